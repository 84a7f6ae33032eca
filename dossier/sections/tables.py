"""2 sections: tables: where each cell of a row stands, and a row as one claim."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from dossier.model import ClaimEnd, ClaimStart
from dossier.sections.evidence import attach_evidence
from dossier.sections.piece import Block, Piece
from dossier.sections.pieces import read_pieces
from dossier.sections.places import Place
from dossier.sections.setting import add_claim, begin_block
from dossier.sections.typeset import typeset
from dossier.sections.writing import FlowWriter

if TYPE_CHECKING:
    from dossier.model import Flow
    from dossier.sections.draft import Draft


def cells(text: str, start: int, columns: int) -> list[Block]:
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


def set_row(draft: Draft, row: list[Block], *, header: bool) -> list[Flow]:
    """Set a row's cells. A row is one claim, which stands in its first cell that is not empty; a header only if it cites."""
    read = [read_pieces(draft, cell) for cell in row]
    for pieces in read:
        attach_evidence(draft, pieces)
    ready = [typeset(draft, pieces).pieces for pieces in read]
    together: list[Piece] = []
    for pieces in ready:
        if pieces:
            together += [*pieces, Piece("break", pieces[-1].end, pieces[-1].end, "\n")]
    words = "".join(p.text for p in together)
    draft.words += len(words.split())
    cited = any(piece.citations for piece in together)
    if not cited and (header or not any(c.isalnum() for c in words)):
        return [_write(draft, pieces) for pieces in ready]
    begin_block(draft, words)
    anchor = add_claim(draft, together[:-1], "heading" if header else "row", "heading" if header else draft.exempt)
    first = next(i for i, pieces in enumerate(ready) if any(p.kind != "comment" for p in pieces))
    return [_write(draft, pieces, anchor if i == first else "") for i, pieces in enumerate(ready)]


def _write(draft: Draft, pieces: list[Piece], anchor: str = "") -> Flow:
    writer = FlowWriter(draft)
    if anchor:
        writer.between(ClaimStart(anchor))
    writer.write(pieces)
    if anchor:
        writer.between(ClaimEnd(anchor))
    return writer.finish()
