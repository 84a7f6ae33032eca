"""One feature of BibTeX's syntax per file: each must be read as wanted, and whatever is broken must be reported."""

import json
import re

import pytest

from dossier.diagnostics import Severity
from dossier.model import Data
from dossier.references import read_bibliography
from dossier.references.fields import ALIASES

# What no program can read as it stands: the finding that has to say so.
REPORTED = {
    "10-empty-key.bib": "D302",
    "21-undefined-macro-stays-visible.bib": "D307",
    "37-at-line-start-in-value.bib": "D304",
    "41-missing-comma-between-fields.bib": "D303",
    "42-missing-comma-own-entry-flagged-kept.bib": "D303",
    "43-unclosed-brace-then-entry.bib": "D302",
    "44-unclosed-at-eof.bib": "D302",
    "45-duplicate-key.bib": "D301",
    "47-duplicate-field.bib": "D306",
    "48-duplicate-field-differing-case.bib": "D306",
    "54-numeric-bare-with-letters.bib": "D302",
    "55-bare-range-illegal.bib": "D302",
    "61-control-chars.bib": "D308",
}
SYNTAX = re.compile(r"D30\d")


def folded(text):
    return " ".join(text.split())


def differences(want, bibliography):
    entries = {entry.key: entry for entry in bibliography.entries}
    for key, fields in want.items():
        entry = entries.get(bibliography.aliases.get(key, key))
        if fields is None or entry is None:
            if (fields is None) != (entry is None):
                yield f"{key}: {'a ghost' if entry else 'missing'}"
            continue
        for name, value in fields.items():
            plain = name.rstrip("~").lower()
            field = entry.field(plain, ALIASES.get(plain, plain))
            got = field.value if field else None
            wanted = value if isinstance(value, list) else [value]
            if (folded(got or "") if name.endswith("~") else got) not in wanted:
                yield f"{key}.{name}: {got!r} instead of {value!r}"


def cases(folder):
    for case in json.loads((folder / "micro" / "expected.json").read_text("utf-8")):
        data = (folder / "micro" / case["file"]).read_bytes()
        yield case["file"], case["want"], read_bibliography((Data(case["file"], data),))


def test_all_sixty_four_files_are_read_as_wanted(corpora):
    found = list(cases(corpora))
    wrong = {file: list(differences(want, bibliography)) for file, want, bibliography in found}
    assert len(found) == 64
    assert {file: difference for file, difference in wrong.items() if difference} == {}


def test_what_is_broken_is_reported_and_nothing_else_is(corpora):
    got = {}
    for file, _, bibliography in cases(corpora):
        codes = {d.rule.code for d in bibliography.diagnostics if SYNTAX.fullmatch(d.rule.code)}
        if codes:
            got[file] = " ".join(sorted(codes))
    assert got == REPORTED


@pytest.mark.parametrize(
    ("file", "line", "column"),
    [
        ("41-missing-comma-between-fields.bib", 1, 16),
        ("43-unclosed-brace-then-entry.bib", 1, 13),
        ("44-unclosed-at-eof.bib", 2, 13),
        ("45-duplicate-key.bib", 2, 4),
        ("55-bare-range-illegal.bib", 1, 13),
    ],
)
def test_the_place_is_exact(corpora, file, line, column):
    data = (corpora / "micro" / file).read_bytes()
    errors = [d.span for d in read_bibliography((Data(file, data),)).diagnostics if d.severity is Severity.ERROR]
    assert (line, column) in [(span.line, span.column) for span in errors]
