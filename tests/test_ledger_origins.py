"""4 ledger: who counts as one origin, and on how many independent ones a claim rests."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.ledger.origins import _unite, relate
from dossier.model import Origin, OriginFacts


def book(key, **fields):
    return f"@book{{{key}, title = {{{key.upper()}}}, " + ", ".join(f"{n} = {{{v}}}" for n, v in fields.items()) + "}\n"


def claim(ledger):
    (only,) = ledger.claims
    return only.origins, only.shared, only.second_hand


def test_each_source_is_an_origin_of_its_own(ledger_of):
    assert claim(ledger_of("It is so [@a; @b].", book("a") + book("b"))) == (("A", "B"), "", False)


@pytest.mark.parametrize(
    "fields", [{"origin": "Reuters"}, {"owner": "Reuters"}, {"keywords": "origin:Reuters"}, {"author": "{Reuters}"}]
)
def test_sources_that_print_one_report_are_one_origin(ledger_of, fields):
    known = (OriginFacts("Reuters"),)
    ledger = ledger_of("It is so [@a; @b].", book("a", **fields) + book("b", origin="reuters"), origins=known)
    assert (len(claim(ledger)[0]), claim(ledger)[1]) == (1, "Reuters")


def test_names_of_one_owner_are_one_origin(ledger_of):
    known = (OriginFacts("The Post", owner="Group"), OriginFacts("Channel 5", owner="group"))
    text = "It is so [The Post, as reported by @a; Channel 5, according to @b]."
    assert claim(ledger_of(text, book("a") + book("b"), origins=known)) == (("The Post",), "Group", True)


@pytest.mark.parametrize("relation", ["reprintof", "translationof", "origpubin"])
def test_a_reprint_goes_back_to_its_original(ledger_of, relation):
    bib = book("a") + book("b", related="a", relatedtype=relation)
    assert claim(ledger_of("It is so [@a; @b].", bib))[0] == ("A",)


def test_a_review_is_an_origin_of_its_own(ledger_of):
    bib = book("a") + book("b", related="a", relatedtype="reviewof")
    assert claim(ledger_of("It is so [@a; @b].", bib))[0] == ("A", "B")


def test_two_works_of_one_writer_are_two(ledger_of):
    bib = book("a", author="Ek, Åsa") + book("b", author="Ek, Åsa")
    assert len(claim(ledger_of("It is so [@a; @b].", bib))[0]) == 2


def test_an_organisation_named_as_origin_is_the_origin_of_what_it_wrote(ledger_of):
    bib = book("ui") + book("own", author="{IISS}")
    origins, shared, second_hand = claim(ledger_of("It is so [IISS, as reported by @ui; @own].", bib))
    assert (origins, shared, second_hand) == (("IISS",), "IISS", False)


def test_two_states_named_before_one_text_are_two_origins_at_second_hand(ledger_of):
    ledger = ledger_of("It is so [USA and South Korea, according to @news].", book("news"))
    assert claim(ledger) == (("USA", "South Korea"), "", True)


def test_what_a_source_passes_on_is_not_its_own(ledger_of):
    assert claim(ledger_of("It is so [@a; @b; via @c; @c].", book("a") + book("b") + book("c")))[0] == ("A", "B")
    assert claim(ledger_of("It is so [@b; via @c].", book("b") + book("c"))) == (("B",), "", True)


def test_a_relay_that_was_read_does_not_make_its_origin_seen(ledger_of):
    assert claim(ledger_of("It is so [CNN, according to @a] and so [@a].", book("a"))) == (("CNN",), "", True)


def test_one_source_cited_twice_is_no_collapse(ledger_of):
    assert claim(ledger_of("It is so [@a, p. 3] and so [@a, p. 9].", book("a"))) == (("A",), "", False)


def test_a_source_met_in_another_one_was_not_seen(ledger_of):
    ledger = ledger_of("It is so [@a].", book("a", xref="b") + book("b"))
    assert claim(ledger) == (("A",), "", True)
    assert ledger.rows[0].chain.read == "b"


def test_the_author_may_know_better(ledger_of):
    text = "It is so [@a; @b].<!-- single: both had it from the ministry -->"
    assert claim(ledger_of(text, book("a") + book("b"))) == (("A",), "A", False)


def test_a_source_that_is_nowhere_is_no_origin(ledger_of):
    assert claim(ledger_of("It is so [@gone].")) == ((), "", False)


NODES = st.sampled_from("abcdefgh")
LINKS = st.lists(st.tuples(NODES, NODES), max_size=12)


def groups(roots):
    found = {}
    for node, root in roots.items():
        found.setdefault(root, set()).add(node)
    return {frozenset(group) for group in found.values()}


@given(LINKS)
def test_what_is_linked_counts_as_one(links):
    roots = _unite(links)
    assert all(roots[one] == roots[other] for one, other in links)


@given(LINKS)
def test_nothing_else_counts_as_one(links):
    roots = _unite(links)
    for group in groups(roots):
        reached = {min(group)}
        for _ in group:
            reached |= {node for link in links if set(link) & reached for node in link}
        assert reached == group


@given(LINKS, st.randoms(use_true_random=False))
def test_the_order_of_the_links_does_not_matter(links, random):
    assert groups(_unite(links)) == groups(_unite(random.sample(links, len(links))))


@given(LINKS)
def test_a_root_is_its_own_root(links):
    roots = _unite(links)
    assert all(roots[root] == root for root in roots.values())


@given(LINKS, st.tuples(NODES, NODES))
def test_one_more_statement_never_makes_more_origins(links, link):
    before, after = _unite(links), _unite([*links, link])
    origins = set("abcdefgh")
    assert len({after.get(o, o) for o in origins}) <= len({before.get(o, o) for o in origins})


def test_names_are_compared_without_case_and_spaces():
    kinship = relate({}, {}, ())
    assert kinship.of(Origin("the  Post")) == kinship.of(Origin("The Post")) != kinship.of(Origin("The Post", "post"))


def test_a_source_that_prints_anothers_words_passes_them_on(ledger_of):
    (row, _) = ledger_of("It is so [@a; via @b].", book("a", origin="Reuters") + book("b")).rows
    assert ([o.name for o in row.chain.origins], row.chain.relays, row.chain.read) == (["Reuters"], ("a",), "b")


def test_an_origin_that_wrote_the_source_itself_was_seen(ledger_of):
    known = (OriginFacts("IISS", owner="Institute"),)
    bib = book("own", author="{Institute}") + book("other", author="{Institute}", status="not-consulted")
    assert claim(ledger_of("It is so [IISS, according to @own].", bib, origins=known)) == (("IISS",), "", False)
    assert claim(ledger_of("It is so [IISS, according to @other].", bib, origins=known)) == (("IISS",), "", True)


def test_a_source_in_which_another_was_met_was_read_and_is_listed(ledger_of):
    ledger = ledger_of("It is so [@a].", book("a", xref="b") + book("b", xref="c") + book("c"))
    assert (ledger.rows[0].chain.relays, ledger.rows[0].chain.read) == (("b",), "c")
    assert [entry.key for entry in ledger.cited] == ["a", "b", "c"]
    assert (ledger.nocite, ledger.summary.sources) == (frozenset(), 3)


def test_a_reprint_of_a_reprint_goes_back_to_the_original_though_nobody_cites_what_stands_between(ledger_of):
    bib = book("a") + book("b", related="a", relatedtype="reprintof") + book("c", related="b", relatedtype="reprintof")
    ledger = ledger_of("It is so [@a; @c].", bib)
    assert claim(ledger)[:2] == (("A",), "A")
    assert [entry.key for entry in ledger.cited] == ["a", "c"]


@pytest.mark.parametrize(
    ("cited", "through", "relays"),
    [
        ("IISS, as reported by @a; via @b", [], ("a",)),
        ("IISS, according to Reuters, as reported by @b", ["Reuters"], ()),
        ("IISS, according to Reuters, as reported by @a; via @b", ["Reuters"], ("a",)),
    ],
)
def test_whoever_passed_it_on_is_no_origin(ledger_of, cited, through, relays):
    ledger = ledger_of(f"It is so [{cited}].", book("a") + book("b"))
    chain = ledger.rows[-1].chain
    assert ([name.name for name in chain.through], chain.relays, chain.read) == (through, relays, "b")
    assert claim(ledger) == (("IISS",), "", True)
