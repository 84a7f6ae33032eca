"""Format citations and bibliographies by any CSL 1.0.2 style, in any locale.

    style.csl ─ Style ──┐                   items (CSL-JSON) ─ Item ──┐
    locale.xml ─ Locale ┤                                             │
                        └─ Processor ◄── citations in document order ─┘
                              │
      position      first, subsequent, ibid, near-note of every cite
      sort          the bibliography, then the cites of each citation
      disambiguate  names added, given names, `disambiguate`, year suffixes
      render        the style's elements → a tree of nodes, one cite or entry at a time
      assemble      cites → citation: collapse, grouping, affixes; entries: subsequent-author-substitute, second-field-align
      finish        delimiters, quotes, punctuation → the tree handed out
                              │
                    Result ─ render_html, render_text

    >>> from dossier.csl import Citation, Cite, Locale, Processor, Style, render_text
    >>> doe = {"id": "doe", "type": "book", "title": "Ships", "issued": {"date-parts": [[2020]]}}
    >>> doe["author"] = [{"family": "Doe", "given": "Jane"}]
    >>> citations = [Citation("c1", (Cite("doe", locator="4"),))]
    >>> result = Processor(Style.named("apa"), "en-GB").process({"doe": doe}, citations)
    >>> render_text(result.citations[0].tree)
    '(Doe, 2020, p. 4)'

This package knows nothing of dossier; lxml is all it needs. The processor is loaded when it is first asked for: who only reads a
style does without it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dossier.csl.citation import Bibliography, Citation, Cite, Entry, Formatted, Result
from dossier.csl.errors import StyleError
from dossier.csl.html import render_html
from dossier.csl.locale import Locale
from dossier.csl.style import Style
from dossier.csl.text import render_text
from dossier.csl.tree import Format, Node, Part, find, walk

if TYPE_CHECKING:
    from dossier.csl.processor import Processor

__all__ = [
    "Bibliography",
    "Citation",
    "Cite",
    "Entry",
    "Format",
    "Formatted",
    "Locale",
    "Node",
    "Part",
    "Processor",
    "Result",
    "Style",
    "StyleError",
    "find",
    "render_html",
    "render_text",
    "walk",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - PEP 562: whatever this module is asked for
    """Load the processor."""
    if name != "Processor":
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    from dossier.csl.processor import Processor  # noqa: PLC0415 - a tenth of the time it takes to start

    return Processor
