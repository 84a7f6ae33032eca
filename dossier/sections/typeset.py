"""2 sections: a block's pieces in the language's own quotation marks, and its plain text."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING

from dossier.late import late
from dossier.noun import noun
from dossier.sections import rules
from dossier.sections.piece import Piece
from dossier.sections.typography import find_quotations, has_quotation_marks, set_quotations

if TYPE_CHECKING:
    from dossier.sections.comments import Directive
    from dossier.sections.draft import Draft
    from dossier.sections.typography import Quotation

LANGUAGE = late(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_OPENING = late(r"(?:\A\s*|(?<=[:,]\s))[\"“„«](?=\w)")
_SINGLE = late(r"‘(?!\d\ds?\b)[^‘’]*(?:’\w[^‘’]*)*’(?!\w)")
_MASK = str.maketrans(dict.fromkeys("\"'“”„«»", "x"))


@noun(frozen=True, slots=True)
class Typeset:
    """Pieces with their marks set; `text` is their plain text, `whole` the stretches of it that are never cut.

    `kinds` are those of the pieces, `is_told` says that a comment in them says something.

    `said` are the quotations, also those in single marks and those left open, as in each paragraph of a long one but its last.
    """

    pieces: list[Piece]
    text: str
    whole: tuple[tuple[int, int], ...]
    said: tuple[tuple[int, int], ...] = ()
    kinds: frozenset[str] = frozenset()
    is_told: bool = False


@noun(frozen=True, slots=True)
class _Foreign:
    """Words in another language: a quotation, or an element that opens at piece `first` and closes at piece `last`."""

    start: int
    end: int
    lang: str = ""
    first: int = -1
    last: int = -1


def typeset(draft: Draft, pieces: list[Piece], *, is_quotation: bool = False) -> Typeset:
    """Set quotation marks, mark foreign words (`<!-- lang: sv -->`), and find what belongs together.

    In a block quotation (`is_quotation`), a language at the end of a paragraph is that of the whole paragraph.
    """
    text = "".join([piece.text for piece in pieces])
    has_marks = has_quotation_marks(text)
    masked = "".join(p.text if p.kind == "text" else p.text.translate(_MASK) for p in pieces) if has_marks else text
    quotations, apostrophes = find_quotations(masked, _parents(pieces)) if has_marks else ((), frozenset())
    doubles = tuple((q.open, q.close + 1) for q in quotations if not q.single)
    directives = [directive for piece in pieces if piece.directives for directive in piece.directives]
    is_foreign = bool(directives) and any(directive.word == "lang" for directive in directives)
    foreign = _foreign(draft, pieces, doubles, len(text.rstrip()) if is_quotation else -1) if is_foreign else []
    stretches = tuple((f.start, f.end, f.lang) for f in foreign)
    text = set_quotations(text, quotations, apostrophes, draft.lang, stretches)
    if quotations or apostrophes:
        _retext(pieces, text)
    if foreign:
        pieces = _with_languages(pieces, foreign)
    said = _said(masked, quotations) if has_marks or "‘" in text else ()
    kinds = frozenset([piece.kind for piece in pieces])
    units = [] if kinds.isdisjoint(_UNITS) else _units(pieces)
    return Typeset(pieces, text, (*doubles, *_parentheses(text), *units), said, kinds, bool(directives))


def _said(text: str, quotations: tuple[Quotation, ...]) -> tuple[tuple[int, int], ...]:
    """Find what somebody says: each quotation from mark to mark, and from a double mark that nothing closes on."""
    paired = {at for quotation in quotations for at in (quotation.open, quotation.close)}
    pairs = [(quotation.open, quotation.close) for quotation in quotations]
    pairs += [(found.start(), found.end() - 1) for found in _SINGLE.finditer(text)]
    left = next((found.end() - 1 for found in _OPENING.finditer(text) if found.end() - 1 not in paired), None)
    return (*pairs, (left, len(text))) if left is not None else tuple(pairs)


def _retext(pieces: list[Piece], text: str) -> None:
    at = 0
    for piece in pieces:
        end = at + len(piece.text)
        if piece.kind == "text":
            piece.text = text[at:end]
        at = end


def _parents(pieces: list[Piece]) -> list[tuple[int, int]]:
    """Say from which offset on text stands in which element, by the number of the piece that opens it."""
    parents, open_, at = [(0, 0)], [0], 0
    for number, piece in enumerate(pieces, 1):
        if piece.kind in ("open", "ref"):
            open_.append(number)
        elif piece.kind in ("close", "ref-end"):
            open_.pop()
        else:
            at += len(piece.text)
            continue
        parents.append((at, open_[-1]))
    return parents


def _foreign(
    draft: Draft, pieces: list[Piece], doubles: tuple[tuple[int, int], ...], quotation_end: int
) -> list[_Foreign]:
    """Find what stands before each `lang` comment: a quotation, an emphasis, or all of a block quotation's paragraph."""
    before = {end: _Foreign(start + 1, end - 1) for start, end in doubles}
    if quotation_end >= 0:
        before.setdefault(quotation_end, _Foreign(0, quotation_end, "", 0, len(pieces) - 1))
    found: list[_Foreign] = []
    opened: list[tuple[int, int]] = []
    at = last_word = 0
    for index, piece in enumerate(pieces):
        for directive in piece.directives:
            if directive.word == "lang" and _is_language(draft, directive):
                if last_word in before:
                    found.append(replace(before[last_word], lang=directive.detail))
                else:
                    report_language(draft, directive)
        if piece.kind in ("open", "ref"):
            opened.append((index, at))
        elif piece.kind in ("close", "ref-end"):
            first, start = opened.pop()
            if not (at in before and before[at].first < 0):
                before[at] = _Foreign(start, at, "", first, index)
        at += len(piece.text)
        if piece.text.strip():
            last_word = at - (len(piece.text) - len(piece.text.rstrip()))
    return found


def _is_language(draft: Draft, directive: Directive) -> bool:
    if LANGUAGE.fullmatch(directive.detail):
        return True
    draft.report(
        rules.COMMENT_VALUE,
        directive.start,
        directive.end,
        f"`lang:` is followed by {f'`{directive.detail}`' if directive.detail else 'nothing'}",
        "write the language's tag, such as `lang: sv`",
    )
    return False


def report_language(draft: Draft, directive: Directive) -> None:
    """Report a `lang` comment that stands behind no words in another language."""
    draft.report(
        rules.COMMENT_WITHOUT_PLACE,
        directive.start,
        directive.end,
        "no quotation and no emphasis stands before this comment, so it is not clear what is in another language",
        "put it right behind the closing quotation mark, or emphasise the words: `*ord*<!-- lang: sv -->`",
    )


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
            made.append(piece.part(done, cut))
        made.append(_border(lang, place))
        done = cut
    return [*made, piece.part(done)] if done < len(piece.text) else made


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


_UNITS = frozenset({"code", "ref", "open"})


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
