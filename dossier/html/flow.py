"""7 html: a section's flow → markup. A join: each hole is filled, nothing that is ready is read again."""

from __future__ import annotations

import re
from dataclasses import field
from typing import TYPE_CHECKING
from urllib.parse import quote

from markupsafe import Markup, escape

from dossier.html.calls import keep_places, place_calls
from dossier.html.formula import FormulaError, draw_formula
from dossier.html.rules import BAD_WIDTH, BROKEN_MATHS
from dossier.model import Citation, ClaimEnd, ClaimStart, Html, Image, Math, Note, Number, Ref
from dossier.noun import noun

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dossier.diagnostics import Diagnostic
    from dossier.html.book import Book
    from dossier.html.statements import Statement
    from dossier.html.targets import Target, Targets
    from dossier.html.terms import Terms
    from dossier.model import Flow, Hole, Section

_LENGTH = re.compile(r"\d+(\.\d+)?(%|mm|cm|in|pt|px|em)")


@noun(frozen=True, slots=True)
class EndNote:
    """A note that stands at the end of its section or of the text. `call` is the anchor of the place that calls it."""

    number: int
    anchor: str
    call: str
    html: Markup


def first_notes(book: Book) -> dict[str, int]:
    """Say with which number the notes of each section begin: they run through the dossier.

    A citation of a note style counts as a note even where only a gap stands in the text, as it does in `citations.py`.
    """
    numbers: dict[str, int] = {}
    number = 1
    for section in book.sections:
        numbers[section.id] = number
        number += sum(1 for _ in _notes(section.flow, is_note=book.formatted.is_note))
    return numbers


def _notes(flow: Flow, *, is_note: bool) -> Iterator[Note | Citation]:
    for hole in flow:
        if isinstance(hole, Note) or (is_note and isinstance(hole, Citation)):
            yield hole
        elif isinstance(hole, Ref):
            yield from _notes(hole.flow, is_note=is_note)


@noun(frozen=True, slots=True)
class Written:
    """A section as markup. `notes` stand at its end, `last_notes` behind the whole text; `images` are project paths."""

    html: Markup
    notes: tuple[EndNote, ...] = ()
    last_notes: tuple[EndNote, ...] = ()
    images: tuple[str, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


@noun(frozen=True, slots=True)
class Surroundings:
    """What a section needs to know of the rest.

    `homes` maps each section to its part, `first_notes` to its first number, `statements` each anchor to what is printed of it.
    """

    book: Book
    targets: Targets
    terms: Terms
    homes: Mapping[str, str]
    first_notes: Mapping[str, int]
    statements: Mapping[str, Statement] = field(default_factory=dict)


def write_section(section: Section, around: Surroundings) -> Written:
    """Fill every hole of a section's flow."""
    writer = _Writer(section, around)
    html = writer.join(section.flow, inside=False)
    return Written(
        html,
        tuple(writer.notes),
        tuple(writer.last_notes),
        tuple(dict.fromkeys(writer.images)),
        tuple(writer.diagnostics),
    )


class _Writer:
    def __init__(self, section: Section, around: Surroundings) -> None:
        self.around = around
        self.book = around.book
        self.home = around.homes[section.id]
        self.headings = {claim.anchor: claim.text for claim in section.claims if claim.place == "heading"}
        self.number = around.first_notes[section.id] - 1
        self.loose = any(hole.id in self.book.loose for hole in _notes(section.flow, is_note=True))
        self.notes: list[EndNote] = []
        self.last_notes: list[EndNote] = []
        self.images: list[str] = []
        self.diagnostics: list[Diagnostic] = []

    def join(self, flow: Flow, *, inside: bool) -> Markup:
        pieces: list[str] = []
        after_call = False
        for hole in place_calls(flow, self._is_empty if inside else self._closes_up):
            piece = self._fill(hole, inside=inside)
            is_call = isinstance(hole, Note) or (not inside and isinstance(hole, Citation) and self._is_call(hole))
            if is_call and after_call:
                pieces.append('<sup class="between">,</sup>')
            pieces.append(piece)
            after_call = is_call or (after_call and not piece)
        return Markup("".join(pieces))  # noqa: S704 - every piece is markup by now

    def _fill(self, hole: Hole, *, inside: bool) -> str:
        match hole:
            case Html():
                piece = hole.text
            case ClaimStart():
                piece = self._claim(hole)
            case ClaimEnd():
                piece = "</span>"
            case Citation():
                piece = self._citation(hole, inside=inside)
            case Note():
                self.number += 1
                piece = self._note(hole.id, self.join(hole.flow, inside=True))
            case Ref():
                piece = self._ref(hole, inside=inside)
            case Image():
                piece = self._image(hole)
            case Math():
                piece = self._math(hole)
            case Number():
                piece = self._running_number(hole)
        return piece

    def _claim(self, start: ClaimStart) -> str:
        """Begin a claim; one in a heading carries the heading's words for the bookmark, free of its note's number."""
        title = self.headings.get(start.anchor)
        data = Markup(' data-title="{}"').format(title) if title else ""
        return f'<span class="claim" id="{start.anchor}"{data}>{self._number_of(start.anchor)}'

    def _number_of(self, anchor: str) -> str:
        """Write a statement's number and letters; each letter is an abbreviation with its words, which are read out for it."""
        statement = self.around.statements.get(anchor)
        if statement is None:
            return ""
        terms = self.around.terms
        letters = Markup("").join(
            Markup('<abbr title="{}">{}</abbr>').format(terms(f"says-{sign}"), terms(f"sign-{sign}"))
            for sign in statement.signs
        )
        space = "\u2009" if letters else ""
        return Markup('<span class="statement">{}{}{}</span>\u00a0').format(statement.number, space, letters)

    def _is_call(self, citation: Citation) -> bool:
        formatted = self.book.formatted.citations[citation.id]
        return bool(formatted.note and not formatted.html)

    def _is_empty(self, citation: Citation) -> bool:
        """Say whether nothing is printed: a style that gives authors only, with the author suppressed."""
        formatted = self.book.formatted.citations[citation.id]
        return not (formatted.note or formatted.html)

    def _closes_up(self, citation: Citation) -> bool:
        return self._is_call(citation) or self._is_empty(citation)

    def _citation(self, citation: Citation, *, inside: bool) -> str:
        formatted = self.book.formatted.citations[citation.id]
        html, note = keep_places(formatted.html, citation), keep_places(formatted.note, citation)
        if not inside and self.book.formatted.is_note:
            self.number += 1
            if note:
                return html + self._note(citation.id, Markup(note))  # noqa: S704 - the style's markup
        return f'<span class="citation" id="{citation.id}">{html}{note}</span>'

    def _note(self, anchor: str, html: Markup) -> str:
        where = "section" if anchor in self.book.moved else self.book.settings.notes
        if where == "page":
            html = html.replace("\n", " ")  # WeasyPrint 70 breaks the lines of a note at every newline
            loose = " loose" if self.loose else ""
            return f'<span class="note{loose}" id="{anchor}" data-number="{self.number}">{html}</span>'
        end_note = EndNote(self.number, f"text-{anchor}", anchor, html)
        (self.notes if where == "section" else self.last_notes).append(end_note)
        to = "#" if where == "section" else "xref:"
        return f'<a class="call" id="{anchor}" href="{to}{end_note.anchor}">{self.number}</a>'

    def _ref(self, ref: Ref, *, inside: bool) -> str:
        found = self.around.targets.find(ref.target, ref.span.path)
        words = self.join(ref.flow, inside=inside)
        if not found:
            return words or Markup('<span class="gap">[?{}]</span>').format(ref.target)
        target = found[0]
        same = self.around.homes.get(target.section) == self.home
        href = f"{'#' if same else 'xref:'}{quote(target.anchor)}"
        return Markup('<a class="ref" href="{}">{}</a>').format(href, words or name_target(target, self.around.terms))

    def _image(self, image: Image) -> str:
        if not image.path:
            return str(Markup('<span class="gap">[{}]</span>').format(image.alt or image.src))
        self.images.append(image.path)
        style = ""
        if _LENGTH.fullmatch(image.width):
            style = f' style="width:{image.width}"'
        elif image.width:
            message = f"`{image.width}` is not a width"
            self.diagnostics.append(
                BAD_WIDTH.at(image.span, message, "write a number with a unit, such as `60%` or `80mm`")
            )
        title = Markup(' title="{}"').format(image.title) if image.title else ""
        return f'<img src="project:{escape(quote(image.path))}" alt="{escape(image.alt)}"{title}{style}>'

    def _math(self, math: Math) -> str:
        """Draw a formula; one with a name bears it, and its number at the margin."""
        drawn = self._drawn(math)
        target = self.around.targets.by_anchor.get(math.anchor)
        if target is None:
            return drawn
        number = f'<span class="number">({target.number})</span>' if target.number else ""
        return f'<span class="equation" id="{escape(math.anchor)}">{drawn}{number}</span>'

    def _drawn(self, math: Math) -> str:
        try:
            return draw_formula(math.tex, display=math.display)
        except FormulaError as error:
            message = f"this formula cannot be drawn: {error}"
            self.diagnostics.append(BROKEN_MATHS.at(math.span, message, "correct the TeX between the dollar signs"))
            return str(Markup('<span class="gap">[{}]</span>').format(math.tex))

    def _running_number(self, number: Number) -> str:
        target = self.around.targets.by_anchor.get(number.anchor)
        if target is None or not target.number:
            return ""
        if number.kind == "heading":
            return f'<span class="number">{target.number}</span> '
        return Markup('<span class="number">{}</span> ').format(
            self.around.terms(f"{number.kind}-caption", number=target.number)
        )


def name_target(target: Target, terms: Terms) -> str:
    """Name a place: "Figure 3", "section 2.1", or a heading's title where headings have no numbers."""
    if not target.number:
        return target.title or target.anchor
    return terms("section-ref" if target.kind == "heading" else f"{target.kind}-ref", number=target.number)
