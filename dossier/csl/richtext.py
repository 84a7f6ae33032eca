"""Read the inline markup of CSL-JSON fields: `<i>`, `<b>`, `<sup>`, `<sub>`, `<sc>`, spans and quotation marks → parts of a tree.

CSL-JSON text is HTML-like but never has to be well-formed: what does not pair stands as it is. Straight and curly
quotation marks become `quote` nodes, so that they follow the locale and alternate when nested; what is no quotation
mark becomes an apostrophe.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from html import unescape
from typing import TYPE_CHECKING

from dossier.csl.tree import Format, Node, Part

if TYPE_CHECKING:
    from collections.abc import Iterable

MARKUP = (
    "markup"  # the kind of a node that comes from the field itself: it flips back where its surroundings look the same
)
TAG = "i|b|sup|sub|sc|em|strong|span"
TOKENS = re.compile(rf"<(?P<open>{TAG})(?P<attributes>\s[^<>]*)?>|</(?P<close>{TAG})>|(?P<quote>[\"'‘’“”])")
ONE_TAG = re.compile(rf"</?(?:{TAG})\b[^<>]*>")
MAX_DEPTH = 40  # marks nested deeper are plain text: nobody writes them, and reading stays linear
SIMPLE = {
    "i": Format(style="italic"),
    "em": Format(style="italic"),
    "b": Format(weight="bold"),
    "strong": Format(weight="bold"),
    "sup": Format(align="sup"),
    "sub": Format(align="sub"),
    "sc": Format(variant="small-caps"),
}
NO_DECORATION = Format("normal", "normal", "normal", "none", "baseline")
STYLES = {
    "font-variant": ("variant", {"small-caps", "normal"}),
    "font-style": ("style", {"italic", "normal"}),
    "font-weight": ("weight", {"bold", "normal"}),
    "text-decoration": ("decoration", {"underline", "none"}),
    "vertical-align": ("align", {"sup", "sub", "baseline"}),
}
CLOSES = {"”": "“", "’": "‘", '"': '"', "'": "'"}
APOSTROPHE = "’"
STRAIGHT = "'\""
# Latin-1, modifier letters, Arabic, phonetic extensions, superscripts, letterlike, kanbun
SUPERSCRIPT_BLOCKS = (
    (0xA0, 0xC0),
    (0x2B0, 0x300),
    (0x6E0, 0x6F0),
    (0x10F0, 0x1100),
    (0x1D00, 0x1DC0),
    (0x2070, 0x2090),
    (0x2100, 0x2150),
    (0x3190, 0x31A0),
)
SPECIAL = frozenset("<\"'‘’“”&")


@lru_cache(maxsize=1)
def superscripts() -> dict[str, str]:
    """Return the superscript characters with what they raise: they stand in locale terms ("1ʳᵉ"), and few fonts have them."""
    table = {
        "ˀ": "ʔ",
        "ˁ": "ʕ",
        "ۥ": "و",
        "ۦ": "ي",
    }  # superscripts by their look only, Unicode has no decomposition for them
    for start, end in SUPERSCRIPT_BLOCKS:
        for letter in map(chr, range(start, end)):
            kind, _, base = unicodedata.decomposition(letter).partition(" ")
            if kind == "<super>":
                table[letter] = "".join(chr(int(code, 16)) for code in base.split())
    return table


class Open:
    """Hold a tag or quotation mark that has been opened: what it was, and what came since."""

    __slots__ = ("format", "mark", "node_kind", "parts", "text")

    def __init__(self, mark: str, text: str, node_kind: str = "", form: Format | None = None) -> None:
        self.mark, self.text, self.node_kind = mark, text, node_kind
        self.format = form or Format()
        self.parts: list[Part] = []


@lru_cache(maxsize=16384)
def parse_richtext(text: str, *, typed_quotes: bool = True) -> tuple[Part, ...]:
    """Return the parts of a field; a field without markup is one string.

    `typed_quotes` false leaves curly quotation marks as they were typed (prefixes and suffixes, which are the
    author's own sentences).
    """
    text = narrow_guillemets(text)
    if SPECIAL.isdisjoint(text):
        return tuple(raise_superscripts(text)) if text else ()
    stack = [Open("", "")]
    position = 0
    for match in TOKENS.finditer(text):
        add_text(stack, unescape(text[position : match.start()]))
        position = match.end()
        if len(stack) > MAX_DEPTH and not match["close"]:
            add_text(stack, match[0])
        elif match["open"]:
            stack.append(open_tag(match))
        elif match["close"]:
            close_tag(stack, match)
        elif typed_quotes or match["quote"] in STRAIGHT:
            read_quote(stack, match, text)
        else:
            add_text(stack, match[0])
    add_text(stack, unescape(text[position:]))
    unwind(stack, 1)
    return tuple(joined(stack[0].parts))


def add_text(stack: list[Open], text: str) -> None:
    """Add text inside what is open."""
    if text:
        stack[-1].parts.extend(raise_superscripts(text))


def open_tag(match: re.Match[str]) -> Open:
    """Open a tag; a span is known by its class or style."""
    name, attributes = match["open"], match["attributes"] or ""
    if name != "span":
        return Open(name, match[0], MARKUP, SIMPLE[name])
    if re.search(r"class\s*=\s*[\"']?nodecor", attributes):
        return Open(name, match[0], MARKUP, NO_DECORATION)
    if re.search(r"class\s*=\s*[\"']?nocase", attributes):
        return Open(name, match[0], "nocase")
    values = Format()
    for style, value in re.findall(r"([\w-]+)\s*:\s*([\w-]+)", attributes):
        slot, allowed = STYLES.get(style, ("", set()))
        if value in allowed:
            values = values._replace(**{slot: value})
    return Open(name, match[0], MARKUP, values)


def close_tag(stack: list[Open], match: re.Match[str]) -> None:
    """Close the innermost tag of that name; without one the text stands."""
    if not any(entry.mark == match["close"] for entry in stack):
        add_text(stack, match[0])
        return
    depth = max(index for index, entry in enumerate(stack) if entry.mark == match["close"])
    unwind(stack, depth + 1)
    close(stack)


def close(stack: list[Open]) -> None:
    """Turn the innermost open thing into a node."""
    top = stack.pop()
    children = tuple(joined(top.parts))
    if children:
        stack[-1].parts.append(Node(children, top.node_kind, format=top.format))


def unwind(stack: list[Open], depth: int) -> None:
    """Give up what is open from a depth on: it never closed, so it is plain text."""
    given_up = stack[depth:]
    del stack[depth:]
    for entry in given_up:
        stack[-1].parts.append(APOSTROPHE if entry.mark in {"'", "‘"} else entry.text)
        stack[-1].parts.extend(entry.parts)


def read_quote(stack: list[Open], match: re.Match[str], text: str) -> None:
    """Open or close a quotation mark, or take it for an apostrophe."""
    mark = match[0]
    before = plain_neighbour(text, match.start(), -1)
    after = plain_neighbour(text, match.end(), 1)
    opens = mark in "“‘" or (
        mark in STRAIGHT
        and (not before or (before in " ([{\u00a0—–-/“‘«\"'" and before != mark))
        and after.strip() != ""
    )
    if mark in CLOSES and not (mark == '"' and before == " "):
        apostrophe = mark in {"'", "’"} and before.isalnum() and after.isalnum()
        if (
            not apostrophe
            and not (opens and mark in "\"'" and before.strip() == "")
            and close_quote(stack, CLOSES[mark])
        ):
            return
    if opens and not (mark == "'" and before.isalnum()):
        stack.append(Open(mark, mark, "quote"))
        return
    add_text(stack, APOSTROPHE if mark in "'’" else mark)


def plain_neighbour(text: str, at: int, step: int) -> str:
    """Return the next character in a direction, tags skipped; empty at the end."""
    if step > 0:
        while match := ONE_TAG.match(text, at):
            at = match.end()
        return text[at] if at < len(text) else ""
    while at and text[at - 1] == ">" and ONE_TAG.fullmatch(text, start := max(text.rfind("<", 0, at), 0), at):
        at = start
    return text[at - 1] if at else ""


def close_quote(stack: list[Open], mark: str) -> bool:
    """Close the quotation mark opened by `mark`, unless a tag was opened inside it."""
    for depth in range(len(stack) - 1, 0, -1):
        entry = stack[depth]
        if entry.mark == mark and entry.node_kind == "quote":
            unwind(stack, depth + 1)
            close(stack)
            return True
        if entry.node_kind != "quote":
            return False
    return False


def narrow_guillemets(text: str) -> str:
    """Return text with narrow no-break spaces inside guillemets that have spaces."""
    return text.replace("« ", "«\u202f").replace(" »", "\u202f»") if "«" in text or "»" in text else text


def joined(parts: Iterable[Part]) -> list[Part]:
    """Join neighbouring strings."""
    out: list[Part] = []
    for part in parts:
        if isinstance(part, str) and out and isinstance(out[-1], str):
            out[-1] += part
        elif part:
            out.append(part)
    return out


def raise_superscripts(text: str) -> list[Part]:
    """Turn superscript characters into superscript nodes, one each."""
    if text.isascii() or superscripts().keys().isdisjoint(text):
        return [text]
    parts: list[Part] = []
    for letter in text:
        raised = superscripts().get(letter)
        parts.append(letter if raised is None else Node((raised,), format=Format(align="sup")))
    return joined(parts)
