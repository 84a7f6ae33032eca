"""Every rule's manual page shows it wrong and right: the wrong example must set it off, the right one must not."""

import codecs
import re

import pytest

from dossier.diagnostics import Severity
from dossier.model import Data
from dossier.references import RULES, read_bibliography

EXAMPLE = re.compile(r"```bibtex\n(.*?)\n```", re.DOTALL)
BY_CODE = {rule.code: rule for rule in RULES}
# Findings about the configuration, or that need a style: their examples are no .bib files.
ELSEWHERE = {"D310": "references.json", "D311": None, "D331": "references.bib"}


def codes(text, path="references.bib", **options):
    return {d.rule.code for d in read_bibliography((Data(path, text),), **options).diagnostics}


def examples(rule):
    """The wrong and the right example as bytes; `\\x01` and `\\u0301` in them stand for those characters."""
    for example in EXAMPLE.findall(rule.manual):
        data = re.sub("   % .*", "", example).encode()
        data = re.sub(rb"\\xfc", b"\xfc", data) if rule.code == "D305" else data
        yield codecs.escape_decode(data)[0] if rule.code == "D308" else data.replace(b"\\u0301", "\u0301".encode())


@pytest.mark.parametrize("code", [code for code in BY_CODE if ELSEWHERE.get(code, "") is not None])
def test_the_wrong_example_sets_the_rule_off_and_the_right_one_does_not(code):
    wrong, right = examples(BY_CODE[code])
    options = {"sentence_case": True} if code == "D331" else {}
    path = ELSEWHERE.get(code) or "references.bib"
    assert code in codes(wrong, path, **options)
    assert code not in codes(right, path, **options)


def test_two_files_are_one_warning():
    files = (Data("news.bib", b"@online{a}"), Data("books.bib", b"@book{b}"))
    found = [d for d in read_bibliography(files).diagnostics if d.rule.code == "D311"]
    assert [(d.span.path, d.span.line) for d in found] == [("books.bib", 1)]


def test_codes_and_names_are_used_once_and_belong_to_this_room():
    assert all(re.fullmatch(r"D3\d\d", rule.code) for rule in RULES)
    assert len({rule.code for rule in RULES}) == len({rule.name for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("name", ["duplicate-key", "malformed-source", "missing-comma", "invalid-date"])
def test_what_makes_a_source_unusable_stops_the_build(name):
    assert {rule.severity for rule in RULES if rule.name == name} == {Severity.ERROR}
