"""3 references: CSL items → BibLaTeX, in the one form that Zotero, JabRef and biber all read.

Written from the item, so that what a .bib spread over parents, macros and aliases comes out whole, and a CSL-JSON
bibliography becomes a .bib. Names are `family, given`; institutions stand in braces; text is UTF-8 with TeX's special
characters escaped.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dossier.late import late
from dossier.references.languages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dossier.model import Entry

TYPES = {
    "article-journal": ("article", ""),
    "article-magazine": ("article", "magazine"),
    "article-newspaper": ("article", "newspaper"),
    "article": ("misc", "preprint"),
    "book": ("book", ""),
    "chapter": ("incollection", ""),
    "paper-conference": ("inproceedings", ""),
    "entry": ("inreference", ""),
    "entry-dictionary": ("inreference", "dictionary"),
    "entry-encyclopedia": ("inreference", ""),
    "report": ("report", ""),
    "thesis": ("thesis", ""),
    "webpage": ("online", ""),
    "post": ("online", "post"),
    "post-weblog": ("online", "post-weblog"),
    "manuscript": ("unpublished", ""),
    "patent": ("patent", ""),
    "dataset": ("dataset", ""),
    "software": ("software", ""),
    "pamphlet": ("booklet", ""),
    "motion_picture": ("movie", ""),
    "song": ("music", ""),
    "broadcast": ("audio", ""),
    "graphic": ("image", ""),
    "legal_case": ("jurisdiction", ""),
    "legislation": ("legislation", ""),
    "treaty": ("legal", ""),
    "periodical": ("periodical", "periodical"),
    "review": ("review", ""),
    "standard": ("standard", ""),
    "performance": ("performance", ""),
    "document": ("misc", ""),
}
FIELDS = {
    "title-short": "shorttitle",
    "collection-title": "series",
    "volume": "volume",
    "edition": "edition",
    "number-of-volumes": "volumes",
    "number-of-pages": "pagetotal",
    "chapter-number": "chapter",
    "version": "version",
    "status": "pubstate",
    "note": "note",
    "genre": "type",
    "event-title": "eventtitle",
    "event-place": "venue",
    "original-publisher": "origpublisher",
    "original-publisher-place": "origlocation",
    "original-title": "origtitle",
    "container-title-short": "shortjournal",
    "medium": "howpublished",
    "archive": "library",
    "abstract": "abstract",
    "keyword": "keywords",
}
VERBATIM = {"DOI": "doi", "URL": "url", "ISBN": "isbn", "ISSN": "issn", "PMID": "pmid", "PMCID": "pmcid"}
NAMES = {"author": "author", "editor": "editor", "translator": "translator", "container-author": "bookauthor"}
DATES = {"issued": "date", "accessed": "urldate", "original-date": "origdate", "event-date": "eventdate"}
IN_A_BOOK = frozenset({"incollection", "inproceedings", "inreference"})
INSTITUTIONS = frozenset({"report", "thesis"})
LANGUAGE_NAMES = {tag: name for name, tag in reversed(LANGUAGES.items())}
LAST_YEAR = 9999  # EDTF writes longer years with a `Y`
TAGS = {"i": "emph", "b": "textbf", "sup": "textsuperscript", "sub": "textsubscript"}
TAG = late(r'<(i|b|sup|sub)>|</(?:i|b|sup|sub|span)>|<span class="nocase">|<span style="font-variant:\s*small-caps;">')
SPECIAL = late(r"[&%#_$]|[{}\\~^]")
ESCAPES = {"{": r"\{", "}": r"\}", "\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


def to_biblatex(entries: Iterable[Entry]) -> str:
    """Write a .bib file."""
    return "\n".join(_entry(entry) for entry in entries)


def _entry(entry: Entry) -> str:
    kind, fields = biblatex_fields(entry.item)
    for relation, key in entry.tracking.related:
        fields.setdefault("related", key)
        fields.setdefault("relatedtype", relation)
    width = max((len(name) for name in fields), default=0)
    lines = "".join(f"  {name:{width}} = {{{value}}},\n" for name, value in fields.items())
    return f"@{kind}{{{entry.key},\n{lines}}}\n"


def biblatex_fields(item: Mapping[str, Any]) -> tuple[str, dict[str, str]]:
    """Give the BibLaTeX type and fields of a CSL item."""
    item_type = str(item.get("type", "document"))
    kind, subtype = TYPES.get(item_type, ("misc", item_type))
    fields: dict[str, str] = {}
    for variable, name in NAMES.items():
        if item.get(variable):
            fields[name] = names_text(item[variable])
    if item.get("interviewer"):
        fields |= {"editora": names_text(item["interviewer"]), "editoratype": "interviewer"}
    fields |= _titles(kind, item)
    fields["entrysubtype"] = subtype
    for variable, name in FIELDS.items():
        fields[name] = tex_text(item.get(variable, ""))
    fields["publisher" if kind not in INSTITUTIONS else "institution"] = _listed(item.get("publisher", ""))
    fields["location"] = _listed(item.get("publisher-place", item.get("jurisdiction", "")))
    fields["number"] = tex_text(item.get("issue") or item.get("collection-number") or item.get("number", ""))
    fields["pages"] = str(item.get("page", "")).replace("-", "--").replace("–", "--")
    for variable, name in DATES.items():
        fields[name] = date_text(item.get(variable))
    for variable, name in VERBATIM.items():
        fields[name] = str(item.get(variable, ""))
    language = str(item.get("language", ""))
    fields["langid"] = LANGUAGE_NAMES.get(language, language)
    return kind, {name: value for name, value in fields.items() if value}


def _titles(kind: str, item: Mapping[str, Any]) -> dict[str, str]:
    """Say which title is which."""
    title, volume, container = (tex_text(item.get(name, "")) for name in ("title", "volume-title", "container-title"))
    if kind in IN_A_BOOK:
        return {"title": title, "booktitle": volume or container, "maintitle": container if volume else ""}
    if volume and not container:
        return {"title": volume, "maintitle": title}
    return {"title": title, "journaltitle": container, "issuetitle": volume}


def tex_text(text: Any) -> str:  # noqa: ANN401 - CSL-JSON allows text and numbers
    """Write CSL-JSON's markup as TeX."""
    text = str(text)
    parts, position = [], 0
    for tag in TAG.finditer(text):
        parts.append(_escaped(text[position : tag.start()]))
        parts.append(
            "}"
            if tag[0].startswith("</")
            else f"\\{TAGS[tag[1]]}{{"
            if tag[1]
            else "\\textsc{"
            if "caps" in tag[0]
            else "{"
        )
        position = tag.end()
    return "".join(parts) + _escaped(text[position:])


def _escaped(text: str) -> str:
    return SPECIAL.sub(
        lambda found: ESCAPES.get(found[0], f"\\{found[0]}"), text.replace("&lt;", "<").replace("&amp;", "&")
    )


def _listed(text: Any) -> str:  # noqa: ANN401 - CSL-JSON allows text and numbers
    """Write publishers or places joined by semicolons as a list of biblatex."""
    return " and ".join(part.replace(" and ", " {and} ") for part in tex_text(text).split("; "))


def names_text(names: Iterable[Mapping[str, Any]]) -> str:
    """Write a list of names."""
    return " and ".join(_name(name) for name in names)


def _name(name: Mapping[str, Any]) -> str:
    literal = str(name.get("literal", ""))
    if literal == "others":
        return literal
    family, given = tex_text(name.get("family", "")), tex_text(name.get("given", ""))
    if literal or not family:
        return f"{{{tex_text(literal) or given}}}"
    if name.get("non-dropping-particle"):
        return _extended(name)
    particle = str(name.get("dropping-particle", ""))
    if " and " in f" {family} " or "," in family or (family[0].islower() and not particle):
        family = f"{{{family}}}"
    parts = [f"{particle} {family}".strip(), tex_text(name.get("suffix", "")), given]
    return ", ".join(part for part in parts if part)


def _extended(name: Mapping[str, Any]) -> str:
    """Write a name whose particle belongs to the family name, which only biblatex's extended form can say."""
    parts = {"family": name["family"], "given": name.get("given"), "prefix": name["non-dropping-particle"]}
    parts["suffix"] = name.get("suffix")
    written = [f"{part}={{{tex_text(text)}}}" for part, text in parts.items() if text]
    return ", ".join([*written, "useprefix=true"])


def date_text(date: Any) -> str:  # noqa: ANN401 - a date of CSL-JSON
    """Write a CSL date as EDTF."""
    if not isinstance(date, dict):
        return str(date or "")
    if not date.get("date-parts"):
        return str(date.get("raw") or date.get("literal") or "")
    ends = [_end_text(parts) for parts in date["date-parts"]]
    if date.get("season") and len(ends) == 1:
        ends[0] = f"{ends[0]}-{20 + int(date['season'])}"
    doubt = "~" if date.get("circa") else ""
    return "/".join(f"{end}{doubt}" if end != ".." else end for end in ends)


def _end_text(parts: Iterable[Any]) -> str:
    """Write one end of a date; years before our era are astronomical in EDTF, `0` is an open end in CSL."""
    numbers = [int(part) for part in parts]
    if not numbers or not numbers[0]:
        return ".."
    year = numbers[0] if numbers[0] > 0 else numbers[0] + 1
    sign = "-" if year < 0 else ""
    if abs(year) > LAST_YEAR:
        return f"Y{year}"
    return "-".join([f"{sign}{abs(year):04d}", *(f"{number:02d}" for number in numbers[1:])])
