"""Small sections and books, made by hand: what the page is tested on."""

from dataclasses import replace
from pathlib import Path

from dossier.diagnostics import Span
from dossier.html import Book
from dossier.model import (
    Chain,
    Citation,
    Cite,
    Claim,
    ClaimEnd,
    ClaimStart,
    Entry,
    Formatted,
    FormattedCitation,
    FormattedEntry,
    Html,
    Label,
    Ledger,
    LedgerClaim,
    Note,
    Origin,
    Ref,
    Row,
    Section,
    Settings,
    Summary,
)

TEMPLATES = Path(__file__).parents[2] / "templates"
NEWS = Entry("news", "article", (), Span("references.bib", 1), {"type": "article-newspaper", "title": "News"})
BOOK = Entry("hall", "book", (), Span("references.bib", 9), {"type": "book", "title": "Hall"})


def span(line=1, path="sections/01-one.md"):
    return Span(path, line, 1, 3)


def cite(number, *keys, section="01-one"):
    return Citation(f"c-{section}-{number}", tuple(Cite(key, span(number)) for key in keys or ("news",)), span(number))


def label(name, text="", kind="heading", level=1, **more):
    where = span(more.pop("line", 1), more.pop("path", "sections/01-one.md"))
    anchor = more.pop("anchor", name)
    return Label(kind, name, anchor, where, text, level if kind == "heading" else 0, **more)


def ref(target, words="", path="sections/01-one.md"):
    return Ref(target, (Html(words),) if words else (), span(path=path))


def section(*flow, id="01-one", title="One", **more):  # noqa: A002 - the model's own word
    """Make a section; a string stands for markup, and its citations are collected from the flow."""
    holes = tuple(Html(hole) if isinstance(hole, str) else hole for hole in flow)
    more.setdefault("path", f"sections/{id}.md")
    more.setdefault("citations", tuple(found(holes)))
    more.setdefault("refs", tuple(hole for hole in holes if isinstance(hole, Ref)))
    return Section(id=id, title=title, flow=holes, **more)


def found(flow):
    for hole in flow:
        if isinstance(hole, Citation):
            yield hole
        elif isinstance(hole, Note):
            yield from found(hole.flow)


def inside_notes(flow):
    return {c.id for hole in flow if isinstance(hole, Note) for c in found(hole.flow)}


def formatted(sections, *, is_note=True):
    """Format each citation as "See ID", in a note where a note style puts it."""
    citations = {}
    for one in sections:
        inner = inside_notes(one.flow)
        for citation in one.citations:
            words = f'<a href="xref:ref-{citation.cites[0].key}">See {citation.id}</a>'
            to_note = is_note and citation.id not in inner
            citations[citation.id] = FormattedCitation(
                citation.id, "" if to_note else f"({words})", f"{words}." if to_note else "", citation.id
            )
    entries = tuple(FormattedEntry(e.key, f"<i>{e.key}</i> & co".replace("&", "&amp;"), e.key) for e in (NEWS, BOOK))
    return Formatted(citations, entries, is_note)


def ledger(sections, entries=(NEWS, BOOK), origins=()):
    """Join by hand: each claim with its citations, each cite with its source as origin, or those given by key."""
    given = dict(origins)
    by_key = {entry.key: entry for entry in entries}
    claims, rows = [], []
    for one in sections:
        citations = {citation.id: citation for citation in one.citations}
        for claim in one.claims:
            claims.append(LedgerClaim(claim.anchor, claim, one.id, claim.citations))
            for name in claim.citations:
                for each in citations[name].cites:
                    chain = Chain(given.get(each.key, (Origin(each.key, each.key, consulted=True),)), (), each.key)
                    rows.append(Row(claim.anchor, name, each, by_key.get(each.key), chain))
    figures = Summary(sources=len(entries), statements=len(claims), sourced=len(claims))
    return Ledger(tuple(claims), tuple(rows), tuple(entries), summary=figures)


def book(*sections, is_note=True, templates=(TEMPLATES,), **settings):
    settings.setdefault("title", "A title")
    return Book(
        Settings(**settings), sections, ledger(sections), formatted(sections, is_note=is_note), tuple(templates)
    )


def claim(anchor, *citations, text="Words.", **more):
    more = {"span": span(), "place": "sentence", "block": 0, **more}
    return Claim(anchor, text, citations=citations, **more)


def marked(anchor, *holes):
    """Put holes between the borders of a claim."""
    return (ClaimStart(anchor), *(Html(h) if isinstance(h, str) else h for h in holes), ClaimEnd(anchor))


def with_settings(made, **settings):
    return replace(made, settings=replace(made.settings, **settings))
