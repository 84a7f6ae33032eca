"""What falls with a source: statements that rest on it alone, and judgements that lean on those.

A statement falls if each of its chains leads through the source, or if all its origins go back to it; it is weakened if some
do. A judgement leans on the sources it cites; without any, on the sourced statements before it in its paragraph; else on all
of its section; else on all of the sections before. It falls if all it leans on falls, and is weakened if some of it falls or
is weakened.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dossier.asking.place import Namer, Placed
from dossier.ledger import rests_on
from dossier.ledger.origins import own_origins
from dossier.model import MarkKind, PrintedClaim
from dossier.noun import noun

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from dossier.asking.subject import State, Subject
    from dossier.model import Ledger, LedgerClaim, Row, Section


@noun(frozen=True, slots=True)
class Impact:
    """What happens to claims and judgements if the subject is withdrawn; what stands is not in it."""

    subject: Subject
    claims: tuple[tuple[Placed, State], ...]
    judgements: tuple[tuple[Placed, State], ...]

    def lines(self, name: Namer) -> Iterator[str]:
        """Tell it for people: what falls, what is weakened, then the judgements."""
        what = self.subject.name
        if not self.claims and not self.judgements:
            yield f"Nothing in the text rests on {what}."
            return
        for title, found in (
            (f"Fall with {what}", self._of(self.claims, "falls")),
            ("Weakened: another source or origin is left", self._of(self.claims, "weakened")),
            ("Judgements that fall: all they lean on falls", self._of(self.judgements, "falls")),
            (
                "Judgements to be looked at again: some of what they lean on is hit",
                self._of(self.judgements, "weakened"),
            ),
        ):
            if found:
                yield f"{title} ({len(found)})"
                yield from (f"  {placed.line(name)}" for placed in found)
        if len(self.subject.keys) > 1:
            yield f"Counted with it, as reprints or translations: {', '.join(self.subject.keys[1:])}"
        if self.subject.others:
            yield f"Counted with it, as one origin: {', '.join(self.subject.others)}"

    @staticmethod
    def _of(found: tuple[tuple[Placed, State], ...], state: State) -> list[Placed]:
        return [placed for placed, its in found if its == state]

    def data(self) -> dict[str, Any]:
        """Give it as data."""
        return {
            "subject": self.subject.name,
            "with": [*self.subject.keys[1:], *self.subject.others],
            "claims": [{**placed.data(), "state": state} for placed, state in self.claims],
            "judgements": [{**placed.data(), "state": state} for placed, state in self.judgements],
        }


@dataclass(slots=True)
class Tally:
    """How many statements there are before a place, how many of them fall, and how many are hit at all."""

    total: int = 0
    fallen: int = 0
    hit: int = 0

    def add(self, state: State) -> None:
        """Count one statement."""
        self.total += 1
        self.fallen += state == "falls"
        self.hit += state != "stands"

    def join(self, other: Tally) -> None:
        """Count what another tally has counted."""
        self.total, self.fallen, self.hit = self.total + other.total, self.fallen + other.fallen, self.hit + other.hit

    @property
    def state(self) -> State:
        """Say what happens to what leans on all of them."""
        if self.hit and self.fallen == self.total:
            return "falls"
        return "weakened" if self.hit else "stands"


def find_impact(
    sections: Iterable[Section], ledger: Ledger, subject: Subject, printed: Mapping[str, PrintedClaim]
) -> Impact:
    """Find all that falls or is weakened if the subject is withdrawn. Each claim is looked at twice, however many there are."""
    assessments = {section.id for section in sections if section.kind == "assessment"}
    rests = _rests(ledger, subject)
    in_section: dict[str, Tally] = {}
    for claim in ledger.claims:
        if claim.id in rests and claim.number and not _judges(claim, assessments):
            in_section.setdefault(claim.section, Tally()).add(rests[claim.id])
    claims: list[tuple[Placed, State]] = []
    judgements: list[tuple[Placed, State]] = []
    paragraph, before, here = Tally(), Tally(), ("", -1)
    for claim in ledger.claims:
        if claim.section != here[0]:
            before.join(in_section.get(here[0], Tally()))
        if (claim.section, claim.claim.block) != here:
            paragraph, here = Tally(), (claim.section, claim.claim.block)
        judges = _judges(claim, assessments)
        state = rests.get(claim.id)
        if state and not judges and claim.number:
            paragraph.add(state)
        elif judges and not state:
            around = in_section.get(claim.section, Tally())
            state = next((tally for tally in (paragraph, around) if tally.total), before).state
        if state and state != "stands":
            (judgements if judges else claims).append((Placed(claim, printed.get(claim.id, PrintedClaim())), state))
    return Impact(subject, tuple(claims), tuple(judgements))


def _rests(ledger: Ledger, subject: Subject) -> dict[str, State]:
    """Say of each claim that rests on a source what happens to it."""
    rows: dict[str, list[Row]] = {}
    for row in ledger.rows:
        if row.entry:
            rows.setdefault(row.claim, []).append(row)
    return {claim.id: _state(claim, rows[claim.id], subject) for claim in ledger.claims if claim.id in rows}


def _state(claim: LedgerClaim, rows: list[Row], subject: Subject) -> State:
    """Say what happens to a claim.

    What its sources only pass on does not keep it up: `[@iiss; via @ui; @ui]` falls with `iiss`. Nor does a source that
    its author takes as one (`single:`) with an origin nobody saw; of two that were read, one is left.
    """
    states = {subject.state(row.chain) for row in rows}
    if len(states) == 1 and "weakened" not in states:
        return states.pop()
    own = rests_on(claim.claim, rows)
    if any(origin.consulted for origin in own):
        own = own_origins(rows)
    return "falls" if all(map(subject.is_origin, own)) else "weakened"


def _judges(claim: LedgerClaim, assessments: set[str]) -> bool:
    mark = claim.claim.mark
    if mark:
        return mark.kind is MarkKind.OWN
    return claim.section in assessments and bool(claim.number)
