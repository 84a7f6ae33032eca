"""Time the citation processor: `python benchmarks/csl_speed.py [--others]`.

A made-up bibliography of 1,000 items and 1,000 citations, then twice the citations, then 7,700 cites in Chicago
notes; CPU seconds. `--others` times citeproc-py on the same citations, as far as it understands them.
"""

from __future__ import annotations

import sys
import time
import warnings
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from csl_oracle.sample import make_citations, make_items  # noqa: E402  # runs from a checkout

from dossier.csl import Citation, Processor, Style, render_html  # noqa: E402
from dossier.csl.data import find_style  # noqa: E402

STYLES = ("apa", "chicago-notes-bibliography", "chicago-author-date", "ieee", "oscola", "nlm-citation-sequence")


def seconds(style: str, items: dict[str, dict[str, Any]], citations: list[Citation]) -> float:
    """Return the CPU seconds for reading the style, formatting and writing HTML."""
    start = time.process_time()
    result = Processor(Style.named(style), "en-US").process(items, citations)
    for done in result.citations:
        render_html(done.tree)
    for entry in result.bibliography.entries if result.bibliography else ():
        render_html(entry.tree)
    return time.process_time() - start


def other_seconds(style: str, items: dict[str, dict[str, Any]], citations: list[Citation]) -> float:
    """Return the CPU seconds citeproc-py takes."""
    import citeproc  # noqa: PLC0415  # only when asked for
    from citeproc.source.json import CiteProcJSON  # noqa: PLC0415

    start = time.process_time()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        source = CiteProcJSON(list(items.values()))
        style_object = citeproc.CitationStylesStyle(str(find_style(style)), validate=False)
        bibliography = citeproc.CitationStylesBibliography(style_object, source, citeproc.formatter.html)
        theirs = [
            citeproc.Citation([citeproc.CitationItem(cite.id) for cite in citation.cites]) for citation in citations
        ]
        for citation in theirs:
            bibliography.register(citation)
        for citation in theirs:
            bibliography.cite(citation, lambda _item: None)
        for _entry in bibliography.bibliography():
            pass
    return time.process_time() - start


def main() -> None:
    """Print the table."""
    items = make_items(1000)
    citations, twice = make_citations(list(items), 1000), make_citations(list(items), 2000)
    print(f"{'style':<32}{'1000':>8}{'2000':>8}{'ratio':>7}" + ("  citeproc-py" if "--others" in sys.argv else ""))
    for style in STYLES:
        one, two = seconds(style, items, citations), seconds(style, items, twice)
        row = f"{style:<32}{one:>8.2f}{two:>8.2f}{two / one:>7.2f}"
        if "--others" in sys.argv:
            row += f"{other_seconds(style, items, citations):>13.2f}"
        print(row, flush=True)
    many = make_citations(list(items), 4900)
    count = sum(len(citation.cites) for citation in many)
    print(f"chicago-notes-bibliography, {count} cites: {seconds('chicago-notes-bibliography', items, many):.2f}")


if __name__ == "__main__":
    main()
