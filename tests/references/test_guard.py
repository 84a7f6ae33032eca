"""Damaged blocks: what is still read out of them. That each fault is reported at its place is shown in test_faults.py."""

import pytest

READ = {
    "@book(k)": {},
    '@book(k, title = "T (x)", year = 2020)': {"title": "T (x)", "year": "2020"},
    "@book{k, title = {A\\{B}, year = 2020}": {"title": "A\\{B", "year": "2020"},
    "@book{k, file = {C:\\docs\\}, year = 2020}": {"file": "C:\\docs\\", "year": "2020"},
    '@book{k, title = "He said "no" again", year = 2020}': {"title": 'He said "no" again', "year": "2020"},
    '@book{k, title = "A {" B", year = 2020}': {"title": 'A {" B', "year": "2020"},
    "@book{k, title = {A}\n  year = 2020}": {"title": "A", "year": "2020"},
    "@book{k, title = {A,\n  year = {2020},\n}": {"title": "A", "year": "2020"},
    '@book{k, title = "A,\n  year = {2020},\n}': {"title": "A", "year": "2020"},
    "@book{k, title = {A}}, year = 2020}": {"title": "A", "year": "2020"},
    "@book{k, publisher = Oxford Press, year = 2020}": {"publisher": "Oxford Press", "year": "2020"},
    "@book{k, title = , year = 2020}": {"title": "", "year": "2020"},
    "@book{k,, title = {A}}": {"title": "A"},
    "@book{k, % remark = {no}\n title = {A}, % another, one\n year = 2020}": {"title": "A", "year": "2020"},
    "@book{k title = {A}}": {"title": "A"},
    "@book{k,\n title = {A} # { and } # {B}}": {"title": "A and B"},
    "@book{k, title = {A)}": {"title": "A)"},
    "@book{k, title = {A}": {"title": "A"},
    "@book(k, title = {A}}": {"title": "A"},
    "@book{k, title = {one {two {three {four {five {six {seven}}}}}}}}": {
        "title": "one {two {three {four {five {six {seven}}}}}}"
    },
}


@pytest.mark.parametrize("source", READ)
def test_the_fields_of_a_damaged_source(read, source):
    (entry,) = read(source).entries
    assert {field.name: field.value for field in entry.fields} == READ[source]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("@comment{@book{x, title = {no}}}\n@book{k}", ["k"]),
        ("@comment{ never closed\n@book{k}", ["k"]),
        ("%@book{x, title = {no}}\n@book{k}", ["k"]),
        ("write to me@book.org {or not}\n@book{k}", ["k"]),
        ("@preamble{ {a} # {b} }\n@book{k}", ["k"]),
        ("@book{a, note = {see\n@kaja (2024) said}}\n@book{k}", ["a", "k"]),
        ("@book{a, note = {see\n@book{x, title = {T}}\n}}\n@book{k}", ["a", "k"]),
        ("@book{a, title = {A}\n@book{k}", ["a", "k"]),
        ("@book{a, title = {A\n@book{k, title = {K}}", ["a", "k"]),
        ("@article\n\n{k}", ["k"]),
        ("@ article {k}", ["k"]),
        ("@e-resource{k}", ["k"]),
        ("@commentary{k}", ["k"]),
    ],
)
def test_no_ghost_appears_and_no_neighbour_is_lost(read, text, keys):
    assert [entry.key for entry in read(text).entries] == keys


def test_a_remark_in_a_source_is_no_fault(read):
    assert read("@book{k, % remark\n title = {A}}").diagnostics == ()


def test_sources_without_a_key_keep_their_own_fields(read):
    first, second = read("@book{, title = {A}}\n@book{, title = {B}}").entries
    assert (first.item["title"], second.item["title"]) == ("A", "B")
