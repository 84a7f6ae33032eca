"""7 html: the ledger → a picture of the way from origins by way of the sources read to the sections, with its words.

Three columns of boxes and lines between them, in greys that print. Each column shows at most `MOST` boxes, the rest in one.
"""

from __future__ import annotations

import base64
from collections import Counter
from typing import TYPE_CHECKING

from markupsafe import Markup

from dossier.html.columns import MOST, Column, fold, write_svg
from dossier.noun import noun

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dossier.html.book import Book
    from dossier.html.terms import Terms
    from dossier.model import Chain, Entry

Links = Counter[tuple[str, str]]


@noun(frozen=True, slots=True)
class Ways:
    """Who passes on what to whom, in statements.

    `sources` and `sections` map ids to names, in the order of the dossier; `passed_on` and `used_in` count the statements of
    each link from an origin to a source and from a source to a section, `weights` those of each box by column. A statement
    counts once in a box, however many lines lead there.
    """

    sources: Mapping[str, str]
    sections: Mapping[str, str]
    passed_on: Links
    used_in: Links
    weights: tuple[Counter[str], Counter[str], Counter[str]]

    @property
    def origins(self) -> tuple[str, ...]:
        """Name the left column."""
        return tuple(self.weights[0])


def draw_ways(book: Book, terms: Terms) -> Markup:
    """Draw the picture as an image element whose alternative says the same in words; nothing where nothing is cited."""
    ways = follow(book, terms)
    if not ways.sources:
        return Markup()
    source = base64.b64encode(_draw(ways, terms).encode()).decode()
    return Markup('<img class="ways" alt="{}" src="data:image/svg+xml;base64,{}">').format(
        describe(ways, terms), source
    )


def follow(book: Book, terms: Terms) -> Ways:
    """Follow each statement back to what was read for it, and to the origins of it that nobody saw."""
    numbered = {claim.id: claim.section for claim in book.ledger.claims if claim.number}
    entries = {entry.key: entry for entry in book.ledger.cited}
    names = _name_origins(book, entries, terms)
    passed: dict[tuple[str, str, str], None] = {}
    used: dict[tuple[str, str], None] = {}
    for row in book.ledger.rows:
        read = row.chain.read
        if row.claim not in numbered or read not in entries:
            continue
        used[read, row.claim] = None
        for origin in row.chain.origins:
            if origin in book.ledger.unseen:
                passed[names[book.ledger.unseen[origin]], read, row.claim] = None
    keys = dict.fromkeys(read for read, _ in used)
    titles = {section.id: section.title or section.id for section in book.sections}
    sections = {numbered[claim] for _, claim in used}
    return Ways(
        {key: entries[key].short_name for key in keys},
        {name: title for name, title in titles.items() if name in sections},
        Counter((name, read) for name, read, _ in passed),
        Counter((read, numbered[claim]) for read, claim in used),
        (
            Counter(name for name, _ in dict.fromkeys((name, claim) for name, _, claim in passed)),
            Counter(read for read, _ in used),
            Counter(numbered[claim] for claim in dict.fromkeys(claim for _, claim in used)),
        ),
    )


def _name_origins(book: Book, entries: Mapping[str, Entry], terms: Terms) -> dict[str, str]:
    """Name the box of each origin not seen, with those that always passed it on before it was read."""
    called: dict[str, str] = {}
    for origin, name in book.ledger.unseen.items():
        called.setdefault(name, entries[origin.key].short_name if origin.key in entries else origin.name)
    ways: dict[str, set[tuple[str, ...]]] = {}
    for row in book.ledger.rows:
        for origin in row.chain.origins:
            if origin in book.ledger.unseen:
                ways.setdefault(book.ledger.unseen[origin], set()).add(_relays(row.chain, entries))
    for name, found in ways.items():
        relays = found.pop() if len(found) == 1 else ()
        if relays:
            called[name] = terms("picture-via", name=called[name], relays=terms.list(relays))
    return called


def _relays(chain: Chain, entries: Mapping[str, Entry]) -> tuple[str, ...]:
    keys = (entries[key].short_name if key in entries else key for key in chain.relays)
    return (*(name.name for name in chain.through), *keys)


def describe(ways: Ways, terms: Terms) -> str:
    """Say in words what the picture shows, as far as it shows it."""
    said = [terms("picture-alt", origins=len(ways.origins), sources=len(ways.sources), sections=len(ways.sections))]
    origins: dict[str, list[str]] = {}
    for name, key in ways.passed_on:
        origins.setdefault(key, []).append(name)
    for key in _shown(ways):
        name = ways.sources[key]
        if key in origins:
            said.append(terms("picture-alt-origins", source=name, origins=_listed(origins[key], terms)))
        parts = [
            terms("picture-alt-section", n=ways.used_in[key, section], section=title)
            for section, title in ways.sections.items()
            if (key, section) in ways.used_in
        ]
        said.append(terms("picture-alt-sections", source=name, sections=_listed(parts, terms)))
    return " ".join(said)


def _shown(ways: Ways) -> tuple[str, ...]:
    return tuple(key for key in fold(ways.sources, ways.weights[1]) if key)


def _listed(words: list[str], terms: Terms) -> str:
    kept = words if len(words) <= MOST else [*words[: MOST - 1], terms("picture-more", n=len(words) - MOST + 1)]
    return terms.list(tuple(kept))


def _draw(ways: Ways, terms: Terms) -> str:
    origins, sources, sections = ways.weights
    left = Column(terms("picture-origins"), {name: name for name in _by_source(ways)}, origins, dashed=True)
    middle = Column(terms("picture-sources"), ways.sources, sources)
    right = Column(terms("picture-sections"), ways.sections, sections)
    if not origins:
        return write_svg((middle, right), (ways.used_in,), terms)
    return write_svg((left, middle, right), (ways.passed_on, ways.used_in), terms)


def _by_source(ways: Ways) -> list[str]:
    """Put origins into the order of the sources that pass them on, so that few lines cross."""
    order = {key: index for index, key in enumerate(ways.sources)}
    places: dict[str, list[int]] = {}
    for name, key in ways.passed_on:
        places.setdefault(name, []).append(order[key])
    return sorted(ways.origins, key=lambda name: sum(places[name]) / len(places[name]))
