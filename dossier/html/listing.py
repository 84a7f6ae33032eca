"""7 html: the list of sources: formatted entries by kind, each with its archived copy and the pages where it is cited."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from dossier.model import KINDS, kind_of, source_anchor

if TYPE_CHECKING:
    from dossier.html.book import Book, Pages
    from dossier.html.terms import Terms
    from dossier.model import Entry

MOST_PAGES = 12
"""Runs of pages named behind one source; more are counted."""


@dataclass(frozen=True, slots=True)
class Source:
    """One source of the list. `html` is the style's entry untouched; all else stands beside it."""

    key: str
    anchor: str
    html: Markup
    kind: str
    cited_on: Markup
    archive_url: str = ""
    archive_date: str = ""
    consulted: bool = False
    not_seen: bool = False


@dataclass(frozen=True, slots=True)
class SourceGroup:
    """Sources of one kind under their heading, "" where the list is not divided."""

    kind: str
    title: str
    sources: tuple[Source, ...]


def list_sources(book: Book, pages: Pages, terms: Terms) -> tuple[SourceGroup, ...]:
    """Divide the source list by kind, each group in the style's order.

    A list with numbers (`second-field-align` of CSL) stays whole, since its order is how a number is found.
    """
    entries = {entry.key: entry for entry in book.ledger.cited}
    anchors = citing_anchors(book)
    sources = []
    for formatted in book.formatted.entries:
        if formatted.key in entries:
            cited_on = name_pages(pages.on(anchors.get(formatted.key, ())), terms)
            html = Markup(formatted.html)  # noqa: S704 - the style's markup
            sources.append(_source(entries[formatted.key], html, cited_on, book, terms))
    if book.formatted.second_field_align:
        return (SourceGroup("", "", tuple(sources)),) if sources else ()
    by_kind: dict[str, list[Source]] = {kind: [] for kind in KINDS}
    for source in sources:
        by_kind[source.kind].append(source)
    return tuple(SourceGroup(kind, terms(f"kind-{kind}"), tuple(of)) for kind, of in by_kind.items() if of)


def citing_anchors(book: Book) -> dict[str, tuple[str, ...]]:
    """Map each source to the anchors of the citations that cite it, in the order a reader meets them."""
    keys = {row.cite.key: row.entry.key for row in book.ledger.rows if row.entry}
    anchors: dict[str, list[str]] = {}
    for section in book.sections:
        for citation in section.citations:
            for key in dict.fromkeys(keys.get(cite.key, cite.key) for cite in citation.cites):
                anchors.setdefault(key, []).append(citation.id)
    return {key: tuple(found) for key, found in anchors.items()}


def _source(entry: Entry, html: Markup, cited_on: Markup, book: Book, terms: Terms) -> Source:
    tracking = entry.tracking
    return Source(
        key=entry.key,
        anchor=source_anchor(entry.key),
        html=html,
        kind=kind_of(entry),
        cited_on=cited_on,
        archive_url=tracking.archive_url,
        archive_date=terms.date(tracking.archive_date),
        consulted=entry.key in book.ledger.nocite,
        not_seen=tracking.status == "not-consulted",
    )


def name_pages(found: tuple[tuple[int, str], ...], terms: Terms) -> Markup:
    """Write "cited on pp. 3, 5–7": each page a link to the first citation on it, runs of three and more merged."""
    if not found:
        return Markup()
    runs = _runs(found)
    links = [Markup("–").join(_link(*place) for place in run) for run in runs[:MOST_PAGES]]
    if len(runs) > MOST_PAGES:
        more = sum(len(run) if len(run) == 1 else run[-1][0] - run[0][0] + 1 for run in runs[MOST_PAGES:])
        links[-1] += Markup(" ") + terms("cited-more", n=more)
    return escape(terms("cited-on", n=len(found), pages="\0")).replace("\0", Markup(", ").join(links))


def _link(page: int, anchor: str) -> Markup:
    return Markup('<a href="xref:{}">{}</a>').format(anchor, page)


def _runs(found: tuple[tuple[int, str], ...]) -> list[list[tuple[int, str]]]:
    """Group consecutive pages; a run of three or more keeps its first and last, a pair stays two single pages."""
    groups: list[list[tuple[int, str]]] = [[found[0]]]
    for before, place in pairwise(found):
        if place[0] == before[0] + 1:
            groups[-1].append(place)
        else:
            groups.append([place])
    runs: list[list[tuple[int, str]]] = []
    for group in groups:
        if len(group) > 2:  # noqa: PLR2004 - two pages are no run
            runs.append([group[0], group[-1]])
        else:
            runs.extend([place] for place in group)
    return runs
