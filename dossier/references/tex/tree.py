"""3 references: inline text as a tree: plain strings, and spans of one style around more of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from dossier.noun import noun

if TYPE_CHECKING:
    import re

Style: TypeAlias = Literal["i", "b", "sc", "sup", "sub", "quote", "nocase", "plain"]


@noun(frozen=True, slots=True)
class Span:
    """Inline text in one style; `nocase` is text whose capitals are protected by braces."""

    style: Style
    children: tuple[Inline, ...]


Inline: TypeAlias = "str | Span"


def cut(nodes: tuple[Inline, ...], mark: re.Pattern[str]) -> tuple[Inline, ...] | None:
    """Give what stands before the first `mark`; None where it does not occur."""
    for position, node in enumerate(nodes):
        if isinstance(node, str):
            if found := mark.search(node):
                return (*nodes[:position], node[: found.start()])
        elif (inside := cut(node.children, mark)) is not None:
            return (*nodes[:position], Span(node.style, inside))
    return None
