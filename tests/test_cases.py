"""Golden cases: `tests/cases/*.md`, each a whole small dossier and what comes of it, for people to read.

Words first, then parts: `--- PATH` (a file; `--- PATH (latin-1)` in another encoding), `--- check` (what `dossier check`
says, and its exit status), `--- html` (the text of the page). `pytest --update` rewrites `check` and `html`.
"""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from dossier.cli import run

CASES = sorted((Path(__file__).parent / "cases").glob("*.md"))
HEADER = re.compile(r"^--- (?P<name>\S+)(?: \((?P<encoding>[\w-]+)\))?$")
EXPECTED = ("check", "html")


@dataclass(frozen=True, slots=True)
class Part:
    header: str
    name: str
    encoding: str
    text: str


def read_case(text):
    """Cut a case into its words and its parts."""
    words, parts = [], []
    for line in text.splitlines():
        header = HEADER.match(line)
        if header:
            parts.append((line, header["name"], header["encoding"] or "utf-8", []))
        else:
            (parts[-1][3] if parts else words).append(line)
    return "\n".join(words).strip(), [Part(h, n, e, "\n".join(lines).strip("\n") + "\n") for h, n, e, lines in parts]


def write_case(words, parts):
    return "\n".join([words + "\n", *(f"{part.header}\n{part.text}" for part in parts)])


def check(capsys):
    """Say what `dossier check` says, and its exit status."""
    code = run(["check", "-q", "--format", "concise", "--today", "2026-01-01"])
    out, err = capsys.readouterr()
    return f"{out}{err}exit {code}\n"


def page(root):
    """Give the text of the page without what is the same on every page."""
    from dossier import html, pipeline  # noqa: PLC0415 - only cases with `html` need it
    from dossier.cache import NoCache  # noqa: PLC0415
    from dossier.project import load  # noqa: PLC0415

    checked = pipeline.check(load(root))
    book = pipeline.gather(checked, checked.style, NoCache())
    bodies = (re.search(r"<body[^>]*>(.*)</body>", part.html, re.DOTALL)[1] for part in html.render_body(book))
    return "\n".join(line for body in bodies for line in body.splitlines() if line.strip()) + "\n"


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_case(case, project, monkeypatch, capsys, update):
    words, parts = read_case(case.read_text(encoding="utf-8"))
    root = project(**{part.name: part.text.encode(part.encoding) for part in parts if part.name not in EXPECTED})
    monkeypatch.chdir(root)
    made = {"check": lambda: check(capsys), "html": lambda: page(root)}
    now = [Part(p.header, p.name, p.encoding, made[p.name]() if p.name in made else p.text) for p in parts]
    if update:
        case.write_text(write_case(words, now), encoding="utf-8")
    for part, outcome in zip(parts, now, strict=True):
        assert outcome.text == (outcome.text if update else part.text)


def failing():
    return [case for case in CASES if "\nexit 1\n" in case.read_text(encoding="utf-8")]


@pytest.mark.parametrize("case", failing(), ids=lambda path: path.stem)
def test_a_case_with_errors_makes_no_pdf(case, project, monkeypatch, capsys):
    parts = read_case(case.read_text(encoding="utf-8"))[1]
    root = project(**{part.name: part.text.encode(part.encoding) for part in parts if part.name not in EXPECTED})
    monkeypatch.chdir(root)
    assert run(["build"]) == 1
    assert "No PDF: " in capsys.readouterr().err
    assert not list(root.rglob("*.pdf"))


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_a_case_is_written_as_it_is_read(case):
    text = case.read_text(encoding="utf-8")
    assert write_case(*read_case(text)) == text
    assert read_case(text)[0], "a case begins with a sentence about it"
