"""Where the call of a note stands, and what of a citation stays on one line."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import cite, span

from dossier.html.calls import keep_places, place_calls
from dossier.model import Citation, Cite, ClaimEnd, Html, Locator, Note


def placed(*flow):
    holes = tuple(Html(hole) if isinstance(hole, str) else hole for hole in flow)
    return "".join(
        hole.text if isinstance(hole, Html) else "¹" if hasattr(hole, "id") else "|"
        for hole in place_calls(holes, lambda _: True)
    )


def note(number):
    return Note(f"n-{number}", (Html("Words."),), span())


def test_a_call_stands_behind_the_punctuation_and_close_to_its_word():
    assert placed("It left ", cite(1), ".") == "It left.¹"
    assert placed("It left ", cite(1), ", then") == "It left,¹ then"
    assert placed("“It left ", cite(1), ".” Then") == "“It left.”¹ Then"


def test_a_call_before_a_word_keeps_the_space_behind_it():
    assert placed("The port ", cite(1), " was closed.") == "The port¹ was closed."


def test_a_call_inside_brackets_stays_inside():
    assert placed("(so they say ", cite(1), ") and") == "(so they say¹) and"


def test_a_citation_behind_the_full_stop_closes_up():
    assert placed("It left. ", cite(1), "</p>") == "It left.¹</p>"


def test_white_space_before_the_end_of_a_claim_goes_too():
    assert placed("It left.", ClaimEnd("s-1"), " ", cite(1), "</p>") == "It left.|¹</p>"


def test_citation_and_footnote_move_behind_the_punctuation_together():
    assert placed("It left ", cite(1), note(2), ". Then") == "It left.¹¹ Then"


def test_two_citations_side_by_side_move_together_and_close_up():
    assert placed("It left ", cite(1), " ", cite(2), ". Then") == "It left.¹¹ Then"
    assert placed("<td>", cite(1), " ", "<b>x</b>") == "<td>¹ <b>x</b>"


def test_a_footnote_alone_stays_where_it_is_written():
    assert placed("It left", note(1), ".") == "It left¹."


def test_white_space_inside_a_cell_that_holds_only_a_citation_is_harmless():
    assert placed("<td>", cite(1), "</td>") == "<td>¹</td>"


@given(st.lists(st.sampled_from(["word", " ", ".", ", ", "<b>", "</b>", "”", "C", "N"]), max_size=12))
def test_no_word_is_lost_and_no_call_changes_its_order(pieces):
    flow = tuple(
        cite(i) if piece == "C" else note(i) if piece == "N" else Html(piece) for i, piece in enumerate(pieces)
    )
    out = place_calls(flow, lambda _: True)
    assert [h.id for h in out if not isinstance(h, Html)] == [h.id for h in flow if not isinstance(h, Html)]
    text = "".join(h.text for h in out if isinstance(h, Html))
    assert text.replace(" ", "") == "".join(h.text for h in flow if isinstance(h, Html)).replace(" ", "")


def located(*places):
    cites = tuple(Cite("news", span(), locator=Locator("paragraph", place)) for place in places)
    return Citation("c-1", cites, span())


def test_a_place_in_a_source_stays_on_one_line_and_its_words_stay_as_they_are():
    note = '<a href="para. 2">News, 2 May, para. 2</a>; Hall, paras 3–4.'
    kept = keep_places(note, located("2", "3-4"))
    assert kept == (
        '<a href="para. 2">News, 2 May, <span class="place">para. 2</span></a>; Hall, <span class="place">paras 3</span>–4.'
    )
    assert re.sub("</?span[^>]*>", "", kept) == note


@pytest.mark.parametrize("places", [(), ("14",), ("iv",)])
def test_a_place_without_label_or_number_is_left_as_it_is(places):
    assert keep_places("Smith 2020, 14, iv", located(*places)) == "Smith 2020, 14, iv"
