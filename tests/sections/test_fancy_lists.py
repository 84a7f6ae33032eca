"""Lists counted with letters, Roman figures or in brackets, as Pandoc's manuscripts have them."""

import pytest


@pytest.mark.parametrize(
    ("marks", "opening"),
    [
        ("a) b) c)", '<ol type="a" style="list-style-type: lower-alpha">'),
        ("(c) (d)", '<ol type="a" start="3" style="list-style-type: lower-alpha; counter-reset: list-item 2">'),
        ("a. b.", '<ol type="a" style="list-style-type: lower-alpha">'),
        ("A) B)", '<ol type="A" style="list-style-type: upper-alpha">'),
        ("i) ii) iii) iv) v)", '<ol type="i" style="list-style-type: lower-roman">'),
        ("iv) v) vi)", '<ol type="i" start="4" style="list-style-type: lower-roman; counter-reset: list-item 3">'),
        ("(1) (2)", '<ol type="1" style="list-style-type: decimal">'),
        ("h) i) j)", '<ol type="a" start="8" style="list-style-type: lower-alpha; counter-reset: list-item 7">'),
        ("1) 2)", "<ol>"),
        ("5. 6.", '<ol start="5" style="counter-reset: list-item 4">'),
    ],
)
def test_the_marks_say_how_a_list_counts(read, show, marks, opening):
    text = "Why:\n\n" + "".join(f"{mark} One.\n" for mark in marks.split())
    section = read(text)
    assert show(section.flow) == (
        f'<p class="lead-in">⟦Why:⟧</p>\n{opening}\n' + "<li>⟦One.⟧</li>\n" * len(marks.split()) + "</ol>"
    )


def test_items_hold_paragraphs_lists_and_citations_in_their_places(read, show, written):
    text = "> a) One\n>    goes on.\n>\n>    More.\n>    - x\n>\n>      (i) y [@atlas]\n>      (ii) z\n> b) Two.\n"
    section = read(text)
    assert [claim.text for claim in section.claims] == ["One goes on.", "More.", "x", "y", "z", "Two."]
    assert written(text, section.citations[0].cites[0].span) == "@atlas"
    assert show(section.flow).count("<ol") == 2


def test_another_kind_of_mark_begins_another_list(read, show):
    assert show(read("a) One.\n(a) Two.\n").flow).count("<ol") == 2


@pytest.mark.parametrize(
    "text",
    [
        "c. 1900 it was built.",
        "p. 4 says so.",
        "A. Smith wrote it.",
        "Words go on\na) in a line.",
        "- Words go on\nc. 1900 in a line.",
        "(2024) is a year",
        "a)",
        "(a. One",
        "(ill) patients came.",
        ") One",
        "    a) One",
    ],
)
def test_other_lines_begin_no_list(read, show, text):
    assert "<ol" not in show(read(text).flow)


def test_a_list_within_an_item_may_stand_right_below_its_words(read, show):
    flow = show(read("1. They are:\n   a. old\n   b. new\n2. So.\n").flow)
    assert flow.count("<li>") == 4
    assert show(read("1. It is\n   b. new\n").flow).count("<li>") == 1
