"""2 sections: tables written in HTML, as programs make them: taken whole, and printed as plain words in rows and columns."""

from __future__ import annotations

import re
from html import escape, unescape
from typing import TYPE_CHECKING

from dossier.late import late

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

_OPENING = late(r"<table(?=[\s>])", re.IGNORECASE)
_CLOSING = late(r"</table\s*>", re.IGNORECASE)
_TAG = late(r"</?[A-Za-z][^<>]*>|<!--.*?-->", re.DOTALL)
_CAPTION = late(r"<caption(?=[\s>])[^<>]*>(.*?)</caption\s*>", re.IGNORECASE | re.DOTALL)
_ROW = late(r"<tr(?=[\s>])", re.IGNORECASE)
_CELL = late(r"<(t[dh])(?=[\s>])([^<>]*)>", re.IGNORECASE)
_SPAN = late(r"\b((?:col|row)span)\s*=\s*[\"']?(\d{1,3})\b", re.IGNORECASE)


def html_table(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's door
    """Take the lines from `<table>` to `</table>` as one block."""
    at = state.bMarks[start] + state.tShift[start]
    if not _OPENING.match(state.src, at) or state.is_code_block(start):
        return False
    if "last_table_end" not in state.env:
        state.env["last_table_end"] = max((found.start() for found in _CLOSING.finditer(state.src)), default=-1)
    if state.env["last_table_end"] < at:
        return False
    line, closing = start, None
    while line < end and (state.isEmpty(line) or state.sCount[line] >= state.blkIndent):
        closing = _CLOSING.search(state.src, max(at, state.bMarks[line]), state.eMarks[line])
        if closing:
            break
        line += 1
    if closing is None or not _ROW.search(state.src, at, closing.start()):
        return False
    if _TAG.sub("", state.src[closing.end() : state.eMarks[line]]).strip():
        return False
    if not silent:
        table = state.push("table_open", "table", 1)
        table.map = [start, line + 1]
        table.meta["html"] = (at, closing.end())
        state.push("table_close", "table", -1)
        state.line = line + 1
    return True


def plain_words(written: str) -> str:
    """Leave out all tags, and fold the white space."""
    return escape(" ".join(unescape(_TAG.sub(" ", written)).split()), quote=False)


def plain_caption(written: str) -> str:
    """Write a table's caption anew, if it has one."""
    found = _CAPTION.search(written)
    return f"<caption>{plain_words(found[1])}</caption>\n" if found else ""


def plain_rows(written: str) -> str:
    """Write the rows of a table anew, with nothing in them but words and what the cells span."""
    rows = [_row(row) for row in _ROW.split(written)[1:]]
    return "".join(f"<tr>\n{row}</tr>\n" for row in rows if row)


def _row(written: str) -> str:
    cells: list[str] = []
    found = list(_CELL.finditer(written))
    borders = [*(cell.start() for cell in found), len(written)]
    for cell, end in zip(found, borders[1:], strict=True):
        words = plain_words(written[cell.end() : end])
        spans = "".join(f' {name.lower()}="{count}"' for name, count in _SPAN.findall(cell[2]))
        tag = cell[1].lower()
        cells.append(f"<{tag}{spans}>{words}</{tag}>\n")
    return "".join(cells)
