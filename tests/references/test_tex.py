"""TeX in values: what authors write there, as CSL-JSON's markup."""

import pytest

from dossier.references.tex import parse_tex, to_markup, to_plain

MARKUP = {
    r"M{\"u}ller, {\AA}se, \'{E}tude, \c{c}a, \v s, \'\i": "Müller, Åse, Étude, ça, š, í",
    r"{\L}ukasz \L ukasz Stra{\ss}e {\o}re \aa": "Łukasz Łukasz Straße øre å",
    r"5\% of \$3 \& \#1 a\_b \{x\}": "5% of $3 & #1 a_b {x}",
    "100% sure": "100% sure",
    "1939--1945 --- and---so": "1939–1945 — and—so",
    "``Quoted'' and `single'": "“Quoted” and ‘single’",
    r"\enquote{A \enquote{B} C} \mkbibquote{D}": "“A ‘B’ C” “D”",
    r"\emph{The \textbf{North}} \textsc{nato}": '<i>The <b>North</b></i> <span style="font-variant:small-caps;">nato</span>',
    r"{\em all of it} not": "<i>all of it</i> not",
    r"CO\textsubscript{2} m\textsuperscript{2}": "CO<sub>2</sub> m<sup>2</sup>",
    "H$_2$O, $\\alpha$, $10^{-3}$": "H<sub>2</sub>O, α, 10<sup>−3</sup>",
    "$E = mc^2$": "<i>E</i>=<i>mc</i><sup>2</sup>",
    "$\\mathrm{CO}_2$ $\\geq 5$": "CO<sub>2</sub> ≥5",
    r"$\frac{n}{2}$ $\frac 1 2$ $\frac{a+b}{2}$ $\sqrt{x}$": "<i>n</i>/2 1/2 (<i>a</i>+<i>b</i>)/2 √<i>x</i>",
    r"$\hat{x}$ $\vec v$ \(a_i\) $\log n$ $\mathbf{B}$": "<i>x̂</i> <i>v⃗</i> <i>a</i><sub><i>i</i></sub> log <i>n</i> <b>B</b>",
    r'\char"41 \char66 \'a': "ABá",
    r"\textcolor{red}A \textit B": "A <i>B</i>",
    r"\url{https://x.y} \href{https://x.y}{here}": "https://x.y here",
    "two\n  lines": "two lines",
    "A~B": "A\u00a0B",
    r"\noopsort{1973b}1973": "1973",
    "a < b & c": "a < b & c",
    "<script>": "&lt;script>",
    "unbalanced } and {": "unbalanced and",
    "{NATO} {iPhone}": 'NATO <span class="nocase">iPhone</span>',
    r"{\"U}ber": "Über",
    "x\x01y": "xy",
    "$ 5 and": "$ 5 and",
    r"Rate: \euro 5\,000": "Rate: €5\u202f000",
}


@pytest.mark.parametrize("source", MARKUP)
def test_tex_becomes_markup(source):
    assert to_markup(parse_tex(source).nodes, protect=True) == MARKUP[source]


def test_plain_text_has_no_markup_at_all():
    assert to_plain(parse_tex(r"\emph{H$_2$O} {iPhone} <b>").nodes) == "H2O iPhone <b>"


def test_protection_is_written_only_on_request():
    assert to_markup(parse_tex("{iPhone}").nodes) == "iPhone"


def test_unknown_commands_and_rich_formulas_are_named():
    parsed = parse_tex(r"\mymacro{North} $\matrix{a & b}$")
    assert (parsed.unknown, parsed.formulas) == ([r"\mymacro"], [r"\matrix{a & b}"])
    assert to_markup(parsed.nodes) == r"North \matrix{a & b}"
