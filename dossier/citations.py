"""6 citations: the seam between the ledger and the CSL processor: ledger → formatted citations and source list.

The only module that knows both. Note styles put each citation of the body into a page note; a citation inside an author's
note stays there, in brackets unless the note begins with it; so does one in the text whose first words are the author's own,
where the style's brackets begin behind them ("(see [1])" in ieee). Chains are neither sorted nor collapsed. What the style
prints is never edited, but for white space in front.
"""

from __future__ import annotations

import html as markup
from dataclasses import replace
from typing import TYPE_CHECKING, Literal, TypeAlias

from dossier import csl
from dossier.csl.data import resolve_tag
from dossier.diagnostics import Diagnostic, Rule, Severity, Span
from dossier.late import late
from dossier.model import Citation as WrittenCitation
from dossier.model import CiteMode, Formatted, FormattedCitation, FormattedEntry, Html, Note, Ref, source_anchor
from dossier.noun import noun

_TAG = late(r"<[^>]*>")
_LEADING_SPACE = late(r"^((?:<[^>]*>)*)\s+")
Spot: TypeAlias = Literal["text", "head", "note"]

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

    from dossier.model import Cite, Data, Entry, Flow, Ledger, Locator, Section, Settings

UNUSABLE_STYLE = Rule(
    "D601",
    "unusable-style",
    Severity.ERROR,
    "the citation style cannot be used",
    """The citation style named by `csl:` is not known, is not a CSL style, or uses something CSL 1.0.2 does not have.

`csl:` takes the name of a style (`chicago-notes-bibliography`, `apa`, `oscola`) or a `.csl` file of the project.

Bad: `csl: chicago-note`. Good: `csl: chicago-notes-bibliography`, or `csl: styles/house.csl`.
""",
)

UNUSABLE_LOCALE = Rule(
    "D602",
    "no-citation-words",
    Severity.WARNING,
    "the language has no citation words",
    """`lang:` names a language for which no words ("and", "p.", "edited by") are known; citations come out in American English.

Write a language tag such as `en-GB`, `sv-SE` or `de`.

Bad: `lang: svenska`. Good: `lang: sv-SE`.
""",
)

LOCATOR_NOT_PRINTED = Rule(
    "D603",
    "locator-not-printed",
    Severity.WARNING,
    "the citation style prints no page numbers",
    """A citation names a place in its source (`p. 14`, `para. 2`), but the style that `csl:` names prints no such places, as
many numbered styles of the natural sciences do not. A reader would have to search the whole source.

Choose a style that prints them (`ieee`, `apa`, `chicago-notes-bibliography`), or put the place into the sentence.

Bad, under `csl: nature`: `The ship left on 3 May [@smith2020, p. 14].`
Good: `The ship left on 3 May, as page 14 of the report says [@smith2020].`
""",
)

RULES = (UNUSABLE_STYLE, UNUSABLE_LOCALE, LOCATOR_NOT_PRINTED)


def read_style(
    settings: Settings, file: Data | None, *, formats: bool = False
) -> tuple[csl.Style | None, tuple[Diagnostic, ...]]:
    """Find the style that `csl:` names: a file of the project, else an installed style by its name.

    An installed one is read through only where citations will be formatted (`formats`).
    """
    if file is None and ("/" in settings.csl or settings.csl.endswith(".csl")):
        return None, ()  # stage 1 has said why this file could not be read
    try:
        style = csl.Style.parse(file.data) if file else csl.Style.named(settings.csl)
        if formats:
            style.read_through()
    except csl.StyleError as error:
        return None, (UNUSABLE_STYLE.at(_style_span(settings, file, error), error.message, _style_hint(file)),)
    return style, ()


def check_language(settings: Settings) -> tuple[Diagnostic, ...]:
    """Report a language for which there are no citation words."""
    if resolve_tag(settings.lang).partition("-")[0].casefold() == settings.lang.partition("-")[0].casefold():
        return ()
    message = f"no citation words are known for the language `{settings.lang}`; American English is used"
    return (UNUSABLE_LOCALE.at(settings.spans.get("lang"), message, "write a language tag such as `en-GB` or `sv-SE`"),)


def check_citations(sections: Iterable[Section], settings: Settings, style: csl.Style | None) -> tuple[Diagnostic, ...]:
    """Report what the language and the style would leave unsaid, without formatting a citation."""
    return (*check_language(settings), *(check_locators(sections, settings, style) if style else ()))


def check_locators(sections: Iterable[Section], settings: Settings, style: csl.Style) -> tuple[Diagnostic, ...]:
    """Report each cite whose place in its source will be missing: no `locator` is printed by the style (CSL 1.0.2 § Locators)."""
    if "locator" in style.variables:
        return ()
    hint = "choose a style that prints places, or put the place into the sentence"
    cites = (cite for section in sections for citation in section.citations for cite in citation.cites)
    return tuple(
        LOCATOR_NOT_PRINTED.at(cite.span, _unprinted(cite.locator, settings), hint) for cite in cites if cite.locator
    )


def _unprinted(locator: Locator, settings: Settings) -> str:
    return f"the style `{settings.csl}` prints no places in a source: `{locator.label} {locator.value}` will be missing"


def format_citations(
    sections: tuple[Section, ...], ledger: Ledger, entries: Mapping[str, Entry], settings: Settings, style: csl.Style
) -> Formatted:
    """Format every citation of the document and its source list.

    `entries` maps each key and alias to its entry. A cite whose key is not there shows as a marked gap, `[?key]`.
    """
    items = {entry.key: dict(entry.item) for entry in ledger.cited}
    placed = tuple(_placed(sections, is_note=style.is_note))
    prepared = [_prepare(place, entries) for place in placed]
    processor = csl.Processor(style, settings.lang)
    uncited = items.keys() - {
        cite.id for p in prepared for cite in p.cites
    }  # listed, or read and cited through another
    result = processor.process(items, [p for p in prepared if p.cites], sorted(uncited))
    by_id = {formatted.id: formatted for formatted in result.citations}
    citations = {p.citation.id: _formatted(p, by_id.get(p.citation.id), entries, settings) for p in placed}
    listed = tuple(_entry(entry.id, entry.tree) for entry in result.bibliography.entries) if result.bibliography else ()
    return Formatted(
        citations,
        (*listed, *_unlisted(items.keys() - {entry.key for entry in listed}, items, processor)),
        style.is_note,
        hanging_indent=bool(result.bibliography and result.bibliography.hanging_indent),
        second_field_align=result.bibliography.second_field_align if result.bibliography else "",
    )


def facts(
    sections: tuple[Section, ...], ledger: Ledger, settings: Settings, style: csl.Style, file: Data | None
) -> tuple[object, ...]:
    """List all that `format_citations` depends on, without the places in the text: the key to recall its result by.

    The many cites and items are one text, which is quicker to take a digest of than thousands of nouns.
    """
    cites = [
        (p.citation.id, p.number, p.spot, [_words(cite) for cite in p.cites])
        for p in _placed(sections, is_note=style.is_note)
    ]
    items = [(entry.key, dict(entry.item)) for entry in ledger.cited]
    return (
        "citations",
        file or settings.csl,
        settings.lang,
        settings.link_citations,
        repr((cites, items)),
        ledger.nocite,
    )


def _words(cite: Cite) -> tuple[object, ...]:
    locator = (cite.locator.label, cite.locator.value) if cite.locator else None
    return (cite.key, cite.prefix, cite.suffix, locator, cite.mode.value, cite.via, cite.origins)


@noun(frozen=True, slots=True)
class Placed:
    """A citation where it stands: in the text, at the head of an author's note, or within one behind other words.

    `number` is that of its page note under a note style, 0 under any other.
    """

    citation: WrittenCitation
    number: int
    spot: Spot

    @property
    def cites(self) -> tuple[Cite, ...]:
        """Give its cites."""
        return self.citation.cites

    @property
    def begins_note(self) -> bool:
        """Say whether its first word is the first word of a note."""
        return bool(self.number) and self.spot != "note"


def _placed(sections: tuple[Section, ...], *, is_note: bool) -> Iterator[Placed]:
    """Yield the citations as a reader meets them."""
    number = 0
    for section in sections:
        for hole, spot in _holes(section.flow):
            if isinstance(hole, Note) or (is_note and spot == "text"):
                number += 1
            if isinstance(hole, WrittenCitation):
                yield Placed(hole, number if is_note else 0, spot)


def _holes(flow: Flow, spot: Spot = "text") -> Iterator[tuple[Note | WrittenCitation, Spot]]:
    for hole in flow:
        if isinstance(hole, WrittenCitation):
            yield hole, spot
        elif isinstance(hole, Note):
            yield hole, spot
            yield from _holes(hole.flow, "head")
        elif isinstance(hole, Ref):
            yield from _holes(hole.flow, spot)
        if spot == "head" and not (isinstance(hole, Html) and not _TAG.sub("", hole.text).strip()):
            spot = "note"


def _prepare(placed: Placed, entries: Mapping[str, Entry]) -> csl.Citation:
    citation = placed.citation
    alone = citation.is_chain  # "ibid." would say that the same origin speaks again, or leave it out
    cites = tuple(_cite(cite, entries[cite.key].key, alone=alone) for cite in citation.cites if cite.key in entries)
    if cites and placed.begins_note and cites[0].prefix:
        cites = (replace(cites[0], prefix=_capitalised(cites[0].prefix)), *cites[1:])
    narrative = bool(citation.cites) and citation.cites[0].mode is CiteMode.AUTHOR_IN_TEXT
    if cites and narrative and placed.number and placed.spot != "text":  # name and source stand side by side in a note
        cites = (replace(cites[0], mode="suppress-author"), *cites[1:])
    in_order = citation.is_chain
    return csl.Citation(
        citation.id,
        cites,
        placed.number,
        sort=not in_order,
        collapse=not in_order,
        mode="composite" if narrative and citation.cites[0].key in entries else "normal",
    )


def _cite(cite: Cite, key: str, *, alone: bool) -> csl.Cite:
    label, value = (cite.locator.label, cite.locator.value) if cite.locator else ("page", "")
    return csl.Cite(
        key,
        locator=value,
        label=label,
        prefix=cite.prefix,
        suffix=cite.suffix,
        mode="suppress-author" if cite.mode is CiteMode.SUPPRESS_AUTHOR else "normal",
        alone=alone,
    )


def _capitalised(prefix: str) -> str:
    """Begin a note with a capital, as a sentence does ("see" → "See"); prefixes that begin with markup stay."""
    return prefix[:1].upper() + prefix[1:]


def _formatted(
    placed: Placed, formatted: csl.Formatted | None, entries: Mapping[str, Entry], settings: Settings
) -> FormattedCitation:
    citation = placed.citation
    gaps = "".join(_gap(cite) for cite in citation.cites if cite.key not in entries)
    if formatted is None:
        return FormattedCitation(citation.id, gaps, "", "".join(f"[?{c.key}]" for c in citation.cites))
    author = _html(formatted.author, settings) if formatted.author else ""
    body, text = _html(formatted.tree, settings), csl.render_text(formatted.tree).lstrip()
    if not placed.number:
        body = f"({body})" if placed.spot != "head" and not author and _begins_with_prefix(formatted.tree) else body
        return FormattedCitation(citation.id, _joined(author, body, gaps), "", text)
    if placed.spot == "text":
        return FormattedCitation(citation.id, _joined(author, gaps), body, text)
    body = body.removesuffix(".")  # the author's own sentence, or the bracket's, goes on behind it
    begins_note = placed.spot == "head" and not author
    has_brackets = bool(author) and text.startswith("(")  # "Doe (n 4) 7" in oscola
    bracketed = body if begins_note or has_brackets or not body else f"({body})"
    return FormattedCitation(citation.id, _joined(author, bracketed, gaps), "", text)


def _begins_with_prefix(tree: csl.Node) -> bool:
    """Say whether the author's words come first, before any bracket of the style's."""
    part: csl.Node | str = tree
    while isinstance(part, csl.Node) and part.kind != "prefix" and part.children:
        part = part.children[0]
    return isinstance(part, csl.Node) and part.kind == "prefix"


def _joined(*pieces: str) -> str:
    return " ".join(piece for piece in pieces if piece)


def _gap(cite: Cite) -> str:
    return f'<span class="gap">[?{markup.escape(cite.key)}]</span>'


def _html(tree: csl.Node, settings: Settings) -> str:
    def href(node: csl.Node) -> str:
        if node.kind == "cite" and settings.link_citations:
            return f"xref:{source_anchor(node.id)}"
        return csl.link_of(node)

    return _written(tree, href)


def _written(tree: csl.Node, href: Callable[[csl.Node], str]) -> str:
    """Write a tree as HTML, without the space that a missing first variable leaves in front."""
    return _LEADING_SPACE.sub(r"\1", csl.render_html(tree, href, classes=True))


def _entry(key: str, tree: csl.Node) -> FormattedEntry:
    return FormattedEntry(key, _written(tree, csl.link_of), csl.render_text(tree).lstrip())


def _unlisted(
    keys: Collection[str], items: Mapping[str, dict[str, object]], processor: csl.Processor
) -> Iterator[FormattedEntry]:
    """Give the sources that the style leaves out of its list as it first cites them.

    Chicago, for one, cites reference works in notes only (CMOS18 14.130), and some styles have no list at all; a reader
    must still find each source in ours.
    """
    order = [key for key in items if key in keys]
    alone = [csl.Citation(f"list-{number}", (csl.Cite(key),), number) for number, key in enumerate(order, 1)]
    for key, formatted in zip(order, processor.process(items, alone).citations if alone else (), strict=True):
        yield _entry(key, formatted.tree)


def _style_span(settings: Settings, file: Data | None, error: csl.StyleError) -> Span | None:
    if file:
        return Span(file.path, error.line or 1)
    return settings.spans.get("csl")


def _style_hint(file: Data | None) -> str:
    return (
        "ask the style's author, or choose another style"
        if file
        else "write a style's name in `csl:`, or a .csl file of the project"
    )
