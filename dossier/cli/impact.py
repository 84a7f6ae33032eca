"""`dossier impact`: what falls with a source."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dossier.cli.options import answering

if TYPE_CHECKING:
    from pathlib import Path


@click.command("impact", short_help="List what falls if a source is withdrawn.")
@click.argument("key", metavar="KEY")
@answering
def command(key: str, root: Path, format_: str) -> int:
    """List the statements and judgements that fall, or are weakened, if the source KEY is withdrawn.

    KEY is a source's key, or the name of an origin such as CNN. Pages are given where build/ledger.json is of this state
    of the dossier.
    """
    from dossier.asking import find_impact  # noqa: PLC0415 - the rooms are imported by the command that needs them
    from dossier.cli.answers import check_dossier, pick, printed_of, say  # noqa: PLC0415

    checked = check_dossier(root)
    subject = pick(key, checked)
    return say(find_impact(checked.sections, checked.ledger, subject, printed_of(checked)), checked, format_)
