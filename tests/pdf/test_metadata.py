"""What the file says about itself."""

import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.pdf import Metadata
from dossier.pdf.metadata import document_information, pdf_date, xmp_date, xmp_packet


@pytest.mark.parametrize(
    ("date", "pdf", "xmp"),
    [
        ("2026-11-23", "D:20261123000000Z", "2026-11-23T00:00:00Z"),
        ("2026-11", "D:20261101000000Z", "2026-11-01T00:00:00Z"),
        (" 2026 ", "D:20260101000000Z", "2026-01-01T00:00:00Z"),
        ("November 2026", "", ""),
        ("", "", ""),
    ],
)
def test_dates_in_both_forms(date, pdf, xmp):
    assert (pdf_date(date), xmp_date(date)) == (pdf, xmp)


def test_only_what_is_known_is_said():
    assert set(document_information(Metadata("T"))) == {"/Title", "/Producer", "/Creator"}


@given(st.text(), st.lists(st.text()).map(tuple), st.text())
def test_any_words_give_a_well_formed_packet(title, names, subject):
    packet = xmp_packet(Metadata(title, names, subject, names))
    root = ET.fromstring(packet)  # noqa: S314 - our own text
    assert root.tag == "{adobe:ns:meta/}xmpmeta"


def test_signs_of_markup_are_words():
    packet = xmp_packet(Metadata("A < B & “C”"))
    assert "A < B & “C”" in [element.text for element in ET.fromstring(packet).iter()]  # noqa: S314
