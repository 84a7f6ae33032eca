import json

import pytest

from dossier.csl.__main__ import main

ITEMS = [
    {
        "id": "a",
        "type": "book",
        "title": "X & Y",
        "author": [{"family": "Doe", "given": "Jo"}],
        "issued": {"date-parts": [[2000]]},
    }
]
CITATIONS = [{"citationID": "c", "citationItems": [{"id": "a", "locator": 3}], "properties": {"noteIndex": 1}}]


@pytest.fixture
def files(tmp_path):
    (tmp_path / "items.json").write_text(json.dumps(ITEMS))
    (tmp_path / "citations.json").write_text(json.dumps(CITATIONS))
    return ["--items", str(tmp_path / "items.json"), "--citations", str(tmp_path / "citations.json")]


def test_json_is_for_comparing_engines(files, capsys):
    assert main(["--style", "apa", "--locale", "sv", "--format", "json", *files]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "citations": ["(Doe, 2000, s. 3)"],
        "bibliography": [["a", "Doe, J. (2000). <i>X &#38; Y</i>."]],
    }


def test_text_and_html(files, capsys):
    assert main(["--style", "apa", "--format", "text", *files]) == 0
    assert capsys.readouterr().out == "(Doe, 2000, p. 3)\n\nDoe, J. (2000). X & Y.\n"
    assert main(["--style", "apa", *files]) == 0
    assert '<div class="csl-entry">Doe, J. (2000). <i>X &#38; Y</i>.</div>' in capsys.readouterr().out


def test_without_citations_all_items_are_listed(files, capsys):
    assert main(["--style", "apa", "--format", "text", *files[:2]]) == 0
    assert "X & Y" in capsys.readouterr().out


def test_a_broken_style_is_one_line(files, tmp_path, capsys):
    (tmp_path / "bad.csl").write_text("<style/>")
    assert main(["--style", str(tmp_path / "bad.csl"), *files]) == 1
    assert capsys.readouterr().err.startswith("error: this is not a CSL style")


def test_input_that_cannot_be_used(files, tmp_path, capsys):
    (tmp_path / "none.json").write_text("[]")
    assert main(["--style", "apa", "--items", str(tmp_path / "none.json"), *files[2:]]) == 2
    assert main(["--style", "apa", "--items", str(tmp_path / "gone.json")]) == 2
    assert "cited, but not among the items: a" in capsys.readouterr().err
