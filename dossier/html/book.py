"""7 html: what the page is made of, and how it falls into parts."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from dossier.noun import noun

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from dossier.model import Formatted, Ledger, Section, Settings

LONG = 6000
"""Words from which a manuscript is long: about twelve pages of the default theme."""

FRONT_ROLES = frozenset({"key-points", "scope"})
"""Sections that stand before the text proper."""


@noun(frozen=True, slots=True)
class QuoteCheck:
    """How many of the quoted words were found in our copies of the sources: `found` of `total`, `not_run` unchecked."""

    found: int
    total: int
    not_run: int = 0


@noun(frozen=True, slots=True)
class Book:
    """All that the page is made from.

    `templates` is the search path, the project's folder first and the default theme last. `loose` and `moved` name notes
    (ids of citations and author's notes) that a layout could not place. Where one is loose, all notes of its section may
    stand on the page after their call; a moved one stands at the end of its section.
    `quote_check` is None where nothing was compared with the copies, and the page says so. A `draft` says so on every page.
    """

    settings: Settings
    sections: tuple[Section, ...]
    ledger: Ledger
    formatted: Formatted
    templates: tuple[Path, ...]
    loose: frozenset[str] = frozenset()
    moved: frozenset[str] = frozenset()
    quote_check: QuoteCheck | None = None
    draft: bool = False

    @property
    def is_long(self) -> bool:
        """Say whether it gets cover, contents and a page break before each section (from the words, never from a layout)."""
        return sum(section.words for section in self.sections) > LONG

    @property
    def has_front(self) -> bool:
        """Say whether a cover and contents stand before the text."""
        return self.settings.toc == "always" or (self.settings.toc == "auto" and (self.is_long or self.is_full))

    @property
    def is_full(self) -> bool:
        """Say whether numbers, letters, figures and the picture of origins are printed."""
        return self.settings.apparatus == "full"

    @property
    def breaks(self) -> bool:
        """Say whether sections start on their own page."""
        return self.settings.page_break == "section" or (self.settings.page_break == "auto" and self.is_long)

    def groups(self) -> tuple[tuple[Section, ...], ...]:
        """Divide the sections into parts, keeping key points and scope together at the front."""
        if not self.breaks:
            return (self.sections,) if self.sections else ()
        front = 0
        while front < len(self.sections) and self.sections[front].role in FRONT_ROLES:
            front += 1
        head = (self.sections[:front],) if front else ()
        return (*head, *((section,) for section in self.sections[front:]))


@noun(frozen=True, slots=True)
class Pages:
    """What the press found out: on which pages each anchor stands.

    `of` maps an anchor (`c-…`, `s-…`, a heading's, `top-SECTION`) to its printed page numbers (arabic, ascending),
    `total` is the last of them and `fingerprint` the edition's digest in hexadecimal, "" while it is not known.
    """

    of: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    total: int = 0
    fingerprint: str = ""

    def on(self, anchors: Iterable[str]) -> tuple[tuple[int, str], ...]:
        """List each page once with the first of these anchors that stands on it, in the order of the pages."""
        first: dict[int, str] = {}
        for anchor in anchors:
            for page in self.of.get(anchor, ()):
                first.setdefault(page, anchor)
        return tuple(sorted(first.items()))


def top_anchor(section: Section) -> str:
    """Name the place where a section begins."""
    return f"top-{section.id}"
