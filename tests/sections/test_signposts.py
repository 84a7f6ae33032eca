"""Sentences about the text itself need no source; anything that might state a fact does."""

from time import process_time

import pytest


def bare(read, text):
    return [claim.exempt for claim in read(text).claims] == [""]


@pytest.mark.parametrize(
    "text",
    [
        "See Figure 1.",
        "(See also Tables 2 and 3.)",
        "See Figure \\@ref(fig:map).",
        "Cf. [](#fig-map) and @tbl:dams.",
        "Se även figur 3 och avsnitt 2.1.",
        "This chapter describes the dams of the north.",
        "The following sections briefly present each of them.",
        "@sec:dams then turns to the older dams.",
        "In this paper, we present a way to count them.",
        "In the following, I will outline the argument.",
        "We conclude with some thoughts on the method.",
        "I will then discuss the results in chapter \\ref{sec:results}.",
        "The older dams are described in more detail in @sec:dams.",
        "The results are shown in Figure 1.",
        "The means are given in Tables A1 and A2.",
        "The code is available in Appendix B.",
        "An overview can be found in [@fig:map].",
        "The questionnaire is available in appendix \\ref{app:asked}.",
        "See Figure 1 for a graph of the distribution.",
        "For an example, see Listing 3.",
        "Figure 3 shows the distribution of dams by province.",
        "@fig:map gives an overview of the dams.",
        "Table 3 lists the dams.",
        "Table 3 describes the dams, their owners, and purposes.",
        "In Figure 2, we show the number of dams.",
        "In @sec:dams, I have outlined the older plans.",
        "In this subsection, we will investigate a special case.",
        "Here we apply the method to the older dams.",
        "Resultaten redovisas i tabell 2.",
        "Figur 3 visar åldersfördelningen.",
        "Tabell 2 listar källorna.",
        "Se figur 3 för en översikt.",
        "I detta kapitel beskrivs dammarna.",
        "Nästa avsnitt behandlar de äldre dammarna.",
    ],
)
def test_a_signpost_needs_no_source(read, text):
    assert [claim.exempt for claim in read(text).claims] == ["signpost"]


@pytest.mark.parametrize(
    "text",
    [
        "See the dams.",
        "See, Figure 1 shows the breach.",
        "Table 3 lists the dams and the army guards them.",
        "Table 3 lists the dams, most of them broken.",
        "Section 3 lists the dams.",
        "Dams are listed in Appendix I.",
        "The penalties are listed in Section 12.",
        "Figure 3 shows that the dams broke.",
        "Figure 3 shows the rise in breaches.",
        "Figure 3 shows the number of dams doubled.",
        "Table 3 shows the models fit the data.",
        "Figure 3 shows a significant relationship between age and size.",
        "Figure 3 shows the weakness of the dams.",
        "The decline in breaches is shown in Figure 3.",
        "The dams are shown in Figure 3 of the report.",
        "The dam, a ruin, is shown in Figure 3.",
        "The dam broke as shown in Figure 3.",
        "As shown in Figure 3, the dam broke.",
        "The dam broke (see Figure 3).",
        "See Figure 3 for the dam that broke.",
        "Here the army fights.",
        "Figur 3 visar en ökning av antalet dammar.",
        "Dammen brast och visas i figur 3.",
        "@fig:map presents the three breaches.",
        "This chapter describes 12 dams.",
        "This chapter describes how the dam broke.",
        "This chapter describes the dam, which broke in spring.",
        "This report describes the breach of the dam.",
        "The final report describes the breach of the dam.",
        "Section 3 describes the duties of the minister.",
        "We present the dams to the council.",
        "We find the dams in ruins.",
        "The dam broke and is described in @sec:dams.",
        "The dam is larger than is described below.",
        "The breach is described in the final report.",
        "In this chapter, the dam broke.",
        "In this paper, we show a rise in breaches.",
        "In the following, I will quote him: the dam holds.",
        "I detta kapitel beskrivs dammen som brast.",
        "Kapitel 3 behandlar ministerns ansvar.",
    ],
)
def test_what_may_state_a_fact_needs_its_source(read, text):
    assert bare(read, text)


def test_a_signpost_that_cites_is_a_claim_like_any_other(read):
    assert bare(read, "In this paper, we present the dams [@k].")


@pytest.mark.parametrize(
    "text",
    [
        "See section 3 for details.",
        "I include full tables for each dam in Appendix D.",
        "See Section *The full build* for an example.",
        "Se avsnitt 4 för exempel.",
    ],
)
def test_a_section_is_pointed_to_by_number_or_name(read, text):
    assert [claim.exempt for claim in read(f"{text}\n").claims] == ["signpost"]


@pytest.mark.parametrize(
    "text", ["See section 3 for the rise in breaches.", "See the army of 3 for details that differ."]
)
def test_a_pointer_that_says_something_is_a_statement(read, text):
    assert [claim.exempt for claim in read(f"{text}\n").claims] == [""]


@pytest.mark.parametrize(
    "text",
    [
        "I briefly describe the data here.",
        "I briefly sketch two suggestions.",
        "In the subsequent figures, I present change at the level of villages.",
        "In this case study, I compare the plans with the dams.",
        "In what follows, I describe the older dams.",
        "In chapter 4, I explore the older dams.",
        "I consider three scenarios here.",
        "We focus exclusively on the first dam.",
        "I focus my attention on the north.",
        "The first half of this guide is aimed predominantly at researchers.",
        "The remainder of this chapter compares the dams.",
        "This part is organised as follows.",
        "The paper is structured as follows.",
        "This chapter covers the dams and explains their purpose.",
        "We explore both below.",
        "In this chapter, we have discussed the older dams.",
        "An example is shown below.",
        "This section describes the options of `foo`.",
        "Jag beskriver kort dammarna.",
        "Här presenterar jag dammarna.",
        "I denna uppsats jämför jag planerna med dammarna.",
        "Vi fokuserar enbart på den första dammen.",
        "Uppsatsen är upplagd enligt följande.",
        "Nedan redovisas svaren.",
        "Detta kapitel undersöker dammarna.",
    ],
)
def test_what_an_author_says_of_the_text_needs_no_source(read, text):
    assert [claim.exempt for claim in read(text).claims] == ["signpost"]


@pytest.mark.parametrize(
    "text",
    [
        "I briefly saw the dam here.",
        "I briefly describe the dam that broke.",
        "In the subsequent years, I present the dams to the council.",
        "In this case, the plans compare badly.",
        "In chapter 4, the dam breaks.",
        "We build on the hill.",
        "We look at the dams and the army retreats.",
        "We can trace the breach to the army.",
        "I consider the dam a ruin.",
        "They focus exclusively on the first dam.",
        "We focus on the dam, and it broke.",
        "The first half of this year is aimed at researchers.",
        "This army is organised as follows.",
        "This book is about the army.",
        "The first chapter begins with a breach.",
        "This chapter covers the dams and the army guards them.",
        "This chapter covers the dam, the army guards it.",
        "This part develops cracks.",
        "This section covers the valley.",
        "This part presents a danger.",
        "This section is dedicated to the dead.",
        "We will see the dam.",
        "In this chapter, we have shown the breach.",
        "In the north, we have discussed the breach.",
        "Fossils are found below.",
        "Dams are shown here.",
        "We explore both.",
        "Jag beskriver dammen som brast.",
        "Här presenteras varje år dammarna.",
        "Här finns dammarna.",
        "I denna stad jämför jag planerna.",
        "De fokuserar enbart på den första dammen.",
        "Armén är upplagd enligt planen.",
    ],
)
def test_what_an_author_says_of_the_world_needs_its_source(read, text):
    assert bare(read, text)


@pytest.mark.parametrize(
    "text",
    [
        "The effect of their inclusion can be seen in Figure 3.",
        "The effects of rain on trade are shown in @fig:rain.",
        "Effekten av regnet visas i figur 3.",
        "Figure 3 shows graphically the process of repair.",
        "Table 2 lists the options of `foo`.",
        "Table 2 plots the dams.",
        "Tabell 2 jämför dammarna.",
        "We plot the dams in Figure 3.",
        "The options of `foo` are listed in Table 2.",
    ],
)
def test_what_is_only_pointed_to_needs_no_source(read, text):
    assert [claim.exempt for claim in read(text).claims] == ["signpost"]


@pytest.mark.parametrize(
    "text",
    [
        "The rise in breaches is shown in Figure 3.",
        "An effect of rain can be seen in Figure 3.",
        "The strong effect of rain can be seen in Figure 3.",
        "The effect of the rise in rain can be seen in Figure 3.",
        "The effect can be seen in the villages.",
        "Figure 3 shows the effect of rain.",
        "En effekt av regnet visas i figur 3.",
        "Effekten av ökningen visas i figur 3.",
        "Figure 3 shows graphically that the dam broke.",
        "Table 2 shows `foo` works.",
        "We show the dams leak in Figure 3.",
        "The dams leak in Figure 3.",
        "`foo` and `bar` are equal in Table 2.",
        "`foo` deletes the file.",
    ],
)
def test_what_is_pointed_to_and_judged_needs_its_source(read, text):
    assert bare(read, text)


@pytest.mark.parametrize("unit", ["a, ", "and ", "¤ ", "the dams ", "Figure 3 ", "x-", "in detail ", "I briefly "])
def test_a_sentence_of_a_hundred_thousand_letters_is_read_in_a_second(read, unit):
    begun = process_time()
    for start in ("We describe ", "In Figure 2, we show ", "See Figure 1 for "):
        read(start + unit * (100_000 // len(unit)) + ".")
        read(start + unit * 36 + ".")
    assert process_time() - begun < 3
