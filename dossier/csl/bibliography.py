"""Put the bibliography together: repeated authors, the aligned first field, layout (CSL 1.0.2 § Bibliography)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.csl.plain import plain_text
from dossier.csl.tree import LAYOUT, Node, Part, find, replace_node, walk

if TYPE_CHECKING:
    from dossier.csl.elements import Area


def layout_entry(nodes: list[Node], ident: str, area: Area) -> Node:
    """Return an entry from what the layout rendered, its first field set apart where the style aligns the second."""
    if not nodes:
        return Node((), "entry", ident)
    look = area.look
    if area.options.get("second-field-align") and len(nodes) > 1:
        margin = Node((nodes[0],), display="left-margin", prefix=look.prefix)
        rest = Node(tuple(nodes[1:]), "", "", look.format, "right-inline", "", "", area.delimiter)
        rest = Node(rest.children, "", "", look.format, "right-inline", delimiter=area.delimiter)
        tail = Node((*rest.children,), delimiter=area.delimiter, suffix=look.suffix)
        return Node((margin, Node((tail,), "", "", look.format, "right-inline")), "entry", ident)
    if nodes and nodes[-1].display and look.suffix:  # what ends the entry ends its last block
        nodes = [*nodes[:-1], inside_block(nodes[-1], look.suffix)]
        look = replace(look, suffix="")
    body = Node(tuple(nodes), LAYOUT, "", look.format, "", look.prefix, look.suffix, area.delimiter)
    return Node((body,), "entry", ident)


def inside_block(node: Node, suffix: str) -> Node:
    """Return a block with a suffix inside it."""
    return Node((replace(node, display=""),), display=node.display, suffix=suffix)


def substitute_authors(entries: list[Node], area: Area) -> list[Node]:
    """Put the style's sign in place of names that the entry before has too (CSL 1.0.2 § Reference Grouping)."""
    sign = area.options.get("subsequent-author-substitute")
    if sign is None:
        return entries
    rule = area.options.get("subsequent-author-substitute-rule", "complete-all")
    out: list[Node] = []
    before: list[str] = []
    for entry in entries:
        names = find(entry, "names")
        out.append(substituted(entry, names, before, sign, rule) if names is not None and before else entry)
        before = name_texts(names)
    return out


def name_texts(names: Node | None) -> list[str]:
    """Return who an entry names, one by one; a title that stands in for them counts as one."""
    if names is None:
        return []
    people = [node.id for node in walk(names) if node.kind == "name"]
    extra = [plain_text([node]) for node in walk(names) if node.kind == "term"]
    return [*people, *(f"\0{text}" for text in extra)] if people else [plain_text(names.children)]


def substituted(entry: Node, names: Node, before: list[str], sign: str, rule: str) -> Node:
    """Return an entry with the names that repeat replaced, as the rule says."""
    texts = name_texts(names)
    lists = [node for node in walk(names) if node.kind == "name-list"]
    if rule in {"complete-all", "complete-each"} and texts != before:
        return entry
    if rule == "complete-all" or not lists:
        return replace_all(entry, names, lists, sign) if texts == before else entry
    same = 0
    for mine, other in zip(texts, before, strict=False):
        if mine != other:
            break
        same += 1
    limit = {"partial-first": min(same, 1), "partial-each": same, "complete-each": len(texts)}.get(rule, 0)
    people = [node for node in walk(names) if node.kind == "name"][:limit]
    done: Part | None = entry
    for person in people:
        done = replace_node(done, person, Node((sign,), "name")) if done is not None else None
    return done if isinstance(done, Node) else entry


def replace_all(entry: Node, names: Node, lists: list[Node], sign: str) -> Node:
    """Return an entry with all its first names replaced by one sign; labels stay."""
    target = lists[0] if lists else names
    new = Node((sign,), target.kind, target.id, prefix=target.prefix, suffix=target.suffix)
    done: Part | None = replace_node(entry, target, new)
    for extra in lists[1:]:
        done = replace_node(done, extra, None) if done is not None else None
    return done if isinstance(done, Node) else entry
