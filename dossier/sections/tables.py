"""2 sections: tables: where each cell of a row stands, a row as one claim, a caption above or below."""

from __future__ import annotations

from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING

from dossier.model import ClaimEnd, ClaimStart, Html, Label, Number
from dossier.sections.attributes import attributes_at_end
from dossier.sections.evidence import attach_evidence
from dossier.sections.labels import check_id
from dossier.sections.piece import Block, Piece
from dossier.sections.pieces import read_pieces
from dossier.sections.places import Place
from dossier.sections.setting import add_claim, begin_block, plain_text, set_whole
from dossier.sections.typeset import typeset
from dossier.sections.writing import FlowWriter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

    from dossier.model import Flow, Hole
    from dossier.sections.draft import Draft


def set_table(draft: Draft, tokens: Sequence[Token], caption: Token | None) -> list[Hole]:
    """Set the table that `tokens` run through, from its opening to its closing one."""
    aligns = [str(token.attrs.get("style", "")) for token in tokens if token.type == "th_open"]
    flow = [Html("<table>\n"), *(_set_caption(draft, caption) if caption else [])]
    for token, following in pairwise(tokens):
        if token.type == "tr_open":
            flow += _set_row(draft, token, aligns, header=following.type == "th_open")
        elif token.type in ("thead_open", "thead_close", "tbody_open", "tbody_close"):
            flow.append(Html(f"<{'/' if token.nesting < 0 else ''}{token.tag}>\n"))
    return [*flow, Html("</table>\n")]


def _set_caption(draft: Draft, inline: Token) -> list[Hole]:
    """Set `: Caption {#tbl-id}` (pandoc 3 manual, "Tables"). It bears the table's id: a link leads to the top of both."""
    block = Block(inline.content, draft.source.place(inline.content, inline.map))
    attributes, words_end = attributes_at_end(block.content)
    pieces = read_pieces(draft, block.part(min(inline.meta["skip"], words_end), words_end))
    words = set_whole(draft, pieces, "caption")
    start, end = block.place.at(0), block.place.end(len(block.content))
    if attributes.id:
        check_id(draft, attributes.id, block.place.at(attributes.at[0]), end)
    number = draft.count("table")
    anchor = attributes.id or f"tbl-{draft.id}-{number}"
    numbered = not attributes.is_unnumbered
    span = draft.source.span(start, end)
    draft.add_label(Label("table", anchor, anchor, span, plain_text(pieces), 0, numbered, bool(attributes.id)))
    mark = [Number("table", anchor)] if numbered else []
    return [Html(f'<caption id="{escape(anchor)}">'), *mark, *words, Html("</caption>\n")]


def _set_row(draft: Draft, token: Token, aligns: list[str], *, header: bool) -> list[Hole]:
    start = draft.source.body + token.meta["from"]
    end = draft.source.text.find("\n", start)
    text = draft.source.text[start : end if end >= 0 else None]
    tag, scope = ("th", ' scope="col"') if header else ("td", "")
    made: list[Hole] = [Html("<tr>\n")]
    for flow, align in zip(_set_cells(draft, _cells(text, start, len(aligns)), header=header), aligns, strict=True):
        style = f' style="{align}"' if align else ""
        made += [Html(f"<{tag}{scope}{style}>"), *flow, Html(f"</{tag}>\n")]
    return [*made, Html("</tr>\n")]


def _cells(text: str, start: int, columns: int) -> list[Block]:
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


def _set_cells(draft: Draft, cells: list[Block], *, header: bool) -> list[Flow]:
    """Set a row's cells. A row is one claim, which stands in its first cell that is not empty; a header only if it cites."""
    read = [read_pieces(draft, cell) for cell in cells]
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
