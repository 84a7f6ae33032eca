"""Numbered sections, appendices and figures of a text's own need no source; what may be a law's or tells something does."""

import pytest

ROADMAP = "Section 2 presents the data. "


@pytest.mark.parametrize(
    "text",
    [
        "The paper proceeds as follows. Section 3 presents the methodology.",
        "The rest of the paper is organised as follows. Section 2.1 then describes the dams.",
        f"{ROADMAP}Section 3 describes the dams, the mills, and their owners.",
        f"{ROADMAP}Sections 8--10 discuss interpretation, limitations, and conclusions.",
        f"{ROADMAP}Finally, Section 6 concludes.",
        f"{ROADMAP}Section 7 concludes with a summary.",
        "Chapter 4 provides an overview of the methods. Chapter 5 delves into the dams.",
        "Avsnitt 2 beskriver metoden. Avsnitt 3 redovisar resultaten.",
        "Uppsatsen är disponerad enligt följande. Kapitel 2 presenterar metoden.",
    ],
)
def test_sections_of_a_roadmap_need_no_source(exempt, text):
    assert exempt(text) == ["signpost", "signpost"]


@pytest.mark.parametrize(
    "text",
    [
        "Section 3 presents the methodology.",
        "Avsnitt 3 beskriver fartygen.",
        "The dam broke. Section 3 presents the dams.",
        "Section 3 presents the dams. The paper proceeds as follows.",
        f"{ROADMAP}\n\nSection 3 describes the dams.",
        f"{ROADMAP}Section 3 describes how the dam broke.",
        f"{ROADMAP}Section 3 describes the dams and the army guards them.",
        f"{ROADMAP}Section 3 describes the dams, the army fled.",
        f"{ROADMAP}Section 3 describes the rise in breaches.",
        f"{ROADMAP}Section 3 describes 12 dams.",
        f"{ROADMAP}Section 3 describes the dams [@k].",
        f"{ROADMAP}Section 3 protects the public.",
        f"{ROADMAP}Section 3 of the wall presents a danger.",
        "- Section 2 presents the data. Section 3 presents the dams.",
        "> Section 2 presents the data. Section 3 presents the dams.",
        "Section 2 describes the duties of the owner. Section 3 outlines the penalties.",
        "The act came in spring. Section 2 describes owners. Section 3 outlines the duties.",
        "Avsnitt 2 beskriver plikten. Avsnitt 3 förklarar straffet.",
    ],
)
def test_a_section_that_may_be_a_laws_or_tells_something_needs_its_source(exempt, text):
    assert "" in [kind for kind in exempt(text) if kind != "signpost"]


@pytest.mark.parametrize(
    "text",
    [
        "In Section 3 we describe the ships.",
        "In Section 3, we report the rankings.",
        "We discuss the older dams in Section 3.",
        "We disclose the formula in Appendix D.",
        "Details are in Appendix C.",
        "The details of the model are in Appendix C.",
        "See the appendix.",
        "The direction of the bias is stated in the Limitations section.",
        "The exact formulas behind every step are collected in Appendix D.",
        "Predictors of high-school graduation can be found in Appendix F.",
        "Figure 5 shows the layered debt stock.",
        "Figure 5 shows the exchange gap between the banks by year.",
        "Figure 5 shows debt by province.",
        "In Figure 5 we show the price index of the north.",
        "Table 4 reports the GDP.",
        "Table 5 combines the two indices.",
        "Table 6 decomposes the ratio by term.",
        "The remainder of the paper proceeds as follows.",
    ],
)
def test_what_names_a_place_of_the_text_or_what_is_plotted_needs_no_source(exempt, text):
    assert exempt(text) == ["signpost"]


@pytest.mark.parametrize(
    "text",
    [
        "In Section 3 the minister describes the ships.",
        "In Section 3 we report a rise in breaches.",
        "They disclose the formula in Appendix D.",
        "We disclose that the dam broke in Appendix D.",
        "The dams are in Paris.",
        "The dams are in ruins.",
        "The details are in doubt.",
        "The differences are in Appendix C.",
        "See the appendix burst.",
        "The penalties are stated in the Offences section.",
        "The dam broke in the Limitations section.",
        "Taxes are collected in Paris.",
        "Figure 5 shows a debt.",
        "Figure 5 shows a gap between boys and girls.",
        "Figure 5 shows stable prices.",
        "Figure 5 shows high debt.",
        "Figure 5 shows the stable price.",
        "Figure 5 shows the widening gap.",
        "Figure 5 shows the rivers curve.",
        "Figure 5 shows the husband.",
        "Figure 5 shows the dams operate.",
        "Figure 5 shows the price doubled.",
        "Figure 5 shows the debt that grew.",
        "Table 5 combines the three breaches.",
        "The army proceeds as follows.",
    ],
)
def test_what_is_no_place_of_the_text_or_says_how_it_is_needs_its_source(exempt, text):
    assert exempt(text) == [""]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There are two points to note. First, the dam broke.", ["signpost", ""]),
        ("Here are a few remarks. The first is on dams.", ["signpost", ""]),
        ("Det finns tre saker att beakta. För det första brast dammen.", ["signpost", ""]),
        ("Two questions attend the plan. The first concerns *money*.", ["", "signpost"]),
        (
            "It has two main questions. First, to what extent it holds. Second, which dams hold.",
            ["", "signpost", "signpost"],
        ),
        ("The results were as follows. The dam broke.", ["lead-in", ""]),
        ("Four limitations of this study are worth noting. First, dams leak.", ["signpost", ""]),
        ("Analysis proceeds in two stages. In a first stage, it broke.", ["signpost", ""]),
        ("There are three reasons for this. First, dams leak.", ["signpost", ""]),
        ("The process of mending were as follows.\n\nFirstly, it broke.", ["lead-in", ""]),
        ("It broke. This is for three reasons.\n\nFirst, dams leak.", ["", "lead-in", ""]),
    ],
)
def test_what_only_counts_what_is_coming_needs_no_source(exempt, text, expected):
    assert exempt(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "There are two points to note. The dam broke.",
        "There are two dams to note. First, the old one.",
        "Two armies fought there. First, the dam broke.",
        "The plan is old. The first concerns *money*.",
        "Two plans were made. The first concerns the army, which left in a hurry and in the dark.",
        "It has two main questions. Which dams hold was never asked.",
        "The dam broke. First, to what extent it holds.",
        "The dam broke as follows",
        "It broke. This is for three reasons.\n\nThe dam broke.",
        "It broke for three reasons.\n\nFirst, dams leak.",
    ],
)
def test_what_counts_nothing_or_states_something_needs_its_source(exempt, text):
    assert set(exempt(text)) == {""}


def test_a_step_among_others_may_go_on(exempt):
    steps = [
        "Chapter 4 provides an account of the methods and data employed, drawing on a survey.",
        "Chapter 5 presents the findings.",
        "Finally, in Chapter 6, the paper concludes by looking back.",
    ]
    assert exempt(" ".join(steps)) == ["signpost"] * 3
    assert "" in exempt(" ".join([steps[0], "The minister resigned."]))
    assert set(exempt(" ".join([*steps, "The law was passed."]))) == {""}


def test_a_sentence_that_says_in_how_many_ways_only_counts(exempt):
    assert exempt("We can meet this worry in one of two ways. First, weirs can be tested.")[0] == "signpost"
    assert exempt("The army can cross the river in two ways. First, it can swim.")[0] == ""
