"""Entries for other programs: CSL-JSON, BibLaTeX that reads back as the same items, RIS."""

import json

from dossier.model import Data
from dossier.references import read_bibliography
from dossier.references.export import to_biblatex, to_csl_json, to_ris

SOURCE = r"""
@article{cnn, author = {O'Brien, Siobhán and {van der Berg}, Jan and {Ministry of Defence} and others},
  title = {{NATO} \& 5\% of H$_2$O},
  journaltitle = {CNN}, entrysubtype = {newspaper}, date = {2025-06-25}, url = {https://x.y/a_b?c=%20&d#e}, urldate = {2025-07},
  annotation = {private}, pages = {3--4}, langid = {american}, keywords = {grade:B2, war}}
@incollection{chapter, author = {de Gaulle, Charles}, title = {A Chapter}, booktitle = {Book},
  publisher = {Simon {and} Schuster and Other},  date = {1723~/..}, series = {S}, number = 4}
"""


def read(text):
    return read_bibliography((Data("references.bib", text.encode()),)).entries


def test_csl_json_is_the_items_without_private_remarks():
    items = to_csl_json(read(SOURCE))
    assert [item["id"] for item in items] == ["cnn", "chapter"]
    assert "annote" not in items[0]
    assert json.loads(json.dumps(items)) == items


def test_biblatex_reads_back_as_the_same_items():
    before = to_csl_json(read(SOURCE))
    after = to_csl_json(read(to_biblatex(read(SOURCE))))
    assert after == before


def test_every_item_of_the_corpora_survives_the_way_through_biblatex(corpora):
    for path in (*sorted((corpora / "pandoc-tests").glob("*.bib")), corpora / "dossier-kind" / "dossier.bib"):
        entries = read_bibliography((Data(path.name, path.read_bytes()),)).entries
        again = {entry.key: entry.item for entry in read(to_biblatex(entries))}
        for item in to_csl_json(entries):
            assert {name: again[item["id"]].get(name) for name in item} == item


def test_ris_has_a_line_for_each_fact():
    assert to_ris(read(SOURCE)).splitlines()[:14] == [
        "TY  - NEWS",
        "ID  - cnn",
        "AU  - O’Brien, Siobhán",
        "AU  - van der Berg, Jan",
        "AU  - Ministry of Defence",
        "AU  - others",
        "TI  - NATO & 5% of H2O",
        "T2  - CNN",
        "UR  - https://x.y/a_b?c=%20&d#e",
        "LA  - en-US",
        "SP  - 3",
        "EP  - 4",
        "KW  - war",
        "PY  - 2025",
    ]
