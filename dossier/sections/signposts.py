"""2 sections: sentences that speak of the text itself and not of the world: "See Figure 1.", "In this chapter we discuss …".

The lexicon is small, because a statement that passes for a signpost is never asked for its source: nothing counts that has
a figure, a quotation or a clause of its own in it, and "this report" may well be somebody else's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.model import Ref
from dossier.sections.lexicon import CODE, signs_of
from dossier.sections.pointing import IN_DETAIL, PREPOSITION, WORD, is_pointer, read_places, says_where
from dossier.sections.sentences import OBJECT
from dossier.sections.suppositions import supposes

if TYPE_CHECKING:
    from dossier.sections.piece import Piece

# Patterns over the signs of lexicon.py
_SOON = "(?:[vN~H]?,?)"
_LATER = "[vN~]{0,2},?"
_WILL = f"(?:m{_LATER})"
_WHOLE = "h[ôyrkκ]"
_CHAPTER = f"(?:h[NeP]?k|[Dï]Hk|D?[NeP]k|§(?:x§)*|Dlg{_WHOLE}|D[Nev][kκπ]g{_WHOLE})"
_SECTION = "(?:h[NeP]?κ|[Dï]Hκ|D?[NeP]κ)"
_PART = f"(?:{_CHAPTER}|{_SECTION}|h[NeP]?π)"
"""A part of this text: "this chapter", "the next section", "the rest of this paper". What "this paper" says may be another's, and
sections and parts may be of a wall, so that what these may be said to do is less."""
_TOLD = "[djP]|[EF][v~]?[iq]|[Vr]i|GW|Ut|[sĝcP]Ao?[OjLd]"
_VERB = f"(?:[aCL]|{_TOLD})"
_ACT = f"(?:{_VERB}|Tt{_VERB})"
_RUN = "[^!,xbwmµB]*"
_NO_CLAUSE = (
    rf"(?:(?![,xDAMhIYï])|[DAMh]{WORD}(?=\Z|[,x]|{PREPOSITION})|[DAMh]{WORD}{{2}}(?=g)|"
    f"[IY]{_LATER}(?=[djaCLPEFVGUTmsĝcr]))"
)
_MORE = f"{_RUN}(?:(?:,x?|x){_NO_CLAUSE}{_RUN})*"
"""Behind a comma or an "and" stands nothing that may be a subject with its verb: "and the army retreats"."""
_DOES = f"{_ACT}{_MORE}"
_PLACE = f"(?:[iY](?:{_PART}|ho?{_WHOLE[1:]})|iDe[Kkκ]|[Hu])"
_SIGNPOST = re.compile(
    f"""(?:{_CHAPTER}{_LATER}{_WILL}?|{_SOON}{_PLACE},?[IY]{_LATER}{_WILL}?|{_SOON}[IY]{_LATER}{_WILL}){_DOES}
      | (?:{_SECTION}{_LATER}{_WILL}?(?:{_TOLD})|hπ{_LATER}(?:[dj]|Ei)){_MORE}
      | {_SOON}{_PLACE},?(?:{_ACT}|S)[IY]{_MORE}
      | {_SOON}[IY]{_LATER}(?:j|Ut|GW){_MORE}
      | {_SOON}[IY](?:~[djCLP]|d~|[v~]?E(?:Mo)?[v~]?i){_MORE}
      | {_SOON}[IY]{_LATER}{_ACT}{_RUN}[Hu]
      | i§,?[IY]w{_LATER}z{_MORE}
      | {WORD}{{2,9}}(?:b|mB)[v~]?z(?:i(?:{_CHAPTER}|{_SECTION})|u)
      | (?:[iY]{_PART}|u)[v~]?J{_MORE}
      | (?:{_PART}|[hD]?[ôyrkκ])(?:[bw][v~]?Z(?:Xö|qe|ieo))
      | {_CHAPTER}b[v~]?Ä[v~]?[tqf]{_MORE}
    """,
    re.VERBOSE,
)
_FOLDED = (
    (re.compile(r"(?:in what follows|in the following(?= (?:we|I)\b|,)|i det följande),? ", re.IGNORECASE), "here "),
    (re.compile(r"(?<=\bIn )(?:chapter|section) \d{1,3}(?:\.\d{1,3}){0,3},? (?=(?:I|we) )"), "§ "),
    (re.compile(r"would like to "), "will "),
    (IN_DETAIL, ""),
)
"""What stands for one word; who says what he does "in chapter 3" has written it."""
MOST_WORDS = 40


def is_signpost(pieces: list[Piece]) -> bool:
    """Say whether a sentence only points somewhere in the text, or says what the text does."""
    words = _words(pieces)
    if is_pointer(words):
        return True
    written = read_places(words)
    return says_where(written) or _tells(written)


def states_nothing(pieces: list[Piece]) -> bool:
    """Say whether a sentence supposes something or tells the reader what to do."""
    return supposes(" ".join(_words(pieces)))


def _words(pieces: list[Piece]) -> list[str]:
    """Read the words of a sentence without a source; none where they are too many for a signpost."""
    if any(piece.citations for piece in pieces):
        return []
    words = "".join(map(_shown, pieces)).split()
    return words if len(words) <= MOST_WORDS else []


def _tells(written: str) -> bool:
    """Say whether a sentence says what the text, or its author in it, does: "In this chapter we discuss the dams"."""
    for pattern, short in _FOLDED:
        written = pattern.sub(short, written)
    return _SIGNPOST.fullmatch(signs_of(written.removesuffix("."))) is not None


def _shown(piece: Piece) -> str:
    """Show a reference to a section as "§", any other as "¤", and what else is no text as "×"."""
    if isinstance(piece.hole, Ref):
        return "§" if piece.hole.target.startswith("#sec:") or piece.hole.target.endswith(".md") else "¤"
    return CODE if piece.kind == "code" else piece.text.replace(OBJECT, "×")
