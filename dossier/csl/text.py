"""Render a tree as plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dossier.csl.tree import Part

BLOCKS = {"block", "left-margin", "indent"}


def render_text(part: Part) -> str:
    """Return the words of a tree, without markup; blocks stand on lines of their own."""
    out: list[str] = []
    write(part, out)
    return "".join(out)


def write(part: Part, out: list[str]) -> None:
    """Append the words of a part."""
    if isinstance(part, str):
        out.append(part)
        return
    if out and part.display in {"block", "indent"}:
        out.append("\n")
    for child in part.children:
        write(child, out)
    if part.display == "left-margin" and out and not out[-1].endswith(" "):
        out.append(" ")
