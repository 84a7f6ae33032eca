"""2 sections: inline rules of dossier's own: citations, notes, comments, mathematics, sub- and superscript, attributes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from markdown_it.rules_inline import image, link, strikethrough

from dossier.late import late
from dossier.sections.attributes import ATTRIBUTES
from dossier.sections.cites import read_bracket, read_narrative
from dossier.sections.keys import find_key, key_of, place_of
from dossier.sections.tex_rules import COMMAND

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown_it import MarkdownIt

    from dossier.sections.markdown import PlacedState

    Rule = Callable[[Any, bool], bool]

_NOTE = re.compile(r"\[\^([^\s\[\]]+)\]")
_MATH = late(r"\$(?!\s)((?:[^$\\]|\\.)+?)(?<!\s)\$(?!\d)", re.DOTALL)
_EQUATION = late(r"[ \t]*\{#(eq[^\s{}]+)[^{}\n]*\}")  # pandoc-crossref's name of a formula
_PLACE = late(r"\\@ref\(([^\s()]+)\)|\\(?:auto|c|C|eq|name)?ref\{([^\s{},]+)\}")  # bookdown's, and LaTeX's
_SCRIPTS = {
    "~": re.compile(r"~((?:[^\s~\\]|\\.)+)~(?!~)"),
    "^": re.compile(r"\^((?:[^\s^\\\[]|\\.)(?:[^\s^\\]|\\.)*)\^"),
}
_SPACE = re.compile(r"[ \t]*\n?[ \t]*")
_SHORTCODE = late(
    r"\{\{<[^<>\n]{1,300}>\}\}|(?<![^\n])!(?i:include)[ \t]+(?:\"[^\"\n]{1,200}\"|[\w./-]{1,200})(?:,[^\n]{1,80})?(?=\n|\Z)"
)
_TEX = late(
    rf"(?=\\[A-Za-z]{{2}}){COMMAND}|"
    r"\\(?:\[(?>(?:[^\\\n]|\n(?!\n)|\\(?!\])){1,999})\\\]|\((?>(?:[^\\\n]|\\(?!\))){1,300})\\\))"
)
_IS_FORMULA = late(r"\[A-Za-z]|[_^=]")
r"""A command, or a formula as LaTeX writes it, `\[ … \]` and `\( … \)`."""


SIGNS = {
    "newline": "\n",
    "escape": "\\",
    "backticks": "`",
    "emphasis": "*_",
    "link": "[",
    "image": "!",
    "autolink": "<",
    "html_inline": "<",
    "entity": "&",
    "comment": "<",
    "math": "$",
    "script": "~^",
    "place": "\\",
    "tex": "\\",
    "shortcode": "{!",
    "strike": "~",
    "note": "[",
    "inline_note": "^",
    "span": "[",
    "citation": "[",
    "narrative": "@-",
}
"""The signs with which each rule begins, markdown-it's and ours."""


def install(md: MarkdownIt) -> None:
    """Add the rules to a parser, before those that read the same signs less closely."""
    ruler: Any = md.inline.ruler  # its rules take our own state, PlacedState
    ruler.enable("strikethrough")
    ruler.at("newline", _newline)
    ruler.at("link", _with_attributes(link))
    ruler.at("image", _with_attributes(image))
    ruler.after("text", "script", _script)
    ruler.after("text", "math", _math)
    ruler.after("text", "comment", _comment)
    ruler.before("escape", "place", _place)
    ruler.before("escape", "tex", _tex)
    ruler.before("escape", "shortcode", _shortcode)
    ruler.before("link", "note", _note)
    ruler.before("link", "inline_note", _inline_note)
    ruler.before("link", "span", _span)
    ruler.before("link", "citation", _citation)
    ruler.before("link", "narrative", _narrative)
    ruler.before("strikethrough", "strike", _strike)
    ruler.disable(["strikethrough", "linkify"])
    md.inline.ruler2.enable("strikethrough")


def _newline(state: PlacedState, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's door
    """Read a line end: two spaces before it keep it (CommonMark 0.31 §6.7), and space around it goes."""
    if not silent:
        written = state.pending
        if written.endswith(" "):
            state.pending = written.rstrip(" ")
        state.push("hardbreak" if written.endswith("  ") else "softbreak", "br", 0)
    state.pos += 1
    while state.pos < state.posMax and state.src[state.pos] in " \t":
        state.pos += 1
    return True


def _tex(state: PlacedState, silent: bool) -> bool:  # noqa: FBT001
    """Read a command of TeX with what belongs to it: a backslash before two letters is no escape (CommonMark 0.31 §2.4)."""
    found = _TEX.match(state.src, state.pos, state.posMax)
    if not found or (found[0][1] in "[(" and not _IS_FORMULA.search(found[0], 2)):
        return False
    if not silent:
        state.push("tex", "", 0).content = found[0].rstrip()
    state.pos += len(found[0].rstrip())
    return True


def _shortcode(state: PlacedState, silent: bool) -> bool:  # noqa: FBT001
    """Read Quarto's `{{< include dams.md >}}`, and a preprocessor's `!INCLUDE "dams.md"` on a line of its own."""
    found = _SHORTCODE.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        state.push("shortcode", "", 0).content = found[0]
    state.pos = found.end()
    return True


def _strike(state: PlacedState, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's door
    return state.src[state.pos] == "~" and strikethrough.tokenize(state, silent)


def _with_attributes(rule: Rule) -> Rule:
    """Read Pandoc's attributes right behind a link or a picture: `![…](map.png){#fig-map width=60%}`."""

    def attributed(state: PlacedState, silent: bool) -> bool:  # noqa: FBT001
        made = len(state.tokens)
        bracket = state.pos + (state.src[state.pos] == "!")
        if bracket not in state.scan.closing or not rule(state, silent):
            return False
        found = ATTRIBUTES.match(state.src, state.pos, state.posMax)
        if found:
            state.pos = found.end()
            if not silent:
                opening = next(t for t in state.tokens[made:] if t.type in ("link_open", "image"))
                opening.meta["attributes"] = found.span()
        return True

    return attributed


def _span(state: PlacedState, silent: bool) -> bool:  # noqa: FBT001
    """Read Pandoc's `[words]{lang=sv}`."""
    start = state.pos
    close = state.scan.closing.get(start, state.posMax)
    found = ATTRIBUTES.match(state.src, close + 1, state.posMax) if state.src.startswith("{", close + 1) else None
    if not found or state.src[start] != "[":
        return False
    if not silent:
        end = state.posMax
        state.pos, state.posMax = start + 1, close
        state.push("span_open", "span", 1).meta["attributes"] = found.span()
        state.md.inline.tokenize(state)
        state.push("span_close", "span", -1)
        state.posMax = end
    state.pos = found.end()
    return True


def _citation(state: PlacedState, silent: bool) -> bool:  # noqa: FBT001
    """Read `[see @key, p. 3; @other]`, unless the bracket is the text of a link."""
    start = state.pos
    if state.src[start] != "[" or (close := state.scan.closing.get(start, state.posMax)) >= state.posMax:
        return False
    if "@" not in state.src[start:close] or _is_link(state, close + 1):
        return False
    citation = read_bracket(state.src, state.scan, start, close + 1)
    if citation is None:
        return False
    if not silent:
        state.push("citation", "", 0).meta = {"citation": citation, "at": start, "end": close + 1}
    state.pos = close + 1
    return True


def _is_link(state: PlacedState, after: int) -> bool:
    if not state.src.startswith("(", after):
        return False
    start, end = state.pos, state.posMax
    found = link(state, True)
    state.pos, state.posMax = start, end
    return found


def _narrative(state: PlacedState, silent: bool) -> bool:  # noqa: FBT001
    """Read `@key`, and the bracket behind it if that is not a note, a link or a reference, and the key not a place's."""
    src, start = state.src, state.pos
    if src[start] != "@" and not (src[start] == "-" and src.startswith("@", start + 1)):
        return False
    key = find_key(src, start, state.posMax)
    if not key or state.scan.in_address(start):
        return False
    bracket = None if place_of(key_of(key)) else _bracket_behind(state, key.end())
    citation = read_narrative(src, state.scan, key, bracket)
    if not silent:
        state.push("citation", "", 0).meta = {
            "citation": citation, "narrative": True, "at": start, "end": citation.at[1],
        }  # fmt: skip
    state.pos = citation.at[1]
    return True


def _bracket_behind(state: PlacedState, at: int) -> tuple[int, int] | None:
    space = _SPACE.match(state.src, at)
    start = space.end() if space else at
    close = state.scan.closing.get(start, -1)
    if close < 0 or close >= state.posMax or state.src.startswith("[^", start):
        return None
    if state.src[close + 1 : close + 2] in ("(", "["):
        return None
    return start, close + 1


def _place(state: PlacedState, silent: bool) -> bool:  # noqa: FBT001
    r"""Read `\@ref(fig:map)` and `\ref{fig:map}`."""
    found = _PLACE.match(state.src, state.pos, state.posMax) if state.src[state.pos] == "\\" else None
    if not found:
        return False
    if not silent:
        state.push("place", "", 0).meta = {"name": found[1] or found[2], "at": found.start(), "end": found.end()}
    state.pos = found.end()
    return True


def _note(state: PlacedState, silent: bool) -> bool:  # noqa: FBT001
    if not state.src.startswith("[^", state.pos):
        return False
    found = _NOTE.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        state.push("note", "", 0).meta = {"label": found[1], "at": found.start(), "end": found.end()}
    state.pos = found.end()
    return True


def _inline_note(state: PlacedState, silent: bool) -> bool:  # noqa: FBT001
    if not state.src.startswith("^[", state.pos):
        return False
    close = state.scan.closing.get(state.pos + 1, state.posMax)
    if close >= state.posMax:
        return False
    if not silent:
        inner = (state.pos + 2, close)
        state.push("note", "", 0).meta = {"inner": inner, "at": state.pos, "end": close + 1}
    state.pos = close + 1
    return True


def _comment(state: PlacedState, silent: bool) -> bool:  # noqa: FBT001
    """Read `<!-- … -->`; an unfinished one swallows the rest of its block, because a comment never reaches the page."""
    if not state.src.startswith("<!--", state.pos):
        return False
    close = state.src.find("-->", state.pos + 4, state.posMax)
    end = close + 3 if close >= 0 else state.posMax
    if not silent:
        state.push("comment", "", 0).meta = {"closed": close >= 0, "at": state.pos, "end": end}
    state.pos = end
    return True


def _math(state: PlacedState, silent: bool) -> bool:  # noqa: FBT001
    """Read `$…$` and `$$…$$` (pandoc 3 manual, "Math"): no space inside the single signs, no digit behind them."""
    src, start = state.src, state.pos
    if src[start] != "$":
        return False
    if src.startswith("$$", start):
        close = src.find("$$", start + 2, state.posMax)
        inner, end, display = (start + 2, close), close + 2, True
        if close < 0 or not src[start + 2 : close].strip():
            return False
        named = _EQUATION.match(src, end, state.posMax)
        end, name = (named.end(), named[1]) if named else (end, "")
    else:
        found = _MATH.match(src, start, state.posMax)
        if not found:
            return False
        inner, end, display, name = found.span(1), found.end(), False, ""
    if not silent:
        state.push("math", "", 0).meta = {"inner": inner, "display": display, "name": name, "at": start, "end": end}
    state.pos = end
    return True


def _script(state: PlacedState, silent: bool) -> bool:  # noqa: FBT001
    """Read `H~2~O` and `x^2^` (pandoc 3 manual, "Superscripts and subscripts")."""
    pattern = _SCRIPTS.get(state.src[state.pos])
    found = pattern.match(state.src, state.pos, state.posMax) if pattern else None
    if not found or state.src.startswith("~~", state.pos):
        return False
    if not silent:
        end = state.posMax
        state.pos, state.posMax = found.span(1)
        kind = "sub" if found[0][0] == "~" else "sup"
        state.push(f"{kind}_open", kind, 1)
        state.md.inline.tokenize(state)
        state.push(f"{kind}_close", kind, -1)
        state.posMax = end
    state.pos = found.end()
    return True
