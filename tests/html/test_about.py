"""About the sources: sentences that say the ledger's figures."""

from dataclasses import replace

from making import TEMPLATES

from dossier.html.about import describe, describe_check
from dossier.html.book import QuoteCheck
from dossier.html.terms import load_terms
from dossier.model import Summary

EN = load_terms((TEMPLATES,), "en-GB")
SV = load_terms((TEMPLATES,), "sv-SE")
SAMPLE = Summary(
    sources=12, consulted=1, statements=36, sourced=30, marked=6, bare=0, origins=9, single=21, unseen=("USA", "CNN", "IISS"),
    oldest="1998", newest="2024-10-30", undated=2, quotes=17,
)  # fmt: skip


def test_statements_without_source_and_mark_are_not_hidden():
    bare = replace(SAMPLE, bare=3)
    assert describe(bare, EN)[-1].endswith("3 statements have neither a source nor such a mark.")


def test_it_is_said_in_four_to_six_sentences():
    sentences = describe(SAMPLE, EN)
    assert sentences == (
        "This dossier cites 12 sources.",
        "What they say goes back to 9 independent origins; names with the same owner count as one.",
        "21 of the 30 sourced statements rest on a single origin.",
        "3 origins were not seen by the author and are known only through others: USA, CNN and IISS.",
        "The oldest dated source is of 1998, the newest of 30 October 2024. 2 sources bear no date.",
        "6 statements rest on no source; the author marks them as judgement, background, calculation or gap.",
    )
    assert describe(SAMPLE, SV)[4] == (
        "Den äldsta daterade källan är från 1998, den nyaste från 30 oktober 2024. 2 källor saknar datum."
    )


def test_what_comes_at_second_hand_is_counted_before_the_names_of_its_origins():
    said = describe(replace(SAMPLE, second_hand=4), EN)[3]
    assert said.startswith(
        "4 of the 30 sourced statements come at second hand, through a source that reports what others say. 3"
    )


def test_origins_seen_elsewhere_are_not_called_seen_where_a_statement_comes_at_second_hand():
    assert "Every origin" not in describe(replace(SAMPLE, second_hand=1, unseen=()), EN)[3]


def test_where_the_origins_are_named_elsewhere_they_are_counted_here():
    assert describe(SAMPLE, EN, named=False)[3] == (
        "3 origins were not seen by the author and are known only through others."
    )


def test_a_long_list_of_names_ends_in_a_count():
    names = tuple(f"N{i}" for i in range(12))
    many = replace(SAMPLE, unseen=names)
    assert describe(many, EN)[3].endswith("N6, N7 and 4 more.")


def test_no_sources_are_said_to_be_none():
    assert describe(Summary(), EN) == ("This dossier cites no source.",)


def test_what_was_not_run_is_never_called_passed():
    first, second = describe_check(SAMPLE, None, EN)
    assert first == (
        "Words found in our copy of the sources: not run. The 17 passages quoted as evidence were not compared with a copy."
    )
    assert second == "“Verified” would mean that these words stand in the captured copy, not that they are true."


def test_what_was_run_is_told_in_figures():
    assert describe_check(SAMPLE, QuoteCheck(15, 17, 2), EN)[0] == (
        "Words found in our copy of the sources: 15 of 17; not run: 2."
    )
