"""The page, printed: one dossier with every device there is, read back from its PDF."""

import re
from functools import cache

import page
import pypdfium2
import pytest

from dossier.pipeline import Mode, build
from dossier.project import load

BIB = """@book{hall, author = {Hall, Ann}, title = {Rivers of {{North}}}, date = {2019}, publisher = {Press}}
@online{news, title = {Flood}, date = {2024-10}, url = {https://example.org/flood/a-long-path/that-goes/on},
  archiveurl = {https://archive.example/1}, archivedate = {2024-11-02}}
@report{deep, author = {{Board}}, title = {Depths}, type = {report}, date = {2020}, institution = {Board}}
"""
FIRST = """# The river

The river is long [@hall, p. 3].[^own] It flooded [@news] [@deep]. See [](#tbl-a), [](#depth) and
[the end](02-end.md).

[^own]: A note that is written
    in two lines, *set* in part [see @hall, p. 9].

1. One point.

   It has a second paragraph.

   - nested one

   - nested two [@news]
2. Another.

Term
:   Its meaning.

| Place | Depth |
|:--|--:|
| Ford [@deep] | 1 |
| Weir | 20 |

: Depths [@deep, p. 2] {#tbl-a}

## Depth [@deep] {#depth}

> Words of others.

The share is $\\frac{1}{20}$.

$$x^2$$
"""
END = "---\nkind: assessment\n---\n\n# The end\n\nIt will flood again. <!-- own -->\n"


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    @cache
    def make(*settings):
        root = tmp_path_factory.mktemp("printed")
        (root / "sections").mkdir()
        (root / "sections" / "01-river.md").write_text(FIRST, encoding="utf-8")
        (root / "sections" / "02-end.md").write_text(END, encoding="utf-8")
        (root / "references.bib").write_text(BIB, encoding="utf-8")
        (root / "dossier.yaml").write_text("\n".join(["title: Rivers", *settings]), encoding="utf-8")
        made = build(load(root), Mode.DRAFT)
        assert made.printed, made.diagnostics
        return made.printed

    return make


def texts(pdf):
    document = pypdfium2.PdfDocument(pdf)
    return [leaf.get_textpage().get_text_bounded().replace("\r\n", "\n") for leaf in document]


FULL = ("apparatus: full",)
LONG = ("toc: always", "page-break: section", "number-sections: true")


@pytest.mark.parametrize(
    "settings", [(), LONG, ("csl: chicago-author-date", "lang: sv-SE"), ("notes: end",), FULL], ids=str
)
def test_every_device_conforms_to_pdf_ua_1(printed, settings):
    report = page.validate_pdf_bytes(printed(*settings).pdf, profile=page.ValidationProfile.PDF_UA_1)
    assert [failure.message for failure in report.failures] == []


def test_the_press_finds_nothing_wrong_with_it(printed):
    assert [found.message for found in printed(*LONG).diagnostics if found.rule.code[:2] in {"D7", "D8"}] == []


def test_the_contents_name_the_pages_on_which_the_headings_stand(printed):
    cover, contents, *leaves = texts(printed(*LONG).pdf)
    assert "Rivers" in cover
    for title in ("The river", "Depth", "The end", "Sources", "About the sources", "Imprint"):
        number = int(re.search(rf"{title}\s+(\d+)\s", contents)[1])
        assert re.search(rf"^([\d.]+\s+)?{title}\d*$", leaves[number - 1], re.MULTILINE), title


def test_cited_on_names_the_pages_on_which_the_notes_stand(printed):
    leaves = texts(printed(*LONG).pdf)[2:]
    listed = " ".join(" ".join(leaves).split())
    numbers = re.search(r"Rivers of North.*?Cited on pp?\. ([\d, –]+)\.", listed)[1]
    body = leaves[: next(n for n, leaf in enumerate(leaves) if "Cited on" in leaf)]
    assert numbers == ", ".join(str(n) for n, leaf in enumerate(body, 1) if "Hall" in leaf)


def test_a_note_written_in_two_lines_runs_on(printed):
    assert "A note that is written in two lines, set in part" in "\n".join(texts(printed().pdf))


def test_the_archived_copy_and_the_judgement_are_shown(printed):
    everything = "\n".join(texts(printed().pdf))
    assert "Archived 2 November 2024" in everything
    assert "THE AUTHOR’S OWN JUDGEMENT" in everything.upper()


def test_a_note_longer_than_its_page_stands_at_the_sections_end_and_loses_no_word(tmp_path):
    words = " ".join(f"word{i}" for i in range(1200))
    (tmp_path / "sections").mkdir()
    (tmp_path / "dossier.yaml").write_text("title: Long notes")
    (tmp_path / "sections" / "01.md").write_text(f"# One\n\nIt left.[^a] Then.[^b]\n\n[^a]: {words}\n\n[^b]: Short.\n")
    made = build(load(tmp_path), Mode.DRAFT)
    everything = "\n".join(texts(made.printed.pdf))
    assert [found.rule.code for found in made.printed.diagnostics if found.rule.code.startswith("D8")] == ["D813"]
    assert all(re.search(rf"word{i}\b", everything) for i in range(1200))
