"""A pipeline of our own choosing, so that the command line is tested by itself."""

import sys
from enum import StrEnum
from types import ModuleType, SimpleNamespace

import pytest

import dossier
from dossier.diagnostics import Severity

FILES = {"sections/01.md": "One [@a].\n", "references.bib": "@book{a}\n", "dossier.yaml": "title: T\n"}


class Mode(StrEnum):
    DRAFT = "draft"
    NORMAL = "normal"
    RELEASE = "release"


@pytest.fixture
def pipeline(monkeypatch):
    """Stand in for the pipeline: set `.found` to what it is to find, `.trouble` to what it is to raise."""
    stub = ModuleType("dossier.pipeline")
    stub.Mode = Mode
    stub.found = ()
    stub.trouble = None
    stub.mode = stub.cache = None

    def check(project, *, cache=None):
        stub.cache = cache
        if stub.trouble:
            raise stub.trouble
        section = SimpleNamespace(citations=(1, 2))
        ledger = SimpleNamespace(cited=("a",))
        return SimpleNamespace(
            project=project, sections=(section,), ledger=ledger, diagnostics=(*project.diagnostics, *stub.found)
        )

    def build(project, mode, *, cache, progress):
        stub.mode = mode
        stub.cache = cache
        checked = check(project)
        progress("laying out")
        errors = any(d.severity is Severity.ERROR for d in checked.diagnostics)
        printed = (
            None if errors and mode is not Mode.DRAFT else SimpleNamespace(pdf=b"%PDF new", pages=4, ledger_json="{}")
        )
        return SimpleNamespace(checked=checked, printed=printed, diagnostics=checked.diagnostics)

    stub.check = check
    stub.build = build
    monkeypatch.setitem(sys.modules, "dossier.pipeline", stub)
    monkeypatch.setattr(dossier, "pipeline", stub, raising=False)
    return stub


@pytest.fixture
def here(project, monkeypatch):
    """Stand in a small dossier."""
    root = project(**FILES)
    monkeypatch.chdir(root)
    for name in ("NO_COLOR", "FORCE_COLOR", "GITHUB_WORKSPACE"):
        monkeypatch.delenv(name, raising=False)
    return root
