"""4 ledger: what is said of origins → who counts as one, and on how many independent ones a claim rests.

Union-find over `origin`, `owner` and declared relations. Two names, or a name and a source, are one origin where a path of
such statements joins them. What one claim's chains pass on counts for that claim alone: in `[@iiss; via @ui]` `ui` adds
nothing of its own there, and may well do so elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from dossier.model import Entry, Origin, OriginFacts, Row

DERIVED = frozenset(
    "translationof translationfrom reprintof reprintfrom origpubin origpubas".split()  # biblatex manual, related entries
)
"""Relations whose bearer goes back to the entry it names."""

ORIGINAL = frozenset("translationas bytranslator reprintas multivolume".split())
"""Relations whose bearer is what the named entry goes back to."""


@dataclass(frozen=True, slots=True)
class Kinship:
    """Who counts as one: `roots` maps a source or name to the one it goes back to, `names` how that one is called."""

    roots: Mapping[str, str]
    names: Mapping[str, str]

    def of(self, origin: Origin) -> str:
        """Say whom an origin counts as."""
        node = node_of(origin)
        return self.roots.get(node, node)


def node_of(origin: Origin) -> str:
    """Name an origin for itself, before it is known whom it counts as."""
    return _key(origin.key) if origin.key else _name(origin.name)


def relate(facts: Mapping[str, OriginFacts], entries: Iterable[Entry], origins: Iterable[Origin]) -> Kinship:
    """Join all that is said of origins: `origins:` of dossier.yaml, the entries, and the names used in chains."""
    links = set(_of_facts(facts))
    said = [name for known in facts.values() for name in (known.name, known.owner) if name]
    called: dict[str, str] = {}
    for name in (*said, *(origin.name for origin in origins if not origin.key)):
        called.setdefault(_name(name), name)
    for entry in entries:
        links |= set(_of_entry(entry, called))
        for name in (entry.tracking.owner, entry.tracking.origin):
            if name:
                called.setdefault(_name(name), name)
    return Kinship(_unite(sorted(links)), called)


def _of_facts(facts: Mapping[str, OriginFacts]) -> Iterator[tuple[str, str]]:
    for known in facts.values():
        if known.owner:
            yield _name(known.name), _name(known.owner)


def _of_entry(entry: Entry, called: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield what an entry goes back to, each as (it, what it goes back to).

    An organisation that is an origin elsewhere is the origin of what it wrote itself; any other author is none, so that two
    works of one writer stay two.
    """
    tracking, key = entry.tracking, _key(entry.key)
    authors: list[dict[str, str]] = entry.item.get("author") or []
    author = _name(authors[0].get("literal", "")) if len(authors) == 1 else ""
    declared = tracking.origin or tracking.owner
    if declared:
        yield key, _name(declared)
    elif author in called:
        yield key, author
    for relation, other in tracking.related:
        if relation in DERIVED:
            yield key, _key(other)
        elif relation in ORIGINAL:
            yield _key(other), key


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


def _key(key: str) -> str:
    return f"@{key}"


def _name(name: str) -> str:
    return "=" + " ".join(name.split()).casefold()
