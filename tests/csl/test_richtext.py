import pytest

from dossier.csl import render_html
from dossier.csl.richtext import parse_richtext
from dossier.csl.tree import Node


@pytest.mark.parametrize(
    ("text", "html"),
    [
        (
            "a <i>b</i> <b>c</b> <sup>d</sup><sub>e</sub> <sc>f</sc>",
            'a <i>b</i> <b>c</b> <sup>d</sup><sub>e</sub> <span style="font-variant:small-caps;">f</span>',
        ),
        ('<span style="font-variant: small-caps;">x</span>', '<span style="font-variant:small-caps;">x</span>'),
        ("5 < 6 & <unknown>", "5 &#60; 6 &#38; &#60;unknown&#62;"),
        ("&lt;i&gt; &amp;", "&#60;i&#62; &#38;"),
        ("<i>open", "&#60;i&#62;open"),
        ("shut</i>", "shut&#60;/i&#62;"),
        ("it's o'clock", "it’s o’clock"),
        ("1ʳᵉ", "1<sup>r</sup><sup>e</sup>"),
    ],
)
def test_markup(text, html):
    assert render_html(Node(parse_richtext(text))) == html


@pytest.mark.parametrize(
    ("text", "english", "swedish"),
    [
        ('a "b" c', "a “b” c", "a ”b” c"),
        ("a “b ‘c’ d” e", "a “b ‘c’ d” e", "a ”b ’c’ d” e"),
        ("a 'b' c", "a “b” c", "a ”b” c"),
        ('dogs\' "bone"', "dogs’ “bone”", "dogs’ ”bone”"),
        ('6" tall', '6" tall', '6" tall'),
        ("« a »", "«\u202fa\u202f»", "«\u202fa\u202f»"),
    ],
)
def test_quotation_marks_follow_the_locale(printed, text, english, swedish):
    assert printed('<text variable="title"/>', title=text) == english
    assert printed('<text variable="title"/>', "sv-SE", title=text) == swedish


def test_quotation_marks_alternate_when_nested(printed):
    assert printed('<text variable="title" quotes="true"/>', title='On "this"') == "“On ‘this’”"


def test_markup_that_would_vanish_flips(printed):
    title = '<text variable="title" font-style="italic"/>'
    assert printed(title, html=True, title="A <i>b</i> c") == '<i>A <span style="font-style:normal;">b</span> c</i>'


@pytest.mark.parametrize(
    "text", ["'a " * 5000, '"' * 5000, "<i>" * 5000, "<i>x " * 5000 + "</i>" * 5000, "</i>" * 5000]
)
def test_marks_without_end_are_read_in_one_pass(text):
    assert parse_richtext(text)
