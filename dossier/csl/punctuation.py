"""Settle punctuation where pieces of output meet: no doubled marks or spaces, commas and full stops inside quotation marks.

CSL leaves this to the processor; the table is the one the official test suite lays down.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

MARKS = frozenset(".,:;!?")
MOVES_INTO_QUOTES = frozenset(".,!?")
# What a mark followed by another becomes, where it is not simply both.
MEETING = {
    "::": ":", "..": ".", ";;": ";", "!!": "!", "??": "?", ",,": ",",
    ";:": ";", "!:": "!", "?:": "?",
    ":.": ":", ";.": ";", "!.": "!", "?.": "?",
    ":!": "!", ";!": "!", ":?": "?", ";?": "?",
}  # fmt: skip
SPACES = " \u00a0"


class Run:
    """Hold one string of output while its neighbours settle.

    `mark` tells the quotation marks from text: open, close; `end` is where a layout ends, before its suffix. A `fixed` one
    belongs to the same field as what stands before it: it stays as typed. `content` is what a field, term or value says: its
    own first mark stays.
    """

    __slots__ = ("content", "fixed", "mark", "text")

    def __init__(self, text: str, mark: str = "", *, fixed: bool = False, content: bool = False) -> None:
        self.text, self.mark, self.fixed, self.content = text, mark, fixed, content


def settle(runs: Sequence[Run], *, into_quotes: bool) -> None:
    """Change the texts of the runs, in reading order, so that they can stand side by side."""
    before: list[Run] = []  # runs that have text, the last one behind which we stand last
    for run in runs:
        if run.mark == "end" and before:
            trim_end(before[-1])
        if not run.text:
            continue
        if before and not run.mark and not run.fixed:
            meet(before, run, into_quotes=into_quotes)
        if run.text:
            before.append(run)


def trim_end(last: Run) -> None:
    """Take the space away that a layout's suffix would stand behind, unless a mark is there already."""
    trimmed = last.text.rstrip(" ")
    if trimmed and trimmed[-1] not in MARKS:
        last.text = trimmed


def meet(before: list[Run], run: Run, *, into_quotes: bool) -> None:
    """Let a run meet what stands before it."""
    last = before[-1]
    if run.text[0] in MARKS and not run.content:
        if last.mark == "close":
            meet_quote(before, run, into_quotes=into_quotes)
        elif last.text[-1] in MARKS:
            join_marks(last, run)
            if not last.text and not last.fixed:
                before.pop()
                if before and run.text:
                    meet(before, run, into_quotes=into_quotes)
    elif run.text[0] == " " and last.text[-1] in SPACES and not last.mark:
        run.text = run.text[1:]


def join_marks(last: Run, run: Run) -> None:
    """Replace two marks that meet by what they become."""
    pair = last.text[-1] + run.text[0]
    both = MEETING.get(pair)
    if both is None:
        return
    if both == last.text[-1]:
        run.text = run.text[1:]
    else:
        last.text = last.text[:-1]


def meet_quote(before: list[Run], run: Run, *, into_quotes: bool) -> None:
    """Let a mark meet a closing quotation mark: full stops and commas go inside where the locale has it so."""
    depth = len(before) - 1
    while depth > 0 and before[depth].mark == "close":
        depth -= 1
    inner = before[depth]
    while run.text and run.text[0] in MARKS:
        ends = inner.text[-1:] if not inner.mark else ""
        first = run.text[0]
        if ends in MARKS and MEETING.get(ends + first) == ends:
            run.text = run.text[1:]
        elif into_quotes and first in MOVES_INTO_QUOTES and not inner.mark:
            inner.text += first
            run.text = run.text[1:]
        else:
            return
