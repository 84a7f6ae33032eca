"""2 sections: blocks of code; one with a name for it (`lst:`) or a caption is a listing, and has a number."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from dossier.late import late
from dossier.model import Html, Label, Number
from dossier.sections import rules
from dossier.sections.attributes import LABEL, attributes_at_end
from dossier.sections.chunks import read_chunk, set_chunk
from dossier.sections.foreign_rules import RAW_TEX
from dossier.sections.labels import check_id
from dossier.sections.piece import Block
from dossier.sections.pieces import read_pieces
from dossier.sections.places import Place
from dossier.sections.setting import plain_text, set_whole

if TYPE_CHECKING:
    from markdown_it.token import Token

    from dossier.model import Flow, Hole
    from dossier.sections.attributes import Attributes
    from dossier.sections.draft import Draft

_NAME = late(r"lst[:-]")
_RAW = late(r"\{=([A-Za-z0-9+]+)\}")
"""Pandoc's raw_attribute (pandoc 3 manual, "Generic raw attribute")."""


def set_code(draft: Draft, token: Token) -> list[Hole]:
    """Set a block of code: indented, or between fences, behind which its language and its attributes stand."""
    if raw := _RAW.fullmatch(token.info.strip()):
        _leave_out(draft, token, raw[1].lower())
        return []
    attributes, words_end = attributes_at_end(token.info)
    language = (token.info[:words_end].strip(" \t{}").split(maxsplit=1) or attributes.classes)[:1]
    kind = f' class="language-{escape(language[0])}"' if language else ""
    code = Html(f"<pre><code{kind}>{escape(token.content, quote=False)}</code></pre>\n")
    if token.type == "fence" and token.map:
        _check_fence(draft, token, *token.map)
        if chunk := read_chunk(token.info, token.content):
            return set_chunk(draft, code, chunk, draft.source.line_start(token.map[0]), token.map[0])
        if attributes.id or attributes.value("caption"):
            return _set_listing(draft, code, attributes, draft.source.line_start(token.map[0]), token.map[0])
    return [code]


def _leave_out(draft: Draft, token: Token, language: str) -> None:
    """Report a block that pandoc hands to one format as it is, and remember the names that TeX gives in it."""
    line = token.map[0] if token.map else 0
    start = draft.source.line_start(line) + max(draft.source.line(line).find("{"), 0)
    is_tex = language in ("latex", "tex", "context", "beamer")
    if is_tex:
        draft.left_out += LABEL.findall(token.content)
    if language == "markdown":
        message, hint = (
            "a block of raw Markdown is left out",
            "take the two lines of backticks away: it is Markdown already",
        )
        draft.report(rules.RAW_HTML, start, start + len(language) + 3, message, hint)
        return
    message = f"a block written for `{language}` alone is left out: dossier makes its pages from Markdown"
    hint = "write what it shows in Markdown, such as a table with pipes; else nothing is to be done"
    draft.report(RAW_TEX if is_tex else rules.RAW_HTML, start, start + len(language) + 3, message, hint)


def _set_listing(draft: Draft, code: Html, attributes: Attributes, start: int, line: int) -> list[Hole]:
    """Set `{#lst:name caption="…"}` (pandoc-crossref manual, "Code Block Labels"); any other name is only linked to."""
    words = attributes.value("caption") or ""
    written = draft.source.line(line)
    end = start + len(written)
    if attributes.id:
        check_id(draft, attributes.id, start, end)
    is_listing = bool(words or _NAME.match(attributes.id))
    number = draft.count("listing") if is_listing else 0
    anchor = attributes.id or f"lst-{draft.id}-{number}"
    pieces = read_pieces(draft, Block(words, Place((0,), (start + max(written.find(words), 0),))))
    flow: Flow = set_whole(draft, pieces, "caption")
    numbered = is_listing and not attributes.is_unnumbered
    span = draft.source.span(start, end)
    draft.add_label(Label("listing", anchor, anchor, span, plain_text(pieces), 0, numbered, bool(attributes.id)))
    mark = [Number("listing", anchor)] if numbered else []
    caption = [Html('<p class="listing-caption">'), *mark, *flow, Html("</p>\n")] if mark or flow else []
    return [Html(f'<div class="listing" id="{escape(anchor)}">\n'), *caption, code, Html("</div>\n")]


def _check_fence(draft: Draft, token: Token, first: int, end: int) -> None:
    source = draft.source
    last = source.line(end - 1).strip(" \t>")
    if end - 1 > first and len(last) >= len(token.markup) and not last.strip(token.markup[0]):
        return
    start = source.line_start(first) + source.line(first).find(token.markup)
    draft.report(
        rules.OPEN_FENCE,
        start,
        start + len(token.markup),
        "this block of code is not closed, so all that follows is printed as code",
        f"close it with another line of {len(token.markup)} `{token.markup[0]}`",
    )
