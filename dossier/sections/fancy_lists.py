"""2 sections: the block rule for lists counted with letters, Roman figures or in brackets (pandoc 3 manual, "fancy_lists").

Lists whose figures stand before a full stop or a bracket, `1.` and `1)`, are CommonMark's and left to its rule.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown_it.rules_block.list import markTightParagraphs

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock
    from markdown_it.token import Token

_COUNT = r"(?=[ivxlc])c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})"
_MARK = re.compile(
    rf"(?P<open>\(?)(?:(?P<figure>\d{{1,3}})|(?P<lower>[a-z]|{_COUNT})|(?P<upper>[A-Z]|{_COUNT.upper()}))"
    r"(?P<close>[.)])(?=[ \t]+\S)"
)
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_STYLES = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
_FIRST = frozenset("1aAiI")
_DEEPEST_CODE = 4
"""Columns behind a mark from which on its item begins with code (CommonMark 0.31 §5.2)."""


def fancy_list(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's door
    """Make the tokens of a list; a line within a paragraph begins none, save one within an item."""
    is_nested = state.parentType == "paragraph" and 0 < state.blkIndent <= state.sCount[start]
    if silent and state.sCount[start] >= state.blkIndent and not is_nested:
        return False
    mark = _read(state, start)
    if not mark:
        return False
    if silent and is_nested:  # within the item whose paragraph it ends
        return _begins(state, mark)
    kinds: list[tuple[str, str]] = state.env.setdefault("list_kinds", [])
    if silent:
        return _begins(state, mark) or any(_fits(mark, kind) for kind in kinds)
    if not _begins(state, mark):
        return False
    kind = _kind(mark)
    opening = state.push("ordered_list_open", "ol", 1)
    opening.attrs = {"type": kind[0], "start": _value(mark, kind[0])}
    opening.map = [start, start]
    made = len(state.tokens) - 1
    kinds.append(kind)
    line, is_tight = _items(state, start, end, kind)
    kinds.pop()
    state.push("ordered_list_close", "ol", -1)
    opening.map[1] = state.line = line
    if is_tight:
        markTightParagraphs(state, made)
    return True


def opening_tag(token: Token) -> str:
    """Write where a counted list begins, also in the style, for no attribute counts in a PDF."""
    start = int(token.attrs.get("start", 1))
    type_ = str(token.attrs.get("type", ""))
    said = (f' type="{type_}"' if type_ else "") + (f' start="{start}"' if start != 1 else "")
    styles = [f"list-style-type: {_STYLES[type_]}"] if type_ else []
    styles += [f"counter-reset: list-item {start - 1}"] if start != 1 else []
    return f'<ol{said} style="{"; ".join(styles)}">\n' if styles else "<ol>\n"


def _read(state: StateBlock, line: int) -> re.Match[str] | None:
    """Read the mark a line begins with; figures without a bracket before them are no business of this rule."""
    at = state.bMarks[line] + state.tShift[line]
    found = None if state.is_code_block(line) else _MARK.match(state.src, at, state.eMarks[line])
    if not found or (found["open"] and found["close"] != ")") or (found["figure"] and not found["open"]):
        return None
    return found


def _begins(state: StateBlock, mark: re.Match[str]) -> bool:
    """Say whether a list may begin with a mark. With a full stop it is only the first: `c. 1900` and `p. 4` are words.

    Behind a capital and its full stop stand two spaces, for `B. Russell` is a name.
    """
    if mark["close"] != ".":
        return True
    is_wide = not mark["upper"] or state.src[mark.end() : mark.end() + 2].isspace()
    return is_wide and (mark["lower"] or mark["upper"]) in _FIRST


def _kind(mark: re.Match[str]) -> tuple[str, str]:
    """Name the type of a list by its first mark, as HTML does, and what stands around the count."""
    letters = mark["lower"] or mark["upper"] or "1"
    type_ = "1" if mark["figure"] else "i" if len(letters) > 1 or letters in "iI" else "a"
    return (type_.upper() if mark["upper"] else type_), mark["open"] + mark["close"]


def _fits(mark: re.Match[str], kind: tuple[str, str]) -> bool:
    """Say whether a mark may go on with a list of a kind: `v)` is the 22nd letter in one and the figure five in another."""
    group = {"1": "figure", "a": "lower", "i": "lower"}.get(kind[0], "upper")
    count = mark[group]
    if not count or mark["open"] + mark["close"] != kind[1]:
        return False
    return len(count) == 1 if kind[0] in "aA" else kind[0] == "1" or set(count.lower()) <= set(_ROMAN)


def _value(mark: re.Match[str], type_: str) -> int:
    """Count what a mark says."""
    letters = (mark["lower"] or mark["upper"] or "").lower()
    if type_ == "1":
        return int(mark["figure"])
    if type_ in "aA":
        return ord(letters) - ord("a") + 1
    worth = [_ROMAN[letter] for letter in letters]
    return sum(-one if one < max(worth[i:]) else one for i, one in enumerate(worth))


def _items(state: StateBlock, line: int, end: int, kind: tuple[str, str]) -> tuple[int, bool]:
    """Set item after item, each with the state's borders moved to what it holds, as markdown-it sets its own lists."""
    parent, state.parentType = state.parentType, "list"
    is_tight, ends_empty = True, False
    mark = _read(state, line)
    while mark and _fits(mark, kind):
        item = state.push("list_item_open", "li", 1)
        item.map = [line, line]
        tight = _item(state, line, end, mark)
        is_tight = is_tight and tight and not ends_empty
        ends_empty = state.line - line > 1 and state.isEmpty(state.line - 1)
        state.push("list_item_close", "li", -1)
        line = item.map[1] = state.line
        mark = _read(state, line) if line < end and state.sCount[line] >= state.blkIndent else None
    state.parentType = parent
    return line, is_tight


def _item(state: StateBlock, line: int, end: int, mark: re.Match[str]) -> bool:
    """Read the blocks of one item, and say whether no empty line parts them."""
    before = state.blkIndent, state.listIndent, state.tight, state.tShift[line], state.sCount[line]
    at, first = mark.end(), state.sCount[line] + len(mark[0])
    column = first
    while state.src[at] in " \t":
        column += 4 - (column + state.bsCount[line]) % 4 if state.src[at] == "\t" else 1
        at += 1
    state.listIndent, state.tight = state.blkIndent, True
    state.blkIndent = column if column - first <= _DEEPEST_CODE else first + 1
    state.tShift[line], state.sCount[line] = at - state.bMarks[line], column
    state.md.block.tokenize(state, line, end)
    is_tight = state.tight
    state.blkIndent, state.listIndent, state.tight, state.tShift[line], state.sCount[line] = before
    return is_tight
