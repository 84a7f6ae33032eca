"""Turn a rendered tree into the one handed out: affixes, delimiters and quotation marks become text, punctuation settles."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from dossier.csl.punctuation import Run, settle
from dossier.csl.richtext import MARKUP, joined, raise_superscripts
from dossier.csl.tree import LAYOUT, PLAIN, Node, Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.csl.locale import Locale

FIELD_KINDS = {"quote", MARKUP, "nocase"}  # what only a field or fixed words can hold beside text

JOINING = {
    "prefix",
    "suffix",
    "name-list",
    "name",
    "date",
    "citation",
}  # their strings stand between others, like affixes

Token: TypeAlias = "Run | Node | None"  # noqa: S105  # text, the start of a node, the end of one


def finish(node: Node, locale: Locale) -> Node:
    """Return the tree with nothing left to add."""
    tokens: list[Token] = []
    emit(node, 0, quote_marks(locale), tokens)
    settle([token for token in tokens if isinstance(token, Run)], into_quotes=locale.punctuation_in_quote)
    if node.kind == "entry":
        trim(tokens)
    children = rebuild(iter(tokens))
    if len(children) == 1 and isinstance(children[0], Node) and children[0].kind == node.kind:
        return children[0]
    return Node(tuple(children), node.kind, node.id)


def trim(tokens: list[Token]) -> None:
    """Take away the space a first block begins with, and the one an aligned second part ends with."""
    runs = [token for token in tokens if isinstance(token, Run) and token.text]
    if not runs:
        return
    before = tokens[: tokens.index(runs[0])]
    if any(isinstance(token, Node) and token.display for token in before):
        runs[0].text = runs[0].text.lstrip(" ")
    if any(isinstance(token, Node) and token.display == "right-inline" for token in tokens):
        runs[-1].text = runs[-1].text.rstrip(" ")


def quote_marks(locale: Locale) -> tuple[tuple[str, str], ...]:
    """Return the locale's quotation marks: outer and inner, open and close."""
    outer = locale.term("open-quote") or "“", locale.term("close-quote") or "”"
    inner = locale.term("open-inner-quote") or "‘", locale.term("close-inner-quote") or "’"
    return outer, inner


def emit(node: Node, depth: int, marks: tuple[tuple[str, str], ...], tokens: list[Token]) -> None:
    """Lay a node out as tokens; `depth` counts the quotation marks around it."""
    if node.display:
        tokens.append(Node((), "", "", PLAIN, node.display))
    # The address of a DOI is its prefix and its value together: both belong to the variable, so that a link can cover them.
    is_address = node.kind == "variable" and node.prefix.startswith("http")
    if node.prefix and not is_address:
        emit_words(node.prefix, tokens)
    tokens.append(Node((), "" if node.kind == LAYOUT else node.kind, node.id, node.format))
    if is_address:
        tokens.append(Run(node.prefix))
    if node.kind == "quote":
        opening, closing = marks[depth % 2]
        tokens.append(Run(opening, "open"))
        emit_children(node, depth + 1, marks, tokens)
        tokens.append(Run(closing, "close"))
    else:
        emit_children(node, depth, marks, tokens)
    tokens.append(None)
    if node.kind == LAYOUT and node.suffix:
        tokens.append(Run("", "end"))
    if node.suffix:
        emit_words(node.suffix, tokens)
    if node.display:
        tokens.append(None)


def emit_children(node: Node, depth: int, marks: tuple[tuple[str, str], ...], tokens: list[Token]) -> None:
    """Lay out what is inside a node, its delimiter between."""
    is_content = node.kind not in JOINING
    is_field = not node.delimiter and any(isinstance(c, Node) and c.kind in FIELD_KINDS for c in node.children)
    for index, child in enumerate(node.children):
        if index and node.delimiter:
            tokens.append(Run(node.delimiter))
        if isinstance(child, str):
            tokens.append(Run(child, fixed=is_field and index > 0, content=is_content))
        else:
            emit(child, depth, marks, tokens)


def emit_words(text: str, tokens: list[Token]) -> None:
    """Lay an affix out as tokens."""
    for part in raise_superscripts(text):
        if isinstance(part, str):
            tokens.append(Run(part))
        else:
            tokens += [part, *(Run(str(child)) for child in part.children), None]


def rebuild(tokens: Iterator[Token]) -> list[Part]:
    """Build the tree from its tokens; a node with nothing in it is left out, one that says nothing is dissolved."""
    parts: list[Part] = []
    for token in tokens:
        if token is None:
            break
        if isinstance(token, Run):
            parts.append(token.text)
            continue
        children = rebuild(tokens)
        if not children:
            continue
        if token.kind or token.id or token.display or token.format is not PLAIN:
            parts.append(Node(tuple(children), token.kind, token.id, token.format, token.display))
        else:
            parts.extend(children)
    return joined(parts)
