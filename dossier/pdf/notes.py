"""8 pdf: measure each page note once, and keep each on the page of its call.

WeasyPrint 70 lays out all notes of a page again for every note it adds, only to learn how high they are together: half of
all layout time where a page has eight of them. The heights of plain notes add up, so each is measured alone, once. The
final layout of the notes stays WeasyPrint's own, and the pages come out the same, byte for byte; where a note is not plain,
or the version is another, nothing is changed.

Where a paragraph's second line does not fit and its first may not stand alone, WeasyPrint 70 makes room by putting off the
notes of the lines above, and now and then loses one of them. It does so only while the page's list of notes counts as true;
here it does not, and the paragraph begins on the next page instead.
"""

from __future__ import annotations

from math import inf
from typing import Any

import weasyprint
import weasyprint.document
from weasyprint.formatting_structure import boxes, build
from weasyprint.layout import LayoutContext
from weasyprint.layout.block import block_level_layout

KNOWN_VERSION = "70.0"


class MeasuringContext(LayoutContext):  # type: ignore[misc]
    """A layout's state that remembers how high each note is at the width it was measured."""

    def __init__(self, *arguments: Any, **options: Any) -> None:  # noqa: ANN401 - WeasyPrint has no types
        super().__init__(*arguments, **options)
        self._heights: dict[int, tuple[Any, float, float | None]] = {}

    def _update_footnote_area(self) -> bool:
        """Set the notes' height and the text's bottom, and say whether the notes overflow their own area (they cannot)."""
        area, notes = self.current_footnote_area, self.current_page_footnotes
        if not notes or self.in_column or area.max_height != inf:
            return bool(super()._update_footnote_area())
        heights = [self._height(note) for note in notes]
        if None in heights:
            return bool(super()._update_footnote_area())
        if area.height != "auto":
            self.page_bottom += area.margin_height()
        area.children = notes
        area.height = sum(height for height in heights if height is not None)
        self.page_bottom -= area.margin_height()
        return False

    def _height(self, note: Any) -> float | None:  # noqa: ANN401
        area = self.current_footnote_area
        known = self._heights.get(id(note))
        if known is None or known[1] != area.width:
            known = self._heights[id(note)] = (note, area.width, self._measure(note))
        return known[2]

    def _measure(self, note: Any) -> float | None:  # noqa: ANN401
        """Lay a note out alone; None where its margins could melt into its neighbours'."""
        alone = self.current_footnote_area.copy_with_children([note.deepcopy()])
        laid = block_level_layout(self, build.create_anonymous_boxes(alone), -inf, None, alone.page)[0]
        [block] = laid.children
        is_plain = block.margin_top == 0 == block.margin_bottom and all(
            isinstance(child, boxes.LineBox) for child in block.children
        )
        return float(laid.height) if is_plain else None


class PageNotes(list[Any]):
    """The notes of a page, for whoever asks "are there any that could be put off?": outside columns there are none."""

    def __init__(self, notes: list[Any], context: KeepingContext) -> None:
        super().__init__(notes)
        self._context = context

    def __bool__(self) -> bool:
        """Say whether there are notes, while they are measured or set in columns; otherwise that there are none."""
        return len(self) > 0 and (self._context.in_column or self._context.is_measuring)


class KeepingContext(MeasuringContext):
    """A layout's state that lets no note be put off for a line that comes after it."""

    is_measuring = False

    @property
    def current_page_footnotes(self) -> PageNotes:
        """The notes of the page so far; WeasyPrint sets them anew for every page."""
        return self._notes

    @current_page_footnotes.setter
    def current_page_footnotes(self, notes: list[Any]) -> None:
        self._notes = PageNotes(notes, self)

    def _update_footnote_area(self) -> bool:
        self.is_measuring = True
        try:
            return super()._update_footnote_area()
        finally:
            self.is_measuring = False


def mend_notes() -> None:
    """Make WeasyPrint use this context, if it is the version that this was written for."""
    if weasyprint.__version__ == KNOWN_VERSION:
        weasyprint.document.LayoutContext = KeepingContext
