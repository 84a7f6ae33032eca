"""3 references: a formula of one line → inline tree: letters in italics, indices, the usual symbols.

Fractions and roots are written on the line (`a/b`, `√x`). Arrays need more than a line of text has: the caller is told so
(None) and prints the source.
"""

from __future__ import annotations

import re
import unicodedata

from dossier.late import late
from dossier.references.tex.symbols import FUNCTIONS, MATH_ACCENTS, symbol
from dossier.references.tex.tree import Inline, Span, Style

TOKEN = late(r"\\([A-Za-z]+)\s*|\\(.)|([{}^_])|([A-Za-z]+)|(\s+)|([^\\{}^_A-Za-z\s]+)", re.DOTALL)
UPRIGHT: dict[str, Style] = {
    "mathrm": "plain", "text": "plain", "textrm": "plain", "operatorname": "plain", "mathsf": "plain",
    "mathtt": "plain", "mbox": "plain", "mathcal": "plain", "mathbb": "plain", "mathfrak": "plain", "rm": "plain",
    "ensuremath": "plain", "mathit": "i", "mathbf": "b", "boldsymbol": "b", "textbf": "b", "textit": "i", "emph": "i",
    "bm": "b", "ce": "plain", "textsubscript": "sub", "textsuperscript": "sup",
}  # fmt: skip
OPERATORS = str.maketrans({"-": "−", "*": "∗", "'": "′", "~": "\u00a0"})
DEPTH = 20


def parse_math(source: str) -> tuple[Inline, ...] | None:
    """Read a formula, or say by None that it is too rich."""
    tokens = list(TOKEN.finditer(source))
    try:
        nodes, rest = _sequence(tokens, 0, 0)
    except _TooRichError:
        return None
    return tuple(nodes) if rest == len(tokens) else None


class _TooRichError(Exception):
    """The formula needs more than one line."""


def _sequence(
    tokens: list[re.Match[str]], position: int, depth: int, *, upright: bool = False
) -> tuple[list[Inline], int]:
    """Read up to the closing brace or the end."""
    if depth > DEPTH:
        raise _TooRichError
    nodes: list[Inline] = []
    while position < len(tokens):
        if tokens[position][3] == "}":
            return nodes, position
        found, position = _atom(tokens, position, depth, upright=upright)
        nodes.extend(found)
    return nodes, position


def _atom(tokens: list[re.Match[str]], position: int, depth: int, *, upright: bool) -> tuple[list[Inline], int]:
    """Read one symbol, group or index."""
    token = tokens[position]
    if token[3] == "{":
        nodes, end = _sequence(tokens, position + 1, depth + 1, upright=upright)
        return nodes, end + 1
    if token[3]:
        style: Style = "sup" if token[3] == "^" else "sub"
        argument, end = _argument(tokens, position + 1, depth, upright=upright)
        return [Span(style, tuple(argument))], end
    if token[4]:
        return [token[4] if upright else Span("i", (token[4],))], position + 1
    if token[5]:
        return ([token[5]] if upright else []), position + 1
    if token[6]:
        return [token[6].translate(OPERATORS)], position + 1
    return _command(tokens, position, depth)


def _argument(
    tokens: list[re.Match[str]], position: int, depth: int, *, upright: bool = False
) -> tuple[list[Inline], int]:
    """Read what a command or an index takes; of a run of letters or digits only the first belongs to it."""
    while position < len(tokens) and tokens[position][5]:
        position += 1
    if position >= len(tokens) or tokens[position][3] == "}":
        raise _TooRichError
    run = tokens[position][4] or tokens[position][6]
    if run and len(run) > 1:
        tokens.insert(position + 1, TOKEN.match(run, 1) or tokens[position])
        first = TOKEN.match(run[0])
        tokens[position] = first or tokens[position]
    return _atom(tokens, position, depth + 1, upright=upright)


def _command(tokens: list[re.Match[str]], position: int, depth: int) -> tuple[list[Inline], int]:
    """Read a command of a formula."""
    name = tokens[position][1] or tokens[position][2]
    if name in UPRIGHT:
        nodes, end = _argument(tokens, position + 1, depth, upright=True)
        return [Span(UPRIGHT[name], tuple(nodes))], end
    if name in MATH_ACCENTS:
        nodes, end = _argument(tokens, position + 1, depth, upright=True)
        if not nodes or not isinstance(nodes[0], str):
            raise _TooRichError
        return [Span("i", (unicodedata.normalize("NFC", nodes[0] + MATH_ACCENTS[name]),))], end
    if name in {"frac", "tfrac", "dfrac", "nicefrac"}:
        above, end = _argument(tokens, position + 1, depth)
        below, end = _argument(tokens, end, depth)
        return [*_grouped(above), "/", *_grouped(below)], end
    if name == "sqrt":
        root, end = _argument(tokens, position + 1, depth)
        return ["√", *_grouped(root)], end
    if name in FUNCTIONS:
        return [f" {name} "], position + 1
    text = symbol(name)
    if text is None:
        raise _TooRichError
    return [text], position + 1


def _grouped(nodes: list[Inline]) -> list[Inline]:
    """Put parentheses around more than one term."""
    return nodes if len(nodes) <= 1 else ["(", *nodes, ")"]
