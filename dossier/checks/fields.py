"""Does a source say all that its citation would print?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.checks.registry import Facts, rule
from dossier.diagnostics import Diagnostic, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.model import Entry

PEOPLE = ("author", "editor", "interviewer", "translator", "director", "publisher", "container-title")
"""Whoever answers for a source: one of them is enough."""

WANTED: dict[str, tuple[tuple[str, ...], ...]] = {
    "article-journal": (("title",), ("author",), ("container-title",), ("issued",)),
    "article-magazine": (("title",), ("container-title",), ("issued",)),
    "article-newspaper": (("title",), ("container-title",), ("issued",)),
    "book": (("title",), ("author", "editor", "translator"), ("issued",), ("publisher", "URL", "DOI")),
    "chapter": (("title",), ("author",), ("container-title",), ("issued",)),
    "entry-dictionary": (("title",), ("container-title",)),
    "entry-encyclopedia": (("title",), ("container-title",)),
    "paper-conference": (("title",), ("author",), ("container-title", "event-title"), ("issued",)),
    "report": (("title",), ("author", "publisher"), ("issued",)),
    "thesis": (("title",), ("author",), ("issued",), ("publisher",)),
    "webpage": (("title",), PEOPLE),
}
"""What a reader needs to find a source of each CSL type again; of the names in one bracket any will do."""

ISSUED = (("title",), ("author", "editor", "translator", "publisher"), ("issued",))
OF_ENTRY = {"manual": ISSUED, "booklet": ISSUED}
"""What is wanted of BibLaTeX's types that CSL can only call "book": whoever issues them may be all there is."""

FIELD = {"issued": "date", "container-title": "booktitle", "event-title": "eventtitle"}
"""BibLaTeX's word, where it is not CSL's."""


@rule("D407", "missing-field", Severity.WARNING)
def missing_field(facts: Facts, rule: Rule) -> Iterator[Diagnostic]:
    """A source lacks what its citation would print.

    A reader must be able to find a source again: by its title, who answers for it, where and when it appeared. Only what
    the chosen citation style can print is asked for, and only of sources that are cited.

    A book that has an address, as programs are often called books, is found without a publisher, and a manual may have no
    author but the house that issues it. Laws, judgments, data, programs and `@misc` are asked for nothing.

    Where the source itself does not say it (an anonymous text, a page without a date), write the field with nothing in
    it: that says that it was looked for. A source that stays protected (`visibility`) is not asked.

    Bad: `@book{smith2020, author = {Smith, Jane}, date = {2020}}`, which has no title.

    Good: `@book{smith2020, author = {Smith, Jane}, title = {Ships}, date = {2020}, publisher = {}}`, where the book names
    no publisher.
    """
    for entry in facts.ledger.cited:
        if entry.tracking.visibility == "public":
            missing = [_word(entry, names) for names in _missing(entry, facts.printable)]
            if missing:
                message = f"`{entry.key}` has no {_listed(missing)}"
                nothing = '""' if _is_csl(entry) else "{}"
                hint = f"add it, or write `{nothing}` where the source itself does not say it"
                yield rule.at(entry.span, message, hint)


@rule("D408", "archive-without-date", Severity.WARNING)
def archive_without_date(facts: Facts, rule: Rule) -> Iterator[Diagnostic]:
    """An archived copy has no date.

    The page prints “Archived” with the day the copy was made, so that a reader knows which state of the source was seen.
    Some archives write the day into the address, where dossier reads it; others, such as perma.cc, do not.

    Bad: `archiveurl = {https://perma.cc/AAAA-BBBB}` alone. Good: `archivedate = {2024-11-02}` beside it, or
    `verba = {archived 2024-11-02 https://perma.cc/AAAA-BBBB}`.
    """
    for entry in facts.ledger.cited:
        if entry.tracking.archive_url and not entry.tracking.archive_date:
            field = entry.field("archiveurl", "verba", "url")
            message = f"the archived copy of `{entry.key}` has no date"
            yield rule.at(field.span if field else entry.span, message, "add `archivedate`, the day the copy was made")


def _missing(entry: Entry, printable: frozenset[str]) -> Iterator[tuple[str, ...]]:
    said = {field.name for field in entry.fields}
    for names in OF_ENTRY.get(entry.type) or WANTED.get(str(entry.item.get("type", "")), ()):
        if names[0] in printable and not any(entry.item.get(name) or _known_empty(name, said) for name in names):
            yield names


def _known_empty(name: str, said: set[str]) -> bool:
    """Say whether the author wrote the field and left it empty (a field with something in it has become the variable)."""
    words = {
        "issued": ("date", "year"),
        "container-title": ("journaltitle", "booktitle"),
        "event-title": ("eventtitle",),
    }
    also = {"publisher": ("institution", "organization", "school")}
    return any(word in said for word in (name, *words.get(name, ()), *also.get(name, ())))


def _is_csl(entry: Entry) -> bool:
    """Say whether an entry stands in a file of CSL-JSON or CSL-YAML, whose fields have CSL's names."""
    return entry.span.path.lower().endswith((".json", ".yaml", ".yml"))


def _word(entry: Entry, names: tuple[str, ...]) -> str:
    """Name a field as the entry would: with a `year`, it speaks BibTeX, and its journal is no `journaltitle`."""
    if _is_csl(entry):
        return f"`{names[0]}`"
    if names[0] == "container-title" and str(entry.item.get("type", "")).startswith("article"):
        return "`journal`" if entry.field("year") else "`journaltitle`"
    if names[0] == "publisher" and entry.item.get("type") == "thesis":
        return "`school`" if entry.field("year") else "`institution`"
    return f"`{FIELD.get(names[0], names[0])}`"


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', no '.join(words[:-1])} and no {words[-1]}"
