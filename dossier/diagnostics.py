"""Trouble as data: where (`Span`), which rule (`Rule`), what and what next (`Diagnostic`).

Three kinds of trouble are never mixed: the author's is a `Diagnostic`, collected and never raised; the world's is one
`DossierError`, shown without a traceback; ours is an ordinary exception.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import field
from enum import StrEnum
from typing import TYPE_CHECKING

from dossier.noun import noun

if TYPE_CHECKING:
    from collections.abc import Iterable


@noun(frozen=True, slots=True, order=True)
class Span:
    """A stretch of one of the author's files.

    `path` is relative to the project's root, with forward slashes; `line` and `column` are 1-based, columns and `length`
    count code points (a line end inside the stretch counts as one). A span of length 0 is a point.
    """

    path: str
    line: int = 1
    column: int = 1
    length: int = 1


class Severity(StrEnum):
    """How much a finding weighs: errors stop a build, warnings and information do not."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class State(StrEnum):
    """What a check found; "could not check" is never "passed"."""

    PASS = "PASS"  # noqa: S105 - a result, no password
    WARN = "WARN"
    FAIL = "FAIL"
    NOT_RUN = "NOT-RUN"


STATES = {Severity.ERROR: State.FAIL, Severity.WARNING: State.WARN, Severity.INFO: State.PASS}


@noun(frozen=True, slots=True)
class Rule:
    """One thing that is checked, under a stable code.

    `code` is `D` and three digits, the first being the stage (1 load, 2 sections, 3 references, 4 keys and ledger,
    5 sourcing, 6 CSL, 7 templates, 8 PDF); `name` is kebab-case; `summary` one line; `manual` the page that
    `dossier explain CODE` prints: what, why, a bad and a good example, in Markdown. `shown` is how many findings of this
    rule in one file are told one by one; more fold into a line, unless they are errors by the author's choice.
    """

    code: str
    name: str
    severity: Severity
    summary: str
    manual: str = ""
    shown: int = 10

    def at(
        self,
        span: Span | None,
        message: str,
        hint: str = "",
        *,
        related: tuple[Related, ...] = (),
        state: State | None = None,
    ) -> Diagnostic:
        """Report this rule at a place. `hint` says what to do next."""
        return Diagnostic(self, span, message, hint, related, self.severity, state)


@noun(frozen=True, slots=True)
class Related:
    """A second place that explains the first, with its own words, such as "similar key defined here"."""

    span: Span
    message: str


@noun(frozen=True, slots=True)
class Diagnostic:
    """One finding. `span` is None only where no file is to blame."""

    rule: Rule
    span: Span | None
    message: str
    hint: str = ""
    related: tuple[Related, ...] = ()
    severity: Severity = Severity.ERROR
    not_run: State | None = None

    @property
    def state(self) -> State:
        """FAIL, WARN, PASS (information) or NOT-RUN."""
        return self.not_run or STATES[self.severity]

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """Sort by place, then code, then words, so that two runs report alike."""
        span = self.span or Span("", 0, 0, 0)
        return (span.path, span.line, span.column, self.rule.code, self.message)


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Say whether any finding stops a build."""
    return any(d.severity is Severity.ERROR for d in diagnostics)


def nearest(word: str, words: Iterable[str], *, cutoff: float = 0.7) -> str | None:
    """Find the word the author most likely meant, or None where nothing is close (difflib's ratio ≥ `cutoff`)."""
    import difflib  # noqa: PLC0415 - only a mistake needs it

    lowered = {w.casefold(): w for w in sorted(words, reverse=True)}
    found = difflib.get_close_matches(word.casefold(), lowered, n=1, cutoff=cutoff)
    return lowered[found[0]] if found else None


@noun(frozen=True, slots=True)
class LineMap:
    """Turn offsets into one text (code points, 0-based) into spans of its file."""

    path: str
    starts: tuple[int, ...] = field(repr=False)
    first_line: int = 1

    @classmethod
    def of(cls, path: str, text: str, *, first_line: int = 1) -> LineMap:
        r"""Index the line starts of `text`; only `\\n` ends a line (texts are normalised when they are loaded)."""
        starts = [0]
        position = text.find("\n")
        while position >= 0:
            starts.append(position + 1)
            position = text.find("\n", position + 1)
        return cls(path, tuple(starts), first_line)

    def span(self, start: int, end: int | None = None) -> Span:
        """Name the stretch from offset `start` to `end` (a point's length is 1 when `end` is missing)."""
        line = bisect_right(self.starts, start) - 1
        return Span(self.path, line + self.first_line, start - self.starts[line] + 1, 1 if end is None else end - start)


class DossierError(Exception):
    """The world's trouble: no project, unreadable folder, disk full, a missing system library.

    Shown as one line and a hint, without a traceback. `exit_code` is 2, or 3 where the machine lacks something.
    """

    def __init__(self, message: str, hint: str = "", *, exit_code: int = 2) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.exit_code = exit_code
