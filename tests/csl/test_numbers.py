import pytest

from dossier.csl import Locale
from dossier.csl.numbers import format_number, is_numeric, to_roman
from dossier.csl.pages import format_pages


@pytest.mark.parametrize("text", ["1", "12th", "D2", "2b", "1-3", "1, 3 & 5", "1–4"])
def test_numbers_and_what_goes_with_them_are_numeric(text):
    assert is_numeric(text)


@pytest.mark.parametrize("text", ["", "second", "edition 2 revised", "A"])
def test_words_are_not_numeric(text):
    assert not is_numeric(text)


@pytest.mark.parametrize(
    ("text", "form", "locale", "gender", "printed"),
    [
        ("2", "ordinal", "en-US", "", "2nd"),
        ("11", "ordinal", "en-US", "", "11th"),
        ("112", "ordinal", "en-US", "", "112th"),
        ("121", "ordinal", "en-US", "", "121st"),
        ("2", "long-ordinal", "en-US", "", "second"),
        ("12", "long-ordinal", "en-US", "", "12th"),
        ("1", "ordinal", "sv-SE", "", "1:a"),
        ("1", "ordinal", "fr-FR", "feminine", "1ʳᵉ"),
        ("14", "roman", "en-US", "", "xiv"),
        ("1-3", "numeric", "en-US", "", "1–3"),
        ("2,5", "numeric", "en-US", "", "2, 5"),
        ("one", "ordinal", "en-US", "", "one"),
    ],
)
def test_forms(text, form, locale, gender, printed):
    assert format_number(text, form, Locale.load(locale), gender) == printed


def test_roman_numerals_end_where_romans_stopped():
    assert [to_roman(n) for n in (4, 49, 1999, 0, 6000)] == ["iv", "xlix", "mcmxcix", "0", "6000"]


@pytest.mark.parametrize(
    ("kind", "ranges"),
    [
        ("expanded", {"42-5": "42–45", "100-4": "100–104", "N110-N5": "N110–N115", "iv-x": "iv–x"}),
        ("minimal", {"42-45": "42–5", "1496-1504": "1496–504", "71-2": "71–2"}),
        ("minimal-two", {"42-45": "42–45", "100-104": "100–04", "321-325": "321–25"}),
        (
            "chicago",
            {"3-10": "3–10", "100-4": "100–104", "101-108": "101–8", "321-325": "321–25", "1496-1504": "1496–1504"},
        ),
        ("chicago-16", {"1496-1504": "1496–504", "1087-1089": "1087–89", "600-13": "600–613"}),
        ("", {"42-45": "42–45", "3\\-B": "3-B", "7": "7"}),
    ],
)
def test_page_ranges(kind, ranges):
    assert {text: format_pages(text, kind, "–") for text in ranges} == ranges


@pytest.mark.parametrize(
    ("locator", "text"),
    [
        ("7", "p. 7"),
        ("7-9", "pp. 7–9"),
        ("7 & 9", "pp. 7 & 9"),
        ("vol. 2, fol. 3", "vol. 2, fol. 3"),
        ("A-1", "p. A-1"),
    ],
)
def test_a_locators_label_is_plural_when_it_names_several(cited, book, locator, text):
    from dossier.csl import Cite  # noqa: PLC0415

    layout = '<layout><group delimiter=" "><label variable="locator" form="short"/><text variable="locator"/></group></layout>'
    assert cited(layout, [book("a")], [[Cite("a", locator)]]) == [text]
