"""2 sections: what a section, or a part of one under a heading of its own, is for; most that is not argued needs no source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dossier.model.section import Exempt
    from dossier.sections.draft import Draft

ROLES: dict[str, Exempt] = {
    "key-points": "key-points", "scope": "role", "glossary": "role", "method": "role", "acknowledgements": "role",
    "disclaimer": "role",
}  # fmt: skip

_WORDS: dict[Exempt, str] = {
    "key-points": r"""
        abstract | executive\ summary | key\ (?:points|findings|messages|takeaways) |
        sammanfattning | sammandrag | abstrakt | huvudpunkter | nyckelpunkter
    """,
    "role": r"""
        (?:special\ )?thanks | ac?knowledge?ments? | dedication | disclaimer | glossary | (?:list\ of\ )?abbreviations |
        funding(?:\ (?:information|statement|sources?))? | financial\ support | disclosures? |
        (?:authors?['’]?s?['’]?\ )contributions? | contributors |
        (?:conflicts?\ of|competing|declarations?\ of\ (?:competing\ )?)\ ?interests? |
        (?:data|code|software)(?:\ and\ (?:data|code|software))?\ availability(?:\ statement)? |
        (?:författarens\ |författarnas\ )?tack(?:ord)? | tillkännagivanden? | erkännanden? | tillägnan | dedikation |
        finansiering | författar(?:nas|ens)\ bidrag | intressekonflikter | jäv | friskrivning | ansvarsfriskrivning |
        ordlista | förkortningar
    """,
}
"""Headings that say it themselves. "Summary" is not among them: in a short paper the text itself stands under it."""

_NUMBER = re.compile(r"^[\dIVX.]+[.\s]\s*")
_JOINED = re.compile(r"\s*(?:,|;|/|&|\band\b|\boch\b)\s*")
_KNOWN = {kind: re.compile(words, re.VERBOSE | re.IGNORECASE) for kind, words in _WORDS.items()}


def role_of(heading: str) -> Exempt:
    """Say by a heading's words why the sentences under it need no source: all of them, if several are named."""
    words = _NUMBER.sub("", heading).strip(" .:")
    for kind, known in _KNOWN.items():
        if known.fullmatch(words) or all(known.fullmatch(part) for part in _JOINED.split(words)):
            return kind
    return ""


def enter_part(draft: Draft, words: str, level: int, role: str | None) -> None:
    """Begin a part at a heading: it lasts to the next heading of its level or above.

    `{role=method}` behind the heading says what its words do not.
    """
    if draft.part and level > draft.part[0]:
        return
    exempt = ROLES.get(role, "") if role else role_of(words)
    draft.part = (level, exempt) if exempt else None
    if exempt and not draft.role and words:
        draft.apart.append(words)
