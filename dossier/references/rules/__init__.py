"""3 references: the rules of this room; each one's `manual` is the page that `dossier explain` prints."""

from __future__ import annotations

from dossier.references.rules.meaning import MEANING
from dossier.references.rules.sourcing import SOURCING
from dossier.references.rules.syntax import SYNTAX

RULES = (*SYNTAX, *MEANING, *SOURCING)
