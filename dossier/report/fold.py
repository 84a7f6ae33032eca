"""Many findings → few lines, so that a screen shows what there is of each kind, and the errors first.

Two steps. However few the findings are, those of one rule in one file are one line past a limit, and so are those of one
rule that would take many lines over several files. A report that is still longer than a screen is folded further,
step by step, until it fits: first what is no error, then errors of the same kind.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from dossier.diagnostics import Severity
from dossier.noun import noun

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from dossier.diagnostics import Diagnostic

_SUBJECT = re.compile("`[^`]{1,40}`")
SUBJECTS = 3
"""Names of what findings are about that are told in a line for many."""

LIMIT = 10
NAMED = 6
"""Lines of a file named one by one; of more, the first and the last."""
LISTED = 4
"""Errors of one rule that have a line each beside the first, where the report is longer than a screen."""


@noun(frozen=True, slots=True)
class Fold:
    """Findings of one rule told in one line; `more` where others of theirs are told beside it."""

    members: tuple[Diagnostic, ...]
    more: bool = False

    @property
    def first(self) -> Diagnostic:
        """The finding that stands for all."""
        return self.members[0]

    @property
    def files(self) -> int:
        """Count the files they are in."""
        return len({member.span.path for member in self.members if member.span})

    def words(self, where: str = "") -> str:
        """Say how many, where and of what kind; `where` begins with a space and names the only file."""
        place = f" in {self.files} files" if self.files > 1 else f"{where}{self._lines()}"
        more = " more" if self.more else ""
        findings = "finding" if len(self.members) == 1 else "findings"
        return f"{len(self.members)}{more} {findings}{place}: {self.first.rule.summary}{self._subjects()}"

    def _subjects(self) -> str:
        """Name what each of them is about, such as the keys that are missing: the first few, and how many others."""
        found = [_SUBJECT.match(member.message) for member in self.members]
        names = tuple(dict.fromkeys(match[0] for match in found if match))
        if not all(found) or len(names) == 1:
            return ""
        others = len(names) - SUBJECTS
        listed = ", ".join(names[:SUBJECTS])
        return f" ({listed} and {others} {'other' if others == 1 else 'others'})" if others > 0 else f" ({listed})"

    def _lines(self) -> str:
        lines = sorted({member.span.line for member in self.members if member.span})
        if not lines:
            return ""
        if len(lines) == 1:
            return f", line {lines[0]}"
        if len(lines) > NAMED:
            return f", lines {lines[0]} to {lines[-1]}"
        return f", lines {', '.join(map(str, lines[:-1]))} and {lines[-1]}"


@noun(frozen=True, slots=True)
class Brief:
    """A finding told in one line, without the text it points at and without advice."""

    first: Diagnostic


Told: TypeAlias = "Diagnostic | Fold | Brief"


def fold(ordered: Iterable[Diagnostic]) -> tuple[Diagnostic | Fold, ...]:
    """Put a `Fold` where the first of many stands; the findings come sorted by place.

    First the findings of each file are folded. What then still takes more than `LIMIT` lines is one line for all files,
    save errors, each of which has to be mended.
    """
    return _across_files(_within_files(tuple(ordered)))


def fold_to_fit(ordered: tuple[Diagnostic, ...], fits: Callable[[tuple[Told, ...]], bool]) -> tuple[Told, ...]:
    """Fold until it fits a screen, as far as can be without leaving out a rule. What is only a remark is always brief."""
    told: tuple[Told, ...] = tuple(map(_as_remark, fold(ordered)))
    for step in (_mild_folded, _first_errors_drawn, _errors_listed, _first_errors_told, _all_folded):
        if fits(told):
            break
        told = step(ordered)
    return told


def _mild_folded(ordered: tuple[Diagnostic, ...]) -> tuple[Told, ...]:
    errors = (item for item in fold(ordered) if _first(item).severity is Severity.ERROR)
    return (*errors, *_one_line_a_rule(ordered))


def _first_errors_drawn(ordered: tuple[Diagnostic, ...]) -> tuple[Told, ...]:
    groups = _by_rule(ordered, errors=True)
    rest = (line for group in groups for line in _listed(group[1:]))
    return (*(group[0] for group in groups), *rest, *_one_line_a_rule(ordered))


def _errors_listed(ordered: tuple[Diagnostic, ...]) -> tuple[Told, ...]:
    lines = (line for group in _by_rule(ordered, errors=True) for line in (Brief(group[0]), *_listed(group[1:])))
    return (*lines, *_one_line_a_rule(ordered))


def _first_errors_told(ordered: tuple[Diagnostic, ...]) -> tuple[Told, ...]:
    groups = _by_rule(ordered, errors=True)
    rest = (Fold(group[1:], more=True) for group in groups if group[1:])
    return (*(group[0] for group in groups), *rest, *_one_line_a_rule(ordered))


def _all_folded(ordered: tuple[Diagnostic, ...]) -> tuple[Told, ...]:
    return (*map(_one_line, _by_rule(ordered, errors=True)), *_one_line_a_rule(ordered))


def _listed(group: tuple[Diagnostic, ...]) -> Iterator[Told]:
    """Tell the first few findings of a rule in a line each, and count the rest."""
    yield from map(Brief, group[:LISTED])
    if group[LISTED:]:
        yield Fold(group[LISTED:], more=True)


def _one_line_a_rule(ordered: tuple[Diagnostic, ...]) -> Iterator[Told]:
    return map(_one_line, _by_rule(ordered, errors=False))


def _one_line(group: tuple[Diagnostic, ...]) -> Told:
    return Fold(group) if len(group) > 1 else Brief(group[0])


def _by_rule(ordered: tuple[Diagnostic, ...], *, errors: bool) -> tuple[tuple[Diagnostic, ...], ...]:
    groups: dict[tuple[str, object], list[Diagnostic]] = {}
    for item in ordered:
        if (item.severity is Severity.ERROR) is errors:
            groups.setdefault((item.rule.code, item.state), []).append(item)
    return tuple(map(tuple, groups.values()))


def _limit(diagnostic: Diagnostic) -> int:
    return LIMIT if diagnostic.severity is Severity.ERROR else diagnostic.rule.shown


def _within_files(ordered: tuple[Diagnostic, ...]) -> tuple[Diagnostic | Fold, ...]:
    groups: dict[tuple[str, str], list[Diagnostic]] = {}
    for diagnostic in ordered:
        if diagnostic.span:
            groups.setdefault((diagnostic.rule.code, diagnostic.span.path), []).append(diagnostic)
    told: list[Diagnostic | Fold] = []
    for diagnostic in ordered:
        group = groups.get((diagnostic.rule.code, diagnostic.span.path)) if diagnostic.span else None
        if group is None or len(group) <= _limit(diagnostic):
            told.append(diagnostic)
        elif group[0] is diagnostic:
            told.append(Fold(tuple(group)))
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
            gathered.append(Fold(tuple(finding for each in same for finding in _members(each))))
    return tuple(gathered)


def _first(item: Diagnostic | Fold) -> Diagnostic:
    return item.first if isinstance(item, Fold) else item


def _members(item: Diagnostic | Fold) -> tuple[Diagnostic, ...]:
    return item.members if isinstance(item, Fold) else (item,)


def _as_remark(item: Diagnostic | Fold) -> Told:
    return item if isinstance(item, Fold) or item.severity is not Severity.INFO else Brief(item)


def _mild(item: Diagnostic | Fold) -> str | None:
    """Name the rule of what may be folded across files."""
    first = _first(item)
    return None if first.severity is Severity.ERROR or first.span is None else first.rule.code
