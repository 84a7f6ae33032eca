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


@pytest.mark.parametrize(
    "text",
    [
        "The purpose of this chapter is to situate the dams within the debate.",
        "The aim of this paper is to describe the dams.",
        "The purpose of this document is to outline the process.",
        "This paper has two aims.",
        "This paper provides an overview of the dams.",
        "This document outlines the process.",
        "I will not deal directly with such criticisms here for a number of reasons.",
        "I will ignore the older dams.",
        "Hence I will ignore the choice between dams and walls, and only look at the first choice.",
        "I shall first state eight points about the dams.",
        "I will briefly mention two.",
        "I return to this issue in chapter 5.",
        "(I return to this issue in chapter 5.)",
        "(I shall address this problem more fully in chapter 4.)",
        "I offer a fuller response to the critics in chapter 6.",
        "In the next chapter, I offer a full account.",
        "I shall focus more closely on the dams in section 5.",
        "For this section, I ignore natural kinds and focus simply on the dams.",
        "For now, I will ignore the older dams.",
        "Let me unpack this.",
        "That is my next task.",
        "That is my aim here.",
        "Further examples of such dams follow below.",
        "[See here](https://example.org).",
        "The details are outlined here.",
        "The details of the process are outlined in the figure below.",
        "The results are shown in the table below.",
        "The figure below shows the number of dams.",
        "Figure 3 overlays the indices of the dams.",
        "Figure 3 maps the dams.",
        "Figure 3 traces the development of the dams.",
        "Syftet med denna uppsats är att beskriva dammarna.",
        "This chapter has three main goals.",
        "This document reviews the dams of the north.",
        "In particular, this paper outlines the plans.",
        "The goal of this chapter has been to defend the account.",
        "For now, I shall simply offer an initial exploration.",
        "This paper provides an overview of best practices for dams.",
    ],
)
def test_what_a_text_is_for_and_leaves_for_later_needs_no_source(read, text):
    assert [claim.exempt for claim in read(text).claims] == ["signpost"]


@pytest.mark.parametrize(
    "text",
    [
        "I return to Paris.",
        "We return to the city.",
        "This report reviews the breach of the dam.",
        "This article reviews the duties of the minister.",
        "This article provides an overview of the duties.",
        "This paper reviews the rise in breaches.",
        "This paper provides a strong overview of the losses.",
        "This paper has two flaws.",
        "This section has two tasks.",
        "This army has two aims.",
        "The paper has two aims.",
        "The purpose of the dam is to hold water.",
        "The purpose of this dam is to hold water.",
        "The aim of this army is to take the dam.",
        "The aim of this chapter is to show that the dam broke.",
        "The aim of this chapter is to prove the loss of the dam.",
        "The aim of this chapter is to describe the dam, and the army fled.",
        "The purpose of this section is to protect the public.",
        "The purpose of this article is to protect refugees.",
        "The purpose of this chapter is to promote trade.",
        "The purpose of this chapter is to provide relief to refugees.",
        "The aim of this part is to punish offenders.",
        "Syftet med detta kapitel är att främja handel.",
        "For now, I give money to the poor.",
        "I give money to the poor in section 5.",
        "They will ignore the dam.",
        "We will ignore the sanctions.",
        "I ignore the dam.",
        "I will ignore the dam that broke.",
        "I will ignore the dam because it broke.",
        "I will not see the dam.",
        "I will return the dam to the army.",
        "I offer the army a truce.",
        "I will offer the army a truce.",
        "I shall state that the dam broke.",
        "The state will return to this issue in chapter 5.",
        "The army returns to the dam in section 5.",
        "I return to the dam, which broke, in chapter 5.",
        "Let me be.",
        "Let me return the dam to them.",
        "That is their next task.",
        "That is my house.",
        "That is my task.",
        "That is our goal.",
        "That is the army’s next task.",
        "Further breaches follow below.",
        "Further losses follow below.",
        "The army and its process follow below.",
        "The examples follow from the plan.",
        "See here how the dam broke.",
        "See the dam here.",
        "The dams are outlined here.",
        "The details of the breach that broke the dam are outlined here.",
        "The details are found in the report.",
        "The figure below three is too small.",
        "The figure below the altar shows a saint.",
        "The figure below shows the rise in breaches.",
        "The figure below shows that the dam broke.",
        "The table below us broke.",
        "The army maps the dams.",
        "Figure 3 maps the rise in breaches.",
        "Figure 3 overlays the dam, which broke.",
        "Figure 3 traces the fall of the dam.",
        "Figure 3 traces the dam to the army that broke it.",
        "Figure 3 charts an increase in breaches.",
        "Maps show the dams.",
        "Chapter 5 returns to the dam.",
        "Section 3 offers a pension to widows.",
        "For now, the army ignores the dam.",
        "For this section, the army ignores the dam.",
        "Hence the army will ignore the dam.",
        "Syftet med dammen är att hålla vatten.",
        "Syftet med denna uppsats är att visa att dammen brast.",
        "In particular, the paper mill outlines the plans.",
        "In particular, this dam broke.",
    ],
)
def test_what_somebody_else_is_for_and_does_needs_its_source(read, text):
    assert bare(read, text)


@pytest.mark.parametrize(
    "text",
    [
        "See [Dams](#dams).",
        "See also the [end of this introduction](#end) for a note on the dams.",
        "(See [Dams](#dams) and [Mills](#mills).)",
        "[Chapter 9](#mills) outlines the older plans.",
        "[Figure 8.1](#fig-map) shows an overview of the dams.",
        "[Figure 8.1](#fig-map) showed an overview of the dams.",
        "[2.1](#dams) described the establishment of the dams.",
        "This is explored in [9.6](#dams).",
        "This is explored further in section 9.6.",
        "This is explained in more detail below.",
        "This will be discussed further below.",
        "These terms are used below.",
        "These abbreviations are used throughout this thesis.",
        "Further details are provided below.",
        "In the next two sections, I outline the plans.",
        "The previous four subsections considered the plans of the north.",
        "This chapter has presented a map of the dams.",
        "This section has described the plans.",
        "For convenience, I will refer to it as “the dam”.",
        "For brevity, we refer to their union by the shorthand _dams_ (DA) throughout this thesis.",
        "Throughout this thesis I use the term dam.",
        "I hope the various plans become apparent.",
        "We hope that this helps.",
    ],
)
def test_links_that_stand_for_a_noun_what_was_told_names_and_wishes_need_no_source(read, text):
    assert [claim.exempt for claim in read(text).claims] == ["signpost"]


@pytest.mark.parametrize(
    "text",
    [
        "[The ministry](#ministry) presents the dams.",
        "[The ministry](#ministry) described the dams.",
        "[Chapter 9](#mills) burnt the mills.",
        "[2.1](#dams) described the dam that broke.",
        "[2.1](#dams) described the dams, and the army fled.",
        "[2.1](#dams) dams broke.",
        "[1999](#dams) described the dams.",
        "[The dam](#dams) broke.",
        "See [how the dam broke](#dams).",
        "See [the dam](#dams) break.",
        "See [12 dams](#dams).",
        "[Figure 8.1](#fig-map) showed a rise in breaches.",
        "[Figure 8.1](#fig-map) showed that the dam broke.",
        "[Figure 8.1](https://example.org) shows an overview of the dam that broke.",
        "This is explored in section 9.",
        "This is described below the dam.",
        "They are explored further in section 9.",
        "These dams are used below.",
        "These terms are used by the army.",
        "These terms are used in this province.",
        "Further dams are provided below.",
        "Details are provided by the army.",
        "The previous four dams considered the plans.",
        "The next two sections of the wall present a danger.",
        "The fourth section describes the duties of the minister.",
        "This chapter has broken the law.",
        "This chapter has presented 12 dams.",
        "This chapter has presented the dam, and the army fled.",
        "This chapter has presented a rise in breaches.",
        "This thesis has presented the dams.",
        "This army has presented the dams.",
        "The section has described the dam.",
        "For convenience, I will refer to the dam that broke as the dam.",
        "For convenience, they refer to it as the dam.",
        "For convenience, I refer to the three lost dams as dams.",
        "I refer to the army as the victor.",
        "Throughout this war we use tanks.",
        "Throughout this thesis I use the dam that broke.",
        "I hope that the dam, which broke, is rebuilt.",
        "I hope the dam holds and the army flees.",
        "I hope the dam holds because it broke.",
        "I hope for rain.",
        "We hope the 12 dams hold.",
        "They hope that the dam holds.",
        "We hoped that the dam would hold.",
    ],
)
def test_links_with_other_words_the_past_of_others_names_and_wishes_that_tell_something_need_their_source(read, text):
    assert bare(read, text)


def test_a_wish_in_a_quotation_or_a_list_is_somebody_elses(read):
    assert [c.exempt for c in read("> We hope that this helps.\n\n- We hope that this helps.\n").claims] == ["", ""]


def test_a_section_is_known_by_either_form_of_its_name(read):
    text = "# The dams {#sec-dams}\n\nThe older plans are described in @sec-dams.\n\n@sec-dams outlines the plans.\n"
    assert [claim.exempt for claim in read(text).claims] == ["signpost", "signpost"]


@pytest.mark.parametrize(
    "unit", ["a, ", "and ", "¤ ", "the dams ", "Figure 3 ", "x-", "in detail ", "I briefly ", "in chapter 3 "]
)
def test_a_sentence_of_a_hundred_thousand_letters_is_read_in_a_second(read, unit):
    begun = process_time()
    for start in (
        "We describe ",
        "In Figure 2, we show ",
        "See Figure 1 for ",
        "The aim of this chapter is to ",
        "I ",
        "For short, I refer to ",
        "I hope ",
    ):
        read(start + unit * (100_000 // len(unit)) + ".")
        read(start + unit * 36 + ".")
    assert process_time() - begun < 3


@pytest.mark.parametrize(
    "text",
    [
        "The full results of the Granger causality tests are visualized in Figure 2.",
        "Results to $H_{2}$ and $H_{4}$ are in Table 2.",
        "Figure 2(d) shows one such plan.",
        "Figure 2 highlights the voters in the plan.",
        "Figure 2 shows how the mean index has changed since 1980.",
        "The bottom right panel of Figure 2 shows how the index changes over time.",
        "Example posts can be found in the appendix.",
        "The full Stan model is included in the replication code.",
        "Sample statistics can be found (broken down by age) in Table 2.",
        "This can be seen in the summary statistics reported in Table 3 for the medians.",
        "For completeness, Appendix Table A7.1 reports results from other estimators (OLS) and functional forms for our data.",
        "Table 3, in contrast, presents the mean number of citations and the ratio of that number to the total number.",
        "This will be called **Life Information Utilisation (LIU)**.",
        "Consider Russia.",
        "The findings from my expanded model are included in columns 3 and 4.",
        "Let $C$ be the number of dams (as a mnemonic, $C$ stands for “count”).",
        "The years during which the mayor held office are shaded in pale gray.",
        "The pale gray shading indicates the years during which a woman was mayor.",
        "Figure 2 shows the distributions for the three valleys.",
        "Table 2 reports estimates for two logistic models with smoothers for the measures of leaks.",
        "We hope that this will help the study of the bond between dams, weirs, and rivers.",
        "To see why, consider the plan shown in Figure 3.",
        "Suppose the plan in Figure 2(a) has been enacted.",
        "Further aspects of the data, their uses and origins are discussed in what follows.",
        "A table of transport mode and the offence type is shown in Table 3.",
        "The results are presented graphically.",
        "Table 2 shows the correlations, while Figure 3 plots these relationships in more detail.",
        "Figure 3 shows the distribution of ages for women and men.",
        "Columns 2 and 4 of Table 3 show the distribution of dams.",
        "Panel A of Figure 2 shows the distribution of dams.",
        "This task is taken up in the following section of this chapter.",
        "By way of illustration, a model is shown in Figure 1.",
        "More detailed information is reported in Supplementary Information.",
        "More results are reported in Table 2.",
        "Table 1 shows results from two logistic regressions modeling the probability that somebody will support it.",
        "Figures 1, 2 and 3 show estimates.",
        "The blue circle markers indicate the location of a school.",
        "These three values are represented in Figure 2.",
        "(See “Main Points” section for details.)",
        "Each county is shaded according to its income.",
        "Blue denotes the trend in yearly mentions, whereas red denotes these trends among others.",
        "In the bottom panel, the sample is divided by age.",
        "Zero is indicated along the x-axis via a vertical dashed line.",
        "Cell entries in the first column denote the change in the number of visits.",
        "This map shows the location of schools.",
        "Further discussion of the 3-nearest-neighbor weights is given in the electronic supplement.",
        "See Figure 3 for a list of the specific plans that they recommend for each of them.",
        "Figure 3 shows a case of communication between Yemen and India.",
        "Figure 3 captures the results of the degree centrality.",
        "The following table captures the similarities between the old model and this project.",
        "The following tables show the values for the tracts that are part of the three communities.",
        "Figure 7 again shows a map of visited and non-visited public schools by the University of Pittsburgh.",
        "These measures, and their origins, are shown in Figure 2.",
        "The exposure times are shown in Tables 2 and 3, respectively.",
    ],
)
def test_a_pointer_may_hold_names_signs_and_asides(exempt, text):
    assert exempt(text) == ["signpost"]


@pytest.mark.parametrize(
    "text",
    [
        "The dam broke and is described in Figure 2.",
        "The dams that broke in 1998 are shown in Figure 2, and the army left.",
        "The dam, which broke, is shown in Figure 2.",
        "26 dams are shown in Figure 2.",
        "Figure 2 shows how the index rose by half.",
        "Figure 2 shows that one such plan failed.",
        "Names are listed in the appendix of the law of 1998.",
        "The army was seen in the north.",
        "Figure 7 again shows that dams leak.",
        "The blue lines indicate that 26 dams leak.",
        "The red line was crossed.",
        "Red shows the way.",
        "In the top, the army won.",
        "The lines show a rise in breaches.",
        "Each dam is coloured by the rise of its debt.",
        "See Figure 3 for a list of the 26 dams.",
        "The following table of laws was passed in the north.",
        "The following year shows the results.",
        "Table 2 shows the dams, while the army guards Figure 3.",
        "Table 2 shows the correlation, while Figure 3 shows that dams leak.",
        "Consider what the army did.",
        "This will be called off in the north in 1998.",
        "Table 3, in contrast, presents the mean and the army retreats.",
    ],
)
def test_a_pointer_that_tells_something_needs_its_source(exempt, text):
    assert exempt(text) == [""]
