"""Streams: results to stdout; findings, progress and advice to stderr; colours and movement on a terminal only."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass, field
from time import perf_counter
from typing import TYPE_CHECKING, TextIO

import click

if TYPE_CHECKING:
    from pathlib import Path


def wants_color(stream: TextIO) -> bool:
    """Decide about colours: NO_COLOR says no, FORCE_COLOR yes (both if not empty), else the terminal does."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


@dataclass(slots=True)
class Console:
    """Where a command speaks. `quiet` leaves findings and nothing else."""

    quiet: bool = False
    started: float = field(default_factory=perf_counter)
    drawn: int = 0

    @property
    def seconds(self) -> str:
        """Say how long it took so far."""
        return f"{perf_counter() - self.started:.1f} s"

    def result(self, text: str) -> None:
        """Say what came out, on stdout."""
        if not self.quiet:
            click.echo(text, color=wants_color(sys.stdout))

    def advise(self, text: str) -> None:
        """Say what may be done next, on stderr."""
        if not self.quiet:
            click.echo(text, err=True, color=wants_color(sys.stderr))

    def findings(self, text: str) -> None:
        """Show a report for people, on stderr."""
        self.clear()
        click.echo(text, err=True, nl=False, color=wants_color(sys.stderr))

    def progress(self, text: str) -> None:
        """Show what is being done, on one line of a terminal, over what stood there before."""
        if not self.quiet and sys.stderr.isatty():
            self.clear()
            line = text[: shutil.get_terminal_size().columns - 1]
            click.echo(line, err=True, nl=False)
            self.drawn = len(line)

    def clear(self) -> None:
        """Wipe the progress line."""
        if self.drawn:
            click.echo(f"\r{' ' * self.drawn}\r", err=True, nl=False)
            self.drawn = 0


def listed(number: int, one: str, many: str = "") -> str:
    """Count in words: "1 page", "4 pages"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}".replace(",", "\u202f")


def shown(path: Path) -> str:
    """Name a path as short as it can be: from the working folder if it lies there."""
    try:
        return path.relative_to(os.path.realpath(os.curdir)).as_posix()
    except ValueError:
        return path.as_posix()
