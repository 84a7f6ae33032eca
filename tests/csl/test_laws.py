"""What holds for any input."""

from xml.etree import ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.csl import Citation, Cite, Processor, Style, render_html, render_text
from dossier.csl.collate import collation_key
from dossier.csl.dates import read_date_value
from dossier.csl.richtext import parse_richtext
from dossier.csl.textcase import CASES, change_case
from dossier.csl.tree import Node

WORDS = st.text(st.sampled_from("aB éßI'\"“”‘’<>/&;:.,?!-–()ib sup«»ⁿ1 "), max_size=30)
PROCESSORS = [
    Processor(Style.named(name), tag)
    for name, tag in (("apa", "en-US"), ("chicago-notes-bibliography", "sv-SE"), ("ieee", "fr-FR"))
]


def parsed(html):
    return ET.fromstring(f"<p>{html}</p>")  # noqa: S314  # our own output


@given(WORDS)
def test_any_field_is_well_formed_and_loses_no_letter(text):
    node = Node(parse_richtext(text))
    assert "".join(parsed(render_html(node)).itertext()) == render_text(node)
    letters = [c for c in "aBéßI" if c in text]
    assert all(c in render_text(node) for c in letters)


@given(WORDS, st.sampled_from(sorted(CASES)), st.sampled_from(["en", "sv", "tr"]))
def test_case_changes_nothing_but_case(text, case, language):
    before, after = Node(parse_richtext(text)), Node(change_case(parse_richtext(text), case, language))
    fold = {ord("ı"): "i", ord("İ"): "i", 0x307: None}
    assert render_text(after).translate(fold).casefold() == render_text(before).translate(fold).casefold()


@given(
    st.recursive(
        st.none() | st.integers() | WORDS,
        lambda x: (
            st.lists(x, max_size=3)
            | st.dictionaries(st.sampled_from(["date-parts", "raw", "season", "literal", "circa"]), x, max_size=3)
        ),
    )
)
def test_any_json_can_stand_for_a_date(value):
    read_date_value(value)


@given(st.lists(WORDS, max_size=5), st.sampled_from(["sv", "de", "cs", "hu"]))
def test_collation_is_an_order_of_its_own_making(words, language):
    keys = sorted(collation_key(word, language) for word in words)
    assert keys == sorted(keys)


FIELDS = st.fixed_dictionaries(
    {"type": st.sampled_from(["book", "article-journal", "webpage", "chapter", "nonsense"])},
    optional={
        "title": WORDS,
        "container-title": WORDS,
        "page": WORDS,
        "volume": WORDS | st.integers(0, 99),
        "URL": WORDS,
        "author": st.lists(st.fixed_dictionaries({"family": WORDS, "given": WORDS}), max_size=4),
        "editor": st.lists(st.fixed_dictionaries({"literal": WORDS}), max_size=2),
        "issued": st.fixed_dictionaries(
            {"date-parts": st.lists(st.lists(st.integers(-3000, 3000), min_size=1, max_size=3), min_size=1, max_size=2)}
        ),
    },
)


@settings(max_examples=60, deadline=None)
@given(st.lists(FIELDS, min_size=1, max_size=5), st.lists(WORDS, min_size=4, max_size=4), st.sampled_from(PROCESSORS))
def test_any_items_can_be_cited_and_come_out_well_formed(fields, words, processor):
    items = {str(n): {"id": str(n), **field} for n, field in enumerate(fields)}
    cites = tuple(Cite(ident, words[0], "page", words[1], words[2]) for ident in items)
    citations = [Citation("1", cites, 1), Citation("2", cites[:1], 2), Citation("3", cites[:1], 3, mode="composite")]
    result = processor.process(items, citations)
    for tree in [done.tree for done in result.citations] + [entry.tree for entry in result.bibliography.entries]:
        assert "".join(parsed(render_html(tree, lambda _: "#x")).itertext()).strip() is not None
    assert result == processor.process(items, citations)


@settings(max_examples=25, deadline=None)
@given(st.permutations(["a", "b", "c", "d"]))
def test_the_order_of_items_does_not_change_a_sorted_list(order):
    make = {
        ident: {"id": ident, "type": "book", "title": ident, "author": [{"family": "Doe", "given": ident}]}
        for ident in order
    }
    result = PROCESSORS[0].process(make, [], "*")
    assert [entry.id for entry in result.bibliography.entries] == ["a", "b", "c", "d"]
