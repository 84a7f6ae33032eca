"""One part through WeasyPrint: pages, places, words."""

import pytest
from pressing import PNG, WORDS, laid, opened, part

from dossier.model import Bookmark
from dossier.pdf import lay_out


def test_the_same_part_gives_the_same_bytes(tmp_path):
    same = part(f'<h1 id="a">A</h1><p>{WORDS * 30}</p><table><tr><th>A</th></tr><tr><td>1</td></tr></table>')
    assert lay_out(same, tmp_path) == lay_out(same, tmp_path)


def test_a_font_that_another_part_declared_does_not_leak_in(tmp_path):
    plain = part("<p>A</p>")
    before = lay_out(plain, tmp_path)
    lay_out(
        part("<p>A</p>", css='@font-face { font-family: "Source Serif Pro"; src: url("fonts:SourceSansPro-It.otf") }'),
        tmp_path,
    )
    assert lay_out(plain, tmp_path) == before


def test_a_sentence_that_runs_over_a_page_break_stands_on_both_pages():
    long = laid(f'<p>{WORDS * 8}<span id="s-1">{WORDS * 8}</span></p>')
    assert long.pages == 2
    assert [number for number, _, _ in long.anchors["s-1"]] == [0, 1]


def test_places_are_in_pixels_from_the_top():
    [(number, x, y)] = laid('<h1 id="h">A</h1>', css="body { margin: 0 }").anchors["h"]
    assert number == 0
    assert x == pytest.approx(12 / 25.4 * 96, abs=0.1)
    assert 15 / 25.4 * 96 < y < 120


def test_headings_become_bookmarks():
    [first, second] = laid('<h1 id="a">One\n two</h1><h2 id="b">Three</h2>').bookmarks
    assert (first.level, first.title, second.level, second.title) == (1, "One two", 2, "Three")
    assert isinstance(first, Bookmark)


def test_page_texts_are_what_another_program_reads_but_for_the_running_head():
    body = f'<h1 id="a">Forces</h1><p>Internationalisation {WORDS * 40}<span class="note" id="n">A note.</span></p>'
    laid_out = laid(body)
    assert laid_out.pages == 5
    assert len(laid_out.page_texts) == 5
    whole = " ".join(laid_out.page_texts)
    assert whole.startswith("Forces Internationalisation the convoy crossed")
    assert whole.count("convoy") == 40
    assert "‐" not in whole
    assert "A note." in whole


def test_words_divided_at_a_line_end_are_whole_in_the_text():
    narrow = laid('<p style="width: 20mm">internationalisation registration households interrupted</p>')
    assert narrow.page_texts == ("internationalisation registration households interrupted",)


def test_page_numbers_have_a_place_but_not_on_a_cover():
    laid_out = laid('<div class="cover">Title</div><p>Text</p>')
    assert laid_out.folios[0] is None
    centre, baseline = laid_out.folios[1]
    assert centre == pytest.approx(60 / 25.4 * 72, abs=0.1)
    assert 0 < baseline < 20 / 25.4 * 72


def test_links_to_other_parts_are_noted():
    laid_out = laid('<p><a href="xref:s-2">a</a> <a href="xref:s-2">b</a> <a href="xref:k%C3%A4lla">c</a></p>')
    assert laid_out.targets == ("s-2", "källa")


def test_a_picture_of_the_project_is_shown(project):
    root = project(**{"map.png": PNG})
    laid_out = laid('<img src="project:map.png" alt="A map" style="image-rendering: crisp-edges">', root=root)
    assert laid_out.diagnostics == ()
    with opened(laid_out.pdf) as pdf:
        assert len(pdf.pages[0].get_images()) == 1


def test_fonts_are_lifted_out_of_the_part():
    laid_out = laid("<h1>Head</h1><p>Text <i>slanted</i></p>")
    assert {use.file for use in laid_out.fonts} == {
        "SourceSerifPro-Regular.otf",
        "SourceSerifPro-It.otf",
        "SourceSansPro-Semibold.otf",
    }
    assert {text for use in laid_out.fonts for text in use.glyphs.values()} >= set("Headslant")
    assert len(laid_out.pdf) < 10_000


def test_words_in_no_declared_family_are_set_in_the_fallback():
    laid_out = laid('<p style="font-family: Nothing, sans-serif">A</p>')
    assert [use.file for use in laid_out.fonts] == ["SourceSerifPro-Regular.otf"]
