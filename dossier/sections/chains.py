"""2 sections: who the information comes from, said before a cite: "IISS, as reported by @ui"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

_PHRASES = {
    "en": ("as reported by", "reported by", "as cited in", "cited in", "as cited by", "cited by", "as quoted in", "quoted in",
           "as quoted by", "quoted by", "according to", "via", "through"),
    "sv": ("enligt", "genom", "via", "citerad i", "citerat i", "citerade i", "citerad av", "citerat av",
           "rapporterat av", "rapporterad av", "som rapporterats av", "återgiven i", "återgivet i"),
}  # fmt: skip
_SIGNALS = re.compile(r"(?:see also|see|cf\.|e\.g\.|compare|se även|se|jfr\.?|jämför|t\.ex\.)\s+,?\s*", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:,\s*(?:and|och|samt)\s|\s(?:and|och|samt|&)\s|[,;])\s*")


@dataclass(frozen=True, slots=True)
class Relay:
    """What a prefix says: the names before the relay phrase, and the phrase as written."""

    origins: tuple[str, ...]
    phrase: str


def find_relay(prefix: str, lang: str, phrases: tuple[str, ...]) -> Relay | None:
    """Read a prefix, in plain words, that ends in a relay phrase; None where it does not."""
    found = _pattern(lang[:2].lower(), phrases).search(prefix)
    if not found:
        return None
    names = _SIGNALS.sub("", prefix[: found.start()].strip(), count=1) if prefix[: found.start()].strip() else ""
    origins = tuple(name for name in (n.strip(" ,;:") for n in _BETWEEN.split(f"{names} ")) if name)
    return Relay(origins, " ".join(found["phrase"].split()))


@cache
def _pattern(lang: str, phrases: tuple[str, ...]) -> re.Pattern[str]:
    known = {*_PHRASES["en"], *_PHRASES.get(lang, ()), *(p.strip().casefold() for p in phrases if p.strip())}
    options = "|".join(r"\s+".join(map(re.escape, p.split())) for p in sorted(known, key=lambda p: (-len(p), p)))
    return re.compile(rf"(?:^|[\s,;(])(?P<phrase>{options})\s*[:,]?\s*$", re.IGNORECASE)
