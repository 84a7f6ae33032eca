"""3 references: entries → the formats that other programs read: CSL-JSON, BibLaTeX, RIS."""

from __future__ import annotations

from dossier.references.export.biblatex import to_biblatex
from dossier.references.export.csl_json import to_csl_json
from dossier.references.export.ris import to_ris

__all__ = ["to_biblatex", "to_csl_json", "to_ris"]
