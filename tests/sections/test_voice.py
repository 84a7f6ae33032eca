"""Sentences that are their author's own by their words, and such as only look so: they state, quote, count, lean on others."""

from time import process_time

import pytest


@pytest.fixture
def speaks(read):
    """Say of each sentence whether it counts as its author's own by its words."""

    def ask(text):
        return [claim.speaks and not claim.exempt for claim in read(f"{text}\n").claims]

    return ask


@pytest.mark.parametrize(
    "text",
    [
        "I concede the point.",
        "I do not insist on the word.",
        "Of course, I could only guess at the reason.",
        "We compare the older dams with the newer ones to judge their state.",
        "We will then return to the question of blame.",
        "Therefore, we also try to count the boats along the shore.",
        "To find out more, we interviewed the people of the village.",
        "If the dam holds, then we will come back to it.",
        "After this chapter, we will discuss the dams and their owners at length.",
        "As I shall show, I can only guess.",
        "We vary (1) age, (2) income, and (3) views.",
        "In Figure 7, I compare the two plans at length.",
        "We show how the dams were built.",
        "We compare North Korea with the Soviet Union.",
        "We use one-way ANOVA and OLS to compare the dams.",
        "A final section concludes.",
        "In this paper I hope to pry deeper into this puzzle and contribute to the literature on dams.",
        "To keep the model simple, I was forced to both ignore some dams and remove some variables.",
        "After collecting baseline information on attitudes, we showed participants a set of dams.",
        "We use our results to offer insights for NGOs.",
        "However, I mitigate this limitation by making dams depend on rivers.",
        "Because I analyse all dams in this study, I cannot account for such differences.",
        "I make the assumptions that the dams have equal height, and the same age.",
        "However, for the full model, we provided a test.",
        "We subset the data to focus solely on dams, including old dams.",
        "We do so by distinguishing between old and new dams.",
        "Throughout we will denote the number of dams with $J$.",
        "The discussion up to now points to two competing hypotheses.",
        "The paper concludes with a discussion of dams.",
        "We might, for instance, compare the dams.",
        "We model the flood as a puzzle: given a dam, we ask whether it holds.",
        "This paper asks how the dams came to be built.",
        "This study has thus far set aside the role of the army.",
        "This chapter is about dams.",
        "This original analysis explores the degree to which symbols appear in speeches.",
        "The dissertation then explores two of the dams.",
        "The final section provides conclusions and suggestions.",
        "I will discuss the factors that led to the breach.",
        "We select the dams -- Aswan, Itaipu and the others -- by their size.",
        "We are not interested in the dams as such.",
        "The next task is to determine what drives this.",
        "Note that we leave a few cases out.",
        "A significant part of this dissertation examines the places in which people live.",
        "The second part of this introductory chapter describes how this dissertation fits in.",
        "But it is important to summarise these points.",
        "I now turn to the elections of 2020.",
        "Our work builds on this literature in two ways.",
        "Given that we are interested in dams, we fielded a survey in the valley.",
        "It is this last “activity box” that we wish to unpack.",
        "We measure the share of people who live in cities.",
        "To what extent this holds is a question that cannot be answered here.",
        "Our intent is not to replace work that focuses on the past.",
        "We draw attention to the results for the north.",
        "Whether it holds cannot be answered in this paper.",
        "A fourth section presents the dams and a fifth section concludes.",
        "The article proceeds in five sections.",
        "In the models reported above, we have chosen to include many dams.",
        "To better understand how dams are built, we also consider a detailed plan.",
        "One question is whether dams leak.",
        "The first is whether the Soviet Union built them.",
        "An interactive version of the map is available from the link below.",
        "Specifically, to learn about dams, we select a number of them.",
        "To check this, we run a model like Model 2 with fewer dams.",
        "Diplomacy is the focus in this section.",
        "Then follows a detailed report of what we found.",
        "This, therefore, raises a natural question.",
        "We propose a way to tell dams apart along two lines: old and new ones.",
        "The third chapter delves into the fate of dams.",
        "Readers are encouraged to explore the dams of other lands.",
        "We apply an approach in which we leave dams out (Supplementary Figure S7).",
        "We do not balance on the parts, but include the terms.",
        "We focus only on questions that are the same in each of the dams.",
        "We now turn to that part of the land.",
        "We have done separate analyses for each of the dams.",
        "The first half of this guide is about the business of building.",
        "My aim is to explain the breach.",
        "The aim of this research is to learn more about the KPA.",
        "Our approach differs from earlier ones.",
        "In my view, the dam will hold.",
        "For the purposes of this paper, a dam counts as old when it leaks.",
        "The mills are beyond the scope of this paper.",
        "Future research could look at the mills.",
        "It is worth considering the mills for a moment.",
        "To learn more, let us consider what makes a dam hold.",
        "This report is divided into parts of equal length.",
        "A list of dams accompanies this report.",
        "Jag avstår från att bedöma dammen.",
        "Här undersöker vi dammarna närmare.",
        "Denna uppsats behandlar dammarnas ålder och skick i bred mening.",
        "Mitt syfte är att förstå dammbrottet.",
    ],
)
def test_a_plan_a_deed_or_an_attitude_is_its_authors_own(speaks, exempt, text):
    assert speaks(text) == [True] or exempt(text) == ["signpost"]


@pytest.mark.parametrize(
    "text",
    [
        # what is stated beside it
        "We believe that the dam will break.",
        "I think the dam will break because it leaks.",
        "I think the dam will break.",
        "We stress that the dams leak.",
        "We present a map (see above) which shows the dams.",
        "I defend the claim that dams leak.",
        "Our study helps, given that the dams leak.",
        "Whether it holds remains unclear.",
        "A part of the dam broke.",
        "The first is a question of dams.",
        "We count the dams: the army guards them, and they leak.",
        "The army is the focus of the enemy.",
        "Then follows the army.",
        "The breach raises a question of guilt.",
        "I take it that the dam leaks.",
        "An interactive version of the law is available in the north.",
        "We cannot rely on the dams as they leak.",
        "A fourth dam broke and a fifth concludes the row.",
        "The army reported by radio, and we left.",
        "It is this dam that the army took.",
        "This chapter argues that the dam leaks.",
        "We grant the earlier points, that dams leak.",
        "We argue here that the dam leaks.",
        "It seems to me that the dam leaks.",
        "My point has been that the dam leaks.",
        "Because the army left, we could count the dams.",
        "Since the army left, we count the dams.",
        "When the army left, we counted the dams.",
        "We count the dams, which leak.",
        "We count the dams; the army guards them.",
        "I chose the dams with care—they are the oldest of all.",
        # what was found, seen, heard or said
        "We found a crack.",
        "I saw the army leave.",
        "We know how many left.",
        "This chapter shows a rise in breaches.",
        "We were told to leave by the guards, who said nothing.",
        "According to the guards, we had to leave.",
        # a figure, a name, a quotation
        "We counted 26 dams.",
        "We use the figures of the Ministry of Defence.",
        "We rely on Landguiden.",
        "I was born in Kursk.",
        "Our argument is that North Korea lies.",
        "We discuss “a war that nobody wanted and that everybody fought”.",
        # somebody else, or everybody
        "We live in a world of dams.",
        "We are all mortal.",
        "He argues for the dam.",
        "The paper was bought by the army.",
        "Its aim is to hold the water.",
        "The aim of the law is to protect the public.",
        "The army wants to return.",
        "They defend this view.",
        "It compares the dams.",
        "The dams are out of order.",
        # others' words
        "> We defend the people.",
        "- We defend the people.",
        "| We | defend |\n|:--|:--|\n| We | defend the people |",
        "We compare the dams.[^a]\n\n[^a]: <https://example.org/>",
        "Vi fann en spricka.",
        "I byn bodde folk tidigare.",
        "After the army left, we counted the dams.",
        "Vi tror att dammen brister.",
        "Armén undersöker dammarna.",
        "Vi lever i en värld av dammar.",
    ],
)
def test_what_can_be_looked_up_asks_for_its_source(speaks, exempt, text):
    assert not any(speaks(text))
    assert "signpost" not in exempt(text)


def test_it_goes_on_where_the_sentence_before_it_is_of_this_text(speaks):
    text = "This paper asks how dams hold. It also compares the mills. It then turns to the boats."
    assert speaks(text) == [True, True, True]
    text = "This study discusses dams. First, it states that dams leak. Second, it compares the dams."
    assert speaks(text)[2]
    text = "This introductory chapter proceeds in three parts. First, it describes the dams."
    assert speaks(text) == [True, True]
    assert speaks("The ministry asks how dams hold. It also compares the mills.") == [False, False]
    assert speaks("This paper asks how dams hold.\n\nIt also compares the mills.") == [True, False]


def test_one_that_cites_or_bears_a_mark_says_itself_what_it_is(speaks):
    assert speaks("We compare the dams [@k].") == [False]


def test_we_in_a_list_are_the_authors_where_the_sentence_before_it_is_theirs(speaks, exempt):
    assert speaks("We do this:\n\n- We compare the dams.\n- The dam broke.") == [False, True, False]
    assert speaks("The army says:\n\n- We defend the people.") == [False, False]
    assert exempt("This study has two aims:\n\n- To examine the dams (Paper 1).\n- The dam broke.") == [
        "lead-in",
        "signpost",
        "",
    ]
    assert exempt("The army has two plans:\n\n- To take the dam.") == ["lead-in", ""]


@pytest.mark.parametrize(
    "text",
    [
        "We wanted to better understand the state of the art.",
        "The views expressed in this report are those of the authors and of nobody else.",
        "Note that for simplicity, I maintain the constraint that the dams are equal.",
        "The assumption of equal dams will be relaxed in a subsequent experiment.",
        "There is an important conclusion to be drawn from this.",
        "For each pair of (old, new) dams, we then feed the values into a network.",
        "We needed to check that our model holds.",
        "Contributions and comments are welcome as well.",
    ],
)
def test_what_is_wanted_or_stipulated_is_not_yet_known(speaks, text):
    assert speaks(text) == [True]


@pytest.mark.parametrize(
    "text",
    [
        "The dam is welcome news in the north.",
        "The dam will be dropped in the next war.",
        "We understand the state of the art.",
    ],
)
def test_what_only_sounds_like_it_needs_its_source(speaks, text):
    assert speaks(text) == [False]


@pytest.mark.parametrize(
    "unit", ["a, ", "and ", "I ", "we also ", "the aim of this ", "in which ", "It is worth ", "— "]
)
def test_a_sentence_of_a_hundred_thousand_letters_is_read_in_a_second(read, unit):
    begun = process_time()
    for start in ("We ", "The aim of ", "To see, ", "It is worth ", "Vi ", "Future work "):
        read(start + unit * (100_000 // len(unit)) + ".")
        read(start + unit * 24 + ".")
    assert process_time() - begun < 3


@pytest.mark.parametrize(
    "text",
    [
        "The column marks the advance of the brigade.",
        "The front lines mark the limit of control.",
        "The terror cells represent a danger to the state.",
        "The northern areas show heavy damage.",
        "The frontier is marked by a fortified line.",
        "The river is coloured by oil.",
        "In the second half, the army retreated.",
        "The law will be discussed later.",
        "A version of the document is being kept in the capital.",
        "Further investigations could lead to charges.",
        "The army left in May, it is important to note.",
        "The next task is to clear the mines.",
        "The section holds the line.",
        "The first section advances towards the river.",
        "This project develops a missile.",
        "The second part of this offensive moves north.",
        "This approach allows the army to move at night.",
        "A video accompanies the report.",
        "The report was divided among the generals.",
        "One is what remains of the division.",
        "This section of the army holds the bridge.",
        "The guards mark each prisoner with a number on the arm.",
    ],
)
def test_what_armies_states_and_other_peoples_reports_do_needs_its_source(speaks, exempt, text):
    assert (speaks(text), exempt(text)) == ([False], [""])


@pytest.mark.parametrize(
    "text",
    [
        "We think the mayor sold the dam.",
        "Vi använde gas mot byborna.",
        "Vi tackar nej till avtalet.",
        "We hold the line.",
        "We took part in the fighting.",
        "We treat prisoners as enemies.",
        "The aim of this project is to dam the river.",
        "The army killed people, take note!",
        "Table 2 shows strong correlations between rain and war.",
        "Dead soldiers are marked in red.",
        "Here we present a plan (Figure 1) which shows a path from rain to flood.",
        "With dams making it harder to swim, we have started a channel.",
        "We reviewed cases to track the number of dams, a trend due to rain.",
        "We showed the army a set of dams.",
        "Because we lost the bridge, we left.",
        "However, for the army, we provided weapons.",
        "We did so by killing the guards.",
        "We model the flood as a puzzle: the dam held.",
        "The report ends with the death of the mayor.",
        "I believe Sweden erred.",
        "We maintain Iran could close the strait.",
        "I can tell you, the guards ran.",
        "I can report to the council that they are safe.",
        "We wrote after the flood that the dam would break.",
        "I warned in May that the dam leaks.",
        "We asked the mayor, and he gave us a map.",
        "I went back in spring and there was nobody left.",
        "We used to call them guards, but that word has gone out of use.",
        "We cannot trust the gauge, for no reading is the same as the last.",
        "Whilst the gauge was not broken, we could mend it.",
        "We provide weapons to the army of the north.",
        "We raise money and train guards.",
        "We held the bridge for a month.",
        "We took the village at night.",
        "Our soldiers left, and we draw the border along the river.",
        "I worked with some great engineers and travelled the world.",
        "We build a new centre for the navy.",
        "I am the only candidate with a plan.",
        "The aim of this offensive is to cut the road.",
        "The purpose of this policy was to slow the army down.",
        "The question was whether the mayor would resign.",
        "Vi tror regeringen ljuger.",
        "Vi anser att detta arbete är viktigt.",
        "Här är orsaken, tror jag, till många av problemen.",
        "Vi tog byn under natten.",
        "Vi bygger ett nytt centrum för flottan.",
        "Under året lägger vi fram ett förslag.",
        "Don't expect a quick end.",
        "Consider Khartoum, the last city in the hands of the army.",
    ],
)
def test_what_a_witness_a_government_or_a_people_does_or_believes_needs_its_source(speaks, exempt, text):
    assert (speaks(text), exempt(text)) == ([False], [""])


@pytest.mark.parametrize(
    "text",
    [
        "We provide an overview of the dams.",
        "We build a model of the river.",
        "We took a random sample of dams.",
        "I think of dams as rivers that rest.",
        "In this chapter, we draw a line between dams and weirs.",
        "The aim of this chapter is to tell dams from weirs.",
        "Vi bygger en modell av floden.",
        "Därefter ska vi intervjua ägarna.",
        "Jag lägger tonvikten på begreppet damm.",
    ],
)
def test_the_same_verbs_of_texts_and_research_are_the_authors_own(speaks, text):
    assert speaks(text) == [True]


def test_items_that_end_an_authors_aim_are_aims(exempt):
    lead = "Our goals were to provide:\n\n"
    assert exempt(f"{lead}- Testing the inputs to make it fast.\n")[1:] == ["signpost"]
    assert exempt(f"{lead}- Testing the dams is wrong.\n")[1:] == [""]
    assert exempt(f"{lead}- A dam that can float, and\n- The old dam broke in 1950.\n")[1:] == ["signpost", ""]
    assert exempt("The goals of the army were to provide:\n\n- Shelling the towns.\n")[1:] == [""]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said: ‘We mend it. We compare the dams.’ We compare the rivers.", [False, False, True]),
        ("'We compare the dams. We will return to them.' We compare the rivers.", [False, False, True]),
        ("“We ask who came. We compare the dams.", [False, False]),
        ("The dogs' owners' dams are old. We compare them.", [False, True]),
        ("In the ‘90s dams fell. We compare the dams. The dams’ heights differ.", [False, True, False]),
        ('So-called "dams fell. We compare the dams.', [False, True]),
    ],
)
def test_what_stands_in_somebodys_quotation_is_not_the_authors(speaks, text, expected):
    assert speaks(text) == expected
