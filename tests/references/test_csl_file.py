"""CSL-JSON and CSL-YAML as bibliographies: the same entries, keys with their places, the same rules."""

import json

import pytest

from dossier.model import Data
from dossier.references import read_bibliography

ITEMS = [
    {
        "id": "a",
        "type": "webpage",
        "title": "T",
        "URL": "https://x.y",
        "issued": {"date-parts": [[2024, 5]]},
        "keyword": "grade:B2",
    },
    {"id": "b", "type": "book", "author": [{"family": "Holm", "given": "Per"}], "issued": "2020-13"},
]
YAML = """---
references:
- id: a
  type: webpage
  title: T
  URL: https://x.y
  issued: 2024-05-06
  accessed:
    - year: 2024
      month: 6
- id: b
  type: book
  issued: 1999
...
"""


def test_json_items_become_entries_with_their_places(read):
    bibliography = read(json.dumps(ITEMS, indent=1), path="library.json")
    first, second = bibliography.entries
    assert (first.key, first.type, first.item["title"]) == ("a", "online", "T")
    assert first.field("url").value == "https://x.y"
    assert first.tracking.grade == "B2"
    assert second.item["author"] == [{"family": "Holm", "given": "Per"}]
    assert [(key, span.line, span.column) for key, span in bibliography.keys.items()] == [("a", 3, 10), ("b", 18, 10)]


def test_the_rules_of_sources_hold_for_json_too(read):
    found = {(d.rule.name, d.span.line) for d in read(json.dumps(ITEMS, indent=1), path="library.json").diagnostics}
    assert found == {("missing-urldate", 3), ("invalid-date", 18)}


def test_an_item_may_name_its_archived_copy(read):
    copy = {"archiveurl": "https://perma.cc/AA-BB", "archivedate": "2024-11-02"}
    (entry, _) = read(json.dumps([{**ITEMS[0], **copy}, ITEMS[1]]), path="library.json").entries
    assert (entry.tracking.archive_url, entry.tracking.archive_date) == tuple(copy.values())
    assert "archiveurl" not in entry.item


def test_yaml_items_become_entries_with_dates_in_every_form(read):
    first, second = read(YAML, path="library.yaml").entries
    assert first.item["issued"] == {"date-parts": [[2024, 5, 6]]}
    assert first.item["accessed"] == {"date-parts": [[2024, 6]]}
    assert second.item["issued"] == {"date-parts": [[1999]]}
    assert (second.span.line, second.span.column) == (11, 7)


@pytest.mark.parametrize(
    ("path", "text", "line"),
    [
        ("r.json", '[\n{"id": "a",,}]', 2),
        ("r.json", '"text"', 1),
        ("r.json", '[{"title": "no id"}]', 1),
        ("r.yaml", "references:\n  - id: [", 2),
        ("r.yaml", "just text", 1),
    ],
)
def test_what_is_no_bibliography_is_an_error_at_its_place(read, path, text, line):
    (finding,) = read(text, path=path).diagnostics
    assert (finding.rule.name, finding.span.line) == ("unreadable-bibliography", line)


def test_a_key_in_two_files_is_a_duplicate():
    files = (Data("a.bib", b"@book{a}"), Data("b.json", b'[{"id": "a", "type": "book"}]'))
    names = [d.rule.name for d in read_bibliography(files).diagnostics]
    assert sorted(names) == ["duplicate-key", "several-bibliographies"]


def test_only_wanted_items_become_entries(read):
    assert [entry.key for entry in read(json.dumps(ITEMS), "b", path="library.json").entries] == ["b"]


@pytest.mark.parametrize(
    ("parts", "read_as"),
    [
        ([["2023", "10", 5]], [[2023, 10, 5]]),
        ([["2023", "", ""]], [[2023]]),
        ([["soon"]], [[]]),
        ([[2023], ["2024"]], [[2023], [2024]]),
    ],
)
def test_the_parts_of_a_date_may_be_written_as_text(read, parts, read_as):
    item = {"id": "a", "type": "webpage", "title": "T", "URL": "https://x.y"}
    item |= {"issued": {"date-parts": parts}, "accessed": {"date-parts": [["2023", "9"]]}}
    (entry,) = read(json.dumps([item]), path="library.json").entries
    assert entry.item["issued"]["date-parts"] == read_as
