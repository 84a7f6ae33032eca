"""8 pdf: one PDF from all laid-out parts.

`LaidOut` … -> bytes: pages in order, links across parts, bookmarks, page numbers, one structure tree, one copy of each font,
metadata of PDF/A-3a and PDF/UA-1, attachments. The same input gives the same bytes.
"""

from __future__ import annotations

import importlib.util
import io
import zlib
from itertools import chain, repeat
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from dossier.pdf.attach import attach
from dossier.pdf.faces import share_fonts
from dossier.pdf.folio import Stamp, folio
from dossier.pdf.metadata import document_information, xmp_packet
from dossier.pdf.numbering import number_pages
from dossier.pdf.outline import destinations, outline, page_labels
from dossier.pdf.structure import Structure
from dossier.pdf.write import write

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.model import LaidOut
    from dossier.pdf.metadata import Attachment, Metadata
    from dossier.pdf.numbering import Numbering


def join(
    parts: tuple[LaidOut, ...],
    meta: Metadata,
    attachments: tuple[Attachment, ...] = (),
) -> bytes:
    """Join laid-out parts, in order, to one PDF.

    The caller looks at the parts' findings first: parts without pages are left out here.
    """
    kinds: Iterator[Numbering] = chain(meta.numbering, repeat("arabic"))
    kept = [(part, kind) for part, kind in zip(parts, kinds, strict=False) if part.pages]
    parts, numbering = tuple(part for part, _ in kept), tuple(kind for _, kind in kept)
    pdf = pikepdf.new()
    pages, tags = _copy(pdf, parts)
    share_fonts(pdf, parts, [_fonts(objects[0]) for objects in pages])
    _stamp(pdf, parts, pages, numbering)
    _describe(pdf, meta)
    pdf.Root.StructTreeRoot = tags
    pdf.Root.Names = Dictionary(Dests=destinations(pdf, parts, pages))
    pdf.Root.PageLabels = page_labels([part.pages for part in parts], numbering)
    if (bookmarks := outline(pdf, parts, pages)) is not None:
        pdf.Root.Outlines = bookmarks
        pdf.Root.PageMode = Name.UseOutlines
    attach(pdf, attachments, meta.date)
    return write(pdf)


def _copy(pdf: Pdf, parts: Sequence[LaidOut]) -> tuple[list[list[Object]], Object]:
    """Copy pages first and then the tags that point to them; both must be known to the same copier.

    Each part is closed before the next is opened, or a long dossier would be in memory twice.
    """
    structure = Structure.of(pdf)
    pages: list[list[Object]] = []
    for part in parts:
        source = Pdf.open(io.BytesIO(part.pdf))
        first = len(pdf.pages)
        for page in source.pages:
            pdf.pages.append(page)
        objects: list[Object] = [page.obj for page in pdf.pages[first:]]
        structure.add(pdf.copy_foreign(source.Root.StructTreeRoot), objects)
        pages.append(objects)
    return pages, structure.close()


def _fonts(page: Object) -> Object:
    """Find a part's font resources; all its pages share them."""
    return page["/Resources"]["/Font"]


def _stamp(
    pdf: Pdf,
    parts: Sequence[LaidOut],
    pages: Sequence[Sequence[Object]],
    numbering: tuple[Numbering, ...],
) -> None:
    stamp = Stamp.of(pdf)
    numbers = number_pages((part.pages for part in parts), numbering)
    total = sum(part.pages for part, kind in zip(parts, numbering, strict=True) if kind == "arabic")
    for part, objects, printed, kind in zip(parts, pages, numbers, numbering, strict=True):
        stamp.offer(_fonts(objects[0]))
        for page, number, place in zip(objects, printed, part.folios, strict=True):
            if number and place:
                stamp.put(page, folio(number, str(total) if kind == "arabic" else ""), place)


def _describe(pdf: Pdf, meta: Metadata) -> None:
    root = pdf.Root
    root.Lang = String(meta.lang)
    root.MarkInfo = Dictionary(Marked=True)
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    root.Metadata = Stream(pdf, xmp_packet(meta), Type=Name.Metadata, Subtype=Name.XML)
    root.OutputIntents = Array([_output_intent(pdf)])
    for name, value in document_information(meta).items():
        pdf.docinfo[name] = String(value)


def _output_intent(pdf: Pdf) -> Object:
    """Say which colours are meant: sRGB, by the profile that comes with WeasyPrint (ISO 19005-3, 6.2.3)."""
    spec = importlib.util.find_spec("weasyprint")
    folder = Path((spec.submodule_search_locations or ("",))[0]) if spec else Path()
    profile = (folder / "pdf" / "sRGB2014.icc").read_bytes()
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String("sRGB2014"),
        Info=String("sRGB2014"),
        DestOutputProfile=Stream(pdf, zlib.compress(profile, 9), N=3, Filter=Name.FlateDecode),
    )
    return pdf.make_indirect(intent)
