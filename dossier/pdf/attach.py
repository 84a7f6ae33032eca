"""8 pdf: files inside the file.

In: `Attachment`s -> out: embedded files that PDF/A-3 accepts (ISO 19005-3, 6.8): each with its type and its relationship.
"""

from __future__ import annotations

import hashlib
import zlib
from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, Object, Stream, String

from dossier.pdf.metadata import pdf_date
from dossier.pdf.outline import name_tree

if TYPE_CHECKING:
    from pikepdf import Pdf

    from dossier.pdf.metadata import Attachment


def attach(pdf: Pdf, attachments: tuple[Attachment, ...], date: str) -> None:
    """Embed files, list them in the catalog's name tree and as associated files. Their date is the document's."""
    files = {attachment.name: _file(pdf, attachment, pdf_date(date)) for attachment in attachments}
    if not files:
        return
    entries = sorted(((bytes(String(name)), file) for name, file in files.items()), key=lambda entry: entry[0])
    pdf.Root.Names.EmbeddedFiles = name_tree(pdf, entries)
    pdf.Root.AF = Array(list(files.values()))


def _file(pdf: Pdf, attachment: Attachment, date: str) -> Object:
    stream = Stream(pdf, zlib.compress(attachment.data, 9), Filter=Name.FlateDecode, Type=Name.EmbeddedFile)
    stream.Subtype = Name(f"/{attachment.media_type}")
    digest = hashlib.md5(attachment.data, usedforsecurity=False).digest()  # the sum that ISO 32000-1, table 46 names
    stream.Params = Dictionary(Size=len(attachment.data), CheckSum=String(digest))
    if date:
        stream.Params.CreationDate = stream.Params.ModDate = String(date)
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Filespec,
            F=String(attachment.name),
            UF=String(attachment.name),
            Desc=String(attachment.description),
            AFRelationship=Name(f"/{attachment.relationship}"),
            EF=Dictionary(F=stream, UF=stream),
        )
    )
