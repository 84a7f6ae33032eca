"""7 html: the folders of templates: a file's name → its text, and nothing from outside the folder it is looked for in."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LIMIT = 4 * 2**20
"""Bytes a template or a file of words may have."""


def find_file(folder: Path, name: str) -> Path | None:
    """Find a file of a folder by its name, or None: links are followed first, and a file elsewhere is none.

    A stranger's dossier may hold a link to a file of this machine, or a pipe that never ends.
    """
    path = folder / name
    try:
        real = path.resolve(strict=True)
        inside = real.is_relative_to(folder.resolve()) and real.is_file() and real.stat().st_size <= LIMIT
    except (OSError, ValueError):
        return None
    return path if inside else None


def read_file(path: Path) -> str:
    """Read a file's text, without a byte order mark. Raises UnicodeDecodeError and OSError."""
    return path.read_text("utf-8-sig")


def list_files(folder: Path, *suffixes: str) -> Iterator[str]:
    """Name the folder's files that end so, sorted, by their path within the folder."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.suffix in suffixes and find_file(folder, name):
            yield name
