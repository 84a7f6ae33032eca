"""Diagnostics for programs: our own JSON, GitHub's workflow commands, SARIF 2.1.0."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from dossier.diagnostics import Severity, State
from dossier.report.summary import count

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import TypeAlias

    from dossier.diagnostics import Diagnostic, Rule, Span
    from dossier.report.place import Lines

    Name: TypeAlias = Callable[[str], str]

SARIF_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def dump(value: object) -> str:
    """Write JSON for people who look into it: two spaces, letters as they are."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def as_json(diagnostics: Iterable[Diagnostic], lines: Lines, facts: Mapping[str, Any]) -> str:
    """Write the report that `schemas/report.schema.json` describes. `facts` join the counts in its summary."""
    ordered = sorted(diagnostics, key=lambda d: d.order)
    summary: dict[str, Any] = {**count(ordered), **facts}
    return dump({"diagnostics": [_finding(d, lines) for d in ordered], "summary": summary})


def _finding(diagnostic: Diagnostic, lines: Lines) -> dict[str, Any]:
    return {
        "code": diagnostic.rule.code,
        "name": diagnostic.rule.name,
        "severity": diagnostic.severity.value,
        "state": diagnostic.state.value,
        "message": diagnostic.message,
        **_position(diagnostic.span, lines),
        "digest": lines.digest(diagnostic.span),
        "hint": diagnostic.hint,
        "related": [{"message": r.message, **_position(r.span, lines)} for r in diagnostic.related],
    }


def _position(span: Span | None, lines: Lines) -> dict[str, Any]:
    """Give a place from its first character to the one behind its last (1-based, in code points)."""
    if span is None:
        return dict.fromkeys(("path", "line", "column", "endLine", "endColumn"))
    line, column = lines.end(span)
    return {"path": span.path, "line": span.line, "column": span.column, "endLine": line, "endColumn": column}


def as_github(diagnostics: Iterable[Diagnostic], lines: Lines, name: Name) -> str:
    """Write GitHub's workflow commands, which show each finding on its line of the change.

    GitHub keeps ten errors and ten warnings of a step, so the worst come first. `name` turns a path from the project's
    root into one from the repository's.
    """
    weight = list(COMMANDS)
    ordered = sorted(diagnostics, key=lambda d: (weight.index(d.severity), d.order))
    return "".join(_command(d, lines, name) + "\n" for d in ordered)


def _command(diagnostic: Diagnostic, lines: Lines, name: Name) -> str:
    values: dict[str, object] = {}
    span = diagnostic.span
    if span:
        end_line, end_column = lines.end(span)
        values = {"file": name(span.path), "line": span.line, "endLine": end_line}
        if end_line == span.line:  # columns are refused for several lines
            values |= {"col": span.column, "endColumn": end_column}
    values["title"] = f"{diagnostic.rule.code} {diagnostic.rule.name}"
    properties = ",".join(f"{key}={_escape(str(value), ':,')}" for key, value in values.items())
    not_run = "not run: " if diagnostic.state is State.NOT_RUN else ""
    hint = f"\n{diagnostic.hint}" if diagnostic.hint else ""
    return f"::{COMMANDS[diagnostic.severity]} {properties}::{_escape(not_run + diagnostic.message + hint)}"


def _escape(text: str, more: str = "") -> str:
    """Escape as the runner unescapes: `%` first, line ends, and in properties also `:` and `,`."""
    for character in "%\r\n" + more:
        text = text.replace(character, f"%{ord(character):02X}")
    return text


def as_sarif(diagnostics: Iterable[Diagnostic], lines: Lines, name: Name, version: str) -> str:
    """Write SARIF 2.1.0 (OASIS), columns counted in code points."""
    ordered = sorted(diagnostics, key=lambda d: d.order)
    rules = sorted({d.rule.code: d.rule for d in ordered}.values(), key=lambda rule: rule.code)
    index = {rule.code: i for i, rule in enumerate(rules)}
    driver = {"name": "dossier", "version": version, "rules": [_rule(rule) for rule in rules]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"PROJECT": {"description": {"text": "The folder that holds the dossier's repository."}}},
        "results": [_result(d, index[d.rule.code], lines, name) for d in ordered],
    }
    return dump({"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(rule: Rule) -> dict[str, Any]:
    described: dict[str, Any] = {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.summary or rule.name},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
    }
    if rule.manual:
        described["help"] = {"text": rule.manual, "markdown": rule.manual}
    return described


def _result(diagnostic: Diagnostic, index: int, lines: Lines, name: Name) -> dict[str, Any]:
    """Describe one finding. What could not be checked is `open` (§3.27.9), for which the level must be "none"."""
    hint = f"\n{diagnostic.hint}" if diagnostic.hint else ""
    not_run = diagnostic.state is State.NOT_RUN
    result: dict[str, Any] = {
        "ruleId": diagnostic.rule.code,
        "ruleIndex": index,
        "kind": "open" if not_run else "fail",
        "level": "none" if not_run else LEVELS[diagnostic.severity],
        "message": {"text": diagnostic.message + hint},
    }
    if diagnostic.span:
        result["locations"] = [_location(diagnostic.span, lines, name)]
    if diagnostic.related:
        result["relatedLocations"] = [
            {**_location(r.span, lines, name), "message": {"text": r.message}} for r in diagnostic.related
        ]
    return result


def _location(span: Span, lines: Lines, name: Name) -> dict[str, Any]:
    line, column = lines.end(span)
    uri = quote(name(span.path))
    region = {"startLine": span.line, "startColumn": span.column, "endLine": line, "endColumn": column}
    return {"physicalLocation": {"artifactLocation": {"uri": uri, "uriBaseId": "PROJECT"}, "region": region}}
