"""Pictures and tables: captions, alternatives, numbers, paths."""

import pytest


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("![A *map* [@k]](img/m.png){#fig-x}",
         '<figure id="fig-x">\n▣sections/img/m.png\n<figcaption>#⟦A <em>map</em> {k}⟧</figcaption>\n</figure>'),
        ("![A map](m.png) <!-- drawn by us -->",
         '<figure id="fig-01-test-1">\n▣sections/m.png\n<figcaption>#A map</figcaption>\n</figure>'),
        ("![A map](m.png){.unnumbered}",
         '<figure id="fig-01-test-1">\n▣sections/m.png\n<figcaption>A map</figcaption>\n</figure>'),
        ('![](m.png){alt="A map"}', "<p>▣sections/m.png</p>"),
        ("See ![a map](m.png) here", "<p>⟦See ▣sections/m.png here⟧</p>"),
        ("See ![a map](m%23.png?v=1#center) here", "<p>⟦See ▣sections/m#.png here⟧</p>"),
    ],
)  # fmt: skip
def test_picture_alone_in_its_paragraph_is_a_figure(read, show, text, html):
    assert show(read(text).flow) == html


@pytest.mark.parametrize(
    ("text", "alt", "title", "width"),
    [
        ("![A *map* of `x` [@k]](m.png)", "A map of x", "", ""),
        ('![A map](m.png "Title"){alt="Three hills" width=60%}', "Three hills", "Title", "60%"),
        ('![A map](m.png){#fig-x width="80mm"}', "A map", "", "80mm"),
        ('![](m.png){alt=""  .decorative}', "", "", ""),
    ],
)
def test_words_and_width_of_a_picture(read, text, alt, title, width):
    (image,) = read(text).images
    assert (image.alt, image.title, image.width) == (alt, title, width)


@pytest.mark.parametrize(
    ("src", "path"),
    [
        ("m.png", "sections/m.png"),
        ("./img/m.png", "sections/img/m.png"),
        ("../img/m.png", "img/m.png"),
        ("../../m.png", ""),
        ("/m.png", ""),
        ("https://example.org/m.png", ""),
        ("data:image/png;base64,AAAA", ""),
        ("a%20b.png", "sections/a b.png"),
        ("<a b.png>", "sections/a b.png"),
        ("bild-å.png", "sections/bild-å.png"),
    ],
)
def test_path_is_resolved_from_the_sections_folder(read, src, path):
    (image,) = read(f"![x]({src})").images
    assert image.path == path


TABLE = "| A | B |\n|---|:-:|\n| c | d |\n"


@pytest.mark.parametrize(
    "text",
    [
        f"{TABLE}\n: Words {{#tbl-x}}\n",
        f": Words {{#tbl-x}}\n\n{TABLE}",
        f"{TABLE}\nTable: Words {{#tbl-x}}\n",
        f"{TABLE}: Words {{#tbl-x}}\n",
    ],
)
def test_caption_stands_above_or_below_its_table(read, show, text):
    assert show(read(text).flow).startswith('<table>\n<caption id="tbl-x">#Words</caption>\n<thead>\n<tr>\n')


def test_caption_between_two_tables_belongs_to_the_first(read, show):
    shown = show(read(f"{TABLE}\n: One\n\n{TABLE}\n: Two\n").flow)
    assert [shown.index(x) for x in ("One", "</table>", "Two")] == sorted(
        shown.index(x) for x in ("One", "</table>", "Two")
    )
    assert shown.count("<caption ") == 2


def test_caption_may_cite(read):
    (first, claim) = read(f"{TABLE}\n: Words [@k]\n").claims[::-1]
    assert {(c.place, c.exempt) for c in (first, claim)} == {("caption", "caption"), ("row", "")}


def test_cells_may_hold_escaped_bars_code_and_comments(read, show, written):
    text = "| A |\n|---|\n| a \\| b [@k] `x\\|y` <!-- own --> |\n"
    section = read(text)
    assert "⟦a | b {k} <code>x|y</code> ⟧" in show(section.flow)
    assert section.claims[0].mark.kind.value == "own"
    assert written(text, section.citations[0].cites[0].span) == "@k"


def test_row_with_too_few_cells_is_filled_and_one_with_too_many_cut(read, show):
    shown = show(read("| A | B |\n|---|---|\n| c |\n| d | e | f |\n").flow)
    assert shown.count("<td>") == 4
    assert "f" not in shown.replace("tfoot", "")


def test_table_in_a_list_in_a_quotation_keeps_its_places(read, written):
    text = "> - x\n>\n>   | A [@a] | B |\n>   |---|---|\n>   | c | d [@b, p. 3] |\n"
    spans = [cite.span for c in read(text).citations for cite in c.cites]
    assert [written(text, span) for span in spans] == ["@a", "@b"]


def test_table_without_outer_bars_keeps_its_places(read, written):
    text = "A | B\n---|---\nc [@a] | d\n"
    assert [written(text, c.span) for c in read(text).citations] == ["[@a]"]


def test_the_line_below_the_head_may_part_its_columns_with_plus_signs(read, show, written):
    text = "> | Dam | Height |\n> |:----+-------:|\n> | North + | 30 m [@atlas] |\n\n```\n|---+---|\n```\n"
    section = read(text)
    assert '<th scope="col" style="text-align:right">Height</th>' in show(section.flow)
    assert [claim.text for claim in section.claims] == ["North + 30 m"]
    assert written(text, section.citations[0].cites[0].span) == "@atlas"
    assert "|---+---|" in show(section.flow)


def test_a_block_with_the_name_of_a_figure_is_one(read):
    section = read(
        "See @fig-dams.\n\n::: {#fig-dams}\n> Dams are old. [@a]\n\nWhat a guard wrote.\n:::\n\nDams leak.\n"
    )
    assert [(label.kind, label.id, label.text) for label in section.labels] == [
        ("figure", "fig-dams", "What a guard wrote.")
    ]
    assert [(c.text, c.exempt) for c in section.claims][1:] == [("Dams are old.", ""), ("Dams leak.", "")]
    assert section.diagnostics == ()


def test_a_block_with_the_name_of_a_table_holds_one(read):
    section = read("::: {#tbl-dams}\n\n| a |\n|---|\n| 1 [@a] |\n\nThe dams\n:::\n")
    assert [(label.kind, label.id, label.text) for label in section.labels] == [("table", "tbl-dams", "The dams")]


def test_a_figure_without_a_caption_has_its_number_and_one_that_is_not_closed_is_a_block(read):
    section = read("::: {#fig-dams}\n![](a.png)\n:::\n")
    assert [(label.id, label.text) for label in section.labels] == [("fig-dams", "")]
    section = read("::: {#fig-dams}\nDams leak.\n")
    assert (section.labels, [d.rule.code for d in section.diagnostics]) == ((), ["D224"])


@pytest.mark.parametrize(
    "text",
    [
        "::: {#fig-a}\n\n```\n:::\n```\n\nOne.\n:::\n",
        "- a\n\n  ::: {#fig-a}\n  text\n\n:::\n",
        "::: {#fig-a}\n\n- item\n\n  :::\n\nAfter.\n",
        "> ::: {#fig-a}\n> text\n\n:::\n",
    ],
)
def test_a_figure_that_ends_elsewhere_is_a_block(read, text):
    section = read(f"{text}\n::: {{#fig-b}}\n> Old dams.\n\nThe dams\n:::\n")
    assert [label.id for label in section.labels] == ["fig-b"]
    assert "D224" in {d.rule.code for d in section.diagnostics}


def test_a_figure_has_the_caption_of_its_attributes_and_a_picture_in_it_is_none_of_its_own(read):
    section = read('::: {#fig-a fig-cap="The dam"}\n\n![From the air](a.png)\n\n<!-- todo: ask -->\n:::\n')
    assert [(label.id, label.text) for label in section.labels] == [("fig-a", "The dam")]
    assert read('::: {#fig-x .content-visible when-format="html"}\nDam.\n:::\n').labels == ()
