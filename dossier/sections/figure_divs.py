"""2 sections: Quarto's figures and tables in a block of their own: `::: {#fig-dams}`, what they show, their caption, `:::`."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Literal

from dossier.model import Html, Label, Number
from dossier.sections.attributes import ATTRIBUTES, read_attributes
from dossier.sections.labels import check_id
from dossier.sections.piece import Block
from dossier.sections.pieces import read_pieces
from dossier.sections.places import Place
from dossier.sections.setting import plain_text, set_whole
from dossier.sections.variants import end_of_block, is_for_pdf

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock
    from markdown_it.token import Token

    from dossier.model import Hole
    from dossier.sections.draft import Draft
    from dossier.sections.piece import Piece

_KINDS: dict[str, Literal["figure", "table"]] = {"fig": "figure", "tbl": "table"}
_BLOCK = 3
"""Tokens of a paragraph: opening, content, closing."""


def open_figure(state: StateBlock, start: int, end: int, what: str | None) -> bool:
    """Begin a figure where its name shows one and a line closes it; one within another is not counted by itself."""
    found = ATTRIBUTES.fullmatch(what) if what and what.startswith(("{#fig-", "{#tbl-")) else None
    is_within = start <= state.env.get("figure_end", -1)
    close = end_of_block(state, start, end) if found and not is_within else -1
    if found is None or close < 0 or is_for_pdf(what or "") is False:
        return False
    token = state.push("figure_open", "", 0)
    at, last = state.bMarks[start] + state.tShift[start], state.eMarks[start]
    attributes = read_attributes(found[0], *found.span())
    words = attributes.value("fig-cap") or attributes.value("tbl-cap") or ""
    token.meta = {"name": attributes.id, "caption": words, "at": at, "end": last}
    state.env["figure_end"] = close
    return True


def close_figure(state: StateBlock, line: int) -> bool:
    """End the figure that is open at its last line."""
    if state.env.get("figure_end") != line:
        return False
    state.push("figure_close", "", 0)
    return True


def find_end(tokens: list[Token], opening: int) -> int:
    """Say where a figure ends, -1 where it does not in what it began in: a list, say, whose items hold the lines of colons."""
    level = tokens[opening].level
    for at in range(opening + 1, len(tokens)):
        if tokens[at].level < level or tokens[at].type == "figure_open":
            return -1
        if tokens[at].type == "figure_close":
            return at if tokens[at].level == level else -1
    return -1


def find_caption(tokens: list[Token], opening: int, close: int) -> int:
    """Say where the paragraph begins that is a figure's last and not all of it; -1 if there is none."""
    while tokens[close - 1].type == "comment":
        close -= 1
    caption = close - _BLOCK
    is_last = caption > opening + 1 and tokens[caption].type == "paragraph_open"
    return caption if is_last and not tokens[caption + 1].content.startswith("![") else -1


def set_caption(draft: Draft, opening: Token, pieces: list[Piece]) -> list[Hole]:
    """Set a figure's caption with its number, and give the figure its name."""
    name = opening.meta["name"]
    kind = _KINDS[name[:3]]
    start, end = (draft.source.body + opening.meta[side] for side in ("at", "end"))
    check_id(draft, name, start, end)
    if words := "" if pieces else opening.meta["caption"]:
        pieces = read_pieces(draft, Block(words, Place((0,), (max(draft.source.text.find(words, start), start),))))
    draft.count(kind)
    flow = set_whole(draft, pieces, "caption")
    draft.add_label(Label(kind, name, name, draft.source.span(start, end), plain_text(pieces), explicit=True))
    return [Html("<figcaption>"), Number(kind, name), *flow, Html("</figcaption>\n</figure>\n")]


def start_of(opening: Token) -> str:
    """Give the tag that a figure begins with."""
    return f'<figure id="{escape(opening.meta["name"])}">\n'
