"""3 references: the kinds of sources, by which the list of sources is divided and by which a source grows old."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dossier.model.entry import Entry

KINDS = {
    "book": ("book", "chapter", "classic", "collection", "thesis"),
    "report": ("report", "standard", "paper-conference", "event"),
    "article": ("article", "article-journal", "review", "review-book", "periodical"),
    "news": ("article-newspaper", "article-magazine", "broadcast"),
    "reference": ("entry", "entry-dictionary", "entry-encyclopedia"),
    "law": ("bill", "hearing", "legal_case", "legislation", "patent", "regulation", "treaty"),
    "web": ("webpage", "post", "post-weblog", "software"),
    "data": ("dataset", "figure", "graphic", "map"),
    "spoken": ("interview", "personal_communication", "speech"),
    "media": ("motion_picture", "musical_score", "performance", "song"),
    "other": (),
}
"""The kinds in the order of the list, and the types of CSL 1.0.2 (appendix III) that each holds; "other" takes the rest."""

_KIND_OF = {csl_type: kind for kind, types in KINDS.items() for csl_type in types}


def kind_of(entry: Entry) -> str:
    """Say which kind of source this is."""
    return _KIND_OF.get(str(entry.item.get("type", "")), "other")
