"""7 html and 8 pdf: parts to lay out, and parts on their pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from dossier.noun import noun

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dossier.diagnostics import Diagnostic


@noun(frozen=True, slots=True)
class Part:
    """A run of sections that starts on its own page: the unit of layout and cache.

    `html` is a whole HTML document with its style sheet inside; links to other parts are written `href="xref:ANCHOR"`.
    `footer` is what stands beside the page number; `numbering` "arabic", "roman" or "none".
    """

    name: str
    html: str
    numbering: Literal["arabic", "roman", "none"] = "arabic"
    images: tuple[str, ...] = ()
    """Project paths of the pictures it shows, so that a changed picture changes the part."""
    diagnostics: tuple[Diagnostic, ...] = ()


@noun(frozen=True, slots=True)
class Bookmark:
    """A heading in the PDF's outline. `page` is 0-based within the part, `y` in CSS px from the page's top."""

    level: int
    title: str
    page: int
    x: float
    y: float


@noun(frozen=True, slots=True)
class FontUse:
    """What a part shows in one bundled font: `glyphs` maps glyph ids to the text they stand for.

    `name` is the font's name in the part's resources, `file` the bundled file, so that all parts can share one subset.
    """

    name: str
    file: str
    glyphs: Mapping[int, str]


@noun(frozen=True, slots=True)
class LaidOut:
    """A part on its pages. `anchors` maps an id to every (page, x, y) it appears on: a sentence may run over two pages.

    `x` and `y` are CSS px from the page's top left corner, pages count from 0. `overflow` names the notes that did not fit
    on their page and lost text; `at` gives, for each diagnostic, the id of the element it is about ("" if unknown);
    `targets` are the ids in other parts it links to; `folios` is where each page's number goes: (centre, baseline) in pt
    from the page's bottom left corner, or None on a page that shows none.
    """

    name: str
    pdf: bytes
    pages: int
    anchors: Mapping[str, tuple[tuple[int, float, float], ...]]
    bookmarks: tuple[Bookmark, ...] = ()
    page_texts: tuple[str, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    at: tuple[str, ...] = ()
    overflow: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    folios: tuple[tuple[float, float] | None, ...] = ()
    fonts: tuple[FontUse, ...] = ()


@noun(frozen=True, slots=True)
class PrintedClaim:
    """A claim as the last PDF shows it: on which pages, and in which words."""

    pages: tuple[int, ...] = ()
    text: str = ""


@noun(frozen=True, slots=True)
class Printed:
    """The finished PDF, its number of pages, the ledger with pages as JSON, and what was found on the way."""

    pdf: bytes
    pages: int
    ledger_json: str
    diagnostics: tuple[Diagnostic, ...] = ()
