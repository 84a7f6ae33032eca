"""The official CSL test suite, by path: every fixture passes but those on the list, and a fixture that passes leaves the list."""

import importlib.util
import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SUITE = Path(os.environ.get("CSL_TEST_SUITE", ROOT / "../shared/csl-test-suite"))
ACCEPTED = {
    "bugreports_SortedIeeeItalicsFail": "wants a month's abbreviation that the English locale has changed since",
    "date_NegativeDateSort": "wants BC without the space that the English locale has put before it since",
    "date_NegativeDateSortViaMacroOnYearMonthOnly": "the same",
    "decorations_Baseline": "wants a style attribute that is no CSS",
    "sort_OmittedBibRefMixedNumericStyle": "wants an error message for an entry that prints nothing; we do not list it",
}

spec = importlib.util.spec_from_file_location("csl_suite", ROOT / "tests/csl_suite.py")
csl_suite = importlib.util.module_from_spec(spec)
spec.loader.exec_module(csl_suite)


@pytest.fixture(scope="module")
def failures():
    """Run all fixtures once and return the names of those that fail."""
    paths = sorted(SUITE.glob("*.txt"))
    if not paths:
        pytest.skip(f"no CSL test suite: set CSL_TEST_SUITE to its folder ({SUITE.name} is not there)")
    return {path.stem for path in paths if not csl_suite.check(path)[0]}


def test_no_fixture_fails_but_those_accepted(failures):
    assert sorted(failures - ACCEPTED.keys()) == []


def test_what_passes_is_not_on_the_list(failures):
    known = {path.stem for path in SUITE.glob("*.txt")}
    assert sorted((ACCEPTED.keys() & known) - failures) == []


def test_the_runner_ends_with_a_count(failures, capsys):
    name = min(failures)
    assert csl_suite.main([str(SUITE), "-v", name]) == 1
    out = capsys.readouterr().out
    assert f"--- {name}\n  wanted: " in out
    assert out.endswith("passed 0 of 1\n")


def test_the_runner_asks_for_a_folder(capsys):
    assert csl_suite.main([]) == 2
    assert "usage" in capsys.readouterr().err
