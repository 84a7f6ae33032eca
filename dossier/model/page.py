"""7 html and 8 pdf: parts to lay out, and parts on their pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dossier.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A heading in the PDF's outline. `page` is 0-based within the part, `y` in CSS px from the page's top."""

    level: int
    title: str
    page: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A part on its pages. `anchors` maps an id to every (page, x, y) it appears on: a sentence may run over two pages."""

    name: str
    pdf: bytes
    pages: int
    anchors: Mapping[str, tuple[tuple[int, float, float], ...]]
    bookmarks: tuple[Bookmark, ...] = ()
    page_texts: tuple[str, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
