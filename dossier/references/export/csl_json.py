"""3 references: entries → CSL-JSON items."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.model import Entry

UNWANTED = frozenset({"annote"})  # the author's remarks to themselves


def to_csl_json(entries: Iterable[Entry]) -> list[dict[str, Any]]:
    """Give the items in the entries' order. Private remarks stay at home."""
    return [{name: value for name, value in entry.item.items() if name not in UNWANTED} for entry in entries]
