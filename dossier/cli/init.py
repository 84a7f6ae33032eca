"""`dossier init`: a small complete dossier to start from."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dossier.cli import exits
from dossier.cli.console import listed, shown
from dossier.diagnostics import DossierError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable

SOURCE = re.compile(rb"^@\w+\{", re.MULTILINE)
PASSED_OVER = ("__pycache__", "__init__.py")


@click.command("init", short_help="Make a small complete dossier to start from.")
@click.argument("folder", default=Path(), metavar="[DIR]", type=click.Path(path_type=Path))
def command(folder: Path) -> int:
    """Write a small complete dossier into DIR (here, if none is named), to be overwritten with your own.

    The folder must be new or empty.
    """
    from dossier.cli.atomic import write_whole  # noqa: PLC0415 - only this command writes here

    try:
        if folder.exists() and any(folder.iterdir()):
            raise DossierError(f"{folder} is not empty", "name a new folder: dossier init my-dossier")
    except OSError as error:
        raise DossierError(f"{folder} cannot be used: {(error.strerror or str(error)).lower()}") from error
    sections = sources = 0
    for path, content in walk(files("dossier") / "starter"):
        write_whole(folder / path, content)
        sections += path.startswith("sections/")
        sources += len(SOURCE.findall(content)) if path.endswith(".bib") else 0
    here = folder.resolve() == Path.cwd()
    name = "a dossier here" if here else shown(folder.resolve())
    click.echo(f"Created {name} — {listed(sections, 'section')}, {listed(sources, 'source')}")
    click.echo(f"Next: {'' if here else f'cd {folder} && '}dossier build", err=True)
    return exits.FINE


def walk(folder: Traversable, below: str = "") -> Iterator[tuple[str, bytes]]:
    """Give every file of the starter by its path."""
    for item in sorted(folder.iterdir(), key=lambda item: item.name):
        if item.name in PASSED_OVER:
            continue
        if item.is_dir():
            yield from walk(item, f"{below}{item.name}/")
        else:
            yield f"{below}{item.name}", item.read_bytes()
