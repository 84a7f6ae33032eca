"""What is asked about: a source by its key, or an origin by its name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.diagnostics import nearest
from dossier.ledger.origins import DERIVED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.model import Bibliography, Chain, Entry, Ledger, Settings


@dataclass(frozen=True, slots=True)
class Subject:
    """A source (`keys`, itself first, then what is a reprint or translation of it) or an origin (`name`)."""

    name: str
    keys: tuple[str, ...] = ()

    def is_in(self, chain: Chain) -> bool:
        """Say whether the information passed through it: was read in it, comes from it, or was passed on by it."""
        if self.keys:
            links = {chain.read, *chain.relays, *(origin.key for origin in chain.origins)}
            return not links.isdisjoint(self.keys)
        wanted = self.name.casefold()
        return any(wanted in (o.name.casefold(), o.owner.casefold()) for o in chain.origins if not o.key)


def find_subject(word: str, bibliography: Bibliography, ledger: Ledger, settings: Settings) -> Subject | str | None:
    """Find a source by key or other key, or an origin by name; else give the nearest word there is, or None."""
    aliases = {**bibliography.aliases, **settings.aliases}
    key = aliases.get(word.removeprefix("@"), word.removeprefix("@"))
    if key in bibliography.keys:
        return Subject(key, (key, *_derived(key, ledger.cited)))
    names = _names(ledger, settings)
    known = names.get(word.casefold())
    if known:
        return Subject(known)
    return nearest(key, {*bibliography.keys, *aliases, *names.values()}, cutoff=0.5)


def _names(ledger: Ledger, settings: Settings) -> dict[str, str]:
    said = [name for facts in settings.origins for name in (facts.name, facts.owner) if name]
    named = [o.name for row in ledger.rows for o in row.chain.origins if not o.key]
    return {name.casefold(): name for name in (*named, *said)}


def _derived(key: str, entries: Iterable[Entry]) -> tuple[str, ...]:
    """Name the entries that go back to this one, over any number of steps."""
    after: dict[str, list[str]] = {}
    for entry in entries:
        for relation, other in entry.tracking.related:
            if relation in DERIVED:
                after.setdefault(other, []).append(entry.key)
    found: dict[str, None] = {}
    waiting = [key]
    while waiting:
        for onward in after.get(waiting.pop(), ()):
            if onward not in found and onward != key:
                found[onward] = None
                waiting.append(onward)
    return tuple(found)
