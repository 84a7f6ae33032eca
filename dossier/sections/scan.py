"""2 sections: one pass over a block's content that finds its brackets and the stretches no citation may stand in."""

from __future__ import annotations

import re
from bisect import bisect_right

from dossier.late import late
from dossier.noun import noun

_MARKS = (
    re.compile(  # `\.`, "`+", "[", "]", `<!--`, `<scheme:…>`, behind the sign they begin with: that is quick to find
        r"[\\`\[\]<](?:(?<=[\[\]])|(?<=\\).|(?<=`)`*+|(?<=<)(?:!--|[A-Za-z][A-Za-z0-9+.\-]{1,31}:[^<>\x00-\x20]*>))",
        re.DOTALL,
    )
)
_ADDRESS = late(r"(?<![^\W_])(?:[A-Za-z][A-Za-z0-9+.\-]{0,31}://|www\.|mailto:)[^\s<>\[\]\"“”]*")


@noun(frozen=True, slots=True)
class Scan:
    """What a block's content is made of before its markup is read. `closing` maps a `[` to its `]`."""

    closing: dict[int, int]
    addresses: tuple[tuple[int, int], ...]

    def in_address(self, offset: int) -> bool:
        """Say whether a character belongs to a bare URL, where `@` is no citation."""
        if not self.addresses:
            return False
        i = bisect_right(self.addresses, (offset, len(self.addresses) + offset + 1)) - 1
        return i >= 0 and offset < self.addresses[i][1]


def scan(content: str) -> Scan:
    """Match brackets, passing over escapes, code, comments and addresses in angle brackets (CommonMark 0.31 §6)."""
    addresses = tuple(m.span() for m in _ADDRESS.finditer(content)) if "://" in content or "www." in content else ()
    if "[" not in content:
        return Scan({}, addresses)
    return Scan(_brackets(content), addresses)


def _brackets(content: str) -> dict[int, int]:
    closing: dict[int, int] = {}
    open_: list[int] = []
    code = _code_ends(content) if "`" in content else {}
    at = 0
    while found := _MARKS.search(content, at):
        mark, at = found[0], found.end()
        if mark == "[":
            open_.append(found.start())
        elif mark == "]":
            if open_:
                closing[open_.pop()] = found.start()
        elif mark[0] == "`":
            at = code.get(found.start(), at)
        elif mark == "<!--":
            end = content.find("-->", at)
            if end < 0:
                break
            at = end + 3
    return closing


def _code_ends(content: str) -> dict[int, int]:
    """Map the start of a run of backticks to where the code span it opens would end: the next run as long as it."""
    ends: dict[int, int] = {}
    last: dict[int, int] = {}
    for run in re.finditer("`+", content):
        size = run.end() - run.start()
        if size in last:
            ends[last[size]] = run.end()
        last[size] = run.start()
    return ends
