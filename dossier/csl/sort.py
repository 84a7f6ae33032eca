"""Sort entries and cites by the keys of a style (CSL 1.0.2 § Sorting)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from dossier.csl.collate import collation_key
from dossier.csl.dates import DateValue, sortable_day
from dossier.csl.elements import NO_LOOK, Names
from dossier.csl.labels import citation_label
from dossier.csl.names.element import render_names
from dossier.csl.plain import plain_text
from dossier.csl.render import render_all
from dossier.csl.richtext import parse_richtext

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dossier.csl.context import Context
    from dossier.csl.elements import SortKey
    from dossier.csl.scope import Scope

T = TypeVar("T")
Key = tuple[str, str]
LEADING = re.compile(r"^[\[\]()\"'“”‘’«»\s]+")


def sort_by_keys(
    things: Sequence[T], scopes: Sequence[tuple[SortKey, Scope]], context_of: Callable[[T, Scope], Context]
) -> list[T]:
    """Return things in the order of the keys; those without a value for a key come last, equal ones stay as they were."""
    ordered = list(things)
    for key, scope in reversed(scopes):
        values = [(sort_value(key, context_of(thing, scope)), thing) for thing in ordered]
        filled = [(value, thing) for value, thing in values if value is not None]
        filled.sort(key=first, reverse=key.descending)
        ordered = [thing for _, thing in filled] + [thing for value, thing in values if value is None]
    return ordered


def first(pair: tuple[Key, T]) -> Key:
    """Return the value to compare by."""
    return pair[0]


def sort_value(key: SortKey, context: Context) -> Key | None:
    """Return what an item is compared by, None when the key is empty for it."""
    text = plain_text(render_all(key.macro, context)) if key.macro else variable_value(key, context)
    text = LEADING.sub("", text).strip()
    return collation_key(padded(text), context.locale.language) if text else None


def variable_value(key: SortKey, context: Context) -> str:
    """Return a variable as text to sort by: dates as digits, numbers padded, names family first."""
    variable, item = key.variable, context.item
    if variable in item.dates:
        return sortable_date(item.dates[variable])
    if variable in item.names:
        names = Names(NO_LOOK, (variable,), {"form": "long", "name-as-sort-order": "all"})
        node = render_names(names, context)
        return plain_text([node]) if node else ""
    if variable == "citation-label":
        return citation_label(context)
    return plain_text(parse_richtext(context.number_text(variable) or item.text(variable)))


def padded(text: str) -> str:
    """Return text with its numbers padded, so that 9 comes before 10."""
    return re.sub(r"\d+", lambda match: match[0].zfill(12), text)


def sortable_date(value: DateValue) -> str:
    """Return a date as digits that sort as text; a day comes before a range that starts with it."""
    if value.literal:
        return value.literal
    end = f"-{sortable_day(value.end)}" if value.end else ""
    return sortable_day(value.start) + end
