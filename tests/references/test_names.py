"""Names: BibTeX's three forms, the extended form, institutions, particles."""

import pytest

from dossier.references.names import read_names

NAMES = {
    "Donald E. Knuth": {"family": "Knuth", "given": "Donald E."},
    "Knuth, Donald E.": {"family": "Knuth", "given": "Donald E."},
    "Ludwig van Beethoven": {"family": "Beethoven", "given": "Ludwig", "dropping-particle": "van"},
    "de la Vallée Poussin, Charles": {"family": "Vallée Poussin", "given": "Charles", "dropping-particle": "de la"},
    r"Charles de la Vall{\'e}e Poussin": {"family": "Vallée Poussin", "given": "Charles", "dropping-particle": "de la"},
    "{van der Berg}, Jan": {"family": "van der Berg", "given": "Jan"},
    "Van de Graaff, R. J.": {"family": "Van de Graaff", "given": "R. J."},
    "King, Jr., Martin Luther": {"family": "King", "given": "Martin Luther", "suffix": "Jr."},
    "King, Jr.": {"family": "King", "suffix": "Jr."},
    "Brinch Hansen, Per": {"family": "Brinch Hansen", "given": "Per"},
    "Aristotle": {"family": "Aristotle"},
    "{Ministry of Defence}": {"literal": "Ministry of Defence"},
    "{Barnes and Noble}": {"literal": "Barnes and Noble"},
    r"\L ukasz Nowak": {"family": "Nowak", "given": "Łukasz"},
    r"{\"O}zge Aks{\i}n": {"family": "Aksın", "given": "Özge"},
    "family=Gaulle, given=Charles, prefix=de, useprefix=true": {
        "family": "Gaulle",
        "given": "Charles",
        "non-dropping-particle": "de",
    },
    "given=Hans, family={Harman, Jr}": {"family": "Harman, Jr", "given": "Hans"},
    "金, 正恩": {"family": "金", "given": "正恩"},
}


@pytest.mark.parametrize("source", NAMES)
def test_one_name(source):
    assert read_names(source) == ([NAMES[source]], [])


def test_a_list_is_split_at_the_word_and_outside_braces():
    names, problems = read_names("Smith, Ann\n  AND {Simon and Schuster} and Holm, Per and others")
    assert names == [
        {"family": "Smith", "given": "Ann"},
        {"literal": "Simon and Schuster"},
        {"family": "Holm", "given": "Per"},
        {"literal": "others"},
    ]
    assert problems == []


def test_useprefix_keeps_the_particle_with_the_family_name():
    assert read_names("van Gennep, Arnold", use_prefix=True)[0] == [
        {"family": "Gennep", "given": "Arnold", "non-dropping-particle": "van"}
    ]


@pytest.mark.parametrize("source", ["", "  ", "{}"])
def test_a_list_left_empty_says_that_nobody_is_named(source):
    assert read_names(source) == ([], [])


@pytest.mark.parametrize(
    ("source", "word"),
    [
        ("Smith, J., Doe, J., Roe, R.", "commas"),
        ("Smith, J. and and Doe, J.", "missing"),
        ("Smith, J. and ", "missing"),
        ("Smith, J.; Doe, J.", "several names"),
        (r"Gr\&\#382;ini\'c, Ann", r"write `Gržini\'c, Ann`"),
        ("Dvo&rcaron;&aacute;k, A.", "write `Dvořák, A.`"),
        ("Smith & Doe", "several names"),
        ("Smith, J. et al.", "and others"),
        ("Smith,", "ends with a comma"),
        ("Ministry of Defence", "`{Ministry of Defence}`"),
        ("United Nations", "braces"),
        ("Försvarsdepartementet", "braces"),
    ],
)
def test_what_looks_wrong_is_said(source, word):
    ((what, hint),) = read_names(source)[1]
    assert word in f"{what} {hint}"
