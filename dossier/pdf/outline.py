"""8 pdf: how to find one's way in the joined file: destinations, bookmarks, page labels.

In: laid-out parts and their pages in the new file -> out: the trees of the catalog (ISO 32000-1, 12.3 and 12.4.2).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, Object, String

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pikepdf import Pdf

    from dossier.model import Bookmark, LaidOut
    from dossier.pdf.numbering import Numbering

POINTS = 0.75
LEAF = 64
"""Names in one leaf of a name tree."""
OPEN_UP_TO = 40
"""Bookmarks that a viewer shows unfolded; of more, only the first level."""


def destinations(pdf: Pdf, parts: Sequence[LaidOut], pages: Sequence[Sequence[Object]]) -> Object:
    """Build the tree of named destinations: every id of every part, at the first place it appears."""
    places: dict[bytes, Object] = {}
    for part, objects in zip(parts, pages, strict=True):
        for anchor, ((number, x, y), *_) in part.anchors.items():
            places.setdefault(anchor.encode(), _place(objects[number], x, y))
    return name_tree(pdf, sorted(places.items()))


def name_tree(pdf: Pdf, entries: Sequence[tuple[bytes, Object]]) -> Object:
    """Build a name tree (ISO 32000-1, 7.9.6) from entries sorted by their bytes."""
    leaves = []
    for start in range(0, len(entries), LEAF):
        leaf = entries[start : start + LEAF]
        names = Array([item for key, value in leaf for item in (String(key), value)])
        limits = Array([String(leaf[0][0]), String(leaf[-1][0])])
        leaves.append(pdf.make_indirect(Dictionary(Limits=limits, Names=names)))
    return pdf.make_indirect(Dictionary(Kids=Array(leaves)))


def _place(page: Object, x: float, y: float) -> Array:
    top = float(page["/MediaBox"][3])
    return Array([page, Name.XYZ, round(x * POINTS, 2), round(top - y * POINTS, 2), None])


@dataclass(slots=True)
class _Node:
    """A bookmark in the tree; `item` is its object."""

    level: int
    item: Object
    kids: list[_Node] = field(default_factory=list)


def outline(pdf: Pdf, parts: Sequence[LaidOut], pages: Sequence[Sequence[Object]]) -> Object | None:
    """Build the bookmarks' tree, or None where there are none. A level that is skipped is closed up."""
    root = _Node(0, pdf.make_indirect(Dictionary(Type=Name.Outlines)))
    path = [root]
    total = 0
    for bookmark, page in _bookmarks(parts, pages):
        item = Dictionary(Title=String(bookmark.title), Dest=_place(page, bookmark.x, bookmark.y))
        node = _Node(bookmark.level, pdf.make_indirect(item))
        while path[-1].level >= bookmark.level:
            path.pop()
        path[-1].kids.append(node)
        path.append(node)
        total += 1
    _link(root, is_open=True, unfold=total <= OPEN_UP_TO)
    return root.item if total else None


def _bookmarks(parts: Sequence[LaidOut], pages: Sequence[Sequence[Object]]) -> Iterator[tuple[Bookmark, Object]]:
    for part, objects in zip(parts, pages, strict=True):
        for bookmark in part.bookmarks:
            yield bookmark, objects[bookmark.page]


def _link(node: _Node, *, is_open: bool, unfold: bool) -> int:
    """Tie a node to its kids, and return how many of its descendants a viewer shows (ISO 32000-1, table 153)."""
    if not node.kids:
        return 0
    node.item.First, node.item.Last = node.kids[0].item, node.kids[-1].item
    for before, after in pairwise(node.kids):
        before.item.Next, after.item.Prev = after.item, before.item
    shown = len(node.kids)
    for kid in node.kids:
        kid.item.Parent = node.item
        shown += max(0, _link(kid, is_open=unfold, unfold=unfold))
    node.item.Count = shown if is_open else -shown
    return shown if is_open else 0


def page_labels(counts: Sequence[int], numbering: Sequence[Numbering]) -> Object:
    """Build the labels a viewer shows beside its pages (ISO 32000-1, 12.4.2), the same as those printed on them."""
    styles = {"arabic": Name.D, "roman": Name.r}
    counted = {"arabic": 0, "roman": 0, "none": 0}
    labels: list[object] = []
    first, last_kind = 0, ""
    for count, kind in zip(counts, numbering, strict=True):
        if kind != last_kind and count:
            label = Dictionary(St=counted[kind] + 1)
            if kind in styles:
                label.S = styles[kind]
            labels += (first, label)
            last_kind = kind
        counted[kind] += count
        first += count
    return Dictionary(Nums=Array(labels))
