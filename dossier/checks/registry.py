"""What a check is: a function over the facts of one dossier, registered under its rule's code."""

from __future__ import annotations

import datetime as dt
import inspect
from collections.abc import Callable, Iterator
from dataclasses import field
from typing import TYPE_CHECKING, TypeAlias

from dossier.diagnostics import Diagnostic, Rule, Severity
from dossier.noun import noun

if TYPE_CHECKING:
    from dossier.model import Bibliography, Ledger, LedgerClaim, Section, Settings


@noun(frozen=True, slots=True)
class Finding:
    """What a check found in one claim. Without a diagnostic it is counted and printed in the ledger, and not shown.

    A finding that does not last depends on the day of the check and stays out of the ledger.
    """

    claim: LedgerClaim
    rule: Rule
    diagnostic: Diagnostic | None = None
    lasts: bool = True

    @property
    def is_acknowledged(self) -> bool:
        """Say whether the author accepts it in the text."""
        return self.rule.code in ACKNOWLEDGEABLE and any(
            ack.rule in (self.rule.name, self.rule.code) for ack in self.claim.claim.acks
        )


@noun(frozen=True, slots=True)
class Facts:
    """All a check may look at. `releasing` is True for `dossier build --release`, `today` the day the dossier is judged on.

    `printable` are the CSL variables that the citation style can print, none where it is not known.
    `findings` are those of the checks before it; only the checks of acknowledgements see any.
    """

    sections: tuple[Section, ...]
    bibliography: Bibliography
    ledger: Ledger
    settings: Settings
    releasing: bool = False
    today: dt.date = field(default_factory=dt.date.today)
    printable: frozenset[str] = frozenset()
    findings: tuple[Finding, ...] = ()


Check: TypeAlias = Callable[[Facts, Rule], Iterator[Diagnostic | Finding]]
CHECKS: dict[str, tuple[Rule, Check]] = {}
ACKNOWLEDGEABLE: set[str] = set()
"""Codes of the rules that `<!-- ack NAME: reason -->` can accept: those that see a part of the world only."""


def rule(
    code: str, name: str, severity: Severity, *, shown: int = 10, open_world: bool = False
) -> Callable[[Check], Check]:
    """Register a check. The first line of its docstring is the rule's summary, all of it the manual page.

    An `open_world` rule cannot know all that its author knows, so its findings can be accepted in the text.
    """

    def register(check: Check) -> Check:
        manual = inspect.cleandoc(check.__doc__ or "")
        summary = manual.partition("\n")[0].rstrip(".")
        CHECKS[code] = (Rule(code, name, severity, summary[:1].lower() + summary[1:], manual, shown), check)
        if open_world:
            ACKNOWLEDGEABLE.add(code)
        return check

    return register
