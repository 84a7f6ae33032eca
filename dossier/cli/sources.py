"""`dossier sources`: which sources there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dossier.cli.options import TODAY, answering

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from dossier.asking.listing import View


@click.command("sources", short_help="List sources: all, unused, missing, stale, by section.")
@click.option("--unused", "view", flag_value="unused", help="Only sources that nothing cites.")
@click.option("--missing", "view", flag_value="missing", help="Only keys that are cited and in no bibliography.")
@click.option("--stale", "view", flag_value="stale", help="Only sources older than `stale-after` allows.")
@click.option("--by-section", "view", flag_value="by-section", help="For each section the sources it cites.")
@TODAY
@answering
def command(view: View | None, today: dt.date | None, root: Path, format_: str) -> int:
    """List the sources: key, kind, number of statements that rest on it, date, name.

    Of several of the options --unused, --missing, --stale and --by-section the last one counts.
    """
    from dossier.asking import list_sources  # noqa: PLC0415 - the rooms are imported by the command that needs them
    from dossier.cli.answers import check_dossier, say  # noqa: PLC0415

    checked = check_dossier(root, today)
    listing = list_sources(
        view or "all",
        checked.sections,
        checked.bibliography,
        checked.ledger,
        checked.settings,
        checked.project.today,
    )
    return say(listing, checked, format_)
