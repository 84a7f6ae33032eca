"""4 ledger: what is said of origins → who counts as one, and on how many independent ones a claim rests.

Union-find over `origin`, `owner` and declared relations. Two names, or a name and a source, are one origin where a path of
such statements joins them. What one claim's chains pass on counts for that claim alone: in `[@iiss; via @ui]` `ui` adds
nothing of its own there, and may well do so elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.model import Origin, derivations
from dossier.noun import noun

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from dossier.model import Entry, OriginFacts, Row


@noun(frozen=True, slots=True)
class Kinship:
    """Who counts as one: `roots` maps a source or name to the one it goes back to, `names` how that one is called."""

    roots: Mapping[str, str]
    names: Mapping[str, str]

    def of(self, origin: Origin) -> str:
        """Say whom an origin counts as."""
        node = node_of(origin)
        return self.roots.get(node, node)

    def kin(self, node: str) -> frozenset[str]:
        """Name all sources and names that count as one with this one, itself among them."""
        root = self.roots.get(node, node)
        return frozenset({node} | {other for other, its in self.roots.items() if its == root})


def node_of(origin: Origin) -> str:
    """Name an origin for itself, before it is known whom it counts as."""
    return node_of_source(origin.key) if origin.key else node_of_name(origin.name)


def relate(facts: Mapping[str, OriginFacts], entries: Mapping[str, Entry], rows: Iterable[Row]) -> Kinship:
    """Join all that is said of origins: `origins:` of dossier.yaml, the entries, and the names used in chains.

    A name is spelt as it is declared, else as it is met first.
    """
    links = set(_of_facts(facts))
    said = [name for known in facts.values() for name in (known.name, known.owner) if name]
    called: dict[str, str] = {}
    met = (origin for row in rows for origin in (*row.chain.origins, *row.chain.through) if not origin.key)
    for name in (*said, *(origin.name for origin in met)):
        called.setdefault(node_of_name(name), name)
    sources = tuple({entry.key: entry for entry in entries.values()}.values())
    for entry in sources:
        for name in (entry.tracking.owner, entry.tracking.origin):
            if name:
                called.setdefault(node_of_name(name), name)
    for entry in sources:
        links |= set(_of_entry(entry, called))
    links |= {(node_of_source(made), node_of_source(original)) for made, original in derivations(sources, entries)}
    return Kinship(_unite(sorted(links)), called)


def _of_facts(facts: Mapping[str, OriginFacts]) -> Iterator[tuple[str, str]]:
    for known in facts.values():
        if known.owner:
            yield node_of_name(known.name), node_of_name(known.owner)


def _of_entry(entry: Entry, called: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield whom an entry goes back to, as (it, whom it goes back to).

    An organisation that is an origin elsewhere is the origin of what it wrote itself; any other author is none, so that two
    works of one writer stay two.
    """
    tracking, key = entry.tracking, node_of_source(entry.key)
    authors: list[dict[str, str]] = entry.item.get("author") or []
    author = node_of_name(authors[0].get("literal", "")) if len(authors) == 1 else ""
    declared = tracking.origin or tracking.owner
    if declared:
        yield key, node_of_name(declared)
    elif author in called:
        yield key, author


def _unite(links: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Join linked nodes; each is mapped to the last one that its links lead to."""
    parents: dict[str, str] = {}

    def find(node: str) -> str:
        while (parent := parents.setdefault(node, node)) != node:
            parents[node] = parents[parent]
            node = parent
        return node

    for node, onward in links:
        parents[find(node)] = find(onward)
    return {node: find(node) for node in tuple(parents)}


def own_origins(rows: Sequence[Row]) -> Sequence[Origin]:
    """List whom one claim's rows come from. What a source only passes on in it is not its own, unless nothing else is left."""
    if len(rows) == 1:
        return rows[0].chain.origins
    chains = [row.chain for row in rows]
    passed_on = {
        key
        for chain in chains
        if all(origin.key != chain.read for origin in chain.origins)
        for key in (*chain.relays, chain.read)
    }
    every = [origin for chain in chains for origin in chain.origins]
    return [origin for origin in every if origin.key not in passed_on] or every


def taken_as_one(own: Sequence[Origin]) -> Origin:
    """Choose the origin that stands for all: one that was not seen, since what was read may well have it from there."""
    return next((origin for origin in own if not origin.consulted), own[0])


def node_of_source(key: str) -> str:
    """Name a source for itself."""
    return f"@{key}"


def node_of_name(name: str) -> str:
    """Name somebody who is no source; capitals and spaces do not tell names apart."""
    return "=" + " ".join(name.split()).casefold()
