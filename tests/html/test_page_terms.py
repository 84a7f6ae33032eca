"""The page's own words, by language."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import TEMPLATES

from dossier.diagnostics import Span
from dossier.html.terms import Terms, load_terms


def project_terms(tmp_path, language, text):
    folder = tmp_path / "templates" / "terms"
    folder.mkdir(parents=True)
    (folder / f"{language}.json").write_text(text, encoding="utf-8")
    return (tmp_path / "templates", TEMPLATES)


@pytest.mark.parametrize("lang", ["en", "en-GB", "en-US", "sv", "sv-SE", "sv-FI"])
def test_english_and_swedish_are_complete(lang):
    assert load_terms((TEMPLATES,), lang).diagnostics == ()


def test_swedish_has_its_own_words():
    assert load_terms((TEMPLATES,), "sv-SE")("sources") == "Källor"


def test_both_languages_fill_the_same_slots():
    read = {lang: json.loads((TEMPLATES / "terms" / f"{lang}.json").read_text("utf-8")) for lang in ("en", "sv")}
    for name, english in read["en"].items():
        swedish = read["sv"][name]
        assert type(swedish) is type(english), name
        for form in english if isinstance(english, dict) else [None]:
            left, right = (english, swedish) if form is None else (english[form], swedish[form])
            assert sorted(part.split("}")[0] for part in left.split("{")[1:]) == sorted(
                part.split("}")[0] for part in right.split("{")[1:]
            ), name


def test_an_unknown_language_falls_back_to_english_and_says_so():
    terms = load_terms((TEMPLATES,), "de-DE", Span("dossier.yaml", 3, 7, 5))
    (found,) = terms.diagnostics
    assert (found.rule.code, found.span.line) == ("D703", 3)
    assert "templates/terms/de.json" in found.hint
    assert terms("sources") == "Sources"


def test_a_missing_word_is_english_and_says_so(tmp_path):
    words = json.loads((TEMPLATES / "terms" / "sv.json").read_text("utf-8"))
    del words["sources"]
    terms = load_terms(project_terms(tmp_path, "nb", json.dumps(words)), "nb-NO")
    (found,) = terms.diagnostics
    assert (found.rule.code, found.span.path) == ("D702", "templates/terms/nb.json")
    assert terms("sources") == "Sources"
    assert terms("contents") == "Innehåll"


def test_a_project_may_change_a_single_word(tmp_path):
    terms = load_terms(project_terms(tmp_path, "en", '{"sources": "What we read"}'), "en-GB")
    assert (terms("sources"), terms("contents"), terms.diagnostics) == ("What we read", "Contents", ())


def test_a_regional_file_wins_over_the_languages(tmp_path):
    terms = load_terms(project_terms(tmp_path, "en-US", '{"date-of-day": "{month} {day}, {year}"}'), "en-US")
    assert terms.date("2024-10-30") == "October 30, 2024"


@pytest.mark.parametrize("text", ["{", "[1]", '{"sources": 3}', '{"about-sources": {"one": "x"}}'])
def test_a_broken_file_of_words_is_reported_where_it_breaks(tmp_path, text):
    terms = load_terms(project_terms(tmp_path, "sv", text), "sv-SE")
    (found,) = terms.diagnostics
    assert (found.rule.code, found.span.path) == ("D704", "templates/terms/sv.json")
    assert terms("sources") == "Källor"


def test_a_language_tag_never_names_a_file_elsewhere():
    assert load_terms((TEMPLATES,), "../../secret").lang == "en"


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2024-10-30", "30 October 2024"),
        ("2024-10-03", "3 October 2024"),
        ("2024-10", "October 2024"),
        ("2024", "2024"),
        ("2024-01/2024-03", "January 2024–March 2024"),
        ("2024-13-01", "2024-13-01"),
        ("autumn 2024", "autumn 2024"),
        ("", ""),
    ],
)
def test_dates_are_written_in_words(iso, words):
    assert load_terms((TEMPLATES,), "en-GB").date(iso) == words


def test_the_number_decides_between_one_and_many():
    terms = Terms("en", {"x": {"one": "one page", "other": "{n} pages"}})
    assert (terms("x", n=1), terms("x", n=2)) == ("one page", "2 pages")


def test_a_list_is_joined_as_in_a_sentence():
    terms = load_terms((TEMPLATES,), "sv")
    assert [terms.list(names) for names in ((), ("a",), ("a", "b"), ("a", "b", "c"))] == [
        "",
        "a",
        "a och b",
        "a, b och c",
    ]


@given(st.text())
def test_values_are_put_in_once_and_never_read_again(value):
    assert Terms("en", {"x": "<{name}>"})("x", name=value) == f"<{value}>"
