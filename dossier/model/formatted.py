"""6 citations: what the citation style made of the ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.noun import noun

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dossier.diagnostics import Diagnostic


@noun(frozen=True, slots=True)
class FormattedCitation:
    """One citation as its style has it: `html` stands in the sentence, `note` in a page note called there, either may be "".

    Links point to `xref:` and the source's anchor on the source list. In an author's note there is never a `note`.
    `text` is both in plain words.
    """

    id: str
    html: str
    note: str
    text: str


@noun(frozen=True, slots=True)
class FormattedEntry:
    """One entry of the source list as the style has it, untouched."""

    key: str
    html: str
    text: str


@noun(frozen=True, slots=True)
class Formatted:
    """The whole document's citations and source list in one style and language."""

    citations: Mapping[str, FormattedCitation]
    entries: tuple[FormattedEntry, ...]
    is_note: bool
    hanging_indent: bool = False
    second_field_align: str = ""
    diagnostics: tuple[Diagnostic, ...] = ()


PAGE_PREFIXES = ("ref-", "text-", "top-")
"""How the names of sources, notes and sections begin on the page; no place of the author's begins so."""


def source_anchor(key: str) -> str:
    """Make the id that a source's entry has on the page: letters, digits, `-` and `_` stay, all else is spelled in hex."""
    return "ref-" + "".join(c if c.isascii() and (c.isalnum() or c in "-_") else f".{ord(c):x}." for c in key)
