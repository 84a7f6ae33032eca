"""2 sections: links to places of this text that stand for a noun: "[Figure 8.1](#f) shows …", "See [the end](#end)."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.late import late
from dossier.sections.exempt.lexicon import signs_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from dossier.sections.piece import Piece

_NUMBERED = late(
    r"(?:(?P<shown>[Ff]ig(?:ure|ur|\.)|[Tt]ab(?:le|ell|\.)|[Ll]isting|[Ee]quation)|"
    r"[Ss]ection|[Cc]hapter|[Ss]ec\.|[Cc]hap\.|[Aa]vsnitt|[Kk]apitel|§)?\s?\d{1,3}(?:\.\d{1,3}){0,5}[a-z]?"
)
_POINTING = frozenset("see cf cf. se jfr jfr. jämför".split())
_JOINING = frozenset(
    "and or see also section sections chapter chapters part parts och eller se även avsnitt kapitel del delar".split()
)
_MARKS = str.maketrans(",;()[]", "      ")
_MOST_WORDS = 8
_THE = ("the ", "The ", "den ", "det ")


def show_links(pieces: list[Piece], show: Callable[[Piece], str]) -> str:
    """Show pieces with each link to a place as "§" or "¤": one whose words are a number, or that a "see" points to.

    Any other may be the name of somebody who does something: "[The ministry](#ministry) presents the dams".
    """
    shown, inside = "", ""
    is_open = False
    for piece in pieces:
        if piece.kind == "ref":
            is_open, inside, target = True, "", piece.target
        elif piece.kind == "ref-end" and is_open:
            shown, is_open = _with_link(shown, inside, target), False
        elif is_open:
            inside += show(piece)
        else:
            shown += show(piece)
    return shown + inside if is_open else shown


def names_places(pieces: list[Piece]) -> bool:
    """Say whether an item names nothing but places of this text: "Sections [2.1](#dams) and [2.2](#mills)"."""
    is_inside, links = False, 0
    for piece in pieces:
        if piece.kind == "ref":
            is_inside, links = True, links + 1
        elif piece.kind == "ref-end":
            is_inside = False
        elif not is_inside and piece.text and not _JOINING.issuperset(piece.text.translate(_MARKS).lower().split()):
            return False
    return links > 0


def _with_link(before: str, words: str, target: str) -> str:
    found = _NUMBERED.fullmatch(words.strip())
    if found:
        return before + ("¤" if found["shown"] else "§")
    first = before.lstrip("( ")[:7].lower().split(" ")[0]
    if first not in _POINTING or len(words.split()) > _MOST_WORDS or "!" in signs_of(words.replace(":", "")):
        return before + words
    bare = before[:-4] if before.endswith(_THE) else before
    return bare + ("¤" if target.startswith(("#fig", "#tbl", "#tab")) else "§")
