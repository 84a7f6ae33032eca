"""How a noun is made: a dataclass that nobody changes.

To the type checker `noun` is `dataclass`, so that `@noun(frozen=True, slots=True)` forbids every assignment before the program
runs. While it runs the class is a plain one with slots: a frozen dataclass sets each field by a call of its own, and of a
dossier with thousands of sentences that took a twelfth of `dossier check`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from dataclasses import dataclass as noun
else:

    def noun(*, frozen: bool, slots: bool, order: bool = False) -> Callable[[type], type]:
        """Make a class whose instances compare by their fields, and hash by them since they are never changed (`frozen`)."""
        return dataclass(slots=slots, order=order, unsafe_hash=frozen)


__all__ = ["noun"]
