"""What the commands that ask have in common: a checked dossier, the pages of its claims, and how an answer is written."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any, Protocol

import click

from dossier.cli import exits
from dossier.cli.build import LEDGER
from dossier.diagnostics import has_errors

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from dossier.asking import Subject
    from dossier.model import PrintedClaim
    from dossier.pipeline import Checked


class Answer(Protocol):
    """What can be told in lines or given as data."""

    def lines(self, name: Callable[[str], str]) -> Iterator[str]:
        """Tell it for people."""

    def data(self) -> dict[str, Any]:
        """Give it as data."""


def check_dossier(root: Path, today: dt.date | None = None) -> Checked:
    """Check the dossier that is asked about; an answer is given whatever is wrong with it, and that something is, is said."""
    from dossier import pipeline  # noqa: PLC0415 - the rooms are imported by the command that needs them
    from dossier.cache import kept  # noqa: PLC0415
    from dossier.project import load  # noqa: PLC0415

    project = load(root, today=today)
    checked = pipeline.check(project, cache=kept(project.root))
    if has_errors(checked.diagnostics):
        click.echo("The dossier has errors, so this answer may lack something; dossier check lists them.", err=True)
    return checked


def pick(word: str, checked: Checked) -> Subject:
    """Find the source or origin that is asked about, or say which was probably meant."""
    from dossier.asking import Subject, find_subject  # noqa: PLC0415

    found = find_subject(word, checked.bibliography, checked.ledger, checked.settings)
    if isinstance(found, Subject):
        return found
    hint = f" Did you mean {found!r}?" if found else " `dossier sources` lists all sources."
    raise click.UsageError(f"There is no source or origin {word!r}.{hint}")


def printed_of(checked: Checked) -> Mapping[str, PrintedClaim]:
    """Read how the last build printed the claims, if it was of this state of the dossier."""
    from dossier.edition import read_printed  # noqa: PLC0415

    try:
        text = (checked.project.root / LEDGER).read_text(encoding="utf-8")
    except (OSError, ValueError):
        return {}
    return read_printed(text, checked.ledger, checked.settings) or {}


def say(answer: Answer, checked: Checked, format_: str) -> int:
    """Write an answer to stdout: for people with paths from where they stand, for programs from the project's root."""
    root = checked.project.root
    if format_ == "json":
        click.echo(json.dumps(answer.data(), ensure_ascii=False, indent=1))
    else:
        for line in answer.lines(lambda path: os.path.relpath(root / path).replace(os.sep, "/")):
            click.echo(line)
    return exits.FINE
