"""The table of sources in figures, the origins not seen and the author's remarks: all from the ledger."""

from dataclasses import replace

import pytest
from making import TEMPLATES, book, section

from dossier.html import QuoteCheck
from dossier.html.chart import follow
from dossier.html.figures import list_figures, list_remarks, name_unseen, share
from dossier.html.terms import load_terms
from dossier.model import Entry, OriginFacts, Settings

EN = load_terms((TEMPLATES,), "en-GB")
SV = load_terms((TEMPLATES,), "sv-SE")
BIB = """
@online{news, title = {News}, date = {2024-10-30}, langid = {british}}
@book{hall, author = {Hall, Ann}, title = {Rivers}, date = {1998}, langid = {swedish}}
"""
TEXT = """It left [CNN, according to @news]. It is far [@hall].<!-- single: nobody else -->

It came [CNN, according to @news]. It is ten times as far. <!-- calc: 100 / 10 --> It may go. <!-- own: likely -->

Nobody knows. <!-- gap: both texts --> And so on.
"""


@pytest.fixture
def full(ledger_of):
    facts = (OriginFacts("CNN", owner="Cable", kind="news organisation", party=True),)
    ledger = ledger_of(TEXT, BIB, origins=facts)
    one = section("Words.", id="01", title="One")
    return replace(book(one, apparatus="full"), ledger=ledger, settings=Settings(title="T", apparatus="full"))


def rows(written, terms=EN):
    return {figure.what: figure.value for figure in list_figures(written, terms)}


def test_the_table_says_the_ledgers_figures(full):
    about = full.ledger.summary
    found = rows(full)
    assert found["Sources cited"] == str(about.sources) == "2"
    assert found["Origins"] == str(about.origins) == "2"
    assert found["named in the sources and not seen"] == str(len(about.unseen)) == "1"
    assert found["sources themselves, where they name nobody"] == "1"
    assert found["Statements"] == str(about.statements) == "7"
    assert found["with a source"] == f"{about.sourced} of 7 (43%)" == "3 of 7 (43%)"
    assert found["without a source, and marked by the author"] == "3 of 7 (43%)"
    assert found["with neither a source nor a mark"] == "1 of 7 (14%)"
    assert found["Sourced statements of which no origin was seen"] == f"{about.second_hand} of {about.sourced} (67%)"
    assert found["Sourced statements that rest on a single origin"] == "3 of 3 (100%)"
    assert found["on CNN alone, the most frequent origin not seen"] == "2 of 3 (67%)"
    assert found["Supported by the most used source, News"] == "2 of 3 (67%)"
    assert (found["Oldest source"], found["Newest source"]) == ("1998", "30 October 2024")
    assert found["Languages"] == "English (1), Swedish (1)"


def test_what_was_not_checked_is_said_to_be_not_done(full):
    assert rows(full)["Sources kept as a copy of our own"] == "none kept"
    assert rows(full)["Quoted passages found in our copies"] == "not done"
    checked = replace(full, quote_check=QuoteCheck(3, 4, 1))
    assert rows(checked)["Quoted passages found in our copies"] == "3 of 4 (75%)"


def test_swedish_has_its_own_percent_and_languages(full):
    found = rows(full, SV)
    assert "3 av 7 (43 %)" in found.values()
    assert found["Språk"] == "engelska (1), svenska (1)"


def test_a_share_is_never_rounded_to_none_or_to_all():
    assert (share(999, 1000, EN), share(1, 1000, EN)) == ("999 of 1000 (99%)", "1 of 1000 (1%)")
    assert (share(0, 7, EN), share(7, 7, EN), share(0, 0, EN)) == ("0 of 7 (0%)", "7 of 7 (100%)", "0 of 0 (0%)")


def test_a_dossier_without_sources_has_no_shares(ledger_of):
    written = replace(book(section("A."), apparatus="full"), ledger=ledger_of("A."))
    assert [figure.what for figure in list_figures(written, EN)] == [
        "Sources cited",
        "Origins",
        "Statements",
        "with a source",
        "without a source, and marked by the author",
        "with neither a source nor a mark",
        "Sources kept as a copy of our own",
        "Quoted passages found in our copies",
    ]


def test_origins_not_seen_are_named_once_with_what_is_known_of_them(full):
    assert name_unseen(full.ledger, EN) == (
        "The author has not seen one origin, which is known only through the sources above: "
        "CNN, Cable, news organisation, party to the matter."
    )


def test_where_every_origin_was_seen_nothing_is_said(ledger_of):
    assert name_unseen(ledger_of("A [@hall].", BIB), EN) == ""


def test_calculations_searches_and_accepted_findings_are_listed_by_statement(full):
    assert [(remark.number, remark.what, remark.words) for remark in list_remarks(full.ledger, EN)] == [
        (2, "rests on a single origin", "accepted by the author, because “nobody else”"),
        (4, "calculated from other statements", "100 / 10"),
        (6, "looked for and not found", "both texts"),
    ]


def test_what_is_noted_of_an_origin_is_a_sentence_of_its_own(ledger_of):
    facts = (OriginFacts("Ann (UN)", kind="analyst", note="has seen the ford"),)
    assert name_unseen(ledger_of("A [Ann (UN), according to @news].", BIB, origins=facts), EN).endswith(
        ": Ann (UN), analyst. Ann (UN): has seen the ford."
    )


def test_all_that_is_accepted_of_a_statement_stands_in_one_row(ledger_of):
    text = "It is said to be so [@news].<!-- single: one only; ack attribution-missing: none named -->"
    (remark,) = list_remarks(ledger_of(text, BIB), EN)
    assert remark.what == "rests on a single origin; passed on as said by others, whom the source does not name"
    assert remark.words == "accepted by the author, because “one only”; “none named”"


def test_a_statement_with_source_and_mark_is_counted_once(ledger_of):
    ledger = ledger_of("A [@news]. <!-- own -->\n\nB [@news].", BIB)
    found = rows(replace(book(section("A."), apparatus="full"), ledger=ledger))
    assert found["with a source (one of them also marked)"] == "2 of 2 (100%)"


def test_a_source_is_named_by_what_there_is(ledger_of):
    named = [entry.short_name for entry in ledger_of("A [@news; @hall].", BIB).cited]
    assert named == ["News", "Hall, Rivers"]
    bare = Entry("k", "misc", (), ledger_of("A [@news].", BIB).cited[0].span, {"type": "document"})
    assert (bare.short_name, replace(bare, item={"genre": "Letter"}).short_name) == ("k", "Letter")


def test_the_picture_counts_what_the_list_of_sources_counts(full):
    ways = follow(full, EN)
    assert ways.weights[1] == {"news": 2, "hall": 1}
    assert ways.weights[1][full.ledger.summary.main] == full.ledger.summary.carried
    assert ways.passed_on == {("CNN", "news"): 2}


def test_markup_of_a_title_is_not_printed_as_words(ledger_of):
    (entry,) = ledger_of("A [@x].", r"@book{x, title = {A \& \textit{B} of {China}}}").cited
    assert entry.short_name == "A & B of China"


def test_origins_that_count_as_one_are_all_named_with_what_is_known_of_each(ledger_of):
    facts = (OriginFacts("CNN", owner="Cable"), OriginFacts("TNT", owner="Cable", party=True, note="has a stake"))
    ledger = ledger_of("A [CNN, according to @news]. B [TNT, according to @hall].", BIB, origins=facts)
    assert ledger.summary.unseen == ("CNN",)
    assert name_unseen(ledger, EN).endswith(
        ": CNN, Cable (counted together with TNT, party to the matter). TNT: has a stake."
    )
