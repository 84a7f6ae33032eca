"""Each bundled font once, with the glyphs that are shown."""

import base64
import io
import zlib

import pikepdf
import pypdfium2
import pytest
from fontTools.ttLib import TTFont
from pressing import laid, texts

from dossier.pdf import Metadata, join, subset
from dossier.pdf.faces import embed, face
from dossier.pdf.fonts import font_path
from dossier.pdf.subset import subset as cut


@pytest.mark.parametrize("file", ["SourceSerifPro-Regular.otf", "SourceSerifPro-It.ttf", "SourceSansPro-Semibold.otf"])
def test_a_subset_keeps_its_glyphs_under_their_ids(file):
    whole = TTFont(font_path(file))
    about = face(file)
    glyphs = tuple(sorted({0, *(about.glyph(sign) for sign in "Åbc19")}))
    data = cut(font_path(file).read_bytes(), glyphs)
    part = TTFont(io.BytesIO(data))
    for glyph in glyphs:
        name = whole.getGlyphName(glyph)
        assert part["hmtx"][part.getGlyphName(glyph)] == whole["hmtx"][name]
    assert len(zlib.compress(data)) < 10_000


def test_both_ways_of_cutting_draw_the_same(monkeypatch):
    data = font_path("SourceSansPro-Regular.otf").read_bytes()
    pages = []
    for library in (subset.harfbuzz(), None):
        monkeypatch.setattr(subset, "harfbuzz", lambda library=library: library)
        pdf = pikepdf.new()
        pdf.add_blank_page(page_size=(200, 50))
        about = face("SourceSansPro-Regular.otf")
        glyphs = {about.glyph(sign): sign for sign in "0123456789"}
        font = embed(pdf, "AAAAAA", "SourceSansPro-Regular.otf", glyphs)
        pdf.pages[0].Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
        shown = "".join(f"{glyph:04x}" for glyph in glyphs)
        pdf.pages[0].Contents = pdf.make_stream(b"BT /F 20 Tf 10 10 Td <%s> Tj ET" % shown.encode())
        out = io.BytesIO()
        pdf.save(out)
        pages.append(out.getvalue())
        assert texts(out.getvalue()) == ["0123456789"]
    first, second = (pypdfium2.PdfDocument(page)[0].render().to_pil().tobytes() for page in pages)
    assert first == second
    assert len(data) > 100_000


def test_letters_of_different_parts_are_all_there():
    parts = tuple(laid(f"<p>{letters}</p>", name=letters) for letters in ("abc", "xyz", "ÅÄÖ"))
    assert [page.split()[0] for page in texts(join(parts, Metadata("T")))] == ["abc", "xyz", "ÅÄÖ"]


def test_a_web_address_is_copied_with_plain_hyphens():
    body = '<p style="width: 20mm">internationalisation</p><p>https://example.org/a-b</p>'
    assert "https://example.org/a-b" in texts(join((laid(body),), Metadata("T")))[0]


def test_a_font_of_the_readers_own_stays_in_its_part():
    data = base64.b64encode(font_path("SourceSansPro-Black.ttf").read_bytes()[:-1]).decode()
    css = f'@font-face {{ font-family: Own; src: url("data:font/ttf;base64,{data}") }} p {{ font-family: Own }}'
    own = laid("<p>Own words</p>", css=css)
    assert [use.file for use in own.fonts] == []
    assert texts(join((own,), Metadata("T"))) == ["Own words 1 / 1"]
