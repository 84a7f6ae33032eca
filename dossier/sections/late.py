"""2 sections: patterns that are compiled when a text first needs them, which many texts never do."""

from __future__ import annotations

import re
from functools import cached_property


class Late:
    """A pattern as it is written; `now` is the pattern compiled."""

    def __init__(self, written: str, flags: int = 0) -> None:
        self._written = written
        self._flags = flags

    @cached_property
    def now(self) -> re.Pattern[str]:
        """Compile the pattern, once."""
        return re.compile(self._written, self._flags)
