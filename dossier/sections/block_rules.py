"""2 sections: block rules of dossier's own: comments that stand alone, captions of tables, places of rows, depth."""

from __future__ import annotations

import re
from string import ascii_letters
from typing import TYPE_CHECKING

from markdown_it.rules_block import lheading, paragraph, table
from markdown_it.rules_block.fence import make_fence_rule

from dossier.late import late
from dossier.sections.attributes import ATTRIBUTES
from dossier.sections.dash_tables import dash_table
from dossier.sections.fancy_lists import fancy_list
from dossier.sections.figure_divs import close_figure, open_figure
from dossier.sections.grid_tables import grid_table
from dossier.sections.html_tables import html_table
from dossier.sections.line_blocks import line_block
from dossier.sections.markdown import NESTING
from dossier.sections.tex_rules import tex
from dossier.sections.variants import FENCE, end_of_block, is_for_pdf

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock

_FENCE = late(rf"`{{3,}}[ \t]*(?:[^\s`{{}}]+[ \t]*)?{ATTRIBUTES.pattern}[ \t]*")
_any_fence = make_fence_rule(markers=("`",), disallow_marker_in_info=())
_CROSSED = re.compile(r"[|:\-][|:\- \t]*\+[|:\-+ \t]*")
_CROSSED_LINE = late(rf"(?m)^[> \t]*{_CROSSED.pattern}$")
_EMPTY_LINE = late(r"\n[> \t]*\n")
_CAPTION = re.compile(r"(?::|[Tt]able:|[Tt]abell:)[ \t]+(?=\S)")

SIGNS = {
    "comment": "<",
    "html_table": "<",
    "div": ":",
    "tex": "\\",
    "grid_table": "+",
    "line_block": "|",
    "attributed_fence": "`",
    "fence": "`~",
    "blockquote": ">",
    "hr": "*-_",
    "list": "*-+0123456789",
    "fancy_list": f"({ascii_letters}",
    "reference": "[",
    "footnote_def": "[",
    "heading": "#",
    "table_caption": ":Tt",
}
"""The signs with which the first line of each rule begins; a rule that is not named may begin with any."""
ENDS = {"deflist": ":~"}
"""The signs of rules that within a block end it, and elsewhere may begin with any sign."""


def install(md: MarkdownIt) -> None:
    """Add the rules to a parser."""
    ruler = md.block.ruler
    ruler.at("lheading", _underlined)
    ruler.at("table", _placed_table, {"alt": ["paragraph", "reference"]})
    ruler.before("table", "too_deep", _too_deep)
    ruler.before("table", "comment", _comment, {"alt": ["paragraph", "reference", "blockquote", "list"]})
    ruler.before(
        "fence", "attributed_fence", _attributed_fence, {"alt": ["paragraph", "reference", "blockquote", "list"]}
    )
    ruler.before("table", "div", _div, {"alt": ["paragraph", "reference", "blockquote"]})
    ruler.before("table", "tex", tex, {"alt": ["paragraph"]})
    ruler.before("table", "grid_table", grid_table)
    ruler.before("table", "dash_table", dash_table)
    ruler.before("table", "html_table", html_table, {"alt": ["paragraph", "reference", "blockquote"]})
    ruler.after("table", "line_block", line_block)
    ruler.before("list", "fancy_list", fancy_list, {"alt": ["paragraph"]})
    ruler.before("deflist", "leading_paragraph", _leading_paragraph)
    ruler.before("deflist", "table_caption", _table_caption, {"alt": ["blockquote"]})


def _too_deep(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's door
    """Take what is nested too deeply as plain text, so that no words are lost before the author has mended it."""
    if silent or state.level < NESTING:
        return False
    state.env.setdefault("too_deep", []).append(start)
    return paragraph(state, start, end, False)


def _placed_table(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    """Note where the text of each row begins, behind the marks of the quotes and lists around it."""
    if not _has_ruler(state, start, end):  # asked of every line
        return False
    made = len(state.tokens)
    if not _table(state, start, end, silent):
        return False
    for token in state.tokens[made:]:
        if token.type == "tr_open" and token.map:
            line = token.map[0]
            token.meta["from"] = state.bMarks[line] + state.tShift[line]
    return True


def _has_ruler(state: StateBlock, start: int, end: int) -> bool:
    """Say whether the line below one may be the one that a table has below its head."""
    ruler = start + 1
    return ruler < end and state.src.startswith(("|", ":", "-"), state.bMarks[ruler] + state.tShift[ruler])


def _table(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    """Read a table with pipes; in the line below its head, `+` may part the columns (pandoc 3 manual, "pipe_tables").

    `_has_ruler` must have said that there may be such a line.
    """
    ruler = start + 1
    if not _CROSSED.fullmatch(state.src, state.bMarks[ruler] + state.tShift[ruler], state.eMarks[ruler]):
        return table(state, start, end, silent)
    written = state.src
    if "uncrossed" not in state.env:
        state.env["uncrossed"] = _CROSSED_LINE.sub(lambda line: line[0].replace("+", "|"), written)
    state.src = state.env["uncrossed"]
    try:
        return table(state, start, end, silent)
    finally:
        state.src = written


def _underlined(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    """Read a heading over a line of `=` or `-` (CommonMark 0.31 §4.3), tried only where such a line comes before an empty one."""
    line = start + 1
    while line < end and not state.isEmpty(line):
        if state.src[state.bMarks[line] + state.tShift[line]] in "-=":
            return lheading(state, start, end, silent)
        line += 1
    return False


def _comment(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    """Take a comment that fills its lines as a block, blank lines inside it included.

    Below a line of a paragraph only such a one is (CommonMark 0.31 §4.6); any other stands within the paragraph.
    """
    at = state.bMarks[start] + state.tShift[start]
    if not state.src.startswith("<!--", at) or state.is_code_block(start):
        return False
    if "last_comment_end" not in state.env:
        state.env["last_comment_end"] = state.src.rfind("-->")
    if silent:
        close = state.src.find("-->", at) if at < state.env["last_comment_end"] else at
        return _EMPTY_LINE.search(state.src, at, close) is not None
    return _whole_comment(state, start, end, at)


def _whole_comment(state: StateBlock, start: int, end: int, at: int) -> bool:
    """Take comments up to the end of a line with nothing behind them."""
    line, close = start, at
    while close <= state.env["last_comment_end"]:
        close = state.src.find("-->", close + 4) + 3
        if close < at + 7:
            return False
        while line + 1 < end and state.eMarks[line] < close:
            line += 1
        rest = state.src[close : state.eMarks[line]].strip()
        if state.eMarks[line] < close:
            return False
        if not rest:
            token = state.push("comment", "", 0)
            token.map = [start, line + 1]
            token.meta = {"at": at, "end": close}
            state.line = line + 1
            return True
        if not rest.startswith("<!--"):
            return False
        close = state.src.index("<!--", close)
    return False


def _attributed_fence(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    """Let a fence's attributes hold backticks, as in a caption (CommonMark 0.31 §4.5 knows no attributes)."""
    at = state.bMarks[start] + state.tShift[start]
    return _FENCE.fullmatch(state.src, at, state.eMarks[start]) is not None and _any_fence(state, start, end, silent)


def _div(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    """Take the fences of Pandoc's divisions (`::: {.note}`), between which text is kept as it is."""
    at = state.bMarks[start] + state.tShift[start]
    found = FENCE.fullmatch(state.src, at, state.eMarks[start])
    if not found or state.is_code_block(start):
        return False
    if not silent and not open_figure(state, start, end, found["what"]) and not close_figure(state, start):
        is_kept = is_for_pdf(found["what"] or "")
        close = end_of_block(state, start, end) if is_kept is False else -1
        if close >= 0:
            state.push("div", "", 0).meta = {"at": at, "end": at + len(found[0].rstrip()), "last": state.eMarks[close]}
        elif found["what"] and not is_kept:
            state.push("div", "", 0).meta = {"at": at, "end": at + len(found[0].rstrip())}
        state.line = max(start, close) + 1
    elif not silent:
        state.line = start + 1
    return True


def _leading_paragraph(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    """Keep a line that stands before a table's caption from being a term, and the caption its definition (as pandoc does)."""
    line = start + 2
    if silent or line >= end or not state.isEmpty(start + 1):
        return False
    if not _CAPTION.match(state.src, state.bMarks[line] + state.tShift[line]):
        return False
    while line < end and not state.isEmpty(line):
        line += 1
    while line < end and state.isEmpty(line):
        line += 1
    return line < end and _is_table(state, line, end) and paragraph(state, start, end, False)


def _is_table(state: StateBlock, line: int, end: int) -> bool:
    return any(rule(state, line, end, True) for rule in (_placed_table, grid_table, dash_table, html_table))


def _table_caption(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    """Read Pandoc's `: Caption {#tbl-id}` or `Table: Caption`; whether a table stands beside it is asked later."""
    at = state.bMarks[start] + state.tShift[start]
    found = _CAPTION.match(state.src, at, state.eMarks[start])
    if not found or state.is_code_block(start):
        return False
    if silent:
        return state.src[at] == ":" and state.ddIndent < 0
    made = len(state.tokens)
    paragraph(state, start, end, False)
    opening, inline, closing = state.tokens[made:]
    opening.type, closing.type = "caption_open", "caption_close"
    inline.meta["skip"] = found.end() - found.start()
    return True
