"""`dossier check`."""

import json

import pytest

from dossier import report
from dossier.cli import options, run
from dossier.diagnostics import Rule, Severity, Span, State

ERROR = Rule("D401", "undefined-key", Severity.ERROR, "a key is cited that no source has")
WARNING = Rule("D501", "unsourced", Severity.WARNING, "a sentence rests on no source")
AT = Span("sections/01.md", 1, 6, 2)


@pytest.fixture
def check(here, pipeline, capsys):  # noqa: ARG001 - stand in the dossier
    """Run `dossier check` on given findings: exit code, stdout, stderr."""

    def checked(*arguments, found=()):
        pipeline.found = found
        code = run(["check", *arguments])
        return code, *capsys.readouterr()

    return checked


def test_nothing_wrong_is_one_line_on_stdout_and_a_next_step(check):
    code, out, err = check()
    assert code == 0
    assert out.startswith("Checked 1 section, 2 citations, 1 source — no problems (")
    assert out.count("\n") == 1
    assert err == "Next: dossier build\n"


def test_an_error_is_drawn_on_stderr_and_fails(check):
    code, out, err = check(found=(ERROR.at(AT, "`a` is not in references.bib"),))
    assert code == 1
    assert out.startswith("Checked 1 section, 2 citations, 1 source — 1 error in 1 file (")
    assert "1 | One [@a].\n  |      ^^\n" in err
    assert err.endswith("Next: dossier explain D401\n")


def test_warnings_fail_only_under_strict(check):
    found = (WARNING.at(AT, "x"),)
    assert check(found=found)[0] == 0
    assert check("--strict", found=found)[0] == 1


def test_a_check_that_could_not_run_fails_nothing_but_is_said(check):
    code, out, err = check("--strict", found=(WARNING.at(AT, "no copy", state=State.NOT_RUN),))
    assert code == 0
    assert "1 check not run" in out
    assert "not-run[D501]: no copy" in err


def test_quiet_leaves_the_findings(check):
    assert check("-q") == (0, "", "")
    code, out, err = check("-q", "--format", "concise", found=(ERROR.at(AT, "x"),))
    assert (code, out, err) == (1, "", "sections/01.md:1:6: error[D401] x\n")


@pytest.mark.parametrize("format_", ["json", "github", "sarif"])
def test_reports_for_programs_go_to_stdout_alone(check, format_):
    code, out, err = check("--format", format_, found=(ERROR.at(AT, "x"),))
    assert (code, err) == (1, "")
    if format_ == "github":
        assert out == "::error file=sections/01.md,line=1,endLine=1,col=6,endColumn=8,title=D401 undefined-key::x\n"
    else:
        json.loads(out)


def test_json_counts_what_was_read(check):
    summary = json.loads(check("--format", "json")[1])["summary"]
    assert (summary["sections"], summary["citations"], summary["sources"], summary["errors"]) == (1, 2, 1, 0)


def test_settings_that_are_wrong_are_findings_with_their_place(check, project):
    project(**{"dossier.yaml": "titel: x\nignore: [no-such-rule]\n"})
    code, _, err = check("--format", "concise")
    assert code == 1
    assert err.startswith("dossier.yaml:1:1: error[D102] `titel` is no setting of dossier.yaml\n")


def test_paths_lead_from_where_the_reader_stands(check, here, monkeypatch):
    monkeypatch.chdir(here / "sections")
    assert check("--format", "concise", found=(ERROR.at(AT, "x"),))[2].startswith("01.md:1:6: ")
    monkeypatch.chdir(here.parent)
    assert check("-C", here.name, "--format", "concise", found=(ERROR.at(AT, "x"),))[2].startswith(
        f"{here.name}/sections/01.md:1:6: "
    )


def test_programs_get_paths_from_the_repository(check, here, monkeypatch):
    monkeypatch.setenv("GITHUB_WORKSPACE", str(here.parent))
    assert check("--format", "github", found=(ERROR.at(AT, "x"),))[1].startswith(
        f"::error file={here.name}/sections/01.md,"
    )
    monkeypatch.delenv("GITHUB_WORKSPACE")
    (here.parent / ".git").mkdir()
    try:
        assert check("--format", "github", found=(ERROR.at(AT, "x"),))[1].startswith(
            f"::error file={here.name}/sections/01.md,"
        )
    finally:
        (here.parent / ".git").rmdir()


def test_a_baseline_hides_what_was_there_and_shows_what_is_new(check, here):
    old = (ERROR.at(AT, "old"), ERROR.at(Span("sections/01.md", 9, 1), "old"))
    (here / "base.json").write_text(check("--format", "json", found=old)[1], encoding="utf-8")
    moved = (ERROR.at(Span("sections/01.md", 5, 1), "old"), ERROR.at(AT, "old"))
    code, out, _ = check("--baseline", "base.json", found=moved)
    assert code == 0
    assert "no problems, 2 findings adopted" in out
    code, _, err = check(
        "--baseline", "base.json", "-q", "--format", "concise", found=(*moved, ERROR.at(AT, "old"), ERROR.at(AT, "new"))
    )
    assert (code, err.count("error[D401]"), "new" in err) == (1, 2, True)


def test_a_baseline_tells_the_sentences_apart(check, here, project):
    def at(line):
        return WARNING.at(Span("sections/01.md", line, 1, 4), "this sentence has no source")

    project(**{"sections/01.md": "Old.\n\nSame.\n"})
    (here / "base.json").write_text(check("--format", "json", found=(at(1),))[1], encoding="utf-8")
    project(**{"sections/01.md": "New.\n\nOld.\n"})
    _, _, err = check("--baseline", "base.json", "-q", "--format", "concise", found=(at(1), at(3)))
    assert err == "sections/01.md:1:1: warning[D501] this sentence has no source\n"
    project(**{"sections/01.md": "New.\n"})
    assert "D501" in check("--baseline", "base.json", found=(at(1),))[2]


def test_a_baseline_without_digests_knows_findings_by_the_rest(check, here):
    told = json.loads(check("--format", "json", found=(ERROR.at(AT, "old"),))[1])
    for finding in told["diagnostics"]:
        del finding["digest"]
    (here / "base.json").write_text(json.dumps(told), encoding="utf-8")
    code, out, _ = check("--baseline", "base.json", found=(ERROR.at(Span("sections/01.md", 1, 1, 3), "old"),))
    assert (code, "1 finding adopted" in out) == (0, True)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"diagnostics": [1]}', '{"diagnostics": 5}'])
def test_a_baseline_that_is_none_is_the_worlds_trouble(check, here, text):
    (here / "base.json").write_text(text, encoding="utf-8")
    code, _, err = check("--baseline", "base.json")
    assert (code, err.splitlines()[0]) == (2, "error: base.json is not a baseline")
    assert check("--baseline", "none.json")[0] == 2


def test_today_is_a_day(here, project, capsys):  # noqa: ARG001 - stand in the dossier
    project(**{"dossier.yaml": "review-by: 2026-06-30\n"})
    for day, said in (("2026-06-30", False), ("2026-07-01", True)):
        run(["check", "--today", day])
        assert ("warning[D532]: this dossier was to be reviewed by 2026-06-30" in capsys.readouterr().err) is said
    for written in ("tomorrow", "20260701", "2026-W27-3", "2026-02-30"):
        assert run(["check", "--today", written]) == 2
        assert "write it as 2026-11-02" in capsys.readouterr().err


@pytest.mark.parametrize(("name", "colours"), [("NO_COLOR", False), ("FORCE_COLOR", True), (None, False)])
def test_colours_follow_the_environment(check, monkeypatch, name, colours):
    if name:
        monkeypatch.setenv(name, "1")
    assert ("\x1b[" in check(found=(ERROR.at(AT, "x"),))[2]) is colours


def test_no_color_wins_over_force_color(check, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" not in check(found=(ERROR.at(AT, "x"),))[2]


def test_the_options_name_the_formats_the_reports_have():
    assert options.FORMATS == report.FORMATS


def test_nothing_is_written(check, here):
    before = sorted(here.rglob("*"))
    check(found=(ERROR.at(AT, "x"),))
    assert sorted(here.rglob("*")) == before


def test_what_was_read_is_remembered_only_where_a_build_left_its_cache(here, pipeline):
    run(["check"])
    assert pipeline.cache is None
    (here / "build/.cache").mkdir(parents=True)
    run(["check"])
    assert pipeline.cache.folder == here.resolve() / "build/.cache"
