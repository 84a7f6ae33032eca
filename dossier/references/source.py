"""3 references: the nouns that stay inside this room: a file, its blocks, their fields as written."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from dossier.noun import noun

if TYPE_CHECKING:
    from dossier.diagnostics import Diagnostic, LineMap, Rule, Span

BlockKind: TypeAlias = Literal["entry", "string", "preamble", "comment"]


@noun(frozen=True, slots=True)
class File:
    r"""One bibliography file as text; line ends are `\\n`."""

    path: str
    text: str
    lines: LineMap

    def span(self, start: int, end: int) -> Span:
        """Name the stretch between two offsets."""
        return self.lines.span(start, max(end, start))


class Piece(NamedTuple):
    """One operand of a value: text between delimiters, or the name of a macro. `start` is the offset of the text itself."""

    text: str
    is_macro: bool
    start: int


class RawField(NamedTuple):
    """One `name = value` as written: `start` is the offset of the name, `end` that of the value's end."""

    name: str
    pieces: tuple[Piece, ...]
    start: int
    end: int


class Fault(NamedTuple):
    """One break of BibTeX's grammar, at offsets of its file."""

    rule: Rule
    start: int
    end: int
    message: str
    hint: str


class Block(NamedTuple):
    """One top-level `@word{…}` of a file.

    `body` is the offset behind the key and its comma, `end` that behind the closing delimiter. `fields` is None where the
    block is sound: its fields are split when somebody wants them.
    """

    kind: BlockKind
    type: str
    key: str
    start: int
    key_start: int
    body: int
    end: int
    fields: tuple[RawField, ...] | None = None


@dataclass(slots=True)
class Trouble:
    """Collect the findings of one reading; the only thing in this room that grows."""

    found: list[Diagnostic] = field(default_factory=list)

    def add(self, diagnostic: Diagnostic) -> None:
        """Keep a finding."""
        self.found.append(diagnostic)
