"""Does every sentence say where it comes from?"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.checks.registry import Facts, Finding, rule
from dossier.checks.unsourced import gather, tell
from dossier.diagnostics import Diagnostic, Rule, Severity
from dossier.model import derivations, entries_by_key, falls_with

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dossier.model import LedgerClaim

BODY = frozenset({"sentence", "item", "row"})


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
    parts whose heading does (`## Acknowledgements`, `## Abstract`). "We compare the dams" says by its words that it is
    your own; "We believe they leak", which states something, "We counted 26 dams" and "We built a dam" do not. Nor is it a
    question only, if a sentence states something and then asks: "The guards are corrupt: who will stop them?".

    English and Swedish are read; in another language more sentences are asked for a source than need one.

    Items of a list that are nothing but names are told of once, and so are the sentences of a block quotation. A citation
    before a list or a table covers no item or row of it: it stands behind each that rests on it.

    An address in a note names a source that nothing can count or check: it needs an entry, and a citation of that. So does
    a source that is typed by hand, “(Smith 2010, 44)”, and one to which a link in the sentence leads.
    `sourcing: off`, `warn` or `error` in `dossier.yaml` sets how strict this is.

    Bad: `The army is large.` Good: `The army is large [@ui, sec. 1].`
    """
    if facts.settings.sourcing == "off":
        return
    severity = Severity.ERROR if facts.settings.sourcing == "error" else rule.severity
    keys = {citation.id: citation.cites[-1].key for section in facts.sections for citation in section.citations}
    for group in gather(facts.ledger.claims, _needs_source(facts)):
        for claim, words in tell(group, keys):
            shown = _as(severity, rule.at(claim.claim.span, *words)) if words else None
            yield Finding(claim, rule, shown)


@rule("D502", "open-todo", Severity.ERROR)
def open_todo(facts: Facts, rule: Rule) -> Iterator[Diagnostic]:
    """Something is still to be done when the dossier is released.

    `<!-- todo: … -->` says that something is missing: behind a sentence its source, elsewhere whatever the words say. A
    draft or ordinary build lets it pass; `dossier build --release` does not.

    Good: find the source and cite it, or mark the sentence as `<!-- gap: searched … -->`; then take the comment out.
    """
    if not facts.releasing:
        return
    for todo in (todo for section in facts.sections for todo in section.todos):
        what = f": {todo.detail}" if todo.detail else ""
        yield rule.at(todo.span, f"still to be done{what}", "do it, or mark the sentence as a gap; then take this out")


@rule("D508", "withdrawn-source", Severity.ERROR, open_world=True)
def withdrawn_source(facts: Facts, rule: Rule) -> Iterator[Finding]:
    """A sentence rests on a source that has been withdrawn.

    `status = {withdrawn}` in the bibliography says that the source was retracted, corrected away or discredited. Each
    sentence that rests on it is reported, also where it is only the origin or a relay, where it was met in the source that
    is cited (`citedin`), or where a reprint or translation of it is cited. `dossier impact KEY` lists what falls.

    Bad: `The dam holds [@report2019].` with `status = {withdrawn}` in the entry `report2019`.
    Good: cite another source, or, where the withdrawal is your subject, say so behind the sentence:
    `<!-- ack withdrawn-source: the retraction is what this sentence is about -->`
    """
    entries = facts.bibliography.entries
    withdrawn = [entry.key for entry in entries if entry.tracking.status == "withdrawn"]
    if not withdrawn:
        return
    fallen = falls_with(withdrawn, derivations(entries, entries_by_key(facts.bibliography, facts.settings)))
    claims = {claim.id: claim for claim in facts.ledger.claims}
    rows = [row for row in facts.ledger.rows if row.entry and not fallen.keys().isdisjoint(row.chain.sources)]
    told = set()
    for row in sorted(rows, key=lambda row: row.entry is None or row.entry.key not in fallen):  # its own cite first
        claim = claims[row.claim]
        for key in row.chain.sources:
            if key in fallen and (claim.id, key) not in told:
                told.add((claim.id, key))
                span = row.cite.span if row.citation in claim.claim.citations else claim.claim.span
                yield Finding(claim, rule, rule.at(span, *_withdrawn(key, fallen[key])))


def _as(severity: Severity, found: Diagnostic) -> Diagnostic:
    return found if found.severity is severity else replace(found, severity=severity)


def _withdrawn(key: str, withdrawn: str) -> tuple[str, str]:
    """Say what has been withdrawn, and what to do."""
    what = f"`{key}`" if key == withdrawn else f"`{key}`, a reprint or translation of `{withdrawn}`"
    hint = f"cite another source; `dossier impact {withdrawn}` lists what rests on this one"
    return f"this rests on {what}, which has been withdrawn", hint


def _needs_source(facts: Facts) -> Callable[[LedgerClaim], bool]:
    declared = {section.id for section in facts.sections if section.kind}

    def needs(claim: LedgerClaim) -> bool:
        written = claim.claim
        answered = written.exempt or written.mark or claim.covered_by or claim.section in declared
        return written.place in BODY and not answered

    return needs
