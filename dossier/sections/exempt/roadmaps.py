"""2 sections: sentences that tell only what is coming: "Section 3 presents the data", "There are two points to note".

A numbered section alone may be one of a law. It is the text's own behind a sentence that says how the text goes on, or where
several in one paragraph do what only texts do; and not where the paragraph speaks of a law.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.late import holds, late
from dossier.sections.exempt.lexicon import PREPOSITION, REST, signs_of, tilts

if TYPE_CHECKING:
    from collections.abc import Sequence

_SIGNALS = tuple("Section Chapter vsnitt apitel irst One första Först".split())
_STARTS = ("Section", "Chapter", "Finally, S", "Avsnitt", "Kapitel", "Slutligen ")
_ANNOUNCES = late(
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
    "provides? an? (?:overview|account|introduction|analysis|summary|review|discussion) of|delves? into|deals? with|turns? to|"
    "focuses on|focus on|covers?|looks? at|situates?|illustrates?|develops?|concludes?|"
    "presenterar|beskriver|diskuterar|redogör för|redovisar|sammanfattar|introducerar|förklarar|undersöker|analyserar|jämför|"
    "avslutar|behandlar"
)
_STEP = late(
    rf"(?:Finally, |Slutligen )?(?:Sections?|Chapters?|[Aa]vsnitt|[Kk]apitel) {_NUMBERS},? "
    rf"(?:then |first |finally |also |sedan )?"
    rf"(?:{_TELLS})(?P<what>(?: (?:with|by|från|med))? [^\d!?:;“”\"()]+|)\.?"
)
_LOOSE = late(
    rf"(?:Finally, |Lastly, |Then, )?(?:in |In )?(?:Sections?|Chapters?) {_NUMBERS},? "
    rf"(?:then |first |finally |also |(?:the|this) (?:paper|thesis|dissertation|article|report) )?(?:{_TELLS})\b[^\d!?:;“”\"]*\Z"
)
"""A step among others may go on: "Chapter 4 describes the data, drawing on a survey"."""
_LAW = late(
    r"\b(?:acts?|laws?|legal|statut\w*|bills?|treat(?:y|ies)|directives?|regulations?|constitution\w*|codes? of|"
    r"penal|ordinances?|"
    r"conventions?|charters?|ministers?|offen[cs]es?|penalt(?:y|ies)|lag(?:en|ar|arna|stiftning\w*)?|balken|förordning\w*|"
    r"paragraf\w*|direktiv\w*|fördrag\w*|grundlag\w*|ministern?s?|straff\w*)\b",
    re.IGNORECASE,
)
_ABOUT = late(f"{PREPOSITION}?{REST}")
_ENOUGH = 2
_MANY = r"(?:two|three|four|five|six|several|some|a (?:few|couple of|number of)|två|tre|fyra|fem|flera|några)"
_COUNTERS = (
    r"(?:\w+ )?(?:points?|things?|remarks?|caveats?|observations?|issues?|aspects?|considerations?|qualifications?|notes?|ways|"
    r"stages|steps|questions|reasons|limitations|respects|saker|punkter|frågor|aspekter|anmärkningar|skäl|steg|begränsningar)"
)
_COUNTS = late(
    r"(?:but |and |however, |here,? |men )?(?:(?:there (?:are|remain)|here are|det finns) (?:at least |also |minst |också )?"
    rf"{_MANY} {_COUNTERS}(?: (?:to|for th(?:is|ese)|worth|that (?:need|deserve|should)|here|in order|att|värda|som bör)\b"
    r"[^\d“”\"]{0,60})?|"
    rf"(?:(?:we|I|one|this)\b[^.;:“”\"\d]{{3,90}}|[^.;:“”\"\d]{{3,60}} can be \w+(?:ed|n|d)) "
    rf"in (?:one of )?{_MANY} (?:\w+ )?ways|"
    rf"(?:this|detta) (?:is|was|är|var) (?:so )?(?:for|av) {_MANY} {_COUNTERS}|"
    rf"{_MANY} {_COUNTERS}(?: of this \w+)? are (?:also )?(?:worth|in order|of note|important to|to be)\b[^\d“”\"]{{0,40}}|"
    rf"(?:the |our )?(?:analysis|argument|procedure|discussion) (?:proceeds|unfolds|develops) in {_MANY} (?:\w+ )?"
    r"(?:stages|steps|parts|phases))[.:]",
    re.IGNORECASE,
)
_COUNTED = late(rf"\b{_MANY}\b", re.IGNORECASE)
_BEGINS = late(
    r"\W{0,3}(?:(?:First|Firstly|First of all|För det första|Först)\b|The first\b|In a first\b|Den första\b|One is\b|Den ena\b)"
)
_ASKS = late(
    r"(?:First|Second|Third|Fourth|Finally|Lastly|And)(?:ly)?, (?:and )?(?:to what extent|which|what|how|whether|why|who)\b"
)
"""A question that is told, behind one that said there would be several: "Second, which dams are safe."."""
_ONE_OF = late(
    r"(?:And )?[Tt]he (?:first|second|third|fourth|fifth|last|final|other)(?: \w+)? "
    r"(?:(?:concerns|regards|relates to|has to do with)(?: [\w-]+){1,5}|is \w+(?:al|ic|ive|ous|ary))\."
)


def may_have_steps(text: str) -> bool:
    """Say whether a paragraph has a word without which none of its sentences is such a one; most have none."""
    return holds(text, _SIGNALS)


def steps_of(sentences: Sequence[str]) -> frozenset[int]:
    """Say which sentences of a paragraph tell only what is coming."""
    return _roadmap_steps(sentences) | _counting_steps(sentences)


def _roadmap_steps(sentences: Sequence[str]) -> frozenset[int]:
    """Say which tell only what a numbered section of the text holds."""
    steps = [at for at, words in enumerate(sentences) if words.startswith(_STARTS) and _is_step(words)]
    if not steps or any(_LAW.search(words) for words in sentences):
        return frozenset()
    announced = next((at for at, words in enumerate(sentences) if _ANNOUNCES.search(words)), len(sentences))
    loose = [at for at, words in enumerate(sentences) if _LOOSE.match(words) and not tilts(words)]
    if len({*steps, *loose}) > _ENOUGH:
        return frozenset(steps) | frozenset(loose)
    if len(steps) >= _ENOUGH:
        return frozenset(steps)
    return frozenset(at for at in steps if at > announced)


def _counting_steps(sentences: Sequence[str]) -> frozenset[int]:
    """Say which only count what the next ones say, or name the next in a row.

    "There are two points to note. First, …" counts; so does "The second concerns the mills" behind one that said how many.
    """
    found = set()
    has_counted = has_asked = False
    for at, words in enumerate(sentences):
        following = sentences[at + 1] if at + 1 < len(sentences) else ""
        if _COUNTS.fullmatch(words) and _BEGINS.match(following):
            found.add(at)
        if (has_counted and _ONE_OF.fullmatch(words)) or (has_asked and _ASKS.match(words)):
            found.add(at)
        has_asked = has_asked or "questions" in words
        has_counted = has_counted or _COUNTED.search(words) is not None
    return frozenset(found)


def counts_on(words: str) -> bool:
    """Say whether a sentence only counts what the paragraphs behind it say, of which the next begins "First, …"."""
    return _COUNTS.fullmatch(words) is not None


def begins_count(content: str) -> bool:
    """Say whether a paragraph begins to count."""
    return _BEGINS.match(content) is not None


def _is_step(words: str) -> bool:
    """Say whether a section only tells about something: no clause of its own, no number, nothing that tilts."""
    found = _STEP.fullmatch(words)
    if found is None or tilts(found["what"]) or found["what"].endswith("ed"):
        return False
    return not found["what"] or _ABOUT.fullmatch(signs_of(found["what"].strip())) is not None
