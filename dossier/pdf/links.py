"""8 pdf: links from one part to another.

In: laid-out parts -> out: a finding for each link whose target is on no page. A part cannot know this of itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.pdf.rules import LINK_WITHOUT_TARGET

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.diagnostics import Diagnostic
    from dossier.model import LaidOut


def check_links(parts: Iterable[LaidOut]) -> tuple[Diagnostic, ...]:
    """Report the links across parts that lead nowhere, once for each target and part."""
    parts = tuple(parts)
    known = {anchor for part in parts for anchor in part.anchors}
    return tuple(
        LINK_WITHOUT_TARGET.at(None, f"a link in part “{part.name}” leads to “{target}”, which is on no page")
        for part in parts
        for target in part.targets
        if target not in known
    )
