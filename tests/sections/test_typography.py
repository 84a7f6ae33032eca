"""Quotation marks, apostrophes, dashes and ellipses, by language."""

import pytest


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("en-GB", "“one ‘two’ three”"),
        ("sv-SE", "”one ’two’ three”"),
        ("de", "„one ‚two‘ three“"),
        ("xx", "“one ‘two’ three”"),
    ],
)
def test_marks_are_the_languages_own(read, lang, expected):
    assert read("\"one 'two' three\"", lang=lang).claims[0].text == expected


def test_section_may_have_its_own_language(read):
    section = read('---\nlang: sv\n---\n\n"ett"', lang="en")
    assert (section.lang, section.claims[0].text) == ("sv", "”ett”")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("it's the soldiers' and rock 'n' roll", "it’s the soldiers’ and rock ‘n’ roll"),
        ("the '90s and '24", "the ’90s and ’24"),
        ('"It\'s," he said', "“It’s,” he said"),
        ('("one")', "(“one”)"),
        ('"one"-"two"', "“one”-“two”"),
        ('*"one"* and "*two*"', "“one” and “two”"),
        ('*a "b* c *d" e*', '*a "b* c *d" e*'.replace("*", "")),
        ('"one *two" three*', '"one two" three'),
        ("6\" and 5' tall", '6" and 5’ tall'),
        ('unfinished "quote', 'unfinished "quote'),
        ('"one" [@a] "two"', "“one” “two”"),
        ('so "one"[@a].', "so “one”."),
        ('"one\ntwo"', "“one two”"),
        (r'\"one\" `"two"` &quot;three&quot;', '"one" "two" "three"'),
        ("“one” „two“ «three» ‘four’", "“one” „two“ «three» ‘four’"),
        ("1--2 and a -- b --- c", "1–2 and a – b — c"),
        ("wait... no", "wait… no"),
        (r"a \-- b `--` \...", "a -- b -- ..."),
    ],
)
def test_english_text(read, text, expected):
    assert read(text).claims[0].text == expected
