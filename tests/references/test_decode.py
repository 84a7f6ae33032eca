"""Bytes to text: whatever encoding a reference manager wrote."""

import codecs

import pytest

from dossier.model import Data
from dossier.references.decode import decode
from dossier.references.source import Trouble

TEXT = "@book{müller, title = {Åland – ö}}\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
    ],
)
def test_unicode_encodings_are_read_without_a_word(data):
    trouble = Trouble()
    assert decode(Data("r.bib", data), trouble).text == TEXT
    assert trouble.found == []


def test_windows_1252_is_read_and_reported_at_its_first_letter():
    trouble = Trouble()
    file = decode(Data("r.bib", b"@book{a,\n  title = {M\xfcller \x80 5}}"), trouble)
    assert file.text == "@book{a,\n  title = {Müller € 5}}"
    assert [(d.rule.name, d.span.line, d.span.column) for d in trouble.found] == [("not-utf-8", 2, 13)]


def test_all_line_ends_count_alike():
    files = [decode(Data("r.bib", f"a{end}b{end}".encode()), Trouble()) for end in ("\n", "\r\n", "\r")]
    assert {file.text for file in files} == {"a\nb\n"}
