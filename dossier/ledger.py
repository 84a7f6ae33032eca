"""4 ledger: sections × entries → which claim rests on which source, through which chain, from which origins.

Pure joining: nothing is judged here (that is `checks/`) and nothing is formatted (that is `citations.py`).
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from dossier.model import Chain, Ledger, LedgerClaim, Origin, Row

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from dossier.model import Bibliography, Citation, Cite, Claim, Entry, OriginFacts, Section, Settings

ID_DIGITS = 8


def join(sections: tuple[Section, ...], bibliography: Bibliography, settings: Settings) -> Ledger:
    """Join claims and entries. Cites whose key is in no .bib keep a row with `entry=None`."""
    entries = entries_by_key(bibliography, settings)
    citations = {citation.id: citation for section in sections for citation in section.citations}
    claims = tuple(number_claims(sections, settings))
    facts = {facts.name.casefold(): facts for facts in settings.origins}
    rows = tuple(_rows(claims, citations, entries, facts))
    listed = listed_keys(sections, settings, bibliography)
    cited = _in_order_of_mention((row.cite.key for row in rows), listed, entries)
    mentioned = {row.entry.key for row in rows if row.entry}
    return Ledger(claims, rows, cited, frozenset(e.key for e in cited if e.key not in mentioned))


def entries_by_key(bibliography: Bibliography, settings: Settings) -> dict[str, Entry]:
    """Map every name an author may use for a source to its entry: keys, the .bib's own `ids`, `aliases:` in dossier.yaml."""
    found = {entry.key: entry for entry in bibliography.entries}
    for alias, key in (*bibliography.aliases.items(), *settings.aliases.items()):
        if key in found:
            found.setdefault(alias, found[key])
    return found


def wanted_keys(sections: tuple[Section, ...], settings: Settings) -> frozenset[str] | None:
    """Name the keys that must be read from the bibliography, or None for all of them (`nocite: "@*"`)."""
    keys = {cite.key for section in sections for citation in section.citations for cite in citation.cites}
    keys.update(cite.key for section in sections for cite in section.nocite)
    keys.update(settings.nocite)
    return None if "*" in keys else frozenset(keys | {settings.aliases[key] for key in keys if key in settings.aliases})


def listed_keys(sections: tuple[Section, ...], settings: Settings, bibliography: Bibliography) -> tuple[str, ...]:
    """Name the keys that `nocite` puts on the source list, in the order written; `*` stands for every entry."""
    written = [*settings.nocite, *(cite.key for section in sections for cite in section.nocite)]
    every = [entry.key for entry in bibliography.entries] if "*" in written else []
    return tuple(key for key in written if key != "*") + tuple(every)


def number_claims(sections: tuple[Section, ...], settings: Settings) -> Iterator[LedgerClaim]:
    """Give each claim its lasting id (its `id:` or a hash of its words) and the citations in whose scope it stands."""
    seen: dict[str, int] = {}
    for section in sections:
        covers = cover(section.claims, settings.citation_scope)
        for claim in section.claims:
            name = claim.name or hashlib.sha256(" ".join(claim.text.split()).encode()).hexdigest()[:ID_DIGITS]
            seen[name] = seen.get(name, 0) + 1
            unique = name if seen[name] == 1 else f"{name}-{seen[name]}"
            yield LedgerClaim(unique, claim, section.id, covers[claim.anchor])


def cover(claims: Iterable[Claim], scope: str) -> dict[str, tuple[str, ...]]:
    """Say which citations each claim stands under.

    A citation covers back to the previous citation or the start of its block (`run`), or its own sentence only
    (`sentence`). A claim that says it is not from a source stands under none but its own.
    """
    covers: dict[str, tuple[str, ...]] = {}
    waiting: list[str] = []
    block = -1
    for claim in claims:
        if claim.block != block:
            waiting, block = [], claim.block
        covers[claim.anchor] = claim.citations
        if claim.citations:
            covers.update(dict.fromkeys(waiting, claim.citations))
            waiting = []
        elif scope == "run" and claim.mark is None:
            waiting.append(claim.anchor)
    return covers


def _rows(
    claims: tuple[LedgerClaim, ...],
    citations: Mapping[str, Citation],
    entries: Mapping[str, Entry],
    facts: Mapping[str, OriginFacts],
) -> Iterator[Row]:
    for claim in claims:
        for citation_id in claim.covered_by:
            citation = citations[citation_id]
            for cite, chain in zip(citation.cites, chains(citation, entries, facts), strict=True):
                yield Row(claim.id, citation_id, cite, entries.get(cite.key), chain)


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
    *passed, read = run
    named = tuple(_named(name, facts) for cite in run for name in cite.origins)
    if passed:
        first, *relays = passed
        origin = _of_entry(first.key, entries, facts, consulted=False)
        return Chain((*named, origin), tuple(cite.key for cite in relays), read.key)
    if named:
        return Chain(named, (), read.key)
    return Chain((_of_entry(read.key, entries, facts, consulted=True),), (), read.key)


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
    seen = consulted and tracking.status != "not-consulted"
    if tracking.origin:
        origin = _named(tracking.origin, facts)
        return Origin(
            origin.name, "", consulted=False, owner=origin.owner or tracking.owner, kind=origin.kind, party=origin.party
        )
    return Origin(str(entry.item.get("title") or key), entry.key, seen, owner=tracking.owner)


def _in_order_of_mention(
    cited: Iterable[str], listed: Iterable[str], entries: Mapping[str, Entry]
) -> tuple[Entry, ...]:
    found: dict[str, Entry] = {}
    for key in (*cited, *listed):
        if key in entries:
            found.setdefault(entries[key].key, entries[key])
    return tuple(found.values())
