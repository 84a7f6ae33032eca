"""Are two names the same somebody's? Asked of a name in a sentence and the names that its citation gives."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any

from dossier.checks.countries import COUNTRY
from dossier.late import late

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dossier.model import Entry, Row

_TOKEN = late(r"[^\W_]+")
_ACCENTS = late(r"[\u0300-\u036f]")
_GENITIVE = late(r"(?:['’]s?|:s)\b")
_DOTTED = late(r"\b[^\W\d_](?:\.[^\W\d_])+\b\.?")
_SMALL = frozenset("of the for and de la von van der di du av för och a an".split())
_TITLES = frozenset(
    "dr doctor prof professor gen general lt col colonel maj major capt captain adm admiral sen senator rep gov governor mr mrs "
    "ms sir president minister chancellor secretary director chairman spokesman ambassador".split()
)
_STEM = 5
"""Letters by which two forms of one name are known: Russia, Russian; Swanström, Swanströms."""
_ENDING = late(r"(?:s|n|ns|a|e|y|i|is|an|ans|ian|ians|ese|on|ish|ine|ic|er|ers|et|en|sk|ska|iska|nska|isk|ansk|anska)?")
_FEW = 2
_PREFIX = 3
"""Letters that a word may lend to an abbreviation: SvD for Svenska Dagbladet."""
_LONGEST = 6
SHORT = 4
"""Words of a title that is used as a name; a longer one holds the names of others."""


def names_of(rows: Iterable[Row]) -> tuple[str, ...]:
    """Name everybody that these rows name: origins, their owners, and who made or published the sources."""
    found: dict[str, None] = {}
    for row in rows:
        for origin in (*row.chain.origins, *row.chain.through):
            found |= dict.fromkeys((origin.owner, "" if origin.key else origin.name))
        if row.entry:
            found |= dict.fromkeys((*_of_entry(row.entry), *_whole_names(row.entry), *_titles(row.entry)))
    return tuple(name for name in found if name)


def known_words(rows: Iterable[Row]) -> frozenset[str]:
    """Gather the words of all names of people, organisations and places that these rows give; titles hold other words too."""
    entries = {row.entry.key: row.entry for row in rows if row.entry}
    origins = {
        name
        for row in rows
        for origin in (*row.chain.origins, *row.chain.through)
        if not origin.key
        for name in (origin.name, origin.owner)
    }
    names = {name for entry in entries.values() for name in _of_entry(entry)}
    return frozenset(word for name in origins | names if name for word in tokens(name))


def _people(entry: Entry) -> Iterator[dict[str, Any]]:
    for role in ("author", "editor", "translator", "interviewer", "recipient", "container-author", "director"):
        yield from entry.item.get(role) or []


def _of_entry(entry: Entry) -> Iterator[str]:
    item = entry.item
    yield from (str(person.get("literal") or person.get("family") or "") for person in _people(entry))
    yield from (str(item.get(name) or "") for name in ("publisher", "authority", "archive"))
    yield from (entry.tracking.owner, entry.tracking.origin)


def _whole_names(entry: Entry) -> Iterator[str]:
    """Give names with their given names: BibTeX parts “Waymo Team” as it parts “Eva Ek”."""
    return (f"{person['given']} {person.get('family') or ''}" for person in _people(entry) if person.get("given"))


def _titles(entry: Entry) -> Iterator[str]:
    """Give the titles by which a source is named in a sentence: short ones, and what it appeared in."""
    yield from (str(entry.item.get(name) or "") for name in ("container-title", "container-title-short", "title-short"))
    title = str(entry.item.get("title") or "")
    yield title if len(tokens(title)) <= SHORT else ""


def stands_in_title(name: str, rows: Iterable[Row]) -> bool:
    """Say whether the title of one of the sources names somebody, word for word."""
    pattern = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
    return any(pattern.search(str(row.entry.item.get("title") or "")) for row in rows if row.entry)


def tokens(name: str) -> tuple[str, ...]:
    """Cut a name into its telling words, without case, accents and genitive."""
    plain = _ACCENTS.sub("", unicodedata.normalize("NFD", name))
    plain = _DOTTED.sub(lambda found: found[0].replace(".", ""), plain)
    words = _TOKEN.findall(_GENITIVE.sub("", plain).casefold())
    return tuple(word for word in words if word not in _SMALL) or tuple(words)


def matches(name: str, known: Iterable[str]) -> bool:
    """Say whether a name is one of those that are known: in full, in part, in another form or as its initials."""
    words = tokens(name)
    return any(_same(words, tokens(other)) for other in known)


def _same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if not one or not other:
        return False
    if _within(one, other) or _within(other, one):
        return True
    return _abbreviates(one, other) or _abbreviates(other, one)


def _within(few: tuple[str, ...], many: tuple[str, ...]) -> bool:
    return all(any(_alike(word, other) for other in many) for word in _untitled(few))


def _untitled(words: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out what stands before a name up to its last title: “Foreign Minister Lavrov” is Lavrov."""
    return words[max((at for at, word in enumerate(words[:-1], 1) if word in _TITLES), default=0) :]


def _alike(one: str, other: str) -> bool:
    """Say whether two words are one name in two forms: of one country, or with other endings on one stem."""
    if COUNTRY.get(one, one) == COUNTRY.get(other, other):
        return True
    stem = _shared(one, other)
    return stem >= _STEM and all(_ENDING.fullmatch(word, stem) for word in (one, other))


def _shared(one: str, other: str) -> int:
    """Count the letters with which both begin."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _abbreviates(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Say whether a single word stands for several: WHO, US and USA for United States, SvD for Svenska Dagbladet."""
    if len(short) != 1 or len(full) < _FEW:
        return False
    letters, initials = COUNTRY.get(short[0], short[0]), "".join(word[0] for word in full)
    is_begun = len(letters) >= _FEW and initials.startswith(letters)
    return is_begun or letters.startswith(initials) or _is_made_of(letters, full)


def _is_made_of(letters: str, words: tuple[str, ...]) -> bool:
    """Say whether letters are what some words begin with, each word in its turn lending a few."""
    if len(letters) > _LONGEST:
        return False
    if not words or not letters:
        return not words and not letters
    shared = _shared(letters, words[0][:_PREFIX])
    return any(_is_made_of(letters[count:], words[1:]) for count in range(1, shared + 1))
