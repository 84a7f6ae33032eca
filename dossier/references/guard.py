r"""3 references, layer b: a damaged or doubtful block → its fields, and what is wrong with it.

Only blocks that the sound expression of `blocks.py` refuses come here. BibTeX's grammar (btxdoc; "Tame the BeaST" §2) is
read character by character. Where one reading leads nowhere the next is tried: braces counted as BibTeX counts them,
then with `\{` and `\}` as letters, then cut where the next `name =` begins. Each repair is reported at its place.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.late import late
from dossier.references.grammar import NAME
from dossier.references.rules.syntax import MALFORMED, MISSING_COMMA
from dossier.references.source import Block, Fault, RawField
from dossier.references.values import ASSIGNMENT, WEAK_START, WINDOW, ValueReader, match_brackets

if TYPE_CHECKING:
    from dossier.references.source import BlockKind

LOOSE_KEY = {"}": late(r"\s*([^,={}\n]*)"), ")": late(r"\s*([^,={}()\n]*)")}
WHOLE_START = late(rf"@[^\S\n]*[^\W\d][\w.+-]*\s*[{{(]\s*[^\s,{{}}=]+\s*,\s*{NAME}\s*=")
STRAY = late(rf"@[^\W\d]\w*[^\S\n]+[\w:.-]+\s*,\s*{NAME}\s*=|[{{}}]|(?<![^\s,}}]){NAME}\s*+=\s*+[{{\"]")
COMMENT_LINE = late(r"(?m)^[^\S\n]*%.*$")


def read_gap(gap: str, offset: int, *, after_block: bool) -> list[Fault]:
    """Look for lost fields and braces between two blocks; other text there is a comment (btxdoc §2)."""
    if not gap.strip():
        return []
    quiet = COMMENT_LINE.sub(lambda line: " " * len(line[0]), gap)
    found = STRAY.search(quiet)
    if found is None:
        return []
    start = found.start()
    lead = re.match(r"\s*[,)}]", quiet)
    if after_block and lead:
        start = lead.end() - 1
    word = quiet[start:].split("\n", 1)[0].rstrip()[:40]
    hint = "a `}` too many ends a source early; a missing `{` hides its beginning"
    return [
        Fault(
            MALFORMED, offset + start, offset + start + max(len(word), 1), f"`{word}` stands outside any source", hint
        )
    ]


def read_damaged(text: str, head: re.Match[str], kind: BlockKind) -> tuple[Block, list[Fault]]:
    """Read one block from its `@word{` on, whatever its state."""
    if kind in {"comment", "preamble"}:
        return _skip(text, head, kind)
    reader = _Reader(text, head)
    key, key_start = ("", head.end()) if kind == "string" else reader.read_key()
    if key is None:
        return Block("comment", "", "", head.start(), head.end(), head.end(), reader.position), reader.faults
    body = reader.position
    reader.read_fields()
    block = Block(kind, head[1].lower(), key, head.start(), key_start, body, reader.position, tuple(reader.fields))
    return block, reader.faults


def _skip(text: str, head: re.Match[str], kind: BlockKind) -> tuple[Block, list[Fault]]:
    """Step over a comment or preamble with everything inside its delimiters."""
    opening = head.end() - 1
    end = match_brackets(text, opening, len(text), head[2])
    faults = []
    if end is None:
        line_end = text.find("\n", head.end())
        end = len(text) if line_end < 0 else line_end
        hint = "only its first line was passed over; add the closing brace"
        faults.append(Fault(MALFORMED, head.start(), head.end(), f"this @{head[1]} is never closed", hint))
    return Block(kind, kind, "", head.start(), head.end(), head.end(), end), faults


class _Reader(ValueReader):
    """Read the fields of one block; `position` is always the next unread offset."""

    def __init__(self, text: str, head: re.Match[str]) -> None:
        super().__init__(text, head)
        self.position = head.end()
        self.fields: list[RawField] = []

    def read_key(self) -> tuple[str | None, int]:
        """Read the key and the comma behind it; None where this is no source at all."""
        found = LOOSE_KEY[self.closer].match(self.text, self.position)
        key, start = (found[1].rstrip(), found.start(1)) if found else ("", self.position)
        self.position = self.skip_blank(found.end() if found else self.position)
        following = self.text[self.position : self.position + 1]
        if following == "=":
            return self._key_before_equals(key, start)
        lacks_comma = key and self._at_assignment()
        if following not in {",", self.closer} and not lacks_comma:
            message = f"`{self.head[0]}` begins no source that can be read"
            self._fault_at_head(message, "write `@type{key, name = {value}, …}`")
            return None, start
        self.key = key
        if not key:
            self._no_key()
        elif len(key.split()) > 1:
            self.fault(MALFORMED, start, start + len(key), f"the key `{key}` contains a space", "take the space out")
        if following == ",":
            self.position += 1
        elif lacks_comma:
            self._missing_comma(start + len(key))
        return key, start

    def _key_before_equals(self, key: str, start: int) -> tuple[str, int]:
        """Read `@book{title = …` (no key) or `@book{key title = …` (no comma)."""
        first, *rest = key.split(None, 1) or [""]
        if rest:
            self.key = first
            self.position = start + len(first)
            self._missing_comma(self.position)
            return first, start
        self.position = start
        self._no_key()
        return "", start

    def _no_key(self) -> None:
        hint = f"write a key behind the brace: `@{self.head[1]}{{key,`"
        self._fault_at_head("this source has no key, so nothing can cite it", hint)

    def _fault_at_head(self, message: str, hint: str) -> None:
        self.fault(MALFORMED, self.head.start(), self.head.end(), message, hint)

    def _missing_comma(self, end: int) -> None:
        before = self.fields[-1].name if self.fields else "the key"
        where = f"behind `{before}`" if self.fields else "behind the key"
        self.fault(MISSING_COMMA, end, end, f"a comma is missing {where} of {self.name}", "add `,` here")

    def _at_assignment(self) -> re.Match[str] | None:
        return ASSIGNMENT.match(self.text, self.skip_blank(self.position))

    def read_fields(self) -> None:
        """Read `name = value` until the closing delimiter, or until it is clear that it will not come."""
        while True:
            self.position = self.skip_blank(self.position)
            if self._ends():
                return
            found = self._at_assignment()
            if found:
                self._read_field(found)
            else:
                self._skip_stray()

    def _ends(self) -> bool:
        """Say whether the block is over, closed or not."""
        text, position = self.text, self.position
        if position >= self.next_start or position >= len(text) or self._begins_block(position):
            self.position = min(position, self.next_start)
            if not self.is_open:
                self.fault(
                    MALFORMED,
                    self.head.start(),
                    self._key_end(),
                    f"{self.name} is never closed",
                    f"add `{self.closer}` behind its last field",
                )
            return True
        if text[position] == self.closer:
            extra = re.compile(rf"[}})]\s*,\s*{NAME}\s*=").match(text, position)
            if extra:
                self.fault(
                    MALFORMED, position, position + 1, f"one `{self.closer}` too many in {self.name}", "take it out"
                )
                self.position = text.index(",", position) + 1
                return False
            self.position = position + 1
            return True
        if text[position] in "})" and not ASSIGNMENT.match(text, position):
            self.fault(
                MALFORMED,
                position,
                position + 1,
                f"{self.name} opens with `{self.head[2]}` but ends with `{text[position]}`",
                f"end it with `{self.closer}`",
            )
            self.position = position + 1
            return True
        return False

    def _key_end(self) -> int:
        found = self.text.find(self.key, self.head.end()) if self.key else -1
        return self.head.end() if found < 0 else found + len(self.key)

    def _begins_block(self, position: int) -> bool:
        """Say whether a new block begins here: any at the start of a line, elsewhere one with a key and a field."""
        if WHOLE_START.match(self.text, position):
            return True
        line = self.text.rfind("\n", max(0, position - WINDOW), position)
        return line >= 0 and bool((found := WEAK_START.match(self.text, line)) and found.end() == position)

    def _skip_stray(self) -> None:
        """Report what is neither a field nor an end, and go on behind it."""
        start = self.position
        if self.text[start] == ",":
            self.fault(MALFORMED, start, start + 1, f"one comma too many in {self.name}", "take it out")
            self.position = start + 1
            return
        stop = re.compile(r"[,\n})]").search(self.text, start + 1)
        end = min(stop.start() if stop else len(self.text), self.next_start)
        word = self.text[start:end].strip()
        self.fault(
            MALFORMED, start, start + len(word), f"`{word[:40]}` in {self.name} is no field", "write `name = {value},`"
        )
        self.position = end + 1 if end < len(self.text) and self.text[end] == "," else max(end, start + 1)

    def _read_field(self, found: re.Match[str]) -> None:
        """Read one field and what follows it."""
        self.position = found.end()
        pieces = []
        while True:
            self.position = self.skip_blank(self.position)
            piece, end = self.read_piece(self.position, found[1])
            pieces.append(piece)
            self.position = self.skip_blank(end)
            if self.text[self.position : self.position + 1] != "#":
                break
            self.position += 1
        self.fields.append(RawField(found[1].lower(), tuple(pieces), found.start(), end))
        self._read_separator(end)

    def _read_separator(self, end: int) -> None:
        """Step over the comma behind a value, or say that it is missing."""
        text, position = self.text, self.position
        if position < len(text) and text[position] == "," and position < self.next_start:
            self.position += 1
        elif position < self.next_start and ASSIGNMENT.match(text, position):
            self._missing_comma(end)
