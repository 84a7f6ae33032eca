"""Text in terminal cells: how wide it shows, and made safe to show.

Chinese, Japanese and Korean letters take two cells, combining marks none (Unicode Standard Annex 11, classes W and F).
Control and bidirectional override characters would move the cursor or hide text, so they show as U+FFFD.
"""

from __future__ import annotations

import unicodedata

TAB = 4
INVISIBLE = frozenset("\u200b\u200c\u200d\u2060\ufeff\u00ad")
"""Characters of class Cf that show nothing and do no harm."""


def cell_width(character: str) -> int:
    """Say how many terminal cells one character takes: 0, 1 or 2."""
    if " " <= character <= "~":
        return 1
    if unicodedata.category(character) in {"Mn", "Me"} or character in INVISIBLE:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def safe(text: str) -> str:
    """Replace what a terminal would obey instead of show; a line end becomes a space."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_safe(character) for character in text)


def _safe(character: str) -> str:
    if character in "\n\t":
        return " "
    hidden = unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"} and character not in INVISIBLE
    return "�" if hidden else character


def spread(line: str) -> list[tuple[str, int, int]]:
    """Lay a line out: what shows for each character, with its first cell and the cell behind it; tabs reach the next stop."""
    laid_out = []
    cell = 0
    for character in line:
        width = TAB - cell % TAB if character == "\t" else cell_width(character)
        shown = " " * width if character == "\t" else _safe(character)
        laid_out.append((shown, cell, cell + width))
        cell += width
    return laid_out


def excerpt(line: str, start: int, end: int, width: int) -> tuple[str, int, int]:
    """Cut a line to at most `width` cells around the stretch from character `start` to `end` (0-based, end excluded).

    Gives the text to show, the stretch's first cell in it, and the cells it covers (at least one). A cut end shows "…".
    """
    cells = spread(line)
    total = cells[-1][2] if cells else 0
    first = cells[start][1] if start < len(cells) else total
    last = max(cells[min(end, len(cells)) - 1][2] if cells and end else first, first + 1)
    left = 0 if max(total, last) <= width or last < width else max(0, min(first - width // 3, total - width))
    right = left + width
    kept = [cell for cell in cells if cell[1] >= left + (left > 0) and cell[2] <= right - (total > right)]
    shift = kept[0][1] - 1 if left and kept else 0
    text = ("…" if left else "") + "".join(shown for shown, _, _ in kept) + ("…" if total > right else "")
    visible_last = max(first + 1, min(last, right - (total > right)))
    return text.rstrip(), first - shift, visible_last - first
