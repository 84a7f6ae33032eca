"""Name the author of a cite in the running sentence: "Doe (2020) says …", in numeric and note styles too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.csl.context import Context
from dossier.csl.elements import NO_LOOK, Names, Text
from dossier.csl.render import render_element
from dossier.csl.tree import Node, find

if TYPE_CHECKING:
    from dossier.csl.item import Item
    from dossier.csl.scope import Scope

# Who is named when the style's cites name nobody, in this order; at last the title.
CREATORS = ("author", "editor", "translator", "director", "composer", "container-author", "collection-editor")
SHORT_NAMES = {"form": "short", "and": "text", "delimiter": ", ", "et-al-min": "4", "et-al-use-first": "1"}


def author_node(item: Item, tree: Node | None, scope: Scope) -> Node:
    """Return the names a cite shows in the text, or short names of our own where it shows none."""
    names = find(tree, "names") if tree is not None else None
    if names is not None and not scope.style.is_note:  # a note may give names in full, a sentence does not
        return Node(names.children, "names", names.id, names.format, delimiter=names.delimiter)
    context = Context(item, scope)
    for variable in CREATORS:
        if variable in item.names:
            nodes = render_element(Names(NO_LOOK, (variable,), SHORT_NAMES), context)
            return nodes[0] if nodes else Node((item.id,), "names")
    title = render_element(Text(NO_LOOK, "variable", "title", "short"), context)
    return title[0] if title else Node((item.id,), "names")
