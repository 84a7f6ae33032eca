"""The command line: load → pipeline → report → exit code.

Importing this imports click and nothing of the rooms, so that `dossier --version` and completion answer at once; each
command imports what it needs when it is called.
"""

from __future__ import annotations

import gc
import sys
from importlib import import_module
from typing import TYPE_CHECKING

import click

from dossier import __version__
from dossier.cli import exits
from dossier.diagnostics import DossierError, nearest

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS = ("build", "check", "explain", "export", "impact", "init", "show", "sources")


class Commands(click.Group):
    """Commands that are imported when they are called for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's
        """Name all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's
        """Import the command of this name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"dossier.cli.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is called, or name the one that was probably meant."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            meant = nearest(args[0], COMMANDS, cutoff=0.5)
            hint = f" Did you mean {meant!r}?" if meant else ""
            raise click.UsageError(f"No such command {args[0]!r}.{hint}", ctx)
        return super().resolve_command(ctx, args)


@click.command(
    "dossier", cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(__version__, prog_name="dossier", message="%(prog)s %(version)s")
def commands() -> None:
    """Turn Markdown sections and a BibTeX file into a cited PDF in which every sentence is traced to its source."""


def main() -> None:
    """Run the command line and leave with its exit code."""
    gc.set_threshold(200_000, 20, 50)  # many small nouns that all stay, few cycles: a check takes a fifth less time
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a terminal that knows no “ shows an escape, not a traceback
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run one command and give its exit code; every trouble is told on stderr, and only our own with a traceback."""
    try:
        code = commands.main(args=list(arguments), prog_name="dossier", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped.", err=True)
        return exits.STOPPED
    except DossierError as error:
        click.echo(f"error: {error.message}" + (f"\n  hint: {error.hint}" if error.hint else ""), err=True)
        return error.exit_code
    except Exception:  # noqa: BLE001 - the last door: whatever is left is a fault of ours
        return _confess()
    return code if isinstance(code, int) else exits.FINE


def _confess() -> int:
    """Show a fault of ours whole, so that it can be reported."""
    import platform  # noqa: PLC0415 - only a fault needs it
    import traceback  # noqa: PLC0415

    click.echo(traceback.format_exc(), err=True)
    version = f"dossier {__version__}, Python {platform.python_version()}, {platform.platform()}"
    click.echo(f"This is a fault of dossier, not of your files ({version}).", err=True)
    click.echo("Please report it with the lines above.", err=True)
    return exits.BUG
