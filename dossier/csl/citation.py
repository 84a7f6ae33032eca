"""Name what goes into the processor and what comes out of it, apart from the items themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from dossier.csl.tree import Node

CiteMode: TypeAlias = Literal["normal", "author-only", "suppress-author"]
CitationMode: TypeAlias = Literal["normal", "composite"]


@dataclass(frozen=True, slots=True)
class Cite:
    """Refer to one item ("citations consist of one or more cites", CSL 1.0.2 § Citation).

    `label` is a CSL locator term (`page`, `chapter`, …); prefix and suffix may hold inline markup (`<i> <b> <sup>
    <sub> <sc>`). One that is `alone` is never "ibid.", and no "ibid." behind it means it: its words say more than its item.
    """

    id: str
    locator: str = ""
    label: str = "page"
    prefix: str = ""
    suffix: str = ""
    mode: CiteMode = "normal"
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Citation:
    """Hold one or more cites at one place of the document.

    `note` is the number of the footnote it stands in, 0 for the running text. `sort` and `collapse` switched off keep
    the author's order and every cite whole, whatever the style says. A `composite` citation gives the first cite's
    author apart, to be read in the sentence: "Doe (2020)".
    """

    id: str
    cites: tuple[Cite, ...]
    note: int = 0
    sort: bool = True
    collapse: bool = True
    mode: CitationMode = "normal"


@dataclass(frozen=True, slots=True)
class Formatted:
    """Hold a formatted citation: its tree, and for a composite one the author to stand in the sentence before it."""

    id: str
    tree: Node
    author: Node | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """Hold one formatted entry of the bibliography; its tree is of kind `entry` and carries the same id."""

    id: str
    tree: Node


@dataclass(frozen=True, slots=True)
class Bibliography:
    """Hold the entries in their order, and how the style wants them laid out (CSL 1.0.2 § Bibliography-specific Options)."""

    entries: tuple[Entry, ...]
    hanging_indent: bool = False
    second_field_align: str = ""  # flush, margin, or nothing
    entry_spacing: int = 1  # lines between two entries
    line_spacing: int = 1


@dataclass(frozen=True, slots=True)
class Result:
    """Hold all citations in document order, and the bibliography if the style has one."""

    citations: tuple[Formatted, ...]
    bibliography: Bibliography | None = None
