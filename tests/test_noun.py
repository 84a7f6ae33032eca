"""Nouns: compared, hashed, ordered and shown by their fields, like the dataclasses that the type checker takes them for."""

from dataclasses import field, fields, replace

import pytest

from dossier.diagnostics import LineMap, Span
from dossier.noun import noun


@noun(frozen=True, slots=True)
class Dam:
    name: str
    height: int = 1
    secret: str = field(default="", repr=False)


@noun(frozen=True, slots=True)
class Weir:
    name: str


def test_nouns_are_equal_by_their_fields_and_their_class():
    assert Dam("Ek", 2) == Dam("Ek", 2)
    assert Dam("Ek", 2) != Dam("Ek", 3)
    assert Weir("Ek") != Dam("Ek")
    assert Weir("Ek") != "Ek"
    assert len({Dam("Ek"), Dam("Ek"), Weir("Ek")}) == 2


def test_a_noun_shows_its_fields_but_the_hidden_ones():
    assert repr(Dam("Ek", 2, "x")) == "Dam(name='Ek', height=2)"
    assert "starts" not in repr(LineMap.of("a.md", "one\ntwo"))


def test_a_noun_is_replaced_and_matched_like_a_dataclass():
    assert replace(Dam("Ek"), height=3) == Dam("Ek", 3)
    assert [f.name for f in fields(Dam)] == ["name", "height", "secret"]
    match Dam("Ek", 4):
        case Dam(name, height):
            assert (name, height) == ("Ek", 4)


def test_a_noun_has_no_room_for_other_attributes():
    with pytest.raises(AttributeError):
        Dam("Ek").depth = 3


def test_places_are_sorted():
    places = [Span("b.md", 1), Span("a.md", 2), Span("a.md", 1, 5)]
    assert [(p.path, p.line) for p in sorted(places)] == [("a.md", 1), ("a.md", 2), ("b.md", 1)]
