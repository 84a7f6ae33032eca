"""Do the keys, ids and chains of the text hold?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.checks.circles import owner_circles, source_circles
from dossier.checks.registry import Facts, rule
from dossier.diagnostics import Diagnostic, Related, Rule, Severity, Span, nearest
from dossier.late import late

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.model import Bibliography, Cite, Label, Settings

SHOWN = 3
_RUNNING = late(r"(?:[A-Z]{1,4}|ref|key|id|no)?[-_:]?\d{2,8}")
_YEAR = late(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")


@rule("D401", "undefined-key", Severity.ERROR)
def undefined_key(facts: Facts, rule: Rule) -> Iterator[Diagnostic]:
    """A source is cited that is not in the bibliography.

    The key behind `@` must be the key of a source in `references.bib` (or one of its `ids`, or an alias named in
    `dossier.yaml` that leads to one of these). Otherwise the reader would meet a statement without its source.

    Bad: `[@smth2020, p. 14]` where the bibliography has `@book{smith2020, …}`.
    Good: `[@smith2020, p. 14]`.

    To see a draft with the gap marked, run `dossier build --draft`.
    """
    known = known_keys(facts.bibliography, facts.settings)
    files = ", ".join(facts.settings.bibliography)
    found = []
    for alias, key in facts.settings.aliases.items():
        if alias not in known:
            place = facts.settings.spans.get(f"aliases.{alias}")
            found.append((place, key, f"the alias `{alias}` leads to `{key}`, which is not in {files}"))
    for cite in _all_cites(facts):
        if cite.key not in known and cite.key != "*":
            key = facts.settings.aliases.get(cite.key, cite.key)
            leads = "" if key == cite.key else f" leads to `{key}`, which"
            found.append((cite.span, key, f"`{cite.key}`{leads} is not in {files}"))
    places = {label.id for section in facts.sections for label in section.labels}
    for span, key, message in found:
        if key in places:
            yield rule.at(span, message, f"a place of this dossier has this name; write `[](#{key})` to refer to it")
            continue
        meant = _meant(key, known)
        place = facts.bibliography.keys.get(meant) if meant else None
        related = (Related(place, "similar key defined here"),) if place else ()
        hint = f"did you mean `{meant}`?" if meant else _without_near(key, files)
        yield rule.at(span, message, hint, related=related)


def _without_near(key: str, files: str) -> str:
    """Say what to do about a key that is like no other; Quarto's sections are named `sec-…`."""
    add = f"add a source with this key to {files}"
    if key.lower().startswith("sec-"):
        return f"if a section is meant, write `{{#{key}}}` behind its heading; else {add}"
    return f"{add}, or correct the key"


def _meant(key: str, known: frozenset[str]) -> str:
    """Name the key that was meant, "" where none is near; one of another year *and* other words is another source."""
    if _RUNNING.fullmatch(key):  # a reference manager's number, which nothing is like
        return ""
    near = nearest(key, known) or ""
    years, words = _YEAR.findall(key), _YEAR.sub("", key).casefold()
    is_other = years and _YEAR.findall(near) not in ([], years) and _YEAR.sub("", near).casefold() != words
    return "" if is_other else near


def known_keys(bibliography: Bibliography, settings: Settings) -> frozenset[str]:
    """Gather every name that leads to a source; an alias of something that is not there leads nowhere."""
    known = {*bibliography.keys, *bibliography.aliases}
    return frozenset(known | {alias for alias, key in settings.aliases.items() if key in known})


@rule("D402", "chain-cycle", Severity.ERROR)
def chain_cycle(facts: Facts, rule: Rule) -> Iterator[Diagnostic]:
    """A chain of sources returns to itself.

    In `[@a; via @b]` the information comes from `a` and was read in `b`. The same source cannot stand twice in one chain,
    under another of its names neither. Nor can a source be a reprint of itself or have been met in itself (`related`,
    `xref`), or the owners in `origins:` own one another.

    Bad: `[@iiss; via @iiss]`. Good: `[@iiss; via @ui]`.
    """
    names = {**facts.bibliography.aliases, **facts.settings.aliases}
    for section in facts.sections:
        for citation in section.citations:
            chain: set[str] = set()
            for cite in citation.cites:
                if not cite.via:
                    chain = set()
                key = names.get(cite.key, cite.key)
                if key in chain:
                    hint = "name the source that was read behind `via`, another than where the information came from"
                    yield rule.at(cite.span, f"the chain returns to `{key}`", hint)
                chain.add(key)
    for span, way in source_circles(facts.bibliography, facts.settings):
        yield rule.at(span, f"what is said of these sources leads back to itself: {way}", "correct `related` or `xref`")
    for place, way in owner_circles(facts.settings):
        yield rule.at(place, f"the owners of origins lead back to themselves: {way}", "take one `owner:` out")


@rule("D406", "dangling-relay", Severity.WARNING)
def dangling_relay(facts: Facts, rule: Rule) -> Iterator[Diagnostic]:
    """A source is said to pass something on, and it is not said from whom.

    In `[IISS, as reported by @ui]` the words before `as reported by` are the origin. Without them the citation says that
    somebody else is behind it and leaves open who, and `ui` itself is counted as the origin.

    Bad: `IISS has counted them [as reported by @ui].`
    Good: `IISS has counted them [IISS, as reported by @ui].`, or `[@iiss2024; via @ui]` where the origin is a source itself.
    """
    for section in facts.sections:
        for citation in section.citations:
            for cite in citation.cites:
                if cite.relay and not cite.origins and not cite.via:
                    message = f"“{cite.relay}” is followed by a source and preceded by nobody"
                    hint = f"name the origin: `[NAME, {cite.relay} @{cite.key}]`"
                    yield rule.at(cite.span, message, hint)


@rule("D403", "unused-sources", Severity.INFO)
def unused_sources(facts: Facts, rule: Rule) -> Iterator[Diagnostic]:
    """Some sources of the bibliography are cited nowhere.

    They are not printed. One line tells how many there are; nothing else is checked in them.

    To list a source without citing it, name it in `nocite:` in `dossier.yaml`.
    """
    used = {entry.key for entry in facts.ledger.cited}
    canonical = {facts.bibliography.aliases.get(key, key): span for key, span in facts.bibliography.keys.items()}
    unused = [(key, span) for key, span in canonical.items() if key not in used]
    if not unused:
        return
    first = min((span for _, span in unused), key=lambda span: (span.path, span.line))
    names = ", ".join(f"`{key}`" for key, _ in unused[:SHOWN]) + (" …" if len(unused) > SHOWN else "")
    count, them = ("1 source is", "it") if len(unused) == 1 else (f"{len(unused)} sources are", "them")
    yield rule.at(first, f"{count} cited nowhere: {names}", f"cite {them}, remove {them}, or name {them} in `nocite:`")


@rule("D404", "duplicate-id", Severity.ERROR)
def duplicate_id(facts: Facts, rule: Rule) -> Iterator[Diagnostic]:
    """Two places of the dossier have the same id.

    An id in braces (`# The forces {#forces}`) must be unique in all sections: links and the contents would go to the
    wrong place.

    Bad: `{#forces}` in two sections. Good: `{#forces}` and `{#forces-abroad}`.
    """
    first: dict[str, Label] = {}
    for section in facts.sections:
        for label in section.labels:
            known = first.setdefault(label.anchor, label)
            if known is not label:
                related = (Related(known.span, "first used here"),)
                yield rule.at(
                    label.span, f"the id `{label.id}` is used twice", "give one of them another id", related=related
                )


@rule("D405", "duplicate-section-name", Severity.ERROR)
def duplicate_section_name(facts: Facts, rule: Rule) -> Iterator[Diagnostic]:
    """Two section files have names that cannot be told apart.

    Links and claim numbers use the file's name without its suffix, in plain letters.

    Bad: `02-the forces.md` and `02-the_forces.md` where both become one name. Good: names that differ in a letter or digit.
    """
    first: dict[str, str] = {}
    for section in facts.sections:
        known = first.setdefault(section.id, section.path)
        if known != section.path:
            yield rule.at(Span(section.path), f"this file's name is too like {known}", "rename one of the two files")


def _all_cites(facts: Facts) -> Iterator[Cite]:
    for section in facts.sections:
        yield from section.nocite
        for citation in section.citations:
            yield from citation.cites
