"""2 sections: who the information comes from, said before a cite: "IISS, as reported by @ui"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from dossier.diagnostics import Rule, Severity
from dossier.late import late
from dossier.noun import noun

if TYPE_CHECKING:
    from collections.abc import Iterator

_PHRASES = (
    r"(?:as\s+)?(?:(?:reported|cited)\s+(?:by|in)|quoted\s+(?:by|in|from)|relayed\s+by)",
    r"according\s+to",
    r"(?:(?:så)?som\s+)?(?:citer|rapporter|referer)a(?:d|t|de|ts|s)\s+(?:av|i|hos)",
    r"(?:(?:så)?som\s+)?(?:åter|upp)(?:giv(?:en|et|na|its)|ges)\s+(?:av|i|hos)",
    r"enligt",
)
_WEAK = ("via", "through", "genom")
"""Words that pass on only where a name stands on both sides: "a man speaking through an interpreter" is somebody."""
_SIGNALS = {
    "": (
        r"see|also|but|and|or|cf|compare|contrast|especially|esp|generally|notably|for\s+(?:example|instance)",
        r"e\.\s?g|i\.\s?e",
    ),
    "sv": (
        r"se|även|också|men|och|samt|eller|jfr|jämför|dock|särskilt|exempelvis|till\s+exempel|bland\s+(?:annat|andra)",
        r"t\.?\s?ex|bl\.?\s?a",
    ),
}
_BETWEEN = r"(?<![-\u2010\u2011])(?:\s*,\s*(?:and|och|samt)\s+|\s+(?:and|och|samt|&)\s+|\s*[,;]\s*)"
"""What stands between two names; "Närings- och handelsdepartementet" is one."""
_MISSED = re.compile(r"(?P<name>[^,;]+?)(?P<comma>,)?\s+(?P<tail>(?:[a-zåäö]+\s+){0,4}(?:by|from|in|av|från|hos|i))")
_PARTICLES = frozenset("the den det de al el la le van von der di da du bin ibn".split())

UNKNOWN_RELAY = Rule(
    "D227",
    "unknown-relay",
    Severity.WARNING,
    "words before a source seem to name an origin and are not read so",
    """`[IISS, as reported by @ui]` names who the information comes from, and `as reported by` says that `ui` passed it on.
Words that are not known leave the name unread: the source itself then counts as the origin.

Known are *according to*, *as reported by* or *in*, *cited by* or *in*, *quoted by*, *in* or *from*, *relayed by*, *via* and
*through*; *enligt*, *genom*, and *citerad*, *rapporterad*, *refererad*, *återgiven*, *uppgiven* with *av*, *i* or *hos* in all
their forms.

Bad: `[IISS, as printed in @ui]`. Good: `[IISS, as reported in @ui]`, or `relay-phrases: [as printed in]` in `dossier.yaml`.
""",
)


@noun(frozen=True, slots=True)
class Relay:
    """What a prefix says: who it comes from, who passed it on before the source, and the relay phrase as written."""

    origins: tuple[str, ...]
    through: tuple[str, ...]
    phrase: str


@noun(frozen=True, slots=True)
class RelayReader:
    """Reads prefixes in one language. `declared` are the names of `origins:` in dossier.yaml, which are never cut."""

    ending: re.Pattern[str]
    marks: re.Pattern[str]
    signals: re.Pattern[str]
    declared: dict[str, str]

    def read(self, prefix: str) -> Relay | None:
        """Read a prefix, in plain words, that ends in a relay phrase; None where it does not."""
        found = self.ending.search(prefix) if prefix else None
        if not found:
            return None
        steps = [step for step in self._steps(self._without_signals(prefix[: found.start()])) if step]
        origins, *relays = steps or [[]]
        through = tuple(name for step in relays for name in step)
        return Relay(tuple(origins), through, " ".join(found["phrase"].split()))

    def missed(self, prefix: str) -> str:
        """Give the words before the source where they look like a relay phrase that is not known, behind a name; else ""."""
        found = _MISSED.fullmatch(prefix)
        if not found or self._without_signals(prefix) != prefix:
            return ""
        name = found["name"]
        is_name = found["comma"] and name[0].isupper() and not name[-1].isdigit()  # "Table 3, from @k" is none
        return found["tail"] if is_name or _fold(name) in self.declared else ""

    def _without_signals(self, words: str) -> str:
        """Take "see, e.g.," off, unless a declared name begins that way."""
        words, at = words.strip(), 0
        while signal := self.signals.match(words, at):
            mark = self.marks.match(words, at)
            if mark and mark["known"]:
                break
            at = signal.end()
        return words[at:]

    def _steps(self, words: str) -> Iterator[list[str]]:
        """Cut words at relay phrases, each step into its names."""
        names: list[str] = []
        described, at, comma = False, 0, False
        for mark in (*self.marks.finditer(words), None):
            if mark and (mark["known"] or (mark["phrase"] and not _passes_on(words, mark))):
                continue
            name = words[at : mark.start() if mark else len(words)].strip(" ,;:")
            described = bool(name) and self._describes(name, names, comma=comma, described=described)
            if name and not described:
                names.append(self._as_declared(name))
            if mark is None or mark["phrase"]:
                yield names
                names, described = [], False
            at, comma = (mark.end(), mark[0].strip() in (",", ";")) if mark else (at, comma)

    def _as_declared(self, name: str) -> str:
        folded = _fold(name)
        return self.declared.get(folded) or self.declared.get(folded.removeprefix("the ")) or name

    def _describes(self, name: str, before: list[str], *, comma: bool, described: bool) -> bool:
        """Say whether words are no name but tell who the one before them is: "Niklas Swanström, analyst at ISDP"."""
        first, last = name.split(maxsplit=1)[0], name.rsplit(maxsplit=1)[-1]
        if not before or not first.islower() or not (comma or described) or _fold(name) in self.declared:
            return False
        is_list_of_kinds = before[-1].islower()  # "officers, soldiers and sailors"
        return not (is_list_of_kinds or (first in _PARTICLES and last[0].isupper()))


@cache
def relay_reader(lang: str, phrases: tuple[str, ...], names: tuple[str, ...]) -> RelayReader:
    """Make the reader for a language, with the author's own relay phrases and the names declared in dossier.yaml."""
    own = [r"\s+".join(map(re.escape, phrase.split())) for phrase in sorted(phrases, key=len, reverse=True)]
    strong, weak = "|".join((*filter(None, own), *_PHRASES)), "|".join(_WEAK)
    ending = rf"(?:^|[\s,;(])(?P<phrase>{strong}|{weak})\s*[:,]?\s*$"
    marks = rf"(?<![^\s,;])(?P<phrase>{strong}|(?P<weak>{weak}))\s*:?\s+|{_BETWEEN}"
    words = "|".join((*_SIGNALS[""], *_SIGNALS.get(lang[:2].lower(), ())))
    signals = late(rf"(?:{words})\.?(?:[\s,:]+|$)", re.IGNORECASE)
    cut = late(marks, re.IGNORECASE)
    whole = sorted((name for name in names if cut.search(name) or signals.match(name)), key=len, reverse=True)
    known = "|".join(map(_spelt, whole)) or r"(?!)"
    return RelayReader(
        re.compile(ending, re.IGNORECASE),
        late(rf"(?<!\w)(?P<known>{known})(?!\w)|{marks}", re.IGNORECASE),
        signals,
        {_fold(name): name for name in names},
    )


def _passes_on(words: str, mark: re.Match[str]) -> bool:
    """Say whether a relay phrase amid the words parts two names, and is not part of one: "losses reported by Kyiv"."""
    before = words[max(mark.start() - 2, 0) : mark.start()].strip()
    if mark["weak"]:
        return not before or (mark["weak"].islower() and words[mark.end() : mark.end() + 1].isupper())
    is_apart = not before or before[-1] in ",;)"
    return is_apart or mark["phrase"].casefold().startswith(("as ", "according", "enligt", "som ", "såsom "))


def _fold(name: str) -> str:
    return " ".join(name.split()).casefold().replace("\u2019", "'")


def _spelt(name: str) -> str:
    return r"\s+".join(re.sub("['\u2019]", "['\u2019]", re.escape(word)) for word in name.split())
