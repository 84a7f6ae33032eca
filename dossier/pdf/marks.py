"""8 pdf: tell the tag tree what WeasyPrint leaves out of it: notes, words of another language, and what abbreviations mean.

In: laid-out pages -> out: marks on boxes. WeasyPrint tags a box and its link annotation together; a mark poses as such an
annotation, so that the element of the box can be told in the finished tree, and is taken out again by `tidy_tags`.
"""

from __future__ import annotations

from typing import Any

import pydyf  # type: ignore[import-untyped]
from weasyprint.formatting_structure import boxes


class Mark(pydyf.Dictionary):  # type: ignore[misc]
    """An annotation that is none. Its number is below zero, where no object of the file is.

    `facts` are entries of the box's element; `kind` is what it becomes where WeasyPrint has no better word for it.
    """

    def __init__(self, number: int, kind: str, facts: dict[str, Any]) -> None:
        super().__init__({"Subtype": "/Mark"})
        self.number = number
        self.facts = facts
        self.kind = kind


def mark_boxes(document: Any, root: Any) -> dict[bytes, Mark]:  # noqa: ANN401 - WeasyPrint has no types
    """Mark notes, and the boxes of elements that say more than their tag; give the marks by reference."""
    marks: dict[bytes, Mark] = {}
    speaks = any(_facts(element) for element in root.iter() if element is not root)
    for page in document.pages:
        for child in page._page_box.children:  # noqa: SLF001 - the only way to the boxes
            if isinstance(child, boxes.FootnoteAreaBox):
                for note in child.children:
                    _mark(note, {"S": "/Note", "ID": pydyf.String(note.style["anchor"] or f"note-{len(marks)}")}, marks)
            if speaks and not isinstance(child, boxes.MarginBox):
                for box in child.descendants():
                    _mark_facts(box, root, marks)
    return marks


def _mark_facts(box: Any, root: Any, marks: dict[bytes, Mark]) -> None:  # noqa: ANN401
    element = box.element
    if (
        element is None
        or element is root
        or isinstance(box, boxes.TextBox | boxes.LineBox)
        or box.element_tag != element.tag
    ):
        return
    if facts := _facts(element):
        _mark(box, facts, marks)


def _facts(element: Any) -> dict[str, Any]:  # noqa: ANN401
    """Read an element's language, and what an abbreviation stands for (ISO 32000-1, 14.9.2 and 14.9.5)."""
    facts = {}
    if lang := element.get("lang"):
        facts["Lang"] = pydyf.String(lang)
    if element.tag == "abbr" and (words := element.get("title")):
        facts["E"] = pydyf.String(words)
    return facts


def _mark(box: Any, facts: dict[str, Any], marks: dict[bytes, Mark]) -> None:  # noqa: ANN401
    if isinstance(box.link_annotation, Mark):
        box.link_annotation.facts.update(facts)
    elif box.link is None:
        box.link_annotation = Mark(-1 - len(marks), "/Span" if isinstance(box, boxes.InlineBox) else "/Div", facts)
        marks[box.link_annotation.reference] = box.link_annotation
