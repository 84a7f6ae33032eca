"""Options that several commands share, and their values."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from collections.abc import Callable

    Command = TypeVar("Command", bound=Callable[..., Any])

FORMATS = ("full", "concise", "json", "github", "sarif")


def day(_context: click.Context, _option: click.Parameter, value: str | None) -> dt.date | None:
    """Read a day, year first, or say how one is written. Of the forms of ISO 8601 only the one with hyphens is read."""
    if value is None:
        return None
    with suppress(ValueError):
        found = dt.date.fromisoformat(value)
        if found.isoformat() == value:
            return found
    raise click.BadParameter(f"{value!r} is not a day; write it as 2026-11-02")


ROOT = click.option(
    "-C",
    "--root",
    default=Path(),
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="The dossier's folder, or one below it.  [default: here]",
)
TODAY = click.option("--today", callback=day, metavar="DATE", help="Judge what is stale as on this day (2026-11-02).")
SHARED = (
    ROOT,
    click.option(
        "--format",
        "format_",
        default="full",
        type=click.Choice(FORMATS),
        show_default=True,
        help="How findings are written.",
    ),
    TODAY,
    click.option("-q", "--quiet", is_flag=True, help="Say nothing but findings."),
    click.option("-v", "--verbose", is_flag=True, help="Show each finding, also many of one kind."),
)


ANSWERS = (
    ROOT,
    click.option(
        "--format",
        "format_",
        default="text",
        type=click.Choice(("text", "json")),
        show_default=True,
        help="How the answer is written.",
    ),
)


def answering(command: Command) -> Command:
    """Give a command the options that all questions have."""
    for option in reversed(ANSWERS):
        command = option(command)
    return command


def shared(command: Command) -> Command:
    """Give a command the options that all have."""
    for option in reversed(SHARED):
        command = option(command)
    return command
