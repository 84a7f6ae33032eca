"""Does reading cost grow faster than the text? Scraps repeated ten times as often, for both readers.

    python benchmarks/growth.py

For each scrap the cost of 200 and of 2,000 repetitions (best of three, CPU time). Ten times the text may cost about ten
times as much; a hundred times would be a square, which a stranger's file could use to stop a machine. Exits with 1 where
the ratio is over 40.
"""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from dossier.model import Data, Text
from dossier.references import read_bibliography
from dossier.sections import parse_section

if TYPE_CHECKING:
    from collections.abc import Callable

SMALL, LARGE, LIMIT = 200, 2000, 40
FLOOR = 0.002  # seconds below which a ratio is noise
MARKDOWN = [
    "[", "[@a ", "[@a; ", "@a ", "![", "[a](", "<!-- ", "<!-- a\n\n", "<!-- “", '"a ', " 'a ", "“a ", "(", ">", "- ", "*a ",
    "_a ", "`", "$a ", "~a ", "^[", "[^1]", "[^1]: x\n\n", "|", "-@", "@{", ". A", "...", "A. ", "www.@", "<a ", "# a\n",
    "# a {#b}\n", "a\n: b\n\n", "[x][", "a <!-- own: x; own: y -->", '"a"<!-- lang: sv --> ', "![x](y)\n\n", ": cap\n\n",
    "```\n", "| [@a] |\n|---|\n", "\\begin{x}\n", "::: {.x}\n", "[x]{.y} ",
]  # fmt: skip
BIBTEX = [
    "@a{", "\n@a{k, title = {", '\n@a{k, title = "', "\n" * 20, "%@a{k}\n", "x" * 20, "a = {b, \n", ", x = y z", " " * 20, "{",
    "\n@misc{(2024) }", "} , title = {T}\n",
]  # fmt: skip


def seconds(read: Callable[[str], object], text: str) -> float:
    """Measure the best of three readings."""
    best = FLOOR
    for attempt in range(3):
        start = time.process_time()
        read(text)
        spent = time.process_time() - start
        best = spent if not attempt else min(best, spent)
    return max(best, FLOOR)


def measure(name: str, read: Callable[[str], object], scraps: list[str]) -> bool:
    """Print a line for each scrap; say whether all grow no faster than the text."""
    read("")
    fine = True
    for scrap in scraps:
        small, large = seconds(read, scrap * SMALL), seconds(read, scrap * LARGE)
        fine &= large / small <= LIMIT
        print(f"{name:10} {scrap[:24]!r:28} {small * 1000:8.1f} ms {large * 1000:9.1f} ms   × {large / small:5.1f}")
    return fine


def main() -> int:
    """Measure both readers."""
    sections = measure("sections", lambda text: parse_section(Text("sections/01.md", text), lang="en-GB"), MARKDOWN)
    data = lambda text: (Data("references.bib", text.encode()),)  # noqa: E731 - one expression
    references = measure("references", lambda text: read_bibliography(data(text), frozenset({"none"})), BIBTEX)
    return 0 if sections and references else 1


if __name__ == "__main__":
    sys.exit(main())
