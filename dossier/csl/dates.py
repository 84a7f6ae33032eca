"""Read CSL-JSON dates: date-parts, seasons, ranges, raw text, EDTF → `DateValue` (CSL-JSON schema, date-variable)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

SEASONS = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
MONTHS = {name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
ISO = re.compile(r"(?P<year>-?\d{1,4}|[yY]-?\d+)(?:-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?)?(?:T.*)?")
SHARED_ENDS = re.compile(
    r"^(\d{1,2}|[A-Za-z]{3,9})[-–](\d{1,2}|[A-Za-z]{3,9}) ([A-Za-z]* ?\d{4})$"
)  # "3-5 May 2000", "May-June 2000"
ERA = re.compile(r"(\d+) ?(BCE?|AD|CE)", re.IGNORECASE)
# Months 13 to 16 and 21 to 24 are seasons (EDTF); 17 to 20 repeat them for the other hemisphere's habit of numbering.
YEAR_ZERO = 500_000  # added to years where they are compared as text, so that those before Christ come first
FIRST_SEASON, LAST_SEASON, LAST_MONTH, LAST_DAY = 13, 24, 12, 31


@dataclass(frozen=True, slots=True)
class Day:
    """Hold one end of a date; 0 stands for a part not given, years before Christ are negative.

    `term` is a part of the year that is none of the four seasons ("Trinity"), to be printed as it stands.
    """

    year: int = 0
    month: int = 0
    day: int = 0
    season: int = 0
    term: str = ""

    def __bool__(self) -> bool:
        return bool(self.year or self.month or self.day or self.season or self.term)


@dataclass(frozen=True, slots=True)
class DateValue:
    """Hold a date or a range; an open range has an empty `end`. `literal` is text that is no date."""

    start: Day = Day()
    end: Day | None = None
    uncertain: bool = False
    literal: str = ""

    def __bool__(self) -> bool:
        return bool(self.start or self.literal)


def read_date_value(data: Any) -> DateValue | None:  # noqa: ANN401  # any JSON may stand here
    """Return a date from CSL-JSON, None where there is none."""
    if isinstance(data, (str, int)):
        return parse_raw(str(data))
    if not isinstance(data, dict):
        return None
    uncertain = data.get("circa") not in (None, False, 0, "", "0", "false")
    if data.get("literal"):
        return DateValue(literal=str(data["literal"]), uncertain=uncertain)
    if data.get("raw") and not data.get("date-parts"):
        found = parse_raw(str(data["raw"]))
        return found and DateValue(found.start, found.end, found.uncertain or uncertain, found.literal)
    listed = data.get("date-parts")
    days = (
        [read_day(parts) for parts in listed if isinstance(parts, (list, tuple))]
        if isinstance(listed, (list, tuple))
        else []
    )
    if not days:
        days = [read_day([data.get("year"), data.get("month"), data.get("day")])]
    season = read_season(data.get("season"))
    start = days[0]
    if data.get("season") and not start.month:
        start = Day(start.year, 0, 0, season, "" if season else str(data["season"]).strip())
    end = days[1] if len(days) > 1 else None
    return DateValue(start, end, uncertain) if start else None


def read_season(value: object) -> int:
    """Return a season as 1 to 4, 0 for none."""
    text = str(value or "").strip().lower()
    number = int(text) if text.isdecimal() else SEASONS.get(text, 0)
    return number if 1 <= number <= len(set(SEASONS.values())) else 0


def read_number(value: object) -> int:
    """Return a part of a date as a number, 0 where it is none."""
    match = re.fullmatch(r"\s*(-?\d+)\s*", str(value if value is not None else ""))
    return int(match[1]) if match else 0


def read_day(parts: list[Any] | tuple[Any, ...]) -> Day:
    """Return one end of a date from [year, month, day]."""
    year, month, day = ([read_number(part) for part in parts] + [0, 0, 0])[:3]
    return make_day(year, month, day)


def make_day(year: int, month: int, day: int) -> Day:
    """Return a day with impossible parts left out and seasons told from months."""
    if FIRST_SEASON <= month <= LAST_SEASON:
        return Day(year, 0, 0, (month - FIRST_SEASON) % 4 + 1)
    if not 1 <= month <= LAST_MONTH:
        return Day(year)
    return Day(year, month, day if 1 <= day <= LAST_DAY else 0)


def parse_raw(text: str) -> DateValue | None:
    """Return a date from text: EDTF and ISO 8601 ("2004-02/2005", "1999~"), or English words ("14 May 2001", "May 14, 2001").

    What is not understood is kept as a literal, so that nothing an author wrote is lost.
    """
    text = text.strip()
    if not text:
        return None
    uncertain = bool(re.search(r"[?~%]|\b(circa|ca?\.)", text))
    clean = re.sub(r"[?~%]|\b(circa|ca?\.)\s*", "", text).strip()
    clean = SHARED_ENDS.sub(r"\1 \3/\2 \3", clean)
    ends = [parse_day(part) for part in re.split(r"/|\s+[-–]\s+|(?<=\d{4})[-–](?=\d{4}$)", clean)]
    if not ends or ends[0] is None or len(ends) > 2:  # noqa: PLR2004  # a range has two ends
        return DateValue(literal=text)
    if len(ends) == 1:
        return DateValue(ends[0], None, uncertain)
    return DateValue(ends[0], ends[1] or Day(), uncertain)


def parse_day(text: str) -> Day | None:
    """Return one end of a raw date, None where it is not understood."""
    text = text.strip()
    match = ISO.fullmatch(text)
    if match:
        return make_day(int(match["year"].lstrip("yY")), int(match["month"] or 0), int(match["day"] or 0))
    era = ERA.fullmatch(text)
    if era:
        return Day(int(era[1]) * (-1 if era[2].lower().startswith("b") else 1))
    words = re.findall(r"[^\W\d_]+|\d+", text)
    year = next((int(w) for w in words if w.isdecimal() and len(w) > 2), 0)  # noqa: PLR2004  # a year has three digits or more
    if not year:
        return None
    day = next((int(w) for w in words if w.isdecimal() and len(w) <= 2), 0)  # noqa: PLR2004
    names = [w.lower() for w in words if not w.isdecimal()]
    month = next((MONTHS[w[:3]] for w in names if w[:3] in MONTHS), 0)
    season = next((SEASONS[w] for w in names if w in SEASONS), 0)
    known = [w for w in names if w[:3] in MONTHS or w in SEASONS or w in {"st", "nd", "rd", "th"}]
    if len(known) != len(names):
        return None
    return Day(year, 0, 0, season) if season else make_day(year, month, day)


def sortable_day(day: Day, parts: Sequence[str] = ("year", "month", "day")) -> str:
    """Return a day as digits that sort as text, parts that do not count as zeros."""
    year = f"{YEAR_ZERO + day.year:07d}" if "year" in parts and day.year else "0000000"
    month = day.month if "month" in parts else 0
    return f"{year}{month:02d}{day.day if 'day' in parts else 0:02d}"
