"""7 html: sections, formatted citations and templates → the parts of the page.

First the text (`render_body`); when the press has found out on which page everything stands, cover and contents
(`render_front`) and sources, about the sources and imprint (`render_end`). The functions load Jinja2 when they are called.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.html.book import Book, Pages, QuoteCheck, top_anchor
from dossier.html.rules import RULES
from dossier.html.targets import resolve_refs

if TYPE_CHECKING:
    from pathlib import Path

    from dossier.diagnostics import Diagnostic
    from dossier.model import Part, Settings

__all__ = [
    "RULES",
    "Book",
    "Pages",
    "QuoteCheck",
    "check_theme",
    "render_body",
    "render_end",
    "render_front",
    "resolve_refs",
    "top_anchor",
    "word_statements",
]


def render_body(book: Book) -> tuple[Part, ...]:
    """Write the text: one part where sections flow on, else a part for each section."""
    from dossier.html import render  # noqa: PLC0415 - Jinja2 costs a check's start

    return render.render_body(book)


def word_statements(book: Book) -> dict[str, str]:
    """Give the words of each claim as the page shows them, by anchor."""
    from dossier.html import render  # noqa: PLC0415

    return render.word_statements(book)


def render_front(book: Book, pages: Pages) -> Part:
    """Make cover and contents; only where `book.has_front`."""
    from dossier.html import render  # noqa: PLC0415

    return render.render_front(book, pages)


def render_end(book: Book, pages: Pages) -> tuple[Part, ...]:
    """Make the list of sources, about the sources, and the imprint."""
    from dossier.html import render  # noqa: PLC0415

    return render.render_end(book, pages)


def check_theme(settings: Settings, templates: tuple[Path, ...]) -> tuple[Diagnostic, ...]:
    """Find what is wrong with the project's templates and the page's words, without rendering.

    Jinja2 is loaded only where the project has templates of its own.
    """
    from dossier.html.terms import load_terms  # noqa: PLC0415 - `check` pays for what it needs

    found = list(load_terms(templates, settings.lang, settings.spans.get("lang")).diagnostics)
    if any(folder.is_dir() for folder in templates[:-1] if folder != templates[-1]):
        from dossier.html.theme import Theme  # noqa: PLC0415

        found += Theme(templates).check()
    return tuple(found)
