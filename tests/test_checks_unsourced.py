"""5 checks: a list of names and a block quotation without a source are told of once, and each sentence is counted."""

import pytest

from dossier.checks import CHECKS, Facts
from dossier.ledger import join
from dossier.model import Settings, Text
from dossier.references import read_bibliography
from dossier.sections import parse_section

BIB = "@book{k}"
NAMES = "- the north dam\n- the south dam\n- the old mill\n"


@pytest.fixture
def told(check_of):
    """Say what is told of the sentences without a source, and how many are counted."""

    def tell(text, **settings):
        found, flags = check_of(text, BIB, **settings)
        return [message for name, _, message in found if name == "unsourced"], sum("unsourced" in f for f in flags)

    return tell


def hints(text):
    section = parse_section(Text("sections/01.md", text), lang="en-GB", relay_phrases=(), origins=())
    bibliography = read_bibliography((), None)
    rule, check = CHECKS["D501"]
    facts = Facts((section,), bibliography, join((section,), bibliography, Settings()), Settings())
    return [finding.diagnostic.hint for finding in check(facts, rule) if finding.diagnostic]


ONE = "this sentence has no source"
ITEM = "this item has no source"


@pytest.mark.parametrize(
    "before", ["These states signed:\n\n", "## Dams\n\n", "These states signed.[@k]\n\n## B\n\n", ""]
)
def test_a_list_of_names_is_told_of_once_and_each_item_counted(told, before):
    assert told(f"{before}{NAMES}") == (["this list has no source (3 items)"], 3)


def test_a_list_of_which_some_items_are_names_or_sourced_says_how_many_are_not(told):
    assert told(f"They are:\n\n{NAMES}- the new mill [@k]\n") == (["3 items of this list have no source"], 3)
    assert told(f"They are:\n\n{NAMES}- The mill broke.\n") == (["3 items of this list have no source", ITEM], 4)


def test_what_is_told_at_the_first_item_moves_on_when_that_is_answered(told):
    text = f"They are:\n\n{NAMES}".replace("north dam", "north dam<!-- own -->")
    assert told(text) == (["2 items of this list have no source"], 2)


@pytest.mark.parametrize(
    "items",
    [
        "- The dam broke.\n- The mill burnt.\n",
        "- the dam is high\n- the mill was old\n",
        "- 12 dams\n- 3 mills\n",
        "- dams in 1999\n- mills in 2003\n",
        "- the dam that broke in the night when the whole army fled\n- the mill of the miller who fled to the hills then\n",
        "- the north dam\n\nThe dams are many [@k].\n\n- the old mill\n",
        "- the dam:\n  - the north dam\n- the mill:\n  - the old mill\n",
        "| a | b |\n|---|---|\n| c | d |\n| e | f |\n",
    ],
)
def test_items_that_may_state_something_lists_apart_and_rows_are_told_of_one_by_one(told, items):
    what = "row" if items.startswith("|") else "item"
    assert told(f"They are:\n\n{items}") == ([f"this {what} has no source"] * 2, 2)


def test_a_citation_before_a_list_or_a_table_does_not_cover_it_and_the_finding_says_so(told):
    item = "this item has no source; the citation before the list does not cover it"
    assert told(f"They are [@k]:\n\n{NAMES}") == ([item] * 3, 3)
    assert told("They are [@k]:\n\n- The dam broke.\n- The mill burnt [@k].\n") == ([item], 1)
    row = "this row has no source; the citation before the table does not cover it"
    assert told("They are [@k]:\n\n| a |\n|---|\n| the dam |\n") == ([row], 1)
    assert hints("They are [@a; @b, p. 3]:\n\n- The dam broke.\n") == [
        "repeat it at the item, `[@b]`, or say what the item is, for example `<!-- own -->`"
    ]


@pytest.mark.parametrize(
    "before",
    [
        "They are [@k].\n\n",
        "They are [@k]:\n\n## Dams\n\n",
        "They are [@k]:\n\nNo.<!-- own -->\n\n",
    ],
)
def test_a_citation_that_does_not_lead_into_the_list_is_not_spoken_of(told, before):
    assert told(f"{before}- The dam broke.\n") == ([ITEM], 1)


def test_a_mark_on_the_lead_in_is_not_that_of_the_names_in_the_list(told):
    assert told(f"They are:<!-- own -->\n\n{NAMES}") == ([ITEM] * 3, 3)


def test_a_quotation_is_told_of_once_at_its_first_sentence(told):
    text = "He said:\n\n> The dam broke. The mill burnt.\n>\n> - The army fled.\n"
    assert told(text) == (["this quotation has no source (3 sentences)"], 3)
    assert hints(text) == ["cite its source behind the last sentence of each paragraph: `[@key]`"]
    assert told("> The dam broke. It did [@k].\n>\n> It rained. It poured.\n") == (
        ["2 sentences of this quotation have no source"], 2,
    )  # fmt: skip


def test_one_sentence_of_a_quotation_and_two_quotations_are_told_of_apart(told):
    assert told("> The dam broke.\n") == ([ONE], 1)
    assert told("> It rained. It poured.\n\nSo it was [@k].\n\n> It broke. It fell.\n") == (
        ["this quotation has no source (2 sentences)"] * 2, 4,
    )  # fmt: skip
    assert told("It rained. It poured.\n") == ([ONE] * 2, 2)


def test_a_source_of_a_quotation_that_is_typed_by_hand_speaks_for_its_paragraph(told):
    typed = "the source of this sentence is typed by hand, so that nothing can count or check it"
    assert told("> It rained. It poured (Ek 2010, 44).\n") == ([typed], 2)
    assert told("> It rained. It poured (Ek 2010, 44).\n>\n> It broke. It fell.\n") == (
        [typed, "2 sentences of this quotation have no source"], 4,
    )  # fmt: skip


def test_in_an_error_each_is_one_too(check_of):
    found, _ = check_of(f"They are:\n\n{NAMES}", sourcing="error")
    assert found == [("unsourced", "error", "this list has no source (3 items)")]


def test_a_citation_in_tex_is_told_as_such(told):
    assert told("Dams are old \\citep{atlas}.\n") == (
        ["the citation of this sentence is written in TeX, which is not rendered"],
        1,
    )
