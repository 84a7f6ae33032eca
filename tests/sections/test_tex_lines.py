"""TeX that stands alone in a manuscript: left out, reported once, and never read as a sentence."""

import pytest


@pytest.mark.parametrize(
    "tex",
    [
        r"\newpage",
        "\\begingroup\n\\let\\clearpage\\relax\n\\vspace*{-13mm}",
        r"\renewcommand{\thepage}{\arabic{page}}",
        r"\includepdf[pages=-,pagecommand={\thispagestyle{plain}}]{a.pdf}",
        r"\let\@title\relax % no title",
        "\\begin{table}[h]\nx & y\n\n\\end{table}",
    ],
)
def test_it_is_left_out_and_reported_once(read, show, codes, tex):
    section = read(f"One.\n\n{tex}\n\nTwo.\n")
    assert show(section.flow) == "<p>⟦One.⟧</p>\n<p>⟦Two.⟧</p>"
    assert codes(section) == [("D225", 3, 1)]


@pytest.mark.parametrize("tex", [r"\fingroup", r"\newpage", r"\vspace{1em}"])
def test_it_ends_a_paragraph(read, show, tex):
    assert show(read(f"One.\n{tex}\nTwo.\n").flow) == "<p>⟦One.⟧</p>\n<p>⟦Two.⟧</p>"


@pytest.mark.parametrize(
    "text",
    [
        "$$\n\\alpha\n\\beta\n$$",
        "So $a\n\\alpha\nb$ is.",
        "    \\newpage",
        "A path is C:\\\\Users.",
        "Code has `\\newpage` in it.",
    ],
)
def test_what_may_belong_to_a_formula_or_is_code_stays(read, codes, text):
    assert codes(read(text)) == []


@pytest.mark.parametrize(
    ("tex", "hint"),
    [
        (r"\clearpage", "page-break: section"),
        (r"\footnotesize", "templates/"),
        (r"\renewcommand{\a}{b}", "templates/"),
        ("\\begin{align*}\na\n\\end{align*}", "$$ … $$"),
        ("\\begin{longtable}{l}\na\n\\end{longtable}", "pipes"),
        (r"\includegraphics[width=1cm]{a.png}", "![caption](path)"),
        (r"\tableofcontents", "made and placed by dossier"),
    ],
)
def test_the_hint_fits_what_it_is_for(read, tex, hint):
    (found,) = read(f"{tex}\n").diagnostics
    assert hint in found.hint


def test_a_bracket_behind_a_command_that_holds_a_key_is_a_citation(read, codes):
    section = read("\\fullcite{smith}[@smith]\n\n\\makeatletter\\setlength[a\\@b]{1em}\n")
    assert [cite.key for citation in section.citations for cite in citation.cites] == ["smith"]
    assert codes(section) == [("D225", 1, 1), ("D225", 3, 1)]


@pytest.mark.parametrize(
    ("text", "shown", "hint"),
    [
        ("It is set in\n\\LaTeX\nand so on.", "It is set in\n\\LaTeX\nand so on.", "written twice"),
        ("So says \\citet{smith}.", "So says \\citet{smith}.", "`[@key]`"),
        ("The \\emph{old} dam.", "The \\emph{old} dam.", "`*words*`"),
        ("\\lettrine[lines=2]{D}{ams} hold.", "\\lettrine[lines=2]{D}{ams} hold.", "written twice"),
        ("It costs \\$5\n\\newpage", "It costs $5\n", "page-break"),
        ("It \\small{}holds.", "It holds.", "templates/"),
    ],
)
def test_within_a_sentence_it_is_printed_or_only_places_words_and_is_reported(read, show, text, shown, hint):
    section = read(text)
    assert show(section.flow) == f"<p>⟦{shown.rstrip()}⟧</p>"
    (found,) = section.diagnostics
    assert found.rule.code == "D225"
    assert hint in found.hint


def test_it_does_not_join_the_sentences_on_its_two_sides(read):
    section = read("Is it so? \\newline\n\\indent The dam holds.")
    assert [claim.text for claim in section.claims] == ["Is it so?", "The dam holds."]


@pytest.mark.parametrize("name", ["singlespace", "center", "abstract", "quote", "epigraphs"])
def test_the_words_of_an_environment_are_kept(read, show, codes, name):
    section = read(f"One.\n\n\\begin{{{name}}}\nTwo [@k].\n\n*Three.*\n\\end{{{name}}}\n\nFour.\n")
    assert [claim.text for claim in section.claims] == ["One.", "Two.", "Three.", "Four."]
    assert codes(section) == [("D225", 3, 1)]
    assert "are kept" in section.diagnostics[0].message
    assert "\\" not in show(section.flow)


def test_what_is_drawn_is_left_out_with_all_in_it(read, codes):
    section = read("One.\n\n\\begin{tabular}{l}\na & b \\\\\nc & d\n\\end{tabular}\n\nTwo.\n")
    assert [claim.text for claim in section.claims] == ["One.", "Two."]
    assert codes(section) == [("D225", 3, 1)]
    assert "4 lines, are left out" in section.diagnostics[0].message


@pytest.mark.parametrize(("name", "exempt"), [("abstract", "key-points"), ("keywords", "role"), ("center", "")])
def test_an_environment_that_is_an_abstract_needs_no_sources(read, name, exempt):
    section = read(f"# A\n\nOne.\n\n\\begin{{{name}}}\nThe dam broke.\n\n\\end{{{name}}}\n\nTwo.\n")
    assert [claim.exempt for claim in section.claims] == ["", exempt, ""]


def test_an_end_without_its_beginning_is_told(read, codes):
    assert codes(read("One.\n\n\\end{center}\n")) == [("D225", 3, 1)]


@pytest.mark.parametrize(
    "text",
    [
        "So they say:\n\n\\begin{displayquote}\nWe do.\n\\end{displayquote}\n",
        "So they say:\n\n\\small\n\n> We do.\n",
        "So they say:\n\n::: {.small}\n> We do.\n:::\n",
    ],
)
def test_a_sentence_leads_into_it_or_past_it(read, text):
    assert read(text).claims[0].exempt == "lead-in"


def test_a_sentence_before_a_bare_command_leads_into_nothing(read):
    assert read("So it is:\n\n\\newpage\n\nWords.\n").claims[0].exempt == ""


def test_the_names_given_in_what_is_left_out_are_kept(read):
    text = "\\begin{equation} \\label{eq:a}\nx\n\\end{equation}\n\n"
    text += "\\begin{table}\n\\label{tab:b}\n\\end{table}\n\n$$x \\label{eq:c}$$\n"
    section = read(text)
    assert section.left_out == ("eq:a", "tab:b")
    assert [label.id for label in section.labels] == ["eq:c"]


@pytest.mark.parametrize(
    "formula", [r"\[ Z_{i} \sim \mathsf{Normal}(\ast) \]", r"\(x_1\)", "\\[ Z =\n \\gamma \\]", r"\( a = b \)"]
)
def test_a_formula_in_latexs_brackets_is_told_once_and_printed_as_it_stands(read, show, formula):
    section = read(f"It is {formula} at most [@k].\n")
    assert [(d.rule.code, d.hint) for d in section.diagnostics] == [
        ("D225", "write the formula between dollar signs: `$…$`, or `$$…$$` on lines of its own")
    ]
    assert show(section.flow) == f"<p>⟦It is {formula} at most {{k}}.⟧</p>"


@pytest.mark.parametrize("text", [r"A \[sic\] word [@k].", r"It fell \(so they say\) [@k].", r"It is \[open [@k]."])
def test_brackets_behind_a_backslash_that_hold_no_formula_are_brackets(read, codes, text):
    assert codes(read(text)) == []


@pytest.mark.parametrize(
    ("tex", "hint"),
    [
        (r"\abstract{We describe\footnote{so} it.}", "write a heading `# Abstract`, with the words below it"),
        (r"In Ume\aa\ it fell [@k].", "write the letter itself: `å`"),
        (r"It fell \footref{fn:x} [@k].", "cite the source again, `[@key]`, or call the note again, `[^name]`"),
        ("\\begin{sidewaysfigure}\nx\n\\end{sidewaysfigure}", "write the picture as `![caption](path)`"),
        ("\\begin{sidewaystable}\nx\n\\end{sidewaystable}", "write the table with pipes, `| a | b |`"),
    ],
)
def test_the_hint_says_what_to_write_instead(read, tex, hint):
    assert [d.hint for d in read(tex).diagnostics] == [hint]


@pytest.mark.parametrize("text", ["{{< include tables/dams.md >}}", "The dams hold {{< meta count >}} people [@k]."])
def test_a_shortcode_is_told_and_printed_as_it_stands(read, show, codes, text):
    section = read(text)
    assert [code for code, *_ in codes(section)] == ["D229"]
    assert "<code>{{&lt; " in show(section.flow)
    assert len(section.claims) == text.startswith("The")


def test_a_page_break_of_quartos_is_told_how_pages_break(read):
    (found,) = read("{{< pagebreak >}}\n").diagnostics
    assert "`page-break: section`" in found.hint


@pytest.mark.parametrize("text", ["In code: `{{< meta x >}}`.", "So {{x}} and {< y >}."])
def test_what_only_looks_like_a_shortcode_is_none(read, codes, text):
    assert codes(read(text)) == []
