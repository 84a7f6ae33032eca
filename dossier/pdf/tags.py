"""8 pdf: make a part's structure tree lean and true.

In: the tree WeasyPrint tagged, one element for every box -> out: the same reading order with a fraction of the elements;
running heads become artifacts, page notes are notes, ids are unique. A lean tree is quicker to merge, smaller, and kinder to
those who listen to it word by word.
"""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Any

import pydyf  # type: ignore[import-untyped]

from dossier.noun import noun

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.pdf.marks import Mark

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
GROUPS = frozenset({"/Document", "/Part", "/Art", "/Sect", "/Div", "/BlockQuote", "/LBody", "/TD", "/TH", "/NonStruct"})
"""Elements that hold other elements, whatever box lies between."""
KEPT_EMPTY = frozenset({"/TD", "/TH", "/Figure"})


@noun(frozen=True, slots=True)
class _Tree:
    """The tree being tidied: what marks say by their reference, and which element each (page, content) belongs to."""

    pdf: Any
    marks: dict[bytes, Mark]
    owners: dict[tuple[bytes, int], bytes] = field(default_factory=dict)

    def at(self, reference: bytes) -> Any:  # noqa: ANN401 - pydyf has no types
        return self.pdf.objects[int(reference.split()[0])]


def tidy_tags(pdf: Any, name: str, marks: dict[bytes, Mark]) -> None:  # noqa: ANN401
    """Fold elements without meaning into their parents, turn running heads into artifacts, make ids unique.

    `name` is the part's: it leads every id, and it is unique in the document. `marks` are those of `mark_boxes`.
    """
    tree = _Tree(pdf, marks)
    root = tree.at(pdf.catalog["StructTreeRoot"])
    _fold(tree, tree.at(root["K"][0]))
    parents = tree.at(root["ParentTree"])["Nums"]
    pages = pdf.page_references
    for index, page in enumerate(pages):
        owners = parents[2 * index + 1]
        running = {mcid for mcid in range(len(owners)) if (page, mcid) not in tree.owners}
        owners[:] = [tree.owners.get((page, mcid), b"null") for mcid in range(len(owners))]
        if running:
            _make_artifacts(tree.at(tree.at(page)["Contents"]), running)
    _drop_marks(parents, len(pages), marks)
    _name_elements(pdf, root, name)


def _drop_marks(parents: Any, pages: int, marks: dict[bytes, Mark]) -> None:  # noqa: ANN401
    """Take the marks out of the parent tree, where WeasyPrint entered them as if they were links."""
    keys = {mark["StructParent"] for mark in marks.values() if "StructParent" in mark}
    links = parents[2 * pages :]
    kept = [pair for pair in zip(links[::2], links[1::2], strict=True) if pair[0] not in keys]
    parents[2 * pages :] = [item for pair in kept for item in pair]


def _fold(tree: _Tree, element: Any) -> None:  # noqa: ANN401
    """Rebuild an element's kids, deepest first, and note which element each piece of content belongs to."""
    kids = pydyf.Array(kid for given in element["K"] for kid in _folded(tree, given, element))
    if element["S"] == "/LI":
        kids = _with_bodies(tree, element, kids)
    element["K"] = kids
    for kid in kids:
        if isinstance(kid, int):
            tree.owners[element["Pg"], kid] = element.reference


def _folded(tree: _Tree, kid: Any, parent: Any) -> Sequence[Any]:  # noqa: ANN401
    """Say what stands in a kid's place: itself, its own kids where it says nothing, nothing where it is empty."""
    if isinstance(kid, int):
        return (kid,)
    child = tree.at(kid)
    if child.get("Type") == "/OBJR":
        child.free = "f"
        mark = tree.marks.get(child["Obj"])
        if mark is None:
            return (child,)  # in place of a reference to it
        if parent["S"] == "/NonStruct":
            parent["S"] = mark.kind
        parent.update(mark.facts)
        return ()
    _fold(tree, child)
    if not child["K"] and child["S"] not in KEPT_EMPTY:
        child.free = "f"
        return ()
    return _lifted(tree, kid, parent)


def _lifted(tree: _Tree, kid: Any, parent: Any) -> Sequence[Any]:  # noqa: ANN401
    """Lift the kids of an element that says nothing into its parent, as deep as there are such."""
    if not isinstance(kid, bytes):
        return (kid,)
    child = tree.at(kid)
    if _says_nothing(child, parent):
        child.free = "f"
        return tuple(lifted for given in child["K"] for lifted in _lifted(tree, given, parent))
    child["P"] = parent.reference
    return (kid,)


def _with_bodies(tree: _Tree, item: Any, kids: Any) -> Any:  # noqa: ANN401
    """Put the paragraphs of a list item into bodies: it may hold nothing else beside its label (ISO 32000-1, table 336)."""
    out = pydyf.Array()
    body = None
    for kid in kids:
        child = tree.at(kid) if isinstance(kid, bytes) else None
        if child is None or child.get("S") in {"/Lbl", "/LBody"}:
            out.append(kid)
            body = None
            continue
        if body is None:
            body = pydyf.Dictionary({"Type": "/StructElem", "S": "/LBody", "K": pydyf.Array(), "P": item.reference})
            if "Pg" in item:
                body["Pg"] = item["Pg"]
            tree.pdf.add_object(body)
            out.append(body.reference)
        body["K"].append(kid)
        child["P"] = body.reference
    return out


def _says_nothing(child: Any, parent: Any) -> bool:  # noqa: ANN401
    if child["S"] not in TRANSPARENT or not child.keys() <= PLAIN:
        return False
    if parent["S"] in HOSTS:
        return bool(child.get("Pg") == parent.get("Pg"))
    return child["S"] == "/NonStruct" and parent["S"] in GROUPS and not any(isinstance(kid, int) for kid in child["K"])


def _make_artifacts(stream: Any, running: set[int]) -> None:  # noqa: ANN401
    """Mark content that stands in no element as pagination (ISO 32000-1, 14.8.2.2.2)."""
    content = stream.stream
    for index, item in enumerate(content):
        if isinstance(item, pydyf.Dictionary) and item.get("MCID") in running:
            content[index - 1] = "/Artifact"
            content[index] = pydyf.Dictionary({"Type": "/Pagination"})


def _name_elements(pdf: Any, root: Any, name: str) -> None:  # noqa: ANN401
    """Lead the ids of header cells and notes by the part's name, and list them as ISO 32000-1, 14.7.2 wants."""
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
