"""8 pdf: what the file says about itself.

In: `Metadata` -> out: the document information and the XMP packet that declares PDF/A-3a and PDF/UA-1.
"""

from __future__ import annotations

import re
from typing import Literal
from xml.sax.saxutils import escape

from dossier import __version__
from dossier.noun import noun

PRODUCER = f"dossier {__version__}"
_ISO_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


@noun(frozen=True, slots=True)
class Metadata:
    """What stands in the file's properties. `date` is ISO 8601 (`2026`, `2026-11`, `2026-11-23`); other words set no date.

    `numbering` says for each part, in order, how its pages are numbered; parts beyond its end are numbered in arabic.
    """

    title: str
    author: tuple[str, ...] = ()
    subject: str = ""
    keywords: tuple[str, ...] = ()
    lang: str = "en"
    date: str = ""
    numbering: tuple[Literal["arabic", "roman", "none"], ...] = ()


@noun(frozen=True, slots=True)
class Attachment:
    """A file inside the PDF. `relationship` is ISO 32000-2's AFRelationship: `Data`, `Source`, `Supplement` and so on."""

    name: str
    data: bytes
    media_type: str = "application/octet-stream"
    description: str = ""
    relationship: str = "Data"


def pdf_date(date: str) -> str:
    """Write an ISO date as PDF has it (ISO 32000-1, 7.9.4), `D:20261123000000Z`, or "" where it is none."""
    stamp = xmp_date(date)
    return f"D:{re.sub('[^0-9]', '', stamp)}Z" if stamp else ""


def xmp_date(date: str) -> str:
    """Write an ISO date as XMP has it, midnight UTC, or "" where it is none."""
    match = _ISO_DATE.fullmatch(date.strip())
    return f"{match[1]}-{match[2] or '01'}-{match[3] or '01'}T00:00:00Z" if match else ""


def document_information(meta: Metadata) -> dict[str, str]:
    """List the entries of the information dictionary that have a value (ISO 32000-1, 14.3.3)."""
    date = pdf_date(meta.date)
    entries = {
        "/Title": meta.title,
        "/Author": ", ".join(meta.author),
        "/Subject": meta.subject,
        "/Keywords": ", ".join(meta.keywords),
        "/Producer": PRODUCER,
        "/Creator": PRODUCER,
        "/CreationDate": date,
        "/ModDate": date,
    }
    return {name: value for name, value in entries.items() if value}


def xmp_packet(meta: Metadata) -> bytes:
    """Write the XMP packet: Dublin Core, PDF/A-3a, PDF/UA-1, and the schema that PDF/A wants for the latter.

    The same words as the information dictionary, in ISO 16684-1's form. It must be stored uncompressed, so that
    programs that cannot read PDF find it.
    """
    date = xmp_date(meta.date)
    facts = [
        _alternative("dc:title", meta.title),
        _alternative("dc:description", meta.subject),
        _list("dc:creator", "Seq", meta.author),
        _list("dc:language", "Bag", (meta.lang,)),
        _list("dc:subject", "Bag", meta.keywords),
        _plain("pdf:Keywords", ", ".join(meta.keywords)),
        _plain("pdf:Producer", PRODUCER),
        _plain("xmp:CreatorTool", PRODUCER),
        _plain("xmp:CreateDate", date),
        _plain("xmp:ModifyDate", date),
        _plain("xmp:MetadataDate", date),
    ]
    return _PACKET.format(facts="\n".join(fact for fact in facts if fact)).encode()


def _plain(name: str, value: str) -> str:
    return f"<{name}>{escape(_clean(value))}</{name}>" if value else ""


def _alternative(name: str, value: str) -> str:
    text = escape(_clean(value))
    return f'<{name}><rdf:Alt><rdf:li xml:lang="x-default">{text}</rdf:li></rdf:Alt></{name}>' if value else ""


def _list(name: str, kind: str, values: tuple[str, ...]) -> str:
    items = "".join(f"<rdf:li>{escape(_clean(value))}</rdf:li>" for value in values if value)
    return f"<{name}><rdf:{kind}>{items}</rdf:{kind}></{name}>" if items else ""


def _clean(value: str) -> str:
    """Drop what XML 1.0 cannot hold."""
    return re.sub("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "", value)


_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" \
xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" \
xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
{facts}
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 the document conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
