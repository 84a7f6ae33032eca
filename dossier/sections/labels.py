"""2 sections: the names that authors give to places, `{#name}`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.sections import rules

if TYPE_CHECKING:
    from dossier.sections.draft import Draft


def check_id(draft: Draft, id_: str, start: int, end: int) -> None:
    """Report an id that was given before in this file."""
    if any(label.explicit for label in draft.labels_by_id.get(id_, ())):
        draft.report(
            rules.DUPLICATE_ID, start, end, f"`#{id_}` is given twice in this file", "give one of them another name"
        )
