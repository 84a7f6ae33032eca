"""2 sections: the author's footnotes: what is defined, what is called, and where the two do not meet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.diagnostics import nearest
from dossier.model import Html, Note
from dossier.noun import noun
from dossier.sections import rules
from dossier.sections.piece import Block

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

    from dossier.model import Flow
    from dossier.model.section import Noted
    from dossier.sections.draft import Draft
    from dossier.sections.piece import Piece

_ADDRESS = re.compile(r"https?://|\bwww\.|\bdoi:\s*10\.", re.IGNORECASE)
_REMAKES = re.compile(
    r"\b(?:kod(?:en)?|code|scripts?|skript(?:et)?|repository|återskapas?|reproduced?)\b", re.IGNORECASE
)


@noun(frozen=True, slots=True)
class NoteText:
    """What a note says: its paragraphs, which are set one below the other."""

    blocks: tuple[Block, ...]


@noun(frozen=True, slots=True)
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
            is_above = f"[^{label}]" in draft.source.text[: draft.source.body]
            draft.report(
                rules.UNUSED_NOTE,
                definition.start,
                definition.end,
                f"the footnote `{label}` is called only at the top of the file, where no note is printed"
                if is_above
                else f"the footnote `{label}` is never called, so it is not printed",
                "write its words into the text, or delete it"
                if is_above
                else f"call it with `[^{label}]`, or delete it",
            )


def collect_notes(draft: Draft, tokens: list[Token]) -> None:
    """Read the footnotes of a file before its text, which may call them from anywhere; of two of one name the first counts."""
    for definition in _definitions(draft, tokens):
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


def _definitions(draft: Draft, tokens: list[Token]) -> Iterator[Definition]:
    source = draft.source
    open_: list[tuple[str, int, list[Block]]] = []
    for token in tokens:
        line = token.map[0] if token.map else 0
        if token.type == "footnote_reference_open":
            open_.append((token.meta["label"], line, []))
        elif token.type == "footnote_reference_close":
            label, line, blocks = open_.pop()
            start = source.line_start(line) + max(source.line(line).find(f"[^{label}]:"), 0)
            yield Definition(label, NoteText(tuple(blocks)), start, start + len(label) + 3)
        elif open_ and token.type in ("inline", "fence", "code_block") and token.content:
            content = token.content.rstrip("\n")
            open_[-1][2].append(Block(content, source.place(content, token.map)))


def noted(pieces: list[Piece]) -> Noted:
    """Say what the notes called in a sentence hold, an address, at its end, or only words; or that it has a link itself.

    An address behind a word within the sentence is that of what the word names, and no source of the sentence.
    """
    for piece in pieces:
        if piece.tag == "a" or (piece.kind == "hole" and isinstance(piece.hole, Note)):
            break
    else:
        return ""
    kinds: set[Noted] = set()
    is_at_end = True
    for piece in reversed(pieces):
        if isinstance(piece.hole, Note):
            kind = _kind(piece.hole.flow)
            kinds.add("words" if kind and not is_at_end else kind)
        is_at_end = is_at_end and not any(sign.isalnum() for sign in piece.text)
    if "address" in kinds:
        return "address"
    has_link = any(piece.kind == "open" and piece.tag == "a" for piece in pieces)
    return "link" if has_link else "words" if "words" in kinds else ""


def _kind(flow: Flow) -> Noted:
    """Say what a note holds; one on the code by which a figure is made is no source."""
    words = "".join(hole.text for hole in flow if isinstance(hole, Html))
    if _REMAKES.search(words):
        return ""
    return "address" if _ADDRESS.search(words) else "words"
