"""docs/templates.md is a contract: it names every file, block, variable and class there is, and no block that is not."""

import re
from dataclasses import fields
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, meta, nodes
from making import TEMPLATES

from dossier.html.flow import EndNote
from dossier.html.listing import Source, SourceGroup
from dossier.html.render import ContentsLine, PageSection
from dossier.model import Summary

PAGE = (Path(__file__).parents[2] / "docs" / "templates.md").read_text("utf-8")
WORDS = {word for code in re.findall(r"`([^`\n]+)`", PAGE) for word in re.split(r"[^\w-]+", code)}
PATHS = re.findall(r"`([^`\n]+)`", PAGE)
FILES = sorted(path for path in TEMPLATES.rglob("*") if path.is_file())
HTML = [path for path in FILES if path.suffix == ".html"]
ENVIRONMENT = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True)


def tree(path):
    return ENVIRONMENT.parse(path.read_text("utf-8"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_file_is_documented(path):
    assert path.relative_to(TEMPLATES).as_posix() in PATHS


def documented_blocks():
    rows = re.findall(r"^\| `(\w+\.html)` \|[^|]*\|([^|]*)\|$", PAGE, re.MULTILINE)
    return {name: set(re.findall(r"`(\w+)`", blocks)) for name, blocks in rows}


@pytest.mark.parametrize("path", HTML, ids=lambda path: path.name)
def test_exactly_the_blocks_there_are_are_documented(path):
    assert documented_blocks()[path.name] == {block.name for block in tree(path).find_all(nodes.Block)}


@pytest.mark.parametrize("path", HTML, ids=lambda path: path.name)
def test_every_variable_is_documented(path):
    assert meta.find_undeclared_variables(tree(path)) <= WORDS


@pytest.mark.parametrize("noun", [PageSection, ContentsLine, Source, SourceGroup, EndNote, Summary])
def test_every_attribute_is_documented(noun):
    assert {field.name for field in fields(noun)} <= WORDS


@pytest.mark.parametrize("path", HTML, ids=lambda path: path.name)
def test_every_class_is_documented(path):
    literal = re.sub(r"{[%{].*?[%}]}", " ", path.read_text("utf-8"))
    used = {name for value in re.findall(r'class="([^"]*)"', literal) for name in value.split()}
    found = {name for name in used if not name.endswith("-")} - {"as-of", "author", "date", "dot"}
    assert found <= WORDS
