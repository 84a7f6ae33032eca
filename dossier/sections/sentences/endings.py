"""2 sections: whether a full stop ends its sentence, or belongs to the abbreviation before it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.late import late
from dossier.sections.sentences import abbreviations as known
from dossier.sections.sentences.stop import REACH

if TYPE_CHECKING:
    from collections.abc import Callable

    from dossier.sections.sentences.stop import Stop

_SHORT = 6
_SHORT_UNIT = 4

_DAY_OR_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2})*")
_ROMAN = late(r"\(?(?:[ivxlc]{2,6}|[IVXLC]{2,6})\b")
_OTHER_REFERENCE = late(r"[Nn](?:o|os|r)\.\s|\([A-Z]{2,}\)")  # "Annex No. 2", "Reg. (EU) No. 5"
_YEAR = late(r"(?:1[5-9]|20)\d\d\b")
_NUMBER_OF = late(r"\d[\d.,–-]*+%?\s+[^\W_A-ZÅÄÖ]")  # "15 people", not "7th Fleet" and not a year alone
_PLURAL = late(r"([A-Z][a-z]+(?<![sui])s)\s(?!(?:of|for|and|on|in)\s[A-Z])[a-z]")
# "the U.S. Exports fell": with an adjective they would be small; not "U.S. Centers for Disease Control"
_ANEW = late(r"[A-Z][a-z]+\s(?!(?:of|for|and|on|in)\s[A-Z])[a-z]")  # "in Washington, D.C. Police were called"
_TOKEN = late(r"[^\s,;:.)\]]+")
_LOCAL_TIME = late(r"(?:[A-Z][\w’'-]*+ ){1,3}time\b")  # "6 p.m. Buenos Aires time"
_INITIAL = late(r"[^\W\d_]\.")
_DIGITS_LAST = re.compile(r"\d\s?$")
_QUOTED = late(r"[\"“”„«][^\W\d_a-zåäö][^\"“”„«»]{0,300}[.,!?…][\"“”»]")
_PARTY = late(r"[DRI]-")  # "(R-Ariz.)"


def ends_sentence(stop: Stop) -> bool:
    """Say whether the full stop ends its sentence, given that a capital, a digit or the like stands behind it."""
    word = stop.word
    if _DAY_OR_NUMBER.fullmatch(word):  # "3. May", "1.2. Introduction"
        return not stop.is_first_word and stop.next_word.casefold() not in known.MONTHS
    if len(word) == 1 and word.isupper() and _is_letter(stop):
        return True
    if stop.close.strip("'’") or stop.opened >= 0:
        return not _closes_midway(stop)
    return not _goes_on(stop)


def _is_letter(stop: Stop) -> bool:
    """Say whether a capital is no initial, as in “Plan B”, “art. V”, “King George V”, “A, B and C” and “80° 44′ N”."""
    words = stop.before.casefold().replace(",", "").split()[-2:]
    if not words or _INITIAL.match(stop.text, stop.begin):
        return False
    last = words[-1]
    if last in known.LETTERED or (last.endswith(".") and last[:-1] in known.REFERENCES - known.TITLES):
        return True
    if last in known.BEFORE_I and (stop.word == "I" or len(words[0]) == 1):
        return True
    return words[0] in known.MONARCHS if stop.word in "IVX" and len(words) > 1 else last[-1] in "°º′″"


def is_abbreviation(stop: Stop) -> bool:
    """Say whether the word before the full stop is an abbreviation, whether or not it ends the sentence."""
    is_unit = stop.word.islower() and len(stop.word) < _SHORT_UNIT and bool(_DIGITS_LAST.search(stop.before))  # "5 ft."
    return is_unit or stop.is_initials or stop.is_dotted or _is_title(stop) or not _ABBREVIATIONS.isdisjoint(stop.forms)


def is_known(word: str) -> bool:
    """Say whether a word in small letters is an abbreviation of any kind, if a full stop stands behind it."""
    return word in _OF_A_KIND or word in known.TITLES


def needs_more(stop: Stop) -> bool:
    """Say whether a name or more of the sentence must follow the abbreviation, even where a citation stands behind it."""
    return not known.JOINING.isdisjoint(stop.forms) or (_precedes_name(stop) and stop.word != "St")


def _goes_on(stop: Stop) -> bool:
    """Say whether what follows is what an abbreviation of this kind asks for, or goes on with the sentence."""
    if len(stop.word) != 1 or stop.word.islower():
        is_known = not _OF_A_KIND.isdisjoint(stop.forms)
        if is_known or _is_title(stop):
            kinds = [goes_on for words, goes_on in _KINDS if is_known and not words.isdisjoint(stop.forms)]
            return _precedes_name(stop) or any(goes_on(stop) for goes_on in kinds)
    return _runs_on(stop) if stop.is_initials else stop.is_dotted and stop.is_before_number


def _is_title(stop: Stop) -> bool:
    if stop.word.islower() and _DIGITS_LAST.search(stop.before):  # "5 min.", "12 kn."
        return False
    if stop.last_part in known.TITLES or not known.TITLES.isdisjoint(stop.forms):
        return True
    return stop.last_part in known.CAPITAL_TITLES and (stop.word[0].isupper() or stop.last_part != stop.word)


def _precedes_name(stop: Stop) -> bool:
    # "gen." in small letters is Swedish, so that "Han" behind it is the pronoun, and no Korean name
    opens = stop.is_before_opener(names=stop.word.islower()) or stop.is_before_aside
    return _is_title(stop) and not opens


def _refers(stop: Stop) -> bool:
    """Say whether a number or a label follows: “fig. A1”, “vol. II”, “2 kap. RF”."""
    return _is_numbered(stop) or _is_label(_token(stop))


def _refers_if_number(stop: Stop) -> bool:
    """Say the same of a word that means something else in small letters: a digit must be in the label (“no. S7”)."""
    token, lowered = _token(stop), stop.word.casefold()
    if _is_numbered(stop):
        return lowered != "st" or stop.word.islower()
    if lowered == "st" or (lowered == "p" and _DIGITS_LAST.search(stop.before)):  # "2 st. RF"
        return stop.word.islower() and len(token) > 1 and _is_label(token)
    is_name = stop.word[0].isupper() and not stop.is_first_word
    return _is_label(token) and (is_name or any(sign.isdigit() for sign in token))


def _is_numbered(stop: Stop) -> bool:
    text, at = stop.text, stop.begin
    return stop.is_before_number or bool(_ROMAN.match(text, at) or _OTHER_REFERENCE.match(text, at))


def _token(stop: Stop) -> str:
    found = _TOKEN.match(stop.text, stop.begin)
    return found[0] if found else ""


def _is_label(token: str) -> bool:
    """Say whether this is no word: its capital stands alone, or before another capital or a digit."""
    return token[:1].isupper() and (not token[1:2].islower() or any(c.isupper() or c.isdigit() for c in token[1:]))


def _is_counted(stop: Stop) -> bool:
    return stop.is_before_number or (stop.word.casefold() in _MONTHS and stop.is_fronted)


def _is_dated(stop: Stop) -> bool:
    return stop.text[stop.begin].isdigit() or stop.next_word.casefold() in _MONTHS or stop.is_fronted


def _is_amount(stop: Stop) -> bool:
    is_of_year = stop.word.endswith("kr") and bool(_YEAR.match(stop.text, stop.begin))
    return is_of_year or stop.next_word in known.CURRENCIES


def _has_zone(stop: Stop) -> bool:
    following = stop.next_word.casefold()
    is_day = following in known.WEEKDAYS or following in _MONTHS
    is_zone = following in known.AFTER_CLOCK or bool(_LOCAL_TIME.match(stop.text, stop.begin))
    return is_day or is_zone or stop.is_fronted


def _has_office(stop: Stop) -> bool:
    in_brackets = stop.text[stop.begin] in "([" and not stop.is_before_aside
    return stop.next_word.casefold() in known.AFTER_CLOSING or in_brackets or stop.is_fronted


def _runs_on(stop: Stop) -> bool:
    """Say whether what follows initials goes on with the sentence: “U.S. Army”, “J. R. Smith”."""
    text, at = stop.text, stop.begin
    if stop.is_fronted:
        return True
    if text[at].isdigit():
        return not _NUMBER_OF.match(text, at) or (len(stop.word) > 1 and bool(_DIGITS_LAST.search(stop.before)))
    if stop.word.casefold() in known.STATES and stop.before.endswith(", ") and _ANEW.match(text, at):
        return False
    if stop.word.casefold() in known.STATES and (plural := _PLURAL.match(text, at)):
        return plural[1] in known.PLURAL_NAMES
    return not (stop.is_before_opener(names=True) or stop.is_before_aside or _QUOTED.match(text, at))


def _closes_midway(stop: Stop) -> bool:
    """Say whether brackets or a quotation within the sentence end in an abbreviation: “Gen. (ret.) Ek”, “the ‘Gen.’ Ek”."""
    text, opened = stop.text, stop.opened
    if stop.close == "]" and stop.is_initials:  # "[George W.] Bush"
        return True
    if opened < 0 or stop.is_before_opener(names=False):
        return False
    inside = text[opened + 1 : stop.at] if stop.at - opened <= REACH else " "
    if text[opened] != "(":
        return " " not in inside and (_is_title(stop) or stop.is_initials)
    is_short = (inside.isalpha() and len(inside) <= _SHORT) or bool(_PARTY.match(inside))
    return opened > stop.first and (is_short or is_abbreviation(stop))


_MONTHS = known.MONTHS | known.SHORT_MONTHS

_KINDS: tuple[tuple[frozenset[str], Callable[[Stop], bool]], ...] = (
    (known.JOINING, lambda _: True),
    (known.HALVES, lambda stop: _is_label(_token(stop))),
    (known.REFERENCES, _refers),
    (known.LOOSE_REFERENCES, _refers_if_number),
    (known.COUNTED, _is_counted),
    (known.WEEKDAYS, _is_dated),
    (known.AMOUNTS, _is_amount),
    (known.CLOCK, _has_zone),
    (known.CLOSING, _has_office),
    (known.DATING, lambda stop: stop.is_before_number),
    (known.OPEN, _runs_on),
    (known.ENDING, lambda _: False),
)
"""The kinds of abbreviations, each with what must stand behind one for the sentence to go on. A word may be of several."""

_OF_A_KIND = frozenset().union(*(words for words, _ in _KINDS))
_ABBREVIATIONS = (known.TITLES | _OF_A_KIND) - {"no"}
