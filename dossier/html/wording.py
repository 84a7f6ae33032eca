"""7 html: a section's flow → the words of each claim as the page shows them, for the ledger.

A source named in the sentence and a link without words of its own have theirs only now: "Landguiden/UI calls …",
"… between 15 and 60 (Table 1)". Citations in brackets, notes, numbers and pictures are left out.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from dossier.html.flow import name_target
from dossier.model import Citation, CiteMode, ClaimEnd, ClaimStart, Html, Image, Math, Note, Ref

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.html.flow import Surroundings
    from dossier.model import Flow, Hole, Section

_TAG = re.compile(r"<[^>]*>")
_BREAK = re.compile(r"<br\b[^>]*>|</(?:td|th|p|li|dd)>")
_GAP = "\0"
"""Stands where something is left out, until the space around it is closed up."""
_CLOSED = re.compile(rf"\s*{_GAP}+(?=\s*[.,;:!?)\]»”’\"]|\s*$)|{_GAP}")
_EMPTY = re.compile(r"\s*[(\[]\s*[)\]]")


def word_claims(section: Section, around: Surroundings) -> Iterator[tuple[str, str]]:
    """Give the anchor and the words of each claim of a section; a table row's stand in many cells, and stay as written."""
    rows = {claim.anchor for claim in section.claims if claim.place == "row"}
    anchor, words = "", list[str]()
    for hole in section.flow:
        if isinstance(hole, ClaimStart):
            anchor, words = "" if hole.anchor in rows else hole.anchor, []
        elif anchor and isinstance(hole, ClaimEnd):
            yield anchor, _tidy("".join(words))
            anchor = ""
        elif anchor:
            words.append(_words(hole, around))


def _words(hole: Hole, around: Surroundings) -> str:
    match hole:
        case Html():
            return unescape(_TAG.sub("", _BREAK.sub(" ", hole.text)))
        case Citation() if hole.cites and hole.cites[0].mode is CiteMode.AUTHOR_IN_TEXT:
            return unescape(_TAG.sub("", around.book.formatted.citations[hole.id].html))
        case Ref():
            return _of_link(hole, around)
        case Citation() | Note() | Image() | Math():
            return _GAP
        case _:
            return ""


def _of_link(ref: Ref, around: Surroundings) -> str:
    words = _join(ref.flow, around)
    found = around.targets.find(ref.target, ref.span.path)
    return words or (name_target(found[0], around.terms) if found else _GAP)


def _join(flow: Flow, around: Surroundings) -> str:
    return "".join(_words(hole, around) for hole in flow)


def _tidy(words: str) -> str:
    """Close up what is left out with the space before it, and fold white space."""
    return " ".join(_EMPTY.sub("", _CLOSED.sub("", words)).split())
