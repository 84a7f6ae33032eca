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
        "It is set in\n\\LaTeX\nand so on.",
        "So says\n\\citet{smith}\nwith\n\\emph{all}\nwords.",
        "$$\n\\alpha\n\\beta\n$$",
        "So $a\n\\alpha\nb$ is.",
        "    \\newpage",
        "It costs \\$5\n\\newpage",
    ],
)
def test_what_may_belong_to_a_sentence_or_a_formula_stays(read, codes, text):
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
    assert codes(section) == [("D225", 3, 1)]


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
