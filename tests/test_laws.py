"""Laws over generated input: they hold for every text, not for the ones we thought of."""

from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.checks import RULES, Facts, run_checks
from dossier.diagnostics import Span
from dossier.ledger import join
from dossier.model import Bibliography, Data, Entry, Settings, Text
from dossier.references import read_bibliography
from dossier.sections import parse_section

WORDS = st.lists(
    st.sampled_from(["ships", "the port", "in May,", "Å. Ek says", "5.5 per cent", "e.g. here"]), min_size=1, max_size=5
)
KEYS = st.sampled_from(["a", "b2020", "c:d", "e_f"])
CITES = (
    st.builds("[see @{}, p. {}; @{}]".format, KEYS, st.integers(1, 99), KEYS) | KEYS.map("[@{}]".format) | st.just("")
)
SENTENCES = st.builds(lambda words, cite: f"{' '.join(words)} {cite}".strip() + ".", WORDS, CITES)
BLOCKS = st.lists(SENTENCES, min_size=1, max_size=4).map(" ".join)
SHAPES = st.sampled_from(["{}", "> {}", "- {}", "1. {}", "# {}", "| A |\n|---|\n| {} |", "Note[^1].\n\n[^1]: {}"])
TEXTS = st.lists(st.builds(lambda shape, block: shape.format(block), SHAPES, BLOCKS), max_size=6).map("\n\n".join)


def read(text):
    return parse_section(Text("sections/01.md", text), lang="en-GB")


def at(text, span):
    lines = text.split("\n")
    start = sum(len(line) + 1 for line in lines[: span.line - 1]) + span.column - 1
    return text[start : start + span.length]


@given(TEXTS)
@settings(max_examples=60, deadline=None)
def test_every_cite_points_at_its_own_words(text):
    for citation in read(text).citations:
        for cite in citation.cites:
            assert at(text, cite.span) == f"@{cite.key}"


@given(TEXTS)
@settings(max_examples=60, deadline=None)
def test_every_citation_belongs_to_exactly_one_claim(text):
    section = read(text)
    owned = [name for claim in section.claims for name in claim.citations]
    assert sorted(owned) == sorted(citation.id for citation in section.citations)


@given(TEXTS, st.randoms(use_true_random=False))
@settings(max_examples=30, deadline=None)
def test_the_order_of_the_bibliography_changes_nothing(text, random):
    section = read(text)
    entries = [
        Entry(key, "book", (), section.citations[0].span if section.citations else None, {"id": key}) for key in "ab"
    ]
    shuffled = random.sample(entries, len(entries))
    one, other = (join((section,), Bibliography(tuple(order)), Settings()) for order in (entries, shuffled))
    assert one == other


SAID = st.sampled_from(
    ["According to CNN", "says Ek", "are said to", "now", "“today”", "enligt Å. Ek", "The UN's", "ÅÄÖ Of The", "”", "-", "\n\n",
     "[@a; via @z]", "[USA, enligt @a]", "[@b2020]", "<!-- single: x -->", "<!-- ack stale: x -->", "<!-- as-of: 2024 -->",
     "<!-- own -->"]
)  # fmt: skip


@given(st.lists(SAID, max_size=20).map(" ".join), st.sampled_from(["en-GB", "sv-SE", "de", ""]))
@settings(max_examples=60, deadline=None)
def test_checking_never_fails_and_what_is_found_lies_in_the_text(text, lang):
    section = parse_section(Text("sections/01.md", text), lang=lang or "en")
    chosen = Settings(lang=lang or "en", stale_after={"other": 1, "as-of": 1})
    ledger = join((section,), ENTRIES, chosen)
    outcome = run_checks(Facts((section,), ENTRIES, ledger, chosen))
    lines = text.count("\n") + 1
    assert all(d.span is None or d.span.path != section.path or d.span.line <= lines for d in outcome.diagnostics)
    assert {f for claim in outcome.ledger.claims for f in claim.flags} <= {rule.name for rule in RULES}
    assert all(len(claim.origins) >= 1 for claim in ledger.claims if claim.shared or claim.second_hand)


@given(st.text(max_size=200))
@settings(max_examples=100, deadline=None)
def test_reading_a_section_never_fails(text):
    read(text.replace("\r", ""))


@given(st.binary(max_size=200))
@settings(max_examples=100, deadline=None)
def test_reading_a_bibliography_never_fails(data):
    read_bibliography((Data("references.bib", data),))


ENTRIES = Bibliography(
    tuple(Entry(key, "book", (), Span("references.bib"), {"id": key}) for key in ("a", "b2020", "z"))
)


@given(TEXTS, st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_changing_one_citation_changes_exactly_the_rows_that_rest_on_it(text, random):
    before = read(text)
    places = sorted({cite.span for citation in before.citations for cite in citation.cites if cite.key == "a"})
    if not places:
        return
    place = random.choice(places)
    lines = text.split("\n")
    line = lines[place.line - 1]
    lines[place.line - 1] = f"{line[: place.column - 1]}@z{line[place.column + 1 :]}"
    one, other = (join((section,), ENTRIES, Settings()) for section in (before, read("\n".join(lines))))
    touched = {c.id for c in before.citations if place in {cite.span for cite in c.cites}}
    for old, new in zip(one.rows, other.rows, strict=True):
        changed = (old.cite.key, old.entry, old.chain) != (new.cite.key, new.entry, new.chain)
        assert changed is (old.cite.span == place)
    for old, new in zip(one.claims, other.claims, strict=True):
        assert (old.id, old.covered_by) == (new.id, new.covered_by)
        assert old.origins == new.origins or touched & set(old.covered_by)
