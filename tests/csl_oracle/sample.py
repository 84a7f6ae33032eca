"""Make a document to compare engines by: items of every type a dossier cites, citations with locators, prefixes, ibid runs.

The same seed makes the same sample.
"""

from __future__ import annotations

import random
from typing import Any

from dossier.csl import Citation, Cite

TYPES = (
    "article-journal",
    "article-newspaper",
    "article-magazine",
    "book",
    "chapter",
    "report",
    "thesis",
    "webpage",
    "paper-conference",
    "legal_case",
    "legislation",
    "bill",
    "treaty",
    "dataset",
    "map",
    "interview",
    "speech",
    "manuscript",
    "personal_communication",
    "post-weblog",
    "broadcast",
    "motion_picture",
    "entry-encyclopedia",
    "standard",
    "document",
)
PEOPLE = (
    ("Nilsson", "Anna"),
    ("Nilsson", "Anders"),
    ("Doe", "Jane M."),
    ("Doe", "John"),
    ("van der Berg", "Willem"),
    ("Åkesson", "Örjan"),
    ("Öberg", "Kerstin"),
    ("Smith", "John A."),
    ("Smith", "Jean-Luc"),
    ("de la Cruz", "María"),
    ("Kim", "Minji"),
    ("O'Neill", "Patrick"),
    ("Zhang", "Wei"),
    ("Ärlig", "Bo"),
)
INSTITUTIONS = (
    "Ministry for Foreign Affairs",
    "International Institute for Strategic Studies",
    "Swedish Defence Research Agency",
    "United Nations",
)
WORDS = (
    "forces border supply winter treaty missile sanctions trade history maritime report policy security northern exchange "
    "deployment".split()
)
PREFIXES = ("see", "cf.", "see also", "compare")
SUFFIXES = (", emphasis added", ", with further references", " and elsewhere")
DATED = frozenset(
    "article-newspaper article-magazine webpage post-weblog broadcast speech interview personal_communication legal_case".split()
)
CONTAINED = {"chapter", "paper-conference", "entry-encyclopedia"}
PUBLISHED = CONTAINED | {"book", "report", "thesis", "standard", "dataset", "map"}
ONLINE = {"webpage", "post-weblog", "report", "dataset", "article-newspaper"}
LABELS = ("page", "page", "page", "chapter", "section", "paragraph")


def make_items(count: int, seed: int = 1) -> dict[str, dict[str, Any]]:
    """Return items of all types, each with the fields its type has."""
    rng = random.Random(seed)  # noqa: S311  # a sample, no secret
    items = {}
    for index in range(count):
        ident = f"item{index + 1}"
        items[ident] = {"id": ident} | make_item(TYPES[index % len(TYPES)], rng)
    return items


def make_title(rng: random.Random) -> str:
    """Return a title of a few words, now and then with a subtitle or a question."""
    words = rng.sample(WORDS, rng.randint(3, 6))
    title = " ".join(words).capitalize()
    kind = rng.random()
    if kind < 0.3:
        title += ": a " + " ".join(rng.sample(WORDS, 3))
    elif kind < 0.4:
        title += "?"
    return title


def make_names(rng: random.Random, most: int = 4) -> list[dict[str, str]]:
    """Return one to four people, or an institution."""
    if rng.random() < 0.2:
        return [{"literal": rng.choice(INSTITUTIONS)}]
    return [
        {"family": family, "given": given} for family, given in rng.sample(PEOPLE, rng.choice((1, 1, 1, 2, 2, 3, most)))
    ]


def make_date(rng: random.Random, *, whole: bool) -> dict[str, Any]:
    """Return a year, or a whole day."""
    parts = [rng.randint(1995, 2024)]
    return {"date-parts": [[*parts, rng.randint(1, 12), rng.randint(1, 28)] if whole else parts]}


def make_item(kind: str, rng: random.Random) -> dict[str, Any]:
    """Return an item of one type."""
    item: dict[str, Any] = {"type": kind, "title": make_title(rng), "issued": make_date(rng, whole=kind in DATED)}
    if rng.random() < 0.9:
        item["author"] = make_names(rng)
    first = rng.randint(1, 900)
    if kind.startswith("article") or kind in CONTAINED:
        item |= {"container-title": make_title(rng).rstrip("?"), "page": f"{first}-{first + rng.randint(1, 40)}"}
    if kind in PUBLISHED:
        item |= {
            "publisher": rng.choice(("Oxford University Press", "FOI", "Norstedts")),
            "publisher-place": rng.choice(("Oxford", "Stockholm")),
        }
    if kind in CONTAINED:
        item["editor"] = make_names(rng, 2)
    if kind in ONLINE:
        item |= {"URL": f"https://example.org/{rng.randint(10, 99)}", "accessed": {"date-parts": [[2024, 11, 2]]}}
    return item | make_particulars(kind, first, rng)


def make_particulars(kind: str, first: int, rng: random.Random) -> dict[str, Any]:  # noqa: PLR0911  # one for each type
    """Return the fields that few types have."""
    conference = {"event": "Conference on Security", "event-title": "Conference on Security", "event-place": "Geneva"}
    law = {"authority": "Parliament", "volume": "12", "container-title": "Official Journal", "page": str(first)}
    match kind:
        case "article-journal":
            return {
                "volume": str(rng.randint(1, 80)),
                "issue": str(rng.randint(1, 6)),
                "DOI": f"10.1000/{rng.randint(100, 999)}",
            }
        case "book":
            return {"edition": str(rng.randint(2, 4)), "volume": "2"} if rng.random() < 0.5 else {}
        case "report":
            return {"number": f"R-{rng.randint(1, 99)}", "genre": "Research report"}
        case "thesis":
            return {"genre": "PhD diss."}
        case "webpage" | "post-weblog" | "broadcast":
            return {"container-title": make_title(rng).rstrip("?")}
        case "legislation" | "bill" | "treaty" | "legal_case":
            return {"number": f"{rng.randint(1, 999)}", **law}
        case "paper-conference" | "speech":
            return conference
    return {}


def make_citations(idents: list[str], count: int, seed: int = 2) -> list[Citation]:
    """Return citations in footnotes: single ones, several sources, runs of the same source."""
    rng = random.Random(seed)  # noqa: S311  # a sample, no secret
    citations: list[Citation] = []
    last = idents[0]
    for index in range(1, count + 1):
        repeat = rng.random() < 0.25
        size = 1 if repeat else rng.choice((1, 1, 1, 2, 3))
        chosen = [last] if repeat else rng.sample(idents, size)
        cites = tuple(make_cite(ident, rng) for ident in chosen)
        last = chosen[-1]
        citations.append(Citation(f"c{index}", cites, index))
    return citations


def make_cite(ident: str, rng: random.Random) -> Cite:
    """Return a cite, half of them with a locator."""
    locator = rng.choice(("", "", "14", "7", "33-35", "101-8"))
    prefix = rng.choice(PREFIXES) + " " if rng.random() < 0.15 else ""
    suffix = rng.choice(SUFFIXES) if rng.random() < 0.1 else ""
    return Cite(ident, locator, rng.choice(LABELS), prefix, suffix)
