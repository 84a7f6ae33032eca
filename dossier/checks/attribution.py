"""Is who the sentence names also who the citation names?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.checks.ideas import ideas_named, is_idea
from dossier.checks.names import known_words, matches, names_of, stands_in_title, tokens
from dossier.checks.phrases import phrases_of, without_quotations
from dossier.checks.registry import Facts, Finding, rule
from dossier.diagnostics import Rule, Severity
from dossier.late import late
from dossier.model import CiteMode, kind_of
from dossier.noun import noun

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from dossier.checks.phrases import Phrases
    from dossier.model import LedgerClaim, Row

NEAR = 2
"""Sentences within which a citation still tells who is named."""
RELAYS = frozenset({"news", "web"})
_ADVERB = len("Furthermore, ")
_MEASURE = late(r"['’]s? \w$")
"""Youden's J, Student's t: a measure named after somebody, who says nothing."""


@rule("D505", "attribution-missing", Severity.WARNING, open_world=True)
def attribution_missing(facts: Facts, rule: Rule) -> Iterator[Finding]:
    """A sentence says that something is said, and nobody is named.

    “Are said to”, “allegedly”, “uppges”, “påstås” tell the reader that somebody else stands behind the words, and leave open
    who. Where the citation does not name an origin either, nobody can weigh the statement. “Are believed to”, “lär vara” say
    so where the sources are news and web pages; a scholar speaks of common opinion. English and Swedish are read.

    Bad: `About 1,500 are said to be special forces [@news, para. 1].`
    Good: `About 1,500 are said to be special forces [South Korea, according to @news, para. 1].` Where the source itself names
    nobody: `<!-- ack attribution-missing: the text does not say who -->`
    """
    hint = "name the origin: `[NAME, according to @{}]`; or accept it: `<!-- ack attribution-missing: the reason -->`"
    for claim, phrases, rows in _attributable(facts):
        if not phrases.leaves_open(claim.claim.text):
            continue
        text = without_quotations(claim.claim.text)
        found = phrases.unnamed.search(text) or (_passes_on(rows) and phrases.hearsay.search(text))
        if found and not _names_an_origin(rows) and not any(phrases.find_named(text)):
            message = (
                f"“{found[0]}” attributes this to somebody, and neither the sentence nor the citation says to whom"
            )
            key = "key" if not claim.claim.citations and _opens_its_sentence(facts, rows[0]) else rows[0].chain.read
            yield Finding(claim, rule, rule.at(claim.claim.span, message, hint.format(key)))


def _opens_its_sentence(facts: Facts, row: Row) -> bool:
    """Say whether a cite is the subject of its sentence (“@key says”, “Also @key says”) and so speaks of that alone."""
    if row.cite.mode is not CiteMode.AUTHOR_IN_TEXT:
        return False
    span = next((c.claim.span for c in facts.ledger.claims if row.citation in c.claim.citations), None)
    return span is not None and span.line == row.cite.span.line and row.cite.span.column - span.column <= _ADVERB


@rule("D506", "attribution-mismatch", Severity.WARNING, open_world=True)
def attribution_mismatch(facts: Facts, rule: Rule) -> Iterator[Finding]:
    """A sentence names somebody that its citation does not name.

    “According to X”, “X says that”, “enligt X”, “uppger X”: X must be an origin of the citation, or the author, editor or
    publisher of a source in it, or stand in its title. Otherwise a reader who follows the citation meets somebody else.
    Names are compared in part, in their forms and as initials, so “Russian” answers to Russia, and IISS to the International
    Institute for Strategic Studies. Quotations are left alone. English and Swedish are read.

    Bad: `According to CNN they learn Russian [@news, para. 5].`
    Good: `According to CNN they learn Russian [CNN, as reported by @news, para. 5].`
    """
    named = [(found, runs) for found in _attributable(facts) if (runs := _runs(found[0], found[1]))]
    known = known_words(facts.ledger.rows) if named else frozenset()
    allowed: dict[tuple[str, ...], tuple[str, ...]] = {}
    doubtful = []
    for (claim, phrases, rows), runs in named:
        if claim.covered_by not in allowed:
            allowed[claim.covered_by] = names_of(rows)
        if _stranger(runs, phrases, known, rows, allowed[claim.covered_by]):
            doubtful.append((claim, phrases, rows, runs))
    if not doubtful:
        return
    ideas, nearby = ideas_named(facts.ledger.claims), _nearby(facts)
    for claim, phrases, rows, runs in doubtful:
        names = (*allowed[claim.covered_by], *ideas, *names_of(nearby(claim)))
        if stranger := _stranger(runs, phrases, known, rows, names):
            yield _mismatch(claim, rule, stranger, rows)


def _nearby(facts: Facts) -> Callable[[LedgerClaim], list[Row]]:
    """Offer to find what the two sentences before one in its paragraph rest on: who is cited there may be named here alone."""
    rows, claims = _rows(facts), facts.ledger.claims
    numbers = {claim.id: number for number, claim in enumerate(claims)}

    def nearby(claim: LedgerClaim) -> list[Row]:
        number, place = numbers[claim.id], (claim.section, claim.claim.block)
        before = (c for c in claims[max(number - NEAR, 0) : number] if (c.section, c.claim.block) == place)
        return [row for other in before for row in rows.get(other.id, ())]

    return nearby


def _rows(facts: Facts) -> dict[str, list[Row]]:
    rows: dict[str, list[Row]] = {}
    for row in facts.ledger.rows:
        if row.entry:
            rows.setdefault(row.claim, []).append(row)
    return rows


def _stranger(
    runs: list[Run], phrases: Phrases, known: frozenset[str], rows: list[Row], allowed: tuple[str, ...]
) -> str:
    """Find the first name that the citation does not have, or "". Who says it to somebody whom it has, is found there."""
    for run in runs:
        names = (_proper(run.name, phrases, known, starts=run.starts), _proper(run.second, phrases, known))
        if run.told and matches(run.told, allowed):
            continue
        for name in names:
            if name and not matches(name, allowed) and not stands_in_title(name, rows):
                return name.removesuffix("’s").removesuffix("'s")
    return ""


@noun(frozen=True, slots=True)
class Run:
    """Capitalised words that are said to say something, a second such run, who is told, and whether it begins the sentence."""

    name: str
    second: str
    told: str
    starts: bool


def _runs(claim: LedgerClaim, phrases: Phrases) -> list[Run]:
    """Find who is said to say something; a first word that its verb shows to be a name counts as within the sentence."""
    if not phrases.names_somebody(claim.claim.text):
        return []
    text = without_quotations(claim.claim.text)
    named = [
        found
        for found in phrases.find_named(text)
        if not (found.groupdict().get("place") or found["name"][0].islower())  # as in "šumava"
    ]
    is_name = bool(named and phrases.begins_alone(text))
    return [
        Run(
            found["name"],
            found.groupdict().get("second") or "",
            found.groupdict().get("told") or "",
            not found.start("name") and not is_name,
        )
        for found in named
    ]


def _mismatch(claim: LedgerClaim, rule: Rule, name: str, rows: list[Row]) -> Finding:
    hint = (
        f"if it comes from there: `[{name}, as reported by @{rows[0].chain.read}]`; else correct the name or the source"
    )
    message = f"the sentence names {name}, its citation does not"
    return Finding(claim, rule, rule.at(claim.claim.span, message, hint))


def _attributable(facts: Facts) -> Iterator[tuple[LedgerClaim, Phrases, list[Row]]]:
    """Yield the claims in the author's words that stand under a source, with their language's phrases and their rows."""
    if facts.settings.sourcing == "off":
        return
    languages = {section.id: phrases_of(section.lang or facts.settings.lang) for section in facts.sections}
    rows = _rows(facts)
    for claim in facts.ledger.claims:
        phrases = languages.get(claim.section)
        if phrases and claim.id in rows and not claim.claim.quoted:
            yield claim, phrases, rows[claim.id]


def _passes_on(rows: Iterable[Row]) -> bool:
    """Say whether all sources are of a kind that tells what others say."""
    return all(row.entry and kind_of(row.entry) in RELAYS for row in rows)


def _names_an_origin(rows: Iterable[Row]) -> bool:
    return any(origin.key != row.chain.read for row in rows for origin in row.chain.origins)


def _proper(run: str, phrases: Phrases, known: frozenset[str], *, starts: bool = False) -> str:
    """Give the proper name in a run of capitalised words, or "" where it is none.

    A sentence begins with a capital anyway, so its first word alone is a name only where the dossier knows it as one or its
    capitals show it.
    """
    if not run or _MEASURE.search(run):
        return ""
    words = run.split()
    if words[0].casefold() in phrases.leading:
        words, starts = words[1:], False
    if not words or words[0].casefold() in phrases.no_names or is_idea(words):
        return ""
    shows = sum(letter.isupper() for letter in words[0]) > 1
    if starts and len(words) == 1 and not shows and not set(tokens(words[0])) & known:
        return ""
    return " ".join(words)
