"""2 sections: tables: a row as one claim, a caption above or below."""

from __future__ import annotations

from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING

from dossier.late import late
from dossier.model import ClaimEnd, ClaimStart, Html, Label, Number
from dossier.sections import rules
from dossier.sections.attributes import read_caption
from dossier.sections.cells import row_cells
from dossier.sections.evidence import attach_evidence
from dossier.sections.foreign_rules import UNREAD_TABLE
from dossier.sections.html_tables import plain_caption, plain_rows, plain_words
from dossier.sections.labels import check_id
from dossier.sections.piece import Block, Piece
from dossier.sections.pieces import read_pieces
from dossier.sections.setting import add_claim, begin_block, mark_last, plain_text, set_whole
from dossier.sections.typeset import typeset
from dossier.sections.writing import FlowWriter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

    from dossier.model import Hole
    from dossier.sections.draft import Draft


_FORMAL = late("[Α-Ωα-ω∀∃∈∉∩∪⊂⊆⊃⊇∅∑∏∫√≤≥≠∞]")
_PROSE = late(r"[^\W\d_Α-Ωα-ω]{4}")


def set_table(draft: Draft, tokens: Sequence[Token], caption: Token | None) -> list[Hole | str]:
    """Set the table that `tokens` run through, from its opening to its closing one."""
    meta = tokens[0].meta
    aligns = meta.get("aligns") or [str(token.attrs.get("style", "")) for token in tokens if token.type == "th_open"]
    flow: list[Hole | str] = ["<table>\n", *(_set_caption(draft, caption) if caption else [])]
    flow += _set_unread(draft, *meta["unread"]) if "unread" in meta else []
    flow += _set_html(draft, *meta["html"], captioned=caption is not None) if "html" in meta else []
    is_bare = _is_headless(tokens)
    for token, following in pairwise(tokens):
        if token.type == "tr_open":
            flow += _set_row(draft, token, aligns, header=following.type == "th_open", is_bare=is_bare)
        elif token.type in ("thead_open", "thead_close", "tbody_open", "tbody_close"):
            flow.append(f"<{'/' if token.nesting < 0 else ''}{token.tag}>\n")
    return [*flow, "</table>\n"]


def _is_headless(tokens: Sequence[Token]) -> bool:
    """Say whether all cells of the head are empty."""
    return all(not after.content.strip() for token, after in pairwise(tokens) if token.type == "th_open")


def _set_caption(draft: Draft, inline: Token) -> list[Hole]:
    """Set `: Caption {#tbl-id}` (pandoc 3 manual, "Tables"). It bears the table's id: a link leads to the top of both."""
    block = Block(inline.content, draft.source.place(inline.content, inline.map))
    attributes, *words = read_caption(block.content, inline.meta["skip"])
    pieces = read_pieces(draft, block.part(*words))
    flow = set_whole(draft, pieces, "caption")
    start, end = block.place.stretch(0, len(block.content))
    if attributes.id:
        check_id(draft, attributes.id, block.place.at(attributes.at[0]), end)
    number = draft.count("table")
    anchor = attributes.id or f"tbl-{draft.id}-{number}"
    numbered = not attributes.is_unnumbered
    span = draft.source.span(start, end)
    draft.add_label(Label("table", anchor, anchor, span, plain_text(pieces), 0, numbered, bool(attributes.id)))
    mark = [Number("table", anchor)] if numbered else []
    return [Html(f'<caption id="{escape(anchor)}">'), *mark, *flow, Html("</caption>\n")]


def _set_unread(draft: Draft, start: int, end: int) -> list[Hole]:
    """Print a table that is drawn in a way dossier does not read as it stands, so that no words are lost."""
    start, end = draft.source.body + start, draft.source.body + end
    draft.report(
        UNREAD_TABLE,
        start,
        start + len(draft.source.text[start:end].split("\n", 1)[0].rstrip()),
        "the cells of this table do not stand in plain rows and columns, so its lines are printed as they are",
        "give every row as many cells as the table has columns, or write it with pipes: `| a | b |`",
    )
    drawn = "\n".join(line.strip(" \t>") for line in draft.source.text[start:end].split("\n"))
    return [Html(f"<tbody>\n<tr><td><pre>{escape(drawn, quote=False)}</pre></td></tr>\n</tbody>\n")]


def _set_html(draft: Draft, start: int, end: int, *, captioned: bool) -> list[Hole]:
    """Print the words of a table in HTML; its rows make no claims, as nothing in them is read."""
    start, end = draft.source.body + start, draft.source.body + end
    written = draft.source.text[start:end]
    draft.report(
        rules.RAW_HTML,
        start,
        start + written.index(">") + 1,
        "a table in HTML is printed as plain words; citations in it are not read, nor are sources asked for",
        "write it with pipes, `| a | b |`, or let the program that makes it do so",
    )
    draft.words += len(plain_words(written).split())
    caption = "" if captioned else plain_caption(written)
    return [Html(f"{caption}<tbody>\n{plain_rows(written)}</tbody>\n")]


def _set_row(draft: Draft, token: Token, aligns: list[str], *, header: bool, is_bare: bool) -> list[Hole | str]:
    tag, scope = ("th", ' scope="col"') if header else ("td", "")
    made: list[Hole | str] = ["<tr>\n"]
    cells = row_cells(draft.source, token, len(aligns))
    for flow, align in zip(_set_cells(draft, cells, header=header, is_bare=is_bare), aligns, strict=True):
        style = f' style="{align}"' if align else ""
        made += [f"<{tag}{scope}{style}>", *flow, f"</{tag}>\n"]
    return [*made, "</tr>\n"]


def _set_cells(draft: Draft, cells: list[Block], *, header: bool, is_bare: bool) -> list[list[Hole | str]]:
    """Set a row's cells. A row is one claim, which stands in its first cell that is not empty.

    A header is one only if it cites, and so is a formula that is set as a row of a table without a head (`is_bare`).
    """
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
    if not cited and (header or not any(c.isalnum() for c in words) or (is_bare and _is_formula(words))):
        return [_write(draft, pieces) for pieces in ready]
    begin_block(draft, words)
    said = together[:-1]
    anchor = (
        add_claim(draft, said, plain_text(said), "heading", "heading")
        if header
        else add_claim(draft, said, plain_text(said), "row", draft.exempt)
    )
    mark_last(draft, [d for piece in together for d in piece.directives])
    first = next(i for i, pieces in enumerate(ready) if any(p.kind != "comment" for p in pieces))
    return [_write(draft, pieces, anchor if i == first else "") for i, pieces in enumerate(ready)]


def _is_formula(words: str) -> bool:
    """Say whether a row holds nothing but a formula: an equals sign, a Greek letter or sign of a set, no word of prose."""
    return "=" in words and bool(_FORMAL.search(words)) and not _PROSE.search(words)


def _write(draft: Draft, pieces: list[Piece], anchor: str = "") -> list[Hole | str]:
    writer = FlowWriter(draft)
    if anchor:
        writer.between(ClaimStart(anchor))
    writer.write(pieces)
    if anchor:
        writer.between(ClaimEnd(anchor))
    return writer.loose()
