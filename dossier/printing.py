"""7 and 8, in two passes: a `Book` → its parts on pages → the ledger with pages → sources and contents → one PDF.

The text is laid out first; only then is it known on which page each source is cited. The pages of the text never depend on
the length of what comes after it, and contents pages are numbered apart, so two passes are enough. Notes too long for
their page are found by the first layout and moved to the end of their section by another.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier import edition, html, pdf
from dossier.cache import code_stamp, key_of
from dossier.model import Note, Printed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from dossier.cache import Cache
    from dossier.diagnostics import Diagnostic, Span
    from dossier.edition import Edition
    from dossier.html import Book, Pages
    from dossier.model import LaidOut, Section, Settings
    from dossier.project import Project

LEDGER_NAME = "dossier-ledger.json"
PASSES = 4
"""Layouts of the text at most: moving a note can push another one off its page."""
_MOVED = "this note does not fit on its page and stands at the end of its section"
_SHORTER = "shorten it if the reader should have it on the page"


def print_key(project: Project, settings: Settings, sections: tuple[Section, ...], *, draft: bool = False) -> str:
    """Name everything the PDF is made from, so that an unchanged dossier is not printed again."""
    images = sorted({image.path for section in sections for image in section.images if image.path})
    files = [path for folder in project.templates for path in sorted(folder.rglob("*")) if path.is_file()]
    return key_of(
        "print",
        code_stamp(),
        pdf.versions(),
        settings,
        draft,
        project.sections,
        project.bibliographies,
        project.style,
        [(path.name, path.read_bytes()) for path in files],
        [(path, _bytes(project.root / path)) for path in images],
    )


def print_book(book: Book, root: Path, cache: Cache, progress: Callable[[str], None] | None = None) -> Printed:
    """Lay the book out and join it into one PDF with its ledger inside."""
    say = progress or (lambda _: None)
    say("laying out the text")
    book, body, trouble = _lay_out_body(book, root, cache, say)
    pages = _number(body)
    texts = tuple(text for part in body for text in part.page_texts)
    made = edition.finish(book.ledger, book.settings, pages.of, texts, html.word_statements(book))
    say("laying out the sources")
    end_parts = html.render_end(book, replace(pages, fingerprint=made.fingerprint))
    end = pdf.lay_out_all(end_parts, root, cache)
    front: tuple[LaidOut, ...] = ()
    if book.has_front:
        say("laying out the contents")
        front_part = html.render_front(book, replace(_number((*body, *end)), fingerprint=made.fingerprint))
        front = pdf.lay_out_all((front_part,), root, cache)
        trouble = (*trouble, *front_part.diagnostics)
    say("joining the parts")
    parts = (*front, *body, *end)
    joined = pdf.join(parts, _metadata(book.settings, len(front), len(parts)), _attachments(book.settings, made))
    found = (
        *trouble,
        *(d for part in end_parts for d in part.diagnostics),
        *_located(book, (*front, *end)),
        *pdf.check_links(parts),
    )
    return Printed(
        joined, sum(part.pages for part in parts), made.private_json(dict(pdf.versions())), tuple(dict.fromkeys(found))
    )


def _lay_out_body(
    book: Book, root: Path, cache: Cache, say: Callable[[str], None]
) -> tuple[Book, tuple[LaidOut, ...], tuple[Diagnostic, ...]]:
    """Lay out the text until every note fits: one that did not may run on to the next page, then move to its section's end.

    Each note that had to move is reported once, what else is found by the last layout.
    """
    moved: tuple[Diagnostic, ...] = ()
    places = dict(_places(book))
    for left in reversed(range(PASSES)):
        parts = html.render_body(book)
        body = pdf.lay_out_all(
            parts, root, cache, lambda done, total: say(f"laying out the text, part {done} of {total}")
        )
        unplaced = {note for part in body for note in part.overflow} - book.moved
        if not unplaced or not left:
            break
        too_long = unplaced & book.loose
        moved = (*moved, *(pdf.NOTE_MOVED.at(places.get(note), _MOVED, _SHORTER) for note in sorted(too_long)))
        book = replace(book, loose=book.loose | unplaced, moved=book.moved | too_long)
    return book, body, (*moved, *(d for part in parts for d in part.diagnostics), *_located(book, body))


def _number(parts: tuple[LaidOut, ...]) -> Pages:
    """Give every anchor the printed numbers of its pages; the text begins on page 1."""
    of: dict[str, tuple[int, ...]] = {}
    first = 1
    for part in parts:
        for anchor, places in part.anchors.items():
            of[anchor] = tuple(sorted({first + page for page, _, _ in places}))
        first += part.pages
    return html.Pages(of, first - 1)


def _located(book: Book, parts: tuple[LaidOut, ...]) -> Iterator[Diagnostic]:
    """Point each finding of the press at the place in the Markdown that the element came from."""
    places = dict(_places(book))
    for part in parts:
        for diagnostic, anchor in zip(part.diagnostics, part.at, strict=True):
            yield replace(diagnostic, span=diagnostic.span or places.get(anchor))


def _places(book: Book) -> Iterator[tuple[str, Span]]:
    for section in book.sections:
        yield from ((claim.anchor, claim.span) for claim in section.claims)
        yield from ((citation.id, citation.span) for citation in section.citations)
        yield from ((label.anchor, label.span) for label in section.labels)
        yield from ((hole.id, hole.span) for hole in section.flow if isinstance(hole, Note))


def _metadata(settings: Settings, fronts: int, parts: int) -> pdf.Metadata:
    numbering = tuple[pdf.Numbering, ...]("roman" if part < fronts else "arabic" for part in range(parts))
    return pdf.Metadata(
        settings.title, settings.author, settings.subtitle, settings.keywords, settings.lang, settings.date, numbering
    )


def _attachments(settings: Settings, made: Edition) -> tuple[pdf.Attachment, ...]:
    if settings.attach == "none":
        return ()
    data = made.public_json().encode()
    return (pdf.Attachment(LEDGER_NAME, data, "application/json", "Every statement and its sources", "Data"),)


def _bytes(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""
