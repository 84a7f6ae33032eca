"""3 references, layer j: cited entries → what looks wrong in them. Nothing here changes an entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.references.lint.provenance import check_provenance
from dossier.references.lint.words import check_words
from dossier.references.lint.works import check_links, check_works

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from dossier.model import Entry
    from dossier.references.source import Trouble


def lint(entries: Sequence[Entry], keys: Collection[str], trouble: Trouble, *, sentence_case: bool = False) -> None:
    """Check entries one by one, then against each other."""
    for entry in entries:
        check_words(entry, trouble, sentence_case=sentence_case)
        check_provenance(entry, trouble)
        check_links(entry, keys, trouble)
    check_works(entries, trouble)
