"""2 sections: front matter: the few keys a section may have, read by hand so that each keeps its place.

It belongs to other tools as well (Zettlr, Obsidian, Pandoc): what dossier does not know is left alone.
"""

from __future__ import annotations

import re

from dossier.late import late
from dossier.noun import noun

_KEY = late(r"(?P<key>[^\s:#\"'\[\]{},&*!|>%@`-][^:\n]*?)[ \t]*:(?=[ \t]|$)[ \t]*(?P<value>.*)")
_ITEM = late(r"[ \t]*-[ \t]+(?P<value>.*)")
_OPENING = late(r"---[ \t]*\n")
_CLOSING = late(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)


@noun(frozen=True, slots=True)
class Value:
    """A value and where it stands in the file, its quotation marks left out."""

    text: str
    start: int
    end: int


@noun(frozen=True, slots=True)
class Front:
    """What a section's front matter says. `lines` is how many lines it takes, `broken` the stretches that are no YAML."""

    values: dict[str, tuple[Value, ...]]
    lines: int = 0
    broken: tuple[tuple[int, int], ...] = ()

    def first(self, key: str) -> Value | None:
        """Find a key's only, or first, value."""
        found = self.values.get(key, ())
        return found[0] if found else None


def read_front(text: str) -> Front:
    """Read the block between `---` and `---` (or `...`) that a file begins with; files without one have none."""
    opening = _OPENING.match(text)
    if not opening:
        return Front({})
    closing = _CLOSING.search(text, opening.end())
    if not closing:
        first = text[opening.end() :].split("\n", 1)[0]
        is_meant = _KEY.fullmatch(first.rstrip()) is not None
        return Front({}, broken=((0, 3),)) if is_meant else Front({})
    return _read(text, opening.end(), closing.start(), text.count("\n", 0, closing.end()) + 1)


def _read(text: str, start: int, end: int, lines: int) -> Front:
    values: dict[str, tuple[Value, ...]] = {}
    broken: list[tuple[int, int]] = []
    key = ""
    at = start
    while at < end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        line = text[at:stop]
        bare = line.strip()
        found = _KEY.fullmatch(line.rstrip())
        item = _ITEM.fullmatch(line.rstrip())
        if found:
            key = found["key"].strip().strip("\"'")
            values[key] = _values(found["value"], at + found.start("value"))
        elif item and key:
            values[key] = (*values[key], *_values(item["value"], at + item.start("value")))
        elif bare and not bare.startswith("#"):
            if line[0] in " \t" and key:
                values[key] = _continued(values[key], bare, at + len(line.rstrip()))
            else:
                broken.append((at, at + len(line.rstrip())))
        at = stop + 1
    return Front(values, lines, tuple(broken))


def _values(written: str, start: int) -> tuple[Value, ...]:
    """Read a scalar or a list in brackets; a sign that only begins a block of text holds no value yet."""
    bare = written.rstrip()
    if bare in ("", "|", ">", "|-", ">-", "|+", ">+"):
        return ()
    if bare[0] == "[" and bare[-1] == "]":
        return tuple(
            value
            for part in re.finditer(r"\"[^\"]*\"|'[^']*'|[^,\[\]]+", bare)
            for value in _scalar(part[0], start + part.start())
        )
    return _scalar(bare, start)


def _scalar(written: str, start: int) -> tuple[Value, ...]:
    lead = len(written) - len(written.lstrip())
    bare = written.strip()
    if bare[:1] in ("'", '"'):
        close = bare.find(bare[0], 1)
        if close > 0:
            return (Value(bare[1:close], start + lead + 1, start + lead + close),)
    bare = re.split(r"\s+#", bare)[0].rstrip()
    return (Value(bare, start + lead, start + lead + len(bare)),) if bare and bare[0] != "#" else ()


def _continued(values: tuple[Value, ...], more: str, end: int) -> tuple[Value, ...]:
    if not values:
        return (Value(more, end - len(more), end),)
    last = values[-1]
    return (*values[:-1], Value(f"{last.text} {more}", last.start, end))
