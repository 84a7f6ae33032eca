"""From how many independent origins does a statement come, and has any of them been seen?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.checks.registry import Facts, Finding, rule
from dossier.diagnostics import Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("D503", "single-origin", Severity.WARNING, open_world=True)
def single_origin(facts: Facts, rule: Rule) -> Iterator[Finding]:
    """Several sources of a sentence go back to one origin.

    Two papers that print one agency report are one witness. Sources count as one where they have the same `origin` or
    `owner`, where one is a reprint or translation of the other (`related`), where `origins:` in `dossier.yaml` gives
    their origins one owner, or where both pass on what the same origin said. The message names what they share. A
    sentence with a single source is counted in the ledger and not reported, since every reader sees that it is one.

    Bad: `It was closed [@herald; @courier].` where both entries have `origin = {Lenn News Agency}`.
    Good: `It was closed [@herald; @authority].`, or say that you know:
    `It was closed [@herald; @courier].<!-- single: no other outlet had it by 2 November -->`
    """
    if facts.settings.sourcing == "off":
        return
    hint = "add a source of another origin, or accept it: `<!-- single: the reason -->`"
    for claim in facts.ledger.claims:
        if claim.shared:
            message = f"the sources of this sentence go back to one origin: {claim.shared}"
            yield Finding(claim, rule, rule.at(claim.claim.span, message, hint))


@rule("D504", "second-hand", Severity.INFO, open_world=True)
def second_hand(facts: Facts, rule: Rule) -> Iterator[Finding]:
    """No origin of a sentence was seen by the author.

    In `[IISS, as reported by @ui]` the author read `ui` and not IISS. That is sound and openly said, so `dossier check`
    does not report it: it is counted, stands as `second-hand` in the ledger, and “About the sources” names the origins that were
    not seen. `dossier sources` and `dossier show KEY` tell where.

    To mend it, read what the origin itself published and cite that: `[@iiss2024, p. 3]`.
    """
    return (Finding(claim, rule) for claim in facts.ledger.claims if claim.second_hand)
