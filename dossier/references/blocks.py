"""3 references, layer c: text → every top-level block of it, cheaply.

One regular expression recognises a *sound* block (balanced braces, a comma between fields, nothing that looks like the
start of another block inside a value) and steps over it. Whatever it refuses goes to `guard.py`, which reads it slowly,
repairs it and says what is wrong. So every `@word{` of the file ends as entry, as known non-entry or as a finding, and a
library of 100,000 sources costs one pass of the expression.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from dossier.references.grammar import HEAD, NAME
from dossier.references.guard import read_damaged, read_gap
from dossier.references.source import Block

if TYPE_CHECKING:
    from dossier.references.source import BlockKind, Fault, File

# A group is repeated as `(?>(?:…)*)`, never by a possessive star behind it: Python before 3.11.5, which Debian 12 has, forgets
# to step back when such a star's last round fails.
DEPTH = 6  # deeper nesting than this is left to the careful reader
KINDS: dict[str, BlockKind] = {"string": "string", "preamble": "preamble", "comment": "comment"}

KEY = r"[^\s,{}()=\"#%\\~@][^\s,{}=\"#%\\~]*"


def _text(without: str, escape: str) -> str:
    r"""Write an expression for text without some characters; a line that starts with `@` ends it, and most backslash pairs."""
    return rf"[^{without}\\\n]*+(?>(?:(?:{escape}|\n(?![^\S\n]*@))[^{without}\\\n]*+)*)"


def _nested(text: str, depth: int) -> str:
    r"""Write an expression for `{…}` that may nest `depth` times."""
    expression = rf"\{{{text}\}}"
    for _ in range(depth - 1):
        expression = rf"\{{{text}(?>(?:{expression}{text})*)\}}"
    return expression


# A backslash before a brace or another backslash is read in two ways by two programs: that is for the careful reader.
_BRACED = _nested(_text("{}", r"\\(?![{}\\])"), DEPTH)
_OPEN = _text('{}"', r"\\(?![{}\\\"])")
_BRACED_IN_QUOTES = _nested(_text('{}"', r"\\(?:\"|(?![{}\\]))"), DEPTH - 2)
_QUOTED = rf'"{_OPEN}(?>(?:{_BRACED_IN_QUOTES}{_OPEN})*)"'
_BARE = r"(?:\d++(?=[\s,#}])|[^\s\d\"#%'(),={}\\~@][^\s\"#%'(),={}\\~@]*+)"
_VALUE = rf"(?:{_BRACED}|{_QUOTED}|{_BARE})"
# Written once, since it is long: each value is followed by `#` and the next one, or by what ends the field.
_FIELD = rf"\s*+{NAME}\s*+=\s*+(?>(?:{_VALUE}\s*+(?:\#\s*+(?![,}}])|(?=[,}}])))+)"
_FIELDS = rf"(?>(?:{_FIELD}(?:,|(?=\}})))*)\s*+\}}"
_NO_MORE = r"(?!\s*+[,})])"
SOUND_ENTRY = re.compile(rf"\s*+({KEY})\s*+(?:,{_FIELDS}|\}}){_NO_MORE}")


def find_blocks(file: File) -> tuple[list[Block], list[Fault]]:
    """List the blocks of a file in order, and every break of the grammar in it."""
    text = file.text
    blocks: list[Block] = []
    faults: list[Fault] = []
    position = 0
    head = HEAD.search(text)
    while head is not None:
        gap = text[position : head.start()]
        if gap.strip():
            faults.extend(read_gap(gap, position, after_block=bool(blocks)))
            if _is_commented_out(gap, at_start=not position):
                position = _line_end(text, head.start())
                head = HEAD.search(text, position)
                continue
        block = _sound(text, head)
        if block is None:
            block, found = read_damaged(text, head, KINDS.get(head[1].lower(), "entry"))
            faults.extend(found)
        blocks.append(block)
        position = block.end
        head = HEAD.search(text, position)
    faults.extend(read_gap(text[position:], position, after_block=bool(blocks)))
    return blocks, faults


@cache
def _sound_string() -> re.Pattern[str]:
    """Match a sound `@string`, which few files have: compiling this takes a hundredth of the time to start."""
    return re.compile(rf"{_FIELDS}{_NO_MORE}")


def _is_commented_out(gap: str, *, at_start: bool) -> bool:
    """Say whether the line begins with `%`, as biber reads it."""
    before, newline, line = gap.rpartition("\n")
    return line.lstrip().startswith("%") and (bool(newline) or at_start or not before)


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def _sound(text: str, head: re.Match[str]) -> Block | None:
    """Step over a block that keeps the grammar; None sends it to the careful reader."""
    kind = KINDS.get(head[1].lower(), "entry")
    if head[2] != "{" or kind in {"comment", "preamble"}:
        return None
    if kind == "string":
        found = _sound_string().match(text, head.end())
        return found and Block("string", "string", "", head.start(), head.end(), head.end(), found.end())
    found = SOUND_ENTRY.match(text, head.end())
    if found is None:
        return None
    body = text.find(",", found.end(1)) + 1 if text[found.end(1) : found.end()].lstrip()[0] == "," else found.end() - 1
    return Block("entry", head[1].lower(), found[1], head.start(), found.start(1), body, found.end())
