"""Test the conditions of cs:if and cs:else-if (CSL 1.0.2 § Choose)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.csl.numbers import is_numeric

if TYPE_CHECKING:
    from collections.abc import Callable

    from dossier.csl.context import Context
    from dossier.csl.elements import Branch


EXCLUSIVE = {"type", "locator"}  # an item has one of each: a list of them means any, whatever `match` says


def holds(branch: Branch, context: Context) -> bool:
    """Say whether a branch is to be taken; cs:else has no tests and always is."""
    tests = branch.tests
    if branch.match == "any":
        return not tests or any(TESTS[kind](value, context) for kind, value in tests)
    if branch.match == "none":
        return not any(TESTS[kind](value, context) for kind, value in tests)
    exclusive = {kind for kind, value in tests if kind in EXCLUSIVE and TESTS[kind](value, context)}
    return all(kind in exclusive if kind in EXCLUSIVE else TESTS[kind](value, context) for kind, value in tests)


def test_type(value: str, context: Context) -> bool:
    """Test the item's type."""
    return context.item.type == value


def test_variable(value: str, context: Context) -> bool:
    """Test whether a variable is filled."""
    return context.has(value)


def test_numeric(value: str, context: Context) -> bool:
    """Test whether a variable holds a number."""
    return is_numeric(context.number_text(value))


def test_uncertain(value: str, context: Context) -> bool:
    """Test whether a date is approximate."""
    date = context.item.dates.get(value)
    return date is not None and date.uncertain


def test_locator(value: str, context: Context) -> bool:
    """Test what kind of locator the cite has."""
    return bool(context.cite.locator) and context.cite.label.replace(" ", "-") == value.replace(" ", "-")


def test_position(value: str, context: Context) -> bool:
    """Test the cite's position; ibid-with-locator is ibid too, and both are subsequent."""
    position = context.place.position
    if value == "near-note":
        return context.place.near_note
    if value == "subsequent":
        return position not in {"", "first"}
    if value == "ibid":
        return position in {"ibid", "ibid-with-locator"}
    return bool(position) and position == value


def test_disambiguate(value: str, context: Context) -> bool:
    """Test whether nothing but this condition tells the cite from others."""
    context.conditions += 1
    return (context.conditions <= context.disambiguation.condition) == (value == "true")


TESTS: dict[str, Callable[[str, Context], bool]] = {
    "type": test_type,
    "variable": test_variable,
    "is-numeric": test_numeric,
    "is-uncertain-date": test_uncertain,
    "locator": test_locator,
    "position": test_position,
    "disambiguate": test_disambiguate,
}
