"""2 sections: what dossier reads in `<!-- … -->`: evidence, marks, names, dates and acknowledgements."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from dossier.diagnostics import nearest
from dossier.sections.keys import BARE

MARKS = ("own", "common", "calc", "gap", "todo")
CLAIM_WORDS = (*MARKS, "id", "as-of", "single", "ack")
WORDS = (*CLAIM_WORDS, "lang", "estimates")
_MEANT = {
    "judgment": "own", "judgement": "own", "assessment": "own", "opinion": "own", "analysis": "own", "likely": "own",
    "background": "common", "calculation": "calc", "calculated": "calc", "missing": "gap", "unknown": "gap",
    "acknowledge": "ack", "acknowledged": "ack", "ignore": "ack", "language": "lang", "date": "as-of", "asof": "as-of",
    "as_of": "as-of", "name": "id", "estimate": "estimates",
}  # fmt: skip

_QUOTED = r'(?:"(?:[^"\\]|\\.)*"|“[^“”]*”|„[^„“”]*[“”]|”[^”]*”|«[^«»]*»)'
_PART = re.compile(rf"{_QUOTED}|;", re.DOTALL)
_QUOTE = re.compile(_QUOTED, re.DOTALL)
_HEAD = re.compile(rf"(?:@(?:(?P<bare>{BARE})|\{{(?P<braced>[^{{}}]+)\}}))?(?P<locator>[^\"“„”«;]*)(?=[\"“„”«])")
_BETWEEN = re.compile(r"(?:\s|…|\.\.\.|\[…\]|\[\.\.\.\]|,|\band\b|\boch\b)*")
_WORD = re.compile(r"(?P<word>[A-Za-z][\w-]*)[ \t\n]*(?::(?P<detail>.*))?", re.DOTALL)
_ACK = re.compile(r"ack[ \t\n]+(?P<name>[A-Za-z0-9-]+)[ \t\n]*(?::(?P<detail>.*))?", re.DOTALL)
_BEGINS = re.compile(rf"\s*(?:[@\"“„«]|(?i:(?:{'|'.join(WORDS)})[ \t\n]*(?:[:;]|$)|(?:ack|todo)[ \t\n]))")
_TODO = re.compile(r"(?P<word>todo)[ \t\n]+(?![ \t\n:])(?P<detail>.+)", re.DOTALL | re.IGNORECASE)
"""The one word that everybody writes without a colon, and that must not get lost."""
_LINE = re.compile(r"\s*\n[ \t]*(?:>[ \t]?)*[ \t]*")


@dataclass(frozen=True, slots=True)
class Directive:
    """One thing a comment says, with its place in the file.

    `word` is one of `WORDS`, "evidence", or what is wrong: "near" (`name` is the word that was meant), "unclear".
    `quotes` are (words, start, end), the places inside the quotation marks; `key` the source they are said to stand in.
    """

    word: str
    start: int
    end: int
    detail: str = ""
    name: str = ""
    key: str = ""
    locator: str = ""
    quotes: tuple[tuple[str, int, int], ...] = ()


def read_comment(text: str, start: int, end: int) -> tuple[Directive, ...]:
    """Read the comment at `text[start:end]`, its `<!--` and `-->` included. A comment that is not ours says nothing."""
    found: list[Directive] = []
    for a, b in _segments(text, start + 4, end - 3):
        key = found[-1].key if found else ""
        directive = _read_segment(text, a, b, key)
        if directive is None:
            return tuple(found)
        found.append(directive)
    return tuple(found)


def _segments(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut at each semicolon behind which one of our words, a source or a quotation begins; others belong to a reason."""
    parts = _PART.finditer(text, start, end)
    cuts = [start, *(p.end() for p in parts if p[0] == ";" and _BEGINS.match(text, p.end(), end)), end + 1]
    return [trimmed for a, b in pairwise(cuts) if (trimmed := _trimmed(text, a, b - 1))]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Leave out the white space on both sides; None where nothing is left."""
    part = text[start:end]
    start += len(part) - len(part.lstrip())
    end -= len(part) - len(part.rstrip())
    return (start, end) if start < end else None


def _read_segment(text: str, start: int, end: int, key: str) -> Directive | None:
    if text[start] in '@"“„”«':
        return _read_evidence(text, start, end, key)
    found = _ACK.fullmatch(text, start, end)
    if found:
        return Directive("ack", start, end, folded(found["detail"] or ""), found["name"])
    return _read_word(text, start, end)


def _read_word(text: str, start: int, end: int) -> Directive | None:
    found = _TODO.fullmatch(text, start, end) or _WORD.fullmatch(text, start, end)
    if not found:
        return None
    word, detail = found["word"], found["detail"]
    if word.casefold() in WORDS:
        return Directive(word.casefold(), start, end, folded(detail or ""))
    if detail is not None and (meant := _nearest(word)):
        return Directive("near", start, found.end("word"), word, meant)
    return None


def _nearest(word: str) -> str | None:
    return _MEANT.get(word.casefold()) or (nearest(word, WORDS, cutoff=0.8) if word.islower() else None)


def _read_evidence(text: str, start: int, end: int, key: str) -> Directive | None:
    head = _HEAD.match(text, start, end)
    if head is None:
        return Directive("unclear", start, end) if text[start] != "@" else None
    quotes: list[tuple[str, int, int]] = []
    at = head.end()
    while quote := _QUOTE.match(text, at, end):
        words = quote[0][1:-1].replace('\\"', '"')
        quotes.append((folded(words), quote.start() + 1, quote.end() - 1))
        between = _BETWEEN.match(text, quote.end(), end)
        at = between.end() if between else quote.end()
    named = head["bare"] or head["braced"] or ""
    if named and not quotes:
        return None
    word = "unclear" if at < end or not quotes else "evidence"
    return Directive(word, start, end, key=named or key, locator=head["locator"].strip(" ,\t\n"), quotes=tuple(quotes))


def folded(words: str) -> str:
    """Fold line ends, the `>` of a block quote behind them included, into spaces."""
    return re.sub(r"\s+", " ", _LINE.sub(" ", words)).strip()
