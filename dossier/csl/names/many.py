"""Join names to a list: delimiters, "and", "et al.", the last name kept behind an ellipsis (CSL 1.0.2 § Name, Et-al)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.csl.names.one import NameStyle, render_name
from dossier.csl.tree import Node, Part

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dossier.csl.locale import Locale
    from dossier.csl.person import Person


OTHERS = "others"
"""The last name of a list that its source leaves open (BibTeX's `and others`): it stands for "et al." and is never printed."""


@dataclass(frozen=True, slots=True)
class NameList:
    """Hold a name list as it is rendered before disambiguation: who, how, and how many are shown."""

    people: tuple[Person, ...]
    style: NameStyle
    shown: int


def shown_count(total: int, style: NameStyle, extra: int) -> int:
    """Return how many names are shown before "et al.", `extra` being what disambiguation asks for at least."""
    options = style.options
    if total < options.et_al_min:
        return total
    return min(total, max(options.et_al_use_first, extra))


def render_name_list(
    people: Sequence[Person], style: NameStyle, locale: Locale, extra: int, level_of: Callable[[int], int]
) -> Node | None:
    """Return the list as a node of kind `name-list`; nothing when no name is to be shown."""
    options = style.options
    shown = shown_count(len(people), style, extra)
    unnamed = len(people) > 1 and people[-1].literal == OTHERS
    if unnamed:
        shown = min(shown, len(people) - 1)
    if shown == 0:
        return None
    inverted = [
        (options.sort_order == "all" or (options.sort_order == "first" and index == 0)) and not person.literal
        for index, person in enumerate(people)
    ]
    names = [render_name(people[i], style, level_of(i), inverted=inverted[i]) for i in range(shown)]
    if shown == len(people):
        return Node(tuple(join_all(names, style, locale, last_inverted=inverted[max(shown - 2, 0)])), "name-list")
    parts = join(names, options.delimiter)
    after_inverted = options.precedes_et_al == "after-inverted-name" and inverted[shown - 1]
    delimited = (
        options.precedes_et_al == "always" or after_inverted or (options.precedes_et_al == "contextual" and shown > 1)
    )
    gap = options.delimiter if delimited else " "
    if options.et_al_use_last and len(people) - shown > 1 and not unnamed:
        last = render_name(people[-1], style, level_of(len(people) - 1), inverted=inverted[-1])
        return Node((*parts, gap, "… ", last), "name-list")
    et_al = None if style.sorting else et_al_node(style, locale)
    return Node((*parts, gap, et_al) if et_al else tuple(parts), "name-list")


def et_al_node(style: NameStyle, locale: Locale) -> Node | None:
    """Return the term "et al.", formatted as cs:et-al says."""
    look = style.element.et_al_look
    text = locale.term(style.element.et_al_term) or ""
    return Node((text,), "term", style.element.et_al_term, look.format) if text else None


def join(names: Sequence[Node], delimiter: str) -> list[Part]:
    """Put the delimiter between names."""
    parts: list[Part] = []
    for name in names:
        if parts:
            parts.append(delimiter)
        parts.append(name)
    return parts


def join_all(names: list[Node], style: NameStyle, locale: Locale, *, last_inverted: bool) -> list[Part]:
    """Join a complete list, with "and" before the last name where the style has one."""
    options = style.options
    if style.sorting:
        return join(names, " ")
    if len(names) == 1 or not options.join_word:
        return join(names, options.delimiter)
    word = "&" if options.join_word == "symbol" else locale.term("and") or "and"
    always = options.precedes_last == "always" or (options.precedes_last == "after-inverted-name" and last_inverted)
    delimited = always or (options.precedes_last == "contextual" and len(names) > 2)  # noqa: PLR2004  # "three or more names"
    before = options.delimiter if delimited else " "
    if word[-1:].isspace():  # a term that brings its own spacing, as in Hebrew
        return [*join(names[:-1], options.delimiter), word, names[-1]]
    gap = "" if before.endswith(" ") or not before else " "
    return [*join(names[:-1], options.delimiter), before, f"{gap}{word} ", names[-1]]
