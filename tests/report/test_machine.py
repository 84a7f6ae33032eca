"""Reports for programs, against their schemas."""

import hashlib
import json
import os
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator, Draft202012Validator

from dossier.diagnostics import Related, Rule, Severity, Span, State
from dossier.report import Look, render

ROOT = Path(__file__).parents[2]
SARIF_SCHEMA = Path(os.environ.get("SARIF_SCHEMA", ROOT / "../shared/schemas/sarif-schema-2.1.0.json"))
REPORT_SCHEMA = json.loads((files("dossier") / "schemas/report.schema.json").read_text(encoding="utf-8"))

ERROR = Rule("D401", "undefined-key", Severity.ERROR, "a key is cited that no source has", "# Manual")
WARNING = Rule("D501", "unsourced", Severity.WARNING, "a sentence rests on no source")
INFO = Rule("D301", "unused", Severity.INFO, "a source is not cited")
TEXT = "First line\nsee [@a,\np. 4] — 100%, done: “ok”\n"
FOUND = (
    WARNING.at(Span("sections/a b.md", 3, 1, 4), "50%: a, b\nsecond", state=State.NOT_RUN),
    INFO.at(None, "no place"),
    ERROR.at(
        Span("sections/a b.md", 2, 5, 10),
        "`a` is not known",
        "did you mean `b`?",
        related=(Related(Span("r.bib", 1, 7), "here"),),
    ),
)


def source(path):
    return TEXT if path.endswith(".md") else ""


def report(format_, found=FOUND, **options):
    return render(found, format_, source, **options)


def test_json_has_every_finding_with_its_place_and_end():
    told = json.loads(report("json", facts={"pages": 4}))
    assert told["diagnostics"][1] == {
        "code": "D401",
        "name": "undefined-key",
        "severity": "error",
        "state": "FAIL",
        "message": "`a` is not known",
        "path": "sections/a b.md",
        "line": 2,
        "column": 5,
        "endLine": 3,
        "endColumn": 6,
        "digest": hashlib.sha256(b"[@a, p. 4]").hexdigest()[:16],
        "hint": "did you mean `b`?",
        "related": [{"message": "here", "path": "r.bib", "line": 1, "column": 7, "endLine": 1, "endColumn": 8}],
    }
    assert told["diagnostics"][0]["path"] is None
    assert told["diagnostics"][2]["state"] == "NOT-RUN"
    assert told["summary"] == {"errors": 1, "warnings": 0, "info": 1, "notRun": 1, "files": 1, "pages": 4}


def test_json_follows_its_schema_and_the_schema_is_sound():
    Draft202012Validator.check_schema(REPORT_SCHEMA)
    Draft202012Validator(REPORT_SCHEMA).validate(json.loads(report("json")))
    Draft202012Validator(REPORT_SCHEMA).validate(json.loads(report("json", ())))


def test_the_schema_refuses_what_is_no_report():
    told = json.loads(report("json"))
    told["diagnostics"][0]["severity"] = "fatal"
    assert not Draft202012Validator(REPORT_SCHEMA).is_valid(told)
    assert not Draft202012Validator(REPORT_SCHEMA).is_valid({"diagnostics": []})


def test_github_gets_the_worst_first_escaped_as_its_runner_unescapes():
    assert report("github", look=Look(name=lambda path: f"reports/x/{path}")) == (
        "::error file=reports/x/sections/a b.md,line=2,endLine=3,title=D401 undefined-key::`a` is not known%0Adid you mean `b`?\n"
        "::warning file=reports/x/sections/a b.md,line=3,endLine=3,col=1,endColumn=5,title=D501 unsourced::"
        "not run: 50%25: a, b%0Asecond\n"
        "::notice title=D301 unused::no place\n"
    )


@given(st.text())
def test_a_github_command_is_one_line_whatever_the_message_and_reads_back(message):
    (line,) = report("github", [ERROR.at(Span("a,b:c%.md", 1, 1), message)]).split("\n")[:-1]
    _, properties, text = line.split("::", 2)
    assert "file=a%2Cb%3Ac%25.md," in properties
    assert text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%") == message
    assert "\n" not in line


def test_sarif_says_where_what_and_which_rule():
    (run,) = json.loads(report("sarif", version="1.2.3", look=Look(name=lambda path: f"d/{path}")))["runs"]
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("dossier", "1.2.3")
    assert [rule["id"] for rule in driver["rules"]] == ["D301", "D401", "D501"]
    assert run["columnKind"] == "unicodeCodePoints"
    note, error, not_run = run["results"]
    assert (note["level"], error["level"]) == ("note", "error")
    assert (not_run["kind"], not_run["level"]) == ("open", "none")
    place = error["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "d/sections/a%20b.md"
    assert place["region"] == {"startLine": 2, "startColumn": 5, "endLine": 3, "endColumn": 6}
    assert error["relatedLocations"][0]["message"]["text"] == "here"
    assert "locations" not in note
    for result in run["results"]:
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]


def test_sarif_follows_the_schema_of_its_standard():
    if not SARIF_SCHEMA.is_file():
        pytest.skip("the SARIF 2.1.0 schema is not here: name it in SARIF_SCHEMA")
    validator = Draft4Validator(json.loads(SARIF_SCHEMA.read_text(encoding="utf-8")))
    for found in (FOUND, ()):
        validator.validate(json.loads(report("sarif", found, version="1.0")))


@pytest.mark.parametrize("format_", ["json", "sarif"])
def test_reports_are_the_same_whatever_the_order_of_findings(format_):
    assert report(format_) == report(format_, FOUND[::-1])
