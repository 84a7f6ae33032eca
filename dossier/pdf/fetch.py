"""8 pdf: what a page may load, which is the project's pictures, the bundled fonts, and pictures written into it.

In: an address -> out: bytes and their type, or `RefusedError`. Nothing here ever opens a connection.
"""

from __future__ import annotations

import base64
import binascii
import io
import re
import warnings
from typing import TYPE_CHECKING
from urllib.parse import unquote, unquote_to_bytes

from dossier.pdf.fonts import font_path

if TYPE_CHECKING:
    from pathlib import Path

FILE_LIMIT = 64 * 2**20
"""Bytes a picture's file may have."""
DATA_LIMIT = 16 * 2**20
"""Characters a `data:` address may have."""
PIXEL_LIMIT = 50_000_000
"""Pixels a picture may have: 100 million take 800 MiB to lay out."""

_MAGIC = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
)
_DATA = re.compile(r"data:([a-z]+/[a-z0-9.+-]+)((?:;[a-z0-9=._-]+)*),", re.IGNORECASE)
_SVG = re.compile(rb"<(?:[a-zA-Z]+:)?svg[\s>]")


class RefusedError(Exception):
    """An address is not loaded; the message says why, in words that follow the address and a colon."""


def fetch(address: str, root: Path) -> tuple[bytes, str]:
    """Read what `address` names: `fonts:NAME`, `project:PATH` or `data:`. Raises `RefusedError` for everything else.

    The type comes from the bytes, not from the name. Paths are resolved through symbolic links first and must then
    lie inside `root`.
    """
    scheme, _, rest = address.partition(":")
    match scheme.lower():
        case "fonts":
            return _font(rest)
        case "project":
            return _picture(_project_file(unquote(rest), root))
        case "data":
            return _written(address)
    raise RefusedError("only the project's own pictures and the bundled fonts are loaded")


def _font(name: str) -> tuple[bytes, str]:
    path = font_path(name)
    if path is None:
        raise RefusedError("there is no bundled font of this name")
    return path.read_bytes(), f"font/{path.suffix[1:]}"


def _project_file(name: str, root: Path) -> bytes:
    try:
        path = (root / name).resolve(strict=True)
        if not path.is_relative_to(root.resolve(strict=True)):
            raise RefusedError("it lies outside the project's folder")
        if not path.is_file():
            raise RefusedError("it is not a file")
        if path.stat().st_size > FILE_LIMIT:
            raise RefusedError(f"it is larger than {FILE_LIMIT // 2**20} MiB")
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise RefusedError("there is no such file") from error


def _written(address: str) -> tuple[bytes, str]:
    match = _DATA.match(address)
    if match is None or len(address) > DATA_LIMIT:
        raise RefusedError("it is not a picture, or too long")
    body = address[match.end() :]
    try:
        data = base64.b64decode(unquote(body)) if match[2].lower().endswith(";base64") else unquote_to_bytes(body)
    except (binascii.Error, ValueError) as error:
        raise RefusedError("it is damaged") from error
    if match[1].lower().startswith("font/"):
        return data, match[1].lower()
    return _picture(data)


def _picture(data: bytes) -> tuple[bytes, str]:
    kind = picture_type(data)
    if kind is None:
        raise RefusedError("it is not a picture (PNG, JPEG, GIF, WebP or SVG)")
    if kind != "image/svg+xml" and _pixels(data) > PIXEL_LIMIT:
        raise RefusedError(f"it has more than {PIXEL_LIMIT // 1_000_000} million pixels")
    return data, kind


def picture_type(data: bytes) -> str | None:
    """Tell a picture's media type from its first bytes, or None where it is none that a page can show."""
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    return "image/svg+xml" if _SVG.search(data[:4096]) else None


def _pixels(data: bytes) -> int:
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 - comes with WeasyPrint; only a page with pictures needs it

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # our own limit is lower
            with Image.open(io.BytesIO(data)) as image:
                return image.width * image.height
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError):
        return 0  # damaged: the engine says so in its own words
