"""7 html: the list of sources: formatted entries by kind, each with its archived copy and the pages where it is cited."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from dossier.html.runs import link_runs
from dossier.model import KINDS, kind_of, source_anchor
from dossier.noun import noun

if TYPE_CHECKING:
    from collections.abc import Container

    from dossier.html.book import Book, Pages
    from dossier.html.terms import Terms
    from dossier.model import Entry

MOST_RUNS = 12
"""Runs of pages named behind one source; more are counted."""

MOST_STATEMENTS = 60
"""Runs of statements named behind one source by the full apparatus, which is there to be checked; more are counted."""

LEVELS = ("primary", "secondary", "tertiary")


@noun(frozen=True, slots=True)
class Source:
    """One source of the list. `html` is the style's entry untouched; all else stands beside it.

    `statements`, `level`, `grade` and `descriptor` are "" where the apparatus is quiet.
    """

    key: str
    anchor: str
    html: Markup
    kind: str
    cited_on: Markup
    archive_url: str = ""
    archive_date: str = ""
    consulted: bool = False
    not_seen: bool = False
    statements: str = ""
    level: str = ""
    grade: str = ""
    descriptor: str = ""


@noun(frozen=True, slots=True)
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
    carried = carried_statements(book) if book.is_full else {}
    in_hand = {*book.ledger.nocite, *(row.chain.read for row in book.ledger.rows)}
    sources = []
    for formatted in book.formatted.entries:
        if formatted.key in entries:
            cited_on = name_pages(pages.on(anchors.get(formatted.key, ())), terms)
            html = Markup(formatted.html)  # noqa: S704 - the style's markup
            source = _source(entries[formatted.key], html, cited_on, book, terms)
            source = replace(source, not_seen=_is_unseen(entries[formatted.key], in_hand))
            if book.is_full:
                source = _with_apparatus(source, entries[formatted.key], carried.get(formatted.key, ()), terms)
            sources.append(source)
    if book.formatted.second_field_align:
        return (SourceGroup("", "", tuple(sources)),) if sources else ()
    by_kind: dict[str, list[Source]] = {kind: [] for kind in KINDS}
    for source in sources:
        by_kind[source.kind].append(source)
    return tuple(SourceGroup(kind, terms(f"kind-{kind}"), tuple(of)) for kind, of in by_kind.items() if of)


def citing_anchors(book: Book) -> dict[str, tuple[str, ...]]:
    """Map each source to the anchors of the citations that lead through it, in the order a reader meets them."""
    keys = {row.cite.key: row.entry.key for row in book.ledger.rows if row.entry}
    chains: dict[str, dict[str, None]] = {}
    for row in book.ledger.rows:
        chains.setdefault(row.citation, {}).update(dict.fromkeys(row.chain.sources))
    anchors: dict[str, list[str]] = {}
    for section in book.sections:
        for citation in section.citations:
            cited = (keys.get(cite.key, cite.key) for cite in citation.cites)
            for key in dict.fromkeys((*cited, *chains.get(citation.id, ()))):
                anchors.setdefault(key, []).append(citation.id)
    return {key: tuple(found) for key, found in anchors.items()}


def carried_statements(book: Book) -> dict[str, tuple[tuple[int, str], ...]]:
    """Map each source to the statements that rest on it: (number, anchor), ascending."""
    numbers = {claim.id: (claim.number, claim.claim.anchor) for claim in book.ledger.claims if claim.number}
    found: dict[str, dict[tuple[int, str], None]] = {}
    for row in book.ledger.rows:
        if row.entry and row.claim in numbers:
            for key in row.chain.sources:
                found.setdefault(key, {})[numbers[row.claim]] = None
    return {key: tuple(sorted(places)) for key, places in found.items()}


def explain_grades(book: Book, terms: Terms) -> str:
    """Explain the grades that are used, "" where none is (AJP-2.1: a letter for the source, a digit for what it says)."""
    used = sorted({sign for entry in book.ledger.cited for sign in entry.tracking.grade} & set("ABCDEF123456"))
    words = [f"{sign} {terms(f'grade-{sign}')}" for sign in used]
    letters = ", ".join(said for said in words if said[0].isalpha())
    digits = ", ".join(said for said in words if said[0].isdigit())
    if letters and digits:
        return terms("grades", letters=letters, digits=digits)
    return terms("grades-letters" if letters else "grades-digits", letters=letters, digits=digits) if words else ""


def _with_apparatus(source: Source, entry: Entry, carried: tuple[tuple[int, str], ...], terms: Terms) -> Source:
    tracking = entry.tracking
    return replace(
        source,
        statements=name_statements(carried, terms),
        level=terms(f"level-{tracking.level}") if tracking.level in LEVELS else "",
        grade=terms("grade", grade=tracking.grade) if tracking.grade else "",
        descriptor=tracking.descriptor,
    )


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
    )


def _is_unseen(entry: Entry, in_hand: Container[str]) -> bool:
    """Say whether the author never had a source in hand: says so, or read of it in others only."""
    status = entry.tracking.status
    return status == "not-consulted" or (status != "consulted" and entry.key not in in_hand)


def name_pages(found: tuple[tuple[int, str], ...], terms: Terms) -> Markup:
    """Write "cited on pp. 3, 5–7": each page a link to the first citation on it, runs of three and more merged."""
    return _named("cited-on", "pages", found, MOST_RUNS, terms)


def name_statements(found: tuple[tuple[int, str], ...], terms: Terms) -> Markup:
    """Write "supports statements 3, 8–10": each number a link to its statement."""
    return _named("carries", "numbers", found, MOST_STATEMENTS, terms)


def _named(term: str, slot: str, found: tuple[tuple[int, str], ...], most: int, terms: Terms) -> Markup:
    if not found:
        return Markup()
    words = escape(terms(term, n=len(found), **{slot: "\0"}))
    return words.replace("\0", link_runs(found, most, terms))
