"""How many of what: the last line of a report, and the counts in its JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.diagnostics import Severity, State

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.diagnostics import Diagnostic


def count(diagnostics: Iterable[Diagnostic]) -> dict[str, int]:
    """Count findings by kind, and the files they are in. A check that could not run is counted as nothing else."""
    found = tuple(diagnostics)
    ran = [d.severity for d in found if d.state is not State.NOT_RUN]
    return {
        "errors": ran.count(Severity.ERROR),
        "warnings": ran.count(Severity.WARNING),
        "info": ran.count(Severity.INFO),
        "notRun": len(found) - len(ran),
        "files": len({d.span.path for d in found if d.span}),
    }


def summarise(diagnostics: Iterable[Diagnostic]) -> str:
    """Say it in a few words: "2 errors, 1 warning, 3 checks not run in 2 files", or "no problems"."""
    counts = count(diagnostics)
    named = (
        (counts["errors"], "error", "errors"),
        (counts["warnings"], "warning", "warnings"),
        (counts["info"], "remark", "remarks"),
        (counts["notRun"], "check not run", "checks not run"),
    )
    words = [f"{n} {one if n == 1 else many}" for n, one, many in named if n]
    if not words:
        return "no problems"
    files = counts["files"]
    where = "" if not files else " in 1 file" if files == 1 else f" in {files} files"
    return ", ".join(words) + where
