"""Read the words of an unfinished tree, to compare and sort by: delimiters and affixes in place, punctuation as it comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.csl.tree import Part


def plain_text(parts: Iterable[Part | None]) -> str:
    """Return the words of parts."""
    out: list[str] = []
    for part in parts:
        if part is not None:
            write(part, out)
    return "".join(out)


def write(part: Part, out: list[str]) -> None:
    """Append the words of a part."""
    if isinstance(part, str):
        out.append(part)
        return
    if part.prefix:
        out.append(part.prefix)
    delimiter = part.delimiter
    for index, child in enumerate(part.children):
        if index and delimiter:
            out.append(delimiter)
        if isinstance(child, str):
            out.append(child)
        else:
            write(child, out)
    if part.suffix:
        out.append(part.suffix)
