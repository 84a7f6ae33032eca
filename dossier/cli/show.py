"""`dossier show`: one source, whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dossier.cli.options import answering

if TYPE_CHECKING:
    from pathlib import Path

    from dossier.model import Entry
    from dossier.pipeline import Checked


@click.command("show", short_help="Show a source: reference, facts, where it is cited.")
@click.argument("key", metavar="KEY")
@answering
def command(key: str, root: Path, format_: str) -> int:
    """Show the source KEY: its reference in the citation style, what is known of it, and each statement that rests on it.

    KEY is a source's key, or the name of an origin such as CNN. A chain from origin to what was read stands in brackets.
    """
    from dossier.asking import show_source  # noqa: PLC0415 - the rooms are imported by the command that needs them
    from dossier.cli.answers import check_dossier, pick, printed_of, say  # noqa: PLC0415

    checked = check_dossier(root)
    subject = pick(key, checked)
    entry = _entry(checked, subject.keys[0]) if subject.keys else None
    shown = show_source(
        subject,
        checked.ledger,
        checked.settings,
        printed_of(checked),
        entry=entry,
        reference=_reference(checked, entry) if entry else "",
        at=checked.bibliography.keys.get(subject.name) if subject.keys else None,
    )
    return say(shown, checked, format_)


def _entry(checked: Checked, key: str) -> Entry | None:
    """Give an entry, read now where nothing cites it."""
    from dossier.references import read_bibliography  # noqa: PLC0415

    known = {entry.key: entry for entry in checked.bibliography.entries}
    if key in known:
        return known[key]
    read = read_bibliography(checked.project.bibliographies, frozenset({key}))
    return next((entry for entry in read.entries if entry.key == key), None)


def _reference(checked: Checked, entry: Entry) -> str:
    """Format an entry alone, as the source list has it."""
    from dossier.citations import format_citations  # noqa: PLC0415
    from dossier.model import Ledger  # noqa: PLC0415

    if checked.style is None:
        return ""
    ledger = Ledger(cited=(entry,), nocite=frozenset({entry.key}))
    return format_citations((), ledger, {entry.key: entry}, checked.settings, checked.style).entries[0].text
