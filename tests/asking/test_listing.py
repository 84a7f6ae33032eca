"""Asking: which sources there are."""

import datetime as dt

from dossier import pipeline
from dossier.asking.listing import list_sources
from dossier.project import load


def test_an_alias_that_leads_nowhere_is_a_missing_source(project):
    root = project(
        **{
            "dossier.yaml": "aliases: {ghost: nowhere, old: real}\n",
            "references.bib": "@book{real, title = {Real}}\n",
            "sections/01.md": "One [@ghost]. Two [@old].\n",
        }
    )
    today = dt.date(2026, 1, 1)
    checked = pipeline.check(load(root, today=today))
    listing = list_sources(
        "missing", checked.sections, checked.bibliography, checked.ledger, checked.project.settings, today
    )
    assert [source.key for _, sources in listing.groups for source in sources] == ["ghost"]
