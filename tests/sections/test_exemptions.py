"""What excuses a sentence from a source: where it stands, and that it supposes, asks or calls out; and what comes close."""

from time import process_time

import pytest

FORMULA = "It is:\n\n$$x = 1$$\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "where $x$ is the height of the dam.",
        "where $x$ denotes the dams that broke and $y$ the others.",
        "with $n$ the number of dams.",
        "where h is the height.",
        "där $x$ är höjden.",
        "med $n$ som antal.",
        "Where $x$ is the height of the dam and $y$ the rest.",
        "Where $x$ is a matrix of predictors (e.g., age, height) and $n$ and $m$ remain the same as above.",
        "Here $x$ denotes the height, and $y$ is the number of dams.",
        "$x$ is a matrix of dams.",
        "Här är $x$ hazardtal vid ålder $y$, $a$ är baslinje och $c$ anger kön.",
        "Här betecknar $x$ antalet dammar.",
        "wobei $x$ die Höhe ist.",
    ],
)
@pytest.mark.parametrize(
    "formula",
    ["$$x = 1$$\n\n", "$$\nx = 1\n$$ {#eq:x}\n\n", "\\begin{equation}\nx = 1\n\\end{equation}\n\n", "$$x = 1$$\n"],
)
def test_what_explains_the_signs_of_the_formula_before_it_needs_no_source(exempt, formula, text):
    assert exempt(formula + text) == ["lead-in"]


@pytest.mark.parametrize(
    "text",
    [
        "Here $x$ is the largest dam in Europe.",
        "Here $x$ is 3 metres in most dams.",
        "Here $x$ is high.",
        "Here $x$ is the height and the army fled.",
        "Here $x$ is the height, and armies fled.",
        "Here $x$ is the height, so the dam broke.",
        "Here the dam broke.",
        "Where $x$ fell, the dam broke.",
        "Where $x$ is the height, the dam broke.",
        "$x$ fell in the war.",
        "$x$ is the height and the dam broke.",
        "Här är $x$ hög i Sverige.",
        "Här är $x$ den högsta dammen.",
        "Här brast $x$ dammar.",
        "where the dam broke.",
        "where $x$ is 3 metres in most dams.",
        "where $x$ fell; the dam broke.",
        "where $x$ fell, because the dam broke.",
        "where $x$ is “high”.",
        "with the army in the north.",
        "with $x$ – the army fled.",
        "where $x$ is the height [@k].",
        "wherever $x$ is, the dam broke.",
    ],
)
def test_what_else_stands_behind_a_formula_needs_its_source(exempt, text):
    assert exempt(FORMULA + text) == ["lead-in", ""]


def test_only_the_first_sentence_right_behind_a_formula_belongs_to_it(exempt):
    assert exempt(FORMULA + "where $x$ is the height. The dam broke.") == ["lead-in", "lead-in", ""]
    assert exempt(FORMULA + "The dam broke.\n\nwhere $x$ is the height.") == ["lead-in", "", ""]
    assert exempt(FORMULA + "Where $x$ is the height. $y$ is a number. It broke.") == ["lead-in"] * 3 + [""]
    assert exempt("It is $x$.\n\nwhere $x$ is the height.") == ["", ""]


@pytest.mark.parametrize("lead", ["The rate is", "We have:", "The rate is given by", "Takten ges av"])
@pytest.mark.parametrize("text", ["where $x$ is the height.", "Where $x$ is the height."])
def test_a_formula_within_its_sentence_is_explained_there(exempt, lead, text):
    assert exempt(f"{lead}\n$$\nx = 1\n$$\n{text}")[0] == "lead-in"


@pytest.mark.parametrize(
    "lead", ["The dam broke in", "The war was lost by", "It fell in 1999, and is", "The dam broke, and it"]
)
def test_what_is_stated_before_a_formula_needs_its_source(exempt, lead):
    assert exempt(f"{lead}\n$$\nx = 1\n$$\nwhere $x$ is the year.") == [""]


@pytest.mark.parametrize("formula", ["$$x = 1$$\n", "$$\nx = 1\n$$\n", "$$x$$\n$$y$$\n"])
@pytest.mark.parametrize("text", ["The dam broke.", "*Dams* broke."])
@pytest.mark.parametrize("before", ["", "It broke.\n"])
def test_a_sentence_below_a_formula_begins_at_its_own_words(read, before, formula, text):
    section = read(f"{before}{formula}{text}\n")
    last = section.claims[-1]
    assert (last.span.line, last.span.column, last.exempt) == ((before + formula).count("\n") + 1, 1, "")
    assert sum(type(hole).__name__ == "Math" for hole in section.flow) == formula.count("$$") // 2


def test_a_formula_in_its_line_or_that_words_go_on_from_is_part_of_the_sentence(read):
    assert read("$$x$$ The dam broke.\n").claims[0].span.column == 1
    assert read("$$x$$\nholds the dam.\n").claims[0].span.line == 1


@pytest.mark.parametrize(
    "text",
    [
        "Let $x$ be the number of dams.",
        "Let n denote the number of dams that hold.",
        "Suppose that governments maximise welfare.",
        "Suppose for now that the dam breaks and the army flees.",
        "Assume $x$ is increasing in $y$.",
        "Assume further that all dams are alike.",
        "Let us assume that it holds.",
        "Imagine that the dam speaks.",
        "Let us compare the dams.",
        "Let us now turn to the older dams.",
        "Consider the example of the second dam.",
        "Consider the following case.",
        "Consider $x$ and $y$.",
        "Take the second dam as an example.",
        "Take, for example, the second dam.",
        "Antag att dammen brister.",
        "For example, suppose that the dam breaks.",
        "First, assume the army flees and the dam holds.",
        "(Suppose that the dam breaks.)",
        "Say we are in a game.",
        "Say that there is a dam.",
        "Now suppose that the dam breaks.",
        "Again let $x$ be the height.",
        "Now, imagine that the dam speaks.",
        "Let me explain the older plan.",
        "Låt $x$ vara höjden.",
        "Låt oss anta att dammen brister.",
        "Ta den andra dammen som exempel.",
    ],
)
def test_what_is_supposed_or_picked_needs_no_source(exempt, text):
    assert exempt(text) == ["signpost"]


@pytest.mark.parametrize(
    "text",
    [
        "Note that the dam broke.",
        "Recall that the dam broke.",
        "Suppose that it holds; the dam broke.",
        "Suppose, as Ek does, that it holds.",
        "Suppose that it holds, although the dam broke.",
        "Suppose is a village in the north.",
        "Supposedly the dam broke.",
        "Assumed to hold, the dam broke.",
        "Let alone, the dam broke.",
        "Let $x$ be 3, because the dam broke.",
        "Let us not forget the breach.",
        "Let us look at the dam that broke.",
        "Consider the dam that broke.",
        "Consider the case of the dam, which broke.",
        "Consider the example of the larger dam.",
        "Considered a ruin, the dam broke.",
        "Take the dam: it broke.",
        "Taken as an example, the dam broke.",
        "They suppose that the dam breaks.",
        "- Assume power over the dam.",
        "- Take the dam as an example.",
        "> Suppose that the dam breaks.",
        "Suppose that it holds [@k].",
        "Antagligen brast dammen.",
        "Say the officials, the dam broke.",
        "Say what they may, the dam broke.",
        "Say that the dam broke.",
        "Officials say we are safe.",
        "For example, the army fled.",
        "For example, suppose that it holds; the dam broke.",
        "For years, assume officials, it held.",
        "Now suppose is a village in the north.",
        "First contact the army made in spring.",
        "Next visit the king fell.",
        "Then assume officials; the dam broke.",
        "So they suppose that the dam breaks.",
        "First, the army let the dam be.",
        "First, consider the dam that broke.",
        "(The army supposes that the dam breaks.)",
        "Then, as they suppose, the dam breaks.",
        "Låt vara att dammen brast.",
    ],
)
def test_what_is_said_beside_a_supposition_needs_its_source(exempt, text):
    assert exempt(text) == [""]


@pytest.mark.parametrize(
    "text",
    [
        "Click the button and select the file.",
        "Please feel free to write to us.",
        "Please cite the guide.",
        "Do not use `foo` in names.",
        "Don’t trust it blindly.",
        "Use the form below.",
        "Delete these files.",
    ],
)
def test_an_instruction_needs_no_source(exempt, text):
    assert exempt(text) == ["signpost"]


@pytest.mark.parametrize(
    "text",
    [
        "Open markets fail.",
        "Open the whole year, the museum draws many.",
        "Set the year before, the record fell.",
        "Use of the dam fell.",
        "Check dams fail.",
        "Copy numbers rose.",
        "Remove the dam and the village floods.",
        "Delete the file that the army holds.",
        "Use the dam, it is safe.",
        "Please the king and he gives land.",
        "Please note that the dam broke.",
        "Comment periods end early.",
        "Do dams break.",
        "- Remove the dams.",
    ],
)
def test_what_only_begins_like_an_instruction_needs_its_source(exempt, text):
    assert exempt(text) == [""]


@pytest.mark.parametrize("text", ["Good luck!", "Enjoy!", "Of course not!", "Thank you very much!", "Lycka till!"])
def test_a_call_needs_no_source(exempt, text):
    assert exempt(text) == ["signpost"]


@pytest.mark.parametrize(
    "text",
    [
        "War again!",
        "Nothing in China!",
        "Three dead!",
        "Thanks to the army!",
        "Not good!",
        "Good luck.",
        "Enjoyed!",
        "No dam!",
    ],
)
def test_a_cry_that_may_state_something_needs_its_source(exempt, text):
    assert exempt(text) == [""]


@pytest.mark.parametrize(
    "lead", ["As Smith writes in her preface", "As Smith writes in *her* preface,", "Look. As Smith has it [@k]"]
)
def test_an_unfinished_sentence_leads_into_the_quotation_below_it(exempt, lead):
    assert exempt(f"{lead}\n\n> It broke.")[-2] == "lead-in"


@pytest.mark.parametrize(
    "text",
    [
        "The dam broke.\n\n> It did.",
        "He calls it “over.”\n\n> It did.",
        "The dam broke (in spring.)\n\n> It did.",
        "**The army is large**\n\n> It is.",
        "- The dam broke\n\n  > It did.",
        "The dam broke\n\nIt did.",
        "The dam broke\n\n- It did.",
        "> The dam broke\n\nIt did.",
    ],
)
def test_a_finished_sentence_or_one_before_something_else_needs_its_source(exempt, text):
    assert exempt(text)[0] == ""


@pytest.mark.parametrize(
    "start", ["Suppose that ", "Let us compare ", "Consider the case of ", "Take ", "Use the ", "where $x$ "]
)
def test_a_sentence_of_a_hundred_thousand_letters_is_read_in_a_second(read, start):
    begun = process_time()
    for unit in ("a ", "x", ", ", "as an example "):
        read(FORMULA + start + unit * (100_000 // len(unit)) + ".\n")
    assert process_time() - begun < 3


@pytest.mark.parametrize(
    "text", ["$e_{ij}$ is an individual-level error term.", "$a$ and $b$ are coefficients of the model."]
)
def test_what_kind_of_thing_a_sign_is_needs_no_source(exempt, text):
    assert exempt(f"It broke. {text}") == ["", "signpost"]


@pytest.mark.parametrize(
    "text", ["$e$ is a dam.", "$e$ is a parameter that fell by half in the war.", "$e$ is the largest error."]
)
def test_what_else_is_said_of_a_sign_needs_one(exempt, text):
    assert exempt(f"It broke. {text}") == ["", ""]


def test_a_label_before_nothing_but_code_states_nothing(exempt):
    assert exempt("Words: `count(x)`") == ["link"]
    assert exempt("The army has: `26` men") == [""]
    assert exempt("The army has as many men as: `26`") == [""]


@pytest.mark.parametrize(
    "text",
    [
        "Bureau of Dams. 2016. *The Dams: A guide.* Visby: Bureau. [https://a.example](https://a.example). Version 2.",
        "Department of the Interior. (2001–2015). *Dams of the World*.",
        "Bureau of Dams. *Where they are*. Retrieved from [https://a.example](https://a.example)",
        "*The Old Dams: Why They Hold.* By Ada B. Ek. (Ek University Press, 2015.)",
        "Dam Core Team. *D: A Language for Dams.* Vienna, Austria: Dam Foundation, 2013. Version 3.0.2.",
    ],
)
def test_a_works_entry_is_known_by_more_than_its_authors_name(read, text):
    assert {claim.exempt for claim in read(f"{text}\n").claims} == {"work"}


@pytest.mark.parametrize(
    "text",
    [
        "The army shelled the dam in May. Retrieved from [https://a.example](https://a.example)",
        "The dams are old. By May they will be closed. (They were built in 1950.)",
        "In May the Army of the North left. 2016 was a year of peace.",
    ],
)
def test_a_statement_with_an_address_or_a_year_is_no_works_entry(read, text):
    assert "work" not in {claim.exempt for claim in read(f"{text}\n").claims}


def test_a_labelled_line_in_bold_letters_is_a_heading(exempt):
    text = "**R2 — Give every engineer who asks for it access to the plans of the dams**\n\nThe plans are secret."
    assert exempt(text) == ["heading", ""]
    assert exempt("**R2 — The dams are old and have been closed**\n\nThe plans are secret.") == ["", ""]
    assert exempt("**R2 — The army fled over the river and burned the dams**\n\nThe plans are secret.") == ["", ""]


def test_what_a_preprocessor_would_include_is_told_and_is_no_sentence(read):
    section = read('Old dams leak.\n\n!INCLUDE "tables/dams.md"\n')
    assert [claim.text for claim in section.claims] == ["Old dams leak."]
    assert [d.rule.code for d in section.diagnostics] == ["D229"]
    assert "Wait!include them" in read("Wait!include them all.\n").claims[0].text


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("The dams differ in three ways:", "lead-in"),
        ("In 2019 two laws were passed:", "lead-in"),
        ("While the dams held, two bridges fell:", ""),
        ("Guards killed 40 people in these villages:", ""),
        ("Paketet på 13,5 miljarder kronor har tre delar:", ""),
        ("While others speak of weirs, we use these words:", "lead-in"),
    ],
)
def test_a_lead_in_that_states_something_first_needs_its_source(exempt, lead, expected):
    assert exempt(f"{lead}\n\n- one [@a]\n- two [@a]")[0] == expected


def test_a_call_to_somebody_states_nothing(exempt):
    assert exempt("Engineers, take note!") == ["signpost"]
    assert exempt("Engineers, the dam leaks!") == [""]


def test_words_lead_into_a_formula_within_their_paragraph(read):
    claims = read("The height can be found as\n$$x$$\nThe width is\n$$y$$\nDams are old.\n").claims
    assert [(c.text, c.exempt) for c in claims] == [
        ("The height can be found as", "lead-in"),
        ("The width is", "lead-in"),
        ("Dams are old.", ""),
    ]
    for text in ("The height is\n$$x$$\nand it grew.\n", "The tax on\n$$x$$\nSwedish dams is high.\n"):
        (claim,) = read(text).claims
        assert claim.exempt == ""
    assert [c.exempt for c in read("The army killed ten people\n$$x$$\nThey fled.\n").claims] == ["", ""]
