"""Tables whose columns stand over dashes, as Pandoc's manuscripts have them."""

import pytest

HEAD = """\
  Dam         Height   Built
----------- -------- -------
Northern        30 m [@atlas, p. 3]
Southern               1950
"""
WIDE = """\
---------------------------
Dam          Height    Year
            (metre)
----------- ------- -------
Northern         30 [@atlas,
dam                  p. 3]

Southern         20    1950
---------------------------
"""


def test_a_head_over_dashes_and_a_row_a_line(read, show, codes):
    section = read(f"These are the dams:\n\n{HEAD}\n: The dams {{#tbl:dams}}\n\nWords [@a].\n")
    assert show(section.flow).count("<tr>") == 3
    assert '<th scope="col" style="text-align:center">Dam</th>' in show(section.flow)
    assert '<th scope="col" style="text-align:right">Height</th>' in show(section.flow)
    assert [(c.text, c.exempt) for c in section.claims][:3] == [
        ("These are the dams:", "lead-in"), ("Northern 30 m", ""), ("Southern 1950", "")
    ]  # fmt: skip
    assert [(label.id, label.text) for label in section.labels] == [("tbl:dams", "The dams")]
    assert codes(section) == []


def test_rows_of_several_lines_between_two_whole_ones(read, show, written, codes):
    text = "> - Why?\n>\n" + "".join(f">   {line}\n" for line in WIDE.splitlines()) + ">\n>   Table: The dams\n"
    section = read(text)
    assert [claim.text for claim in section.claims] == ["Why?", "Northern dam 30", "Southern 20 1950"]
    assert written(text, section.citations[0].cites[0].span) == "@atlas"
    assert section.citations[0].cites[0].locator.value == "3"
    assert '<th scope="col" style="text-align:right">Height\n(metre)</th>' in show(section.flow)
    assert codes(section) == []


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("---- ----\na    b\nc    d\n---- ----\n", 2),
        ("---- ----\na    b\nc    d\n\ne    f\n---- ----\n", 2),
        ("a    b\n---- ----\nc    d\n---- ----\n", 2),
    ],
)
def test_it_needs_no_head_and_may_be_closed(read, show, text, rows):
    shown = show(read(f"{text}\nWords.\n").flow)
    assert shown.count("<tr>") == rows
    assert shown.endswith("<p>⟦Words.⟧</p>")
    assert "<hr>" not in shown


def test_a_word_across_two_columns_leaves_it_as_drawn_and_reported_once(read, show, codes):
    text = "a    b\n---- ----\nlonger b\n"
    section = read(text)
    assert codes(section) == [("D226", 1, 1)]
    assert f"<pre>{text.strip()}</pre>" in show(section.flow)


@pytest.mark.parametrize(
    "text",
    [
        "-----\nwords\n-----",
        "--- ---\n\nwords\n",
        "- - -\nwords\n- - -",
        "words\n---",
        "Words\n\n--- ---\n\nwords [@a]\n\n---",
    ],
)
def test_other_lines_are_no_table(read, show, text):
    assert "<table>" not in show(read(text).flow)
