"""2 sections: Pandoc's attributes in braces: `{#id .class key=value}`."""

from __future__ import annotations

import re
from dataclasses import replace

from dossier.late import late
from dossier.noun import noun

_ITEM = r"""(?:\#[^\s{}"'=]+|\.[^\s{}"'=]+|-|[A-Za-z_:][\w:.\-]*=(?:"[^"{}]*"|'[^'{}]*'|“[^”{}]*”|[^\s{}"']*))"""
ATTRIBUTES = late(rf"\{{\s*{_ITEM}(?:\s+{_ITEM})*\s*\}}")
LABEL = re.compile(r"(?:\\label\{|\(\\#)([^\s{}()]+)[})]")
r"""TeX's name of a place, and bookdown's, as in the captions of many an article: `\label{fig:map}`, `(\#fig:map)`."""
_PIECE = late(_ITEM)


@noun(frozen=True, slots=True)
class Attributes:
    """What the braces say; `at` is where they stand in the content, (0, 0) where there are none."""

    id: str = ""
    classes: tuple[str, ...] = ()
    values: tuple[tuple[str, str], ...] = ()
    at: tuple[int, int] = (0, 0)

    def value(self, name: str) -> str | None:
        """Find the value under a name."""
        return dict(self.values).get(name)

    @property
    def is_unnumbered(self) -> bool:
        """Say whether the author wants no number: `.unnumbered`, or `-` for short."""
        return "unnumbered" in self.classes or "-" in self.classes


def read_attributes(text: str, start: int, end: int) -> Attributes:
    """Read the braces that fill a stretch."""
    id_, classes, values = "", [], []
    for item in _PIECE.findall(text[start:end].strip("{} \t\n")):
        if item[0] == "#":
            id_ = id_ or item[1:]
        elif item[0] in ".-":
            classes.append(item.lstrip("."))
        else:
            name, _, value = item.partition("=")
            values.append((name, value.strip("\"'“”")))
    return Attributes(id_, tuple(classes), tuple(values), (start, end))


def attributes_at_end(content: str) -> tuple[Attributes, int]:
    r"""Read the braces a heading or caption ends in, or a `\label{name}`, and say where the words before them end."""
    bare = content.rstrip()
    nothing = Attributes(at=(len(content), len(content))), len(content)
    brace = bare.rfind("{")
    label = LABEL.fullmatch(bare, max(bare.rfind("\\label{"), bare.rfind("(\\#"), 0))
    if label:
        return Attributes(label[1], at=label.span()), len(bare[: label.start()].rstrip())
    if brace < 0 or content[:brace].endswith("\\"):
        return nothing
    found = ATTRIBUTES.fullmatch(bare, brace)
    return (read_attributes(content, *found.span()), len(content[:brace].rstrip(" \t"))) if found else nothing


def read_caption(content: str, start: int = 0) -> tuple[Attributes, int, int]:
    r"""Read what a caption ends in, or the `\label{name}` it begins with, and say where its words begin and end."""
    attributes, end = attributes_at_end(content)
    label = LABEL.match(content, start, end)
    if not label:
        return attributes, min(start, end), end
    if not attributes.id:
        attributes = replace(attributes, id=label[1], at=label.span())
    return attributes, label.end() + len(content[label.end() : end]) - len(content[label.end() : end].lstrip()), end
