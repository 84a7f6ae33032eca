"""2 sections: sentences that say by which words a text calls things: "For convenience, I will refer to it as the dam"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.late import late
from dossier.sections.exempt.lexicon import WORD, signs_of, tilts

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

NAMING: AbstractSet[str] = frozenset("for these this throughout".split())
"""How such a sentence begins."""
_CALLS = late(
    r"for (?:convenience|brevity|simplicity|short|ease of (?:reading|reference)),? (?:I|we) (?:will |shall )?refer to "
    r"(?P<what>[^\d]{1,100}?) (?:as|by) (?P<name>[^\d]{1,100})",
    re.IGNORECASE,
)
_TERMS = late(
    r"these (?:terms|abbreviations|acronyms|definitions|symbols|notations) (?:are|will be) used "
    r"(?:below|in what follows|in the following|throughout(?: this (?:thesis|dissertation|paper|chapter|essay))?|"
    r"in th(?:is|e rest of this) (?:thesis|dissertation|paper|chapter|essay))",
    re.IGNORECASE,
)
_THROUGHOUT = late(
    r"throughout this (?:paper|thesis|dissertation|essay|chapter),? (?:I|we) (?:will |shall )?use (?P<what>[^\d]{1,100})",
    re.IGNORECASE,
)
_NAMED = late(
    r"this will (?:here |henceforth )?be (?:called|termed|referred to as) (?P<name>[^\d]{1,100})", re.IGNORECASE
)
_BARE = late(f"{WORD}{{1,15}}")
_QUOTES = str.maketrans("", "", '“”‘()"')


def names(written: str) -> bool:
    """Say whether a sentence only says what the text calls something, and states nothing of it."""
    bare = written.removesuffix(".")
    if bare.startswith("These "):
        return _TERMS.fullmatch(bare) is not None
    if bare.startswith("This "):
        found = _NAMED.fullmatch(bare)
        return found is not None and _is_bare(found["name"])
    is_throughout = bare.startswith("Throughout ")
    if not is_throughout and "refer to " not in bare:
        return False
    found = (_THROUGHOUT if is_throughout else _CALLS).fullmatch(bare)
    return found is not None and all(map(_is_bare, found.groups()))


def _is_bare(part: str) -> bool:
    return _BARE.fullmatch(signs_of(part.translate(_QUOTES))) is not None and not tilts(part)
