"""Does what is said of sources and owners lead back to itself? Asked for `chain-cycle`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.model import CITED_IN, derivations, entries_by_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from dossier.diagnostics import Span
    from dossier.model import Bibliography, Entry, Settings


def source_circles(bibliography: Bibliography, settings: Settings) -> Iterator[tuple[Span, str]]:
    """Say where sources are made from themselves, were met in themselves, or are related to themselves; each with its place."""
    known = entries_by_key(bibliography, settings)
    entries = {entry.key: entry for entry in bibliography.entries}
    met = [
        (entry.key, known[other].key)
        for entry in entries.values()
        for relation, other in entry.tracking.related
        if relation == CITED_IN and other in known
    ]
    told: set[str] = set()
    for links in (derivations(entries.values(), known), met):
        for circle in find_circles(_onward(links)):
            told.update(circle)
            if first := next((entries[key] for key in circle if key in entries), None):
                yield _place(first), " → ".join(f"`{key}`" for key in (*circle, circle[0]))
    for entry in entries.values():
        its_own = any(other in known and known[other] is entry for _, other in entry.tracking.related)
        if its_own and entry.key not in told:
            yield _place(entry), f"`{entry.key}` → `{entry.key}`"


def owner_circles(settings: Settings) -> Iterator[tuple[Span | None, str]]:
    """Say where the owners that `origins:` declares lead back to somebody; who is their own owner simply has none."""
    declared = {facts.name.casefold(): facts for facts in settings.origins}
    links = ((name, facts.owner.casefold()) for name, facts in declared.items() if facts.owner.casefold() != name)
    for circle in find_circles(_onward(link for link in links if link[1] in declared)):
        names = [declared[name].name for name in circle]
        yield settings.spans.get(f"origins.{names[0]}"), " → ".join((*names, names[0]))


def _onward(links: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    onward: dict[str, list[str]] = {}
    for one, other in links:
        onward.setdefault(one, []).append(other)
    return onward


def _place(entry: Entry) -> Span:
    field = entry.field("related", "xref")
    return field.span if field else entry.span


def find_circles(onward: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, ...]]:
    """Walk all links once, and yield each circle that a link closes, without recursion however long it is."""
    done: set[str] = set()
    for start in onward:
        if start in done:
            continue
        path, places, waiting = [start], {start: 0}, [iter(onward[start])]
        while waiting:
            step = next(waiting[-1], None)
            if step is None:
                waiting.pop()
                done.add(left := path.pop())
                del places[left]
            elif step in places:
                yield tuple(path[places[step] :])
            elif step not in done:
                places[step] = len(path)
                path.append(step)
                waiting.append(iter(onward.get(step, ())))
