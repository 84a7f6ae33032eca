"""How a noun is made: a dataclass that nobody changes.

To the type checker `noun` is `dataclass`, so that `@noun(frozen=True, slots=True)` forbids every assignment before the program
runs. While it runs the class is a plain one with slots: a frozen dataclass sets each field by a call of its own, and of a
dossier with thousands of sentences that took a twelfth of `dossier check`. Comparing, hashing and showing are written once for
all nouns, since a dataclass compiles them anew for each class, and there are a hundred at every start.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from dataclasses import dataclass as noun
else:

    def noun(*, frozen: bool, slots: bool, order: bool = False) -> Callable[[type], type]:  # noqa: ARG001 - `frozen` is read by the type checker
        """Make a class whose instances compare and hash by their fields, and are never changed."""

        def make(cls: type) -> type:
            made = dataclass(slots=slots, repr=False, eq=order, order=order)(cls)
            names = [field.name for field in fields(made)]
            values = attrgetter(*names, "__class__")  # more than one name, so that a tuple comes back

            def equals(one: Any, other: object) -> Any:  # noqa: ANN401 - as object.__eq__
                return values(one) == values(other) if one.__class__ is other.__class__ else NotImplemented

            made.__eq__ = equals
            made.__hash__ = lambda one: hash(values(one))
            made.__repr__ = _show
            return made

        return make


def _show(one: Any) -> str:  # noqa: ANN401 - any noun
    words = (f"{field.name}={getattr(one, field.name)!r}" for field in fields(one) if field.repr)
    return f"{one.__class__.__qualname__}({', '.join(words)})"


__all__ = ["noun"]
