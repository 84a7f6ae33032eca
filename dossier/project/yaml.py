"""1 load: YAML 1.2 → a tree of nodes that know their place; the only importer of ruamel.yaml.

Scalars stay text: `lang: no`, `version: 1.10` and `12:30` are what the author typed, and each setting converts its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from dossier.project import rules

if TYPE_CHECKING:
    from dossier.diagnostics import Diagnostic, LineMap, Span

NULL = "tag:yaml.org,2002:null"
BOOL = "tag:yaml.org,2002:bool"


class Node(Protocol):
    """What ruamel.yaml composes: `id` is scalar (`value` its text), sequence (nodes) or mapping (pairs of nodes)."""

    id: str
    tag: str
    value: Any
    start_mark: Any
    end_mark: Any


def compose(text: str, lines: LineMap) -> Node | Diagnostic | None:
    """Read one YAML document; None where it is empty, a diagnostic at the place of the first fault."""
    from ruamel.yaml import YAML  # noqa: PLC0415 - a dossier without settings starts without it
    from ruamel.yaml.error import MarkedYAMLError, YAMLError  # noqa: PLC0415
    from ruamel.yaml.reader import ReaderError  # noqa: PLC0415

    try:
        node: Node | None = YAML(typ="safe", pure=True).compose(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        offset = min(mark.index, len(text)) if mark else 0
        return _fault(lines, offset, str(error.problem))
    except ReaderError as error:
        character = f"the character U+{ord(text[error.position]):04X} may not stand in YAML"
        return rules.INVALID_YAML.at(lines.span(error.position), character, "delete it")
    except RecursionError:
        return rules.INVALID_YAML.at(
            lines.span(0), "lists or tables are nested too deeply", "one or two levels are enough"
        )
    except YAMLError as error:
        return _fault(lines, 0, str(error))
    return node


FAULTS = (
    ("mapping values", "a second colon stands in one value", "put a value that holds a colon between quotation marks"),
    ("found character '\\t'", "a tab is used for indentation", "indent with spaces, YAML forbids tabs"),
    ("found character", "a value cannot begin with this character", "put the value between quotation marks"),
    ("found undefined alias", "a value cannot begin with `*`", "put the value between quotation marks"),
    ("expected <block end>", "this line is indented differently from those above it", "line it up with its neighbours"),
    ("found unexpected end of stream", "a quotation mark is never closed", "close it where the value ends"),
    ("expected ',' or", "a list or table that begins with a bracket is never closed", "close it where the value ends"),
    ("but found another document", "a second document begins here", "keep all settings in one"),
    ("could not find expected ':'", "a name stands here without a colon", "write `name: value`"),
)
"""How ruamel.yaml's words begin, what we say instead, and what to do."""


def _fault(lines: LineMap, offset: int, problem: str) -> Diagnostic:
    """Say in plain words what is wrong at an offset."""
    hint = (
        "look for a quotation mark or bracket that is never closed, or a line indented differently from its neighbours"
    )
    for beginning, plain, remedy in FAULTS:
        if problem.startswith(beginning):
            return rules.INVALID_YAML.at(lines.span(offset), f"this is not valid YAML: {plain}", remedy)
    return rules.INVALID_YAML.at(lines.span(offset), f"this is not valid YAML: {problem}", hint)


def place(node: Node, text: str, lines: LineMap) -> Span:
    """Name the place of a node: a value up to the end of its first line."""
    start, end = node.start_mark.index, node.end_mark.index
    stretch = text[start:end].split("\n", 1)[0].rstrip()
    return lines.span(start, start + max(len(stretch), 1))
