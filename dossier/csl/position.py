"""Find the position of every cite: first, subsequent, ibid, near-note (CSL 1.0.2 § Choose, position)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dossier.csl.context import FIRST, IBID, IBID_WITH_LOCATOR, SUBSEQUENT, Place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.csl.citation import Citation, Cite

NEAR = 5  # default of near-note-distance


@dataclass(slots=True)
class Track:
    """Remember what has been cited so far."""

    first_note: dict[str, int] = field(default_factory=dict)
    last_note: dict[str, int] = field(default_factory=dict)


def find_places(citations: Sequence[Citation], near_note_distance: int = NEAR) -> list[list[Place]]:
    """Return the place of every cite, citations in document order and cites in the order they are printed."""
    track = Track()
    places: list[list[Place]] = []
    before: Citation | None = None
    note_ids: set[str] = set()  # items cited in the note of the citation before
    for citation in citations:
        same_note = before is not None and before.note == citation.note
        previous = last_cite(before, note_ids, same_note=same_note)
        row: list[Place] = []
        for cite in citation.cites:
            row.append(find_place(cite, previous, citation.note, near_note_distance, track))
            track.first_note.setdefault(cite.id, citation.note)
            track.last_note[cite.id] = citation.note
            previous = cite
        places.append(row)
        if citation.cites:
            ids = {cite.id for cite in citation.cites}
            note_ids = note_ids | ids if same_note and citation.note else ids
            before = citation
    return places


def last_cite(before: Citation | None, note_ids: set[str], *, same_note: bool) -> Cite | None:
    """Return the cite that "ibid." would mean: that of the citation before.

    None where that citation, or (seen from another note) the note it stands in, names several items.
    """
    if before is None or len({cite.id for cite in before.cites}) > 1 or (not same_note and len(note_ids) > 1):
        return None
    return before.cites[-1]


def find_place(cite: Cite, previous: Cite | None, note: int, near: int, track: Track) -> Place:
    """Return the place of one cite, given the one before it."""
    if cite.id not in track.first_note:
        return Place(FIRST)
    distance = note - track.last_note[cite.id]
    near_note = bool(note and track.last_note[cite.id]) and distance <= near
    return Place(position_after(cite, previous), near_note, track.first_note[cite.id])


def position_after(cite: Cite, previous: Cite | None) -> str:
    """Return the position of a cite whose item was cited before.

    Ibid needs the same item right before, with the same locator, or without one where this cite has one.
    """
    if previous is None or previous.id != cite.id or previous.alone or cite.alone:
        return SUBSEQUENT
    if not previous.locator:
        return IBID_WITH_LOCATOR if cite.locator else IBID
    if not cite.locator:
        return SUBSEQUENT
    same = (previous.locator, previous.label) == (cite.locator, cite.label)
    return IBID if same else IBID_WITH_LOCATOR
