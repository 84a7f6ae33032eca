"""A baseline: findings adopted with an old text, so that only new ones are shown.

The file is a JSON report (`dossier check --format json > baseline.json`). A finding is known by rule, file, message and a
digest of the words it is about, not by its line, so that writing above it does not bring it back; two alike need two in
the file. A baseline made before reports had the digest knows its findings by the rest.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from dossier.diagnostics import DossierError
from dossier.report.place import Lines

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from dossier.diagnostics import Diagnostic


def without_adopted(
    diagnostics: tuple[Diagnostic, ...], file: Path, source: Callable[[str], str]
) -> tuple[Diagnostic, ...]:
    """Leave out the findings that the baseline holds; `source` gives a file's text. Raises `DossierError` without a baseline."""
    try:
        written = json.loads(file.read_bytes())["diagnostics"]
        adopted = Counter((found["code"], found["path"], found["message"], found.get("digest")) for found in written)
    except OSError as error:
        raise DossierError(f"{file} cannot be read: {error.strerror}", _HINT) from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise DossierError(f"{file} is not a baseline", _HINT) from error
    lines = Lines(source)
    kept = []
    for diagnostic in diagnostics:
        told = (diagnostic.rule.code, diagnostic.span.path if diagnostic.span else None, diagnostic.message)
        known = next((key for key in ((*told, lines.digest(diagnostic.span)), (*told, None)) if adopted[key]), None)
        if known:
            adopted[known] -= 1
        else:
            kept.append(diagnostic)
    return tuple(kept)


_HINT = "make one with `dossier check --format json > baseline.json`"
