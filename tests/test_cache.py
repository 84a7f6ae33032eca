"""The cache: it recalls what was kept, whole, and treats everything else as a miss."""

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier import cache as room
from dossier.cache import Cache, NoCache, freeze, kept, key_of, thaw
from dossier.diagnostics import Rule, Severity, Span
from dossier.model import Citation, Cite, CiteMode, Locator

HERE = Span("sections/01.md", 3, 4, 5)
CITE = Cite("k", HERE, prefix="see", locator=Locator("page", "3"), mode=CiteMode.SUPPRESS_AUTHOR)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.binary() | st.just(CITE) | st.just(Severity.INFO),
    lambda inner: st.lists(inner).map(tuple) | st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(VALUES)
def test_what_is_frozen_thaws_as_it_was(value):
    assert thaw(json.loads(json.dumps(freeze(value)))) == value


def test_nouns_thaw_with_their_types():
    citation = Citation("c-01-1", (CITE,), HERE)
    assert thaw(freeze(citation)) == citation
    assert thaw(freeze(frozenset({"b", "a"}))) == frozenset({"a", "b"})


def test_only_our_own_nouns_thaw():
    with pytest.raises(KeyError):
        thaw(["Path", "x"])
    with pytest.raises(TypeError):
        freeze(object())


def test_an_entry_is_recalled_until_a_byte_of_it_changes(tmp_path):
    cache = Cache(tmp_path)
    cache.put("abcd", b"pages")
    assert cache.get("abcd") == b"pages"
    path = next(path for path in tmp_path.rglob("*") if path.is_file())
    path.write_bytes(path.read_bytes()[:-1] + b"X")
    assert cache.get("abcd") is None
    assert cache.get("none") is None


def test_a_function_is_called_once_for_the_same_arguments(tmp_path):
    calls = []

    def measure(word, *, lang):
        calls.append(word)
        return (len(word), lang)

    cache = Cache(tmp_path)
    assert [cache.memo(measure, "a", lang="sv") for _ in range(2)] == [(1, "sv")] * 2
    cache.memo(measure, "a", lang="en")
    cache.memo(measure, "bb", lang="sv")
    assert calls == ["a", "a", "bb"]


def test_a_changed_program_recalls_nothing(tmp_path, monkeypatch):
    cache = Cache(tmp_path)
    calls = []
    cache.memo(calls.append, 1)
    monkeypatch.setattr(room, "code_stamp", lambda: "newer")
    cache.memo(calls.append, 1)
    assert calls == [1, 1]


def test_a_damaged_value_is_computed_again(tmp_path):
    cache = Cache(tmp_path)
    cache.memo(len, "abc")
    for path in tmp_path.rglob("*"):
        if path.is_file():
            cache.put(path.parent.name + path.name, b'["NoSuchNoun"]')
    assert cache.memo(len, "abc") == 3


def test_the_entries_longest_unused_go_first(tmp_path):
    cache = Cache(tmp_path, limit=200)
    for n, key in enumerate(("aa1", "bb2", "cc3")):
        cache.put(key, b"x" * 20)
        path = tmp_path / key[:2] / key[2:]
        then = time.time() - 100 + n
        room.os.utime(path, (then, then))
    cache.get("aa1")
    cache.prune()
    assert cache.get("bb2") is None
    assert cache.get("aa1") == b"x" * 20


def test_an_unwritable_folder_costs_nothing_but_the_entry(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    cache = Cache(blocked)
    cache.put("abcd", b"x")
    assert cache.get("abcd") is None


def test_no_cache_remembers_nothing():
    cache = NoCache()
    cache.put("abcd", b"x")
    assert cache.get("abcd") is None
    assert cache.memo(len, "abc") == 3


def test_keys_tell_values_apart():
    keys = {
        key_of("ab"),
        key_of("a", "b"),
        key_of(("a", "b")),
        key_of(["a", "b"]),
        key_of(CITE),
        key_of(Rule("D1", "n", Severity.INFO, "")),
    }
    assert len(keys) == 6


def test_there_is_a_cache_only_where_something_was_built(tmp_path):
    assert kept(tmp_path) is None
    (tmp_path / "build/.cache").mkdir(parents=True)
    assert kept(tmp_path).folder == tmp_path / "build/.cache"


def test_what_a_noun_says_by_default_is_not_stored():
    cite = Cite("ui", Span("a.md", 1), locator=Locator("page", "3"))
    assert len(freeze(cite)) == 1 + 5
    assert thaw(json.loads(json.dumps(freeze(cite)))) == cite
