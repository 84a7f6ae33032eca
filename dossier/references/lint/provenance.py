"""3 references, layer j: where a source can be found, when it was read, how far it is trusted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from dossier.diagnostics import Span, nearest
from dossier.late import late
from dossier.references.fields import canonical_type
from dossier.references.rules.sourcing import (
    ABSOLUTE_PATH,
    ACCESS_BEFORE_DATE,
    BAD_ADDRESS,
    BAD_GRADE,
    BARE_ADDRESS,
    ESCAPED_ADDRESS,
    NO_ACCESS_DATE,
    NO_ADDRESS,
)
from dossier.references.tracking import ARCHIVES, GRADE, LEVELS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.model import Entry, Field
    from dossier.references.source import Trouble

READ_ONLINE = frozenset(
    {"webpage", "post", "post-weblog", "article-newspaper", "article-magazine", "entry-encyclopedia"}
)
IN_ISSUES = frozenset({"article-journal", "article-magazine", "article", "review"})
"""What is often read online months before the issue it appears in."""
ABSOLUTE = late(r"(?:/|~|\\\\|file:|[A-Za-z]:[\\/])")
MANAGED = late(r"\b(?:zotero|mendeley|jabref|endnote|bibdesk|citavi|calibre)\b", re.IGNORECASE)
"""Folders in which reference managers keep the papers of their user."""
ADDRESS = late(r"https?://[^\s{}]+")
WITHOUT_SCHEME = late(r"www\.\S+\.\S+")
ESCAPE = re.compile(r"\\[_%&#~$]|\\textasciitilde|\\sim")
SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+")
ELSEWHERE = (("doi.org", "doi"), ("arxiv.org", "eprint"))
CHOICES = {
    "level": (LEVELS, ("level", "userb")),
    "status": (frozenset({"consulted", "not-consulted", "withdrawn"}), ("status",)),
    "visibility": (frozenset({"public", "restricted"}), ("visibility",)),
}


def within(field: Field, start: int, end: int) -> Span:
    """Name a stretch of a field's value."""
    before = field.value[:start]
    line = before.count("\n")
    column = start - before.rfind("\n") if line else field.span.column + start
    return Span(field.span.path, field.span.line + line, column, end - start)


def check_provenance(entry: Entry, trouble: Trouble) -> None:
    """Check addresses, days of access, files and grades of one entry."""
    _check_address(entry, trouble)
    _check_access(entry, trouble)
    for field, found in _bare_addresses(entry):
        message = f"an address stands in `{field.name}` of `{entry.key}`, where nothing links or checks it"
        is_copy = entry.field("url") is not None and ARCHIVES.match(found[0])
        field_for = "doi" if "doi.org/" in found[0] and entry.field("doi") is None else "url"
        hint = (
            "move it to `archiveurl`, and the day the copy was made to `archivedate`"
            if is_copy
            else f"move it to `{field_for}`"
        )
        trouble.add(BARE_ADDRESS.at(within(field, *found.span()), message, hint))
    _check_files(entry, trouble)
    _check_grades(entry, trouble)


def _bare_addresses(entry: Entry) -> Iterator[tuple[Field, re.Match[str]]]:
    """Find addresses that stand where none is looked for."""
    for name in ("note", "howpublished", "addendum"):
        field = entry.field(name)
        found = ADDRESS.search(field.value) if field else None
        if field and found:
            yield field, found


def _check_files(entry: Entry, trouble: Trouble) -> None:
    """Report paths that lead nowhere elsewhere, once an entry: a reference manager exports one for every paper it keeps."""
    file = entry.field("file")
    path = next((path for path in entry.tracking.files if ABSOLUTE.match(path)), "")
    if file and path:
        message = f"`file` of `{entry.key}` names a place on one machine, and with it perhaps a user: {path}"
        hint = "it is never printed; leave files out of the export if others get to see this bibliography"
        if not MANAGED.search(path):
            hint = "write the path from the project's folder"
        trouble.add(ABSOLUTE_PATH.at(file.span, message, hint))


def _check_address(entry: Entry, trouble: Trouble) -> None:
    field = entry.field("url")
    if field is None:
        online = canonical_type(entry.type) == "online" or (entry.field("urldate") and not entry.item.get("DOI"))
        if online and not entry.item.get("URL") and not any(_bare_addresses(entry)):
            is_page = canonical_type(entry.type) == "online"
            what = "is an online source without an address" if is_page else "was read online, but has no address"
            hint = "add `url`; a reference manager may need to be told to export it"
            trouble.add(
                NO_ADDRESS.at(
                    entry.span, f"`{entry.key}` {what}", hint if is_page else f"{hint}. Or take `urldate` out"
                )
            )
        return
    escape = ESCAPE.search(field.value)
    if escape:
        message = f"the address of `{entry.key}` has backslashes that are no part of it"
        trouble.add(
            ESCAPED_ADDRESS.at(within(field, *escape.span()), message, "write the address as a browser shows it")
        )
    url = str(entry.item.get("URL", ""))
    if url and not SCHEME.fullmatch(url):
        message, hint = _doubt_address(url, entry.key)
        trouble.add(BAD_ADDRESS.at(field.span, message, hint))


_NO_ADDRESS = "write it from `https://` on, or take `url` out"


def _doubt_address(url: str, key: str) -> tuple[str, str]:
    """Say why an address is none, and what would be one."""
    several = [*ADDRESS.findall(url), *(word for word in url.split() if WITHOUT_SCHEME.fullmatch(word))]
    if len(several) > 1:
        moves = [f"`{place}` into `{field}`" for place, field in ELSEWHERE if any(place in one for one in several)]
        hint = f"; move the one at {' and that at '.join(moves)}" if moves else ""
        return f"`url` of `{key}` holds {len(several)} addresses", f"keep the one that readers should follow{hint}"
    message = f"`{url}`, the address of `{key}`, is no web address"
    if len(several) == 1 and not url.startswith(several[0]):
        return message, f"write `{several[0]}` alone, and other words in `note`"
    if SCHEME.match(url):
        return message, f"write `%20` for each space: `{'%20'.join(url.split())}`"
    return message, f"write it from `https://` on: `https://{'%20'.join(url.split())}`" if "." in url else _NO_ADDRESS


def _check_access(entry: Entry, trouble: Trouble) -> None:
    accessed, issued = (_first(entry.item.get(name)) for name in ("accessed", "issued"))
    field = entry.field("urldate")
    url = entry.field("url")
    is_early = entry.item["type"] in IN_ISSUES and accessed[:1] >= [year - 1 for year in issued[:1]]
    if accessed and issued and field and _is_before(accessed, issued) and not is_early:
        message = f"`{entry.key}` was read on {_iso(accessed)}, before it appeared ({_iso(issued)})"
        trouble.add(ACCESS_BEFORE_DATE.at(field.span, message, "one of the two dates is wrong"))
    if (
        field is None
        and url
        and entry.item["type"] in READ_ONLINE
        and not entry.item.get("DOI")
        and not entry.tracking.archive_date
    ):
        hint = "add `urldate = {YYYY-MM-DD}`, the day you read it"
        trouble.add(NO_ACCESS_DATE.at(url.span, f"`{entry.key}` has an address but no day of access", hint))


def _first(date: Any) -> list[int]:  # noqa: ANN401 - a date of CSL-JSON
    parts = date.get("date-parts") if isinstance(date, dict) else None
    return list(parts[0]) if parts else []


def _is_before(accessed: list[int], issued: list[int]) -> bool:
    """Compare as far as both are known."""
    known = min(len(accessed), len(issued))
    return accessed[:known] < issued[:known] and 0 not in issued[:1]


def _iso(parts: list[int]) -> str:
    return "-".join(f"{part:02d}" for part in parts)


def _check_grades(entry: Entry, trouble: Trouble) -> None:
    """Check the words whose values are fixed."""
    grade = entry.tracking.grade
    if grade and not GRADE.fullmatch(grade):
        hint = "write a letter A-F and a digit 1-6, as in `B2`"
        _report(entry, "grade", grade, ("grade", "reliability", "usera"), hint, trouble)
    for name, (words, fields) in CHOICES.items():
        value = getattr(entry.tracking, name)
        if value and value not in words:
            near = nearest(value, words)
            hint = f"did you mean `{near}`?" if near else f"write {' or '.join(sorted(words))}"
            _report(entry, name, value, fields, hint, trouble)


def _report(entry: Entry, name: str, value: str, fields: tuple[str, ...], hint: str, trouble: Trouble) -> None:  # noqa: PLR0913, PLR0917
    field = entry.field(*fields) or entry.field("keywords")
    place = field.span if field else entry.span
    trouble.add(BAD_GRADE.at(place, f"`{value}` is no {name} of a source (`{entry.key}`)", hint))
