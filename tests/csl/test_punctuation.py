import pytest

PAIR = '<text variable="title" suffix="{suffix}"/><text variable="publisher" prefix="{prefix}"/>'


@pytest.mark.parametrize(
    ("title", "suffix", "prefix", "text"),
    [
        ("A", ".", ". ", "A. B"),
        ("A?", "", ". ", "A? B"),
        ("A?", "", ", ", "A?, B"),
        ("A!", "", ": ", "A! B"),
        ("A.", "", ", ", "A., B"),
        ("A,", ",", " ", "A, B"),
        ("A", " ", " ", "A B"),
        ("A:", "", ". ", "A: B"),
        ("etc.", "", ". ", "etc. B"),
    ],
)
def test_marks_that_meet(printed, title, suffix, prefix, text):
    assert printed(PAIR.format(suffix=suffix, prefix=prefix), title=title, publisher="B") == text


@pytest.mark.parametrize(
    ("title", "mark", "american", "british"),
    [
        ("A", ",", "“A,” B", "‘A’, B"),
        ("A", ".", "“A.” B", "‘A’. B"),
        ("A", ":", "“A”: B", "‘A’: B"),
        ("A?", ",", "“A?,” B", "‘A?’, B"),
        ("A?", ".", "“A?” B", "‘A?’ B"),
        ("A", ";", "“A”; B", "‘A’; B"),
    ],
)
def test_marks_at_a_closing_quotation_mark(printed, title, mark, american, british):
    elements = f'<text variable="title" quotes="true"/><text variable="publisher" prefix="{mark} "/>'
    assert printed(elements, title=title, publisher="B") == american
    assert printed(elements, "en-GB", title=title, publisher="B") == british


def test_what_an_author_typed_in_one_field_stays(printed):
    assert printed('<text variable="title"/>', title='He said "yes". Then..') == "He said “yes”. Then.."


def test_strip_periods_leaves_affixes_alone(printed):
    label = '<label variable="page" form="short" strip-periods="true" suffix=". "/><text variable="page"/>'
    assert printed(label, page="7") == "p. 7"
