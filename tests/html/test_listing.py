"""The list of sources: kinds, and the pages where each is cited."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import BOOK, NEWS, TEMPLATES, book, cite, claim, section, span

from dossier.html.book import Pages
from dossier.html.listing import KINDS, carried_statements, citing_anchors, list_sources, name_pages, name_statements
from dossier.html.terms import load_terms
from dossier.model import Citation, Formatted, FormattedEntry, Tracking

EN = load_terms((TEMPLATES,), "en-GB")


def sample():
    return book(
        section(
            "A ", cite(1, "news"), ". B ", cite(2, "hall"), ". C ", cite(3, "news"), ".",
            claims=tuple(claim(f"s-{i}", f"c-01-one-{i}") for i in (1, 2, 3)),
        )
    )  # fmt: skip


PAGES = Pages({"c-01-one-1": (2,), "c-01-one-2": (2, 3), "c-01-one-3": (4,)}, 4)


def test_sources_are_listed_by_kind_in_a_settled_order():
    groups = list_sources(sample(), PAGES, EN)
    assert [(group.title, [source.key for source in group.sources]) for group in groups] == [
        ("Books", ["hall"]),
        ("News", ["news"]),
    ]


def test_a_numbered_list_is_not_divided():
    made = sample()
    made = replace(made, formatted=replace(made.formatted, second_field_align="flush"))
    (group,) = list_sources(made, PAGES, EN)
    assert (group.title, [source.key for source in group.sources]) == ("", ["news", "hall"])


def test_each_page_is_named_once_and_links_to_the_first_citation_on_it():
    books, news = list_sources(sample(), PAGES, EN)
    assert news.sources[0].cited_on == (
        'Cited on pp. <a href="xref:c-01-one-1">2</a>, <a href="xref:c-01-one-3">4</a>.'
    )
    assert books.sources[0].cited_on == (
        'Cited on pp. <a href="xref:c-01-one-2">2</a>, <a href="xref:c-01-one-2">3</a>.'
    )


def test_the_styles_own_words_are_untouched():
    assert list_sources(sample(), PAGES, EN)[0].sources[0].html == "<i>hall</i> &amp; co"


def test_a_source_nobody_cites_says_so():
    made = sample()
    made = replace(made, ledger=replace(made.ledger, nocite=frozenset({"hall"})))
    assert list_sources(made, PAGES, EN)[0].sources[0].consulted


def test_the_archived_copy_stands_beside_the_reference():
    tracked = replace(NEWS, tracking=Tracking(archive_url="https://archive.example/1", archive_date="2024-11-02"))
    made = sample()
    made = replace(made, ledger=replace(made.ledger, cited=(tracked, BOOK)))
    source = list_sources(made, PAGES, EN)[1].sources[0]
    assert (source.archive_url, source.archive_date) == ("https://archive.example/1", "2 November 2024")


def plain(*numbers):
    return name_pages(tuple((number, "a") for number in numbers), EN).striptags()


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ((), ""),
        ((3,), "Cited on p. 3."),
        ((3, 5), "Cited on pp. 3, 5."),
        ((3, 4), "Cited on pp. 3, 4."),
        ((3, 4, 5, 9), "Cited on pp. 3–5, 9."),
        (tuple(range(1, 29, 2)), "Cited on pp. 1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23 and 2 more."),
    ],
)
def test_pages_are_named_as_books_do(numbers, words):
    assert plain(*numbers) == words


@given(st.sets(st.integers(1, 60), min_size=1))
def test_runs_name_exactly_the_pages_there_are(numbers):
    words = plain(*sorted(numbers))
    if "more" not in words:
        pages = set()
        for run in words.removesuffix(".").split(". ", 1)[1].split(", "):
            first, _, last = run.partition("–")
            pages.update(range(int(first), int(last or first) + 1))
        assert pages == numbers


def test_no_type_of_csl_is_in_two_kinds():
    types = [name for names in KINDS.values() for name in names]
    assert len(types) == len(set(types))


@pytest.mark.parametrize(
    ("text", "status", "unseen"),
    [
        ("A [@iiss; via @ui].", "", {"iiss"}),
        ("A [@iiss; via @ui]. B [@iiss].", "", set()),
        ("A [@iiss; via @ui].", "consulted", set()),
        ("A [@iiss].", "not-consulted", {"iiss"}),
        ("A [@met].", "", {"met"}),
    ],
)
def test_a_source_known_only_through_others_is_said_not_to_be_seen_as_the_ledger_has_it(
    ledger_of, text, status, unseen
):
    bib = "@book{ui, title={Ui}}@book{met, title={Met}, xref={ui}}@book{iiss, title={Year}, status={" + status + "}}"
    ledger = ledger_of(text, bib)
    entries = tuple(FormattedEntry(entry.key, entry.key, entry.key) for entry in ledger.cited)
    made = replace(book(section("A.")), ledger=ledger, formatted=Formatted({}, entries, is_note=True))
    listed = [source for group in list_sources(made, PAGES, EN) for source in group.sources]
    assert {source.key for source in listed if source.not_seen} == unseen
    assert len(ledger.summary.unseen) == len(unseen)


def test_a_source_in_which_the_cited_one_was_met_stands_on_the_same_pages_and_carries_the_same_statements(ledger_of):
    ledger = ledger_of("A [@met].", "@book{ui, title={Ui}}@book{met, title={Met}, xref={ui}}")
    (row,) = ledger.rows
    citation = Citation(row.citation, (row.cite,), span())
    made = replace(book(section("A ", citation)), ledger=ledger)
    assert citing_anchors(made) == {"met": (row.citation,), "ui": (row.citation,)}
    assert carried_statements(made)["ui"] == carried_statements(made)["met"]


def test_the_full_apparatus_names_the_statements_of_a_source_where_pages_would_be_counted():
    numbers = tuple((number, "a") for number in range(1, 81, 2))
    assert "more" not in name_statements(numbers, EN)
    assert "more" in name_pages(numbers, EN)
