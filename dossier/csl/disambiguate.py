"""Tell ambiguous cites apart (CSL 1.0.2 § Disambiguation).

The means, in order: given names, more names, the condition `disambiguate`, a letter after the year.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.csl.context import SUBSEQUENT, Context, Distinction, Place
from dossier.csl.names.initials import initials_of
from dossier.csl.names.one import FULL, INITIALS, given_name
from dossier.csl.plain import plain_text
from dossier.csl.render import render_all

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from dossier.csl.item import Item
    from dossier.csl.names.many import NameList
    from dossier.csl.scope import Scope

SPACING = re.compile(r"[\s.]+")  # "J. J." and "J.J." are one name
LATER = Place(SUBSEQUENT)  # the form in which an item is cited most often decides
ALL_CONDITIONS = 1000
ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def letter(index: int) -> str:
    """Return the suffix of the n-th item of a year: a to z, then aa, ab and so on."""
    text = ""
    index += 1
    while index:
        index, digit = divmod(index - 1, len(ALPHABET))
        text = ALPHABET[digit] + text
    return text


class Disambiguator:
    """Find the least that tells the cites of a document apart."""

    def __init__(self, items: Sequence[Item], scope: Scope) -> None:
        self.items, self.scope = items, scope
        options = scope.area.options
        self.add_names = options.get("disambiguate-add-names") == "true"
        self.add_givens = options.get("disambiguate-add-givenname") == "true"
        self.add_suffix = options.get("disambiguate-add-year-suffix") == "true"
        self.rule = options.get("givenname-disambiguation-rule", "by-cite")
        self.found: dict[str, Distinction] = {item.id: Distinction() for item in items}
        self.lists: dict[str, list[NameList]] = {}
        self.is_needed = self.add_names or self.add_givens or self.add_suffix or scope.style.tests_disambiguate
        if self.is_needed:
            self.lists = {item.id: self.name_lists(item) for item in items}

    def run(self, items: Sequence[Item]) -> dict[str, Distinction]:
        """Return for each item what makes its cites unlike the others', taking the steps the style asks for.

        `items` stand in the bibliography's order.
        """
        if not self.is_needed:
            return self.found
        left: list[list[Item]] = []
        for group in self.ambiguous(items):
            if self.add_names or (self.add_givens and self.rule == "by-cite"):
                left += self.refine(group, 0)
            else:
                left.append(group)
        left = [rest for group in left for rest in self.set_condition(group)]
        if self.add_suffix:
            for group in left:
                self.add_letters(group)
        return self.found

    def key(self, item: Item, distinction: Distinction | None = None) -> str:
        """Return a cite of the item as text."""
        context = Context(item, self.scope, place=LATER, distinction=distinction or self.found[item.id])
        context.suppressed.add("accessed")  # when a page was read does not tell works apart
        return plain_text(render_all(self.scope.area.children, context))

    def name_lists(self, item: Item) -> list[NameList]:
        """Return the name lists a cite of the item renders."""
        context = Context(item, self.scope, place=LATER)
        render_all(self.scope.area.children, context)
        return context.name_lists

    def ambiguous(self, items: Iterable[Item]) -> list[list[Item]]:
        """Return the groups of items whose cites read the same."""
        return [group for group in self.partition(items, self.found).values() if len(group) > 1]

    def partition(self, items: Iterable[Item], states: Mapping[str, Distinction]) -> dict[str, list[Item]]:
        """Group items by how their cites read."""
        groups: dict[str, list[Item]] = defaultdict(list)
        for item in items:
            groups[self.key(item, states[item.id])].append(item)
        return groups

    # Given names, for all names alike

    def expand_everywhere(self) -> dict[str, int]:
        """Expand every name that another person in the document shares, ambiguous cite or not (rules all-names, primary-name).

        Returns how much given name each person needs, for the bibliography, where the same people are to be recognised.
        """
        if not self.add_givens or self.rule == "by-cite":
            return {}
        highest = INITIALS if self.rule.endswith("with-initials") else FULL
        primary = self.rule.startswith("primary-name")
        namesakes: dict[str, set[tuple[str, str]]] = defaultdict(set)
        levels: dict[str, int] = {}
        for _, _, name in self.names(primary=primary):
            namesakes[name.family].add((name.initials, name.full))
        for item in self.items:
            givens = {}
            for at, name in self.names_of(item, primary=primary):
                level = self.least_level(name, namesakes[name.family], highest)
                if level:
                    givens[at] = level
                    levels[name.person.key] = level if name.needs_more(namesakes[name.family]) else INITIALS
            if givens:
                self.found[item.id] = replace(self.found[item.id], givens=givens)
        return levels

    def names(self, *, primary: bool) -> Iterator[tuple[Item, tuple[int, int], Shown]]:
        """Yield every name of the document that may be expanded."""
        for item in self.items:
            for at, name in self.names_of(item, primary=primary):
                yield item, at, name

    def names_of(self, item: Item, *, primary: bool) -> Iterator[tuple[tuple[int, int], Shown]]:
        """Yield the names of an item's cite with their place."""
        for index, names in enumerate(self.lists[item.id]):
            for at in range(1 if primary else len(names.people)):
                shown = Shown(names, at)
                if shown.full:
                    yield (index, at), shown

    @staticmethod
    def least_level(name: Shown, namesakes: set[tuple[str, str]], highest: int) -> int:
        """Return the least expansion that tells a name from its namesakes, as far as one helps."""
        if len(namesakes) == 1:
            return 0
        if highest == INITIALS:
            alike = sum(plain_initials(full) == name.bare_initials for _, full in namesakes)
            return INITIALS if name.is_short and alike < len(namesakes) else 0
        if name.has_initials and sum(initials == name.initials for initials, _ in namesakes) == 1:
            return INITIALS if name.is_short else 0
        return FULL

    # More names and given names, for one group of ambiguous cites

    def refine(self, group: list[Item], start: int) -> list[list[Item]]:
        """Add names and given names one by one to a group, as long as that splits it; return the groups that stay ambiguous."""
        slots = max(sum(len(names.people) for names in self.lists[item.id]) for item in group)
        shown = {item.id: self.found[item.id] for item in group}
        for slot in range(start, slots):
            for states in self.attempts(group, slot, shown):
                parts = list(self.partition(group, states).values())
                if len(parts) > 1:
                    self.found.update(states)
                    return [rest for part in parts if len(part) > 1 for rest in self.refine(part, slot)]
            shown = {item.id: self.with_name(item, slot, shown[item.id]) for item in group}
        return [group]

    def attempts(
        self, group: list[Item], slot: int, shown: Mapping[str, Distinction]
    ) -> Iterator[dict[str, Distinction]]:
        """Yield what may be tried at a name: showing it, its initials, its given name in full."""
        base = {item.id: self.with_name(item, slot, shown[item.id]) for item in group}
        yield base
        if self.add_givens and self.rule == "by-cite":
            for level in (INITIALS, FULL):
                yield {item.id: self.with_given(item, slot, level, base[item.id]) for item in group}

    def place(self, item: Item, slot: int) -> tuple[int, int] | None:
        """Return list and place of the n-th name of an item's cite."""
        for index, names in enumerate(self.lists[item.id]):
            if slot < len(names.people):
                return index, slot
            slot -= len(names.people)
        return None

    def with_name(self, item: Item, slot: int, state: Distinction) -> Distinction:
        """Return the state with a name shown, when the style adds names."""
        at = self.place(item, slot)
        if not self.add_names or at is None:
            return state
        counts = list(state.names) + [0] * (at[0] + 1 - len(state.names))
        counts[at[0]] = max(counts[at[0]], at[1] + 1)
        return replace(state, names=tuple(counts))

    def with_given(self, item: Item, slot: int, level: int, state: Distinction) -> Distinction:
        """Return the state with a given name expanded, when the name is one that can be."""
        at = self.place(item, slot)
        if at is None:
            return state
        name = Shown(self.lists[item.id][at[0]], at[1])
        hidden = at[1] >= max(self.lists[item.id][at[0]].shown, state.names_shown(at[0]))
        if hidden or not name.full or (level == INITIALS and not name.can_initial):
            return state
        return replace(state, givens={**state.givens, at: max(level, state.givens.get(at, 0))})

    # What is left

    def set_condition(self, group: list[Item]) -> list[list[Item]]:
        """Let the style's `disambiguate` conditions hold one by one where that helps; return what stays ambiguous.

        What nothing tells apart, and no letter will, is shown with all the style has to say.
        """
        if not self.scope.style.tests_disambiguate:
            return [group]
        left = [group]
        for level in range(1, max(map(self.count_conditions, group)) + 1):
            parts, left = left, []
            for part in parts:
                states = {item.id: replace(self.found[item.id], condition=level) for item in part}
                split = list(self.partition(part, states).values())
                if len(split) > 1:
                    self.found.update(states)
                left += [rest for rest in split if len(rest) > 1]
        if not self.add_suffix:
            for item in [item for part in left for item in part]:
                self.found[item.id] = replace(self.found[item.id], condition=ALL_CONDITIONS)
        return left

    def count_conditions(self, item: Item) -> int:
        """Return how many `disambiguate` conditions a cite of the item meets when all of them hold."""
        context = Context(item, self.scope, place=LATER, distinction=Distinction(condition=ALL_CONDITIONS))
        render_all(self.scope.area.children, context)
        return context.conditions

    def add_letters(self, group: list[Item]) -> None:
        """Give the items of a group letters, in the order of the bibliography."""
        for index, item in enumerate(group):
            self.found[item.id] = replace(self.found[item.id], year_suffix=letter(index))


def plain_initials(given: str) -> str:
    """Return the initials of a given name, nothing else."""
    return initials_of(given, "", all_names=True, hyphen=False).replace(" ", "")


class Shown:
    """Hold one name of a list as disambiguation sees it: family name, initials, full given name."""

    __slots__ = ("bare_initials", "can_initial", "family", "full", "has_initials", "initials", "is_short", "person")

    def __init__(self, names: NameList, at: int) -> None:
        person, options = names.people[at], names.style.options
        self.person = person
        self.family = f"{person.dropping} {person.non_dropping} {person.family} {person.literal}"
        self.is_short = options.form == "short"
        self.has_initials = options.initialize_with is not None
        self.can_initial = self.is_short and self.has_initials
        self.full = SPACING.sub(" ", person.given).strip() if self.is_short or self.has_initials else ""
        self.bare_initials = plain_initials(person.given)
        self.initials = given_name(person, names.style, INITIALS) if self.has_initials and person.given else self.full

    def needs_more(self, namesakes: set[tuple[str, str]]) -> bool:
        """Say whether a namesake has the same initials, however the cites show them."""
        return sum(plain_initials(full) == self.bare_initials for _, full in namesakes) > 1
