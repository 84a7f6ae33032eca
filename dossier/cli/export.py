"""`dossier export`: the sources in the formats that other programs read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dossier.cli import exits
from dossier.cli.options import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.model import Bibliography, Entry

KINDS = ("csl-json", "bibtex", "ris")


@click.command("export", short_help="Write the sources as CSL-JSON, BibTeX or RIS.")
@click.argument("kind", type=click.Choice(KINDS), required=False)
@click.option("--format", "format_", type=click.Choice(KINDS), help="The same as the argument.")
@click.option(
    "-b",
    "--bibliography",
    "files",
    multiple=True,
    metavar="FILE",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Read this file instead of the dossier's; needs no dossier around it.",
)
@click.option("-o", "--output", metavar="FILE", type=click.Path(path_type=Path, dir_okay=False), help="Write to FILE.")
@click.option("--cited", is_flag=True, help="Only the sources that the dossier cites.")
@ROOT
def command(  # noqa: PLR0913, PLR0917 - click hands over every option
    kind: str | None,
    format_: str | None,
    files: tuple[Path, ...],
    output: Path | None,
    cited: bool,  # noqa: FBT001
    root: Path,
) -> int:
    """Write the sources as csl-json (the default), bibtex (in BibLaTeX's words) or ris.

    What cannot be read is reported on stderr with its line; the rest is written, and the exit status is 1.
    """
    if kind and format_ and kind != format_:
        raise click.UsageError("The argument and --format name two formats.")
    if files and cited:
        raise click.UsageError("--cited asks a dossier; it does not go with -b.")
    bibliography = _read_files(files) if files else _read_dossier(root, cited=cited)
    text = _write(bibliography.entries, kind or format_ or KINDS[0])
    if output:
        from dossier.cli.atomic import write_whole  # noqa: PLC0415

        write_whole(output, text.encode())
    else:
        click.echo(text, nl=False)
    return _report(bibliography, {path.as_posix(): path for path in files})


def _read_files(files: tuple[Path, ...]) -> Bibliography:
    from dossier.model import Data  # noqa: PLC0415 - the rooms are imported by the command that needs them
    from dossier.references import read_bibliography  # noqa: PLC0415

    return read_bibliography(tuple(Data(path.as_posix(), path.read_bytes()) for path in files))


def _read_dossier(root: Path, *, cited: bool) -> Bibliography:
    """Read all sources of the dossier, or those on its list in the order of first mention."""
    from dataclasses import replace  # noqa: PLC0415

    from dossier.cli.answers import check_dossier  # noqa: PLC0415
    from dossier.references import read_bibliography  # noqa: PLC0415

    checked = check_dossier(root)
    if cited:
        return replace(checked.bibliography, entries=checked.ledger.cited, diagnostics=())
    return replace(read_bibliography(checked.project.bibliographies), diagnostics=())


def _write(entries: Iterable[Entry], kind: str) -> str:
    from dossier.references.export import to_biblatex, to_csl_json, to_ris  # noqa: PLC0415

    if kind == "csl-json":
        return json.dumps(to_csl_json(entries), ensure_ascii=False, indent=2) + "\n"
    return to_biblatex(entries) if kind == "bibtex" else to_ris(entries)


def _report(bibliography: Bibliography, files: dict[str, Path]) -> int:
    """Tell what was wrong in a lone file; a dossier's own are told by `dossier check`."""
    from dossier.diagnostics import has_errors  # noqa: PLC0415
    from dossier.report import render  # noqa: PLC0415

    def source(path: str) -> str:
        return files[path].read_text(encoding="utf-8", errors="replace") if path in files else ""

    text = render(sorted(bibliography.diagnostics, key=lambda d: d.order), "concise", source)
    if text:
        click.echo(text, err=True, nl=False)
    return exits.FINDINGS if has_errors(bibliography.diagnostics) else exits.FINE
