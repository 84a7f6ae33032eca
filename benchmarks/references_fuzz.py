"""Fuzz the bibliography with atheris: reading never raises, never hangs, never loses a block.

    pip install atheris
    python benchmarks/references_fuzz.py -max_total_time=3600 -timeout=10

Inputs are tangles of BibTeX's own pieces and of any other text, so that most of them get past the first brace.
"""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["dossier.references"]):
    from dossier.diagnostics import LineMap
    from dossier.model import Data
    from dossier.references import read_bibliography
    from dossier.references.blocks import find_blocks
    from dossier.references.export import to_biblatex, to_ris
    from dossier.references.grammar import HEAD
    from dossier.references.library import Library  # noqa: F401 - imported late otherwise, and then not instrumented
    from dossier.references.source import File

PIECES = (
    "@article{k, ",
    "@book(b, ",
    "@string{s = ",
    "@comment{",
    "@preamble{",
    "@set{s, entryset={",
    "@xdata{x, ",
    "@",
    "{",
    "}",
    '"',
    "(",
    ")",
    ",",
    "#",
    "%",
    "=",
    "\\",
    "\n",
    "\n@",
    " ",
    "title",
    "author = ",
    "date = ",
    "year = ",
    "month = ",
    "crossref = {",
    "xdata = {",
    "ids = {",
    "xdata=x-author-1",
    "url = {https://x.y/%20}",
    "{\\'e}",
    "\\emph{",
    "$x_1^2$",
    "$\\frac",
    " and ",
    "others",
    "family=F, given=G, prefix=de",
    "2020-13-45",
    "199X/..",
    "2024-21~",
    "jan # 5",
    "\\{",
    "\\}",
    "\\\\",
    "é",
    "²",
    "\x01",
    "\u0301",
    "title = {T},\n",
    "@misc{m, title = {T}}\n",
)


MOST_PIECES = 400


def tangle(data: bytes) -> str:
    """Turn fuzzed bytes into a text of pieces and loose characters."""
    source = atheris.FuzzedDataProvider(data)
    parts = []
    while source.remaining_bytes() and len(parts) < MOST_PIECES:
        choice = source.ConsumeIntInRange(0, len(PIECES))
        parts.append(source.ConsumeUnicodeNoSurrogates(6) if choice == len(PIECES) else PIECES[choice])
    return "".join(parts)


def check(data: bytes) -> None:
    """Read one input in every way there is."""
    read_bibliography((Data("raw.bib", data),))
    text = tangle(data).replace("\r\n", "\n").replace("\r", "\n")
    bibliography = read_bibliography((Data("references.bib", text.encode()),))
    to_biblatex(bibliography.entries)
    to_ris(bibliography.entries)
    lines = text.split("\n")
    for diagnostic in bibliography.diagnostics:
        if not 1 <= diagnostic.span.line <= len(lines):
            raise AssertionError(f"a finding outside the file: {diagnostic}")
    account_for_blocks(text)


def account_for_blocks(text: str) -> None:
    """Raise where a `@word{` between two blocks is neither read nor commented out."""
    blocks, _ = find_blocks(File("references.bib", text, LineMap.of("references.bib", text)))
    position = 0
    for block in [*blocks, None]:
        gap = text[position : block.start if block else len(text)]
        for line in gap.split("\n"):
            head = HEAD.search(line)
            if head and "%" not in line[: head.start()]:
                raise AssertionError(f"a lost block: {line!r}")
        position = block.end if block else 0


if __name__ == "__main__":
    atheris.Setup(sys.argv, check)
    atheris.Fuzz()
