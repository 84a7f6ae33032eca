import pytest

from dossier.csl import Cite

YEARS = (
    '<layout delimiter="; " prefix="(" suffix=")"><group delimiter=" "><names variable="author"><name form="short"/></names>'
    '<date variable="issued" form="text" date-parts="year"/><text variable="locator"/></group></layout>'
)
NUMBERS = '<layout delimiter="," prefix="[" suffix="]"><text variable="citation-number"/></layout>'


@pytest.fixture
def works(book):
    doe = [
        book("a", "Doe, J", year=2000, title="A"),
        book("b", "Doe, J", year=2000, title="B"),
        book("c", "Doe, J", year=2000, title="C"),
    ]
    return [*doe, book("d", "Doe, J", year=2001), book("e", "Roe, R", year=2002)]


@pytest.mark.parametrize(
    ("options", "text"),
    [
        ("", "(Doe 2000a; Doe 2000b; Doe 2000c; Doe 2001; Roe 2002)"),
        ('collapse="year"', "(Doe 2000a, 2000b, 2000c, 2001; Roe 2002)"),
        ('collapse="year-suffix"', "(Doe 2000a; b; c, 2001; Roe 2002)"),
        ('collapse="year-suffix" year-suffix-delimiter=","', "(Doe 2000a,b,c, 2001; Roe 2002)"),
        ('collapse="year-suffix-ranged"', "(Doe 2000a–c, 2001; Roe 2002)"),
        (
            'collapse="year" cite-group-delimiter=" + " after-collapse-delimiter=" | "',
            "(Doe 2000a + 2000b + 2000c + 2001 | Roe 2002)",
        ),
    ],
)
def test_one_authors_years(cited, works, options, text):
    assert cited(
        YEARS, works, [["a", "b", "c", "d", "e"]], citation=f'disambiguate-add-year-suffix="true" {options}'
    ) == [text]


def test_runs_of_three_numbers_become_a_range(cited, works):
    citations = [["a", "b", "c", "d", "e"], ["a", "b"], ["e", "a", "b", "c"], ["a", Cite("b", suffix=", n. 3"), "c"]]
    assert cited(NUMBERS, works, citations, citation='collapse="citation-number"') == [
        "[1–5]",
        "[1,2]",
        "[5,1–3]",
        "[1,2, n. 3,3]",
    ]


def test_a_locator_breaks_no_year_group_but_starts_a_new_clause(cited, works):
    citations = [[Cite("a", "7"), "d"]]
    options = 'collapse="year" after-collapse-delimiter="; "'
    assert cited(YEARS, works, citations, citation=options) == ["(Doe 2000 7; 2001)"]


def test_a_prefix_keeps_a_cite_whole(cited, works):
    assert cited(YEARS, works, [["a", Cite("d", prefix="see")]], citation='collapse="year"') == [
        "(Doe 2000, see Doe 2001)"
    ]
