"""2 sections: a citation as the model has it, made from its places in a block."""

from __future__ import annotations

import re
from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING

from dossier.late import late
from dossier.model import Citation, Cite, CiteMode, Quote
from dossier.sections import rules
from dossier.sections.chains import UNKNOWN_RELAY
from dossier.sections.comments import folded
from dossier.sections.locator import split_locator
from dossier.sections.markdown import read_inlines
from dossier.sections.typography import find_quotations, finish, set_quotations, smarten

if TYPE_CHECKING:
    from markdown_it.token import Token

    from dossier.sections.chains import Relay
    from dossier.sections.cites import RawCitation, RawCite, Stretch
    from dossier.sections.draft import Draft
    from dossier.sections.places import Place

_MARKUP = re.compile(r"[\\*_`<>&\[\]~^$!@]")
_JOINED = " ,.;:!?)"
_RUNS = ("***", "**", "*", "___", "__", "_")
_TAGS = {"em": "i", "strong": "b", "sub": "sub", "sup": "sup"}
_ONLY_QUOTED = re.compile(r"[\s,:]*(?:[\"“„«][^\"“”„«»]+[\"”“»](?:\s|…|\.\.\.|,)*)+")
_QUOTED = late(r"[\"“„«]([^\"“”„«»]+)[\"”“»]")


def make_citation(draft: Draft, content: str, place: Place, raw: RawCitation) -> Citation:
    """Read what stands around each key, and report what is written against the grammar."""
    if raw.semicolons or raw.nested:
        _report(draft, place, raw)
    cites = tuple([_make_cite(draft, content, place, raw, index) for index in range(len(raw.cites))])
    citation = Citation(draft.next_citation(), cites, draft.source.span(*place.stretch(*raw.at)))
    draft.citations[citation.id] = citation
    return citation


def _make_cite(draft: Draft, content: str, place: Place, raw: RawCitation, index: int) -> Cite:
    cite = raw.cites[index]
    span = draft.source.span(*place.stretch(*cite.at))
    if cite.prefix[0] == cite.prefix[1] and cite.suffix[0] == cite.suffix[1]:
        return Cite(cite.key, span, "", "", None, cite.mode)
    prefix, suffix = content[slice(*cite.prefix)], content[slice(*cite.suffix)]
    if raw.comments:
        prefix, suffix = _without(content, cite.prefix, raw.comments), _without(content, cite.suffix, raw.comments)
    if "*" in prefix or "_" in prefix:
        prefix, suffix = _without_straddling(prefix, suffix)
    relay = _read_relay(draft, place, cite, plain(draft, prefix)) if prefix else None
    locator, rest = split_locator(suffix, draft.lang)
    ending = suffix[rest:].rstrip()
    if (
        cite.mode is CiteMode.AUTHOR_IN_TEXT and ending and ending[0] not in _JOINED
    ):  # "@k [and more]", as pandoc sets it
        ending = f", {ending}"
    read = Cite(cite.key, span, rich(draft, prefix.strip()), rich(draft, ending), locator, cite.mode)
    if quotes := _quotes(draft, content, place, cite, len(suffix) - rest):
        read = replace(read, quotes=quotes)
    if relay is not None:
        continues = index > 0 and not relay.origins
        read = replace(read, origins=relay.origins, relay=relay.phrase, via=continues, through=relay.through)
    return read


def _read_relay(draft: Draft, place: Place, cite: RawCite, prefix: str) -> Relay | None:
    """Read who the information comes from, and report words that look as if they said so and are not known."""
    relay = draft.relays.read(prefix)
    missed = draft.relays.missed(prefix) if relay is None else ""
    if missed:
        draft.report(
            UNKNOWN_RELAY,
            *place.stretch(*cite.at),
            f"“{missed}” is not read as words that name an origin, so `{cite.key}` itself is counted as the origin",
            f"write `[NAME, as reported by @{cite.key}]`, or add “{missed}” to `relay-phrases:` in dossier.yaml",
        )
    return relay


def _without(content: str, stretch: Stretch, comments: tuple[Stretch, ...]) -> str:
    start, end = stretch
    kept, at = [], start
    for a, b in comments:
        if start <= a and b <= end:
            kept.append(content[at:a])
            at = b
    return "".join((*kept, content[at:end]))


def _without_straddling(prefix: str, suffix: str) -> tuple[str, str]:
    """Drop the signs of an emphasis that begins before the key and ends behind it, where no part of it can be set."""
    for run in _RUNS:
        if prefix.count(run) == 1 and suffix.count(run) == 1:
            return prefix.replace(run, ""), suffix.replace(run, "")
    return prefix, suffix


def _quotes(draft: Draft, content: str, place: Place, cite: RawCite, rest: int) -> tuple[Quote, ...]:
    """Read evidence from a suffix that is nothing but quoted words: `[@k, {para. 2} "words"]`."""
    start, end = cite.suffix[1] - rest, cite.suffix[1]
    if not rest or not _ONLY_QUOTED.fullmatch(content, start, end):
        return ()
    return tuple(
        Quote(folded(m[1]), draft.source.span(*place.stretch(*m.span(1))))
        for m in _QUOTED.finditer(content, start, end)
    )


def _report(draft: Draft, place: Place, raw: RawCitation) -> None:
    for at in raw.semicolons:
        draft.report(
            rules.SEMICOLON_IN_SUFFIX,
            place.at(at),
            place.at(at) + 1,
            "a semicolon parts sources, but no source stands behind this one",
            "write a comma or a dash, or put the words in quotation marks",
        )
    for start, end in raw.nested:
        draft.report(
            rules.KEY_IN_SUFFIX,
            *place.stretch(start, end),
            "a second source stands inside the words behind the first one, where it is not read as a source",
            "put a semicolon between the two, or say who passed it on: `[@origin; via @read]`",
        )


def plain(draft: Draft, raw: str) -> str:
    """Read inline Markdown as plain words, without citations and notes, white space folded."""
    if not raw or not _MARKUP.search(raw):
        return smarten(" ".join(raw.split()), draft.lang)
    tokens = (token for token in read_inlines(raw, draft.env) if token.type not in ("citation", "note"))
    return smarten(" ".join("".join(_words(token, raw) for token in tokens).split()), draft.lang)


def rich(draft: Draft, raw: str) -> str:
    """Write inline Markdown as the few elements CSL-JSON knows (`i b sup sub`), its text escaped and well set."""
    if not raw:
        return ""
    if not _MARKUP.search(raw):
        return escape(smarten(" ".join(raw.split("\n")), draft.lang), quote=False)
    tokens = read_inlines(raw, draft.env)
    words = [_words(token, raw) for token in tokens]
    masked = "".join(w if t.type == "text" else "x" * len(w) for t, w in zip(tokens, words, strict=True))
    text = set_quotations("".join(words), *find_quotations(masked, [(0, 0)]), draft.lang)
    written: list[str] = []
    at = 0
    for token, word in zip(tokens, words, strict=True):
        run = text[at : at + len(word)]
        at += len(word)
        tag = _TAGS.get(token.tag, "") if token.nesting else ""
        closing = "/" if token.nesting < 0 else ""
        written.append(
            f"<{closing}{tag}>" if tag else escape(finish(run) if token.type == "text" else run, quote=False)
        )
    return "".join(written)


def _words(token: Token, raw: str) -> str:
    """Say how a token reads: a break as a space, a comment as nothing, what cannot stand in a citation as it is written."""
    if token.type in ("softbreak", "hardbreak"):
        return " "
    if token.type in ("comment", "html_inline") or token.nesting:
        return ""
    return token.content or raw[token.meta["at"] : token.meta["end"]]
