"""3 references: a value, TeX and all → text in one step. Most values hold no TeX, and are not parsed."""

from __future__ import annotations

from dossier.references.tex.parse import SPECIAL, parse_tex
from dossier.references.tex.render import clean, escaped, to_markup, to_plain


def as_markup(value: str) -> str:
    """Write a value as the markup that CSL-JSON allows; braces that protect capitals go."""
    return to_markup(parse_tex(value).nodes) if SPECIAL.search(value) else clean(escaped(value))


def as_plain(value: str) -> str:
    """Write a value as text without any markup."""
    return to_plain(parse_tex(value).nodes) if SPECIAL.search(value) else clean(value)
