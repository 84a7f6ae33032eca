"""What a paragraph or a row is by its looks: a note to the printer, a typed heading, a formula; what leads into a block."""

import pytest


def exempt(read, text):
    return [claim.exempt for claim in read(f"{text}\n").claims]


@pytest.mark.parametrize(
    "text",
    [
        "[Insert figure \\@ref(fig:map) here.]",
        "[Insert Figure 2 here]",
        "[Insert map of the dams here]",
        "[Place Table 3 about here.]",
        "[Table 2 about here]",
        "[Figur 1 ungefär här]",
        "[PUT TABLE 4 HERE]",
    ],
)
def test_a_note_to_the_printer_needs_no_source(read, text):
    assert exempt(read, text) == ["caption"]


@pytest.mark.parametrize(
    "text",
    [
        "[Insert the dam of 1950]",
        "[Insert a map, the dam broke here]",
        "[Figure 2 shows that the dam broke here]",
        "[Put on the map by war, the dam broke here]",
        "[Table 2 goes to the army]",
        "Insert figure 2 here.",
        "Figures were put about here.",
        "[Insert Figure 2 here] The dam broke.",
        "[Tables broke about here]",
    ],
)
def test_another_bracket_needs_its_source(read, text):
    assert "" in exempt(read, text)


@pytest.mark.parametrize(
    "text", ["EDUCATION", "INVITED PUBLIC TALKS", "**AWARDS AND HONORS**", "*Draft*", "**Second draft**"]
)
def test_a_typed_heading_needs_no_source(read, text):
    assert exempt(read, f"{text}\n\nThe dam broke.") == ["heading", ""]


@pytest.mark.parametrize(
    "text",
    [
        "THE DAM BROKE",
        "THEY FLED",
        "WAR IS NEAR",
        "DAMS BREAK.",
        "DAMS BROKE AND ARMIES FLED",
        "AGREED IN 1999",
        "USA",
        "NOT TRUE",
        "*Dams broke*",
        "**Fled.**",
        "*Draft* of the dam",
        "*A draft broke*",
        "Draft",
        "- EDUCATION FAILED",
        "> EDUCATION FAILED",
    ],
)
def test_few_words_that_may_state_something_need_their_source(read, text):
    assert exempt(read, f"{text}\n\nThe dam broke.")[0] == ""


LIST = "\n\n- high\n- low"


@pytest.mark.parametrize(
    "text",
    [
        f"They are defined as follows.{LIST}",
        "They are defined as follows.\n\n$$x = 1$$",
        "They are defined as follows.\n\n| a | b |\n|---|---|\n| c | d |",
        "He does so in the following, rather opaque, paragraph.\n\n> It broke.",
        f"It is built in the following steps.{LIST}",
        f"De definieras enligt följande.{LIST}",
    ],
)
def test_a_sentence_that_announces_the_block_behind_it_leads_in_with_a_full_stop(read, text):
    assert exempt(read, text)[0] == "lead-in"


@pytest.mark.parametrize(
    "text",
    [
        "They are defined as follows.",
        "They are defined as follows.\n\nIt is high.",
        f"They are defined as follows. The dam broke.{LIST}",
        f"He fled the following day.{LIST}",
        "The dam broke in the following year.\n\n> It did.",
        f"The following list is long.{LIST}",
        f"The dam broke as follows from this.{LIST}",
        f"The dam broke.{LIST}",
    ],
)
def test_a_sentence_that_announces_nothing_needs_its_source(read, text):
    assert "" in exempt(read, text)[:2]


def test_a_formula_set_as_a_table_makes_no_statement(read):
    assert exempt(read, "| | |\n|---|---|\n| α + β | = {x: ∃ Pr ∈ S (Pr(p) = x)} |") == []


@pytest.mark.parametrize(
    "table",
    [
        "| | |\n|---|---|\n| α = 3 | The dam broke |",
        "| a | b |\n|---|---|\n| α + β | = 3 |",
        "| | |\n|---|---|\n| dams | = 3 |",
        "| | |\n|---|---|\n| α | 3 |",
        "| | |\n|---|---|\n| α = 3 [@k] | |",
    ],
)
def test_another_row_is_a_statement(read, table):
    assert exempt(read, table) == [""]
