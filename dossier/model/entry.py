"""3 references: the sources of the .bib."""

from __future__ import annotations

from dataclasses import field
from html import unescape
from typing import TYPE_CHECKING, Any

from dossier.late import late
from dossier.noun import noun

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dossier.diagnostics import Diagnostic, Span

_TAG = late(r"<[^>]*>")


@noun(frozen=True, slots=True)
class Field:
    """One field of an entry: lower-case BibLaTeX name, evaluated value (macros joined, delimiters gone, TeX still in it)."""

    name: str
    value: str
    span: Span


@noun(frozen=True, slots=True)
class Tracking:
    """What an entry says of its own provenance, beyond what a citation style prints (dates are ISO text)."""

    accessed: str = ""
    archive_url: str = ""
    archive_date: str = ""
    language: str = ""
    grade: str = ""
    level: str = ""
    origin: str = ""
    owner: str = ""
    descriptor: str = ""
    status: str = ""
    visibility: str = "public"
    related: tuple[tuple[str, str], ...] = ()
    files: tuple[str, ...] = ()


@noun(frozen=True, slots=True)
class Entry:
    """One source of the .bib. `span` covers its key. `item` is the entry as CSL-JSON (rich text in CSL-JSON's HTML-like form)."""

    key: str
    type: str
    fields: tuple[Field, ...]
    span: Span
    item: Mapping[str, Any]
    tracking: Tracking = Tracking()

    def field(self, *names: str) -> Field | None:
        """Find the first of these fields that is there."""
        for name in names:
            for own in self.fields:
                if own.name == name:
                    return own
        return None

    @property
    def short_name(self) -> str:
        """Name it in few words: its first author and title, or what there is of them, else what it is, else its key."""
        authors = self.item.get("author") or self.item.get("editor") or [{}]
        author = authors[0].get("literal") or authors[0].get("family") or ""
        title = self.item.get("title-short") or self.item.get("title") or ""
        words = ", ".join(str(word) for word in (author, title) if word) or str(self.item.get("genre") or self.key)
        return unescape(_TAG.sub("", words))

    @property
    def issued(self) -> tuple[int, ...]:
        """Give the day of publication as (year, month, day) or less (`issued` of the CSL item, CSL 1.0.2 appendix IV)."""
        date = self.item.get("issued")
        parts = date.get("date-parts") if isinstance(date, dict) else None
        try:
            return tuple(int(part) for part in parts[0]) if parts else ()
        except (TypeError, ValueError, IndexError):
            return ()


@noun(frozen=True, slots=True)
class Bibliography:
    """All that the bibliography files hold. `entries` are the wanted ones in file order; `keys` names every key and its place."""

    entries: tuple[Entry, ...] = ()
    keys: Mapping[str, Span] = field(default_factory=dict)
    aliases: Mapping[str, str] = field(default_factory=dict)
    """Other names of an entry (`ids`), each to its key."""
    diagnostics: tuple[Diagnostic, ...] = ()
