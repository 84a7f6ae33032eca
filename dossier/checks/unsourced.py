"""5 checks: what is said of sentences without a source, and which of them are told of together."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from dossier.late import late

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from dossier.model import Claim, LedgerClaim

Words: TypeAlias = tuple[str, str]
"""What is wrong, and what to do."""

_BARE_HINT = "cite a source, or say what the {} is, for example `<!-- own -->` behind it"
_TOGETHER = {
    "list": ("items", "cite a source behind each item, or say what it is, for example `<!-- own -->`"),
    "quotation": ("sentences", "cite its source behind the last sentence of each paragraph: `[@key]`"),
}
_UNDER_CITATION = {"item": ("list", "at the item"), "row": ("table", "in the row")}
_NOTED = (
    "the source of this sentence stands in a note, not in the bibliography",
    "give it an entry in the bibliography, and cite that in the note or behind the sentence: `[@key]`",
)
_ONLY_A_NOTE = (
    "this sentence has a note and no source",
    "if the note names its source, give that an entry and cite it, `[@key]`; else say what it is, as with `<!-- own -->`",
)
_ONLY_A_LINK = (
    "this sentence has a link and no source",
    "if the link leads to its source, give that an entry and cite it, `[@key]`; else say what it is, as with `<!-- own -->`",
)
_TYPED = (
    "the source of this sentence is typed by hand, so that nothing can count or check it",
    "cite it by its key in the bibliography: `[@key, p. 44]`",
)
_CITED_IN_TEX = (
    "the citation of this sentence is written in TeX, which is not rendered",
    "write `[@key]` instead, with the key that stands there",
)
_IN_TEX = late(r"\\(?:[a-z]*cite[a-z]*|Cite[a-z]*)\*?(?:\[[^\[\]]*\])*\{")
_PAGE = r"(?:pp?\. ?|s\. ?)?\d{1,4}(?:[–-]\d{1,4})?\)[.”’\"»]*\Z"
_YEARS = r"\(?(?:1[5-9]|20)\d\d[a-z]?\)?"
_SEVERAL = r"[A-Z][^()\d]{0,60} (?:et al\.|(?:and|&|och) [A-Z][\w’-]+)"
_BY_HAND = rf"\([^()\d]{{2,60}} {_YEARS}[,:] ?{_PAGE}|\({_SEVERAL},? {_YEARS}\)[.”’\"»]*\Z"
_ABBREVIATED = rf"\([A-Z][^()\d:,]{{0,30}}[:,] ?{_PAGE}"
"""“(Smith 2010, 44)”; and behind a quotation also “(GT: 196)”, which elsewhere may count something."""
_NAMED_BEFORE = re.compile(r"\(?(?:sources?|källor|källa)\s?:\s", re.IGNORECASE)
"""“(Source: https://example.org)”"""
_REACH = 100
_NAME_WORDS = 8
_STOPS = (".", "!", "?", "…", ":")
_VERBS = frozenset(
    """is are was were has have had will would can could may might must should does did
    är var har hade blir blev kan kunde ska skulle måste får fick finns fanns""".split()
)


@dataclass(slots=True)
class Group:
    """The sentences without a source of one list, table or block quotation, or one that stands in none.

    `lead` is the sentence that leads into it, if any; `has_sourced` says that others in it have a source or a mark.
    """

    lead: Claim | None
    claims: list[LedgerClaim]
    has_sourced: bool = False


def gather(claims: Iterable[LedgerClaim], needs_source: Callable[[LedgerClaim], bool]) -> Iterator[Group]:
    """Gather the sentences that need a source by the list, table or quotation they stand in."""
    groups: dict[tuple[str, int], Group] = {}
    before: LedgerClaim | None = None
    for claim in claims:
        needs, number = needs_source(claim), claim.claim.group
        if number:
            group = groups.get((claim.section, number))
            if group is None:
                leads = before and before.section == claim.section and before.claim.exempt == "lead-in"
                group = groups[claim.section, number] = Group(before.claim if before and leads else None, [])
            if needs:
                group.claims.append(claim)
            elif not claim.claim.exempt:
                group.has_sourced = True
        elif needs:
            yield Group(None, [claim])
        before = claim
    yield from groups.values()


def tell(group: Group, keys: Mapping[str, str]) -> Iterator[tuple[LedgerClaim, Words | None]]:
    """Say of each sentence of a group what is wrong; None for one that the words on another speak of too.

    `keys` gives the last key of each citation.
    """
    claims = group.claims
    if len(claims) == 1:
        yield claims[0], _words_for_one(claims[0].claim, group.lead, keys)
        return
    named = {claim.id for claim in claims if _words_for_named(claim.claim)}
    blocks = {claim.claim.block for claim in claims if claim.id in named and claim.claim.quoted}
    rest = [claim for claim in claims if claim.id not in named and claim.claim.block not in blocks]
    together = [claim.id for claim in rest if _folds(claim.claim, group)]
    silent = set(together[1:])
    for claim in claims:
        if claim.id in silent or (claim.id not in named and claim.claim.block in blocks):
            yield claim, None
        elif silent and claim.id == together[0]:
            yield claim, _words_for_several([claim for claim in rest if _folds(claim.claim, group)], group)
        else:
            yield claim, _words_for_one(claim.claim, group.lead, keys)


def _folds(claim: Claim, group: Group) -> bool:
    """Say whether a sentence is told of together with others: it is quoted, or an item that is a name.

    Under a lead-in with a source or a mark each item is asked for its own.
    """
    if claim.quoted:
        return True
    is_answered = group.lead is not None and (group.lead.citations or group.lead.mark)
    return claim.place == "item" and not is_answered and _is_name(claim.text)


def _is_name(text: str) -> bool:
    """Say whether an item is a few words without an end mark, a verb or a figure."""
    words = text.lower().split()
    has_figure = any(word[0].isdigit() for word in words)
    return len(words) <= _NAME_WORDS and not text.endswith(_STOPS) and not has_figure and _VERBS.isdisjoint(words)


def _words_for_several(claims: list[LedgerClaim], group: Group) -> Words:
    count = len(claims)
    kind = "quotation" if group.claims[0].claim.quoted else "list"
    parts, hint = _TOGETHER[kind]
    if count == len(group.claims) and not group.has_sourced:
        return f"this {kind} has no source ({count} {parts})", hint
    return f"{count} {parts} of this {kind} have no source", _lines(claims) + hint


def _lines(claims: list[LedgerClaim]) -> str:
    """Name the lines of items that stand among others; a baseline knows a finding by its message, where they would change."""
    lines = list(dict.fromkeys(str(claim.claim.span.line) for claim in claims))
    if len(lines) == 1 or claims[0].claim.quoted:
        return ""
    return f"in lines {', '.join(lines[:-1])} and {lines[-1]}: "


def _words_for_one(claim: Claim, lead: Claim | None, keys: Mapping[str, str]) -> Words:
    what = claim.place if claim.place in _UNDER_CITATION else "sentence"
    bare = (f"this {what} has no source", _BARE_HINT.format(what))
    return _words_for_named(claim) or (lead and _words_under(claim, lead, keys)) or bare


def _words_under(claim: Claim, lead: Claim, keys: Mapping[str, str]) -> Words | None:
    """Say of an item or row under a lead-in that cites that the citation does not cover it."""
    if not lead.citations or claim.place not in _UNDER_CITATION or claim.quoted:
        return None
    whole, where = _UNDER_CITATION[claim.place]
    key = keys.get(lead.citations[-1], "key")
    return (
        f"this {claim.place} has no source; the citation before the {whole} does not cover it",
        f"repeat it {where}, `[@{key}]`, or say what the {claim.place} is, for example `<!-- own -->`",
    )


def _words_for_named(claim: Claim) -> Words | None:
    """Say of a sentence that its source is not in the bibliography, or not cited in Markdown, if it names one."""
    if "\\" in claim.text and _IN_TEX.search(claim.text):
        return _CITED_IN_TEX
    if claim.noted == "address":
        return _NOTED
    end = claim.text[-_REACH:]
    is_typed = end.rstrip('.”’"»').endswith(")") and (
        re.search(_BY_HAND, end) or (claim.quoted and re.search(_ABBREVIATED, end))
    )
    if is_typed or _NAMED_BEFORE.match(claim.text):
        return _TYPED
    return {"link": _ONLY_A_LINK, "words": _ONLY_A_NOTE}.get(claim.noted)
