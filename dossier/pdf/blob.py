"""8 pdf: a laid-out part as one blob for the cache, and back.

`LaidOut` <-> a line that names the format, a line of JSON, and the PDF. Not pickle: a folder that came with somebody
else's project must not be able to run code.
"""

from __future__ import annotations

import json
from typing import Any

from dossier.diagnostics import Diagnostic, Severity
from dossier.model import Bookmark, FontUse, LaidOut
from dossier.pdf.rules import RULES

_HEAD = b"dossier part 1\n"
_RULES = {rule.code: rule for rule in RULES}


def pack(part: LaidOut) -> bytes:
    """Write a laid-out part as one blob."""
    fields = {
        "name": part.name,
        "size": len(part.pdf),
        "pages": part.pages,
        "anchors": dict(part.anchors),
        "bookmarks": [(b.level, b.title, b.page, b.x, b.y) for b in part.bookmarks],
        "page_texts": part.page_texts,
        "diagnostics": [(d.rule.code, d.message, d.hint, d.severity) for d in part.diagnostics],
        "at": part.at,
        "overflow": part.overflow,
        "targets": part.targets,
        "folios": part.folios,
        "fonts": [(f.name, f.file, list(f.glyphs.items())) for f in part.fonts],
    }
    return _HEAD + json.dumps(fields, ensure_ascii=False, separators=(",", ":")).encode() + b"\n" + part.pdf


def unpack(blob: bytes) -> LaidOut | None:
    """Read a blob back, or None where it is damaged or of another format: then the part is laid out again."""
    if not blob.startswith(_HEAD):
        return None
    end = blob.find(b"\n", len(_HEAD))
    try:
        return _laid_out(json.loads(blob[len(_HEAD) : end]), blob[end + 1 :])
    except (ValueError, TypeError, KeyError):
        return None


def _laid_out(fields: dict[str, Any], pdf: bytes) -> LaidOut:
    if len(pdf) != fields["size"]:
        raise ValueError("the PDF is cut short")
    return LaidOut(
        name=str(fields["name"]),
        pdf=pdf,
        pages=int(fields["pages"]),
        anchors={key: tuple((p, x, y) for p, x, y in places) for key, places in fields["anchors"].items()},
        bookmarks=tuple(Bookmark(*values) for values in fields["bookmarks"]),
        page_texts=tuple(fields["page_texts"]),
        diagnostics=tuple(
            Diagnostic(_RULES[code], None, message, hint, severity=Severity(severity))
            for code, message, hint, severity in fields["diagnostics"]
        ),
        at=tuple(fields["at"]),
        overflow=tuple(fields["overflow"]),
        targets=tuple(fields["targets"]),
        folios=tuple(place and (place[0], place[1]) for place in fields["folios"]),
        fonts=tuple(FontUse(name, file, dict(map(tuple, glyphs))) for name, file, glyphs in fields["fonts"]),
    )
