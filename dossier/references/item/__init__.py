"""3 references, layer i: an entry with all its fields → a CSL-JSON item."""

from __future__ import annotations

from dossier.references.item.build import Item, build_item

__all__ = ["Item", "build_item"]
