"""7 html: the ledger's figures → the table of sources in figures, the origins not seen, and the author's remarks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.html.statements import SIGNS
from dossier.model import MarkKind
from dossier.noun import noun

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.html.book import Book
    from dossier.html.terms import Terms
    from dossier.model import Ledger, LedgerClaim, Origin, Summary


@noun(frozen=True, slots=True)
class Figure:
    """A row of the table: what was counted, and how much it is. A `part` belongs to the row above it."""

    what: str
    value: str
    part: bool = False


@noun(frozen=True, slots=True)
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
    if about.unseen:
        yield Figure(terms("count-origins-unseen"), str(len(about.unseen)), part=True)
        yield Figure(terms("count-origins-read"), str(about.origins - len(about.unseen)), part=True)
    yield Figure(terms("count-statements"), str(about.statements))
    sourced = terms("count-sourced-marked", n=about.also_marked) if about.also_marked else terms("count-sourced")
    counted = ((sourced, about.sourced), (terms("count-marked"), about.marked), (terms("count-bare"), about.bare))
    for what, count in counted:
        yield Figure(what, share(count, about.statements, terms), part=True)


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
        named = terms("count-main", name=main.short_name)
        yield Figure(named, share(about.carried, about.sourced, terms))


def _ages(book: Book, terms: Terms) -> Iterator[Figure]:
    about = book.ledger.summary
    if about.oldest and about.oldest == about.newest:
        yield Figure(terms("count-age", n=about.sources - about.undated), terms.date(about.oldest))
    elif about.oldest:
        yield Figure(terms("count-oldest"), terms.date(about.oldest))
        yield Figure(terms("count-newest"), terms.date(about.newest))
    if about.undated:
        yield Figure(terms("count-undated"), str(about.undated))
    if about.languages:
        counted = (terms("language", name=terms.language(tag), n=count) for tag, count in about.languages)
        yield Figure(terms("count-languages"), ", ".join(counted))


def _checks(book: Book, terms: Terms) -> Iterator[Figure]:
    """Say what became of copies and quotations; without a comparison there is no copy."""
    check = book.quote_check
    yield Figure(terms("count-captured"), terms("none-kept"))
    verified = share(check.found, check.total, terms) if check else terms("not-done")
    yield Figure(terms("count-verified"), verified)


def share(count: int, total: int, terms: Terms) -> str:
    """Write "32 of 40 (80%)"; a share that is not whole is never rounded to none or to all."""
    percent = round(100 * count / total) if total else 0
    if 0 < count < total:
        percent = min(max(percent, 1), 99)
    return terms("share", n=count, total=total, percent=terms("percent", n=percent))


def name_unseen(ledger: Ledger, terms: Terms) -> str:
    """Name every origin that the author never had in hand, with what is known of it, in one paragraph; "" without any.

    Those that count as one stand together, each with what is known of it.
    """
    groups: dict[str, dict[str, Origin]] = {}
    for origin, name in ledger.unseen.items():
        groups.setdefault(name, {}).setdefault(origin.name.casefold(), origin)
    if not groups:
        return ""
    said = tuple(_named_together(tuple(group.values()), terms) for group in groups.values())
    noted = (origin for group in groups.values() for origin in group.values() if origin.note)
    notes = [terms("unseen-note", name=origin.name, note=origin.note) for origin in noted]
    return " ".join((terms("unseen-all", n=len(said), names="; ".join(said)), *notes))


def _named_together(origins: tuple[Origin, ...], terms: Terms) -> str:
    first, *others = origins
    said = _with_facts(first, "", terms)
    if not others:
        return said
    shared = first.owner or first.name
    return terms("unseen-together", name=said, others=terms.list(tuple(_with_facts(o, shared, terms) for o in others)))


def _with_facts(origin: Origin, shared: str, terms: Terms) -> str:
    """Name an origin with what is known of it, without the owner it shares with the one before it."""
    party = terms("party") if origin.party else ""
    owner = "" if origin.owner in origin.name or origin.owner.casefold() == shared.casefold() else origin.owner
    return ", ".join(word for word in (origin.name, owner, origin.kind, party) if word)


def list_remarks(ledger: Ledger, terms: Terms) -> tuple[Remark, ...]:
    """List what the author says of statements beyond what they are, each statement in one row."""
    said = ((claim, _remarks(claim, terms)) for claim in ledger.claims if claim.number)
    return tuple(Remark(claim.number, claim.claim.anchor, *remark) for claim, remark in said if remark[0])


def _remarks(claim: LedgerClaim, terms: Terms) -> tuple[str, str]:
    """Give what a statement is and what is said of it; why a finding is accepted is quoted as the author's reason."""
    mark, acks = claim.claim.mark, claim.claim.acks
    what, words = [], []
    if mark and mark.detail and mark.kind is not MarkKind.OWN:
        what.append(terms(f"says-{mark.kind.value}"))
        words.append(mark.detail)
    if acks:
        what += [terms(f"says-{ack.rule}") if ack.rule in SIGNS else ack.rule for ack in acks]
        reasons = "; ".join(terms("quoted", words=ack.reason) for ack in acks)
        words.append(terms("accepted", reasons=reasons))
    return "; ".join(dict.fromkeys(what)), "; ".join(words)
