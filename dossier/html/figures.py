"""7 html: the ledger's figures → the table of sources in figures, the origins not seen, and the author's remarks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING

from dossier.html.statements import SIGNS
from dossier.model import MarkKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.html.book import Book
    from dossier.html.terms import Terms
    from dossier.model import Entry, Ledger, LedgerClaim, Origin, Summary

_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Figure:
    """A row of the table: what was counted, and how much it is. A `part` belongs to the row above it."""

    what: str
    value: str
    part: bool = False


@dataclass(frozen=True, slots=True)
class Remark:
    """What the author says of a statement: a calculation, a search without result, or why a finding is accepted."""

    number: int
    anchor: str
    what: str
    words: str


def list_figures(book: Book, terms: Terms) -> tuple[Figure, ...]:
    """List the ledger's figures; what is not known has no row, and what was not checked says so."""
    return (*_counts(book.ledger.summary, terms), *_shares(book, terms), *_ages(book, terms), *_checks(book, terms))


def _counts(about: Summary, terms: Terms) -> Iterator[Figure]:
    yield Figure(terms("count-sources"), str(about.sources))
    if about.consulted:
        yield Figure(terms("count-consulted"), str(about.consulted))
    yield Figure(terms("count-origins"), str(about.origins))
    yield Figure(terms("count-statements"), str(about.statements))
    for name in ("sourced", "marked", "bare"):
        yield Figure(terms(f"count-{name}"), share(getattr(about, name), about.statements, terms), part=True)


def _shares(book: Book, terms: Terms) -> Iterator[Figure]:
    about = book.ledger.summary
    if not about.sourced:
        return
    yield Figure(terms("count-second-hand"), share(about.second_hand, about.sourced, terms))
    yield Figure(terms("count-single"), share(about.single, about.sourced, terms))
    if about.leading:
        leading = terms("count-leading", name=about.leading)
        yield Figure(leading, share(about.led, about.sourced, terms), part=True)
    main = next((entry for entry in book.ledger.cited if entry.key == about.main), None)
    if main:
        named = terms("count-main", name=short_name(main))
        yield Figure(named, share(about.carried, about.sourced, terms))


def _ages(book: Book, terms: Terms) -> Iterator[Figure]:
    about = book.ledger.summary
    if about.oldest:
        yield Figure(terms("count-oldest"), terms.date(about.oldest))
        yield Figure(terms("count-newest"), terms.date(about.newest))
    if about.undated:
        yield Figure(terms("count-undated"), str(about.undated))
    if about.languages:
        counted = (terms("language", name=terms.language(tag), n=count) for tag, count in about.languages)
        yield Figure(terms("count-languages"), ", ".join(counted))


def _checks(book: Book, terms: Terms) -> Iterator[Figure]:
    """Say what became of copies and quotations; without a comparison both were not run."""
    check = book.quote_check
    yield Figure(terms("count-captured"), terms("not-run"))
    verified = share(check.found, check.total, terms) if check else terms("not-run")
    yield Figure(terms("count-verified"), verified)


def share(count: int, total: int, terms: Terms) -> str:
    """Write "32 of 40 (80%)"; a share that is not whole is never rounded to none or to all."""
    percent = round(100 * count / total) if total else 0
    if 0 < count < total:
        percent = min(max(percent, 1), 99)
    return terms("share", n=count, total=total, percent=terms("percent", n=percent))


def short_name(entry: Entry) -> str:
    """Name a source in few words: its first author and title, or what there is of them, else what it is, else its key."""
    item = entry.item
    authors = item.get("author") or item.get("editor") or [{}]
    author = authors[0].get("literal") or authors[0].get("family") or ""
    title = item.get("title-short") or item.get("title") or ""
    words = ", ".join(str(word) for word in (author, title) if word) or str(item.get("genre") or entry.key)
    return unescape(_TAG.sub("", words))


def name_unseen(ledger: Ledger, terms: Terms) -> str:
    """Name every origin that the author never had in hand, with what is known of it, in one paragraph; "" without any."""
    names = ledger.summary.unseen
    if not names:
        return ""
    known: dict[str, Origin] = {}
    for row in ledger.rows:
        for origin in row.chain.origins:
            known.setdefault(origin.name, origin)
    said = tuple(_with_facts(name, known.get(name), terms) for name in names)
    return terms("unseen-all", n=len(said), names="; ".join(said))


def _with_facts(name: str, origin: Origin | None, terms: Terms) -> str:
    if origin is None:
        return name
    party = terms("party") if origin.party else ""
    owner = origin.owner if origin.owner not in name else ""
    facts = [word for word in (owner, origin.kind, party, origin.note) if word]
    return f"{name} ({', '.join(facts)})" if facts else name


def list_remarks(ledger: Ledger, terms: Terms) -> tuple[Remark, ...]:
    """List what the author says of statements beyond what they are."""
    return tuple(
        Remark(claim.number, claim.claim.anchor, what, words)
        for claim in ledger.claims
        if claim.number
        for what, words in _remarks(claim, terms)
    )


def _remarks(claim: LedgerClaim, terms: Terms) -> Iterator[tuple[str, str]]:
    mark = claim.claim.mark
    if mark and mark.detail and mark.kind is not MarkKind.OWN:
        yield terms(f"says-{mark.kind.value}"), mark.detail
    for ack in claim.claim.acks:
        yield terms(f"says-{ack.rule}") if ack.rule in SIGNS else ack.rule, ack.reason
