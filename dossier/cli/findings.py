"""Show findings in the format that was asked for, where that format belongs."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dossier import __version__, report
from dossier.cli.console import listed, wants_color
from dossier.diagnostics import Severity, State
from dossier.noun import noun

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping

    from dossier.cli.console import Console
    from dossier.diagnostics import Diagnostic
    from dossier.pipeline import Checked
    from dossier.project import Project


def load_known(root: Path, today: dt.date | None) -> Project:
    """Load a project, and find out whether the rules its settings name exist."""
    from dossier.project import load  # noqa: PLC0415 - `dossier explain` needs none of it

    project = load(root, today=today)
    if not project.settings.severity and not project.settings.ignore:
        return project
    from dossier.cli.rules import all_rules  # noqa: PLC0415 - most projects name no rule

    return replace(project, diagnostics=(*project.diagnostics, *project.unknown_rules(all_rules())))


def facts_of(checked: Checked) -> dict[str, int]:
    """Count what was read."""
    return {
        "sections": len(checked.sections),
        "citations": sum(len(section.citations) for section in checked.sections),
        "sources": len(checked.ledger.cited),
    }


def tell(facts: Mapping[str, int]) -> str:
    """Say the counts in words: "5 sections, 23 citations, 12 sources"."""
    return ", ".join(listed(facts[name], name.removesuffix("s")) for name in ("sections", "citations", "sources"))


@noun(frozen=True, slots=True)
class Findings:
    """What a command found, and how it was asked to say it."""

    project: Project
    diagnostics: tuple[Diagnostic, ...]
    format: str
    verbose: bool = False

    @property
    def for_programs(self) -> bool:
        """Say whether the report is to be read by a program, from stdout."""
        return self.format in report.FOR_PROGRAMS

    def show(self, console: Console, facts: Mapping[str, Any]) -> None:
        """Write the report: for people to stderr, for programs to stdout."""
        look = report.Look(
            color=not self.for_programs and wants_color(sys.stderr),
            verbose=self.verbose,
            name=self._namer(),
        )
        console.clear()
        text = report.render(
            self.diagnostics, self.format, self.project.source, look=look, facts=facts, version=__version__
        )
        if self.for_programs:
            click.echo(text, nl=False)
        elif text:
            console.findings(text + ("\n" if self.format == "full" else ""))

    def fails(self, *, strict: bool = False) -> bool:
        """Say whether the exit code must tell of findings. A check that could not run is none."""
        stops = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
        return any(d.severity in stops and d.state is not State.NOT_RUN for d in self.diagnostics)

    def worst(self) -> Diagnostic | None:
        """Pick the finding to explain: the first error, else the first warning."""
        for severity in (Severity.ERROR, Severity.WARNING):
            found = next((d for d in self.diagnostics if d.severity is severity), None)
            if found:
                return found
        return None

    def _namer(self) -> Callable[[str], str]:
        """Name paths from where the reader stands: the working folder for people, the repository for programs."""
        root = self.project.root
        base = _repository(root) if self.for_programs else Path.cwd()
        return lambda path: os.path.relpath(root / path, base).replace(os.sep, "/")


def _repository(root: Path) -> Path:
    """Find the repository's folder: what GitHub says, else the nearest folder with `.git`, else the project's own."""
    workspace = Path(os.environ.get("GITHUB_WORKSPACE") or root).resolve()
    if workspace != root and root.is_relative_to(workspace):
        return workspace
    return next((folder for folder in (root, *root.parents) if (folder / ".git").exists()), root)
