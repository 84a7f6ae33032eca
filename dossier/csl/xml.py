"""Parse XML without reaching outside the file: no entities, no network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from dossier.csl.errors import StyleError

if TYPE_CHECKING:
    from lxml.etree import _Element as Xml


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
