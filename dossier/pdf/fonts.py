"""8 pdf: the bundled fonts, and a fontconfig that knows no others.

In: a font file's name -> out: its path. The files belong to the distributions `font-source-serif-pro` and
`font-source-sans-pro` (OFL); they are found without running those packages' code.
"""

from __future__ import annotations

import atexit
import hashlib
import importlib.util
import os
import re
import shutil
import tempfile
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from dossier.diagnostics import DossierError

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGES = ("font_source_serif_pro", "font_source_sans_pro")
FALLBACK = "SourceSerifPro-Regular.otf"
FOLIO = "SourceSansPro-Regular.otf"
_NAME = re.compile(r"[A-Za-z0-9-]+\.(otf|ttf)")
_REFERENCE = re.compile(r"fonts:([A-Za-z0-9-]+\.(?:otf|ttf))")
_FOLDER = "DOSSIER_FONTS_FOLDER"
_CONFIGURED = "fonts.conf"
_CONFIGURATION = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>{folder}/fonts</dir><cachedir>{folder}/cache</cachedir></fontconfig>
"""


@cache
def font_path(name: str) -> Path | None:
    """Find a bundled font file by its name, such as `SourceSerifPro-Regular.otf`, or None where there is none."""
    if not _NAME.fullmatch(name):
        return None
    for package in PACKAGES:
        spec = importlib.util.find_spec(package)
        for folder in (spec.submodule_search_locations or ()) if spec else ():
            path = Path(folder) / "files" / name
            if path.is_file():
                return path
    return None


@cache
def font_hash(name: str) -> str:
    """Hash a bundled font file (SHA-256), "" where it is absent: another version of a font is another layout."""
    path = font_path(name)
    return hashlib.sha256(path.read_bytes()).hexdigest() if path else ""


def fonts_named(html: str) -> tuple[str, ...]:
    """List the bundled fonts a page asks for by `fonts:NAME`, sorted, the fallback included."""
    return tuple(sorted({FALLBACK, *_REFERENCE.findall(html)}))


@contextmanager
def private_fontconfig() -> Iterator[None]:
    """Point fontconfig to a folder of our own, so that no font of the machine ever reaches a page.

    WeasyPrint must be imported and used inside the block only; behind it the environment is as it was, so that a viewer
    started later has its fonts.
    """
    before = os.environ.get("FONTCONFIG_FILE")
    os.environ["FONTCONFIG_FILE"] = str(fonts_folder() / _CONFIGURED)
    try:
        yield
    finally:
        if before is None:
            del os.environ["FONTCONFIG_FILE"]
        else:
            os.environ["FONTCONFIG_FILE"] = before


def fonts_folder() -> Path:
    """Make the private folder, or find the one of the process that started this one; it goes when that process ends.

    It holds one font: WeasyPrint crashes where there is none at all, and words in a family that no `@font-face` declares
    should look the same everywhere. Raises `DossierError` (exit code 3) where the bundled fonts are missing.
    """
    known = os.environ.get(_FOLDER, "")
    if known and (Path(known) / _CONFIGURED).exists():
        return Path(known)
    source = font_path(FALLBACK)
    if source is None:
        raise DossierError(
            "The bundled fonts are missing, and the PDF needs them.",
            "Install them again: pip install font-source-serif-pro font-source-sans-pro",
            exit_code=3,
        )
    folder = Path(tempfile.mkdtemp(prefix="dossier-fonts-"))
    atexit.register(_remove, folder, os.getpid())
    (folder / "fonts").mkdir()
    shutil.copyfile(source, folder / "fonts" / FALLBACK)
    (folder / _CONFIGURED).write_text(_CONFIGURATION.format(folder=escape(str(folder))), encoding="utf-8")
    os.environ[_FOLDER] = str(folder)
    return folder


def _remove(folder: Path, owner: int) -> None:
    if os.getpid() == owner:  # a forked worker inherits the exit hook, but not the folder
        shutil.rmtree(folder, ignore_errors=True)
