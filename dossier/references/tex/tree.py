"""3 references: inline text as a tree: plain strings, and spans of one style around more of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Style: TypeAlias = Literal["i", "b", "sc", "sup", "sub", "quote", "nocase", "plain"]


@dataclass(frozen=True, slots=True)
class Span:
    """Inline text in one style; `nocase` is text whose capitals are protected by braces."""

    style: Style
    children: tuple[Inline, ...]


Inline: TypeAlias = "str | Span"
