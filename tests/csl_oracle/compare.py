"""Compare our output with citeproc-js over real styles.

`python tests/csl_oracle/compare.py [-v] [--random N] [--seed S] [STYLE[:TAG]…]`
Prints one row a style: citations and entries that agree (text, white space in one form), and whether the order of
entries is the same.
"""

from __future__ import annotations

import argparse
import html
import random
import re
import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[2]), str(Path(__file__).resolve().parents[1])]

from csl_oracle.oracle import Oracle  # noqa: E402  # runs from a checkout
from csl_oracle.sample import make_citations, make_items  # noqa: E402

from dossier.csl import Processor, Style, render_html  # noqa: E402
from dossier.csl.data import find_style, styles_folder  # noqa: E402

STYLES = (
    "apa:en-US",
    "chicago-notes-bibliography:en-US",
    "chicago-author-date:en-US",
    "ieee:en-US",
    "oscola:en-GB",
    "nlm-citation-sequence:en-US",
    "harvard-cite-them-right:en-GB",
    "modern-language-association:en-US",
    "nature:en-GB",
    "american-medical-association:en-US",
    "apa:sv-SE",
    "svensk-exegetisk-arsbok:sv-SE",
    "uppsala-universitet-historia:sv-SE",
)


def bare(text: str) -> str:
    """Return text with blocks parted by spaces and inline tags dropped."""
    text = re.sub(r"</?div[^>]*>", " ", text)
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]*>", "", text))).strip()


class Row:
    """Hold what one style has in common with the oracle."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.citations = self.entries = self.total_citations = self.total_entries = 0
        self.same_order = True
        self.differences: list[tuple[str, str, str]] = []

    def __str__(self) -> str:
        order = "" if self.same_order else "  order differs"
        return (
            f"{self.name:<52} {self.citations:>3}/{self.total_citations} {self.entries:>3}/{self.total_entries}{order}"
        )


def compare(oracle: Oracle, name: str, tag: str, items: dict, citations: list) -> Row:
    """Return how one style agrees."""
    row = Row(f"{name} {tag}")
    path = find_style(name)
    style = Style.read(path)
    theirs = oracle.run(path.read_text("utf-8"), tag, items, citations)
    ours = Processor(style, tag).process(items, citations)
    for citation, wanted, done in zip(citations, theirs["citations"], ours.citations, strict=True):
        got = render_html(done.tree)
        row.total_citations += 1
        if bare(wanted) == bare(got):
            row.citations += 1
        else:
            row.differences.append((citation.id, bare(wanted), bare(got)))
    entries = {entry.id: render_html(entry.tree) for entry in ours.bibliography.entries} if ours.bibliography else {}
    for ident, wanted in theirs["bibliography"]:
        row.total_entries += 1
        if bare(wanted) == bare(entries.get(ident, "")):
            row.entries += 1
        else:
            row.differences.append((ident, bare(wanted), bare(entries.get(ident, ""))))
    order = [ident for ident, _ in theirs["bibliography"]]
    row.same_order = order == list(entries)
    if not row.same_order:
        at = next((i for i, (a, b) in enumerate(zip(order, entries, strict=False)) if a != b), 0)
        row.differences.append(("order", " · ".join(order[at : at + 8]), " · ".join(list(entries)[at : at + 8])))
    return row


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("styles", nargs="*")
    parser.add_argument("-v", action="store_true", help="show differences")
    parser.add_argument("--random", type=int, default=0, help="so many random styles instead")
    parser.add_argument("--locale", default="en-US", help="for styles without a tag")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--items", type=int, default=50)
    parser.add_argument("--citations", type=int, default=60)
    options = parser.parse_args()
    names = options.styles or list(STYLES)
    if options.random:
        known = {name.split(":")[0] for name in STYLES}
        others = sorted(path.stem for path in styles_folder().glob("*.csl") if path.stem not in known)
        names = random.Random(options.seed).sample(others, options.random)  # noqa: S311  # a sample, no secret
    items = make_items(options.items)
    citations = make_citations(list(items), options.citations)
    oracle = Oracle()
    rows = []
    for spec in names:
        name, _, tag = spec.partition(":")
        try:
            row = compare(oracle, name, tag or options.locale, items, citations)
        except Exception as error:  # noqa: BLE001  # one style that fails is a row, not the end
            sys.stdout.write(f"{spec:<52} {type(error).__name__}: {str(error)[:150]}\n")
            continue
        rows.append(row)
        sys.stdout.write(f"{row}\n")
        for ident, wanted, got in row.differences if options.v else ():
            sys.stdout.write(f"    {ident}\n      js:   {wanted}\n      ours: {got}\n")
    oracle.close()
    totals = [
        sum(getattr(row, key) for row in rows) for key in ("citations", "total_citations", "entries", "total_entries")
    ]
    order = sum(row.same_order for row in rows)
    shares = [f"{a}/{b} = {a / max(b, 1):.1%}" for a, b in (totals[:2], totals[2:])]
    sys.stdout.write(f"citations {shares[0]}   entries {shares[1]}   order {order}/{len(rows)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
