"""2 sections: hypotheses, premises and questions of research that are set out under a label: "*Hypothesis 1* Dams break".

What is set out so is to be examined, and not stated. What came of it ("H1: supported, *p* < 0.05") is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.late import late
from dossier.model import Math

if TYPE_CHECKING:
    from dossier.sections.piece import Piece

_STARTS = ("H", "h", "R", "r", "P", "A", "F", "N", "Q", "S", "T", "W")
_NUMBER = r"\s?(?:\d{1,2}[a-z]?|[IVX]{1,4}|[A-Z])"
_LABEL = late(
    rf"(?:(?:(?:(?:null|alternative|working|main|noll|huvud|arbets)[ -]?)?(?:hypothesis|hypotes)|research question|"
    rf"premise|premiss|assumption|antagande|forskningsfråga)(?:{_NUMBER})?|(?:H|RQ|FF){_NUMBER})(?:\s?\([^()]{{1,40}}\))?",
    re.IGNORECASE,
)
_SIGN = late(r"(?:\\(?:text|mathrm|mathbf)\{)?(?:H|RQ|P|A)\}?_?\{?\w{1,3}\}?")
_FOUND = late(
    r"[=<>≤≥%]|\b(?:supported|supports (?:this|the|it|our)\b|(?:no|some|strong|weak|full|partial|find|found) support\b|support\Z|"
    r"confirm(?:ed|s)?|reject(?:ed|s)?|accept(?:ed|s)?|corroborated|refuted|falsified|verified|"
    r"(?:was|were|we) found|results?|hypothesis|hypotes(?:en)?|stöd(?:s|d|er|de)?|bekräfta\w*|förkasta\w*|resultat\w*|fann)\b",
    re.IGNORECASE,
)
_FEWEST = 3


def sets_out(pieces: list[Piece], words: str) -> bool:
    """Say whether the first sentence of a paragraph or item is such a label, or one and what is supposed.

    A label in plain letters has a colon behind it: "Hypothesis 1 was given up" states something.
    """
    if not words.startswith((*_STARTS, ":")):
        return False
    label = _emphasised(pieces)
    if label and words.startswith(label):
        rest = words[len(label) :].lstrip(" :.–—-")
        if label != words or _LABEL.fullmatch(label.rstrip(" :.")):
            return _LABEL.fullmatch(label.rstrip(" :.")) is not None and (not rest or is_set_out(rest))
    label, colon, rest = words.partition(":")
    if not label and _is_sign(pieces):  # "**$H_1$: Dams break.**"
        return is_set_out(rest.strip())
    return bool(colon) and _LABEL.fullmatch(label) is not None and is_set_out(rest.strip())


def _is_sign(pieces: list[Piece]) -> bool:
    """Say whether a sentence begins with a formula that is a hypothesis's sign."""
    formula = next((piece.hole for piece in pieces if piece.kind == "hole"), None)
    return isinstance(formula, Math) and _SIGN.fullmatch(formula.tex.strip()) is not None


def is_set_out(rest: str) -> bool:
    """Say whether what stands behind a label is a sentence of its own, and tells of no result."""
    return rest[:1].isupper() and len(rest.split()) >= _FEWEST and not _FOUND.search(rest)


def is_label(words: str) -> bool:
    """Say whether a sentence is nothing but a label."""
    return words.startswith(_STARTS) and _LABEL.fullmatch(words.rstrip(" :.")) is not None


def _emphasised(pieces: list[Piece]) -> str:
    """Give the words of the emphasis with which a sentence begins, "" where it begins without."""
    if not pieces or pieces[0].tag not in ("em", "strong"):
        return ""
    end = next((at for at, piece in enumerate(pieces) if piece.kind == "close" and piece.tag == pieces[0].tag), 0)
    return " ".join("".join(piece.text for piece in pieces[:end]).split())
