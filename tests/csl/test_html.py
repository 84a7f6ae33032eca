from xml.etree import ElementTree as ET

import pytest

from dossier.csl import Citation, Cite, Format, Node, Processor, Style, render_html, render_text
from dossier.csl.html import link_of

ITEMS = {
    "a": {
        "id": "a",
        "type": "webpage",
        "title": "A <i>ship</i> & more",
        "URL": "https://example.org/?a=1&b=2",
        "author": [{"literal": "X"}],
    },
    "b": {"id": "b", "type": "article-journal", "title": "B", "DOI": "10.1/x", "author": [{"literal": "Y"}]},
}


def href(node):
    return f"#ref-{node.id}" if node.kind == "cite" else link_of(node)


def test_each_cite_links_also_inside_a_collapsed_group():
    citations = [Citation("1", (Cite("a"), Cite("b")))]
    done = Processor(Style.named("ieee")).process(ITEMS, citations)
    assert render_html(done.citations[0].tree, href) == '<a href="#ref-a">[1]</a>, <a href="#ref-b">[2]</a>'


def test_a_doi_is_linked_with_its_address():
    entry = Processor(Style.named("apa")).process(ITEMS, [], ["b"]).bibliography.entries[0]
    assert '<a href="https://doi.org/10.1/x">https://doi.org/10.1/x</a>' in render_html(entry.tree, href)


def test_links_never_nest():
    citations = [Citation("1", (Cite("a"),), 1)]
    tree = Processor(Style.named("chicago-notes-bibliography")).process(ITEMS, citations).citations[0].tree
    html = render_html(tree, href)
    root = ET.fromstring(f"<p>{html}</p>")  # noqa: S314  # our own output
    assert not root.findall(".//a//a")
    assert [a.get("href") for a in root.iter("a")].count("https://example.org/?a=1&b=2") == 1
    assert "#ref-a" in {a.get("href") for a in root.iter("a")}
    assert "".join(root.itertext()) == render_text(tree)


def test_only_web_addresses_become_links():
    assert link_of(Node(("javascript:alert(1)",), "variable", "URL")) == ""
    assert link_of(Node(("10.1/x",), "variable", "DOI")) == "https://doi.org/10.1/x"
    assert link_of(Node(("https://example.org",), "variable", "title")) == ""


def test_addresses_are_escaped():
    node = Node(("x",), "cite", "a")
    assert render_html(node, lambda _: '#"<&') == '<a href="#&#34;&#60;&#38;">x</a>'


@pytest.mark.parametrize(
    ("classes", "html"),
    [(False, '<span style="font-variant:small-caps;">x</span>'), (True, '<span class="small-caps">x</span>')],
)
def test_small_capitals_by_style_or_class(classes, html):
    assert render_html(Node(("x",), format=Format(variant="small-caps")), classes=classes) == html


def test_blocks_by_division_or_span():
    node = Node(("x",), display="left-margin")
    assert render_html(node) == '<div class="csl-left-margin">x</div>'
    assert render_html(node, classes=True) == '<span class="csl-left-margin">x</span>'
    assert render_text(Node((node, Node(("y",), display="right-inline")))) == "x y"
