"""7 html: the figures of the ledger → what the sources are like, in a few sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.html.book import QuoteCheck
    from dossier.html.terms import Terms
    from dossier.model import Summary

MOST_NAMES = 8
"""Names listed in a sentence; more are counted."""


def describe(about: Summary, terms: Terms, *, named: bool = True) -> tuple[str, ...]:
    """Say it in a few sentences; `named` lists the origins not seen, which the full apparatus does elsewhere."""
    if not about.sources:
        return (terms("about-none"), *_without_source(about, terms))
    return (
        terms("about-sources", n=about.sources),
        *([terms("about-statements", n=about.statements, sourced=about.sourced)] if about.statements else []),
        " ".join(_origins(about, terms, named=named)),
        *([terms("about-single", n=about.single, total=about.sourced)] if about.single else []),
        *([terms("about-second-hand", n=about.second_hand, total=about.sourced)] if about.second_hand else []),
        " ".join(_ages(about, terms)),
        *_without_source(about, terms),
    )


def _origins(about: Summary, terms: Terms, *, named: bool) -> Iterable[str]:
    """Count the origins, apart from one another: those that were not seen, and the sources that speak for themselves."""
    names = about.unseen
    read = about.origins - len(names)
    form = "about-origins" if not names else "about-origins-both" if read else "about-origins-unseen"
    yield terms(form, n=about.origins, unseen=len(names), read=read)
    if about.joined:
        yield terms("about-joined")
    if not names and not about.second_hand:
        yield terms("about-all-seen")
    elif names and named:
        more = (terms("more-names", n=len(names) - MOST_NAMES),) if len(names) > MOST_NAMES else ()
        yield terms("about-unseen", n=len(names), names=terms.list((*names[:MOST_NAMES], *more)))


def _ages(about: Summary, terms: Terms) -> Iterable[str]:
    if about.oldest and about.oldest == about.newest:
        yield terms("about-age", oldest=terms.date(about.oldest), n=about.sources - about.undated)
    elif about.oldest:
        yield terms("about-ages", oldest=terms.date(about.oldest), newest=terms.date(about.newest))
    if about.undated:
        yield terms("about-undated", n=about.undated)


def _without_source(about: Summary, terms: Terms) -> tuple[str, ...]:
    kinds = terms.list(tuple(terms(f"mark-{kind}") for kind in about.marks), "list-or")
    said = [terms("about-marked", n=about.marked, kinds=kinds)] if about.marked else []
    said += [terms("about-bare", n=about.bare)] if about.bare else []
    return (" ".join(said),) if said else ()


def describe_check(about: Summary, check: QuoteCheck | None, terms: Terms) -> tuple[str, ...]:
    """Say how the words of the sources were checked, and what that means; what was not run is never called passed."""
    if check:
        first = terms("checked-run", found=check.found, n=check.total, skipped=check.not_run)
    else:
        first = terms("checked-not-run", n=about.quotes) if about.quotes else terms("checked-none")
    return (first, terms("checked-meaning"))
