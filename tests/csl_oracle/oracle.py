"""Ask citeproc-js, run in V8 by mini-racer, for its output: a second opinion in development, never a dependency.

`npm pack citeproc` in a folder outside the repository and name `citeproc_commonjs.js` in `$CITEPROC_JS`. Only run,
never read or shipped: it is AGPL/CPAL.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dossier.csl.data import locales_folder, resolve_tag

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dossier.csl import Citation

DRIVER = """
var CSL = exports;
var LOCALES = {}, ITEMS = {};
var SYS = {
  retrieveLocale: function (lang) { return LOCALES[lang] || LOCALES["en-US"]; },
  retrieveItem: function (id) { return ITEMS[id]; }
};
CSL.Output.Formats.html["@bibliography/entry"] = function (state, text) { return this.system_id + "\\u0000" + text; };
function run(style, lang, items, citations, uncited, order) {
  ITEMS = items;
  var engine = new CSL.Engine(SYS, style, lang, true);
  engine.setOutputFormat("html");
  engine.opt.development_extensions.wrap_url_and_doi = false;
  if (order.length) { engine.updateItems(order); }
  var out = engine.rebuildProcessorState(citations, "html", uncited);
  var bib = engine.makeBibliography();
  return JSON.stringify({
    citations: out.map(function (row) { return row[2]; }),
    bibliography: bib ? bib[1].map(function (text) { return text.split("\\u0000"); }) : []
  });
}
"""


class Oracle:
    """Hold one JavaScript engine with citeproc-js in it; close it when done."""

    def __init__(self, script: Path | None = None) -> None:
        from py_mini_racer import MiniRacer  # noqa: PLC0415  # development only

        path = script or Path(os.environ["CITEPROC_JS"])
        self.engine = MiniRacer()
        self.engine.eval(
            "var exports = {}; var module = {exports: exports};\n"
            + path.read_text("utf-8")
            + "\nexports = module.exports.Engine ? module.exports : exports;"
        )
        self.engine.eval(DRIVER)
        self.locales: set[str] = set()
        for tag in ("en-US", "en-GB", "sv-SE"):
            self.load(tag)

    def load(self, tag: str) -> None:
        """Give the engine a locale file."""
        if tag and tag not in self.locales:
            self.locales.add(tag)
            text = (locales_folder() / f"locales-{resolve_tag(tag)}.xml").read_text("utf-8")
            self.engine.eval(f"LOCALES[{json.dumps(tag)}] = {json.dumps(text)};")

    def run(
        self,
        style: str,
        tag: str,
        items: Mapping[str, Mapping[str, Any]],
        citations: Sequence[Citation],
        order: Sequence[str] = (),
    ) -> dict[str, Any]:
        """Return formatted citations and bibliography entries (id, HTML)."""
        self.load(tag)
        uncited = [
            ident for ident in order if not any(cite.id == ident for citation in citations for cite in citation.cites)
        ]
        arguments = (style, tag, items, [as_json(citation) for citation in citations], uncited, list(order))
        call = f"run({', '.join(json.dumps(argument) for argument in arguments)})"
        return dict(json.loads(str(self.engine.eval(call))))

    def close(self) -> None:
        """End the engine; the process does not exit without it."""
        self.engine.close()


def as_json(citation: Citation) -> dict[str, Any]:
    """Return a citation in citeproc-js' form."""
    cites = []
    for cite in citation.cites:
        data: dict[str, Any] = {"id": cite.id}
        if cite.locator:
            data |= {"locator": cite.locator, "label": cite.label}
        data |= {key: text for key, text in (("prefix", cite.prefix), ("suffix", cite.suffix)) if text}
        if cite.mode != "normal":
            data[cite.mode] = True
        cites.append(data)
    return {"citationID": citation.id, "citationItems": cites, "properties": {"noteIndex": citation.note}}
