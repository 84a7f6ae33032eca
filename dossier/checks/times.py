"""The words by which English and Swedish prose says that something is so now, and for which day."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from dossier.late import holds, late
from dossier.noun import noun

if TYPE_CHECKING:
    import re

_YEAR = r"(?<![\w.,])(?:1[5-9]|20)\d\d(?!\w|[.,]\d)"


@noun(frozen=True, slots=True)
class Times:
    """One language's patterns: where a sentence holds for the day it was written on, and where it does not after all.

    `present` are the words for now, `past` verbs show that a story is told, `aside` matches a “now” that is the author's and
    of the text (“I shall now consider”) or of no day (“the currently active point”), `day` a year or a day that is named.
    `signals` are pieces of words one of which is in every sentence that `present` matches: looking for them costs little.
    """

    signals: tuple[str, ...]
    present: re.Pattern[str]
    past: re.Pattern[str]
    aside: re.Pattern[str]
    day: re.Pattern[str]

    def now(self, text: str) -> str:
        """Find the word that says a sentence is so now, or "" where it has its day, or needs none."""
        if not holds(text, self.signals) or not self.present.search(text):
            return ""
        bare = self.aside.sub(" ", text)
        found = self.present.search(bare)
        return found[0] if found and not self.past.search(bare) else ""


@cache
def times_of(lang: str) -> Times | None:
    """Give the patterns of a language (BCP 47), or None for one that is not known here."""
    return {"en": _english, "sv": _swedish}.get(lang[:2].lower(), lambda: None)()


def _day(months: str, before: str, behind: str, plural: str = "") -> re.Pattern[str]:
    """Match a day, or a year: four digits before a word (in the plural) count something, as in “have 1900 tanks”."""
    return late(
        rf"\b(?:\d{{1,2}} (?:{months})|(?:{months}) \d{{1,2}})\b|(?:\b(?:{before}|{months})\s|[(–/-]){_YEAR}|"
        rf"{_YEAR}(?!\s(?!(?:{behind})\b)[a-zåäö]+{plural}\b)"
    )


def _english() -> Times:
    asked = (
        r"(?:ask|detect|know|learn|tell)(?:s|ed|ing)?|(?:choos|decid|determin)(?:es?|ed|ing)|identif(?:y|ies|ied|ying)"
    )
    topics = "question|problem|point|task|aim|idea|trick|goal|reader"
    return Times(
        signals=("urrently", "resently", "owadays", "t present", "t the moment", "oday", "now", "Now"),
        present=late(
            r"\b(?:[Cc]urrently|[Pp]resently|[Nn]owadays|[Aa]t present|[Aa]t the moment|[Aa]s of (?:now|today)|today|^Today|"
            # “Now, …” and “Now it …” go on with an argument
            rf"^Now(?=\s(?:they|he|she|there|both|all|some|(?:the|these|those|its|their)\s(?!{topics})|"
            r"[A-Z][\w-]+\s(?:\w+\s)?(?:is|are|has|have))\b)|"
            r"(?<!ntil )(?<!till )(?<!p to )(?<!rom )(?<![Bb]y )(?<!ven )(?<!ust )now"
            r"(?![-‑])(?! that\b)(?! and (?:then|again)\b))\b"
        ),
        past=late(
            r"\b(?:was|were|had|did|would|could|became) now\b|"
            r"\bnow (?:was|were|had|did|would|could|became|seemed|appeared|looked|felt|stood|came|went|"
            r"began|took|saw|lay|meant|knew)\b"
        ),
        aside=late(
            r"\b(?:I|[Ww]e|[Uu]s|me|[Mm]y|[Oo]ur)(?:\s[\w’']+){0,3}\snow\b|"
            r"\bas (?:we|one|they)\s(?:\w+\s){1,5}today\b|(?<!,)\s(?:that|which|who)\s(?:is|are)\snot\scurrently\b|"
            r"\b(?:I|[Ww]e|one)\s(?:(?:would|might|could|may)\s(?:\w+\s)?)?today\b|"
            r"\b(?:[Nn]ote|[Ss]uffice|[Ll]eave|[Aa]ssume|[Ss]uppose)(?:\s\w+){0,4}\sfor now\b|"
            r"\b(?:is|are) now (?:stated|shown|defined|introduced|explained|established|described|discussed|clear)\b|"
            r"\b(?:chapter|section|article|paper|thesis|report)(?:\s\w+){0,2}\snow\b|"
            r"\bnow (?:(?:better|commonly|widely|generally) )?(?:known as|referred to as|"
            r"called(?! (?:up|on|off|for|upon|in|out|to)\b))\b|"
            r"\(now (?=(?:the )?[A-Z])|"
            r"\b[Ii]t is now time to\b|^For now,? (?:I|we)\b|"
            r"(?<=[\"”»]) is (?:true|false) (?:at present|now|today)\b|"
            r"\b[Tt]oday\b(?=.{0,200}\b(?:tomorrow|yesterday)\b)|"
            # what is so whenever it is looked at; “the currently largest” names one, and “, which currently” says something
            r"\b(?:[Tt]he|[Aa]|[Tt]his|[Tt]hat|[Ee]ach|[Ee]very|[Aa]ny) currently (?!(?:\w+est|most|least)\b)[a-z]+(?=[ ,])|"
            rf"\b(?:[Ww]hether|[Ii]f|(?:{asked}) (?:what|which|who|where))\b[^.,;:()–—]{{1,100}}?\b(?:currently|presently)\b"
        ),
        day=_day(
            "January|February|March|April|May|June|July|August|September|October|November|December",
            "in|since|the|from|by|until|till|during|before|year",
            "and|or|to|in|on|at|by|with|when|as|for|but|the|an?|was|were|is|are|has|have|had|he|she|it|they|that|which|who|while|"
            "after|before|until|because|if|so|from|of|not|also|only|where|there|than|this",
            plural="s",
        ),
    )


def _swedish() -> Times:
    return Times(
        signals=("närvarande", "ust nu", "umera", "nuläget", "dagsläget", "dag", "nu", "Nu"),
        present=late(
            r"\b(?:[Ff]ör närvarande|[Jj]ust nu|[Nn]umera|[Ii] nuläget|[Ii] dagsläget|[Ii] dag|[Ii]dag|"
            r"^Nu(?=\s(?!är (?:det dags|frågan)|(?:har|kommer|går|återstår) (?:vi|jag|att))[a-zåäö]*[rs]\s)|"
            r"(?<!till )(?<!tills )(?<!från )(?<!med )nu(?![-‑]))\b"
        ),
        past=late(
            r"\b(?:var|hade|blev|skulle|kunde|fick) nu\b|"
            r"\bnu (?:var|hade|blev|skulle|kunde|fick|verkade|tycktes|stod|kom|började)\b"
        ),
        aside=late(
            r"\b(?:[Jj]ag|[Vv]i|oss|mig)(?:\s\w+){0,3}\snu\b|"
            r"\bnu(?:mera)? (?:kalla(?:s|d|t|de)|kän(?:d|t|da) som)\b|\(nu(?:mera)? (?=[A-ZÅÄÖ])|"
            # “den nu aktuella studien” is the one in question; “den nu aktuella regeringen” rules now
            r"\b[Dd](?:en|et|e) nu aktuella \w{0,30}(?:studien?|studierna|artikeln?|artiklarna|undersökningen|uppsatsen|"
            r"rapporten|boken|texten|avsnittet|kapitlet|frågan|frågorna|fallet|fallen|exemplet|analysen|diskussionen|frågeställningen|"
            r"sammanhanget|modellen|metoden|datamängden)\b|"
            r"\b(?:kapitlet|avsnittet|uppsatsen|artikeln|rapporten)(?:\s\w+){0,2}\snu\b|"
            r"\b[Ii] ?dag\b(?=.{0,200}\bi ?(?:morgon|går)\b)|"
            r"\b(?:[Dd]en|[Dd]enna|[Dd]etta) för närvarande (?!\w+st[ae]\b)[a-zåäö]+[ae](?= )|"
            r"\b(?:[Hh]uruvida|(?:avgöra?|kontrollerar?|undersök(?:a|er)|upptäck(?:a|er)|vet|veta|visar?) om)\b"
            r"[^.,;:()–—]{1,100}?\bför närvarande\b"
        ),
        day=_day(
            "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december",
            "i|sedan|från|till|under|före|år|året|den|våren|sommaren|hösten|vintern",
            "och|eller|till|i|på|av|med|när|som|för|men|en|ett|den|det|de|var|är|har|hade|han|hon|att|medan|efter|innan|tills|"
            "om|så|från|inte|också|bara|där|än|denna",
        ),
    )
