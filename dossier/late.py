"""How a text is searched at little cost: patterns are compiled when they are first used, and signals looked for before them."""

from __future__ import annotations

import re
from typing import Any, cast


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Write a pattern down. It is used as one that `re.compile` has made, save that `re`'s own functions do not know it.

    There are hundreds of patterns, and to compile them all would take half of the time in which a small dossier is checked.
    """
    return cast("re.Pattern[str]", _Late(pattern, flags))


def holds(text: str, signals: tuple[str, ...]) -> bool:
    """Say whether one of several pieces of words is in a text."""
    for signal in signals:  # noqa: SIM110 - asked of every sentence several times, and `any` costs half as much again
        if signal in text:
            return True
    return False


class _Late:
    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a pattern has
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        for known in _KNOWN:
            setattr(self, known, getattr(compiled, known))
        return getattr(self, name)

    def __repr__(self) -> str:
        return f"late({self.pattern!r})"


_KNOWN = [name for name in dir(re.Pattern) if not name.startswith("_") and name != "pattern"]
