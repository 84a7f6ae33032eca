"""2 sections: whom the words before a source name: origins, those who passed it on, and what is no name."""

import pytest

DECLARED = ("Ministry of Trade and Industry", "Johnson & Johnson", "Via Rail", "Reuters")


def relayed(read, prefix, **options):
    cite = read(f"So [{prefix} @k, p. 1].", origins=DECLARED, **options).citations[0].cites[0]
    return cite.origins, cite.through


@pytest.mark.parametrize(
    ("prefix", "origins"),
    [
        ("Ministry of Trade and Industry, according to", ("Ministry of Trade and Industry",)),
        ("USA and the ministry of trade and industry, according to", ("USA", "Ministry of Trade and Industry")),
        ("Johnson & Johnson, as reported by", ("Johnson & Johnson",)),
        ("Via Rail, according to", ("Via Rail",)),
    ],
)
def test_a_declared_name_is_never_cut(read, prefix, origins):
    assert relayed(read, prefix) == (origins, ())


@pytest.mark.parametrize(
    ("prefix", "origins"),
    [
        ("Niklas Swanström, analyst at ISDP, as quoted by", ("Niklas Swanström",)),
        ("Niklas Swanström, analyst and editor at ISDP, and Kim, as quoted by", ("Niklas Swanström", "Kim")),
        ("Kim, the North Korean leader, according to", ("Kim",)),
        ("USA, the EU and Japan, according to", ("USA", "the EU", "Japan")),
        ("Reuters, al-Jazeera and AP, via", ("Reuters", "al-Jazeera", "AP")),
        ("officers, soldiers and sailors, as quoted by", ("officers", "soldiers", "sailors")),
        ("a man speaking through an interpreter, as quoted by", ("a man speaking through an interpreter",)),
        ("losses reported by Kyiv, according to", ("losses reported by Kyiv",)),
    ],
)
def test_what_tells_who_somebody_is_counts_as_no_further_name(read, prefix, origins):
    assert relayed(read, prefix) == (origins, ())


@pytest.mark.parametrize(
    ("prefix", "lang"),
    [
        ("see, e.g., IISS, as reported by", "en"),
        ("but see IISS, as reported by", "en"),
        ("and, for example, IISS, according to", "en"),
        ("se bl.a. IISS, enligt", "sv"),
        ("se t.ex. IISS, enligt", "sv"),
    ],
)
def test_signals_belong_to_no_name(read, prefix, lang):
    assert relayed(read, prefix, lang=lang) == (("IISS",), ())


def test_a_signal_alone_leaves_the_origin_open(read):
    cite = read("So [see via @k].").citations[0].cites[0]
    assert (cite.origins, cite.relay) == ((), "via")


@pytest.mark.parametrize("name", ["Närings- och handelsdepartementet", "Närings-, handels- och socialdepartementet"])
def test_a_compound_that_shares_its_end_is_one_name(read, name):
    assert relayed(read, f"{name}, enligt", lang="sv") == ((name,), ())


@pytest.mark.parametrize(
    "prefix",
    [
        "IISS, according to Reuters, as reported by",
        "IISS according to Reuters, via",
        "IISS via Reuters, as cited in",
        "IISS, enligt Reuters, som rapporterat av",
    ],
)
def test_who_passed_it_on_before_the_source_is_no_origin(read, prefix):
    assert relayed(read, prefix) == (("IISS",), ("Reuters",))


@pytest.mark.parametrize(
    "phrase",
    [
        *("as reported in", "quoted from", "as cited by", "relayed by", "enligt", "citerade av", "såsom citerad i"),
        *("som rapporterat av", "som rapporterats av", "återgiven av", "som återgivits i", "refererad i", "uppgivet i"),
    ],
)
def test_common_phrases_are_known_in_every_form_and_language(read, phrase):
    section = read(f"So [IISS, {phrase} @k].")
    assert (section.citations[0].cites[0].origins, section.diagnostics) == (("IISS",), ())


@pytest.mark.parametrize("prefix", ["IISS, as printed in", "USA and South Korea, as told in", "Reuters in", "IISS, by"])
def test_words_that_look_like_a_relay_phrase_and_are_none_are_reported(read, codes, prefix):
    section = read(f"So [{prefix} @k].")
    assert codes(read(f"So [{prefix} @k].", origins=DECLARED)) == [("D227", 1, len(prefix) + 6)]
    assert section.citations[0].cites[0].origins == ()


@pytest.mark.parametrize("prefix", ["see", "see the tables in", "adapted from", "Table 3, from", "e.g.", "Smith"])
def test_other_words_before_a_source_are_left_alone(read, codes, prefix):
    assert codes(read(f"So [{prefix} @k].", origins=DECLARED)) == []
