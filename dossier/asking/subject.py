"""What is asked about: a source by its key, or an origin by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from dossier.diagnostics import nearest
from dossier.ledger import facts_by_name
from dossier.ledger.origins import node_of, node_of_name, node_of_source, relate
from dossier.model import derivations, entries_by_key, falls_with
from dossier.noun import noun

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.ledger.origins import Kinship
    from dossier.model import Bibliography, Chain, Ledger, Origin, Settings

State: TypeAlias = Literal["falls", "weakened", "stands"]


@noun(frozen=True, slots=True)
class Subject:
    """A source (`keys`, itself first, then what is a reprint or translation of it) or an origin.

    `nodes` are the sources, or the names and sources that the ledger counts as one with the origin, as `ledger.origins`
    names them; `others` how those of them are called that the text knows.
    """

    name: str
    nodes: frozenset[str]
    keys: tuple[str, ...] = ()
    others: tuple[str, ...] = ()

    @classmethod
    def of_sources(cls, name: str, keys: tuple[str, ...]) -> Subject:
        """Ask about sources."""
        return cls(name, frozenset(map(node_of_source, keys)), keys)

    def is_in(self, chain: Chain) -> bool:
        """Say whether the information passed through it: was read in it, comes from it, or was passed on by it."""
        return self.state(chain) != "stands"

    def is_origin(self, origin: Origin) -> bool:
        """Say whether an origin is it, or goes back to it."""
        return node_of(origin) in self.nodes

    def state(self, chain: Chain) -> State:
        """Say what happens to a chain: it falls with what was read, with whoever passed it on, and with all of its origins."""
        relays = (*map(node_of, chain.through), *map(node_of_source, (*chain.relays, chain.read)))
        hit = [self.is_origin(origin) for origin in chain.origins]
        if all(hit) or not self.nodes.isdisjoint(relays):
            return "falls"
        return "weakened" if any(hit) else "stands"


def find_subject(word: str, bibliography: Bibliography, ledger: Ledger, settings: Settings) -> Subject | str | None:
    """Find a source by key or other key, or an origin by name; else give the nearest word there is, or None."""
    entries = entries_by_key(bibliography, settings)
    aliases = {**bibliography.aliases, **settings.aliases}
    key = aliases.get(word.removeprefix("@"), word.removeprefix("@"))
    if key in bibliography.keys:
        return Subject.of_sources(key, tuple(falls_with((key,), derivations(bibliography.entries, entries))))
    kinship = relate(facts_by_name(settings), entries, ledger.rows)
    node = node_of_name(word)
    if node in kinship.names:
        kin = kinship.kin(node)
        return Subject(kinship.names[node], kin, others=tuple(_called(kin - {node}, kinship, ledger)))
    return nearest(key, {*bibliography.keys, *aliases, *kinship.names.values()}, cutoff=0.5)


def _called(kin: Iterable[str], kinship: Kinship, ledger: Ledger) -> Iterable[str]:
    """Name sources and origins that are in the ledger, the names as they are written."""
    sources = {node_of_source(entry.key): entry.key for entry in ledger.cited}
    return (known for node in sorted(kin) if (known := kinship.names.get(node) or sources.get(node)))
