"""The finished ledger: one published state of the dossier, with its pages and its fingerprint.

It is written to `build/ledger.json`, and its public form is attached to the PDF. The fingerprint is a digest over the
canonical public form, so that whoever holds the PDF can compute it again.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from dossier.model import PrintedClaim, source_anchor
from dossier.noun import noun

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dossier.model import Chain, Claim, Entry, Ledger, LedgerClaim, Mark, Origin, Row, Settings

VERSION = 1
FINGERPRINT_DIGITS = 8
PUBLIC_ITEM = frozenset(
    {
        *("id", "type", "title", "title-short", "subtitle", "original-title", "language", "genre", "medium", "version"),
        *("author", "editor", "translator", "interviewer", "recipient", "publisher", "publisher-place", "authority"),
        *(
            "container-title",
            "container-title-short",
            "collection-title",
            "collection-number",
            "edition",
            "volume",
            "issue",
        ),
        *("number", "page", "page-first", "number-of-pages", "section", "chapter-number", "event-title", "event-place"),
        *(
            "issued",
            "original-date",
            "accessed",
            "archive",
            "archive_location",
            "jurisdiction",
            "URL",
            "DOI",
            "ISBN",
            "ISSN",
        ),
    }
)
"""The fields of a source that may leave the house: no file, annotation, abstract or keyword."""


@noun(frozen=True, slots=True)
class Edition:
    """One state of the dossier as plain data. `public` is what the PDF carries, `private` adds where each claim is written."""

    public: Mapping[str, Any]
    private: Mapping[str, Any]
    fingerprint: str

    @property
    def short_fingerprint(self) -> str:
        """Give the digits printed on the page."""
        return self.fingerprint[:FINGERPRINT_DIGITS]

    def public_json(self) -> str:
        """Write what the PDF carries."""
        return _pretty({"fingerprint": self.fingerprint, **self.public})

    def private_json(self, software: Mapping[str, str]) -> str:
        """Write `build/ledger.json`; the versions of the software stand in it, outside the fingerprint."""
        return _pretty({"fingerprint": self.fingerprint, "software": dict(software), **self.private})


def finish(
    ledger: Ledger,
    settings: Settings,
    pages: Mapping[str, tuple[int, ...]],
    page_texts: tuple[str, ...],
    words: Mapping[str, str],
) -> Edition:
    """Put pages on the ledger and close it.

    `pages` maps the anchors of claims and citations to the printed numbers of the pages they appear on. `page_texts` are
    the texts of the body's pages in order; their hashes let a reader see a change outside any claim. `words` are those of
    each claim as the page shows them, by anchor, where they are more than the author wrote.
    """
    rows: dict[str, list[Row]] = {}
    for row in ledger.rows:
        rows.setdefault(row.claim, []).append(row)
    claims = [_claim(claim, rows.get(claim.id, []), pages, words) for claim in ledger.claims]
    cited: dict[str, list[Row]] = {}
    for row in ledger.rows:
        for key in dict.fromkeys(row.chain.sources):
            cited.setdefault(key, []).append(row)
    public = {
        "dossier": VERSION,
        "title": settings.title,
        "author": list(settings.author),
        "date": settings.date,
        "as-of": settings.as_of,
        "lang": settings.lang,
        "style": settings.csl,
        "summary": {name.replace("_", "-"): value for name, value in asdict(ledger.summary).items()},
        "claims": claims,
        "sources": [_source(entry, cited.get(entry.key, []), pages) for entry in ledger.cited],
        "pages": [hashlib.sha256(" ".join(text.split()).encode()).hexdigest() for text in page_texts],
    }
    written = [{**facts, **_as_written(claim.claim)} for facts, claim in zip(claims, ledger.claims, strict=True)]
    return Edition(public, {**public, "claims": written}, hashlib.sha256(canonical(public).encode()).hexdigest())


def canonical(public: Mapping[str, Any]) -> str:
    """Write data in the one form that is hashed: keys sorted, no spaces, UTF-8."""
    return json.dumps(public, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def read_edition(text: str) -> Edition:
    """Read a ledger back from the JSON a PDF carries. Raises ValueError where it is none, or its fingerprint is not its own."""
    data = json.loads(text)
    if not isinstance(data, dict) or data.get("dossier") != VERSION:
        raise ValueError("this is not a ledger that this version of dossier can read")
    fingerprint = data.pop("fingerprint", "")
    if hashlib.sha256(canonical(data).encode()).hexdigest() != fingerprint:
        raise ValueError("the ledger does not match its own fingerprint")
    return Edition(data, data, fingerprint)


def read_printed(text: str, ledger: Ledger, settings: Settings) -> Mapping[str, PrintedClaim] | None:
    """Read how each claim is printed from `build/ledger.json`, or None where it is none or not of this state of the dossier.

    It is of this state where statements, sources, style and language are the same.
    """
    try:
        data = json.loads(text)
        printed = {claim["id"]: PrintedClaim(tuple(claim.pop("pages")), claim["text"]) for claim in data["claims"]}
        for claim in data["claims"]:
            claim["text"] = claim.pop("written")
            for name in ("path", "line", "column"):
                claim.pop(name)
    except (AttributeError, KeyError, TypeError, ValueError):
        return None
    now = finish(ledger, settings, {}, (), {}).public
    claims = [{name: value for name, value in claim.items() if name != "pages"} for claim in now["claims"]]
    same = all(data.get(name) == now[name] for name in ("dossier", "lang", "style"))
    return printed if same and claims == data["claims"] else None


def _mark(mark: Mark) -> dict[str, Any]:
    said = {"kind": mark.kind.value, "detail": mark.detail}
    return {**said, "by-words": True} if mark.by_words else said


def _claim(
    claim: LedgerClaim, rows: list[Row], pages: Mapping[str, tuple[int, ...]], words: Mapping[str, str]
) -> dict[str, Any]:
    written = claim.claim
    facts = {
        "id": claim.id,
        "number": claim.number,
        "section": claim.section,
        "text": words.get(written.anchor, written.text),
        "place": written.place,
        "pages": list(pages.get(written.anchor, ())),
        "mark": _mark(written.mark) if written.mark else None,
        "exempt": written.exempt,
        "as-of": written.as_of,
        "origins": list(claim.origins),
        "flags": list(claim.flags),
        "acknowledged": [{"rule": ack.rule, "reason": ack.reason} for ack in written.acks],
        "citations": [_cite(row, own=row.citation in written.citations) for row in rows],
    }
    return {name: value for name, value in facts.items() if value or name in {"pages", "citations"}}


def _as_written(claim: Claim) -> dict[str, Any]:
    """Say where a claim is written and how, which may be less than what is printed."""
    span = claim.span
    return {"path": span.path, "line": span.line, "column": span.column, "written": claim.text}


def _cite(row: Row, *, own: bool) -> dict[str, Any]:
    cite = row.cite
    facts = {
        "citation": row.citation,
        "key": row.entry.key if row.entry else cite.key,
        "found": row.entry is not None,
        "own": own,
        "prefix": cite.prefix,
        "locator": {"label": cite.locator.label, "value": cite.locator.value} if cite.locator else None,
        "suffix": cite.suffix,
        "chain": _chain(row.chain),
        "quotes": [quote.text for quote in cite.quotes],
    }
    return {name: value for name, value in facts.items() if value not in ("", None, [])}


def _chain(chain: Chain) -> dict[str, Any]:
    relays = [*(name.name for name in chain.through), *chain.relays]
    return {"origins": [_origin(origin) for origin in chain.origins], "relays": relays, "read": chain.read}


def _origin(origin: Origin) -> dict[str, Any]:
    facts = {
        "name": origin.name,
        "key": origin.key,
        "consulted": origin.consulted,
        "owner": origin.owner,
        "kind": origin.kind,
        "party": origin.party,
        "note": origin.note,
    }
    return {name: value for name, value in facts.items() if value or name == "consulted"}


def _source(entry: Entry, rows: list[Row], pages: Mapping[str, tuple[int, ...]]) -> dict[str, Any]:
    tracking = entry.tracking
    facts = {
        "key": entry.key,
        "anchor": source_anchor(entry.key),
        "item": {name: value for name, value in entry.item.items() if name in PUBLIC_ITEM},
        "accessed": tracking.accessed,
        "archived": {"date": tracking.archive_date, "url": tracking.archive_url} if tracking.archive_url else None,
        "descriptor": tracking.descriptor,
        "grade": tracking.grade,
        "level": tracking.level,
        "status": tracking.status,
        "claims": list(dict.fromkeys(row.claim for row in rows)),
        "pages": sorted({page for row in rows for page in pages.get(row.citation, ())}),
    }
    return {name: value for name, value in facts.items() if value or name == "claims"}


def _pretty(data: Mapping[str, Any]) -> str:
    """Write JSON that people can read and Git can compare: a line for each fact, claim, source and page.

    Not json's own indenting, which is written in Python and takes seconds where this takes a tenth of one.
    """
    return "{\n" + ",\n".join(f"{_compact(name)}: {_listed(value)}" for name, value in data.items()) + "\n}\n"


def _listed(value: object) -> str:
    if not isinstance(value, list) or not value:
        return _compact(value)
    return "[\n" + ",\n".join(map(_compact, value)) + "\n]"


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
