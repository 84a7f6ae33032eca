"""1 load: any folder or file → the root of the dossier it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.diagnostics import DossierError
from dossier.project.folder import Folder
from dossier.project.sources import unnamed

if TYPE_CHECKING:
    from pathlib import Path

CONFIG = "dossier.yaml"
SECTIONS = "sections"


def find_root(start: Path) -> Path:
    """Walk up from `start` to the folder that holds a dossier.

    That is the nearest one with a `dossier.yaml`, or with `sections/` beside a `.bib` file or CSL-JSON, so that every command
    works from every folder of the dossier. Raises `DossierError` where there is none, naming what is missing.
    """
    try:
        start = start.resolve(strict=True)
    except (OSError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise DossierError(
            f"{start} cannot be opened: {reason.lower()}", "name a folder that holds a dossier"
        ) from error
    folders = (start, *start.parents) if start.is_dir() else tuple(start.parents)
    for folder in folders:
        if _is_root(folder):
            return folder
    if any((folder / SECTIONS).is_dir() for folder in folders[:2]):
        hint = "put your sources in references.bib beside sections/, or add a dossier.yaml"
    else:
        hint = (
            "go to a folder with dossier.yaml, or with sections/ and references.bib; `dossier init DIR` makes a new one"
        )
    raise DossierError(f"no dossier in {start} or a folder above it", hint)


def _is_root(folder: Path) -> bool:
    """Say whether a folder holds a dossier; one that may not be looked into holds none for us."""
    try:
        return (folder / CONFIG).exists() or ((folder / SECTIONS).is_dir() and bool(unnamed(Folder(folder))))
    except OSError:
        return False
