"""`dossier build`: make the PDF."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from dossier.cli import exits
from dossier.cli.console import Console, listed, shown
from dossier.cli.options import shared

if TYPE_CHECKING:
    import datetime as dt

    from dossier.cli.findings import Findings
    from dossier.model import Printed

LEDGER = Path("build/ledger.json")


@click.command("build", short_help="Make the PDF.")
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Where the PDF goes.  [default: build/dossier.pdf]",
)
@click.option("--draft", is_flag=True, help="Build in spite of errors, with the gaps marked.")
@click.option("--release", is_flag=True, help="Stop also at what is still to do, or stale.")
@click.option("--to", type=click.Choice(["pdf"]), default="pdf", help="What is made.  [default: pdf]")
@click.option("--open", "open_", is_flag=True, help="Show the PDF when it is made.")
@shared
def command(  # noqa: PLR0913, PLR0917 - click hands over every option
    output: Path | None,
    draft: bool,  # noqa: FBT001
    release: bool,  # noqa: FBT001
    to: str,  # noqa: ARG001 - one kind so far
    open_: bool,  # noqa: FBT001
    root: Path,
    format_: str,
    today: dt.date | None,
    quiet: bool,  # noqa: FBT001
    verbose: bool,  # noqa: FBT001
) -> int:
    """Check the dossier and make its PDF.

    If there are errors no PDF is made and an old one stays as it is; --draft makes one all the same, with the gaps
    marked. The ledger, which says what each sentence rests on, goes to build/ledger.json.
    """
    if draft and release:
        raise click.UsageError("--draft and --release exclude each other.")
    from dossier import pipeline  # noqa: PLC0415 - the rooms are imported by the command that needs them
    from dossier.cache import FOLDER, Cache  # noqa: PLC0415
    from dossier.cli.findings import Findings, facts_of, load_known  # noqa: PLC0415

    console = Console(quiet)
    mode = pipeline.Mode.DRAFT if draft else pipeline.Mode.RELEASE if release else pipeline.Mode.NORMAL
    project = load_known(root, today)
    made = pipeline.build(project, mode, cache=Cache(project.root / FOLDER), progress=console.progress)
    findings = Findings(project, made.diagnostics, format_, verbose)
    path = (output or project.root / project.settings.output).absolute()
    facts = facts_of(made.checked)
    if made.printed is None:
        return _refuse(console, findings, facts, path)
    _write(made.printed, path, project.root)
    _tell(console, findings, {**facts, "pages": made.printed.pages}, path)
    if not findings.for_programs:
        console.advise(_next(findings, released=release))
    if open_:
        click.launch(str(path))
    return exits.FINDINGS if findings.fails() else exits.FINE


def _refuse(console: Console, findings: Findings, facts: dict[str, int], path: Path) -> int:
    """Say why there is no PDF."""
    from dossier.report import summarise  # noqa: PLC0415

    findings.show(console, facts)
    if not findings.for_programs:
        kept = f"; {shown(path)} is left as it was" if path.exists() else ""
        console.advise(f"No PDF: {summarise(findings.diagnostics)}{kept} ({console.seconds})")
        console.advise("Next: mend the errors, or dossier build --draft to see the gaps on the page")
    return exits.FINDINGS


def _write(printed: Printed, path: Path, root: Path) -> None:
    """Write the PDF and the ledger, each whole or not at all."""
    from dossier.cli.atomic import write_whole  # noqa: PLC0415

    write_whole(path, printed.pdf)
    write_whole(root / LEDGER, printed.ledger_json.encode())


def _tell(console: Console, findings: Findings, facts: dict[str, int], path: Path) -> None:
    """Say what was made, in one line."""
    from dossier.report import summarise  # noqa: PLC0415

    findings.show(console, {**facts, "output": shown(path)})
    if findings.for_programs:
        return
    counted = ", ".join(listed(facts[name], name.removesuffix("s")) for name in ("pages", "citations", "sources"))
    problems = "0 problems" if not findings.diagnostics else summarise(findings.diagnostics)
    console.result(f"Wrote {shown(path)} — {counted}, {problems} ({console.seconds})")


def _next(findings: Findings, *, released: bool) -> str:
    """Say what may be done next."""
    worst = findings.worst()
    if worst:
        return f"Next: dossier explain {worst.rule.code}"
    return "Next: read it, then publish it" if released else "Next: read it, then dossier build --release"
