"""4 ledger: which claim rests on which entry, through which chain, from which origins."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from dossier.noun import noun

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dossier.model.entry import Entry
    from dossier.model.section import Cite, Claim


@noun(frozen=True, slots=True)
class Origin:
    """Who a piece of information comes from, and whether the author had it in hand (`consulted`)."""

    name: str
    key: str = ""
    consulted: bool = False
    owner: str = ""
    kind: str = ""
    party: bool = False
    note: str = ""


@noun(frozen=True, slots=True)
class Chain:
    """Origins → relays → the source that was read (`read`, a key), in the order written.

    Relays are names that are no sources (`through`), then keys.
    """

    origins: tuple[Origin, ...]
    relays: tuple[str, ...]
    read: str
    through: tuple[Origin, ...] = ()

    @property
    def sources(self) -> tuple[str, ...]:
        """Name every source on the way, from the origins to what was read."""
        return (*(origin.key for origin in self.origins if origin.key), *self.relays, self.read)


@noun(frozen=True, slots=True)
class Row:
    """One (claim, cite, entry or none). `claim` is None for a source that is named outside any claim (nocite)."""

    claim: str
    citation: str
    cite: Cite
    entry: Entry | None
    chain: Chain


@noun(frozen=True, slots=True)
class LedgerClaim:
    """A claim with its lasting id, and the citations in whose scope it stands (its own and, by run, a later one's).

    `origins` names the independent origins it rests on, one name each; `shared` the one that two or more of its sources
    go back to, "" where there is none such; `second_hand` says that no origin of it was consulted; `flags` are the names
    of the rules that found something in it, accepted findings included. `number` counts the statements of the document
    from 1, and is 0 for what is no statement.
    """

    id: str
    claim: Claim
    section: str
    covered_by: tuple[str, ...]
    origins: tuple[str, ...] = ()
    shared: str = ""
    second_hand: bool = False
    number: int = 0
    flags: tuple[str, ...] = ()


SAID_BY_SECTION = {"assessment": "own", "background": "common"}
"""The mark that a section's `kind` stands for at each of its statements; any other kind stands for itself."""


@noun(frozen=True, slots=True)
class Summary:
    """The ledger in figures. Statements are sentences, list items and table rows of the text.

    Each statement is `sourced`, `marked` (it, or its section, says what it is instead) or `bare`; what needs no source,
    such as a question or a key point, is none. `sources` are the cited ones, `consulted` those listed without being
    cited. `marks` counts the kinds of mark that occur without a source (`own`, `calc`, …, a section's kind), `also_marked`
    counts the sourced statements that bear one too. `origins` counts independent origins, `joined` the names and sources
    that count as one with another; `single` the sourced statements that rest on one of them, `second_hand`
    those of which no origin was seen; `unseen` names the origins that the author never had in hand. `leading` is that of
    them on which alone most statements rest, `led` their number; `main` is the key of the
    source that carries most statements, `carried` their number. `languages` are those of the cited sources with the
    number of each, the commonest first, "" where a source says none. Dates are ISO text, "" where no source has one.
    """

    sources: int = 0
    consulted: int = 0
    statements: int = 0
    sourced: int = 0
    marked: int = 0
    also_marked: int = 0
    marks: tuple[tuple[str, int], ...] = ()
    bare: int = 0
    origins: int = 0
    joined: int = 0
    single: int = 0
    second_hand: int = 0
    leading: str = ""
    led: int = 0
    main: str = ""
    carried: int = 0
    unseen: tuple[str, ...] = ()
    oldest: str = ""
    newest: str = ""
    undated: int = 0
    languages: tuple[tuple[str, int], ...] = ()
    quotes: int = 0


@noun(frozen=True, slots=True)
class Ledger:
    """Every claim of the document and what it rests on, in document order. The only join of text and sources."""

    claims: tuple[LedgerClaim, ...] = ()
    rows: tuple[Row, ...] = ()
    cited: tuple[Entry, ...] = ()
    """Each cited or nocite'd entry once, in the order of first mention."""
    nocite: frozenset[str] = frozenset()
    """Keys listed without being cited in the text."""
    summary: Summary = Summary()
    unseen: Mapping[Origin, str] = field(default_factory=dict)
    """Each origin the author never had in hand, with the name in `summary.unseen` under which it is counted."""
