"""3 references, layer i: English title case → sentence case, for styles whose data is expected so (CSL 1.0.2, "text-case").

Only on request: a title is otherwise printed as it was typed. Protected text (braces) stays, and so does the first word,
the first word behind a colon, and a word with a capital inside or no small letter at all (`iPod`, `NATO`, `S4`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.late import late
from dossier.references.tex import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.references.tex import Inline

WORD = late(r"[^\W_]+(?:[’'][^\W_]+)*|[:?!.—][”’\"']*\s|\S")
KEEPS_NEXT = late(r"[:?!—]")


def sentence_case(nodes: Iterable[Inline]) -> tuple[Inline, ...]:
    """Write small what is not protected."""
    return _lower(tuple(nodes), _State())


class _State:
    """Remember whether a sentence has begun."""

    def __init__(self) -> None:
        self.keep = True


def _lower(nodes: tuple[Inline, ...], state: _State) -> tuple[Inline, ...]:
    result: list[Inline] = []
    for node in nodes:
        if isinstance(node, str):
            result.append(WORD.sub(lambda word: _word(word[0], state), node))
        elif node.style == "nocase":
            state.keep = False
            result.append(node)
        else:
            result.append(Span(node.style, _lower(node.children, state)))
    return tuple(result)


def _word(word: str, state: _State) -> str:
    if KEEPS_NEXT.match(word):
        state.keep = True
        return word
    if not word[0].isalnum():
        return word
    keep, state.keep = state.keep, False
    if any(char.isupper() for char in word[1:]) or (len(word) > 1 and not any(char.islower() for char in word)):
        return word
    if keep:
        return word[0].upper() + word[1:]
    return word.lower()
