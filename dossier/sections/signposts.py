"""2 sections: sentences that speak of the text itself and not of the world: "See Figure 1.", "In this chapter we discuss …".

The lexicon is small, because a statement that passes for a signpost is never asked for its source: nothing counts that has
a figure, a quotation or a clause of its own in it, and "this report" may well be somebody else's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.model import Ref
from dossier.sections.pointing import is_pointer, read_places, says_where
from dossier.sections.sentences import OBJECT

if TYPE_CHECKING:
    from dossier.sections.piece import Piece

_DOUBT = re.compile(
    r"[\d\"“”„‘«»():;–—]|--|(?<!\w)(?:that|which|who|whose|whom|because|since|although|though|whereas|while|where|when|why|how|what|if|but|"
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
_ACT = (
    rf"{_VERB}|(?:(?:investigate|compare|apply|consider|analy[sz]e|study|evaluate|define|cover|revisit|highlight|sketch|list|"
    r"reconstruct|trace|develop|propose|illustrate|motivate|survey)|(?:look|focus|draw|build)\ (?:at|on|upon)|"
    r"(?:try|attempt|aim|want|would\ like)\ to\ "
    r"(?:discuss|describe|examine|explore|investigate|reconstruct|explain|outline|compare|draw))"
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
    | {_LATER}(?:
        (?:in\ (?:{_PART}|{_OURS}|the\ following|what\ follows)|here|below),?\ (?:we|I)\ {_LATER}(?:{_WILL})?(?:{_ACT})
      | (?:we|I)\ {_LATER}(?:{_WILL}(?:{_ACT})|{_AT_ONCE})
      )
    | in\ §,?\ (?:we|I)\ have\ {_LATER}{_DONE}
    | {_SUBJECT}(?:is|are|will\ be)\ {_LATER}{_DONE}
      \ (?:in\ (?:more\ |greater\ )?(?:detail|depth)\ )?(?:in\ (?:{_PART})|below)[.]?$
    | {_DEL}\ (?:kort\ )?{_TELLS}
    | i\ {_DEL}\ (?:(?:kort\ )?{_TOLD}|{_TELLS}\ (?:vi|jag))
    )(?!\w)""",
    re.VERBOSE | re.IGNORECASE,
)
MOST_WORDS = 40


def is_signpost(pieces: list[Piece]) -> bool:
    """Say whether a sentence only points somewhere in the text, or says what the text does."""
    if any(piece.citations or piece.kind == "code" for piece in pieces):
        return False
    words = "".join(map(_shown, pieces)).split()
    if len(words) > MOST_WORDS:
        return False
    if is_pointer(words):
        return True
    written = read_places(words)
    return bool(_SIGNPOST.match(written) or says_where(written)) and not _DOUBT.search(written)


def _shown(piece: Piece) -> str:
    """Show a reference to a section as "§", any other as "¤", and what else is no text as "×"."""
    if isinstance(piece.hole, Ref):
        return "§" if piece.hole.target.startswith("#sec:") or piece.hole.target.endswith(".md") else "¤"
    return piece.text.replace(OBJECT, "×")
