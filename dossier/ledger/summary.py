"""4 ledger: claims and rows → the ledger in figures, from nothing else: they can be counted again."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from dossier.ledger.origins import node_of
from dossier.model import SAID_BY_SECTION, Summary

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from dossier.ledger.origins import Kinship
    from dossier.model import Chain, Claim, Entry, LedgerClaim, Origin, Row, Section

BODY = frozenset({"sentence", "item", "row"})
"""Places of statements; a heading or a caption is none."""


def is_statement(claim: Claim, *, is_sourced: bool) -> bool:
    """Say whether a claim is a statement: sourced, marked or bare. Headings, questions and the like are none."""
    if claim.place not in BODY:
        return False
    return bool(not claim.exempt or (claim.citations if is_sourced else claim.mark))


def summarise(
    sections: tuple[Section, ...],
    claims: tuple[LedgerClaim, ...],
    rows: tuple[Row, ...],
    cited: tuple[Entry, ...],
    kinship: Kinship,
) -> Summary:
    """Count statements, origins and dates. `cited` holds the entries that the text cites, without the listed ones."""
    body = [claim for claim in claims if claim.number]
    sourced = [claim for claim in body if claim.origins]
    others = [claim for claim in body if not claim.origins]
    marks = _marks(sections, others)
    every = {origin for chain in _chains(rows) for origin in chain.origins}
    roots = {kinship.of(origin) for origin in every}
    unseen = name_unseen(rows, kinship)
    alone = [claim.origins[0] for claim in sourced if len(claim.origins) == 1]
    called = {origin.name: name for origin, name in unseen.items()}
    leading, led = _most(Counter(called[name] for name in alone if name in called))
    main, carried = _most(_carried(sourced, rows, {entry.key for entry in cited}))
    dates = sorted(entry.issued for entry in cited if entry.issued)
    return Summary(
        sources=len(cited),
        statements=len(body),
        sourced=len(sourced),
        marked=marks.total(),
        also_marked=sum(1 for claim in sourced if claim.claim.mark),
        marks=tuple(marks.most_common()),
        bare=len(others) - marks.total(),
        origins=len(roots),
        joined=len({node_of(origin) for origin in every}) - len(roots),
        single=len(alone),
        second_hand=sum(1 for claim in sourced if claim.second_hand),
        leading=leading,
        led=led,
        main=main,
        carried=carried,
        unseen=tuple(dict.fromkeys(unseen.values())),
        oldest=_iso(dates[0]) if dates else "",
        newest=_iso(dates[-1]) if dates else "",
        undated=len(cited) - len(dates),
        languages=tuple(Counter(entry.tracking.language.split("-")[0] for entry in cited).most_common()),
        quotes=len({quote.span for row in rows for quote in row.cite.quotes}),
    )


def _carried(sourced: Iterable[LedgerClaim], rows: Iterable[Row], known: Collection[str]) -> Counter[str]:
    """Count the statements that each source carries."""
    statements = {claim.id for claim in sourced}
    ways = {id(chain): [key for key in chain.sources if key in known] for chain in _chains(rows)}
    pairs = {
        (key, row.claim): None for row in rows if row.entry and row.claim in statements for key in ways[id(row.chain)]
    }
    return Counter(key for key, _ in pairs)


def _chains(rows: Iterable[Row]) -> Collection[Chain]:
    """Give each chain once, in the order of first mention: most sentences share theirs with others."""
    return {id(row.chain): row.chain for row in rows if row.entry}.values()


def _most(counted: Counter[str]) -> tuple[str, int]:
    return counted.most_common(1)[0] if counted else ("", 0)


def _marks(sections: tuple[Section, ...], others: Iterable[LedgerClaim]) -> Counter[str]:
    """Count what statements without a source say they are, or their section says for them."""
    declared = {section.id: SAID_BY_SECTION.get(section.kind, section.kind) for section in sections}
    kinds = (claim.claim.mark.name if claim.claim.mark else declared[claim.section] for claim in others)
    return Counter(kind for kind in kinds if kind)


def name_unseen(rows: Iterable[Row], kinship: Kinship) -> dict[Origin, str]:
    """Map each origin the author never had in hand, in the order of first mention, to the first name of those it counts as."""
    origins = tuple(dict.fromkeys(origin for chain in _chains(rows) for origin in chain.origins))
    seen = {kinship.of(origin) for origin in origins if origin.consulted}
    names: dict[str, str] = {}
    return {
        origin: names.setdefault(root, origin.name) for origin in origins if (root := kinship.of(origin)) not in seen
    }


def _iso(date: tuple[int, ...]) -> str:
    year, *rest = date
    return "-".join([f"{year:04d}" if year >= 0 else str(year), *(f"{part:02d}" for part in rest)])
