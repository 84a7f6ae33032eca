"""3 references, layer e: what an entry takes over from others: `xdata`, then `crossref`.

The rules are those of the biblatex manual, §2.4.1, §3.13.6 and appendix B.

`xref` links without giving anything. An entry's own field always wins; a date is one thing, whichever fields write it.
Both links chain; one that closes a circle is ignored and reported.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.diagnostics import nearest
from dossier.model import Field
from dossier.noun import noun
from dossier.references.fields import ALIASES, canonical_type
from dossier.references.granular import fill, has_references
from dossier.references.rules.meaning import CIRCLE, MISSING_PARENT
from dossier.references.rules.syntax import DUPLICATE_FIELD

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from dossier.references.source import Trouble

# Never inherited through crossref (appendix B; biber's default inheritance).
NOT_INHERITED = frozenset(
    "crossref xref xdata ids entryset entrysubtype execute label options presort related relatedoptions relatedstring "
    "relatedtype shorthand shorthandintro sortkey".split()
)
KEPT_FROM_NOWHERE = frozenset("ids entryset".split())
SHORT_TITLES = frozenset({"shorttitle", "sorttitle", "indextitle", "indexsorttitle"})
DATED = ("", "orig", "event", "url")  # the prefixes of `date`, `year`, `month`, `day` and their ends
DATES = {
    f"{prefix}{end}{unit}": prefix
    for prefix in DATED
    for end in ("", "end")
    for unit in ("date", "year", "month", "day")
}
COLLECTED = frozenset({"incollection", "inreference", "suppcollection"})
LIKE = 4  # letters more or less
UNPRINTED = frozenset({"annotation", "keywords", "file", "sortkey"})  # may stand under two names in peace
DEEPEST = 100  # parents of parents: nobody means more, and a circle may hide among aliases
IN_BOOKS = frozenset({"inbook", "bookinbook", "suppbook"})


@noun(frozen=True, slots=True)
class Unresolved:
    """An entry with nothing but its own fields."""

    key: str
    type: str
    fields: tuple[Field, ...]


def _titles(prefix: str) -> dict[str, str]:
    names = {"title": f"{prefix}title", "subtitle": f"{prefix}subtitle", "titleaddon": f"{prefix}titleaddon"}
    return {**names, **dict.fromkeys(SHORT_TITLES, "")}


def renamed(parent: str, child: str) -> dict[str, str]:
    """Say how fields change their names from a parent's type to a child's; "" means not inherited."""
    parent, child = canonical_type(parent), canonical_type(child)
    names: dict[str, str] = {}
    if parent in {"mvbook", "book"} and child in IN_BOOKS:
        names["author"] = "author bookauthor"
    if (
        (parent == "mvbook" and child in {"book", *IN_BOOKS})
        or (parent in {"mvcollection", "mvreference"} and child in {"collection", "reference", *COLLECTED})
        or (parent == "mvproceedings" and child in {"proceedings", "inproceedings"})
    ):
        names |= _titles("main")
    elif (
        (parent == "book" and child in IN_BOOKS)
        or (parent in {"collection", "reference"} and child in COLLECTED)
        or (parent == "proceedings" and child == "inproceedings")
    ):
        names |= _titles("book")
    elif parent == "periodical" and child in {"article", "suppperiodical"}:
        names |= _titles("journal")
    return names


class Family:
    """Resolve entries; each at most once, however many inherit from it."""

    def __init__(
        self, find: Callable[[str], Unresolved | None], keys: Callable[[], Iterable[str]], trouble: Trouble
    ) -> None:
        self.find = find
        self.keys = keys
        self.trouble = trouble
        self.done: dict[str, dict[str, Field]] = {}
        self.open: list[str] = []

    def fields(self, entry: Unresolved) -> tuple[Field, ...]:
        """Give an entry's fields, inherited ones behind its own."""
        return tuple(self._resolve(entry).values())

    def _resolve(self, entry: Unresolved) -> dict[str, Field]:
        if entry.key and entry.key in self.done:
            return self.done[entry.key]
        if len(self.open) > DEEPEST:
            return {}
        self.open.append(entry.key)
        fields: dict[str, Field] = {}
        for field in entry.fields:
            name = ALIASES.get(field.name, field.name)
            first = fields.setdefault(name, field if name == field.name else Field(name, field.value, field.span))
            if first.value.casefold() != field.value.casefold() and name not in UNPRINTED:
                message = f"`{entry.key}` has `{name}` under two names; the first one is used"
                self.trouble.add(DUPLICATE_FIELD.at(field.span, message, _advise(field.name, entry.type)))
        for name in [name for name, field in fields.items() if has_references(field)]:
            fields[name] = fill(
                fields[name], self._granted, lambda field, part: self.report_missing(entry.key, field, part)
            )
        for parent in self._parents(entry, fields.get("xdata")):
            given = {name: field for name, field in self._resolve(parent).items() if name not in KEPT_FROM_NOWHERE}
            _merge(fields, given)
        for parent in self._parents(entry, fields.get("crossref")):
            _merge(fields, _given(parent.type, entry.type, self._resolve(parent)))
        self.open.pop()
        self.done[entry.key] = fields
        return fields

    def _granted(self, key: str) -> dict[str, Field] | None:
        """Give the fields of an entry that a part of a value points at; None where that would go in a circle."""
        parent = self.find(key)
        return None if parent is None or parent.key in self.open else self._resolve(parent)

    def _parents(self, entry: Unresolved, link: Field | None) -> Iterable[Unresolved]:
        """Find the entries a link names."""
        if link is None:
            return
        for key in split_keys(link.value):
            parent = self.find(key)
            if parent is None:
                self.report_missing(entry.key, link, key)
            elif parent.key in self.open:
                chain = " → ".join([*self.open[self.open.index(parent.key) :], parent.key])
                self.trouble.add(
                    CIRCLE.at(link.span, f"`{entry.key}` inherits from itself: {chain}", "take this link out")
                )
            else:
                yield parent

    def report_missing(self, key: str, link: Field, parent: str) -> None:
        """Say that a link leads nowhere."""
        near = near_key(parent, self.keys())
        hint = f"did you mean `{near}`?" if near else "add that source, or take the link out"
        self.trouble.add(
            MISSING_PARENT.at(
                link.span, f"`{link.name}` of `{key}` names `{parent}`, which is not in the bibliography", hint
            )
        )


def _advise(field: str, kind: str) -> str:
    """Say what to do with a field under two names; some libraries call a publisher's place and a conference's the same."""
    if field in ("location", "address") and kind in ("inproceedings", "conference", "proceedings"):
        return "write `venue` for the place of the conference, and keep this name for the publisher's"
    return f"take this `{field}` out"


def near_key(key: str, keys: Iterable[str]) -> str | None:
    """Find the key that was meant. Only keys of about its length and beginning are compared: a library may hold 100,000."""
    return nearest(
        key, (each for each in keys if abs(len(each) - len(key)) < LIKE and each[:1].lower() == key[:1].lower())
    )


def split_keys(value: str) -> list[str]:
    """Split a list of keys at commas."""
    return [key.strip() for key in value.split(",") if key.strip()]


def _given(parent: str, child: str, fields: dict[str, Field]) -> dict[str, Field]:
    """Choose and rename what a crossref parent gives."""
    names = renamed(parent, child)
    given = {}
    for name, field in fields.items():
        if name in NOT_INHERITED:
            continue
        for target in names.get(name, name).split():
            given[target] = field if target == field.name else Field(target, field.value, field.span)
    return given


def _merge(fields: dict[str, Field], given: dict[str, Field]) -> None:
    """Add what is not there yet; a date or year that is there keeps another date out."""
    dated = {prefix for prefix in DATED if f"{prefix}date" in fields or f"{prefix}year" in fields}
    for name, field in given.items():
        if name not in fields and DATES.get(name) not in dated:
            fields[name] = field
