"""Diagnostics for people: `full` with an excerpt and a caret, `concise` with one line each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.diagnostics import Severity, State
from dossier.report.cells import excerpt, safe
from dossier.report.fold import Fold, fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from dossier.diagnostics import Diagnostic, Span
    from dossier.report.place import Lines

COLOURS = {"error": "red", "warning": "yellow", "info": "blue", "not-run": "magenta"}


@dataclass(frozen=True, slots=True)
class Look:
    """How a report looks. `name` turns a path from the project's root into the reader's; `width` is in cells."""

    color: bool = False
    verbose: bool = False
    name: Callable[[str], str] = str
    width: int = 100

    def paint(self, text: str, colour: str = "") -> str:
        """Make words bold and coloured where colours are wanted."""
        if not self.color or not text:
            return text
        import click  # noqa: PLC0415 - a report without colours needs nothing

        return click.style(text, fg=colour or None, bold=True)

    def path(self, span: Span) -> str:
        """Name a file in the reader's way."""
        return safe(self.name(span.path))


def kind(diagnostic: Diagnostic) -> str:
    """Name the kind of a finding: its severity, or "not-run"."""
    return "not-run" if diagnostic.state is State.NOT_RUN else Severity(diagnostic.severity).value


def told(diagnostics: Iterable[Diagnostic], look: Look) -> tuple[Diagnostic | Fold, ...]:
    """Sort by place; fold what is too much unless all is wanted."""
    ordered = tuple(sorted(diagnostics, key=lambda d: d.order))
    return ordered if look.verbose else fold(ordered)


def concise(diagnostics: Iterable[Diagnostic], look: Look) -> str:
    """Write `path:line:column: error[D401] message`, a line each, as editors and problem matchers read it."""
    return "".join(_concise(item, look) + "\n" for item in told(diagnostics, look))


def _concise(item: Diagnostic | Fold, look: Look) -> str:
    diagnostic = item.first if isinstance(item, Fold) else item
    message = item.words() if isinstance(item, Fold) else item.message
    name = kind(diagnostic)
    span = diagnostic.span
    place = f"{look.path(span)}:{span.line}:{span.column}: " if span else ""
    return place + look.paint(f"{name}[{diagnostic.rule.code}]", COLOURS[name]) + f" {safe(message)}"


def full(diagnostics: Iterable[Diagnostic], look: Look, lines: Lines) -> str:
    """Write each finding with the line it points at, the places that explain it, and what to do."""
    written: list[str] = []
    before: Diagnostic | Fold | None = None
    for item in told(diagnostics, look):
        if before is not None and not (isinstance(item, Fold) and isinstance(before, Fold)):
            written.append("\n")
        written.append(_full(item, look, lines))
        before = item
    return "".join(written)


def _full(item: Diagnostic | Fold, look: Look, lines: Lines) -> str:
    diagnostic = item.first if isinstance(item, Fold) else item
    name = kind(diagnostic)
    head = look.paint(f"{name}[{diagnostic.rule.code}]", COLOURS[name])
    if isinstance(item, Fold):
        where = f" in {look.path(diagnostic.span)}" if diagnostic.span else ""
        return f"{head}: {safe(item.words(where))}\n"
    spans = [place for place in (diagnostic.span, *(related.span for related in diagnostic.related)) if place]
    draw = Drawing(look, lines, max((len(str(span.line)) for span in spans), default=1))
    written = [f"{head}: {look.paint(safe(diagnostic.message))}"]
    if diagnostic.span:
        written += draw.place(diagnostic.span, "-->", "^", COLOURS[name])
    for related in diagnostic.related:
        written += draw.place(related.span, ":::", "-", "blue", safe(related.message))
    if diagnostic.hint:
        written.append(f"{' ' * draw.gutter} {look.paint('=', 'blue')} hint: {safe(diagnostic.hint)}")
    return "\n".join(written) + "\n"


@dataclass(frozen=True, slots=True)
class Drawing:
    """Places of one finding, drawn under each other; `gutter` is as wide as their longest line number."""

    look: Look
    lines: Lines
    gutter: int

    def place(self, span: Span, arrow: str, mark: str, colour: str, label: str = "") -> list[str]:
        """Draw one place: where it is, its line, and a mark below the stretch that is meant."""
        pad, bar = " " * self.gutter, self.look.paint("|", "blue")
        text = self.lines.of(span.path)
        has_line = 0 < span.line <= len(text)
        position = f":{span.line}:{span.column}" if has_line or span.length else ""
        where = f"{pad}{self.look.paint(arrow, 'blue')} {self.look.path(span)}{position}"
        if not has_line:
            return [f"{where}  {label}".rstrip()]
        line = text[span.line - 1]
        end_line, end_column = self.lines.end(span)
        end = end_column - 1 if end_line == span.line else len(line)
        shown, first, cells = excerpt(line, min(span.column - 1, len(line)), end, self.look.width)
        marks = self.look.paint(f"{mark * cells} {label}".rstrip(), colour)
        number = self.look.paint(str(span.line).rjust(self.gutter), "blue")
        return [where, f"{pad} {bar}", f"{number} {bar} {shown}".rstrip(), f"{pad} {bar} {' ' * first}{marks}"]
