"""3 references: sound blocks → their fields, by bibtexparser.

bibtexparser is given each wanted block under a running number as its key, so that nothing a file contains can make two
blocks collide. Offsets are found again by walking the text from field to field. A block that it does not give back
(a field twice in an entry is enough) is read by `guard.py` instead: no source is lost to a library's opinion.
"""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING

from dossier.late import late
from dossier.references.grammar import HEAD, NAME
from dossier.references.guard import read_damaged
from dossier.references.source import Piece, RawField

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bibtexparser.model import Entry as LibraryEntry

    from dossier.references.source import Block, File

OPERAND = late(rf'\s*(?:#\s*)?(?:(?P<open>[{{"])|(?P<bare>{NAME}))')
FIELD = re.compile(r"[\s,]*+([^\s,=][^=]*?)\s*=\s*")


def split_blocks(file: File, blocks: Sequence[Block]) -> list[tuple[RawField, ...]]:
    """Give the fields of each block, in the order of the blocks."""
    sound = [block for block in blocks if block.fields is None]
    split = dict(zip((block.start for block in sound), _split_sound(file, sound), strict=True))
    return [block.fields if block.fields is not None else split[block.start] for block in blocks]


def _split_sound(file: File, blocks: Sequence[Block]) -> Iterable[tuple[RawField, ...]]:
    """Let bibtexparser split blocks that keep the grammar."""
    if not blocks:
        return []
    from bibtexparser.entrypoint import parse_string  # noqa: PLC0415 - 0.05 s, and only where there is something to split

    # What it would say on the terminal are findings of ours.
    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
    text = "\n".join(f"@entry{{{i},{file.text[b.body : b.end]}" for i, b in enumerate(blocks))
    entries = parse_string(text, parse_stack=[]).entries_dict
    return [_located(file.text, block, entries.get(str(i))) for i, block in enumerate(blocks)]


def _located(text: str, block: Block, entry: LibraryEntry | None) -> tuple[RawField, ...]:
    """Find the offsets of the fields that bibtexparser names; read the block ourselves where they cannot be found."""
    fields = []
    position = block.body
    for field in entry.fields if entry else ():
        head, value = FIELD.match(text, position), field.value
        if head is None or head[1] != field.key or not text.startswith(value, head.end()):
            return reread(text, block)
        position = head.end() + len(value)
        fields.append(RawField(field.key.lower(), operands(text, head.end(), position), head.start(1), position))
    return tuple(fields) if entry else reread(text, block)


def reread(text: str, block: Block) -> tuple[RawField, ...]:
    """Read a sound block with the careful reader."""
    head = HEAD.match(text, block.start)
    if head is None:
        return ()
    return read_damaged(text, head, block.kind)[0].fields or ()


def operands(text: str, start: int, end: int) -> tuple[Piece, ...]:
    """Take a sound value apart at its `#` signs."""
    if text[start] == "{" and "#" not in text[start:end]:
        return (Piece(text[start + 1 : end - 1], False, start + 1),)
    return tuple(_operands(text, start, end))


def _operands(text: str, start: int, end: int) -> Iterable[Piece]:
    position = start
    while (found := OPERAND.match(text, position, end)) is not None:
        if found["bare"]:
            yield Piece(found["bare"], not found["bare"].isdigit(), found.start("bare"))
            position = found.end()
        else:
            opening = found.start("open")
            position = _closing(text, opening, end)
            yield Piece(text[opening + 1 : position - 1], False, opening + 1)


def _closing(text: str, opening: int, end: int) -> int:
    """Find the end of a delimited operand of a sound value: braces balance, and quotes count outside braces only."""
    quoted = text[opening] == '"'
    depth = 0
    for position in range(opening + quoted, end):
        char = text[position]
        if char == "{":
            depth += 1
        elif char == "}":
            depth -= 1
            if depth == 0 and not quoted:
                return position + 1
        elif char == '"' and quoted and depth == 0:
            return position + 1
    return end
