"""Is who the sentence names also who the citation names?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.checks.names import known_words, matches, names_of, tokens
from dossier.checks.phrases import phrases_of, without_quotations
from dossier.checks.registry import Facts, Finding, rule
from dossier.diagnostics import Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dossier.checks.phrases import Phrases
    from dossier.model import LedgerClaim, Row

_MEASURE = re.compile(r"['’]s? \w$")
"""Youden's J, Student's t: a measure named after somebody, who says nothing."""


@rule("D505", "attribution-missing", Severity.WARNING, open_world=True)
def attribution_missing(facts: Facts, rule: Rule) -> Iterator[Finding]:
    """A sentence says that something is said, and nobody is named.

    “Are said to”, “allegedly”, “uppges”, “påstås” tell the reader that somebody else stands behind the words, and leave open
    who. Where the citation does not name an origin either, nobody can weigh the statement. English and Swedish are read.

    Bad: `About 1,500 are said to be special forces [@news, para. 1].`
    Good: `About 1,500 are said to be special forces [South Korea, according to @news, para. 1].` Where the source itself names
    nobody: `<!-- ack attribution-missing: the text does not say who -->`
    """
    hint = "name the origin: `[NAME, according to @{}]`; or accept it: `<!-- ack attribution-missing: the reason -->`"
    for claim, phrases, rows in _attributable(facts):
        text = without_quotations(claim.claim.text)
        found = phrases.unnamed.search(text)
        if found and not _names_an_origin(rows) and not any(p.search(text) for p in phrases.named):
            message = (
                f"“{found[0]}” attributes this to somebody, and neither the sentence nor the citation says to whom"
            )
            yield Finding(claim, rule, rule.at(claim.claim.span, message, hint.format(rows[0].chain.read)))


@rule("D506", "attribution-mismatch", Severity.WARNING, open_world=True)
def attribution_mismatch(facts: Facts, rule: Rule) -> Iterator[Finding]:
    """A sentence names somebody that its citation does not name.

    “According to X”, “X says that”, “enligt X”, “uppger X”: X must be an origin of the citation, or the author, editor or
    publisher of a source in it. Otherwise a reader who follows the citation meets somebody else. Names are compared in
    part, in their forms and as initials, so “Russian” answers to Russia, and IISS to the International Institute for
    Strategic Studies. English and Swedish are read.

    Bad: `According to CNN they learn Russian [@news, para. 5].`
    Good: `According to CNN they learn Russian [CNN, as reported by @news, para. 5].`
    """
    named = [(found, runs) for found in _attributable(facts) if (runs := _runs(found[0], found[1]))]
    known = known_words(facts.ledger.rows) if named else frozenset()
    allowed: dict[tuple[str, ...], tuple[str, ...]] = {}
    for (claim, phrases, rows), runs in named:
        names = [name for run, starts in runs if (name := _proper(run, phrases, known, starts=starts))]
        if names and claim.covered_by not in allowed:
            allowed[claim.covered_by] = names_of(rows)
        stranger = next((name for name in names if not matches(name, allowed[claim.covered_by])), "")
        if stranger:
            yield _mismatch(claim, rule, stranger, rows)


def _runs(claim: LedgerClaim, phrases: Phrases) -> list[tuple[str, bool]]:
    """Find the runs of capitalised words that are said to say something, each with whether the sentence begins with it."""
    text = without_quotations(claim.claim.text)
    return [(m["name"], m.start("name") == 0) for pattern in phrases.named for m in pattern.finditer(text)]


def _mismatch(claim: LedgerClaim, rule: Rule, name: str, rows: list[Row]) -> Finding:
    hint = (
        f"if it comes from there: `[{name}, as reported by @{rows[0].chain.read}]`; else correct the name or the source"
    )
    message = f"the sentence names {name}, its citation does not"
    return Finding(claim, rule, rule.at(claim.claim.span, message, hint))


def _attributable(facts: Facts) -> Iterator[tuple[LedgerClaim, Phrases, list[Row]]]:
    """Yield the claims that stand under a source, each with its language's phrases and its rows."""
    if facts.settings.sourcing == "off":
        return
    languages = {section.id: phrases_of(section.lang or facts.settings.lang) for section in facts.sections}
    rows: dict[str, list[Row]] = {}
    for row in facts.ledger.rows:
        if row.entry:
            rows.setdefault(row.claim, []).append(row)
    for claim in facts.ledger.claims:
        phrases = languages.get(claim.section)
        if phrases and claim.id in rows:
            yield claim, phrases, rows[claim.id]


def _names_an_origin(rows: Iterable[Row]) -> bool:
    return any(origin.key != row.chain.read for row in rows for origin in row.chain.origins)


def _proper(run: str, phrases: Phrases, known: frozenset[str], *, starts: bool) -> str:
    """Give the proper name in a run of capitalised words, or "" where it is none.

    A sentence begins with a capital anyway, so its first word alone is a name only where the dossier knows it as one or its
    capitals show it.
    """
    if _MEASURE.search(run):
        return ""
    words = run.rstrip(".").split()
    if words[0].casefold() in phrases.leading:
        words, starts = words[1:], False
    if not words or words[0].casefold() in phrases.no_names:
        return ""
    shows = sum(letter.isupper() for letter in words[0]) > 1
    if starts and len(words) == 1 and not shows and not set(tokens(words[0])) & known:
        return ""
    return " ".join(words)
