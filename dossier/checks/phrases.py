"""The words by which English and Swedish prose says who says something, and when."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

_UPPER = "A-ZÀ-ÖØ-Þ" + "".join(chr(c) for c in range(0x100, 0x180) if chr(c).isupper())
# Every repetition is bounded, so that a page of capitals or quotation marks costs no more than another.
_WORD = rf"[{_UPPER}][\w&/]{{0,40}}(?:[-'’.][\w&/]{{1,40}}){{0,4}}"
_BETWEEN = r"(?:of|for|de|la|von|van|der|di|du|av|för|the)"
_NAME = rf"(?P<name>{_WORD}(?:\s+(?:{_BETWEEN}\s+){{0,2}}{_WORD}){{0,7}})"
_QUOTED = re.compile(
    r"“[^”]{0,999}”|”[^”]{0,999}”|\"[^\"]{0,999}\"|«[^»]{0,999}»|»[^«»]{0,999}[«»]|‘[^’]{0,999}’(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Phrases:
    """One language's patterns. `named` match where somebody is named as saying something, the name being a group.

    `unnamed` matches where something is said and nobody named; `present` where a sentence holds for the day it was
    written on; `past` where a sentence tells of another day.
    """

    named: tuple[re.Pattern[str], ...]
    unnamed: re.Pattern[str]
    present: re.Pattern[str]
    past: re.Pattern[str]
    leading: frozenset[str]
    no_names: frozenset[str]


@cache
def phrases_of(lang: str) -> Phrases | None:
    """Give the patterns of a language (BCP 47), or None for one that is not known here."""
    return {"en": _english, "sv": _swedish}.get(lang[:2].lower(), lambda: None)()


def without_quotations(text: str) -> str:
    """Leave out what stands in quotation marks: it is somebody else's sentence."""
    return _QUOTED.sub('""', text)


def _english() -> Phrases:
    words = "and|or|in|on|at|from|who|which|that|the|as|is|are|was|were|has|have|had|will|would|could|may"
    ends = (
        rf"(?=\s*(?:$|[.,;:!?)\]—–(]|(?:{words})\b))"  # else the name only describes what follows: "Russian officials"
    )
    return Phrases(
        named=(
            re.compile(rf"\b[Aa]ccording to (?:the )?{_NAME}{ends}"),
            re.compile(rf"(?<!\w){_NAME} (?:has |have |had )?(?:says?|said|writes?|wrote|told)\b(?! to\b)"),
            re.compile(
                rf"(?<!\w){_NAME} (?:has |have |had )?(?:claim|report|state|argue|estimate|assume|believe|allege|maintain|"
                r"announce|confirm)(?:s|d|ed)? that\b"
            ),
            re.compile(rf"(?:,|\"\") ?(?:says|said|writes|wrote) (?:the )?{_NAME}(?=\s*(?:$|[.,;:]))"),
        ),
        unnamed=re.compile(
            r"\b(?:(?:is|are|was|were) (?:said|alleged|claimed|rumou?red) to|"
            r"it (?:is|was) (?:said|alleged|claimed|rumou?red) that|reportedly|allegedly)\b",
            re.IGNORECASE,
        ),
        present=re.compile(
            r"\b(?:[Cc]urrently|[Pp]resently|[Nn]owadays|[Aa]t present|[Aa]t the moment|[Aa]s of (?:now|today)|today|^Today|"
            r"(?<!ntil )(?<!till )(?<!p to )(?<!rom )(?<![Bb]y )(?<![Ww]e )(?<! us )(?<!ven )(?<!ust )now"
            r"(?![-‑])(?! that\b)(?! and (?:then|again)\b))\b"
        ),
        past=re.compile(r"\b(?:was|were|had|did|would|could|became) now\b|\bnow (?:was|were|had|did|would|became)\b"),
        leading=frozenset(
            "the a an some many several most both other these those all few two three one no in at on but and yet so when "
            "while".split()
        ),
        no_names=frozenset(
            "i he she it we they you this that these those who what nobody someone everyone others one there "
            "figure fig table section chapter article appendix annex equation eq box part paragraph law theorem lemma "
            "january february march april may june july august september october november december "
            "monday tuesday wednesday thursday friday saturday sunday".split()
        ),
    )


def _swedish() -> Phrases:
    strong = "säger|sade|sa|skriver|skrev|uppger|uppgav"
    weak = (
        "hävdar|hävdade|rapporterar|rapporterade|menar|menade|anser|ansåg|bekräftar|bekräftade|påstår|påstod|meddelar"
    )
    return Phrases(
        named=(
            re.compile(rf"\b[Ee]nligt (?:den |det )?{_NAME}"),
            re.compile(rf"(?<!\w){_NAME} (?:(?:{strong})\b|(?:{weak}) att\b)"),
            re.compile(rf"(?:,|\"\") ?(?:{strong}|rapporterar|rapporterade) {_NAME}(?=\s*(?:$|[.,;:]))"),
            re.compile(rf"\b(?:[Uu]ppger|[Uu]ppgav) {_NAME}\b"),
        ),
        unnamed=re.compile(
            r"\b(?:uppges|uppgavs|påstås|påstods|ryktas|enligt (?:obekräftade )?uppgift(?:er)?|(?<!som )sägs|(?<!som )sades)\b",
            re.IGNORECASE,
        ),
        present=re.compile(
            r"\b(?:[Ff]ör närvarande|[Jj]ust nu|[Nn]umera|[Ii] nuläget|[Ii] dagsläget|[Ii] dag|[Ii]dag|"
            r"(?<!till )(?<!tills )(?<!från )(?<!med )(?<!vi )(?<!oss )nu(?![-‑]))\b"
        ),
        past=re.compile(r"\b(?:var|hade|blev|skulle|kunde|fick) nu\b|\bnu (?:var|hade|blev|skulle|fick)\b"),
        leading=frozenset(
            "den det de en ett några många flera båda andra alla få två tre ingen i på vid men och när medan även också".split()
        ),
        no_names=frozenset(
            "jag han hon den det vi de ni man detta dessa vem ingen någon alla andra "
            "figur tabell avsnitt kapitel artikel bilaga ekvation ruta del stycke lagen "
            "januari februari mars april maj juni juli augusti september oktober november december "
            "måndag tisdag onsdag torsdag fredag lördag söndag".split()
        ),
    )
