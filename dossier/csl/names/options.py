"""Resolve the options of a cs:names element (CSL 1.0.2 § Inheritable Name Options).

They come from the style, then from the citation or bibliography, then from cs:names and cs:name.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

NEVER = 10_000  # more names than any list has: et al. is off


@dataclass(frozen=True, slots=True)
class NameOptions:
    """Hold the options of a name list, read; `initialize_with` is None where names are not abbreviated."""

    form: str = "long"
    join_word: str = ""  # attribute `and`: text symbol
    delimiter: str = ", "
    precedes_et_al: str = "contextual"
    precedes_last: str = "contextual"
    et_al_min: int = NEVER
    et_al_use_first: int = 1
    et_al_use_last: bool = False
    initialize: bool = True
    initialize_with: str | None = None
    sort_order: str = ""  # name-as-sort-order: first all
    sort_separator: str = ", "


def read_count(text: str | None, default: int) -> int:
    """Return an option that is a number; what is none counts as not given."""
    return int(text) if text and text.strip().isdecimal() else default


def read_name_options(given: Mapping[str, str], *, subsequent: bool = False) -> NameOptions:
    """Return the options from attributes; a later cite of the same item has its own et-al limits if the style gives them."""
    least, first = given.get("et-al-min"), given.get("et-al-use-first")
    if subsequent:
        least, first = given.get("et-al-subsequent-min", least), given.get("et-al-subsequent-use-first", first)
    return NameOptions(
        form=given.get("form", "long"),
        join_word=given.get("and", ""),
        delimiter=given.get("delimiter", ", "),
        precedes_et_al=given.get("delimiter-precedes-et-al", "contextual"),
        precedes_last=given.get("delimiter-precedes-last", "contextual"),
        et_al_min=read_count(least, NEVER) or NEVER,
        et_al_use_first=max(read_count(first, NEVER), 1),
        et_al_use_last=given.get("et-al-use-last") == "true",
        initialize=given.get("initialize", "true") == "true",
        initialize_with=given.get("initialize-with"),
        sort_order=given.get("name-as-sort-order", ""),
        sort_separator=given.get("sort-separator", ", "),
    )
