"""What thirteen styles make of one document, in English and Swedish: pages a person can read (`pytest --update` rewrites)."""

from pathlib import Path

import pytest

from dossier.csl import Citation, Cite, Processor, Style, render_html

GOLDEN = Path(__file__).parent / "golden"
STYLES = (
    "american-medical-association",
    "apa",
    "chicago-author-date",
    "chicago-notes-bibliography",
    "harvard-cite-them-right",
    "ieee",
    "modern-language-association",
    "nature",
    "nlm-citation-sequence",
    "oscola",
    "svensk-exegetisk-arsbok",
    "swedish-legal",
    "uppsala-universitet-historia",
)


def person(family, given):
    return {"family": family, "given": given}


def day(*parts):
    return {"date-parts": [list(parts)]}


ANNA, ANDERS, OERJAN = person("Nilsson", "Anna"), person("Nilsson", "Anders"), person("Åkesson", "Örjan")
ITEMS = {
    "article": {
        "type": "article-journal",
        "title": "Winter routes: a study of supply",
        "author": [ANNA, person("van der Berg", "Willem")],
        "container-title": "Northern Affairs",
        "volume": "12",
        "issue": "3",
        "page": "101-117",
        "issued": day(2019, 4),
        "DOI": "10.1000/182",
    },
    "book": {
        "type": "book",
        "title": "The grey fleet",
        "author": [ANDERS],
        "publisher": "Norstedts",
        "publisher-place": "Stockholm",
        "edition": "2",
        "issued": day(2019),
    },
    "chapter": {
        "type": "chapter",
        "title": "What is a border?",
        "author": [OERJAN],
        "editor": [person("O'Neill", "Patrick"), ANNA],
        "container-title": "Lines on maps",
        "page": "33-58",
        "publisher": "Oxford University Press",
        "publisher-place": "Oxford",
        "issued": day(2016),
    },
    "report": {
        "type": "report",
        "title": "Forces in the north",
        "author": [{"literal": "Institute for Winter Studies"}],
        "number": "R-7",
        "publisher": "Institute for Winter Studies",
        "issued": day(2021, 9, 30),
        "URL": "https://example.org/r7",
        "accessed": day(2024, 11, 2),
    },
    "news": {
        "type": "article-newspaper",
        "title": "Ships leave port",
        "author": [person("Kim", "Minji")],
        "container-title": "The Harbour Times",
        "issued": day(2024, 5, 3),
        "page": "4",
        "URL": "https://example.org/ships",
        "accessed": day(2024, 5, 4),
    },
    "page": {
        "type": "webpage",
        "title": "About the register",
        "container-title": "Port Authority",
        "URL": "https://example.org/register",
        "accessed": day(2024, 11, 2),
    },
    "thesis": {
        "type": "thesis",
        "title": "On ice and trade",
        "author": [OERJAN],
        "genre": "PhD thesis",
        "publisher": "Uppsala University",
        "issued": day(2016),
    },
    "act": {
        "type": "legislation",
        "title": "Harbour Act",
        "container-title": "SFS",
        "number": "2003:778",
        "issued": day(2003, 11, 20),
    },
}
CITATIONS = (
    (Cite("article", "105-107"),),
    (Cite("article", "105-107"),),
    (Cite("article", "110"),),
    (Cite("book"), Cite("article", "3", "chapter", prefix="see also")),
    (Cite("chapter", "40"), Cite("thesis"), Cite("report", "2", "section")),
    (Cite("news", prefix="as reported in", suffix=", with a photograph"),),
    (Cite("page"), Cite("act", "4", "section")),
    (Cite("book", "12"),),
    (Cite("thesis"),),
    (Cite("report"), Cite("news"), Cite("page"), Cite("book")),
)


def formatted(name, tag):
    """Return the document by one style: numbered notes, then the list."""
    items = {ident: {"id": ident, **fields} for ident, fields in ITEMS.items()}
    citations = [Citation(str(number), cites, number) for number, cites in enumerate(CITATIONS, 1)]
    result = Processor(Style.named(name), tag).process(items, citations)
    lines = [f"{done.id}. {render_html(done.tree)}" for done in result.citations]
    entries = result.bibliography.entries if result.bibliography else ()
    return "\n".join([*lines, "", *(f"[{entry.id}] {render_html(entry.tree)}" for entry in entries)]) + "\n"


@pytest.mark.parametrize("tag", ["en-US", "sv-SE"])
@pytest.mark.parametrize("name", STYLES)
def test_a_style_makes_what_it_made(name, tag, update):
    path = GOLDEN / f"{name}.{tag}.txt"
    text = formatted(name, tag)
    if update:
        path.write_text(text, "utf-8")
    assert path.read_text("utf-8") == text
