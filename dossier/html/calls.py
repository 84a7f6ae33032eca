"""7 html: where the call of a note stands, and what of a citation stays on one line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.model import Citation, ClaimEnd, ClaimStart, Html, Note

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dossier.model import Flow, Hole

_NUMBER = re.compile(r"\d+")
_PLACE = re.compile(r"(?<![\w&])[^\W\d_]+\.? (?P<number>\d+)(?![\w])(?![^<>]*>)")
_PUNCTUATION = re.compile(r"(?:[.,;:!?…]|\.\.\.)+[”’“»]*")


def place_calls(flow: Flow, is_call: Callable[[Citation], bool]) -> tuple[Hole, ...]:
    """Turn `word [@a].` into `word.` and the call, as books print it.

    `is_call` says which citations go to a note, or print nothing: no space stands before those either.
    An author's own footnotes stay where they are written, unless they follow such a citation.
    """
    placed: list[Hole] = []
    calls: list[Hole] = []
    gap: list[Hole] = []
    for hole in flow:
        goes_to_note = isinstance(hole, Citation) and is_call(hole)
        if goes_to_note or (calls and not gap and isinstance(hole, Note)):
            if not calls:
                _close_up(placed)
            calls.append(hole)
            gap = []
        elif calls and isinstance(hole, Html) and not hole.text.strip():
            gap.append(hole)
        elif calls:
            placed.extend([*calls, *gap, hole] if gap else _behind(calls, hole))
            calls, gap = [], []
        else:
            placed.append(hole)
    return (*placed, *calls, *gap)


def keep_places(markup: str, citation: Citation) -> str:
    """Keep a place in a source on one line, the label with its number: "para. 2". Only where lines break is changed."""
    numbers = {number[0] for cite in citation.cites if cite.locator and (number := _NUMBER.search(cite.locator.value))}
    if not numbers or not markup:
        return markup
    return _PLACE.sub(
        lambda place: f'<span class="place">{place[0]}</span>' if place["number"] in numbers else place[0], markup
    )


def _behind(calls: list[Hole], hole: Hole) -> Iterator[Hole]:
    """Put calls behind the punctuation with which the next piece begins."""
    mark = _PUNCTUATION.match(hole.text) if isinstance(hole, Html) else None
    if isinstance(hole, Html) and mark:
        yield Html(mark[0])
        yield from calls
        yield Html(hole.text[mark.end() :])
    else:
        yield from calls
        yield hole


def _close_up(placed: list[Hole]) -> None:
    """Take the white space away that stands before a call."""
    for index in range(len(placed) - 1, -1, -1):
        hole = placed[index]
        if isinstance(hole, Html):
            placed[index] = Html(hole.text.rstrip())
            if hole.text.strip():
                return
        elif not isinstance(hole, ClaimStart | ClaimEnd):
            return
