"""1 load: the pictures of a manuscript whose paths start at the project's folder, where its author runs pandoc."""

from __future__ import annotations

import posixpath
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.diagnostics import Diagnostic
from dossier.model import Image, Note, Ref

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dossier.model import Flow, Hole, Section
    from dossier.project.folder import Folder


def place_images(section: Section, folder: Folder) -> Section:
    """Look for each picture in the section's own folder, and for one that is not there in the project's."""
    placed: dict[Image, Image] = {}
    for image in section.images:
        other = path_from_root(image, section.path)
        if other and not _holds(folder, image.path) and _holds(folder, other):
            placed[image] = replace(image, path=other)
    if not placed:
        return section
    return replace(
        section,
        flow=_with_images(section.flow, placed),
        refs=tuple(replace(ref, flow=_with_images(ref.flow, placed)) for ref in section.refs),
        images=tuple(placed.get(image, image) for image in section.images),
    )


def path_from_root(image: Image, section: str) -> str:
    """Give the path of a picture as it would be if it started at the project's folder; "" where that leads out."""
    base = posixpath.dirname(section)
    path = posixpath.relpath(image.path, base) if image.path and base else ""
    return "" if path.startswith("../") else path


def _holds(folder: Folder, path: str) -> bool:
    return not isinstance(folder.read(path, None, limit=0), Diagnostic)


def _with_images(flow: Flow, placed: Mapping[Image, Image]) -> Flow:
    return tuple(_placed(hole, placed) for hole in flow)


def _placed(hole: Hole, placed: Mapping[Image, Image]) -> Hole:
    if isinstance(hole, (Note, Ref)):
        return replace(hole, flow=_with_images(hole.flow, placed))
    return placed.get(hole, hole) if isinstance(hole, Image) else hole
