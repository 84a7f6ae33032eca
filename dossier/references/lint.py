"""3 references, layer j: entries → what looks wrong in them."""

from __future__ import annotations
from typing import Any
def lint(entries: Any, keys: Any, trouble: Any) -> None:
    """Check entries."""
