"""7 html: the ledger → number and letters of each statement, and the legend that explains them (`apparatus: full`)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from dossier.html.runs import link_runs
from dossier.model import SAID_BY_SECTION
from dossier.noun import noun

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dossier.html.book import Book
    from dossier.html.terms import Terms
    from dossier.model import LedgerClaim

SIGNS = (
    *("own", "author", "common", "calc", "gap", "todo", "bare"),
    *("second-hand", "single-origin", "attribution-missing", "withdrawn-source"),
)
"""What a letter may say of a statement, in the order of the legend. The words are the terms `sign-NAME` and `says-NAME`."""

OF_SOURCES = frozenset(SIGNS[7:])
"""Signs that only a statement with a source can bear."""

FLAGS = frozenset({"attribution-missing", "withdrawn-source"})
"""Findings of the checks that a reader should know."""

MOST_OTHERS = 12
"""Runs of numbers named as exceptions; more are left to the ledger."""


@noun(frozen=True, slots=True)
class Statement:
    """A statement as the page shows it: its number in the ledger, and the names of the signs printed behind it."""

    number: int
    anchor: str
    signs: tuple[str, ...]


@noun(frozen=True, slots=True)
class LegendLine:
    """What a letter says, and of how many statements it holds."""

    letter: str
    words: str
    count: int


@noun(frozen=True, slots=True)
class Legend:
    """All that explains the numbers and letters. `most` says in a sentence what holds for most statements and has no letter.

    `number_words` explain the number by the first one; `plain` counts the sourced statements with a number alone.
    """

    number_words: Markup
    lines: tuple[LegendLine, ...]
    plain: int
    most: tuple[Markup, ...]


def number_statements(book: Book) -> dict[str, Statement]:
    """Give each statement its number and signs, by anchor; none where the apparatus is quiet.

    A sign that more than half of the statements share is left to the legend.
    """
    if not book.is_full:
        return {}
    found = list(_statements(book))
    usual = _usual(found)
    return {
        claim.claim.anchor: Statement(
            claim.number,
            claim.claim.anchor,
            tuple(sign for sign in signs if sign not in usual),
        )
        for claim, signs in found
    }


def explain(book: Book, terms: Terms) -> Legend:
    """Explain the letters that are printed, and say once what most statements share."""
    found = list(_statements(book))
    counts = Counter(sign for _, signs in found for sign in signs)
    usual = _usual(found)
    lines = tuple(
        LegendLine(terms(f"sign-{sign}"), terms(f"says-{sign}"), counts[sign])
        for sign in SIGNS
        if counts[sign] and sign not in usual
    )
    most = tuple(_say_once(sign, found, terms) for sign in SIGNS if sign in usual)
    plain = sum(1 for claim, signs in found if claim.origins and usual.issuperset(signs))
    return Legend(_explain_number(found, terms), lines, plain, most)


def _explain_number(found: list[tuple[LedgerClaim, tuple[str, ...]]], terms: Terms) -> Markup:
    number = Markup('<span class="statement">{}</span>').format(found[0][0].number if found else 1)
    return escape(terms("legend-number", number="\0")).replace("\0", number)


def _statements(book: Book) -> Iterator[tuple[LedgerClaim, tuple[str, ...]]]:
    declared = {section.id: SAID_BY_SECTION.get(section.kind, "") for section in book.sections if section.kind}
    for claim in book.ledger.claims:
        if claim.number:
            signs = _signs(claim, declared)
            yield claim, tuple(sign for sign in SIGNS if sign in signs)


def _signs(claim: LedgerClaim, declared: Mapping[str, str]) -> set[str]:
    signs = set(FLAGS.intersection(claim.flags))
    if claim.claim.mark:
        signs.add(claim.claim.mark.name)
    elif not claim.origins:
        signs.add(declared.get(claim.section, "bare"))
    if claim.second_hand:
        signs.add("second-hand")
    if len(claim.origins) == 1:
        signs.add("single-origin")
    return signs


def _usual(found: list[tuple[LedgerClaim, tuple[str, ...]]]) -> frozenset[str]:
    counts = Counter(sign for _, signs in found for sign in signs)
    return frozenset(sign for sign, count in counts.items() if 2 * count > len(found))


def _say_once(sign: str, found: list[tuple[LedgerClaim, tuple[str, ...]]], terms: Terms) -> Markup:
    holds = sum(1 for _, signs in found if sign in signs)
    sourced = sum(1 for claim, _ in found if claim.origins)
    form, total = ("legend-most-sourced", sourced) if sign in OF_SOURCES else ("legend-most", len(found))
    said = terms(form, n=holds, total=total, words=terms(f"says-{sign}"))
    others = [(c.number, c.claim.anchor) for c, signs in found if sign not in signs and c.origins]
    if not others:
        return escape(said)
    runs = link_runs(others, MOST_OTHERS, terms, joint="list-of")
    rest = escape(terms("legend-others", n=len(others), numbers="\0")).replace("\0", runs)
    return Markup("{} {}").format(said, rest)
