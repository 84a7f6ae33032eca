"""Hold formatted output as a tree: every cite, entry, name list, name, date and variable is a node.

While the style is being read, a node still carries its affixes and delimiter, so that a part can be dropped
(collapse, suppressed authors, disambiguation) without leaving stray punctuation behind. `finish` turns them into
text; what the door hands out has none left.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Part: TypeAlias = "Node | str"


class Format(NamedTuple):
    """Say how text looks; an empty string means: as its surroundings (CSL 1.0.2 § Formatting)."""

    style: str = ""  # normal italic oblique
    variant: str = ""  # normal small-caps
    weight: str = ""  # normal bold light
    decoration: str = ""  # none underline
    align: str = ""  # baseline sup sub


PLAIN = Format()
LAYOUT = "layout"  # the kind of what a layout holds, until it is finished: no space stands before its suffix


@dataclass(frozen=True, slots=True)
class Node:
    """One piece of output.

    `kind` is one of: `cite` `entry` (`id`: the item's id) · `variable` `names` `date` `number` `label` `term` (`id`:
    the CSL variable or term) · `name` (one person) · `date-part` (`id`: year, month, day, year-suffix) · `quote` ·
    `prefix` `suffix` (the author's own words around a cite) · `nocase` (text no case change may touch) · `` (a
    group).
    """

    children: tuple[Part, ...]
    kind: str = ""
    id: str = ""
    format: Format = PLAIN
    display: str = ""  # block left-margin right-inline indent
    prefix: str = ""
    suffix: str = ""
    delimiter: str = ""


def walk(part: Part) -> Iterator[Node]:
    """Yield every node of a tree, outermost and first ones first."""
    stack = [part]
    while stack:
        here = stack.pop()
        if isinstance(here, Node):
            yield here
            stack.extend(reversed(here.children))


def find(part: Part, kind: str, ident: str = "") -> Node | None:
    """Return the first node of a kind (and id), or None."""
    return next((node for node in walk(part) if node.kind == kind and (not ident or node.id == ident)), None)


def replace_node(part: Part, old: Node, new: Part | None) -> Part | None:
    """Return the tree with one node (found by identity) replaced, or dropped when `new` is None; empty groups go with it."""
    if part is old:
        return new
    if isinstance(part, str):
        return part
    return with_children(part, (replace_node(child, old, new) for child in part.children))


def with_children(node: Node, children: Iterable[Part | None]) -> Node | None:
    """Return the node with other children, or None when nothing is left of it."""
    kept = tuple(child for child in children if child)
    if kept == node.children:
        return node
    if not kept:
        return None
    return Node(kept, node.kind, node.id, node.format, node.display, node.prefix, node.suffix, node.delimiter)
