"""Name the rendering elements of a style as plain data (CSL 1.0.2 § Rendering Elements).

Elements compare by identity, so that what is worked out for one can be kept in a dict. Macros are already in place: a
`Text` that calls one holds its elements.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from dossier.csl.tree import PLAIN, Format

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """Say how the output of an element looks, whatever the element is."""

    format: Format = PLAIN
    prefix: str = ""
    suffix: str = ""
    display: str = ""
    text_case: str = ""
    quotes: bool = False
    strip_periods: bool = False


NO_LOOK = Look()


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """Render a variable, a term or fixed words (`source`: variable term value)."""

    look: Look
    source: str
    value: str
    form: str = "long"
    plural: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Macro:
    """Render the elements of a macro."""

    look: Look
    name: str
    children: tuple[Element, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Number:
    """Render a number variable; `form`: numeric ordinal long-ordinal roman."""

    look: Look
    variable: str
    form: str = "numeric"


@dataclass(frozen=True, slots=True, eq=False)
class Label:
    """Render the term of a variable; `plural`: contextual always never."""

    look: Look
    variable: str
    form: str = "long"
    plural: str = "contextual"


@dataclass(frozen=True, slots=True, eq=False)
class DatePart:
    """Render a year, month or day."""

    look: Look
    name: str
    form: str = ""
    range_delimiter: str = "\N{EN DASH}"


@dataclass(frozen=True, slots=True, eq=False)
class Date:
    """Render a date; `form` text or numeric takes the locale's order, `limit` is the attribute date-parts."""

    look: Look
    variable: str
    form: str
    delimiter: str
    parts: tuple[DatePart, ...]
    limit: str = "year-month-day"


@dataclass(frozen=True, slots=True, eq=False)
class NamePart:
    """Format the given or the family name."""

    name: str
    look: Look


@dataclass(frozen=True, slots=True, eq=False)
class Names:
    """Render name variables; `options` are the attributes of cs:names and cs:name that can be inherited, as on cs:name.

    `label_first` is true where cs:label stands before cs:name; a part left out (`None`, empty) is taken from the
    enclosing cs:names.
    """

    look: Look
    variables: tuple[str, ...]
    options: Mapping[str, str]
    delimiter: str | None = None
    name_look: Look = NO_LOOK
    parts: tuple[NamePart, ...] = ()
    et_al_term: str = "et-al"
    et_al_look: Look = NO_LOOK
    label: Label | None = None
    label_first: bool = False
    has_name: bool = False
    substitute: tuple[Element, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """Render elements with a delimiter between them, or nothing when every variable among them is empty."""

    look: Look
    delimiter: str
    children: tuple[Element, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Branch:
    """Hold the tests of one cs:if, cs:else-if or (no tests) cs:else: pairs of a kind and one value each."""

    match: str
    tests: tuple[tuple[str, str], ...]
    children: tuple[Element, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Choose:
    """Render the first branch that holds."""

    branches: tuple[Branch, ...]


Element: TypeAlias = "Text | Macro | Number | Label | Date | Names | Group | Choose"


@dataclass(frozen=True, slots=True, eq=False)
class SortKey:
    """Sort by a variable, or by what a macro renders; `options` are its et-al limits, named as on cs:name."""

    variable: str
    macro: tuple[Element, ...]
    descending: bool = False
    options: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Area:
    """Hold cs:citation or cs:bibliography: its options (`names` those that names inherit), sort keys and layout."""

    options: Mapping[str, str]
    names: Mapping[str, str]
    keys: tuple[SortKey, ...]
    look: Look
    delimiter: str
    children: tuple[Element, ...]
