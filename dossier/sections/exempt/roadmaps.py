"""2 sections: paragraphs on what each section of the text holds: "Section 3 presents the data", "Section 4 concludes".

A numbered section alone may be one of a law. It is the text's own behind a sentence that says how the text goes on, or where
several in one paragraph do what only texts do; and not where the paragraph speaks of a law.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.sections.exempt.lexicon import signs_of, tilts
from dossier.sections.exempt.pointing import PREPOSITION, REST
from dossier.sections.late import Late

if TYPE_CHECKING:
    from collections.abc import Sequence

_STARTS = ("Section", "Chapter", "Finally, S", "Avsnitt", "Kapitel", "Slutligen ")
_ANNOUNCES = Late(
    r"\b(?:(?:paper|article|thesis|dissertation|essay|study|report|chapter|book)\b.{0,40}"
    r"(?:proceeds|is (?:organi[sz]ed|structured|arranged)) (?:as follows|in the following way)|"
    r"(?:uppsatsen|avhandlingen|artikeln|rapporten|studien|boken) är (?:upplagd|disponerad|strukturerad) "
    r"(?:enligt följande|på följande sätt))[.:]?\Z",
    re.IGNORECASE,
)
_NUMBERS = r"\d{1,2}(?:\.\d{1,2})?(?:(?:, | and |, and |–|-| to | och )\d{1,2}(?:\.\d{1,2})?){0,4}"
_TELLS = (
    "presents?|describes?|discuss(?:es)?|reports?|outlines?|summari[sz]es?|reviews?|introduces?|details?|explains?|examines?|"
    "explores?|analy[sz]es?|evaluates?|compares?|"
    "situates?|illustrates?|develops?|concludes?|"
    "presenterar|beskriver|diskuterar|redogör för|redovisar|sammanfattar|introducerar|förklarar|undersöker|analyserar|jämför|"
    "avslutar|behandlar"
)
_STEP = Late(
    rf"(?:Finally, |Slutligen )?(?:Sections?|Chapters?|[Aa]vsnitt|[Kk]apitel) {_NUMBERS},? "
    rf"(?:then |first |finally |also |sedan )?"
    rf"(?:{_TELLS})(?P<what>(?: (?:with|by|från|med))? [^\d!?:;“”\"()]+|)\.?"
)
_LAW = Late(
    r"\b(?:acts?|laws?|legal|statut\w*|bills?|treat(?:y|ies)|directives?|regulations?|constitution\w*|codes? of|"
    r"penal|ordinances?|"
    r"conventions?|charters?|ministers?|offen[cs]es?|penalt(?:y|ies)|lag(?:en|ar|arna|stiftning\w*)?|balken|förordning\w*|"
    r"paragraf\w*|direktiv\w*|fördrag\w*|grundlag\w*|ministern?s?|straff\w*)\b",
    re.IGNORECASE,
)
_ABOUT = Late(f"{PREPOSITION}?{REST}")
_ENOUGH = 2


def roadmap_steps(sentences: Sequence[str]) -> frozenset[int]:
    """Say which sentences of a paragraph tell only what a numbered section of the text holds."""
    steps = [at for at, words in enumerate(sentences) if words.startswith(_STARTS) and _is_step(words)]
    if not steps or any(_LAW.now.search(words) for words in sentences):
        return frozenset()
    announced = next((at for at, words in enumerate(sentences) if _ANNOUNCES.now.search(words)), len(sentences))
    if len(steps) >= _ENOUGH:
        return frozenset(steps)
    return frozenset(at for at in steps if at > announced)


def _is_step(words: str) -> bool:
    """Say whether a section only tells about something: no clause of its own, no number, nothing that tilts."""
    found = _STEP.now.fullmatch(words)
    if found is None or tilts(found["what"]) or found["what"].endswith("ed"):
        return False
    return not found["what"] or _ABOUT.now.fullmatch(signs_of(found["what"].strip())) is not None
