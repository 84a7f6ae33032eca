"""6 citations: the seam between the ledger and the CSL processor: ledger → formatted citations and source list.

The only module that knows both. Note styles put each citation of the body into a page note; a citation inside an author's
note stays there, in the sentence. Chains are neither sorted nor collapsed. What the style prints is never edited.
"""

from __future__ import annotations

import html as markup
from typing import TYPE_CHECKING

from dossier import csl
from dossier.csl.html import link_of
from dossier.csl.locale import resolve_tag
from dossier.diagnostics import Diagnostic, Rule, Severity, Span
from dossier.model import Citation as WrittenCitation
from dossier.model import CiteMode, Formatted, FormattedCitation, FormattedEntry, Note, Ref, source_anchor

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dossier.model import Cite, Data, Entry, Flow, Ledger, Section, Settings

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

RULES = (UNUSABLE_STYLE, UNUSABLE_LOCALE)


def read_style(settings: Settings, file: Data | None) -> tuple[csl.Style | None, tuple[Diagnostic, ...]]:
    """Find the style that `csl:` names: a file of the project, else an installed style by its name."""
    if file is None and ("/" in settings.csl or settings.csl.endswith(".csl")):
        return None, ()  # stage 1 has said why this file could not be read
    try:
        style = csl.Style.parse(file.data) if file else csl.Style.named(settings.csl)
    except csl.StyleError as error:
        return None, (UNUSABLE_STYLE.at(_style_span(settings, file, error), error.message, _style_hint(file)),)
    return style, ()


def check_language(settings: Settings) -> tuple[Diagnostic, ...]:
    """Report a language for which there are no citation words."""
    if resolve_tag(settings.lang).partition("-")[0].casefold() == settings.lang.partition("-")[0].casefold():
        return ()
    message = f"no citation words are known for the language `{settings.lang}`; American English is used"
    return (UNUSABLE_LOCALE.at(settings.spans.get("lang"), message, "write a language tag such as `en-GB` or `sv-SE`"),)


def format_citations(
    sections: tuple[Section, ...], ledger: Ledger, entries: Mapping[str, Entry], settings: Settings, style: csl.Style
) -> Formatted:
    """Format every citation of the document and its source list.

    `entries` maps each key and alias to its entry. A cite whose key is not there shows as a marked gap, `[?key]`.
    """
    items = {entry.key: dict(entry.item) for entry in ledger.cited}
    placed = tuple(_placed(sections, is_note=style.is_note))
    prepared = [_prepare(citation, note if style.is_note else 0, inside, entries) for citation, note, inside in placed]
    processor = csl.Processor(style, settings.lang)
    result = processor.process(items, [p for p in prepared if p.cites], sorted(ledger.nocite))
    by_id = {formatted.id: formatted for formatted in result.citations}
    citations = {
        citation.id: _formatted(
            citation, by_id.get(citation.id), entries, settings, to_note=style.is_note and not inside
        )
        for citation, _, inside in placed
    }
    entries_list = result.bibliography.entries if result.bibliography else ()
    return Formatted(
        citations,
        tuple(_entry(entry) for entry in entries_list),
        style.is_note,
        hanging_indent=bool(result.bibliography and result.bibliography.hanging_indent),
        second_field_align=result.bibliography.second_field_align if result.bibliography else "",
    )


def facts(
    sections: tuple[Section, ...], ledger: Ledger, settings: Settings, style: csl.Style, file: Data | None
) -> tuple[object, ...]:
    """List all that `format_citations` depends on, without the places in the text: the key to recall its result by."""
    cites = [
        (
            citation.id,
            note,
            inside,
            [(c.key, c.prefix, c.suffix, c.locator, c.mode, c.via, c.origins) for c in citation.cites],
        )
        for citation, note, inside in _placed(sections, is_note=style.is_note)
    ]
    items = [(entry.key, entry.item) for entry in ledger.cited]
    return ("citations", file or settings.csl, settings.lang, settings.link_citations, cites, items, ledger.nocite)


def _placed(sections: tuple[Section, ...], *, is_note: bool) -> Iterator[tuple[WrittenCitation, int, bool]]:
    """Yield each citation with its note's number and whether it stands inside an author's note, as a reader meets them."""
    number = 0
    for section in sections:
        for hole, inside in _holes(section.flow):
            if isinstance(hole, Note) or (is_note and not inside):
                number += 1
            if isinstance(hole, WrittenCitation):
                yield hole, number, inside


def _holes(flow: Flow, *, inside: bool = False) -> Iterator[tuple[Note | WrittenCitation, bool]]:
    for hole in flow:
        if isinstance(hole, WrittenCitation):
            yield hole, inside
        elif isinstance(hole, Note):
            yield hole, inside
            yield from _holes(hole.flow, inside=True)
        elif isinstance(hole, Ref):
            yield from _holes(hole.flow, inside=inside)


def _prepare(citation: WrittenCitation, note: int, inside: bool, entries: Mapping[str, Entry]) -> csl.Citation:  # noqa: FBT001
    cites = tuple(_cite(cite, entries[cite.key].key) for cite in citation.cites if cite.key in entries)
    if cites and note and not inside and cites[0].prefix:
        first = cites[0]
        cites = (
            csl.Cite(first.id, first.locator, first.label, _capitalised(first.prefix), first.suffix, first.mode),
            *cites[1:],
        )
    narrative = bool(citation.cites) and citation.cites[0].mode is CiteMode.AUTHOR_IN_TEXT
    in_order = citation.is_chain
    return csl.Citation(
        citation.id,
        cites,
        note,
        sort=not in_order,
        collapse=not in_order,
        mode="composite" if narrative and citation.cites[0].key in entries else "normal",
    )


def _cite(cite: Cite, key: str) -> csl.Cite:
    label, value = (cite.locator.label, cite.locator.value) if cite.locator else ("page", "")
    return csl.Cite(
        key,
        locator=value,
        label=label,
        prefix=cite.prefix,
        suffix=cite.suffix,
        mode="suppress-author" if cite.mode is CiteMode.SUPPRESS_AUTHOR else "normal",
    )


def _capitalised(prefix: str) -> str:
    """Begin a note with a capital, as a sentence does ("see" → "See"); prefixes that begin with markup stay."""
    return prefix[:1].upper() + prefix[1:]


def _formatted(
    citation: WrittenCitation,
    formatted: csl.Formatted | None,
    entries: Mapping[str, Entry],
    settings: Settings,
    *,
    to_note: bool,
) -> FormattedCitation:
    gaps = "".join(_gap(cite) for cite in citation.cites if cite.key not in entries)
    if formatted is None:
        return FormattedCitation(citation.id, gaps, "", "".join(f"[?{c.key}]" for c in citation.cites))
    author = _html(formatted.author, settings) if formatted.author else ""
    body, text = _html(formatted.tree, settings), csl.render_text(formatted.tree)
    if to_note:
        return FormattedCitation(citation.id, _joined(author, gaps), body, text)
    in_note = formatted.author is None and _ends_sentence(citation, text)
    return FormattedCitation(citation.id, _joined(author, body.removesuffix(".") if in_note else body, gaps), "", text)


def _ends_sentence(citation: WrittenCitation, text: str) -> bool:
    """Say whether a note style's full stop would double the author's own behind a citation inside a note."""
    return text.endswith(".") and not citation.cites[-1].suffix.endswith(".")


def _joined(*pieces: str) -> str:
    return " ".join(piece for piece in pieces if piece)


def _gap(cite: Cite) -> str:
    return f'<span class="gap">[?{markup.escape(cite.key)}]</span>'


def _html(tree: csl.Node, settings: Settings) -> str:
    def href(node: csl.Node) -> str:
        if node.kind == "cite" and settings.link_citations:
            return f"xref:{source_anchor(node.id)}"
        return link_of(node)

    return csl.render_html(tree, href, classes=True)


def _entry(entry: csl.Entry) -> FormattedEntry:
    return FormattedEntry(entry.id, csl.render_html(entry.tree, link_of, classes=True), csl.render_text(entry.tree))


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
