"""2 sections: headings: their words, their names, their levels."""

from __future__ import annotations

import re
import unicodedata
from html import escape
from typing import TYPE_CHECKING

from dossier.model import Html, Label, Number
from dossier.sections import rules
from dossier.sections.attributes import attributes_at_end
from dossier.sections.exempt.parts import enter_part
from dossier.sections.labels import check_id
from dossier.sections.piece import Block
from dossier.sections.pieces import read_pieces
from dossier.sections.setting import plain_text, set_whole

if TYPE_CHECKING:
    from markdown_it.token import Token

    from dossier.model import Hole
    from dossier.sections.attributes import Attributes
    from dossier.sections.draft import Draft
    from dossier.sections.places import Place


def set_heading(draft: Draft, inline: Token, opening: Token) -> list[Hole]:
    """Set a heading and give it a name."""
    level = int(opening.tag[1])
    content = inline.content
    place = draft.source.heading_place(content, inline.map[0] if inline.map else 0)
    attributes, words_end = attributes_at_end(content)
    pieces = read_pieces(draft, Block(content[:words_end], place))
    draft.last_claim, draft.last_citation = None, ""
    flow = set_whole(draft, pieces, "heading")
    start, end = place.stretch(0, len(content))
    words = plain_text(pieces)
    _check_level(draft, level, start, end, words)
    enter_part(draft, words, level, attributes.value("role"))
    label = name_heading(draft, words, level, attributes, place=place, stretch=(start, end))
    tag = f"h{level}"
    kind = ' class="unnumbered"' if not label.numbered else ""
    number = [Number("heading", label.anchor)] if label.numbered else []
    return [Html(f'<{tag} id="{escape(label.anchor)}"{kind}>'), *number, *flow, Html(f"</{tag}>\n")]


def _check_level(draft: Draft, level: int, start: int, end: int, words: str) -> None:
    before = draft.level
    draft.level = level
    if before and level > before + 1:
        draft.report(
            rules.SKIPPED_LEVEL,
            start,
            end,
            f"a heading of level {level} follows one of level {before}",
            "delete it; to begin every section on a page of its own, write `page-break: section` in dossier.yaml"
            if words.lower().replace(" ", "") in ("pagebreak", "newpage")  # a trick of Word templates
            else f"write `{'#' * (before + 1)}`, so that no level is left out",
        )


def name_heading(  # noqa: PLR0913 - all that makes a heading's name
    draft: Draft, words: str, level: int, attributes: Attributes, *, place: Place, stretch: tuple[int, int]
) -> Label:
    """Give a heading its id: the author's own, else one made of its words, as Pandoc makes them."""
    if attributes.id:
        id_ = anchor = attributes.id
        at = place.at(attributes.at[0])
        check_id(draft, id_, at, place.end(attributes.at[1]))
    else:
        id_ = _free(draft, slug(words) or "section")
        anchor = _free_anchor(draft, f"{draft.id}-{safe_id(id_) or level}")
    span = draft.source.span(*stretch)
    explicit = bool(attributes.id)
    label = Label("heading", id_, anchor, span, words, level, not attributes.is_unnumbered, explicit)
    draft.add_label(label)
    return label


def slug(words: str) -> str:
    """Make an id of words (pandoc 3 manual, "Extension: auto_identifiers")."""
    kept = re.sub(r"[^\w\s.-]", "", words.lower())
    dashed = re.sub(r"\s+", "-", kept.strip())
    return re.sub(r"^[\W\d_]+", "", dashed)


def safe_id(name: str) -> str:
    """Write a name in letters and digits that every reader of HTML and PDF takes in an id."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9_.-]+", "-", plain).strip("-.")


def _free(draft: Draft, id_: str) -> str:
    if id_ not in draft.labels_by_id:
        return id_
    count = draft.repeats.get(id_, 0)
    while True:
        count += 1
        if f"{id_}-{count}" not in draft.labels_by_id:
            draft.repeats[id_] = count
            return f"{id_}-{count}"


def _free_anchor(draft: Draft, anchor: str) -> str:
    free, count = anchor, draft.repeats.get(f"#{anchor}", 0)
    while free in draft.anchors:
        count += 1
        free = f"{anchor}-{count}"
    draft.repeats[f"#{anchor}"] = count
    return free
