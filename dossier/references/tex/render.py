"""3 references: inline tree → the markup that CSL-JSON allows in its fields, or plain text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from dossier.late import late

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dossier.references.tex.tree import Inline, Span

Tags: TypeAlias = "Mapping[str, tuple[str, str]]"

TAGS: Tags = {
    "i": ("<i>", "</i>"), "b": ("<b>", "</b>"), "sup": ("<sup>", "</sup>"), "sub": ("<sub>", "</sub>"),
    "sc": ('<span style="font-variant:small-caps;">', "</span>"), "nocase": ('<span class="nocase">', "</span>"),
}  # fmt: skip
UNPROTECTED: Tags = {style: tags for style, tags in TAGS.items() if style != "nocase"}
SMALL_WORD = re.compile(r"(?<![\w’'-])[^\W\d_A-Z]")
LITERAL = re.compile(r"<(?=[/a-zA-Z])(?!/?(?:i|b|sub|sup|sc)>)")
BLANKS = late(r"[ \t\n\r\f\v]+")
UNCLEAN = re.compile(r"[\x00-\x1f\x7f]|  ")
CONTROLS = late(r"[\x00-\x08\x0b-\x1f\x7f]")


def to_markup(nodes: Iterable[Inline], *, protect: bool = False) -> str:
    """Write CSL-JSON markup; `protect` keeps the protection of capitals, which only titles need.

    A `<` is escaped where it could be taken for a tag; tags and entities that web tools left in pass.
    """
    return clean(_write(nodes, TAGS if protect else UNPROTECTED, 0))


def to_plain(nodes: Iterable[Inline]) -> str:
    """Write text without any markup."""
    return clean(_write(nodes, None, 0))


def escaped(text: str) -> str:
    """Escape each `<` that could be taken for a tag."""
    return LITERAL.sub("&lt;", text) if "<" in text else text


def clean(text: str) -> str:
    """Fold white space, as TeX does, and drop control characters."""
    if UNCLEAN.search(text):
        text = CONTROLS.sub("", BLANKS.sub(" ", text))
    return text.strip(" ")


def _write(nodes: Iterable[Inline], tags: Tags | None, quotes: int) -> str:
    parts = []
    for node in nodes:
        if isinstance(node, str):
            parts.append(node if tags is None else escaped(node))
        elif node.style == "quote":
            inner = _write(node.children, tags, quotes + 1)
            parts.append(f"‘{inner}’" if quotes % 2 else f"“{inner}”")
        else:
            parts.append(_tagged(node, _write(node.children, tags, quotes), tags or {}))
    return "".join(parts)


def _tagged(node: Span, inner: str, tags: Tags) -> str:
    """Put tags around a span. Protection is written only where a title-casing style would change a small letter."""
    if not inner or node.style not in tags:
        return inner
    if node.style == "nocase" and not SMALL_WORD.search(to_plain(node.children)):
        return inner
    opening, closing = tags[node.style]
    return f"{opening}{inner}{closing}"
