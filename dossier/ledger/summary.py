"""4 ledger: claims and rows → the ledger in figures, from nothing else, so that they can be counted again."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from dossier.model import Summary

if TYPE_CHECKING:
    from dossier.ledger.origins import Kinship
    from dossier.model import Entry, LedgerClaim, Origin, Row, Section

BODY = frozenset({"sentence", "item", "row"})
"""Places of statements; a heading or a caption is none."""


def summarise(
    sections: tuple[Section, ...],
    claims: tuple[LedgerClaim, ...],
    rows: tuple[Row, ...],
    cited: tuple[Entry, ...],
    kinship: Kinship,
) -> Summary:
    """Count statements, origins and dates. `cited` holds the entries that the text cites, without the listed ones."""
    body = [claim for claim in claims if claim.claim.place in BODY]
    sourced = [claim for claim in body if claim.origins and (claim.claim.citations or not claim.claim.exempt)]
    declared = {section.id for section in sections if section.kind}
    others = [claim for claim in body if not claim.origins]
    marked = sum(1 for c in others if c.claim.mark or (c.section in declared and not c.claim.exempt))
    bare = sum(1 for c in others if not (c.claim.mark or c.section in declared or c.claim.exempt))
    every = tuple(origin for row in rows if row.entry for origin in row.chain.origins)
    alone = Counter(claim.origins[0] for claim in sourced if len(claim.origins) == 1)
    leading, led = alone.most_common(1)[0] if alone else ("", 0)
    dates = sorted(date for date in map(issued, cited) if date)
    return Summary(
        sources=len(cited),
        statements=len(sourced) + marked + bare,
        sourced=len(sourced),
        marked=marked,
        bare=bare,
        origins=len({kinship.of(origin) for origin in every}),
        single=alone.total(),
        second_hand=sum(1 for claim in sourced if claim.second_hand),
        leading=leading,
        led=led,
        unseen=_unseen(every, kinship),
        oldest=_iso(dates[0]) if dates else "",
        newest=_iso(dates[-1]) if dates else "",
        undated=len(cited) - len(dates),
        quotes=len({quote.span for row in rows for quote in row.cite.quotes}),
    )


def _unseen(origins: tuple[Origin, ...], kinship: Kinship) -> tuple[str, ...]:
    """Name each origin that the author never had in hand, once, in the order of first mention."""
    seen = {kinship.of(origin) for origin in origins if origin.consulted}
    names: dict[str, str] = {}
    for origin in origins:
        if kinship.of(origin) not in seen:
            names.setdefault(kinship.of(origin), origin.name)
    return tuple(names.values())


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
