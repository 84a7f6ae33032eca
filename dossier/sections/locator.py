"""2 sections: the locator at the start of a cite's suffix (pandoc 3 manual, "Citation syntax")."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from dossier.late import late
from dossier.model import Locator
from dossier.sections.terms import locator_terms

_LEAD = re.compile(r"\s*,?\s*")
_UNIT = r"(?:[^\W_]|[-‐‑–−:§+=°′″])"
_RUN = rf"(?>(?:\.?(?>{_UNIT}+))+)"
_WORD = re.compile(rf"(?:{_RUN}|\((?:{_RUN})?\)|\[(?:{_RUN})?\]|\{{(?:{_RUN})?\}})+")
_BETWEEN = re.compile(r"\s*[,;]\s*|\s+")
_ROMAN = late(r"(?=[mdclxvi])m{0,4}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})", re.IGNORECASE)
_CLOCK = late(r"\d{1,2}:\d\d:\d\d(?:[-–]\d{1,2}:\d\d:\d\d)?")
"""A place in a recording; pandoc, which knows none, takes it for a page."""
_PARTS = late(r"[^\W_]+")


@lru_cache(maxsize=1 << 12)  # “p. 3” stands in many places
def split_locator(suffix: str, lang: str) -> tuple[Locator | None, int]:
    """Find the locator a suffix begins with, and where the rest of the suffix begins (0 where there is no locator).

    Braces say outright what the locator is: `{ii, A, D-Z}`; `{}` says that there is none.
    """
    if not suffix:
        return None, 0
    lead = _LEAD.match(suffix)
    start = lead.end() if lead else 0
    if suffix.startswith("{", start):
        return _delimited(suffix, start, lang)
    label, at = _label(suffix, start, lang)
    end = _value_end(suffix, at, labelled=at > start)
    if end is None:
        return None, 0
    value = _folded(suffix[at:end])
    return Locator("timestamp" if at == start and _CLOCK.fullmatch(value) else label, value), end


def _delimited(suffix: str, start: int, lang: str) -> tuple[Locator | None, int]:
    depth = 0
    for end in range(start, len(suffix)):
        depth += (suffix[end] == "{") - (suffix[end] == "}")
        if not depth:
            break
    else:
        return None, 0
    inner = suffix[start + 1 : end].strip()
    if not inner:
        return None, end + 1
    label, at = _label(inner, 0, lang)
    return Locator(label, _folded(inner[at:])), end + 1


def _label(text: str, start: int, lang: str) -> tuple[str, int]:
    """Read the word that says what is counted; without one, it is pages."""
    found = _label_pattern(lang).match(text, start)
    if not found:
        return "page", start
    words = locator_terms(lang)
    written = re.sub(r"\s+", " ", found["label"]).casefold()
    return words.get(written) or words[written + "."], found.end()


@cache
def _label_pattern(lang: str) -> re.Pattern[str]:
    """Match the longest known word; its full stop may be left out, a letter may not follow."""
    forms = sorted(locator_terms(lang), key=len, reverse=True)
    written = (re.escape(form).replace(r"\ ", r"\s+") for form in forms)
    options = "|".join(f"{form}?" if form.endswith(r"\.") else form for form in written)
    return re.compile(rf"(?P<label>{options})(?![^\W\d_])\s*", re.IGNORECASE)


def _value_end(text: str, start: int, *, labelled: bool) -> int | None:
    first = _WORD.match(text, start)
    if not first or not _counts(first[0], roman=labelled):
        return None
    end = first.end()
    while (between := _BETWEEN.match(text, end)) and (following := _WORD.match(text, between.end())):
        listed = bool(between[0].strip())
        # "3, i Stockholm": a roman number that a word follows is a word itself.
        alone = not re.match(r"\s+[^\W\d_]", text[following.end() :][:8])
        if not _counts(following[0], roman=listed and labelled and alone):
            break
        end = following.end()
    return end


def _counts(word: str, *, roman: bool) -> bool:
    return any(c.isdigit() for c in word) or (roman and any(_ROMAN.fullmatch(p) for p in _PARTS.findall(word)))


def _folded(value: str) -> str:
    return re.sub(r"\s+", " ", value).strip()
