"""2 sections: where a character of a block's content stands in the file.

markdown-it strips what a container adds to each line (`> `, list indent, `#`), and only there: every line of a block's
content is the tail of a line of the file. That is enough to place every character exactly.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from dossier.diagnostics import LineMap
from dossier.noun import noun

if TYPE_CHECKING:
    from dossier.diagnostics import Span


@noun(frozen=True, slots=True)
class Place:
    """Turn offsets into one block's content into offsets into the file: `content[i]` stands at `file[i]`."""

    content: tuple[int, ...]
    file: tuple[int, ...]

    def at(self, offset: int) -> int:
        """Find where a character stands; beyond the content the count runs on."""
        if len(self.content) == 1:
            return self.file[0] + offset
        line = bisect_right(self.content, offset) - 1
        return self.file[line] + offset - self.content[line]

    def end(self, offset: int) -> int:
        """Find where the character before `offset` ends, which a line end may part from the next one."""
        return self.at(offset - 1) + 1 if offset else self.at(0)

    def stretch(self, start: int, end: int) -> tuple[int, int]:
        """Find where a stretch begins and ends, both at once."""
        content = self.content
        if len(content) == 1:
            return self.file[0] + start, self.file[0] + end
        line = bisect_right(content, start) - 1
        shift = self.file[line] - content[line]
        if end > start and (line + 1 == len(content) or end <= content[line + 1]):  # within one line, as most are
            return start + shift, end + shift
        return start + shift, self.end(end)

    def shifted(self, start: int) -> Place:
        """Place what begins at an offset, counted from there."""
        line = bisect_right(self.content, start) - 1
        rest = tuple(offset - start for offset in self.content[line + 1 :])
        return Place((0, *rest), (self.at(start), *self.file[line + 1 :]))


@noun(frozen=True, slots=True)
class Source:
    """A section's file: its text, where its lines start, and how many lines its front matter takes (`first`)."""

    path: str
    text: str
    lines: LineMap
    first: int = 0

    @classmethod
    def of(cls, path: str, text: str, *, first: int = 0) -> Source:
        """Index a file."""
        return cls(path, text, LineMap.of(path, text), first)

    def span(self, start: int, end: int) -> Span:
        """Name the stretch between two offsets."""
        return self.lines.span(start, end)

    def line_start(self, line: int) -> int:
        """Find the offset of a body line (0-based, the front matter not counted); past the end, the text's length."""
        line += self.first
        return self.lines.starts[line] if line < len(self.lines.starts) else len(self.text)

    def line(self, line: int) -> str:
        """Read a body line without its end."""
        return self.text[self.line_start(line) : self.line_start(line + 1)].removesuffix("\n")

    @property
    def body(self) -> int:
        """Where the body begins, behind the front matter."""
        return self.lines.starts[self.first] if self.first < len(self.lines.starts) else len(self.text)

    def heading_place(self, content: str, line: int) -> Place:
        """Find where a heading's content stands, between its opening and its closing `#` or above its underline."""
        if "\n" in content:
            return self.place(content, [line, line])
        whole = self.line(line).rstrip()
        if not whole.endswith(content):
            whole = whole.rstrip("#").rstrip()
        return Place((0,), (self.line_start(line) + max(whole.rfind(content), 0),))

    def place(self, content: str, lines: list[int] | None) -> Place:
        """Find where each line of a block's `content` stands; `lines` are its first body line and the one behind its last."""
        line, last = lines or (0, 0)
        at = 0
        offsets, files = [], []
        first = content.split("\n", 1)[0].strip()
        while line + 1 < last and first not in self.line(line):
            line += 1  # a line of signs that count as white space was left out before the content
        for number, part in enumerate(content.split("\n"), line):
            offsets.append(at)
            files.append(self._begins(part, number))
            at += len(part) + 1
        return Place(tuple(offsets), tuple(files))

    def _begins(self, part: str, number: int) -> int:
        """Find where in a body line the part of it stands that a block has: at its end, where no white space was taken off."""
        start, end = self.line_start(number), self.line_start(number + 1)
        tail = end - self.text.startswith("\n", end - 1) - len(part)
        if part and tail >= start and self.text.startswith(part, tail):
            return tail
        whole, words = self.line(number), part.strip()
        column = whole.rfind(words) - (len(part) - len(part.lstrip())) if words else len(whole)
        return start + max(column, 0)
