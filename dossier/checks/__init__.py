"""5 checks: sections, bibliography and ledger → diagnostics. One small function a rule; its docstring is its manual page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.checks import acknowledgements, attribution, dates, fields, keys, origins, sourcing
from dossier.checks.registry import CHECKS, Facts, Finding
from dossier.noun import noun

if TYPE_CHECKING:
    from dossier.diagnostics import Diagnostic
    from dossier.model import Ledger

RULES = tuple(sorted((rule for rule, _ in CHECKS.values()), key=lambda rule: rule.code))

__all__ = [
    "CHECKS", "RULES", "Facts", "Outcome", "acknowledgements", "attribution", "dates", "fields", "keys", "origins", "run_checks",
    "sourcing",
]  # fmt: skip


@noun(frozen=True, slots=True)
class Outcome:
    """What the checks found: `diagnostics` to show, and the ledger with each claim's flags, accepted findings included."""

    diagnostics: tuple[Diagnostic, ...]
    ledger: Ledger


def run_checks(facts: Facts) -> Outcome:
    """Run every rule over the dossier; the acknowledgements are judged last, by what the others found."""
    late = {code for code, (_, check) in CHECKS.items() if check.__module__ == acknowledgements.__name__}
    found = [item for code, (rule, check) in CHECKS.items() if code not in late for item in check(facts, rule)]
    findings = tuple(item for item in found if isinstance(item, Finding))
    judged = replace(facts, findings=findings)
    found += [item for code in sorted(late) for item in CHECKS[code][1](judged, CHECKS[code][0])]
    return Outcome(tuple(shown for item in found if (shown := _shown(item))), _flagged(facts.ledger, findings))


def _shown(item: Diagnostic | Finding) -> Diagnostic | None:
    if isinstance(item, Finding):
        return None if item.is_acknowledged else item.diagnostic
    return item


def _flagged(ledger: Ledger, findings: tuple[Finding, ...]) -> Ledger:
    """Write the names of the rules that found something into the claims."""
    flags: dict[str, list[str]] = {}
    for finding in findings:
        if finding.lasts:
            flags.setdefault(finding.claim.id, []).append(finding.rule.name)
    if not flags:
        return ledger
    claims = tuple(
        replace(claim, flags=tuple(sorted(set(flags[claim.id])))) if claim.id in flags else claim
        for claim in ledger.claims
    )
    return replace(ledger, claims=claims)
