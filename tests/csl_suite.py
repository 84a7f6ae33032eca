"""Run fixtures of the official CSL test suite: `python tests/csl_suite.py DIR [-v] [NAME…]`.

A fixture is a text file of sections (`>>===== CSL =====>>`). A fixture passes when our output equals its RESULT,
after entities are spelt one way and outer white space is dropped. CITATIONS fixtures describe an editing history;
what counts is the finished document.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from dossier.csl import Citation, Cite, Locale, Processor, Result, Style, render_html  # runs from a checkout too

SECTION = re.compile(r">>=+ ?([A-Z-]+) ?=+>>[ \t]*\n(.*?)<<=+ ?\1 ?=+<<", re.DOTALL)
MARK = re.compile(r"^(?:\.\.|>>)\[(\d+)\] ?", re.MULTILINE)
ENTITIES = {
    "&amp;": "&#38;",
    "&lt;": "&#60;",
    "&gt;": "&#62;",
    "&quot;": '"',
    "&#34;": '"',
    "&apos;": "'",
    "&#39;": "'",
}


def read_fixture(path: Path) -> dict[str, str]:
    """Return the sections of a fixture."""
    return {match[1]: match[2].strip("\n") for match in SECTION.finditer(path.read_text("utf-8"))}


def normalized(text: str) -> str:
    """Return text with one spelling of entities and without outer and indenting white space."""
    for entity, other in ENTITIES.items():
        text = text.replace(entity, other)
    return "\n".join(line.strip() for line in text.strip().splitlines())


def without_markup(text: str) -> str:
    """Return text only, white space in one form."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", "", text)).strip()


def read_cite(data: dict[str, object]) -> Cite:
    """Return a cite from citeproc-js' form."""
    mode = "author-only" if data.get("author-only") else "suppress-author" if data.get("suppress-author") else "normal"
    text = {
        key: str(data[key]) if data.get(key) not in (None, "") else ""
        for key in ("id", "locator", "label", "prefix", "suffix")
    }
    return Cite(text["id"], text["locator"].strip(), text["label"] or "page", text["prefix"], text["suffix"], mode)


def final_citations(section: str) -> list[Citation]:
    """Return the finished document of a CITATIONS section: the last word on every citation, in its last order and note."""
    contents: dict[str, list[dict[str, object]]] = {}
    order: list[tuple[str, int]] = []
    for data, before, after in json.loads(section):
        contents[data["citationID"]] = data["citationItems"]
        own = (data["citationID"], int(data["properties"].get("noteIndex") or 0))
        order = [(str(name), int(note)) for name, note in (*before, own, *after)]
    return [Citation(name, tuple(read_cite(item) for item in contents[name]), note) for name, note in order]


def bulk_citations(section: str) -> list[Citation]:
    """Return the citations of a CITATION-ITEMS section; each counts as a note of its own.

    Some say what position their cite has (1 subsequent, 2 ibid, 3 ibid with locator): citations named `before` bring
    that about.
    """
    citations: list[Citation] = []
    cited: set[str] = set()
    for index, items in enumerate(json.loads(section), 1):
        for item in items:
            position = int(item.get("position") or 0)
            if position and str(item["id"]) not in cited:
                locator = {1: "0", 2: str(item.get("locator", "")), 3: ""}[position]
                label = str(item.get("label") or "page")
                citations.append(Citation("before", (Cite(str(item["id"]), locator, label),), index))
        citations.append(Citation(str(index), tuple(read_cite(item) for item in items), index))
        cited.update(str(item["id"]) for item in items)
    return citations


def run_fixture(sections: dict[str, str]) -> str:
    """Return our output for a fixture."""
    items = {str(item.get("id", index)): item for index, item in enumerate(json.loads(sections["INPUT"]))}
    if "BIBENTRIES" in sections:
        items = {str(ident): items[str(ident)] for ident in json.loads(sections["BIBENTRIES"])[-1]}
    style = Style.parse(sections["CSL"].encode())
    processor = Processor(style, Locale.load(style.default_locale or "en-US"))
    if "CITATIONS" in sections:
        result = processor.process(items, final_citations(sections["CITATIONS"]))
    elif "CITATION-ITEMS" in sections:
        result = processor.process(items, bulk_citations(sections["CITATION-ITEMS"]), "*", items)
    else:  # one citation of all items, in the order of the bibliography
        bibliography = processor.process(items, [], "*", items).bibliography
        idents = [entry.id for entry in bibliography.entries] if bibliography else []
        idents += [ident for ident in items if ident not in idents]
        result = processor.process(items, [Citation("1", tuple(map(Cite, idents)), 1)], "*", items)
    if sections["MODE"].strip() == "bibliography":
        return bibliography_html(result)
    return "\n".join(render_html(done.tree) for done in result.citations if done.id != "before")


def bibliography_html(result: Result) -> str:
    """Return the bibliography as the suite spells it."""
    entries = result.bibliography.entries if result.bibliography else ()
    rows = "".join(f'<div class="csl-entry">{render_html(entry.tree)}</div>\n' for entry in entries)
    return f'<div class="csl-bib-body">\n{rows}</div>'


def expected(sections: dict[str, str]) -> str:
    """Return what a fixture wants, its marks dropped."""
    return MARK.sub("", sections["RESULT"]) if "CITATIONS" in sections else sections["RESULT"]


def same(wanted: str, got: str) -> bool:
    """Say whether two outputs are equal."""
    if 'class="csl-' in wanted:  # a bibliography is laid out on lines as the fixture's author liked it
        wanted, got = (re.sub(r"(?<=>)\s+(?=<)|\n\s*", "", text) for text in (wanted, got))
    return normalized(wanted) == normalized(got)


def check(path: Path) -> tuple[bool, bool, str, str]:
    """Return whether a fixture passes, whether its text does, what it wants and what we give."""
    sections = read_fixture(path)
    wanted = expected(sections)
    try:
        got = run_fixture(sections)
    except Exception as error:  # noqa: BLE001  # a fixture that raises is a failure like any other
        return False, False, wanted, f"{type(error).__name__}: {error}"
    return same(wanted, got), without_markup(normalized(wanted)) == without_markup(normalized(got)), wanted, got


def main(arguments: list[str]) -> int:
    """Run every fixture of a folder, or those named."""
    verbose = "-v" in arguments
    words = [word for word in arguments if not word.startswith("-")]
    if not words:
        sys.stderr.write("usage: python tests/csl_suite.py DIR [-v] [NAME…]\n")
        return 2
    paths = [path for path in sorted(Path(words[0]).glob("*.txt")) if len(words) == 1 or path.stem in words[1:]]
    passed = texts = 0
    for path in paths:
        good, good_text, wanted, got = check(path)
        passed += good
        texts += good_text
        if not good and verbose:
            sys.stdout.write(f"--- {path.stem}\n  wanted: {normalized(wanted)}\n  got:    {normalized(got)}\n")
    sys.stdout.write(f"text only {texts} of {len(paths)}\npassed {passed} of {len(paths)}\n")
    return 0 if passed == len(paths) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
