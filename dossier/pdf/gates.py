"""8 pdf: look at the laid-out pages before anybody else does.

In: the HTML tree, the pages, what the engine remarked and what was refused -> out: findings with the id they stand at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from dossier.noun import noun
from dossier.pdf.rules import (
    MISSING_GLYPH,
    NOTE_DOES_NOT_FIT,
    REFUSED,
    TEXT_IN_MARGIN,
    TEXT_LOST,
    TEXT_OFF_PAGE,
)
from dossier.pdf.walk import PageRead, letters

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.diagnostics import Diagnostic
    from dossier.pdf.remarks import Remarks

Found = tuple["Diagnostic", str]
NOTE_CLASS = "note"
_UNSEEN = frozenset({"style", "script", "template", "title", "head"})
_SHORT = 60


@noun(frozen=True, slots=True)
class Layout:
    """One part after its layout: the HTML tree, WeasyPrint's document, what its pages show, and what went wrong on the way.

    `refused` maps addresses that were not loaded to the reason, `refused_links` those that were not linked to the id nearby.
    """

    root: Any
    document: Any
    reads: tuple[PageRead, ...]
    remarks: Remarks
    refused: dict[str, str]
    refused_links: dict[str, str]


@noun(frozen=True, slots=True)
class Findings:
    """What is wrong with a part: each finding with the id it stands at, and the ids of the notes that did not fit."""

    found: tuple[Found, ...]
    overflow: tuple[str, ...]


def inspect(layout: Layout) -> Findings:
    """Collect every finding on a laid-out part."""
    root, document, reads = layout.root, layout.document, layout.reads
    ids, written = _source(root)
    shown = {anchor for page in document.pages for anchor in page.anchors}
    lost = [anchor for anchor in ids if anchor not in shown]
    overflow = dict.fromkeys(anchor for read in reads for anchor in read.overflowing)
    overflow.update(dict.fromkeys(anchor for anchor in lost if ids[anchor]))
    overflow.pop("", None)
    found = [
        *_refusals(layout.refused, layout.refused_links),
        *_unknown_characters(document, root),
        *_outside(reads),
        *_notes(reads, overflow),
        *_lost(lost, ids, written, sum(read.letters for read in reads)),
        *((diagnostic, "") for diagnostic in layout.remarks.diagnostics({*layout.refused, *layout.refused_links})),
    ]
    return Findings(tuple(found), tuple(overflow))


def _refusals(refused: dict[str, str], links: dict[str, str]) -> Iterator[Found]:
    for address, reason in refused.items():
        yield (
            REFUSED.at(
                None,
                f"{_short(unquote(address.removeprefix('project:')))} is not loaded: {reason}",
                "store it in the project's folder",
            ),
            "",
        )
    for address, anchor in links.items():
        message = f"the link to {_short(address)} is left out: only web, mail and telephone addresses may be linked"
        yield REFUSED.at(None, message, "link to its web address"), anchor


def _unknown_characters(document: Any, root: Any) -> Iterator[Found]:  # noqa: ANN401
    codes = sorted({code for font in document.fonts.values() for code in font.missing})
    for code in codes:
        message = f"no font in the PDF has the character “{chr(code)}” (U+{code:04X})"
        hint = "write it in Latin letters, or bring a font that has it"
        yield MISSING_GLYPH.at(None, message, hint), _place_of(chr(code), root)


def _place_of(character: str, root: Any) -> str:  # noqa: ANN401
    """Find the id nearest around the first place of a character in the source."""
    parents = {child: element for element in root.iter() for child in element}
    for element in root.iter():
        if character in (element.text or ""):
            return _nearest_id(element, parents)
        if character in (element.tail or ""):
            return _nearest_id(parents[element], parents)
    return ""


def _nearest_id(element: Any, parents: dict[Any, Any]) -> str:  # noqa: ANN401
    while element is not None and not element.get("id"):
        element = parents.get(element)
    return element.get("id") if element is not None else ""


def _outside(reads: tuple[PageRead, ...]) -> Iterator[Found]:
    for number, read in enumerate(reads, 1):
        for text, anchor in read.strays:
            message = f"on page {number} of this part “{_short(text)}” lies outside the paper"
            yield TEXT_OFF_PAGE.at(None, message, "break the line, or make the table narrower"), anchor
        for text, anchor in read.overruns:
            message = f"on page {number} of this part “{_short(text)}” runs into the margin"
            yield TEXT_IN_MARGIN.at(None, message, "break the line, or make the table narrower"), anchor


def _notes(reads: tuple[PageRead, ...], overflow: dict[str, None]) -> Iterator[Found]:
    pages = {anchor: number for number, read in enumerate(reads, 1) for anchor in read.overflowing}
    for anchor in overflow:
        where = f"on page {pages[anchor]} of this part" if anchor in pages else "on any page of this part"
        hint = "shorten it, or set `notes: section` in dossier.yaml"
        yield NOTE_DOES_NOT_FIT.at(None, f"the note “{anchor}” does not fit {where}", hint), anchor


def _lost(lost: list[str], ids: dict[str, bool], written: int, shown: int) -> Iterator[Found]:
    hint = "please report this with the section that shows it"
    for anchor in lost:
        if not ids[anchor]:
            yield TEXT_LOST.at(None, f"the place “{anchor}” is on no page of this part", hint), anchor
    if shown < written and not lost:
        yield TEXT_LOST.at(None, f"{written - shown} of this part's {written} characters are on no page", hint), ""


def _source(root: Any) -> tuple[dict[str, bool], int]:  # noqa: ANN401
    """List the ids of the HTML's body, each with whether it is a note's, and count the characters that should be seen."""
    ids: dict[str, bool] = {}
    pieces: list[str] = []
    stack = [(root, True)]
    while stack:
        element, seen = stack.pop()
        tag = element.tag if isinstance(element.tag, str) else ""
        seen = seen and bool(tag) and tag not in _UNSEEN and not tag.endswith("}svg") and tag != "svg"
        if seen:
            pieces.append(element.text or "")
            if anchor := element.get("id"):
                ids[anchor] = NOTE_CLASS in (element.get("class") or "").split()
            for child in element:
                stack.append((child, True))
                pieces.append(child.tail or "")
    return ids, letters("".join(pieces))


def _short(text: str) -> str:
    return text if len(text) <= _SHORT else f"{text[: _SHORT - 1]}…"
