"""Put words in order: a root collation (spaces, then signs, digits, letters without their accents), tailored by language.

Punctuation and case do not count, as in a printed index; where two texts have the same letters, accents decide. The
tailorings follow the standard orders of the Unicode CLDR.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

EXPANSIONS = {pair[0]: pair[1:] for pair in "æae œoe ßss þth ðd đd øo łl ħh ıi ŋn ŧt əe".split()}
# Each rule: a letter, then the letters (or digraphs) that come right behind it, in order.
TAILORINGS = {
    "sv": "z å ä/æ ö/ø",
    "fi": "z å ä/æ ö/ø",
    "da": "z æ/ä ø/ö å/aa",
    "nb": "z æ/ä ø/ö å/aa",
    "nn": "z æ/ä ø/ö å/aa",
    "no": "z æ/ä ø/ö å/aa",
    "is": "a á,d ð,e é,i í,o ó,u ú,y ý,z þ æ ö/ø å",
    "fo": "a á,d ð,i í,o ó,u ú,y ý,z æ ø/ö",
    "et": "s š z ž,w õ ä ö ü",
    "es": "n ñ",
    "gl": "n ñ",
    "eu": "n ñ",
    "tl": "n ñ ng",
    "cs": "c č,h ch,r ř,s š,z ž",
    "sk": "a ä,c č,h ch,o ô,s š,z ž",
    "pl": "a ą,c ć,e ę,l ł,n ń,o ó,s ś,z ź ż",
    "hr": "c č ć,d dž đ,l lj,n nj,s š,z ž",
    "sl": "c č ć,d đ,s š,z ž",
    "sr": "c č ć,d dž đ,l lj,n nj,s š,z ž",
    "bs": "c č ć,d dž đ,l lj,n nj,s š,z ž",
    "hu": "c cs,d dz dzs,g gy,l ly,n ny,o ö/ő,s sz,t ty,u ü/ű,z zs",
    "ro": "a ă â,i î,s ș/ş,t ț/ţ",
    "tr": "c ç,g ğ,h ı,o ö,s ş,u ü",
    "az": "c ç,e ə,g ğ,h x ı,o ö,s ş,u ü",
    "lt": "c č,s š,z ž",
    "lv": "c č,g ģ,k ķ,l ļ,n ņ,r ŗ,s š,z ž",
    "sq": "c ç,d dh,e ë,g gj,l ll,n nj,r rr,s sh,t th,x xh,z zh",
    "cy": "c ch,d dd,f ff,g ng,l ll,p ph,r rh,t th",
    "vi": "a ă â,d đ,e ê,o ô ơ,u ư",
}
AFTER = 0xF0000  # private letters that sort behind any other
SPACE = "\x00"
SPACES = re.compile(f"{SPACE}+")


@lru_cache(maxsize=8)
def tailoring(language: str) -> tuple[dict[str, str], int]:
    """Return the letters that have their own place in a language, and the length of the longest."""
    table: dict[str, str] = {}
    for rule in TAILORINGS.get(language, "").split(",") if language in TAILORINGS else ():
        base, *letters = rule.split()
        for index, group in enumerate(letters):
            for letter in group.split("/"):
                table[letter] = base + chr(AFTER + index)
    return table, max(map(len, table), default=0)


@lru_cache(maxsize=65536)
def collation_key(text: str, language: str) -> tuple[str, str]:
    """Return what to compare text by: letters, then accents."""
    table, longest = tailoring(language)
    text = unicodedata.normalize("NFC", text)
    lowered = text.replace("I", "ı").lower() if language in {"tr", "az"} else text.lower()
    primary: list[str] = []
    accents: list[str] = []
    index = 0
    while index < len(lowered):
        piece = next(
            (lowered[index : index + n] for n in range(longest, 0, -1) if lowered[index : index + n] in table), ""
        )
        if piece:
            primary.append(table[piece])
            index += len(piece)
            continue
        base, marks = plain_letter(lowered[index])
        primary.append(base)
        if base:
            accents.append(marks or "\x01")
        index += 1
    return SPACES.sub(SPACE, "".join(primary)).strip(SPACE), "".join(accents)


@lru_cache(maxsize=4096)
def plain_letter(letter: str) -> tuple[str, str]:
    """Return the letter without its accents, and the accents."""
    if letter.isspace():
        return SPACE, ""
    if unicodedata.category(letter).startswith("P"):
        return "", ""
    decomposed = unicodedata.normalize("NFKD", letter)
    base = "".join(c for c in decomposed if not unicodedata.combining(c))
    marks = "".join(c for c in decomposed if unicodedata.combining(c))
    return "".join(EXPANSIONS.get(c, c) for c in base), marks or (letter if base in EXPANSIONS else "")
