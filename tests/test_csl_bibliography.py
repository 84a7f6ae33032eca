"""A bibliography may also be CSL-JSON or CSL-YAML, from the file's name to the ledger."""

import json

import pytest

from dossier.pipeline import check
from dossier.project import load

ITEM = {
    "id": "ui",
    "type": "book",
    "title": "Profile",
    "author": [{"literal": "Landguiden/UI"}],
    "issued": {"date-parts": [[2024]]},
    "publisher": "UI",
}
YAML = """references:
- id: ui
  type: book
  title: Profile
  author: [{literal: Landguiden/UI}]
  issued: {date-parts: [[2024]]}
  publisher: UI
"""


@pytest.mark.parametrize(("name", "text"), [("refs.json", json.dumps([ITEM])), ("refs.yaml", YAML), ("refs.yml", YAML)])
def test_a_source_is_found_in_it(project, name, text):
    files = {"sections/01.md": "# One\n\nWords [@ui].\n", "dossier.yaml": f"bibliography: {name}\n", name: text}
    checked = check(load(project(**files)))
    assert checked.diagnostics == ()
    assert [(entry.key, entry.item["title"]) for entry in checked.ledger.cited] == [("ui", "Profile")]


def test_a_mistake_in_it_is_found_at_its_line(project):
    files = {"sections/01.md": "# One\n\nWords.<!-- own -->\n", "dossier.yaml": "bibliography: refs.json\n"}
    found = check(load(project(**files, **{"refs.json": '[\n{"id": "ui",}\n]\n'}))).diagnostics
    assert [(d.span.path, d.span.line) for d in found if d.severity.value == "error"] == [("refs.json", 2)]
