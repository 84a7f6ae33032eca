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

MOST_NAMES = 8
"""Names listed in a sentence; more are counted."""


@dataclass(frozen=True, slots=True)
class About:
    """What the ledger says of its sources. Statements are sentences, list items and table rows.

    `origins` counts independent origins (one owner is one origin), `single` the sourced statements that rest on one of
    them, `unseen` names the origins that the author never had in hand. Dates are ISO text, "" where no source has one.
    """

    sources: int
    consulted: int
    statements: int
    sourced: int
    marked: int
    origins: int
    single: int
    unseen: tuple[str, ...]
    oldest: str
    newest: str
    undated: int
    quotes: int


def count_sources(ledger: Ledger) -> About:
    """Count the ledger's sources, origins and dates."""
    cited = tuple(entry for entry in ledger.cited if entry.key not in ledger.nocite)
    body = {item.id: item.claim for item in ledger.claims if item.claim.place not in {"heading", "caption"}}
    origins: dict[str, set[str]] = {}
    for row in ledger.rows:
        if row.entry and row.claim in body:
            origins.setdefault(row.claim, set()).update(identity(origin) for origin in row.chain.origins)
    every = tuple(origin for row in ledger.rows if row.entry for origin in row.chain.origins)
    seen = {identity(origin) for origin in every if origin.consulted}
    unseen = {identity(origin): origin.name for origin in reversed(every) if identity(origin) not in seen}
    dates = sorted(date for date in map(issued, cited) if date)
    return About(
        sources=len(cited),
        consulted=len(ledger.nocite),
        statements=len(body),
        sourced=len(origins),
        marked=sum(1 for name, claim in body.items() if claim.mark and name not in origins),
        origins=len({identity(origin) for origin in every}),
        single=sum(1 for found in origins.values() if len(found) == 1),
        unseen=tuple(reversed(unseen.values())),
        oldest=_iso(dates[0]) if dates else "",
        newest=_iso(dates[-1]) if dates else "",
        undated=len(cited) - len(dates),
        quotes=len({quote.span for row in ledger.rows for quote in row.cite.quotes}),
    )


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
        return (terms("about-none"), *_marked(about, terms))
    return (
        terms("about-sources", n=about.sources),
        terms("about-origins", n=about.origins),
        *([terms("about-single", n=about.single, total=about.sourced)] if about.single else []),
        _unseen(about.unseen, terms),
        " ".join(_ages(about, terms)),
        *_marked(about, terms),
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


def _marked(about: About, terms: Terms) -> tuple[str, ...]:
    return (terms("about-marked", n=about.marked),) if about.marked else ()


def describe_check(about: About, check: QuoteCheck | None, terms: Terms) -> tuple[str, ...]:
    """Say how the words of the sources were checked, and what that means; what was not run is never called passed."""
    if check:
        first = terms("checked-run", found=check.found, n=check.total, skipped=check.not_run)
    else:
        first = terms("checked-not-run", n=about.quotes) if about.quotes else terms("checked-none")
    return (first, terms("checked-meaning"))
