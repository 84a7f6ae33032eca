"""3 references: what an entry says of its own provenance (`Tracking`).

Each fact has a form that survives Zotero, JabRef and biber, and a plain name for a file written by hand: a grade is
`keywords = {grade:B2}`, `usera` or `reliability`; an archived copy `verba = {archived DATE URL}`, or `archiveurl` and
`archivedate`, or a `url` that leads to an archive.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.late import late
from dossier.model import Tracking
from dossier.references.languages import entry_language
from dossier.references.tex import as_plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dossier.model import Field

ARCHIVED = late(
    r"(?:archived?\s+)?(?P<date>\d{4}(?:-\d{2}(?:-\d{2})?)?)?\s*(?P<url>[a-z][a-z0-9+.-]*://\S+)", re.IGNORECASE
)
ARCHIVES = re.compile(
    r"https?://(?:(?:web\.)?archive\.org/web/(\d{4})(\d\d)(\d\d)\d*|archive\.(?:today|is|ph|li|md|vn|fo)/(?:\d{4}|\w{5,})|perma\.cc/)"
)
KEYWORD = re.compile(r"\s*(?:[,;]\s*|$)")
OURS = late(r"(grade|level|origin|owner|status|visibility)\s*:\s*(.+)", re.IGNORECASE)
LEVELS = frozenset({"primary", "secondary", "tertiary"})
OWNER = ("owner",)  # beside `timestamp` it is JabRef's: the person who keeps the entry, not the house behind the source
GRADE = re.compile(r"[A-Fa-f][1-6]?|[1-6]")


def tracking(fields: Mapping[str, Field], accessed: str) -> Tracking:
    """Collect an entry's provenance; `accessed` is its `urldate` as ISO text."""
    said = dict(reversed(list(own_keywords(fields))))
    url, date = _archived(fields)

    def word(*names: str, keyword: str = "") -> str:
        for name in names:
            if name in fields:
                return as_plain(fields[name].value)
        return as_plain(said.get(keyword, ""))

    usera, userb = word("usera"), word("userb")
    return Tracking(
        accessed=accessed,
        archive_url=url,
        archive_date=date,
        language=entry_language(fields),
        grade=(word("reliability", "grade", keyword="grade") or (usera if GRADE.fullmatch(usera) else "")).upper(),
        level=(word("level", keyword="level") or (userb if userb.lower() in LEVELS else "")).lower(),
        origin=word("origin", keyword="origin"),
        owner=word(*OWNER[: "timestamp" not in fields], keyword="owner"),
        descriptor=word("descriptor"),
        status=word("status", keyword="status").lower(),
        visibility=word("visibility", keyword="visibility").lower() or "public",
        related=tuple(related_keys(fields)),
        files=tuple(file_paths(fields["file"].value)) if "file" in fields else (),
    )


def keywords(fields: Mapping[str, Field]) -> list[str]:
    """List the keywords of an entry."""
    value = fields["keywords"].value if "keywords" in fields else ""
    return [word.strip() for word in KEYWORD.split(value) if word.strip()]


def own_keywords(fields: Mapping[str, Field]) -> Iterator[tuple[str, str]]:
    """Give the keywords that are facts of ours: `grade:B2` → ("grade", "B2")."""
    for word in keywords(fields):
        found = OURS.fullmatch(word)
        if found:
            yield found[1].lower(), found[2].strip()


def printed_keywords(fields: Mapping[str, Field]) -> str:
    """Join the keywords that are the author's own."""
    return ", ".join(as_plain(word) for word in keywords(fields) if not OURS.fullmatch(word))


def _archived(fields: Mapping[str, Field]) -> tuple[str, str]:
    """Find the archived copy: its address and day."""
    if "archiveurl" in fields:
        date = fields["archivedate"].value.strip() if "archivedate" in fields else ""
        found = ARCHIVES.match(fields["archiveurl"].value)
        return fields["archiveurl"].value.strip(), date or _stamp(found)
    if "verba" in fields and (said := ARCHIVED.search(fields["verba"].value)):
        return said["url"], said["date"] or _stamp(ARCHIVES.match(said["url"]))
    if "url" in fields and (found := ARCHIVES.match(fields["url"].value)):
        return fields["url"].value.strip(), _stamp(found)
    return "", ""


def _stamp(found: re.Match[str] | None) -> str:
    """Read the day out of an archive's address."""
    return f"{found[1]}-{found[2]}-{found[3]}" if found and found[1] else ""


def related_keys(fields: Mapping[str, Field]) -> Iterator[tuple[str, str]]:
    """Pair each related key with its relation."""
    relation = fields["relatedtype"].value.strip() if "relatedtype" in fields else ""
    if "related" in fields:
        yield from ((relation, key.strip()) for key in fields["related"].value.split(",") if key.strip())
    if "xref" in fields:
        yield "citedin", fields["xref"].value.strip()


FILE_SPLIT = late(r"(?<!\\);")
PART_SPLIT = late(r"(?<!\\):")
DRIVE = late(r"[A-Za-z]")


def file_paths(value: str) -> Iterator[str]:
    r"""Read `file` as JabRef and Better BibTeX write it (`text:path:type;…`, with `\:`), or a plain path."""
    for part in FILE_SPLIT.split(value):
        path = _path(part.strip()).replace("\\:", ":").replace("\\;", ";").replace("\\_", "_")
        if path:
            yield path


def _path(part: str) -> str:
    """Take the path out of `text:path:type`; the colon of an address or a drive is none of these."""
    if part.startswith(("http://", "https://", "file://")):
        return part
    match PART_SPLIT.split(part):
        case [drive, _] if DRIVE.fullmatch(drive):
            return part
        case [_, drive, path, *_] if DRIVE.fullmatch(drive):
            return f"{drive}:{path}"
        case ["", path] | [_, path, *_]:
            return path
        case _:
            return part
