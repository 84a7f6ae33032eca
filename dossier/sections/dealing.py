"""2 sections: a block's pieces dealt out to its sentences, without comments and without the white space between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.sections.exempt.glosses import is_display

if TYPE_CHECKING:
    from dossier.sections.piece import Piece

NO_SPACE_BEFORE = frozenset(".,;:!?)]…”’»")

_INTRODUCING = frozenset(
    """as is are was were by to that where gives give yields yield satisfies satisfy equals equal becomes become reads read
    follows or and with then be solves solve requires require whenever obtain get written form namely if such when som är av
    att där ger blir enligt have note formally meaning letting thus hence therefore rearranging""".split()
)
"""The last words before a formula that a sentence leads into: "which can be written as", "whose height is"."""

_GOING_ON = frozenset(
    "on of for in at from the a an than with about into per costs by till av för på i den det ett en från".split()
)
"""The last words before a formula behind which the sentence goes on, even with a name: "the tax on … Swedish dams"."""


def deal(pieces: list[Piece], starts: list[int]) -> list[list[Piece]]:
    """Deal pieces out to the sentences.

    What takes no room at a border belongs to the sentence before it, save an element that opens there.
    """
    sentences: list[list[Piece]] = [[]]
    coming = starts[:0:-1]
    at = 0
    opened: list[Piece] = []
    for piece in pieces:
        rest = piece
        while coming and rest.text and at + len(rest.text) > coming[-1]:
            cut = coming.pop() - at
            if cut > 0:
                sentences[-1] += [*opened, rest.part(0, cut)]
                rest = rest.part(cut)
                at += cut
                opened = []
            sentences.append(opened)
            opened = []
        if not rest.text and (opened or rest.kind in ("open", "ref")):
            opened.append(rest)
        else:
            sentences[-1] += [*opened, rest] if opened else [rest]
            opened = []
        at += len(rest.text)
    sentences[-1] += opened
    return sentences


def starts_behind_displays(pieces: list[Piece]) -> list[int]:
    """Find where in the plain text a new sentence begins behind words and a formula on lines of its own: at a capital."""
    starts: list[int] = []
    at, is_behind = 0, False
    said = ""
    for piece in pieces:
        words = piece.text.lstrip()
        if is_behind and words:
            if piece.kind == "text" and words[0].isupper():
                starts.append(at + len(piece.text) - len(words))
            is_behind = False
        if is_display(piece):
            is_behind, said = bool(said.strip()) and _last_word(said) not in _GOING_ON, ""
        else:
            said += piece.text
        at += len(piece.text)
    return starts


def leads_into_display(pieces: list[Piece]) -> bool:
    """Say whether a sentence's words lead into a formula on lines of its own, with which it ends."""
    last = next((p for p in reversed(pieces) if p.kind == "hole" or p.text.strip()), None)
    return last is not None and is_display(last) and _introduces("".join(p.text for p in pieces if not is_display(p)))


def _introduces(said: str) -> bool:
    return said.rstrip().endswith((":", ",")) or _last_word(said) in _INTRODUCING


def _last_word(said: str) -> str:
    return (said.split() or [""])[-1].lower()


def without_comments(pieces: list[Piece]) -> list[Piece]:
    """Leave comments out, and with each the white space before it where a comma or full stop follows."""
    if all(piece.kind != "comment" for piece in pieces):
        return pieces
    kept: list[Piece] = []
    gone = False
    for piece in pieces:
        if piece.kind == "comment":
            gone = True
            continue
        if gone and piece.text[:1] in NO_SPACE_BEFORE and piece.text:
            while kept and kept[-1].kind in ("text", "break") and not kept[-1].text.strip():
                kept.pop()
            if kept and kept[-1].kind == "text":
                bare = kept[-1].text.rstrip()
                kept[-1] = kept[-1].part(0, len(bare))
        gone = False
        kept.append(piece)
    return kept


def without_tail(pieces: list[Piece]) -> tuple[list[Piece], str]:
    """Take the white space off the end of a sentence, so that it stands behind the claim; the same pieces where there is none."""
    last = pieces[-1] if pieces else None
    if last and last.kind == "text" and last.text and not last.text[-1].isspace():
        return pieces, ""
    kept = list(pieces)
    space = ""
    for index in range(len(kept) - 1, -1, -1):
        piece = kept[index]
        if piece.kind in ("text", "break"):
            bare = piece.text.rstrip()
            space = space or piece.text[len(bare) :]
            if bare:
                if bare != piece.text:
                    kept[index] = piece.part(0, len(bare))
                break
            del kept[index]
        elif piece.kind not in ("close", "ref-end"):
            break
    return kept, space
