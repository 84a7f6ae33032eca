"""`dossier build`."""

import json
import os
from pathlib import Path

import click
import pytest

from dossier.cli import run
from dossier.cli.atomic import write_whole
from dossier.diagnostics import DossierError, Rule, Severity, Span

ERROR = Rule("D401", "undefined-key", Severity.ERROR, "a key is cited that no source has")
WARNING = Rule("D501", "unsourced", Severity.WARNING, "a sentence rests on no source")
AT = Span("sections/01.md", 1, 6, 2)


@pytest.fixture
def build(here, pipeline, capsys):  # noqa: ARG001 - stand in the dossier
    """Run `dossier build` on given findings: exit code, stdout, stderr."""

    def built(*arguments, found=()):
        pipeline.found = found
        code = run(["build", *arguments])
        return code, *capsys.readouterr()

    return built


def test_success_is_one_line_and_a_next_step_and_two_files(build, here):
    code, out, err = build()
    assert code == 0
    assert out.startswith("Wrote build/dossier.pdf — 4 pages, 2 citations, 1 source, 0 problems (")
    assert out.count("\n") == 1
    assert err.startswith("Next: ")
    assert (here / "build/dossier.pdf").read_bytes() == b"%PDF new"
    assert (here / "build/ledger.json").read_text() == "{}"


def test_quiet_says_nothing_at_all(build):
    assert build("-q") == (0, "", "")


def test_errors_make_no_pdf_and_leave_an_old_one(build, here):
    found = (ERROR.at(AT, "`a` is not in references.bib"),)
    code, out, err = build(found=found)
    assert (code, out) == (1, "")
    assert not (here / "build/dossier.pdf").exists()
    assert "No PDF: 1 error in 1 file (" in err
    (here / "build").mkdir(exist_ok=True)
    (here / "build/dossier.pdf").write_bytes(b"old")
    assert "build/dossier.pdf is left as it was" in build(found=found)[2]
    assert (here / "build/dossier.pdf").read_bytes() == b"old"
    assert not (here / "build/ledger.json").exists()


def test_a_draft_is_made_in_spite_of_errors_and_still_fails(build, here):
    code, out, err = build("--draft", found=(ERROR.at(AT, "x"),))
    assert code == 1
    assert "Wrote build/dossier.pdf — 4 pages, 2 citations, 1 source, 1 error in 1 file" in out
    assert "error[D401]: x" in err
    assert (here / "build/dossier.pdf").exists()


@pytest.mark.parametrize(("option", "mode"), [((), "normal"), (("--draft",), "draft"), (("--release",), "release")])
def test_the_pipeline_is_told_what_the_build_is_for(build, pipeline, option, mode):
    build(*option)
    assert pipeline.mode == mode


def test_draft_and_release_exclude_each_other(build):
    assert build("--draft", "--release")[0] == 2


def test_the_pdf_goes_where_the_settings_or_the_option_say(build, here, project, tmp_path):
    project(**{"dossier.yaml": "output: out/report.pdf\n"})
    build()
    assert (here / "out/report.pdf").exists()
    elsewhere = tmp_path / "deep/er/x.pdf"
    assert build("-o", str(elsewhere))[0] == 0
    assert elsewhere.exists()


def test_a_report_for_programs_is_all_of_stdout(build):
    code, out, err = build("--format", "json", found=(WARNING.at(AT, "x"),))
    assert (code, err) == (0, "")
    summary = json.loads(out)["summary"]
    assert (summary["pages"], summary["output"], summary["warnings"]) == (4, "build/dossier.pdf", 1)


def test_open_shows_the_pdf(build, here, monkeypatch):
    opened = []
    monkeypatch.setattr(click, "launch", opened.append)
    build("--open")
    assert [Path(path) for path in opened] == [here / "build/dossier.pdf"]


def test_progress_is_for_terminals(build, monkeypatch):
    assert "laying out" not in build()[2]
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert "laying out" in build()[2]
    assert "laying out" not in build("-q")[2]


def test_a_place_that_cannot_be_written_is_the_worlds_trouble(build, here):
    (here / "file").write_text("x")
    code, _, err = build("-o", "file/x.pdf")
    assert code == 2
    assert "cannot be written" in err


def test_a_failed_write_leaves_the_old_file_and_no_remains(tmp_path, monkeypatch):
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    with pytest.raises(DossierError, match="no space left on device"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert [file.name for file in tmp_path.iterdir()] == ["a.pdf"]


def test_a_written_file_has_the_permissions_one_expects(tmp_path):
    path = tmp_path / "a.pdf"
    old = os.umask(0o022)
    try:
        write_whole(path, b"x")
        assert path.stat().st_mode & 0o777 == 0o644
        path.chmod(0o600)
        write_whole(path, b"y")
        assert path.stat().st_mode & 0o777 == 0o600
    finally:
        os.umask(old)
