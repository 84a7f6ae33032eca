"""Does every sentence say where it comes from?"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.checks.registry import Facts, Finding, rule
from dossier.diagnostics import Diagnostic, Rule, Severity
from dossier.model import MarkKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.model import LedgerClaim

BODY = frozenset({"sentence", "item", "row"})


_BARE = (
    "this sentence has no source",
    "cite a source, or say what the sentence is, for example `<!-- own -->` behind it",
)
_NOTED = (
    "the source of this sentence stands in a note, not in the bibliography",
    "give it an entry in the bibliography, and cite that in the note or behind the sentence: `[@key]`",
)


@rule("D501", "unsourced", Severity.WARNING, shown=1)
def unsourced(facts: Facts, rule: Rule) -> Iterator[Finding]:
    """A sentence has no source and does not say why.

    Every sentence, list item and table row of the body stands under a citation or says openly what it is: your own
    judgement (`<!-- own -->`), undisputed background (`<!-- common -->`), a calculation (`<!-- calc: 26 / 1 -->`),
    something not found (`<!-- gap: searched A, B -->`) or still missing (`<!-- todo: ask them -->`).

    A citation covers back to the citation before it or to the start of its paragraph (`citation-scope: run`), or its own
    sentence only (`citation-scope: sentence`). Headings, captions, questions, key points, lines that are nothing but a
    link or code, sentences that lead into a list or a formula, and such as only say what the text does ("See Figure 1.")
    are exempt, and so are sections that say as a whole what they are (`kind: assessment`, `summary` or `background`) and
    parts whose heading does (`## Acknowledgements`, `## Abstract`).

    An address in a note names a source that nothing can count or check: it needs an entry, and a citation of that.
    `sourcing: off`, `warn` or `error` in `dossier.yaml` sets how strict this is.

    Bad: `The army is large.` Good: `The army is large [@ui, sec. 1].`
    """
    if facts.settings.sourcing == "off":
        return
    severity = Severity.ERROR if facts.settings.sourcing == "error" else rule.severity
    for claim in _unsourced(facts):
        message, hint = _NOTED if claim.claim.noted else _BARE
        yield Finding(claim, rule, replace(rule.at(claim.claim.span, message, hint), severity=severity))


@rule("D502", "open-todo", Severity.ERROR)
def open_todo(facts: Facts, rule: Rule) -> Iterator[Diagnostic]:
    """Something is still to be done when the dossier is released.

    `<!-- todo: … -->` marks a sentence whose source is still missing. A draft or ordinary build lets it pass;
    `dossier build --release` does not.

    Good: find the source and cite it, or mark the sentence as `<!-- gap: searched … -->`.
    """
    if not facts.releasing:
        return
    for claim in facts.ledger.claims:
        mark = claim.claim.mark
        if mark and mark.kind is MarkKind.TODO:
            what = f": {mark.detail}" if mark.detail else ""
            yield rule.at(mark.span, f"still to be done{what}", "cite the source, or mark the sentence as a gap")


@rule("D508", "withdrawn-source", Severity.ERROR, open_world=True)
def withdrawn_source(facts: Facts, rule: Rule) -> Iterator[Finding]:
    """A sentence rests on a source that has been withdrawn.

    `status = {withdrawn}` in the bibliography says that the source was retracted, corrected away or discredited. Each
    sentence that rests on it is reported, also where it is only the origin or a relay. `dossier impact KEY` lists what falls.

    Bad: `The dam holds [@report2019].` with `status = {withdrawn}` in the entry `report2019`.
    Good: cite another source, or, where the withdrawal is your subject, say so behind the sentence:
    `<!-- ack withdrawn-source: the retraction is what this sentence is about -->`
    """
    claims = {claim.id: claim for claim in facts.ledger.claims}
    told = set()
    for row in facts.ledger.rows:
        if row.entry and row.entry.tracking.status == "withdrawn" and (row.claim, row.entry.key) not in told:
            key, claim = row.entry.key, claims[row.claim]
            told.add((claim.id, key))
            span = row.cite.span if row.citation in claim.claim.citations else claim.claim.span
            hint = f"cite another source; `dossier impact {key}` lists what rests on this one"
            yield Finding(claim, rule, rule.at(span, f"this rests on `{key}`, which has been withdrawn", hint))


def _unsourced(facts: Facts) -> Iterator[LedgerClaim]:
    declared = {section.id for section in facts.sections if section.kind}
    for claim in facts.ledger.claims:
        written = claim.claim
        answered = written.exempt or written.mark or claim.covered_by or claim.section in declared
        if written.place in BODY and not answered:
            yield claim
