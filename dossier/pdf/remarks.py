"""8 pdf: WeasyPrint's remarks as findings. It only logs what goes wrong, and a log is silence.

In: records of the logger `weasyprint` -> out: rule, message and hint, each once.
"""

from __future__ import annotations

import contextlib
import logging
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dossier.pdf.rules import (
    DUPLICATE_ID,
    ENGINE_REMARK,
    FONT_NOT_LOADED,
    IMAGE_FAILED,
    IMAGE_WITHOUT_ALT,
    LINK_WITHOUT_TARGET,
    STYLE_IGNORED,
    TEXT_LOST,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.diagnostics import Diagnostic, Rule

_SHORT = 160
_MISSING_GLYPH = ".notdef glyph rendered"
_STYLE = (
    "Ignored|Invalid|Unsupported|Unknown|Parse error|Error:|Expected|Missing|Deprecated|Empty @page|In counter style|"
    "No source for profile|@import|@layer"
)
_KNOWN: tuple[tuple[str, Rule, str, str], ...] = (
    (
        r"Failed to load image at '(?P<it>.*?)': ?(?P<why>.*)",
        IMAGE_FAILED,
        "the picture {it} cannot be shown {why}",
        "export it again",
    ),
    (
        r"Failed to (?:render|load inline) SVG(?: image)?:? ?(?P<it>.*)",
        IMAGE_FAILED,
        "an SVG picture cannot be drawn: {it}",
        "export it again",
    ),
    (
        r"No anchor #(?P<it>.*) for internal URI reference",
        LINK_WITHOUT_TARGET,
        "a link leads to “{it}”, which is on no page",
        "correct the link, or give its target this id",
    ),
    (
        r"Content discarded: target points to undefined anchor (?P<it>.*)",
        LINK_WITHOUT_TARGET,
        "the style sheet refers to {it}, which is on no page",
        "correct it in templates/",
    ),
    (
        r"Anchor defined twice: '(?P<it>.*)'",
        DUPLICATE_ID,
        "two places on the pages have the id “{it}”",
        "rename one of them",
    ),
    (
        r'Image "(?P<it>.*)" has no required alt description',
        IMAGE_WITHOUT_ALT,
        "the picture {it} has no description",
        "write it between the brackets: ![words](file)",
    ),
    (
        r"Font-face '(?P<it>.*)' cannot be loaded",
        FONT_NOT_LOADED,
        "no file of the font “{it}” could be loaded",
        "name a bundled file, such as fonts:SourceSerifPro-Regular.otf",
    ),
    (
        r"This row has more columns than the table, ignored (?P<it>\d+) cells",
        TEXT_LOST,
        "a row has more cells than its table has columns; left out: {it}",
        "give all rows of the table the same number of cells",
    ),
    (rf"(?P<it>(?:{_STYLE}).*)", STYLE_IGNORED, "the style sheet: {it}", "correct the line in templates/"),
)


@dataclass(slots=True)
class Remarks:
    """What was heard during one layout."""

    lines: dict[str, None] = field(default_factory=dict)

    def diagnostics(self, refused: set[str]) -> Iterator[Diagnostic]:
        """Turn each remark into a finding, but those about addresses we refused ourselves."""
        for line in self.lines:
            if not any(address in line for address in refused) and not line.startswith(_MISSING_GLYPH):
                yield _diagnostic(line)


def _diagnostic(line: str) -> Diagnostic:
    for pattern, rule, message, hint in _KNOWN:
        if match := re.fullmatch(pattern, line, re.DOTALL):
            return rule.at(None, message.format(**match.groupdict()).strip().replace("project:", "", 1)[:_SHORT], hint)
    return ENGINE_REMARK.at(None, line[:_SHORT])


class _Listener(logging.Handler):
    def __init__(self, remarks: Remarks) -> None:
        super().__init__(logging.WARNING)
        self._remarks = remarks

    def emit(self, record: logging.LogRecord) -> None:
        self._remarks.lines[" ".join(record.getMessage().split())] = None


@contextlib.contextmanager
def listen() -> Iterator[Remarks]:
    """Collect what WeasyPrint logs inside the block; its records go nowhere else meanwhile."""
    logger = logging.getLogger("weasyprint")
    remarks = Remarks()
    listener = _Listener(remarks)
    spread, logger.propagate = logger.propagate, False
    logger.addHandler(listener)
    try:
        yield remarks
    finally:
        logger.removeHandler(listener)
        logger.propagate = spread
