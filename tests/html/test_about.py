"""About the sources: sentences that say the ledger's figures."""

from dataclasses import replace

from making import TEMPLATES, book, claim, section

from dossier.html.about import describe, describe_check, name_uncounted
from dossier.html.book import QuoteCheck
from dossier.html.terms import load_terms
from dossier.model import Summary

EN = load_terms((TEMPLATES,), "en-GB")
SV = load_terms((TEMPLATES,), "sv-SE")
SAMPLE = Summary(
    sources=12, consulted=1, statements=36, sourced=30, marked=6, marks=(("own", 5), ("calc", 1)), bare=0, origins=9, single=21,
    second_hand=4, unseen=("USA", "CNN", "IISS"),
    oldest="1998", newest="2024-10-30", undated=2, quotes=17,
)  # fmt: skip


def said(about, terms=EN, **options):
    """Say it with ordinary spaces where figures are kept beside their words."""
    return tuple(sentence.replace("\u00a0", " ") for sentence in describe(about, terms, **options))


def test_it_is_said_in_six_sentences_and_none_begins_with_a_figure():
    assert said(SAMPLE, apart=("Key points", "Scope")) == (
        "This dossier cites 12 sources.",
        (
            "It makes 36 statements (sentences, list items and table rows; not counted: Key points and Scope), 30 of them "
            "with a source, and 21 of these with a single origin behind them."
        ),
        (
            "The statements with a source go back to 9 origins, independent of one another as far as the author knows: 3 that "
            "the sources name and the author has not seen (USA, CNN and IISS), and 6 of the sources themselves, where they "
            "name nobody."
        ),
        (
            "Of the 30, 4 are second-hand, since the author has seen no origin of them, and 26 rest on the word of a source "
            "that was read."
        ),
        "The oldest dated source is of 1998, the newest of 30 October 2024; 2 sources bear no date.",
        "Where a statement has no source, the author declares what it is: 5 judgements and one calculation.",
    )
    assert said(SAMPLE, SV)[4] == (
        "Den äldsta daterade källan är från 1998, den nyaste från 30 oktober 2024; 2 källor saknar datum."
    )


def test_whatever_there_is_to_say_six_sentences_are_enough():
    everything = replace(SAMPLE, joined=2, bare=3, single=30)
    for terms in (EN, SV):
        for about in (everything, SAMPLE, replace(SAMPLE, second_hand=30), replace(SAMPLE, oldest="", newest="")):
            text = " ".join(describe(about, terms, apart=("A", "B")))
            assert 4 <= text.count(". ") + 1 <= 6


def test_statements_without_source_and_mark_are_not_hidden():
    assert said(replace(SAMPLE, bare=3))[-1].endswith(
        "one calculation; 3 statements have neither a source nor such a declaration."
    )
    assert said(replace(SAMPLE, bare=3, marked=0, marks=()))[-1].startswith("There are 3 statements without a source")


def test_where_none_comes_at_second_hand_that_is_said():
    assert said(replace(SAMPLE, second_hand=0, unseen=()))[3].startswith("None of them is second-hand")
    assert said(replace(SAMPLE, second_hand=30))[3].startswith("All of them are second-hand")


def test_where_the_origins_are_named_elsewhere_they_are_counted_here():
    assert "USA" not in said(SAMPLE, named=False)[2]


def test_that_names_count_as_one_is_said_only_where_some_do():
    assert "count as one" not in " ".join(said(SAMPLE))
    assert "count as one" in said(replace(SAMPLE, joined=1))[2]


def test_where_no_origin_was_seen_none_of_the_sources_counts_as_one():
    assert said(replace(SAMPLE, origins=3))[2].startswith(
        "The statements with a source go back to 3 origins, independent of one another as far as the author knows; the sources "
        "name them, and the author has not seen them"
    )


def test_a_long_list_of_names_ends_in_a_count():
    names = tuple(f"N{i}" for i in range(12))
    assert "N6, N7 and 4 more)" in said(replace(SAMPLE, unseen=names, origins=20))[2]


def test_no_sources_are_said_to_be_none():
    assert describe(Summary(), EN) == ("This dossier cites no source.",)


def test_what_was_not_run_is_never_called_passed():
    first, second = describe_check(SAMPLE, None, EN)
    assert first.replace("\u00a0", " ") == (
        "The 17 passages quoted as evidence, which stand in the ledger (a data file attached to this PDF), have not been "
        "checked against copies of the sources, because no copies of our own are kept."
    )
    assert second == (
        "Even a passage that is found in such a copy shows only that the words stand there, not that they are true."
    )


def test_what_was_run_is_told_in_figures():
    assert describe_check(SAMPLE, QuoteCheck(15, 17, 2), EN)[0] == (
        "Of the 17 passages quoted as evidence, 15 were found in our copies of the sources; 2 could not be compared."
    )


def test_what_is_not_counted_is_named_by_its_own_heading():
    one = section(claims=(claim("s-01-one-1", exempt="role"),), apart=("Funding",))
    two = section(id="02-two", title="Scope", claims=(claim("s-02-two-1", exempt="role"),))
    three = section(id="03-three", title="Three", claims=(claim("s-03-three-1"),), apart=("Thanks",))
    assert name_uncounted(book(one, two, three)) == ("Funding", "Scope")
