"""WeasyPrint's remarks as findings."""

import logging

import pytest

from dossier.pdf.remarks import listen


def heard(*records):
    with listen() as remarks:
        for record in records:
            logging.getLogger("weasyprint").warning(*record)
    return [(finding.rule.code, finding.message) for finding in remarks.diagnostics(set())]


@pytest.mark.parametrize(
    ("record", "code", "message"),
    [
        (("No anchor #%s for internal URI reference", "a"), "D804", "a link leads to “a”, which is on no page"),
        (("Anchor defined twice: %r", "a"), "D805", "two places on the pages have the id “a”"),
        (
            ('Image "%s" has no required alt description', "project:a.png"),
            "D806",
            "the picture a.png has no description",
        ),
        (("Font-face %r cannot be loaded", "Text"), "D807", "no file of the font “Text” could be loaded"),
        (
            ("Ignored `%s: %s` at %d:%d, %s.", "colour", "red", 1, 2, "unknown property"),
            "D808",
            "the style sheet: Ignored `colour: red` at 1:2, unknown property.",
        ),
        (
            ("This row has more columns than the table, ignored %d cells", 2),
            "D814",
            "a row has more cells than its table has columns; left out: 2",
        ),
        (("Something new",), "D809", "Something new"),
    ],
)
def test_each_kind_of_remark_has_its_rule(record, code, message):
    assert heard(record) == [(code, message)]


def test_a_remark_is_reported_once():
    assert len(heard(("Something",), ("Something",))) == 1


def test_missing_glyphs_are_left_to_the_gate_that_knows_their_place():
    assert heard(('.notdef glyph rendered for Unicode string unsupported by fonts: "%s" (U+%04X)', "한", 0xD55C)) == []


def test_nothing_is_heard_behind_the_block_and_nothing_spreads_inside(caplog):
    with listen() as remarks:
        logging.getLogger("weasyprint").error("inside")
    logging.getLogger("weasyprint").error("outside")
    assert list(remarks.lines) == ["inside"]
    assert [record.message for record in caplog.records] == ["outside"]
