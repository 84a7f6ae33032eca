"""2 sections: the block rule for tables whose columns stand at dashes (pandoc 3 manual, "simple_tables", "multiline_tables").

There are four forms: a head over a line of dashes, and then a row a line; the same between two whole lines, where empty lines
part the rows; and either without a head, between two lines of dashes that are alike.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from dossier.late import late
from dossier.sections.grid_tables import ALIGN, Row, push_rows

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

    from dossier.sections.grid_tables import Stretch

_WHOLE = late(r"-{3,}")
_RULER = late(r"-{2,}(?: +-{2,})+")


class _Found(NamedTuple):
    """Where the head, ruler and rows of a table stand, and the line behind it; `wide` rows may take several lines."""

    head: range
    ruler: int
    body: range
    after: int
    wide: bool


def dash_table(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's door
    """Make the tokens of a table, as for one that is drawn as a grid."""
    found = _find(state, start, end)
    if not found or silent:
        return found is not None
    borders = _borders(state, found.ruler)
    cut = {line: _cut(state, line, borders) for line in (*found.head, *found.body) if not state.isEmpty(line)}
    table = state.push("table_open", "table", 1)
    table.map = [start, found.after]
    if all(cut.values()):
        rows = _rows(found, cut)
        heads = [Row(found.head.start, [cut[line] for line in found.head])] if found.head else []
        table.meta["aligns"] = _aligns(state, found.ruler, (heads or rows)[0].lines)
        push_rows(state, heads, "thead", "th")
        push_rows(state, rows, "tbody", "td")
    else:
        table.meta["unread"] = (state.bMarks[start] + state.tShift[start], state.eMarks[found.after - 1])
    state.push("table_close", "table", -1)
    state.line = found.after
    return True


def _find(state: StateBlock, start: int, end: int) -> _Found | None:
    """Find the lines of a table that begins at a line; all searches end at the next line of dashes."""
    if _matches(state, _WHOLE, start, end):
        ruler = _next(state, start + 1, end, over_empty=False)
        if ruler == start + 1 or not _matches(state, _RULER, ruler, end):
            return None
        close = _next(state, ruler + 1, end, over_empty=True)
        found = _Found(range(start + 1, ruler), ruler, range(ruler + 1, close), close + 1, wide=True)
        is_closed = _matches(state, _WHOLE, close, end)
    elif _matches(state, _RULER, start, end):
        close = _next(state, start + 1, end, over_empty=True)
        body = range(start + 1, close)
        found = _Found(range(0), start, body, close + 1, wide=any(map(state.isEmpty, body)))
        is_closed = _matches(state, _RULER, close, end) and _text(state, close) == _text(state, start)
    elif _matches(state, _RULER, start + 1, end):
        close = _next(state, start + 2, end, over_empty=False)
        is_drawn = _matches(state, _RULER, close, end)
        found = _Found(range(start, start + 1), start + 1, range(start + 2, close), close + is_drawn, wide=False)
        is_closed = True
    else:
        return None
    return found if is_closed and not all(map(state.isEmpty, found.body)) else None


def _text(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].rstrip()


def _matches(state: StateBlock, pattern: re.Pattern[str], line: int, end: int) -> bool:
    if line >= end or not state.src.startswith("--", state.bMarks[line] + state.tShift[line]):
        return False
    is_outside = state.sCount[line] < state.blkIndent or state.is_code_block(line)
    return not is_outside and pattern.fullmatch(_text(state, line)) is not None


def _next(state: StateBlock, line: int, end: int, *, over_empty: bool) -> int:
    """Find the next line of dashes, or where the lines before it end: at an empty one, or outside what holds the table."""
    while line < end:
        if state.isEmpty(line):
            if not over_empty:
                break
        elif state.sCount[line] < state.blkIndent or any(_matches(state, kind, line, end) for kind in (_WHOLE, _RULER)):
            break
        line += 1
    return line


def _borders(state: StateBlock, ruler: int) -> list[int]:
    """Count where the columns begin, from where the lines of the block around them do."""
    return [state.tShift[ruler] + run.start() for run in re.finditer(r"-+", _text(state, ruler))]


def _cut(state: StateBlock, line: int, borders: list[int]) -> list[Stretch]:
    """Cut a line where its columns begin; nothing where that would cut a word, so that it was not drawn exactly."""
    begin, close = state.bMarks[line], state.eMarks[line]
    cuts = [min(begin + border, close) for border in borders[1:]]
    if "\t" in state.src[begin:close] or any(at < close and _is_word(state.src[at - 1 : at + 1]) for at in cuts):
        return []
    return list(pairwise([begin + min(borders[0], state.tShift[line]), *cuts, close]))


def _is_word(signs: str) -> bool:
    return not signs[0].isspace() and not signs[1].isspace()


def _rows(found: _Found, cut: dict[int, list[Stretch]]) -> list[Row]:
    """Put the lines of each row together."""
    rows: list[Row] = []
    for line in found.body:
        if line in cut and (not rows or not found.wide or line - 1 not in cut):
            rows.append(Row(line, []))
        if line in cut:
            rows[-1].lines.append(cut[line])
    return rows


def _aligns(state: StateBlock, ruler: int, lines: list[list[Stretch]]) -> list[str]:
    """Align each column as its head, or else its first row, stands over the dashes: at their start, at their end, at neither."""
    aligns = []
    for column, run in enumerate(re.finditer(r"-+", _text(state, ruler))):
        written = [state.src[slice(*line[column])].rstrip() for line in lines]
        shortest = min(filter(None, written), key=len, default="")
        sides = shortest[:1] != " ", len(shortest) >= run.end() - run.start()
        aligns.append("" if not shortest or all(sides) else ALIGN.get(sides, ALIGN[True, True]))
    return aligns
