"""Hold what is the same for all cites of a document, or all entries: style, locale, inherited options, each worked out once."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dossier.csl.elements import Names
from dossier.csl.names.options import NameOptions, read_name_options

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dossier.csl.elements import Area, SortKey
    from dossier.csl.locale import Locale
    from dossier.csl.style import Style


@dataclass(slots=True, eq=False)
class Scope:
    """Answer for one area of a style (citation or bibliography), or for one sort key of it."""

    style: Style
    locale: Locale
    area: Area
    in_bibliography: bool = False
    key_options: Mapping[str, str] = field(default_factory=dict)
    person_levels: Mapping[str, int] = field(default_factory=dict)  # how much given name people need everywhere
    primary_only: bool = False  # whether that holds for the first name of a list only
    demote: str = ""
    initialize_with_hyphen: bool = True
    page_range_format: str = ""
    page_range_delimiter: str = "–"
    names_delimiter: str = ""
    places_year_suffix: bool = False
    _options: dict[tuple[Names, bool], NameOptions] = field(default_factory=dict)
    _bare: dict[tuple[Names, Names], Names] = field(default_factory=dict)

    def __post_init__(self) -> None:
        options = self.style.options
        self.demote = options.get("demote-non-dropping-particle", "display-and-sort")
        self.initialize_with_hyphen = options.get("initialize-with-hyphen", "true") == "true"
        self.page_range_format = options.get("page-range-format", "")
        self.page_range_delimiter = self.locale.term("page-range-delimiter") or "–"
        self.primary_only = self.style.citation.options.get("givenname-disambiguation-rule", "").startswith(
            "primary-name"
        )
        self.names_delimiter = {**self.style.names, **self.area.names}.get("names-delimiter", "")
        self.places_year_suffix = self.style.uses_year_suffix

    def for_key(self, key: SortKey) -> Scope:
        """Return the scope in which a sort key's macro is rendered."""
        return Scope(self.style, self.locale, self.area, self.in_bibliography, key.options, self.person_levels)

    def name_options(self, element: Names, *, subsequent: bool) -> NameOptions:
        """Return the resolved options of a cs:names element."""
        known = self._options.get((element, subsequent))
        if known is None:
            given = {**self.style.names, **self.area.names, **element.options, **self.key_options}
            known = self._options[element, subsequent] = read_name_options(given, subsequent=subsequent)
        return known

    def bare_names(self, element: Names, outer: Names) -> Names:
        """Return a bare cs:names of a cs:substitute with the children of the cs:names around it (§ Substitute)."""
        known = self._bare.get((element, outer))
        if known is None:
            known = self._bare[element, outer] = Names(
                outer.look,
                element.variables,
                {**outer.options, **element.options},
                element.delimiter if element.delimiter is not None else outer.delimiter,
                outer.name_look,
                outer.parts,
                outer.et_al_term,
                outer.et_al_look,
                outer.label,
                outer.label_first,
                outer.has_name,
                element.substitute,
            )
        return known
