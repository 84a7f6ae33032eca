"""3 references, layer e: `author = {Smith, Ann and xdata=people-author-2}` → the name it points at (biblatex manual §3.13.6.1).

A reference names an entry, a field and, in lists, a place (from 1). What leads nowhere stays as it is and is reported.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.late import late
from dossier.model import Field
from dossier.references.names import split_names

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

REFERENCE = late(r"\s*xdata\s*=\s*(?P<key>.+?)-(?P<field>[a-z]+)(?:-(?P<place>\d+))?\s*", re.IGNORECASE)


def has_references(field: Field) -> bool:
    """Say whether a value may point at parts of other entries."""
    return "xdata" in field.value.lower() and field.name != "xdata"


def fill(
    field: Field, fields_of: Callable[[str], Mapping[str, Field] | None], missing: Callable[[Field, str], None]
) -> Field:
    """Replace every reference in one value by what it points at."""
    parts: list[str] = []
    for part in split_names(field.value):
        found = REFERENCE.fullmatch(part)
        target = _target(found, fields_of(found["key"])) if found else None
        if found and target is None:
            missing(field, part)
        parts.append(part if target is None else target)
    return Field(field.name, " and ".join(parts), field.span)


def _target(found: re.Match[str], fields: Mapping[str, Field] | None) -> str | None:
    """Give the value, or the element of a list, that a reference names."""
    field = (fields or {}).get(found["field"].lower())
    if field is None or found["place"] is None:
        return field.value if field else None
    elements = list(split_names(field.value))
    place = int(found["place"])
    return elements[place - 1] if 1 <= place <= len(elements) else None
