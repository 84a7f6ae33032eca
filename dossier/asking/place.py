"""Where a statement stands: in its file, on its pages, by which chain it reached the author."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias

from dossier.noun import noun

if TYPE_CHECKING:
    from dossier.model import Chain, LedgerClaim, PrintedClaim

Namer: TypeAlias = Callable[[str], str]
"""Turns a path from the project's root into the reader's."""

LONGEST = 90
"""Letters of a statement that are quoted in a line."""


@noun(frozen=True, slots=True)
class Placed:
    """A claim and how it is printed, empty where that is not known."""

    claim: LedgerClaim
    printed: PrintedClaim

    @property
    def text(self) -> str:
        """Give the words as printed, with the source that speaks in the sentence, else as written."""
        return self.printed.text or self.claim.claim.text

    def line(self, name: Namer) -> str:
        """Tell it in one line: file and line, page, and the words."""
        span, text = self.claim.claim.span, self.text
        words = text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"
        return f"{name(span.path)}:{span.line}{self._page()}  {words}"

    def _page(self) -> str:
        pages = self.printed.pages
        if not pages:
            return ""
        first, last = pages[0], pages[-1]
        return f" (p. {first})" if first == last else f" (pp. {first}–{last})"

    def data(self) -> dict[str, Any]:
        """Give it as data; `pages` is null where it is not known."""
        written = self.claim.claim
        return {
            "id": self.claim.id,
            "number": self.claim.number,
            "text": self.text,
            "path": written.span.path,
            "line": written.span.line,
            "column": written.span.column,
            "pages": list(self.printed.pages) or None,
        }


def chain_data(chain: Chain) -> dict[str, Any]:
    """Give a chain as data."""
    origins = [{"name": o.name, "key": o.key or None, "consulted": o.consulted} for o in chain.origins]
    return {"origins": origins, "relays": _relays(chain), "read": chain.read}


def tell_chain(chain: Chain) -> str:
    """Tell a chain from its origins to what was read: "USA and South Korea → news"."""
    first = " and ".join(origin.key or origin.name for origin in chain.origins)
    steps = [first, *_relays(chain), *([chain.read] if chain.read != first else [])]
    return " → ".join(steps)


def _relays(chain: Chain) -> list[str]:
    return [*(name.name for name in chain.through), *chain.relays]
