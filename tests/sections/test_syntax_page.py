"""docs/syntax.md: what it shows can be written, and it shows all that can be."""

import re
from pathlib import Path

import pytest

from dossier.sections.comments import WORDS
from dossier.sections.section import KINDS, ROLES

PAGE = (Path(__file__).parents[2] / "docs" / "syntax.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```markdown\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
INLINE = re.findall(r"^\| `((?:So it is|UI says|@ui)[^`]*)` \|", PAGE, re.MULTILINE)


@pytest.mark.parametrize("example", EXAMPLES, ids=[e.strip().split("\n")[0][:40] for e in EXAMPLES])
def test_example_is_read_without_a_finding(read, example):
    assert read(example).diagnostics == ()


@pytest.mark.parametrize("example", INLINE)
def test_example_of_a_citation_is_one(read, example):
    section = read(example)
    assert len(section.citations) == 1
    assert section.diagnostics == ()


def test_examples_were_found():
    assert len(EXAMPLES) > 12
    assert len(INLINE) > 8


@pytest.mark.parametrize("word", [word for word in WORDS if word != "estimates"])
def test_every_word_of_a_comment_is_explained(word):
    assert re.search(rf"<!-- {word}\b", PAGE)


@pytest.mark.parametrize("word", [*KINDS, *ROLES])
def test_every_kind_and_role_is_named(word):
    assert f"`{word}`" in PAGE
