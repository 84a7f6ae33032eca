"""8 pdf: make a part's structure tree lean and true.

In: the tree WeasyPrint tagged, one element for every box -> out: the same reading order with a fraction of the elements;
running heads become artifacts, ids of table headers get unique. A lean tree is quicker to merge, smaller, and kinder to
those who listen to it word by word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pydyf  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from collections.abc import Sequence

PLAIN = frozenset({"Type", "S", "K", "Pg", "P"})
"""Keys of an element that says nothing but its kind."""
TRANSPARENT = frozenset({"/Span", "/NonStruct"})
HOSTS = frozenset(
    {
        "/P",
        "/H1",
        "/H2",
        "/H3",
        "/H4",
        "/H5",
        "/H6",
        "/Span",
        "/Link",
        "/LBody",
        "/Lbl",
        "/TD",
        "/TH",
        "/Caption",
        "/Note",
    }
)
"""Elements whose content may be marked directly (ISO 32000-1, 14.8.4: block-level, inline and table cells)."""
KEPT_EMPTY = frozenset({"/TD", "/TH", "/Figure"})


def tidy_tags(pdf: Any, name: str) -> None:  # noqa: ANN401 - pydyf has no types
    """Fold elements without meaning into their parents, turn running heads into artifacts, make header ids unique.

    `name` is the part's: it leads every id, and it is unique in the document.
    """
    root = _at(pdf, pdf.catalog["StructTreeRoot"])
    document = _at(pdf, root["K"][0])
    parents = _at(pdf, root["ParentTree"])["Nums"]
    owners: dict[tuple[bytes, int], bytes] = {}
    _fold(pdf, document, owners)
    pages = pdf.page_references
    for index in range(len(pages)):
        page_owners = parents[2 * index + 1]
        running = {mcid for mcid in range(len(page_owners)) if (pages[index], mcid) not in owners}
        page_owners[:] = [owners.get((pages[index], mcid), b"null") for mcid in range(len(page_owners))]
        if running:
            _make_artifacts(_at(pdf, _at(pdf, pages[index])["Contents"]), running)
    _name_headers(pdf, root, name)


def _fold(pdf: Any, element: Any, owners: dict[tuple[bytes, int], bytes]) -> None:  # noqa: ANN401
    """Rebuild an element's kids, deepest first, and note in `owners` which element each (page, content) belongs to."""
    kids = pydyf.Array(kid for given in element["K"] for kid in _folded(pdf, given, element, owners))
    if element["S"] == "/LI":
        kids = _with_bodies(pdf, element, kids)
    element["K"] = kids
    for kid in kids:
        if isinstance(kid, int):
            owners[element["Pg"], kid] = element.reference


def _folded(pdf: Any, kid: Any, parent: Any, owners: dict[tuple[bytes, int], bytes]) -> Sequence[Any]:  # noqa: ANN401
    """Say what stands in a kid's place: itself, its own kids where it says nothing, nothing where it is empty."""
    if isinstance(kid, int):
        return (kid,)
    child = _at(pdf, kid)
    if child.get("Type") == "/OBJR":
        child.free = "f"
        return (child,)  # in place of a reference to it
    _fold(pdf, child, owners)
    if child["K"] or child["S"] in KEPT_EMPTY:
        if not _says_nothing(child, parent):
            return (kid,)
        for grandchild in child["K"]:
            if isinstance(grandchild, bytes):
                _at(pdf, grandchild)["P"] = parent.reference
    child.free = "f"
    return tuple(child["K"])


def _with_bodies(pdf: Any, item: Any, kids: Any) -> Any:  # noqa: ANN401
    """Put the paragraphs of a list item into bodies: it may hold nothing else beside its label (ISO 32000-1, table 336)."""
    out = pydyf.Array()
    body = None
    for kid in kids:
        child = None if isinstance(kid, int) else _at(pdf, kid)
        if child is None or child.get("S") in {"/Lbl", "/LBody"}:
            out.append(kid)
            body = None
            continue
        if body is None:
            body = pydyf.Dictionary({"Type": "/StructElem", "S": "/LBody", "K": pydyf.Array(), "P": item.reference})
            if "Pg" in item:
                body["Pg"] = item["Pg"]
            pdf.add_object(body)
            out.append(body.reference)
        body["K"].append(kid)
        child["P"] = body.reference
    return out


def _says_nothing(child: Any, parent: Any) -> bool:  # noqa: ANN401
    return (
        child["S"] in TRANSPARENT
        and parent["S"] in HOSTS
        and child.get("Pg") == parent.get("Pg")
        and child.keys() <= PLAIN
    )


def _make_artifacts(stream: Any, running: set[int]) -> None:  # noqa: ANN401
    """Mark content that stands in no element as pagination (ISO 32000-1, 14.8.2.2.2)."""
    content = stream.stream
    for index, item in enumerate(content):
        if isinstance(item, pydyf.Dictionary) and item.get("MCID") in running:
            content[index - 1] = "/Artifact"
            content[index] = pydyf.Dictionary({"Type": "/Pagination"})


def _name_headers(pdf: Any, root: Any, name: str) -> None:  # noqa: ANN401
    """Lead the ids of header cells by the part's name, and list them as ISO 32000-1, 14.7.2 wants."""
    named: dict[bytes, bytes] = {}
    for item in pdf.objects:
        if not isinstance(item, pydyf.Dictionary) or item.get("Type") != "/StructElem" or item.free == "f":
            continue
        if "ID" in item:
            item["ID"] = _lead(name, item["ID"])
            named[item["ID"].string] = item.reference
        headers = item["A"].get("Headers") if "A" in item else None
        if headers:
            item["A"]["Headers"] = pydyf.Array(_lead(name, header) for header in headers)
    if named:
        names = pydyf.Array()
        for key in sorted(named):
            names.extend((pydyf.String(key), named[key]))
        root["IDTree"] = pydyf.Dictionary({"Names": names})


def _lead(name: str, header: Any) -> Any:  # noqa: ANN401
    return pydyf.String(f"{name}/{header.string}".encode())


def _at(pdf: Any, reference: bytes) -> Any:  # noqa: ANN401
    return pdf.objects[int(reference.split()[0])]
