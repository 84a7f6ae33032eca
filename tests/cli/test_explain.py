"""`dossier explain`."""

import pytest

from dossier.cli import run
from dossier.cli.rules import ROOMS, all_rules
from dossier.diagnostics import Severity


@pytest.mark.parametrize("word", ["D102", "d102", "unknown-setting"])
def test_a_rule_is_explained_by_code_or_name(word, capsys):
    assert run(["explain", word]) == 0
    out = capsys.readouterr().out
    assert out.startswith("D102 unknown-setting (error)\n")
    assert "number-sections: true" in out


def test_without_a_rule_all_are_listed_in_order(capsys):
    assert run(["explain"]) == 0
    codes = [line.split()[0] for line in capsys.readouterr().out.splitlines()]
    assert codes == [rule.code for rule in all_rules()]


def test_an_unknown_rule_gets_the_nearest(capsys):
    assert run(["explain", "unknown-seting"]) == 2
    assert "Did you mean D102 unknown-setting?" in capsys.readouterr().err


def test_every_room_has_rules_of_its_own_stage_under_codes_and_names_of_their_own():
    rules = all_rules()
    assert len({rule.code for rule in rules}) == len(rules)
    assert len({rule.name for rule in rules}) == len(rules)
    assert {rule.code[1] for rule in rules} >= set("1235678")
    assert len(ROOMS) == 7


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_every_rule_says_what_it_means(rule):
    assert rule.severity in Severity
    assert rule.summary
    assert not rule.summary.endswith(".")
    assert len(rule.manual) > 80
