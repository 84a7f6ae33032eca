"""3 references, layer d: fields as written → values: macros replaced, operands joined, delimiters gone (TeX still in them).

`@string` macros do not depend on case (btxdoc §2). A macro that nothing defines stays visible as its own name.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from dossier.diagnostics import nearest
from dossier.model import Field
from dossier.references.fields import FIELDS, MANAGED
from dossier.references.rules.meaning import UNKNOWN_FIELD
from dossier.references.rules.syntax import CONTROL_CHARACTER, DUPLICATE_FIELD, UNDEFINED_MACRO

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.references.source import File, Piece, RawField, Trouble

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
SHORTEST = 4  # shorter names of fields look like everything
MONTH_MACROS = {name[:3].lower(): name for name in MONTHS}


class Macros:
    """The abbreviations of a bibliography; the months are there from the start (btxdoc §2)."""

    def __init__(self) -> None:
        self.values: dict[str, str] = dict(MONTH_MACROS)

    def define(self, fields: Iterable[RawField]) -> None:
        """Take up the definitions of one `@string`."""
        for field in fields:
            self.values[field.name] = "".join(self.value(piece) for piece in field.pieces)

    def value(self, piece: Piece) -> str:
        """Give the text of an operand."""
        return self.values.get(piece.text.lower(), piece.text) if piece.is_macro else piece.text


def evaluate(file: File, raw: Iterable[RawField], macros: Macros, name: str, trouble: Trouble) -> tuple[Field, ...]:
    """Evaluate the fields of one entry; the first of two fields with the same name counts."""
    fields: dict[str, Field] = {}
    for field in raw:
        span = file.span(field.pieces[0].start, field.pieces[0].start + len(field.pieces[0].text))
        if field.name in fields:
            place = file.span(field.start, field.start + len(field.name))
            trouble.add(
                DUPLICATE_FIELD.at(
                    place, f"`{name}` has `{field.name}` twice; the first one is used", "take one of the two out"
                )
            )
            continue
        _check_name(file, field, name, trouble)
        for piece in field.pieces:
            if piece.is_macro and piece.text.lower() not in macros.values:
                _report_macro(file, piece, macros, trouble)
        fields[field.name] = Field(field.name, "".join(macros.value(piece) for piece in field.pieces), span)
    for value in fields.values():
        if CONTROLS.search(value.value):
            trouble.add(
                CONTROL_CHARACTER.at(
                    value.span, f"`{value.name}` of `{name}` holds an invisible control character", "type the text anew"
                )
            )
    return tuple(fields.values())


def _check_name(file: File, field: RawField, entry: str, trouble: Trouble) -> None:
    """Report a field whose name is nearly that of a known one; others are a reference manager's own."""
    near = near_field(field.name)
    if near:
        place = file.span(field.start, field.start + len(field.name))
        trouble.add(
            UNKNOWN_FIELD.at(
                place, f"`{entry}` has a field `{field.name}`, which nothing prints", f"did you mean `{near}`?"
            )
        )


@cache
def near_field(name: str) -> str | None:
    """Give the known field an unknown name is a slip of: a longer or shorter name (`urldescription`) is another program's own."""
    plain = name.partition("+")[0]
    if len(plain) < SHORTEST or plain in FIELDS or plain.startswith(("x-", "bdsk-")):
        return None
    return nearest(plain, [name for name in FIELDS - MANAGED if abs(len(name) - len(plain)) <= 1], cutoff=0.8)


def _report_macro(file: File, piece: Piece, macros: Macros, trouble: Trouble) -> None:
    near = nearest(piece.text, macros.values)
    hint = f"did you mean `{near}`?" if near else f"write `{{{piece.text}}}`, or define it with `@string`"
    place = file.span(piece.start, piece.start + len(piece.text))
    trouble.add(UNDEFINED_MACRO.at(place, f"no @string defines `{piece.text}`; it is printed as it stands", hint))
