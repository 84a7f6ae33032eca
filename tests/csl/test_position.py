import pytest

from dossier.csl import Citation, Cite
from dossier.csl.position import find_places


def positions(*citations):
    document = [
        Citation(str(i), tuple(Cite(*c) if isinstance(c, tuple) else Cite(c) for c in cites), note)
        for i, (note, *cites) in enumerate(citations)
    ]
    return [[place.position for place in row] for row in find_places(document)]


@pytest.mark.parametrize(
    ("second", "position"),
    [
        ("a", "ibid"),
        (("a", "7"), "ibid-with-locator"),
        ("b", "first"),
    ],
)
def test_the_cite_after_one_without_locator(second, position):
    assert positions((1, "a"), (2, second)) == [["first"], [position]]


@pytest.mark.parametrize(
    ("second", "position"),
    [
        (("a", "7"), "ibid"),
        (("a", "8"), "ibid-with-locator"),
        (("a", "7", "chapter"), "ibid-with-locator"),
        ("a", "subsequent"),
    ],
)
def test_the_cite_after_one_with_locator(second, position):
    assert positions((1, ("a", "7")), (2, second)) == [["first"], [position]]


def test_no_ibid_after_a_citation_of_several_sources():
    assert positions((1, "a", "b"), (2, "b")) == [["first", "first"], ["subsequent"]]


def test_no_ibid_after_a_note_that_cites_several_sources():
    assert positions((1, "a"), (1, "b"), (2, "b"), (3, "b")) == [["first"], ["first"], ["subsequent"], ["ibid"]]


def test_ibid_within_a_citation():
    assert positions((1, "a", ("a", "3"))) == [["first", "ibid-with-locator"]]


def test_near_notes_and_the_first_note():
    document = [Citation(str(n), (Cite("a"),), n) for n in (1, 6, 12)]
    first, near, far = (row[0] for row in find_places(document))
    assert (first.near_note, near.near_note, far.near_note) == (False, True, False)
    assert (first.first_note, near.first_note, far.first_note) == (0, 1, 1)
