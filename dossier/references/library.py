"""3 references: the files of a bibliography together → an index of all keys, and the wanted entries."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from dossier.diagnostics import Related, Span
from dossier.late import late
from dossier.model import CITED_IN, DERIVED, Bibliography, Entry
from dossier.references.blocks import find_blocks
from dossier.references.csl_file import SUFFIXES, entry_of, read_items
from dossier.references.decode import decode
from dossier.references.evaluate import Macros, evaluate
from dossier.references.inherit import Family, Unresolved, split_keys
from dossier.references.item import build_item
from dossier.references.lint import lint
from dossier.references.rules.syntax import DUPLICATE_KEY, SET_CITED, SEVERAL_FILES
from dossier.references.source import Trouble
from dossier.references.split import split_blocks
from dossier.references.tracking import related_keys, tracking
from dossier.references.withhold import withhold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dossier.diagnostics import Diagnostic
    from dossier.model import Data, Field
    from dossier.references.source import Block, File

QUOTED = late(r"`([^`]*)`")
IDS = late(r"[,\s]ids\s*=\s*[{\"]([^{}\"]*)[}\"]", re.IGNORECASE)


_SAME = late(
    r"[,\s](?P<name>doi|title)\s*=\s*(?P<value>[{\"][^\n]{1,300}?[}\"])(?=\s*(?:,?\s*\n|,\s*\w+\s*=|,?\s*\}?\Z))",
    re.IGNORECASE,
)
_PLAIN = str.maketrans("", "", '{}" ')
"""What two sources have in common if they are one work."""


def _facts(file: File, block: Block) -> set[tuple[str, str]]:
    """Give a source's DOI and title as written, by which two with the same key are seen to be one work."""
    return {
        (found["name"].lower(), found["value"].casefold().translate(_PLAIN))
        for found in _SAME.finditer(file.text, block.body, block.end)
    }


@dataclass(slots=True)
class Library:
    """All blocks of all files, and where each key stands. Fields are read when an entry is asked for."""

    files: list[File] = field(default_factory=list)
    macros: Macros = field(default_factory=Macros)
    places: dict[str, tuple[File, Block]] = field(default_factory=dict)
    first: dict[str, tuple[File, Block]] = field(default_factory=dict)
    said: dict[str, set[tuple[str, str]]] = field(default_factory=dict)
    nameless: list[tuple[File, Block]] = field(default_factory=list)
    aliases: dict[str, str] = field(default_factory=dict)
    keys: dict[str, Span] = field(default_factory=dict)
    trouble: Trouble = field(default_factory=Trouble)
    without_case: dict[str, str] = field(default_factory=dict)
    ready: dict[str, dict[str, Any]] = field(default_factory=dict)
    read_already: dict[int, Unresolved] = field(default_factory=dict)

    @classmethod
    def of(cls, files: Iterable[Data]) -> Library:
        """Index files, in order."""
        library = cls()
        for file in files:
            library._index(decode(file, library.trouble))
        if len(library.files) > 1:
            place = Span(library.files[1].path, 1, 1, 0)
            message = f"the bibliography is spread over {len(library.files)} files"
            library.trouble.add(
                SEVERAL_FILES.at(place, message, "two editors that authors pick citations in read only one file")
            )
        return library

    def _index(self, file: File) -> None:
        """Take up the sources of one file."""
        self.files.append(file)
        if file.path.lower().endswith(SUFFIXES):
            for item, span in read_items(file, self.trouble):
                if self._claim(item["id"], span):
                    self.ready[item["id"]] = item
            return
        blocks, faults = find_blocks(file)
        for fault in faults:
            self.trouble.add(fault.rule.at(file.span(fault.start, fault.end), fault.message, fault.hint))
        strings = [block for block in blocks if block.kind == "string"]
        for fields in split_blocks(file, strings):
            self.macros.define(fields)
        entries = [block for block in blocks if block.kind == "entry"]
        for block in entries:
            if not block.key:
                self.nameless.append((file, block))
            elif self._claim(
                block.key,
                file.span(block.key_start, block.key_start + len(block.key)),
                is_one_work=self._repeats(file, block),
            ):
                self.places[block.key] = (file, block)
        self._add_aliases(file, entries)

    def _repeats(self, file: File, block: Block) -> bool:
        """Say whether a source has the DOI or the title of one before it with the same key."""
        first = self.first.setdefault(block.key, (file, block))
        if first == (file, block):
            return False
        before = self.said.setdefault(block.key, _facts(*first))
        facts = _facts(file, block)
        is_one_work = not before.isdisjoint(facts)
        before |= facts
        return is_one_work

    def _claim(self, key: str, span: Span, *, is_one_work: bool = False) -> bool:
        """Take a key; the first of two sources with the same key counts."""
        first = self.keys.setdefault(key, span)
        if self.aliases.pop(key, None):
            self.keys[key] = span  # a key of its own is worth more than another source's second name
        if first is not span:
            related = (Related(first, "first used here"),)
            message = f"the key `{key}` is used twice; the first source counts"
            hint = "both are the same work: take one of them out" if is_one_work else "give one of the two another key"
            self.trouble.add(DUPLICATE_KEY.at(span, message, hint, related=related))
        return self.keys[key] is span

    def _add_aliases(self, file: File, entries: list[Block]) -> None:
        """Find `ids` without reading the entries."""
        starts = [block.start for block in entries]
        for found in IDS.finditer(file.text):
            block = entries[bisect_right(starts, found.start()) - 1] if starts and starts[0] < found.start() else None
            if block is None or found.start() > block.end or not block.key:
                continue
            for alias in split_keys(found[1]):
                place = file.text.index(alias, found.start(1))
                if self.keys.setdefault(alias, span := file.span(place, place + len(alias))) is span:
                    self.aliases[alias] = block.key

    def _block(self, key: str) -> tuple[File, Block] | None:
        return self.places.get(key) or self.places.get(self.aliases.get(key, ""))

    def _folded(self) -> Mapping[str, str]:
        """Map keys without their case to keys: BibTeX's `crossref` does not heed it."""
        if not self.without_case:
            self.without_case.update((key.casefold(), key) for key in reversed(self.keys))
        return self.without_case

    def _load(self, places: Iterable[tuple[File, Block]]) -> None:
        """Split and evaluate entries, many at once."""
        by_file: dict[int, tuple[File, list[Block]]] = {}
        for file, block in places:
            if id(block) not in self.read_already:
                by_file.setdefault(id(file), (file, []))[1].append(block)
        for file, blocks in by_file.values():
            for block, raw in zip(blocks, split_blocks(file, blocks), strict=True):
                fields = evaluate(file, raw, self.macros, block.key, self.trouble)
                self.read_already[id(block)] = Unresolved(block.key, block.type, fields)

    def _find(self, key: str) -> Unresolved | None:
        """Give one entry with its own fields."""
        place = self._block(key) or self._block(self._folded().get(key.casefold(), ""))
        if place is None:
            return None
        self._load([place])
        return self.read_already[id(place[1])]

    def read(self, wanted: frozenset[str] | None, *, sentence_case: bool) -> Bibliography:
        """Convert the wanted entries, in file order, and last what they are made from."""
        keys = self._with_met_in(self._chosen(wanted))
        nameless = self.nameless if wanted is None else []
        self._load([*(self.places[key] for key in keys if key in self.places), *nameless])
        family = Family(self._find, lambda: self.keys, self.trouble)
        entries = [
            self._entry(place, family, sentence_case=sentence_case)
            if (place := self.places.get(key))
            else entry_of(self.ready[key], self.keys[key], self.trouble)
            for key in keys
        ]
        entries += [self._entry(place, family, sentence_case=sentence_case) for place in nameless]
        entries = [entry for entry in entries if entry.type != "xdata" or wanted]
        lint(entries, self.keys, self.trouble, sentence_case=sentence_case)
        diagnostics = tuple(self._findings())
        originals = replace(self, trouble=Trouble()).originals(entries, sentence_case=sentence_case)
        return Bibliography((*entries, *originals), self.keys, diagnostics=diagnostics, aliases=self.aliases)

    def _with_met_in(self, keys: list[str]) -> list[str]:
        """Add the sources in which these were met, over any number of steps: that is what the author read."""
        found = dict.fromkeys(keys)
        self._load(self.places[key] for key in keys if key in self.places)
        waiting = list(found)
        for key in waiting:
            own = self._find(key) if key in self.places else None
            for relation, other in related_keys({each.name: each for each in own.fields}) if own else ():
                met_in = self.aliases.get(other, other)
                if relation == CITED_IN and met_in in self.keys and met_in not in found:
                    found[met_in] = None
                    waiting.append(met_in)
        return self._in_file_order(found) if len(found) > len(keys) else keys

    def originals(self, entries: Iterable[Entry], *, sentence_case: bool) -> Iterable[Entry]:
        """Read what these are made from and nobody cites, for its status only: what is wrong with it is nobody's concern."""
        family = Family(self._find, lambda: self.keys, self.trouble)
        waiting = list(entries)
        seen = {entry.key for entry in waiting}
        for entry in waiting:
            for relation, other in entry.tracking.related:
                key = self.aliases.get(other, other)
                if relation in DERIVED and key in self.places and key not in seen:
                    seen.add(key)
                    self._load([self.places[key]])
                    waiting.append(original := self._entry(self.places[key], family, sentence_case=sentence_case))
                    yield original

    def _findings(self) -> Iterable[Diagnostic]:
        """Give the findings by place; what several sources inherit from one is said once."""

        def nameless(message: str) -> str:
            return QUOTED.sub(lambda word: "" if word[1] in self.keys else word[0], message)

        seen: dict[tuple[str, Span | None, str], Diagnostic] = {}
        for found in sorted(self.trouble.found, key=lambda d: d.order):
            seen.setdefault((found.rule.code, found.span, nameless(found.message)), found)
        return seen.values()

    def _chosen(self, wanted: frozenset[str] | None) -> list[str]:
        """Give the keys to convert, in file order."""
        if wanted is None:
            return [key for key in self.keys if key not in self.aliases]
        return self._in_file_order({self.aliases.get(key, key) for key in wanted if key in self.keys})

    def _in_file_order(self, keys: Iterable[str]) -> list[str]:
        files = {file.path: number for number, file in enumerate(self.files)}
        return sorted(keys, key=lambda key: (files[(span := self.keys[key]).path], span.line, span.column))

    def _entry(self, place: tuple[File, Block], family: Family, *, sentence_case: bool) -> Entry:
        """Convert one entry."""
        file, block = place
        own = self.read_already[id(block)]
        fields = family.fields(own)
        named = {each.name: each for each in fields}
        kind: str = block.type
        shown: Mapping[str, Field] = named
        if block.type == "set":
            kind, shown = self._first_member(own, named, family)
        item = build_item(block.key, kind, shown, self.trouble, lower=sentence_case)
        accessed = item.dates.get("accessed")
        facts = tracking(named, accessed if isinstance(accessed, str) else accessed.iso if accessed else "")
        span = file.span(block.key_start, block.key_start + len(block.key))
        data = withhold(item.data, named, facts, span, self.trouble)
        return Entry(block.key, block.type, fields, span, data, facts)

    def _first_member(
        self, own: Unresolved, named: Mapping[str, Field], family: Family
    ) -> tuple[str, Mapping[str, Field]]:
        """Let the first member of a `@set` stand for it."""
        link = named.get("entryset")
        for key in split_keys(link.value) if link else ():
            member = self._find(key)
            if member is None or link is None or member.key == own.key:
                continue
            hint = "cite the members one by one: " + "; ".join(f"@{each}" for each in split_keys(link.value))
            self.trouble.add(
                SET_CITED.at(link.span, f"`{own.key}` is a set; only its first member `{key}` is printed", hint)
            )
            return member.type, {each.name: each for each in family.fields(member)}
        return own.type, named
