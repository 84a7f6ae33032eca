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

LABEL_NAMES = ("author", "editor", "translator")
LABEL_LENGTHS = ((), (4,), (2, 2), (2, 1, 1), (1, 1, 1, 1))  # letters of each name, by the number of names
TERM_LANGUAGE = "en"  # a style that wants a term in title case wants it in any language
COUNTS = {"number-of-pages", "number-of-volumes"}
# A variable whose term has another name (CSL 1.0.2, Appendix II).
TERM_OF = {"page-first": "page"}


def render_label(element: Label, context: Context) -> Node | None:
    """Return the label of a number variable; nothing when the variable is empty."""
    variable = element.variable
    content = context.number_text(variable)
    if variable == "locator" and context.scope.in_bibliography and context.item.texts.get("page"):
        # No entry has a locator; styles that ask for its label there mean that of pages, which is its default.
        return label_node(element.look, "page", context.locale.term("page", element.form))
    if not content:
        return None
    if variable == "locator" and brings_label(content, context):
        return None
    name = context.cite.label.replace(" ", "-") if variable == "locator" else TERM_OF.get(variable, variable)
    plural = element.plural == "always" or (element.plural == "contextual" and is_plural(variable, content))
    return label_node(element.look, name, context.locale.term(name, element.form, plural=plural))


def brings_label(locator: str, context: Context) -> bool:
    """Say whether a locator begins with the abbreviation of a label: "vol. 1, fol. 186" is no page."""
    word = locator.split(" ", maxsplit=1)[0]
    return (
        word.endswith(".") and word.isascii() and not word[0].isdigit() and word in context.locale.locator_abbreviations
    )


def is_plural(variable: str, content: str) -> bool:
    """Say whether there are several of a thing: a count above one, or more than one number."""
    if variable in COUNTS:
        return int(content) > 1 if content.strip().isdecimal() else read_numbers(content).is_plural
    return read_numbers(content).is_plural


def citation_label(context: Context) -> str:
    """Return the item's own label, or one from names and year: "Doe65", "RoNo78" (CSL 1.0.2, Appendix IV, citation-label)."""
    label = context.item.texts.get("citation-label", "")
    if not label:
        people = next((context.item.names[name] for name in LABEL_NAMES if name in context.item.names), ())
        lengths = LABEL_LENGTHS[min(len(people), len(LABEL_LENGTHS) - 1)]
        names = [(person.family or person.literal).replace(" ", "") for person in people]
        date = context.item.dates.get("issued")
        year = f"{abs(date.start.year) % 100:02d}" if date and date.start.year else ""
        label = "".join(name[:length] for name, length in zip(names, lengths, strict=False)) + year
    context.year_suffix_done = True
    return label + context.year_suffix


def label_node(look: Look, name: str, text: str | None) -> Node | None:
    """Return a label as a node of kind `label`."""
    if not text:
        return None
    if look.strip_periods:
        text = text.replace(".", "")
    parts = change_case(tuple(raise_superscripts(text)), look.text_case, TERM_LANGUAGE)
    return Node(parts, "label", name, look.format, look.display, look.prefix, look.suffix)
