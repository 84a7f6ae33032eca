"""2 sections: a block's pieces in the language's own quotation marks, and its plain text."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from html import escape
from typing import TYPE_CHECKING

from dossier.sections import rules
from dossier.sections.piece import Piece
from dossier.sections.typography import find_quotations, set_quotations

if TYPE_CHECKING:
    from dossier.sections.draft import Draft

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_MASK = str.maketrans(dict.fromkeys("\"'“”„«»", "x"))


@dataclass(frozen=True, slots=True)
class Typeset:
    """Pieces with their marks set; `text` is their plain text, `whole` the stretches of it that are never cut."""

    pieces: list[Piece]
    text: str
    whole: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class _Foreign:
    """Words in another language: a quotation, or an element that opens at piece `first` and closes at piece `last`."""

    start: int
    end: int
    lang: str
    first: int = -1
    last: int = -1


def typeset(draft: Draft, pieces: list[Piece]) -> Typeset:
    """Set quotation marks, mark foreign words (`<!-- lang: sv -->`), and find what belongs together."""
    text = "".join(piece.text for piece in pieces)
    has_marks = any(mark in text for mark in "\"'“„”«»")
    masked = "".join(p.text if p.kind == "text" else p.text.translate(_MASK) for p in pieces) if has_marks else text
    quotations, apostrophes = find_quotations(masked, _depths(pieces)) if has_marks else ((), frozenset())
    doubles = tuple((q.open, q.close + 1) for q in quotations if not q.single)
    foreign = _foreign(draft, pieces, doubles)
    stretches = tuple((f.start, f.end, f.lang) for f in foreign)
    text = set_quotations(text, quotations, apostrophes, draft.lang, stretches)
    if quotations or apostrophes:
        _retext(pieces, text)
    if foreign:
        pieces = _with_languages(pieces, foreign)
    return Typeset(pieces, text, (*doubles, *_parentheses(text), *_units(pieces)))


def _retext(pieces: list[Piece], text: str) -> None:
    at = 0
    for piece in pieces:
        end = at + len(piece.text)
        if piece.kind == "text":
            piece.text = text[at:end]
        at = end


def _depths(pieces: list[Piece]) -> list[tuple[int, int]]:
    depths, at, depth = [(0, 0)], 0, 0
    for piece in pieces:
        at += len(piece.text)
        step = (piece.kind in ("open", "ref")) - (piece.kind in ("close", "ref-end"))
        if step:
            depth += step
            depths.append((at, depth))
    return depths


def _foreign(draft: Draft, pieces: list[Piece], doubles: tuple[tuple[int, int], ...]) -> list[_Foreign]:
    """Find the quotation or the emphasis that stands before each `lang` comment."""
    ends = {end: start for start, end in doubles}
    found: list[_Foreign] = []
    opened: list[tuple[int, int]] = []
    closed: _Foreign | None = None
    at = last_word = 0
    for index, piece in enumerate(pieces):
        for directive in piece.directives:
            if directive.word != "lang":
                continue
            if not _LANGUAGE.fullmatch(directive.detail):
                draft.report(
                    rules.COMMENT_VALUE,
                    directive.start,
                    directive.end,
                    f"`lang:` is followed by {f'`{directive.detail}`' if directive.detail else 'nothing'}",
                    "write the language's tag, such as `lang: sv`",
                )
            elif last_word in ends:
                found.append(_Foreign(ends[last_word] + 1, last_word - 1, directive.detail))
            elif closed is not None and closed.end == last_word:
                found.append(replace(closed, lang=directive.detail))
            else:
                draft.report(
                    rules.COMMENT_WITHOUT_PLACE,
                    directive.start,
                    directive.end,
                    "no quotation and no emphasis stands before this comment, so it is not clear what is in another language",
                    "put it right behind the closing quotation mark, or emphasise the words: `*ord*<!-- lang: sv -->`",
                )
        if piece.kind in ("open", "ref"):
            opened.append((index, at))
        elif piece.kind in ("close", "ref-end") and opened:
            first, start = opened.pop()
            closed = _Foreign(start, at, "", first, index)
        at += len(piece.text)
        if piece.text.strip():
            last_word = at - (len(piece.text) - len(piece.text.rstrip()))
    return found


def _with_languages(pieces: list[Piece], foreign: list[_Foreign]) -> list[Piece]:
    """Put elements with a language around foreign words."""
    elements = {f.first: f for f in foreign if f.first >= 0}
    ends = {f.last for f in foreign if f.first >= 0}
    borders = sorted(
        (offset, lang)
        for f in foreign
        if f.first < 0 and f.start < f.end
        for offset, lang in ((f.start, f.lang), (f.end, ""))
    )
    made: list[Piece] = []
    at = 0
    for index, piece in enumerate(pieces):
        end = at + len(piece.text)
        if index in elements:
            made.append(_border(elements[index].lang, piece.start))
        if piece.kind == "text":
            near = borders[bisect_left(borders, (at, "")) : bisect_left(borders, (end + 1, ""))]
            # words begin behind an opening mark and end before a closing one, and that mark stands in this piece
            made += _cut(piece, at, [(o, lang) for o, lang in near if (o > at if lang else o < end)])
        else:
            made.append(piece)
        if index in ends:
            made.append(_border("", piece.end))
        at = end
    return made


def _border(lang: str, place: int) -> Piece:
    if lang:
        return Piece("open", place, place, tag="span", markup=f'<span lang="{escape(lang)}">')
    return Piece("close", place, place, tag="span")


def _cut(piece: Piece, at: int, borders: list[tuple[int, str]]) -> list[Piece]:
    """Cut a run of text at the borders of foreign words within it."""
    made: list[Piece] = []
    done = 0
    for offset, lang in borders:
        cut = offset - at
        place = piece.start + cut
        if cut > done:
            made.append(replace(piece, start=piece.start + done, end=place, text=piece.text[done:cut]))
        made.append(_border(lang, place))
        done = cut
    rest = [replace(piece, start=piece.start + done, text=piece.text[done:])] if done < len(piece.text) else []
    return made + rest


def _parentheses(text: str) -> list[tuple[int, int]]:
    if "(" not in text:
        return []
    found, open_ = [], []
    for at, sign in enumerate(text):
        if sign == "(":
            open_.append(at)
        elif sign == ")" and open_:
            found.append((open_.pop(), at + 1))
    return found


def _units(pieces: list[Piece]) -> list[tuple[int, int]]:
    """Find links and code, in which nothing ends."""
    found, open_, at = [], [], 0
    for piece in pieces:
        if piece.kind == "code":
            found.append((at, at + len(piece.text)))
        elif piece.kind == "ref" or (piece.kind == "open" and piece.tag == "a"):
            open_.append(at)
        elif open_ and (piece.kind == "ref-end" or (piece.kind == "close" and piece.tag == "a")):
            found.append((open_.pop(), at))
        at += len(piece.text)
    return found
