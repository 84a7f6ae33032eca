"""Are two names the same somebody's? Asked of a name in a sentence and the names that its citation gives."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dossier.model import Entry, Row

_TOKEN = re.compile(r"[^\W_]+")
_ACCENTS = re.compile(r"[\u0300-\u036f]")
_GENITIVE = re.compile(r"['’]s?\b")
_SMALL = frozenset("of the for and de la von van der di du av för och a an".split())
_STEM = 5
"""Letters by which two forms of one name are known: Russia, Russian; Swanström, Swanströms."""
_FEW = 2
SHORT = 4
"""Words of a title that is used as a name; a longer one holds the names of others."""


def names_of(rows: Iterable[Row]) -> tuple[str, ...]:
    """Name everybody that these rows name: origins, their owners, and who made or published the sources."""
    found: dict[str, None] = {}
    for row in rows:
        for origin in (*row.chain.origins, *row.chain.through):
            found |= dict.fromkeys((origin.owner, "" if origin.key else origin.name))
        if row.entry:
            found |= dict.fromkeys((*_of_entry(row.entry), *_titles(row.entry)))
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


def _of_entry(entry: Entry) -> Iterator[str]:
    item = entry.item
    for role in ("author", "editor", "translator", "interviewer", "recipient", "container-author", "director"):
        people: list[dict[str, Any]] = item.get(role) or []
        for person in people:
            yield str(person.get("literal") or person.get("family") or "")
    yield from (str(item.get(name) or "") for name in ("publisher", "authority", "archive"))
    yield from (entry.tracking.owner, entry.tracking.origin)


def _titles(entry: Entry) -> Iterator[str]:
    """Give the titles by which a source is named in a sentence: short ones, and what it appeared in."""
    yield from (str(entry.item.get(name) or "") for name in ("container-title", "container-title-short", "title-short"))
    title = str(entry.item.get("title") or "")
    yield title if len(tokens(title)) <= SHORT else ""


def tokens(name: str) -> tuple[str, ...]:
    """Cut a name into its telling words, without case, accents and genitive."""
    plain = _ACCENTS.sub("", unicodedata.normalize("NFD", name))
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
    return all(any(_alike(word, other) for other in many) for word in few)


def _alike(one: str, other: str) -> bool:
    return one == other or (len(one) >= _STEM and len(other) >= _STEM and one[:_STEM] == other[:_STEM])


def _abbreviates(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Say whether a single word stands for the initials of several: WHO, or US and USA for United States."""
    if len(short) != 1 or len(full) < _FEW:
        return False
    initials = "".join(word[0] for word in full)
    return short[0].startswith(initials) or (len(short[0]) >= _FEW and initials.startswith(short[0]))
