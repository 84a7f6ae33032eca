"""A laid-out part as bytes and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pressing import laid

from dossier.model import Bookmark, FontUse, LaidOut
from dossier.pdf import pack, unpack
from dossier.pdf.rules import RULES

LENGTHS = st.floats(-1000, 10_000)
PLACES = st.tuples(st.integers(0, 999), LENGTHS, LENGTHS)
FINDINGS = st.builds(lambda rule, text: rule.at(None, text, text), st.sampled_from(RULES), st.text())
LAID_OUT = st.builds(
    LaidOut,
    name=st.text(),
    pdf=st.binary(),
    pages=st.integers(0, 999),
    anchors=st.dictionaries(st.text(), st.lists(PLACES).map(tuple)),
    bookmarks=st.lists(st.builds(Bookmark, st.integers(1, 6), st.text(), st.integers(0, 9), LENGTHS, LENGTHS)).map(
        tuple
    ),
    page_texts=st.lists(st.text()).map(tuple),
    diagnostics=st.lists(FINDINGS).map(tuple),
    at=st.lists(st.text()).map(tuple),
    overflow=st.lists(st.text()).map(tuple),
    targets=st.lists(st.text()).map(tuple),
    folios=st.lists(st.none() | st.tuples(LENGTHS, LENGTHS)).map(tuple),
    fonts=st.lists(st.builds(FontUse, st.text(), st.text(), st.dictionaries(st.integers(0, 99), st.text()))).map(tuple),
)


@given(LAID_OUT)
def test_what_is_packed_is_unpacked(laid_out):
    assert unpack(pack(laid_out)) == laid_out


def test_a_real_part_survives():
    real = laid('<h1 id="a">Å</h1><p id="b">See <a href="xref:c">c</a>.</p>')
    assert unpack(pack(real)) == real


@pytest.mark.parametrize("cut", [0, 3, 20, 60, 400])
def test_a_damaged_blob_is_no_part(cut):
    blob = pack(laid("<p>a</p>"))
    assert unpack(blob[:cut]) is None
    assert unpack(b"\x80\x04" + blob) is None
