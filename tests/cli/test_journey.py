"""The way of a new user, with the real pipeline: init, check, a mistake, a draft, a PDF."""

import json
import os
import re
import subprocess
import sys

import pypdfium2
import pytest

from dossier.cli import run

HEAVY = ("weasyprint", "pikepdf", "fontTools", "PIL", "jinja2", "ziamath", "dossier.csl.reader")


@pytest.fixture
def starter(tmp_path, monkeypatch, capsys):
    """Stand in a dossier as `dossier init` writes it."""
    monkeypatch.chdir(tmp_path)
    assert run(["init"]) == 0
    capsys.readouterr()
    return tmp_path


def misspell(root):
    section = root / "sections/02-dams.md"
    text = section.read_text(encoding="utf-8")
    wrong = re.sub(r"@([a-z]+)(\d*)", r"@\1x\2", text, count=1)
    assert wrong != text
    section.write_text(wrong, encoding="utf-8")


def pdf_text(path):
    pdf = pypdfium2.PdfDocument(path)
    text = "".join(page.get_textpage().get_text_range() for page in pdf)
    pdf.close()
    return text


def test_check_loads_nothing_that_lays_out_pages(starter):
    misspell(starter)
    code = (
        "import sys; from dossier.cli import run; code = run(['check', '-q', '--format', 'json']); "
        f"print(code, sorted(set({HEAVY!r}) & set(sys.modules)), file=sys.stderr)"
    )
    path = os.pathsep.join(filter(None, sys.path))
    told = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        cwd=starter,
        env={**os.environ, "PYTHONPATH": path},
    )
    assert told.stderr.strip() == "1 []"
    assert [d["name"] for d in json.loads(told.stdout)["diagnostics"] if d["severity"] == "error"] == ["undefined-key"]


def test_a_mistake_stops_the_build_shows_in_a_draft_and_is_gone_when_mended(starter, capsys):
    whole = (starter / "sections/02-dams.md").read_text(encoding="utf-8")
    misspell(starter)
    assert run(["build"]) == 1
    err = capsys.readouterr().err
    assert "error[D401]" in err
    assert "did you mean" in err
    assert not (starter / "build/dossier.pdf").exists()
    assert run(["build", "--draft", "-q"]) == 1
    assert "[?" in pdf_text(starter / "build/dossier.pdf")
    (starter / "sections/02-dams.md").write_text(whole, encoding="utf-8")
    assert run(["build"]) == 0
    out, _ = capsys.readouterr()
    assert re.match(r"Wrote build/dossier\.pdf — \d pages, 9 citations, 4 sources, 0 problems \(\d", out)
    assert "[?" not in pdf_text(starter / "build/dossier.pdf")
    json.loads((starter / "build/ledger.json").read_bytes())
