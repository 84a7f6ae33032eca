"""2 sections: the nouns between reading a block and writing it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.noun import noun

if TYPE_CHECKING:
    from dossier.model import Hole
    from dossier.sections.attributes import Attributes
    from dossier.sections.comments import Directive
    from dossier.sections.places import Place


@dataclass(slots=True)  # changed in two places: quotation marks are exchanged, and a reference takes the word before it
class Piece:
    """A run of a block: `text` is what it adds to the plain text, `start` and `end` are offsets into the file.

    Kinds: "text" (sign for sign as in the file), "sign" (an escaped sign or an entity), "code", "break", "hard" (a line
    end that is kept), "open" and "close" (`tag` is the element, `markup` its start tag; both empty where nothing is
    set), "ref" and "ref-end" (`target` is what is referred to), "hole" (something set elsewhere) and "comment".
    """

    kind: str
    start: int
    end: int
    text: str = ""
    tag: str = ""
    markup: str = ""
    hole: Hole | None = None
    citations: tuple[str, ...] = ()
    directives: tuple[Directive, ...] = ()
    target: str = ""
    caption: Block | None = None
    attributes: Attributes | None = None

    def part(self, start: int, end: int | None = None) -> Piece:
        """Take a stretch of a run of text, up to its end where no `end` is given."""
        until = self.end if end is None else self.start + end
        return Piece(self.kind, self.start + start, until, self.text[start:end])


@noun(frozen=True, slots=True)
class Block:
    """A leaf block: its content and where each character of it stands."""

    content: str
    place: Place
    in_cell: bool = False

    def part(self, start: int, end: int) -> Block:
        """Take a stretch of the block as a block of its own."""
        return Block(self.content[start:end], self.place.shifted(start), self.in_cell)
