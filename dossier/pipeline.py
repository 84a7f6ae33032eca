"""The whole product, in order.

dossier.yaml    sections/*.md    references.bib                              templates/
     │                │                │                                          │
┌────▼────────────────▼────────────────▼──────────────────────────────────────────▼──┐
│ 1  load       project/         folder → Project       the only reader of its files │
└─────────────────────┬────────────────┬──────────────────────────────────────────┬──┘
           2 sections/          3 references/                                     │
             Markdown             BibTeX                                          │
             → Section            → Entry                                         │
                      └───────┬────────┘                                          │
                4 ledger/     cites × entries → claims, chains, origins           │
                              │                                                   │
                5 checks/     → Diagnostics ────────► `dossier check` stops here  │
                              │                                                   │
                6 citations.py  Ledger + CSL (csl/) → citations, notes, list      │
                              │                                                   │
                7 html/       + templates ◄───────────────────────────────────────┘
                              │    body parts
                8 pdf/        lay out → pages ──► edition.py  ledger with pages, fingerprint
                              │                         │
                              │    contents, sources, about ◄── 7 html/, with the page numbers
                              ▼                         ▼
                         join: one PDF, public ledger inside ──► build/
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from dossier import checks, citations, html, ledger, references, sections
from dossier.cache import NoCache, code_stamp, key_of
from dossier.diagnostics import Severity, has_errors
from dossier.noun import noun

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from dossier import csl
    from dossier.cache import Cache
    from dossier.diagnostics import Diagnostic
    from dossier.model import Bibliography, Ledger, Printed, Section, Settings
    from dossier.project import Project


class Mode(StrEnum):
    """What a build is for: a draft shows its gaps, a release tolerates none."""

    DRAFT = "draft"
    NORMAL = "normal"
    RELEASE = "release"


@noun(frozen=True, slots=True)
class Checked:
    """A dossier as far as `check` goes: stages 1 to 5. `style` is None where the one asked for cannot be used."""

    project: Project
    settings: Settings
    sections: tuple[Section, ...]
    bibliography: Bibliography
    ledger: Ledger
    style: csl.Style | None
    diagnostics: tuple[Diagnostic, ...]


@noun(frozen=True, slots=True)
class Build:
    """A dossier as far as it could be built. `printed` is None where findings stopped it; `diagnostics` are all there are."""

    checked: Checked
    printed: Printed | None
    diagnostics: tuple[Diagnostic, ...]


def check(project: Project, *, releasing: bool = False, formats: bool = False, cache: Cache | None = None) -> Checked:
    """Read the dossier and report everything that is wrong with it, without laying out a page or formatting a citation."""
    memory = cache or NoCache()
    chosen = project.settings
    spoken = {"lang": chosen.lang, "relay_phrases": chosen.relay_phrases, "origins": chosen.origin_names}
    parsed = (memory.memo(sections.parse_section, text, **spoken) for text in project.sections)
    read = tuple(map(project.place_images, parsed))
    settings = replace(chosen, title=chosen.title or next((s.title for s in read if s.title), project.root.name))
    keys = ledger.wanted_keys(read, settings)
    bibliography = memory.memo(references.read_bibliography, project.bibliographies, keys)
    joined = ledger.join(read, bibliography, settings)
    style, style_trouble = citations.read_style(settings, project.style, formats=formats)
    prints = style.variables if style else frozenset()
    outcome = checks.run_checks(checks.Facts(read, bibliography, joined, settings, releasing, project.today, prints))
    found = (
        *project.diagnostics,
        *(diagnostic for section in read for diagnostic in section.diagnostics),
        *bibliography.diagnostics,
        *project.resolve_images(read),
        *html.resolve_refs(read),
        *html.check_theme(settings, project.templates),
        *outcome.diagnostics,
        *style_trouble,
        *citations.check_citations(read, settings, style),
    )
    return Checked(project, settings, read, bibliography, outcome.ledger, style, judge(found, settings))


def build(
    project: Project,
    mode: Mode = Mode.NORMAL,
    *,
    cache: Cache | None = None,
    progress: Callable[[str], None] | None = None,
) -> Build:
    """Make the PDF. Errors stop it, except in a draft, which shows what is missing."""
    memory = cache or NoCache()
    checked = check(project, releasing=mode is Mode.RELEASE, formats=True, cache=memory)
    style = checked.style
    if style is None or (mode is not Mode.DRAFT and has_errors(checked.diagnostics)):
        return Build(checked, None, checked.diagnostics)
    from dossier.printing import print_book, print_key  # noqa: PLC0415 - a check starts without the press

    draft = mode is Mode.DRAFT
    key = print_key(project, checked.settings, checked.sections, draft=draft)
    printed = memory.recall(
        key, lambda: print_book(gather(checked, style, memory, draft=draft), project.root, memory, progress)
    )
    memory.prune()
    diagnostics = judge((*checked.diagnostics, *printed.diagnostics), checked.settings)
    return Build(checked, printed if draft or not has_errors(diagnostics) else None, diagnostics)


def gather(checked: Checked, style: csl.Style, memory: Cache, *, draft: bool = False) -> html.Book:
    """Gather what the page is made from; the citations are formatted here, or recalled where none has changed."""
    settings, project = checked.settings, checked.project
    entries = ledger.entries_by_key(checked.bibliography, settings)
    facts = citations.facts(checked.sections, checked.ledger, settings, style, project.style)
    formatted = memory.recall(
        key_of(code_stamp(), facts),
        lambda: citations.format_citations(checked.sections, checked.ledger, entries, settings, style),
    )
    return html.Book(settings, checked.sections, checked.ledger, formatted, project.templates, draft=draft)


def judge(found: Iterable[Diagnostic], settings: Settings) -> tuple[Diagnostic, ...]:
    """Apply `severity:` and `ignore:` of dossier.yaml, and sort by place; what is found twice is said once."""
    kept = []
    for diagnostic in dict.fromkeys(found):
        names = {diagnostic.rule.code, diagnostic.rule.name}
        if names.isdisjoint(settings.ignore):
            chosen = next((level for name, level in settings.severity.items() if name in names), None)
            kept.append(replace(diagnostic, severity=Severity(chosen)) if chosen else diagnostic)
    return tuple(sorted(kept, key=lambda diagnostic: diagnostic.order))
