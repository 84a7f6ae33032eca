"""Formulas and blocks of code that have a name, a number and a caption."""

import pytest


def labels(section):
    return [(label.kind, label.id, label.text, label.numbered) for label in section.labels]


@pytest.mark.parametrize("formula", ["$$x = 1$$ {#eq:one}", "$$\nx = 1\n$$ {#eq:one}", '$$x = 1$$ {#eq:one tag="B"}'])
def test_a_formula_with_a_name_can_be_referred_to(read, formula):
    section = read(f"So it is by @eq:one:\n\n{formula}\n")
    assert labels(section) == [("equation", "eq:one", "", True)]
    (formula,) = [hole for hole in section.flow if type(hole).__name__ == "Math"]
    assert (formula.tex, formula.anchor) == ("x = 1", "eq:one")


def test_two_formulas_of_one_name_are_reported(read, codes):
    assert [code for code, *_ in codes(read("$$a$$ {#eq:one}\n\n$$b$$ {#eq:one}\n"))] == ["D211"]


def test_a_formula_in_a_note_that_is_called_twice_has_no_name(read, codes):
    section = read("One?[^n] Two?[^n]\n\n[^n]: $$a$$ {#eq:one}\n")
    assert (section.labels, codes(section)) == ((), [])


def test_code_with_a_name_and_a_caption_is_a_listing(read, show):
    section = read('```{#lst:sum .python caption="Adding *up* [@k]"}\na < b\n```\n')
    assert labels(section) == [("listing", "lst:sum", "Adding up", True)]
    assert show(section.flow) == (
        '<div class="listing" id="lst:sum">\n<p class="listing-caption">#⟦Adding <em>up</em> {k}⟧</p>\n'
        '<pre><code class="language-python">a &lt; b\n</code></pre>\n</div>'
    )


@pytest.mark.parametrize(
    ("info", "label"),
    [
        ("python {#lst:sum}", ("listing", "lst:sum", "", True)),
        ("{#sum .python}", ("listing", "sum", "", False)),
        ('{.python caption="Adding up"}', ("listing", "lst-01-test-1", "Adding up", True)),
    ],
)
def test_a_listing_is_numbered_by_its_name_or_its_caption(read, info, label):
    section = read(f"```{info}\na\n```\n")
    assert labels(section) == [label]
    assert '<code class="language-python">' in "".join(getattr(hole, "text", "") for hole in section.flow)


def test_the_caption_of_a_listing_keeps_its_place(read, written):
    text = 'Words?\n\n- ```{#lst:x caption="From [@k]"}\n  a\n  ```\n'
    assert written(text, read(text).citations[0].span) == "[@k]"


def test_attributes_behind_a_fence_may_hold_backticks(read, show):
    text = "Why?\n```{#lst:x caption=\"Words such as `SUB' and `CLOSE'.\"}\na\n```\n\nBut why?\n"
    shown = show(read(text).flow)
    assert "<code>a\n</code>" in shown
    assert shown.endswith("<p>⟦But why?⟧</p>")
    assert "<code>SUB' and </code>" in shown


def test_chunks_that_make_figures_stand_in_their_places_and_are_reported_once(read, show, codes):
    section = read(
        'See Figure \\@ref(fig:dams).\n\n```{r dams, echo=FALSE, fig.cap="The dams [@atlas]", cache=TRUE}\nplot(x)\n```\n\n'
        "```{r height, fig.cap = paste(a, b)}\nplot(y)\n```\n\n```{r setup, echo=FALSE}\nx <- 1\n```\n"
    )
    assert labels(section) == [("figure", "fig:dams", "The dams", True), ("figure", "fig:height", "", True)]
    assert '<figure id="fig:dams">\n<pre><code class="language-r">plot(x)' in show(section.flow)
    assert "<figcaption>#⟦The dams {atlas}⟧</figcaption>" in show(section.flow)
    assert codes(section) == [("D228", 3, 4)]


@pytest.mark.parametrize("head", ["r, echo=FALSE", "r dams, echo=FALSE", "r"])
def test_a_chunk_has_the_name_that_its_caption_begins_with(read, head):
    section = read(f'```{{{head}, fig.cap="\\\\label{{fig:map}}The dams"}}\nplot(x)\n```\n')
    assert [(label.id, label.text) for label in section.labels] == [("fig:map", "The dams")]


@pytest.mark.parametrize("label", ["\\\\label{map}", " \\label{map}"])
def test_a_chunk_has_the_name_that_its_caption_ends_in(read, label):
    section = read(
        f'See Figure\\nobreakspace{{}}\\ref{{map}}.\n\n```{{r dams, fig.cap="The dams{label}"}}\nplot(x)\n```\n'
    )
    assert [(found.id, found.text) for found in section.labels] == [("map", "The dams")]
    assert [claim.exempt for claim in section.claims] == ["signpost"]
    assert [d.rule.code for d in section.diagnostics] == ["D228"]


@pytest.mark.parametrize(
    ("code", "caption"),
    [
        ('kable(x, caption = "The dams")', "The dams"),
        ('x %>%\n  kbl(format = "latex", caption="The dams")', "The dams"),
        ("kable(x, caption = paste(a, b))", ""),
    ],
)
def test_a_chunk_that_makes_a_table_stands_in_its_place(read, codes, code, caption):
    section = read(f"See Table \\@ref(tab:dams).\n\n```{{r dams, include = TRUE}}\n{code}\n```\n")
    assert labels(section) == [("table", "tab:dams", caption, True)]
    assert codes(section) == [("D228", 3, 4)]


@pytest.mark.parametrize(
    ("head", "options", "label"),
    [
        ("{r}", '#| label: tbl-dams\n#| tbl-cap: "The dams"', ("table", "tbl-dams", "The dams", True)),
        (
            "{python}",
            "#| echo: false\n#| label: fig-dams\n#| fig-cap: The dams",
            ("figure", "fig-dams", "The dams", True),
        ),
        ("{r}", "#| label: tbl-dams", ("table", "tbl-dams", "", True)),
        ("{r fig-dams, fig.width=6}", "#| fig.cap: The dams", ("figure", "fig-dams", "The dams", True)),
        (
            "{r fig-dams}",
            "#| fig.cap: |\n#|    The dams,\n#|    and (b)\n#| echo: no",
            ("figure", "fig-dams", "The dams, and (b)", True),
        ),
        ("{r tbl-dams}", "x", ("table", "tbl-dams", "", True)),
        ("{r}", '#| label: "fig-dams"\n#| fig-cap:\n#|   - The dams', ("figure", "fig-dams", "", True)),
    ],
)
def test_a_chunk_of_quartos_stands_in_its_place_under_its_label(read, codes, head, options, label):
    section = read(f"See @{label[1]}.\n\n```{head}\n{options}\nx\n```\n")
    assert labels(section) == [label]
    assert [code for code, *_ in codes(section)] == ["D228"]


@pytest.mark.parametrize(
    "text", ["```{r}\n#| label: setup\nx\n```", "```r\n#| label: tbl-dams\nx\n```", "```{r}\nx # label: tbl-dams\n```"]
)
def test_a_chunk_of_quartos_that_makes_no_table_or_figure_is_code(read, text):
    assert read(f"{text}\n").labels == ()


@pytest.mark.parametrize(
    "text",
    [
        '```{r, fig.cap="The dams"}\nplot(x)\n```',
        '```{r}\nkable(x, caption = "The dams")\n```',
        "```{r dams}\nkable(x)\n```",
        '```{r dams}\nplot(x, caption = "The dams")\n```',
        '```r\nkable(x, caption = "The dams")\n```',
    ],
)
def test_a_chunk_without_a_name_or_a_caption_is_code(read, text):
    assert read(f"{text}\n").labels == ()


def test_a_block_for_another_format_is_left_out_and_told(read):
    tex = "```{=latex}\n\\caption{Dams\\label{tab:dams}}\n```"
    section = read(
        f"See Table \\ref{{tab:dams}}.\n\n{tex}\n\n```{{=html}}\n<b>x</b>\n```\n\n```{{=markdown}}\nx\n```\n"
    )
    assert [(d.rule.code, d.span.line, d.span.column, d.span.length) for d in section.diagnostics] == [
        ("D225", 3, 4, 8),
        ("D204", 7, 4, 7),
        ("D204", 11, 4, 11),
    ]
    assert section.left_out == ("tab:dams",)
