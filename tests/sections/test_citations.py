"""Pandoc's citation grammar, as its manual has it and pandoc 3.9 reads it."""

import pytest

from dossier.model import CiteMode, Locator


def cites(section):
    return [
        (c.key, c.mode.value, c.prefix, c.locator and f"{c.locator.label} {c.locator.value}", c.suffix)
        for citation in section.citations
        for c in citation.cites
    ]


NORMAL, IN_TEXT, SUPPRESSED = (
    mode.value for mode in (CiteMode.NORMAL, CiteMode.AUTHOR_IN_TEXT, CiteMode.SUPPRESS_AUTHOR)
)

GRAMMAR = [
    ("So [@k].", [("k", NORMAL, "", None, "")]),
    ("So [see @k].", [("k", NORMAL, "see", None, "")]),
    ("So [-@k].", [("k", SUPPRESSED, "", None, "")]),
    ("@k says.", [("k", IN_TEXT, "", None, "")]),
    ("As -@k says.", [("k", SUPPRESSED, "", None, "")]),
    ("@k [p. 12] says.", [("k", IN_TEXT, "", "page 12", "")]),
    ("@k\n[p. 12] says.", [("k", IN_TEXT, "", "page 12", "")]),
    ("@k [p. 30, with suffix; see also @b] says.",
     [("k", IN_TEXT, "", "page 30", ", with suffix"), ("b", NORMAL, "see also", None, "")]),
    ("@k [and more] says.", [("k", IN_TEXT, "", None, ", and more")]),
    ("@a [@b; @c] say.", [("a", IN_TEXT, "", None, ""), ("b", NORMAL, "", None, ""), ("c", NORMAL, "", None, "")]),
    ("So [see @a, pp. 33-35, and elsewhere; -@b, chap. 1].",
     [("a", NORMAL, "see", "page 33-35", ", and elsewhere"), ("b", SUPPRESSED, "", "chapter 1", "")]),
    ("So [see @doe99, pp. 33-35 and *passim*; @smith04, chap. 1].",
     [("doe99", NORMAL, "see", "page 33-35", " and <i>passim</i>"), ("smith04", NORMAL, "", "chapter 1", "")]),
    ("So [@k{ii, A, D-Z}, with a suffix].", [("k", NORMAL, "", "page ii, A, D-Z", ", with a suffix")]),
    ("So [@k, {pp. iv, vi-xi, (xv)-(xvii)} with suffix here].",
     [("k", NORMAL, "", "page iv, vi-xi, (xv)-(xvii)", " with suffix here")]),
    ("So [@k{}, 99 years later].", [("k", NORMAL, "", None, ", 99 years later")]),
    ("So [@{any/key: 4}, p. 4].", [("any/key: 4", NORMAL, "", "page 4", "")]),
    ("So [@{https://example.org/a}, p. 4].", [("https://example.org/a", NORMAL, "", "page 4", "")]),
    ("So [@a\np. 3].", [("a", NORMAL, "", "page 3", "")]),
    ("So [@a [x] y].", [("a", NORMAL, "", None, " [x] y")]),
    ('So [@a, "x; y"].', [("a", NORMAL, "", None, ", “x; y”")]),
    ("So [@a][@b].", [("a", NORMAL, "", None, ""), ("b", NORMAL, "", None, "")]),
    ("So [@a] [@b].", [("a", NORMAL, "", None, ""), ("b", NORMAL, "", None, "")]),
    ("So [@a](see below).", [("a", NORMAL, "", None, "")]),
    ("So [see **@k**].", [("k", NORMAL, "see", None, "")]),
    ("So [NGB; @k].", [("k", IN_TEXT, "", None, "")]),
    ("So [*see @k, p. 3*].", [("k", NORMAL, "see", "page 3", "")]),
    ("So [`@x` and @k].", [("k", NORMAL, "@x and", None, "")]),
    ("So [R&D <not a tag, @k].", [("k", NORMAL, "R&amp;D &lt;not a tag,", None, "")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), GRAMMAR, ids=[text for text, _ in GRAMMAR])
def test_citation_is_read_as_pandoc_reads_it(read, text, expected):
    assert cites(read(text)) == expected


@pytest.mark.parametrize(
    "key",
    ["a", "_a", "1st", "smith2020", "DBLP:conf/x+y", "a.b", "a_b", "a&b", "a%b", "a$b", "a#b", "a-b", "a?b", "a<b>c", "a~b",
     "å", "http://example.org/x", "ключ"],
)  # fmt: skip
def test_inner_punctuation_belongs_to_the_key(read, key):
    assert [c[0] for c in cites(read(f"So [@{key}, p. 3]."))] == [key]


@pytest.mark.parametrize("end", [".", ",", ":", "?", "/", "-", "&", "~", ".,", ")", "'s", "’s", "…"])
def test_trailing_punctuation_never_does(read, end):
    assert [c[0] for c in cites(read(f"So @key{end} And."))] == ["key"]


@pytest.mark.parametrize(
    "text",
    [
        "me@example.org",
        "@user@example.org",
        "see https://example.org/@user/1 there",
        "www.example.org/@user",
        "<https://example.org/@user>",
        "<me@example.org>",
        "[words](https://example.org/@user)",
        "[words][r]\n\n[r]: https://example.org/@user",
        "`@code` and ``[@code]``",
        "    [@code]",
        "```\n[@code]\n```",
        r"\@escaped and [\@escaped]",
        "<!-- [@comment] -->",
        "[unfinished @ bracket",
        "$x@y$",
        "@ @, @. @! [@] [@, p. 3] [-] @{}",
    ],
)
def test_no_citation_in_addresses_code_comments_and_escapes(read, text):
    assert read(text).citations == ()


def test_unfinished_bracket_stays_text_and_its_key_is_read(read, show):
    section = read("So [see @k, p. 3 and on")
    assert show(section.flow) == "<p>⟦So [see {k}, p. 3 and on⟧</p>"


def test_link_text_may_name_a_source(read, show):
    section = read("[says @k](https://example.org)")
    assert show(section.flow) == '<p>⟦<a href="https://example.org">says {k}</a>⟧</p>'


def test_key_in_emphasis_keeps_the_emphasis(read, show):
    assert show(read("*So @k says*.").flow) == "<p>⟦<em>So {k} says</em>.⟧</p>"


def test_ids_number_through_the_section_with_its_notes(read):
    section = read("One [@a].[^n] Two [@b].\n\n[^n]: Three [@c].")
    assert [(c.id, c.cites[0].key) for c in section.citations] == [
        ("c-01-test-1", "a"),
        ("c-01-test-2", "c"),
        ("c-01-test-3", "b"),
    ]


def test_span_of_a_citation_covers_all_of_it(read, written):
    text = "One\n> two [see @a, p. 3; -@{b c}] and @d [p. 4]."
    section = read(text)
    assert [written(text, c.span) for c in section.citations] == ["[see @a, p. 3; -@{b c}]", "@d [p. 4]"]
    assert [written(text, c.span) for citation in section.citations for c in citation.cites] == ["@a", "-@{b c}", "@d"]


def test_prefix_and_suffix_are_set_in_the_language(read):
    section = read('Så [se "hela" boken -- @k, s. 4, "slutet"...].', lang="sv-SE")
    cite = section.citations[0].cites[0]
    assert (cite.prefix, cite.locator, cite.suffix) == ("se ”hela” boken –", Locator("page", "4"), ", ”slutet”…")


def test_semicolon_without_a_source_behind_it_is_reported_and_its_words_kept(read, codes):
    section = read("So [@a, p. 3; and more].")
    assert cites(section) == [("a", NORMAL, "", "page 3", "; and more")]
    assert codes(section) == [("D201", 1, 13)]


def test_second_key_in_a_suffix_is_reported_and_printed_as_written(read, codes):
    section = read("So [@news, reporting @iiss, p. 3].")
    assert cites(section) == [("news", NORMAL, "", None, ", reporting @iiss, p. 3")]
    assert codes(section) == [("D202", 1, 22)]


def test_reserved_keys_are_ordinary_cites_whose_meaning_the_ledger_decides(read):
    assert cites(read("So it is [@own, likely].")) == [("own", NORMAL, "", None, ", likely")]


def test_nocite_in_the_front_matter_lists_keys_with_their_places(read, written):
    text = "---\nnocite: |\n  @a, @{b/c}\n---\n\nText."
    assert [(c.key, written(text, c.span)) for c in read(text).nocite] == [("a", "@a"), ("b/c", "@{b/c}")]
    text = '---\nnocite: ["@a", "@*"]\n---\n'
    assert [(c.key, written(text, c.span)) for c in read(text).nocite] == [("a", "@a"), ("*", "@*")]
