"""What a check is: a function over the facts of one dossier, registered under its rule's code."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from dossier.diagnostics import Diagnostic, Rule, Severity

if TYPE_CHECKING:
    from dossier.model import Bibliography, Ledger, Section, Settings


@dataclass(frozen=True, slots=True)
class Facts:
    """All a check may look at. `releasing` is True for `dossier build --release`."""

    sections: tuple[Section, ...]
    bibliography: Bibliography
    ledger: Ledger
    settings: Settings
    releasing: bool = False


Check: TypeAlias = Callable[[Facts, Rule], Iterator[Diagnostic]]
CHECKS: dict[str, tuple[Rule, Check]] = {}


def rule(code: str, name: str, severity: Severity, *, shown: int = 10) -> Callable[[Check], Check]:
    """Register a check. The first line of its docstring is the rule's summary, all of it the manual page."""

    def register(check: Check) -> Check:
        manual = inspect.cleandoc(check.__doc__ or "")
        summary = manual.partition("\n")[0].rstrip(".")
        CHECKS[code] = (Rule(code, name, severity, summary[:1].lower() + summary[1:], manual, shown), check)
        return check

    return register
