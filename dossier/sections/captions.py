"""2 sections: captions of tables: `: Caption {#tbl-id}` right above or below one (pandoc 3 manual, "Tables")."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from dossier.model import Html, Label, Number
from dossier.sections.attributes import attributes_at_end
from dossier.sections.headings import check_id
from dossier.sections.pieces import read_pieces
from dossier.sections.setting import plain_text, set_whole

if TYPE_CHECKING:
    from markdown_it.token import Token

    from dossier.model import Hole
    from dossier.sections.draft import Draft
    from dossier.sections.piece import Block


def set_caption(draft: Draft, block: Block, inline: Token) -> tuple[str, list[Hole]]:
    """Set a table's caption; return the attributes of the table and the caption's flow."""
    attributes, words_end = attributes_at_end(block.content)
    pieces = read_pieces(draft, block.part(min(inline.meta["skip"], words_end), words_end))
    flow = set_whole(draft, pieces, "caption")
    id_, numbered = attributes.id, not attributes.is_unnumbered
    start, end = block.place.at(0), block.place.end(len(block.content))
    if id_:
        check_id(draft, id_, block.place.at(attributes.at[0]), end)
    number = draft.count("table")
    anchor = id_ or f"tbl-{draft.id}-{number}"
    span = draft.source.span(start, end)
    draft.add_label(Label("table", anchor, anchor, span, plain_text(pieces), 0, numbered, bool(id_)))
    mark = [Number("table", anchor)] if numbered else []
    return f' id="{escape(anchor)}"', [Html("<caption>"), *mark, *flow, Html("</caption>\n")]
