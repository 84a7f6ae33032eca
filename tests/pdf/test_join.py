"""One file from many parts."""

import subprocess
from functools import cache
from shutil import which

import page
import pikepdf
import pypdfium2
import pytest
from page._enums import ValidationProfile
from pressing import PNG, WORDS, elements, laid, opened, texts

from dossier.pdf import Attachment, Metadata, check_links, join

META = Metadata(
    title="Där slutar <vägen> & “mer”",
    author=("A. Å", "B. C"),
    subject="S",
    keywords=("k", "l"),
    lang="sv-SE",
    date="2026-11-23",
    numbering=("roman", "arabic", "arabic", "arabic"),
)
LEDGER = Attachment("ledger.json", b'{"claims": []}', "application/json", "The ledger")
SOURCES = Attachment("källor.bib", b"@book{a, title={B}}", "text/x-bibtex", "The sources", "Source")

CONTENTS = '<div class="cover"><h1>Title</h1></div><h1 id="toc">Contents</h1><p><a href="xref:s-2-1">Where, 2</a></p>'
FIRST = f"""<h1 id="one">First</h1><p id="s-1-1">{WORDS * 20}<span class="note" id="n-1">A note, a
<a href="https://example.org/a-b" title="The page of A">web page</a>.</span></p>
<table><caption>T</caption><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>"""
SECOND = """<h1 id="two">Second</h1><h2 id="deep">Deep</h2><p id="s-2-1">As <a href="xref:s-1-1">said</a> and
<a href="#two">here</a>.</p><ul><li>One</li><li>Two <b>bold</b></li></ul><blockquote lang="en"><p>Quote</p></blockquote>
<table><thead><tr><th scope="col">A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>"""


def parts():
    return (
        laid(CONTENTS, name="00-front"),
        laid(FIRST, name="01-first"),
        laid(SECOND, name="02-second", css="h1 { string-set: head 'Other' }"),
    )


@cache
def joined():
    return join(parts(), META, (LEDGER, SOURCES))


@pytest.mark.parametrize("profile", ["3a", "ua1"])
def test_the_file_conforms_to_pdf_a_3a_and_to_pdf_ua_1(profile):
    report = page.validate_pdf_bytes(joined(), profile=ValidationProfile(profile))
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []
    assert report.is_compliant
    assert report.rules.total > 100


def test_a_file_with_a_picture_conforms(project):
    root = project(**{"map.png": PNG})
    shown = laid('<h1>H</h1><img src="project:map.png" alt="Map" style="image-rendering: crisp-edges">', root=root)
    for profile in (ValidationProfile("3a"), ValidationProfile("ua1")):
        assert page.is_pdf_compliant_bytes(join((shown,), META), profile=profile)


def test_the_same_parts_give_the_same_bytes():
    assert join(parts(), META, (LEDGER, SOURCES)) == joined()


@pytest.mark.skipif(not which("qpdf"), reason="qpdf is not installed")
def test_qpdf_finds_no_fault(tmp_path):
    (tmp_path / "a.pdf").write_bytes(joined())
    result = subprocess.run(["qpdf", "--check", "a.pdf"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


def test_pages_stand_in_order_and_bear_their_numbers():
    cover, contents, *body = texts(joined())
    assert "Title" in cover
    assert not any(cover.endswith(number) for number in ("i", "1"))
    assert contents.endswith("ii")
    total = len(body)
    assert [words.rpartition(" / ")[0].split()[-1] for words in body] == [str(number) for number in range(1, total + 1)]
    assert all(words.endswith(f"/ {total}") for words in body)


def test_page_labels_are_the_printed_numbers():
    document = pypdfium2.PdfDocument(joined())
    labels = [document.get_page_label(number) for number in range(len(document))]
    document.close()
    assert labels[:4] == ["i", "ii", "1", "2"]


def destination(pdf, name):
    return pikepdf.NameTree(pdf.Root.Names.Dests)[name]


def links(pdf):
    return [(number, link) for number, sheet in enumerate(pdf.pages) for link in sheet.get("/Annots", ())]


def test_links_across_parts_lead_to_the_page_of_their_words():
    with opened(joined()) as pdf:
        found = {str(link.Dest): number for number, link in links(pdf) if "/Dest" in link}
        assert set(found) == {"s-2-1", "s-1-1", "two"}
        where = destination(pdf, "s-2-1")
        index = [sheet.obj for sheet in pdf.pages].index(where[0])
        assert "As said and here" in texts(joined())[index]
        assert str(where[1]) == "/XYZ"
        assert 0 < float(where[3]) < float(pdf.pages[index].MediaBox[3])
        assert not any("xref" in str(link.get("/A", "")) for _, link in links(pdf))


def test_every_link_says_what_it_is_and_is_printed():
    with opened(joined()) as pdf:
        words = {str(link.Contents) for _, link in links(pdf)}
        assert words == {"Where, 2", "The page of A", "said", "here"}
        assert all(int(link.F) == 4 for _, link in links(pdf))
        [web] = [link for _, link in links(pdf) if "/A" in link]
        assert str(web.A.URI) == "https://example.org/a-b"


def test_links_and_their_tags_point_at_each_other():
    with opened(joined()) as pdf:
        tree = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)
        for _, link in links(pdf):
            element = tree[int(link.StructParent)]
            assert str(element.S) == "/Link"
            assert any(kid.Obj == link for kid in element.K if isinstance(kid, pikepdf.Dictionary))


def test_all_content_of_a_page_belongs_to_an_element_or_is_an_artifact():
    with opened(joined()) as pdf:
        tree = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)
        for sheet in pdf.pages:
            owners = tree[int(sheet.StructParents)]
            marked = set()
            for operands, operator in pikepdf.parse_content_stream(sheet):
                if str(operator) == "BDC" and "/MCID" in operands[1]:
                    marked.add(int(operands[1].MCID))
            assert marked == {index for index, owner in enumerate(owners) if isinstance(owner, pikepdf.Dictionary)}
            assert all(
                owner.get("/Pg", sheet.obj) == sheet.obj for owner in owners if isinstance(owner, pikepdf.Dictionary)
            )


def test_bookmarks_are_the_headings():
    document = pypdfium2.PdfDocument(joined())
    found = [(mark.level, mark.get_title(), mark.get_dest().get_index()) for mark in document.get_toc()]
    document.close()
    second = next(number for number, words in enumerate(texts(joined())) if "As said" in words)
    assert found == [
        (0, "Title", 0),
        (0, "Contents", 1),
        (0, "First", 2),
        (0, "Second", second),
        (1, "Deep", second),
    ]


def test_the_structure_is_one_document_of_parts():
    with opened(joined()) as pdf:
        [document] = pdf.Root.StructTreeRoot.K
        tree = elements(document)
        assert tree[0] == (0, "/Document")
        assert [kind for depth, kind in tree if depth == 1] == ["/Part"] * 3
        assert {"/H1", "/H2", "/P", "/Link", "/L", "/LI", "/LBody", "/Table", "/TH", "/TD", "/Caption"} <= {
            k for _, k in tree
        }


def test_ids_of_table_headers_and_notes_are_unique_and_listed():
    with opened(joined()) as pdf:
        listed = dict(pikepdf.NameTree(pdf.Root.StructTreeRoot.IDTree).items())
        assert sorted(str(element.S) for element in listed.values()) == ["/Note", "/TH", "/TH", "/TH"]
        assert all(str(element.ID) == name for name, element in listed.items())


def test_the_file_says_what_it_is():
    with opened(joined()) as pdf:
        assert str(pdf.Root.Lang) == "sv-SE"
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert str(pdf.docinfo.Title) == META.title
        assert str(pdf.docinfo.Author) == "A. Å, B. C"
        assert str(pdf.docinfo.CreationDate) == "D:20261123000000Z"
        assert "/Filter" not in pdf.Root.Metadata
        with pdf.open_metadata() as meta:
            assert meta["dc:title"] == META.title
            assert meta["dc:creator"] == ["A. Å", "B. C"]
            assert meta["pdfaid:part"] == "3"
            assert meta["pdfaid:conformance"] == "A"


def test_attachments_come_out_as_they_went_in():
    with opened(joined()) as pdf:
        assert pdf.attachments["ledger.json"].get_file().read_bytes() == LEDGER.data
        assert pdf.attachments["källor.bib"].get_file().read_bytes() == SOURCES.data
        kinds = {str(file.UF): (str(file.AFRelationship), str(file.EF.F.Subtype)) for file in pdf.Root.AF}
        assert kinds == {"ledger.json": ("/Data", "/application/json"), "källor.bib": ("/Source", "/text/x-bibtex")}
        assert all(str(file.EF.F.Params.ModDate) == "D:20261123000000Z" for file in pdf.Root.AF)


def test_each_font_is_embedded_once():
    with opened(joined()) as pdf:
        names = [
            str(item.FontName) for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and "/FontName" in item
        ]
        assert len(names) == len(set(names))
        assert {name.partition("+")[2] for name in names} == {
            "SourceSerifPro-Regular",
            "SourceSansPro-Semibold",
            "SourceSansPro-Regular",
        } | {name.partition("+")[2] for name in names if "Bold" in name}


def test_text_copied_from_any_part_is_right():
    whole = " ".join(texts(joined()))
    assert "the convoy crossed the border at night" in whole
    assert "Two bold" in whole


def test_parts_without_pages_are_left_out():
    empty = laid("<div>" * 2000 + "</div>" * 2000, name="deep")
    numbered = Metadata("T", numbering=("roman", "arabic"))
    assert texts(join((empty, laid("<p>Text</p>")), numbered)) == ["Text 1 / 1"]


def test_without_a_date_the_file_has_none():
    with opened(join((laid("<p>Text</p>"),), Metadata("T"), (LEDGER,))) as pdf:
        assert "/CreationDate" not in pdf.docinfo
        assert "/ModDate" not in pdf.Root.AF[0].EF.F.Params
        assert b"CreateDate" not in pdf.Root.Metadata.read_bytes()


def test_a_link_to_a_place_on_no_page_is_reported():
    lost = laid('<p><a href="xref:nowhere">a</a> <a href="xref:toc">b</a></p>', name="03-lost")
    assert check_links(parts()) == ()
    [finding] = check_links((*parts(), lost))
    assert finding.rule.code == "D804"
    assert "“nowhere”" in finding.message
