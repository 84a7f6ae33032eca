"""2 sections: sentences that speak of the text itself and not of the world: "See Figure 1.", "In this chapter we discuss …".

The lexicon is small, because a statement that passes for a signpost is never asked for its source: nothing counts that has
a figure, a quotation or a clause of its own in it, and "this report" may well be somebody else's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.model import Ref
from dossier.sections.sentences import OBJECT

if TYPE_CHECKING:
    from dossier.sections.piece import Piece

_POINTING = frozenset("see cf compare jfr jämför se".split())
_JOINING = frozenset("also även också and och or eller in i the".split())
_PLACES = re.compile(
    r"[§¤]|(?:fig(?:ure|s|ur)?|tab(?:le|ell)?|sec(?:tion)?|chap(?:ter)?|eq(?:uation)?|listing)s?|appendi(?:x|ces)|"
    r"kap(?:itel)?|avsnitt|bilag(?:a|or)|ekvation(?:er)?|tabeller|figurer"
)
_NUMBER = re.compile(r"\d[\d.]*[a-z]?|[a-z]|[ivx]+")

_DOUBT = re.compile(
    r"[\d\"“”„«»():;–—]|--|(?<!\w)(?:that|which|who|whose|whom|because|since|although|though|whereas|while|where|when|why|how|what|if|but|"
    r"whether|som|att|eftersom|därför|medan|vilk\w+|där|när|varför|hur|vad|om|men|trots|huruvida)(?!\w)",
    re.IGNORECASE,
)
_LATER = r"(?:(?:then|first|finally|briefly|now|next|also|therefore|further|subsequently),?\ )?"
_PART = (
    r"(?:this|the\ (?:next|following|present|remaining|previous|preceding))\ (?:chapter|section|subsection|appendix)s?|"
    r"§(?:\ and\ §)*"
)
_OURS = r"this\ (?:paper|article|thesis|dissertation|report|essay|study|work|dossier)"
_VERB = (
    r"(?:describe|present|outline|introduce|summari[sz]e|review|explain|detail|examine|explore|address)(?:e?s)?|discuss(?:es)?|"
    r"(?:elaborate|report|reflect)s?\ on|concludes?\ with|deals?\ with|(?:turn|return)s?\ to|(?:begin|start)s?\ with|"
    r"(?:give|provide|contain)s?\ an?\ (?:\w+\ )?(?:overview|outline|summary|introduction|discussion|description)"
)
_SUBJECT = r"(?:(?!(?:and|or|as|than|och)\ )[\w’'/-]+\ ){2,9}"
_DONE = r"(?:described|presented|discussed|outlined|introduced|summari[sz]ed|explained|detailed|addressed|examined|explored)"
_WILL = rf"(?:will|shall|would\ like\ to)\ {_LATER}"
_AT_ONCE = r"(?:outline|(?:turn|return)\ to|(?:begin|start|conclude|end)\ with)"
_DEL = r"(?:detta|det\ här|nästa|följande)\ (?:kapitel|avsnitt)(?:et)?"
_TELLS = r"(?:beskriver|presenterar|redogör\ för|diskuterar|behandlar|introducerar|sammanfattar|förklarar|redovisar|går\ igenom)"
_TOLD = r"(?:beskrivs|presenteras|redogörs|diskuteras|behandlas|introduceras|sammanfattas|förklaras|redovisas)"
_SIGNPOST = re.compile(
    rf"""(?:
      (?:{_PART})\ {_LATER}(?:will\ {_LATER})?(?:{_VERB})
    | in\ (?:{_PART}|{_OURS}|the\ following|what\ follows),?\ (?:we|I)\ {_LATER}(?:{_WILL})?(?:{_VERB})
    | {_LATER}(?:we|I)\ {_LATER}(?:{_WILL}(?:{_VERB})|{_AT_ONCE})
    | {_SUBJECT}(?:is|are|will\ be)\ {_LATER}{_DONE}
      \ (?:in\ (?:more\ |greater\ )?(?:detail|depth)\ )?(?:in\ (?:{_PART})|below)[.]?$
    | {_DEL}\ (?:kort\ )?{_TELLS}
    | i\ {_DEL}\ (?:(?:kort\ )?{_TOLD}|{_TELLS}\ (?:vi|jag))
    )(?!\w)""",
    re.VERBOSE | re.IGNORECASE,
)
_MARKS = ".,;()"
MOST_WORDS = 40
MOST_POINTING = 15


def is_signpost(pieces: list[Piece]) -> bool:
    """Say whether a sentence only points somewhere in the text, or says what the text does."""
    if any(piece.citations or piece.kind == "code" for piece in pieces):
        return False
    words = "".join(map(_shown, pieces)).split()
    if len(words) > MOST_WORDS:
        return False
    written = " ".join(words)
    return (_SIGNPOST.match(written) is not None and not _DOUBT.search(written)) or _points(words)


def _shown(piece: Piece) -> str:
    """Show a reference to a section as "§", any other as "¤", and what else is no text as "×"."""
    if isinstance(piece.hole, Ref):
        return "§" if piece.hole.target.startswith("#sec:") or piece.hole.target.endswith(".md") else "¤"
    return piece.text.replace(OBJECT, "×")


def _points(words: list[str]) -> bool:
    """Say whether all words are "see", a kind of place and its number; a place alone is none without a number."""
    first = words[0].strip(_MARKS).lower() if words else ""
    if len(words) > MOST_POINTING or (first not in _POINTING and not _PLACES.fullmatch(first)):
        return False
    said = [word.strip(_MARKS).lower() for word in words]
    others = [word for word in said[first in _POINTING :] if word and word not in _JOINING]
    places = [word for word in others if _PLACES.fullmatch(word)]
    numbers = [word for word in others if _NUMBER.fullmatch(word)]
    return (
        bool(places) and len(places) + len(numbers) == len(others) and bool(numbers or "§" in places or "¤" in places)
    )
