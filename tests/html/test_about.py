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
    sources=12, consulted=1, statements=36, sourced=30, marked=6, marks=("own", "calc"), bare=0, origins=9, single=21,
    unseen=("USA", "CNN", "IISS"),
    oldest="1998", newest="2024-10-30", undated=2, quotes=17,
)  # fmt: skip


def test_statements_without_source_and_mark_are_not_hidden():
    bare = replace(SAMPLE, bare=3)
    assert describe(bare, EN)[-1].endswith("Neither a source nor a mark is given for 3 statements.")


def test_it_is_said_in_a_few_sentences_and_none_begins_with_a_figure():
    sentences = describe(SAMPLE, EN)
    assert sentences == (
        "This dossier cites 12 sources.",
        "It makes 36 statements (sentences, list items and table rows), 30 of them with a source.",
        (
            "The statements with a source go back to 9 origins: 3 named in the sources and not seen by the author, and 6 "
            "of the sources themselves, where they name nobody. Known only through others are USA, CNN and IISS."
        ),
        "A single origin stands behind 21 of the 30 statements with a source.",
        "The oldest dated source is of 1998, the newest of 30 October 2024. No date is given in 2 of the sources.",
        "The author marks 6 statements that have no source as judgement or calculation.",
    )
    assert describe(SAMPLE, SV)[4] == (
        "Den äldsta daterade källan är från 1998, den nyaste från 30 oktober 2024. Datum saknas i 2 av källorna."
    )


def test_what_comes_at_second_hand_is_counted():
    assert describe(replace(SAMPLE, second_hand=4), EN)[4] == (
        "At second hand, through a source that reports what others say, come 4 of the 30 statements with a source."
    )


def test_origins_seen_elsewhere_are_not_called_seen_where_a_statement_comes_at_second_hand():
    assert "Every origin" not in " ".join(describe(replace(SAMPLE, second_hand=1, unseen=()), EN))
    assert "Every origin" in " ".join(describe(replace(SAMPLE, unseen=()), EN))


def test_where_the_origins_are_named_elsewhere_they_are_counted_here():
    assert describe(SAMPLE, EN, named=False)[2].endswith("where they name nobody.")


def test_that_names_count_as_one_is_said_only_where_some_do():
    assert "count as one" not in " ".join(describe(SAMPLE, EN))
    assert "count as one" in describe(replace(SAMPLE, joined=1), EN)[2]


def test_where_no_origin_was_seen_none_of_the_sources_counts_as_one():
    assert describe(replace(SAMPLE, origins=3), EN)[2].startswith(
        "The statements with a source go back to 3 origins, which the sources name and the author has not seen."
    )


def test_a_long_list_of_names_ends_in_a_count():
    names = tuple(f"N{i}" for i in range(12))
    many = replace(SAMPLE, unseen=names)
    assert describe(many, EN)[2].endswith("N6, N7 and 4 more.")


def test_no_sources_are_said_to_be_none():
    assert describe(Summary(), EN) == ("This dossier cites no source.",)


def test_what_was_not_run_is_never_called_passed():
    first, second = describe_check(SAMPLE, None, EN)
    assert first == (
        "The words quoted as evidence (17 passages, in the ledger attached to this file) have not been compared with a copy "
        "of the sources: no copy is kept."
    )
    assert second == (
        "Where a passage is said to be found, that means that its words stand in the copy, not that they are true."
    )


def test_what_was_run_is_told_in_figures():
    assert describe_check(SAMPLE, QuoteCheck(15, 17, 2), EN)[0] == (
        "Of the 17 passages quoted as evidence, 15 were found in our copies of the sources; 2 could not be compared."
    )
