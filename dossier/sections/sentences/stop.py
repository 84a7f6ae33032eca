"""2 sections: a full stop and what stands around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from dossier.late import late
from dossier.sections.sentences.openers import FRONTING, NAMES, OPENERS

OBJECT = "\ufffc"  # stands in plain text for a formula, a picture or a source named in the sentence
REACH = 40  # signs looked back from a full stop, so that no cost grows with the sentence

_FEW_WORDS = 4
_WORD = re.compile(r"[^\s\"'“”‘’„«»()\[\]–—]*$")
_SPACED = re.compile(r"(?:(?<!\S)[a-zåäö]{1,3}\.\s){1,3}$")  # "p. g. " before "a."
_COMPOUND = re.compile(r"[^\W\d_]{2,4}\.(?=[^\W\d_]+$)")  # "gen.maj"
_INITIALS = re.compile(r"[^\W\d_a-zåäö](?:[.-]{1,2}[^\W\d_][a-z]?)*")
_DOTTED = re.compile(r"[^\W\d_](?:\.[^\W\d_])+")
_NEXT_WORD = late(r"[\"'“”‘’„«»]*([^\W\d_]+)")
_NUMBER = late(rf"[(\[]?[\d§¶{OBJECT}]")
_ASIDE = late(r"\([^()\s]+\s[^()]*[.!?…]\)")


@dataclass
class Stop:
    """A full stop at `at`, and what stands around it.

    The sentence begins at `start`, its first word at `first`. `opened` says where the brackets or the quotation open that
    close right behind the stop (`close`; -1: none), `begin` where the next word or mark stands.
    """

    text: str
    start: int
    first: int
    at: int
    close: str
    opened: int
    begin: int

    @cached_property
    def word(self) -> str:
        """The word before the full stop, without a number that touches it (“5p.m.”)."""
        found = _WORD.search(self.text, max(self.start, self.at - REACH), self.at)
        word = found[0] if found else ""
        return word.lstrip("0123456789-") if "." in word else word

    @cached_property
    def forms(self) -> frozenset[str]:
        """The ways to look the word up: as it stands, and with the spaced parts before it (“p. g. a.”)."""
        lowered = self.word.casefold()
        forms = {lowered}
        start = self.at - len(lowered)
        spaced = _SPACED.search(self.text, max(self.start, start - REACH), start) if len(lowered) < _FEW_WORDS else None
        if spaced:
            parts = "".join(spaced[0].split()).split(".")[:-1]
            forms.update(".".join([*parts[first:], lowered]) for first in range(len(parts)))
        return frozenset(forms)

    @property
    def last_part(self) -> str:
        """The last part of a compound abbreviation (“maj” of “gen.maj”), else the word."""
        lowered = self.word.casefold()
        compound = _COMPOUND.match(lowered)
        return lowered[compound.end() :] if compound else lowered

    @property
    def before(self) -> str:
        """What stands before the word, as far as one looks back."""
        end = self.at - len(self.word)
        return self.text[max(self.start, end - REACH) : end]

    @property
    def is_dotted(self) -> bool:
        """Say whether the word is letters with full stops between, known or not: “c.d.f.”."""
        return bool(_DOTTED.fullmatch(self.word))

    @property
    def is_initials(self) -> bool:
        """Say whether the word is one capital or several: “S.”, “U.S.”, “Ph.D.”."""
        return bool(_INITIALS.fullmatch(self.word))

    @property
    def is_first_word(self) -> bool:
        """Say whether nothing stands before the word in its sentence."""
        return self.first >= self.at - len(self.word)

    @property
    def is_fronted(self) -> bool:
        """Say whether the sentence so far is a word, or a phrase of time or place (“In the U.S.”), and so none yet."""
        if self.is_first_word:
            return True
        words = self.text[self.start : self.at].split() if self.at - self.start <= REACH else []
        return 0 < len(words) <= _FEW_WORDS and words[0] in FRONTING

    @cached_property
    def next_word(self) -> str:
        """The word behind, be it in a quotation."""
        found = _NEXT_WORD.match(self.text, self.begin)
        return found[1] if found else ""

    @property
    def is_before_number(self) -> bool:
        """Say whether a number follows, in brackets or not."""
        return bool(_NUMBER.match(self.text, self.begin))

    @property
    def is_before_aside(self) -> bool:
        """Say whether brackets follow with a whole sentence in them."""
        return bool(_ASIDE.match(self.text, self.begin))

    def is_before_opener(self, *, names: bool) -> bool:
        """Say whether the next word begins a sentence, and no name.

        Where it may be either (`names`: whether it may open at all), the small letter of a verb must stand behind it.
        """
        found = _NEXT_WORD.match(self.text, self.begin)
        if found is None or found[1] not in OPENERS:
            return False
        if len(found[1]) == 1 and self.text.startswith(".", found.end()):  # "I. Kant"
            return False
        return found[1] not in NAMES or (names and not self.text[found.end() + 1 : found.end() + 2].isupper())
