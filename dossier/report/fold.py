"""Many findings of one rule → one line a file, or one line in all, so that the few others are seen."""

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
    """More findings of one rule than its readers want to see, in one file or in several, told as one."""

    first: Diagnostic
    last_line: int
    count: int
    files: int = 1

    def words(self, where: str = "") -> str:
        """Say how many, how far and of what kind; `where` begins with a space and names the only file."""
        if self.files > 1:
            return f"{self.count} findings in {self.files} files: {self.first.rule.summary} (-v shows each)"
        line = self.first.span.line if self.first.span else 0
        lines = f"line {line}" if line == self.last_line else f"lines {line} to {self.last_line}"
        return f"{self.count} findings{where}, {lines}: {self.first.rule.summary} (-v shows each)"


def _limit(diagnostic: Diagnostic) -> int:
    return LIMIT if diagnostic.severity is Severity.ERROR else diagnostic.rule.shown


def fold(ordered: Iterable[Diagnostic]) -> tuple[Diagnostic | Fold, ...]:
    """Put a `Fold` where the first of many stands; the findings come sorted by place.

    First the findings of each file are folded. What then still takes more than `LIMIT` lines is one line for all files,
    save errors, each of which has to be mended.
    """
    return _across_files(_within_files(tuple(ordered)))


def _within_files(ordered: tuple[Diagnostic, ...]) -> tuple[Diagnostic | Fold, ...]:
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


def _across_files(told: tuple[Diagnostic | Fold, ...]) -> tuple[Diagnostic | Fold, ...]:
    lines: dict[str, list[Diagnostic | Fold]] = {}
    for item in told:
        if (code := _mild(item)) is not None:
            lines.setdefault(code, []).append(item)
    gathered: list[Diagnostic | Fold] = []
    for item in told:
        code = _mild(item)
        same = lines.get(code, []) if code is not None else []
        if len(same) <= LIMIT:
            gathered.append(item)
        elif same[0] is item:
            gathered.append(_gather(same))
    return tuple(gathered)


def _first(item: Diagnostic | Fold) -> Diagnostic:
    return item.first if isinstance(item, Fold) else item


def _mild(item: Diagnostic | Fold) -> str | None:
    """Name the rule of what may be folded across files."""
    first = _first(item)
    return None if first.severity is Severity.ERROR or first.span is None else first.rule.code


def _gather(same: list[Diagnostic | Fold]) -> Fold:
    count = sum(item.count if isinstance(item, Fold) else 1 for item in same)
    files = {span.path for item in same if (span := _first(item).span)}
    return Fold(_first(same[0]), 0, count, len(files))
