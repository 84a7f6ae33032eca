"""2 sections: the block rule for lines that keep their ends, each behind a bar (pandoc 3 manual, "line_blocks")."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from dossier.late import late

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

_LINE = late(r"\|(?:[ \t]+(?P<words>[^|\n]*))?")
"""A line with a second bar is a row of a table whose ruler is missing, and stays as it is written."""


def line_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's door
    """Make a paragraph of lines up to an empty one: `| The dam is old,` and `| the army is young.`."""
    if silent or state.is_code_block(start):
        return False
    lines: list[tuple[int, str]] = []
    for line in range(start, end):
        found = _LINE.fullmatch(state.src, state.bMarks[line] + state.tShift[line], state.eMarks[line])
        if not found or state.sCount[line] < state.blkIndent:
            break
        lines.append((line, (found["words"] or "").strip()))
    if not any(words for _, words in lines):
        return False
    for has_words, run in groupby(lines, key=lambda line: bool(line[1])):
        if has_words:
            _paragraph(state, list(run))
    state.line = lines[-1][0] + 1
    return True


def _paragraph(state: StateBlock, lines: list[tuple[int, str]]) -> None:
    map_ = [lines[0][0], lines[-1][0] + 1]
    opening = state.push("paragraph_open", "p", 1)
    opening.map = map_
    inline = state.push("inline", "", 0)
    inline.content, inline.map, inline.children = "  \n".join(words for _, words in lines), map_, []
    state.push("paragraph_close", "p", -1)
