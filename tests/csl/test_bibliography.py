import pytest

from dossier.csl import Processor, Style, find

ENTRY = (
    '<layout suffix="."><names variable="author" suffix=". "><name form="short" delimiter=", "/>'
    '<substitute><text variable="title"/></substitute></names><text variable="title"/></layout>'
)


@pytest.mark.parametrize(
    ("rule", "texts"),
    [
        ("complete-all", ["Doe, Roe. A.", "———. B.", "Doe, Poe. C."]),
        ("complete-each", ["Doe, Roe. A.", "———, ———. B.", "Doe, Poe. C."]),
        ("partial-each", ["Doe, Roe. A.", "———, ———. B.", "———, Poe. C."]),
        ("partial-first", ["Doe, Roe. A.", "———, Roe. B.", "———, Poe. C."]),
    ],
)
def test_repeated_authors(listed, book, rule, texts):
    items = [
        book("a", "Doe, J", "Roe, R", title="A"),
        book("b", "Doe, J", "Roe, R", title="B"),
        book("c", "Doe, J", "Poe, P", title="C"),
    ]
    attributes = f'subsequent-author-substitute="———" subsequent-author-substitute-rule="{rule}"'
    assert listed(ENTRY, items, attributes=attributes) == texts


def test_namesakes_are_not_taken_for_one_author(listed, book):
    items = [book("a", "Doe, Jane", title="A"), book("b", "Doe, John", title="B")]
    assert listed(ENTRY, items, attributes='subsequent-author-substitute="———"') == ["Doe. A.", "Doe. B."]


def test_the_second_field_is_set_apart(listed, book):
    number = '<text variable="citation-number" prefix="[" suffix="]"/>'
    layout = f'<layout suffix=".">{number}<text variable="title" prefix=" "/></layout>'
    assert listed(layout, [book("a", title="A")], attributes='second-field-align="flush"', html=True) == [
        '<div class="csl-left-margin">[1]</div><div class="csl-right-inline"> A.</div>'
    ]


def test_the_style_says_how_the_list_is_laid_out():
    bibliography = (
        Processor(Style.named("apa")).process({"a": {"id": "a", "type": "book", "title": "A"}}, [], "*").bibliography
    )
    assert (bibliography.hanging_indent, bibliography.entry_spacing, bibliography.line_spacing) == (True, 0, 2)
    assert Processor(Style.named("ieee")).process({}, []).bibliography.second_field_align == "flush"


def test_an_entry_that_prints_nothing_is_not_listed(listed, book):
    assert listed('<layout suffix="."><text variable="title"/></layout>', [book("a"), book("b", title="B")]) == ["B."]


def test_numbers_follow_the_order_of_the_list(listed, book):
    layout = '<layout><text variable="citation-number" suffix=". "/><text variable="title"/></layout>'
    items = [book("z", title="Z"), book("a", title="A")]
    assert listed(layout, items, sort='<sort><key variable="title"/></sort>') == ["1. A", "2. Z"]


def test_every_entry_and_variable_can_be_found_in_the_tree():
    items = {"a": {"id": "a", "type": "book", "title": "Ships", "DOI": "10.1/x"}}
    entry = Processor(Style.named("apa")).process(items, [], "*").bibliography.entries[0]
    assert (entry.tree.kind, entry.tree.id) == ("entry", "a")
    assert find(entry.tree, "variable", "title").children == ("Ships",)
