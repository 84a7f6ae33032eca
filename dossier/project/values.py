"""1 load: YAML nodes → typed values; a value of the wrong kind is reported where it stands and its default kept."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from dossier.diagnostics import LineMap, Related, nearest
from dossier.late import late
from dossier.project import rules
from dossier.project.dates import is_date, iso_date
from dossier.project.yaml import BOOL, NULL, place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from dossier.diagnostics import Diagnostic, Rule, Span
    from dossier.project.yaml import Node

LANGUAGE = late(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
CITED_KEY = late(r"@\{([^{}]+)\}|@([^\s,;\[\]{}]+)")


@dataclass(slots=True)
class Values:
    """Read nodes of one YAML text, collecting what is wrong and where each value stands.

    Each method takes a node and the setting's name and gives the value, or None where the default has to serve.
    `is_manuscript`: the text belongs to other programs too, which take dates in words.
    """

    text: str
    lines: LineMap
    problems: list[Diagnostic] = field(default_factory=list)
    spans: dict[str, Span] = field(default_factory=dict)
    is_manuscript: bool = False

    def place(self, node: Node) -> Span:
        """Name the place of a node."""
        return place(node, self.text, self.lines)

    def report(self, rule: Rule, node: Node, message: str, hint: str = "", related: tuple[Related, ...] = ()) -> None:
        """Add a finding at a node."""
        self.problems.append(rule.at(self.place(node), message, hint, related=related))

    def table(self, node: Node, name: str) -> Iterator[tuple[str, Node, Node]]:
        """Walk a table: each name with its node and its value's; a second of one name is reported and left out."""
        if node.id != "mapping":
            return self.report(
                rules.WRONG_TYPE, node, f"{name} must be a table of names and values", "write `name: value`"
            )
        seen: dict[str, Node] = {}
        for key, value in node.value:
            word = str(key.value) if key.id == "scalar" else ""
            if not word:
                self.report(rules.WRONG_TYPE, key, f"a name in {name} must be a text")
            elif word in seen:
                first = Related(self.place(seen[word]), "first written here")
                self.report(rules.REPEATED_SETTING, key, f"`{word}` is written twice", "keep one of them", (first,))
            else:
                seen[word] = key
                yield word, key, value
        return None

    def string(self, node: Node, name: str) -> str | None:
        """Read a text; an empty one is as good as none."""
        if node.id == "scalar":
            return str(node.value).strip() or None
        self.report(rules.WRONG_TYPE, node, f"`{name}` must be a text", f"write `{name}: some words`")
        return None

    def strings(self, node: Node, name: str) -> tuple[str, ...] | None:
        """Read a list of texts; a single text counts as a list of one. Each has its place under `NAME.0`, `NAME.1`."""
        nodes = node.value if node.id == "sequence" else [node]
        found: list[str] = []
        for item in nodes:
            if item.id != "scalar":
                self.report(
                    rules.WRONG_TYPE, item, f"`{name}` must be a text or a list of texts", f"write `{name}: [one, two]`"
                )
                return None
            self.spans[f"{name}.{len(found)}"] = self.place(item)
            found.append(str(item.value).strip())
        return tuple(found)

    def words(self, node: Node, name: str) -> tuple[str, ...] | None:
        """Read keywords: a list, or one text with commas."""
        found = self.strings(node, name)
        if found is None or node.id == "sequence":
            return found
        return tuple(word.strip() for word in found[0].split(",") if word.strip())

    def people(self, node: Node, name: str) -> tuple[str, ...] | None:
        """Read authors: a text, or a list of texts or of tables with a `name` (the shapes Pandoc's templates know).

        A table may also stand under the name, as R Markdown's filters have it: `Jane Smith: {email: …}`.
        """
        nodes = node.value if node.id == "sequence" else [node]
        found: list[str | None] = []
        for item in nodes:
            if item.id == "mapping" and len(item.value) == 1 and item.value[0][1].id == "mapping":
                found.append(self.string(item.value[0][0], name))
            elif item.id == "mapping":
                named = next((value for word, _, value in self.table(item, f"`{name}`") if word == "name"), None)
                if named is None:
                    self.report(
                        rules.WRONG_TYPE, item, f"a table in `{name}` needs a `name`", "write `name: Full Name`"
                    )
                found.append(None if named is None else self.string(named, name))
            else:
                found.append(self.string(item, name))
        return tuple(person for person in found if person)

    def flag(self, node: Node, name: str) -> bool | None:
        """Read `true` or `false`; YAML 1.2 has no other words for it."""
        if node.tag == BOOL and node.value.lower() in {"true", "false"}:
            return bool(node.value.lower() == "true")
        hint = ""
        if node.id == "scalar" and node.value.lower() in {"yes", "on", "y", "1", "true"}:
            hint = f"write `{name}: true`"
        elif node.id == "scalar" and node.value.lower() in {"no", "off", "n", "0", "false"}:
            hint = f"write `{name}: false`"
        self.report(rules.WRONG_TYPE, node, f"`{name}` must be true or false", hint)
        return None

    def one_of(self, node: Node, name: str, words: tuple[str, ...]) -> str | None:
        """Read one of the words a setting knows."""
        value = self.string(node, name)
        if value is None or value in words:
            return value
        meant = nearest(value, words, cutoff=0.6)
        hint = f"did you mean `{meant}`?" if meant else ""
        self.report(rules.BAD_VALUE, node, f"`{name}` must be one of {listed(words)}, not `{value}`", hint)
        return None

    def date(self, node: Node, name: str) -> str | None:
        """Read a date, a month or a year (ISO 8601: `2026-11-02`, `2026-11`, `2026`)."""
        value = self.string(node, name)
        if value is None or is_date(value):
            return value
        meant = iso_date(value)
        if meant and self.is_manuscript:
            return meant
        if meant:
            message, hint = f"`{value}` is not written year first", f"write `{name}: {meant}`"
        else:
            message, hint = (
                f"`{value}` is not a date",
                f"write `{name}:` with the year first, such as `2026-11-02` or `2026`",
            )
        self.report(rules.BAD_VALUE, node, message, hint)
        return None

    def language(self, node: Node, name: str) -> str | None:
        """Read a language tag (BCP 47)."""
        value = self.string(node, name)
        if value is None or LANGUAGE.fullmatch(value):
            return value
        tag = value.replace("_", "-").split(".")[0]
        hint = (
            f"write `{name}: {tag}`"
            if LANGUAGE.fullmatch(tag)
            else f"write a tag such as `{name}: en-GB` or `{name}: sv-SE`"
        )
        self.report(rules.BAD_VALUE, node, f"`{value}` is not a language tag", hint)
        return None

    def keys(self, node: Node, name: str) -> tuple[str, ...] | None:
        """Read the keys of sources, each with its `@` (Pandoc's `nocite`); `@*` means all."""
        found: list[str] = []
        for item in node.value if node.id == "sequence" else [node]:
            value = self.string(item, name)
            keys = [braced or bare.rstrip(".:") for braced, bare in CITED_KEY.findall(value or "")]
            if value is not None and not keys:
                hint = (
                    f'write `{name}: "@{value}"`' if re.fullmatch(r"\S+", value) else f'write `{name}: "@key1, @key2"`'
                )
                self.report(rules.BAD_VALUE, item, f"`{value}` names no source", hint)
            self.spans |= {f"{name}.{len(found) + i}": self.place(item) for i in range(len(keys))}
            found += keys
        return tuple(found)

    def record(
        self, node: Node, name: str, fields: Mapping[str, Callable[..., Any]], under: str = ""
    ) -> dict[str, Any]:
        """Read a table whose names are known, each with its own reader; an unknown one gets the nearest right word.

        The place of each value is kept under its name, behind the prefix `under`.
        """
        found: dict[str, Any] = {}
        for word, key, value in self.table(node, name):
            reader = fields.get(word)
            if reader is None:
                self.unknown(key, word, name, tuple(fields))
                continue
            result = None if is_empty(value) else reader(self, value, word)
            if result is not None:
                found[word] = result
                self.spans[under + word] = self.place(value)
        return found

    def unknown(self, node: Node, word: str, name: str, known: tuple[str, ...]) -> None:
        """Report a name that nothing knows."""
        meant = nearest(word.replace("_", "-"), known)
        hint = f"did you mean `{meant}`?" if meant else f"known here: {', '.join(known)}"
        self.report(rules.UNKNOWN_SETTING, node, f"`{word}` is no setting of {name}", hint)


def is_empty(node: Node) -> bool:
    """Say whether a name stands without a value, which leaves the default in force."""
    return node.id == "scalar" and node.tag == NULL


def listed(words: tuple[str, ...]) -> str:
    """Write words as a person would: `a`, `b` or `c`."""
    quoted = [f"`{word}`" for word in words]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} or {quoted[-1]}"
