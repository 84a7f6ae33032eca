"""What each kind of block becomes: sound HTML, for a tagged PDF."""

import pytest


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("One\ntwo.", "<p>⟦One\ntwo.⟧</p>"),
        ("One  \ntwo\\\nthree", "<p>⟦One<br>\ntwo<br>\nthree⟧</p>"),
        ("*a* **b** ***c*** ~~d~~ `e`",
         "<p>⟦<em>a</em> <strong>b</strong> <em><strong>c</strong></em> <del>d</del> <code>e</code>⟧</p>"),
        ("H~2~O, x^2^, 2^nd^", "<p>⟦H<sub>2</sub>O, x<sup>2</sup>, 2<sup>nd</sup>⟧</p>"),
        ("a ~b c~ d ^e f^", "<p>⟦a ~b c~ d ^e f^⟧</p>"),
        ("AT&T &amp; &lt;b&gt; \\<i\\> 1 < 2", "<p>⟦AT&amp;T &amp; &lt;b&gt; &lt;i&gt; 1 &lt; 2⟧</p>"),
        ("- a\n- b", "<ul>\n<li>⟦a⟧</li>\n<li>⟦b⟧</li>\n</ul>"),
        ("- a\n\n- b", "<ul>\n<li><p>⟦a⟧</p>\n</li>\n<li><p>⟦b⟧</p>\n</li>\n</ul>"),
        ("- a\n  - b", "<ul>\n<li>⟦a⟧\n<ul>\n<li>⟦b⟧</li>\n</ul>\n</li>\n</ul>"),
        ("3. a\n4. b", '<ol start="3" style="counter-reset: list-item 2">\n<li>⟦a⟧</li>\n<li>⟦b⟧</li>\n</ol>'),
        ("> a\n\nb", "<blockquote>\n<p>⟦a⟧</p>\n</blockquote>\n<p>⟦b⟧</p>"),
        ("***", "<hr>"),
        ("```python\na < b\n```", '<pre><code class="language-python">a &lt; b\n</code></pre>'),
        ("    a\n    b", "<pre><code>a\nb\n</code></pre>"),
        ("Term *one*\n: a\n: b\n\nTwo\n: c",
         "<dl>\n<dt>Term <em>one</em></dt>\n<dd>⟦a⟧</dd>\n<dd>⟦b⟧</dd>\n<dt>Two</dt>\n<dd>⟦c⟧</dd>\n</dl>"),
        ("Term\n:   a\n\n    b", "<dl>\n<dt>Term</dt>\n<dd><p>⟦a⟧</p>\n<p>⟦b⟧</p>\n</dd>\n</dl>"),
        ("Title\n=====", '<h1 id="01-test-title">#Title</h1>'),
        ("## A *b* {#x}", '<h2 id="x">#A <em>b</em></h2>'),
        ("## A {.unnumbered}", '<h2 id="01-test-a" class="unnumbered">A</h2>'),
        ("## A {-} ##", '<h2 id="01-test-a" class="unnumbered">A</h2>'),
        ("## A {b} c", '<h2 id="01-test-a-b-c">#A {b} c</h2>'),
        ("## A \\{#x}", '<h2 id="01-test-a-x">#A {#x}</h2>'),
        ("# A [@k]", '<h1 id="01-test-a">#⟦A {k}⟧</h1>'),
        ('[a](https://example.org/ä "T")', '<p>⟦<a href="https://example.org/%C3%A4" title="T">a</a>⟧</p>'),
        ("<https://example.org> <a@example.org>",
         ('<p>⟦<a href="https://example.org" class="uri">https://example.org</a> '
         '<a href="mailto:a@example.org" class="uri">a@example.org</a>⟧</p>')),
        ("[a][r] [r]\n\n[r]: https://example.org",
         '<p>⟦<a href="https://example.org">a</a> <a href="https://example.org">r</a>⟧</p>'),
        ("[a](https://example.org){.x target=y} b", '<p>⟦<a href="https://example.org">a</a> b⟧</p>'),
        ("[a](02-forces.md#size) [](#fig-x) [*b*](03.md)",
         "<p>⟦→02-forces.md#size(a) →#fig-x() →03.md(<em>b</em>)⟧</p>"),
        ("*a [b](#x) c*", "<p>⟦<em>a →#x(b) c</em>⟧</p>"),
        ("[so *it*]{lang=sv} [is]{.underline} [now]{.mark} [x]{.y}",
         '<p>⟦<span lang="sv">so <em>it</em></span> <u>is</u> <mark>now</mark> x⟧</p>'),
        ("[So]{.smallcaps}", '<p>⟦<span style="font-variant-caps: small-caps">So</span>⟧</p>'),
        ("[see @k]{.x}", "<p>⟦see {k}⟧</p>"),
        ("One.\n\n::: {.note}\nTwo [@k].\n:::\n\nThree.", "<p>⟦One.⟧</p>\n<p>⟦Two {k}.⟧</p>\n<p>⟦Three.⟧</p>"),
        ("$x^2$ is $5 and $6, \\$7", "<p>⟦∑x^2∑ is $5 and $6, $7⟧</p>"),
        ("a $$x\n= 1$$ b", "<p>⟦a ∑x\n= 1∑ b⟧</p>"),
        ("$$b$$ {#eq:b}\nc", "<p>⟦∑b∑\nc⟧</p>"),
        ("$ x$, $x $, $x$5, $$ $$", "<p>⟦$ x$, $x $, $x$5, $$ $$⟧</p>"),
        ("One.[^n]\n\n[^n]: Two *three*.\n\n    Four.", "<p>⟦One.^(Two <em>three</em>.<br>\nFour.)⟧</p>"),
        ("One.^[Two [@k].]", "<p>⟦One.^(Two {k}.)⟧</p>"),
        ("One.[^n] Two.[^n]\n\n[^n]: Three.", "<p>⟦One.^(Three.)⟧ ⟦Two.^(Three.)⟧</p>"),
        ("", ""),
        ("\n\n", ""),
        ("<!-- alone -->", ""),
    ],
)  # fmt: skip
def test_markup(read, show, text, html):
    assert show(read(text).flow) == html


def test_display_formula_is_told_from_one_in_the_line(read):
    holes = [h for h in read("$a$ and $$b$$").flow if type(h).__name__ == "Math"]
    assert [(h.tex, h.display) for h in holes] == [("a", False), ("b", True)]


def test_labels_name_headings_figures_and_tables(read):
    text = (
        "# The army {#army}\n\n## Étude n° 2\n\n## Étude n° 2 {-}\n\n"
        "![A map](m.png){#fig-map}\n\n![B](n.png)\n\n| a |\n|---|\n| b |\n\n: Some *figures* {#tbl-x}\n"
    )
    assert [(x.kind, x.id, x.anchor, x.text, x.level, x.numbered, x.explicit) for x in read(text).labels] == [
        ("heading", "army", "army", "The army", 1, True, True),
        ("heading", "étude-n-2", "01-test-etude-n-2", "Étude n° 2", 2, True, False),
        ("heading", "étude-n-2-1", "01-test-etude-n-2-1", "Étude n° 2", 2, False, False),
        ("figure", "fig-map", "fig-map", "A map", 0, True, True),
        ("figure", "fig-01-test-2", "fig-01-test-2", "B", 0, True, False),
        ("table", "tbl-x", "tbl-x", "Some figures", 0, True, True),
    ]


def test_refs_are_kept_in_order_with_their_places(read, written):
    text = "[a](#x) and [](02.md#y)."
    section = read(text)
    assert [(r.target, written(text, r.span)) for r in section.refs] == [("#x", "[a](#x)"), ("02.md#y", "[](02.md#y)")]


@pytest.mark.parametrize(
    ("text", "title", "html"),
    [
        ("# One\n\n## Two", "One", None),
        ("---\ntitle: One\n---\n\nText.", "One", '<h1 id="01-test-one">#One</h1>\n<p>⟦Text.⟧</p>'),
        ("---\ntitle: It's so\n---\n", "It’s so", '<h1 id="01-test-its-so">#It’s so</h1>'),
        ('---\ntitle: "A & B"\n---\n', "A & B", '<h1 id="01-test-a-b">#A &amp; B</h1>'),
        ("---\ntitle: One\n---\n# Two", "Two", '<h1 id="01-test-two">#Two</h1>'),
        ("Text.\n\n## Two", "Two", None),
        ("Text.", "", None),
    ],
)  # fmt: skip
def test_title_is_the_first_heading_or_the_front_matters(read, show, text, title, html):
    section = read(text)
    assert section.title == title
    assert html is None or show(section.flow) == html


def test_ids_are_made_of_the_files_name(read):
    assert read("x", path="sections/02 Läget (ny).md").id == "02-Laget-ny"
    assert read("x", path="översikt.md").claims[0].anchor == "s-oversikt-1"
    assert read("x", path="sections/現状.md").id == "section"


def test_a_quotation_that_ends_in_its_mark_at_the_end_of_the_file_is_read(read):
    assert [claim.text for claim in read(">It broke\n>").claims] == ["It broke"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("| The dam is old,\n| the army young [@k].\n", "<p>⟦The dam is old,<br>\nthe army young {k}.⟧</p>"),
        ("| The dam is old.\n|\n| It broke.\n", "<p>⟦The dam is old.⟧</p>\n<p>⟦It broke.⟧</p>"),
        ("> | The dam\n> | is old.\n", "<blockquote>\n<p>⟦The dam<br>\nis old.⟧</p>\n</blockquote>"),
    ],
)
def test_lines_behind_a_bar_keep_their_ends(read, show, text, shown):
    assert show(read(text).flow) == shown


def test_a_line_behind_a_bar_is_placed_where_it_stands(read, written):
    text = "# A\n\n| The dam is old,\n|  and young [@k].\n|\n| It broke.\n"
    section = read(text)
    assert [written(text, claim.span) for claim in section.claims][-1] == "It broke."
    assert [written(text, citation.span) for citation in section.citations] == ["[@k]"]


@pytest.mark.parametrize("line_end", ["\n", " \n", "  \n", "   \n"])
def test_a_line_behind_emphasis_and_white_space_is_placed_where_it_stands(read, written, line_end):
    text = f"The dam *broke.*{line_end}It was old. @k says so.\n"
    section = read(text)
    said = [written(text, claim.span).rstrip() for claim in section.claims]
    assert said == ["The dam *broke.*", "It was old.", "@k says so."]
    assert [written(text, citation.span) for citation in section.citations] == ["@k"]


@pytest.mark.parametrize("text", ["| a | b |\n| c | d |\n", "|x\n", "|\n"])
def test_what_may_be_a_table_without_its_ruler_is_printed_as_it_is(read, show, text):
    assert show(read(text).flow).replace("⟦", "").replace("⟧", "") == f"<p>{text.strip()}</p>"
