"""What the tests of this room share: a way to read a .bib from a string, and the corpora beside the repository."""

import os
from pathlib import Path

import pytest

from dossier.model import Bibliography, Data
from dossier.references import read_bibliography

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def corpora():
    folder = Path(os.environ.get("DOSSIER_BIB_CORPORA", ROOT / "../shared/bib"))
    if not folder.is_dir():
        pytest.skip("the bibliography corpora are not here: set DOSSIER_BIB_CORPORA to their folder")
    return folder


@pytest.fixture
def read():
    def read(text: str | bytes, *wanted: str, path: str = "references.bib") -> Bibliography:
        data = text if isinstance(text, bytes) else text.encode()
        return read_bibliography((Data(path, data),), frozenset(wanted) or None)

    return read


@pytest.fixture
def item(read):
    """Read one entry, written without its outer `@type{key, …}` where only fields matter, as its CSL-JSON item."""

    def item(text: str) -> dict:
        return dict(read(text if text.startswith("@") else f"@book{{k, {text}}}").entries[0].item)

    return item
