"""Format CSL-JSON from the command line.

`python -m dossier.csl --style NAME|FILE --locale TAG --items items.json --citations citations.json`: `items.json` is a list
of CSL-JSON items; `citations.json` a list of citations in document order, each with `citationItems` (`id`, `locator`, `label`,
`prefix`, `suffix`, `author-only`, `suppress-author`) and `properties` (`noteIndex`). Formats: html (default), text, json.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dossier.csl import Citation, Cite, Processor, Result, Style, StyleError, render_html, render_text

if TYPE_CHECKING:
    from dossier.csl.citation import CiteMode


def read_style(name: str) -> Style:
    """Read a style file, or an installed style by its name."""
    return Style.read(Path(name)) if name.endswith(".csl") or Path(name).is_file() else Style.named(name)


def read_cite(data: dict[str, Any]) -> Cite:
    """Return a cite from its JSON."""
    text = {key: str(data.get(key) or "") for key in ("locator", "prefix", "suffix")}
    label = str(data.get("label") or "page")
    mode: CiteMode = "suppress-author" if data.get("suppress-author") else "normal"
    if data.get("author-only"):
        mode = "author-only"
    return Cite(str(data["id"]), text["locator"], label, text["prefix"], text["suffix"], mode)


def read_citation(data: dict[str, Any], index: int) -> Citation:
    """Return a citation from its JSON."""
    cites = tuple(read_cite(cite) for cite in data.get("citationItems", ()))
    note = int(data.get("properties", {}).get("noteIndex") or 0)
    return Citation(str(data.get("citationID", index)), cites, note)


def as_json(result: Result) -> str:
    """Return the result as JSON, texts as HTML."""
    entries = result.bibliography.entries if result.bibliography else ()
    data = {
        "citations": [render_html(done.tree) for done in result.citations],
        "bibliography": [[entry.id, render_html(entry.tree)] for entry in entries],
    }
    return json.dumps(data, ensure_ascii=False, indent=1)


def as_html(result: Result) -> str:
    """Return the result as HTML: a paragraph a citation, a division an entry."""
    entries = result.bibliography.entries if result.bibliography else ()
    rows = [f"<p>{render_html(done.tree)}</p>" for done in result.citations]
    rows += [
        '<div class="csl-bib-body">',
        *(f'<div class="csl-entry">{render_html(entry.tree)}</div>' for entry in entries),
        "</div>",
    ]
    return "\n".join(rows)


def as_text(result: Result) -> str:
    """Return the result as text: a line a citation, an empty line, a line an entry."""
    entries = result.bibliography.entries if result.bibliography else ()
    lines = [render_text(done.tree) for done in result.citations]
    return "\n".join([*lines, "", *(render_text(entry.tree) for entry in entries)])


FORMATS = {"html": as_html, "text": as_text, "json": as_json}


def main(arguments: list[str] | None = None) -> int:
    """Format the citations of a file; 0 when done, 1 for a style that cannot be used, 2 for input that cannot be read."""
    parser = argparse.ArgumentParser(prog="python -m dossier.csl", description=str(__doc__).partition("\n\n")[2])
    parser.add_argument("--style", required=True, help="name of an installed style, or a .csl file")
    parser.add_argument("--locale", default="", help="language tag; the style's own or en-US when left out")
    parser.add_argument("--items", type=Path, required=True, help="CSL-JSON items")
    parser.add_argument("--citations", type=Path, help="citations in document order; without them all items are listed")
    parser.add_argument("--format", choices=FORMATS, default="html")
    options = parser.parse_args(arguments)
    try:
        items = {str(item["id"]): item for item in json.loads(options.items.read_text("utf-8"))}
        data = json.loads(options.citations.read_text("utf-8")) if options.citations else []
        citations = [read_citation(citation, index) for index, citation in enumerate(data)]
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        sys.stderr.write(f"error: the input cannot be read: {error}\n")
        return 2
    unknown = sorted({cite.id for citation in citations for cite in citation.cites} - items.keys())
    if unknown:
        sys.stderr.write(f"error: cited, but not among the items: {', '.join(unknown)}\n")
        return 2
    try:
        processor = Processor(read_style(options.style), options.locale)
        result = processor.process(items, citations, () if options.citations else "*")
    except StyleError as error:
        place = f" (<{error.element}>, line {error.line})" if error.line else ""
        sys.stderr.write(f"error: {error.message}{place}\n")
        return 1
    sys.stdout.write(FORMATS[options.format](result) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
