"""2 sections: chunks of R Markdown that would make a figure: each stands in its place, so that what leads there arrives."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from dossier.model import Html, Label, Number
from dossier.sections.foreign_rules import UNRUN_CHUNK
from dossier.sections.labels import check_id
from dossier.sections.piece import Block
from dossier.sections.pieces import read_pieces
from dossier.sections.places import Place
from dossier.sections.setting import plain_text, set_whole

if TYPE_CHECKING:
    from dossier.model import Hole
    from dossier.sections.draft import Draft

CHUNK = re.compile(
    r"\{\w+[ \t,]+(?P<name>[\w.-]+(?=[ \t]*,))?.*?\bfig\.cap[ \t]*="
    r"(?:[ \t]*(?P<quote>[\"'])(?:\\{1,2}label\{(?P<label>[^\s{}]+)\}\s*)?(?P<caption>.*?)(?<!\\)(?P=quote))?"
)


def names_figure(info: str) -> re.Match[str] | None:
    r"""Read the head of a chunk that would make a figure with a name: its own, or one in a `\label` before its caption."""
    chunk = CHUNK.match(info)
    return chunk if chunk and (chunk["name"] or chunk["label"]) else None


def set_chunk(draft: Draft, code: Html, chunk: re.Match[str], start: int, line: int) -> list[Hole]:
    """Set a chunk as the figure it would make, under the name it or bookdown gives it; the first in a section is reported."""
    written = draft.source.line(line)
    words, anchor = chunk["caption"] or "", chunk["label"] or f"fig:{chunk['name']}"
    begin = start + written.find("{")
    end = start + len(written.rstrip())
    check_id(draft, anchor, begin, end)
    draft.count("figure")
    if draft.count("chunk") == 1:
        message = "no code is run, so in the place of the figures that chunks make, such as this one, stands their code"
        hint = (
            "let knitr run the code and make Markdown of it, and give that to dossier, or save the figure as a picture"
        )
        draft.report(UNRUN_CHUNK, begin, end, message, hint)
    pieces = read_pieces(draft, Block(words, Place((0,), (start + max(written.find(words), 0),))))
    flow = set_whole(draft, pieces, "caption")
    span = draft.source.span(begin, end)
    draft.add_label(Label("figure", anchor, anchor, span, plain_text(pieces), explicit=True))
    caption = [Html("<figcaption>"), Number("figure", anchor), *flow, Html("</figcaption>\n</figure>\n")]
    return [Html(f'<figure id="{escape(anchor)}">\n'), code, *caption]
