"""What a paragraph or a row is by its looks: a note to the printer, a typed heading, a formula; what leads into a block."""

import pytest


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
def test_a_note_to_the_printer_needs_no_source(exempt, text):
    assert exempt(text) == ["caption"]


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
def test_another_bracket_needs_its_source(exempt, text):
    assert "" in exempt(text)


@pytest.mark.parametrize(
    "text", ["EDUCATION", "INVITED PUBLIC TALKS", "**AWARDS AND HONORS**", "*Draft*", "**Second draft**"]
)
def test_a_typed_heading_needs_no_source(exempt, text):
    assert exempt(f"{text}\n\nThe dam broke.") == ["heading", ""]


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
def test_few_words_that_may_state_something_need_their_source(exempt, text):
    assert exempt(f"{text}\n\nThe dam broke.")[0] == ""


@pytest.mark.parametrize(
    "text",
    [
        "**Spatial PIM Systems**",
        "**Networked dams**",
        "**Retirement, veteran and survivor status**",
        "__Dams of the north__",
        "**Dams** <!-- todo -->",
        '<a name="dams"></a>**Dams of the north**',
        "**Why dams are built**",
        "**Dammar i norr**",
        "<h2>Dams that broke in 1999</h2>",
        '<h1 class="title">Dams</h1><a name="dams"/>',
    ],
)
@pytest.mark.parametrize("below", ["The dam broke.", "- The dam broke.", "> The dam broke."])
def test_a_paragraph_in_bold_letters_or_tags_of_a_heading_is_one(exempt, text, below):
    assert exempt(f"{text}\n\n{below}") == ["heading", ""]


@pytest.mark.parametrize(
    "text",
    [
        "**The dams of the north are high**",
        "**The dam broke in the spring**",
        "**Villages were flooded**",
        "**Villages flooded by the river**",
        "**Breaches in 1999**",
        "**Twelve dams of the north.**",
        "**They flee**",
        "**Dams that break, armies that flee, states that fall apart**",
        "**Dammarna rasade**",
        "**Dams of the north [@k]**",
        "**Dams** of the north",
        "> **Dams of the north**",
        "- **Dams of the north**",
        "**Dams of the north**\n\n**Armies of the south**",
        "<h2>Dams</h2> broke.",
        "The dam <h2>broke</h2>",
        "<h2>Dams</h3>",
        "<h7>Dams broke</h7>",
        "<p>Dams broke</p>",
    ],
)
def test_bold_letters_and_tags_that_are_no_heading_need_their_source(exempt, text):
    assert "" in exempt(f"{text}\n\nThe dam broke [@k].")[:-1]


def test_words_in_bold_letters_at_the_end_of_a_text_head_nothing(exempt):
    assert exempt("**Dams of the north**") == [""]


@pytest.mark.parametrize(
    "text",
    [
        "- **Dams of the north**\n  - The dam broke.",
        "1. **Dams of the north**\n- The dam broke.",
        "1. **Dams of the north**\n   - The dam broke.",
    ],
)
def test_an_item_in_bold_letters_above_a_list_is_a_heading(exempt, text):
    assert exempt(text) == ["heading", ""]


@pytest.mark.parametrize(
    "text",
    [
        "- **Dams of the north**\n- The dam broke.",
        "1. **Dams were broken**\n- The dam broke.",
        "1. **Dams of the north.**\n- The dam broke.",
        "1. **Dams of 1999**\n- The dam broke.",
        "1. Dams of the north\n- The dam broke.",
        "1. **Dams of the north**\n\nThe dam broke.",
    ],
)
def test_another_item_is_a_statement(exempt, text):
    assert exempt(text)[0] == ""


def test_a_heading_of_html_begins_a_part_and_ends_one(exempt):
    text = "## Acknowledgements\n\nWe thank them.\n\n<h3>More</h3>\n\nAnd him.\n\n<h2>Dams</h2>\n\nIt broke."
    assert exempt(text) == ["role", "role", "role", "heading", ""]
    text = "<h2>Declaration of authorship</h2>\n\nThis is my own work.\n\n## Dams\n\nIt broke."
    assert exempt(text) == ["role", "role", ""]
    assert exempt("- <h2>Acknowledgements</h2>\n- It broke.") == ["heading", ""]


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
        f"Exempel på detta är följande.{LIST}",
        "Examples are the following.\n\n``` r\nx\n```",
        f"Det finns stöd för följande påståenden.{LIST}",
        "Vi kan jämföra med följande par av hypoteser.\n\nC\n:   Dammen brast.",
        "Den finns i följande rader Julia.\n\n``` julia\nx\n```",
        "Dessa kan plottas med nedanstående Juliakod.\n\n``` julia\nx\n```",
        f"Dammarna listas nedan.{LIST}",
        "Den definieras enligt nedan.\n\n$$x = 1$$",
    ],
)
def test_a_sentence_that_announces_the_block_behind_it_leads_in_with_a_full_stop(exempt, text):
    assert exempt(text)[0] == "lead-in"


@pytest.mark.parametrize(
    "text",
    [
        "They are defined as follows.",
        "They are defined as follows.\n\nIt is high.",
        f"They are defined as follows. The dam broke.{LIST}",
        f"He fled the following day.{LIST}",
        "The dam broke in the following year.\n\n> It did.",
        f"The following list is long.{LIST}",
        "Exempel på detta är följande.\n\nDammen brast.",
        f"Dammen brast följande par dagar.{LIST}",
        f"Dammen brast i byn nedan.{LIST}",
        f"The army fled to the valley below.{LIST}",
        f"The dam broke, as is shown below.{LIST}",
        f"The dam broke in the years following.{LIST}",
        f"The dam broke as follows from this.{LIST}",
        f"The dam broke.{LIST}",
    ],
)
def test_a_sentence_that_announces_nothing_needs_its_source(exempt, text):
    assert "" in exempt(text)[:2]


def test_a_formula_set_as_a_table_makes_no_statement(exempt):
    assert exempt("| | |\n|---|---|\n| α + β | = {x: ∃ Pr ∈ S (Pr(p) = x)} |") == []


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
def test_another_row_is_a_statement(exempt, table):
    assert exempt(table) == [""]


@pytest.mark.parametrize(
    "text",
    [
        "—Victor Hugo (19th century poet)",
        "-- Karin Boye, *Kallocain*",
        "– Hugo, poet of the dams",
        "—Ludwig van Beethoven.",
    ],
)
@pytest.mark.parametrize("between", ["\n> ", "\n>\n> "])
def test_a_dash_and_a_name_at_the_end_of_a_quotation_say_who_spoke(exempt, text, between):
    assert exempt(f"> The dam broke.{between}{text}") == ["", "work"]
    assert exempt("> The dam broke.\n>\n> — Victor Hugo") == ["", "work"]


@pytest.mark.parametrize(
    "text",
    [
        "> — The dam broke",
        "> — Yes",
        "> —Victor Hugo was there",
        "> —Victor Hugo, who fled (a poet)",
        "> —Victor Hugo, and the army fled",
        "> —Victor Hugo fled the town",
        "> —Victor Hugo. The dam broke.",
        "> Victor Hugo",
        "—Victor Hugo",
        "- —Victor Hugo",
    ],
)
def test_a_dash_before_other_words_names_no_speaker(exempt, text):
    assert "work" not in exempt(text)


@pytest.mark.parametrize(
    "text",
    [
        "Section [2.1](#dams)",
        "[Dams](#dams) and [mills](#mills)",
        "([2.1](#dams); [2.2](#mills))",
        "See also [Dams](#dams)",
    ],
)
def test_an_item_that_names_places_of_the_text_needs_no_source(exempt, text):
    assert exempt(f"- {text}") in (["link"], ["signpost"])


@pytest.mark.parametrize(
    "text",
    [
        "[Dams](#dams) and armies",
        "[Dams](#dams) broke",
        "The dam [2.1](#dams)",
        "[Dams](#dams) and [mills](#mills) broke",
        "[Dams](https://example.org) and [mills](https://example.org)",
        "Sections and chapters",
    ],
)
def test_an_item_with_other_words_beside_its_links_needs_a_source(exempt, text):
    assert exempt(f"- {text}") == [""]


@pytest.mark.parametrize(
    "text",
    [
        "*Hypothesis 1* Low dams will break.",
        "**Hypothesis 2 (exploratory)** Low dams will break.",
        "**H1:** Low dams will break.",
        "H1a: Low dams will break.",
        "*Research question 2:* To what extent low dams break.",
        "**Premise 3** Low dams break.",
        "**Hypotes 1:** Låga dammar brister.",
        "*Premiss 2* Låga dammar brister.",
        "Antagande 1: Låga dammar brister.",
    ],
)
@pytest.mark.parametrize("mark", ["", "- "])
def test_what_is_set_out_as_a_hypothesis_or_premise_states_nothing(exempt, mark, text):
    assert exempt(mark + text) == ["signpost"]


@pytest.mark.parametrize(
    "text", ["**$H_{5}$: Dams will break sooner in the north.**", "**H5: Dams will break sooner in the north.**"]
)
def test_a_hypothesis_may_stand_in_bold_letters_with_its_label(exempt, text):
    assert exempt(text) == ["signpost"]


@pytest.mark.parametrize(
    "text", ["**$x_1$: Dams broke in the north.**", "**Note 5: Dams broke in the north of the land.**"]
)
def test_another_sign_or_label_in_bold_letters_is_none(exempt, text):
    assert exempt(text) == [""]


@pytest.mark.parametrize("label", ["**Hypothesis 1.**", "*Premiss 2.*", "**H1.**"])
def test_a_label_with_a_full_stop_is_of_one_piece_with_the_sentence_behind_it(exempt, label):
    assert exempt(f"{label} Low dams will break. The dam broke.") == ["signpost", "signpost", ""]
    assert exempt(f"{label} It was supported by the data.")[-1] == ""


@pytest.mark.parametrize(
    "text",
    [
        "*Hypothesis 1* was given up in spring.",
        "Hypothesis 1 was given up in spring.",
        "**H1:** Supported by the data.",
        "**H1:** The effect is large (*p* < 0.05).",
        "H1: The hypothesis holds for all dams.",
        "*Dam 1* Low dams will break.",
        "Premise 3 The dam broke.",
        "The dam broke. H1: Low dams will break.",
        "**Hypotes 1:** Den bekräftades av försöken.",
        "**Hypothesis 1 and the dams** They broke in spring.",
    ],
)
def test_what_came_of_a_hypothesis_needs_its_source(exempt, text):
    assert "" in exempt(text)


@pytest.mark.parametrize(
    "text",
    [
        "**Abstract.** The dams broke in May.",
        "*Keywords:* dams, floods",
        "**JEL codes**: Q54",
        "**Nyckelord:** dammar",
        "**Acknowledgements:** We thank the dam keepers. Ek was funded by the state.",
        "**Conflict of interest disclosure**: the authors declare none.",
        "**Data availability.** The counts are with the keepers.",
    ],
)
def test_an_abstract_and_keywords_that_run_in_need_no_source(read, text):
    assert {claim.exempt for claim in read(f"{text}\n\nThe army fled.\n").claims[:-1]} == {"role"}


@pytest.mark.parametrize(
    "text",
    [
        "Abstract. The dams broke.",
        "**Summary:** The dams broke.",
        "**Abstract art** sold well.",
        "**Funding:** The state paid.",
    ],
)
def test_a_paragraph_that_only_begins_like_one_is_asked_for_its_source(read, text):
    assert "" in {claim.exempt for claim in read(f"{text}\n").claims}


@pytest.mark.parametrize("text", ["preserve9eae1c6cfef72a8d", "(\\#fig:map)The dams of the north (2018)"])
def test_what_a_program_left_behind_states_nothing(exempt, text):
    assert exempt(text) == ["caption"]


@pytest.mark.parametrize(
    "text", ["preserved", "Unpreserved in 1998", "(#1) The dams of the north", "antidisestablishmentarianism"]
)
def test_other_words_alone_need_a_source(exempt, text):
    assert exempt(text) == [""]
