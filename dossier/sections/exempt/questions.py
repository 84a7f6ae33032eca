"""2 sections: sentences that ask, and such as only end in a question and have stated something before it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.late import late

if TYPE_CHECKING:
    from dossier.sections.piece import Piece

_LAST = 12
"""Signs at the end of a sentence among which a question has its mark."""
_CLOSING = "”“\"’»')]"
_OPENS = {"”": "”“„", "“": "„", '"': '"', "’": "‘’", "»": "«»", "'": "'", ")": "(", "]": "["}
_GOES_ON = late(r"(?<=[?”\"'’*)])(?:[;,]|[;,]? (?:and|or|och|eller))\Z")
"""What stands behind a question that is an item among others."""
_ASKED = late(r"[?!]*$")

_ASKING = (
    r"(?:what|how|why|who|whom|whose|where|when|which|(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|"
    r"should|shall|may|might|must)(?:n[’']t)?|(?:to|in|at|on|for|of|with|by|from) (?:what|which|whom|whose)|vad|hur|varför|vem|"
    r"var|när|vilk\w+|är|kan|ska|skall|har|kommer|bör|får|måste|vill|skulle|kunde)\b"
)
_FINITE = late(
    r"\b(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|may|might|must|should|comes?|keeps?|says?|seems?|"
    r"(?<!\bthe )(?<!\ban )(?<!\bAn )(?<!\ba )(?<!The )[a-z]{3,}ed|stole|fled|took|gave|went|came|left|"
    r"fell|broke|began|won|lost|made|said|sent|held|met|got|kept|grew|knew|wrote|found|brought|fought|died|struck|sold|"
    r"är|var|har|hade|blir|blev|kan|kunde|ska|skulle|måste|får|fick|finns|fanns|gör|gjorde|tog|gav|stal|föll|kom|"
    r"(?!decade|blockade|trade|grade|parade|upgrade)[a-zåäö]{3,}(?:ade|ivs|eras|ades))(?:n[’']t)?\b"
)
_TAG = late(
    r"[^?]*,\s(?:right|no|yes|eller hur|inte sant|visst|(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)"
    r"(?:n[’']t)? (?:it|they|he|she|we|you|there))\?\W{0,2}",
    re.IGNORECASE,
)
"""“The army killed forty people, right?”"""
_BREAK = late(rf"(?P<head>[^?]{{8,}}?)(?::|;|—|\s[–-]|\s-{{2,3}})\s*[\"“„‘']?(?={_ASKING})", re.IGNORECASE)
"""“The police are corrupt: who will stop them?”"""
_TURN = late(
    rf"(?P<head>[^?]{{8,}}?)(?:[,—–-]\s?(?:so|but|and|then|yet|men|så|och)|\s(?:and|och) (?:then|sedan)),?\s(?={_ASKING})",
    re.IGNORECASE,
)
"""“The prisons are full, so what is to be done?”"""
_SPLICE = late(
    r"(?P<head>(?:it|they|we|he|she|I|there|this|that|these|those|det|den|de|vi|jag|han|hon)\b [^?]{8,}?),\s"
    r"(?=(?:why|how|what|who|where|varför|hur|vad|vem)\b)",
    re.IGNORECASE,
)
"""“It was three years ago, why did it take so long?”"""
_SAYS = late(
    r"[^?]*\b(?:said|says|asked|asks|replie[sd]|added|adds|shouted|wondered|wonders|frågade|frågar|undrar|undrade|sade|säger)\b"
    r"[^?]{0,60}[:,]\s?[\"“„‘'»]",
    re.IGNORECASE,
)
"""“He replied: ‘What is the inference?’”: it is told that somebody asked."""
_NEXT = late(r"[.!]\s+(?=\S)")
_LEAST = 3
"""Words that make a sentence of what stands before a question in quotation marks."""
_POINTS = late(
    r"\b(?:questions?|issues?|problems?|puzzles?|matter|wonders?|objects?|asks?|fråg\w+|problemet)\b", re.IGNORECASE
)
_RESEARCH = late(r"\b(?:research questions?|forskningsfråg\w+|frågeställning\w*)\b", re.IGNORECASE)
_WE = late(
    r"\b(?:we|I|our|my|this (?:paper|chapter|article|study|thesis|report|section|essay)|jag|vi|vår|vårt|våra|min|mina|mitt)\b"
)
_FEWEST, _FEW = 3, 8


def asks(pieces: list[Piece], words: str) -> bool:
    """Say whether a sentence is a question: its last mark is its own, not that of a title, a quotation or an aside in it.

    One that states something before it asks is a statement: "The police are corrupt: who will stop them?".
    """
    if "?" not in words[-_LAST:]:
        return False
    words = _GOES_ON.sub("", words)
    bare = words.rstrip(_CLOSING)
    found = _ASKED.search(bare)
    if found is None or "?" not in found[0]:
        return False
    closing = words[len(bare) :]
    if closing and (words[0] not in _OPENS[closing[-1]] or closing[-1] in words[1 : len(bare)]):
        return False
    return not (_ends_in_part(pieces) or _tells(words))


def _ends_in_part(pieces: list[Piece]) -> bool:
    """Say whether the last words stand in an emphasis or a link that does not hold them all (“He wrote *Quo Vadis?*”)."""
    opened: list[bool] = []
    has_words = in_part = False
    for piece in pieces:
        if piece.kind in ("open", "ref"):
            opened.append(has_words)
        elif piece.kind in ("close", "ref-end"):
            in_part = (opened.pop() if opened else False) or in_part
        elif piece.text.strip():
            has_words, in_part = True, False
    return in_part


def _tells(words: str) -> bool:
    """Say whether something is stated before the question, or that somebody asked it."""
    if _SAYS.match(words) or _states_in_quotation(words):
        return True
    inner = words.lstrip("\"“”„‘'»(*_ ")
    if _BEGINS.match(inner):
        return False
    if _TAG.fullmatch(inner):
        return True
    return any(_states(found["head"]) for p in (_BREAK, _TURN, _SPLICE) if (found := p.match(inner)))


def _states_in_quotation(words: str) -> bool:
    """Say whether a quotation states something before it asks: “Our homes are gone. What would we do with the fuel?”."""
    if words[0] not in "\"“”„‘'»":
        return False
    before = _NEXT.split(words)[:-1]
    return any(len(sentence.split()) >= _LEAST and "?" not in sentence for sentence in before)


_BEGINS = late(rf"(?:(?:and|but|so|then|yet|or|now|well|och|men|så)\b,? )?(?:then,? )?{_ASKING}", re.IGNORECASE)
_UNDER = late(
    r"(?:if|when|while|although|though|since|as|given|assuming|considering|because|whether|in|on|at|for|with|of|to|from|among|within|"
    r"under|beyond|after|before|om|när|eftersom|givet|medan|i|på|för|med|av|till|bland|efter|före)\b",
    re.IGNORECASE,
)
"""What sets the scene for what comes behind it: "When the dam broke, one question came up: who had built it?"."""
_IF = frozenset("if given assuming suppose when om givet när".split())
"""What sets it for the question itself: "If the dam breaks, and nobody comes, then what?"."""


def _states(head: str) -> bool:
    """Say whether the words before a question have a clause that states; few that announce it, or the author's own, do not."""
    words = head.removeprefix("But ").removeprefix("And ").split()
    if (
        len(words) < _FEWEST
        or words[0].lower() in _IF
        or _WE.search(head)
        or _RESEARCH.search(head)
        or (len(words) <= _FEW and _POINTS.search(head))
    ):
        return False
    main = head.rpartition(", ")[2] if _UNDER.match(head) else head
    return _FINITE.search(main) is not None
