"""The structure tree of a part: lean, and true."""

import pikepdf
import pytest
from pressing import WORDS, elements, laid, opened


def tree(body):
    """Write a part's tree as lines, one an element, indented."""
    with opened(laid(body).pdf) as pdf:
        return "\n".join("  " * depth + kind[1:] for depth, kind in elements(pdf.Root.StructTreeRoot.K[0]))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "<h1>A</h1><p>One <b>two <i>three</i></b> <span id='s'>four</span> five</p>",
            """
Document
  H1
  P""",
        ),
        (
            "<section><div><p>See <span id='s'>the <a href='#s'><i>page</i> there</a> now</span></p></div></section>",
            """
Document
  Sect
    Div
      P
        Link""",
        ),
        (
            "<p>Text<span class='note' id='n'>A <b>note</b></span>.</p>",
            """
Document
  P
  Note""",
        ),
        (
            "<ul><li>One</li><li><p>Two</p><p>Three</p></li></ul>",
            """
Document
  L
    LI
      Lbl
      LBody
    LI
      Lbl
      LBody
        P
        P""",
        ),
        (
            "<table><caption>C</caption><thead><tr><th>A</th></tr></thead><tbody><tr><td>1</td></tr><tr><td></td></tr></tbody></table>",
            """
Document
  Table
    Caption
    THead
      TR
        TH
    TBody
      TR
        TD
      TR
        TD""",
        ),
        (
            "<blockquote><p>Quoted</p></blockquote><p></p><p>Last</p>",
            """
Document
  BlockQuote
    P
  P""",
        ),
    ],
)
def test_a_tree_holds_what_means_something(body, expected):
    assert tree(body) == expected.strip("\n")


def find(pdf, kind):
    return [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and item.get("/S") == kind]


def test_words_in_another_language_say_so():
    body = """<p>He said <i lang="sv">lagom</i>.</p><blockquote lang="fr"><p>Oui</p></blockquote><p>English</p>"""
    with opened(laid(body).pdf) as pdf:
        spoken = {
            str(item.S): str(item.Lang)
            for item in pdf.objects
            if isinstance(item, pikepdf.Dictionary) and "/Lang" in item and "/S" in item
        }
        assert spoken == {"/Span": "sv", "/BlockQuote": "fr"}


def test_a_note_has_an_id_of_its_own():
    body = "<p>A<span class='note' id='n-1'>One</span> B<span class='note'>Two</span></p>"
    with opened(laid(body, name="03-notes").pdf) as pdf:
        notes = find(pdf, "/Note")
        assert len({str(note.ID) for note in notes}) == 2
        assert "03-notes/n-1" in {str(note.ID) for note in notes}


def test_headers_are_named_by_the_cells_they_head():
    body = "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>"
    with opened(laid(body, name="t").pdf) as pdf:
        heads = [str(cell.ID) for cell in find(pdf, "/TH")]
        assert all(head.startswith("t/") for head in heads)
        assert [str(cell.A.Headers[0]) for cell in find(pdf, "/TD")] == heads


def test_running_heads_are_artifacts():
    with opened(laid(f"<h1>Title</h1><p>{WORDS * 30}</p>").pdf) as pdf:
        for page in pdf.pages:
            kinds = [
                (str(operands[0]), str(operands[1].get("/Type", "")))
                for operands, operator in pikepdf.parse_content_stream(page)
                if str(operator) == "BDC"
            ]
            assert ("/Artifact", "/Pagination") in kinds


def test_the_parent_tree_knows_links_and_pages_only():
    body = "<p lang='sv'>A <a href='#s' id='s'>b</a><span class='note'>c</span></p>"
    with opened(laid(body).pdf) as pdf:
        nums = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
        assert len(nums) == 4
        assert isinstance(nums[1], pikepdf.Array)
        assert str(nums[3].S) == "/Link"


def test_a_link_whose_words_are_partly_slanted_is_one_link():
    with opened(laid("<p id='p'><a href='#p'>As <i>Title</i> says</a></p>").pdf) as pdf:
        assert len(pdf.pages[0].Annots) == 1


def test_an_abbreviation_says_what_it_stands_for():
    body = "<p>Said <abbr title='reported by others'>R</abbr> and <abbr>plain</abbr>.</p>"
    with opened(laid(body).pdf) as pdf:
        assert [str(span.E) for span in find(pdf, "/Span") if "/E" in span] == ["reported by others"]
