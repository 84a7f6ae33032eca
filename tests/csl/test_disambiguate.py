import pytest

NAMES = '<names variable="author"><name form="short" and="text" initialize-with=". "/></names>'
YEAR = '<date variable="issued" form="text" date-parts="year"/>'
LAYOUT = f'<layout delimiter="; "><group delimiter=" ">{NAMES}{YEAR}</group></layout>'


def test_letters_go_to_works_of_one_year_in_the_order_of_the_list(cited, book):
    items = [
        book("b", "Doe, J", year=2000, title="B"),
        book("a", "Doe, J", year=2000, title="A"),
        book("c", "Doe, J", year=2001),
    ]
    bibliography = (
        '<bibliography><sort><key variable="title"/></sort><layout><text variable="title"/></layout></bibliography>'
    )
    texts = cited(
        LAYOUT, items, [["b"], ["a"], ["c"]], citation='disambiguate-add-year-suffix="true"', bibliography=bibliography
    )
    assert texts == ["Doe 2000b", "Doe 2000a", "Doe 2001"]


def test_names_are_added_only_as_far_as_they_help(cited, book):
    items = [
        book("a", "Smith, A", "Brown, B", "Jones, C", year=2000),
        book("b", "Smith, A", "Benson, B", "Jones, C", year=2000),
        book("c", "Smith, A", "Brown, B", "Jones, C", year=1999),
    ]
    options = 'et-al-min="3" et-al-use-first="1" disambiguate-add-names="true"'
    texts = cited(LAYOUT, items, [["a"], ["b"], ["c"]], citation=options)
    assert texts == ["Smith, Brown, et al. 2000", "Smith, Benson, et al. 2000", "Smith et al. 1999"]


def test_names_that_do_not_help_are_not_added(cited, book):
    items = [
        book("a", "Smith, A", "Brown, B", "Jones, C", year=2000),
        book("b", "Smith, A", "Brown, B", "Jones, C", year=2000),
    ]
    options = 'et-al-min="3" et-al-use-first="1" disambiguate-add-names="true" disambiguate-add-year-suffix="true"'
    assert cited(LAYOUT, items, [["a"], ["b"]], citation=options) == ["Smith et al. 2000a", "Smith et al. 2000b"]


@pytest.mark.parametrize(
    ("rule", "texts"),
    [
        ("by-cite", ["Doe 2000", "Doe 2001", "Jane Roe 2002", "John Roe 2002"]),
        ("all-names", ["A. Doe 2000", "B. Doe 2001", "Jane Roe 2002", "John Roe 2002"]),
        ("all-names-with-initials", ["A. Doe 2000", "B. Doe 2001", "Roe 2002", "Roe 2002"]),
        ("primary-name", ["A. Doe 2000", "B. Doe 2001", "Jane Roe 2002", "John Roe 2002"]),
    ],
)
def test_given_names_by_rule(cited, book, rule, texts):
    items = [
        book("a", "Doe, Ann", year=2000),
        book("b", "Doe, Bob", year=2001),
        book("c", "Roe, Jane", year=2002),
        book("d", "Roe, John", year=2002),
    ]
    options = f'disambiguate-add-givenname="true" givenname-disambiguation-rule="{rule}"'
    assert cited(LAYOUT, items, [["a"], ["b"], ["c"], ["d"]], citation=options) == texts


def test_the_condition_comes_before_letters(cited, book):
    title = '<choose><if disambiguate="true"><text variable="title" prefix=", "/></if></choose>'
    layout = LAYOUT.replace("</layout>", f"{title}</layout>")
    items = [book("a", "Doe, J", year=2000, title="A"), book("b", "Doe, J", year=2000, title="B")]
    texts = cited(layout, items, [["a"], ["b"]], citation='disambiguate-add-year-suffix="true"')
    assert texts == ["Doe 2000, A", "Doe 2000, B"]


def test_letters_go_on_behind_z(cited, book):
    items = [book(str(n), "Doe, J", year=2000) for n in range(28)]
    texts = cited(LAYOUT, items, [[str(n)] for n in range(28)], citation='disambiguate-add-year-suffix="true"')
    assert [texts[0], texts[25], texts[26], texts[27]] == ["Doe 2000a", "Doe 2000z", "Doe 2000aa", "Doe 2000ab"]


def test_what_nothing_tells_apart_is_shown_in_full(cited, book):
    title = '<choose><if disambiguate="true"><text variable="title" prefix=", "/></if></choose>'
    layout = LAYOUT.replace("</layout>", f"{title}</layout>")
    items = [book("a", "Doe, J", year=2000, title="A"), book("b", "Doe, J", year=2000, title="A")]
    assert cited(layout, items, [["a"], ["b"]]) == ["Doe 2000, A", "Doe 2000, A"]


def test_a_substitute_behind_a_condition_is_an_alternative_too(printed):
    inner = '<choose><if type="book"><names variable="editor"/><text value="anon."/></if></choose>'
    names = f'<names variable="author"><name form="short"/><substitute>{inner}</substitute></names>'
    assert printed(names, editor=[{"family": "Roe", "given": "R"}]) == "Roe"
    assert printed(names) == "anon."
