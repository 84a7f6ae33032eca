"""The whole product in order: what stops a build, what a draft shows, what is remembered, and what ends up in the PDF."""

import datetime as dt
import io
import json

import pikepdf
import pypdfium2
import pytest

from dossier.cache import Cache
from dossier.diagnostics import Severity
from dossier.pipeline import Mode, build, check
from dossier.project import load

BIB = """@book{smith2020,
  author = {Smith, Jane}, title = {Ships and Ports}, date = {2020}, publisher = {Harbour}, location = {Oslo},
}
@online{ui,
  author = {{Landguiden/UI}}, title = {Country profile}, url = {https://example.org/ui}, urldate = {2026-11-01},
}
"""
TEXT = """# The port

The port was closed [@smith2020, p. 14]<!-- "was closed" -->. It opened again in May [see @ui, sec. 2, on the harbour].

## Its future

It will grow. <!-- own: likely -->
"""
FILES = {"sections/01-port.md": TEXT, "references.bib": BIB}


def made(project, mode=Mode.NORMAL, **files):
    return build(load(project(**{**FILES, **files})), mode)


def text_of(pdf):
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)]


@pytest.fixture(scope="module")
def plain(tmp_path_factory):
    """One build of the small dossier, shared by the tests that only look at it."""
    root = tmp_path_factory.mktemp("dossier")
    for path, text in FILES.items():
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return build(load(root))


def test_the_pdf_holds_text_notes_and_sources(plain):
    text = " ".join(" ".join(text_of(plain.printed.pdf)).split())
    assert "The port was closed" in text
    assert "Smith, Ships and Ports" in text
    assert "14." in text
    assert "on the harbour" in text
    assert "was closed” " not in text


def test_the_title_is_the_first_sections_where_none_is_given(plain):
    assert plain.checked.settings.title == "The port"


def test_the_attached_ledger_names_the_page_of_each_claim(plain):
    with pikepdf.open(io.BytesIO(plain.printed.pdf)) as pdf:
        ledger = json.loads(pdf.attachments["dossier-ledger.json"].get_file().read_bytes())
    pages = [" ".join(page.split()) for page in text_of(plain.printed.pdf)]
    assert [claim["text"] for claim in ledger["claims"]] == [
        "The port was closed.",
        "It opened again in May.",
        "It will grow.",
    ]
    for claim in ledger["claims"]:
        assert claim["text"].rstrip(".") in pages[claim["pages"][0] - 1]
    assert ledger["fingerprint"][:8] in pages[-1]
    assert json.loads(plain.printed.ledger_json)["fingerprint"] == ledger["fingerprint"]


def test_sources_say_where_they_are_cited(plain):
    assert "Cited on p. 1" in " ".join(text_of(plain.printed.pdf)[-1].split())


def test_nothing_is_attached_where_the_author_says_so(project):
    printed = made(project, **{"dossier.yaml": "attach: none\n"}).printed
    with pikepdf.open(io.BytesIO(printed.pdf)) as pdf:
        assert len(pdf.attachments) == 0


def test_an_error_stops_a_build_and_a_draft_shows_the_gap(project):
    broken = {"sections/02.md": "# More\n\nWords [@smth2020].\n"}
    stopped = made(project, **broken)
    assert stopped.printed is None
    assert [d.rule.code for d in stopped.diagnostics if d.severity.value == "error"] == ["D401"]
    draft = made(project, Mode.DRAFT, **broken)
    assert "[?smth2020]" in "".join(text_of(draft.printed.pdf))


def test_a_todo_stops_a_release_only(project):
    open_end = {"sections/02.md": "# More\n\nWords. <!-- todo: ask the port -->\n"}
    assert made(project, Mode.RELEASE, **open_end).printed is None
    assert not [d for d in check(load(project(**FILES, **open_end))).diagnostics if d.rule.code == "D502"]


def test_severity_and_ignore_are_the_authors_choice(project):
    rough = {"sections/02.md": "# More\n\nBare words.\n"}
    found = check(load(project(**FILES, **rough, **{"dossier.yaml": "severity: {unsourced: error}\n"}))).diagnostics
    assert [(d.rule.name, d.severity.value) for d in found] == [("unsourced", "error")]
    assert check(load(project(**FILES, **rough, **{"dossier.yaml": "ignore: [D501]\n"}))).diagnostics == ()


def test_an_unchanged_dossier_is_not_printed_again_and_a_changed_one_is(project, tmp_path, monkeypatch):
    root = project(**FILES)
    cache = Cache(tmp_path / "cache")
    first = build(load(root), cache=cache)
    prints = []
    monkeypatch.setattr("dossier.printing.print_book", lambda *_: prints.append(1) or first.printed)
    assert build(load(root), cache=cache).printed == first.printed
    assert prints == []
    (root / "sections/01-port.md").write_text(TEXT.replace("grow", "shrink"), encoding="utf-8")
    build(load(root), cache=cache)
    assert prints == [1]


def test_a_long_dossier_has_contents_with_page_numbers_and_sections_on_their_own_page(project):
    sections = {
        f"sections/{n:02}.md": f"# Part {n}\n\n" + f"Words about ships {n}. <!-- own -->\n\n" * 3 for n in (2, 3)
    }
    printed = made(project, **sections, **{"dossier.yaml": "toc: always\npage-break: section\ntitle: Long\n"}).printed
    pages = text_of(printed.pdf)
    contents = " ".join(" ".join(pages[:3]).split())
    body = next(n for n, page in enumerate(pages) if "The port was closed" in page)
    for n in (2, 3):
        there = next(i for i, page in enumerate(pages) if f"Words about ships {n}" in page)
        assert f"Part {n} {there - body + 1}" in contents


@pytest.mark.parametrize("config", ["review-by: 2024-12-31\n", "stale-after: {web: 30 days}\n"])
def test_what_is_stale_stops_a_release_and_nothing_else(project, config):
    bib = "@online{a, title = {A}, author = {{Hall}}, url = {https://example.org/}, urldate = {2024-11-01}, date = {2024}}\n"
    root = project(
        **{"dossier.yaml": f"title: T\n{config}", "sections/01.md": "# T\n\nIt is so [@a].\n", "references.bib": bib}
    )
    judged = load(root, today=dt.date(2025, 1, 1))
    assert [(d.rule.name, d.severity) for d in check(judged).diagnostics] == [("stale", Severity.WARNING)]
    released = build(judged, Mode.RELEASE)
    assert released.printed is None
    assert [(d.rule.name, d.severity) for d in released.diagnostics] == [("stale", Severity.ERROR)]
    assert check(load(root, today=dt.date(2024, 11, 30)), releasing=True).diagnostics == ()


def test_after_a_warm_check_an_edit_reads_its_own_section_only(project, tmp_path, monkeypatch):
    from dossier import sections  # noqa: PLC0415 - its reader is what is counted

    more = {f"sections/{n:02}.md": f"# Part {n}\n\nWords [@ui]. More words. <!-- own -->\n" for n in range(2, 9)}
    root = project(**FILES, **more)
    cache = Cache(tmp_path / "cache")
    parse, read = sections.parse_section, []

    def counted(text, **settings):
        read.append(text.path)
        return parse(text, **settings)

    monkeypatch.setattr(sections, "parse_section", counted)
    check(load(root), cache=cache)
    assert len(read) == 8
    read.clear()
    (root / "sections/05.md").write_text("# Part 5\n\nOther words [@ui].\n", encoding="utf-8")
    checked = check(load(root), cache=cache)
    assert read == ["sections/05.md"]
    assert "Other words." in [claim.claim.text for claim in checked.ledger.claims]
