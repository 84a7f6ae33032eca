"""7 html: `Book` → parts: the text, then (once the press has found the pages) cover and contents, sources and imprint."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from markupsafe import Markup

from dossier.html.about import count_sources, describe, describe_check
from dossier.html.book import top_anchor
from dossier.html.flow import Writer, first_notes
from dossier.html.listing import list_sources
from dossier.html.references import index_targets, title_label
from dossier.html.rules import FULL_APPARATUS, NO_SOURCE_LIST
from dossier.html.terms import load_terms
from dossier.html.theme import Theme, ThemeError
from dossier.model import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.diagnostics import Diagnostic
    from dossier.html.book import Book, Pages
    from dossier.html.flow import EndNote
    from dossier.html.references import Targets
    from dossier.html.terms import Terms
    from dossier.model import Section

CONTENTS_LEVELS = 2
"""Levels of headings in the contents: sections and their first subdivision."""

END_PLACES = ("sources", "about", "imprint")


@dataclass(frozen=True, slots=True)
class WrittenSection:
    """A section as templates see it. `heading` is its title where its text does not begin with one of its own."""

    id: str
    anchor: str
    title: str
    heading: str
    number: str
    html: Markup
    kind: str
    role: str
    lang: str
    as_of: str
    notes: tuple[EndNote, ...]


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """A line of the contents. `page` is "" while the pages are not known."""

    level: int
    number: str
    title: str
    href: str
    page: str


@dataclass(frozen=True, slots=True)
class Desk:
    """What every part is made with: read once for a render."""

    book: Book
    theme: Theme
    terms: Terms
    targets: Targets

    def writer(self) -> Writer:
        """Make a writer that knows in which part each section stands."""
        homes = {section.id: group[0].id for group in self.book.groups() for section in group}
        return Writer(self.book, self.targets, self.terms, homes)

    def part(
        self,
        name: str,
        template: str,
        numbering: Literal["arabic", "roman", "none"],
        context: dict[str, Any],
        writer: Writer | None = None,
    ) -> Part:
        """Fill a template; where it fails, the part is empty and says why."""
        settings = self.book.settings
        shared = {"settings": settings, "terms": self.terms, "part": name, "is_note": self.book.formatted.is_note}
        images = tuple(dict.fromkeys(writer.images)) if writer else ()
        troubles = tuple(writer.diagnostics) if writer else ()
        try:
            html = self.theme.render(template, {**shared, **context})
        except ThemeError as error:
            return Part(name, "", numbering, images, (*troubles, error.diagnostic))
        return Part(name, html, numbering, images, troubles)


def open_desk(book: Book) -> Desk:
    """Read what all parts need: templates, words, numbers of headings, figures and tables."""
    settings = book.settings
    return Desk(
        book,
        Theme(book.templates),
        load_terms(book.templates, settings.lang, settings.spans.get("lang")),
        index_targets(book.sections, number_sections=settings.number_sections),
    )


def check_theme(book: Book) -> tuple[Diagnostic, ...]:
    """Find what is wrong with the templates and the page's words, and what the settings ask for that is not there yet."""
    settings = book.settings
    desk = open_desk(book)
    troubles = [*desk.terms.diagnostics, *desk.theme.check()]
    if settings.apparatus == "full":
        hint = "take the line away, or write `apparatus: quiet`"
        troubles.append(FULL_APPARATUS.at(settings.spans.get("apparatus"), "`apparatus: full` is not built yet", hint))
    if book.ledger.cited and not book.formatted.entries:
        message = f"the style `{settings.csl}` has no list of sources"
        troubles.append(NO_SOURCE_LIST.at(settings.spans.get("csl"), message, "choose a style with a bibliography"))
    return tuple(troubles)


def render_body(book: Book) -> tuple[Part, ...]:
    """Write the text: one part where sections flow on, else a part for each section.

    A text without a cover begins with the title block.
    """
    desk = open_desk(book)
    numbers = first_notes(book)
    parts = []
    for index, group in enumerate(book.groups()):
        writer = desk.writer()
        sections = tuple(_write(section, numbers[section.id], writer, desk.targets) for section in group)
        context = {"sections": sections, "title_block": index == 0 and not book.has_front}
        parts.append(desk.part(group[0].id, "body.html", "arabic", context, writer))
    return tuple(parts)


def _write(section: Section, first_note: int, writer: Writer, targets: Targets) -> WrittenSection:
    top = targets.by_anchor[top_anchor(section)]
    html = writer.write(section, first_note)
    return WrittenSection(
        section.id,
        top.anchor,
        section.title,
        "" if title_label(section) else section.title,
        top.number,
        html,
        section.kind,
        section.role,
        section.lang,
        section.as_of,
        tuple(writer.end_notes),
    )


def render_front(book: Book, pages: Pages) -> Part:
    """Make cover and contents, with the numbers of the pages as text."""
    desk = open_desk(book)
    context = {"contents": tuple(_contents(desk, pages)), "pages": pages}
    return desk.part("front", "front.html", "roman", context)


def _contents(desk: Desk, pages: Pages) -> Iterator[ContentsLine]:
    for target in desk.targets.by_anchor.values():
        is_title = target.anchor.startswith("top-")
        if target.kind != "heading" or (not is_title and not 1 < target.level <= CONTENTS_LEVELS):
            continue
        yield ContentsLine(target.level, target.number, target.title, f"xref:{target.anchor}", _page(pages, target.anchor))
    for anchor in END_PLACES:
        yield ContentsLine(1, "", desk.terms(anchor), f"xref:{anchor}", _page(pages, anchor))


def _page(pages: Pages, anchor: str) -> str:
    found = pages.of.get(anchor, ())
    return str(found[0]) if found else ""


def render_end(book: Book, pages: Pages) -> Part:
    """Make the list of sources with the pages where each is cited, what the sources are like, and the imprint."""
    desk = open_desk(book)
    about = count_sources(book.ledger)
    notes, writer = _last_notes(book, desk)
    context = {
        "notes": notes,
        "groups": list_sources(book, pages, desk.terms),
        "hanging_indent": book.formatted.hanging_indent,
        "second_field_align": book.formatted.second_field_align,
        "about": about,
        "about_sentences": describe(about, desk.terms),
        "check_sentences": describe_check(about, book.quote_check, desk.terms),
        "edition": pages.fingerprint[:8],
        "pages": pages,
    }
    return desk.part("end", "end.html", "arabic", context, writer)


def _last_notes(book: Book, desk: Desk) -> tuple[tuple[EndNote, ...], Writer | None]:
    """Write the notes that stand behind the whole text (`notes: end`)."""
    if book.settings.notes != "end":
        return (), None
    writer = desk.writer()
    numbers = first_notes(book)
    for section in book.sections:
        writer.write(section, numbers[section.id])
    writer.diagnostics.clear()
    return tuple(writer.last_notes), None
