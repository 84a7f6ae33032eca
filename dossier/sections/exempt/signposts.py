"""2 sections: sentences that speak of the text itself and not of the world: "See Figure 1.", "In this chapter we discuss …".

The lexicon is small, because a statement that passes for a signpost is never asked for its source: nothing counts that has
a figure, a quotation or a clause of its own in it, and "this report" may well be somebody else's.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from dossier.late import late
from dossier.model import Ref
from dossier.sections.exempt.lexicon import CODE, PREPOSITION, WORD, sign_of, signs_of, tilts
from dossier.sections.exempt.naming import NAMING, names
from dossier.sections.exempt.own_links import show_links
from dossier.sections.exempt.pointing import MARKS, is_pointer, read_places
from dossier.sections.exempt.remaking import tells_how_to_remake, tells_where_to_get
from dossier.sections.exempt.showing import IN_DETAIL, explains_drawing, points_for_more, says_where
from dossier.sections.exempt.suppositions import supposes
from dossier.sections.sentences import OBJECT

if TYPE_CHECKING:
    from collections.abc import Callable

    from dossier.sections.piece import Piece

# Patterns over the signs of lexicon.py
_WHOLE = "h[ôðyrkκ]"
_GROUPS = late(
    rf"(?P<Ç>h[NeP]?k|[Dï]Hk|D?[Ne]k|DPk|§(?:x§)*|Dlg{_WHOLE}|D[Nev][kκπ]g{_WHOLE})|(?P<Š>h[NeP]?κ|[Dï]Hκ|D?[Ne]κ|DPκ)|"
    "(?P<Ẽ>E(?:Mo)?[v~]?[iq])|(?P<Ũ>Gν?W|Ut)|(?P<Ŕ>ūt)|(?P<Ť>F[v~]?[iq]|[Vr]i|[sĝcP]Ao?[OjLd])"
)
"""Several words that are one: a chapter ("this chapter", "the rest of this paper") or a section of this text, "focus on",
"turn to", "look at" and "give an overview". What "this paper" says may be another's; and sections and parts may be of a wall, so
that what these may be said to do is less."""
_LATER = "[vN~]{0,2},?"
_SHALL = "m[vN~ν]{0,3},?"
_WILL = f"(?:{_SHALL})?"
_ACT = "(?:Tt)?[aCLdjPẼŨŔŤ]"
_RUN = "[^!,xbwmµB]*"
_NO_CLAUSE = (
    rf"(?:(?![,xDAMhIYïÇŠ])|[ÇŠ]|[DAMh]{WORD}(?=\Z|[,x]|{PREPOSITION})|[DAMh]{WORD}{{2}}(?=g)|"
    f"[IY]{_LATER}(?=m|{_ACT}))"
)
_MORE = f"{_RUN}(?:(?:,x?|x){_NO_CLAUSE}{_RUN})*"
"""Behind a comma or an "and" stands nothing that may be a subject with its verb: "and the army retreats"."""
_CHAPTER = "(?:[ifY](?:[ÇŠ]|ho?[ôðyrπ])|iDe[Kkκ]),?"
_PLACE = f"(?:{_CHAPTER}|[Hu],?)"
_FIRST = "(?:[vN~H]|fv)?,?"
_SIGNPOST = late(
    f"""(?:
        Ç{_LATER}{_WILL}{_ACT} | Š{_LATER}{_WILL}[djPẼŨŔŤ] | hπ{_LATER}[djẼ] | Çb[v~]?Ä[v~]?[tqf]
      | {_FIRST}(?:
            (?:{_PLACE}[IY]{_LATER}{_WILL}|[IY]{_LATER}{_SHALL}){_ACT} | Y{_LATER}{_SHALL}ī | {_CHAPTER}Y{_LATER}ī
          | {_PLACE}(?:{_ACT}|S)[IY] | [IY](?:{_LATER}[jŨ]|~[djCLP]|d~|[v~]?Ẽ)
        )
      | iÇ,?[IY]w{_LATER}z | (?:[iY](?:[ÇŠ]|hπ)|u)[v~]?J
      ){_MORE}
      | {_FIRST}[IY]{_LATER}{_WILL}{_ACT}{_RUN}(?:[Hu]|i(?:§|[ÇŠ]))
      | {WORD}{{2,9}}(?:b|mB)[v~]?[zẑ](?:i[ÇŠ]|u) | {WORD}{{1,9}}Jv?(?:i[ÇŠ]|u)
      | {_FIRST}(?:{_PLACE}[IY]{_LATER}{_SHALL}|[IY]{_LATER}{_SHALL}{_PLACE})si?A?[^!,xbwmµB]{{0,2}}n
      | (?:hð|Ç)wo{{1,2}}[Tƥ]
      | (?:(?:Dlg)?(?:[ÇŠ]|[hD]?[ôðyrkκπ])|lg[ôð])(?:[bw][v~]?Z|Ö)(?:Xö|qe|ieo)
    """,
    re.VERBOSE,
)
_PLAIN = late(
    f"""(?:
        D?[ƥT]g(?:Ç|hð)(?:[bw]|wo)t[v~]?(?:[djCLPĕẼŨŔŤ]|(?<=hð[bw]t)a) | (?:iρ,)?hð[v~]?[jŤ]
      | {_FIRST}{_CHAPTER}Y{_LATER}{_WILL}[ōĝ] | {_FIRST}{_CHAPTER}[IY]{_LATER}{_WILL}r | fv,?Y{_LATER}{_SHALL}ō
      | [ÇŠ][v~]?[zž](?=[DAMh])
      ){_MORE}
      | Y{_LATER}{_WILL}[īōĝ]{_RUN}i(?:§|[ÇŠ])
      | ƥqhðw!{_RUN}
      | [vDMo]{{0,2}}n(?:[gf]{WORD}{{1,6}})?ö[Hu]
      | [vDMo]{{0,2}}d(?:[gf]{WORD}{{1,9}})?b[v~]?(?:[zẑ](?:[Hu]|i[ÇŠ])|ż(?:u|i[ÇŠ]))
      | h(?:b|mB)[v~]?[zž](?:vi[ÇŠ]|v?u)
    """,
    re.VERBOSE,
)
"""What does so if it tilts to no side: "The aim of this paper is to …", "I offer … in chapter 6", "Examples follow below".

The aim of a section, an article or a chapter may be that of a law, "to protect the public".
"""
_OPENS = re.compile("[hNeP§v~HuIYôðƥl]|[Dï][NePlvkκôðyrHƥTd]|f[vhNe]|i(?:[h§Nekκ!ρ]|[Dï][NePHkK])")
_ENDING = frozenset("ukκ§")
"""How a sentence that tells what the text does begins, or else ends: most are known by that to be none."""
_PERFECT = late(  # "this chapter has presented" tells what it did, as "presented" does
    r"((?:chapter|section)s? )(?:has|have) (?:now |also |thus |then )?(?=(?:presented|described|discussed|outlined|introduced|"
    r"summari[sz]ed|explained|detailed|addressed|examined|explored|considered|reviewed|analy[sz]ed|investigated)\b)"
)
_SEVERAL = late(
    r"\b((?:next|previous|preceding|following) )(?:two|three|four|five|six) (?=(?:sub)?(?:section|chapter)s\b)"
)
_WILL_I = late(
    r"\b(?:ska|skall|kommer|tänker) (?:jag|vi)\b(?: att\b)?|\b(?:jag|vi) (?:kommer att|tänker)\b", re.IGNORECASE
)
_NUMBERED = late(r"(?<=\w) \(\d{1,2}\)(?:(?:[–-]|, | and | och )\(\d{1,2}\))?(?=[.)]*$)")
_FOLDED = (
    ("n what follows", late(r"in what follows,? ", re.IGNORECASE), "here "),
    ("n the following", late(r"in the following(?= (?:we|I)\b|,),? ", re.IGNORECASE), "here "),
    (" det följande", late(r"i det följande,? ", re.IGNORECASE), "nedan "),
    ("avsnitt ", late(r"(?<=\bI )avsnitt \d{1,3}(?:\.\d{1,3}){0,3},? "), "§ "),
    ("kapitel ", late(r"(?<=\bI )kapitel \d{1,3}(?:\.\d{1,3}){0,3},? "), "§ "),
    ("i ", late(r"\bi (?:kapitel|avsnitt) \d{1,3}(?:\.\d{1,3}){0,3}(?=[.)]*$)"), "in §"),
    (" ", _WILL_I, "vi ska "),
    ("här ", late(r"\bhär (?=nedan\b)", re.IGNORECASE), ""),
    (" (", _NUMBERED, ""),
    ("oncentrera", late(r"\bkoncentrera(?:r)? (?:mig|oss)(?= på )"), "fokusera"),
    ("In ", late(r"(?<=\bIn )(?:[Cc]hapter|[Ss]ection) \d{1,3}(?:\.\d{1,3}){0,3},? (?=(?:I|we) )"), "§ "),
    (" ha", _PERFECT, r"\1"),
    ("sections", _SEVERAL, r"\1"),
    ("chapters", _SEVERAL, r"\1"),
    ("in ", late(r"\bin (?:chapter|section) \d{1,3}(?:\.\d{1,3}){0,3}(?=[.)]*$)", re.IGNORECASE), "in §"),
    ("his document", late(r"\bthis document\b", re.IGNORECASE), "this paper"),
    (" reviews ", late(r"\b(this (?:paper|essay|thesis|dissertation)) reviews\b", re.IGNORECASE), r"\1 outlines"),
    (" state ", late(r"\b((?:will|shall)(?: first| now| then| briefly)?) state\b"), r"\1 mention"),
    (" more ", late(r" more (?:closely|fully|directly)\b"), ""),
    ("would like to ", late(r"would like to "), "will "),
    ("in ", IN_DETAIL, ""),
)
"""What stands for one word; who says what he does "in chapter 3" has written it."""
MOST_WORDS = 40
_OF_FEW = frozenset("see se that this".split())
_FEW = 8
_LOOK = frozenset(
    """see here/see above/see below/see the appendix/see also the appendix/see the appendices/see our appendix/see the glossary/
    se här/se ovan/se nedan/se bilagan/se även bilagan/se bilagorna/se appendix""".replace("\n    ", "").split("/")
)
_BY_FIRST_WORD: dict[str, Callable[[str], bool]] = {
    **dict.fromkeys(NAMING, names),
    **dict.fromkeys(("see", "please"), points_for_more),
}
_DEED = frozenset("task aim goal purpose topic".split())
_DEED_HERE = frozenset("next here now".split())


def is_signpost(pieces: list[Piece], *, may_suppose: bool) -> bool:
    """Say whether a sentence only points somewhere in the text, says what the text does, or supposes something and the like."""
    words = shown(pieces)
    if not words or len(words) > MOST_WORDS:
        return False
    first = words[0].strip(MARKS).lower()
    if _tells_where_it_is(pieces, " ".join(words)):
        return True
    if is_pointer(words, first) or (first in _OF_FEW and len(words) <= _FEW and _points_on(words)):
        return True
    written = read_places(words, first)
    knows = _BY_FIRST_WORD.get(first)
    if knows and knows(written):
        return True
    return (
        says_where(written)
        or explains_drawing(written)
        or (_may_tell(written) and _tells(written))
        or (may_suppose and supposes(written, first))
    )


def shown(pieces: list[Piece]) -> list[str]:
    """Give the words of a sentence with a sign for each reference, formula and stretch of code."""
    has_link = any(piece.kind == "ref" for piece in pieces)
    return (show_links(pieces, _shown) if has_link else "".join(map(_shown, pieces))).split()


def _tells_where_it_is(pieces: list[Piece], written: str) -> bool:
    """Say whether a sentence with a link, or a name in code letters, tells only how to get or make what the text shows."""
    has_link = any(piece.kind == "ref" or piece.tag == "a" for piece in pieces)
    if has_link and tells_how_to_remake(written):
        return True
    return (has_link or CODE in written) and tells_where_to_get(written)


def _points_on(words: list[str]) -> bool:
    """Say whether few words point on: "See here", "That is my next task", "That is our aim here"."""
    said = [word.strip(MARKS).lower() for word in words]
    if " ".join(said) in _LOOK:
        return True
    rest = set(said[3:])
    is_own = said[1:2] == ["is"] and said[2:3] in (["my"], ["our"])
    return is_own and bool(rest & _DEED) and bool(rest & _DEED_HERE) and rest <= _DEED | _DEED_HERE


def _may_tell(written: str) -> bool:
    """Say by its first three words and its last whether a sentence may tell what the text does."""
    words = written.split(" ", 3)
    if _OPENS.match("".join(map(_sign, words[:3]))):
        return True
    return _sign(written[written.rfind(" ") + 1 :]) in _ENDING


@lru_cache(maxsize=1 << 12)  # most sentences begin and end with words that others do, too
def _sign(word: str) -> str:
    return sign_of(word.strip(",.()"))


def _tells(written: str) -> bool:
    """Say whether a sentence says what the text, or its author in it, does: "In this chapter we discuss the dams"."""
    for signal, pattern, short in _FOLDED:
        if signal in written:
            written = pattern.sub(short, written)
    signs = _GROUPS.sub(lambda found: found.lastgroup or "", signs_of(written.removesuffix(".")))
    if _SIGNPOST.fullmatch(signs):
        return True
    return _PLAIN.fullmatch(signs) is not None and not tilts(written)


def _shown(piece: Piece) -> str:
    """Show a reference to a section as "§", any other as "¤", code as a word, and what else is no text as "×"."""
    if isinstance(piece.hole, Ref):
        return "§" if piece.hole.target.startswith(("#sec:", "#sec-")) or piece.hole.target.endswith(".md") else "¤"
    return CODE if piece.kind == "code" else piece.text.replace(OBJECT, "×")
