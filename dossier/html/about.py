"""7 html: the ledger → what the sources are like, in figures and in a few sentences.

Every figure is counted from the ledger and from nothing else, so that it can be counted again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.html.book import QuoteCheck
    from dossier.html.terms import Terms
    from dossier.model import Entry, Ledger, Origin

BODY = frozenset({"sentence", "item", "row"})
"""Places of statements; a heading or a caption is none."""

MOST_NAMES = 8
"""Names listed in a sentence; more are counted."""


@dataclass(frozen=True, slots=True)
class About:
    """What the ledger says of its sources. Statements are sentences, list items and table rows of the text.

    Each statement is `sourced`, `marked` (it, or its section, says what it is instead) or `bare`; what needs no source,
    such as a question or a key point, is none. `origins` counts independent origins (one owner is one origin), `single`
    the sourced statements that rest on one of them, `unseen` names the origins that the author never had in hand. Dates
    are ISO text, "" where no source has one.
    """

    sources: int
    consulted: int
    statements: int
    sourced: int
    marked: int
    bare: int
    origins: int
    single: int
    unseen: tuple[str, ...]
    oldest: str
    newest: str
    undated: int
    quotes: int


def count_sources(ledger: Ledger, declared: frozenset[str] = frozenset()) -> About:
    """Count the ledger's sources, origins and dates; `declared` names sections that say as a whole what they are (`kind:`)."""
    cited = tuple(entry for entry in ledger.cited if entry.key not in ledger.nocite)
    rests = _origins_of_statements(ledger)
    others = [item for item in ledger.claims if item.claim.place in BODY and item.id not in rests]
    marked = sum(1 for item in others if item.claim.mark or (item.section in declared and not item.claim.exempt))
    bare = sum(1 for item in others if not (item.claim.mark or item.section in declared or item.claim.exempt))
    every = tuple(origin for row in ledger.rows if row.entry for origin in row.chain.origins)
    dates = sorted(date for date in map(issued, cited) if date)
    return About(
        sources=len(cited),
        consulted=len(ledger.nocite),
        statements=len(rests) + marked + bare,
        sourced=len(rests),
        marked=marked,
        bare=bare,
        origins=len({identity(origin) for origin in every}),
        single=sum(1 for found in rests.values() if len(found) == 1),
        unseen=_unseen_names(every),
        oldest=_iso(dates[0]) if dates else "",
        newest=_iso(dates[-1]) if dates else "",
        undated=len(cited) - len(dates),
        quotes=len({quote.span for row in ledger.rows for quote in row.cite.quotes}),
    )


def _origins_of_statements(ledger: Ledger) -> dict[str, set[str]]:
    """Map each statement that has a source to the origins it rests on."""
    body = {item.id for item in ledger.claims if item.claim.place in BODY}
    rests: dict[str, set[str]] = {}
    for row in ledger.rows:
        if row.entry and row.claim in body:
            rests.setdefault(row.claim, set()).update(identity(origin) for origin in row.chain.origins)
    return rests


def _unseen_names(origins: tuple[Origin, ...]) -> tuple[str, ...]:
    """Name each origin that the author never had in hand, once, in the order of first mention."""
    seen = {identity(origin) for origin in origins if origin.consulted}
    names: dict[str, str] = {}
    for origin in origins:
        if identity(origin) not in seen:
            names.setdefault(identity(origin), origin.name)
    return tuple(names.values())


def identity(origin: Origin) -> str:
    """Say whom an origin counts as: its owner where one is known, else itself."""
    return (origin.owner or origin.key or origin.name).casefold()


def issued(entry: Entry) -> tuple[int, ...]:
    """Read the date of publication from a CSL item (`issued`, CSL 1.0.2 appendix IV): (year, month, day) or less."""
    date = entry.item.get("issued")
    parts = date.get("date-parts") if isinstance(date, dict) else None
    try:
        return tuple(int(part) for part in parts[0]) if parts else ()
    except (TypeError, ValueError, IndexError):
        return ()


def _iso(date: tuple[int, ...]) -> str:
    year, *rest = date
    return "-".join([f"{year:04d}" if year >= 0 else str(year), *(f"{part:02d}" for part in rest)])


def describe(about: About, terms: Terms) -> tuple[str, ...]:
    """Say it in four to six sentences."""
    if not about.sources:
        return (terms("about-none"), *_without_source(about, terms))
    return (
        terms("about-sources", n=about.sources),
        terms("about-origins", n=about.origins),
        *([terms("about-single", n=about.single, total=about.sourced)] if about.single else []),
        _unseen(about.unseen, terms),
        " ".join(_ages(about, terms)),
        *_without_source(about, terms),
    )


def _unseen(names: tuple[str, ...], terms: Terms) -> str:
    if not names:
        return terms("about-all-seen")
    listed = names[:MOST_NAMES]
    if len(names) > MOST_NAMES:
        listed = (*listed, terms("more-names", n=len(names) - MOST_NAMES))
    return terms("about-unseen", n=len(names), names=terms.list(listed))


def _ages(about: About, terms: Terms) -> Iterable[str]:
    if about.oldest and about.oldest == about.newest:
        yield terms("about-age", oldest=terms.date(about.oldest), n=about.sources - about.undated)
    elif about.oldest:
        yield terms("about-ages", oldest=terms.date(about.oldest), newest=terms.date(about.newest))
    if about.undated:
        yield terms("about-undated", n=about.undated)


def _without_source(about: About, terms: Terms) -> tuple[str, ...]:
    said = [terms("about-marked", n=about.marked)] if about.marked else []
    said += [terms("about-bare", n=about.bare)] if about.bare else []
    return (" ".join(said),) if said else ()


def describe_check(about: About, check: QuoteCheck | None, terms: Terms) -> tuple[str, ...]:
    """Say how the words of the sources were checked, and what that means; what was not run is never called passed."""
    if check:
        first = terms("checked-run", found=check.found, n=check.total, skipped=check.not_run)
    else:
        first = terms("checked-not-run", n=about.quotes) if about.quotes else terms("checked-none")
    return (first, terms("checked-meaning"))
