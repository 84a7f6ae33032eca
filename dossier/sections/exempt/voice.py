"""2 sections: sentences that say by their words that they are the author's own: "I defend this view", "We compare the dams".

Such a sentence is a plan, a deed or an attitude of the author's, and is counted as his own. It names nobody and gives no figure,
since a name or a figure can be looked up, and it has no clause beside it in which something else is stated: "We believe that the
dam will break" asks for its source or a mark like any other. Nor does it tell what was found, seen or said: "We found a crack".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.sections.exempt.pointing import MARKS, read_places
from dossier.sections.exempt.signposts import shown
from dossier.sections.exempt.speakers import is_of_text, spoken
from dossier.sections.exempt.swedish_voice import speaks_swedish
from dossier.sections.exempt.verbs import FOUND, OPEN, TELLS_OF, deeds, sayings
from dossier.sections.late import Late

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.model import Claim
    from dossier.sections.piece import Piece

_MOST_WORDS = 70
_HEAD = 24
_HINTS = frozenset(
    """I we my our me us this these the future further in throughout it scope jag vi min mitt mina vår vårt våra mig oss denna
    detta dessa föreliggande uppsatsen avhandlingen""".split()
)
_WORD = r"[\w’'▢×¤§/-]+"
_ADVERB = (
    r"(?:\w{2,}ly|thus far|so far|also|then|now|first|next|therefore|thus|hence|further|here|not|instead|still|again|too|"
    r"only|just|always|never|often|even|rather|once|will|shall|would|should|could|can|may|might|must|do|did|does|cannot|have|has|had|am|are|is|"
    r"was|were|been|be|going to|want to|wish to|aim to|try to|tried to|attempt(?:s|ed)? to|seek(?:s)? to|sought to|hope(?:s)? to|"
    r"intend(?:s)? to|plan(?:s)? to|propose(?:s)? to|need to|want(?:s)? to|would like to|set out to|need(?:ed)? to|ought to|"
    r"decided? to|chose to|choose to|try|tries|aims to|need not|begin by|began by|start by|end by|close by|conclude by|"
    r"want|more|briefly)"
)
_THINKS = frozenset(
    """think thinks thought believe believes believed suspect suspected argue argues argued claim claimed maintain maintained
    assume assumed suppose supposed hope hoped expect expected feel felt guess hold held mean meant doubt""".split()
)
_FINITE = re.compile(r"\b(?:will|would|is|are|was|were|has|had|can|could|may|might|should|must|does|did)\b")
"""What may make a clause of the words behind a verb of thinking."""
_ARE = frozenset("interested concerned aware grateful indebted thankful inclined".split())
"""How an author may be."""
_IS = frozenset("about devoted concerned dedicated intended aimed meant limited confined restricted".split())
"""How a text may be: "This chapter is about dams"."""
_SAID = re.compile(
    r"\b(?:says?|said|told|reported(?:ly)?|alleged(?:ly)?|according|claims|claimed|warned|announced|denied|confirmed|admitted|"
    r"uppger|uppgav|sade|säger|enligt|påstår|påstod)\b"
)
_VERB = Late(rf"(?:,? ?{_ADVERB}\b,?)*,? ?(?P<verb>[\w’'-]+)(?P<next>(?: [\w’'-]+)?)")
_IN_VIEW = Late(
    r"(?:[Ii]n (?:my|our) (?:own )?(?:view|opinion|judge?ment|reading|estimation|interpretation|assessment)|[Tt]o my mind|"
    r"[Ii]t seems to (?:me|us)|[Ff]or (?:my|our) (?:purposes|part)|[Aa]s (?:I|we) (?:see|understand|read) it|"
    r"[Ff]or the purposes? of this (?:\w+ )?(?:paper|thesis|dissertation|chapter|essay|article|study|report|analysis))\b.*",
    re.DOTALL,
)
_BEYOND = Late(
    r".*\b(?:beyond|outside|exceeds?|within|out of|outside of) the scope of (?:this|the present|my|our|what I|what we)\b.*",
    re.DOTALL,
)
_FUTURE = Late(
    r"(?:[Ff]uture|[Ff]urther|[Mm]ore) (?:\w+ )?(?:work|research|studies|analys[ei]s|investigations?|research(?:ers)?|scholars?|"
    r"iterations?|inquiry)(?: in th\w+ \w+)? (?:should|could|might|may|can|needs?|remains? for|(?:is|are) (?:needed|"
    r"required|left))\b.*",
    re.DOTALL,
)
_NAME = re.compile(r"(?<=[\w,;)×¤§▢’'/-] )[(“\"‘'*_]{0,2}(?!I\b|I['’])[A-ZÅÄÖÉ]\w*|\b\w*[A-ZÅÄÖ]{2,}\w*\b")
_LET_US = Late(r"\b[Ll]et (?:us|me) (?:now |first |then |also )?")
_WORTH = Late(
    r"(?:.*, )?(?:[Ii]t is|it’s|it's) (?:also |thus |therefore |first )?"
    r"(?:worth(?:while)?|useful|helpful|instructive|necessary|important) "
    r"(?:\w+ly )?(?:to )?(?:consider|discuss|illuminat|illustrat|clarif|explain|defin|review|revisit|look|examin|mention|note|"
    r"compar|distinguish|describ|outlin|sketch|introduc|recall|summari[sz])\w*\b.*",
    re.DOTALL,
)
_ORGANISED = Late(
    r"(?:[Tt]he|[Tt]his) (?:rest of (?:the|this) )?(?:paper|thesis|dissertation|chapter|section|essay|article|study|report|guide|"
    r"book|review|analysis|discussion|dossier|manuscript) (?:is|are|was) (?:then |therefore )?"
    r"(?:organi[sz]ed|structured|divided|arranged|split|ordered|laid out|set out)\b.*",
    re.DOTALL,
)
_ACCOMPANIES = Late(
    r".*\b(?:accompan(?:y|ies)|(?:is|are) (?:provided|included|published|attached|supplied) with) "
    r"(?:this|the) (?:paper|article|thesis|report|study|manuscript|book|dossier)\b.*",
    re.DOTALL,
)
_NEXT = Late(r"(?:.*, )?[Tt]he next (?:task|step|stage|question) (?:is|will be) (?:now |then )?to .*", re.DOTALL)
_OTHERWISE = (_NEXT, _IN_VIEW, _BEYOND, _FUTURE, _WORTH, _ORGANISED, _ACCOMPANIES)
_FOLDED = (
    (_LET_US, "we "),
    (Late(r"\AThat (?:being )?said, (?=\w)"), ""),
    (Late(r"\A(?:(?:However|But|And|So|Yet|Still),? )?[Tt]hat (?=is\b|being\b|said\b|would\b)"), "This "),
    (Late(r"\A(?:Note|Recall|Remember)(?: here| again| also)?,? that (?=I\b|we\b|this\b)"), ""),
    (
        Late(
            r"\b(?:[Ss]ections?|[Cc]hapters?|[Pp]arts?) (?:\d+(?:\.\d+)*|[IVX]+)"
            r"(?:(?:,| and|–|-) ?\d+(?:\.\d+)*)*(?=[ ,.)])"
        ),
        "§",
    ),
)
_PARENTHESIS = re.compile(
    r" ?(?:[—–]|---?) ?(?:(?!\b(?:is|are|was|were|has|had|have|[a-z]+ed)\b)[^—–-]|(?<=\w)-(?=\w)){1,80} ?(?:[—–]|---?) ?(?=\w)"
)
_ENUMERATORS = re.compile(r"\((?:\d{1,2}|[a-z]|[ivx]{1,4})\) ?|¤ ?\([a-z]\)")
_DIGIT = re.compile(r"\d")
_NO_NOUN = frozenset(
    """is are was be been me us you above below here again also now both either so such clear evident true all those out
    fact facts assumption assumptions claim claims idea ideas view views thesis argument arguments hypothesis notion
    belief evidence conclusion position contention thought hope fear possibility""".split()
)
_SUBJECTS = frozenset(
    """paper chapter section thesis dissertation essay article study analysis report guide book review appendix it also then
    conclusion introduction argument approach discussion aim goal this i we not""".split()
)
_CLAUSE = re.compile(
    r"\b(?:(?<!\bto )(?<!\bin )(?<!\bof )(?<!\bby )(?<!\bwith )which|"
    r"who|whom|whose|because|since|although|though|whereas|"
    r"att (?!(?:inte |även |också |kort )?(?!de\b|vi\b|hon\b)\w+[aåeoö]\b)|som|eftersom|fast|medan)\b|[:;](?!\Z)|[—–]|--",
    re.IGNORECASE,
)
"""What may state something beside what the author does; "to which" only asks."""
_QUOTED = re.compile(r"[“\"„«][^”\"»]{30,}[”\"»]")


def speaks(pieces: list[Piece], before: Claim | None) -> bool:
    """Say whether a sentence says by its words that it is the author's own, and holds nothing that can be looked up.

    `before` is the sentence before it in its paragraph.
    """
    words = shown(pieces)
    if not words or len(words) > _MOST_WORDS or _HINTS.isdisjoint(_bare(words)):
        return False
    written = _as_written(words)
    if any(pattern.search(written) for pattern in (_DIGIT, _CLAUSE, _SAID, _QUOTED)) or _states_that(written):
        return False
    is_named = _NAME.search(written) is not None
    if (
        words[0] == "It"
        and before is not None
        and _is_of_text(before)
        and _is_own("text", written[2:], is_named=is_named)
    ):
        return True
    return (
        any(_is_own(*said, is_named=is_named) for said in spoken(written))
        or (not is_named and any(pattern.now.fullmatch(written) for pattern in _OTHERWISE))
        or (not is_named and speaks_swedish(written))
    )


def _as_written(words: list[str]) -> str:
    """Show places of the text as such, and leave out what numbers parts and asks for attention."""
    written = _PARENTHESIS.sub(" ", _ENUMERATORS.sub("", read_places(words, words[0].strip(MARKS).lower())))
    for pattern, short in _FOLDED:
        written = pattern.now.sub(short, written)
    return written


def _states_that(written: str) -> bool:
    """Say whether a "that" begins a clause which states something; in "the factors that led to it" it only tells which."""
    parts = written.split(" that ")[:-1]
    return any(part.endswith(",") or _asserts(part.replace(",", " ").lower().split()[-2:]) for part in parts)


def _asserts(before: list[str]) -> bool:
    """Say whether a "that" behind these words says what is thought, found or the case."""
    word = before[-1] if before else ""
    if word.endswith("s") and word in deeds():  # “the measures that …”; “this chapter argues that …”
        return before[0] in _SUBJECTS or before[0].endswith("ly")
    return word in _NO_NOUN or word.endswith("ly") or word in FOUND or word in deeds()


def _is_of_text(claim: Claim) -> bool:
    """Say whether a sentence says what this text does, so that "It also compares …" behind it does, too."""
    if not (claim.speaks or claim.exempt == "signpost"):
        return False
    return claim.text.startswith("It ") or is_of_text(claim.text)


def _bare(words: list[str]) -> Iterator[str]:
    for word in words[:_HEAD]:
        bare = word.strip(",.;:()*_“”\"‘’'")
        yield bare if bare == "I" else bare.lower()


def _is_own(kind: str, rest: str, *, is_named: bool) -> bool:
    """Say by its verb whether what is said is a plan, a deed or an attitude; one with names (`is_named`) is of the text."""
    found = _VERB.now.match(rest)
    if found is None:
        return False
    verb, behind = found["verb"].lower(), found["next"].strip().lower()
    if kind == "aim" or (kind == "text" and verb in _IS) or (kind in ("I", "we") and verb in _ARE):
        return True
    if verb in FOUND:
        return verb in TELLS_OF and behind in OPEN
    if is_named or kind == "part":
        return kind != "ours" and verb in sayings() and (kind != "part" or verb.endswith("s"))
    if verb in _THINKS and _FINITE.search(rest, found.end("verb")):  # “I think the dam will break”
        return False
    has_helper = bool(rest[: found.start("verb")].strip(" ,"))  # “I can only guess”; “I byn” is Swedish
    return kind == "ours" or verb in deeds() or (kind == "I" and has_helper)
