"""Tables drawn with lines, as Pandoc's manuscripts have them."""

import pytest

TABLE = """\
+-----------+---------------+
| Dam       | Height        |
+:==========+==============:+
| Northern  | 30 m [@atlas, |
| dam       | p. 3]         |
+-----------+---------------+
| Southern  |               |
+-----------+---------------+
"""


def test_a_grid_is_a_table(read, show):
    assert show(read(TABLE).flow) == (
        '<table>\n<thead>\n<tr>\n<th scope="col" style="text-align:left">Dam</th>\n'
        '<th scope="col" style="text-align:right">Height</th>\n</tr>\n</thead>\n<tbody>\n'
        '<tr>\n<td style="text-align:left">⟦Northern\ndam⟧</td>\n<td style="text-align:right">30 m {atlas}</td>\n</tr>\n'
        '<tr>\n<td style="text-align:left">⟦Southern⟧</td>\n<td style="text-align:right"></td>\n</tr>\n'
        "</tbody>\n</table>"
    )


def test_its_rows_are_claims_and_its_citations_keep_their_places(read, written):
    text = "> - Why?\n>\n" + "".join(f">   {line}\n" for line in TABLE.splitlines())
    section = read(text)
    assert [claim.text for claim in section.claims] == ["Why?", "Northern dam 30 m", "Southern"]
    assert written(text, section.citations[0].cites[0].span) == "@atlas"
    assert section.citations[0].cites[0].locator.value == "3"


@pytest.mark.parametrize(
    "text", [f"{TABLE}\n: The dams {{#tbl:dams}}\n", f"It shows:\n\n: The dams {{#tbl:dams}}\n\n{TABLE}"]
)
def test_its_caption_stands_above_or_below(read, codes, text):
    section = read(text)
    assert [(label.kind, label.id, label.text) for label in section.labels] == [("table", "tbl:dams", "The dams")]
    assert codes(section) == []


def test_a_sentence_leads_into_it(read):
    assert read(f"These are the dams:\n\n{TABLE}").claims[0].exempt == "lead-in"


def test_it_needs_no_header_and_no_exact_bars(read, show):
    shown = show(read("+---+---+\n| a | b |\n+---+---+\n|  c  | d |   \n+---+---+\n").flow)
    assert "thead" not in shown
    assert shown.count("<tr>") == 2
    assert "<td>⟦c⟧</td>\n<td>d</td>" in shown


def test_items_and_paragraphs_of_a_cell_begin_on_lines_of_their_own(read, show):
    text = "+------+\n| a    |\n|      |\n| b    |\n| c    |\n| - d  |\n+------+\n"
    assert "<td>⟦a<br>\nb\nc<br>\n- d⟧</td>" in show(read(text).flow)


def test_a_note_may_hold_it(read, show):
    assert "Northern" in show(
        read("Words.[^n]\n\n[^n]: See\n\n" + "".join(f"    {x}\n" for x in TABLE.splitlines())).flow
    )


@pytest.mark.parametrize(
    "text",
    [
        "+---+---+\n| a + b |\n+---+---+\n| c | d |\n+---+---+\n",
        "+---+---+\n| a | b |\n|   +---+\n|   | c |\n+---+---+\n",
        "+---+---+\n| a | b |\n",
    ],
)
def test_merged_cells_are_printed_as_drawn_and_reported_once(read, show, codes, text):
    section = read(f"Why?\n\n{text}\n: Words {{#tbl-x}}\n")
    assert codes(section) == [("D226", 3, 1)]
    assert [label.id for label in section.labels] == ["tbl-x"]
    assert f"<pre>{text.strip()}</pre>" in show(section.flow)
    assert len(section.claims) == 1


@pytest.mark.parametrize("text", ["+---+---+", "+---+---+\nwords", "+ a\n+ b", "words\n+---+\n| a |\n+---+"])
def test_other_lines_are_no_grid(read, show, text):
    assert "<table>" not in show(read(text).flow)
