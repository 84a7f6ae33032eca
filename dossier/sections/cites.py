"""2 sections: one citation as written, cut into its cites (pandoc 3 manual, "Citation syntax")."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dossier.model import CiteMode
from dossier.noun import noun
from dossier.sections.keys import find_key, key_of

if TYPE_CHECKING:
    from dossier.sections.scan import Scan

Stretch = tuple[int, int]
_EVENT = re.compile(r"[\\`<\-\"“„«\[{;@](?:(?<=[\"“„«\[{;@])|(?<=\\).|(?<=`)`*+|(?<=<)!--|(?<=-)@)", re.DOTALL)
_CLOSERS = {'"': '"', "“": "”", "„": "“”", "«": "»", "{": "}"}


@noun(frozen=True, slots=True)
class RawCite:
    """One cite by its places in the content: `prefix`, `at` (the key with its `-`, `@` and braces), `suffix`."""

    key: str
    mode: CiteMode
    prefix: Stretch
    at: Stretch
    suffix: Stretch


@noun(frozen=True, slots=True)
class RawCitation:
    """One citation by its places in the content, and what in it is written against the grammar."""

    at: Stretch
    cites: tuple[RawCite, ...]
    comments: tuple[Stretch, ...] = ()
    semicolons: tuple[int, ...] = ()
    nested: tuple[Stretch, ...] = ()


@dataclass(slots=True)
class _Found:
    keys: list[tuple[Stretch, re.Match[str]]]
    semicolons: list[int]
    comments: list[Stretch]


def read_bracket(content: str, scan: Scan, start: int, end: int) -> RawCitation | None:
    """Read `[…]`, `start` being the bracket and `end` just behind its mate.

    None where no key stands in it, or none before the first semicolon: `[NGB; @k]` is a bracket with a source in it.
    """
    found = _events(content, scan, start + 1, end - 1)
    if not found.keys or (found.semicolons and found.semicolons[0] < found.keys[0][0][0]):
        return None
    return _assemble(content, found, (start, end), (start + 1, end - 1), None)


def read_narrative(content: str, scan: Scan, key: re.Match[str], bracket: Stretch | None) -> RawCitation:
    """Read `@key` in the sentence with the bracket behind it, if it has one: `@key [p. 12; see @other]`."""
    mode = CiteMode.SUPPRESS_AUTHOR if key["minus"] else CiteMode.AUTHOR_IN_TEXT
    at = key.span()
    alone = RawCite(key_of(key), mode, (at[0], at[0]), at, (at[1], at[1]))
    if bracket is None:
        return RawCitation(at, (alone,))
    inner = (bracket[0] + 1, bracket[1] - 1)
    return _assemble(content, _events(content, scan, *inner), (at[0], bracket[1]), inner, alone)


def _events(content: str, scan: Scan, start: int, end: int) -> _Found:
    """Find the keys, semicolons and comments of a stretch, passing over code, quotations, brackets and braces."""
    found = _Found([], [], [])
    at = start
    while (event := _EVENT.search(content, at, end)) is not None:
        mark, at = event[0], event.end()
        if mark == ";":
            found.semicolons.append(event.start())
        elif mark in ("@", "-@"):
            key = find_key(content, event.start(), end)
            if key and not scan.in_address(event.start()):
                found.keys.append((key.span(), key))
                at = key.end()
            elif mark == "-@":
                at = event.start() + 1
        elif mark == "<!--":
            close = content.find("-->", at, end)
            at = close + 3 if close >= 0 else end
            found.comments.append((event.start(), at))
        elif mark == "[":
            at = scan.closing.get(event.start(), at - 1) + 1
        elif mark[0] == "`":
            close = content.find(mark, at, end)
            at = close + len(mark) if close >= 0 else at
        elif mark in _CLOSERS:
            closes = [c for c in (content.find(c, at, end) for c in _CLOSERS[mark]) if c >= 0]
            at = min(closes) + 1 if closes else at
    return found


def _assemble(content: str, found: _Found, at: Stretch, inner: Stretch, first: RawCite | None) -> RawCitation:
    """Give every key the words before it, back to the semicolon, as prefix, and the words after it as suffix."""
    comments = tuple(found.comments)
    if len(found.keys) == 1 and first is None and not found.semicolons:  # as most are
        return RawCitation(at, (_cite(*found.keys[0], *inner),), comments)
    cites: list[RawCite] = [] if first is None else [first]
    nested: list[Stretch] = []
    stray: list[int] = []
    keys = found.keys[::-1]
    begin = inner[0]
    for cut in (*found.semicolons, inner[1]):
        inside: list[tuple[Stretch, re.Match[str]]] = []
        while keys and keys[-1][0][0] < cut:
            inside.append(keys.pop())
        if inside:
            cites.append(_cite(*inside[0], begin, cut))
            nested += [stretch for stretch, _ in inside[1:]]
        elif first is not None and begin == inner[0]:
            cites[0] = replace(first, suffix=(begin, cut))
        else:  # no key between two semicolons: the words belong to the suffix before them
            stray.append(begin - 1)
            if content[begin:cut].strip():
                cites[-1] = replace(cites[-1], suffix=(cites[-1].suffix[0], cut))
        begin = cut + 1
    return RawCitation(at, tuple(cites), comments, tuple(stray), tuple(nested))


def _cite(where: Stretch, key: re.Match[str], begin: int, end: int) -> RawCite:
    mode = CiteMode.SUPPRESS_AUTHOR if key["minus"] else CiteMode.NORMAL
    return RawCite(key_of(key), mode, (begin, where[0]), where, (where[1], end))
