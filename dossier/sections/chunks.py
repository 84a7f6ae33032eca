"""2 sections: chunks of R Markdown and Quarto that would make a figure or a table: each stands in its place."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Literal

from dossier.late import late
from dossier.model import Html, Label, Number
from dossier.noun import noun
from dossier.sections.foreign_rules import UNRUN_CHUNK
from dossier.sections.labels import check_id
from dossier.sections.piece import Block
from dossier.sections.pieces import read_pieces
from dossier.sections.places import Place
from dossier.sections.setting import plain_text, set_whole

if TYPE_CHECKING:
    from dossier.model import Hole
    from dossier.sections.draft import Draft

CHUNK = late(
    r"\{\w+[ \t,]+(?P<name>[\w.-]+(?=[ \t]*,))?.*?\bfig\.cap[ \t]*="
    r"(?:[ \t]*(?P<quote>[\"'])(?:\\{1,2}label\{(?P<label>[^\s{}]+)\}\s*)?(?P<caption>.*?)(?<!\\)(?P=quote))?"
)
_BEHIND = late(r"\\{1,2}label\{([^\s{}]+)\}\s*")
"""The name that a caption ends in."""


_NAMED = late(r"\{\w+[ \t]+(?P<name>[\w.-]+)[ \t]*[,}]")
_TABLE = late(
    r"\bk(?:able|bl)\([^\0]{0,500}?\bcaption[ \t]*=[ \t]*(?:(?P<quote>[\"'])(?P<caption>[^\0]{0,2000}?)(?<!\\)(?P=quote))?"
)
_QUARTO = late(r"(?m)^#\|[ \t]*label:[ \t]*[\"']?(?P<name>(?P<kind>tbl|fig)-[\w.-]+)")
_QUARTO_CAPTION = late(
    r"(?m)^#\|[ \t]*(?:tbl|fig)[.-]cap:[ \t]*(?:\"(?P<quoted>[^\"\n]*)\"|(?P<bare>[^\s\"'|>\[][^\n]*)|"
    r"[|>][+-]?[ \t]*\n(?P<lines>(?:#\|[ \t]{2}[^\n]*\n?){1,50}))"
)
_PLACES: dict[str, Literal["figure", "table"]] = {"fig-": "figure", "tbl-": "table"}
_SAVE = {"figure": "save the figure as a picture", "table": "write the table with pipes: `| a | b |`"}


@noun(frozen=True, slots=True)
class Chunk:
    """What a chunk would make: a figure or a table, the name it is referred to by, and its caption."""

    kind: Literal["figure", "table"]
    name: str
    caption: str


def read_chunk(info: str, code: str) -> Chunk | None:
    r"""Read a chunk that would make a figure or a table with a name: its own, or one in a `\label` before or behind its caption.

    Quarto's options stand in the chunk: `#| label: tbl-dams`.
    """
    if not info.startswith("{"):
        return None
    if "#| label" in code and (chunk := _read_options(code)):
        return chunk
    named = _NAMED.match(info)
    if named and (kind := _PLACES.get(named["name"][:4])):  # Quarto's name of what it makes, `{r fig-dams}`
        return Chunk(kind, named["name"], _caption(code))
    found = CHUNK.match(info)
    if found:
        caption, behind = _parted(found["caption"] or "")
        if name := found["label"] or behind or (found["name"] and f"fig:{found['name']}"):
            return Chunk("figure", name, caption)
    table = _TABLE.search(code) if named and "caption" in code else None
    return Chunk("table", f"tab:{named['name']}", table["caption"] or "") if named and table else None


def _parted(caption: str) -> tuple[str, str]:
    """Part a caption from the name behind it."""
    at = caption.rfind("\\label{")
    at -= at > 0 and caption[at - 1] == "\\"
    named = _BEHIND.fullmatch(caption, at) if at >= 0 else None
    return (caption[:at].rstrip(), named[1]) if named else (caption, "")


def _read_options(code: str) -> Chunk | None:
    named = _QUARTO.search(code)
    return Chunk("table" if named["kind"] == "tbl" else "figure", named["name"], _caption(code)) if named else None


def _caption(code: str) -> str:
    """Read the caption in a chunk's options; one on several lines is folded."""
    found = _QUARTO_CAPTION.search(code)
    if not found:
        return ""
    lines = (found["lines"] or "").replace("#|", " ")
    return " ".join((found["quoted"] or found["bare"] or lines).split())


def set_chunk(draft: Draft, code: Html, chunk: Chunk, start: int, line: int) -> list[Hole]:
    """Set a chunk as what it would make, under the name it or bookdown gives it; the first in a section is reported."""
    written = draft.source.line(line)
    anchor = chunk.name
    begin = start + written.find("{")
    end = start + len(written.rstrip())
    check_id(draft, anchor, begin, end)
    draft.count(chunk.kind)
    if draft.count("chunk") == 1:
        message = f"no code is run, so in the place of what chunks make, such as this {chunk.kind}, stands their code"
        hint = "let knitr run the code and make Markdown of it, and give that to dossier, or " + _SAVE[chunk.kind]
        draft.report(UNRUN_CHUNK, begin, end, message, hint)
    pieces = read_pieces(
        draft, Block(chunk.caption, Place((0,), (max(draft.source.text.find(chunk.caption, start), start),)))
    )
    flow = set_whole(draft, pieces, "caption")
    span = draft.source.span(begin, end)
    draft.add_label(Label(chunk.kind, anchor, anchor, span, plain_text(pieces), explicit=True))
    shown = [Html("<figcaption>"), Number(chunk.kind, anchor), *flow, Html("</figcaption>\n</figure>\n")]
    return [Html(f'<figure id="{escape(anchor)}">\n'), code, *shown]
