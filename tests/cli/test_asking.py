"""`dossier sources`, `dossier show`, `dossier impact`: asked of a real dossier."""

import json
import sys
from importlib.resources import files
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from dossier.cli import run

SCHEMA = Draft202012Validator(
    json.loads((files("dossier") / "schemas/answers.schema.json").read_text(encoding="utf-8"))
)
ROOT = Path(__file__).parents[2]
BIB = """@online{page, title = {Page}, author = {{Hall}}, url = {https://example.org}, urldate = {2025-01-02}, date = {2024}}
@book{other, title = {Other}, author = {Ek, Bo}, publisher = {Press}, date = {1998}}
"""


@pytest.fixture
def ask(project, monkeypatch, capsys):
    """Stand in a small dossier and ask: exit code, stdout, stderr."""
    text = "# T\n\nIt is so [@page, p. 3]. It was [CNN, as reported by @page]. It will be [@gone].\n"
    config = "title: T\nstale-after: {web: 30 days}\ncsl: apa\n"
    root = project(**{"sections/01.md": text, "references.bib": BIB, "dossier.yaml": config})
    monkeypatch.chdir(root)

    def asked(*arguments):
        code = run(list(arguments))
        return code, *capsys.readouterr()

    asked.root = root
    return asked


def test_sources_are_listed_with_what_rests_on_them(ask):
    code, out, err = ask("sources")
    assert (code, out) == (0, "page  web        2 statements    2024, read 2025-01-02        Hall, Page\n")
    assert err == "The dossier has errors, so this answer may lack something; dossier check lists them.\n"


@pytest.mark.parametrize(
    ("option", "told"),
    [
        (("--unused",), "other  references.bib:2\n"),
        (("--missing",), "gone  sections/01.md:3\n"),
        (("--stale", "--today", "2025-02-01"), "No source is older than `stale-after` allows.\n"),
        (
            ("--stale", "--today", "2025-02-02"),
            "page  web        2 statements    2024, read 2025-01-02        Hall, Page\n",
        ),
        (
            ("--by-section",),
            "sections/01.md\n  page  web        2 statements    2024, read 2025-01-02        Hall, Page\n",
        ),
    ],
)
def test_each_view_of_the_sources(ask, option, told):
    assert ask("sources", *option)[:2] == (0, told)


def test_a_source_is_shown_whole(ask):
    code, out, _ = ask("show", "@page")
    assert code == 0
    assert out.startswith(
        "page: Hall. (2024). Page. https://example.org\n  defined    references.bib:1\n  kind       web\n"
    )
    assert "  sections/01.md:3  It is so.\n  sections/01.md:3  It was.  [CNN → page]\n" in out


def test_a_source_that_nothing_cites_is_shown_too(ask):
    out = ask("show", "other")[1]
    assert out.startswith("other: Ek, B. (1998). Other. Press.\n")
    assert out.endswith("Nothing in the text rests on it.\n")


def test_an_origin_is_shown_by_its_name(ask):
    assert ask("show", "cnn")[1] == "CNN\n  sections/01.md:3  It was.  [CNN → page]\n"


def test_what_falls_is_listed(ask):
    assert ask("impact", "page")[1].startswith("Fall with page (2)\n  sections/01.md:3  It is so.\n")


@pytest.mark.parametrize("command", ["show", "impact"])
def test_an_unknown_key_is_told_with_its_near_miss(ask, command):
    code, out, err = ask(command, "pag")
    assert (code, out) == (2, "")
    assert "There is no source or origin 'pag'. Did you mean 'page'?" in err


@pytest.mark.parametrize(
    "arguments",
    [
        ["sources"], ["sources", "--unused"], ["sources", "--missing"], ["sources", "--stale"], ["sources", "--by-section"],
        ["show", "page"], ["show", "other"], ["show", "CNN"], ["impact", "page"], ["impact", "other"],
    ],
)  # fmt: skip
def test_data_for_programs_keep_to_the_schema(ask, arguments):
    code, out, _ = ask(*arguments, "--format", "json")
    assert code == 0
    SCHEMA.validate(json.loads(out))


def test_paths_lead_from_where_the_reader_stands_and_for_programs_from_the_root(ask, monkeypatch):
    monkeypatch.chdir(ask.root / "sections")
    assert "\n  01.md:3  It is so." in ask("impact", "page")[1]
    assert json.loads(ask("impact", "page", "--format", "json")[1])["claims"][0]["path"] == "sections/01.md"


def test_pages_come_from_a_ledger_of_this_state_only(ask):
    from dossier import pipeline  # noqa: PLC0415 - one test needs the rooms
    from dossier.edition import finish  # noqa: PLC0415
    from dossier.project import load  # noqa: PLC0415

    checked = pipeline.check(load(ask.root))
    pages = {claim.claim.anchor: (4,) for claim in checked.ledger.claims}
    (ask.root / "build").mkdir()
    made = finish(checked.ledger, checked.settings, pages, (), {}).private_json({})
    (ask.root / "build/ledger.json").write_text(made, encoding="utf-8")
    assert "sections/01.md:3 (p. 4)  It is so." in ask("impact", "page")[1]
    section = ask.root / "sections/01.md"
    section.write_text(section.read_text(encoding="utf-8").replace("It was", "It has been"), encoding="utf-8")
    assert "(p. 4)" not in ask("impact", "page")[1]


def test_asking_needs_no_press(ask, monkeypatch):
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    for arguments in (["sources"], ["show", "page"], ["impact", "page"]):
        assert ask(*arguments)[0] == 0


def test_asking_writes_nothing(ask):
    before = sorted(ask.root.rglob("*"))
    ask("impact", "page")
    assert sorted(ask.root.rglob("*")) == before
