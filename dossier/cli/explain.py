"""`dossier explain`: the manual page of a rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dossier.cli import exits
from dossier.diagnostics import nearest

if TYPE_CHECKING:
    from dossier.diagnostics import Rule


@click.command("explain", short_help="Explain a finding, or list all rules.")
@click.argument("rule", required=False, metavar="[CODE|NAME]")
def command(rule: str | None) -> int:
    """Explain the rule behind a finding: what it means, why, and how to put it right.

    Without an argument all rules are listed.
    """
    from dossier.cli.rules import all_rules  # noqa: PLC0415 - the rooms are imported by the command that needs them

    rules = all_rules()
    if rule is None:
        width = max(len(known.name) for known in rules)
        for known in rules:
            click.echo(f"{known.code}  {known.name:{width}}  {known.severity.value:7}  {known.summary}")
        return exits.FINE
    click.echo(page(find(rule, rules)), nl=False)
    return exits.FINE


def find(word: str, rules: tuple[Rule, ...]) -> Rule:
    """Find a rule by code or name, in upper or lower case."""
    names = {name.casefold(): rule for rule in rules for name in (rule.code, rule.name)}
    found = names.get(word.casefold())
    if found is None:
        meant = nearest(word, names, cutoff=0.5)
        hint = f" Did you mean {names[meant].code} {names[meant].name}?" if meant else ""
        raise click.UsageError(f"There is no rule {word!r}.{hint} `dossier explain` lists all rules.")
    return found


def page(rule: Rule) -> str:
    """Lay out a rule's manual page for a terminal."""
    return f"{rule.code} {rule.name} ({rule.severity.value})\n{rule.summary}\n\n{page_of(rule)}\n"


def page_of(rule: Rule) -> str:
    """Give the rule's manual without its summary, where a manual begins with it."""
    first, _, rest = rule.manual.strip().partition("\n")
    return rest.strip() if first.rstrip(".").casefold() == rule.summary.casefold() else rule.manual.strip()
