r"""2 sections: the block rule for TeX that stands alone (`\newpage`, `\begin{…} … \end{…}`), and what to write instead of it."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

_INNERMOST = r"\{(?>(?:[^{}\\]+|\\.)*)\}"
_INNER = rf"\{{(?>(?:[^{{}}\\]+|\\.|{_INNERMOST})*)\}}"
_BRACES = rf"\{{(?>(?:[^{{}}\\]+|\\.|{_INNER})*)\}}"
_OPTIONS = (
    r"\[(?![^\[\]]*(?<![\w\\])@[\w{])[^\[\]]*\]"  # `\fullcite{smith}[@smith]` cites, and the bracket is no option
)
_COMMAND = rf"\\[A-Za-z@]+\*?(?:{_OPTIONS}|{_BRACES})*[ \t]*"
_TEX = re.compile(rf"\\begin\{{(?P<name>[A-Za-z]+\*?)\}}.*|(?:{_COMMAND})+(?:%.*)?")
_WORDS = re.compile(
    r"\\(?:(?:La|Xe|Lua)*TeX|l?dots|text|[A-Za-z]*(?:cite|ref)|(?!(?:re)?newcommand|[vh]space|set|(?:this)?page|addto)[A-Za-z@]+\*?\{)"
)
"""What may be part of a sentence, though it fills its line."""

FORMULAS = ("equation", "align", "gather", "multline", "eqnarray", "math", "displaymath")
"""How the names of environments begin that hold a formula."""

_HINTS = tuple(
    (re.compile(rf"\\(?:{words})"), hint)
    for words, hint in (
        (
            r"(?:new|clear|cleardouble)page\b|pagebreak\b",
            "delete it, or write `page-break: section` in dossier.yaml to begin every section on a page of its own",
        ),
        (
            rf"begin\{{(?:{'|'.join(FORMULAS)})",
            "write the formula between dollar signs, `$$ … $$`",
        ),
        (r"begin\{(?:table|tabular|longtable|tabbing|tabu)", "write the table with pipes, `| a | b |`"),
        (r"begin\{(?:figure|wrapfigure)|includegraphics", "write the picture as `![caption](path)`"),
        (r"includepdf", "show the pages as pictures, `![caption](path)`, or publish them beside the dossier"),
        (
            r"maketitle|tableofcontents|listof|print(?:bibliography|index)|bibliography|appendix",
            "delete it: title, contents and list of sources are made and placed by dossier",
        ),
    )
)
_LOOKS = "delete it; how the page looks is set by the theme, which a file in templates/ can change"


def advise(tex: str) -> str:
    """Say what to write instead of a piece of TeX."""
    return next((hint for pattern, hint in _HINTS if pattern.search(tex)), _LOOKS)


def tex(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's door
    r"""Take lines that are nothing but TeX, or those from `\begin{…}` to `\end{…}`."""
    found = _read(state, start)
    if not found:
        return False
    if silent:
        is_whole = _last_line(state, found["name"], start, end) >= 0 if found["name"] else not _WORDS.match(found[0])
        return is_whole and not _in_formula(state, start)
    line, last = start, found
    if found["name"]:
        line = _last_line(state, found["name"], start, end)
        if line < 0:
            return False
    else:
        while line + 1 < end and (following := _read(state, line + 1)) and not following["name"]:
            line, last = line + 1, following
    token = state.push("tex", "", 0)
    token.info = found["name"] or ""
    token.meta = {"at": found.start(), "end": last.start() + len(last[0].rstrip()), "last": state.eMarks[line]}
    state.line = line + 1
    return True


def _read(state: StateBlock, line: int) -> re.Match[str] | None:
    at = state.bMarks[line] + state.tShift[line]
    if not state.src.startswith("\\", at) or state.sCount[line] < state.blkIndent or state.is_code_block(line):
        return None
    return _TEX.fullmatch(state.src, at, state.eMarks[line])


def _last_line(state: StateBlock, name: str, start: int, end: int) -> int:
    closing = f"\\end{{{name}}}"
    ends = state.env.setdefault("tex_ends", {})
    if closing not in ends:
        ends[closing] = state.src.rfind(closing)
    if ends[closing] < state.bMarks[start]:
        return -1
    return next(
        (line for line in range(start, end) if closing in state.src[state.bMarks[line] : state.eMarks[line]]), -1
    )


def _in_formula(state: StateBlock, line: int) -> bool:
    """Say whether a `$` or `$$` of the paragraph so far, which began at the state's line, still waits for its second."""
    if "dollars" not in state.env:
        lines = state.src.split("\n")
        state.env["dollars"] = [[0, *accumulate(text.count(sign) for text in lines)] for sign in ("$", "$$")]
    return any((counts[line] - counts[state.line]) % 2 for counts in state.env["dollars"])
