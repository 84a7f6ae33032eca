"""2 sections: a block's inline tokens as pieces that know where in the file they stand and how they read in plain text."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import unquote

from dossier.late import late
from dossier.model import Label, Math, Note
from dossier.sections import rules
from dossier.sections.attributes import LABEL, Attributes, read_attributes, read_caption
from dossier.sections.citing import make_citation, plain
from dossier.sections.comments import CLAIM_WORDS, Directive, read_comment
from dossier.sections.crossrefs import is_crossref, read_crossref, read_place, wordless_ref
from dossier.sections.evidence import attach_evidence
from dossier.sections.foreign_rules import RAW_TEX, SHORTCODE
from dossier.sections.labels import check_id
from dossier.sections.links import target_of, web_link
from dossier.sections.markdown import read_inlines
from dossier.sections.notes import NoteText, find_note
from dossier.sections.pictures import make_image
from dossier.sections.piece import Block, Piece
from dossier.sections.sentences import OBJECT
from dossier.sections.tex_rules import advise, is_layout_command
from dossier.sections.typeset import LANGUAGE, typeset
from dossier.sections.writing import FlowWriter

if TYPE_CHECKING:
    from markdown_it.token import Token

    from dossier.model import Flow
    from dossier.sections.draft import Draft

_CLASSES = {
    "underline": "<u>",
    "mark": "<mark>",
    "smallcaps": '<span style="font-variant-caps: small-caps">',
}
_MARKDOWN = {
    "b": "`**words**`",
    "strong": "`**words**`",
    "i": "`*words*`",
    "em": "`*words*`",
    "sub": "`H~2~O`",
    "sup": "`x^2^`",
    "del": "`~~words~~`",
    "s": "`~~words~~`",
    "code": "a backtick on each side of the words",
    "a": "`[words](https://…)`",
    "img": "`![caption](picture.png)`",
    "br": "a backslash at the end of the line, or an empty line for a new paragraph",
    "hr": "a line `***`",
}
_ANCHOR = late(r"\s(?:name|id)\s*=\s*[\"']?([^\s\"'<>{}#]+)", re.IGNORECASE)
_INDEX_WORDS = 3
_REACH = 200
_ENLARGED = late(r"\[!\[[^\[\]]*\]\(<?([^\s<>)]+)")  # `[![…](map.png)](map.png)`: a page shows it large already
_SOURCES = late(
    r"<div\s(?:[^<>]*\s)?id\s*=\s*[\"']?refs[\"'\s>]"
)  # pandoc's place of the sources, which stand at the end anyway
_TAGS = {"em": "em", "strong": "strong", "s": "del", "sub": "sub", "sup": "sup"}


def read_pieces(draft: Draft, block: Block) -> list[Piece]:
    """Turn a block's content into pieces; citations, notes and pictures get their numbers in reading order."""
    pieces: list[Piece] = []
    refs: list[bool] = []
    for token in read_inlines(block.content, draft.env):
        start, end = block.place.stretch(token.meta["at"], token.meta["end"])
        if token.type == "text":
            if token.content:  # a sign of emphasis is emptied
                pieces.append(Piece("text", start, end, token.content))
        elif token.type == "citation" and is_crossref(draft, token.meta["citation"]):
            pieces += read_crossref(draft, block, token.meta["citation"])
        elif token.type == "place":
            pieces.append(read_place(draft, token.meta["name"], start, end, pieces))
        elif token.type == "link_close":
            _close_link(draft, pieces, start, end, is_ref=refs.pop())
        else:
            pieces.append(_READERS.get(token.type, _border_or_sign)(draft, block, token, start, end))
        if token.type == "link_open":
            refs.append(pieces[-1].kind == "ref")
    return pieces


def _border_or_sign(draft: Draft, block: Block, token: Token, start: int, end: int) -> Piece:
    """Read the border of an element, or a sign that is written in another way, such as `&amp;`."""
    del draft, block
    if not token.nesting:
        return Piece("sign", start, end, token.content)
    tag = _TAGS.get(token.tag, "")
    if token.markup in ("**", "__"):  # the place is that of the inner sign
        start, end = (start - 1, end) if token.nesting > 0 else (start, end + 1)
    return Piece("open" if token.nesting > 0 else "close", start, end, "", tag, f"<{tag}>")


def _open_link(draft: Draft, block: Block, token: Token, start: int, end: int) -> Piece:
    href = str(token.attrs["href"])
    target = target_of(href)
    if target:
        return Piece("ref", start, end, target=target)
    enlarged = _ENLARGED.match(block.content, token.meta["at"])
    if enlarged and unquote(enlarged[1]) == unquote(href):
        return Piece("open", start, end)
    markup = web_link(draft, token, start, end) or ""
    return Piece("open", start, end, tag="a" if markup else "", markup=markup)


def _close_link(draft: Draft, pieces: list[Piece], start: int, end: int, *, is_ref: bool) -> None:
    if is_ref and pieces[-1].kind == "ref":  # `[](#fig-map)`
        opening = pieces.pop()
        pieces.append(wordless_ref(draft, opening.target, opening.start, end))
    else:
        pieces.append(Piece("ref-end" if is_ref else "close", start, end, tag="a"))


def _open_span(draft: Draft, block: Block, token: Token, start: int, end: int) -> Piece:
    """Open `[words]{lang=sv .smallcaps}`: a language and Pandoc's three kinds of emphasis are set, other classes are not."""
    del draft
    attributes = read_attributes(block.content, *token.meta["attributes"])
    lang = attributes.value("lang")
    if lang and LANGUAGE.fullmatch(lang):
        return Piece("open", start, end, tag="span", markup=f'<span lang="{lang}">')
    markup = next((_CLASSES[name] for name in attributes.classes if name in _CLASSES), "")
    return Piece("open", start, end, tag=markup[1:].split(maxsplit=1)[0].rstrip(">") if markup else "", markup=markup)


def _code(draft: Draft, block: Block, token: Token, start: int, end: int) -> Piece:
    del draft
    text = token.content.replace("\\|", "|") if block.in_cell else token.content
    return Piece("code", start, end, text)


def _break(draft: Draft, block: Block, token: Token, start: int, end: int) -> Piece:
    del draft, block
    return Piece("hard" if token.type == "hardbreak" else "break", start, end, "\n")


def _citation(draft: Draft, block: Block, token: Token, start: int, end: int) -> Piece:
    raw = token.meta["citation"]
    citation = make_citation(draft, block.content, block.place, raw)
    directives = raw.comments and tuple(
        directive for a, b in raw.comments for directive in read_comment(draft.source.text, *block.place.stretch(a, b))
    )
    text = OBJECT if token.meta.get("narrative") else ""
    return Piece("hole", start, end, text, "", "", citation, (citation.id,), directives)


def _note(draft: Draft, block: Block, token: Token, start: int, end: int) -> Piece:
    if "inner" in token.meta:
        text: NoteText | None = NoteText((block.part(*token.meta["inner"]),))
    else:
        text = find_note(draft, token.meta["label"], start, end)
    if text is None or draft.in_note:
        if text is not None:
            draft.report(
                rules.NOTE_IN_NOTE,
                start,
                end,
                "a footnote stands inside a footnote",
                "put its words into the outer note, or call it from the text",
            )
        return Piece("sign", start, end, block.content[token.meta["at"] : token.meta["end"]])
    draft.in_note = True
    flow, citations, directives = _set_note(draft, text)
    draft.in_note = False
    hole = Note(draft.next_note(), flow, draft.source.span(start, end))
    return Piece("hole", start, end, hole=hole, citations=citations, directives=directives)


def _set_note(draft: Draft, text: NoteText) -> tuple[Flow, tuple[str, ...], tuple[Directive, ...]]:
    """Set a note's paragraphs one below the other; name the citations in them and what is said of the claim."""
    writer = FlowWriter(draft)
    citations: list[str] = []
    directives: list[Directive] = []
    for index, block in enumerate(text.blocks):
        pieces = read_pieces(draft, block)
        attach_evidence(draft, pieces)
        if index:
            writer.html("<br>\n")
        ready = typeset(draft, pieces)
        draft.words += len(ready.text.split())
        writer.write(ready.pieces)
        citations += [id_ for piece in pieces for id_ in piece.citations]
        directives += [d for piece in pieces for d in piece.directives if d.word in CLAIM_WORDS]
    return writer.finish(), tuple(citations), tuple(directives)


def _comment(draft: Draft, block: Block, token: Token, start: int, end: int) -> Piece:
    del block
    if not token.meta["closed"]:
        draft.report(
            rules.OPEN_COMMENT,
            start,
            start + 4,
            "this comment is not closed before its paragraph ends",
            "close it with `-->`",
        )
        return Piece("comment", start, end)
    return Piece("comment", start, end, directives=read_comment(draft.source.text, start, end))


def _raw_html(draft: Draft, block: Block, token: Token, start: int, end: int) -> Piece:
    if not token.content.startswith("</") and not _SOURCES.match(token.content):
        name = token.content[1:].split(maxsplit=1)[0].rstrip("/>").lower()
        draft.report(
            rules.RAW_HTML,
            start,
            end,
            f"HTML is not rendered: `<{name}>` is left out",
            _advise(name, token.content, block.content[token.meta["end"] : token.meta["end"] + _REACH]),
        )
    return Piece("comment", start, end)


def _tex(draft: Draft, block: Block, token: Token, start: int, end: int) -> Piece:
    """Leave out a command that only places words; print any other as it stands, so that none of its words are lost."""
    del block
    if _NO_BREAK.fullmatch(token.content):
        return Piece("sign", start, end, "\N{NO-BREAK SPACE}")
    is_layout = is_layout_command(token.content)
    fate = "left out" if is_layout else "printed as it stands"
    hint = advise(token.content, is_printed=not is_layout)
    draft.report(RAW_TEX, start, end, f"TeX is not rendered: `{' '.join(token.content.split())}` is {fate}", hint)
    return Piece("comment", start, end) if is_layout else Piece("sign", start, end, token.content)


_NO_BREAK = late(r"\\nobreakspace(?:\{\})?\s*")
_SHORTCODES = {
    "include": "copy the file's text to this place",
    "pagebreak": "delete it, or write `page-break: section` in dossier.yaml to begin every section on a page of its own",
}


def _shortcode(draft: Draft, block: Block, token: Token, start: int, end: int) -> Piece:
    """Print what Quarto, or a preprocessor, would carry out as it stands; its words state nothing."""
    del block
    what = token.content.strip("{}<>! ").lower().split()
    message = f"`{token.content}` is not carried out: it is printed as it stands"
    hint = _SHORTCODES.get(what[0] if what else "", "write what it stands for")
    draft.report(SHORTCODE, start, end, message, hint)
    return Piece("code", start, end, token.content)


_BREAKS = late(r"(?:\s|<br\s*/?>)+")


def _advise(name: str, tag: str, behind: str) -> str:
    """Say what to write instead of an element: of an anchor and of small print something else than of a link and an index."""
    if name == "a" and "href" not in tag and (anchor := _ANCHOR.search(tag)):
        return f"to link to a heading, write `{{#{anchor[1]}}}` at its end"
    if name in ("sub", "sup"):
        inner, closed, _ = behind.partition(f"</{name}>")
        if not closed or len(inner.split()) > _INDEX_WORDS:
            return "take the tags away: small print is set as plain text"
    if name == "br" and not _BREAKS.sub("", behind):
        return "delete it: a new paragraph, or space above or below, is set by an empty line and by the theme"
    return f"write {_MARKDOWN.get(name, 'it in Markdown')}"


def _math(draft: Draft, block: Block, token: Token, start: int, end: int) -> Piece:
    """Read a formula; `$$…$$ {#eq:name}` has a name and a number, save in a note, which may be printed twice."""
    inner = block.content[slice(*token.meta["inner"])]
    label = LABEL.search(inner) if token.meta["display"] else None
    name, span = token.meta["name"] or (label[1] if label else ""), draft.source.span(start, end)
    if name and not draft.in_note:
        check_id(draft, name, start, end)
        draft.add_label(Label("equation", name, name, span, explicit=True))
    anchor = "" if draft.in_note else name
    return Piece(
        "hole", start, end, OBJECT, hole=Math(LABEL.sub("", inner).strip(), token.meta["display"], span, anchor)
    )


def _image(draft: Draft, block: Block, token: Token, start: int, end: int) -> Piece:
    at = token.meta["at"] + 2
    label, words_start, words_end = read_caption(token.content)
    caption = block.part(at + words_start, at + words_end)
    found = token.meta.get("attributes")
    attributes = read_attributes(block.content, *found) if found else Attributes()
    attributes = replace(attributes, id=attributes.id or label.id)
    src, title = str(token.attrs["src"]), str(token.attrs.get("title", ""))
    words = plain(draft, caption.content)
    image = make_image(draft, src, title, words, attributes, stretch=(start, end))
    return Piece("hole", start, end, OBJECT, hole=image, caption=caption, attributes=attributes)


_READERS = {
    "link_open": _open_link,
    "span_open": _open_span,
    "code_inline": _code,
    "softbreak": _break,
    "hardbreak": _break,
    "citation": _citation,
    "note": _note,
    "comment": _comment,
    "html_inline": _raw_html,
    "tex": _tex,
    "shortcode": _shortcode,
    "math": _math,
    "image": _image,
}
