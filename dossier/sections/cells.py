"""2 sections: the cells of a table's row, each with its place in the file."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from dossier.late import late
from dossier.sections.piece import Block
from dossier.sections.places import Place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markdown_it.token import Token

    from dossier.sections.places import Source

_ITEM = late(r"(?:[-*+]|\d{1,9}[.)])[ \t]")


def row_cells(source: Source, row: Token, columns: int) -> list[Block]:
    """Find the cells of a row, which a rule for blocks has placed: a line between pipes, or lines drawn as a grid."""
    if "cells" in row.meta:
        return [_lines_of_cell(source, stretches) for stretches in row.meta["cells"]]
    start = source.body + row.meta["from"]
    end = source.text.find("\n", start)
    return _between_pipes(source.text[start : end if end >= 0 else None], start, columns)


def _between_pipes(text: str, start: int, columns: int) -> list[Block]:
    """Cut a row into its cells at each `|` that no backslash precedes (GFM, "Tables"); `start` is where it stands."""
    row = text.strip()
    start += len(text) - len(text.lstrip())
    cuts = [-1, *(i for i, sign in enumerate(row) if sign == "|" and row[i - 1 : i] != "\\"), len(row)]
    stretches = [(a + 1, b) for a, b in pairwise(cuts)]
    if stretches and stretches[0][0] == stretches[0][1]:
        stretches.pop(0)
    if stretches and stretches[-1][0] == stretches[-1][1]:
        stretches.pop()
    made = [_cell(row[a:b], start + a) for a, b in stretches[:columns]]
    return made + [Block("", Place((0,), (start + len(row),)), in_cell=True)] * (columns - len(made))


def _cell(text: str, start: int) -> Block:
    lead = len(text) - len(text.lstrip())
    return Block(text.strip(), Place((0,), (start + lead,)), in_cell=True)


def _lines_of_cell(source: Source, stretches: Iterable[tuple[int, int]]) -> Block:
    """Join the lines of a cell; paragraphs and items in it, which a cell on paper cannot show, begin on lines of their own."""
    content, offsets, file = "", [], []
    is_apart = False
    for a, b in stretches:
        written = source.text[source.body + a : source.body + b]
        words = written.strip()
        if words and content:
            is_apart = is_apart or _ITEM.match(words) is not None
            content += "\\\n" if is_apart and not content.endswith("\\") else "\n"
        if words:
            offsets.append(len(content))
            file.append(source.body + a + len(written) - len(written.lstrip()))
            content += words
        is_apart = bool(content) and not words
    return Block(content, Place(tuple(offsets or (0,)), tuple(file or (0,))))
