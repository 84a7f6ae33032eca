"""3 references, layer f: TeX in a value → a small inline tree → CSL-JSON's markup or plain text."""

from __future__ import annotations

from dossier.references.tex.parse import Parsed, parse_tex
from dossier.references.tex.render import to_markup, to_plain
from dossier.references.tex.tree import Inline, Span, cut
from dossier.references.tex.value import as_markup, as_plain

__all__ = ["Inline", "Parsed", "Span", "as_markup", "as_plain", "cut", "parse_tex", "to_markup", "to_plain"]
