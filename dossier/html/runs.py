"""7 html: numbers of pages or statements → "3, 5–7", each number a link to its place."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.html.terms import Terms


def link_runs(found: Sequence[tuple[int, str]], most: int, terms: Terms, joint: str = "") -> Markup:
    """Write ascending (number, anchor) pairs as "3, 5–7": each a link, runs of three and more merged, past `most` counted.

    `joint` names the term that joins the last one to those before it in a sentence: "3 and 5–7".
    """
    runs = _runs(found)
    links = [Markup("–").join(_link(*place) for place in run) for run in runs[:most]]
    if len(runs) > most:
        more = sum(len(run) if len(run) == 1 else run[-1][0] - run[0][0] + 1 for run in runs[most:])
        links[-1] += Markup(" ") + terms("cited-more", n=more)
    if joint and len(links) > 1:
        first, last = Markup(", ").join(links[:-1]), links[-1]
        return escape(terms(joint, first="\0", last="\1")).replace("\0", first).replace("\1", last)
    return Markup(", ").join(links)


def _link(number: int, anchor: str) -> Markup:
    return Markup('<a href="xref:{}">{}</a>').format(anchor, number)


def _runs(found: Sequence[tuple[int, str]]) -> list[list[tuple[int, str]]]:
    """Group consecutive numbers; a run of three or more keeps its first and last, a pair stays two single numbers."""
    groups: list[list[tuple[int, str]]] = [[found[0]]]
    for before, place in pairwise(found):
        if place[0] == before[0] + 1:
            groups[-1].append(place)
        else:
            groups.append([place])
    runs: list[list[tuple[int, str]]] = []
    for group in groups:
        if len(group) > 2:  # noqa: PLR2004 - two are no run
            runs.append([group[0], group[-1]])
        else:
            runs.extend([place] for place in group)
    return runs
