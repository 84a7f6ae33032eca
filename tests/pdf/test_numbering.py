"""Page numbers as they are printed."""

import pytest

from dossier.pdf import number_pages
from dossier.pdf.numbering import roman


def test_roman_and_arabic_pages_are_counted_apart():
    assert number_pages((2, 3, 1), ("roman", "arabic", "roman")) == (("i", "ii"), ("1", "2", "3"), ("iii",))


def test_pages_without_numbers_do_not_count():
    assert number_pages((2, 2), ("none", "arabic")) == (("", ""), ("1", "2"))


def test_parts_without_a_word_are_arabic():
    assert number_pages((1, 2, 1), ("roman",)) == (("i",), ("1", "2"), ("3",))


@pytest.mark.parametrize(
    ("number", "words"), [(1, "i"), (4, "iv"), (9, "ix"), (14, "xiv"), (48, "xlviii"), (1999, "mcmxcix")]
)
def test_small_roman_numerals(number, words):
    assert roman(number) == words
