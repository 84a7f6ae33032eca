"""Render a style's elements for one cite or entry: element + context → nodes (CSL 1.0.2 § Rendering Elements)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.csl.conditions import holds
from dossier.csl.datetext import render_date
from dossier.csl.elements import Choose, Date, Group, Label, Look, Macro, Names, Number, Text
from dossier.csl.labels import TERM_LANGUAGE, citation_label, render_label
from dossier.csl.names.element import render_names
from dossier.csl.numbers import NUMBER_VARIABLES, format_number, is_numeric
from dossier.csl.pages import format_pages
from dossier.csl.richtext import APOSTROPHE, parse_richtext, raise_superscripts
from dossier.csl.textcase import change_case
from dossier.csl.tree import PLAIN, Node, Part, with_children

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from dossier.csl.context import Context
    from dossier.csl.elements import Element

CITE_VARIABLES = {"citation-number", "first-reference-note-number", "locator", "year-suffix"}
PAGE_VARIABLES = {"page", "locator"}


def render_element(element: Element, context: Context) -> list[Node]:
    """Return the nodes of one element: none when it is empty, several where a cs:choose stands for its branch."""
    if isinstance(element, Choose):
        for branch in element.branches:
            if holds(branch, context):
                return render_all(branch.children, context)
        return []
    node = RENDERERS[type(element)](element, context)
    return [node] if node is not None else []


def render_all(elements: Iterable[Element], context: Context) -> list[Node]:
    """Return the nodes of several elements."""
    nodes: list[Node] = []
    for element in elements:
        nodes += render_element(element, context)
    return nodes


def render_group(element: Group, context: Context) -> Node | None:
    """Return a group; nothing when it asks for variables and finds none (CSL 1.0.2 § Group)."""
    nodes = render_together(element.children, context)
    look = element.look
    return (
        Node(tuple(nodes), "", "", look.format, look.display, look.prefix, look.suffix, element.delimiter)
        if nodes
        else None
    )


def render_macro(element: Macro, context: Context) -> Node | None:
    """Return what a macro renders.

    It stands or falls as a whole, like a group. Its text-case is left alone: as in citeproc-js, by which styles are
    tried out, that attribute acts on what an element renders itself.
    """
    nodes = render_together(element.children, context)
    return (
        dress(nodes, replace(element.look, text_case="") if element.look.text_case else element.look, context, "", "")
        if nodes
        else None
    )


def render_together(elements: Iterable[Element], context: Context) -> list[Node]:
    """Return the nodes of elements that stand or fall together: none when all variables they ask for are empty.

    Without variables among them they count as a variable that is found, for the group around them.
    """
    called, filled = context.called, context.filled
    nodes = render_all(elements, context)
    if context.called > called and context.filled == filled:
        return []
    if nodes and context.called == called:
        context.called += 1
        context.filled += 1
    return nodes


def render_text(element: Text, context: Context) -> Node | None:
    """Return a term, fixed words or a variable."""
    if element.source == "value":
        return dress(parse_richtext(element.value), element.look, context, "", "") if element.value else None
    if element.source == "term":
        text = context.locale.term(element.value, element.form, plural=element.plural)
        text = text and text.replace("'", APOSTROPHE)
        kind = "" if element.look.text_case else "term"  # a case the style has chosen stays at the head of a note
        return dress(raise_superscripts(text), element.look, context, kind, element.value) if text else None
    return render_variable(element, context)


def render_variable(element: Text, context: Context) -> Node | None:
    """Return a variable as text."""
    variable = element.value
    if variable == "year-suffix" and not context.year_suffix:
        return None  # no letter is no empty variable: "n.d." stands without one
    context.called += 1
    if variable in context.suppressed:
        return None
    if variable in CITE_VARIABLES:
        text = context.number_text(variable)
    elif variable == "citation-label":
        text = citation_label(context)
    else:
        text = context.item.text(variable, element.form)
    if not text:
        return None
    context.use(variable)
    if variable in PAGE_VARIABLES:
        text = pages_text(text, variable, context)
    elif variable in NUMBER_VARIABLES:
        text = format_number(text, "numeric", context.locale)
    if variable == "year-suffix":
        context.year_suffix_done = True
        return dress([text], element.look, context, "date-part", "year-suffix")
    parts: Sequence[Part] = [text] if variable in {"URL", "DOI"} else parse_richtext(text)
    return dress(parts, element.look, context, "variable", variable)


def pages_text(text: str, variable: str, context: Context) -> str:
    """Return pages in the style's range format; other locators only get the dash. An ampersand is the locale's."""
    symbol = context.locale.term("and", "symbol")
    if symbol and "&" in text:
        text = text.replace("&", symbol)
    is_page = variable == "page" or context.cite.label == "page"
    return format_pages(text, context.scope.page_range_format if is_page else "", context.scope.page_range_delimiter)


def render_number(element: Number, context: Context) -> Node | None:
    """Return a number variable in its form."""
    variable = element.variable
    context.called += 1
    text = context.number_text(variable)
    if not text or variable in context.suppressed:
        return None
    context.use(variable)
    if variable in PAGE_VARIABLES and not is_numeric(text):
        text = pages_text(text, variable, context)
    else:
        text = format_number(text, element.form, context.locale, context.locale.gender(variable))
    return dress(raise_superscripts(text), element.look, context, "number", variable)


def dress(parts: Sequence[Part], look: Look, context: Context, kind: str, ident: str) -> Node:
    """Put text-case, periods, quotes, formatting and affixes around parts."""
    if look.strip_periods:
        parts = [part for part in map(without_periods, parts) if part]
    if look.text_case:
        language = context.language if kind == "variable" else TERM_LANGUAGE
        parts = change_case(parts, look.text_case, language)
    if look.quotes and parts:
        parts = (Node((Node(tuple(parts), format=look.format),), "quote"),)
        return Node(parts, kind, ident, PLAIN, look.display, look.prefix, look.suffix)
    return Node(tuple(parts), kind, ident, look.format, look.display, look.prefix, look.suffix)


def without_periods(part: Part) -> Part | None:
    """Return the part without full stops (CSL 1.0.2 § Strip-periods); affixes keep theirs."""
    if isinstance(part, str):
        return part.replace(".", "")
    return with_children(part, [without_periods(child) for child in part.children])


RENDERERS: dict[type, Callable[..., Node | None]] = {
    Text: render_text,
    Macro: render_macro,
    Number: render_number,
    Label: render_label,
    Date: render_date,
    Names: render_names,
    Group: render_group,
}
