"""What is looked at before a page leaves the press."""

import pytest
from pressing import PNG, WORDS, codes, laid


def findings(laid_out):
    return [(finding.rule.code, at) for finding, at in zip(laid_out.diagnostics, laid_out.at, strict=True)]


def test_a_clean_part_has_no_findings():
    assert codes(laid('<h1 id="a">A</h1><p id="b">B <a href="#a">a</a> <a href="xref:elsewhere">c</a></p>')) == []


def test_a_character_that_no_font_has_is_named_with_its_place():
    found = laid('<h1 id="h">A</h1><p>First.</p><p id="s-1-2">The site (한) is <b>closed</b>.</p>')
    assert findings(found) == [("D802", "s-1-2")]
    assert "“한” (U+D55C)" in found.diagnostics[0].message


def test_each_missing_character_is_reported_once():
    assert codes(laid("<p>한한국한</p><p>국</p>")) == ["D802", "D802"]


def test_a_note_that_does_not_fit_on_its_page_is_named():
    long = laid(f'<p id="p">Text<span class="note" id="n-1">{WORDS * 40}</span> and more.</p>')
    assert long.overflow == ("n-1",)
    assert ("D812", "n-1") in findings(long)


def test_a_note_that_the_engine_dropped_is_named():
    """WeasyPrint 70 loses the note behind a very long one that it put off to the next page."""
    body = "".join(
        f'<p id="p-{i}">Sentence<span class="note" id="n-{i}">Note {WORDS * (16 if i == 1 else 1)}</span> {WORDS * 4}</p>'
        for i in range(6)
    )
    dropped = laid(body)
    shown = set(dropped.anchors)
    assert set(dropped.overflow) >= {f"n-{i}" for i in range(6)} - shown


def test_notes_that_fit_are_no_matter():
    body = "".join(f'<p>Sentence<span class="note" id="n-{i}">Note {i}.</span> {WORDS * 3}</p>' for i in range(9))
    fine = laid(body)
    assert fine.pages > 1
    assert fine.overflow == ()
    assert codes(fine) == []


def test_text_outside_the_paper_is_an_error():
    off = laid('<p id="p" style="white-space: nowrap">' + "word " * 60 + "</p>")
    assert findings(off) == [("D810", "p")]


def test_text_in_the_margin_is_a_warning():
    over = laid(
        '<p id="p" style="width: 90mm; margin-left: 15mm; white-space: nowrap"><code>' + "x" * 50 + "</code></p>"
    )
    assert findings(over) == [("D811", "p")]


def test_text_that_was_left_out_is_noticed():
    assert codes(laid('<p>Shown.</p><p style="display: none">These words are on no page.</p>')) == ["D814"]


@pytest.mark.parametrize(
    "css",
    [
        "p::first-letter { font-size: 20pt }",
        "p::before { content: 'Note: ' }",
        "p { text-transform: uppercase }",
        "h1 { position: running(h) }",
    ],
)
def test_style_does_not_make_text_seem_lost(css):
    css += "@page { @bottom-center { content: element(h) } }"
    assert codes(laid("<h1>A head that runs</h1><p>Größe and more.</p>", css=css)) == []


def test_a_place_that_was_left_out_is_named():
    assert findings(laid('<p id="a">A</p><p id="b" style="display: none">B</p>')) == [("D814", "b")]


def test_words_of_a_drawing_do_not_count_as_text():
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>A long description</title></svg>'
    assert codes(laid(f"<p>Formula {drawing}</p>")) == []


@pytest.mark.parametrize(
    ("body", "code", "words"),
    [
        ('<img src="http://example.org/a.png" alt="a">', "D801", "http://example.org/a.png is not loaded"),
        ('<img src="project:../a.png" alt="a">', "D801", "not loaded"),
        ('<p><a href="javascript:alert(1)">a</a></p>', "D801", "javascript:alert(1)"),
        ('<p><a href="file:///etc/hostname">a</a></p>', "D801", "only web"),
        ('<p><a href="#nowhere">a</a></p>', "D804", "“nowhere”"),
        ('<p id="a">A</p><p id="a">B</p>', "D805", "“a”"),
        ("<style>p { colour: red }</style><p>A</p>", "D808", "colour"),
    ],
)
def test_what_goes_wrong_on_the_way_is_said_once(body, code, words):
    found = laid(body)
    assert codes(found) == [code]
    assert words in found.diagnostics[0].message


def test_a_damaged_picture_is_reported(project):
    root = project(**{"map.png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"})
    assert codes(laid('<img src="project:map.png" alt="Map">', root=root)) == ["D803"]


def test_a_picture_without_words_is_reported(project):
    root = project(**{"map.png": PNG})
    assert codes(laid('<img src="project:map.png">', root=root)) == ["D806"]


def test_a_font_that_is_not_there_is_reported():
    css = '@font-face { font-family: Other; src: url("fonts:Other.otf") }'
    assert set(codes(laid("<p>A</p>", css=css))) == {"D801", "D807"}


def test_a_style_sheet_from_elsewhere_is_refused():
    assert set(codes(laid("<p>A</p>", css='p { background: url("https://example.org/a.png") }'))) == {"D801"}


def test_too_many_levels_are_a_finding_and_no_crash():
    deep = laid("<div>" * 2000 + "A" + "</div>" * 2000)
    assert codes(deep) == ["D815"]
    assert deep.pages == 0
