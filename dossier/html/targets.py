"""7 html: headings, figures, tables, formulas and listings across sections: labels → running numbers and the targets of links."""

from __future__ import annotations

import posixpath
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.diagnostics import Related, Severity, Span, nearest
from dossier.html.book import FRONT_ROLES, top_anchor
from dossier.html.rules import AMBIGUOUS_TARGET, DUPLICATE_ANCHOR, NO_NUMBER, UNDEFINED_TARGET
from dossier.late import late
from dossier.model import PAGE_PREFIXES
from dossier.noun import noun

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dossier.diagnostics import Diagnostic
    from dossier.model import Label, Ref, Section
    from dossier.model.section import LabelKind

HINTS = 50
"""Broken links that get a near miss; looking for one takes as long as there are names."""

RESERVED = frozenset({"about", "contents", "cover", "imprint", "legend", "notes", "sources"})
"""Places of the page itself."""

_WORD = late(r"\d+|[^\W\d_]+")
_ADVICE = "check the name, or give the place `{#name}`"
_EXAMPLES = (
    (("tab", "tbl"), ": Caption {{{}}}` under a table with pipes"),
    (("fig",), "![caption](map.png){{{}}}`"),
    (("sec", "ch", "app", "sub"), "## Heading {{{}}}`"),
    (("",), "$$…$$ {{{}}}`"),
)


@noun(frozen=True, slots=True)
class Target:
    """A place that can be linked to. `number` is "3" or "2.1", "" without one; `section` the id of the section it stands in."""

    anchor: str
    kind: LabelKind
    section: str
    title: str = ""
    number: str = ""
    level: int = 0


@noun(frozen=True, slots=True)
class Targets:
    """Every place of the dossier that can be linked to: by anchor in document order, by file, by written name."""

    by_anchor: Mapping[str, Target]
    by_file: Mapping[str, Target]
    by_name: Mapping[str, tuple[Target, ...]]
    in_file: Mapping[tuple[str, str], Target]

    def find(self, target: str, path: str) -> tuple[Target, ...]:
        """Find what a link written in the file `path` points to: none, one, or several places that it could mean."""
        file, _, name = target.partition("#")
        here = posixpath.normpath(posixpath.join(posixpath.dirname(path), file)) if file else path
        if (here, name) in self.in_file:
            return (self.in_file[here, name],)
        if file:
            found = None if name else self.by_file.get(here)
            return (found,) if found else ()
        return self.by_name.get(name, ())


def index_targets(sections: tuple[Section, ...], *, number_sections: bool) -> Targets:
    """Index what can be linked to; all but headings get running numbers, and headings where asked.

    Key points and scope stand before the text proper: their headings have none.
    """
    by_anchor: dict[str, Target] = {}
    by_file: dict[str, Target] = {}
    by_name: dict[str, list[Target]] = {}
    in_file: dict[tuple[str, str], Target] = {}
    counter = _Counter()
    for section in sections:
        counter.headings = number_sections and section.role not in FRONT_ROLES
        top = Target(top_anchor(section), "heading", section.id, section.title, counter.top(section), 1)
        by_file[section.path] = by_anchor[top.anchor] = top
        for label in section.labels:
            number = top.number if label is title_label(section) else counter.next(label)
            target = Target(label.anchor, label.kind, section.id, label.text, number, label.level)
            by_anchor.setdefault(label.anchor, target)
            in_file.setdefault((section.path, label.id), target)
            by_name.setdefault(label.id, []).append(target)
    return Targets(by_anchor, by_file, {name: tuple(found) for name, found in by_name.items()}, in_file)


def title_label(section: Section) -> Label | None:
    """Find the heading that is the section's title, if it is written as one."""
    first = next((label for label in section.labels if label.kind == "heading"), None)
    return first if first and first.level == 1 else None


class _Counter:
    """Running numbers: one count for each kind of thing with a number, and one a level for headings."""

    def __init__(self) -> None:
        self.headings = False
        self.levels = [0] * 6
        self.counts: Counter[LabelKind] = Counter()

    def top(self, section: Section) -> str:
        """Give a section its number: its title's heading has it, or the title from its front matter takes one."""
        label = title_label(section)
        if label:
            return self.next(label)
        return self._heading(1) if section.title else ""

    def next(self, label: Label) -> str:
        """Give a label its number, "" where it takes none."""
        if not label.numbered:
            return ""
        if label.kind == "heading":
            return self._heading(label.level)
        self.counts[label.kind] += 1
        return str(self.counts[label.kind])

    def _heading(self, level: int) -> str:
        if not self.headings:
            return ""
        self.levels[level - 1] += 1
        self.levels[level:] = [0] * (6 - level)
        return ".".join(str(count) for count in self.levels[:level])


def resolve_refs(sections: tuple[Section, ...]) -> tuple[Diagnostic, ...]:
    """Check every link inside the dossier, and that no two places have the same name. Needs no template and no layout."""
    targets = index_targets(sections, number_sections=False)
    broken = [ref for section in sections for ref in section.refs if not targets.find(ref.target, ref.span.path)]
    left_out = {f"#{name}" for section in sections for name in section.left_out}
    folded = {f"#{name}".casefold(): f"#{name}" for name in targets.by_name}
    hints = {ref: _did_you_mean(folded[ref.target.casefold()]) for ref in broken if ref.target.casefold() in folded}
    hints |= {ref: _in_markdown(ref.target) for ref in broken if ref.target in left_out}
    hints |= {ref: _hint(ref, targets) for ref in [ref for ref in broken if ref not in hints][:HINTS]}
    return (
        *_duplicates(sections),
        *(_undefined(ref, hints.get(ref, _ADVICE), is_left_out=ref.target in left_out) for ref in broken),
        *(found for section in sections for ref in section.refs for found in _check(ref, targets)),
    )


def _undefined(ref: Ref, hint: str, *, is_left_out: bool) -> Diagnostic:
    gone = f"`{ref.target}` names a place written in TeX, which is left out"
    message = gone if is_left_out else f"nothing in this dossier is called `{ref.target}`"
    found = UNDEFINED_TARGET.at(ref.span, message, hint)
    return replace(found, severity=Severity.WARNING) if ref.is_tex else found


def _duplicates(sections: tuple[Section, ...]) -> Iterator[Diagnostic]:
    seen: dict[str, Span] = {}
    for section in sections:
        for label in section.labels:
            if label.anchor in RESERVED or label.anchor.startswith(PAGE_PREFIXES):
                message = f"`{label.id}` is a name that dossier uses itself"
                yield DUPLICATE_ANCHOR.at(label.span, message, "give the place another name")
                continue
            first = seen.setdefault(label.anchor, label.span)
            if first.path != label.span.path:
                message = f"`{label.id}` already names a place in {first.path}"
                related = (Related(first, "the other place"),)
                yield DUPLICATE_ANCHOR.at(label.span, message, "give one of them another name", related=related)


def _check(ref: Ref, targets: Targets) -> Iterator[Diagnostic]:
    found = targets.find(ref.target, ref.span.path)
    if len({target.anchor for target in found}) > 1:
        files = {target.section: file for file, target in targets.by_file.items()}
        places = [f"{posixpath.basename(files[target.section])}{ref.target}" for target in found]
        message = f"`{ref.target}` could mean {len(found)} places"
        yield AMBIGUOUS_TARGET.at(ref.span, message, f"write one of {', '.join(f'`{place}`' for place in places)}")
    elif found and not ref.flow and not (found[0].title or (found[0].kind != "heading" and found[0].number)):
        message = f"`{ref.target}` has neither a number nor a title to print"
        yield NO_NUMBER.at(ref.span, message, "write words between the brackets")


def _hint(ref: Ref, targets: Targets) -> str:
    folder = posixpath.dirname(ref.span.path)
    files = {file: posixpath.relpath(file, folder or ".") for file in targets.by_file}
    names = [f"#{name}" for name in targets.by_name]
    names += files.values()
    names += [f"{files[file]}#{name}" for file, name in targets.in_file]
    close = nearest(ref.target, names)
    return _did_you_mean(close) if close and _is_slip(ref.target, close) else _ADVICE


def _in_markdown(target: str) -> str:
    """Say how a place that is written in TeX is written in Markdown, by the kind its name begins with."""
    example = next(written for kinds, written in _EXAMPLES if target[1:].startswith(kinds))
    return f"write the place in Markdown with this name, such as `{example.format(target)}"


def _did_you_mean(name: str) -> str:
    return f"did you mean `{name}`?"


def _is_slip(written: str, name: str) -> bool:
    """Say whether a name may have been meant: word by word it is nearly the same, and in its figures it is."""
    words, others = (_WORD.findall(text.casefold()) for text in (written, name))
    if len(words) != len(others):
        return "".join(words) == "".join(others)
    return all(
        a == b or (a.isalpha() and nearest(a, (b,), cutoff=0.65) is not None)
        for a, b in zip(words, others, strict=True)
    )
