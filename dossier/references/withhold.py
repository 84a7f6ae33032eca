"""3 references: the display name that protects a person.

An interview, a letter or a call with `shortauthor` is printed under that name; a source whose `visibility` is not public
keeps nothing but its kind, its dates and its `shortauthor` or `descriptor`. The real name stays in the .bib alone: where
another printed field gives it away, that is an error.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dossier.references.rules.sourcing import PROTECTED_NAME
from dossier.references.tex import as_plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dossier.diagnostics import Span
    from dossier.model import Field, Tracking
    from dossier.references.source import Trouble

PERSONAL = frozenset({"interview", "personal_communication"})
HARMLESS = frozenset("id type genre issued accessed language medium".split())
SHORTEST_NAME = 3


def withhold(
    item: dict[str, Any], fields: Mapping[str, Field], facts: Tracking, place: Span, trouble: Trouble
) -> dict[str, Any]:
    """Give the item as it may be printed."""
    field = fields.get("shortauthor")
    shown = as_plain(field.value) if field else ""
    if facts.visibility != "public":
        kept = {name: value for name, value in item.items() if name in HARMLESS}
        shown = shown or facts.descriptor
    elif shown and item["type"] in PERSONAL:
        kept = {name: value for name, value in item.items() if name != "author"}
        _check(item, kept, place, trouble)
    else:
        return item
    return {**kept, "author": [{"literal": shown}]} if shown else kept


def _check(item: Mapping[str, Any], kept: Mapping[str, Any], place: Span, trouble: Trouble) -> None:
    """Look for the protected names in what is still printed."""
    names = {str(name.get("family") or name.get("literal")) for name in item.get("author", ())}
    for variable, value in kept.items():
        for name in names:
            if isinstance(value, str) and variable != "id" and len(name) >= SHORTEST_NAME and name in value:
                message = f"`{variable}` of `{item['id']}` gives away the name that `shortauthor` protects"
                trouble.add(PROTECTED_NAME.at(place, message, "leave the name out of every field but `author`"))
                break
