"""All rules of all rooms, for `dossier explain` and docs/checks.md."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dossier.diagnostics import Rule

ROOMS = ("project", "sections", "references", "checks", "citations", "html", "pdf")


def all_rules() -> tuple[Rule, ...]:
    """Gather the rules of every room, sorted by code."""
    found = (rule for room in ROOMS for rule in import_module(f"dossier.{room}").RULES)
    return tuple(sorted(found, key=lambda rule: rule.code))
