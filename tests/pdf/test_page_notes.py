"""Notes are measured once, and the pages are the same as WeasyPrint makes them by itself."""

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
    quick = lay_out(made, tmp_path)
    document, layout = sys.modules["weasyprint.document"], sys.modules["weasyprint.layout"]
    assert document.LayoutContext.__name__ == "MeasuringContext"
    monkeypatch.setattr(document, "LayoutContext", layout.LayoutContext)
    assert lay_out(made, tmp_path) == quick
    assert quick.pages > 3


def test_it_is_done_for_the_version_it_was_written_for():
    assert dict(versions())["weasyprint"] == "70.0", "look whether notes.py is still right, and still needed"


def test_each_note_stands_on_the_page_of_its_call():
    laid_out = laid(noted(6), css=RULED)
    assert laid_out.overflow == ()
    for n in range(6):
        [(note, *_)] = laid_out.anchors[f"m-{n}"]
        assert note in {page for page, *_ in laid_out.anchors[f"p-{n}"]}
