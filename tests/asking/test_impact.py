"""What falls with a source, what is weakened, and which judgements lean on it."""

import pytest

from dossier.asking import Subject, find_impact, find_subject


@pytest.fixture
def impact(town):
    """Ask for a source or origin: the words of the claims and of the judgements, each with what happens to it."""

    def ask(word):
        checked = town.checked
        subject = find_subject(word, checked.bibliography, checked.ledger, checked.settings)
        found = find_impact(checked.sections, checked.ledger, subject, {"pours": (3,)})
        claims, judgements = (
            {placed.claim.claim.text: state for placed, state in part} for part in (found.claims, found.judgements)
        )
        return claims, judgements, found

    return ask


def test_a_statement_falls_where_each_of_its_chains_leads_through_the_source(impact):
    claims, judgements, _ = impact("news")
    assert claims == {"It rains.": "falls", "It pours.": "weakened", "It snows, says CNN.": "falls"}
    assert judgements == {"So it is wet.": "weakened", "It may thaw.": "weakened"}


def test_a_judgement_falls_where_all_it_leans_on_falls(impact):
    claims, judgements, _ = impact("@hall")
    assert claims == {"It pours.": "weakened", "It is dry.": "falls", "It hails.": "falls", "It froze.": "falls"}
    assert judgements == {
        "So it is wet.": "weakened",
        "So stay out.": "falls",
        "We knew.": "falls",
        "It may thaw.": "weakened",
        "Or not.": "falls",
    }


def test_a_translation_falls_with_its_original_and_not_the_other_way(impact):
    assert impact("hall")[2].subject.keys == ("hall", "again")
    assert impact("again")[0] == {"It hails.": "falls"}


@pytest.mark.parametrize("name", ["CNN", "cnn", "Warner"])
def test_an_origin_is_asked_for_by_its_name_or_its_owner(impact, name):
    assert impact(name)[0] == {"It snows, says CNN.": "falls"}


def test_what_nothing_rests_on_is_said_to_carry_nothing(impact):
    found = impact("unused")[2]
    assert list(found.lines(str)) == ["Nothing in the text rests on unused."]


def test_pages_are_told_where_they_are_known(impact):
    lines = list(impact("hall")[2].lines(str))
    assert "  sections/01-text.md:3 (p. 3)  It pours." in lines
    assert lines[0] == "Fall with hall (3)"
    assert lines[-1] == "Counted with it, as reprints or translations: again"


def test_every_state_a_claim_can_have_is_in_the_data(impact):
    data = impact("news")[2].data()
    assert {claim["state"] for claim in data["claims"]} == {"falls", "weakened"}
    assert {c["id"]: c["pages"] for c in data["claims"]}["pours"] == [3]


def test_what_is_nowhere_gets_its_near_miss(town):
    checked = town.checked
    assert find_subject("newz", checked.bibliography, checked.ledger, checked.settings) == "news"
    assert find_subject("CNM", checked.bibliography, checked.ledger, checked.settings) == "CNN"
    assert find_subject("qqqqqq", checked.bibliography, checked.ledger, checked.settings) is None


def test_withdrawing_every_source_leaves_nothing_standing(town):
    checked = town.checked
    everything = Subject("all", tuple(checked.bibliography.keys))
    found = find_impact(checked.sections, checked.ledger, everything, {})
    assert {state for _, state in (*found.claims, *found.judgements)} == {"falls"}
    assert len(found.claims) == checked.ledger.summary.sourced - 1  # one of them is a judgement that cites
