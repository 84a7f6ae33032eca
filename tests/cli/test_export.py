"""`dossier export`: the sources for other programs, from a dossier or from a lone file."""

import json

import pytest

from dossier.cli import run

BIB = """@book{smith2020,
  author = {Smith, Jane}, title = {Ships and Ports}, date = {2020}, publisher = {Harbour},
  annotation = {a private remark},
}
@online{ui, author = {{Landguiden/UI}}, title = {Profile}, url = {https://example.org/ui}, urldate = {2026-11-01}}
"""


@pytest.fixture(name="dossier")
def _dossier(project, monkeypatch):
    root = project(**{"sections/01.md": "# One\n\nWords [@ui].\n", "references.bib": BIB})
    monkeypatch.chdir(root)


def told(capsys, *arguments):
    code = run(["export", *arguments])
    out, err = capsys.readouterr()
    return code, out, err


@pytest.mark.usefixtures("dossier")
def test_every_source_of_the_dossier_as_csl_json(capsys):
    code, out, _ = told(capsys)
    assert code == 0
    assert [item["id"] for item in json.loads(out)] == ["smith2020", "ui"]
    assert "private" not in out


@pytest.mark.usefixtures("dossier")
def test_only_the_cited_ones(capsys):
    assert [item["id"] for item in json.loads(told(capsys, "csl-json", "--cited")[1])] == ["ui"]


@pytest.mark.usefixtures("dossier")
def test_as_bibtex_and_ris(capsys):
    assert "@book{smith2020," in told(capsys, "bibtex")[1]
    assert "T1  - Ships and Ports" in told(capsys, "--format", "ris")[1].replace("TI  -", "T1  -")


def test_a_lone_file_outside_any_dossier(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "my.bib").write_text(BIB, encoding="utf-8")
    code, out, _ = told(capsys, "csl-json", "-b", "my.bib", "-o", "out.json")
    assert (code, out) == (0, "")
    assert [item["id"] for item in json.loads((tmp_path / "out.json").read_text("utf-8"))] == ["smith2020", "ui"]


def test_what_cannot_be_read_is_told_and_the_rest_is_written(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "my.bib").write_text(BIB + "@book{broken, title = {No end\n", encoding="utf-8")
    code, out, err = told(capsys, "csl-json", "-b", "my.bib")
    assert code == 1
    assert "smith2020" in out
    assert "my.bib:6:" in err


@pytest.mark.parametrize("arguments", [("csl-json", "--format", "ris"), ("--cited", "-b", "references.bib"), ("docx",)])
@pytest.mark.usefixtures("dossier")
def test_what_goes_not_together_is_refused(capsys, arguments):
    assert told(capsys, *arguments)[0] == 2
