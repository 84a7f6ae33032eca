"""3 references, layer i: an entry with all its fields → a CSL-JSON item (CSL 1.0.2 §"Variables"; biblatex manual §2.2-2.3).

Titles, names and dates have rooms of their own beside this one; here are types, numbers, publishers, addresses.
Addresses and identifiers are taken byte by byte. Everything else is TeX.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from dossier.late import late
from dossier.noun import noun
from dossier.references.fields import canonical_type
from dossier.references.item.dates import dates, to_csl
from dossier.references.item.people import people
from dossier.references.item.titles import after_stop, titles
from dossier.references.item.types import GENRE_OF_TYPE, GENRES, csl_type
from dossier.references.languages import entry_language
from dossier.references.names import split_names
from dossier.references.tex import as_markup, as_plain
from dossier.references.tracking import printed_keywords

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dossier.model import Field
    from dossier.references.edtf import Date
    from dossier.references.source import Trouble

# biblatex's field → CSL's variable, where the text goes over as it is.
COPIED = {
    "volumes": "number-of-volumes", "pagetotal": "number-of-pages", "chapter": "chapter-number", "edition": "edition",
    "version": "version", "pubstate": "status", "isbn": "ISBN", "issn": "ISSN", "abstract": "abstract",
    "annotation": "annote", "venue": "event-place", "origpublisher": "original-publisher",
    "origlocation": "original-publisher-place", "pmid": "PMID", "pmcid": "PMCID",
    "shortseries": "collection-title-short", "library": "archive", "archive": "archive",
    "archivelocation": "archive_location", "scale": "scale", "dimensions": "dimensions", "medium": "medium",
    "references": "references",
}  # fmt: skip
STATES = {"inpress": "in press", "inpreparation": "in preparation", "submitted": "submitted", "forthcoming": "forthcoming",
          "prepublished": "prepublished"}  # fmt: skip
COUNTRIES = {"countryde": "Germany", "countryep": "European Union", "countryeu": "European Union", "countryfr": "France",
             "countryuk": "United Kingdom", "countryus": "United States of America"}  # fmt: skip
EPRINTS = {
    "arxiv": "https://arxiv.org/abs/",
    "jstor": "https://www.jstor.org/stable/",
    "pubmed": "https://pubmed.ncbi.nlm.nih.gov/",
    "googlebooks": "https://books.google.com?id=",
    "hdl": "https://hdl.handle.net/",
    "handle": "https://hdl.handle.net/",
}
NUMBERED_WORKS = frozenset(
    "book collection proceedings reference inbook incollection inproceedings inreference bookinbook suppbook "
    "suppcollection mvbook mvcollection mvproceedings mvreference manual booklet".split()
)
ISSUED_IN_NUMBERS = frozenset("article periodical suppperiodical review".split())
URL_COMMAND = re.compile(r"\\(?:url|path|nolinkurl)\{(.*)\}|\\href\{(.*)\}\{.*\}", re.DOTALL)
ESCAPED = late(r"\{\\([_%&#~$])\}|\\([_%&#~${}])")
TILDE = late(r"\{?\\textasciitilde(?:\{\})?\s?\}?|\{?\\?\$\}?\\sim\s?\{?\\?\$\}?")
DOI_PREFIX = re.compile(r"(?i)(?:https?://(?:dx\.)?doi\.org/|doi:\s*)")
BARE_URL = re.compile(r"https?://[^\s{}]+")
SWITCHED_OFF = re.compile(r"\b(url|doi|isbn|eprint)\s*=\s*false\b")


@noun(frozen=True, slots=True)
class Item:
    """An entry as CSL-JSON, with its dates as dates."""

    data: dict[str, Any]
    dates: Mapping[str, Date | str]


def build_item(
    key: str, entry_type: str, fields: Mapping[str, Field], trouble: Trouble, *, lower: bool = False
) -> Item:
    """Convert one entry. `lower` asks for sentence case in English titles."""
    read = _Fields(fields)
    language = entry_language(fields)
    subtype = read.plain("entrysubtype") or ("interview" if read.plain("type").lower() == "interview" else "")
    kind = csl_type(entry_type, subtype, at_event="eventtitle" in fields)
    found = dates(fields, key, trouble)
    data: dict[str, Any] = {"id": key, "type": kind}
    data |= people(fields, key, trouble)
    data |= titles(entry_type, fields, lower=lower and language[:2] in {"", "en"})
    data |= to_csl(found)
    for name, variable in COPIED.items():
        if name in fields:
            data.setdefault(variable, read.markup(name))
    data |= {
        "language": language,
        "status": STATES.get(read.plain("pubstate"), read.plain("pubstate")),
        "genre": _genre(entry_type, read),
        "note": after_stop(read.markup("note"), read.markup("addendum")),
        "keyword": printed_keywords(fields),
        **_numbers(entry_type, kind, read),
        **_publication(entry_type, kind, read),
        **_addresses(entry_type, read),
    }
    return Item({name: value for name, value in data.items() if value or name == "id"}, found)


class _Fields:
    """Read fields as text."""

    def __init__(self, fields: Mapping[str, Field]) -> None:
        self.fields = fields

    def raw(self, name: str) -> str:
        """Give a field as typed."""
        return self.fields[name].value.strip() if name in self.fields else ""

    def plain(self, name: str) -> str:
        """Give a field without markup."""
        return as_plain(self.raw(name)) if name in self.fields else ""

    def markup(self, name: str) -> str:
        """Give a field as CSL-JSON markup."""
        return as_markup(self.raw(name)) if name in self.fields else ""

    def listed(self, name: str) -> str:
        """Join a list of names of publishers or places with semicolons."""
        if name not in self.fields:
            return ""
        parts = (as_markup(part) for part in split_names(self.raw(name)))
        return "; ".join(part for part in parts if part)


def _genre(entry_type: str, read: _Fields) -> str:
    """Say what kind of thesis, report or patent it is; biblatex's keywords for them become words."""
    said = read.raw("type") or GENRE_OF_TYPE.get(entry_type, "")
    return GENRES.get(said.strip().lower()) or as_markup(said)


def _numbers(entry_type: str, kind: str, read: _Fields) -> dict[str, str]:
    """Tell the numbers of volumes, issues, series and reports apart."""
    base = canonical_type(entry_type)
    number, part = read.markup("number"), read.markup("part")
    volume = ".".join(text for text in (read.markup("volume"), part) if text)
    numbers = {"volume": volume, "page": read.markup("pages").replace("–", "-").replace("—", "-") or read.markup("eid")}
    if base in ISSUED_IN_NUMBERS:
        numbers["issue"] = ", ".join(text for text in (number, read.markup("issue")) if text)
    elif base in NUMBERED_WORKS or (read.raw("series") and kind not in {"report", "patent", "standard", "legislation"}):
        numbers["collection-number"] = number
    else:
        numbers["number"] = number
    return numbers


def _publication(entry_type: str, kind: str, read: _Fields) -> dict[str, str]:
    """Give publisher and place."""
    names = [read.listed(name) for name in ("institution", "organization", "publisher")]
    how = read.raw("howpublished")
    medium = ""
    if kind in {"interview", "personal_communication", "broadcast", "motion_picture", "song"}:
        medium = read.markup("howpublished")
    elif how and not BARE_URL.search(how):
        names.append(read.listed("howpublished"))
    unique = list(dict.fromkeys(name for name in names if name))
    found = {"publisher": "; ".join(unique)}
    if medium:
        found["medium"] = medium
    place = "; ".join(COUNTRIES.get(part, part) for part in read.listed("location").split("; "))
    found["jurisdiction" if entry_type == "patent" else "publisher-place"] = place
    return found


def address(value: str) -> str:
    r"""Take an address as it stands, out of a `\url{…}` around it; a backslash before `_` and its like is no part of it."""
    found = URL_COMMAND.fullmatch(value.strip())
    text = (found[1] or found[2]) if found else value.strip()
    return ESCAPED.sub(lambda found: found[1] or found[2], TILDE.sub("~", text)) if "\\" in text else text


def _addresses(entry_type: str, read: _Fields) -> dict[str, str]:
    """Give DOI and URL; an eprint or an address in `howpublished` or `note` stands in where there is no URL."""
    off = set(SWITCHED_OFF.findall(read.raw("options")))
    doi = "" if "doi" in off else DOI_PREFIX.sub("", address(read.raw("doi")), count=1)
    url = "" if "url" in off and canonical_type(entry_type) != "online" else address(read.raw("url"))
    if not url and read.raw("eprint") and "eprint" not in off:
        kind = read.plain("eprinttype").lower()
        url = f"{EPRINTS[kind]}{read.raw('eprint')}" if kind in EPRINTS else ""
    if not url and "url" not in off:
        found = BARE_URL.search(address(read.raw("howpublished")))
        url = found[0].rstrip(".,;)") if found else ""
    return {"DOI": doi, "URL": url}
