"""Every claim stands on the pages its ledger names: read back from the PDF, for our dossier and for an invented one.

`DOSSIER_BENCH_SECTIONS=30 pytest tests/test_claim_pages.py` asks the same of about a hundred pages.
"""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest

from dossier.pipeline import build
from dossier.project import load

ROOT = Path(__file__).parents[1]
GENERATOR = Path(os.environ.get("DOSSIER_BENCH", ROOT / ".." / "shared" / "bench" / "gen.py"))
SECTIONS = int(os.environ.get("DOSSIER_BENCH_SECTIONS", "3"))
GAP = 60
"""Letters that may stand between two words of a claim: a citation in brackets, the notes between pages."""


def letters(text):
    return "".join(c for c in text.casefold() if c.isalpha())


def lost(printed):
    """List the claims whose words are not found, in order, on the pages that the ledger names."""
    document = pypdfium2.PdfDocument(printed.pdf)
    leaves = [page.get_textpage().get_text_range() for page in document]
    fronts = next(n for n, leaf in enumerate(leaves) if re.search(r"^1 / \d+\s*$", leaf, re.MULTILINE))
    texts = [letters(leaf) for leaf in leaves]
    claims = [claim for claim in json.loads(printed.ledger_json)["claims"] if claim["text"]]
    assert claims
    return [c["text"] for c in claims if not stands(c["text"], [texts[fronts + page - 1] for page in c["pages"]])]


def stands(text, pages):
    """Find the words one behind the other; on two pages, some at the end of the first and the rest on the next.

    The word at the page's end may be divided.
    """
    words = [word for word in map(letters, text.split()) if word]
    if in_order(words, "".join(pages)):
        return True
    halves = (
        ((*words[:n], word[:at]), (word[at:], *words[n + 1 :]))
        for n, word in enumerate(words)
        for at in range(len(word))
    )
    return len(pages) > 1 and any(in_order(head, pages[0]) and in_order(tail, pages[1]) for head, tail in halves)


def in_order(words, page):
    return bool(re.search(rf".{{0,{GAP}}}?".join(words), page))


def test_each_claim_of_our_own_dossier_stands_on_its_pages():
    assert lost(build(load(ROOT)).printed) == []


def test_each_claim_of_an_invented_dossier_stands_on_its_pages(tmp_path):
    if not GENERATOR.exists():
        pytest.skip(f"the generator of invented dossiers is not at {GENERATOR.name} beside the checkout")
    command = [
        sys.executable,
        str(GENERATOR),
        str(tmp_path),
        "--sections",
        str(SECTIONS),
        "--sources",
        str(SECTIONS * 8),
    ]
    subprocess.run(command, check=True)
    assert lost(build(load(tmp_path)).printed) == []


def test_a_claim_that_is_not_there_is_missed():
    assert not stands("Twelve ships left.", ["elevenshipsleftport"])
    assert stands("Twelve ships left.", ["…twelveshipsleftport"])
    assert stands("Twelve ships left.", ["twelveships", "left"])
    assert stands("Twelve ships left.", ["twelvesh", "ipsleft"])
    assert not stands("Twelve ships left.", ["twelvesh", "left"])
