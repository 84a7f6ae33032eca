"""What the tests of the citation processor share: small styles and items from a few words."""

import pytest

from dossier.csl import Citation, Cite, Processor, Style, render_html, render_text

HEAD = (
    '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="{kind}" {options}>'
    "<info><title>t</title><id>t</id></info>"
)


def style_xml(  # noqa: PLR0913  # a style has many parts, each said by name
    layout, *, bibliography="", kind="in-text", options="", citation="", more=""
):
    """Return a style around a citation layout."""
    head = HEAD.format(kind=kind, options=options)
    return f"{head}{more}<citation {citation}>{layout}</citation>{bibliography}</style>"


def make_item(ident, *authors, year=None, **fields):
    """Return an item: authors as "Family, Given" or as an institution's name."""
    item = {"id": ident, "type": "book", **fields}
    if authors:
        item["author"] = [
            dict(zip(("family", "given"), a.split(", "), strict=False)) if ", " in a else {"literal": a}
            for a in authors
        ]
    if year:
        item["issued"] = {"date-parts": [[year]]}
    return item


@pytest.fixture
def book():
    """Make an item."""
    return make_item


@pytest.fixture
def cited():
    """Format citations (lists of ids or cites) by a layout and return their texts."""

    def run(  # noqa: PLR0913  # options by name
        layout, items, citations, *, locale="en-US", html=False, note=True, **style
    ):
        by_id = {item["id"]: item for item in items}
        document = [
            Citation(str(index), tuple(Cite(c) if isinstance(c, str) else c for c in cites), index if note else 0)
            for index, cites in enumerate(citations, 1)
        ]
        result = Processor(Style.parse(style_xml(layout, **style).encode()), locale).process(by_id, document)
        render = render_html if html else render_text
        return [render(done.tree) for done in result.citations]

    return run


@pytest.fixture
def printed(cited):
    """Format one item by the inside of a layout and return the text."""

    def run(  # noqa: PLR0913  # options by name
        elements, locale="en-US", *, html=False, more="", options="", cite=None, **fields
    ):
        item = {"id": "x", "type": "book", **fields}
        cites = [[cite or "x"]]
        return cited(
            f"<layout>{elements}</layout>", [item], cites, locale=locale, html=html, more=more, options=options
        )[0]

    return run


@pytest.fixture
def listed():
    """Format a bibliography by its attributes and inside, and return its entries' texts."""

    def run(  # noqa: PLR0913  # options by name
        elements, items, *, sort="", attributes="", locale="en-US", html=False, citation="", citations=(), **style
    ):
        bibliography = f"<bibliography {attributes}>{sort}{elements}</bibliography>"
        xml = style_xml(
            '<layout><text variable="title"/></layout>', bibliography=bibliography, citation=citation, **style
        )
        by_id = {item["id"]: item for item in items}
        result = Processor(Style.parse(xml.encode()), locale).process(by_id, citations, "*")
        render = render_html if html else render_text
        return [render(entry.tree) for entry in result.bibliography.entries]

    return run
