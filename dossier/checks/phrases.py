"""The words by which English and Swedish prose says who says something."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from dossier.late import holds, late
from dossier.noun import noun

if TYPE_CHECKING:
    from collections.abc import Iterator

_UPPER = r"[^\W\d_a-zß-öø-ÿ]"
"""A capital, or any letter beyond Latin-1, since a set that names those takes seven times as long to compile; what begins with
a small one is left out later."""
# Every repetition is bounded, so that a page of capitals or quotation marks costs no more than another.
_DOTS = rf"(?:{_UPPER}\.){{2,6}}"
_SHORT = rf"(?:{_UPPER}|Dr|Prof|Gen|Lt|Col|Maj|Capt|Adm|Sen|Rep|Gov|Mr|Mrs|Ms|St)\."
"""A title, or the initial of a name: its full stop ends nothing where another word of the name follows."""
_WORD = (
    rf"(?:{_DOTS}|{_SHORT}(?=\s{_UPPER})|"
    rf"(?!{_DOTS}|{_SHORT}\s{_UPPER}){_UPPER}[\w&/]{{0,40}}(?:[-'’.][\w&/]{{1,40}}){{0,4}}(?!\w))"
)
_BETWEEN = r"(?:of|for|de|la|von|van|der|di|du|av|för|the)"
_RUN = rf"{_WORD}(?:\s+(?:{_BETWEEN}\s+){{0,2}}{_WORD}){{0,7}}"
_NAME = rf"(?P<name>{_RUN})"
_PLACE = r"(?:\b(?P<place>from|at|in|near|by|on|från|i|på|hos|av) )?"
"""What makes of a name a place or a house, so that somebody else speaks: “a spokesman in Seoul said”."""
_QUOTED = re.compile(
    r"“[^”]{0,999}”|”[^”]{0,999}”|\"[^\"]{0,999}\"|«[^»]{0,999}»|»[^«»]{0,999}[«»]|‘[^’]{0,999}’(?!\w)"
)

_NO_TERM = r'(?!\s+(?:\w+\s+){0,2}"")'
"""Behind “are said to be” may stand a term in quotation marks; that is how something is called, no report."""


@noun(frozen=True, slots=True)
class Saying:
    """A pattern, and what is in every text that it matches: looking for that costs a hundredth.

    `signals` are pieces of words of which one must be there, and so must `also`.
    """

    pattern: re.Pattern[str]
    signals: tuple[str, ...]
    also: str = ""

    def is_likely(self, text: str) -> bool:
        """Say whether the pattern may match."""
        return self.also in text and holds(text, self.signals)

    def find(self, text: str) -> Iterator[re.Match[str]]:
        """Find what the pattern matches."""
        return self.pattern.finditer(text) if self.is_likely(text) else iter(())


@noun(frozen=True, slots=True)
class Phrases:
    """One language's patterns. `named` match where somebody is named as saying something, the name being a group.

    A second name may stand in the group `second`, in `told` the one who was told, and in `place` what shows that the name
    is not the speaker's. `alone` matches a sentence that begins with a single word which its verb shows to be a name.
    `unnamed` matches where something is said and nobody named, `hearsay` where it is so in a source that passes on what
    others say; `open_signals` are for both what its signals are for a saying.
    `leading` words may begin a sentence before a name, `no_names` are none.
    """

    open_signals: tuple[str, ...]
    named: tuple[Saying, ...]
    alone: re.Pattern[str]
    unnamed: re.Pattern[str]
    hearsay: re.Pattern[str]
    leading: frozenset[str]
    no_names: frozenset[str]

    def names_somebody(self, text: str) -> bool:
        """Say whether `find_named` may find something."""
        return any(saying.is_likely(text) for saying in self.named)

    def begins_alone(self, text: str) -> bool:
        """Say whether a text begins with a single word that its verb shows to be a name."""
        return self.alone.match(text) is not None

    def find_named(self, text: str) -> Iterator[re.Match[str]]:
        """Find where somebody is named as saying something."""
        return (found for saying in self.named for found in saying.find(text))

    def leaves_open(self, text: str) -> bool:
        """Say whether `unnamed` or `hearsay` may match."""
        return holds(text, self.open_signals)


@cache
def phrases_of(lang: str) -> Phrases | None:
    """Give the patterns of a language (BCP 47), or None for one that is not known here."""
    return {"en": _english, "sv": _swedish}.get(lang[:2].lower(), lambda: None)()


def without_quotations(text: str) -> str:
    """Leave out what stands in quotation marks: it is somebody else's sentence."""
    return _QUOTED.sub('""', text)


def _named_in_english() -> tuple[Saying, ...]:
    words = (
        "and|or|in|on|at|from|who|which|that|the|as|is|are|was|were|has|have|had|will|would|could|may|"
        "they|he|she|it|we|there|this|these|those|its|their|his|her|a|an|some|about|around|many|no|more|several"
    )
    # else the name only describes what follows: "Russian officials"
    ends = rf"(?=\s*(?:$|[.,;:!?)\]—–(])|\s+(?:{words})\b)"
    made = (
        r"(?:(?:the )?(?:[a-z-]+ ){0,2}(?:agency|newspaper|daily|magazine|broadcaster|channel|institute|think tank|company|"
        r"analyst|researcher|historian|journalist|minister|president|spokes(?:man|woman|person)) |the )?"
    )
    return (
        Saying(
            late(rf"\b[Aa]ccording to {made}{_NAME}(?:,? and (?:the )?(?P<second>{_RUN}))?{ends}"),
            signals=("ccording to",),
        ),
        Saying(
            late(
                rf"(?<!\w){_PLACE}{_NAME} (?:has |have |had )?(?:says?|said|writes?|wrote|told)\b(?! to\b)"
                rf"(?: (?:the )?(?P<told>{_RUN}))?"
            ),
            signals=(" say", " said", " write", " wrote", " told"),
        ),
        Saying(
            late(
                rf"(?<!\w){_PLACE}{_NAME} (?:has |have |had )?(?:claim|report|state|argue|estimate|assume|believe|allege|"
                r"maintain|announce|confirm)(?:s|d|ed)? that\b"
            ),
            signals=tuple(
                f" {verb}"
                for verb in "claim report state argu estimat assum believ alleg maintain announc confirm".split()
            ),
            also=" that",
        ),
        Saying(
            late(rf"(?:,|\"\") ?(?:says|said|writes|wrote) (?:the )?{_NAME}(?=\s*(?:$|[.,;:]))"),
            signals=("says", "said", "writes", "wrote"),
        ),
    )


def _english() -> Phrases:
    says = "says|reports|writes|claims|states|argues|estimates|alleges|maintains|announces|confirms"
    return Phrases(
        open_signals=("said", "lleged", "laimed", "umored", "umoured", "eported", "elieved"),
        named=_named_in_english(),
        # A noun in the singular without an article: a name, or one of the few nouns that need none
        alone=late(
            r"(?!(?:Research|Evidence|Literature|Tradition|Legend|Science|History|Law|Wisdom|Theory|Logic|Scripture|Nothing|"
            rf"Something|Everything|Another|Each|Neither|Either|None|Anyone|Everybody|Somebody)\b){_WORD} (?:{says}) that\b"
        ),
        unnamed=late(
            r"\b(?:(?:is|are|was|were) (?:said|alleged|claimed|rumou?red) to|"
            r"it (?:is|was) (?:said|alleged|claimed|rumou?red) that|it is claimed|reportedly|allegedly)\b" + _NO_TERM,
            re.IGNORECASE,
        ),
        hearsay=late(r"\b(?:(?:is|are) (?:reported|believed) to|it is (?:reported|believed) that)\b", re.IGNORECASE),
        leading=frozenset(
            "the a an some many several most both other these those all few two three one no in at on but and yet so when "
            "while even also only just still already however moreover furthermore similarly likewise thus hence recently "
            "finally again".split()
        ),
        no_names=frozenset(
            "i he she it we they you this that these those who what nobody someone everyone others one there "
            "figure fig table section chapter article appendix annex equation eq box part paragraph law theorem lemma "
            "january february march april may june july august september october november december "
            "monday tuesday wednesday thursday friday saturday sunday".split()
        ),
    )


def _swedish() -> Phrases:
    strong = "säger|sade|sa|skriver|skrev|uppger|uppgav"
    weak = (
        "hävdar|hävdade|rapporterar|rapporterade|menar|menade|anser|ansåg|bekräftar|bekräftade|påstår|påstod|meddelar"
    )
    said = (" sa", "säg", *"skriv skrev ppger ppgav hävda rapport mena anse ansåg bekräft påst meddel".split())
    # A name may go on in small letters: Utrikespolitiska institutet
    name = rf"{_NAME[:-1]}(?:(?<=ska)\s[a-zåäö]{{3,40}})?)"
    made = (
        r"(?:(?:den |det )?[a-zåäö]{0,30}(?:byrån|tidningen|tidskriften|kanalen|bolaget|institutet|smedjan|analytikern|forskaren|"
        r"historikern|journalisten|ministern|presidenten|talesmannen|talespersonen) |den |det )?"
    )
    return Phrases(
        open_signals=("ppges", "ppgavs", "åstås", "åstods", "yktas", "nligt", "ägs", "ades", "apporteras", "är "),
        named=(
            Saying(late(rf"\b[Ee]nligt {made}{name}(?: och (?P<second>{_RUN}))?"), signals=("nligt",)),
            Saying(late(rf"(?<!\w){_PLACE}{name} (?:(?:{strong})\b|(?:{weak}) att\b)"), said),
            Saying(
                late(
                    rf"(?:,|\"\") ?(?:{strong}|rapporterar|rapporterade) {name}(?=\s*(?:$|[.,;:])|\s+till (?P<told>{_RUN}))"
                ),
                said,
            ),
            Saying(late(rf"\b(?:[Uu]ppger|[Uu]ppgav|[Dd]et (?:{strong}|{weak})) {name}(?!\w)"), said),
        ),
        alone=late(r"(?!)"),  # Swedish verbs do not show whether a word is one or many
        unnamed=late(
            r"\b(?:uppges|uppgavs|påstås|påstods|ryktas|enligt (?:obekräftade )?uppgift(?:er)?|(?<!som )sägs|(?<!som )sades)\b"
            + _NO_TERM,
            re.IGNORECASE,
        ),
        hearsay=late(r"\b(?:det rapporteras att|lär (?:vara|ha|finnas|bli))\b", re.IGNORECASE),
        leading=frozenset(
            "den det de en ett några många flera båda andra alla få två tre ingen i på vid men och när medan även också "
            "bara endast redan inte dock dessutom vidare likaså".split()
        ),
        no_names=frozenset(
            "jag han hon den det vi de ni man detta dessa vem ingen någon alla andra "
            "figur tabell avsnitt kapitel artikel bilaga ekvation ruta del stycke lagen "
            "januari februari mars april maj juni juli augusti september oktober november december "
            "måndag tisdag onsdag torsdag fredag lördag söndag".split()
        ),
    )
