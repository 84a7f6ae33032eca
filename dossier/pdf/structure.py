"""8 pdf: one structure tree from the parts' trees.

In: each part's StructTreeRoot, copied into the new file after its pages -> out: one tree in which every part is a `/Part`
under one `/Document`, and a parent tree whose keys count through all parts (ISO 32000-1, 14.7).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, Object

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pikepdf import Pdf


@dataclass(slots=True)
class Structure:
    """The tree while it grows; `next_key` is the first free key of the parent tree."""

    pdf: Pdf
    document: Object
    next_key: int = 0
    leaves: list[Object] = field(default_factory=list)
    ids: list[Object] = field(default_factory=list)

    @classmethod
    def of(cls, pdf: Pdf) -> Structure:
        """Begin with an empty document."""
        return cls(pdf, pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document, K=Array([]))))

    def add(self, root: Object, pages: Sequence[Object]) -> None:
        """Hang a part's tree in and move its keys: those of its pages, of their links, and of its parent tree."""
        base = self.next_key
        nums = list(root["/ParentTree"]["/Nums"])
        keys = [int(key) + base for key in nums[::2]]
        for page in pages:
            page["/StructParents"] = int(page["/StructParents"]) + base
            for link in page.get("/Annots", ()):
                if "/StructParent" in link:
                    link["/StructParent"] = int(link["/StructParent"]) + base
        pairs = [item for pair in zip(keys, nums[1::2], strict=True) for item in pair]
        if keys:
            self.leaves.append(self._leaf("/Nums", pairs, keys[0], keys[-1]))
            self.next_key = keys[-1] + 1
        if "/IDTree" in root:
            names = root["/IDTree"]["/Names"]
            self.ids.append(self._leaf("/Names", list(names), names[0], names[-2]))
        part = root["/K"][0]
        part["/S"] = Name.Part
        part["/P"] = self.document
        self.document["/K"].append(part)

    def _leaf(self, kind: str, items: Sequence[object], first: object, last: object) -> Object:
        return self.pdf.make_indirect(Dictionary({"/Limits": Array([first, last]), kind: Array(items)}))

    def close(self) -> Object:
        """Finish the tree and return its root."""
        root = self.pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot, K=Array([self.document])))
        self.document["/P"] = root
        root["/ParentTree"] = self.pdf.make_indirect(Dictionary(Kids=Array(self.leaves)))
        root["/ParentTreeNextKey"] = self.next_key
        if self.ids:
            self.ids.sort(key=lambda leaf: bytes(leaf["/Limits"][0]))
            root["/IDTree"] = self.pdf.make_indirect(Dictionary(Kids=Array(self.ids)))
        return root
