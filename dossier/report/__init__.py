"""One `Diagnostic`, five renderings: full and concise for people, json, github and sarif for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dossier.report.place import Lines
from dossier.report.summary import count, summarise
from dossier.report.text import Look, concise, full

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from dossier.diagnostics import Diagnostic

FOR_PEOPLE = ("full", "concise")
FOR_PROGRAMS = ("json", "github", "sarif")
FORMATS = FOR_PEOPLE + FOR_PROGRAMS

__all__ = ["FORMATS", "FOR_PEOPLE", "FOR_PROGRAMS", "Look", "count", "render", "summarise"]


def render(  # noqa: PLR0913 - the one door of this room
    diagnostics: Iterable[Diagnostic],
    format: str,  # noqa: A002 - the option's own name
    source: Callable[[str], str],
    *,
    look: Look | None = None,
    facts: Mapping[str, Any] | None = None,
    version: str = "",
) -> str:
    r"""Write findings in one of `FORMATS`; "" where a report for people has nothing to say.

    `source` gives the text of a file by its path, for excerpts and to know where a span ends. `facts` are added to the
    summary of the JSON report, `version` names the program in SARIF.
    """
    lines = Lines(source)
    look = look or Look()
    if format == "full":
        return full(diagnostics, look, lines)
    if format == "concise":
        return concise(diagnostics, look)
    from dossier.report import machine  # noqa: PLC0415 - most reports are for people

    if format == "json":
        return machine.as_json(diagnostics, lines, facts or {})
    if format == "github":
        return machine.as_github(diagnostics, lines, look.name)
    if format == "sarif":
        return machine.as_sarif(diagnostics, lines, look.name, version)
    raise ValueError(f"unknown report format {format!r}")
