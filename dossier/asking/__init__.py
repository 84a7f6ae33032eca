"""Answers about a dossier's sources: which there are, where one stands, and what falls with it.

In: a checked dossier's nouns → out: an answer that tells itself in lines for people and as data for programs
(`dossier/schemas/answers.schema.json`). Nothing is judged that the checks have not judged.
"""

from dossier.asking.impact import Impact, find_impact
from dossier.asking.listing import Listing, list_sources, stale_keys
from dossier.asking.place import Placed
from dossier.asking.showing import Shown, show_source
from dossier.asking.subject import Subject, find_subject

__all__ = [
    "Impact", "Listing", "Placed", "Shown", "Subject", "find_impact", "find_subject", "list_sources", "show_source",
    "stale_keys",
]  # fmt: skip
