"""Render a tree as HTML: well-formed, escaped, with links where the caller has an address for a node."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.csl.text import render_text
from dossier.csl.tree import Format, Node, Part, walk

if TYPE_CHECKING:
    from collections.abc import Callable

    Address = Callable[[Node], str]

ESCAPES = str.maketrans({"&": "&#38;", "<": "&#60;", ">": "&#62;"})
NORMAL = Format("normal", "normal", "normal", "none", "baseline")
TAGS = {
    ("style", "italic"): ("<i>", "</i>"),
    ("weight", "bold"): ("<b>", "</b>"),
    ("align", "sup"): ("<sup>", "</sup>"),
    ("align", "sub"): ("<sub>", "</sub>"),
}
PROPERTIES = {
    "style": "font-style",
    "variant": "font-variant",
    "weight": "font-weight",
    "decoration": "text-decoration",
    "align": "vertical-align",
}
LINKED = {"cite", "entry", "variable"}
RESOLVERS = {
    "DOI": "https://doi.org/",
    "PMID": "https://www.ncbi.nlm.nih.gov/pubmed/",
    "PMCID": "https://www.ncbi.nlm.nih.gov/pmc/articles/",
    "URL": "",
}


def render_html(node: Part, href: Address | None = None, *, classes: bool = False) -> str:
    """Return a tree as HTML.

    `href` gives the address a cite, entry or variable node links to (empty: none); links never nest, an inner one
    takes its part out of the outer. `classes` writes small capitals and display as classes of spans, which a page
    styles; otherwise the spelling is that of the CSL test suite.
    """
    return Writer(href, classes=classes).part(node, NORMAL)


def link_of(node: Node) -> str:
    """Return the web address of a URL, DOI, PMID or PMCID variable, nothing for other nodes and for other schemes."""
    if node.kind != "variable" or node.id not in RESOLVERS:
        return ""
    text = render_text(node).strip()
    if text.lower().startswith(("http://", "https://")):
        return text
    return f"{RESOLVERS[node.id]}{text}" if RESOLVERS[node.id] and text else ""


def escape_attribute(text: str) -> str:
    """Escape text for an attribute in double quotation marks."""
    return text.translate(ESCAPES).replace('"', "&#34;")


class Writer:
    """Write HTML; knows who gives the addresses and how small capitals are spelt."""

    def __init__(self, href: Address | None, *, classes: bool) -> None:
        self.href = href
        self.classes = classes

    def part(self, part: Part, around: Format) -> str:
        """Return a part; `around` is how the text it stands in looks."""
        if isinstance(part, str):
            return part.translate(ESCAPES)
        inner, opening, closing = self.tags(part, around)
        address = self.href(part) if self.href and part.kind in LINKED else ""
        body = (
            self.linked(part, inner, address)
            if address
            else "".join(self.part(child, inner) for child in part.children)
        )
        return self.displayed(f"{opening}{body}{closing}", part.display)

    def linked(self, part: Node, around: Format, address: str) -> str:
        """Return the children of a node inside a link, around those that have a link of their own."""
        out, run = "", ""
        for child in part.children:
            if isinstance(child, Node) and self.has_link(child):
                out += self.anchor(run, address) + self.around_links(child, around, address)
                run = ""
            else:
                run += self.part(child, around)
        return out + self.anchor(run, address)

    def around_links(self, child: Node, around: Format, address: str) -> str:
        """Return a node that holds a link, its other parts linked to `address`."""
        if self.href is not None and child.kind in LINKED and self.href(child):
            return self.part(child, around)
        inner, opening, closing = self.tags(child, around)
        return self.displayed(f"{opening}{self.linked(child, inner, address)}{closing}", child.display)

    def has_link(self, part: Node) -> bool:
        """Say whether a link stands in the node."""
        return self.href is not None and any(node.kind in LINKED and self.href(node) for node in walk(part))

    @staticmethod
    def anchor(body: str, address: str) -> str:
        """Return a link, white space at its ends left outside: a line can only be broken there."""
        words = body.strip()
        before, _, after = body.partition(words) if words else (body, "", "")
        return f'{before}<a href="{escape_attribute(address)}">{words}</a>{after}' if words else body

    def displayed(self, body: str, display: str) -> str:
        """Put the element of a display value around text (CSL 1.0.2 § Display)."""
        if not display:
            return body
        tag = "span" if self.classes else "div"
        return f'<{tag} class="csl-{display}">{body}</{tag}>'

    def tags(self, node: Node, around: Format) -> tuple[Format, str, str]:
        """Return how the node's text looks, and the tags for what changes.

        Markup of a field that would look like its surroundings is turned back, so that it still stands out
        ("flip-flop").
        """
        opening = closing = ""
        inner = around
        for name, value in reversed(tuple(zip(Format._fields, node.format, strict=True))):
            if not value:
                continue
            now = getattr(around, name)
            if value == now:
                if node.kind != "markup" or value == getattr(NORMAL, name):
                    continue
                value = getattr(NORMAL, name)  # noqa: PLW2901  # the flip
            start, end = self.tag(name, value)
            opening, closing = opening + start, end + closing
            inner = inner._replace(**{name: value})
        return inner, opening, closing

    def tag(self, name: str, value: str) -> tuple[str, str]:
        """Return the tags for one property."""
        if (name, value) in TAGS:
            return TAGS[name, value]
        if self.classes and value == "small-caps":
            return '<span class="small-caps">', "</span>"
        return f'<span style="{PROPERTIES[name]}:{value};">', "</span>"
