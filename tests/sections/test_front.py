"""Front matter: read by hand, so that each value keeps its place; other tools' keys are left alone."""

import pytest

from dossier.sections.front import read_front


def texts(text):
    return {key: [value.text for value in values] for key, values in read_front(text).values.items()}


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("title: The forces", {"title": ["The forces"]}),
        ("title: 'The: forces'", {"title": ["The: forces"]}),
        ('title: "The forces" # comment', {"title": ["The forces"]}),
        ("title: The forces # comment", {"title": ["The forces"]}),
        ("title: C# and F#", {"title": ["C# and F#"]}),
        ("as-of:   2024-10-30  ", {"as-of": ["2024-10-30"]}),
        ("nocite: [\"@a\", '@b', @c]", {"nocite": ["@a", "@b", "@c"]}),
        ("nocite:\n  - \"@a\"\n  - '@b'", {"nocite": ["@a", "@b"]}),
        ("nocite:\n- @a\n- @b", {"nocite": ["@a", "@b"]}),
        ("nocite: |\n  @a,\n  @b", {"nocite": ["@a, @b"]}),
        ("title: >\n  The\n  forces\nkind: summary", {"title": ["The forces"], "kind": ["summary"]}),
        ("title:\nkind: summary", {"title": [], "kind": ["summary"]}),
        ("# a comment\n\ntitle: x", {"title": ["x"]}),
        ('"title": x', {}),
        ("", {}),
    ],
)
def test_values(block, expected):
    assert texts(f"---\n{block}\n---\n") == expected


@pytest.mark.parametrize("closing", ["---", "...", "---  "])
def test_either_end_closes_it(closing):
    front = read_front(f"---\ntitle: x\n{closing}\nText.")
    assert (front.lines, front.broken) == (3, ())


@pytest.mark.parametrize(
    "text",
    ["", "Text.", "----\ntitle: x\n---\n", " ---\ntitle: x\n---\n", "---\n\nText.", "Text.\n---\ntitle: x\n---\n"],
)
def test_a_file_without_it_has_none(text):
    assert read_front(text).lines == 0


def test_value_knows_its_place():
    text = '---\ntitle: "The forces"\nnocite: [ "@a", @b ]\n---\n'
    values = [value for values in read_front(text).values.values() for value in values]
    assert [text[v.start : v.end] for v in values] == ["The forces", "@a", "@b"]


def test_section_takes_what_it_knows(read):
    section = read("---\ntitle: T\nlang: sv\nkind: background\nrole: scope\nas-of: 2024-10\ntags: [x]\n---\nText.")
    assert (section.title, section.lang, section.kind, section.role, section.as_of) == (
        "T",
        "sv",
        "background",
        "scope",
        "2024-10",
    )


def test_lines_below_it_are_counted_from_the_top_of_the_file(read):
    assert read("---\ntitle: T\n---\n\nText [@a].").citations[0].span.line == 5
