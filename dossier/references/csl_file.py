"""3 references: a CSL-JSON or CSL-YAML file → entries (CSL-JSON schema 1.0.2; CSL-YAML as pandoc reads it).

Each entry gets the BibLaTeX type and fields of its item too, so that every rule about sources holds for them as well.
"""

from __future__ import annotations

import json
import re
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from dossier.model import Entry, Field
from dossier.references.edtf import InvalidDateError, read_date
from dossier.references.export.biblatex import biblatex_fields, date_text
from dossier.references.rules.meaning import BAD_DATE
from dossier.references.rules.syntax import BAD_JSON
from dossier.references.tracking import tracking

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dossier.diagnostics import Span
    from dossier.references.source import File, Trouble

SUFFIXES = (".json", ".yaml", ".yml")
DATES = ("issued", "accessed", "submitted", "event-date", "original-date", "available-date")
COPY = ("archiveurl", "archivedate")
"""An archived copy, for which CSL has no words: items may have BibLaTeX's."""
HINT = "it must be a list of items, each with `id` and `type`"


def read_items(file: File, trouble: Trouble) -> Iterator[tuple[dict[str, Any], Span]]:
    """Give each item with the place of its key."""
    data = _load(file, trouble)
    if isinstance(data, dict):
        data = data.get("references", data.get("items"))
    if not isinstance(data, list):
        if data is not _FAILED:
            trouble.add(BAD_JSON.at(file.span(0, 0), f"{file.path} holds no list of sources", HINT))
        return
    position = 0
    for number, item in enumerate(data, 1):
        if not isinstance(item, dict) or not isinstance(item.get("id"), str | int):
            trouble.add(BAD_JSON.at(file.span(position, position), f"item {number} of {file.path} has no `id`", HINT))
            continue
        start, end = _place(file.text, str(item["id"]), position)
        position = end
        yield {**item, "id": str(item["id"])}, file.span(start, end)


_FAILED = object()


def _load(file: File, trouble: Trouble) -> Any:  # noqa: ANN401 - whatever the file holds
    """Parse the file; what cannot be parsed is reported where it fails."""
    if file.path.endswith(".json"):
        try:
            return json.loads(file.text)
        except (ValueError, RecursionError) as error:
            place = getattr(error, "pos", 0)
            trouble.add(
                BAD_JSON.at(file.span(place, place), f"{file.path} is no JSON: {getattr(error, 'msg', error)}", HINT)
            )
            return _FAILED
    from ruamel.yaml import YAML  # noqa: PLC0415 - only where a bibliography is YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError  # noqa: PLC0415

    try:
        return YAML(typ="safe", pure=True).load(file.text)
    except (YAMLError, ValueError, RecursionError) as error:
        mark = error.problem_mark if isinstance(error, MarkedYAMLError) else None
        place = min(mark.index, len(file.text)) if mark else 0
        trouble.add(
            BAD_JSON.at(file.span(place, place), f"{file.path} is no YAML: {getattr(error, 'problem', error)}", HINT)
        )
        return _FAILED


def _place(text: str, key: str, position: int) -> tuple[int, int]:
    """Find a key's place behind the one before it."""
    found = re.compile(rf"\bid[\"']?\s*:\s*[\"']?({re.escape(key)})(?![\w-])").search(text, position)
    return found.span(1) if found else (position, position)


def entry_of(item: Mapping[str, Any], span: Span, trouble: Trouble) -> Entry:
    """Make an entry of an item."""
    data = dict(item)
    for name in DATES:
        if name in data:
            data[name] = _date(data[name], data["id"], name, span, trouble)
    empty = [name for name, value in data.items() if value in (None, "", [], {})]
    data = {name: value for name, value in data.items() if name not in empty}
    data.setdefault("type", "document")
    copy = {name: str(data.pop(name)) for name in COPY if name in data}
    kind, texts = biblatex_fields(data)
    texts |= copy
    texts |= dict.fromkeys(empty, "")
    fields = tuple(Field(name, value, span) for name, value in texts.items())
    facts = tracking({field.name: field for field in fields}, date_text(data.get("accessed")))
    return Entry(data["id"], kind, fields, span, data, facts)


def _date(date: Any, key: str, name: str, span: Span, trouble: Trouble) -> Any:  # noqa: ANN401 - any form a date takes
    """Bring the forms of YAML and of older tools to CSL-JSON's: EDTF text, a number, `[{year: 2020}]`."""
    if isinstance(date, dict) and isinstance(date.get("raw"), str) and not date.get("date-parts"):
        date = date["raw"]
    if isinstance(date, dict):
        return {"date-parts": [_parts(date)]} if "year" in date else _with_numbers(date)
    if isinstance(date, list):
        return {"date-parts": [_parts(part) for part in date if isinstance(part, dict)]}
    text = date.isoformat() if hasattr(date, "isoformat") else str(date)
    try:
        found = read_date(text)
    except InvalidDateError as error:
        trouble.add(BAD_DATE.at(span, f"`{name}: {text}` of `{key}` cannot be: {error}", "write it as 2024-03-09"))
        return None
    return found.csl if found else {"literal": text}


def _with_numbers(date: dict[str, Any]) -> dict[str, Any]:
    """Read the parts of dates as numbers, which some tools write as text (`[["2023", "10"]]`), up to one that is none."""
    written = date.get("date-parts")
    if not isinstance(written, list):
        return date
    dates = [part for part in written if isinstance(part, list)]
    numbers = [[int(str(n)) for n in takewhile(lambda n: str(n).lstrip("-").isdecimal(), part)] for part in dates]
    return {**date, "date-parts": numbers}


def _parts(date: Mapping[str, Any]) -> list[int]:
    return [int(date[unit]) for unit in ("year", "month", "day") if str(date.get(unit, "")).lstrip("-").isdecimal()]
