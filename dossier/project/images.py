"""1 load: the pictures that sections show → findings about those that cannot be shown."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from dossier.diagnostics import Diagnostic
from dossier.late import late
from dossier.project import rules
from dossier.project.placing import path_from_root

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.model import Image, Section
    from dossier.project.folder import Folder

SCHEME = late(r"[A-Za-z][A-Za-z0-9+.-]+:|//")
RASTER = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"BM", b"II*\0", b"MM\0*")
"""How the raster formats begin that a PDF page can show; WebP is `RIFF….WEBP`."""
HEAD = 4096
"""Bytes that are read of each picture; the root element of an SVG must begin within them."""


def check_images(sections: Iterable[Section], folder: Folder) -> tuple[Diagnostic, ...]:
    """Find the images that are missing, outside the project, on the network, or no images; each file is opened once."""
    verdicts: dict[str, Diagnostic | None] = {}
    found = []
    for section in sections:
        for image in section.images:
            if image.path not in verdicts or not image.path:
                verdicts[image.path] = _check(image, section.path, folder)
            verdict = verdicts[image.path]
            if verdict is not None:
                found.append(verdict.rule.at(image.span, verdict.message, verdict.hint))
    return tuple(found)


def _check(image: Image, section: str, folder: Folder) -> Diagnostic | None:
    if not image.src:
        return rules.MISSING_IMAGE.at(image.span, "this picture names no file", "write its path between the brackets")
    if SCHEME.match(image.src):
        return rules.REMOTE_IMAGE.at(
            image.span,
            f"`{image.src}` is not a file of the project, and nothing is fetched",
            "download it into the project",
        )
    path = image.path or folder.locate(image.src, section.rpartition("/")[0], image.span)
    if isinstance(path, Diagnostic):
        return path
    data = folder.read(path, image.span, rules.MISSING_IMAGE, HEAD)
    if isinstance(data, Diagnostic):
        return _missing(image, section, folder) if data.rule is rules.MISSING_IMAGE and "\\" not in path else data
    if is_image(data.data):
        return None
    wrong, hint = (
        (f"`{path}` is not an image that can be shown", "convert it to SVG, PNG or JPEG")
        if data.data
        else (f"`{path}` is empty", "put the picture there again")
    )
    return rules.NOT_AN_IMAGE.at(image.span, wrong, hint)


def _missing(image: Image, section: str, folder: Folder) -> Diagnostic:
    """Name both places where the picture was looked for, and a file of a similar name as the author would write it."""
    base, other = posixpath.dirname(section), path_from_root(image, section)
    message = f"neither `{image.path}` nor `{other}` is there" if other else f"`{image.path}` is not there"
    beside = folder.near(image.path)
    meant = posixpath.relpath(beside, base or ".") if beside else folder.near(other) if other else ""
    hint = f"did you mean `{meant}`?" if meant else f"write the path from `{base}/`, or from the project's folder"
    return rules.MISSING_IMAGE.at(image.span, message, hint)


def is_image(data: bytes) -> bool:
    """Say whether bytes begin like an image the press can show, whatever the file's name says."""
    if data.startswith(RASTER) or (data[:4] == b"RIFF" and data[8:12] == b"WEBP"):
        return True
    return data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") and b"<svg" in data
