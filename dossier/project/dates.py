"""1 load: dates as settings have them (ISO 8601), and as people write them."""

from __future__ import annotations

import datetime as dt
import re

from dossier.late import late

_ISO = late(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_MONTHS = (
    "jan(?:uary|uari)?", "feb(?:ruary|ruari)?", "mar(?:ch|s)?", "apr(?:il)?", "ma[yj]", "jun[ei]?", "jul[yi]?",
    "aug(?:ust|usti)?", "sept?(?:ember)?", "o[ck]t(?:ober)?", "nov(?:ember)?", "dec(?:ember)?",
)  # fmt: skip
_MONTH = "|".join(f"(?P<m{number}>{month})" for number, month in enumerate(_MONTHS, 1))
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|:[ae])?"
_YEAR = r"(?P<year>\d{4})"
_WRITTEN = (rf"(?:(?:den )?{_DAY}(?: of)? )?(?:{_MONTH})\.?,? {_YEAR}", rf"(?:{_MONTH})\.? {_DAY},? {_YEAR}")
_NUMBERS = late(
    r"(?P<month>\d{1,2})/(?P<year>\d{4})|(?P<first>\d{4})[/.](?P<second>\d{1,2})(?:[/.](?P<third>\d{1,2}))?"
)


def is_date(value: str) -> bool:
    """Say whether a text is a day, a month or a year of the calendar."""
    match = _ISO.fullmatch(value)
    if not match:
        return False
    year, month, day = (int(part or 1) for part in match.groups())
    try:
        dt.date(year, month, day)
    except ValueError:
        return False
    return True


def iso_date(written: str) -> str:
    """Write a date in English, Swedish or plain figures year first; "" where it can be understood in several ways, or not at all.

    "2/11/2026" is the second of November to some and the eleventh of February to others.
    """
    words = " ".join(written.split())
    found = next((match for pattern in _WRITTEN if (match := re.fullmatch(pattern, words, re.IGNORECASE))), None)
    if found:
        month = next(number for number in range(1, len(_MONTHS) + 1) if found[f"m{number}"])
        parts = [found["year"], str(month), found["day"]]
    elif numbers := _NUMBERS.fullmatch(words):
        parts = [numbers["year"] or numbers["first"], numbers["month"] or numbers["second"], numbers["third"]]
    else:
        return ""
    iso = "-".join(part.zfill(2) for part in parts if part)
    return iso if is_date(iso) else ""
