"""2 sections: the days that statements are said to hold for, as ISO 8601 writes them."""

from __future__ import annotations

import datetime as dt
import re

from dossier.late import late

_DAY = late(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?", re.ASCII)


def is_day(text: str) -> bool:
    """Say whether a text is a day, a month or a year of the calendar: one that no calendar has would never grow old."""
    return _first(text) is not None


def is_day_or_period(text: str) -> bool:
    """Say whether a text is a day, month or year, or two of them with a slash between, the earlier one first."""
    start, slash, end = text.partition("/")
    first, last = _first(start), _first(end)
    return first is not None and (not slash or (last is not None and (first <= last or start.startswith(end))))


def _first(text: str) -> dt.date | None:
    found = _DAY.fullmatch(text)
    try:
        return dt.date(int(found["year"]), int(found["month"] or 1), int(found["day"] or 1)) if found else None
    except ValueError:
        return None
