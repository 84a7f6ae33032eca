"""The import table of docs/architecture.md, read off the code: who may import whom, and who alone imports which library."""

import ast
import re
import sys
import tomllib
from importlib import metadata
from pathlib import Path

import pytest

import dossier

ROOT = Path(dossier.__file__).parent

NOUNS = {"model", "diagnostics", "noun", "late"}
STAGES = {"project", "sections", "references", "ledger", "checks", "citations", "html", "pdf", "edition", "cache"}
MAY_IMPORT = {
    "noun": set(),
    "late": set(),
    "diagnostics": {"noun"},
    "model": {"diagnostics", "noun", "late"},
    "project": NOUNS,
    "sections": NOUNS,
    "references": NOUNS,
    "ledger": NOUNS,
    "checks": NOUNS,
    "csl": set(),
    "citations": NOUNS | {"csl"},
    "html": NOUNS,
    "pdf": NOUNS,
    "edition": NOUNS,
    "cache": NOUNS,
    "printing": NOUNS | {"html", "pdf", "edition", "cache", "project"},
    "pipeline": NOUNS | STAGES | {"printing", "csl"},
    "asking": NOUNS | {"checks", "ledger"},
    "report": {"diagnostics", "noun"},
    "cli": None,
    "__main__": None,
    "__init__": set(),
    "starter": set(),
    "schemas": set(),
}
ONLY_IMPORTER = {
    "ruamel": "project references",
    "markdown_it": "sections",
    "mdit_py_plugins": "sections",
    "bibtexparser": "references",
    "lxml": "csl",
    "jinja2": "html",
    "ziamath": "html",
    "weasyprint": "pdf",
    "pikepdf": "pdf",
}


def rooms():
    return sorted(
        {path.name.removesuffix(".py") for path in ROOT.iterdir() if path.suffix == ".py" or path.is_dir()}
        - {"__pycache__"}
    )


def modules():
    return sorted(path for path in ROOT.rglob("*.py") if "starter" not in path.parts)


def room_of(path):
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def imports(path):
    """Every module a file imports, at any depth of the file, as dotted names."""
    package = ("dossier", *path.relative_to(ROOT).parent.parts)
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package[: len(package) - node.level + 1]) if node.level else ""
            name = ".".join(part for part in (base, node.module) if part)
            yield from (f"{name}.{alias.name}" for alias in node.names) if name == "dossier" else (name,)


def inner(path):
    return {name.split(".")[1] for name in imports(path) if name.startswith("dossier.")} - {
        room_of(path),
        "__version__",
    }


def test_every_room_stands_in_the_table():
    assert set(rooms()) - {"py.typed"} <= set(MAY_IMPORT)


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(ROOT)))
def test_a_room_imports_only_what_the_table_allows(path):
    allowed = MAY_IMPORT[room_of(path)]
    if allowed is not None:
        assert inner(path) <= allowed


@pytest.mark.parametrize("library", ONLY_IMPORTER)
def test_each_library_has_one_importer(library):
    importers = {room_of(path) for path in modules() if any(name.split(".")[0] == library for name in imports(path))}
    assert importers == set(ONLY_IMPORTER[library].split())


def test_nothing_imports_a_library_the_metadata_does_not_name():
    words = tomllib.loads((ROOT.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    named = {re.split(r"[<>=]", word)[0] for word in words}
    modules_of = metadata.packages_distributions().items()
    known = {
        module for module, makers in modules_of if any(maker.lower().replace("_", "-") in named for maker in makers)
    }
    foreign = {name.split(".")[0] for path in modules() for name in imports(path)}
    foreign -= known | {"dossier", *sys.stdlib_module_names}
    assert foreign == set()


def test_no_module_outgrows_its_room():
    too_long = {
        str(p.relative_to(ROOT)): n for p in modules() if (n := len(p.read_text(encoding="utf-8").splitlines())) > 380
    }
    assert too_long == {}


def test_no_function_is_longer_than_a_screen():
    long = {}
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno - node.lineno >= 60:
                long[f"{path.relative_to(ROOT)}:{node.name}"] = node.end_lineno - node.lineno + 1
    assert long == {}
