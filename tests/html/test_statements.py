"""Numbers and letters of statements, and the legend that explains them."""

import re
from dataclasses import replace

import pytest
from making import TEMPLATES, book, cite, claim, marked, section, span

from dossier.html import render_body, render_end, render_front
from dossier.html.book import Pages
from dossier.html.listing import explain_grades, list_sources
from dossier.html.statements import SIGNS, explain, number_statements
from dossier.html.terms import load_terms
from dossier.model import Mark, MarkKind, Tracking

EN = load_terms((TEMPLATES,), "en-GB")
SV = load_terms((TEMPLATES,), "sv-SE")
OWN = Mark(MarkKind.OWN, "likely", span())


def made(*claims, facts=(), apparatus="full", kind="", **settings):
    """Make a book of one statement per claim; `facts` are what the ledger says of each in turn."""
    flow = [hole for one in claims for hole in ("<p>", *marked(one.anchor, "Words."), "</p>")]
    written = book(section(*flow, claims=claims, kind=kind), apparatus=apparatus, **settings)
    found = tuple(
        replace(each, number=number, **(facts[number - 1] if number <= len(facts) else {}))
        for number, each in enumerate(written.ledger.claims, 1)
    )
    return replace(written, ledger=replace(written.ledger, claims=found))


def claims(number):
    return tuple(claim(f"s-01-one-{n}") for n in range(1, number + 1))


SECOND = {"origins": ("USA", "CNN"), "second_hand": True}
SINGLE = {"origins": ("USA",)}
BOTH = {"origins": ("USA",), "second_hand": True}
MANY = {"origins": ("USA", "UN")}


def signs(written):
    return [statement.signs for statement in number_statements(written).values()]


def test_a_quiet_page_has_neither_numbers_nor_letters():
    written = made(*claims(2), facts=(SECOND,), apparatus="quiet")
    assert number_statements(written) == {}
    assert 'class="statement"' not in render_body(written)[0].html


def test_each_statement_has_the_ledgers_number_and_its_letters():
    written = made(*claims(5), facts=(BOTH, SECOND, SINGLE, MANY, MANY))
    assert [statement.number for statement in number_statements(written).values()] == [1, 2, 3, 4, 5]
    assert signs(written) == [("second-hand", "single-origin"), ("second-hand",), ("single-origin",), (), ()]


def test_a_letter_is_read_out_as_what_it_means():
    html = render_body(made(*claims(3), facts=(SECOND, MANY, MANY)))[0].html
    meaning = "reported at second hand: the author has seen no origin of it"
    assert f'<span class="statement">1\u2009<abbr title="{meaning}">R</abbr></span>' in html
    assert '<span class="statement">2</span>' in html


def test_what_an_unsourced_statement_says_of_itself_is_its_letter():
    written = made(claim("s-1", mark=OWN), *claims(2), facts=({}, {}, MANY))
    assert signs(written) == [("own",), ("bare",), ()]


def test_a_judgement_has_its_letter_also_where_the_head_of_its_section_says_so():
    written = made(claim("s-1", mark=OWN), *claims(3), facts=({}, MANY, MANY, MANY), kind="assessment")
    assert signs(written) == [("own",), (), (), ()]
    assert [(line.letter, line.count) for line in explain(written, EN).lines] == [("J", 1)]


def test_the_legend_counts_the_statements_with_a_source_and_no_letter():
    assert explain(made(*claims(4), facts=({}, SECOND, MANY, MANY)), EN).plain == 2


def test_a_statement_of_a_background_section_is_background():
    written = made(*claims(3), facts=({}, MANY, MANY), kind="background")
    assert [line.letter for line in explain(written, EN).lines] == ["B"]
    assert '<p class="label">Background</p>' in render_body(written)[0].html


def test_what_most_statements_share_is_said_once_with_its_exceptions():
    written = made(*claims(5), facts=(BOTH, SINGLE, SINGLE, SECOND, MANY))
    assert signs(written) == [("second-hand",), (), (), ("second-hand",), ()]
    legend = explain(written, EN)
    (said,) = legend.most
    assert re.sub(r"<[^>]*>", "", said).replace("\u00a0", " ") == (
        "Because it is so common, no letter marks “rests on a single origin”: it holds for 3 of the 5 statements with a source. "
        "It does not hold for statements 4 and 5."
    )
    assert [(line.letter, line.count) for line in legend.lines] == [("R", 2)]


def test_half_of_the_statements_are_not_most_of_them():
    assert signs(made(*claims(2), facts=(SINGLE, MANY))) == [("single-origin",), ()]


def test_the_legend_explains_the_letters_that_are_used_and_no_others():
    written = made(*claims(3), facts=(SECOND, MANY, MANY))
    assert [line.words for line in explain(written, EN).lines] == [
        "reported at second hand: the author has seen no origin of it"
    ]


def test_findings_that_a_reader_should_know_have_letters():
    flagged = {**MANY, "flags": ("attribution-missing", "time-unanchored", "withdrawn-source")}
    assert signs(made(*claims(4), facts=(flagged, MANY, MANY, MANY)))[0] == ("attribution-missing", "withdrawn-source")


@pytest.mark.parametrize("terms", [EN, SV], ids=["en", "sv"])
def test_every_letter_means_one_thing(terms):
    letters = [terms(f"sign-{sign}") for sign in SIGNS]
    assert len(set(letters)) == len(SIGNS)
    assert all(terms(f"says-{sign}") != f"says-{sign}" for sign in SIGNS)


def test_the_legend_stands_before_the_text_or_where_there_is_no_cover_before_the_sources():
    written = made(*claims(2), facts=(MANY, MANY))
    assert written.has_front
    assert 'id="legend"' in render_front(written, Pages()).html
    assert 'id="legend"' not in render_end(written, Pages())[0].html
    bare = made(*claims(2), facts=(MANY, MANY), toc="never")
    assert not bare.has_front
    assert 'id="legend"' in render_end(bare, Pages())[0].html


def sourced(**tracking):
    written = book(
        section(
            "A ", cite(1, "news"), " B ", cite(2, "hall"), " C ", cite(3, "news"),
            claims=tuple(claim(f"s-{n}", f"c-01-one-{n}") for n in (1, 2, 3)),
        ),
        apparatus="full",
    )  # fmt: skip
    numbered = tuple(replace(each, number=number) for number, each in enumerate(written.ledger.claims, 1))
    cited = tuple(replace(entry, tracking=Tracking(**tracking)) for entry in written.ledger.cited)
    return replace(written, ledger=replace(written.ledger, claims=numbered, cited=cited))


def test_a_source_names_the_statements_it_carries_with_links():
    news = list_sources(sourced(), Pages(), EN)[1].sources[0]
    assert news.statements == 'Supports statements <a href="xref:s-1">1</a>, <a href="xref:s-3">3</a>.'


def test_level_grade_and_descriptor_stand_beside_a_source():
    source = list_sources(sourced(level="primary", grade="B2", descriptor="A daily."), Pages(), EN)[0].sources[0]
    assert (source.level, source.grade, source.descriptor) == ("Primary source.", "Grade B2.", "A daily.")


def test_grades_are_explained_where_they_are_used():
    assert explain_grades(sourced(), EN) == ""
    assert explain_grades(sourced(grade="B2"), EN) == (
        "Grades are the author’s. The letter judges the source: B usually reliable. "
        "The digit judges what it says: 2 probably true."
    )
    assert explain_grades(sourced(grade="F"), EN).endswith("F reliability cannot be judged.")
