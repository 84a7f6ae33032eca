"""1 load: what the author chose, and files as they were read."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Literal

from dossier.noun import noun

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dossier.diagnostics import Span


@noun(frozen=True, slots=True)
class Text:
    r"""A file as text: line ends are `\\n`, no byte order mark, NFC is *not* applied."""

    path: str
    text: str


@noun(frozen=True, slots=True)
class Data:
    """A file as bytes; who reads it decides about its encoding."""

    path: str
    data: bytes


@noun(frozen=True, slots=True)
class OriginFacts:
    """What `origins:` in dossier.yaml says of a name that information comes from."""

    name: str
    owner: str = ""
    kind: str = ""
    party: bool = False
    note: str = ""


@noun(frozen=True, slots=True)
class Settings:
    """What the author chose in dossier.yaml, every key with its default; names are Pandoc's where Pandoc has one."""

    title: str = ""
    subtitle: str = ""
    author: tuple[str, ...] = ()
    date: str = ""
    lang: str = "en-GB"
    keywords: tuple[str, ...] = ()
    abstract: str = ""
    contact: str = ""
    as_of: str = ""
    review_by: str = ""
    stale_after: Mapping[str, int] = field(default_factory=dict)
    """Days that a kind of source, or the day a claim holds for (`as-of`), may be old."""
    bibliography: tuple[str, ...] = ("references.bib",)
    csl: str = "chicago-notes-bibliography"
    nocite: tuple[str, ...] = ()
    link_citations: bool = True
    number_sections: bool = False
    toc: Literal["auto", "always", "never"] = "auto"
    page_break: Literal["auto", "section", "none"] = "auto"
    notes: Literal["page", "section", "end"] = "page"
    citation_scope: Literal["run", "sentence"] = "run"
    sourcing: Literal["off", "warn", "error"] = "warn"
    apparatus: Literal["quiet", "full"] = "quiet"
    attach: Literal["ledger", "none"] = "ledger"
    output: str = "build/dossier.pdf"
    relay_phrases: tuple[str, ...] = ()
    origins: tuple[OriginFacts, ...] = ()
    aliases: Mapping[str, str] = field(default_factory=dict)
    severity: Mapping[str, str] = field(default_factory=dict)
    ignore: tuple[str, ...] = ()
    spans: Mapping[str, Span] = field(default_factory=dict)
    """Where each key that was written stands, e.g. `{"csl": Span("dossier.yaml", 7, 6, 26)}` (the value's place)."""

    @property
    def origin_names(self) -> tuple[str, ...]:
        """Give all names that `origins` declares, owners too, each once."""
        names = (name for facts in self.origins for name in (facts.name, facts.owner))
        return tuple(dict.fromkeys(name for name in names if name.strip()))
