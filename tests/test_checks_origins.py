"""5 checks: sources that go back to one origin, origins not seen, sources withdrawn, and what the author accepts."""

import pytest

BIB = """
@online{herald, title = {Herald}, origin = {Lenn News Agency}}
@online{courier, title = {Courier}, origin = {Lenn News Agency}}
@online{other, title = {Other}}
@online{gone, title = {Gone}, status = {withdrawn}}
"""
SINGLE = ("single-origin", "warning", "the sources of this sentence go back to one origin: Lenn News Agency")


def test_two_sources_of_one_origin_are_told_with_its_name(check_of):
    assert check_of("It was closed [@herald; @courier].", BIB) == ([SINGLE], [("second-hand", "single-origin")])
    assert check_of("It was closed [@herald] for nine days [@courier].", BIB)[0] == [SINGLE]


@pytest.mark.parametrize(
    "text",
    [
        "It was closed [@herald].",
        "It was closed [@herald; @other].",
        "It was closed [@other, p. 1; @other, p. 9].",
        "It was closed [@herald]. It rained [@courier].",
        "It was closed [@herald; @courier].<!-- own -->"[:0] + "# Heading",
    ],
)
def test_one_source_or_another_origin_is_no_finding(check_of, text):
    assert check_of(text, BIB)[0] == []


@pytest.mark.parametrize("words", ["single: no other outlet", "ack single-origin: no other outlet", "ack D503: known"])
def test_what_is_accepted_is_not_shown_and_stays_in_the_ledger(check_of, words):
    found, flags = check_of(f"It was closed [@herald; @courier].<!-- {words} -->", BIB)
    assert (found, flags) == ([], [("second-hand", "single-origin")])


def test_second_hand_is_a_flag_and_no_line_on_screen(check_of):
    assert check_of("It was closed [IISS, as reported by @other].", BIB) == ([], [("second-hand",)])


def test_strictness_off_leaves_sourcing_alone(check_of):
    text = "It was closed [@herald; @courier]. According to CNN they are said to come now [@other]."
    assert check_of(text, BIB, sourcing="off")[0] == []


def test_each_sentence_on_a_withdrawn_source_is_an_error(check_of):
    found, flags = check_of("It holds. It always did [@gone]. It may not [@other].", BIB)
    assert found == [("withdrawn-source", "error", "this rests on `gone`, which has been withdrawn")] * 2
    assert flags == [("withdrawn-source",), ("withdrawn-source",), ()]


@pytest.mark.parametrize("cited", ["@gone; via @other", "@other; via @gone", "IISS, as reported by @gone"])
def test_a_withdrawn_link_of_a_chain_counts(check_of, cited):
    assert [name for name, *_ in check_of(f"It holds [{cited}].", BIB)[0]] == ["withdrawn-source"]


def test_a_withdrawal_may_be_the_subject(check_of):
    text = "The report was retracted [@gone].<!-- ack withdrawn-source: that is the subject -->"
    assert check_of(text, BIB) == ([], [("withdrawn-source",)])


def test_accepting_what_no_rule_finds_is_a_near_miss(check_of):
    text = "It was closed [@other].<!-- ack singel-origin: no other outlet -->"
    assert check_of(text, BIB)[0] == [
        ("ack-unknown-rule", "warning", "`singel-origin` is no finding that can be accepted in the text")
    ]


@pytest.mark.parametrize("name", ["unsourced", "undefined-key", "raw-html"])
def test_what_must_be_mended_cannot_be_accepted(check_of, name):
    found = check_of(f"It was closed [@other].<!-- ack {name}: reason -->", BIB)[0]
    assert [name for name, *_ in found] == ["ack-unknown-rule"]


def test_accepting_what_is_not_there_is_information(check_of):
    text = "It was closed [@other].<!-- ack attribution-missing: the text does not say who -->"
    assert check_of(text, BIB)[0] == [("ack-of-nothing", "info", "there is no `attribution-missing` here to accept")]


def test_a_statement_on_the_sources_is_never_called_idle(check_of):
    assert check_of("It was closed [@other].<!-- single: nobody is named -->", BIB)[0] == []
    assert check_of("It was closed [@other].<!-- ack stale: nothing newer -->", BIB)[0] == []
