"""1 load: a folder → the bibliographies in it that nobody has named."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.diagnostics import Diagnostic
from dossier.model.settings import Settings

if TYPE_CHECKING:
    from dossier.project.folder import Folder

_CSL_JSON = re.compile(rb'(?:\xef\xbb\xbf)?\s*\[\s*\{(?=.*"type"\s*:\s*")(?=.*"id"\s*:)', re.DOTALL)
_HEAD = 16_384
"""Bytes that are read of a JSON file to see what it is; a long abstract may stand before the `id` of its first source."""


def unnamed(folder: Folder) -> tuple[str, ...]:
    """List references.bib, or else what other .bib files lie beside sections/, or else the CSL-JSON there."""
    there = sorted(name for name in {*folder.names(""), *folder.overlay} if "/" not in name)
    default = Settings().bibliography
    if default[0] in there:
        return default
    found = tuple(name for name in there if name.endswith(".bib"))
    return found or tuple(name for name in there if name.endswith(".json") and _is_csl(folder, name))


def _is_csl(folder: Folder, name: str) -> bool:
    data = folder.read(name, None, limit=_HEAD)
    return not isinstance(data, Diagnostic) and _CSL_JSON.match(data.data) is not None
