"""Finding one's way: bookmarks, destinations, page labels."""

import io

import pikepdf
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.model import Bookmark, LaidOut
from dossier.pdf.outline import OPEN_UP_TO, destinations, outline, page_labels


def blank(count=1):
    pdf = pikepdf.new()
    for _ in range(count):
        pdf.add_blank_page(page_size=(600, 800))
    return pdf, [page.obj for page in pdf.pages]


def read_back(levels):
    pdf, pages = blank()
    marks = tuple(Bookmark(level, f"{number}", 0, 40, 80) for number, level in enumerate(levels))
    tree = outline(pdf, [LaidOut("a", b"", 1, {}, marks)], [pages])
    if tree is not None:
        pdf.Root.Outlines = tree
    out = io.BytesIO()
    pdf.save(out)
    document = pypdfium2.PdfDocument(out.getvalue())
    found = [(mark.level, mark.get_title(), mark.get_count()) for mark in document.get_toc()]
    document.close()
    return found


def test_levels_nest_and_skipped_ones_are_closed_up():
    assert [(level, title) for level, title, _ in read_back([1, 2, 3, 2, 1, 4, 3, 1])] == [
        (0, "0"), (1, "1"), (2, "2"), (1, "3"), (0, "4"), (1, "5"), (1, "6"), (0, "7"),
    ]  # fmt: skip


@given(st.lists(st.integers(1, 6), max_size=60))
def test_every_bookmark_is_there_once_in_order_and_never_deeper_than_its_level(levels):
    found = read_back(levels)
    assert [title for _, title, _ in found] == [str(number) for number in range(len(levels))]
    assert all(depth < level for (depth, _, _), level in zip(found, levels, strict=True))


def test_a_short_outline_is_open_and_a_long_one_shows_its_first_level():
    assert read_back([1, 2, 2])[0][2] == 2
    long = read_back([1, 2, 3] * OPEN_UP_TO)
    assert {count for level, _, count in long if level == 0} == {-1}


def test_no_bookmarks_are_no_outline():
    assert read_back([]) == []


@pytest.mark.parametrize("count", [1, 64, 65, 5000])
def test_every_id_is_a_destination_in_pt_from_the_foot(count):
    pdf, pages = blank(2)
    anchors = {f"s-{number}-å": ((number % 2, 40.0, 100.0 + number), (1, 0.0, 0.0)) for number in range(count)}
    pdf.Root.Names = pikepdf.Dictionary(Dests=destinations(pdf, [LaidOut("a", b"", 2, anchors)], [pages]))
    kids = pdf.Root.Names.Dests.Kids
    names = [bytes(name) for leaf in kids for name in list(leaf.Names)[::2]]
    assert names == sorted(anchor.encode() for anchor in anchors)
    for leaf in kids:
        assert bytes(leaf.Limits[0]) == bytes(leaf.Names[0])
        assert bytes(leaf.Limits[1]) == bytes(leaf.Names[-2])
    page, kind, x, y, zoom = list(kids[0].Names)[1]
    assert (page, str(kind), float(x), float(y), zoom) == (pages[0], "/XYZ", 30, 725, None)


def test_an_id_in_two_parts_leads_to_the_first():
    pdf, pages = blank(2)
    parts = [LaidOut(name, b"", 1, {"a": ((0, 0.0, 0.0),)}) for name in "xy"]
    tree = destinations(pdf, parts, [pages[:1], pages[1:]])
    assert tree.Kids[0].Names[1][0] == pages[0]


def test_labels_count_roman_and_arabic_pages_apart_and_go_on():
    labels = list(page_labels([2, 3, 1, 4], ["roman", "arabic", "arabic", "none"]).Nums)
    assert [int(first) for first in labels[::2]] == [0, 2, 6]
    assert [(str(label.get("/S", "")), int(label.St)) for label in labels[1::2]] == [("/r", 1), ("/D", 1), ("", 1)]
