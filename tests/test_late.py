"""Patterns that are compiled when they are first used."""

import importlib
import pkgutil
import re

import pytest

import dossier
from dossier.late import late


def test_a_late_pattern_is_used_like_any_other():
    dams = late(r"(?P<name>[A-Z]\w+) Dam", re.IGNORECASE)
    assert dams.search("the Ek dam")["name"] == "the Ek"[4:]
    assert dams.fullmatch("Ek Dam").span("name") == (0, 2)
    assert [found["name"] for found in dams.finditer("Ek Dam, Bo Dam")] == ["Ek", "Bo"]
    assert dams.sub(r"\g<name>", "Ek Dam.") == "Ek."
    assert dams.match("a Ek Dam", 2).end() == 8
    assert dams.split("Ek Dam, Bo") == ["", "Ek", ", Bo"]
    assert dams.findall("Ek Dam") == ["Ek"]
    assert dams.groups == 1


def test_it_is_compiled_once_and_not_before_it_is_used(monkeypatch):
    made = []
    monkeypatch.setattr(
        re, "compile", lambda pattern, flags=0, real=re.compile: made.append(pattern) or real(pattern, flags)
    )
    dams = late("dam")
    assert late(dams.pattern + "s").pattern == "dams"
    assert made == []
    assert dams.search("a dam")
    assert dams.search("two dams")
    assert not dams.fullmatch("river")
    assert made == ["dam"]


def test_a_broken_one_is_found_where_it_is_used():
    with pytest.raises(re.error):
        late("(").match("")


def test_every_late_pattern_of_the_product_can_be_compiled():
    found = {}
    for module in pkgutil.walk_packages(dossier.__path__, "dossier."):
        if not module.name.endswith("__main__"):
            for name, value in vars(importlib.import_module(module.name)).items():
                if type(value) is type(late("")):
                    found[f"{module.name}.{name}"] = value
    assert len(found) > 200
    for name, pattern in found.items():
        assert pattern.groups >= 0, name
