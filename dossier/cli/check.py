"""`dossier check`: find what is wrong with a dossier, without laying out a page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from dossier.cli import exits
from dossier.cli.console import Console, listed
from dossier.cli.options import shared

if TYPE_CHECKING:
    import datetime as dt


@click.command("check", short_help="Find what is wrong, in all files at once.")
@shared
@click.option("--strict", is_flag=True, help="Let warnings fail too.")
@click.option(
    "--baseline",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Leave out the findings of an earlier JSON report.",
)
def command(  # noqa: PLR0913, PLR0917 - click hands over every option
    root: Path,
    format_: str,
    today: dt.date | None,
    quiet: bool,  # noqa: FBT001
    verbose: bool,  # noqa: FBT001
    strict: bool,  # noqa: FBT001
    baseline: Path | None,
) -> int:
    """Read the dossier and report everything that is wrong with it.

    Needs neither Pango nor the network, and writes nothing, except that it remembers in build/.cache what it read,
    where a build has made that. Exits with 1 if there are errors, with --strict also if there are warnings.
    """
    from dossier import pipeline  # noqa: PLC0415 - the rooms are imported by the command that needs them
    from dossier.cache import kept  # noqa: PLC0415
    from dossier.cli.baseline import without_adopted  # noqa: PLC0415
    from dossier.cli.findings import Findings, facts_of, load_known, tell  # noqa: PLC0415
    from dossier.report import summarise  # noqa: PLC0415

    console = Console(quiet)
    project = load_known(root, today)
    checked = pipeline.check(project, cache=kept(project.root))
    found = checked.diagnostics
    diagnostics = without_adopted(found, baseline, project.source) if baseline else found
    findings = Findings(checked.project, diagnostics, format_, verbose)
    facts = {**facts_of(checked), "adopted": len(found) - len(diagnostics)}
    findings.show(console, facts)
    if not findings.for_programs:
        adopted = f", {listed(facts['adopted'], 'finding')} adopted" if facts["adopted"] else ""
        console.result(f"Checked {tell(facts)} — {summarise(diagnostics)}{adopted} ({console.seconds})")
        worst = findings.worst()
        console.advise(f"Next: dossier explain {worst.rule.code}" if worst else "Next: dossier build")
    return exits.FINDINGS if findings.fails(strict=strict) else exits.FINE
