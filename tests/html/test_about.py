"""About the sources: figures counted from the ledger, and sentences that say them."""

from dataclasses import replace

from making import BOOK, NEWS, TEMPLATES, cite, claim, ledger, section, span

from dossier.diagnostics import Span
from dossier.html.about import About, count_sources, describe, describe_check
from dossier.html.book import QuoteCheck
from dossier.html.terms import load_terms
from dossier.model import Citation, Cite, Entry, Mark, MarkKind, Origin, Quote

EN = load_terms((TEMPLATES,), "en-GB")
SV = load_terms((TEMPLATES,), "sv-SE")
USA, CNN = Origin("USA"), Origin("CNN")


def entry(key, *date, **more):
    return Entry(
        key, "online", (), Span("references.bib"), {"issued": {"date-parts": [list(date)]}} if date else {}, **more
    )


def counted(*claims, citations=(), entries=(NEWS, BOOK), origins=()):
    return count_sources(ledger([section(claims=claims, citations=citations)], entries, origins))


def test_origins_are_counted_and_not_citations():
    about = counted(
        claim("s-1", "c-01-one-1"),
        claim("s-2", "c-01-one-2"),
        citations=(cite(1, "news"), cite(2, "hall")),
        origins={"news": (CNN,), "hall": (CNN,)},
    )
    assert (about.sources, about.origins, about.single, about.sourced) == (2, 1, 2, 2)


def test_names_with_one_owner_are_one_origin():
    owned = {"news": (Origin("A", owner="Group"),), "hall": (Origin("B", owner="group"),)}
    about = counted(claim("s-1", "c-01-one-1"), citations=(cite(1, "news", "hall"),), origins=owned)
    assert (about.origins, about.single) == (1, 1)


def test_a_statement_with_two_origins_does_not_rest_on_one():
    about = counted(claim("s-1", "c-01-one-1"), citations=(cite(1),), origins={"news": (USA, CNN)})
    assert (about.single, about.unseen) == (0, ("USA", "CNN"))


def test_an_origin_seen_somewhere_is_not_called_unseen():
    origins = {"news": (Origin("Hall", "hall"),), "hall": (Origin("Hall", "hall", consulted=True),)}
    about = counted(claim("s-1", "c-01-one-1"), citations=(cite(1, "news", "hall"),), origins=origins)
    assert about.unseen == ()


def test_dates_are_ordered_as_dates():
    about = counted(entries=(entry("a", 2024, 10), entry("b", 2024, 9, 30), entry("c", 1998), entry("d")))
    assert (about.oldest, about.newest, about.undated) == ("1998", "2024-10", 1)


def test_a_date_in_words_only_counts_as_none():
    odd = Entry("x", "online", (), span(), {"issued": {"literal": "last spring"}})
    assert counted(entries=(odd,)).undated == 1


def test_marks_headings_and_quotes_are_counted_for_what_they_are():
    quoted = Citation("c-9", (Cite("news", span(), quotes=(Quote("a", span(1)), Quote("b", span(2)))),), span())
    about = counted(
        claim("s-1", "c-9"),
        claim("s-2", mark=Mark(MarkKind.OWN, "", span())),
        claim("s-3", "c-9", place="heading"),
        citations=(quoted,),
    )
    assert (about.statements, about.sourced, about.marked, about.quotes) == (2, 1, 1, 2)


SAMPLE = About(
    sources=12, consulted=1, statements=36, sourced=30, marked=6, bare=0, origins=9, single=21, unseen=("USA", "CNN", "IISS"),
    oldest="1998", newest="2024-10-30", undated=2, quotes=17,
)  # fmt: skip


def test_every_statement_is_sourced_marked_or_bare_and_what_needs_no_source_is_none():
    about = count_sources(
        ledger([
            section(claims=(
                claim("s-1"), claim("s-2", exempt="question"), claim("s-3", mark=Mark(MarkKind.GAP, "", span())),
                claim("s-4", "c-01-one-1"), claim("s-5", place="caption"),
            ), citations=(cite(1),)),
            section(id="02", claims=(claim("s-6"), claim("s-7", exempt="lead-in")), kind="assessment"),
        ]),
        frozenset({"02"}),
    )  # fmt: skip
    assert (about.statements, about.sourced, about.marked, about.bare) == (4, 1, 2, 1)


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


def test_a_long_list_of_names_ends_in_a_count():
    names = tuple(f"N{i}" for i in range(12))
    many = replace(SAMPLE, unseen=names)
    assert describe(many, EN)[3].endswith("N6, N7 and 4 more.")


def test_no_sources_are_said_to_be_none():
    assert describe(counted(entries=()), EN) == ("This dossier cites no source.",)


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
