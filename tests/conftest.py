"""What all tests share: a small dossier from a few lines, and `pytest --update` for golden cases."""

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


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


@pytest.fixture
def ledger_of():
    """Join a text and a bibliography: `ledger_of("A [@ui].", "@book{ui}", origins=(…))`; other files by their number."""

    def make(text, bib="", **settings):
        from dossier.ledger import join, wanted_keys  # noqa: PLC0415 - only tests of the ledger need the rooms
        from dossier.model import Data, Settings, Text  # noqa: PLC0415
        from dossier.references import read_bibliography  # noqa: PLC0415
        from dossier.sections import parse_section  # noqa: PLC0415

        chosen = Settings(**settings)
        texts = (text,) if isinstance(text, str) else text
        sections = tuple(
            parse_section(Text(f"sections/{n:02}.md", t), lang=chosen.lang, origins=chosen.origin_names)
            for n, t in enumerate(texts, 1)
        )
        data = (Data("references.bib", bib.encode()),)
        return join(sections, read_bibliography(data, wanted_keys(sections, chosen)), chosen)

    return make


@pytest.fixture
def check_of():
    """Check a text and a bibliography: what `ledger_of` takes → findings as (name, severity, message) and the claims' flags."""

    def make(text, bib="", *, today="2026-01-01", releasing=False, **settings):
        import datetime as dt  # noqa: PLC0415 - only tests of the checks need the rooms

        from dossier.checks import Facts, run_checks  # noqa: PLC0415
        from dossier.ledger import join, wanted_keys  # noqa: PLC0415
        from dossier.model import Data, Settings, Text  # noqa: PLC0415
        from dossier.references import read_bibliography  # noqa: PLC0415
        from dossier.sections import parse_section  # noqa: PLC0415

        chosen = Settings(**settings)
        sections = (parse_section(Text("sections/01.md", text), lang=chosen.lang, origins=chosen.origin_names),)
        bibliography = read_bibliography((Data("references.bib", bib.encode()),), wanted_keys(sections, chosen))
        joined = join(sections, bibliography, chosen)
        day = dt.date.fromisoformat(today)
        outcome = run_checks(Facts(sections, bibliography, joined, chosen, releasing, day))
        found = [(d.rule.name, d.severity.value, d.message) for d in outcome.diagnostics if d.rule.code != "D403"]
        return found, [claim.flags for claim in outcome.ledger.claims]

    return make


def listed(*which):
    """Name the files of this checkout that Git lists: the tracked ones, unless told otherwise."""
    if not shutil.which("git"):
        pytest.skip("Git is not installed")
    found = subprocess.run(["git", "ls-files", "-z", *which], cwd=ROOT, capture_output=True, text=True, check=False)
    if found.returncode:
        pytest.skip("this is no Git checkout")
    return [name for name in found.stdout.split("\0") if name and (ROOT / name).is_file()]


@pytest.fixture(scope="session")
def tracked():
    """Name the files that Git tracks."""
    return listed()


@pytest.fixture(scope="session")
def check_out():
    """Copy the files that Git tracks, or would, as they stand now: `check_out(folder)` gives the folder of a fresh clone."""

    def copy(folder):
        for name in listed("--cached", "--others", "--exclude-standard"):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
        return folder

    return copy
