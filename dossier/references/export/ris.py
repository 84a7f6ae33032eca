"""3 references: CSL items → RIS, with the tags that Zotero and EndNote read (RIS format specification)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dossier.late import late

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from dossier.model import Entry

TYPES = {
    "article-journal": "JOUR", "article-magazine": "MGZN", "article-newspaper": "NEWS", "article": "UNPB",
    "book": "BOOK", "chapter": "CHAP", "paper-conference": "CPAPER", "entry-encyclopedia": "ENCYC",
    "entry-dictionary": "DICT", "report": "RPRT", "thesis": "THES", "webpage": "ELEC", "post": "ELEC",
    "post-weblog": "BLOG", "manuscript": "UNPB", "patent": "PAT", "dataset": "DATA", "software": "COMP",
    "pamphlet": "PAMP", "motion_picture": "MPCT", "song": "SOUND", "broadcast": "VIDEO", "graphic": "ART",
    "map": "MAP", "legal_case": "CASE", "legislation": "STAT", "bill": "BILL", "hearing": "HEAR",
    "personal_communication": "PCOMM", "interview": "PCOMM", "standard": "STAND", "treaty": "LEGAL",
}  # fmt: skip
TEXTS = {
    "title": "TI", "title-short": "ST", "container-title": "T2", "collection-title": "T3", "publisher": "PB",
    "publisher-place": "CY", "volume": "VL", "issue": "IS", "number": "M1", "edition": "ET", "DOI": "DO", "URL": "UR",
    "abstract": "AB", "language": "LA", "note": "N1", "genre": "M3", "archive": "DB", "version": "ET",
}  # fmt: skip
NAMES = {"author": "AU", "editor": "A2", "translator": "A4", "interviewer": "A3"}
TAG = late(r"<[^>]*>")


def to_ris(entries: Iterable[Entry]) -> str:
    """Write a RIS file: a line a fact, `ER` at the end of each source."""
    return "".join(f"{tag}  - {value}\n" for entry in entries for tag, value in _lines(entry.item))


def _lines(item: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Give the lines of one source."""
    yield "TY", TYPES.get(str(item.get("type")), "GEN")
    yield "ID", str(item["id"])
    for variable, tag in NAMES.items():
        yield from ((tag, _name(name)) for name in item.get(variable, ()))
    for variable, tag in TEXTS.items():
        if item.get(variable):
            yield tag, " ".join(TAG.sub("", str(item[variable])).split())
    yield from _pages(str(item.get("page", "")))
    yield from ((tag, str(item[name])) for name, tag in (("ISBN", "SN"), ("ISSN", "SN")) if item.get(name))
    yield from (("KW", word) for word in str(item.get("keyword", "")).split(", ") if word)
    yield from _date(item.get("issued"), "DA", year_tag="PY")
    yield from _date(item.get("accessed"), "Y2")
    yield "ER", ""


def _name(name: Mapping[str, Any]) -> str:
    """Write `Family, Given, Suffix`, or an institution as it is."""
    if not name.get("family"):
        return str(name.get("literal") or name.get("given") or "")
    particle = name.get("non-dropping-particle") or name.get("dropping-particle") or ""
    family = f"{particle} {name['family']}".strip()
    return ", ".join(part for part in (family, str(name.get("given", "")), str(name.get("suffix", ""))) if part)


def _pages(pages: str) -> Iterator[tuple[str, str]]:
    first, _, last = pages.partition("-")
    yield from ((tag, page) for tag, page in (("SP", first), ("EP", last)) if page)


def _date(date: Any, tag: str, *, year_tag: str = "") -> Iterator[tuple[str, str]]:  # noqa: ANN401 - a date of CSL-JSON
    """Write `YYYY/MM/DD`, the year alone where there is a tag for it."""
    parts = date.get("date-parts") if isinstance(date, dict) else None
    if not parts or not parts[0] or not parts[0][0]:
        return
    year, *rest = parts[0]
    if year_tag:
        yield year_tag, str(year)
    if rest or not year_tag:
        yield tag, "/".join([str(year), *(f"{int(part):02d}" for part in rest)])
