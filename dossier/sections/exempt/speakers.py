"""2 sections: who speaks in a sentence in English: its author, this text, an aim or an argument of theirs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.late import late

if TYPE_CHECKING:
    from collections.abc import Iterator

_PARTS = "(?:paper|thesis|dissertation|chapter|section|subsection|essay|appendix|article|study|review|paragraph)"
_TEXT = (
    r"(?:(?:[Tt]he|[Aa]n?|[Oo]ne) (?:[a-z]+ )?(?:rest|remainder|half|part|section|chapter)s? of (?:this|the|my|our) "
    r"(?:(?!(?:is|are|was|were|has|had|of|and) )[a-z-]+ ){0,2}?"
    rf"(?:{_PARTS}|guide|book|report|dossier|work)|(?:[Tt]his|[Oo]ur|[Mm]y) "
    r"(?:(?!(?:is|are|was|were|has|had|of|and) )[a-z-]+ ){0,2}?"
    rf"(?:{_PARTS}|report|research|guide|book|work|analysis|discussion|brief|briefing|dossier|introduction|conclusion|monograph|"
    r"manuscript|contribution|exploration|survey|overview)s?"
    r"(?! (?:(?:paper|article|project|report|question)s?\b|of (?:this|the|my|our)\b))|"
    r"(?:[Tt]he (?:present|following|next|previous|preceding|current|final|last|first|second|third|fourth|fifth|sixth|remaining)|"
    rf"[Aa] (?:first|second|third|fourth|fifth|sixth|final|last)) {_PARTS}s?(?! (?:of (?:the|our|my)\b))|"
    r"(?:[Ss]ection |[Cc]hapter |[Aa]ppendix )?§|[Tt]he (?:conclusion|introduction|appendix))"
)
"""This text or a part of it; "the paper" and "the report" may be somebody else's."""
_OURS = (
    r"(?:[Oo]ur|[Mm]y) (?:(?:own|main|central|primary|principal|first|second|third|next|final|overall|general|basic|core|key|"
    r"theoretical|working|starting|empirical|proposed|preferred) ){0,2}"
    r"(?:aim|intent|goal|purpose|argument|approach|contribution|claim|thesis|hypothesis|hypotheses|question|objective|intention|hope|"
    r"suggestion|proposal|concern|task|focus|interest|point|view|position|expectation|motivation|reading|interpretation|"
    r"strategy|method|methodology|discussion|treatment|definition|conjecture|contention|intuition|conclusion|recommendation|"
    r"ambition|plan|choice|belief|impression|assumption|theory|account|inquiry|framework)s?(?: here)?"
)
_AIM = (
    r"(?:[Tt]he|[Oo]ne|[Aa](?:nother)?|[Aa] (?:further|second)) (?:(?:main|central|primary|overall|general|core|key|final) )?"
    r"(?:aim|intent|goal|purpose|argument|claim|contribution|objective|focus|intention|scope|task|question|ambition)s? "
    r"(?:of (?:my|our) (?:\w+ )?\w+|of (?:this|the present) (?:\w+ )?"
    rf"(?:{_PARTS}|report|guide|book|dossier|analysis|research|work|investigation|inquiry|discussion|overview|brief|survey|part|"
    r"contribution|experiment|introduction|(?:package|software|library)(?= (?:is|are) to\b))|"
    r"here(?= (?:is|are|was|will be)\b)|(?:I|we) \w+)"
)
_PART = r"[Tt]he (?:dissertation|thesis|chapter|essay|appendix)"
_SPEAKER = late(
    rf"(?:(?P<I>I)|(?P<we>[Ww]e)|(?P<aim>{_AIM})|(?P<ours>{_OURS})|(?P<text>{_TEXT})|(?P<part>{_PART}))(?P<rest>,? .*)",
    re.DOTALL,
)
_BEFORE = late(
    r"(?:(?:[Aa]nd|[Bb]ut|[Yy]et|[Ss]o|[Tt]hus|[Hh]ence|[Tt]herefore|[Hh]ere|[Nn]ow|[Nn]ext|[Tt]hen|[Ff]irst|[Ff]inally|[Ll]astly|"
    r"[Bb]elow|[Aa]bove|[Hh]owever|[Mm]oreover|[Ff]urthermore|[Nn]evertheless|[Nn]onetheless|"
    r"[Tt]hroughout|[Ii]n this (?:paper|article|chapter|section|thesis|dissertation|study|essay)|"
    r"[Hh]ereafter|[Hh]enceforth|[Aa]gain|[Ii]nstead|[Ss]econd|[Tt]hird|[Ff]ourth|[Aa]lso|[A-Z]\w{2,20}ly),? )?"
    r"(?P<aside>[Tt]o [^.;:]{2,240}?,? |[^,]{2,240}, )??"
    rf"(?:then )?(?=(?:I|[Ww]e|{_TEXT}|{_OURS}|{_AIM}|{_PART})\b)",
    re.DOTALL,
)
_TELLS = late(r"\b(?:while|until|unless|is|are|was|were|has|had|have)\b")
_SETS = late(
    r"(?:when|while|once|where|until|unless) (?!\w+ing\b|adjusted\b)|"
    r"with .*\b(?:making|causing|leading|forcing|leaving|rising|falling|growing|becoming|turning|remaining)\b|"
    r"(?:after|before|as) .*\b(?!need|explained|discussed|described|noted)"
    r"(?:\w+ed|left|came|went|fell|broke|began|took|lost|won|gave)\b",
    re.IGNORECASE,
)
"""What sets the scene before the main clause, and may state something."""
_NORDIC = late(r"[åäöøæ]|\b(?:och|og|det|den|har|av|på|som|ett|til|ikke|der)\b")
_SAYS_WE = late(r"\b(?:I|we|me|us|my|our)\b")


def spoken(written: str) -> Iterator[tuple[str, str]]:
    """Give who speaks ("I", "we", "aim", "ours", "text", "part"), and what they say, where the main clause begins.

    Nothing is given where words before it may state something: "When the army had left, we counted the dams".
    """
    before = _BEFORE.match(written)
    if before is None:
        return
    aside = before["aside"] or ""
    tells = _TELLS.search(aside) or _SETS.match(aside)
    if tells and not _SAYS_WE.search(aside) and not aside.lower().startswith(("if ", "to ", "in order to ")):
        return
    found = _SPEAKER.fullmatch(written[before.end() :])
    if found and not (found["I"] and _NORDIC.search(written)):  # “I går …”
        yield next(kind for kind in ("I", "we", "aim", "ours", "text", "part") if found[kind]), found["rest"]


def has_text_for_subject(written: str) -> bool:
    """Say whether the subject of a sentence is this text."""
    found = _SPEAKER.match(written)
    return found is not None and found["text"] is not None
