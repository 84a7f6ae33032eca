"""Diagnostics for people: `full` with an excerpt and a caret, `concise` with one line each."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.diagnostics import Severity, State
from dossier.noun import noun
from dossier.report.cells import excerpt, safe
from dossier.report.fold import Brief, Fold, fold, fold_to_fit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from dossier.diagnostics import Diagnostic, Span
    from dossier.report.fold import Told
    from dossier.report.place import Lines

SCREEN = 27
"""Lines of a report that fit a screen of thirty, with what a command says below it."""

COLOURS = {"error": "red", "warning": "yellow", "info": "blue", "not-run": "magenta"}


@noun(frozen=True, slots=True)
class Look:
    """How a report looks. `name` turns a path from the project's root into the reader's; `width` is in cells.

    `cut` ends what is told in one line at the width.
    """

    color: bool = False
    verbose: bool = False
    name: Callable[[str], str] = str
    width: int = 100
    cut: bool = False

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


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort by place."""
    return tuple(sorted(diagnostics, key=lambda d: d.order))


def concise(diagnostics: Iterable[Diagnostic], look: Look) -> str:
    """Write `path:line:column: error[D401] message`, a line each, as editors and problem matchers read it."""
    ordered = in_order(diagnostics)
    told = ordered if look.verbose else fold(ordered)
    return "".join(_concise(item, look) + "\n" for item in told) + _how_to_unfold(told)


def _concise(item: Told, look: Look) -> str:
    diagnostic = item.first if isinstance(item, (Fold, Brief)) else item
    message = item.words() if isinstance(item, Fold) else diagnostic.message
    name = kind(diagnostic)
    span = diagnostic.span
    place = f"{look.path(span)}:{span.line}:{span.column}: " if span else ""
    return place + look.paint(f"{name}[{diagnostic.rule.code}]", COLOURS[name]) + f" {safe(message)}"


def full(diagnostics: Iterable[Diagnostic], look: Look, lines: Lines) -> str:
    """Write each finding with the line it points at, the places that explain it, and what to do.

    A report that is longer than a screen tells many of a kind in few lines, unless all is wanted.
    """
    ordered = in_order(diagnostics)
    if look.verbose:
        return _written(ordered, look, lines)
    plain = replace(look, color=False)

    def fits(told: tuple[Told, ...]) -> bool:
        return _rows(_written(told, plain, lines), look) <= SCREEN

    told = fold_to_fit(ordered, fits)
    return _written(told, look if fits(told) else replace(look, cut=True), lines)


def _written(told: tuple[Told, ...], look: Look, lines: Lines) -> str:
    written: list[str] = []
    before: Told | None = None
    for item in told:
        if before is not None and not (isinstance(item, (Fold, Brief)) and isinstance(before, (Fold, Brief))):
            written.append("\n")
        written.append(_full(item, look, lines))
        before = item
    return "".join(written) + _how_to_unfold(told)


def _how_to_unfold(told: tuple[Told, ...]) -> str:
    return "Use -v to see each finding.\n" if any(isinstance(item, Fold) for item in told) else ""


def _rows(text: str, look: Look) -> int:
    """Count the rows that a text takes on the screen, where long lines run on."""
    return sum(max(1, -(-len(line) // look.width)) for line in text.splitlines())


def _full(item: Told, look: Look, lines: Lines) -> str:
    diagnostic = item.first if isinstance(item, (Fold, Brief)) else item
    name = kind(diagnostic)
    head = look.paint(f"{name}[{diagnostic.rule.code}]", COLOURS[name])
    if isinstance(item, (Fold, Brief)):
        words = _in_one_line(item, look)
        room = look.width - len(f"{name}[{diagnostic.rule.code}]: ")
        return f"{head}: {words[: room - 1]}…\n" if look.cut and len(words) > room else f"{head}: {words}\n"
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


def _in_one_line(item: Fold | Brief, look: Look) -> str:
    span = item.first.span
    if isinstance(item, Fold):
        return safe(item.words(f" in {look.path(span)}" if span else ""))
    return safe(item.first.message) + (f" ({look.path(span)}:{span.line}:{span.column})" if span else "")


@noun(frozen=True, slots=True)
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
