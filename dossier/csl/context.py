"""Follow one cite or entry while it is rendered: its item, its place in the document, and which variables were seen."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dossier.csl.citation import Cite
from dossier.csl.render import render_element

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dossier.csl.elements import Element, Names
    from dossier.csl.item import Item
    from dossier.csl.locale import Locale
    from dossier.csl.names.many import NameList
    from dossier.csl.person import Person
    from dossier.csl.scope import Scope
    from dossier.csl.tree import Node

FIRST, SUBSEQUENT, IBID, IBID_WITH_LOCATOR = "first", "subsequent", "ibid", "ibid-with-locator"


@dataclass(frozen=True, slots=True)
class Place:
    """Say where in the document a cite stands (CSL 1.0.2 § Choose, position); empty in a bibliography."""

    position: str = ""
    near_note: bool = False
    first_note: int = 0  # number of the note with the item's first cite


@dataclass(frozen=True, slots=True)
class Distinction:
    """Say what makes the cites of an item unlike those of others (CSL 1.0.2 § Disambiguation).

    `condition`: how many of the style's `disambiguate` conditions hold, counted as they are met;
    `names`: how many names at least each name list shows; `givens`: how much given name (1 initials, 2 full) the n-th
    name of the m-th list has.
    """

    names: tuple[int, ...] = ()
    givens: Mapping[tuple[int, int], int] = field(default_factory=dict)
    condition: int = 0
    year_suffix: str = ""

    def names_shown(self, index: int) -> int:
        """Return how many names a list shows at least."""
        return self.names[index] if index < len(self.names) else 0


NOWHERE, PLAIN_CITE, INDISTINCT = Place(), Cite(""), Distinction()


class Context:
    """Hold the state of rendering one cite or entry.

    `called` and `filled` count variables asked for and found: cs:group compares them before and after its children.
    """

    __slots__ = (
        "called",
        "citation_number",
        "cite",
        "conditions",
        "disambiguation",
        "filled",
        "item",
        "language",
        "locale",
        "name_lists",
        "place",
        "rendered",
        "scope",
        "sorting",
        "substituting",
        "suppressed",
        "year_suffix",
        "year_suffix_done",
    )

    def __init__(  # noqa: PLR0913  # all but the first two are said by name
        self,
        item: Item,
        scope: Scope,
        *,
        cite: Cite = PLAIN_CITE,
        place: Place = NOWHERE,
        distinction: Distinction = INDISTINCT,
        citation_number: int = 0,
        sorting: bool = False,
    ) -> None:
        self.item, self.scope, self.cite, self.place = item, scope, cite, place
        self.locale: Locale = scope.locale
        self.disambiguation = distinction
        self.citation_number = citation_number
        self.sorting = sorting
        self.language = item.language or scope.locale.language
        self.year_suffix = distinction.year_suffix
        self.year_suffix_done = False
        self.called = self.filled = self.conditions = 0
        self.name_lists: list[NameList] = []
        self.rendered: list[str] = []
        self.suppressed: set[str] = set()
        self.substituting: Names | None = None

    @property
    def is_subsequent(self) -> bool:
        """Say whether the item was cited before."""
        return self.place.position not in {"", FIRST}

    def render(self, element: Element) -> list[Node]:
        """Render an element with this state."""
        return render_element(element, self)

    def use(self, variable: str) -> None:
        """Note that a variable was found and rendered; inside cs:substitute it is not rendered again (§ Substitute)."""
        self.filled += 1
        self.rendered.append(variable)
        if self.substituting is not None:
            self.suppressed.add(variable)

    def name_level(self, index: int, at: int, person: Person) -> int:
        """Return how much given name disambiguation wants for the n-th name of the m-th list."""
        everywhere = self.scope.person_levels if at == 0 or not self.scope.primary_only else {}
        return self.disambiguation.givens.get((index, at)) or everywhere.get(person.key, 0)

    def without_year_suffix(self) -> Context:
        """Return a context that has no letter for the year."""
        twin = Context(self.item, self.scope, cite=self.cite, place=self.place)
        twin.year_suffix_done = True
        return twin

    def number_text(self, variable: str) -> str:
        """Return a variable that is a number: of the cite, of its place, or of the item."""
        match variable:
            case "locator":
                return self.cite.locator
            case "citation-number":
                return str(self.citation_number) if self.citation_number else ""
            case "first-reference-note-number":
                return str(self.place.first_note) if self.place.first_note else ""
            case "year-suffix":
                return self.year_suffix
        return self.item.texts.get(variable, "")

    def has(self, variable: str) -> bool:
        """Say whether a variable has a value here."""
        return bool(self.number_text(variable)) or self.item.has(variable)
