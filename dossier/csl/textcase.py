"""Change the case of text (CSL 1.0.2 § Text-case): letter for letter, so that markup inside a title stays where it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.csl.tree import Part, with_children

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

# CSL 1.0.2 § Title Case Conversion lists the articles, conjunctions and short prepositions; longer prepositions and
# name particles go with them.
STOP_WORDS = frozenset(
    "a an and as at but by down for from in into nor of on onto or over so the till to up via with yet about "
    "above across after against along amid among around before behind below beneath beside besides between beyond "
    "circa despite during except given inside like near off out outside past per plus qua sans since than through "
    "throughout toward towards under underneath until unto upon versus vs vs. v v. within without et al von van "
    "de".split()
)
WORD = re.compile(r"[^\s\u00a0/—–-]+|[\s\u00a0/—–-]")
OPENING = "“‘«\"'([{¿¡"
ENDS_SENTENCE = re.compile(r"[:?!]$")  # a full stop may belong to an abbreviation
TURKIC = {"tr", "az"}


def change_case(parts: Sequence[Part], case: str, language: str) -> tuple[Part, ...]:
    """Return the parts in another case; text in `nocase` nodes, superscripts and small capitals keeps its own.

    `language` is the one the words are in: title case is English only, Turkish has its own i.
    """
    change = CASES.get(case)
    if change is None or (case == "title" and language != "en"):
        return tuple(parts)
    leaves = list(leaves_of(parts))
    text = "".join(leaf for leaf, _ in leaves)
    fixed = [keep for leaf, keep in leaves for _ in leaf]
    letters = change(text, fixed, language)
    pieces = iter(pieces_of(leaves, letters))
    return tuple(child for part in parts if (child := with_leaves(part, pieces)))


def leaves_of(parts: Sequence[Part], *, fixed: bool = False) -> Iterator[tuple[str, bool]]:
    """Yield each string with whether its case is fixed."""
    for part in parts:
        if isinstance(part, str):
            yield part, fixed
        else:
            keep = (
                fixed
                or part.kind == "nocase"
                or part.format.decoration == "none"
                or part.format.align in {"sup", "sub"}
                or part.format.variant == "small-caps"
            )
            yield from leaves_of(part.children, fixed=keep)


def pieces_of(leaves: Sequence[tuple[str, bool]], letters: list[str]) -> Iterator[str]:
    """Yield the changed letters, leaf by leaf."""
    start = 0
    for leaf, _ in leaves:
        yield "".join(letters[start : start + len(leaf)])
        start += len(leaf)


def with_leaves(part: Part, pieces: Iterator[str]) -> Part | None:
    """Return the part with its strings replaced in order."""
    if isinstance(part, str):
        return next(pieces)
    return with_children(part, [with_leaves(child, pieces) for child in part.children])


def upper(text: str, language: str) -> str:
    """Return upper case."""
    return text.replace("i", "İ").upper() if language in TURKIC else text.upper()


def lower(text: str, language: str) -> str:
    """Return lower case."""
    return text.replace("İ", "i").replace("I", "ı").lower() if language in TURKIC else text.lower()


def uppercase(text: str, fixed: list[bool], language: str) -> list[str]:
    """Put every letter in upper case."""
    return [c if keep else upper(c, language) for c, keep in zip(text, fixed, strict=True)]


def lowercase(text: str, fixed: list[bool], language: str) -> list[str]:
    """Put every letter in lower case."""
    return [c if keep else lower(c, language) for c, keep in zip(text, fixed, strict=True)]


def capitalize_at(letters: list[str], fixed: list[bool], at: int, language: str) -> None:
    """Capitalise the first letter from a position on, past opening punctuation."""
    while at < len(letters) and letters[at] in OPENING:
        at += 1
    if at < len(letters) and not fixed[at]:
        letters[at] = upper(letters[at], language)


def capitalize_first(text: str, fixed: list[bool], language: str) -> list[str]:
    """Capitalise the first letter of the first word, if that word is in lower case."""
    letters = list(text)
    word = re.match(r"[\s\u00a0]*", text)
    start = word.end() if word else 0
    capitalize_at(letters, fixed, start, language)
    return letters


def capitalize_all(text: str, fixed: list[bool], language: str) -> list[str]:
    """Capitalise the first letter of every word."""
    letters = list(text)
    for match in re.finditer(r"[^\s\u00a0/—–-]+", text):
        if match[0] == match[0].lower():
            capitalize_at(letters, fixed, match.start(), language)
    return letters


def sentence(text: str, fixed: list[bool], language: str) -> list[str]:
    """Put text in sentence case: all in lower case but the first word, which keeps its capitals and has at least one.

    Proper names lose theirs: a field protects them by `<span class="nocase">`, as braces do in BibTeX.
    """
    letters = lowercase(text, fixed, language)
    match = re.search(r"[^\s\u00a0]+", text)
    if match:
        letters[match.start() : match.end()] = match[0]
        if match[0] == match[0].lower():
            capitalize_at(letters, fixed, match.start(), language)
    return letters


def title(text: str, fixed: list[bool], language: str) -> list[str]:
    """Put English text in title case (CSL 1.0.2 § Title Case Conversion).

    Words with a capital of their own stay; stop words stay small unless first, last or after a colon; so do single
    letters and Greek ones.
    """
    letters = list(text)
    words = [match for match in WORD.finditer(text) if not WORD_BREAK.fullmatch(match[0])]
    for index, match in enumerate(words):
        word = match[0].strip("“”‘’«»\"'()[]{},;:?!")
        starts = index == 0 or bool(ENDS_SENTENCE.search(words[index - 1][0].rstrip("”’»\"')]}")))
        ends = index == len(words) - 1 and not joined_by_hyphen(text, match.start())
        small = word.lower() in STOP_WORDS or len(word.rstrip(".")) == 1
        if small and not starts and not (ends and len(word) > 1):
            continue
        if word != word.lower() or not is_latin(word):
            continue
        capitalize_at(letters, fixed, match.start(), language)
    return letters


def is_latin(word: str) -> bool:
    """Say whether a word is in Latin letters: "β" in a chemist's title is a sign, not a letter to raise."""
    return not any("\u0370" <= c <= "\u03ff" for c in word[:1])


WORD_BREAK = re.compile(r"[\s\u00a0/—–-]")


def joined_by_hyphen(text: str, at: int) -> bool:
    """Say whether the word at a position hangs on a hyphen."""
    return at > 0 and text[at - 1] == "-"


CASES: dict[str, Callable[[str, list[bool], str], list[str]]] = {
    "lowercase": lowercase,
    "uppercase": uppercase,
    "capitalize-first": capitalize_first,
    "capitalize-all": capitalize_all,
    "sentence": sentence,
    "title": title,
}
