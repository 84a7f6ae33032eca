"""2 sections: Quarto's blocks for one format only, `::: {.content-visible when-format="html"}`: those for the PDF are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.late import late
from dossier.sections.attributes import ATTRIBUTES, read_attributes

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

FENCE = late(r":{3,}[ \t]*(?P<what>\{[^{}]*\}|[^\s:{}]+)?[ \t]*:*[ \t]*")
_KEPT = ("pdf", "latex")
_SHOWN = 60
"""Letters of what is left out that are shown."""
_CONDITIONS = ("when-format", "unless-format")


def is_for_pdf(what: str) -> bool | None:
    """Say whether the attributes of a block keep it in a PDF, None if they set no such condition."""
    found = ATTRIBUTES.fullmatch(what) if ".content-" in what else None
    if found is None:
        return None
    attributes = read_attributes(what, *found.span())
    shows = "content-visible" in attributes.classes
    when, unless = map(attributes.value, _CONDITIONS)
    if (not shows and "content-hidden" not in attributes.classes) or (when is None and unless is None):
        return None
    holds = (when is None or when in _KEPT) and (unless is None or unless not in _KEPT)
    return holds == shows


def end_of_block(state: StateBlock, start: int, end: int) -> int:
    """Find the line that closes the block which opens at `start`; -1 if none does, which is looked for once."""
    depth = 0
    for line in range(start, end if "open_div" not in state.env else start):
        found = FENCE.fullmatch(state.src, state.bMarks[line] + state.tShift[line], state.eMarks[line])
        if found:
            depth += 1 if found["what"] else -1
        if not depth:
            return line
    if not state.level:  # within a quotation or a list the rest of the file has not been looked at
        state.env["open_div"] = True
    return -1


def advise_on_block(left_out: str) -> tuple[str, str]:
    """Say what becomes of a block between colons, of which some words are left out or none, and what to do."""
    if not left_out:
        return (
            "blocks between `:::` are not set apart; their words are kept",
            "write a block quotation, a list or a heading",
        )
    words = " ".join(left_out.rstrip(": \t>\n").split())
    shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN].rpartition(' ')[0]} …"
    return (
        f"this block is not for the PDF, so it is left out: `{shown}`",
        "nothing is to be done if the variant for the PDF stands beside it; else take the lines of colons away",
    )
