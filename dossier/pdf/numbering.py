"""8 pdf: page numbers as they are printed.

In: how many pages each part has, and how it is numbered -> out: the words on each page. Arabic and roman pages are counted
apart, each from 1 and through all parts of their kind.
"""

from __future__ import annotations

from itertools import chain, repeat
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

Numbering: TypeAlias = Literal["arabic", "roman", "none"]

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def number_pages(pages: Iterable[int], numbering: Iterable[Numbering]) -> tuple[tuple[str, ...], ...]:
    """Say for each part which number each of its pages bears: "12", "iv", or "" where there is none.

    Parts beyond the end of `numbering` are arabic. This is what contents and source lists must print.
    """
    counted = {"arabic": 0, "roman": 0, "none": 0}
    numbers = []
    for count, kind in zip(pages, chain(numbering, repeat("arabic")), strict=False):
        first = counted[kind] + 1
        counted[kind] += count
        numbers.append(tuple(_write(number, kind) for number in range(first, first + count)))
    return tuple(numbers)


def roman(number: int) -> str:
    """Write a number from 1 in small roman numerals."""
    words = ""
    for value, sign in _ROMAN:
        words += sign * (number // value)
        number %= value
    return words


def _write(number: int, kind: str) -> str:
    match kind:
        case "arabic":
            return str(number)
        case "roman":
            return roman(number)
    return ""
