"""2 sections: `@fig:map` and its kin, which other programs read as places of the document and not as sources."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.late import late
from dossier.model import Ref
from dossier.sections.citing import plain
from dossier.sections.keys import place_of
from dossier.sections.piece import Piece
from dossier.sections.sentences import OBJECT

_KIND = late(
    r"(?<!\w)(?:fig(?:ures?|s?\.|ur(?:en|er)?)|tab(?:les?|\.|ell(?:en|er)?)|sec(?:tions?|\.)|avsnitt(?:et|en)?|chap(?:ters?|\.)|"
    r"kap(?:itel|itlet|\.)|eq(?:uations?|\.)|ekvation(?:en|er)?|listings?)[ \t~\u00a0]*\Z",
    re.IGNORECASE,
)

if TYPE_CHECKING:
    from dossier.sections.cites import RawCitation
    from dossier.sections.draft import Draft
    from dossier.sections.piece import Block


_SECTION = late(r"\{[^{}\n]*#([Ss]ec-[^\s{}]+)")
"""The name of a heading, as Quarto has it."""


def is_crossref(draft: Draft, raw: RawCitation) -> bool:
    """Say whether all keys of a citation name places."""
    return bool(_place(draft, raw.cites[0].key)) and all(_place(draft, cite.key) for cite in raw.cites)


def _place(draft: Draft, key: str) -> str:
    """Name the place that a key means: by its form, or since a heading of this file has the name: `@sec-dams`."""
    if place := place_of(key):
        return place
    if not key.startswith(("sec-", "Sec-")):  # keys of sources begin so, too: `sec-10k`
        return ""
    if "section_names" not in draft.env:
        draft.env["section_names"] = {name.lower(): name for name in _SECTION.findall(draft.source.text)}
    return str(draft.env["section_names"].get(key.lower(), ""))


def read_crossref(draft: Draft, block: Block, raw: RawCitation) -> list[Piece]:
    """Read `@fig:map`, `[see @fig:map; @tbl:dams]` as `[](#fig:map)`: dossier prints "Figure 1"."""
    pieces: list[Piece] = []
    for index, cite in enumerate(raw.cites):
        start, end = block.place.stretch(*cite.at)
        before = plain(draft, block.content[slice(*cite.prefix)])
        after = plain(draft, block.content[slice(*cite.suffix)])
        words = (", " if index else "") + (f"{before} " if before else "")
        pieces += [Piece("sign", start, start, words)] if words else []
        pieces.append(wordless_ref(draft, f"#{_place(draft, cite.key)}", start, end))
        if after:
            pieces.append(Piece("sign", end, end, after if after[0] in ",.;:" else f" {after}"))
    return pieces


def read_place(draft: Draft, name: str, start: int, end: int, before: list[Piece]) -> Piece:
    """Read a number that other programs put behind a word of the author's, who gets both from dossier: "Figure 3"."""
    place = wordless_ref(draft, f"#{name}", start, end, is_tex=True)
    if before and before[-1].kind == "text" and (word := _KIND.search(before[-1].text)):
        before[-1].text = before[-1].text[: word.start()]
        before[-1].end = place.start = before[-1].start + word.start()
    return place


def wordless_ref(draft: Draft, target: str, start: int, end: int, *, is_tex: bool = False) -> Piece:
    """Make a reference whose words dossier finds ("Figure 3"). A sentence may begin with it."""
    return Piece("hole", start, end, OBJECT, hole=Ref(target, (), draft.source.span(start, end), is_tex))
