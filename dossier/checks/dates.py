"""For which day does a statement hold, and is that day still near enough?"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.checks.phrases import without_quotations
from dossier.checks.registry import Facts, Finding, rule
from dossier.checks.times import times_of
from dossier.diagnostics import Diagnostic, Rule, Severity, Span, State
from dossier.model import kind_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dossier.model import Entry, LedgerClaim, Settings

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_MONTHS = 12
LIVING = frozenset({"web", "reference", "data"})
"""Kinds of sources that change under their address, so that the day they were read counts, not the day they appeared."""


@rule("D531", "time-unanchored", Severity.WARNING, shown=1, open_world=True)
def time_unanchored(facts: Facts, rule: Rule) -> Iterator[Finding]:
    """A sentence says “now” and does not say when that is.

    “Currently”, “now”, “today”, “i dag”, “för närvarande” mean the day the source was written on; the reader takes them for
    the day of reading. `as-of` gives the day, behind the sentence or at the top of the section for all of it. Sentences
    that name a year or a day, quotations, questions and sentences without a source are left alone, and so is the “now” of
    the text itself: “I shall now consider”. English and Swedish are read.

    Bad: `The soldiers are now being trained [@news].`
    Good: `The soldiers are now being trained [@news].<!-- as-of: 2024-10-30 -->`, or name the day in the sentence.
    """
    if facts.settings.sourcing == "off":
        return
    sections = {section.id: section for section in facts.sections}
    hint = "give the day it holds for behind it, for example `<!-- as-of: 2024-10-30 -->`, or `as-of:` at the top of the section"
    for claim in facts.ledger.claims:
        section, written = sections[claim.section], claim.claim
        times = times_of(section.lang or facts.settings.lang)
        if times is None or not claim.covered_by or written.as_of or section.as_of:
            continue
        if written.quoted or written.exempt == "question":
            continue
        word = times.now(written.text) and times.now(without_quotations(written.text))
        if word and not times.day.search(written.text):
            yield Finding(claim, rule, rule.at(written.span, f"“{word}” is said of no day", hint))


@rule("D532", "stale", Severity.WARNING, shown=1, open_world=True)
def stale(facts: Facts, rule: Rule) -> Iterator[Diagnostic | Finding]:
    """Something is older than you allow.

    `review-by:` in `dossier.yaml` says until when the dossier may be relied on. `stale-after:` says how old a kind of source,
    or the day a sentence holds for (`as-of`), may be. A sentence with an `as-of` is judged by it alone; any other is stale
    when all its sources are. A source that changes under its address (web, reference, data) is as old as its `urldate`, any
    other as its `date`; a month or a year lasts to its end. Without these settings nothing is stale. `--today` names the
    day to judge by; the PDF does not change with it. `dossier build --release` stops at what is stale.

    Bad: `stale-after: {news: 90 days}` and a sentence that rests on a news text of last year alone.
    Good: a newer source; or `<!-- ack stale: nothing newer has been published -->`; or, once reviewed, a later `review-by`.
    """
    severity = Severity.ERROR if facts.releasing else rule.severity
    for found in (*_review(facts, rule), *_sentences(facts, rule), *_undated(facts, rule)):
        if isinstance(found, Finding) and found.diagnostic:
            yield replace(found, diagnostic=replace(found.diagnostic, severity=severity))
        elif isinstance(found, Diagnostic):
            yield found if found.not_run else replace(found, severity=severity)


@rule("D533", "future-day", Severity.WARNING, open_world=True)
def future_day(facts: Facts, rule: Rule) -> Iterator[Diagnostic | Finding]:
    """Something is said to have been read, or to hold, on a day that has not come.

    Nobody has read a page in a year to come (`urldate`), and what is known today holds for today at most (`as-of`).
    Mostly a year is mistyped, and the source would count as fresh until then. `--today` names the day to judge by.

    Bad: `urldate = {2062-11-02}`. Good: `urldate = {2026-11-02}`. A forecast can keep its day:
    `<!-- as-of: 2050; ack future-day: a projection -->`
    """
    hint = "correct the day"
    for entry in facts.ledger.cited:
        day = entry.tracking.accessed
        if _is_to_come(day, facts.today):
            field = entry.field("urldate")
            message = f"`{entry.key}` was read on {day}, a day that has not come"
            yield rule.at(field.span if field else entry.span, message, hint)
    for place, day in ((facts.settings.spans.get("as-of"), facts.settings.as_of), *_held(facts)):
        if _is_to_come(day, facts.today):
            yield rule.at(place, f"this holds for {day}, a day that has not come", hint)
    for claim in facts.ledger.claims:
        day = claim.claim.as_of
        if _is_to_come(day, facts.today):
            message = f"this holds for {day}, a day that has not come"
            accept = f"{hint}, or accept it: `<!-- ack future-day: the reason -->`"
            yield Finding(claim, rule, rule.at(claim.claim.span, message, accept), lasts=False)


def _held(facts: Facts) -> Iterator[tuple[Span, str]]:
    """Give the day that each section holds for, with the top of its file."""
    return ((Span(section.path), section.as_of) for section in facts.sections)


def _is_to_come(day: str, today: dt.date) -> bool:
    """Say whether a day is later than tomorrow, which has begun somewhere."""
    first = first_day(day) if day else None
    return first is not None and first > today + dt.timedelta(days=1)


def _review(facts: Facts, rule: Rule) -> Iterator[Diagnostic]:
    day = facts.settings.review_by
    if _is_older(last_day(day), 0, facts.today):
        message = f"this dossier was to be reviewed by {day}"
        yield rule.at(facts.settings.spans.get("review-by"), message, "review it, then set a later day")


def _sentences(facts: Facts, rule: Rule) -> Iterator[Finding]:
    limits = facts.settings.stale_after
    if not limits:
        return
    sections = {section.id: section for section in facts.sections}
    entries: dict[str, dict[str, Entry]] = {}
    for row in facts.ledger.rows:
        if row.entry:
            entries.setdefault(row.claim, {})[row.entry.key] = row.entry
    for claim in facts.ledger.claims:
        day = claim.claim.as_of or sections[claim.section].as_of
        message = _old_claim(day, facts) if day else _old_sources(entries.get(claim.id, {}).values(), facts)
        if message:
            yield _stale(claim, rule, message)


def _stale(claim: LedgerClaim, rule: Rule, message: str) -> Finding:
    hint = "find something newer, or accept it: `<!-- ack stale: the reason -->`"
    return Finding(claim, rule, rule.at(claim.claim.span, message, hint), lasts=False)


def _old_claim(day: str, facts: Facts) -> str:
    limit = facts.settings.stale_after.get("as-of")
    if not _is_older(last_day(day), limit, facts.today):
        return ""
    return f"this holds for {day}, and `stale-after` allows {limit} days"


def _old_sources(entries: Iterable[Entry], facts: Facts) -> str:
    """Say which is the newest of a sentence's sources where all are too old, else ""."""
    every = tuple(entries)
    if not every or not all(is_too_old(entry, facts.settings, facts.today) for entry in every):
        return ""
    day, key = max((day_of(entry) or dt.date.min, entry.key) for entry in every)
    return f"the newest source, `{key}`, is of {day} and older than `stale-after` allows"


def _undated(facts: Facts, rule: Rule) -> Iterator[Diagnostic]:
    """Say of which sources it cannot be told how old they are."""
    for entry in facts.ledger.cited:
        if kind_of(entry) in facts.settings.stale_after and day_of(entry) is None:
            missing = "urldate" if kind_of(entry) in LIVING else "date"
            message = f"`{entry.key}` has no `{missing}`, so it cannot be told whether it is too old"
            found = rule.at(entry.span, message, f"give its `{missing}` if it is known", state=State.NOT_RUN)
            yield replace(found, severity=Severity.INFO)


def is_too_old(entry: Entry, settings: Settings, today: dt.date) -> bool:
    """Say whether a source is older than the settings allow its kind to be; one without limit or date is not."""
    return _is_older(day_of(entry), settings.stale_after.get(kind_of(entry)), today)


def day_of(entry: Entry) -> dt.date | None:
    """Give the last day that a source may speak for: of what changes the day it was read, else the day it appeared.

    None where it does not say that day; the other one would tell something else.
    """
    return last_day(entry.tracking.accessed if kind_of(entry) in LIVING else "-".join(f"{n:02}" for n in entry.issued))


def last_day(text: str) -> dt.date | None:
    """Give the last day of a day, month, year or interval in ISO 8601, or None where it is none."""
    found = _DATE.match(text.rpartition("/")[2]) or _DATE.match(text)
    if not found:
        return None
    year, month = int(found[1]), min(int(found[2] or _MONTHS), _MONTHS)  # EDTF counts seasons as months from 21 on
    try:
        return dt.date(year, month, int(found[3]) if found[3] else calendar.monthrange(year, month)[1])
    except ValueError:
        return None


def first_day(text: str) -> dt.date | None:
    """Give the first day of a day, month, year or interval in ISO 8601, or None where it is none."""
    found = _DATE.match(text)
    try:
        return dt.date(int(found[1]), int(found[2] or 1), int(found[3] or 1)) if found else None
    except ValueError:
        return None


def _is_older(day: dt.date | None, limit: int | None, today: dt.date) -> bool:
    return day is not None and limit is not None and (today - day).days > limit
