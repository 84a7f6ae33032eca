"""2 sections: what dossier reads in `<!-- … -->`: evidence, marks, names, dates and acknowledgements."""

from __future__ import annotations

import re
from itertools import pairwise

from dossier.diagnostics import nearest
from dossier.late import late
from dossier.noun import noun
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
_PART = late(rf"{_QUOTED}|;", re.DOTALL)
_QUOTE = late(_QUOTED, re.DOTALL)
_HEAD = late(rf"(?:@(?:(?P<bare>{BARE})|\{{(?P<braced>[^{{}}]+)\}}))?(?P<locator>[^\"“„”«;]*)(?=[\"“„”«])")
_BETWEEN = late(r"(?:\s|…|\.\.\.|\[…\]|\[\.\.\.\]|,|\band\b|\boch\b)*")
_WORD = late(r"(?P<word>[A-Za-z][\w-]*)[ \t\n]*(?::(?P<detail>.*))?", re.DOTALL)
_ACK = late(r"(?P<word>[a-z]{3,})[ \t\n]+(?P<name>[\w-]+)[ \t\n]*(?::(?P<detail>.*))?", re.DOTALL | re.IGNORECASE)
_NO_COLON = late(
    r"(?:(?P<word>ack)[ \t\n]+(?P<name>[\w-]+)|(?P<bare>single|as-of))[ \t\n]+\w.*", re.DOTALL | re.IGNORECASE
)
_CODE = late(r"d\d{3}", re.IGNORECASE)
_BEGINS = late(rf"\s*(?:[@\"“„«]|(?i:(?:{'|'.join(WORDS)})[ \t\n]*(?:[:;]|$)|(?:ack|todo)[ \t\n]))")
_TODO = late(r"(?P<word>todo)[ \t\n]+(?![ \t\n:])(?P<detail>.+)", re.DOTALL | re.IGNORECASE)
"""The one word that everybody writes without a colon, and that must not get lost."""
_OF_CODE = (",", "(", "{", "%>%", "|>")
"""How a line of code may end that was put into a comment: `"Dams",`."""
_LINE = late(r"\s*\n[ \t]*(?:>[ \t]?)*[ \t]*")


@noun(frozen=True, slots=True)
class Directive:
    """One thing a comment says, with its place in the file.

    `word` is one of `WORDS`, "evidence", or what is wrong: "near" (`name` is the word that was meant, the same
    where only its colon is missing), "unclear".
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
    return _read_ack(text, start, end) or _read_word(text, start, end) or _read_without_colon(text, start, end)


def _read_ack(text: str, start: int, end: int) -> Directive | None:
    """Read `ack RULE: reason`; a word that only looks like `ack` is told from other words by the rule and colon behind it."""
    found = _ACK.fullmatch(text, start, end)
    if found is None:
        return None
    word, detail = found["word"].casefold(), found["detail"]
    if word == "ack":
        name = found["name"].upper() if _CODE.fullmatch(found["name"]) else found["name"].lower()
        return Directive("ack", start, end, folded(detail or ""), name)
    is_rule = re.search(r"[-_]", found["name"]) or _CODE.fullmatch(found["name"])
    if detail is not None and is_rule and _nearest(found["word"]) == "ack":
        return Directive("near", start, found.end("name"), found["word"], f"ack {found['name']}")
    return None


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


def _read_without_colon(text: str, start: int, end: int) -> Directive | None:
    """Find a reason or a day that lacks the colon before it, behind words that begin no other remark."""
    found = _NO_COLON.fullmatch(text, start, end)
    if found is None:
        return None
    meant = found["bare"] or f"{found['word']} {found['name']}"
    return Directive("near", start, start + len(meant), meant, meant.lower())


def _nearest(word: str) -> str | None:
    """Find which of our words was meant; of others than small letters only what is listed, since they begin remarks."""
    if word.casefold() in _MEANT or not word.islower():
        return _MEANT.get(word.casefold())
    swapped = {word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1)}
    return next((known for known in WORDS if known in swapped and known != "id"), None) or nearest(
        word, WORDS, cutoff=0.8
    )


def _read_evidence(text: str, start: int, end: int, key: str) -> Directive | None:
    if text[start] != "@" and text.endswith(_OF_CODE, start, end):
        return None
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
