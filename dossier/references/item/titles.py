"""3 references, layer i: biblatex's titles → CSL's: title, volume-title, container-title, collection-title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.late import late
from dossier.references.fields import canonical_type
from dossier.references.item.case import sentence_case
from dossier.references.tex import cut, parse_tex, to_markup

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dossier.model import Field

COLON = re.compile(r":\s")
ENDS = late(r"[.?!:;,…][”’»\"']?$")
TAG = late(r"<[^>]*>|[“‘«\"'(\[]")
SERIES = {"newseries": "New series", "oldseries": "Old series"}
ORDINALS = {1: "st", 2: "nd", 3: "rd"}
IN_A_BOOK = frozenset(
    {"inbook", "incollection", "inproceedings", "inreference", "suppbook", "suppcollection", "bookinbook", "conference"}
)
WHOLE = frozenset(
    {
        "book",
        "mvbook",
        "collection",
        "mvcollection",
        "proceedings",
        "mvproceedings",
        "reference",
        "mvreference",
        "booklet",
    }
)
IN_A_JOURNAL = frozenset({"article", "suppperiodical", "newspaper", "newsarticle", "review"})


class Titles:
    """Write titles of one entry; `lower` asks for the sentence case that some styles expect of their data."""

    def __init__(self, fields: Mapping[str, Field], *, lower: bool) -> None:
        self.fields = fields
        self.lower = lower

    def text(self, name: str, *, cased: bool = True) -> str:
        """Give one field as markup."""
        field = self.fields.get(name)
        if field is None:
            return ""
        nodes = parse_tex(field.value).nodes
        return to_markup(sentence_case(nodes) if self.lower and cased else nodes, protect=True)

    def joined(self, prefix: str, *, cased: bool = True) -> str:
        """Join title, subtitle and addition: `Title: Subtitle. Addition`."""
        title = self.text(f"{prefix}title", cased=cased)
        subtitle = self.text(f"{prefix}subtitle", cased=cased)
        addition = self.text(f"{prefix}titleaddon", cased=cased)
        if title and subtitle:
            title = f"{title}{' ' if ENDS.search(title) else ': '}{capitalised(subtitle)}"
        return after_stop(title or subtitle, addition)


def after_stop(first: str, second: str) -> str:
    """Join two statements with a full stop, unless the first has its own."""
    if not first or not second:
        return first or second
    return f"{first}{' ' if ENDS.search(first) else '. '}{second}"


def capitalised(text: str) -> str:
    """Begin with a capital, behind tags and quotes; words such as `iPod` stay."""
    position = 0
    while found := TAG.match(text, position):
        if found[0] == '<span class="nocase">':
            return text
        position = found.end()
    word = re.match(r"\w+", text[position:])
    if word is None or not word[0].islower():
        return text
    return text[:position] + text[position].upper() + text[position + 1 :]


def titles(entry_type: str, fields: Mapping[str, Field], *, lower: bool = False) -> dict[str, str]:
    """Give all titles of an entry, as CSL names them."""
    get = Titles(fields, lower=lower)
    own, main = get.joined(""), get.joined("main")
    found = {"collection-title": _series(get)}
    if entry_type == "periodical":
        issue = get.joined("issue")
        found |= {"title": issue or own, "container-title": get.joined("", cased=False) if issue else ""}
    elif entry_type in IN_A_JOURNAL:
        found |= {
            "title": own,
            "container-title": get.joined("journal", cased=False),
            "volume-title": get.joined("issue"),
        }
    elif entry_type in IN_A_BOOK or ("booktitle" in fields and canonical_type(entry_type) not in WHOLE):
        book = get.joined("book")
        found |= {"title": own, "container-title": main or book, "volume-title": book if main else ""}
    elif main:
        found |= {"title": main, "volume-title": own}
    else:
        found |= {"title": own, "container-title": get.joined("journal", cased=False)}
    if entry_type == "inreference" and not own:
        found["title"] = found["container-title"]
    found["event-title"] = get.joined("event")
    found["original-title"] = get.text("origtitle", cased=False)
    found["reviewed-title"] = get.text("reprinttitle") if entry_type == "review" else ""
    found["container-title-short"] = get.text("shortjournal", cased=False) or get.text("shortbooktitle", cased=False)
    if found["title"] != main or not main:
        found["title-short"] = get.text("shorttitle") or ("" if main else _short(get))
    return {name: text for name, text in found.items() if text}


def _series(get: Titles) -> str:
    """Give the series; `newseries`, `oldseries` and a bare number have words (biblatex manual §2.2.2, "series")."""
    series = get.text("series")
    if series.isdecimal() and "journaltitle" in get.fields:
        tens, unit = divmod(int(series) % 100, 10)
        return f"{series}{'th' if tens == 1 else ORDINALS.get(unit, 'th')} series"
    return SERIES.get(series.lower(), series)


def _short(get: Titles) -> str:
    """Take what stands before the colon as the short title, or the title without its subtitle and addition."""
    field = get.fields.get("title")
    nodes = parse_tex(field.value).nodes if field else ()
    before = cut(nodes, COLON)
    if before is not None:
        return to_markup(sentence_case(before) if get.lower else before, protect=True)
    return get.text("title") if {"subtitle", "titleaddon"} & get.fields.keys() else ""
