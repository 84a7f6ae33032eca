"""3 references, layer g: a list of names → CSL name objects.

BibTeX's three forms (btxdoc §4), biblatex's extended form `family=…, given=…` (biblatex manual §3.8), institutions in
braces of their own, `and others`. Parts become plain text: CSL has no markup in names.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, TypeAlias

from dossier.late import late
from dossier.references.tex import as_plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Name: TypeAlias = dict[str, str]
Problem: TypeAlias = tuple[str, str]  # what looks wrong, and what to do

SEPARATOR = re.compile(r"[{}]|\\.|\s+and(?=\s)|^and(?=\s)|\s+and$", re.IGNORECASE | re.DOTALL)
AND = re.compile(r"\band\b", re.IGNORECASE)
EXTENDED = re.compile(r"\s*\"?[a-z][a-z-]*\s*=\s*")
# `\L ukasz`: TeX swallows the blank behind a letter's command, a splitter at blanks must not see it.
LETTER_COMMAND = re.compile(r"\\(L|l|O|o|AA|aa|AE|ae|OE|oe|ss|SS|i|j|DH|dh|DJ|dj|TH|th|NG|ng)\s+(?=\w)")
ET_AL = re.compile(r"\bet\.?\s+al\b", re.IGNORECASE)
ENTITY = re.compile(r"\\?&(?:\\?#(?:\d{2,7}|x[0-9A-Fa-f]{2,6})|[A-Za-z]{2,8}\d{0,2});")
JOINED = re.compile(r";|\s(?:&|\\&)\s")
# Words that stand in the names of institutions and not in those of people: English, Swedish, German, French.
INSTITUTION = late(
    r"(?<!\w)(?:of|for|the|on|and|för|och|av|für|und|et|ministry|institute|institutet?|institut|university|universitet|department|agency|"
    r"council|committee|commission|kommissionen|organi[sz]ation|association|nations|government|ministère|ministerium|bundesamt|"
    r"\w+(?:departementet|verket|styrelsen|myndigheten|ministeriet))(?!\w)",
    re.IGNORECASE,
)
JOIN = "write `Last, First and Last, First`"
SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "v"})
OTHERS = "others"
MOST_COMMAS = 2


def read_names(value: str, *, use_prefix: bool = False) -> tuple[list[Name], list[Problem]]:
    """Read a list of names, and say what looks wrong in it.

    `use_prefix` is biblatex's option of that name: a particle that belongs to the family name is CSL's
    `non-dropping-particle`, otherwise `dropping-particle`. `and others` becomes the literal name `others`.
    """
    names: list[Name] = []
    problems: list[Problem] = []
    if not value.strip("{} \t\n"):  # a field left empty says that nobody is named
        return names, problems
    for text in split_names(LETTER_COMMAND.sub(r"{\\\1}", value)):
        if not text:
            problems.append(("a name is missing beside an `and`", "take the `and` out"))
        elif text == OTHERS:
            names.append({"literal": OTHERS})
        elif EXTENDED.match(text):
            names.append(_extended(text, use_prefix=use_prefix))
        else:
            problems.extend(_doubts(text))
            names.append(_classic(text, use_prefix=use_prefix))
    return [name for name in names if name], problems


def split_names(value: str) -> Iterator[str]:
    """Split at the word `and` outside braces."""
    yield from _split(value, SEPARATOR, _is_and) if AND.search(value) else (value.strip(),)


def _is_and(mark: str) -> bool:
    return mark.strip().lower() == "and"


def _is_comma(mark: str) -> bool:
    return mark == ","


def _is_blank(mark: str) -> bool:
    return not mark.strip("~ \t\n")


def _split(value: str, marks: re.Pattern[str], is_split: Callable[[str], bool]) -> Iterator[str]:
    """Split a value at marks outside braces."""
    depth = start = 0
    for mark in marks.finditer(value):
        if mark[0] == "{":
            depth += 1
        elif mark[0] == "}":
            depth = max(depth - 1, 0)
        elif depth == 0 and is_split(mark[0]):
            yield value[start : mark.start()].strip()
            start = mark.end()
    yield value[start:].strip()


COMMAS = re.compile(r"[{},]|\\.", re.DOTALL)
BLANKS = re.compile(r"[{}]|\\[A-Za-z]+\s*|\\.|[\s~]+", re.DOTALL)


def _commas(text: str) -> list[str]:
    return list(_split(text, COMMAS, _is_comma)) if "," in text else [text.strip()]


def _words(text: str) -> list[str]:
    return [word for word in _split(text, BLANKS, _is_blank) if word]


def _doubts(text: str) -> list[Problem]:  # noqa: PLR0911 - one line a doubt
    """Say what is odd about one name, and what to do."""
    parts = _commas(text)
    if len(parts) > MOST_COMMAS + 1:
        return [(f"`{text}` has {len(parts) - 1} commas; names are joined by `and`, not by commas", JOIN)]
    if is_braced(text):
        return []
    if ENTITY.search(text):
        letters = ENTITY.sub(lambda entity: unescape(entity[0].replace("\\", "")), text)
        return [(f"`{text}` holds letters in HTML's spelling", f"write `{letters}`")]
    bare = re.sub(r"\{[^{}]*\}", "x", text)
    if JOINED.search(bare):
        return [(f"`{text}` looks like several names", JOIN)]
    if ET_AL.search(bare):
        return [(f"`{text}` holds “et al.”", "write `and others` instead")]
    if text.endswith(","):
        return [(f"`{text}` ends with a comma", "take it out")]
    if len(parts) == 1 and INSTITUTION.search(bare):
        return [
            (f"`{text}` is read as a person, but looks like an institution", f"give it braces of its own: `{{{text}}}`")
        ]
    return []


def is_braced(text: str) -> bool:
    """Say whether one pair of braces holds the whole text, and it is not a single accented letter."""
    if not (text.startswith("{") and text.endswith("}")) or text.startswith("{\\"):
        return False
    depth = 0
    for position, char in enumerate(text):
        depth += (char == "{") - (char == "}")
        if depth == 0:
            return position == len(text) - 1
    return False


def _plain(words: list[str] | str) -> str:
    text = words if isinstance(words, str) else " ".join(words)
    return as_plain(text)


def _classic(text: str, *, use_prefix: bool) -> Name:
    """Read `First von Last`, `von Last, First` or `von Last, Jr, First`."""
    if is_braced(text):
        return {"literal": _plain(text)}
    parts = _commas(text)
    suffix = ""
    if len(parts) == 1:
        given, prefix, family = _first_von_last(_words(parts[0]))
    else:
        prefix, family = _von_last(_words(parts[0]))
        given = _words(parts[-1])
        suffix = _plain(", ".join(parts[1:-1]))
        if len(parts) == MOST_COMMAS and _plain(parts[1]).lower() in SUFFIXES:
            given, suffix = [], _plain(parts[1])
    return _name(_plain(family), _plain(given), _plain(prefix), suffix, use_prefix=use_prefix)


def _name(family: str, given: str, prefix: str, suffix: str, *, use_prefix: bool) -> Name:
    if not family:
        return {"literal": given} if given else {}
    name = {"family": family}
    if given:
        name["given"] = given
    if prefix:
        name["non-dropping-particle" if use_prefix else "dropping-particle"] = prefix
    if suffix:
        name["suffix"] = suffix
    return name


def _first_von_last(words: list[str]) -> tuple[list[str], list[str], list[str]]:
    """Split words without commas: the particle is what lies between the first and the last word in small letters."""
    small = [i for i, word in enumerate(words[:-1]) if _is_small(word)]
    if not small:
        return words[:-1], [], words[-1:]
    return words[: small[0]], words[small[0] : small[-1] + 1], words[small[-1] + 1 :]


def _von_last(words: list[str]) -> tuple[list[str], list[str]]:
    """Split a family name with its particle: all up to the last word in small letters is particle."""
    if not words or not _is_small(words[0]):
        return [], words
    small = [i for i, word in enumerate(words[:-1]) if _is_small(word)]
    cut = small[-1] + 1 if small else 0
    return words[:cut], words[cut:]


def _is_small(word: str) -> bool:
    """Say whether a word begins with a small letter; letters in braces do not count, accented ones do (btxdoc §4)."""
    if word.startswith("{") and not word.startswith("{\\"):
        return False
    letters = [char for char in _plain(word) if char.isalpha()]
    return bool(letters) and letters[0].islower()


def _extended(text: str, *, use_prefix: bool) -> Name:
    """Read `family=Gaulle, given=Charles, prefix=de, useprefix=true`."""
    parts: dict[str, str] = {}
    for part in _commas(text):
        key, _, value = part.strip().strip('"').partition("=")
        parts[key.strip().lower()] = value.strip().strip('"')
    chosen = parts.get("useprefix", "").lower()
    return _name(
        _plain(parts.get("family", "")),
        _plain(parts.get("given", "")),
        _plain(parts.get("prefix", "")),
        _plain(parts.get("suffix", "")),
        use_prefix=chosen == "true" if chosen else use_prefix,
    )
