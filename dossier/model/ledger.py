"""4 ledger: which claim rests on which entry, through which chain, from which origins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dossier.model.entry import Entry
    from dossier.model.section import Cite, Claim


@dataclass(frozen=True, slots=True)
class Origin:
    """Who a piece of information comes from, and whether the author had it in hand (`consulted`)."""

    name: str
    key: str = ""
    consulted: bool = False
    owner: str = ""
    kind: str = ""
    party: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Chain:
    """Origins → relays → the source that was read (`read`, a key), in the order written."""

    origins: tuple[Origin, ...]
    relays: tuple[str, ...]
    read: str


@dataclass(frozen=True, slots=True)
class Row:
    """One (claim, cite, entry or none). `claim` is None for a source that is named outside any claim (nocite)."""

    claim: str
    citation: str
    cite: Cite
    entry: Entry | None
    chain: Chain


@dataclass(frozen=True, slots=True)
class LedgerClaim:
    """A claim with its lasting id, and the citations in whose scope it stands (its own and, by run, a later one's)."""

    id: str
    claim: Claim
    section: str
    covered_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """Every claim of the document and what it rests on, in document order. The only join of text and sources."""

    claims: tuple[LedgerClaim, ...] = ()
    rows: tuple[Row, ...] = ()
    cited: tuple[Entry, ...] = ()
    """Each cited or nocite'd entry once, in the order of first mention."""
    nocite: frozenset[str] = frozenset()
    """Keys listed without being cited in the text."""
