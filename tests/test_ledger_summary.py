"""4 ledger: the ledger in figures, counted again here from its claims and rows."""

import pytest

from dossier.model import OriginFacts

BIB = """
@online{news, title = {News}, date = {2024-10-30}}
@online{hall, title = {Hall}, date = {1998}}
@online{old, title = {Old}, date = {2024-09}}
@online{bare, title = {Bare}}
@online{listed, title = {Listed}}
"""


def test_origins_are_counted_and_not_citations(ledger_of):
    figures = ledger_of("A [CNN, according to @news].\n\nB [CNN, according to @hall].", BIB).summary
    assert (figures.sources, figures.origins, figures.single, figures.sourced) == (2, 1, 2, 2)
    assert (figures.second_hand, figures.unseen) == (2, ("CNN",))


def test_names_with_one_owner_are_one_origin(ledger_of):
    owned = (OriginFacts("X", owner="Group"), OriginFacts("Y", owner="group"))
    figures = ledger_of("A [X, according to @news; Y, according to @hall].", BIB, origins=owned).summary
    assert (figures.origins, figures.single, figures.unseen) == (1, 1, ("X",))


def test_an_origin_seen_somewhere_is_not_called_unseen(ledger_of):
    figures = ledger_of("A [@hall; via @news].\n\nB [@hall].", BIB).summary
    assert (figures.unseen, figures.second_hand) == ((), 1)


def test_the_named_origin_on_which_most_rests_alone_is_told(ledger_of):
    own = "B [@hall]. B [@hall]. B [@hall]."
    text = f"A [CNN, according to @news].\n\n{own}\n\nC [CNN, as reported by @hall].\n\nD [@hall; @news]."
    figures = ledger_of(text, BIB).summary
    assert (figures.leading, figures.led, figures.single) == ("CNN", 2, 5)


def test_dates_are_ordered_as_dates(ledger_of):
    figures = ledger_of("A [@news; @hall; @old; @bare].", BIB, nocite=("listed",)).summary
    assert (figures.oldest, figures.newest, figures.undated, figures.consulted) == ("1998", "2024-10-30", 1, 1)


def test_a_date_in_words_only_counts_as_none(ledger_of):
    assert ledger_of("A [@x].", "@online{x, title = {X}, date = {last spring}}").summary.undated == 1


def test_every_statement_is_sourced_marked_or_bare_and_what_needs_no_source_is_none(ledger_of):
    text = """# A heading [@news]

Is it so? It is so. It is so [@news]<!-- "so" … "it is" -->. It was looked for.<!-- gap: all -->

- These lead:
- nowhere
"""
    judged = "---\nkind: assessment\n---\n\nIt may be. Or not?\n"
    figures = ledger_of((text, judged), BIB).summary
    assert (figures.sourced, figures.marked, figures.quotes) == (2, 2, 2)
    assert figures.statements == figures.sourced + figures.marked + figures.bare


@pytest.mark.parametrize("text", ["", "No source at all.", "# Only a heading"])
def test_a_dossier_without_sources_has_none(ledger_of, text):
    figures = ledger_of(text).summary
    assert (figures.sources, figures.origins, figures.leading, figures.oldest) == (0, 0, "", "")


def test_statements_are_numbered_through_the_document_and_nothing_else_is(ledger_of):
    text = "# A heading [@news]\n\nIs it so? It is so. It is so [@news].\n\nIt leads:\n\n- nowhere <!-- own -->\n"
    points = "---\nrole: key-points\n---\n\n- It is so.\n- It is so [@hall].\n"
    made = ledger_of((points, text), BIB)
    numbers = [claim.number for claim in made.claims if claim.number]
    assert numbers == list(range(1, made.summary.statements + 1))
    others = {claim.claim.text for claim in made.claims if not claim.number}
    assert others == {"A heading", "Is it so?", "It is so.", "It leads:"}


def test_the_source_that_carries_most_statements_is_named(ledger_of):
    figures = ledger_of("A [@news]. B [@news; @hall]. C.\n\nD <!-- own -->", BIB).summary
    assert (figures.main, figures.carried) == ("news", 2)


def test_languages_are_counted_over_the_cited_sources(ledger_of):
    bib = "@online{a, langid={british}}@online{b, langid={american}}@online{c, langid={swedish}}@online{d}"
    assert ledger_of("A [@a; @b; @c; @d].", bib).summary.languages == (("en", 2), ("sv", 1), ("", 1))


def test_the_origin_told_as_leading_was_not_seen(ledger_of):
    figures = ledger_of(
        "A [Hall, according to @news]. B [@hall]. C [CNN, according to @news].", BIB, origins=()
    ).summary
    assert figures.leading in figures.unseen
    assert ledger_of("A [@hall]. B [@hall].", BIB).summary.leading == ""


def test_names_of_one_owner_are_counted_as_joined(ledger_of):
    owned = (OriginFacts("X", owner="Group"), OriginFacts("Y", owner="group"))
    assert ledger_of("A [X, according to @news; Y, according to @hall].", BIB, origins=owned).summary.joined == 1
    assert ledger_of("A [X, according to @news; Y, according to @hall].", BIB).summary.joined == 0


def test_the_kinds_of_mark_that_occur_are_told_and_a_sourced_one_counts_as_sourced(ledger_of):
    judged = "---\nkind: assessment\n---\n\nIt may be.\n"
    figures = ledger_of(("A. <!-- gap: both -->\n\nB [@news]. <!-- own -->\n", judged), BIB).summary
    assert (figures.marked, figures.marks, figures.also_marked) == (2, (("gap", 1), ("own", 1)), 1)


def test_what_is_its_authors_own_by_its_words_is_marked_so_unless_a_citation_covers_it(ledger_of):
    ledger = ledger_of(
        "We compare the dams.\n\nWe compare the dams. B [@news].\n\nWe compare them. <!-- calc: a -->", BIB
    )
    marks = [(mark.kind.value, mark.by_words) if (mark := claim.claim.mark) else None for claim in ledger.claims]
    assert marks == [("own", True), None, None, ("calc", False)]
    assert (ledger.summary.marks, ledger.summary.sourced) == ((("author", 1), ("calc", 1)), 2)


def test_a_section_that_says_what_it_is_says_it_for_its_authors_own_words_too(ledger_of):
    ledger = ledger_of("---\nkind: background\n---\n\nWe compare the dams.\n", BIB)
    assert (ledger.claims[0].claim.mark, ledger.summary.marks) == (None, (("common", 1),))


def test_an_origin_that_was_read_under_another_name_is_no_second_hand(ledger_of):
    bib = BIB + "@report{own, author = {{Company}}, title = {Report}, date = {2025}}\n"
    text = "A [Company, according to @news; @own].<!-- single: both are the company -->"
    (claim,) = ledger_of(text, bib).claims
    assert (len(claim.origins), claim.second_hand) == (1, False)


def test_where_the_author_sees_one_origin_it_is_the_one_that_was_not_seen(ledger_of):
    made = ledger_of("A [@news; CNN, according to @hall].<!-- single: the news may have it from there -->", BIB)
    (claim,) = made.claims
    assert (claim.origins, claim.second_hand, made.summary.second_hand) == (("CNN",), True, 1)
