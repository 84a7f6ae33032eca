"""8 pdf: each bundled font once in the joined file.

In: the glyphs all parts show in a font file -> out: one subset with their union, under the glyph ids the parts use already
(ISO 32000-1, 9.7: a Type 0 font with Identity-H, so that content streams need no change).
"""

from __future__ import annotations

import io
import zlib
from functools import cache
from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, Object, Stream, String

from dossier.noun import noun
from dossier.pdf.fonts import font_path
from dossier.pdf.subset import subset

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pikepdf import Pdf

    from dossier.model import LaidOut

SYMBOLIC, SERIF, ITALIC = 4, 2, 64
"""Font flags (ISO 32000-1, table 123)."""
BATCH = 100
"""Entries in one block of a CMap (Adobe technical note 5014)."""


@noun(frozen=True, slots=True)
class Face:
    """What a font file says of itself, lengths in 1/1000 em. `codes` maps a glyph id to the characters it is for."""

    file: str
    is_cff: bool
    ascent: int
    descent: int
    cap_height: int
    box: tuple[int, ...]
    angle: float
    codes: Mapping[int, tuple[int, ...]]
    widths: tuple[int, ...]

    def glyph(self, character: str) -> int:
        """Find a character's glyph; 0 where the font has none."""
        return next((gid for gid, codes in self.codes.items() if ord(character) in codes), 0)


@cache
def face(file: str) -> Face:
    """Read a bundled font's measures."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # noqa: PLC0415 - 0.1 s, and not every run joins

    font = TTFont(io.BytesIO(_read(file)), lazy=True)
    scale = 1000 / font["head"].unitsPerEm
    order = font.getReverseGlyphMap()
    codes: dict[int, tuple[int, ...]] = {}
    for code, name in font.getBestCmap().items():
        codes[order[name]] = (*codes.get(order[name], ()), code)
    head, metrics = font["head"], font["hmtx"]
    return Face(
        file=file,
        is_cff="CFF " in font,
        ascent=round(font["hhea"].ascent * scale),
        descent=round(font["hhea"].descent * scale),
        cap_height=round(getattr(font["OS/2"], "sCapHeight", 700) * scale),
        box=tuple(round(value * scale) for value in (head.xMin, head.yMin, head.xMax, head.yMax)),
        angle=font["post"].italicAngle,
        codes=codes,
        widths=tuple(round(metrics[name][0] * scale) for name in font.getGlyphOrder()),
    )


def share_fonts(pdf: Pdf, parts: Iterable[LaidOut], fonts: Iterable[Object]) -> None:
    """Put one subset of each font in the place of the parts' own. `fonts` are the parts' font resources, in order."""
    glyphs: dict[tuple[str, str], dict[int, str]] = {}
    uses: list[tuple[Object, str, str]] = []
    for part, resources in zip(parts, fonts, strict=True):
        for use in part.fonts:
            union = glyphs.setdefault((use.name, use.file), {})
            for gid, text in use.glyphs.items():
                union.setdefault(gid, text)
            uses.append((resources, use.name, use.file))
    embedded = {(name, file): embed(pdf, name, file, union) for (name, file), union in glyphs.items()}
    for resources, name, file in uses:
        resources[f"/{name}"] = embedded[name, file]


def embed(pdf: Pdf, tag: str, file: str, glyphs: Mapping[int, str]) -> Object:
    """Embed a subset of a bundled font. `tag` are six capital letters, `glyphs` what each glyph id stands for."""
    about = face(file)
    name = Name(f"/{tag}+{file.rpartition('.')[0]}")
    descendant = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType0 if about.is_cff else Name.CIDFontType2,
        BaseFont=name,
        CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
        FontDescriptor=pdf.make_indirect(_descriptor(pdf, name, about, glyphs)),
        W=_widths(about, glyphs),
    )
    if not about.is_cff:
        descendant.CIDToGIDMap = Name.Identity
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=name,
            Encoding=Name("/Identity-H"),
            DescendantFonts=Array([pdf.make_indirect(descendant)]),
            ToUnicode=Stream(pdf, zlib.compress(_to_unicode(about, glyphs), 9), Filter=Name.FlateDecode),
        )
    )


def _descriptor(pdf: Pdf, name: Name, about: Face, glyphs: Mapping[int, str]) -> Dictionary:
    """Describe a font and embed its file (ISO 32000-1, 9.8)."""
    data = subset(_read(about.file), tuple(sorted(glyphs)))
    program = Stream(pdf, zlib.compress(data, 9), Filter=Name.FlateDecode)
    if about.is_cff:
        program.Subtype = Name.OpenType
    else:
        program.Length1 = len(data)
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=name,
        Flags=SYMBOLIC + SERIF * ("Serif" in about.file) + ITALIC * bool(about.angle),
        FontBBox=Array(about.box),
        ItalicAngle=about.angle,
        Ascent=about.ascent,
        Descent=about.descent,
        CapHeight=about.cap_height,
        StemV=80,
    )
    descriptor["/FontFile3" if about.is_cff else "/FontFile2"] = program
    return descriptor


def _widths(about: Face, glyphs: Mapping[int, str]) -> Array:
    """Write the widths of the glyphs shown, in runs of neighbours (ISO 32000-1, 9.7.4.3)."""
    runs: list[object] = []
    run: list[int] = []
    last = -2
    for gid in sorted(glyphs):
        if gid != last + 1:
            run = []
            runs += (gid, run)
        run.append(about.widths[gid])
        last = gid
    return Array([Array(item) if isinstance(item, list) else item for item in runs])


def _to_unicode(about: Face, glyphs: Mapping[int, str]) -> bytes:
    """Write what copying a glyph gives (ISO 32000-1, 9.10.3)."""
    lines = [_CMAP_HEAD]
    entries = [
        f"<{gid:04x}> <{_text(about, gid, text).encode('utf-16-be').hex()}>"
        for gid, text in sorted(glyphs.items())
        if text
    ]
    for start in range(0, len(entries), BATCH):
        batch = entries[start : start + BATCH]
        lines += (f"{len(batch)} beginbfchar", *batch, "endbfchar")
    return "\n".join((*lines, _CMAP_TAIL)).encode()


def _text(about: Face, gid: int, text: str) -> str:
    """Prefer ASCII where one glyph serves several characters: a web address must not be copied with a typographic hyphen."""
    codes = about.codes.get(gid, ())
    plain = [code for code in codes if 0x20 <= code < 0x7F]  # noqa: PLR2004 - the printable part of ASCII
    return chr(plain[0]) if plain and len(text) == 1 and ord(text) in (*codes, 0xAD) else text


def _read(file: str) -> bytes:
    path = font_path(file)
    if path is None:
        raise RuntimeError(f"the bundled font {file} is gone")
    return path.read_bytes()


_CMAP_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange"""
_CMAP_TAIL = """endcmap
CMapName currentdict /CMap defineresource pop
end
end"""
