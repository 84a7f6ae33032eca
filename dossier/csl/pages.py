"""Format page ranges (CSL 1.0.2 § Page Ranges, Appendix V)."""

from __future__ import annotations

import re
from functools import lru_cache

END = r"[^\s,;&–—-]*\d[^\s,;&–—-]*|[ivxlcdm]+"  # a number with letters around it, or a roman numeral
RANGE = re.compile(rf"(?P<first>{END})\s*(?<!\\)[-–—‑]\s*(?P<last>{END})(?![-–—\w])", re.IGNORECASE)
ESCAPED = re.compile(r"\\([-–—])")
DIGITS = re.compile(r"(?P<prefix>.*?)(?P<number>\d+)$")


@lru_cache(maxsize=16384)
def format_pages(text: str, kind: str, delimiter: str) -> str:
    """Return page numbers with their ranges in a format: expanded, minimal, minimal-two, chicago; empty: as typed."""
    text = re.sub(r"(?<=[\w])\s*([,;])\s*(?=\w)", r"\1 ", text)
    out = RANGE.sub(lambda match: format_range(match, kind, delimiter), text)
    return ESCAPED.sub(r"\1", out)


def format_range(match: re.Match[str], kind: str, delimiter: str) -> str:
    """Return one range."""
    first, last = match["first"], match["last"]
    if not kind:
        return f"{first}{delimiter}{last}"
    one, two = DIGITS.fullmatch(first), DIGITS.fullmatch(last)
    if one is None or two is None:
        return f"{first}{delimiter}{last}" if first.isalpha() and last.isalpha() else f"{first}-{last}"
    if two["prefix"] not in {"", one["prefix"]} or (one["prefix"] and not two["prefix"]):
        return f"{first}-{last}"
    start, end = one["number"], expand(one["number"], two["number"])
    if int(end) < int(start):
        return f"{first}-{last}"
    shown = FORMATS.get(kind, shorten_nothing)(start, end)
    prefix = one["prefix"] if kind == "expanded" else ""
    return f"{first}{delimiter}{prefix}{shown}"


def expand(start: str, end: str) -> str:
    """Return the end with the digits it left out: 100, 4 → 104."""
    return start[: len(start) - len(end)] + end if len(end) < len(start) else end


def shorten_nothing(_start: str, end: str) -> str:
    """Return all digits."""
    return end


def shorten(start: str, end: str, least: int) -> str:
    """Return the digits that differ, at least so many."""
    if len(start) != len(end):
        return end
    same = next((i for i in range(len(end)) if start[i] != end[i]), len(end))
    return end[min(same, len(end) - least) :] if len(end) > least else end


def minimal(start: str, end: str) -> str:
    """Return as few digits as possible."""
    return shorten(start, end, 1)


def minimal_two(start: str, end: str) -> str:
    """Return as few digits as possible, at least two."""
    return shorten(start, end, 2)


def chicago(start: str, end: str, *, four: bool = True) -> str:
    """Shorten by the Chicago Manual of Style: 3–10, 100–104, 101–8, 321–25.

    The 15th edition gives four digits in full where three change: 1496–1504.
    """
    number = int(start)
    if number < 100 or number % 100 == 0 or len(start) != len(end):  # noqa: PLR2004  # the manual's own limits
        return end
    if number % 100 < 10:  # noqa: PLR2004
        return minimal(start, end)
    if four and len(start) == 4 and len(minimal(start, end)) >= 3:  # noqa: PLR2004
        return end
    return minimal_two(start, end)


def chicago_16(start: str, end: str) -> str:
    """Shorten by the 16th edition on: three changed digits of four are enough."""
    return chicago(start, end, four=False)


FORMATS = {
    "expanded": shorten_nothing,
    "minimal": minimal,
    "minimal-two": minimal_two,
    "chicago": chicago,
    "chicago-15": chicago,
    "chicago-16": chicago_16,
}
