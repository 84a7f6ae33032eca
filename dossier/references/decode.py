r"""3 references, layer a: bytes → text.

UTF-8 with or without a byte order mark, UTF-16 and UTF-32 with one; anything else is read as Windows-1252, the encoding
that older reference managers write, and the first line that needed it is reported. `\\r\\n` and `\\r` become `\\n`, so that
lines and columns are those an editor shows.
"""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

from dossier.diagnostics import LineMap
from dossier.references.rules.syntax import NOT_UTF8
from dossier.references.source import File

if TYPE_CHECKING:
    from dossier.model import Data
    from dossier.references.source import Trouble

# The longer marks first: that of UTF-32 begins with that of UTF-16.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decode(file: Data, trouble: Trouble) -> File:
    """Read a bibliography's bytes as text; never fails."""
    text, guessed = _text_of(file.data)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = LineMap.of(file.path, text)
    if guessed:
        place = next((i for i, char in enumerate(text) if char > "\x7f"), 0)
        trouble.add(
            NOT_UTF8.at(
                lines.span(place, place + 1),
                f"{file.path} is not UTF-8; it was read as {guessed}, and letters such as this one may be wrong",
                "save the file as UTF-8",
            )
        )
    return File(file.path, text, lines)


def _text_of(data: bytes) -> tuple[str, str]:
    """Decode, and name the encoding where it had to be guessed."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace"), ""
    try:
        return data.decode("utf-8"), ""
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace"), "Windows-1252"
