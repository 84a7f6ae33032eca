"""8 pdf: read laid-out pages back: their text, where each id stands, what lies outside the page.

In: WeasyPrint's pages -> out: plain values. One pass over the boxes of each page.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

if TYPE_CHECKING:
    from collections.abc import Iterator

HYPHEN = "\u2010"
"""What the engine writes at the end of a line where it divides a word."""
SOFT_HYPHEN = "\u00ad"
GENERATED = frozenset({"before", "after", "marker", "footnote-call", "footnote-marker"})
"""Pseudo-elements whose text is the style sheet's; `::first-letter` holds the author's."""
SLACK = 2.0
"""CSS px by which text may stand out of its place: side bearings and rounding."""


@dataclass(slots=True)
class PageRead:
    """What one page shows. `strays` are pieces of text outside the paper, `overruns` those in the margin, with their ids."""

    lines: list[str] = field(default_factory=list)
    letters: int = 0
    strays: list[tuple[str, str]] = field(default_factory=list)
    overruns: list[tuple[str, str]] = field(default_factory=list)
    overflowing: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The page's words without its running heads: one space between words, divided words joined, NFC."""
        words = ""
        for line in self.lines:
            divided = line.endswith(HYPHEN)
            words += line.removesuffix(HYPHEN) if divided else line + " "
        return unicodedata.normalize("NFC", " ".join(words.replace(SOFT_HYPHEN, "").split()))


def read_page(page: Any) -> PageRead:  # noqa: ANN401 - WeasyPrint has no types
    """Read one `weasyprint.Page`. Its margin boxes are no part of its text: they repeat what stands elsewhere."""
    read = PageRead()
    frame = page._page_box  # noqa: SLF001 - the only way to the boxes, and covered by tests
    paper = (page.width, page.height, frame.content_box_x() + frame.width, frame.content_box_y() + frame.height)
    bottom = 0.0
    for child in frame.children:
        if isinstance(child, boxes.MarginBox):
            read.letters += sum(letters(box.text) for box in child.descendants() if _is_written(box))
            continue
        if isinstance(child, boxes.FootnoteAreaBox):
            read.overflowing += _overflowing(child, max(bottom, frame.content_box_y()))
        for line, anchor in _lines(child, ""):
            text = _read_line(line, read)
            if text.strip():
                bottom = max(bottom, line.position_y + line.height)
                read.lines.append(text)
                _place(line, _inner_anchor(line) or anchor, text, paper, read)
    return read


def _lines(box: Any, anchor: str) -> Iterator[tuple[Any, str]]:  # noqa: ANN401
    if isinstance(box, AbsolutePlaceholder):
        box = box._box  # noqa: SLF001 - WeasyPrint's own code unwraps it so
    anchor = box.style["anchor"] or anchor
    if isinstance(box, boxes.LineBox):
        yield box, anchor
    elif isinstance(box, boxes.ParentBox):
        for child in box.children:
            yield from _lines(child, anchor)


def _read_line(line: Any, read: PageRead) -> str:  # noqa: ANN401
    pieces = []
    for box in line.descendants():
        if isinstance(box, boxes.TextBox):
            pieces.append(box.text)
            if _is_written(box):
                read.letters += letters(box.text)
    return "".join(pieces)


def _is_written(box: Any) -> bool:  # noqa: ANN401
    """Tell the author's text from text that the style sheet makes."""
    if not isinstance(box, boxes.TextBox) or box.element is None:
        return False
    tag = box.element_tag or ""
    return not tag.startswith("@") and tag.partition("::")[2] not in GENERATED


def letters(text: str) -> int:
    """Count the characters of a text that a reader sees, hyphens of the engine left out."""
    return len("".join(text.split())) - text.count(SOFT_HYPHEN) - text.count(HYPHEN)


def _place(line: Any, anchor: str, text: str, paper: tuple[float, ...], read: PageRead) -> None:  # noqa: ANN401
    width, height, text_right, text_bottom = paper
    left = min((box.position_x for box in line.children), default=line.position_x)
    right = max((box.position_x + box.margin_width() for box in line.children), default=left)
    top, bottom = line.position_y, line.position_y + line.height
    if left < -SLACK or top < -SLACK or right > width + SLACK or bottom > height + SLACK:
        read.strays.append((text.strip(), anchor))
    elif right > text_right + SLACK or bottom > text_bottom + SLACK:
        read.overruns.append((text.strip(), anchor))


def _inner_anchor(line: Any) -> str:  # noqa: ANN401
    return next((str(box.style["anchor"]) for box in line.descendants() if box.style["anchor"]), "")


def _overflowing(area: Any, top: float) -> list[str]:  # noqa: ANN401
    """List the notes that reach above the room between the text and the page's foot: the engine lets them run over it."""
    return [note.style["anchor"] or "" for note in area.children if note.position_y < top - SLACK]
