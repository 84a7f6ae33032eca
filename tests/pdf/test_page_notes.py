"""Notes are measured once, with the same pages as WeasyPrint makes by itself, and stand on the page of their call."""

import sys

import pytest
from pressing import WORDS, laid, part

from dossier.pdf import lay_out, versions

RULED = "@page { @footnote { margin-top: 9pt; padding-top: 3pt; border-top: 0.5pt solid } }"
SPACED = ".note { margin: 4pt 0 } .note p { margin: 3pt }"
LIMITED = "@page { @footnote { max-height: 12mm } }"


def noted(count, *, long=0):
    return "".join(
        f'<p id="p-{n}">{WORDS * (n % 3)} first<span class="note" id="n-{n}">Note {n} {WORDS * (n % 2 + long)}</span>'
        f'{WORDS} second<span class="note" id="m-{n}">A short <i>one</i>.</span> {WORDS}</p>'
        for n in range(count)
    )


@pytest.mark.parametrize(
    "css",
    [RULED, SPACED, LIMITED, RULED + ".note { footnote-policy: line }", RULED + ".note { footnote-policy: block }"],
)
@pytest.mark.parametrize("long", [0, 3])
def test_the_pages_are_the_same_as_without_measuring(css, long, monkeypatch, tmp_path):
    made = part(noted(9, long=long), css=css)
    lay_out(part(""), tmp_path)
    document, layout, notes = (
        sys.modules[name] for name in ("weasyprint.document", "weasyprint.layout", "dossier.pdf.notes")
    )
    assert document.LayoutContext is notes.KeepingContext
    monkeypatch.setattr(document, "LayoutContext", notes.MeasuringContext)
    quick = lay_out(made, tmp_path)
    monkeypatch.setattr(document, "LayoutContext", layout.LayoutContext)
    assert lay_out(made, tmp_path) == quick
    assert quick.pages > 3


def test_it_is_done_for_the_version_it_was_written_for():
    assert dict(versions())["weasyprint"] == "70.0", "look whether notes.py is still right, and still needed"


@pytest.mark.parametrize("height", range(0, 190, 10))
def test_each_note_stands_on_the_page_of_its_call(height):
    """Left to itself, WeasyPrint 70 puts off or loses notes at some of these heights."""
    text = "".join(
        f'<p>{WORDS * (n % 2)}<b id="t-{n}">first</b><span class="note" id="n-{n}">A note.</span> {WORDS * 3}</p>'
        for n in range(12)
    )
    space = f'<div style="height: {height}px"></div>'
    laid_out = laid(space + text, css=RULED + "p { margin: 6pt 0 } .note { footnote-policy: line }")
    assert laid_out.overflow == ()
    astray = [n for n in range(12) if laid_out.anchors[f"t-{n}"][0][0] != laid_out.anchors[f"n-{n}"][0][0]]
    assert not astray
