"""5 checks: sections, bibliography and ledger → diagnostics. One small function a rule; its docstring is its manual page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.checks import keys, sourcing
from dossier.checks.registry import CHECKS, Facts

if TYPE_CHECKING:
    from dossier.diagnostics import Diagnostic

RULES = tuple(rule for rule, _ in CHECKS.values())

__all__ = ["CHECKS", "RULES", "Facts", "keys", "run_checks", "sourcing"]


def run_checks(facts: Facts) -> tuple[Diagnostic, ...]:
    """Run every rule over the dossier."""
    return tuple(diagnostic for rule, check in CHECKS.values() for diagnostic in check(facts, rule))
