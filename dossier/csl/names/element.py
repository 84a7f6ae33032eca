"""Render cs:names: several variables, labels, substitutes (CSL 1.0.2 § Names, Substitute)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.csl.conditions import holds
from dossier.csl.elements import Choose, Names, Text
from dossier.csl.labels import label_node
from dossier.csl.names.many import NameList, render_name_list, shown_count
from dossier.csl.names.one import NameStyle
from dossier.csl.tree import Node

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.csl.context import Context
    from dossier.csl.elements import Element, Label
    from dossier.csl.person import Person

EDITOR_TRANSLATOR = {"editor", "translator"}


def render_names(element: Names, context: Context) -> Node | None:
    """Return the names of the variables that have any, or the first substitute that renders something."""
    element = complete(element, context)
    found = gather(element, context)
    context.called += 1
    if not found:
        return substituted(element, context)
    for variable in element.variables:
        if variable in context.item.names:
            context.use(variable)
    options = context.scope.name_options(element, subsequent=context.is_subsequent)
    style = NameStyle(
        options,
        element,
        context.scope.demote,
        context.scope.initialize_with_hyphen,
        context.language,
        sorting=context.sorting,
    )
    if options.form == "count":
        count = sum(shown_count(len(people), style, 0) for _, people in found)
        return Node((str(count),), "names", element.variables[0])
    children = [node for variable, people in found if (node := render_variable(variable, people, style, context))]
    if not children:
        return None
    delimiter = element.delimiter
    if delimiter is None:
        delimiter = context.scope.names_delimiter
    look = element.look
    return Node(tuple(children), "names", found[0][0], look.format, look.display, look.prefix, look.suffix, delimiter)


def complete(element: Names, context: Context) -> Names:
    """Return the element with what a bare cs:names in cs:substitute takes over from the one around it (§ Substitute)."""
    outer = context.substituting
    if outer is None or element.has_name:
        return element
    return context.scope.bare_names(element, outer)


def gather(element: Names, context: Context) -> list[tuple[str, tuple[Person, ...]]]:
    """Return the variables that have names; editors who are the translators too come once, as `editortranslator` (§ Names)."""
    found = []
    for variable in element.variables:
        people = context.item.names.get(variable)
        if people and variable not in context.suppressed:
            found.append((variable, people))
    if len(found) > 1 and EDITOR_TRANSLATOR.issubset(element.variables):
        both = dict(found)
        same = both.get("editor") == both.get("translator")
        if same and context.locale.term("editortranslator"):
            first = next(variable for variable, _ in found if variable in EDITOR_TRANSLATOR)
            found = [
                ("editortranslator" if variable == first else variable, people)
                for variable, people in found
                if variable == first or variable not in EDITOR_TRANSLATOR
            ]
    return found


def render_variable(variable: str, people: tuple[Person, ...], style: NameStyle, context: Context) -> Node | None:
    """Return the names of one variable with their label."""
    index = len(context.name_lists)
    extra = context.disambiguation.names_shown(index)
    context.name_lists.append(NameList(people, style, shown_count(len(people), style, 0)))
    names = render_name_list(people, style, context.locale, extra, lambda at: context.name_level(index, at, people[at]))
    if names is None:
        return None
    element = style.element
    label = names_label(element.label, variable, people, context) if element.label and not context.sorting else None
    children = (label, names) if element.label_first else (names, label)
    return Node(tuple(child for child in children if child), "", variable)


def names_label(label: Label, variable: str, people: tuple[Person, ...], context: Context) -> Node | None:
    """Return the label of a name variable: plural when there are several names."""
    plural = label.plural == "always" or (label.plural == "contextual" and len(people) > 1)
    return label_node(label.look, variable, context.locale.term(variable, label.form, plural=plural))


def substituted(element: Names, context: Context) -> Node | None:
    """Return the first substitute that renders something; what it used is not rendered again in this cite or entry."""
    for child in alternatives(element.substitute, context):
        start = len(context.rendered)
        outer, context.substituting = context.substituting, element
        nodes = context.render(child)
        context.substituting = outer
        if nodes:
            context.suppressed.update(context.rendered[start:])
            return Node(tuple(nodes), "names", "substitute")
        if isinstance(child, Text) and child.source == "term" and context.locale.find(child.value):
            return None  # a term that is empty in the locale is an answer too
    return None


def alternatives(elements: tuple[Element, ...], context: Context) -> Iterator[Element]:
    """Yield the substitutes in order; those in a branch of a cs:choose are alternatives like the others."""
    for element in elements:
        if isinstance(element, Choose):
            branch = next((branch for branch in element.branches if holds(branch, context)), None)
            yield from alternatives(branch.children, context) if branch else ()
        else:
            yield element
