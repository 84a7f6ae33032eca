"""7 html: named boxes in columns and lines between them → SVG. Knows nothing of sources; widths are estimated, not measured."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING

from dossier.noun import noun

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from dossier.html.terms import Terms

MOST = 12
"""Boxes of a column; the least of more are folded into one."""

WIDTH = 544
"""CSS px: the width of tables and pictures on the page (144 mm)."""

_BETWEEN = {2: 110, 3: 44}
_SIZE = 11
_LINE = 13
_PAD = 4
_GAP = 7
_TOP = 24
_LINES = 2
_FIGURE = 30
"""Room in a box for its figure."""
_ENOUGH = 200
"""Characters that are looked at: more never fit."""
_NARROW = frozenset(" .,:;'!|()[]-fijlrtI’")
_WIDE = frozenset("mwMWQOGÖÅ@%&—")
_ASIAN = 0x1100
"""Signs from here on are as wide as they are high."""
_THINNEST, _THICKEST = 0.5, 3.0


@noun(frozen=True, slots=True)
class Box:
    """A box on the picture: its id ("" for the folded rest), lines of text, weight, width and place in px."""

    name: str
    lines: tuple[str, ...]
    weight: int
    width: float
    x: float
    y: float

    @property
    def height(self) -> float:
        """Give the height that its lines need."""
        return len(self.lines) * _LINE + 2 * _PAD


def fold(names: Iterable[str], weights: Mapping[str, int]) -> tuple[str, ...]:
    """Keep the heaviest names in their order where there are too many, and let "" stand for the rest."""
    every = tuple(names)
    if len(every) <= MOST:
        return every
    kept = set(sorted(every, key=lambda name: -weights[name])[: MOST - 1])
    return (*(name for name in every if name in kept), "")


@noun(frozen=True, slots=True)
class Column:
    """A column of the picture. `names` maps the ids of its boxes to their words, `weights` to the figure in the box."""

    title: str
    names: Mapping[str, str]
    weights: Mapping[str, int]
    dashed: bool = False


def place(column: Column, index: int, columns: int, terms: Terms) -> tuple[Box, ...]:
    """Stack the boxes of a column, which is the one with this index of so many."""
    width = (WIDTH - _BETWEEN[columns] * (columns - 1)) / columns
    names = column.names
    boxes: list[Box] = []
    y = float(_TOP)
    shown = fold(names, column.weights)
    for name in shown:
        rest = [other for other in names if other not in shown] if not name else []
        words = names[name] if name else terms("picture-more", n=len(rest))
        weight = column.weights[name] if name else 0
        box = Box(name, wrap(words, width - _FIGURE), weight, width, index * (width + _BETWEEN[columns]), y)
        boxes.append(box)
        y += box.height + _GAP
    return tuple(boxes)


def wrap(words: str, width: float) -> tuple[str, ...]:
    """Break words into at most two lines of `width` px; what does not fit ends in an ellipsis."""
    lines: list[str] = []
    line = ""
    for word in (piece for long in words[:_ENOUGH].split() for piece in _cut(long, width)):
        longer = f"{line} {word}".strip()
        if line and measure(longer) > width:
            lines.append(line)
            line = word
        else:
            line = longer
    lines.append(line)
    if len(lines) > _LINES:
        lines = [*lines[: _LINES - 1], f"{lines[_LINES - 1]}…"]
    return tuple(lines)


def _cut(word: str, width: float) -> Iterator[str]:
    """Cut a word that is wider than a line, such as an address."""
    while measure(word) > width:
        size = max(1, next(n for n in range(1, len(word) + 1) if measure(word[:n]) > width) - 1)
        yield word[:size]
        word = word[size:]
    if word:
        yield word


def measure(text: str) -> float:
    """Estimate the width of a text in px, rather too wide than too narrow."""
    return _SIZE * sum(map(_width, text))


def _width(sign: str) -> float:
    if ord(sign) >= _ASIAN:
        return 1.0
    if sign in _NARROW:
        return 0.3
    if sign in _WIDE:
        return 0.85
    return 0.6 if sign.isupper() else 0.52


def write_svg(columns: Sequence[Column], links: Sequence[Mapping[tuple[str, str], int]], terms: Terms) -> str:
    """Draw columns, each shorter one centred beside the tallest, and the lines between neighbours."""
    stacks = [place(column, index, len(columns), terms) for index, column in enumerate(columns)]
    bottom = max(box.y + box.height for boxes in stacks for box in boxes)
    centred = [_centre(boxes, bottom) for boxes in stacks]
    joined = [_joined(left, right, pairs) for (left, right), pairs in zip(pairwise(centred), links, strict=True)]
    heaviest = max((count for pairs in joined for count in pairs.values()), default=1)
    drawn = [
        *(
            line
            for (left, right), pairs in zip(pairwise(centred), joined, strict=True)
            for line in _lines(left, right, pairs, heaviest)
        ),
        *(_title(column.title, boxes[0].x) for column, boxes in zip(columns, centred, strict=True)),
        *(
            piece
            for column, boxes in zip(columns, centred, strict=True)
            for box in boxes
            for piece in _box(box, dashed=column.dashed)
        ),
    ]
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {bottom + 1:g}" width="{WIDTH}" height="{bottom + 1:g}" '
        f'font-family="Source Sans Pro" font-size="{_SIZE}" fill="#1a1a1a">'
    )
    return "\n".join([head, *drawn, "</svg>"])


def _centre(boxes: tuple[Box, ...], bottom: float) -> tuple[Box, ...]:
    shift = (bottom - boxes[-1].y - boxes[-1].height) / 2
    return tuple(replace(box, y=box.y + shift) for box in boxes)


def _joined(
    left: tuple[Box, ...], right: tuple[Box, ...], pairs: Mapping[tuple[str, str], int]
) -> Counter[tuple[str, str]]:
    """Let the lines of boxes that are folded into one run together."""
    starts, ends = {box.name for box in left}, {box.name for box in right}
    joined = Counter[tuple[str, str]]()
    for (a, b), count in pairs.items():
        joined[a if a in starts else "", b if b in ends else ""] += count
    return joined


def _lines(
    left: tuple[Box, ...], right: tuple[Box, ...], joined: Mapping[tuple[str, str], int], heaviest: int
) -> Iterator[str]:
    """Draw a line for each pair, as thick as its share of the picture's heaviest."""
    starts, ends = {box.name: box for box in left}, {box.name: box for box in right}
    leave, arrive = _ports(starts, ends, joined), _ports(ends, starts, [(b, a) for a, b in joined])
    for (a, b), count in joined.items():
        x1, y1, x2, y2 = starts[a].x + starts[a].width, leave[a, b], ends[b].x, arrive[b, a]
        middle = (x1 + x2) / 2
        width = _THINNEST + (_THICKEST - _THINNEST) * count / heaviest
        yield (
            f'<path d="M{x1:g} {y1:g} C{middle:g} {y1:g} {middle:g} {y2:g} {x2:g} {y2:g}" '
            f'fill="none" stroke="#8c8c8c" stroke-width="{width:.2f}"/>'
        )


def _ports(
    boxes: Mapping[str, Box], others: Mapping[str, Box], pairs: Iterable[tuple[str, str]]
) -> dict[tuple[str, str], float]:
    """Give each line of a box its own height at the box's edge, in the order of the boxes it leads to."""
    lines: dict[str, list[str]] = {}
    for box, other in pairs:
        lines.setdefault(box, []).append(other)
    return {
        (name, other): boxes[name].y + boxes[name].height * (index + 1) / (len(to) + 1)
        for name, to in lines.items()
        for index, other in enumerate(sorted(to, key=lambda other: others[other].y))
    }


def _title(words: str, x: float) -> str:
    return f'<text x="{x + _PAD}" y="12" font-weight="bold" fill="#404040">{escape(words)}</text>'


def _box(box: Box, *, dashed: bool) -> Iterator[str]:
    dash = ' stroke-dasharray="3 2"' if dashed else ""
    yield (
        f'<rect x="{box.x + 0.5:g}" y="{box.y:g}" width="{box.width - 1:g}" height="{box.height:g}" rx="2" '
        f'fill="#ffffff" stroke="#595959" stroke-width="0.75"{dash}/>'
    )
    for index, line in enumerate(box.lines):
        y = box.y + _PAD + _LINE * (index + 0.78)
        yield f'<text x="{box.x + _PAD + 2:g}" y="{y:g}">{escape(line)}</text>'
    if box.weight:
        y = box.y + _PAD + _LINE * 0.78
        yield f'<text x="{box.x + box.width - _PAD - 2:g}" y="{y:g}" text-anchor="end" fill="#595959">{box.weight}</text>'
