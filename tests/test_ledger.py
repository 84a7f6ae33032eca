"""4 ledger: what stands under which citation, by which chain, from which origins."""

from dossier.diagnostics import Span
from dossier.ledger import join, wanted_keys
from dossier.model import (
    Bibliography,
    Citation,
    Cite,
    Claim,
    Entry,
    Mark,
    MarkKind,
    OriginFacts,
    Section,
    Settings,
    Tracking,
)

HERE = Span("sections/01.md")


def entry(key, **tracking):
    return Entry(key, "online", (), HERE, {"id": key, "title": key.upper()}, Tracking(**tracking))


def cite(key, **more):
    return Cite(key, HERE, **more)


def section(*claims, citations=()):
    return Section("01", "sections/01.md", "", (), tuple(claims), tuple(citations))


def claim(n, text="words", block=0, **more):
    return Claim(f"s-01-{n}", text, HERE, "sentence", block, **more)


def joined(written, *entries, aliases=None, ids=None, **settings):
    bibliography = Bibliography(tuple(entries), {e.key: HERE for e in entries}, ids or {})
    return join((written,), bibliography, Settings(aliases=aliases or {}, **settings))


def covered(ledger):
    return [c.covered_by for c in ledger.claims]


def test_a_citation_covers_back_to_the_start_of_its_paragraph():
    written = section(claim(1), claim(2, citations=("c",)), claim(3), citations=[Citation("c", (cite("ui"),), HERE)])
    assert covered(joined(written, entry("ui"))) == [("c",), ("c",), ()]


def test_a_citation_covers_back_to_the_citation_before_it():
    citations = [Citation("a", (cite("ui"),), HERE), Citation("b", (cite("news"),), HERE)]
    written = section(claim(1, citations=("a",)), claim(2), claim(3, citations=("b",)), citations=citations)
    assert covered(joined(written, entry("ui"), entry("news"))) == [("a",), ("b",), ("b",)]


def test_a_citation_covers_nothing_of_another_paragraph():
    written = section(claim(1), claim(2, block=1, citations=("c",)), citations=[Citation("c", (cite("ui"),), HERE)])
    assert covered(joined(written, entry("ui"))) == [(), ("c",)]


def test_a_citation_covers_its_own_sentence_where_the_house_asks_for_it():
    written = section(claim(1), claim(2, citations=("c",)), citations=[Citation("c", (cite("ui"),), HERE)])
    assert covered(joined(written, entry("ui"), citation_scope="sentence")) == [(), ("c",)]


def test_a_judgement_stands_under_no_citation():
    own = claim(1, mark=Mark(MarkKind.OWN, "likely", HERE))
    written = section(own, claim(2, citations=("c",)), citations=[Citation("c", (cite("ui"),), HERE)])
    assert covered(joined(written, entry("ui"))) == [(), ("c",)]


def test_ids_are_the_same_for_the_same_words_and_never_twice():
    ids = [c.id for c in joined(section(claim(1), claim(2), claim(3, "other"), claim(4, name="troops"))).claims]
    assert ids[1] == ids[0] + "-2"
    assert ids[2] != ids[0]
    assert ids[3] == "troops"
    assert ids == [c.id for c in joined(section(claim(1), claim(2), claim(3, "other"), claim(4, name="troops"))).claims]


def chain_of(citation, *entries, **settings):
    return joined(section(claim(1, citations=("c",)), citations=[citation]), *entries, **settings).rows[-1].chain


def test_names_before_a_relay_phrase_are_origins_that_were_not_consulted():
    citation = Citation("c", (cite("news", origins=("USA", "South Korea"), relay="according to"),), HERE)
    facts = (OriginFacts("South Korea", owner="Republic of Korea", party=True),)
    chain = chain_of(citation, entry("news"), origins=facts)
    assert [(o.name, o.consulted, o.party) for o in chain.origins] == [
        ("USA", False, False),
        ("South Korea", False, True),
    ]
    assert chain.read == "news"


def test_the_source_behind_via_was_read_and_the_one_before_it_was_not():
    chain = chain_of(Citation("c", (cite("iiss"), cite("ui", via=True)), HERE), entry("iiss"), entry("ui"))
    assert [(o.key, o.consulted) for o in chain.origins] == [("iiss", False)]
    assert (chain.relays, chain.read) == ((), "ui")


def test_a_cite_without_via_starts_a_new_chain():
    citation = Citation("c", (cite("iiss"), cite("ui", via=True), cite("news")), HERE)
    chain = chain_of(citation, entry("iiss"), entry("ui"), entry("news"))
    assert [(o.key, o.consulted) for o in chain.origins] == [("news", True)]


def test_a_relay_stands_between_origin_and_what_was_read():
    citation = Citation("c", (cite("a"), cite("b", via=True), cite("d", via=True)), HERE)
    assert chain_of(citation, entry("a"), entry("b"), entry("d")).relays == ("b",)


def test_an_entry_marked_as_not_consulted_is_not():
    assert (
        not chain_of(Citation("c", (cite("iiss"),), HERE), entry("iiss", status="not-consulted")).origins[0].consulted
    )


def test_an_unknown_key_keeps_its_row():
    ledger = joined(section(claim(1, citations=("c",)), citations=[Citation("c", (cite("gone"),), HERE)]))
    assert [(row.cite.key, row.entry) for row in ledger.rows] == [("gone", None)]
    assert ledger.cited == ()


def test_aliases_and_ids_lead_to_the_entry():
    citation = Citation("c", (cite("old"), cite("other")), HERE)
    written = section(claim(1, citations=("c",)), citations=[citation])
    ledger = joined(written, entry("new"), aliases={"old": "new"}, ids={"other": "new"})
    assert [row.entry.key for row in ledger.rows] == ["new", "new"]
    assert [e.key for e in ledger.cited] == ["new"]


def test_sources_stand_in_the_order_of_first_mention_with_the_listed_ones_last():
    citations = [Citation("a", (cite("z"), cite("b")), HERE), Citation("b", (cite("b"),), HERE)]
    written = section(claim(1, citations=("a",)), claim(2, citations=("b",)), citations=citations)
    ledger = joined(written, entry("b"), entry("n"), entry("z"), nocite=("n",))
    assert [e.key for e in ledger.cited] == ["z", "b", "n"]
    assert ledger.nocite == {"n"}


def test_all_entries_are_wanted_where_everything_is_listed():
    assert wanted_keys((), Settings(nocite=("*",))) is None
    assert wanted_keys((), Settings(nocite=("a",), aliases={"a": "b"})) == {"a", "b"}
