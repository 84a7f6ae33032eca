"""8 pdf: keys of the cache, one for a laid-out part and one for the joined PDF.

In: everything that decides about the bytes -> out: a SHA-256. Cheap, and WeasyPrint is not imported.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from dossier.pdf.engine import versions
from dossier.pdf.fonts import font_hash, fonts_named

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.model import Part
    from dossier.pdf.metadata import Attachment, Metadata


def part_key(part: Part, root: Path) -> str:
    """Name the layout of a part: its HTML, its pictures' bytes, the libraries' versions and the fonts it names."""
    fields = ["part", code(), part.name, part.html]
    fields += (f"{name} {version}" for name, version in versions())
    fields += (f"{name} {font_hash(name)}" for name in fonts_named(part.html))
    fields += (f"{path} {_content(root / path)}" for path in part.images)
    return _digest(field.encode() for field in fields)


def join_key(part_keys: Iterable[str], meta: Metadata, attachments: tuple[Attachment, ...] = ()) -> str:
    """Name the joined PDF by its parts' keys, its metadata and what is attached, so that an unchanged one is not made again."""
    fields = [b"join", code().encode(), repr(meta).encode()]
    fields += (key.encode() for key in part_keys)
    for attachment in attachments:
        words = (attachment.name, attachment.media_type, attachment.description, attachment.relationship)
        fields += (repr(words).encode(), attachment.data)
    return _digest(fields)


@cache
def code() -> str:
    """Hash the press's own code: when it changes, it may make other bytes from the same input."""
    return _digest(path.read_bytes() for path in sorted(Path(__file__).parent.glob("*.py")))


def _content(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return "unreadable"


def _digest(fields: Iterable[bytes]) -> str:
    digest = hashlib.sha256()
    for field in fields:
        digest.update(len(field).to_bytes(8, "big"))
        digest.update(field)
    return digest.hexdigest()
