"""Read a CSL-JSON item: names, dates and text told apart once, so that rendering only looks things up."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from dossier.csl.dates import DateValue, read_date_value
from dossier.csl.person import DOUBLE_SPACE, Person, read_person

if TYPE_CHECKING:
    from collections.abc import Mapping

# CSL 1.0.2, Appendix IV: Variables.
NAME_VARIABLES = frozenset(
    "author chair collection-editor compiler composer container-author contributor curator director editor "
    "editor-translator editorial-director executive-producer guest host illustrator interviewer narrator "
    "organizer original-author performer producer recipient reviewed-author script-writer series-creator "
    "translator".split()
)
DATE_VARIABLES = frozenset("accessed available-date event-date issued original-date submitted".split())
SHORT_FORMS = {
    "title": ("title-short", "shortTitle"),
    "container-title": ("container-title-short", "journalAbbreviation"),
}
# Names that came with CSL 1.0.2 beside an older one; a style asks for the one, the data may have the other.
ALIASES = {
    "event": "event-title",
    "event-title": "event",
    "shortTitle": "title-short",
    "journalAbbreviation": "container-title-short",
}


NOTE_LINE = re.compile(r"\{?:?([A-Za-z_-]+): *([^{}]+)\}?")
TEXT_VARIABLES = frozenset(
    "type archive archive_collection archive_location archive-place authority call-number chapter-number "
    "citation-label collection-number collection-title container-title container-title-short "
    "collection-title-short dimensions division DOI edition event-place event-title genre ISBN ISSN issue "
    "jurisdiction keyword language license medium number number-of-pages number-of-volumes original-publisher "
    "original-publisher-place original-title page part-number part-title PMCID PMID printing-number publisher "
    "publisher-place references reviewed-genre reviewed-title scale section source status supplement-number "
    "title-short URL version volume volume-title".split()
)
NOTE_VARIABLES = NAME_VARIABLES | DATE_VARIABLES | TEXT_VARIABLES


class Item:
    """Hold one item; a variable is found in `texts`, `names` or `dates`."""

    __slots__ = ("dates", "id", "language", "names", "texts", "type")

    def __init__(self, ident: str, data: Mapping[str, Any]) -> None:
        """Read CSL-JSON; unknown keys are kept as text, a style may ask for them."""
        self.id = ident
        self.type = str(data.get("type") or "")
        self.texts: dict[str, str] = {}
        self.names: dict[str, tuple[Person, ...]] = {}
        self.dates: dict[str, DateValue] = {}
        for key, value in data.items():
            self._read(key, value)
        self._read_note()
        for key, other in ALIASES.items():
            if key in self.texts:
                self.texts.setdefault(other, self.texts[key])
        if "page" in self.texts and "page-first" not in self.texts:
            self.texts["page-first"] = first_page(self.texts["page"])
        self.language = self.texts.get("language", "").replace("_", "-").split("-")[0].lower()

    def _read(self, key: str, value: Any) -> None:  # noqa: ANN401  # any JSON may stand here
        if value is None or value == "" or key in {"id", "type"}:
            return
        if key in NAME_VARIABLES or (isinstance(value, list) and value and isinstance(value[0], dict)):
            people = (
                tuple(read_person(name) for name in value if isinstance(name, dict)) if isinstance(value, list) else ()
            )
            people = tuple(person for person in people if person.family or person.literal)
            if people:
                self.names[key] = people
        elif key in DATE_VARIABLES or isinstance(value, dict):
            date = read_date_value(value)
            if date:
                self.dates[key] = date
        elif not isinstance(value, (list, dict)):
            self.texts[key] = DOUBLE_SPACE.sub(r"\1", str(value).strip())

    def _read_note(self) -> None:
        """Take variables out of the note, where programs without a field for them put them: lines of "variable: value"."""
        lines = self.texts.get("note", "").splitlines()
        kept = []
        for line in lines:
            match = NOTE_LINE.fullmatch(line.strip())
            name = match[1] if match else ""
            if match is None or name not in NOTE_VARIABLES or self.has(name):
                kept.append(line)
            elif name in NAME_VARIABLES:
                family, _, given = match[2].partition("||")
                self._read(
                    name, [{"family": family.strip(), "given": given.strip()} if given else {"literal": family.strip()}]
                )
            elif name == "type":
                self.type = match[2].strip()
            else:
                self._read(name, match[2].strip())
        if len(kept) < len(lines):
            self.texts["note"] = "\n".join(kept).strip()

    def has(self, variable: str) -> bool:
        """Say whether a variable has a value."""
        return variable in self.texts or variable in self.names or variable in self.dates

    def text(self, variable: str, form: str = "long") -> str:
        """Return a text variable; the short form of a title is another variable, and the other way round."""
        if form == "short":
            for short in SHORT_FORMS.get(variable, (f"{variable}-short",)):
                if self.texts.get(short):
                    return self.texts[short]
        return self.texts.get(variable, "")


def first_page(page: str) -> str:
    """Return the first page of a range."""
    for index, letter in enumerate(page):
        if letter in "-–—,;& " and index:
            return page[:index].strip()
    return page
