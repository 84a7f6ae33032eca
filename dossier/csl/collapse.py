"""Collapse cites: numbers to ranges, one author's years, one year's letters (CSL 1.0.2 § Cite Collapsing, Cite Grouping)."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from dossier.csl.plain import plain_text
from dossier.csl.tree import Node, Part, find, replace_node, walk, with_children

if TYPE_CHECKING:
    from dossier.csl.assemble import Rendered
    from dossier.csl.elements import Area

YEAR_MODES = {"year", "year-suffix", "year-suffix-ranged"}
CONTENT = {"variable", "names", "date", "number", "label", "term"}
RANGE_DASH = "–"
RANGE = 3  # so many numbers or letters in a row make a range


def collapse_cites(cites: list[Rendered], area: Area, *, in_text: bool) -> list[Rendered]:
    """Return the cites grouped and collapsed as the style's options say.

    Cites of one author are brought together where the style sorts cites; otherwise the author's order stands.
    """
    mode = area.options.get("collapse", "")
    if mode == "citation-number":
        return set_apart(collapse_numbers(cites), area)
    grouping = mode in YEAR_MODES or "cite-group-delimiter" in area.options
    if not grouping or len(cites) < 2:  # noqa: PLR2004  # one cite is no group
        return cites
    groups = grouped(cites, everywhere=bool(area.keys))
    done = [collapse_group(group, mode, area, in_text=in_text) for group in groups]
    after = area.options.get("after-collapse-delimiter")
    if after is not None:
        for before, group in pairwise(done):
            if mode == "year" or len(before) > 1 or before[0].delimiter == RANGE_DASH:
                group[0].delimiter = after
    return [cite for group in done for cite in group]


def collapse_numbers(cites: list[Rendered]) -> list[Rendered]:
    """Join runs of three and more consecutive numbers by an en dash, its middle left out."""
    out: list[Rendered] = []
    run: list[Rendered] = []
    for cite in cites:
        if run and not (is_bare(cite) and is_bare(run[-1]) and cite.number == run[-1].number + 1):
            out += number_range(run)
            run = []
        run.append(cite)
    return out + number_range(run)


def set_apart(cites: list[Rendered], area: Area) -> list[Rendered]:
    """Put the delimiter for after a group behind a number that has more than itself: "[1, p. 3; 2]"."""
    after = area.options.get("after-collapse-delimiter")
    for before, cite in pairwise(cites):
        if after is not None and before.cite.locator and not is_bare(before):
            cite.delimiter = after
    return cites


def is_bare(cite: Rendered) -> bool:
    """Say whether a cite is its number only."""
    if cite.tree is None or cite.cite.prefix or cite.cite.suffix or cite.cite.mode != "normal":
        return False
    return all(node.kind not in CONTENT or node.id == "citation-number" for node in walk(cite.tree))


def number_range(run: list[Rendered]) -> list[Rendered]:
    """Return a run as a range when it is long enough."""
    if len(run) < RANGE:
        return run
    run[-1].delimiter = RANGE_DASH
    return [run[0], run[-1]]


def names_text(cite: Rendered) -> str:
    """Return the names of a cite as text, or all but its date where it has none, to tell who is meant."""
    if cite.tree is None:
        return ""
    names = find(cite.tree, "names")
    return plain_text([names or without_kind(cite.tree, "date")])


def without_kind(part: Part, kind: str) -> Part | None:
    """Return the tree without the nodes of a kind."""
    if isinstance(part, str):
        return part
    return None if part.kind == kind else with_children(part, [without_kind(child, kind) for child in part.children])


def grouped(cites: list[Rendered], *, everywhere: bool) -> list[list[Rendered]]:
    """Bring cites with the same names together, each group where its first cite stands, or only those that are neighbours."""
    groups: dict[tuple[str, int], list[Rendered]] = {}
    count, last = 0, None
    for cite in cites:
        name = names_text(cite)
        count += not everywhere and name != last
        last = name
        groups.setdefault((name, count), []).append(cite)
    return list(groups.values())


def collapse_group(group: list[Rendered], mode: str, area: Area, *, in_text: bool) -> list[Rendered]:
    """Return one author's cites: the names once, and in the year-suffix modes each year once."""
    options = area.options
    group_delimiter = options.get("cite-group-delimiter", ", " if in_text else area.delimiter)
    for cite in group[1:]:
        cite.delimiter = group_delimiter
    if mode not in YEAR_MODES:
        return group
    out = [group[0]]
    for before, cite in pairwise(group):
        if cite.cite.prefix or cite.tree is None:
            out.append(cite)
            continue
        cite.tree = without_names(cite.tree)
        if before.cite.locator or before.cite.suffix:
            cite.delimiter = options.get("after-collapse-delimiter", group_delimiter)
        out.append(cite)
    if mode != "year":
        out = collapse_years(out, mode, area)
    return out


def without_names(tree: Node) -> Node | None:
    """Return a cite without its names."""
    names = find(tree, "names")
    done = replace_node(tree, names, None) if names is not None else tree
    return done if isinstance(done, Node) else None


def year_text(cite: Rendered) -> str:
    """Return the cite without names and without the letter: what has to be the same for letters to stand together."""
    if cite.tree is None or cite.cite.locator or cite.cite.prefix:
        return ""
    tree = without_names(cite.tree)
    suffix = find(tree, "date-part", "year-suffix") if tree is not None else None
    return plain_text([replace_node(tree, suffix, None)]) if tree is not None and suffix is not None else ""


def collapse_years(group: list[Rendered], mode: str, area: Area) -> list[Rendered]:
    """Return the cites with each year once, its letters behind it."""
    delimiter = area.options.get("year-suffix-delimiter") or area.options.get("cite-group-delimiter", area.delimiter)
    out: list[Rendered] = []
    run: list[Rendered] = []
    year = ""
    for cite in group:
        this = year_text(cite)
        if run and this and this == year and not run[-1].cite.suffix:
            suffix = find(cite.tree, "date-part", "year-suffix") if cite.tree is not None else None
            cite.tree = suffix
            cite.delimiter = delimiter
        else:
            out += letter_ranges(run, mode)
            run = []
        run.append(cite)
        year = this
    return out + letter_ranges(run, mode)


def letter_ranges(run: list[Rendered], mode: str) -> list[Rendered]:
    """Join three and more consecutive letters by an en dash, its middle left out."""
    if mode != "year-suffix-ranged":
        return run
    out: list[Rendered] = []
    part: list[Rendered] = []
    for cite in run:
        if part and cite.number != part[-1].number + 1:
            out += number_range(part)
            part = []
        part.append(cite)
    return out + number_range(part)
