"""2 sections: headings that are typed as paragraphs: in capitals, in bold letters, or between the tags of HTML."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from dossier.late import late
from dossier.sections.exempt.forms import is_emphasised, states
from dossier.sections.exempt.verbs import deeds

if TYPE_CHECKING:
    from dossier.sections.piece import Piece

LONGEST = 200
_ORDERS = frozenset(
    """ensure end provide advance promote develop clarify consolidate strengthen mandate require adopt align foster publish give
    make create establish protect fund train hire monitor report appoint ban stop allow inform revise""".split()
)
"""Letters a typed heading may have."""
_TYPED_WORDS = 3
_TWO = 2
_BOLD_WORDS = 8
_LABELLED_WORDS = 25
_STOPS = (".", "!", "?", "…", ",", ";")
_BEGINNING = frozenset(
    "the a an he she it they we i you this that these those there no not and but den det de han hon vi".split()
)
_PRONOUNS = frozenset("he she it they we i you there that this han hon vi jag de det detta".split())
_STATES_OF_TEXT = frozenset("draft version edition copy preprint manuscript utkast upplaga".split())
_PAST = late(  # a verb in the past, or what might be one; the first word may be "Networked" or "Related"
    r"\S.*\b(?:\w{2,}ed|\w{2,}ade|broke|fled|fell|rose|won|lost|took|made|gave|came|went|saw|said|led|left|began|became|held|met|got"
    r"|kept|sank|grew|knew|wrote|found|brought|fought|sent|died|struck|brast|föll|steg|tog|gav|kom|gick|såg|sade|ledde|började"
    r"|flydde|dog|sjönk|vann|it|they|we|he|she|de|han|hon|vi)\b"
)
_LABEL = late(
    r"(?:[A-Z]{1,3}[ -]?\d{1,2}(?:\.\d{1,2})?|(?:Recommendation|Step|Phase|Stage|Rule|Principle|Objective|Question|"
    r"Rekommendation|Steg|Fas|Regel|Princip|Mål) \d{1,2})\s?(?:[.:—–-]|---?)\s+"
)
"""“R2 — Publish the data” is a recommendation's heading, whatever its length."""
_ELEMENT = late(r"<h(?P<level>[1-6])(?:\s[^<>]{0,200})?>(?P<words>[^\0]{1,300}?)</h(?P=level)>\s*(?:</?\w[^<>]*>\s*)*")
_TAG = late(r"<[^<>]*>")


def is_typed_heading(pieces: list[Piece], text: str) -> bool:
    """Say whether a paragraph is a heading or a stamp by its looks: “EDUCATION”, “*Draft*”, “**First version**”.

    No letter may be small, and no verb or figure among the words, nor one that begins a sentence; or else one word is
    emphasised, or two that name a state of the text.
    """
    words = text.split()
    if len(words) > _TYPED_WORDS or text.rstrip().endswith((".", "!", "?", ",")) or states(text.lower()):
        return False
    if text.isupper():
        return max(map(len, words)) > _TYPED_WORDS and words[0].lower() not in _BEGINNING
    is_state = len(words) == 1 or (len(words) == _TWO and words[-1].lower().strip("*") in _STATES_OF_TEXT)
    return is_state and is_emphasised(pieces)


def is_bold_heading(pieces: list[Piece], text: str) -> bool:
    """Say whether a paragraph is a heading in bold letters: a few words without an end mark, a verb or a figure.

    Behind a label with a number, “R2 — Publish the data”, there may be more.
    """
    label = _LABEL.match(text)
    bare = text[label.end() :] if label else text
    words = bare.split()
    most = _LABELLED_WORDS if label else _BOLD_WORDS
    if not words or len(words) > most or text.rstrip().endswith(_STOPS) or states(bare.lower()):
        return False
    first = next((at for at, piece in enumerate(pieces) if piece.kind != "comment"), 0)
    if any(piece.citations for piece in pieces):
        return False
    is_bold = pieces[first].tag == "strong" and is_emphasised(pieces[first:])
    return is_bold and words[0].lower() not in _PRONOUNS and (_orders(words) if label else not _PAST.match(text))


def _orders(words: list[str]) -> bool:
    """Say whether words begin with what is to be done, "Publish the data", be it behind who should, "Sweden: Publish …"."""
    first = next((word for before, word in pairwise(words) if before.endswith(":")), words[0])
    return first.lower() in deeds() or first.lower() in _ORDERS


def read_element(content: str) -> tuple[str, int] | None:
    """Read a paragraph that is a heading of HTML, “<h2>Dams</h2>”: its words and its level."""
    found = _ELEMENT.fullmatch(content.rstrip())
    return (_TAG.sub("", found["words"]).strip(), int(found["level"])) if found else None
