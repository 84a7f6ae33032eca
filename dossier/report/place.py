"""Spans against the text they point into: lines, and where a span ends."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from dossier.diagnostics import Span

_DIGITS = 16


@dataclass(slots=True)
class Lines:
    r"""The lines of each file, split once; `source` gives a file's text, "" where there is none. Only `\\n` ends a line."""

    source: Callable[[str], str]
    known: dict[str, list[str]] = field(default_factory=dict)

    def of(self, path: str) -> list[str]:
        """Give the lines of a file, none where its text is not to be had."""
        if path not in self.known:
            text = self.source(path)
            self.known[path] = text.split("\n") if text else []
        return self.known[path]

    def digest(self, span: Span | None) -> str | None:
        """Boil down the words that a span covers, white space folded, so that they are known again where they have moved."""
        if span is None:
            return None
        line, column = self.end(span)
        covered = self.of(span.path)[span.line - 1 : line]
        if covered:
            covered[-1] = covered[-1][: column - 1]
            covered[0] = covered[0][span.column - 1 :]
        return hashlib.sha256(" ".join(" ".join(covered).split()).encode()).hexdigest()[:_DIGITS]

    def end(self, span: Span) -> tuple[int, int]:
        """Name the line and column just behind a span's last character."""
        lines = self.of(span.path)
        line, column, left = span.line, span.column, span.length
        while line < len(lines):
            rest = len(lines[line - 1]) + 2 - column
            if left < rest:
                break
            line, column, left = line + 1, 1, left - rest
        return line, column + left
