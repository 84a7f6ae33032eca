"""4 ledger: a citation → the chain of each of its cites: origins → relays → the source that was read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.model import Chain, Origin

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dossier.model import Citation, Cite, Entry, OriginFacts

_TAG = re.compile(r"<[^>]*>")
CITED_IN = "citedin"
"""`relatedtype` of an entry that was met in another one, whose key `related` (or `xref`) gives."""


def chains(citation: Citation, entries: Mapping[str, Entry], facts: Mapping[str, OriginFacts]) -> tuple[Chain, ...]:
    """Give each cite of a citation the chain it belongs to.

    A cite marked `via` was read and continues the chain before it; any other cite starts one. Names before a relay phrase
    are origins the author did not see.
    """
    runs: list[list[Cite]] = []
    for cite in citation.cites:
        if cite.via and runs:
            runs[-1].append(cite)
        else:
            runs.append([cite])
    return tuple(chain for run in runs for chain in [_chain(run, entries, facts)] * len(run))


def _chain(run: list[Cite], entries: Mapping[str, Entry], facts: Mapping[str, OriginFacts]) -> Chain:
    keys = [entries[cite.key].key if cite.key in entries else cite.key for cite in run]
    named = tuple(_named(name, facts) for cite in run for name in cite.origins)
    if len(keys) > 1:
        origin = _of_entry(keys[0], entries, facts, consulted=False)
        return Chain((*named, origin), tuple(keys[1:-1]), keys[-1])
    if named:
        return Chain(named, (), keys[0])
    entry = entries.get(keys[0])
    met_in = next((key for kind, key in entry.tracking.related if kind == CITED_IN), "") if entry else ""
    if entry and met_in and entry.tracking.status != "consulted":
        read = entries[met_in].key if met_in in entries else met_in
        return Chain((_of_entry(keys[0], entries, facts, consulted=False),), (), read)
    return Chain((_of_entry(keys[0], entries, facts, consulted=True),), (), keys[0])


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
    return Origin(name_of(entry), entry.key, consulted and tracking.status != "not-consulted", owner=tracking.owner)


def name_of(entry: Entry) -> str:
    """Name a source in plain words: by its title, else its author, else what it is, else its key."""
    authors: list[dict[str, str]] = entry.item.get("author") or [{}]
    author = authors[0].get("literal") or authors[0].get("family")
    words = entry.item.get("title") or author or entry.item.get("genre") or entry.key
    return _TAG.sub("", str(words))
