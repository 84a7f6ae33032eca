"""3 references, layer i: an entry's date fields → CSL's dates, each impossible one reported where it stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from dossier.late import late
from dossier.references.edtf import Date, InvalidDateError, read_date, read_year
from dossier.references.rules.meaning import BAD_DATE, DATE_AS_TEXT
from dossier.references.rules.syntax import DUPLICATE_FIELD
from dossier.references.tex import as_plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dossier.model import Field
    from dossier.references.source import Trouble

VARIABLES = {"": "issued", "url": "accessed", "orig": "original-date", "event": "event-date"}
PLAIN = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
GARBLED = late(r"\d{4}-[\d-]*|\d{5,}")
EXAMPLES = "write it as 2024-03-09, 2024-03 or 2024"


def dates(fields: Mapping[str, Field], name: str, trouble: Trouble) -> dict[str, Date | str]:
    """Read every date of an entry, under CSL's names; text that is no date stays text."""
    found = {}
    for prefix, variable in VARIABLES.items():
        date = _read(prefix, fields, name, trouble)
        if date is not None:
            found[variable] = date
    return found


def to_csl(dates: Mapping[str, Date | str]) -> dict[str, dict[str, Any]]:
    """Write CSL-JSON dates."""
    return {name: {"literal": date} if isinstance(date, str) else date.csl for name, date in dates.items()}


def _read(prefix: str, fields: Mapping[str, Field], name: str, trouble: Trouble) -> Date | str | None:
    """Read `date`, or else `year`, `month` and `day`, with their prefix."""
    field = fields.get(f"{prefix}date") or fields.get(f"{prefix}year")
    if field is None:
        return None
    text = field.value
    if not PLAIN.fullmatch(text):
        text = as_plain(text.replace("~", "∼")).replace("∼", "~").replace("’", "'")
    if not text:
        return None
    try:
        date = _from_fields(prefix, field, text, fields)
    except InvalidDateError as error:
        guilty = _guilty(prefix, field, fields, str(error))
        trouble.add(
            BAD_DATE.at(guilty.span, f"`{guilty.name} = {guilty.value}` of `{name}` cannot be: {error}", EXAMPLES)
        )
        return None
    _check_year(date, field, fields.get(f"{prefix}year"), name, trouble)
    if date is None and GARBLED.fullmatch(text):
        trouble.add(BAD_DATE.at(field.span, f"`{field.name} = {text}` of `{name}` is no date", EXAMPLES))
        return None
    if date is None:
        trouble.add(
            DATE_AS_TEXT.at(
                field.span, f"`{field.name}` of `{name}` is not a date: it is printed as “{text}”", EXAMPLES
            )
        )
        return text
    if date.loose:
        said = f"{season} {date.start.year}" if (season := date.season) else date.iso
        message = f"`{field.name}` of `{name}` is not written as a standard date; it was read as {said}"
        stands_for = f", where {date.start.month} stands for {season}" if season else ""
        trouble.add(DATE_AS_TEXT.at(field.span, message, f"write `date = {{{date.iso}}}`{stands_for}"))
    return date


def _check_year(date: Date | None, field: Field, year: Field | None, name: str, trouble: Trouble) -> None:
    """Report a `year` that contradicts the `date` beside it."""
    if date and year and year is not field and year.value.strip().isdecimal() and int(year.value) != date.start.year:
        message = f"`{field.name}` and `{year.name}` of `{name}` contradict each other; `{field.name}` is used"
        trouble.add(DUPLICATE_FIELD.at(year.span, message, f"take `{year.name}` out"))


def _from_fields(prefix: str, field: Field, text: str, fields: Mapping[str, Field]) -> Date | None:
    """Prefer EDTF; a plain year takes month and day from their fields."""
    month, day = fields.get(f"{prefix}month"), fields.get(f"{prefix}day")
    if field.name.endswith("year") or (month and len(text) <= len("2024")):
        return read_year(text, month.value if month else "", day.value if day else "")
    return read_date(text) or read_year(text)


def _guilty(prefix: str, field: Field, fields: Mapping[str, Field], problem: str) -> Field:
    """Point at the month or day where that is what cannot be."""
    for part in ("month", "day"):
        if field.name.endswith("year") and f"no {part}" in problem and f"{prefix}{part}" in fields:
            return fields[f"{prefix}{part}"]
    return field
