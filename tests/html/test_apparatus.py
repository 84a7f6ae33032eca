"""The full apparatus, printed: page, ledger and list of sources say the same, and whoever listens is told it in words."""

import io
import json
import re

import page
import pikepdf
import pypdfium2
import pytest

from dossier.pipeline import Mode, build
from dossier.project import load

BIB = """@book{hall, title = {Rivers of the North}, date = {2019}, langid = {british}, keywords = {grade:B2}}
@online{news, title = {Flood at the Ford}, date = {2024-10}, descriptor = {A daily of the coast.}}
"""
FIRST = """# The river

Rivers are long [@hall, p. 3]. Floods came twice [Coast Guard, according to @news]. Boats were lost [@hall; @news].
Seven is the sum. <!-- calc: 3 + 4 -->

- Fords are shallow [Coast Guard, according to @news].
- Nobody counted the mills. <!-- gap: both texts -->

| Place | Depth |
|:--|--:|
| Weir [@hall] | 20 |
"""
END = "---\nkind: assessment\n---\n\n# The end\n\nWater will rise again. <!-- own -->\n"


def write(root, *settings):
    (root / "sections").mkdir(parents=True)
    (root / "sections" / "01-river.md").write_text(FIRST, encoding="utf-8")
    (root / "sections" / "02-end.md").write_text(END, encoding="utf-8")
    (root / "references.bib").write_text(BIB, encoding="utf-8")
    (root / "dossier.yaml").write_text("\n".join(["title: Rivers", *settings]), encoding="utf-8")
    return load(root)


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    made = build(write(tmp_path_factory.mktemp("full") / "d", "apparatus: full"), Mode.NORMAL)
    assert made.printed, made.diagnostics
    return made.printed


@pytest.fixture(scope="module")
def leaves(printed):
    return texts(printed.pdf)


def texts(pdf):
    return [" ".join(leaf.get_textpage().get_text_bounded().split()) for leaf in pypdfium2.PdfDocument(pdf)]


@pytest.fixture(scope="module")
def ledger(printed):
    return json.loads(printed.ledger_json)


@pytest.mark.parametrize("profile", ["3a", "ua1"])
def test_it_conforms(printed, profile):
    report = page.validate_pdf_bytes(printed.pdf, profile=page.ValidationProfile(profile))
    assert [failure.message for failure in report.failures] == []


def test_cover_contents_and_legend_stand_before_the_text(leaves):
    assert leaves[0].startswith("Rivers")
    assert "Contents" in leaves[1]
    assert "How to read the numbers and letters" in leaves[1]


def test_each_statement_bears_the_ledgers_number_on_the_ledgers_page(leaves, ledger):
    numbered = [claim for claim in ledger["claims"] if claim["number"]]
    assert [claim["number"] for claim in numbered] == list(range(1, ledger["summary"]["statements"] + 1))
    fronts = next(index for index, leaf in enumerate(leaves) if "1 / " in leaf)
    for claim in numbered:
        first = claim["text"].split()[0]
        leaf = leaves[fronts + claim["pages"][0] - 1]
        assert re.search(rf"\b{claim['number']}( [A-Z])* {first}", leaf), claim["text"]


def test_a_source_names_the_statements_that_the_ledger_gives_it(leaves, ledger):
    listed = " ".join(leaves)
    listed = listed[listed.rindex("Books Rivers") :]
    numbers = {claim["id"]: claim["number"] for claim in ledger["claims"]}
    for source in ledger["sources"]:
        words = re.search(rf"{source['item']['title']}.*?Supports statements? ([\d, –]+)\.", listed)[1]
        runs = [[int(end) for end in run.split("–")] for run in words.split(", ")]
        assert [n for run in runs for n in range(run[0], run[-1] + 1)] == [numbers[claim] for claim in source["claims"]]


def test_the_figures_on_the_page_are_those_of_the_ledger(leaves, ledger):
    everything, about = " ".join(leaves), ledger["summary"]
    assert f"Sources cited {about['sources']} Origins {about['origins']} " in everything
    assert f"with a source {about['sourced']} of {about['statements']} (" in everything
    assert f"of which no origin was seen {about['second-hand']} of {about['sourced']} (" in everything
    assert f"rest on a single origin {about['single']} of {about['sourced']} (" in everything
    assert f"Supported by the most used source, Rivers of the North {about['carried']} of " in everything
    assert "English (1), not stated (1)" in everything


def test_what_was_not_seen_said_or_run_is_on_the_page(leaves):
    everything = " ".join(leaves)
    assert "known only through the sources above: Coast Guard." in everything
    assert "A daily of the coast." in everything
    assert "2 probably true" in everything
    assert "4 calculated from other statements 3 + 4" in everything
    assert "Quoted passages found in our copies not done" in everything


def test_letters_and_picture_have_words_for_those_who_listen(printed):
    with pikepdf.open(io.BytesIO(printed.pdf)) as pdf:
        elements = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and "/S" in item]
        expanded = {str(item.E) for item in elements if "/E" in item}
        assert "reported at second hand: the author has seen no origin of it" in expanded
        (picture,) = (item for item in elements if item.S == "/Figure")
        assert "Flood at the Ford passes on Coast Guard." in str(picture.Alt)


def test_every_page_of_a_draft_says_so_and_no_page_of_another_build(leaves, tmp_path):
    draft = build(write(tmp_path / "d", "lang: sv-SE", "toc: always", "page-break: section"), Mode.DRAFT)
    assert all("Utkast" in leaf for leaf in texts(draft.printed.pdf))
    assert not any("Draft" in leaf for leaf in leaves)
