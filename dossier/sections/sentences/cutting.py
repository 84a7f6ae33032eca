"""2 sections: a block's plain text → where its sentences begin."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from dossier.late import late
from dossier.sections.sentences.abbreviations import PARTICLES, SAID
from dossier.sections.sentences.endings import ends_sentence, is_abbreviation, is_known, needs_more
from dossier.sections.sentences.openers import OPENERS
from dossier.sections.sentences.stop import OBJECT, REACH, Stop

_END = re.compile(  # begins with the signs it may begin with, so that a search runs through the words between
    rf"(?P<stop>[.!?…。！？](?:(?<=[。！？])|(?<![.!?…][.!?…])[.!?…]*+))(?P<close>[\"'”’“»)\]]*(?:\s?\[\d[\d\s,–-]*\])*)(?P<gap>\s+|(?<=[。！？])|(?={OBJECT})|(?=\([{OBJECT}\s]*\)\s))"
)
_PLACE = late(  # "The dam broke. (Table 2) The army fled."
    rf"\((?:(?:[Ss]ee|[Cc]f\.|[Ss]e|[Jj]fr)\s)?(?:{OBJECT}(?:(?:,|;|\sand|\soch)\s{OBJECT}){{0,3}}|"
    r"(?:Figures?|Fig\.|Tables?|Tab\.|Figur|Tabell)\s[A-Z]?\d{1,3}(?:\.\d{1,3}){0,2}[a-z]?)\)(?:\s+|\Z)"
)
_QUOTES = "\"'“”’»"
_LARGE = r"[^\W\d_a-zåäö]"

_OPEN = "\"'“‘„«»”’([¿¡–—-*"
_SIGNS = f"+−±•€$£¥§#@~≈{OBJECT}"
_ASIDE = re.compile(r"\([^()]*[.!?…]\)")
_MARKED = re.compile(  # "– Yes, he said.", "(a) It is poor.", "“… and justice”, "[…] It is"
    rf"(?:–|-{{1,2}})\s+[\"'“”„«»(\[]*(?:{_LARGE}|\d)|\((?:[a-z]|\d{{1,2}}|[ivx]{{1,4}})\)\s+{_LARGE}"
    rf"|[\"'“”„«»]+(?:…|\.{{3}})|\[(?:…|\.{{3}})\]\s+[\"'“”„«»(\[]*{_LARGE}"
)
_SMALL = late(  # "von der Leyen", "al-Qaida", "eBay", "www."
    rf"(?:(?:{'|'.join(PARTICLES)})\s){{1,3}}{_LARGE}|(?:al|el|ad|an|ar|as|at|az|d|l)[-'’]{_LARGE}"
    rf"|[a-z]{{1,12}}{_LARGE}\w*+(?=[\s,’'])|(?:www\.\w|https?://)\S++\s+[a-zåäö]"
)
_SAYS = late(  # "“Why?” President Smith asked."
    rf"({_LARGE}\w*+)(?>(?:[.'’-]++\w*+)*),?\s(?:(?:{_LARGE}[\w.'’-]*+,?|of|the|{'|'.join(PARTICLES)})\s){{0,6}}?"
    rf"(?:{'|'.join(SAID)})\b"
)
_REMAINS = re.compile(  # what citations leave: "()", ";", "(See .)"
    r"(?>(?:\s|\((?>(?:\s|(?:see|cf|compare|also|e\.g|se|även|jfr|jämför|t\.ex)\b|[.;,])*)\)|[;,–—]|--)*)",
    re.IGNORECASE,
)
_BEFORE_MARKS = "(;,–—-"
"""With what `_REMAINS` may go on behind the white space below a full stop."""
_DASH = late(r"[–—-]")
_ALNUM = re.compile(r"[^\W_]")
_NUMBERED = re.compile(r"\(?(?:\d{1,2}|[a-z])\)\s")
_ITEM_OF_FEW_WORDS = late(r"\(?(?:\d{1,2}|[a-z])\)\s+(?:[^\s.!?]+\s+){0,3}[^\s.!?]+[.;](?:\s|$)")
_ITEM_REACH = 120
LONG = 4
"""Letters of a word that no other word before it may make an abbreviation of, as "g." is made one by "p."."""


@dataclass(slots=True)
class _Text:
    """A block's plain text as far as it is cut: `start` is where the sentence now begins, `first` its first word."""

    text: str
    covers: list[tuple[int, int]]
    edges: list[int]
    marks: tuple[int, ...]
    codes: frozenset[int]
    start: int = 0
    first: int = -1


def sentence_starts(
    text: str, whole: tuple[tuple[int, int], ...], marks: tuple[int, ...] = (), codes: frozenset[int] = frozenset()
) -> list[int]:
    """Find the offsets at which a sentence begins, the first of them 0.

    No sentence is cut within one of the stretches `whole` (start, end): a quotation, brackets, a link. `marks` are the
    offsets, in order, at which a citation, a note or a mark such as `own` stands: behind a full stop, they close a sentence.
    At `codes` code begins, which may begin a sentence whatever its letters.
    """
    covers = _merged(whole)
    read = _Text(text, covers, [start for start, _ in covers], marks, codes)
    starts = [0]
    for end in _END.finditer(text):
        begin = _next_start(read, end)
        if begin > read.start:
            starts.append(begin)
            read.start = begin
    return starts


def _merged(stretches: tuple[tuple[int, int], ...]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _next_start(read: _Text, end: re.Match[str]) -> int:
    """Say where the next sentence begins, if one ends here; else -1."""
    text, begin = read.text, end.end()
    cover = bisect_right(read.edges, end.start()) - 1
    if cover >= 0 and read.covers[cover][1] > begin:
        return -1
    begin, marked = _behind_marks(read, end.end("stop"), begin)
    if text.startswith("(", begin) and (place := _PLACE.match(text, begin)):
        begin = place.end()
    if begin >= len(text) or _first_word(read) >= end.start():  # nothing follows, or no word has been said yet
        return -1
    if _ends_in_a_word(read, end) and text[begin].isupper():
        return begin
    is_closed = bool(end["close"]) and cover >= 0 and read.covers[cover][1] > end.start()
    opened = read.covers[cover][0] if is_closed else -1
    stop = Stop(text, read.start, _first_word(read), end.start(), end["close"], opened, begin)
    is_code = begin in read.codes and len(end["stop"]) == 1 and end["stop"] != "…"
    if (is_code or _begins(stop, end, marked=marked)) and _ends(stop, end, marked=marked):
        return begin
    return -1


def _ends_in_a_word(read: _Text, end: re.Match[str]) -> bool:
    """Say whether a bare full stop ends a word in small letters that is no abbreviation: as most sentences do."""
    at = end.start()
    if end["stop"] != "." or end["close"]:
        return False
    word = (read.text[max(read.start, at - REACH) : at].rsplit(None, 1) or [""])[-1]
    return len(word) >= LONG and word.isalpha() and word.islower() and not is_known(word)


def _behind_marks(read: _Text, stop: int, begin: int) -> tuple[int, bool]:
    """Pass over citations behind a full stop, and over the brackets, semicolons and dashes around them."""
    index = bisect_left(read.marks, stop)
    if index == len(read.marks) or (read.marks[index] > begin and read.text[begin : begin + 1] not in _BEFORE_MARKS):
        return begin, False
    remains = _REMAINS.match(read.text, min(begin, stop))
    reach = max(remains.end() if remains else begin, begin)
    last = bisect_right(read.marks, reach) - 1
    if last < index:
        return begin, False
    dash = _DASH.search(read.text, max(read.marks[last], begin), reach)
    return max(begin, dash.start() if dash else reach), True


def _first_word(read: _Text) -> int:
    """Find the first letter or digit of the sentence; it is looked for once."""
    if read.first < read.start:
        found = _ALNUM.search(read.text, read.start)
        read.first = found.start() if found else len(read.text)
    return read.first


def _begins(stop: Stop, end: re.Match[str], *, marked: bool) -> bool:
    """Say whether what stands here can begin a sentence: a capital, a digit, an object; behind opening marks or not.

    Brackets around a whole sentence, its full stop included, begin one whatever its first letter is. A small letter does
    only in a name, or behind a citation, and where no quotation and no abbreviation went before.
    """
    text, at = stop.text, stop.begin
    if _NUMBERED.match(text, at) and _continues_list(stop):
        return False
    if _ASIDE.match(text, at) or _MARKED.match(text, at):
        return True
    while at < len(text) and text[at] in _OPEN:
        at += 1
    if at >= len(text):
        return True
    sign = text[at]
    if not sign.islower():
        return sign.isalnum() or sign in _SIGNS
    if end["stop"] == "." and not any(mark in _QUOTES for mark in end["close"]) and (marked or _SMALL.match(text, at)):
        return not is_abbreviation(stop)
    return text[at + 1 : at + 2].isupper()  # iPhone


def _continues_list(stop: Stop) -> bool:
    """Say whether a number of a list within the sentence stands here, and behind it nothing but a name.

    “It has: 1) the radar. 2) Sensor subsystem.” is one sentence; numbers at the head of sentences are their own.
    """
    return bool(_ITEM_OF_FEW_WORDS.match(stop.text, stop.begin)) and any(
        found.start() > stop.first
        for found in _NUMBERED.finditer(stop.text, max(stop.first, stop.at - _ITEM_REACH), stop.at)
    )


def _ends(stop: Stop, end: re.Match[str], *, marked: bool) -> bool:
    sign = end["stop"]
    if sign[0] == "…" or sign.startswith(".."):
        return stop.text[stop.at - 1 : stop.at] not in ("[", "(") and stop.first < stop.at
    if sign != ".":
        return marked or not _is_said(stop)
    if marked and not (stop.close and stop.opened >= 0):
        return not needs_more(stop)
    return ends_sentence(stop)


def _is_said(stop: Stop) -> bool:
    """Say whether the name of the speaker follows a question or a cry, as in “‘Why?’ Smith asked”."""
    if not any(mark in _QUOTES for mark in stop.close):
        return False
    found = _SAYS.match(stop.text, stop.begin)
    if found is None:
        return False
    is_name = found[1] == "The" and stop.text[found.end(1) + 1].isupper()
    return is_name or found[1] == "I" or found[1] not in OPENERS
