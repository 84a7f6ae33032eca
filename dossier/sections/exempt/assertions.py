"""2 sections: what can be looked up in an author's own sentence: a name, a figure, somebody's word, a clause that states."""

from __future__ import annotations

import re

from dossier.late import late
from dossier.sections.exempt.verbs import FOUND, METHODS, deeds

_SAID = late(
    r"\b(?:says?|said|told|reported(?:ly)?(?! (?:above|below|here|in)\b)|"
    r"alleged(?:ly)?|according|claims|claimed|warned|announced|denied|confirmed|admitted|"
    r"uppger|uppgav|sade|säger|enligt|påstår|påstod)\b"
)
_NAME = late(r"(?<=[\w,;)×¤§▢’'/-] )[(“\"‘'*_]{0,2}(?!I\b|I['’])[A-ZÅÄÖÉ]\w*|\b\w*[A-ZÅÄÖ]{2,}\w*\b")
_YEAR = late(
    r"(?<=\b(?:in|of|by|to) )(?:1[5-9]|20)\d\d\b|(?<=\bthe )(?:1[5-9]|20)\d\d\b|(?<=\bsince )(?:1[5-9]|20)\d\d\b"
)
_DIGIT = late(r"\d")
_NO_NOUN = frozenset(
    """it is are was be been me us you above below here again also now both either so such clear evident true all those out
    fact facts assumption assumptions claim claims idea ideas view views thesis argument arguments hypothesis notion
    belief evidence conclusion position contention thought hope fear possibility given opinion opinions news knowledge impression
    suspicion feeling promise knowing""".split()
)
_SUBJECTS = frozenset(
    """paper chapter section thesis dissertation essay article study analysis report guide book review appendix it also then
    conclusion introduction argument approach discussion aim goal this i we not to will
    shall can could would should may might must they he she you people""".split()
)
_KINDS = late(r"\b(?:I?NGO|CSO|IGO|IDP|SME|CEO|MP|MEP|PhD|POW)s?\b")
"""Capitals that stand for a kind and name nobody."""
_TOLD_THAT = late(  # “I can report to the House that …”, “We show in section 2 that …”
    r"\b(?:predict|report|point|argue|suggest|claim|note|propose|emphasi[sz]e|stress|mention|remark|observe|explain|"
    r"show|demonstrate|warn|find|found|learn|write|wrote)(?:e?d|s|ing)? (?:\w+ )?"
    r"(?:to|in|at|on|with|from|after|before|for|above|below|here)\b[^,.;:]{0,60} that\b|\btell you\b"
)
_OF_SECOND = r"(?:we|I|that|which|who|where|when|and|or|as|how|whether|if|to)\b"
_BESIDE = late(  # “We used to call them so, but that term has fallen out of fashion”
    r"[ ,](?:and|but|for|so|yet|while|whilst) (?:he|she|it|they|there|you|nobody|everybody) "
    r"(?!(?:and|or|of|in|on|to|for|from|with|we|I)\b)\w+|"
    r"(?: (?:and|but|yet|while|whilst)|, so|, for) "
    r"(?:the|a|an|its|their|his|her|no|these|those|this|that|my|our|some|many|most|others|(?<!for )[A-Z]\w+) "
    rf"(?:(?!{_OF_SECOND})[\w’'-]+ ){{1,5}}?"
    r"(?:is|are|was|were|has|had|have|will|would|can|could|may|might|must|should|does|did)(?:n[’']t)?\b"
)
"""A second clause with a subject of its own."""
_WE_ONLY = (
    r"(?! (?:we|I) (?:am|are|were|was|do|did|want|wanted|wish|focus|compare|study|use|need|needed|cannot|could|"
    r"analy[sz]ed?|examined?|considered|consider|investigated?|discussed|discuss|restricted|restrict|limited|limit|rely|relied|"
    r"assumed?|tested|test|modell?ed|model|estimated?|measured?|excluded?|included?|ignored?)\b)"
)
_DET = "(?:de|vi|hon|detta|dessa|denna|alla|många|flera|några|båda|hela|våra|deras)"
_CLAUSE = late(
    rf"(?:(?<=[,)] )|(?<=[,)][”\"’'] ))(?:which|who|whom|whose)\b|\b(?:(?:because|since|although|though|whereas){_WE_ONLY}|"
    rf"att (?!(?:inte |även |också |kort )?(?!{_DET}\b)\w+[aåeoö]\b)|som|eftersom|fast|medan|"
    r"as (?:they|it|he|she|there))\b|[:;](?!\Z)|[—–]|--",
    re.IGNORECASE,
)
"""What may state something beside what the author does; without a comma, "who" and "which" only tell who is meant."""
_NAMES_BEHIND = late(r": ([^:;.]{3,110})\.?\Z")
_OF_CLAUSES = frozenset(
    """is are was were be has have had will would can could may might must should do does did it he she they them him we i us that
    who which this not there att är var har hade kan""".split()
)
_QUOTED = late(r"[“\"„«][^”\"»]{30,}[”\"»]")
_BEHIND_COMMA = late(r", (?:an?|the|two|three|four|five|several) (?:\w+ ){1,4}(?:that|which|who|due to|because)\b")
"""“… the number of dams, a trend due to rain”"""
_STATING = (_BEHIND_COMMA, _DIGIT, _CLAUSE, _SAID, _QUOTED, _TOLD_THAT, _BESIDE)


def asserts(written: str) -> bool:
    """Say whether a figure, a report, a quotation or a clause stands in a sentence; a year is no figure."""
    bare = _YEAR.sub("", written)
    names = _NAMES_BEHIND.search(bare)
    if names and _states_nothing(names[1]):
        bare = bare[: names.start()]
    return any(pattern.search(bare) for pattern in _STATING) or _states_that(bare)


def _states_nothing(names: str) -> bool:
    """Say whether words behind a colon are but names in a row: "two kinds: old and new dams"."""
    words = set(names.lower().replace(",", " ").split())
    return (
        bool(words & {"and", "or", "och"} or "," in names)
        and words.isdisjoint(_OF_CLAUSES)
        and words.isdisjoint(deeds())
    )


def names_something(written: str) -> bool:
    """Say whether a name or a year stands in a sentence."""
    return _NAME.search(_KINDS.sub("", METHODS.sub("", written))) is not None or _YEAR.search(written) is not None


def _states_that(written: str) -> bool:
    """Say whether a "that" begins a clause which states something; in "the factors that led to it" it only tells which."""
    parts = written.split(" that ")[:-1]
    return any(part.endswith((",", ")")) or _asserts(part.replace(",", " ").lower().split()[-2:]) for part in parts)


def _asserts(before: list[str]) -> bool:
    """Say whether a "that" behind these words says what is thought, found or the case."""
    word = before[-1] if before else ""
    if word in _NO_NOUN or word in FOUND or word.endswith("ly"):
        return True
    if word in deeds() and not word.endswith(("ed", "ing")):  # “the measures that …”; “this chapter argues that …”
        return before[0] in _SUBJECTS or before[0].endswith("ly")
    return word in deeds()
