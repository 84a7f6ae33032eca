"""Which sources there are: all that are used, those that nobody cites, that are missing, or that are too old."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from dossier.checks.dates import is_too_old
from dossier.checks.keys import known_keys
from dossier.model import kind_of
from dossier.noun import noun

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from dossier.asking.place import Namer
    from dossier.diagnostics import Span
    from dossier.model import Bibliography, Entry, Ledger, Row, Section, Settings

LONGEST = 60
"""Letters of a source's name that are told in a line."""

View: TypeAlias = Literal["all", "unused", "missing", "stale", "by-section"]


@noun(frozen=True, slots=True)
class Source:
    """One source of a list. `statements` counts those that rest on it; `at` is where it is defined, or, missing, where cited."""

    key: str
    at: tuple[Span, ...]
    name: str = ""
    kind: str = ""
    date: str = ""
    accessed: str = ""
    status: str = ""
    statements: int = 0
    sections: tuple[str, ...] = ()

    def line(self, name: Namer, width: int) -> str:
        """Tell it in one line."""
        if not self.kind:
            return f"{self.key:{width}}  " + ", ".join(f"{name(span.path)}:{span.line}" for span in self.at)
        carried = (
            f"{self.statements} statement{'' if self.statements == 1 else 's'}" if self.statements else "listed only"
        )
        read = f", read {self.accessed}" if self.accessed else ""
        status = f", {self.status}" if self.status else ""
        when = f"{self.date or 'n.d.'}{read}{status}"
        said = self.name if len(self.name) <= LONGEST else f"{self.name[: LONGEST - 1].rstrip()}…"
        return f"{self.key:{width}}  {self.kind:9}  {carried:14}  {when:27}  {said}"

    def data(self) -> dict[str, Any]:
        """Give it as data."""
        return {
            "key": self.key,
            "at": [{"path": span.path, "line": span.line, "column": span.column} for span in self.at],
            "name": self.name,
            "kind": self.kind,
            "date": self.date,
            "accessed": self.accessed,
            "status": self.status,
            "statements": self.statements,
            "sections": list(self.sections),
        }


@noun(frozen=True, slots=True)
class Listing:
    """Sources under one view; under "by-section" each group has its section's path, else there is one group without."""

    view: View
    groups: tuple[tuple[str, tuple[Source, ...]], ...]

    def lines(self, name: Namer) -> Iterator[str]:
        """Tell it for people."""
        if not any(sources for _, sources in self.groups):
            yield _NONE[self.view]
        for path, sources in self.groups:
            if path and sources:
                yield name(path)
            width = max((len(source.key) for source in sources), default=0)
            yield from (f"{'  ' if path else ''}{source.line(name, width)}" for source in sources)

    def data(self) -> dict[str, Any]:
        """Give it as data."""
        groups = [{"section": path or None, "sources": [s.data() for s in sources]} for path, sources in self.groups]
        return {"view": self.view, "groups": groups}


_NONE: dict[View, str] = {
    "all": "No source is cited or listed.",
    "unused": "Every source of the bibliography is used.",
    "missing": "Every source that is cited is in the bibliography.",
    "stale": "No source is older than `stale-after` allows.",
    "by-section": "No section cites a source.",
}


def list_sources(  # noqa: PLR0913, PLR0917 - the nouns of one checked dossier, and the question
    view: View,
    sections: tuple[Section, ...],
    bibliography: Bibliography,
    ledger: Ledger,
    settings: Settings,
    today: dt.date,
) -> Listing:
    """List the sources of a dossier under a view."""
    if view == "unused":
        return Listing(view, (("", tuple(_unused(bibliography, ledger))),))
    if view == "missing":
        return Listing(view, (("", tuple(_missing(sections, bibliography, settings))),))
    if view == "by-section":
        rows: dict[str, list[Row]] = {}
        section_of = {claim.id: claim.section for claim in ledger.claims}
        for row in ledger.rows:
            rows.setdefault(section_of[row.claim], []).append(row)
        return Listing(view, tuple((s.path, tuple(_used(rows.get(s.id, []), ledger))) for s in sections))
    entries = ledger.cited
    if view == "stale":
        old = stale_keys(entries, settings, today)
        entries = tuple(entry for entry in entries if entry.key in old)
    return Listing(view, (("", tuple(_used(ledger.rows, ledger, entries))),))


def stale_keys(entries: Iterable[Entry], settings: Settings, today: dt.date) -> frozenset[str]:
    """Name the sources that are older than the settings allow their kind to be."""
    return frozenset(entry.key for entry in entries if is_too_old(entry, settings, today))


def _used(rows: Iterable[Row], ledger: Ledger, entries: Iterable[Entry] | None = None) -> Iterator[Source]:
    """Describe entries, by default those that the rows cite, with what rests on them."""
    section_of = {claim.id: claim.section for claim in ledger.claims}
    claims: dict[str, dict[str, None]] = {}
    cited: dict[str, Entry] = {}
    for row in rows:
        if row.entry:
            cited.setdefault(row.entry.key, row.entry)
            claims.setdefault(row.entry.key, {})[row.claim] = None
    for entry in cited.values() if entries is None else entries:
        of = claims.get(entry.key, {})
        date = "-".join(f"{part:02}" for part in entry.issued)
        sections = tuple(dict.fromkeys(section_of[claim] for claim in of))
        tracking = entry.tracking
        facts = (entry.short_name, kind_of(entry), date, tracking.accessed, tracking.status, len(of), sections)
        yield Source(entry.key, (entry.span,), *facts)


def _unused(bibliography: Bibliography, ledger: Ledger) -> Iterator[Source]:
    used = {entry.key for entry in ledger.cited}
    for key, span in sorted(bibliography.keys.items(), key=lambda pair: (pair[1].path, pair[1].line)):
        if key not in bibliography.aliases and key not in used:
            yield Source(key, (span,))


def _missing(sections: Iterable[Section], bibliography: Bibliography, settings: Settings) -> Iterator[Source]:
    known = known_keys(bibliography, settings) | {"*"}
    places: dict[str, list[Span]] = {}
    for section in sections:
        for cite in (*section.nocite, *(cite for citation in section.citations for cite in citation.cites)):
            if cite.key not in known:
                places.setdefault(cite.key, []).append(cite.span)
    yield from (Source(key, tuple(spans)) for key, spans in sorted(places.items()))
