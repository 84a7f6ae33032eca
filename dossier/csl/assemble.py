"""Put cites together to a citation: affixes, the author's own words, delimiters (CSL 1.0.2 § Citation)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.csl.richtext import parse_richtext
from dossier.csl.textcase import change_case
from dossier.csl.tree import LAYOUT, PLAIN, Node, Part, find, replace_node, with_children

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.csl.citation import Cite
    from dossier.csl.elements import Area

MARKS = tuple(".,;:!?")
TAKES_SPACE = re.compile(r"[\w(\[“‘«&§\"'<]")
ENDS_SENTENCE = re.compile(r"[.!?][”’»\"')\]]*\s*$")


@dataclass(slots=True)
class Rendered:
    """Hold a rendered cite on its way into a citation; `delimiter` is what stands before it, None the layout's."""

    cite: Cite
    tree: Node | None
    delimiter: str | None = None
    number: int = 0


def join_cites(cites: Sequence[Rendered], area: Area, *, capitalize: bool) -> Node:
    """Return the citation; its layout's formatting embraces its affixes, unlike that of other elements.

    `capitalize` starts a note's first word with a capital where a term stands there ("Ibid.").
    """
    parts: list[Part] = []
    for index, rendered in enumerate(cites):
        starts = index == 0
        node = cite_node(rendered, starts=starts and capitalize)
        if node is None:
            continue
        if parts:
            delimiter = area.delimiter if rendered.delimiter is None else rendered.delimiter
            parts.append(shortened(delimiter, rendered.cite.prefix, cites[index - 1].cite.suffix))
        parts.append(node)
    if not parts:  # nothing is left of any cite: no brackets around it either
        return Node((), "citation")
    look = area.look
    body = Node(tuple(part for part in parts if part), LAYOUT, "", PLAIN, "", look.prefix, look.suffix)
    return Node((body,), "citation", "", look.format)


def shortened(delimiter: str, prefix: str, suffix: str) -> str:
    """Return the delimiter as far as the author's own words leave room for it: ", and Doe" needs no semicolon before it."""
    if prefix.lstrip().startswith(MARKS) or suffix.rstrip().endswith((",", ";", ":")):
        return (
            "" if prefix.lstrip().startswith(MARKS) or prefix.startswith(" ") else delimiter[len(delimiter.rstrip()) :]
        )
    return delimiter


def cite_node(rendered: Rendered, *, starts: bool) -> Node | None:
    """Return a cite with its prefix and suffix, as nodes of their own."""
    cite, tree = rendered.cite, rendered.tree
    prefix, suffix = affix(cite.prefix, "prefix"), affix(cite.suffix, "suffix")
    at_start = starts if prefix is None else bool(ENDS_SENTENCE.search(cite.prefix)) and " " in cite.prefix.strip()
    if tree is not None and at_start:
        tree = capitalized(tree)
    children = tuple(child for child in (prefix, tree, suffix) if child is not None)
    return Node(children, "cite", cite.id) if children else None


def affix(text: str, kind: str) -> Node | None:
    """Return the author's words around a cite, with the space that parts them from it."""
    if not text.strip():
        return None
    if kind == "prefix" and text[-1] not in " \u00a0'’([“‘«/-–—":
        text += " "
    if kind == "suffix" and TAKES_SPACE.match(text):
        text = f" {text}"
    return Node(parse_richtext(text, typed_quotes=False), kind)


def capitalized(tree: Node) -> Node:
    """Return the tree with a capital where its first text is a term ("ibid." → "Ibid.")."""
    path: list[Node] = [tree]
    while isinstance(path[-1], Node) and path[-1].children and not path[-1].prefix:
        first = path[-1].children[0]
        if isinstance(first, str):
            break
        path.append(first)
    leaf = next((node for node in path if node.kind == "term" and not node.prefix), None)
    if leaf is None or path[-1].prefix:
        return tree
    done = replace_node(tree, leaf, with_children(leaf, change_case(leaf.children, "capitalize-first", "")))
    return done if isinstance(done, Node) else tree


def without_author(tree: Node) -> Node | None:
    """Return a cite without its first names."""
    names = find(tree, "names")
    if names is None:
        return tree
    done = replace_node(tree, names, None)
    return done if isinstance(done, Node) else None
