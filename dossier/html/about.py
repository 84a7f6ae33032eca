"""7 html: the figures of the ledger → what the sources are like, in a few sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.html.book import Book, QuoteCheck
    from dossier.html.terms import Terms
    from dossier.model import Summary

MOST_NAMES = 8
"""Names listed in a sentence; more are counted."""
BY_ROLE = ("key-points", "role")
"""Why sentences are exempt whose section has a role."""


def name_uncounted(book: Book) -> tuple[str, ...]:
    """Name the sections, or their parts, that need no source by what they are for, such as key points."""
    uncounted = {claim.section for claim in book.ledger.claims if claim.claim.exempt in BY_ROLE and not claim.number}
    named = (section.apart or (section.title,) for section in book.sections if section.id in uncounted)
    return tuple(title for titles in named for title in titles if title)


def describe(about: Summary, terms: Terms, *, named: bool = True, apart: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Say it in six sentences at most.

    `named` lists the origins not seen, which the full apparatus does elsewhere; `apart` are the titles of sections that
    need no source, such as the key points.
    """
    without = _without_source(about, terms)
    if not about.sources:
        return (terms("about-none"), *without)
    return (
        terms("about-sources", n=about.sources),
        *(_statements(about, terms, named=named, apart=apart) if about.statements else ()),
        _ages(about, terms),
        *without,
    )


def _statements(about: Summary, terms: Terms, *, named: bool, apart: tuple[str, ...]) -> Iterator[str]:
    """Say how many there are, on how many origins those with a source rest, and how many come at second hand."""
    not_counted = terms("about-apart", names=terms.list(apart)) if apart else ""
    form = "about-statements-single" if about.single else "about-statements"
    yield terms(form, n=about.statements, apart=not_counted, sourced=about.sourced, single=about.single)
    if not about.sourced:
        return
    yield _origins(about, terms, named=named)
    rest = about.sourced - about.second_hand
    form = "about-second-hand" if rest else "about-second-hand-all"
    if about.second_hand:
        yield terms(form, n=about.second_hand, total=about.sourced, rest=rest)
    else:
        yield terms("about-first-hand")


def _origins(about: Summary, terms: Terms, *, named: bool) -> str:
    """Count the origins, apart from one another: those that were not seen, and the sources that speak for themselves."""
    unseen = about.unseen
    read = about.origins - len(unseen)
    form = "about-origins" if not unseen else "about-origins-both" if read else "about-origins-unseen"
    more = (terms("more-names", n=len(unseen) - MOST_NAMES),) if len(unseen) > MOST_NAMES else ()
    names = terms("about-names", names=terms.list((*unseen[:MOST_NAMES], *more))) if unseen and named else ""
    joined = terms("about-joined") if about.joined else ""
    return terms(form, n=about.origins, joined=joined, unseen=len(unseen), names=names, read=read)


def _ages(about: Summary, terms: Terms) -> str:
    undated = terms("about-undated", n=about.undated) if about.undated else ""
    if not about.oldest:
        return terms("about-no-date", n=about.sources)
    if about.oldest == about.newest:
        return terms("about-age", oldest=terms.date(about.oldest), n=about.sources - about.undated, undated=undated)
    return terms("about-ages", oldest=terms.date(about.oldest), newest=terms.date(about.newest), undated=undated)


def _without_source(about: Summary, terms: Terms) -> tuple[str, ...]:
    kinds = terms.list(tuple(terms(f"mark-{kind}", n=count) for kind, count in about.marks))
    if about.marks:
        bare = terms("about-marked-bare", n=about.bare) if about.bare else ""
        return (terms("about-marked", n=about.marked, kinds=kinds, bare=bare),)
    return (terms("about-bare", n=about.bare),) if about.bare else ()


def describe_check(about: Summary, check: QuoteCheck | None, terms: Terms) -> tuple[str, ...]:
    """Say how the words of the sources were checked, and what that means; what was not run is never called passed."""
    if check:
        first = terms("checked-run", found=check.found, n=check.total, skipped=check.not_run)
    else:
        first = terms("checked-not-run", n=about.quotes) if about.quotes else terms("checked-none")
    return (first, terms("checked-meaning"))
