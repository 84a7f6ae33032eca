"""2 sections: a section while it is being read: what has been found so far, and the numbers given out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from dossier.sections.chains import RelayReader, relay_reader

if TYPE_CHECKING:
    from dossier.diagnostics import Diagnostic, Rule
    from dossier.model import Citation, Claim, Image, Label, Mark, Ref
    from dossier.model.section import Exempt
    from dossier.sections.notes import Definition
    from dossier.sections.places import Source


@dataclass(slots=True)
class Draft:
    """What is known of a section so far. The only thing in this room that changes."""

    source: Source
    id: str
    lang: str
    relays: RelayReader = field(default_factory=lambda: relay_reader("en", (), ()))
    env: dict[str, Any] = field(default_factory=dict)
    role: Exempt = ""
    part: tuple[int, Exempt] | None = None
    apart: list[str] = field(default_factory=list)
    notes: dict[str, Definition] = field(default_factory=dict)
    called: set[str] = field(default_factory=set)
    in_note: bool = False
    in_quotation: bool = False
    citations: dict[str, Citation] = field(default_factory=dict)
    claims: list[Claim] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)
    refs: list[Ref] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    todos: dict[Mark, None] = field(default_factory=dict)
    diagnostics: dict[Diagnostic, None] = field(default_factory=dict)
    last_claim: int | None = None
    of_text: bool = False
    lead: str = ""
    last_citation: str = ""
    has_amended: bool = False
    note_count: int = 0
    block: int = 0
    group: int = 0
    level: int = 0
    counts: dict[str, int] = field(default_factory=dict)
    repeats: dict[str, int] = field(default_factory=dict)
    anchors: set[str] = field(default_factory=set)
    labels_by_id: dict[str, list[Label]] = field(default_factory=dict)
    left_out: list[str] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    words: int = 0

    def report(self, rule: Rule, start: int, end: int, message: str, hint: str = "") -> None:
        """Note a finding at a stretch of the file; the same finding twice is one."""
        self.diagnostics[rule.at(self.source.span(start, end), message, hint)] = None

    @property
    def exempt(self) -> Exempt:
        """Say why the next sentence needs no source: the section is for something else, or the part it stands in."""
        return self.role or (self.part[1] if self.part else "")

    def next_citation(self) -> str:
        """Give out the next citation's id."""
        return f"c-{self.id}-{len(self.citations) + 1}"

    def next_note(self) -> str:
        """Give out the next note's id."""
        self.note_count += 1
        return f"n-{self.id}-{self.note_count}"

    def next_claim(self) -> str:
        """Give out the next claim's anchor."""
        return f"s-{self.id}-{len(self.claims) + 1}"

    def count(self, kind: str) -> int:
        """Count figures and tables."""
        self.counts[kind] = self.counts.get(kind, 0) + 1
        return self.counts[kind]

    def add_label(self, label: Label) -> None:
        """Keep something that can be referred to."""
        self.labels.append(label)
        self.labels_by_id.setdefault(label.id, []).append(label)
        self.anchors.add(label.anchor)
