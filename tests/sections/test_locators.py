"""Locators: what stands behind the comma (CSL 1.0.2's labels, pandoc's way of finding them)."""

import pytest

from dossier.model import Locator
from dossier.sections.locator import split_locator
from dossier.sections.terms import locator_terms

LABELS = (
    "act appendix article-locator book canon chapter column elocation equation figure folio issue line note opus page "
    "paragraph part rule scene section sub-verbo supplement table timestamp title-locator verse version volume"
)


def found(suffix, lang="en-GB"):
    locator, rest = split_locator(suffix, lang)
    return (locator and (locator.label, locator.value), suffix[rest:])


@pytest.mark.parametrize(
    ("suffix", "locator", "rest"),
    [
        (", p. 3", ("page", "3"), ""),
        (" p. 3", ("page", "3"), ""),
        (", pp. 33-35, 38-39 and *passim*", ("page", "33-35, 38-39"), " and *passim*"),
        (", 33", ("page", "33"), ""),
        (", 33–35 [84]", ("page", "33–35 [84]"), ""),
        (", p.3", ("page", "3"), ""),
        (", p 3", ("page", "3"), ""),
        (", pages 3", ("page", "3"), ""),
        (", p. xii", ("page", "xii"), ""),
        (", pp. iv, vi-xi", ("page", "iv, vi-xi"), ""),
        (", § 4a", ("section", "4a"), ""),
        (", §§ 4-5", ("section", "4-5"), ""),
        (", sec. 1.2.3.", ("section", "1.2.3"), "."),
        (", art. 34(1)(i)", ("article-locator", "34(1)(i)"), ""),
        (", vol. 2, p. 3", ("volume", "2"), ", p. 3"),
        (", sub verbo 3", ("sub-verbo", "3"), ""),
        (", s.v. 3", ("sub-verbo", "3"), ""),
        (", no. 5", ("issue", "5"), ""),
        (", time 00:12:30", ("timestamp", "00:12:30"), ""),
        (", chap. one", None, ", chap. one"),
        (", and more", None, ", and more"),
        (", xii", None, ", xii"),
        (", paragraphs missing", None, ", paragraphs missing"),
        (", nothing 3", None, ", nothing 3"),
        ("", None, ""),
        ("{ii, A, D-Z}, suffix", ("page", "ii, A, D-Z"), ", suffix"),
        (", {para. 2} words", ("paragraph", "2"), " words"),
        ("{}, 99 years", None, ", 99 years"),
        ("{unclosed 3", None, "{unclosed 3"),
    ],
)
def test_english_locator(suffix, locator, rest):
    assert found(suffix) == (locator, rest)


@pytest.mark.parametrize(
    ("suffix", "locator", "rest"),
    [
        (", s. 4", ("page", "4"), ""),
        (", s. 4–5", ("page", "4–5"), ""),
        (", sid. 4", ("page", "4"), ""),
        (", kap. 2", ("chapter", "2"), ""),
        (", kapitel 2", ("chapter", "2"), ""),
        (", avsn. 3.1", ("section", "3.1"), ""),
        (", st. 5", ("paragraph", "5"), ""),
        (", stycke 5", ("paragraph", "5"), ""),
        (", bilaga 2", ("appendix", "2"), ""),
        (", p. 4", ("page", "4"), ""),
        (", chap. 2", ("chapter", "2"), ""),
        (", s. 3 i Stockholm", ("page", "3"), " i Stockholm"),
        (", s. 3, i Stockholm", ("page", "3"), ", i Stockholm"),
        (", enligt uppgift", None, ", enligt uppgift"),
    ],
)
def test_swedish_locator(suffix, locator, rest):
    assert found(suffix, "sv-SE") == (locator, rest)


def test_swedish_words_mean_nothing_in_an_english_text():
    assert found(", s. 4") == (None, ", s. 4")


@pytest.mark.parametrize("lang", ["en", "sv"])
@pytest.mark.parametrize("label", LABELS.split())
def test_every_label_of_csl_has_a_word(label, lang):
    assert label in locator_terms(lang).values()


@pytest.mark.parametrize("lang", ["en", "sv"])
def test_every_word_before_a_number_is_found(lang):
    for word, label in locator_terms(lang).items():
        assert found(f", {word} 12", lang) == ((label, "12"), ""), word


@pytest.mark.parametrize(
    ("place", "locator"),
    [
        ("00:14:05, at the end", Locator("timestamp", "00:14:05")),
        ("1:14:05-1:15:00", Locator("timestamp", "1:14:05-1:15:00")),
        ("3:16", Locator("page", "3:16")),
    ],
)
def test_a_bare_time_of_a_recording_is_one(place, locator):
    assert split_locator(f", {place}", "en-GB")[0] == locator
