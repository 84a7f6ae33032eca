"""Read and format numbers (CSL 1.0.2 § Number): numeric content, ranges, ordinals with gender, roman numerals."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dossier.csl.locale import Locale

# A number may carry a prefix and a suffix ("D2", "2b", "L2d"); numbers are joined by commas, hyphens and ampersands
# (§ Choose, is-numeric).
ONE = re.compile(r"[^\W\d_]{0,4}\d+[^\W\d_]{0,4}\.?|[ivxlcdm]+\b\.?", re.IGNORECASE)
JOINER = re.compile(r"\s*(,|;|&|\\-|-|–|—|\band\b|\bet\b|\bund\b|\boch\b|/|:)\s*")
SINGULAR = {"\\-", "/", ":"}
HYPHENS = {"-", "–", "—"}
ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
LAST_ROMAN = 5000
LONG_ORDINALS = 10
NUMBER_VARIABLES = frozenset(
    "chapter-number citation-number collection-number edition first-reference-note-number issue locator "
    "number number-of-pages number-of-volumes page page-first part-number printing-number section "
    "supplement-number version volume".split()
)


@dataclass(frozen=True, slots=True)
class Numbers:
    """Hold the content of a number variable: its pieces, and the commas, hyphens and words between them."""

    pieces: tuple[str, ...]
    joiners: tuple[str, ...]
    is_numeric: bool

    @property
    def is_plural(self) -> bool:
        """Say whether there is more than one number; an escaped hyphen joins, and "Smith-Jones" is one thing."""
        pairs = zip(self.pieces, self.joiners, self.pieces[1:], strict=False)
        return any(
            joiner not in SINGULAR and (joiner not in HYPHENS or (is_count(a) and is_count(b)))
            for a, joiner, b in pairs
        )


def is_count(text: str) -> bool:
    """Say whether text may be one end of a range: it has a digit, or is a roman numeral."""
    return any(c.isdigit() for c in text) or bool(re.fullmatch(r"[ivxlcdm]+", text.strip(), re.IGNORECASE))


@lru_cache(maxsize=16384)
def read_numbers(text: str) -> Numbers:
    """Split the content of a number variable at commas, hyphens, ampersands and the word "and"."""
    pieces: list[str] = []
    joiners: list[str] = []
    start = 0
    for match in JOINER.finditer(text):
        pieces.append(text[start : match.start()])
        joiners.append(match[1])
        start = match.end()
    pieces.append(text[start:])
    numeric = all(re.fullmatch(r"[^\W_]{0,4}\d+[^\W\d_]{0,4}\.?|\d+\w*", piece) for piece in pieces)
    return Numbers(tuple(pieces), tuple(joiners), numeric)


def is_numeric(text: str) -> bool:
    """Say whether a variable holds numbers only (CSL 1.0.2 § Choose, is-numeric)."""
    return bool(text) and read_numbers(text.strip()).is_numeric


def to_roman(number: int) -> str:
    """Return a lower-case roman numeral; numbers out of its reach stay as they are."""
    if not 0 < number < LAST_ROMAN:
        return str(number)
    out = ""
    for value, letters in ROMAN:
        count, number = divmod(number, value)
        out += letters * count
    return out


def ordinal(number: int, locale: Locale, gender: str) -> str:
    """Return a number with its ordinal suffix (CSL 1.0.2 § Ordinal Suffixes).

    Terms ordinal-10 to -99 match the last two digits before ordinal-00 to -09 match the last one, unless their
    `match` says otherwise.
    """
    two, one = number % 100, number % 10
    exact = locale.find(f"ordinal-{number:02d}", gender=gender) if number < 100 else None  # noqa: PLR2004  # terms have two digits
    if exact is not None:
        return f"{number}{exact.single}"
    last_two = locale.find(f"ordinal-{two:02d}", gender=gender)
    if last_two is not None and number >= 100 and (last_two.match or default_match(two)) == "last-two-digits":  # noqa: PLR2004
        return f"{number}{last_two.single}"
    last = locale.find(f"ordinal-{one:02d}", gender=gender)
    if last is not None and (last.match or default_match(one)) == "last-digit":
        return f"{number}{last.single}"
    general = locale.find("ordinal", gender=gender)
    return f"{number}{general.single if general else ''}"


def default_match(digits: int) -> str:
    """Return how an ordinal term matches when it does not say."""
    return "last-digit" if digits < LONG_ORDINALS else "last-two-digits"


def long_ordinal(number: int, locale: Locale, gender: str) -> str:
    """Return "first" to "tenth" in words, higher numbers as ordinals."""
    if 1 <= number <= LONG_ORDINALS:
        term = locale.find(f"long-ordinal-{number:02d}", gender=gender)
        if term is not None:
            return term.single
    return ordinal(number, locale, gender)


def format_number(text: str, form: str, locale: Locale, gender: str = "") -> str:
    """Return the content of a number variable in a form; what is not numeric stays as it is."""
    numbers = read_numbers(text.strip())
    if not numbers.is_numeric:
        is_roman = len(numbers.pieces) > 1 and all(map(is_count, numbers.pieces)) and set(numbers.joiners) <= HYPHENS
        return join_numbers(list(numbers.pieces), numbers.joiners, locale) if is_roman else text
    pieces = [format_piece(piece, form, locale, gender) for piece in numbers.pieces]
    return join_numbers(pieces, numbers.joiners, locale)


def join_numbers(pieces: list[str], joiners: tuple[str, ...], locale: Locale) -> str:
    """Join numbers again: en dash in ranges, a space after commas, spaces around ampersands (CSL 1.0.2 § Number)."""
    out = pieces[0]
    for joiner, piece in zip(joiners, pieces[1:], strict=True):
        if joiner in HYPHENS:
            out += f"{locale.term('page-range-delimiter') or '–'}{piece}" if joiner == "-" else f"–{piece}"
        elif joiner == "\\-":
            out += f"-{piece}"
        elif joiner in {",", ";"}:
            out += f"{joiner} {piece}"
        elif joiner in {"/", ":"}:
            out += f"{joiner}{piece}"
        else:
            out += f" {joiner} {piece}"
    return out


def format_piece(piece: str, form: str, locale: Locale, gender: str) -> str:
    """Return one number in a form; only plain digits can be ordinals or roman."""
    if form == "numeric" or not piece.isdecimal():
        return piece
    number = int(piece)
    if form == "ordinal":
        return ordinal(number, locale, gender)
    if form == "long-ordinal":
        return long_ordinal(number, locale, gender)
    return to_roman(number)
