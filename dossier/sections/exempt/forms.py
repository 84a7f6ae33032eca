"""2 sections: what excuses a sentence from a source by its form: that it is a link, a heading, a work or a caption."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.late import holds, late

if TYPE_CHECKING:
    from dossier.sections.piece import Piece

RUN_IN = 60
"""Letters a heading may have that runs into its paragraph, as in *Inhabitants.* The two wordings …"""

_RUN_IN_WORDS = 6
_LABEL_WORDS = 3
_TWO = 2
_STATES = late(  # a verb that makes a statement of a few emphasised words
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|did"
    r"|är|var|har|hade|blir|blev|kan|kunde|ska|skulle|måste|får|fick|finns|fanns)\b"
)
_ASKING = late(r"(?:what|how|why|who|where|when|which|vad|hur|varför|vem|var|när|vilk\w+)\b", re.IGNORECASE)


_CAPITAL = r"[^\W\d_a-zåäö]"
_SURNAME = rf"{_CAPITAL}[\w'’]{{1,40}}(?>(?:[- ](?![A-ZÅÄÖ]+\b){_CAPITAL}[\w'’]{{1,40}}){{0,2}})"
_INITIALS = rf"(?>(?:{_CAPITAL}\.?(?:[- ](?={_CAPITAL}\b))?){{1,4}})(?!\w)"
_NAME = rf"(?>{_SURNAME},?\s{_INITIALS})"  # atomic: nothing in it is tried twice
_AND = r"(?>,?\s?(?:and|och|&)|[,;])\s"
_WORK = late(
    rf"{_NAME}(?>(?:{_AND}{_NAME}){{0,20}})(?:,?\set al\.?)?,?\s?\((?:19|20)\d\d[a-z]?\)(?:[.:,]\s|\s(?={_CAPITAL}))"
)
_GIVEN_FIRST = rf"(?>(?:{_CAPITAL}(?:\.|[\w'’-]{{1,30}})\s){{1,4}}{_CAPITAL}[\w'’-]{{1,30}})"
_INVERTED = rf"(?>{_SURNAME},\s{_CAPITAL}\.(?:[- ]?{_CAPITAL}\.){{0,3}})"
_ADDRESSED = late(  # "Ek, H. E., and Mark Bell. Dams", "Ada Ek; Bo Berg, 2006, ‘Dams’", "(Footnote) A. Ek, Dams"
    rf"(?P<label>\((?:Footnote|Note|Bibliography|Reference)\)\s)?(?:(?P<turned>{_INVERTED})|{_GIVEN_FIRST})"
    rf"(?>(?:{_AND}(?:{_INVERTED}|{_GIVEN_FIRST})){{0,20}})"
    rf"(?:(?P<year>,\s(?:19|20)\d\d,\s[“”\"'‘’])|[.,]?\s(?=[“”\"'‘’]?{_CAPITAL}))"
)
_HOUSE = late(  # “World Bank Group. 2016. The dams”, “Department of State. (2001–2015). The dams”
    rf"(?=[^.]{{4,90}}\. \(?(?:19|20)\d\d){_CAPITAL}[\w’'&-]*(?: (?:of|for|and|the|on|in|&|{_CAPITAL}[\w’'&-]*)){{1,12}}\. "
    rf"(?:(?:19|20)\d\d|\((?:19|20)\d\d(?:[–-](?:19|20)?\d\d)?[a-z]?\))\. [“‘\"]?{_CAPITAL}"
)
_VERSION = late(rf"{_CAPITAL}[^.!?]{{2,120}}\. .{{5,300}}\. Version [\d.–-]+\.?")
_YEARS = (". 19", ". 20", ". (19", ". (20")
_BY = late(
    rf"[^()]{{5,250}}[.?!][”\"]? By (?:(?:{_CAPITAL}[\w.’'-]{{0,40}}|and|&),? ){{2,12}}"
    rf"\({_CAPITAL}[^()]{{2,80}}, (?:19|20)\d\d\.?\)\.?"
)
_RETRIEVED = late(
    rf"{_CAPITAL}(?:(?!\b(?:was|were|has|had|have|will|\w{{3,}}ed)\b)[^?!;]){{5,200}}"
    r"\b(?:[Rr]etrieved|[Aa]ccessed) (?:(?:on )?[\w, ]{4,24}, )?from:? \S+\.?"
)
_ADDRESS = late(r"https?://|\bdoi:|\bdoi\.org/", re.IGNORECASE)
_CAPTION = late(r"(?:Table|Tabell|Tab\.?|Figure|Figur|Fig\.?)\s?[A-Z]?\d+(?:\.\d+){0,3}[.:|]\s")


_KIND = (
    "(?:figures?|fig\\.|tables?|maps?|images?|pictures?|charts?|figur(?:en)?|tabell(?:en)?|kartan?|bild(?:en)?|\ufffc)"
)
_COUNT = "(?:\\s?(?:[A-Z]?\\d{1,3}(?:\\.\\d{1,3}){0,2}[a-z]?|\ufffc))?"
_HERE = "(?:\\s[\\w-]{1,30}){0,9}\\s(?:here|här)"
_PRINTERS = late(
    rf"\[(?:(?:insert|place|put|infoga|placera)\s(?:(?:the|an?)\s)?{_KIND}{_COUNT}(?:{_HERE})?|"
    rf"{_KIND}{_COUNT}\s(?:about|approximately|roughly|near|goes|ungefär|cirka|ca)\s(?:here|här))\.?\]",
    re.IGNORECASE,
)
_WHO = rf"{_CAPITAL}[\w.'’-]{{0,30}}"
_ATTRIBUTION = late(  # "—Victor Hugo (19th century poet)", "– Karin Boye, *Kallocain*"
    rf"(?:[—–]|--{{1,2}}|- )\s?{_WHO}(?>(?:\s(?:(?:de|von|van|der|af|la|of|the)\s){{0,2}}{_WHO}){{0,4}})"
    r"(?P<what>,\s[^.!?;:]{1,80}|\s\([^()]{1,80}\))?\.?"
)
_PARTED = frozenset("who which that and but he she it they som och men han hon den det de".split())
_TEXT_REFERENCE = late(r"\(ref:[\w.-]{1,80}\)\s|\(#(?:fig|tab):[\w.-]{1,80}\)\s?\S")
"""bookdown's ways to write a caption elsewhere: “(ref:map) The dams”, “(#fig:map)The dams”."""
_LEFTOVER = re.compile(r"(?=[a-z]*\d)[a-z0-9]{12,80}")
"""What a program left in the place of something, as knitr does: “preserve9eae1c6cfef72a8d”."""


_ABSTRACT = late(
    r"(?:abstract|keywords?|key words|jel(?: classification| codes?)?|nyckelord|résumé|mots-clés|schlüsselwörter|"
    r"ac?knowledge?ments?|funders?|authors?|suggested citation|how to cite|disclaimer|"
    r"(?:conflicts? of|competing) interests?(?: (?:disclosure|statement))?|authors?['’]? contributions?|"
    r"data(?: and code)? availability(?: statement)?|tackord|intressekonflikter)\s?[.:—–-]",
    re.IGNORECASE,
)


def names_work(text: str) -> bool:
    """Say whether a paragraph or item is an entry of a list of works, typed by hand: “Ek B, Berg A (2020). Rivers”.

    One without a year in brackets is known by the order of its author's name, and must have an address; or by what only a
    list of works says, “Retrieved from https://…”; or by its publisher and year in brackets behind “By Ada Ek.”.
    """
    if ("(19" in text or "(20" in text) and _WORK.match(text):
        return True
    if (
        (holds(text, _YEARS) and _HOUSE.match(text))
        or (" By " in text and _BY.fullmatch(text))
        or ("etrieved " in text and _RETRIEVED.fullmatch(text))
    ):
        return True
    if ". Version " in text and _VERSION.fullmatch(text.strip()):
        return True
    if "://" not in text and "doi" not in text.lower():
        return False
    found = _ADDRESSED.match(text)
    return bool(found and (found["label"] or found["turned"] or found["year"]) and _ADDRESS.search(text))


def names_speaker(text: str) -> bool:
    """Say whether the last words of a quotation are a dash and the name of who said it, with what they were or wrote."""
    found = _ATTRIBUTION.fullmatch(text)
    if found is None or (not found["what"] and len(text.strip("—–-. ").split()) < _TWO):
        return False
    words = text.lower().replace(",", " ").replace("(", " ").split()
    return _PARTED.isdisjoint(words) and not _STATES.search(text.lower())


def is_typed_caption(text: str) -> bool:
    """Say whether a paragraph is a caption that is numbered by hand, “Table 1: The dams”."""
    return bool(_CAPTION.match(text))


def names_abstract(pieces: list[Piece], text: str) -> bool:
    """Say whether a paragraph is an abstract, keywords, thanks or the like, as an emphasised label at its head says."""
    return bool(pieces) and pieces[0].tag in ("em", "strong") and _ABSTRACT.match(text) is not None


def is_set_apart(text: str) -> bool:
    """Say whether a paragraph is a caption in bookdown's form, which a chunk refers to, or a note on where a figure goes."""
    text = text.lstrip()
    if _LEFTOVER.fullmatch(text):
        return True
    if text.startswith("["):
        return bool(_PRINTERS.fullmatch(text.strip()))  # “[Insert Figure 2 here]”
    return text.startswith("(") and bool(_TEXT_REFERENCE.match(text))


def is_link(pieces: list[Piece]) -> bool:
    """Say whether all words stand in one link: it says where something stands, and nothing about it.

    A short label may stand before it, as in "**Home page:** [Dams](https://example.org/)".
    """
    inside, links = False, 0
    for piece in pieces[_after_label(pieces) :]:
        if piece.kind == "ref" or (piece.kind == "open" and piece.tag == "a"):
            inside, links = True, links + 1
        elif piece.kind == "ref-end" or (piece.kind == "close" and piece.tag == "a"):
            inside = False
        elif not inside and any(sign.isalnum() for sign in piece.text):
            return False
    return links == 1


def is_code_line(pieces: list[Piece]) -> bool:
    """Say whether a line is a short label, a colon and code: "Words: `count(x)`"."""
    if not pieces or pieces[-1].kind != "code":
        return False
    label = "".join(piece.text for piece in pieces[:-1]).strip()
    return label.endswith(":") and len(label.split()) <= _LABEL_WORDS and all(p.kind != "code" for p in pieces[:-1])


def _after_label(pieces: list[Piece]) -> int:
    """Say where the pieces go on behind emphasised words and a colon: 0 where there are none, or they might state something."""
    if not pieces or pieces[0].tag not in ("em", "strong"):
        return 0
    end = next((at for at, piece in enumerate(pieces) if piece.kind == "close" and piece.tag == pieces[0].tag), 0)
    label = "".join(piece.text for piece in pieces[:end]).strip()
    has_colon = label.endswith(":") or (end + 1 < len(pieces) and pieces[end + 1].text.startswith(":"))
    return end + 1 if has_colon and len(label.split()) <= _LABEL_WORDS and not states(label) else 0


def is_run_in(pieces: list[Piece], words: str) -> bool:
    """Say whether a sentence is a heading that runs into its paragraph: a few emphasised words that state nothing."""
    if len(words) > RUN_IN or not is_emphasised(pieces):
        return False
    return len(words.split()) <= _RUN_IN_WORDS and not states(words)


def states(words: str) -> bool:
    """Say whether a few emphasised words may state something: they have a number, or a verb and do not ask."""
    if any(sign.isdigit() for sign in words):
        return True
    return not _ASKING.match(words) and _STATES.search(words) is not None


def is_emphasised(pieces: list[Piece]) -> bool:
    """Say whether all words stand in emphasis."""
    depth = 0
    for piece in pieces:
        depth += (piece.kind == "open") - (piece.kind == "close")
        if not depth and piece.text.strip(" .:\n"):
            return False
    return bool(pieces) and pieces[0].tag in ("em", "strong")
