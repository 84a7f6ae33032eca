"""2 sections: sentences that say by their words that they are the author's own: "I defend this view", "We compare the dams".

Such a sentence is a plan, a deed or an attitude of the author's, and is counted as his own. It names nobody and gives no figure,
since a name or a figure can be looked up, and it has no clause beside it in which something else is stated: "We believe that the
dam will break" asks for its source or a mark like any other. Nor does it tell what was found, seen or said: "We found a crack".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.late import late
from dossier.sections.exempt.assertions import asserts, names_something
from dossier.sections.exempt.pointing import MARKS, read_places
from dossier.sections.exempt.signposts import shown
from dossier.sections.exempt.speakers import has_text_for_subject, spoken
from dossier.sections.exempt.swedish_voice import speaks_swedish
from dossier.sections.exempt.turns import is_turn, tells_question, unfold
from dossier.sections.exempt.verbs import FOUND, OPEN, TELLS_OF, deeds, is_of_study, moves, sayings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.model import Claim
    from dossier.sections.piece import Piece

_MOST_WORDS = 70
_HEAD = 24
_HINTS = frozenset(
    """I we my our me us this these the future further in throughout it scope whether question welcome
    jag vi min mitt mina vår vårt våra mig oss denna
    section chapter detta dessa föreliggande uppsatsen avhandlingen""".split()
)
_ADVERB = (
    r"(?:for (?:instance|example)|in (?:turn|principle|fact)|(?!(?:app|re|rep|imp|supp|comp|multip)ly\b)\w{2,}ly|thus far|so far|"
    r"also|then|now|first|next|therefore|thus|hence|further|here|not|instead|still|again|too|only|just|always|never|often|even|"
    r"rather|once|more|better|will|shall|would|should|could|can|may|might|must|do|did|does|cannot|have|has|had|am|are|is|was|"
    r"were|been|be|(?:going|want|wish|aim|try|tried|sought|need|ought|set out|would like|chose|choose|decided|"
    r"(?:attempt|seek|hope|intend|plan|propose|want|need|aim)(?:s|ed)?) to|try|tries|need not|want|"
    r"(?:had|have|has) to|(?:forced|obliged|compelled|able|unable) to|both|"
    r"(?:begin|began|start|end|close|conclude) by)"
)
"""What may stand between who speaks and the verb."""
_THINKS = frozenset(
    """think thinks thought believe believes believed suspect suspected argue argues argued claim claimed maintain maintained
    assume assumed suppose supposed hope hoped expect expected feel felt guess hold held mean meant doubt""".split()
)
_FINITE = late(r"\b(?:will|would|is|are|was|were|has|had|can|could|may|might|should|must|does|did)\b")
"""What may make a clause of the words behind a verb of thinking."""
_PEOPLE = frozenset("participants respondents subjects interviewees readers".split())
"""Whom an author shows something in a study."""
_PLANS = late(r"\b(?:hope|aim|intend|plan|wish|seek|propose|would like) to\b")
_BELIEVES = frozenset("think thinks thought believe believes believed suspect suspects suspected".split())
_IN = frozenset("of about in on with through over so along carefully hard twice".split())
"""Behind these verbs of believing, what is no clause: "I think of dams as rivers"."""
_MAY = late(r"\b(?:can|could|will|would|shall|should|may|might|must|do|did|cannot|to|not|only)\b")
_ARE = frozenset(
    "content sceptical skeptical hesitant sympathetic interested concerned aware grateful indebted thankful inclined".split()
)
"""How an author may be."""
_IS = frozenset("about devoted concerned dedicated intended aimed meant limited confined restricted".split())
"""How a text may be: "This chapter is about dams"."""
_VERB = late(rf"(?:,? ?{_ADVERB}\b,?)*,? ?(?P<verb>[\w’'-]+)(?P<next>(?: [\w’'-]+)?)")
_DO_SO = late(
    r"(?: (?:also|then|will|can|therefore))* (?:do|did) (?:so|this|it) by (?P<verb>\w+ing)\b(?P<next>(?: [\w’'-]+)?)"
)
"""“We do so by comparing the dams”"""
_OWN_LEAD = late(r"\b(?:[Ww]e|I|[Oo]ur|[Mm]y|[Tt]his (?:paper|thesis|study|article|report|chapter|dissertation))\b")
_AIMS = late(
    r"\b(?:aims?|objectives?|goals?|purposes?|syften?|mål|(?:want|wish|seek|intend|plan|hope)\w* to \w+)\b",
    re.IGNORECASE,
)
_INFINITIVE = late(r"(?:To|to|Att|att) [a-zåäö]{3,20} (?!.*\b(?:is|are|was|were|has|had)\b)")
_GERUND = late(
    r"[A-Z]\w+ing (?:(?!\b(?:is|are|was|were|has|had|have|will|which|that|because|since)\b)[^\d:;“”\"]){2,160}"
)
_TO_MAKE = late(
    r"\bto (?:provide|offer|develop|create|build|give|produce|deliver|make|design|enable|have|find)(?: \w+)?:\Z"
)
_THING = late(
    r"(?:An?|The|[A-Z][a-z]+) (?:(?!(?<!that )(?<!which )\b(?:is|are|was|were|has|had|have|will|can|because|since)\b)"
    r"[^\d:;“”\"]){2,160}"
)
_IT = late(
    r"(?:(?:First|Second|Third|Then|Next|Finally|Lastly|Here|In particular|Also), )?[Ii]t(?P<rest> .*)", re.DOTALL
)


def speaks(pieces: list[Piece], *, goes_on: bool) -> bool:
    """Say whether a sentence says by its words that it is the author's own, and holds nothing that can be looked up.

    `goes_on` says that the sentence before it in its paragraph has this text for a subject, so that its "it" is the text.
    """
    words = shown(pieces)
    if not words or len(words) > _MOST_WORDS or _HINTS.isdisjoint(_bare(words)):
        return False
    return _speaks(unfold(read_places(words, words[0].strip(MARKS).lower())), goes_on=goes_on)


def _speaks(written: str, *, goes_on: bool) -> bool:
    before, colon, behind = written.partition(": ")
    if colon and _speaks(f"{before}.", goes_on=goes_on) and _speaks(behind, goes_on=False):
        return True
    if asserts(written):
        return False
    is_named = names_something(written)
    it = _IT.fullmatch(written) if goes_on else None
    said = [("text", it["rest"])] if it else spoken(written)
    if any(_is_own(kind, rest, written, is_named=is_named) for kind, rest in said):
        return True
    if tells_question(written):
        return True
    return not is_named and (is_turn(written) or speaks_swedish(written))


def leads_own(lead: str) -> bool:
    """Say whether the sentence before a list is its author's, so that "we" in the list is no one else."""
    return _OWN_LEAD.search(lead) is not None


def is_aim(text: str, lead: str) -> bool:
    """Say whether an item is an aim without a verb of its own, below a sentence that announces aims.

    "To examine dams" is one; below the author's own also "Examining dams", and "A dam that can float" where they end in a verb.
    """
    if _AIMS.search(lead) is None:
        return False
    if _INFINITIVE.match(text):
        return True
    made = _THING if _TO_MAKE.search(lead) else _GERUND
    return leads_own(lead) and (_GERUND.fullmatch(text) or made.fullmatch(text)) is not None


def is_of_text(claim: Claim, *, goes_on: bool) -> bool:
    """Say whether the subject of a sentence is this text, or the "it" of one that is (`goes_on`)."""
    if goes_on and _IT.fullmatch(claim.text):
        return True
    return (claim.speaks or claim.exempt == "signpost") and has_text_for_subject(claim.text)


def _bare(words: list[str]) -> Iterator[str]:
    for word in words[:_HEAD]:
        bare = word.strip(",.;:()*_“”\"‘’'")
        yield bare if bare == "I" else bare.lower()


def _is_own(kind: str, rest: str, written: str, *, is_named: bool) -> bool:
    """Say by its verb whether what is said is a plan, a deed or an attitude; one with names (`is_named`) is of the text."""
    found = _DO_SO.match(rest) or _VERB.match(rest)
    if found is None or (kind in ("text", "part") and found["verb"].lower() in moves()):
        return False
    verb, behind = found["verb"].lower(), found["next"].strip().lower()
    if kind == "aim" or (kind == "text" and verb in _IS) or (kind in ("I", "we") and verb in _ARE):
        return True
    if verb in FOUND:
        before = rest[: found.start("verb")].rstrip()
        wants = before.endswith((" to", " better")) and not before.endswith("able to")  # “want to understand”
        return wants or (verb in TELLS_OF and behind in OPEN) or behind in _PEOPLE
    is_planned = _PLANS.search(rest[: found.start("verb")]) is not None
    may_be_anybodys = kind in ("I", "we") and not (is_planned or is_of_study(verb, behind, written))
    if may_be_anybodys or _believes(verb, behind, rest[found.end("verb") :]):
        return False
    if is_named or kind == "part":
        return kind != "ours" and verb in sayings() and (kind != "part" or verb.endswith("s"))
    has_helper = _MAY.search(rest[: found.start("verb")]) is not None  # “I can only guess”; “I byn” is Swedish
    return (
        kind == "ours"
        or verb in deeds()
        or verb.removeprefix("re").removeprefix("-") in deeds()
        or (kind == "I" and has_helper)
    )


def _believes(verb: str, behind: str, rest: str) -> bool:
    """Say whether a clause follows a verb of thinking: "I think the dam will break", "We believe the army left"."""
    return (verb in _THINKS and _FINITE.search(rest) is not None) or (verb in _BELIEVES and behind not in _IN)
