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

This package knows nothing of dossier; lxml is all it needs. What formats is loaded when it is first asked for: who only asks what
a style can print does without it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from dossier.csl.errors import StyleError
from dossier.csl.style import Style

if TYPE_CHECKING:
    from dossier.csl.citation import Bibliography, Citation, Cite, Entry, Formatted, Result
    from dossier.csl.html import link_of, render_html
    from dossier.csl.locale import Locale
    from dossier.csl.processor import Processor
    from dossier.csl.text import render_text
    from dossier.csl.tree import Format, Node, Part, find, walk

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
    "link_of",
    "render_html",
    "render_text",
    "walk",
]
_WHERE = {
    **dict.fromkeys(("Bibliography", "Citation", "Cite", "Entry", "Formatted", "Result"), "citation"),
    **dict.fromkeys(("Format", "Node", "Part", "find", "walk"), "tree"),
    "Locale": "locale",
    "Processor": "processor",
    "link_of": "html",
    "render_html": "html",
    "render_text": "text",
}
"""The module of each name that is needed to format citations, and not to read a style."""


def __getattr__(name: str) -> Any:  # noqa: ANN401 - PEP 562: whatever this module is asked for
    """Load what formats citations when it is first asked for."""
    if name not in _WHERE:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(f"{__name__}.{_WHERE[name]}"), name)
