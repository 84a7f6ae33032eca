"""One source, or one origin, whole: what it is, what is known of it, where it is cited, and by which chains."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dossier.asking.place import Namer, Placed, chain_data, tell_chain
from dossier.model import PrintedClaim, kind_of
from dossier.noun import noun

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dossier.asking.subject import Subject
    from dossier.diagnostics import Span
    from dossier.model import Chain, Entry, Ledger, OriginFacts, Settings


@noun(frozen=True, slots=True)
class Shown:
    """A source or origin. `reference` is its entry in the citation style, "" for an origin; `facts` what is said of it."""

    subject: Subject
    reference: str
    at: Span | None
    facts: tuple[tuple[str, str], ...]
    cited: tuple[tuple[Placed, Chain], ...]

    def lines(self, name: Namer) -> Iterator[str]:
        """Tell it for people."""
        yield f"{self.subject.name}: {self.reference}" if self.reference else self.subject.name
        if self.at:
            yield f"  defined    {name(self.at.path)}:{self.at.line}"
        yield from (f"  {fact:10} {value}" for fact, value in self.facts)
        if not self.cited:
            yield "  Nothing in the text rests on it."
        for placed, chain in self.cited:
            chained = tell_chain(chain)
            yield f"  {placed.line(name)}" + (f"  [{chained}]" if chained != self.subject.name else "")

    def data(self) -> dict[str, Any]:
        """Give it as data."""
        at = {"path": self.at.path, "line": self.at.line, "column": self.at.column} if self.at else None
        return {
            "subject": self.subject.name,
            "key": self.subject.keys[0] if self.subject.keys else None,
            "reference": self.reference or None,
            "at": at,
            "facts": dict(self.facts),
            "claims": [{**placed.data(), "chain": chain_data(chain)} for placed, chain in self.cited],
        }


def show_source(  # noqa: PLR0913 - the nouns of one checked dossier, and the question
    subject: Subject,
    ledger: Ledger,
    settings: Settings,
    printed: Mapping[str, PrintedClaim],
    *,
    entry: Entry | None,
    reference: str = "",
    at: Span | None = None,
) -> Shown:
    """Gather what is known of a source or origin; its reprints and translations are not in it."""
    alone = subject.of_sources(subject.name, subject.keys[:1]) if subject.keys else subject
    claims = {claim.id: claim for claim in ledger.claims}
    cited: dict[tuple[str, Chain], None] = {
        (row.claim, row.chain): None for row in ledger.rows if row.entry and alone.is_in(row.chain)
    }
    placed = tuple((Placed(claims[claim], printed.get(claim, PrintedClaim())), chain) for claim, chain in cited)
    known = next((f for f in settings.origins if f.name.casefold() == subject.name.casefold()), None)
    facts = tuple(_of_entry(entry)) if entry else tuple(_of_origin(known)) if known else ()
    return Shown(alone, reference, at, facts, placed)


def _of_entry(entry: Entry) -> Iterator[tuple[str, str]]:
    tracking = entry.tracking
    archived = " ".join(part for part in (tracking.archive_date, tracking.archive_url) if part)
    related = ", ".join(f"{relation or 'related'} {key}" for relation, key in tracking.related)
    for fact, value in (
        ("kind", kind_of(entry)),
        ("date", "-".join(f"{part:02}" for part in entry.issued)),
        ("read", tracking.accessed),
        ("archived", archived),
        ("origin", tracking.origin),
        ("owner", tracking.owner),
        ("status", tracking.status),
        ("grade", tracking.grade),
        ("level", tracking.level),
        ("descriptor", tracking.descriptor),
        ("related", related),
    ):
        if value:
            yield fact, value


def _of_origin(known: OriginFacts) -> Iterator[tuple[str, str]]:
    party = "has a stake in the matter" if known.party else ""
    for fact, value in (("kind", known.kind), ("owner", known.owner), ("party", party), ("note", known.note)):
        if value:
            yield fact, value
