"""What falls with a source, what is weakened, and which judgements lean on it."""

import pytest

from dossier.asking import Subject, find_impact, find_subject
from dossier.model import PrintedClaim


@pytest.fixture
def impact(town):
    """Ask for a source or origin: the words of the claims and of the judgements, each with what happens to it."""

    def ask(word):
        checked = town.checked
        subject = find_subject(word, checked.bibliography, checked.ledger, checked.settings)
        found = find_impact(checked.sections, checked.ledger, subject, {"pours": PrintedClaim((3,), "The sky pours.")})
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


def test_pages_and_printed_words_are_told_where_they_are_known(impact):
    lines = list(impact("hall")[2].lines(str))
    assert "  sections/01-text.md:3 (p. 3)  The sky pours." in lines
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
    everything = Subject.of_sources("all", tuple(checked.bibliography.keys))
    found = find_impact(checked.sections, checked.ledger, everything, {})
    assert {state for _, state in (*found.claims, *found.judgements)} == {"falls"}
    assert len(found.claims) == checked.ledger.summary.sourced - 1  # one of them is a judgement that cites


BIB = """@article{wire, title = {Wire}, date = {2024}, entrysubtype = {newspaper}, journaltitle = {Post}, origin = {reuters}}
@article{own, title = {Own}, date = {2024}, entrysubtype = {newspaper}, journaltitle = {Wires}, author = {{Reuters}}}
@report{paper, title = {Paper}, date = {2024}, institution = {Hall}, type = {report}, origin = {Institute}}
@report{year, title = {Yearbook}, date = {2024}, institution = {Long}, type = {report}, author = {{Long Institute}}}
@article{a, title = {A}, date = {2024}, entrysubtype = {newspaper}, journaltitle = {A}, owner = {House}}
@book{old, title = {Old}, date = {1990}, author = {Ek, Bo}, publisher = {P}, related = {new}, relatedtype = {translationas}}
@book{new, title = {New}, date = {1999}, author = {Ek, Bo}, publisher = {P}}
@book{third, title = {Third}, date = {1999}, author = {Ek, Bo}, publisher = {P}, related = {second}, relatedtype = {reprintof}}
@book{second, title = {Second}, date = {1995}, author = {Ek, Bo}, publisher = {P}, related = {first}, relatedtype = {reprintof}}
@book{first, title = {First}, date = {1990}, author = {Ek, Bo}, publisher = {P}}
@online{ui, title = {Guide}, author = {{Guide}}, date = {2024}, url = {https://e.org}, urldate = {2024-01-01}}
"""
YAML = "title: T\norigins:\n  Institute: {owner: Long Institute}\n  CNN: {owner: Warner}\n  TNT: {owner: Warner}\n"


@pytest.mark.parametrize(
    ("cited", "word", "state"),
    [
        ("@paper; via @ui", "paper", "falls"),  # it prints another's words, and passes them on
        ("@wire; @own", "Reuters", "falls"),
        ("Institute, according to @year", "Institute", "falls"),
        ("@year", "Institute", "falls"),
        ("@year; @ui", "Institute", "weakened"),
        ("@a", "House", "falls"),
        ("@new; @old", "old", "falls"),
        ("@third", "first", "falls"),  # nothing cites what stands between the two
        ("CNN and Ministry, according to @ui", "CNN", "weakened"),
        ("CNN and TNT, according to @ui", "CNN", "falls"),
        ("@year; via @ui; @ui", "year", "falls"),  # the ledger counts one origin
        ("@ui; @new", "ui", "weakened"),
    ],
)
def test_what_falls_agrees_with_whom_the_ledger_counts_as_one(project, cited, word, state):
    from dossier import pipeline  # noqa: PLC0415 - only these tests need the rooms
    from dossier.project import load  # noqa: PLC0415

    files = {"dossier.yaml": YAML, "references.bib": BIB, "sections/01.md": f"# One\n\nIt is so [{cited}].\n"}
    checked = pipeline.check(load(project(**files)))
    subject = find_subject(word, checked.bibliography, checked.ledger, checked.settings)
    found = find_impact(checked.sections, checked.ledger, subject, {})
    assert [its for _, its in found.claims] == [state]


def test_an_origin_is_called_as_it_is_declared_and_what_counts_with_it_is_named(impact):
    lines = list(impact("cnn")[2].lines(str))
    assert lines[0] == "Fall with CNN (1)"
    assert lines[-1] == "Counted with it, as one origin: Warner"
