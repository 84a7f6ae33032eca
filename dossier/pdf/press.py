"""8 pdf: one part through WeasyPrint.

`Part` -> `LaidOut`. Only imported once `engine.start()` has run.
"""

from __future__ import annotations

import re
import tempfile
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from dossier.model import Bookmark, LaidOut
from dossier.pdf.fetch import RefusedError, fetch
from dossier.pdf.finish import Finish
from dossier.pdf.fonts import fonts_folder, fonts_named
from dossier.pdf.gates import Layout, inspect
from dossier.pdf.marks import mark_boxes
from dossier.pdf.notes import mend_notes
from dossier.pdf.remarks import listen
from dossier.pdf.rules import NESTED_TOO_DEEPLY
from dossier.pdf.walk import read_page

if TYPE_CHECKING:
    from dossier.model import Part

mend_notes()

POINTS = 0.75
"""PDF points a CSS pixel."""
BARE = ("cover", "blank")
"""Names of `@page`s that show no page number."""
_FACES = re.compile(r"@font-face\s*\{[^}]*\}")


class Fetcher(URLFetcher):  # type: ignore[misc]
    """Loads what `fetch` allows, and remembers what it refused."""

    def __init__(self, root: Path) -> None:
        super().__init__(allowed_protocols=(), allow_redirects=False)
        self._root = root
        self.refused: dict[str, str] = {}

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        """Answer WeasyPrint; it turns the exception into a remark and leaves the resource out."""
        del headers
        try:
            data, kind = fetch(url, self._root)
        except RefusedError as reason:
            self.refused[url] = str(reason)
            raise
        return URLFetcherResponse(url, data, {"Content-Type": kind})


def press(part: Part, root: Path) -> LaidOut:
    """Lay a part out and write it as tagged PDF. The same part gives the same bytes."""
    fetcher = Fetcher(root)
    finish = Finish(part.name, fonts_named(part.html))
    with listen() as remarks:
        html = HTML(string=part.html, url_fetcher=fetcher, media_type="print")
        try:
            document = html.render(font_config=_fonts(tuple(_FACES.findall(part.html))), pdf_tags=True)
            for page in document.pages:  # elements inside a link would be links again, outside its tag
                page.links[:] = [link for link in page.links if link[-1].link]
            finish.marks = mark_boxes(document, html.etree_element)
            pdf = document.write_pdf(pdf_tags=True, pdf_version="1.7", finisher=finish)
        except RecursionError:
            return _too_deep(part)
    reads = tuple(read_page(page) for page in document.pages)
    layout = Layout(html.etree_element, document, reads, remarks, fetcher.refused, finish.refused)
    return _laid_out(part, layout, pdf, finish)


def _laid_out(part: Part, layout: Layout, pdf: bytes, finish: Finish) -> LaidOut:
    pages, findings = layout.document.pages, inspect(layout)
    return LaidOut(
        name=part.name,
        pdf=pdf,
        pages=len(pages),
        anchors=_anchors(pages),
        bookmarks=tuple(
            Bookmark(level, " ".join(title.split()), number, round(x, 2), round(y, 2))
            for number, page in enumerate(pages)
            for level, title, (x, y), _ in page.bookmarks
        ),
        page_texts=tuple(read.text for read in layout.reads),
        diagnostics=tuple(diagnostic for diagnostic, _ in findings.found),
        at=tuple(anchor for _, anchor in findings.found),
        overflow=findings.overflow,
        targets=tuple(finish.targets),
        folios=tuple(_folio(page) for page in pages),
        fonts=finish.fonts,
    )


def _anchors(pages: Any) -> dict[str, tuple[tuple[int, float, float], ...]]:  # noqa: ANN401
    anchors: dict[str, list[tuple[int, float, float]]] = {}
    for number, page in enumerate(pages):
        for anchor, (x, y, *_) in page.anchors.items():
            anchors.setdefault(anchor, []).append((number, round(x, 2), round(y, 2)))
    return {anchor: tuple(places) for anchor, places in anchors.items()}


def _folio(page: Any) -> tuple[float, float] | None:  # noqa: ANN401
    """Find the place of the page number: under the middle of the text, in the middle of the bottom margin."""
    frame = page._page_box  # noqa: SLF001 - the margins are nowhere else
    if frame.page_type.name in BARE:
        return None
    centre = frame.content_box_x() + frame.width / 2
    return round(centre * POINTS, 2), round(frame.margin_bottom / 2 * POINTS - 2.5, 2)


class Fonts(FontConfiguration):  # type: ignore[misc]
    """Fonts that are unpacked in our own folder, which goes away even where a worker process is not let to tidy up."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = Path(tempfile.mkdtemp(dir=fonts_folder()))


@lru_cache(maxsize=4)
def _fonts(faces: tuple[str, ...]) -> Fonts:
    """Share the loaded fonts between parts that declare the same ones; loading them again costs 20 ms a part."""
    del faces
    return Fonts()


def _too_deep(part: Part) -> LaidOut:
    found = NESTED_TOO_DEEPLY.at(
        None, f"lists or quotations in part “{part.name}” stand in each other too deeply", "use fewer levels"
    )
    return LaidOut(part.name, b"", 0, {}, diagnostics=(found,), at=("",))
