"""7 html: TeX → SVG, a picture in the line (WeasyPrint flattens MathML); the TeX itself is its text alternative."""

from __future__ import annotations

import base64
import re
import warnings
from functools import lru_cache
from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from ziamath.zmath import Latex

SIZE = 14.0
"""Font size in px at which formulas are drawn; on the page they scale with the text around them."""

_VIEW = re.compile(r'viewBox="(\S+) (\S+) (\S+) (\S+)"')
_COMMAND = re.compile(r"\\[A-Za-z]+")


class FormulaError(Exception):
    """The TeX of a formula is not understood; the message says why in plain words."""


@lru_cache(maxsize=1024)
def draw_formula(tex: str, *, display: bool) -> Markup:
    """Draw a formula as an image element whose base line sits on the line of the text. Raises FormulaError."""
    svg = _svg(tex, display=display)
    view = _VIEW.search(svg)
    if view is None:
        raise FormulaError("it draws nothing")
    _, top, width, height = (float(number) for number in view.groups())
    source = base64.b64encode(svg.encode()).decode()
    style = f"width:{width / SIZE:.3f}em;height:{height / SIZE:.3f}em;vertical-align:{-(top + height) / SIZE:.3f}em"
    kind = "formula display" if display else "formula"
    return Markup('<img class="{}" alt="{}" style="{}" src="data:image/svg+xml;base64,{}">').format(
        kind, tex.strip(), style, source
    )


def _svg(tex: str, *, display: bool) -> str:
    if tex.count("{") - tex.count(r"\{") != tex.count("}") - tex.count(r"\}"):
        raise FormulaError("its braces are not balanced")
    unknown = _unknown_command(tex)
    if unknown:
        raise FormulaError(f"`{unknown}` is not known")
    latex = _drawer()
    try:
        return str(latex(tex, size=SIZE, inline=not display).svg())
    except Exception as error:
        raise FormulaError("its TeX is not understood") from error


def _drawer() -> type[Latex]:
    """Load the library that draws: only a formula needs it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # ziamath 0.13 finds its font in an old way
        from ziafont.config import config  # noqa: PLC0415
        from ziamath.zmath import Latex  # noqa: PLC0415
    config.svg2 = False  # plain paths: WeasyPrint draws them surely
    return Latex


def _unknown_command(tex: str) -> str:
    """Find a command that the reader of TeX hands through as text."""
    from latex2mathml.converter import convert  # noqa: PLC0415

    try:
        unknown = _COMMAND.search(convert(tex))
    except Exception as error:  # its errors are of many kinds, all about bad TeX
        raise FormulaError("its TeX is not understood") from error
    return unknown[0] if unknown else ""
