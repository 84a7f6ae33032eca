"""Does what the author accepts exist?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.checks.registry import ACKNOWLEDGEABLE, CHECKS, Facts, rule
from dossier.diagnostics import Diagnostic, Rule, Severity, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

PASSING = frozenset({"D532", "D533"})
"""Rules whose findings come and go with the day of the check."""
SINGLE = "single-origin"


def _names() -> dict[str, str]:
    """Map names and codes of the rules that can be accepted in the text to their codes."""
    return {word: code for code in ACKNOWLEDGEABLE for word in (code, CHECKS[code][0].name)}


@rule("D509", "ack-unknown-rule", Severity.WARNING)
def ack_unknown_rule(facts: Facts, rule: Rule) -> Iterator[Diagnostic]:
    """A finding is accepted that dossier does not know, or that cannot be accepted.

    `<!-- ack NAME: reason -->` names the rule whose finding is accepted. What can be accepted is what a machine sees only in
    part: `single-origin`, `attribution-missing`, `attribution-mismatch`, `time-unanchored`, `stale`,
    `withdrawn-source`, `second-hand`. Anything else is mended, or set in `dossier.yaml`.

    Bad: `<!-- ack singel-origin: no second outlet -->`. Good: `<!-- ack single-origin: no second outlet -->`.
    """
    known = _names()
    for claim in facts.ledger.claims:
        for ack in claim.claim.acks:
            if not ack.rule or ack.rule in known:
                continue
            names = [name for name, code in known.items() if name != code]
            meant = nearest(ack.rule, names)
            hint = f"did you mean `{meant}`?" if meant else f"what can be accepted: {', '.join(sorted(names))}"
            yield rule.at(ack.span, f"`{ack.rule}` is no finding that can be accepted in the text", hint)


@rule("D510", "ack-of-nothing", Severity.INFO)
def ack_of_nothing(facts: Facts, rule: Rule) -> Iterator[Diagnostic]:
    """A finding is accepted that is not there.

    The sentence or its sources have changed, or the comment stands behind the wrong sentence. It does no harm, but it would
    hide the finding if that came back. `single: …` is never reported: it is your own statement on the sources.

    Good: delete the comment, or move it behind the sentence it is about.
    """
    known = _names()
    there = {(finding.claim.claim.anchor, finding.rule.code) for finding in facts.findings}
    for claim in facts.ledger.claims:
        for ack in claim.claim.acks:
            if ack.rule == SINGLE or ack.rule not in known or (claim.claim.anchor, known[ack.rule]) in there:
                continue
            if known[ack.rule] not in PASSING:
                yield rule.at(ack.span, f"there is no `{ack.rule}` here to accept", "delete the comment, or move it")
