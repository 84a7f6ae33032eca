"""7 html: `Book` → parts: the text, then (once the press has found the pages) cover and contents, sources and imprint."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Literal

from dossier.html.about import describe, describe_check, name_uncounted
from dossier.html.book import top_anchor
from dossier.html.chart import draw_ways
from dossier.html.figures import list_figures, list_remarks, name_unseen
from dossier.html.flow import Surroundings, first_notes, write_section
from dossier.html.listing import SourceGroup, explain_grades, list_sources
from dossier.html.rules import NO_SOURCE_LIST
from dossier.html.statements import explain, number_statements
from dossier.html.targets import index_targets, title_label
from dossier.html.terms import load_terms
from dossier.html.theme import Theme, ThemeError
from dossier.html.wording import word_claims
from dossier.model import Part
from dossier.noun import noun

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from markupsafe import Markup

    from dossier.diagnostics import Diagnostic
    from dossier.html.book import Book, Pages
    from dossier.html.flow import EndNote, Written
    from dossier.html.terms import Terms
    from dossier.model import Section

CONTENTS_LEVELS = 2
"""Levels of headings in the contents: sections and their first subdivision."""

FEW_SOURCES = 60
"""Sources that fill about five pages of the list."""

END_PLACES = ("sources", "about", "imprint")


@noun(frozen=True, slots=True)
class PageSection:
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


@noun(frozen=True, slots=True)
class ContentsLine:
    """A line of the contents. `page` is "" while the pages are not known."""

    level: int
    number: str
    title: str
    href: str
    page: str


@noun(frozen=True, slots=True)
class Desk:
    """What every part is made with: read once for a render."""

    book: Book
    theme: Theme
    terms: Terms
    around: Surroundings

    def page_of(self, section: Section, written: Written) -> PageSection:
        """Put a section as it is written beside what templates may say about it."""
        top = self.around.targets.by_anchor[top_anchor(section)]
        return PageSection(
            id=section.id,
            anchor=top.anchor,
            title=section.title,
            heading="" if title_label(section) else section.title,
            number=top.number,
            html=written.html,
            kind=section.kind,
            role=section.role,
            lang=section.lang,
            as_of=section.as_of,
            notes=written.notes,
        )

    def part(self, name: str, template: str, numbering: Literal["arabic", "roman"], context: Mapping[str, Any]) -> Part:
        """Fill a template; where a project's own fails, the default theme stands in and the part says why."""
        shared = {
            "settings": self.book.settings,
            "terms": self.terms,
            "part": name,
            "is_note": self.book.formatted.is_note,
            "is_draft": self.book.draft,
            "is_full": self.book.is_full,
        }
        try:
            return Part(name, self.theme.render(template, {**shared, **context}), numbering)
        except ThemeError as error:
            html = Theme(self.book.templates[-1:]).render(template, {**shared, **context})
            return Part(name, html, numbering, diagnostics=(error.diagnostic,))


def open_desk(book: Book) -> Desk:
    """Read what all parts need: templates, words, numbers of headings, figures, tables and notes."""
    settings = book.settings
    terms = load_terms(book.templates, settings.lang, settings.spans.get("lang"))
    targets = index_targets(book.sections, number_sections=settings.number_sections)
    homes = {section.id: group[0].id for group in book.groups() for section in group}
    around = Surroundings(book, targets, terms, homes, first_notes(book), number_statements(book))
    return Desk(book, Theme(book.templates), terms, around)


def render_body(book: Book) -> tuple[Part, ...]:
    """Write the text: one part where sections flow on, else a part for each section.

    A text without a cover begins with the title block.
    """
    desk = open_desk(book)
    return tuple(
        _body_part(desk, group, title_block=index == 0 and not book.has_front)
        for index, group in enumerate(book.groups())
    )


def word_statements(book: Book) -> dict[str, str]:
    """Give the words of each claim as the page shows them, by anchor."""
    desk = open_desk(book)
    return dict(pair for section in book.sections for pair in word_claims(section, desk.around))


def _body_part(desk: Desk, group: tuple[Section, ...], *, title_block: bool) -> Part:
    written = tuple(write_section(section, desk.around) for section in group)
    sections = tuple(map(desk.page_of, group, written))
    part = desk.part(group[0].id, "body.html", "arabic", {"sections": sections, "title_block": title_block})
    images = tuple(dict.fromkeys(path for one in written for path in one.images))
    troubles = tuple(trouble for one in written for trouble in one.diagnostics)
    return replace(part, images=images, diagnostics=(*troubles, *part.diagnostics))


def render_front(book: Book, pages: Pages) -> Part:
    """Make cover and contents, with the numbers of the pages as text."""
    desk = open_desk(book)
    legend = explain(book, desk.terms) if book.is_full else None
    context = {"contents": tuple(_contents(desk, pages)), "legend": legend, "pages": pages}
    return desk.part("front", "front.html", "roman", context)


def _contents(desk: Desk, pages: Pages) -> Iterator[ContentsLine]:
    for target in desk.around.targets.by_anchor.values():
        is_title = target.anchor.startswith("top-")
        if target.kind != "heading" or (not is_title and not 1 < target.level <= CONTENTS_LEVELS):
            continue
        yield ContentsLine(
            target.level, target.number, target.title, f"xref:{target.anchor}", _page(pages, target.anchor)
        )
    for anchor in END_PLACES:
        yield ContentsLine(1, "", desk.terms(anchor), f"xref:{anchor}", _page(pages, anchor))


def _page(pages: Pages, anchor: str) -> str:
    found = pages.of.get(anchor, ())
    return str(found[0]) if found else ""


def render_end(book: Book, pages: Pages) -> tuple[Part, ...]:
    """Make the list of sources with the pages where each is cited, what the sources are like, and the imprint.

    One part where the list is short. A long one is several parts, of as many kinds as fill a few pages, and what follows
    it is a part too: its fingerprint changes with every word, the sources only when a page number does.
    """
    desk = open_desk(book)
    about = book.ledger.summary
    groups = tuple(list_sources(book, pages, desk.terms))
    context = {
        "notes": _last_notes(desk),
        "kinds": len(groups),
        "hanging_indent": book.formatted.hanging_indent,
        "second_field_align": book.formatted.second_field_align,
        "about": about,
        "about_sentences": describe(about, desk.terms, named=not book.is_full, apart=name_uncounted(book)),
        "check_sentences": describe_check(about, book.quote_check, desk.terms),
        "edition": pages.fingerprint[:8],
        "pages": pages,
        **_apparatus(desk),
    }
    runs = _runs(groups)
    is_long = sum(len(group.sources) for group in groups) > FEW_SOURCES
    parts = [
        desk.part(
            f"sources-{number}" if is_long else "end",
            "end.html",
            "arabic",
            {
                **context,
                "groups": run,
                "opens": number == 1,
                "lists_last": number == len(runs),
                "closes": not is_long,
            },
        )
        for number, run in enumerate(runs, 1)
    ]
    if is_long:
        closing = {**context, "groups": (), "opens": False, "lists_last": False, "closes": True}
        parts.append(desk.part("end", "end.html", "arabic", closing))
    return (*parts[:-1], replace(parts[-1], diagnostics=(*parts[-1].diagnostics, *_no_list(book))))


def _runs(groups: tuple[SourceGroup, ...]) -> list[tuple[SourceGroup, ...]]:
    """Deal kinds of sources out to parts: a new one, and with it a new page, begins once a few pages are full."""
    runs: list[list[SourceGroup]] = [[]]
    for group in groups:
        if sum(len(one.sources) for one in runs[-1]) > FEW_SOURCES:
            runs.append([])
        runs[-1].append(group)
    return [tuple(run) for run in runs]


def _apparatus(desk: Desk) -> dict[str, Any]:
    """Make what only the full apparatus prints; the legend only where no front has it."""
    book, terms = desk.book, desk.terms
    if not book.is_full:
        return {"legend": None, "figures": (), "grades": "", "unseen": "", "picture": "", "remarks": ()}
    return {
        "legend": None if book.has_front else explain(book, terms),
        "figures": list_figures(book, terms),
        "grades": explain_grades(book, terms),
        "unseen": name_unseen(book.ledger, terms),
        "picture": draw_ways(book, terms),
        "remarks": list_remarks(book.ledger, terms),
    }


def _no_list(book: Book) -> tuple[Diagnostic, ...]:
    settings = book.settings
    if book.formatted.entries or not book.ledger.cited:
        return ()
    message = f"the style `{settings.csl}` has no list of sources"
    return (NO_SOURCE_LIST.at(settings.spans.get("csl"), message, "choose a style with a bibliography"),)


def _last_notes(desk: Desk) -> tuple[EndNote, ...]:
    """Collect the notes that stand behind the whole text (`notes: end`)."""
    if desk.book.settings.notes != "end":
        return ()
    return tuple(note for section in desk.book.sections for note in write_section(section, desk.around).last_notes)
