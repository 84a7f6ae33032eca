"""2 sections: quotation marks, apostrophes, dashes and ellipses as the language sets them (Pandoc's "smart").

Quotation marks are exchanged sign for sign, so that places stay true; dashes and ellipses only where text is written out.
"""

from __future__ import annotations

import re
import unicodedata

from dossier.late import late
from dossier.noun import noun

_MARKS = {
    "en": "“”‘’", "sv": "””’’", "fi": "””’’", "da": "”“’‘", "nb": "«»‘’", "no": "«»‘’", "nn": "«»‘’", "de": "„“‚‘",
    "nl": "“”‘’", "es": "«»“”", "it": "«»“”", "pt": "“”‘’", "pl": "„”‚’", "cs": "„“‚‘", "sk": "„“‚‘", "et": "„“‚‘",
    "ru": "«»„“", "uk": "«»„“", "is": "„“‚‘", "lt": "„“‚‘", "lv": "“”‘’", "hu": "„”’’", "ro": "„”«»", "bg": "„“‚‘",
    "hr": "„”‚’", "sl": "„“‚‘", "sr": "„”’’", "tr": "“”‘’", "el": "«»“”",
}  # fmt: skip
APOSTROPHE = "’"
_TYPED = {"“": "”", "„": "“”", "”": "”", "«": "»", "»": "«»"}
"""What closes a quotation that the author opened with a curly mark, as English, German, Swedish, French or Danish do."""
_ANY_MARK = re.compile("[\"'“”„«»]")
_DECADE = late(r"'\d\ds?\b")

REACH = 8
"""How many open marks back a closing one looks for its partner."""


@noun(frozen=True, slots=True)
class Quotation:
    """A quotation by the offsets of its two marks; `typed` where the author typed the curly marks, which then stay."""

    open: int
    close: int
    single: bool = False
    typed: bool = False


def marks(lang: str, *, single: bool) -> tuple[str, str]:
    """Name the opening and closing mark of a language; English's for one that is not known."""
    four = _MARKS.get(lang[:2].lower(), _MARKS["en"])
    return (four[2], four[3]) if single else (four[0], four[1])


def has_quotation_marks(text: str) -> bool:
    """Say whether there is any mark that `find_quotations` looks at."""
    return '"' in text or "'" in text or (not text.isascii() and _ANY_MARK.search(text) is not None)


def find_quotations(text: str, parents: list[tuple[int, int]]) -> tuple[tuple[Quotation, ...], frozenset[int]]:
    """Pair the quotation marks of a block, and find its apostrophes.

    `parents` says from which offset on text stands in which element: marks pair only within one.
    """
    waiting: list[tuple[str, int, int]] = []
    pairs: list[Quotation] = []
    apostrophes: set[int] = set()
    level = 0
    for found in _ANY_MARK.finditer(text):
        at, mark = found.start(), found[0]
        while level + 1 < len(parents) and parents[level + 1][0] <= at:
            level += 1
        parent = parents[level][1]
        opens, closes = _sides(text, at)
        if mark in "“„":
            opens, closes = True, mark == "“" and any(w[0] == "„" for w in waiting[-REACH:])
        if mark == "'" and (_DECADE.match(text, at) or not (opens or closes)):
            apostrophes.add(at)
        elif closes and (partner := _partner(waiting, mark, parent)) is not None:
            pairs.append(Quotation(waiting[partner][1], at, mark == "'", mark not in "\"'"))
            del waiting[partner:]
        elif opens:
            waiting.append((mark, at, parent))
        elif mark == "'":
            apostrophes.add(at)
    apostrophes.update(at for mark, at, _ in waiting if mark == "'")
    return tuple(pairs), frozenset(apostrophes)


def set_quotations(
    text: str,
    quotations: tuple[Quotation, ...],
    apostrophes: frozenset[int],
    lang: str,
    foreign: tuple[tuple[int, int, str], ...] = (),
) -> str:
    """Exchange straight marks for the language's own. `foreign` are stretches (start, end, language) in another one."""
    if not quotations and not apostrophes:
        return text
    signs = list(text)
    for at in apostrophes:
        signs[at] = APOSTROPHE
    around: list[tuple[int, int, str]] = []
    coming = sorted(foreign, reverse=True)
    for quotation in sorted(quotations, key=lambda q: q.open):
        while coming and coming[-1][0] <= quotation.open:
            around.append(coming.pop())
        while around and around[-1][1] <= quotation.open:
            around.pop()
        if not quotation.typed:
            opening, closing = marks(around[-1][2] if around else lang, single=quotation.single)
            signs[quotation.open], signs[quotation.close] = opening, closing
    return "".join(signs)


def _partner(waiting: list[tuple[str, int, int]], mark: str, parent: int) -> int | None:
    for back in range(1, min(len(waiting), REACH) + 1):
        other, _, inside = waiting[-back]
        if inside == parent and (other == mark if mark in "\"'" else mark in _TYPED.get(other, "")):
            return len(waiting) - back
    return None


def _sides(text: str, at: int) -> tuple[bool, bool]:
    """Say whether a straight mark may open and may close here, from the signs beside it."""
    before, after = text[at - 1] if at else " ", text[at + 1] if at + 1 < len(text) else " "
    soft_before, soft_after = _is_punctuation(before), _is_punctuation(after)
    opens = not after.isspace() and (not soft_after or before.isspace() or soft_before)
    closes = not before.isspace() and (not soft_before or after.isspace() or soft_after)
    if text[at] == '"' and before.isdigit() and after == '"':
        return False, False
    if opens and closes:
        return soft_before, soft_after
    return opens, closes


def _is_punctuation(sign: str) -> bool:
    return unicodedata.category(sign)[0] in "PS"


def smarten(text: str, lang: str) -> str:
    """Set a run of plain text: its quotation marks, apostrophes, dashes and ellipses."""
    return finish(set_quotations(text, *find_quotations(text, [(0, 0)]), lang) if has_quotation_marks(text) else text)


def finish(text: str) -> str:
    """Set dashes and ellipses: `---`, `--`, `...`."""
    if "--" in text:
        text = text.replace("---", "—").replace("--", "–")
    return text.replace("...", "…") if "..." in text else text
