"""8 pdf: mend a part's PDF while it is still a tree of objects: links, tags, fonts.

In: WeasyPrint's document and its pydyf tree -> out: the same tree changed, and what the join has to know of it. All that
can be done part by part is done here, because a part's result is cached and the join is not.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import pydyf  # type: ignore[import-untyped]
from weasyprint.text.fonts import get_hb_object_data

from dossier.model import FontUse
from dossier.pdf.fonts import font_hash
from dossier.pdf.tags import tidy_tags

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.pdf.marks import Mark

XREF = "xref:"
SCHEMES = ("http:", "https:", "mailto:", "tel:")
PRINT = 4
"""Annotation flag 3 (ISO 32000-1, 12.5.3); PDF/A wants it on every annotation."""
WORDS = 120
"""Characters of a link's description."""


@dataclass(slots=True)
class Finish:
    """WeasyPrint's `finisher`: call it with the document and the tree, then read what it found."""

    name: str
    files: tuple[str, ...]
    marks: dict[bytes, Mark] = field(default_factory=dict)
    targets: dict[str, None] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)
    fonts: tuple[FontUse, ...] = ()

    def __call__(self, document: Any, pdf: Any) -> None:  # noqa: ANN401 - neither library has types
        """Mend the tree before it is written."""
        for page in document.pages:
            for kind, target, _, box in page.links:
                if box.link_annotation is not None:
                    self._mend_link(kind, target, box)
        for reference in pdf.page_references:
            content = pdf.objects[number(pdf.objects[number(reference)]["Contents"])].stream
            content[:] = [b"q", *content, b"Q"]  # so that the page number can follow in a state of its own
        tidy_tags(pdf, self.name, self.marks)
        self.fonts = tuple(self._lift_fonts(document, pdf))
        for key in ("Names", "Outlines", "Metadata"):
            pdf.catalog.pop(key, None)

    def _mend_link(self, kind: str, target: str, box: Any) -> None:  # noqa: ANN401
        link = box.link_annotation
        link["F"] = PRINT
        link["Contents"] = pydyf.String(_description(box.element, target))
        if kind == "internal":
            link["Dest"] = pydyf.String(target.encode())
        elif target.startswith(XREF):
            anchor = unquote(target.removeprefix(XREF))
            self.targets[anchor] = None
            link.pop("A", None)
            link["Dest"] = pydyf.String(anchor.encode())
        elif not target.lower().startswith(SCHEMES):
            self.refused[target] = box.style["anchor"] or ""
            link.pop("A", None)

    def _lift_fonts(self, document: Any, pdf: Any) -> Iterator[FontUse]:  # noqa: ANN401
        """Take out the bundled fonts' subsets and note what they held, so that the join embeds each font once."""
        by_hash = {font_hash(name): name for name in self.files}
        named: dict[str, list[Any]] = {}
        for font in document.fonts.values():
            named.setdefault(font.hash, []).append(font)
        for name, fonts in named.items():
            file = by_hash.get(hashlib.sha256(get_hb_object_data(fonts[0].hb_face)).hexdigest())
            if file is None or any(font.missing or font.bitmap or font.used_in_forms for font in fonts):
                continue
            glyphs: dict[int, str] = {}
            for font in fonts:
                glyphs = {**font.to_unicode, **glyphs}
            _empty(pdf, name)
            yield FontUse(name, file, dict(sorted(glyphs.items())))


def _description(element: Any, target: str) -> str:  # noqa: ANN401
    """Say what a link is, for those who hear it: its title, else its words, else where it leads (ISO 14289-1, 7.18.5)."""
    words = ""
    if element is not None:
        words = element.get("title") or element.get("aria-label") or " ".join("".join(element.itertext()).split())
    return (words or target)[:WORDS]


def _empty(pdf: Any, name: str) -> None:  # noqa: ANN401
    """Empty the embedded file of the font called `name` in the part's resources."""
    for item in pdf.objects:
        if isinstance(item, pydyf.Dictionary) and item.get("Type") == "/FontDescriptor":
            if not item["FontName"].startswith(b"/" + name.encode() + b"+"):
                continue
            for key in ("FontFile2", "FontFile3"):
                if key in item:
                    pdf.objects[number(item[key])].stream = []


def number(reference: bytes) -> int:
    """Read an object's number from its reference, `b"12 0 R"` -> 12."""
    return int(reference.split()[0])
