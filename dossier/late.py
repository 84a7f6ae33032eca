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
        compiled = re.compile(self.pattern, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


_METHODS = ("match", "fullmatch", "search", "finditer", "findall", "sub", "split")
