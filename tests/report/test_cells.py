"""Text in terminal cells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.report.cells import cell_width, excerpt, safe, spread


@pytest.mark.parametrize(
    ("character", "cells"),
    [("a", 1), ("é", 1), ("\u0301", 0), ("\u200d", 0), ("한", 2), ("漢", 2), ("ア", 2), ("ｱ", 1), ("！", 2), ("—", 1)],
)
def test_a_character_takes_the_cells_a_terminal_gives_it(character, cells):
    assert cell_width(character) == cells


@pytest.mark.parametrize("evil", ["\x1b[2J", "\x07", "\u202e", "\u2066", "\x9b", "\u2028", "\x00", "\r"])
def test_nothing_a_terminal_would_obey_is_shown(evil):
    assert safe(f"a{evil}b").isprintable()
    assert "".join(shown for shown, _, _ in spread(evil)).isprintable()


def test_ordinary_text_is_left_as_it_is():
    assert safe("naïve 한국 — “ok”") == "naïve 한국 — “ok”"


def test_a_short_line_is_shown_whole_with_its_stretch():
    assert excerpt("see [@key] here", 5, 9, 40) == ("see [@key] here", 5, 4)


def test_wide_letters_and_tabs_push_the_mark_to_the_right():
    assert excerpt("\t한국 @x", 4, 6, 40) == ("    한국 @x", 9, 2)


def test_a_combining_mark_takes_no_room():
    assert excerpt("e\u0301 @x", 3, 5, 40) == ("e\u0301 @x", 2, 2)


def test_a_point_at_the_end_of_a_line_has_one_mark():
    assert excerpt("ab", 2, 2, 40) == ("ab", 2, 1)
    assert excerpt("", 0, 0, 40) == ("", 0, 1)


def test_a_long_line_is_cut_around_the_stretch():
    line = "a" * 200 + "KEY" + "b" * 200
    text, first, cells = excerpt(line, 200, 203, 60)
    assert (text[0], text[-1], len(text)) == ("…", "…", 60)
    assert text[first : first + cells] == "KEY"


def test_the_end_of_a_long_line_is_shown_without_a_mark_of_more():
    text, first, cells = excerpt("a" * 200 + "KEY", 200, 203, 60)
    assert text.endswith("KEY")
    assert (first, cells) == (57, 3)


@given(
    st.text(alphabet=st.characters(exclude_characters="\n")),
    st.integers(0, 80),
    st.integers(0, 80),
    st.integers(10, 60),
)
def test_an_excerpt_never_fails_and_never_outgrows_its_width(line, start, length, width):
    start = min(start, len(line))
    text, first, cells = excerpt(line, start, start + length, width)
    assert spread(text)[-1][2] <= width if text else True
    assert 0 <= first <= width
    assert 1 <= cells <= width + 1
