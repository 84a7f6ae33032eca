r"""3 references, layer f: TeX source → inline tree.

What authors write in a .bib: accents, letters, dashes, quotes, italics and other styles, braces that protect capitals,
simple formulas. A group that begins with a command (`{\"U}ber`) is one letter to BibTeX and protects nothing (btxdoc §4).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from dossier.late import late
from dossier.references.tex.math import parse_math
from dossier.references.tex.symbols import ACCENTS, ADDRESSES, DROPPED, SILENT, STYLES, SWITCHES, TRANSPARENT, symbol
from dossier.references.tex.tree import Inline, Span, Style

PLAIN = re.compile(r"(?:[^\\{}$~\-`']+|(?<=\w)-(?=\w))+")
COMMAND = late(r"\\(?:([A-Za-z]+)\*?(?:[^\S\n]*\n?[^\S\n]*)|(.))", re.DOTALL)
DASHES = {3: "—", 2: "–"}
DOTTED = {"ı": "i", "ȷ": "j"}
BRACED = late(r"\{((?:[^{}]|\{[^{}]*\})*)\}")
OPTIONAL = late(r"\[[^\]]*\]")
DEPTH = 60  # groups nested deeper than this are read as flat text


@dataclass(slots=True)
class Parsed:
    """A value as a tree, the commands nobody knows, and the formulas that stay as typed."""

    nodes: tuple[Inline, ...]
    unknown: list[str] = field(default_factory=list)
    formulas: list[str] = field(default_factory=list)


def parse_tex(text: str) -> Parsed:
    """Read a value's TeX. Never fails: what makes no sense stays as text."""
    if not SPECIAL.search(text):
        return Parsed((text,) if text else ())
    parser = _Parser(text)
    nodes = parser.read(None)
    return Parsed(tuple(nodes), parser.unknown, parser.formulas)


SPECIAL = re.compile(r"[\\{}$~\-`']")


class _Parser:
    def __init__(self, text: str) -> None:
        self.text = text
        self.position = 0
        self.depth = 0
        self.unknown: list[str] = []
        self.formulas: list[str] = []

    def read(self, closing: str | None) -> list[Inline]:
        r"""Read nodes up to the closing brace, or to the end; a switch (`\em`) styles the rest of its group."""
        nodes: list[Inline] = []
        while self.position < len(self.text):
            char = self.text[self.position]
            if char == "}":
                self.position += 1
                if closing:
                    break
                continue
            if char == "\\" and (switch := self._switch()):
                self.depth += 1
                nodes.append(Span(switch, tuple(self.read(closing))))
                self.depth -= 1
                break
            nodes.extend(self._one(char))
        return nodes

    def _switch(self) -> Style | None:
        found = COMMAND.match(self.text, self.position)
        if found and found[1] in SWITCHES and self.depth < DEPTH:
            self.position = found.end()
            return SWITCHES[found[1]]
        return None

    def _one(self, char: str) -> list[Inline]:  # noqa: PLR0911 - one line a kind of token
        """Read one token."""
        if char == "\\":
            return self._command()
        if char == "{":
            return self._group()
        if char == "$":
            return self._formula("$$" if self.text.startswith("$$", self.position) else "$")
        if char == "~":
            self.position += 1
            return ["\u00a0"]
        if char == "-":
            return [self._run("-", DASHES)]
        if char == "`":
            return [self._run("`", {2: "“", 1: "‘"})]
        if char == "'":
            return [self._run("'", {2: "”", 1: "’"})]
        found = PLAIN.match(self.text, self.position)
        self.position = found.end() if found else self.position + 1
        return [found[0]] if found else [char]

    def _run(self, char: str, forms: dict[int, str]) -> str:
        """Read a run of one character; the longest form counts."""
        for length in sorted(forms, reverse=True):
            if self.text.startswith(char * length, self.position):
                self.position += length
                return forms[length]
        self.position += 1
        return char

    def _group(self) -> list[Inline]:
        """Read `{…}`: protected text, unless a command stands first."""
        self.position += 1
        if self.depth >= DEPTH:
            return []
        special = self.text.startswith("\\", self.position)
        self.depth += 1
        nodes = self.read("}")
        self.depth -= 1
        if special or not nodes or (len(nodes) == 1 and isinstance(nodes[0], Span) and nodes[0].style == "nocase"):
            return nodes
        return [Span("nocase", tuple(nodes))]

    def _argument(self) -> list[Inline]:
        """Read what a command takes: a group, another command or one letter."""
        while self.text[self.position : self.position + 1].isspace():
            self.position += 1
        if self.position >= len(self.text) or self.text[self.position] == "}":
            return []
        char = self.text[self.position]
        if char == "{" and self.depth < DEPTH:
            self.position += 1
            self.depth += 1
            nodes = self.read("}")
            self.depth -= 1
            return nodes
        if char == "\\" and self.depth < DEPTH:
            self.depth += 1
            nodes = self._command()
            self.depth -= 1
            return nodes
        self.position += 1
        return [char]

    def _command(self) -> list[Inline]:  # noqa: C901, PLR0911 - one line a kind of command
        """Read a command with what belongs to it."""
        found = COMMAND.match(self.text, self.position)
        if found is None:
            self.position += 1
            return ["\\"]
        name = found[1] or found[2]
        self.position = found.end()
        if name == "(":
            return self._formula("\\)", opened=True)
        if name in ACCENTS:
            return self._accent(name)
        if name in STYLES:
            self._skip_optional()
            children = self._argument()
            return [Span(STYLES[name], tuple(children))] if children else []
        if name == "char" and (code := re.compile(r'(?:"([0-9A-Fa-f]+)|(\d+))\s?').match(self.text, self.position)):
            self.position = code.end()
            return [chr(min(int(code[1], 16) if code[1] else int(code[2]), 0x10FFFF))]
        for _ in range(DROPPED.get(name, 0)):
            self._skip_optional()
            self._argument()
        if name in TRANSPARENT:
            return self._argument()
        if name in ADDRESSES and (found := BRACED.match(self.text, self.position)):
            self.position = found.end()
            return [found[1]]
        if name in SILENT or name in DROPPED:
            return []
        text = symbol(name)
        if text is None:
            self.unknown.append(f"\\{name}")
            return []
        return [text]

    def _skip_optional(self) -> None:
        found = OPTIONAL.match(self.text, self.position)
        if found:
            self.position = found.end()

    def _accent(self, name: str) -> list[Inline]:
        """Put a mark on the next letter."""
        from dossier.references.tex.render import to_plain  # noqa: PLC0415 - rendering knows nothing of parsing

        letters = to_plain(tuple(self._argument()))
        if not letters:
            return [{"~": "~", "^": "^", "`": "`", "'": "’", '"': "¨"}.get(name, "")]
        base = DOTTED.get(letters[0], letters[0])
        return [unicodedata.normalize("NFC", base + ACCENTS[name]) + letters[1:]]

    def _formula(self, closing: str, *, opened: bool = False) -> list[Inline]:
        """Read a formula; one that never closes is a dollar sign."""
        start = self.position if opened else self.position + len(closing)
        end = self.text.find(closing, start)
        while end > 0 and closing[0] == "$" and self.text[end - 1] == "\\":
            end = self.text.find(closing, end + 1)
        if end < 0:
            self.position = start
            return [] if opened else [closing]
        self.position = end + len(closing)
        nodes = parse_math(self.text[start:end])
        if nodes is None:
            self.formulas.append(self.text[start:end])
            return [self.text[start:end]]
        return list(nodes)
