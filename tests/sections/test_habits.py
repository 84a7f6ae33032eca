"""2 sections: what manuscripts for pandoc are full of, and what is no fault in them."""

from time import process_time

import pytest

from dossier.html import resolve_refs
from dossier.model import Text
from dossier.sections import parse_section


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Words.\n\n# Sources\n\n::: {#refs}\n:::\n", "Sources"),
        ('Words.\n\n# Sources\n\n<div class="csl" id="refs"></div>\n', "Sources"),
        ("So [![A map](m.png)](m.png) it is.", "▣sections/m.png"),
        ("So [![A map](my%20map.png)](<my map.png>) it is.", "▣sections/my map.png"),
    ],
)
def test_a_harmless_habit_is_not_reported(read, show, codes, text, kept):
    section = read(text)
    assert codes(section) == []
    assert kept in show(section.flow)


@pytest.mark.parametrize("text", ["So [![A map](m.png)](n.png) it is.", "So [a map](m.png) it is."])
def test_a_link_to_another_picture_is_reported(read, codes, text):
    assert [code for code, *_ in codes(read(text))] == ["D214"]


@pytest.mark.parametrize("text", ["`a b c`", "> `> enter`\\\n> `< leave`", "- `a`, `b`", "`a` `b`."])
def test_a_line_of_nothing_but_code_says_nothing(read, text):
    section = read(text)
    assert section.claims == ()
    assert "<code>" in "".join(getattr(hole, "text", "") for hole in section.flow)


def test_a_sentence_with_code_in_it_or_a_source_behind_code_is_a_claim(read):
    assert [claim.text for claim in read("Type `a`. It prints `b`.\n\n`c` [@k]\n").claims] == [
        "Type a.",
        "It prints b.",
        "c",
    ]


def exempt(section):
    return [(claim.text, claim.exempt) for claim in section.claims]


@pytest.mark.parametrize("lead", ["It reduces to", "Thus it is, as we can write,", "It is this:"])
def test_an_unfinished_sentence_leads_into_the_formula_below_it(read, lead):
    assert exempt(read(f"Words. {lead}\n\n$$x = 1$$\n")) == [("Words.", ""), (lead, "lead-in")]


@pytest.mark.parametrize("text", ["It is so.\n\n$$x = 1$$\n", "It is so\n\n- a\n", "It is so $x$\n\nWords\n"])
def test_any_other_sentence_needs_its_source(read, text):
    assert exempt(read(text))[0][1] == ""


@pytest.mark.parametrize("link", ["<https://example.org/a>", "[The dams](#dams)", "[*The* dams](https://example.org)"])
def test_a_line_that_is_nothing_but_a_link_says_nothing(read, link):
    assert [claim.exempt for claim in read(f"- {link}\n").claims] == ["link"]


@pytest.mark.parametrize(
    "text", ["[The dam broke.](https://example.org)", "See [the dams](#dams) break", "[The dams](#a), [the gates](#b)"]
)
def test_a_sentence_with_a_link_in_it_says_something(read, text):
    assert [claim.exempt for claim in read(text).claims] == [""]


@pytest.mark.parametrize("name", ["text.md", "ref-list.md", "top.md"])
def test_a_file_may_be_called_like_a_place_of_the_page(name):
    section = parse_section(Text(f"sections/{name}", "# One\n\nWords.\n"), lang="en")
    assert section.id == f"file-{name.removesuffix('.md')}"
    assert list(resolve_refs((section,))) == []


@pytest.mark.parametrize(
    "entry",
    [
        "Ek B, Berg A (2020). _Rivers of the north_. Version 3.",
        "Ek, B., & Berg-Lind, A. B. (2019a). Dams. *Water*, 3.",
        "Ek B (2020) Dams. Water 3.",
        "Ek BA, Berg-Lind A, Skog\n  HE, Ask C (2001) Dams of the north. Water 3.",
        "*(Footnote)* H. E. M. Ek and Anna Berg, Dams of the north (accessed 1 May 2011), <https://doi.org/10.1/a>.",
        '*(Bibliography)* Ek, H. E. M., and Anna Berg. "Dams of the north." <https://doi.org/10.1/a>',
        'Ek, H. E. M., and Anna Berg. "Dams of the north." Water, 2001. Web. doi:10.1/a',
        "Bo Ek; Anna Berg, 2006, 'Dams of the north', <https://example.org/a>",
    ],
)
def test_an_entry_of_a_list_of_works_typed_by_hand_is_asked_for_no_source(read, entry):
    assert {claim.exempt for claim in read(f"- {entry}\n").claims} == {"work"}


@pytest.mark.parametrize(
    "text",
    [
        "H. E. M. Ek and Anna Berg, Dams of the north, broke it, <https://example.org>",
        "Ek, B., Minister of War, broke the dam in 2001.",
        "Ek, B. and Berg, A. broke the dam, <https://example.org>",
        "Bo Ek; Anna Berg, 2006, broke the dam, <https://example.org>",
        "(Bo Ek and Anna Berg, Dams) <https://example.org>",
        "EK BA (2001) broke the dam.",
        "Ek BA, Berg A, in 2001, broke the dam.",
    ],
)
def test_what_only_begins_with_names_is_a_statement(read, text):
    assert "work" not in {claim.exempt for claim in read(f"- {text}\n").claims}


def test_what_somebody_wrote_in_a_year_is_a_statement(read):
    assert [claim.exempt for claim in read("Ek B (2020) counts three dams.\n\nEk (2020). Dams fell.\n").claims] == [
        ""
    ] * 3


@pytest.mark.parametrize(
    "text",
    [
        "Table 1: The dams\n\n| A | B |\n|---|---|\n| c | d [@ui] |",
        "![A map](m.png)\n\n**Fig 3. The dams.** The upper ones are grey. S1: a chain of dams.",
        "| A | B |\n|---|---|\n| c | d [@ui] |\n\nTabell 2. Dammarna.",
    ],
)
def test_a_caption_typed_beside_its_table_or_picture_is_asked_for_no_source(read, text):
    assert {claim.exempt for claim in read(f"{text}\n").claims if claim.place == "sentence"} == {"caption"}


def test_a_caption_in_bookdowns_form_is_asked_for_no_source(read):
    assert [claim.exempt for claim in read("(ref:map) The dams. All of them.\n").claims] == ["caption", "caption"]


def test_what_stands_beside_nothing_is_no_caption(read):
    assert [claim.exempt for claim in read("Words. <!-- own -->\n\nTable 1: The dams fell.\n").claims] == ["", ""]


def test_a_tex_environment_right_behind_a_line_of_text_is_reported(read, codes):
    section = read("The rate is\n\\begin{equation}\na = b\n\\end{equation}\nand more.\n")
    assert codes(section) == [("D225", 2, 1)]
    assert [(claim.text, claim.exempt) for claim in section.claims] == [("The rate is", "lead-in"), ("and more.", "")]


def test_names_in_a_row_of_a_hundred_thousand_letters_are_read_in_a_second(read):
    begun = process_time()
    for unit in ("Ek, B., ", "Ek BA, ", "A. ", "Ek-", "Bo Ek; ", "(Note) A. ", "Ek "):
        read(unit * (100_000 // len(unit)))
    assert process_time() - begun < 4


def test_a_note_that_only_the_top_of_the_file_calls_is_told_where_it_is_called(read):
    (found,) = read("---\ntitle: Dams[^a]\n---\nSo it is [@k].\n\n[^a]: Thanks.\n").diagnostics
    assert found.rule.code == "D210"
    assert found.message == "the footnote `a` is called only at the top of the file, where no note is printed"


def test_a_sentence_that_begins_with_a_place_begins_at_the_word_before_its_number(read, written):
    text = "It broke.\nFigure \\@ref(fig:x) plots the dams in the rain [@k].\n"
    assert written(text, read(text).claims[1].span).startswith("Figure")


def test_a_citation_in_brackets_right_behind_a_full_stop_ends_its_sentence(read):
    section = read("The group built on this.(@k) Secondary, the army left.(@l) The third is gone.\n")
    assert [len(claim.citations) for claim in section.claims] == [1, 1, 0]


def test_a_line_break_of_html_at_the_end_of_a_paragraph_is_to_be_deleted(read):
    assert {d.hint.split(":")[0] for d in read("They should [@k].<br><br>\n").diagnostics} == {"delete it"}
    assert {d.hint.split(":")[0] for d in read("They<br>should [@k].\n").diagnostics} != {"delete it"}
