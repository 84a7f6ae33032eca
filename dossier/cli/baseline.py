"""A baseline: findings adopted with an old text, so that only new ones are shown.

The file is a JSON report (`dossier check --format json > baseline.json`). A finding is known by rule, file and message,
not by its line, so that writing above it does not bring it back; two alike need two in the file.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from dossier.diagnostics import DossierError

if TYPE_CHECKING:
    from pathlib import Path

    from dossier.diagnostics import Diagnostic


def without_adopted(diagnostics: tuple[Diagnostic, ...], file: Path) -> tuple[Diagnostic, ...]:
    """Leave out the findings that the baseline holds. Raises `DossierError` where it cannot be read."""
    try:
        written = json.loads(file.read_bytes())["diagnostics"]
        adopted = Counter((found["code"], found["path"], found["message"]) for found in written)
    except OSError as error:
        raise DossierError(f"{file} cannot be read: {error.strerror}", _HINT) from error
    except (ValueError, KeyError, TypeError) as error:
        raise DossierError(f"{file} is not a baseline", _HINT) from error
    kept = []
    for diagnostic in diagnostics:
        known = (diagnostic.rule.code, diagnostic.span.path if diagnostic.span else None, diagnostic.message)
        if adopted[known]:
            adopted[known] -= 1
        else:
            kept.append(diagnostic)
    return tuple(kept)


_HINT = "make one with `dossier check --format json > baseline.json`"
