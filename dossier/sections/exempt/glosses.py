"""2 sections: words that go on behind a formula and say what its signs stand for: "where $x$ is the height of the dam"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.model import Math
from dossier.sections.late import Late

if TYPE_CHECKING:
    from dossier.sections.piece import Piece

_GOES_ON = re.compile(r"[\s,.;]*(?:where|där|wobei|(?:with|med|mit)(?= ×))\b")
_ASSERTS = Late(
    r"(?<![\w.])\d|[\"“”„‘«»;:–—]|--|\b(?:because|since|although|though|whereas|while|but|eftersom|medan|men|trots|weil|aber)\b"
)
_SIGN = Late(r"×|(?<![\w’'])[^\W\d_](?![\w’'])")
"""A formula within the line, or a letter that stands alone."""


def explains_signs(pieces: list[Piece], *, follows_formula: bool) -> bool:
    """Say whether the first sentence of a paragraph goes on behind a formula, in it or right before it, and explains signs."""
    rest = pieces
    if pieces and _is_display(pieces[0]):
        rest, follows_formula = pieces[1:], True
    if not follows_formula or any(piece.citations for piece in pieces):
        return False
    words = " ".join("".join(map(_shown, rest)).split())
    found = _GOES_ON.match(words)
    return found is not None and bool(_SIGN.now.search(words, found.end())) and not _ASSERTS.now.search(words)


def _is_display(piece: Piece) -> bool:
    return isinstance(piece.hole, Math) and piece.hole.display


def _shown(piece: Piece) -> str:
    return "×" if isinstance(piece.hole, Math) or piece.kind == "code" else piece.text
