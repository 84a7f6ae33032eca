"""2 sections: pictures that stand alone: figures with a number and a caption."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from dossier.model import Html, Image, Label, Number
from dossier.sections.evidence import read_directives
from dossier.sections.labels import check_id
from dossier.sections.pieces import read_pieces
from dossier.sections.setting import plain_text, report_placeless, set_whole

if TYPE_CHECKING:
    from dossier.model import Hole
    from dossier.sections.draft import Draft
    from dossier.sections.piece import Piece


def sole_picture(pieces: list[Piece]) -> Piece | None:
    """Find the picture that is all a paragraph shows, if it has a caption (pandoc 3 manual, "implicit_figures")."""
    shown = [p for p in pieces if p.kind != "comment" and (p.kind == "hole" or p.text.strip())]
    alone = len(shown) == 1 and isinstance(shown[0].hole, Image) and shown[0].caption is not None
    return shown[0] if alone and shown[0].caption and shown[0].caption.content.strip() else None


def set_figure(draft: Draft, picture: Piece, pieces: list[Piece]) -> list[Hole]:
    """Set a picture with its caption and number."""
    if picture.hole is None or picture.caption is None or picture.attributes is None:  # sole_picture has seen to it
        return []
    caption = read_pieces(draft, picture.caption)
    flow = set_whole(draft, caption, "caption")
    for piece in pieces:
        read_directives(draft, piece.directives)
        report_placeless(draft, piece.directives)
    id_, numbered = picture.attributes.id, not picture.attributes.is_unnumbered
    if id_:
        check_id(draft, id_, picture.start, picture.end)
    number = draft.count("figure") if numbered or not id_ else 0
    anchor = id_ or f"fig-{draft.id}-{number}"
    span = draft.source.span(picture.start, picture.end)
    draft.add_label(Label("figure", anchor, anchor, span, plain_text(caption), 0, numbered, bool(id_)))
    mark = [Number("figure", anchor)] if numbered else []
    start = Html(f'<figure id="{escape(anchor)}">\n')
    return [start, picture.hole, Html("\n<figcaption>"), *mark, *flow, Html("</figcaption>\n</figure>\n")]
