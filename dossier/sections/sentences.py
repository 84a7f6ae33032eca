"""2 sections: where one sentence ends and the next begins, in English and Swedish prose."""

from __future__ import annotations

import re
from bisect import bisect_right

from dossier.sections.abbreviations import COUNTED, EITHER, ENDING, INSIDE, MONTHS, OPENERS

OBJECT = "\ufffc"  # stands in plain text for a formula, a picture or a source named in the sentence

_END = re.compile(
    rf"(?P<stop>(?<![.!?…])[.!?…]++|[。！？])(?P<close>[\"'”’“»)\]]*(?:\s?\[\d[\d\s,–-]*\])*)(?P<gap>\s+|(?<=[。！？])|(?={OBJECT}))"
)
_OPEN = "\"'“‘„«»”’([¿¡–—-*"
_SIGNS = f"€$£¥§#@~≈{OBJECT}"
_WORD = re.compile(r"[^\s\"'“”‘’„«»()\[\]]*$")
_NEXT_WORD = re.compile(r"[^\W\d_]+")
_DAY_DIGITS = 2
_ROMAN = re.compile(r"[ivxlcIVXLC]{1,6}")
_INITIALS = re.compile(r"[^\W\d_](?:[.-][^\W\d_])+|[^\W\d_a-zåäö]")
_NO_INITIAL = re.compile(  # "80° 44′ N.", "King George V."
    r"(?:[°º′″]\s?[NESWÖV]"
    r"|\b(?:king|queen|emperor|empress|tsar|pope|kung(?:en)?|drottning(?:en)?|kejsar(?:e|en|inna)|påven?)\s+\w+\s+[IVX])$",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\([^()]*[.!?…]\)")


def sentence_starts(text: str, whole: tuple[tuple[int, int], ...]) -> list[int]:
    """Find the offsets at which a sentence begins, the first of them 0.

    No sentence is cut within one of the stretches `whole` (start, end; sorted by start): a quotation, brackets, a link.
    """
    starts = [0]
    covers = _merged(whole)
    edges = [start for start, _ in covers]
    for end in _END.finditer(text):
        begin = end.end()
        if begin >= len(text):
            break
        cover = bisect_right(edges, end.start()) - 1
        if cover >= 0 and covers[cover][1] > begin:
            continue
        if _ends(text, starts[-1], end) and _begins(text, begin):
            starts.append(begin)
    return starts


def _merged(stretches: tuple[tuple[int, int], ...]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _begins(text: str, at: int) -> bool:
    """Say whether what stands here can begin a sentence: a capital, a digit, an object; behind opening marks or not.

    Brackets around a whole sentence, its full stop included, begin one whatever its first letter is.
    """
    if _ASIDE.match(text, at):
        return True
    while at < len(text) and text[at] in _OPEN:
        at += 1
    if at >= len(text):
        return True
    sign = text[at]
    if sign.islower():
        return text[at + 1 : at + 2].isupper()  # iPhone
    return sign.isalnum() or sign in _SIGNS


def _ends(text: str, start: int, end: re.Match[str]) -> bool:
    stop, at = end["stop"], end.start()
    if stop[0] == "…" or stop.startswith(".."):
        return text[at - 1 : at] not in ("[", "(") and bool(text[start:at].strip("[( "))
    if stop != ".":
        return True
    found = _WORD.search(text, max(start, at - 40), at)
    word = found[0] if found else ""
    following = _NEXT_WORD.match(text, end.end())
    opener = following[0] if following and not _is_initial(text, following) else ""
    if word.isdigit() and len(word) <= _DAY_DIGITS:  # "1. Introduction", "3. May"
        return bool(text[start : at - len(word)].strip()) and opener.casefold() not in MONTHS
    if len(word) == 1 and _NO_INITIAL.search(text, max(start, at - 40), at):
        return True
    if end["close"] == "]" and _INITIALS.fullmatch(word):  # "[George W.] Bush"
        return False
    return bool(end["close"]) or not _is_abbreviation(word, opener, text[end.end()])


def _is_initial(text: str, word: re.Match[str]) -> bool:
    return len(word[0]) == 1 and text.startswith(".", word.end())


def _is_abbreviation(word: str, following: str, sign: str) -> bool:
    """Say whether the full stop belongs to the word before it, given the next word and its first sign."""
    lowered = word.casefold()
    numbered = sign.isdigit() or sign in f"§¶[({OBJECT}" or bool(_ROMAN.fullmatch(following))
    if lowered in INSIDE or (lowered in COUNTED and numbered):
        return lowered not in ("st", "ca", "est") or word[0].isupper() or numbered
    if lowered in ENDING:
        return False
    if lowered in EITHER or _INITIALS.fullmatch(word):
        return following not in OPENERS
    return False
