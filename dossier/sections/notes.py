"""2 sections: the author's footnotes: what is defined, what is called, and where the two do not meet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.diagnostics import nearest
from dossier.sections import rules

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.sections.draft import Draft
    from dossier.sections.piece import Block


@dataclass(frozen=True, slots=True)
class NoteText:
    """What a note says: its paragraphs, which are set one below the other."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Definition:
    """`[^label]: …`, by its paragraphs and the place of its label in the file."""

    label: str
    text: NoteText
    start: int
    end: int


def find_note(draft: Draft, label: str, start: int, end: int) -> NoteText | None:
    """Find the text of a called note, or report that there is none."""
    found = draft.notes.get(label)
    if found is None:
        near = nearest(label, draft.notes)
        hint = f"did you mean `[^{near}]`?" if near else f"define it anywhere in this file: `[^{label}]: …`"
        draft.report(rules.UNKNOWN_NOTE, start, end, f"the footnote `{label}` is not defined in this file", hint)
        return None
    draft.called.add(label)
    return found.text


def report_unused(draft: Draft) -> None:
    """Report the notes that nothing calls: they are not printed."""
    for label, definition in draft.notes.items():
        if label not in draft.called:
            draft.report(
                rules.UNUSED_NOTE,
                definition.start,
                definition.end,
                f"the footnote `{label}` is never called, so it is not printed",
                f"call it with `[^{label}]`, or delete it",
            )


def collect(draft: Draft, definitions: Iterable[Definition]) -> None:
    """Keep each definition; of two with one label the first counts."""
    for definition in definitions:
        if definition.label in draft.notes:
            draft.report(
                rules.NOTE_TWICE,
                definition.start,
                definition.end,
                f"the footnote `{definition.label}` is defined twice in this file; only the first is printed",
                "give one of them another name",
            )
        else:
            draft.notes[definition.label] = definition


__all__ = ["Definition", "NoteText", "collect", "find_note", "report_unused"]
