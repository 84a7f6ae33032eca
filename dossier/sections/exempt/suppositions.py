"""2 sections: sentences that suppose something, tell the reader what to do, or call out, and so state nothing.

The base form of a verb at the head of a sentence shows it: "Let x be …", "Suppose that …", "Take the second dam as an example".
In a list, where the subject may have been left out ("They: assume power; take the dam"), it does not.
"""

from __future__ import annotations

import re

from dossier.late import late
from dossier.sections.exempt.lexicon import WORD, signs_of, tilts
from dossier.sections.exempt.pointing import MARKS

_NO_SUBJECT = r"(?!(?:is|are|was|were|has|had|är|var|har|hade)\b)"
_NAME = r"(?:×|[a-z](?=\ )|▢)"
_SUPPOSES = late(
    rf"""(?:
      say,?\ (?:that\ )?(?=(?:we|you|I|there|someone|somebody)\b)
    | (?:suppose|assume|imagine)(?:\ (?:now|for\ now|first|again|also|further|next|for\ example|for\ instance))?,?
        (?:\ that)?\ {_NO_SUBJECT}
    | let\ {_NAME}\ {_NO_SUBJECT}
    | let\ (?:the\ |an?\ )?[a-z-]{{2,20}}\ (?:[a-z-]{{2,20}}\ )?×\ {_NO_SUBJECT}
    | (?:write|skriv|denote\ by)\ ×\ (?:for|för|the)\ (?!example|instance|[^,]*,\ (?:which|who|where|som|vilket|vilken)\b)
    | let\ (?:us|me)\ (?:now\ |first\ |then\ |also\ )?(?:suppose|assume|imagine)\ {_NO_SUBJECT}
    | (?:antag|anta)(?:\ (?:nu|vidare|till\ exempel))?\ att\ | (?:tänk|föreställ)\ dig(?=\ )
    | låt\ {_NAME}\ (?:vara|beteckna|stå)(?=\ )
    | låt\ oss\ (?:nu\ )?(?:anta|föreställa\ oss)\ att(?=\ )
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_BUT = frozenset(
    """because since although though whereas while but as indeed actually truly really who whom eftersom men medan trots faktiskt
    såsom fast""".split()
)
"""Words by which something may be stated within what is supposed."""
_GLOSS = late(r" \((?:(?!\b(?:is|are|was|were|has|had)\b)[^()\d]){1,80}\)")
"""“Let × be the number of dams (as a mnemonic, × stands for ‘count’)”"""
_ANOTHER = late(r"; (?:and )?(?:let )?×")
"""“Let × be …; and × the number of …”"""
_MARK = late(r"[\d\"“”„‘«»():;–—]|--")
_PERSON = r"[^\W\d_a-zåäö]\w{0,30}(?:,? (?:född|born(?: in)?|aged) \d{1,4})?"
_SET_UP = late(  # what a case is made of: “Suppose we have two people: Ada, born 1907, and Bo”
    r"(?i:(?:suppose|assume|imagine)(?: that)? (?:we have|there (?:is|are))|"
    r"(?:anta|antag) att (?:vi har|det finns)) [^\d:;(),.]{1,80}: "
    rf"{_PERSON}(?:,? (?:(?:and|och) )?{_PERSON}){{1,6}}"
)
_LOOKS = late(
    r"let(?:’s|'s| us| me) (?:now |first |then |also )?|låt oss (?:nu |först |sedan )?(?:gå (?=vidare))?", re.IGNORECASE
)
_LOOKING = late(f"(?:[djaCP]|[EF]v?[iq]|v?[Uū]t){WORD}*")
_NAMED = late(f"(?:{WORD}|x?×)*")
_JOINED = late(r",? (?:and|or|och|then) ")
_CASE = late(
    r"consider (?:now |again |first )?(?:the )?(?:following )?"
    r"(?:example|case|situation|scenario|possibility|problem|question)(?: of|$) ?|"
    r"consider ×|betrakta (?:×|exemplet(?: med)?|fallet(?: med)?) ?|"
    r"take,? (?:for (?:example|instance),?|the (?:example|case) of) |ta (?:till exempel|exemplet(?: med)?) ",
    re.IGNORECASE,
)
_CONSIDER = late(
    r"consider (?P<what>(?:[^\d:;.!?,]|,(?! (?:(?-i:[A-Z])|the\b|an?\b))|,(?=[^,]* (?:and|or) )){1,160})", re.IGNORECASE
)
_ONLY_NAMED = late("[^!bwmµB]*")
_TAKEN = late(r"(?:take|ta) (.{1,200}) (?:as an example|som (?:ett )?exempel)", re.IGNORECASE)
_DOING = frozenset(
    """select choose click install delete remove insert replace enter download upload specify avoid ignore create paste type check
    use write make keep follow contact cite visit send fill feel continue go""".split()
)
"""What readers are told to do: no participle and no adjective, and before an article no noun."""
_NOT = frozenset("worry hesitate forget panic confuse mistake mind bother rush trust rely".split())
"""What they are told not to do, beside these."""
_ASKS = late(r"(please |do not |don[’']t )?(\w+) (?=(.*))", re.IGNORECASE)
_DEED = late(rf"[DAMh]{WORD}{{1,8}}|{WORD}{{1,9}}")
_CALLS = frozenset(
    """good luck/enjoy/happy reading/have fun/congratulations/welcome/cheers/bravo/well done/hurray/oh/wow/alas/of course/
    of course not/thanks/many thanks/thank you/thank you very much/thank you so much/thank you all/thank you for reading/
    thank you in advance/thank you for your help/lycka till/tack/stort tack/tack så mycket/välkommen/välkomna/grattis/
    trevlig läsning/mycket nöje/självklart/självklart inte/naturligtvis/naturligtvis inte""".replace(
        "\n    ", ""
    ).split("/")
)


_CALLED = 2
_HEEDS = frozenset(["take note", "take heed", "beware", "stay tuned", "watch this space", "read on", "se upp"])
"""What readers are called on to do, whoever they are: "Donors, take note!"."""


_FIRST = _DOING | frozenset(
    """suppose assume imagine say let let’s let's antag anta tänk föreställ låt consider betrakta take ta please write denote
    skriv do don’t don't""".split()
)


_WISHING = frozenset(["i", "we"])
_WISH = late(r"(?:I|[Ww]e) (?:do |also |sincerely |very much )?hope (?:that )?(?!to\b|for\b|in\b)")
_AND_SO = late(
    r"\b(?:and|or) (?:the|an?|its?|this|that|these|their|his|her|they|he|she|we|I|(?-i:[A-Z])\w+|\w+ (?:is|are|will|has|have))\b"
)
_TELLING = frozenset(
    "which who whom whose that where when why how what if so just again still already has have had".split()
)
"""Words behind which a wish may tell something: "I hope that the dam, which broke, …", "I hope it holds and the army leaves"."""
_PURPOSE = late(
    r"To \w+ (?:(?!\b(?:is|are|was|were|has|had|have)\b)[^,;:.]){2,120}, (?=(consider|see|compare|take|suppose|imagine)\b)"
)
"""“To see why, consider the second dam”"""
_SUPPOSING = frozenset("suppose assume imagine let".split())
_LEADING = frozenset(
    """for example/for instance/first/second/third/next/now/then/so/thus/hence/finally/again/to begin with/till exempel/
    först/sedan/nu""".replace("\n    ", "").split("/")
)
_BEFORE = frozenset(words.split()[0] for words in _LEADING)


def supposes(written: str, first: str) -> bool:
    """Say whether all of a sentence is a supposition, an example that is picked, or an instruction.

    A word or two and a comma may stand before it, "For example, suppose that …"; before a supposition also a word alone.
    """
    if first in _BEFORE:
        before, _, behind = written.partition(", ")
        has_comma = before.lower() in _LEADING
        if not has_comma:
            before, _, behind = written.partition(" ")
        second = behind.split(" ", 1)[0].strip(MARKS).lower()
        if has_comma or (before.lower() in _LEADING and second in _SUPPOSING):
            written, first = behind, second
    if first == "to" and (found := _PURPOSE.match(written)):
        written, first = written[found.end() :], found[1].lower()
    if first in _WISHING and written[3:9] == "write ":  # "We write R for the ratio"
        written, first = written[3:], "write"
    return (first in _FIRST and _supposes(written)) or (
        first in _WISHING and "hope " in written[:20] and _wishes(written)
    )


def _wishes(written: str) -> bool:
    """Say whether a sentence is a wish of the author's, in which nothing is told: "I hope that the dam holds"."""
    found = _WISH.match(written)
    rest = written[found.end() :].removesuffix(".") if found else ""
    return (
        bool(rest)
        and _is_of_a_piece(rest)
        and not _AND_SO.search(rest)
        and _TELLING.isdisjoint(rest.lower().replace(",", " ").split())
    )


def _supposes(written: str) -> bool:
    bare = _ANOTHER.sub(", ×", written.removesuffix("."))
    if bare[:4] in ("Let ", "let "):
        bare = _GLOSS.sub("", bare)
    if (found := _SUPPOSES.match(bare)) and _is_of_a_piece(bare[found.end() :]):
        return True
    if found := _LOOKS.match(bare):
        return _LOOKING.fullmatch(signs_of(bare[found.end() :])) is not None
    if found := _TAKEN.fullmatch(bare):
        return _is_picked(found[1])
    if found := _CASE.match(bare):
        return _is_picked(bare[found.end() :])
    if found := _CONSIDER.fullmatch(bare):
        return _ONLY_NAMED.fullmatch(signs_of(found["what"])) is not None
    return _SET_UP.fullmatch(bare) is not None or all(map(_instructs, _JOINED.split(bare)))


def _is_picked(rest: str) -> bool:
    """Say whether an example is only named."""
    return _NAMED.fullmatch(signs_of(rest)) is not None and not tilts(rest)


def _is_of_a_piece(rest: str) -> bool:
    return not _MARK.search(rest) and _BUT.isdisjoint(rest.lower().replace(",", " ").split())


def _instructs(bare: str) -> bool:
    """Say whether readers are told to do something: "Click the button", "Please feel free to write"."""
    found = _ASKS.match(bare)
    if not found or (
        found[2].lower() not in _DOING and not ((found[1] or "").lower().startswith("do") and found[2].lower() in _NOT)
    ):
        return False
    signs = signs_of(found[3])
    return bool(_DEED.fullmatch(signs)) and (bool(found[1]) or signs[0] in "DAMh") and not tilts(found[3])


def _is_called(said: str) -> bool:
    """Say whether somebody is called on in a word or two: “Donors, take note!”."""
    who, _, what = said.rpartition(", ")
    return what in _HEEDS and len(who.split()) <= _CALLED


def calls_out(words: str) -> bool:
    """Say whether a sentence is a wish, a greeting or the like: "Good luck!"."""
    said = words.rstrip("!").rstrip().lower()
    return words.endswith("!") and (said in _CALLS or _is_called(said))
