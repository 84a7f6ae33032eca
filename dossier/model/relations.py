"""3 references: under which names a source is known, and how sources go back to one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from dossier.model.entry import Bibliography, Entry
    from dossier.model.settings import Settings

DERIVED = frozenset("translationof translationfrom reprintof reprintfrom origpubin origpubas".split())
"""Relations whose bearer goes back to the entry it names (biblatex manual, related entries)."""

ORIGINAL = frozenset("translationas bytranslator reprintas multivolume".split())
"""Relations whose bearer is what the named entry goes back to."""

CITED_IN = "citedin"
"""Relation of an entry that was met in the one it names; `xref` says the same."""


def entries_by_key(bibliography: Bibliography, settings: Settings) -> dict[str, Entry]:
    """Map every name an author may use for a source to its entry: keys, the .bib's own `ids`, `aliases:` in dossier.yaml."""
    found = {entry.key: entry for entry in bibliography.entries}
    for alias, key in (*bibliography.aliases.items(), *settings.aliases.items()):
        if key in found:
            found.setdefault(alias, found[key])
    return found


def derivations(entries: Iterable[Entry], known: Mapping[str, Entry]) -> Iterator[tuple[str, str]]:
    """Yield each reprint or translation with what it is made from, both by key; `known` tells second names of a source."""
    for entry in entries:
        for relation, other in entry.tracking.related:
            key = known[other].key if other in known else other
            if relation in DERIVED:
                yield entry.key, key
            elif relation in ORIGINAL:
                yield key, entry.key


def falls_with(sources: Iterable[str], made_from: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Map the sources, and all that is made from them over any number of steps, each to the nearest of the sources."""
    onward: dict[str, list[str]] = {}
    for made, original in made_from:
        onward.setdefault(original, []).append(made)
    found = {key: key for key in sources}
    waiting = list(found)
    for key in waiting:  # grows while it is walked, so that nearer ones come first
        for made in onward.get(key, ()):
            if made not in found:
                found[made] = found[key]
                waiting.append(made)
    return found
