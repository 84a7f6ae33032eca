"""Keys of the cache: the same input the same key, any other input another."""

from dataclasses import replace

import pytest
from pressing import PNG, part

from dossier.pdf import Attachment, Metadata, join_key, key, part_key


def test_a_part_has_one_key(tmp_path):
    assert part_key(part("<p>a"), tmp_path) == part_key(part("<p>a"), tmp_path)


def test_the_numbering_of_pages_is_no_matter_of_layout(tmp_path):
    assert part_key(part("<p>a", numbering="roman"), tmp_path) == part_key(part("<p>a"), tmp_path)


@pytest.mark.parametrize("other", [part("<p>b"), part("<p>a", name="02"), part("<p>a", images=("map.png",))])
def test_other_input_has_another_key(tmp_path, other):
    assert part_key(other, tmp_path) != part_key(part("<p>a"), tmp_path)


def test_a_changed_picture_changes_the_key(project):
    root = project(**{"map.png": PNG})
    shown = part("<img src=project:map.png>", images=("map.png",))
    before = part_key(shown, root)
    (root / "map.png").write_bytes(PNG + b"\0")
    assert part_key(shown, root) != before


def test_another_library_font_or_press_changes_the_key(tmp_path, monkeypatch):
    before = part_key(part("<p>a"), tmp_path)
    monkeypatch.setattr(key, "versions", lambda: (("pango", "9"),))
    changed = part_key(part("<p>a"), tmp_path)
    monkeypatch.setattr(key, "font_hash", lambda _name: "other")
    again = part_key(part("<p>a"), tmp_path)
    monkeypatch.setattr(key, "code", lambda: "other")
    assert len({before, changed, again, part_key(part("<p>a"), tmp_path)}) == 4


META = Metadata("T", ("A",), date="2026-11-23")


@pytest.mark.parametrize(
    ("keys", "meta", "attachments"),
    [
        (("b", "a"), META, ()),
        (("ab",), META, ()),
        (("a", "b"), replace(META, title="U"), ()),
        (("a", "b"), replace(META, numbering=("roman",)), ()),
        (("a", "b"), META, (Attachment("ledger.json", b"{}"),)),
    ],
)
def test_the_joined_file_has_another_key_when_anything_changes(keys, meta, attachments):
    assert join_key(keys, meta, attachments) != join_key(("a", "b"), META)
    assert join_key(keys, meta, attachments) == join_key(keys, meta, attachments)
