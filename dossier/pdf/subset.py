"""8 pdf: cut a font file down to some of its glyphs.

In: a font's bytes and glyph ids -> out: the same font with those glyphs only, each under its old id. HarfBuzz does it in
milliseconds; where its subset library is missing, fontTools does it in tenths of a second and keeps more than it needs.
"""

from __future__ import annotations

import ctypes
import io
from contextlib import suppress
from ctypes import POINTER, byref, c_char_p, c_uint, c_void_p
from functools import cache

UNUSED_TABLES = ("BASE", "DSIG", "GDEF", "GPOS", "GSUB", "JSTF", "MATH", "VORG", "kern", "vhea", "vmtx")
"""Only typesetting needs them, and that is done."""
_SUBSET = (
    "libharfbuzz-subset.so.0",
    "libharfbuzz-subset.0.dylib",
    "libharfbuzz-subset-0.dll",
    "libharfbuzz-subset.dylib",
)
_HARFBUZZ = ("libharfbuzz.so.0", "libharfbuzz.0.dylib", "libharfbuzz-0.dll", "libharfbuzz.dylib")
_READ_ONLY = 1
_NO_HINTING, _RETAIN_GIDS, _DESUBROUTINIZE, _NOTDEF_OUTLINE = 1, 2, 4, 64
_DROP_TABLES = 3
_SIGNATURES = {
    "hb_blob_create": (c_void_p, (c_char_p, c_uint, ctypes.c_int, c_void_p, c_void_p)),
    "hb_blob_get_data": (c_void_p, (c_void_p, POINTER(c_uint))),
    "hb_blob_destroy": (None, (c_void_p,)),
    "hb_face_create": (c_void_p, (c_void_p, c_uint)),
    "hb_face_reference_blob": (c_void_p, (c_void_p,)),
    "hb_face_destroy": (None, (c_void_p,)),
    "hb_set_add": (None, (c_void_p, c_uint)),
    "hb_subset_input_create_or_fail": (c_void_p, ()),
    "hb_subset_input_glyph_set": (c_void_p, (c_void_p,)),
    "hb_subset_input_set": (c_void_p, (c_void_p, ctypes.c_int)),
    "hb_subset_input_set_flags": (None, (c_void_p, c_uint)),
    "hb_subset_input_destroy": (None, (c_void_p,)),
    "hb_subset_or_fail": (c_void_p, (c_void_p, c_void_p)),
}


def subset(font: bytes, glyphs: tuple[int, ...]) -> bytes:
    """Keep some glyphs of a font (and .notdef); ids stay, hints and layout tables go."""
    hb = harfbuzz()
    return (_harfbuzz(hb, font, glyphs) if hb else b"") or _fonttools(font, glyphs)


@cache
def harfbuzz() -> dict[str, ctypes._NamedFuncPointer] | None:
    """Find HarfBuzz's functions, or None where its subset library is missing."""
    libraries = [_load(_HARFBUZZ), _load(_SUBSET)]
    functions = {}
    for name, (result, arguments) in _SIGNATURES.items():
        function = next((getattr(library, name) for library in libraries if library and hasattr(library, name)), None)
        if function is None:
            return None
        function.restype, function.argtypes = result, arguments
        functions[name] = function
    return functions


def _load(names: tuple[str, ...]) -> ctypes.CDLL | None:
    for name in names:
        with suppress(OSError):
            return ctypes.CDLL(name)
    return None


def _harfbuzz(hb: dict[str, ctypes._NamedFuncPointer], font: bytes, glyphs: tuple[int, ...]) -> bytes:
    blob = hb["hb_blob_create"](font, len(font), _READ_ONLY, None, None)
    face = hb["hb_face_create"](blob, 0)
    wanted = hb["hb_subset_input_create_or_fail"]()
    glyph_set = hb["hb_subset_input_glyph_set"](wanted)
    for glyph in glyphs:
        hb["hb_set_add"](glyph_set, glyph)
    tables = hb["hb_subset_input_set"](wanted, _DROP_TABLES)
    for table in UNUSED_TABLES:
        hb["hb_set_add"](tables, int.from_bytes(table.encode(), "big"))
    hb["hb_subset_input_set_flags"](wanted, _NO_HINTING | _RETAIN_GIDS | _DESUBROUTINIZE | _NOTDEF_OUTLINE)
    small = hb["hb_subset_or_fail"](face, wanted)
    data = _bytes(hb, small) if small else b""
    hb["hb_subset_input_destroy"](wanted)
    hb["hb_face_destroy"](face)
    hb["hb_blob_destroy"](blob)
    return data


def _bytes(hb: dict[str, ctypes._NamedFuncPointer], face: int) -> bytes:
    blob = hb["hb_face_reference_blob"](face)
    length = c_uint()
    data = ctypes.string_at(hb["hb_blob_get_data"](blob, byref(length)), length.value)
    hb["hb_blob_destroy"](blob)
    hb["hb_face_destroy"](face)
    return data


def _fonttools(font: bytes, glyphs: tuple[int, ...]) -> bytes:
    from fontTools.subset import Options, Subsetter  # type: ignore[import-untyped]  # noqa: PLC0415 - only in need
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # noqa: PLC0415

    options = Options(retain_gids=True, notdef_outline=True, hinting=False, desubroutinize=True, layout_features=[])
    options.drop_tables += UNUSED_TABLES
    whole = TTFont(io.BytesIO(font), lazy=True, recalcTimestamp=False)
    subsetter = Subsetter(options)
    subsetter.populate(gids=glyphs)
    subsetter.subset(whole)
    data = io.BytesIO()
    whole.save(data)
    return data.getvalue()
