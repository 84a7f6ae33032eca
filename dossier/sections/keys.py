"""2 sections: the grammar of a citation key (pandoc 3 manual, "Citation syntax")."""

from __future__ import annotations

import re

from dossier.late import late

# A letter, digit or _ first; inside also single :.#$%&-+?<>~/ (and // as in URLs), never one at the end.
BARE = r"\w(?:\w|[:.#$%&\-+?<>~/](?=\w)|[:/](?=/))*"
KEY = re.compile(rf"(?P<minus>-?)@(?:(?P<bare>(?>{BARE}))(?!@\w)|\{{(?P<braced>[^\s{{}}](?:[^{{}}\n]*[^\s{{}}])?)\}})")
# pandoc-crossref manual, "Syntax"; Quarto, "Cross References". Quarto's `sec-` is left out: real keys begin so (`sec-10k`).
_PLACE = re.compile(r"(?:[Ff]ig|[Tt]bl|[Ee]q|[Ll]st|[Ss]ec):\w|(?:[Ff]ig|[Tt]bl|[Ee]q|[Ll]st)-\w")
WILD = late(rf"@(?:(?P<bare>\*|{BARE})|\{{(?P<braced>[^\s{{}}]+)\}})")


def find_key(text: str, at: int, end: int) -> re.Match[str] | None:
    """Read `@key`, `-@key` or `@{key}` at an offset; None in the middle of a word, as in `me@example.org`."""
    if at and text[at - 1].isalnum():
        return None
    return KEY.match(text, at, end)


def key_of(match: re.Match[str]) -> str:
    """Name the key that was matched, without its braces."""
    return match["bare"] or match["braced"]


def place_of(key: str) -> str:
    """Name the place of the document that other programs read in a key: `fig:map` in `@Fig:map`; "" in any other."""
    is_place = (":" in key or "-" in key) and _PLACE.match(key)
    return key[0].lower() + key[1:] if is_place else ""
