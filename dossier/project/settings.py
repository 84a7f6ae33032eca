"""1 load: the text of dossier.yaml, or the block at the top of a section → `Settings`."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from dossier.diagnostics import Diagnostic, LineMap, Severity
from dossier.late import late
from dossier.model.kinds import KINDS
from dossier.model.settings import OriginFacts, Settings
from dossier.project import rules
from dossier.project.values import Values, is_empty
from dossier.project.yaml import compose

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import TypeAlias

    from dossier.diagnostics import Span
    from dossier.model.settings import Text
    from dossier.project.yaml import Node

    Reader: TypeAlias = Callable[[Values, Node, str], Any]

AGING = ("as-of", *KINDS)
AGE = late(r"(\d{1,5})\s*(d|days?|w|weeks?|m|months?|y|years?|)")
DAYS = {"d": 1, "w": 7, "m": 30, "y": 365}
SCALE = ("auto", "always", "never")


def one_of(*words: str) -> Reader:
    """Make the reader of a setting that knows these words."""
    return partial(_one_of, words)


def _one_of(words: tuple[str, ...], values: Values, node: Node, name: str) -> str | None:
    return values.one_of(node, name, words)


def toc(values: Values, node: Node, name: str) -> str | None:
    """Read `toc`: Pandoc's true and false, or auto, always, never."""
    if node.id == "scalar" and node.value in {"true", "false"}:
        return "always" if node.value == "true" else "never"
    return values.one_of(node, name, SCALE)


def output(values: Values, node: Node, name: str) -> str | None:
    """Read `output`: a PDF inside the project, so that no dossier can overwrite what lies elsewhere."""
    path = values.string(node, name)
    if path is None or (path.endswith(".pdf") and not path.startswith("/") and ".." not in path.split("/")):
        return path
    values.report(rules.BAD_VALUE, node, f"`{path}` is not a PDF in the project", f"write `{name}: build/report.pdf`")
    return None


def origins(values: Values, node: Node, name: str) -> tuple[OriginFacts, ...]:
    """Read `origins`: names that information comes from, each with what is known of it."""
    known: dict[str, Reader] = {
        "owner": Values.string,
        "kind": Values.string,
        "party": Values.flag,
        "note": Values.string,
    }
    found = []
    for word, key, value in values.table(node, f"`{name}`"):
        values.spans[f"{name}.{word}"] = values.place(key)
        facts = {} if is_empty(value) else values.record(value, f"the origin `{word}`", known, f"{name}.{word}.")
        found.append(OriginFacts(word, **facts))
    return tuple(found)


def pairs(values: Values, node: Node, name: str) -> dict[str, str]:
    """Read a table of texts; each name has its place under `SETTING.NAME`."""
    found = {}
    for word, key, value in values.table(node, f"`{name}`"):
        values.spans[f"{name}.{word}"] = values.place(key)
        text = None if is_empty(value) else values.string(value, f"{name}: {word}")
        if text is not None:
            found[word] = text
    return found


def ages(values: Values, node: Node, name: str) -> dict[str, int]:
    """Read `stale-after`: kinds of sources, or `as-of`, each with the days it may be old."""
    found = {}
    for word, key, value in values.table(node, f"`{name}`"):
        values.spans[f"{name}.{word}"] = values.place(key)
        if word not in AGING:
            values.unknown(key, word, f"`{name}`", AGING)
        elif not is_empty(value) and (text := values.string(value, f"{name}: {word}")):
            match = AGE.fullmatch(text)
            if match:
                found[word] = int(match[1]) * DAYS[match[2][:1] or "d"]
            else:
                values.report(rules.BAD_VALUE, value, f"`{text}` is no length of time", f"write `{word}: 90 days`")
    return found


def severity(values: Values, node: Node, name: str) -> dict[str, str]:
    """Read `severity`: rules, each with the weight it shall have."""
    found = {}
    for word, key, value in values.table(node, f"`{name}`"):
        values.spans[f"{name}.{word}"] = values.place(key)
        weight = values.one_of(value, f"{name}: {word}", ("error", "warning", "info"))
        if weight is not None:
            found[word] = weight
    return found


SETTINGS: Mapping[str, Reader] = {
    "title": Values.string,
    "subtitle": Values.string,
    "author": Values.people,
    "date": Values.date,
    "lang": Values.language,
    "keywords": Values.words,
    "abstract": Values.string,
    "contact": Values.string,
    "as-of": Values.date,
    "review-by": Values.date,
    "stale-after": ages,
    "bibliography": Values.strings,
    "csl": Values.string,
    "nocite": Values.keys,
    "link-citations": Values.flag,
    "number-sections": Values.flag,
    "toc": toc,
    "page-break": one_of("auto", "section", "none"),
    "notes": one_of("page", "section", "end"),
    "citation-scope": one_of("run", "sentence"),
    "sourcing": one_of("off", "warn", "error"),
    "apparatus": one_of("quiet", "full"),
    "attach": one_of("ledger", "none"),
    "output": output,
    "relay-phrases": Values.strings,
    "origins": origins,
    "aliases": pairs,
    "severity": severity,
    "ignore": Values.strings,
}
"""Every setting as it is written, with its reader: `Settings` with hyphens (Pandoc's words where it has one)."""

MANUSCRIPT = ("subtitle", "author", "date", "lang", "keywords", "abstract", "bibliography", "csl", "link-citations")
"""What the first section's block decides for the whole dossier where there is no dossier.yaml. Its `title` is its own."""

FRONT_MATTER = late(r"---[ \t]*\n(.*?\n)??(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
WANTED = late(rf"^({'|'.join(MANUSCRIPT)})[ ]*:", re.MULTILINE)


def read_config(config: Text) -> tuple[Settings, tuple[Diagnostic, ...]]:
    """Read the text of dossier.yaml; what is wrong in it is reported and has its default."""
    lines = LineMap.of(config.path, config.text)
    node = compose(config.text, lines)
    if isinstance(node, Diagnostic):
        return Settings(), (node,)
    if node is None or is_empty(node):
        return Settings(), ()
    values = Values(config.text, lines)
    return _settings(values.record(node, config.path, SETTINGS), values.spans), tuple(values.problems)


def read_front_matter(section: Text) -> tuple[Settings, tuple[Diagnostic, ...]]:
    """Read what a manuscript without dossier.yaml says of itself in the block at its top.

    That block belongs to other programs too: words that are not ours are left alone, and what is wrong is a warning.
    """
    match = FRONT_MATTER.match(section.text)
    if not match or not match[1] or not WANTED.search(match[1]):
        return Settings(), ()
    text = "   " + match[0][3 : match.end(1)]
    lines = LineMap.of(section.path, text)
    node = compose(text, lines)
    if isinstance(node, Diagnostic):
        return Settings(), (replace(node, severity=Severity.WARNING),)
    if node is None or node.id != "mapping":
        return Settings(), ()
    values = Values(text, lines, is_manuscript=True)
    found = values.record(
        node, section.path, {word: SETTINGS[word] if word in MANUSCRIPT else _left_alone for word in _words(node)}
    )
    return _settings(found, values.spans), tuple(replace(d, severity=Severity.WARNING) for d in values.problems)


def _left_alone(_values: Values, _node: Node, _name: str) -> None:
    return None


def _words(node: Node) -> tuple[str, ...]:
    return tuple(str(key.value) for key, _ in node.value if key.id == "scalar")


def _settings(found: Mapping[str, Any], spans: Mapping[str, Span]) -> Settings:
    """Put the values that were read over the defaults, with the place of each."""
    return Settings(**{name.replace("-", "_"): value for name, value in found.items()}, spans=spans)
