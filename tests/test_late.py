"""Patterns that are compiled when they are first used."""

import copy
import pickle
import re
import subprocess
import sys

import pytest

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


def test_it_can_be_copied_and_kept():
    dams = late("dam")
    for made in (copy.copy(dams), pickle.loads(pickle.dumps(dams)), copy.deepcopy(dams)):  # noqa: S301 - our own
        assert made.search("a dam")
    assert repr(dams) == "late('dam')"


EAGER = """
import importlib, pkgutil, re
import dossier, dossier.late
made = []
def begin(self, pattern, flags):
    made.append(re.compile(pattern, flags))
    self.pattern, self._flags = pattern, flags
dossier.late._Late.__init__ = begin
for module in pkgutil.walk_packages(dossier.__path__, "dossier."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
from dossier.checks.phrases import phrases_of
from dossier.checks.times import times_of
from dossier.sections.chains import relay_reader
for lang in ("en", "sv"):
    phrases_of(lang), times_of(lang), relay_reader(lang, (), ("CNN",))
print(len(made))
"""


def test_every_late_pattern_of_the_product_can_be_compiled():
    done = subprocess.run([sys.executable, "-c", EAGER], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 350
