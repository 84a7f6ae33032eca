"""Render labels: the term of a locator or number, in the plural where its content is (CSL 1.0.2 § Label)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.csl.numbers import read_numbers
from dossier.csl.richtext import raise_superscripts
from dossier.csl.textcase import change_case
from dossier.csl.tree import Node

if TYPE_CHECKING:
    from dossier.csl.context import Context
    from dossier.csl.elements import Label, Look

COUNTS = {"number-of-pages", "number-of-volumes"}
# A variable whose term has another name (CSL 1.0.2, Appendix II).
TERM_OF = {"page-first": "page"}


def render_label(element: Label, context: Context) -> Node | None:
    """Return the label of a number variable; nothing when the variable is empty."""
    variable = element.variable
    content = context.number_text(variable)
    if not content:
        return None
    name = context.cite.label if variable == "locator" else TERM_OF.get(variable, variable)
    plural = element.plural == "always" or (element.plural == "contextual" and is_plural(variable, content))
    return label_node(element.look, name, context.locale.term(name, element.form, plural=plural), context)


def is_plural(variable: str, content: str) -> bool:
    """Say whether there are several of a thing: a count above one, or more than one number."""
    if variable in COUNTS:
        return content.strip().isdecimal() and int(content) > 1
    return read_numbers(content).is_plural


def label_node(look: Look, name: str, text: str | None, context: Context) -> Node | None:
    """Return a label as a node of kind `label`."""
    if not text:
        return None
    if look.strip_periods:
        text = text.replace(".", "")
    parts = change_case(tuple(raise_superscripts(text)), look.text_case, context.locale.language)
    return Node(parts, "label", name, look.format, look.display, look.prefix, look.suffix)
