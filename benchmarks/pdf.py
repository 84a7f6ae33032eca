"""Time the press: `python benchmarks/pdf.py [PAGES …]` (100 and 500 unless told otherwise).

Made-up parts of five pages in the default theme's manner: every sentence a claim with an id, a page note every second
sentence, links to other parts, a table each, all of it tagged. Each size runs in a process of its own, on one core, so that
CPU seconds and memory are its own. "edit" is one part changed and all parts joined again, the others out of the cache.
"""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import time
from pathlib import Path

from dossier.model import Part
from dossier.pdf import Metadata, join, lay_out_all, parts

SIZES = (100, 500)
PAGES_A_PART = 5
PARAGRAPHS = 20
WORDS = (
    "authorities ministry district provincial court detention witnesses reported security forces checkpoint border "
    "households returnees crossing registration documents identity minority community leaders elections parliament"
).split()
STYLE = """
@font-face { font-family: Serif; src: url("fonts:SourceSerifPro-Regular.otf") }
@font-face { font-family: Serif; src: url("fonts:SourceSerifPro-It.otf"); font-style: italic }
@font-face { font-family: Sans; src: url("fonts:SourceSansPro-Regular.otf") }
@font-face { font-family: Sans; src: url("fonts:SourceSansPro-Bold.otf"); font-weight: bold }
@page { size: A4; margin: 30mm 38mm 30mm 52mm; @top-right { content: string(head); font: 8pt Sans }
        @footnote { margin-top: 12pt; padding: 4pt 0 1px; border-top: 0.5pt solid } }
body { font: 10.5pt/15pt Serif; text-align: justify; hyphens: auto }
h1 { font: bold 16pt/20pt Sans; string-set: head content() }
table { font: 9pt/12pt Sans }
.note { float: footnote; font: 8pt/10.5pt Serif }
"""


class Memory(dict[str, bytes]):
    """A cache that forgets with the process."""

    def put(self, key: str, value: bytes) -> None:
        """Store an entry."""
        self[key] = value


def make_part(number: int, count: int, *, edited: bool = False) -> Part:
    """Write one part of about five pages; the same bytes every time."""
    chance = random.Random(number)  # noqa: S311 - made-up text
    name = f"{number:03}"
    paragraphs, sentence_number = [], 0
    for _ in range(PARAGRAPHS):
        sentences = []
        for _ in range(4):
            sentence_number += 1
            words = " ".join(chance.choice(WORDS) for _ in range(17)).capitalize()
            note = (
                f'<span class="note" id="n-{name}-{sentence_number}">{words[:70]}, <i>p. {sentence_number}</i>.</span>'
            )
            sentences.append(f'<span id="s-{name}-{sentence_number}">{words}{note * (sentence_number % 2)}.</span>')
        other = f'<a href="xref:s-{chance.randrange(count):03}-3">elsewhere</a>'
        paragraphs.append(f"<p>{' '.join(sentences)} See {other}.</p>")
    row = "<tr>" + "".join(f"<td>{chance.choice(WORDS)}</td>" for _ in range(4)) + "</tr>"
    table = f"<table><thead><tr>{'<th>Head</th>' * 4}</tr></thead><tbody>{row * 6}</tbody></table>"
    head = f"<h1 id='h-{name}'>Section {number}{' edited' * edited}</h1>"
    body = f"{head}{''.join(paragraphs)}{table}"
    html = f"<html lang='en'><head><title>T</title><style>{STYLE}</style></head><body>{body}</body></html>"
    return Part(name, html)


def measure(pages: int) -> None:
    """Print one line of the table."""
    parts._cores = lambda: 1  # type: ignore[assignment]  # noqa: SLF001 - CPU seconds of one process
    count = pages // PAGES_A_PART
    made = tuple(make_part(number, count) for number in range(count))
    memory, root, meta = Memory(), Path(), Metadata("Benchmark", ("Nobody",), date="2026-01-01")
    lay_out_all(made[:1], root)  # starts the engine
    start = time.process_time()
    laid = lay_out_all(made, root, memory)
    layout = time.process_time() - start
    start = time.process_time()
    size = len(join(laid, meta))
    joining = time.process_time() - start
    start = time.process_time()
    edited = (*made[:1], make_part(1, count, edited=True), *made[2:])
    join(lay_out_all(edited, root, memory), meta)
    edit = time.process_time() - start
    total = sum(part.pages for part in laid)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{total:>6}{layout:>10.1f}{layout / total * 1000:>10.0f}{joining:>8.2f}{edit:>8.2f}"
        f"{(layout + joining) / edit:>8.0f}{size / 2**20:>8.1f}{peak:>8.0f}"
    )


def main() -> None:
    """Run each size in a process of its own."""
    if sys.argv[1:2] == ["--one"]:
        measure(int(sys.argv[2]))
        return
    print(" pages  layout s   ms/page  join s  edit s  cold/edit   MiB   peak MiB")
    for size in [int(word) for word in sys.argv[1:]] or SIZES:
        subprocess.run([sys.executable, __file__, "--one", str(size)], check=True)


if __name__ == "__main__":
    main()
