"""Theories, principles and methods: they "state" and "say", too, and are nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.late import late

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.model import LedgerClaim

_KINDS = (
    """hypothesis hypotheses theory theories theorem theorems principle principles proposition propositions assumption assumptions
    conjecture axiom axioms postulate lemma corollary model models paradox method hypotes hypotesen teori teorin teorem teoremet
    princip principen sats satsen modell modellen metod metoden"""
).split()
_IDEAS = frozenset(_KINDS)
_LAWS = frozenset(("law", "laws", "lag", "lagar"))
"""Somebody's ("Ohm's Law"), it is an idea; else it may be a statute, which does say something."""
_LABEL = late(r"h\d{1,2}[a-z]?")
_MARK = late(r"[A-Z]{0,2}\d{0,2}[a-z]?")
_INTRODUCED = late(
    rf"\b(?i:{'|'.join(sorted(_IDEAS, reverse=True))})(?: [a-zåäö-]{{1,30}}){{0,5}} \(([^\W\d_a-zåäö][\w-]{{1,20}})\)"
)


def is_idea(words: list[str]) -> bool:
    """Say whether capitalised words name a hypothesis, a theory or the like, and nobody: "Porter Hypothesis", "H1"."""
    first, last = words[0].casefold(), words[-1].casefold()
    if last in _LAWS:
        return any(word.endswith(("’s", "'s", "s’", "s'")) for word in words[:-1])
    if last in _IDEAS:
        return words[-2:-1] not in (["of"], ["for"])  # a ministry's
    return (first in _IDEAS and _MARK.fullmatch(" ".join(words[1:])) is not None) or _LABEL.fullmatch(first) is not None


def ideas_named(claims: Iterable[LedgerClaim]) -> tuple[str, ...]:
    """Gather the short names that ideas are given: "the principle of maximum entropy (MaxEnt)"."""
    texts = (claim.claim.text for claim in claims if " (" in claim.claim.text)
    return tuple({found[1]: None for text in texts for found in _INTRODUCED.finditer(text)})
