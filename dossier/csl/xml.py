"""What a style and a locale are written in: XML, parsed without reaching outside the file: no entities, no network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from dossier.csl.errors import StyleError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element as Xml

NAMESPACE = "{http://purl.org/net/xbiblio/csl}"
# CSL 1.0.2 § Inheritable Name Options; the first three have another name on cs:style, cs:citation and cs:bibliography.
INHERITED = {"name-form": "form", "name-delimiter": "delimiter", "names-delimiter": "names-delimiter"}
NAME_OPTIONS = (
    "and",
    "delimiter-precedes-et-al",
    "delimiter-precedes-last",
    "et-al-min",
    "et-al-use-first",
    "et-al-use-last",
    "et-al-subsequent-min",
    "et-al-subsequent-use-first",
    "initialize",
    "initialize-with",
    "name-as-sort-order",
    "sort-separator",
)


def parse_xml(data: bytes) -> Xml:
    """Return the outermost element, or raise `StyleError` with the line where the XML breaks."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(data.strip(), parser)
    except etree.XMLSyntaxError as error:
        line = (error.position or (0, 0))[0]
        raise StyleError(f"the file is not well-formed XML: {error.msg}", "", line) from error


def tag_of(xml: Xml) -> str:
    """Return the element's name without its namespace; another namespace stays visible."""
    return str(xml.tag).removeprefix(NAMESPACE)


def line_of(xml: Xml) -> int:
    """Return the line an element begins on, 0 when unknown."""
    line = xml.sourceline
    return line if isinstance(line, int) else 0


def fault(xml: Xml, message: str) -> StyleError:
    """Make the error for something wrong at an element."""
    return StyleError(message, tag_of(xml), line_of(xml))


def elements_of(xml: Xml) -> Iterator[Xml]:
    """Yield the child elements, comments and processing instructions left out."""
    return (child for child in xml if isinstance(child.tag, str))


def attributes_of(xml: Xml) -> dict[str, str]:
    """Return the attributes of an element."""
    return {str(name): str(value) for name, value in xml.attrib.items()}


def inheritable_options(attributes: Mapping[str, str]) -> dict[str, str]:
    """Pick the attributes that cs:names and cs:name inherit (CSL 1.0.2 § Inheritable Name Options)."""
    found = {name: attributes[name] for name in NAME_OPTIONS if name in attributes}
    found.update({name: attributes[outer] for outer, name in INHERITED.items() if outer in attributes})
    return found


def required(xml: Xml, attribute: str) -> str:
    """Return an attribute that must be there."""
    value = xml.get(attribute)
    if value is None:
        raise fault(xml, f"this element needs the attribute `{attribute}`")
    return str(value)
