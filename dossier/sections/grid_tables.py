"""2 sections: the block rule that reads tables drawn with lines, `+---+---+` (pandoc 3 manual, "Extension: grid_tables").

Read are rows of cells, each cell some lines of text. A table whose cells are merged is taken whole and left to be reported.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from dossier.late import late

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

_RULE = late(r"\+(?:[:=\-]{2,}\+)+")
_BAR = late(r"(?<!\\)\|")
ALIGN = {(True, True): "text-align:center", (True, False): "text-align:left", (False, True): "text-align:right"}

Stretch: TypeAlias = tuple[int, int]


class _Line(NamedTuple):
    number: int
    at: int
    text: str


class Row(NamedTuple):
    """The lines of a row, each cut into the stretches of its cells."""

    first: int
    lines: list[list[Stretch]]


def grid_table(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's door
    """Make the tokens of a table. A row's token holds where the lines of each cell stand (`cells`)."""
    lines = _lines(state, start, end)
    if len(lines) < 2 or lines[1].text[:1] != "|":  # noqa: PLR2004 - a rule and a row
        return False
    if silent:
        return True
    table = state.push("table_open", "table", 1)
    table.map = [start, lines[-1].number + 1]
    rows, headers = _rows(lines)
    if rows:
        rules = [line.text for line in lines if _RULE.fullmatch(line.text)]
        table.meta["aligns"] = _aligns(next((rule for rule in rules if "=" in rule), rules[0]), len(rows[0].lines[0]))
        push_rows(state, rows[:headers], "thead", "th")
        push_rows(state, rows[headers:], "tbody", "td")
    else:
        table.meta["unread"] = (lines[0].at, lines[-1].at + len(lines[-1].text))
    state.push("table_close", "table", -1)
    state.line = lines[-1].number + 1
    return True


def _lines(state: StateBlock, start: int, end: int) -> list[_Line]:
    """Take the lines of a table: a rule, and all below it that begin as a rule or a row does."""
    lines: list[_Line] = []
    for number in range(start, end):
        at = state.bMarks[number] + state.tShift[number]
        is_outside = state.sCount[number] < state.blkIndent or state.is_code_block(number)
        if is_outside or state.src[at : at + 1] not in (("+", "|") if lines else ("+",)):
            break
        text = state.src[at : state.eMarks[number]].rstrip()
        if not lines and not _RULE.fullmatch(text):
            break
        lines.append(_Line(number, at, text))
    return lines


def _rows(lines: list[_Line]) -> tuple[list[Row], int]:
    """Cut a table into rows, and say how many of them are headers; none where a line does not fit the columns."""
    rules = [line.text for line in lines if _RULE.fullmatch(line.text)]
    _, finest = max((rule.count("+"), rule) for rule in rules)
    bars = [at for at, sign in enumerate(finest) if sign == "+"]
    rows: list[Row] = []
    row = Row(0, [])
    headers = 0
    for line in lines:
        if not _RULE.fullmatch(line.text):
            cells = _cut(line, bars)
            if not cells:
                return [], 0
            row.lines.append(cells)
            continue
        rows += [row] if row.lines else []
        row = Row(line.number + 1, [])
        headers = headers or (len(rows) if "=" in line.text else 0)
    return ([], 0) if row.lines else (rows, headers)


def _cut(line: _Line, bars: list[int]) -> list[Stretch]:
    """Cut a line at its columns or, where it was not drawn exactly, at its bars, if there are as many."""
    text = line.text
    drawn = len(text) == bars[-1] + 1 and all(text[at] == "|" for at in bars)
    found = bars if drawn else [bar.start() for bar in _BAR.finditer(text)]
    if len(found) != len(bars) or found[-1] != len(text) - 1:
        return []
    return [(line.at + a + 1, line.at + b) for a, b in pairwise(found)]


def _aligns(rule: str, columns: int) -> list[str]:
    found = [ALIGN.get((part[0] == ":", part[-1] == ":"), "") for part in rule.strip("+").split("+")]
    return [*found, *[""] * columns][:columns]


def push_rows(state: StateBlock, rows: list[Row], part: str, cell: str) -> None:
    """Make the tokens of a table's head or body."""
    if not rows:
        return
    state.push(f"{part}_open", part, 1)
    for first, lines in rows:
        row = state.push("tr_open", "tr", 1)
        row.map = [first, first + len(lines)]
        cells = list(zip(*lines, strict=True))
        row.meta["cells"] = cells
        for stretches in cells:
            state.push(f"{cell}_open", cell, 1)
            inline = state.push("inline", "", 0)  # a note reads these
            inline.map, inline.children = row.map, []
            inline.content = "\n".join(state.src[a:b].strip() for a, b in stretches).strip()
            state.push(f"{cell}_close", cell, -1)
        state.push("tr_close", "tr", -1)
    state.push(f"{part}_close", part, -1)
