"""Formulas are drawn, and bad TeX is said to be bad."""

import re

import pytest

from dossier.html.formula import FormulaError, draw_formula


@pytest.mark.parametrize("tex", [r"\frac{1}{2", r"\nosuch{x}", "", "a_", "}"])
def test_bad_tex_is_an_error_of_its_own(tex):
    with pytest.raises(FormulaError):
        draw_formula(tex, display=False)


def test_an_unknown_command_is_named():
    with pytest.raises(FormulaError, match=r"`\\nosuch` is not known"):
        draw_formula(r"\nosuch{x}", display=False)


def test_a_fraction_reaches_below_the_line_and_an_x_does_not():
    def depth(tex):
        return float(re.search(r"vertical-align:-([\d.]+)em", draw_formula(tex, display=False))[1])

    assert depth(r"\frac{1}{2}") > 2 * depth("x")


def test_a_formula_on_its_own_line_says_so():
    assert 'class="formula display"' in draw_formula("x", display=True)


def test_the_same_formula_is_drawn_the_same():
    draw_formula.cache_clear()
    first = draw_formula(r"\sqrt{x}", display=False)
    draw_formula.cache_clear()
    assert draw_formula(r"\sqrt{x}", display=False) == first
