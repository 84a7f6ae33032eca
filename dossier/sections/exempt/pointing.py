"""2 sections: places of this text by name or number, and sentences that are nothing but "See Figure 1".

A reference shows as "¤", one to a section as "§".
"""

from __future__ import annotations

import re

from dossier.late import late

_POINTING = frozenset("see cf compare jfr jämför se".split())
_JOINING = frozenset("also även också and och or eller in i the".split())
_PLACES = re.compile(
    r"[§¤]|(?:fig(?:ure|s|ur)?|tab(?:le|ell)?|sec(?:tion)?|chap(?:ter)?|eq(?:uation)?|listing)s?|appendi(?:x|ces)|"
    r"kap(?:itel)?|avsnitt|bilag(?:a|or)|ekvation(?:er)?|tabeller|figurer|diagrams?|charts?"
)
_NUMBER = late(r"\d[\d.]*[a-z]?|[a-z]|[ivx]+")
MARKS = ".,;()"
MOST_POINTING = 15

_COUNTED = r"(?:\d[\d.–-]*[a-z]?|[A-Z]\.?\d{0,2}(?:\.\d{1,2})?|[IVX]+)(?!\w)[.]?(?=[\s,.;()]|\Z)"
_ONE = late(  # sections and appendices by number may be those of a law or treaty, figures are the author's own
    rf"\b(?:(?:[Tt]he\ |[Ii]\ )?(?:following|previous|next|preceding|later|last)\ )?"
    rf"(?:(?:(?:[Oo]nline|[Ee]xtended\ [Dd]ata|[Ss]upplement(?:al|ary))\ )?(?:[Aa]ppendix\ )?"
    rf"(?:[Ff]igur(?:e|en|er)?s?|[Ff]ig\.|[Tt]abl?e(?:ll|llen|ller)?s?|[Tt]ab\.|[Aa]lgorithms?|"
    rf"[Ll]istings?|[Dd]iagram(?:s|met)?|[Cc]harts?)\s(?:¤|{_COUNTED})|"
    r"(?:[Aa]ppendi(?:x|ces)|[Bb]ilag(?:a|or))\s(?:¤|[A-H](?![\w.]\w))|"
    r"(?:[Ss]ections?|[Cc]hapters?|[Ss]ec\.|[Cc]hap\.|[Aa]vsnitt|[Kk]apitel|"
    r"[Tt]able|[Ff]igure|[Aa]ppendi(?:x|ces)|[Bb]ilaga)\s§|"
    r"(?:[Tt]he\ )?[Ss]upplement(?:al|ary)\ (?:[Ii]nformation|[Mm]aterials?|[Tt]ext|[Nn]otes?)(?:\ [A-Z]?\d{0,2}(?![\w.]\w))?"
    r"(?=[\s,.;)]|\Z)|"
    r"[Tt]he\ (?:following|next|accompanying)\ (?:two\ |three\ )?(?:figure|table|diagram|chart|graph|plot|map)s?\b(?!\ \d)|"
    r"[Tt]his\ (?:figure|table|diagram|chart|graph|plot|map)\b|"
    r"[Tt]he\ (?:figure|table|diagram|chart|graph|plot)\ (?:below|above)\b|"
    r"(?:[Ff]iguren|[Tt]abellen|[Dd]iagrammet|[Kk]artan|[Gg]rafen)\ (?:här\ )?(?:nedan|ovan)\b|"
    r"(?:[Nn]edanstående|[Oo]vanstående)\ "
    r"(?:figur|tabell|diagram|karta|graf)\b)",
)
_FURTHER = late(rf"(?<=¤)(?:(?:,(?! I )(?: and| or)?| and| och| to|–|-) ?{_COUNTED})+")
_LETTER = late(r"(?<=¤)(?:[a-z](?!\w)|\s?\([a-z](?:[–,-]\s?[a-z])?\))")
_SEVERAL = late(r"¤(?:(?:,\s(?:and\s|och\s)?|\s(?:and|och|to)\s)¤)+")
_KINDS = (
    "figure figures fig. figs. figur figuren figurer table tables tab. tabell tabellen tabeller algorithm algorithms listing "
    "listings diagram diagrams diagrammet chart charts kartan grafen nedanstående ovanstående "
    "plot plots graph graphs map maps appendix appendices bilaga bilagor supplementary supplemental"
).split()
_PLACE_WORDS = frozenset(_KINDS) | {word.capitalize() for word in _KINDS}

_NUMBERED = late(r"((?:[Ss]ection|[Cc]hapter|[Aa]vsnitt|[Kk]apitel)\s)\d+(?:\.\d+){0,3}")
_OWN_SECTION = late(  # places that only a text of one's own is said to have in so many words
    r"\bin (?:the |our )?(?:(?:Limitations|Methods?|Methodology|Results|Discussion|Conclusions?|Introduction|Background|Data|"
    r"Robustness|Glossary) [Ss]ection|Limitations|Glossary|(?:[a-z]+ )?appendi(?:x|ces)|"
    r"supplementary materials?|(?:[a-z]+ )?supplement|replication (?:code|materials?|package|archive)|"
    r"the (?:next|following|previous|preceding|last|final) (?:sub)?(?:section|chapter)s?(?: of this \w+)?)(?=[.)]*\Z)"
)
_OWN_ENDS = tuple(
    """ection ections hapter hapters ppendix ppendices Limitations Glossary thesis dissertation paper aterial aterials supplement
    code package archive""".split()
)
"""How a sentence ends that may name such a place."""


def read_places(words: list[str], first: str) -> str:
    """Show "Figure 3", "Tables 1 and 2", "Appendix B" and "chapter §" as references, like links to them."""
    written = " ".join(words).strip("()")
    if first in _POINTING:  # a section of whatever text: nothing is said of it
        written = _NUMBERED.sub(r"\1§", written)
    if written.removesuffix(".").endswith(_OWN_ENDS):
        written = _OWN_SECTION.sub("in §", written)
    bare = (word.lstrip("([") for word in words) if "(" in written else words
    if "¤" not in written and "§" not in written and _PLACE_WORDS.isdisjoint(bare):  # as in most sentences
        return written
    shown = _ONE.sub(lambda found: "§" if found[0].endswith("§") else _shown(found[0]), written)
    shown = _FURTHER.sub(_end, shown)
    return _SEVERAL.sub("¤", _LETTER.sub("", shown))


def _shown(place: str) -> str:
    """Keep the full stop that ends a sentence, not the place's number."""
    return "¤." if place.endswith(".") else "¤"


def _end(found: re.Match[str]) -> str:
    return "." if found[0].endswith(".") else ""


def is_pointer(words: list[str], first: str) -> bool:
    """Say whether all words are "see", a kind of place and its number; a place alone is none without a number."""
    if len(words) > MOST_POINTING or (first not in _POINTING and not _PLACES.fullmatch(first)):
        return False
    said = [word.strip(MARKS).lower() for word in words]
    others = [word for word in said[first in _POINTING :] if word and word not in _JOINING]
    places = [word for word in others if _PLACES.fullmatch(word)]
    numbers = [word for word in others if _NUMBER.fullmatch(word)]
    return (
        bool(places) and len(places) + len(numbers) == len(others) and bool(numbers or "§" in places or "¤" in places)
    )
