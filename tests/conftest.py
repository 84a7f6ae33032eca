"""What all tests share: a small dossier from a few lines, and `pytest --update` for golden cases."""

import pytest


def pytest_addoption(parser):
    parser.addoption(
        "--update", action="store_true", help="rewrite golden cases and generated pages with what comes out now"
    )


@pytest.fixture
def update(request):
    """Say whether expected results are to be rewritten instead of compared."""
    return request.config.getoption("--update")


@pytest.fixture
def project(tmp_path):
    """Make a dossier from files by path: `project(**{"sections/01.md": "Text.", "references.bib": "…"})` gives its root."""

    def make(**files):
        for path, content in files.items():
            file = tmp_path / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return tmp_path

    return make
