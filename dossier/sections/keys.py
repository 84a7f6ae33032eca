"""2 sections: the grammar of a citation key (pandoc 3 manual, "Citation syntax")."""

from __future__ import annotations

import re

# A letter, digit or _ first; inside also single :.#$%&-+?<>~/ (and // as in URLs), never one at the end.
BARE = r"\w(?:\w|[:.#$%&\-+?<>~/](?=\w)|[:/](?=/))*"
KEY = re.compile(rf"(?P<minus>-?)@(?:(?P<bare>(?>{BARE}))(?!@\w)|\{{(?P<braced>[^\s{{}}](?:[^{{}}\n]*[^\s{{}}])?)\}})")
WILD = re.compile(rf"@(?:(?P<bare>\*|{BARE})|\{{(?P<braced>[^\s{{}}]+)\}})")


def find_key(text: str, at: int, end: int) -> re.Match[str] | None:
    """Read `@key`, `-@key` or `@{key}` at an offset; None in the middle of a word, as in `me@example.org`."""
    if at and text[at - 1].isalnum():
        return None
    return KEY.match(text, at, end)


def key_of(match: re.Match[str]) -> str:
    """Name the key that was matched, without its braces."""
    return match["bare"] or match["braced"]
