"""2 sections: words that go on behind a formula and say what its signs stand for: "where $x$ is the height of the dam".

A sentence of its own, "Here $x$ is the height", might as well state something, so that every part of it must give a sign a
meaning; one that goes on in small letters is known by its first word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.late import late
from dossier.model import Math

if TYPE_CHECKING:
    from dossier.sections.piece import Piece

_GOES_ON = late(r"[\s,.;]*(?:where|där|wobei|(?:with|med|mit)(?= ×))\b")
_ASSERTS = late(
    r"(?<![\w.])\d|[\"“”„‘«»;:—]|(?<!\w)–|–(?!\w)|--|\b(?:because|since|although|though|whereas|while|but|eftersom|medan|men|trots|weil|aber)\b"
)
_SIGN = late(r"×|(?<![\w’'])[^\W\d_](?![\w’'])")
"""A formula within the line, or a letter that stands alone."""

_SUCH_AS = late(r" \(e\.g\.,? [\w-]+(?:, [\w-]+){0,5}\)")
_BEHIND_IS = (
    r"(?:the|an?|our) (?!(?!interest|harvest|forest|rest\b)\w+est\b|"
    r"(?:most|least|only|main|same|worst|reason|cause)\b)\w"
)
_IN_SWEDISH = (
    r"(?:(?:en|ett|(?:den|det|de) (?!\w+st[ae]\b)) ?\w|(?:\w*(?:linje|index|risk|ålder|värde|nivå|höjd|längd|kvot|faktor|kohort|"
    r"funktion|parameter|vikt|varians|avvikelse|koefficient|sannolikhet|andel)|(?:an|hazard|döds|födelse)?tal|tid|kön)"
    r"(?:en|et|n|t|er)?\b)"
)
_DENOTES = (
    r"(?:denotes?|represents?|stands? for|refers? to|indicates?|(?:is|are) defined as|(?:now |also ){0,2}includes?|"
    r"remains? the same as (?:above|before)|betecknar|anger|står för)\b"
)
_WORDS = r"(?:(?! (?:and|or|och|eller|so|as|so that|with the exception that|except that) )[^,.×]|×){0,160}?"
_SIGNS = r"×(?:(?:,| and| och|, and) ×)*"
_MEANS = rf"{_SIGNS} (?:{_DENOTES}|(?:is|are) {_BEHIND_IS}|är {_IN_SWEDISH}){_WORDS}"
_GLOSS = late(
    rf"[\s.]*(?:(?:[Ww]here|[Hh]ere|Där|I formeln),? (?:{_MEANS})|(?:Här|I formeln) (?:är {_SIGNS} {_IN_SWEDISH}|"
    rf"(?:betecknar|anger) {_SIGNS} ){_WORDS}|{_MEANS})"
    rf"(?:(?:,|,? and|,? och| with the exception that| except that) (?:{_MEANS}|{_SIGNS} (?:the|an?) \w{_WORDS}))*\.?"
)
_IS_KIND = late(
    r"×(?:(?:,| and|, and) ×)* (?:is|are|denotes?|represents?) (?:an? |the )?(?:(?!\w+est )[\w-]+ ){0,3}(?:term|coefficient|"
    r"parameter|vector|matrix|matrices|variable|index|intercept|slope|indicator|constant|residual|error|weight|variance|covariate|estimate)s?"
    r"(?: (?:of|for) [\w -]{1,40})?\."
)
_LEADS = late(
    r"(?::|(?:^| )(?:is|are|becomes?|equals?|gives?|reads?|är|blir|ger|lyder|enligt|(?:given|defined|described|computed|"
    r"calculated|estimated|modell?ed|expressed|written) (?:by|as)|(?:ges|definieras|beräknas|skrivs) (?:av|som)))\Z"
)
"""How words end that a formula goes on with in the same sentence."""


def names_sign(pieces: list[Piece]) -> bool:
    """Say whether a sentence says only what kind of thing a sign is: "$e$ is an individual-level error term"."""
    return _IS_KIND.fullmatch(_words(pieces)) is not None


def explains_signs(pieces: list[Piece], *, follows_formula: bool) -> bool:
    """Say whether a sentence goes on behind a formula, in it or right before it, and explains signs."""
    if any(piece.citations for piece in pieces):
        return False
    at = next((at for at, piece in enumerate(pieces) if is_display(piece)), -1)
    rest, before = pieces[at + 1 :], _words(pieces[: max(at, 0)])
    if (at < 0 and not follows_formula) or (before and not _LEADS.search(before)):
        return False
    return _explains(_words(rest)) and not (before and _ASSERTS.search(before.removesuffix(":")))


def _explains(words: str) -> bool:
    found = _GOES_ON.match(words)
    if found and _SIGN.search(words, found.end()) and not _ASSERTS.search(words):
        return True
    bare = _SUCH_AS.sub("", words) if "(e.g." in words else words
    return "×" in bare and not _ASSERTS.search(bare) and _GLOSS.fullmatch(bare) is not None


def is_display(piece: Piece) -> bool:
    """Say whether a piece is a formula that is set on lines of its own."""
    return isinstance(piece.hole, Math) and piece.hole.display


def _words(pieces: list[Piece]) -> str:
    return " ".join("".join(map(_shown, pieces)).split())


def _shown(piece: Piece) -> str:
    return "×" if isinstance(piece.hole, Math) or piece.kind == "code" else piece.text
