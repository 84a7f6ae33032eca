import pytest

from dossier.csl.collate import collation_key

TITLES = ["Ägg", "Ål", "Öl", "Zebra", "Apel", "zink", "Ähre"]


def ordered(words, language):
    return sorted(words, key=lambda word: collation_key(word, language))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("sv", "Apel Zebra Ål Ägg Öl"),
        ("de", "Ägg Ål Apel Öl Zebra"),
        ("en", "Ägg Ål Apel Öl Zebra"),
        ("da", "Apel Zebra Ägg Öl Ål"),
        ("es", "llama nube ñame ozono"),
        ("cs", "cena česko hra chata zima živo"),
        ("pl", "lato łoś zima źle żuk"),
    ],
)
def test_letters_stand_where_the_language_has_them(language, words):
    assert ordered(sorted(words.split()), language) == words.split()


def test_case_and_punctuation_do_not_count_but_spaces_do():
    words = ["Applefive", "Apple five", "apple-six", "“Apple” four", "Apple"]
    assert ordered(words, "en") == ["Apple", "Apple five", "“Apple” four", "Applefive", "apple-six"]


def test_accents_decide_between_equal_letters():
    assert ordered(["résumé", "resume", "resumé"], "en") == ["resume", "resumé", "résumé"]


def test_entries_without_a_value_come_last_both_ways(listed, book):
    items = [book("a", title="A"), book("b", title="B", year=2000), book("c", title="C", year=1999)]
    layout = '<layout><text variable="title"/></layout>'
    for order, texts in {"ascending": ["C", "B", "A"], "descending": ["B", "C", "A"]}.items():
        assert listed(layout, items, sort=f'<sort><key variable="issued" sort="{order}"/></sort>') == texts


def test_numbers_in_keys_count_by_value(listed, book):
    items = [book(n, title=n, volume=n) for n in ("10", "9", "101")]
    assert listed('<layout><text variable="title"/></layout>', items, sort='<sort><key variable="volume"/></sort>') == [
        "9",
        "10",
        "101",
    ]


def test_years_before_christ_come_first(listed, book):
    items = [book("a", title="A", year=14), book("b", title="B", year=-44), book("c", title="C", year=-100)]
    assert listed('<layout><text variable="title"/></layout>', items, sort='<sort><key variable="issued"/></sort>') == [
        "C",
        "B",
        "A",
    ]


def test_an_author_alone_comes_before_the_same_author_with_others(listed, book):
    items = [book("a", "Doe, J", "Abe, A", title="A"), book("b", "Doe, J", title="B"), book("c", "Doe, J M", title="C")]
    assert listed('<layout><text variable="title"/></layout>', items, sort='<sort><key variable="author"/></sort>') == [
        "B",
        "A",
        "C",
    ]


def test_particles_count_as_the_style_says(listed, book):
    items = [book("a", title="A", author=[{"family": "van Gogh", "given": "V"}]), book("b", "Huygens, C", title="B")]
    layout, sort = '<layout><text variable="title"/></layout>', '<sort><key variable="author"/></sort>'
    assert listed(layout, items, sort=sort) == ["A", "B"]
    assert listed(layout, items, sort=sort, options='demote-non-dropping-particle="never"') == ["B", "A"]
