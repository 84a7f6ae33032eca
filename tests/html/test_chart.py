"""The picture of the way from origins to sections."""

import base64
import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import TEMPLATES, book, section

from dossier.html.chart import draw_ways, follow
from dossier.html.columns import MOST, Column, fold, measure, place, wrap
from dossier.html.terms import load_terms
from dossier.model import OriginFacts

EN = load_terms((TEMPLATES,), "en-GB")
BIB = "\n".join(f"@online{{s{n}, title = {{Source {n}}}}}" for n in range(40))


@pytest.fixture
def pictured(ledger_of):
    """Draw a text: `pictured(text, …)` gives the image element and its SVG."""

    def make(*texts):
        ledger = ledger_of(texts, BIB)
        sections = [section("A.", id=f"{n:02}", title=f"Section {n}") for n, _ in enumerate(texts, 1)]
        written = book(*sections, apparatus="full")
        written = type(written)(written.settings, written.sections, ledger, written.formatted, written.templates)
        image = draw_ways(written, EN)
        data = re.search(r"base64,([\w+/=]+)", image)
        return image, ET.fromstring(base64.b64decode(data[1])) if data else None, follow(written, EN)  # noqa: S314 - ours

    return make


def words(svg):
    return [text.text for text in svg.iter("{http://www.w3.org/2000/svg}text")]


def test_the_picture_leads_from_origins_by_way_of_sources_to_sections(pictured):
    _, svg, _ = pictured("A [CNN, according to @s1]. B [@s2].", "C [@s2].")
    assert words(svg) == [
        *("Origins not seen", "Sources read", "Sections"),
        *("CNN", "1", "Source 1", "1", "Source 2", "2", "Section 1", "2", "Section 2", "1"),
    ]  # fmt: skip
    assert len(list(svg.iter("{http://www.w3.org/2000/svg}path"))) == 4


def test_the_alternative_text_says_what_the_picture_shows(pictured):
    image, _, _ = pictured("A [CNN, according to @s1]. B [@s2].", "C [@s2].")
    assert re.search(r'alt="([^"]*)"', image)[1] == (
        "Diagram in three columns: 1 origins that were not seen lead to 2 sources that were read, and these to 2 sections. "
        "Source 1 passes on CNN. Source 1 carries: 1 in Section 1. Source 2 carries: 1 in Section 1 and 1 in Section 2."
    )


def test_who_passed_it_on_before_it_was_read_is_named_with_the_origin(pictured):
    _, _, ways = pictured("A [@s1; via @s2; via @s3].")
    assert ways.origins == ("Source 1, via Source 2",)
    assert tuple(ways.sources) == ("s3",)


def test_a_statement_counts_once_in_a_box_whatever_leads_there(pictured):
    _, _, ways = pictured("A [CNN, according to @s1; CNN, according to @s2].")
    assert ways.weights == ({"CNN": 1}, {"s1": 1, "s2": 1}, {"01": 1})


def test_without_sources_there_is_no_picture(pictured):
    assert pictured("A. B.")[0] == ""


def test_of_many_sources_the_least_used_are_folded_into_one_box(pictured):
    _, svg, _ = pictured("\n\n".join(f"A{n} [@s{n}].{' B [@s39].' * (n % 3)}" for n in range(39)))
    assert "29 more" in words(svg)
    assert "Source 39" in words(svg)
    assert sum(1 for _ in svg.iter("{http://www.w3.org/2000/svg}rect")) == MOST + 1


@given(st.lists(st.text(min_size=1, max_size=60).filter(str.strip), unique=True, max_size=60))
def test_a_column_never_has_more_boxes_than_fit_and_no_line_is_wider_than_its_box(names):
    kept = fold(names, dict.fromkeys(names, 1))
    boxes = place(Column("T", {name: name for name in names}, dict.fromkeys(names, 1)), 0, 3, EN)
    assert len(kept) == len(boxes) == min(len(names), MOST)
    assert all(measure(line.rstrip("…")) <= 122 for box in boxes for line in box.lines)


def test_long_names_are_wrapped_and_cut():
    lines = wrap(
        "The Institute for the Study of Very Long Names and of Their Abbreviation in Narrow Columns of Print", 122
    )
    assert len(lines) == 2
    assert lines[-1].endswith("…")
    assert len(wrap("https://example.org/" + "x" * 100, 122)) == 2


def test_where_every_source_speaks_for_itself_there_are_two_columns(pictured):
    _, svg, _ = pictured("A [@s1]. B [@s2].")
    assert words(svg)[:2] == ["Sources read", "Sections"]


def test_the_picture_has_a_dashed_box_for_each_origin_that_the_table_counts_as_not_seen(ledger_of):
    text = "A [CNN, according to @s1]. B [TNT, via @s2]. C [CNN, as reported by @s3; via @s1]. D [@s2; via @s3]."
    facts = (OriginFacts("CNN", owner="Cable"), OriginFacts("TNT", owner="Cable"))
    ledger = ledger_of(f"{text} E [@s4; via @s1]. F [@s2].", BIB, origins=facts)
    written = replace(book(section("A.", id="01", title="One"), apparatus="full"), ledger=ledger)
    assert ledger.summary.unseen == ("CNN", "Source 4")
    assert follow(written, EN).origins == ledger.summary.unseen
