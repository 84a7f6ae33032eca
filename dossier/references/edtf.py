"""3 references, layer h: dates → CSL dates.

EDTF levels 0 and 1 as biblatex reads them (biblatex manual §2.3.8; ISO 8601-2:2019): `2024-03-09`, `2024-03-09T14:00Z`,
`199X`, `2024-21` (spring), `1723~`, `1723?`, `1723%`, `2019/2024`, `2019/..`, `Y-17000`; also `u` for `X` and the words
`open` and `unknown` of the draft standard. Years up to 0 are astronomical there and counted from 1 BCE in CSL.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from typing import Any

from dossier.late import late
from dossier.noun import noun
from dossier.references.evaluate import MONTHS

POINT = re.compile(
    r"(?P<year>[Yy]-?\d{4,12}|-?\d{4}|-?(?:\d{3}[XxuU]|\d\d[XxuU]{2}|\d[XxuU]{3}))(?:-(?P<month>\d{1,2}|[XxuU]{2})(?:-(?P<day>\d{1,2}|[XxuU]{2}))?)?"
    r"(?P<time>[T ]\d{2}(?::?\d{2})?(?::?\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}(?::?\d{2})?)?)?(?P<doubt>[?~%]{0,2})"
)
OPEN = frozenset({"", "..", "open", "unknown"})
LAST_MONTH, FIRST_SEASON, LAST_SEASON = 12, 21, 24
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}


class InvalidDateError(ValueError):
    """The text has the form of a date, but no such day exists."""


@noun(frozen=True, slots=True)
class Point:
    """One end of a date; `year` as CSL counts it, `month` 21–24 a season, 0 where not given. No year is an open end."""

    year: int = 0
    month: int = 0
    day: int = 0

    @property
    def parts(self) -> list[int]:
        """Write CSL's date-parts; `[0]` is an open end."""
        parts = [self.year, self.month, self.day]
        while len(parts) > 1 and not parts[-1]:
            parts.pop()
        return parts


@noun(frozen=True, slots=True)
class Date:
    """A date or a range. `loose` says that it is not written as the standard asks, such as `2024-3-9`."""

    start: Point
    end: Point | None = None
    circa: bool = False
    loose: bool = False

    @property
    def csl(self) -> dict[str, Any]:
        """Write a CSL-JSON date: `date-parts`, `circa`, and `season` where a single date names one."""
        if not self.start.year:  # CSL has ranges without an end, but none without a beginning
            return {"literal": f"–{self.iso.partition('/')[2]}"}
        date: dict[str, Any] = {"date-parts": [self.start.parts]}
        if self.end is not None:
            date["date-parts"].append(self.end.parts)
        elif self.start.month >= FIRST_SEASON:
            date = {"date-parts": [[self.start.year]], "season": self.start.month - FIRST_SEASON + 1}
        if self.circa:
            date["circa"] = True
        return date

    @property
    def season(self) -> str:
        """Name the season of a single date that has one, in English, else ""."""
        if self.end is not None or self.start.month < FIRST_SEASON:
            return ""
        return next(name for name, number in SEASONS.items() if number == self.start.month)

    @property
    def first(self) -> tuple[int, int, int]:
        """Give the earliest day for comparisons; an open start is very early."""
        return (self.start.year or -(10**12), self.start.month, self.start.day)

    @property
    def iso(self) -> str:
        """Write it as plain ISO text, as far as it is known."""
        ends = [self.start] if self.end is None else [self.start, self.end]
        return "/".join(
            "-".join(f"{n:02d}" if i else f"{n:04d}" for i, n in enumerate(p.parts)) if p.year else ".." for p in ends
        )


def read_date(text: str) -> Date | None:
    """Read an EDTF date. None where the text has no such form; InvalidDateError where no such day exists."""
    text = text.strip()
    ends = [end.strip() for end in text.split("/")]
    if len(ends) > 2 or all(end.lower() in OPEN for end in ends):  # noqa: PLR2004 - a range has two ends
        return None
    if len(ends) == 1:
        return _read_point(text)
    dates = [None if end.lower() in OPEN else _read_point(end) for end in ends]
    if any(date is None and end.lower() not in OPEN for date, end in zip(dates, ends, strict=True)):
        return None
    start, end = ((date.start if date else Point()) for date in dates)
    last = dates[1].end if dates[1] and dates[1].end else end
    if start.year and last.year and last.year < start.year:
        raise InvalidDateError("the range ends before it begins")
    found = [date for date in dates if date]
    return Date(start, last, any(date.circa for date in found), any(date.loose for date in found))


def _read_point(text: str) -> Date | None:
    found = POINT.fullmatch(text)
    if found is None:
        return None
    doubt = found["doubt"]
    circa = "~" in doubt or "%" in doubt
    year = found["year"]
    unknown = len(year) - len(year.rstrip("XxuU"))
    if unknown:
        low = int(year[:-unknown]) * 10**unknown
        return Date(Point(_csl_year(low)), Point(_csl_year(low + 10**unknown - 1)), circa)
    number = int(year.lstrip("Yy"))
    month, day = (0 if not part or not part.isdecimal() else int(part) for part in (found["month"], found["day"]))
    _must_exist(number, month, day, given=(found["month"], found["day"]))
    loose = any(part is not None and len(part) == 1 for part in (found["month"], found["day"]))
    return Date(Point(_csl_year(number), month, day), None, circa, loose)


def _csl_year(year: int) -> int:
    """Count years as CSL does: there is no year 0, and -1 is 1 BCE."""
    return year - 1 if year <= 0 else year


def _must_exist(year: int, month: int, day: int, given: tuple[str | None, str | None]) -> None:
    """Refuse a month 13 and a 30 February."""
    if given[0] and given[0].isdecimal() and not (1 <= month <= LAST_MONTH or FIRST_SEASON <= month <= LAST_SEASON):
        raise InvalidDateError(f"there is no month {given[0]}")
    if given[1] is None or not given[1].isdecimal():
        return
    if month >= FIRST_SEASON or month == 0:
        raise InvalidDateError(f"there is no day {given[1]} without a month")
    if not 1 <= day <= monthrange(2000 + year % 400, month)[1]:
        raise InvalidDateError(f"{MONTHS[month - 1]} has no day {given[1]}")


MONTH_WORD = late(r"[^\W\d_]{3,}")
MONTH_YEAR = late(r"((?:\d{1,2}\.?\s+)?[^\W\d_]{3,}\.?(?:\s+\d{1,2})?),?\s+(\d{4})")
RANGE = late(r"\s*(?:--?|–|/|\band\b)\s*")


def read_year(year: str, month: str = "", day: str = "") -> Date | None:
    """Read BibTeX's `year`, `month` and `day`: numbers, month names, `10~jan`, `jan/feb`; None where the year is text."""
    year = year.strip().strip("[]()")
    if not re.fullmatch(r"-?\d{1,4}", year):
        found = re.fullmatch(r"(?:c(?:a|irca)?\.?\s*)(\d{3,4})", year, re.IGNORECASE)
        if words := MONTH_YEAR.fullmatch(year):
            return replace(read_year(words[2], words[1]) or Date(Point(int(words[2]))), loose=True)
        span = re.fullmatch(r"(\d{4})\s*(?:--?|–)\s*(\d{4})", year)
        if found:
            return Date(Point(int(found[1])), circa=True)
        return read_date(f"{span[1]}/{span[2]}" if span and span[1] < span[2] else year)
    number = _csl_year(int(year))
    points = _months(month) if month.strip() else [(0, 0)]
    if any(point is None for point in points):
        return Date(Point(number), loose=True)
    start, *rest = [Point(number, *point) for point in points if point]
    if day.strip().isdecimal() and start.month:
        start = Point(number, start.month, int(day))
    for point in (start, *rest):
        _must_exist(
            number,
            point.month,
            point.day,
            (str(point.month) if point.month else None, str(point.day) if point.day else None),
        )
    return Date(start, rest[0] if rest else None)


def _months(text: str) -> list[tuple[int, int] | None]:
    """Read a month, or a range of months or days: `January--February`, `September 22--26`."""
    points: list[tuple[int, int] | None] = []
    for part in RANGE.split(text.strip()):
        before = points[-1] if points else None
        point = _month_and_day(part)
        points.append((before[0], point[0]) if before and before[1] and point and part.strip().isdecimal() else point)
    return points


def _month_and_day(text: str) -> tuple[int, int] | None:
    """Read `3`, `mar`, `March`, `10~March`, `March 10`, `spring`."""
    text = text.replace("~", " ").strip().rstrip(".,")
    if text.isdecimal() and len(text) <= len("12"):
        return int(text), 0
    word = MONTH_WORD.search(text)
    if word is None:
        return None
    name = word[0].lower()
    number = next((i + 1 for i, month in enumerate(MONTHS) if month.lower().startswith(name[:3])), 0) or SEASONS.get(
        name, 0
    )
    day = re.search(r"\d{1,2}", text)
    return (number, int(day[0]) if day else 0) if number else None
