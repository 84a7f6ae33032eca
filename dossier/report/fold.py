"""Many findings of one rule in one file → one line, so that the few others are seen."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.diagnostics import Diagnostic

LIMIT = 10


@dataclass(frozen=True, slots=True)
class Fold:
    """More findings of one rule in one file than its readers want to see, told as one."""

    first: Diagnostic
    last_line: int
    count: int

    def words(self, where: str = "") -> str:
        """Say how many, how far and of what kind; `where` begins with a space."""
        line = self.first.span.line if self.first.span else 0
        lines = f"line {line}" if line == self.last_line else f"lines {line} to {self.last_line}"
        return f"{self.count} findings{where}, {lines}: {self.first.rule.summary} (-v shows each)"


def _limit(diagnostic: Diagnostic) -> int:
    return LIMIT if diagnostic.severity is Severity.ERROR else diagnostic.rule.shown


def fold(ordered: Iterable[Diagnostic]) -> tuple[Diagnostic | Fold, ...]:
    """Put a `Fold` where the first of many stands; the findings come sorted by place."""
    ordered = tuple(ordered)
    counts: Counter[tuple[str, str]] = Counter()
    last: dict[tuple[str, str], int] = {}
    for diagnostic in ordered:
        if diagnostic.span:
            group = (diagnostic.rule.code, diagnostic.span.path)
            counts[group] += 1
            last[group] = diagnostic.span.line
    told: list[Diagnostic | Fold] = []
    for diagnostic in ordered:
        group = (diagnostic.rule.code, diagnostic.span.path if diagnostic.span else "")
        if counts[group] <= _limit(diagnostic):
            told.append(diagnostic)
        elif group in last:
            told.append(Fold(diagnostic, last.pop(group), counts[group]))
    return tuple(told)
