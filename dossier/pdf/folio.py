"""8 pdf: the page numbers, stamped when all pages are known.

In: a page, its words and their place -> out: a small stream behind its content, marked as pagination (ISO 32000-1,
14.8.2.2): readers see it, screen readers do not read it out on every page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Object, Page, Stream

from dossier.noun import noun
from dossier.pdf.faces import Face, embed, face
from dossier.pdf.fonts import FOLIO

if TYPE_CHECKING:
    from pikepdf import Pdf

SIGNS = "0123456789ivxlcdm/ "
SIZE = 8
"""Points."""
GREY = "0.35"
"""Contrast 7:1 on white."""
TAG = "FOLIOS"


@noun(frozen=True, slots=True)
class Stamp:
    """The font of the page numbers in one file, and the glyphs of its signs."""

    pdf: Pdf
    font: Object
    about: Face
    glyphs: dict[str, int]

    @classmethod
    def of(cls, pdf: Pdf) -> Stamp:
        """Embed the font with the signs that page numbers are made of."""
        about = face(FOLIO)
        glyphs = {sign: about.glyph(sign) for sign in SIGNS}
        return cls(pdf, embed(pdf, TAG, FOLIO, {glyph: sign for sign, glyph in glyphs.items()}), about, glyphs)

    def put(self, page: Object, words: str, place: tuple[float, float]) -> None:
        """Write words around a place: (centre, baseline) in pt. They come last, as a reader reads them."""
        glyphs = [self.glyphs[sign] for sign in words]
        width = sum(self.about.widths[glyph] for glyph in glyphs) * SIZE / 1000
        text = "".join(f"{glyph:04x}" for glyph in glyphs)
        content = (
            f"\n/Artifact <</Type /Pagination /Subtype /Footer>> BDC q BT /{TAG} {SIZE} Tf {GREY} g "
            f"{place[0] - width / 2:.2f} {place[1]:.2f} Td <{text}> Tj ET Q EMC\n"
        )
        Page(page).contents_add(Stream(self.pdf, content.encode()))

    def offer(self, fonts: Object) -> None:
        """Add the font to a part's font resources."""
        fonts[f"/{TAG}"] = self.font


def folio(number: str, total: str) -> str:
    """Write what stands at the foot of a page: "3 / 14", or "iv" where pages are not counted up."""
    return f"{number} / {total}" if total else number
