"""Read a locale: cs:locale of a locale file or of a style → `LocaleFile` (CSL 1.0.2 § Locale Files)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dossier.csl.reader import read_date
from dossier.csl.xml import elements_of, required, tag_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Xml

    from dossier.csl.elements import Date

LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@dataclass(frozen=True, slots=True)
class Term:
    """Hold a term: its singular and plural, the gender it has or (ordinals) is for, and where an ordinal matches."""

    single: str
    multiple: str
    gender: str = ""
    match: str = ""


@dataclass(frozen=True, slots=True)
class LocaleFile:
    """Hold one cs:locale; terms are found by name, form and (for ordinals, months) gender-form."""

    lang: str
    terms: Mapping[tuple[str, str, str], Term] = field(default_factory=dict)
    dates: Mapping[str, Date] = field(default_factory=dict)
    options: Mapping[str, str] = field(default_factory=dict)


def read_locale(root: Xml) -> LocaleFile:
    """Read terms, dates and style-options."""
    terms: dict[tuple[str, str, str], Term] = {}
    dates: dict[str, Date] = {}
    options: dict[str, str] = {}
    for child in elements_of(root):
        match tag_of(child):
            case "terms":
                terms.update(read_term(term) for term in elements_of(child))
            case "date":
                dates[required(child, "form")] = read_date(child, "")
            case "style-options":
                options.update({str(name): str(value) for name, value in child.attrib.items()})
    return LocaleFile(str(root.get(LANG) or root.get("lang") or ""), terms, dates, options)


def read_term(xml: Xml) -> tuple[tuple[str, str, str], Term]:
    """Read one cs:term."""
    parts = {tag_of(child): str(child.text or "") for child in elements_of(xml)}
    single = parts.get("single", str(xml.text or "") if not parts else "")
    single = single if single.strip() else ""
    key = (required(xml, "name"), str(xml.get("form", "long")), str(xml.get("gender-form", "")))
    return key, Term(single, parts.get("multiple", single), str(xml.get("gender", "")), str(xml.get("match", "")))
