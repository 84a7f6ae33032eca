"""Parts from a few lines of HTML, laid out once for all tests that look at them."""

import io
import zlib
from functools import cache
from pathlib import Path

import pikepdf
import pypdfium2

from dossier.model import Part
from dossier.pdf import lay_out

HERE = Path(__file__).parent

STYLE = """
@font-face { font-family: "Source Serif Pro"; src: url("fonts:SourceSerifPro-Regular.otf") }
@font-face { font-family: "Source Serif Pro"; src: url("fonts:SourceSerifPro-It.otf"); font-style: italic }
@font-face { font-family: "Source Sans Pro"; src: url("fonts:SourceSansPro-Semibold.otf"); font-weight: 600 }
@page { size: 120mm 100mm; margin: 15mm 12mm 20mm; @top-center { content: string(head); font: 7pt "Source Serif Pro" } }
@page cover { @top-center { content: none } }
body { font: 9pt/12pt "Source Serif Pro"; hyphens: auto }
h1 { font: 600 14pt "Source Sans Pro"; string-set: head content() }
.cover { page: cover; break-after: page }
.note { float: footnote; font-size: 7pt }
"""

PNG = (
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\2\0\0\0\x90wS\xde"
    b"\0\0\0\x0cIDATx\x9cc```\0\0\0\4\0\1\xf6\x178U\0\0\0\0IEND\xaeB`\x82"
)

WORDS = "the convoy crossed the border at night and the registration of the households was interrupted "


def page(body, *, css="", lang="en"):
    """Write a whole HTML document around a body."""
    head = f"<head><title>T</title><style>{STYLE}{css}</style></head>"
    return f'<!DOCTYPE html><html lang="{lang}">{head}<body>{body}</body></html>'


def part(body, *, name="01-part", css="", images=(), numbering="arabic"):
    """Make a part from a body."""
    return Part(name, page(body, css=css), numbering, images)


@cache
def laid(body, *, name="01-part", css="", root=HERE):
    """Lay a body out; the same body is laid out once."""
    return lay_out(part(body, name=name, css=css), root)


def codes(laid_out):
    """Name the rules of a part's findings."""
    return [finding.rule.code for finding in laid_out.diagnostics]


def texts(pdf):
    """Read the text of each page of a PDF back, with another program than the one that wrote it."""
    document = pypdfium2.PdfDocument(pdf)
    found = []
    for sheet in document:
        text = sheet.get_textpage()
        found.append(" ".join(text.get_text_range().replace("\ufffe", "").split()))
        text.close()
        sheet.close()
    document.close()
    return found


def opened(pdf):
    """Open a PDF's objects."""
    return pikepdf.open(io.BytesIO(pdf))


def elements(root):
    """List the structure elements below one, in reading order, each with its depth."""
    found = []

    def walk(element, depth):
        found.append((depth, str(element["/S"])))
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                walk(kid, depth + 1)

    walk(root, 0)
    return found


def picture(width, height):
    """Write a PNG's first bytes, as far as its pixels begin."""
    header = b"IHDR" + width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\2\0\0\0"
    return b"\x89PNG\r\n\x1a\n\0\0\0\r" + header + zlib.crc32(header).to_bytes(4, "big") + b"\0\0\0\x0cIDAT"
