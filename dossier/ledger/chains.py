"""4 ledger: a citation → the chain of each of its cites: origins → relays → the source that was read."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.model import CITED_IN, Chain, Origin

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dossier.model import Citation, Cite, Entry, OriginFacts

_TAG = re.compile(r"<[^>]*>")


class ChainReader:
    """Reads the chains of citations, from the entries and from what `origins:` says. A source cited alone is looked up once."""

    def __init__(self, entries: Mapping[str, Entry], facts: Mapping[str, OriginFacts]) -> None:
        self._entries = entries
        self._facts = facts
        self._alone: dict[str, Chain] = {}

    def read(self, citation: Citation) -> tuple[Chain, ...]:
        """Give each cite of a citation the chain it belongs to.

        A cite marked `via` was read and continues the chain before it; any other cite starts one. Names before a relay phrase
        are origins the author did not see, save one that wrote the source itself. A source that prints another's words
        (`origin`) passes them on.
        """
        if len(citation.cites) == 1:  # as most have
            return (self._chain([*citation.cites]),)
        runs: list[list[Cite]] = []
        for cite in citation.cites:
            if cite.via and runs:
                runs[-1].append(cite)
            else:
                runs.append([cite])
        return tuple(chain for run in runs for chain in [self._chain(run)] * len(run))

    def _chain(self, run: list[Cite]) -> Chain:
        if len(run) > 1 or run[0].origins or run[0].through:
            return _chain(run, self._entries, self._facts)
        key = run[0].key
        if key not in self._alone:
            self._alone[key] = _chain(run, self._entries, self._facts)
        return self._alone[key]


def _chain(run: list[Cite], entries: Mapping[str, Entry], facts: Mapping[str, OriginFacts]) -> Chain:
    path = [entries[cite.key].key if cite.key in entries else cite.key for cite in run]
    through = tuple(_named(name, facts) for cite in run for name in cite.through)
    named = tuple(_named(name, facts) for cite in run for name in cite.origins)
    if named:
        author = _organisation(entries.get(path[0])) if len(path) == 1 and not through else ""
        named = tuple(replace(origin, consulted=_is_called(origin, author)) for origin in named)
        return Chain(named, tuple(path[:-1]), path[-1], through)
    if len(path) == 1:
        path = _met_in(path[0], entries)
    origin = _of_entry(path[0], entries, facts, consulted=len(path) == 1)
    passed_on = path if not origin.key else path[1:]
    return Chain((origin,), tuple(passed_on[:-1]), path[-1])


def _met_in(key: str, entries: Mapping[str, Entry]) -> list[str]:
    """Follow a source to the one in which it was met, and that one to where it was met itself."""
    path: dict[str, None] = {}
    while key not in path:
        path[key] = None
        entry = entries.get(key)
        if entry is None or entry.tracking.status == "consulted":
            break
        met_in = next((other for kind, other in entry.tracking.related if kind == CITED_IN), key)
        key = entries[met_in].key if met_in in entries else met_in
    return list(path)


def _organisation(entry: Entry | None) -> str:
    """Name the organisation that wrote a source alone, "" where somebody else did or the source was not seen."""
    if entry is None or entry.tracking.status == "not-consulted":
        return ""
    authors: list[dict[str, str]] = entry.item.get("author") or []
    return authors[0].get("literal", "") if len(authors) == 1 else ""


def _is_called(origin: Origin, name: str) -> bool:
    return bool(name) and name.casefold() in (origin.name.casefold(), origin.owner.casefold())


def _named(name: str, facts: Mapping[str, OriginFacts]) -> Origin:
    known = facts.get(name.casefold())
    if known is None:
        return Origin(name)
    return Origin(known.name, owner=known.owner, kind=known.kind, party=known.party, note=known.note)


def _of_entry(key: str, entries: Mapping[str, Entry], facts: Mapping[str, OriginFacts], *, consulted: bool) -> Origin:
    entry = entries.get(key)
    if entry is None:
        return Origin(key, key, consulted)
    tracking = entry.tracking
    if tracking.origin:
        return _named(tracking.origin, facts)
    seen = tracking.status == "consulted" or (consulted and tracking.status != "not-consulted")
    return Origin(name_of(entry), entry.key, seen, owner=tracking.owner)


def name_of(entry: Entry) -> str:
    """Name a source in plain words: by its title, else its author, else what it is, else its key."""
    authors: list[dict[str, str]] = entry.item.get("author") or [{}]
    author = authors[0].get("literal") or authors[0].get("family")
    words = entry.item.get("title") or author or entry.item.get("genre") or entry.key
    return _TAG.sub("", str(words))
