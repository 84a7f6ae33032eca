"""8 pdf: the press. Parts are laid out one by one by WeasyPrint, kept in a cache, and joined to one file with pikepdf.

    Part --lay_out--> LaidOut … --join--> bytes

Importing this room is cheap; WeasyPrint starts with the first part that is laid out, pikepdf with the join.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.pdf.blob import pack, unpack
from dossier.pdf.engine import versions
from dossier.pdf.key import join_key, part_key
from dossier.pdf.links import check_links
from dossier.pdf.metadata import Attachment, Metadata
from dossier.pdf.numbering import Numbering, number_pages
from dossier.pdf.parts import Cache, lay_out, lay_out_all
from dossier.pdf.rules import NOTE_MOVED, RULES

if TYPE_CHECKING:
    from dossier.model import LaidOut

__all__ = [
    "NOTE_MOVED",
    "RULES",
    "Attachment",
    "Cache",
    "Metadata",
    "Numbering",
    "check_links",
    "join",
    "join_key",
    "lay_out",
    "lay_out_all",
    "number_pages",
    "pack",
    "part_key",
    "unpack",
    "versions",
]


def join(
    parts: tuple[LaidOut, ...],
    meta: Metadata,
    attachments: tuple[Attachment, ...] = (),
) -> bytes:
    """Join laid-out parts, in order, to one PDF/A-3a and PDF/UA-1; the same input gives the same bytes.

    Parts without pages are left out: look at their findings first.
    """
    from dossier.pdf.joining import join as join_parts  # noqa: PLC0415 - imports pikepdf

    return join_parts(parts, meta, attachments)
