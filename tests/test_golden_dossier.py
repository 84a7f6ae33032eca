"""Our own dossier, finding by finding: what source-tracking must make of each of its hard statements.

What needs copies of the sources or a reader of figures (words found, numbers, hedges, tables of estimates) is not judged yet
and has no row here.
"""

import datetime as dt
import re
import shutil
from pathlib import Path

import pytest

from dossier.pipeline import check
from dossier.project import load

ROOT = Path(__file__).parents[1]
SWANSTROM = "Niklas Swanström (ISDP)"


@pytest.fixture(scope="module")
def ledger():
    return check(load(ROOT)).ledger


@pytest.fixture
def copy(tmp_path):
    """Copy our dossier with a passage of one file put otherwise, and check it: the findings as (name, first words)."""

    def make(path="", old="", new="", *, today="2026-11-23", config="", releasing=False):  # noqa: PLR0913 - a passage and a day
        shutil.copytree(ROOT / "sections", tmp_path / "sections", dirs_exist_ok=True)
        shutil.copy(ROOT / "references.bib", tmp_path)
        settings = (ROOT / "dossier.yaml").read_text(encoding="utf-8")
        (tmp_path / "dossier.yaml").write_text(settings + config, encoding="utf-8")
        if path:
            text = (tmp_path / path).read_text(encoding="utf-8")
            assert text.count(old) == 1
            (tmp_path / path).write_text(text.replace(old, new), encoding="utf-8")
        found = check(load(tmp_path, today=dt.date.fromisoformat(today)), releasing=releasing).diagnostics
        return [(d.rule.name, d.severity.value) for d in found]

    return make


def claim(ledger, words):
    """Find the one claim that has these words, or this id."""
    (found,) = [c for c in ledger.claims if words == c.id or (words in c.claim.text and c.claim.place != "row")]
    return found


def chains(ledger, found):
    return [row.chain for row in ledger.rows if row.claim == found.id]


def test_ten_thousand_soldiers_have_two_origins_and_neither_was_seen(ledger):
    found = claim(ledger, "troops-total")
    assert found.origins == ("USA", "South Korea")
    assert found.second_hand
    assert found.flags == ("second-hand",)
    (chain,) = chains(ledger, found)
    assert [(o.name, o.consulted, o.kind, o.party) for o in chain.origins] == [
        ("USA", False, "government", True),
        ("South Korea", False, "government", True),
    ]
    assert chain.read == "news"


def test_nobody_is_named_for_the_special_forces(ledger, copy):
    found = claim(ledger, "special-forces")
    assert found.flags == ("attribution-missing",)
    assert [(ack.rule, bool(ack.reason)) for ack in found.claim.acks] == [
        ("single-origin", True),
        ("attribution-missing", True),
    ]
    reason = "; ack attribution-missing: the news text itself names nobody"
    assert copy("sections/03-deployment.md", reason, "") == [("attribution-missing", "warning")]


def test_cnn_was_not_seen_and_counts_as_one_origin(ledger, copy):
    found = claim(ledger, "CNN reports that")
    assert (found.origins, found.second_hand, found.flags) == (("CNN",), True, ("second-hand",))
    example, chain = chains(ledger, found)
    assert [(o.name, o.consulted) for o in chain.origins] == [("CNN", False)]
    assert [(o.key, o.consulted) for o in example.origins] == [("news", True)]  # a footnote's
    assert copy("sections/03-deployment.md", "[CNN, as reported by @news", "[@news") == [
        ("attribution-mismatch", "warning")
    ]


def test_a_million_soldiers_come_from_iiss_by_way_of_the_fact_box(ledger):
    found = claim(ledger, "soldiers-total")
    assert (found.origins, found.second_hand) == (("IISS",), True)
    (chain,) = chains(ledger, found)
    assert [(o.name, o.consulted, o.owner) for o in chain.origins] == [
        ("IISS", False, "International Institute for Strategic Studies")
    ]
    assert chain.read == "ui"


def test_the_million_in_both_texts_counts_as_one_origin(ledger):
    found = claim(ledger, "the same million stands in both texts")
    assert len(chains(ledger, found)) == 2
    assert (found.origins, found.second_hand) == (("IISS",), True)
    assert found.flags == ("second-hand", "single-origin")


def test_the_estimate_of_warheads_rests_on_the_fact_box_alone(ledger):
    found = claim(ledger, "warheads")
    assert [chain.read for chain in chains(ledger, found)] == ["ui"]
    assert (len(found.origins), found.second_hand) == (1, False)
    (row,) = [c for c in ledger.claims if c.claim.place == "row" and c.claim.text.startswith("Nuclear weapons")]
    assert row.origins == found.origins


def test_most_that_rests_on_one_origin_rests_on_one_analyst(ledger):
    alone = [c for c in ledger.claims if c.number and c.origins == (SWANSTROM,)]
    assert (ledger.summary.leading, ledger.summary.led) == (SWANSTROM, len(alone))
    assert all(origin.kind == "analyst" for c in alone for chain in chains(ledger, c) for origin in chain.origins)
    own = [c for c in alone if re.search(r"[Ss]wanström|analyst|\bhis?\b|\bhe\b", c.claim.text)]
    assert len(own) >= len(alone) - 1


def test_what_is_now_being_done_needs_its_day(copy):
    path, old = "sections/03-deployment.md", "were being sent to Russia\nin late October 2024 and could be"
    assert copy(path, old, "are now being sent to Russia and could be") == []  # as-of: 2024-10 stands behind it
    text = (ROOT / path).read_text(encoding="utf-8")
    start, end = text.index(old), text.index("; as-of: 2024-10 -->")
    passage = text[start : end + len("; as-of: 2024-10 -->")]
    bare = passage.replace(old, "are now being sent to Russia and could be").replace("; as-of: 2024-10", "")
    assert copy(path, passage, bare) == [("time-unanchored", "warning")]


def test_past_its_day_of_review_it_is_stale_and_is_not_released(copy):
    config = "review-by: 2027-01-31\n"
    assert copy(config=config, today="2027-01-31", releasing=True) == []
    assert copy(config=config, today="2027-02-01") == [("stale", "warning")]
    assert copy(config=config, today="2027-02-01", releasing=True) == [("stale", "error")]


def test_past_the_age_its_author_allows_a_sentence_is_stale(copy):
    found = copy(config="stale-after: {as-of: 90 days}\n", today="2025-02-01")
    assert found == [("stale", "warning")] * 2  # the two sentences with a day


def test_nothing_is_left_unsourced_and_every_acceptance_has_its_reason(ledger):
    assert ledger.summary.bare == 0
    assert all(ack.reason for c in ledger.claims for ack in c.claim.acks)
    flags = {flag for c in ledger.claims for flag in c.flags}
    assert flags == {"second-hand", "single-origin", "attribution-missing"}
