"""4 ledger: sections × entries → `Ledger`: claims with the citations they stand under, and a row for each cite."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from dossier.ledger.chains import ChainReader
from dossier.ledger.origins import own_origins, relate, taken_as_one
from dossier.ledger.summary import is_statement, name_unseen, summarise
from dossier.model import Ledger, LedgerClaim, Mark, MarkKind, Row, entries_by_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from dossier.ledger.origins import Kinship
    from dossier.model import Bibliography, Chain, Citation, Cite, Claim, Entry, Origin, OriginFacts, Section, Settings

ID_DIGITS = 8
SINGLE = "single-origin"
"""The rule that `<!-- single: … -->` acknowledges."""


class _Named(NamedTuple):
    """A claim with its lasting id, its section's and the citations it stands under: how a `LedgerClaim` begins."""

    id: str
    claim: Claim
    section: str
    covered_by: tuple[str, ...]


def join(sections: tuple[Section, ...], bibliography: Bibliography, settings: Settings) -> Ledger:
    """Join claims and entries. Cites whose key is in no .bib keep a row with `entry=None`."""
    entries = entries_by_key(bibliography, settings)
    citations = {citation.id: citation for section in sections for citation in section.citations}
    facts = facts_by_name(settings)
    named = tuple(name_claims(sections, settings))
    rows = tuple(_rows(named, citations, entries, facts))
    listed = listed_keys(sections, settings, bibliography)
    ways = {(row.cite.key, id(row.chain)): row.chain for row in rows}  # most sentences share theirs with others
    mentioned = [key for (cited_key, _), chain in ways.items() for key in (cited_key, *chain.sources)]
    cited = _in_order_of_mention(mentioned, listed, entries)
    used = {entries[key].key for key in mentioned if key in entries}
    nocite = frozenset(entry.key for entry in cited if entry.key not in used)
    kinship = relate(facts, entries, rows)
    claims = tuple(_with_origins(named, rows, kinship))
    figures = summarise(sections, claims, rows, tuple(entry for entry in cited if entry.key in used), kinship)
    return Ledger(claims, rows, cited, nocite, replace(figures, consulted=len(nocite)), name_unseen(rows, kinship))


def _with_origins(claims: tuple[_Named, ...], rows: tuple[Row, ...], kinship: Kinship) -> Iterator[LedgerClaim]:
    """Say of each claim on whom it rests, and number the statements from 1."""
    by_claim = group_rows(row for row in rows if row.entry)
    numbers = count(1)
    known: dict[tuple[int | bool, ...], tuple[tuple[str, ...], str, bool]] = {}
    for claim in claims:
        found = by_claim.get(claim.id, ())
        number = next(numbers) if is_statement(claim.claim, is_sourced=bool(found)) else 0
        if not found:
            yield LedgerClaim(*claim, number=number)
            continue
        basis = (_is_taken_as_one(claim.claim), *(id(row.chain) for row in found))
        if basis not in known:
            known[basis] = _name_origins(claim.claim, found, kinship)
        yield LedgerClaim(*claim, *known[basis], number)


def _name_origins(claim: Claim, rows: Sequence[Row], kinship: Kinship) -> tuple[tuple[str, ...], str, bool]:
    """Name the origins of a claim, the one that several of its sources share, and say whether it is second-hand."""
    own = rests_on(claim, rows)
    names: dict[str, str] = {}
    for origin in own:
        names.setdefault(kinship.of(origin), origin.name)
    collapsed = len(names) == 1 and len({row.chain.read for row in rows}) > 1
    shared = next(kinship.names.get(root, name) for root, name in names.items()) if collapsed else ""
    # What is taken as one with an origin nobody saw is second-hand, unless that origin was read under another name.
    seen = any(origin.consulted and kinship.of(origin) in names for origin in own_origins(rows))
    return tuple(names.values()), shared, not seen


def rests_on(claim: Claim, rows: Sequence[Row]) -> Sequence[Origin]:
    """List whom a claim comes from, as its author sees it: a `single:` is taken at its word, whatever it seems."""
    own = own_origins(rows)
    return [taken_as_one(own)] if _is_taken_as_one(claim) else own


def _is_taken_as_one(claim: Claim) -> bool:
    return any(ack.rule == SINGLE for ack in claim.acks) if claim.acks else False


def group_rows(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """Gather the rows of each claim."""
    grouped: dict[str, list[Row]] = {}
    for row in rows:
        grouped.setdefault(row.claim, []).append(row)
    return grouped


def facts_by_name(settings: Settings) -> dict[str, OriginFacts]:
    """Map the names of `origins:` to what is said of them."""
    return {facts.name.casefold(): facts for facts in settings.origins}


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


def name_claims(sections: tuple[Section, ...], settings: Settings) -> Iterator[_Named]:
    """Give each claim its lasting id (its `id:` or a hash of its words) and the citations in whose scope it stands."""
    seen: dict[str, int] = {}
    taken: set[str] = set()
    for section in sections:
        covers = cover(section.claims, settings.citation_scope)
        for claim in section.claims:
            name = (
                claim.name or hashlib.sha256(claim.text.encode()).hexdigest()[:ID_DIGITS]
            )  # its white space is folded
            unique = name
            while unique in taken:
                seen[name] = seen.get(name, 1) + 1
                unique = f"{name}-{seen[name]}"
            taken.add(unique)
            is_own = claim.speaks and not (claim.mark or covers[claim.anchor] or section.kind)
            written = replace(claim, mark=Mark(MarkKind.OWN, "", claim.span, by_words=True)) if is_own else claim
            yield _Named(unique, written, section.id, covers[claim.anchor])


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
    claims: tuple[_Named, ...],
    citations: Mapping[str, Citation],
    entries: Mapping[str, Entry],
    facts: Mapping[str, OriginFacts],
) -> Iterator[Row]:
    chains = ChainReader(entries, facts)
    made: dict[str, tuple[tuple[Cite, Entry | None, Chain], ...]] = {}
    for claim in claims:
        for citation_id in claim.covered_by:
            if citation_id not in made:
                citation = citations[citation_id]
                sources = (entries.get(cite.key) for cite in citation.cites)
                made[citation_id] = tuple(zip(citation.cites, sources, chains.read(citation), strict=True))
            for one in made[citation_id]:
                yield Row(claim.id, citation_id, *one)


def _in_order_of_mention(
    cited: Iterable[str], listed: Iterable[str], entries: Mapping[str, Entry]
) -> tuple[Entry, ...]:
    found: dict[str, Entry] = {}
    for key in (*cited, *listed):
        if key in entries:
            found.setdefault(entries[key].key, entries[key])
    return tuple(found.values())
