r"""3 references, layer b: the value of a field in a doubtful block.

BibTeX counts braces whatever stands before them; authors also write `\{` as a letter, leave a brace out, or forget the
quotes. The first reading that is followed by what may follow a value counts; a repair is reported at its place.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.late import late
from dossier.references.grammar import NAME
from dossier.references.rules.syntax import AMBIGUOUS, MALFORMED, SWALLOWED
from dossier.references.source import Fault, Piece

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.diagnostics import Rule

WINDOW = 80  # code points looked back at
BEYOND = 2_000  # how far past the next block's start a value may still close: it quotes a source there
MAX_VALUE = 100_000  # code points: a value that is not closed by then is not closed
ASSIGNMENT = late(rf"({NAME})\s*=(?!=)")
NEXT_FIELD = late(rf"(?:,\s*+|(?<![\s,])[^\S\n]*+\n\s*+){NAME}\s*+=\s*+[{{\"\w]")
BARE = late(NAME)
BLANK = late(r"(?>(?:\s+|%[^\n]*)*)")
OPENS_VALUE = late(rf"{NAME}\s*=\s*$")
LAST_COMMA = late(r",?[^\S\n]*\n[^\S\n]*$|,[^\S\n]*$")
BRACES = late(r"[{}]")
QUOTE_MARKS = late(r"[{}\"]")
WEAK_START = late(r"\n[^\S\n]*(?=@[^\S\n]*[^\W\d][\w.+-]*\s*[{(])")
START = late(
    r"\n[^\S\n]*(?=@[^\S\n]*(?:(?i:string|comment|preamble)\s*[{(]"
    rf"|[^\W\d][\w.+-]*\s*(?:[{{(]\s*[^\s,{{}}=]+\s*,\s*{NAME}\s*=|\{{\s*[^\s,{{}}=]+\s*,?\s*\}})))"
)


def match_brackets(text: str, opening: int, limit: int, bracket: str = "{", *, escapes: bool = False) -> int | None:
    """Find the offset behind the bracket that closes the one at `opening`; None where there is none before `limit`."""
    depth = 0
    marks = BRACES if bracket == "{" else re.compile(r"[()]")
    for mark in marks.finditer(text, opening, limit):
        if escapes and text[mark.start() - 1] == "\\":
            continue
        depth += 1 if mark[0] == bracket else -1
        if depth == 0:
            return mark.end()
    return None


class ValueReader:
    """Read values out of one block. `next_start` is where the next block seems to begin: no value reaches past it unasked."""

    def __init__(self, text: str, head: re.Match[str]) -> None:
        self.text = text
        self.head = head
        self.key = ""
        self.closer = "}" if head[2] == "{" else ")"
        self.is_open = False
        self.faults: list[Fault] = []
        start = START.search(text, head.end(), head.end() + 2 * MAX_VALUE)
        self.next_start = start.end() if start else len(text)
        self.weak_start = self._weak_start(head.end(), self.next_start)
        self.patience = 5 * MAX_VALUE

    def fault(self, rule: Rule, start: int, end: int, message: str, hint: str) -> None:
        """Note a break of the grammar."""
        self.faults.append(Fault(rule, start, end, message, hint))

    @property
    def name(self) -> str:
        """Name the block for a message."""
        return f"`{self.key}`" if self.key else f"this @{self.head[1]}"

    def skip_blank(self, position: int) -> int:
        """Step over white space and remarks from `%` to the line's end."""
        found = BLANK.match(self.text, position)
        return found.end() if found else position

    def read_piece(self, start: int, name: str) -> tuple[Piece, int]:
        """Read one operand of a value."""
        mark = self.text[start : start + 1]
        if mark == "{":
            return self._read_braced(start, name)
        if mark == '"':
            return self._read_quoted(start, name)
        return self._read_bare(start, name)

    def _is_clean(self, end: int) -> bool:
        """Say whether what follows a value is what may follow one."""
        position = self.skip_blank(end)
        if position >= len(self.text):
            return False
        mark = self.text[position]
        if mark == ",":
            after = self.skip_blank(position + 1)
            return after >= len(self.text) or self.text[after] in "}),%" or bool(ASSIGNMENT.match(self.text, after))
        if mark == self.closer:
            after = self.skip_blank(position + 1)
            if self.text[after : after + 1] == ",":  # some put a comma between two entries
                after = self.skip_blank(after + 1)
                return self.text[after : after + 1] in {"@", ""}
            return self.text[after : after + 1] not in {"}", ")"}
        return mark == "#" or bool(ASSIGNMENT.match(self.text, position))

    def _read_braced(self, start: int, name: str) -> tuple[Piece, int]:
        """Read `{…}` in the first of three ways that leads on."""
        limit = self._limit(start)
        plain = match_brackets(self.text, start, limit)
        if plain is None:
            self.patience -= limit - start
        for end in self._readings(plain, start, limit):
            if self._is_clean(end):
                if end <= self.next_start:
                    if end != plain:
                        self._ambiguous(
                            start,
                            name,
                            "a brace behind a backslash",
                            "write `\\textbraceleft{}` or `\\textbraceright{}`",
                        )
                    return Piece(self.text[start + 1 : end - 1], False, start + 1), end
                if self._next_field(start, self.next_start) is None:
                    return self._swallowing(start, end, name)
        cut = self._next_field(start, min(plain or limit, self.next_start, limit))
        if cut is not None:
            return self._unclosed(start, cut, name, "{")
        if plain is None or plain > self.next_start:
            return self._unclosed(start, min(self._weak_start(start, limit), self.next_start), name, "{")
        own_line = LAST_COMMA.search(self.text, max(start, plain - WINDOW), plain - 1)
        after = self.skip_blank(plain)
        if own_line and (after >= len(self.text) or self.text[after] == "@"):
            return self._unclosed(start, own_line.start(), name, "{")
        return Piece(self.text[start + 1 : plain - 1], False, start + 1), plain

    def _limit(self, start: int) -> int:
        """Say how far to look for a closing brace: less far where another block begins, or where many are missing."""
        reach = MAX_VALUE if self.patience > 0 else BEYOND
        return min(start + reach, self.next_start + BEYOND, self.weak_start + 5 * BEYOND, len(self.text))

    def _readings(self, plain: int | None, start: int, limit: int) -> Iterator[int]:
        """Offer the ends of a braced value: BibTeX's, then that with escaped braces as letters."""
        if plain is not None:
            yield plain
        escaped = match_brackets(self.text, start, limit, escapes=True)
        if escaped is not None and escaped != plain:
            yield escaped

    def _swallowing(self, start: int, end: int, name: str) -> tuple[Piece, int]:
        """Keep a value that holds what looks like a whole source, and say so."""
        where = self.next_start
        stop = self.text.find("\n", where)
        self.fault(
            SWALLOWED,
            where,
            stop if stop > 0 else end,
            f"this looks like a source, but it stands inside `{name}` of {self.name}",
            "if it is one, close the field before it",
        )
        found = START.search(self.text, end)
        self.next_start = found.end() if found else len(self.text)
        return Piece(self.text[start + 1 : end - 1], False, start + 1), end

    def _next_field(self, start: int, limit: int) -> int | None:
        """Find where the next `name =` begins inside a value that does not close."""
        found = NEXT_FIELD.search(self.text, start + 1, limit)
        return found.start() if found else None

    def _weak_start(self, start: int, limit: int) -> int:
        found = WEAK_START.search(self.text, start, limit)
        return found.start() if found else limit

    def _unclosed(self, start: int, end: int, name: str, mark: str) -> tuple[Piece, int]:
        """Cut a value that never closes."""
        closing = "}" if mark == "{" else '"'
        self.is_open = True
        self.fault(
            MALFORMED,
            start,
            start + 1,
            f"the `{mark}` of `{name}` in {self.name} is never closed",
            f"add `{closing}` behind the value",
        )
        value = self.text[start + 1 : end].rstrip()
        return Piece(value, False, start + 1), start + 1 + len(value)

    def _read_quoted(self, start: int, name: str) -> tuple[Piece, int]:
        """Read `"…"`: to the first quote outside braces that may end it, else to the first one at all that may."""
        limit = min(start + MAX_VALUE, self.next_start)
        depth, loose, doubtful = 0, None, None
        for mark in QUOTE_MARKS.finditer(self.text, start + 1, limit):
            if mark[0] != '"':
                depth += 1 if mark[0] == "{" else -1
            elif OPENS_VALUE.search(self.text, max(start + 1, mark.start() - WINDOW), mark.start()):
                break
            elif self._may_end(mark.end()):
                if depth == 0:
                    if doubtful is not None:
                        self._ambiguous(doubtful, name, "a quotation mark inside quotes", "write the value in braces")
                    return Piece(self.text[start + 1 : mark.start()], False, start + 1), mark.end()
                loose = loose or mark
            elif depth == 0 and doubtful is None:
                doubtful = mark.start()
        cut = self._next_field(start, limit)
        if loose and (cut is None or loose.end() <= cut):
            message = f"braces do not balance inside the quotes of `{name}` in {self.name}"
            self.fault(MALFORMED, start, start + 1, message, "balance the braces")
            return Piece(self.text[start + 1 : loose.start()], False, start + 1), loose.end()
        if cut is None:
            line_end = self.text.find("\n", start)
            cut = min(limit, len(self.text) if line_end < 0 else line_end)
        return self._unclosed(start, cut, name, '"')

    def _ambiguous(self, place: int, name: str, what: str, hint: str) -> None:
        """Say that other programs read a value differently."""
        message = f"{what} in `{name}` of {self.name} is read differently by other programs"
        self.fault(AMBIGUOUS, place, place + 1, message, hint)

    def _may_end(self, end: int) -> bool:
        """Say whether a quote here can be a closing one: nothing stands behind it that belongs to a text."""
        position = self.skip_blank(end)
        mark = self.text[position : position + 1]
        return mark in {"", ",", "#", "@", "}", ")"} or bool(ASSIGNMENT.match(self.text, position))

    def _read_bare(self, start: int, name: str) -> tuple[Piece, int]:
        """Read a number or a macro; anything longer should have stood in braces."""
        found = BARE.match(self.text, start, self.next_start)
        if found and self._is_clean(found.end()):
            return self._bare_piece(found[0], start, name)
        stop = re.compile(rf"[,\n{re.escape(self.closer)}]").search(self.text, start, self.next_start)
        end = stop.start() if stop else self.next_start
        value = self.text[start:end].rstrip()
        if not value:
            self.fault(
                MALFORMED, start, start, f"`{name}` of {self.name} has no value", "write `{}` or take the field out"
            )
        else:
            hint = f"write `{name} = {{{value}}}`"
            self.fault(MALFORMED, start, start + len(value), f"the value of `{name}` in {self.name} needs braces", hint)
        return Piece(value, False, start), start + len(value)

    def _bare_piece(self, word: str, start: int, name: str) -> tuple[Piece, int]:
        """Tell numbers from macros; `12a` and `12--34` are neither."""
        if word.isdigit():
            return Piece(word, False, start), start + len(word)
        if word[0].isdigit():
            hint = f"write `{name} = {{{word}}}`"
            self.fault(MALFORMED, start, start + len(word), f"the value of `{name}` in {self.name} needs braces", hint)
            return Piece(word, False, start), start + len(word)
        return Piece(word, True, start), start + len(word)
