"""Read a CSL style: bytes → `Style` (CSL 1.0.2 § Style Structure)."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from dossier.csl.data import find_style, parent_name
from dossier.csl.errors import StyleError
from dossier.csl.xml import NAMESPACE, attributes_of, elements_of, fault, inheritable_options, parse_xml, tag_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Xml

    from dossier.csl.elements import Area
    from dossier.csl.localefile import LocaleFile

VERSIONS = {"1.0", "1.0.1", "1.0.2"}
PRINTING = frozenset({"text", "number", "date", "names"})
"""The elements that print a variable; of a `text`, an attribute may say what else it prints."""
INSTEAD = frozenset({"macro", "term", "value"})


class Areas(NamedTuple):
    """What a style renders, its macros in place; `tests_disambiguate` says whether a condition asks for it."""

    citation: Area
    bibliography: Area | None
    tests_disambiguate: bool


class Style:
    """Hold a style of a known version.

    What it renders is read when it is first asked for, and so are its words: who only asks what a style can print need not
    wait for the rest.
    """

    def __init__(self, root: Xml, default_locale: str) -> None:
        """Take an independent style by its outermost element."""
        self._root = root
        self._parts = {tag_of(child): child for child in elements_of(root)}
        kind = root.get("class")
        if "citation" not in self._parts:
            raise fault(root, "the style has no `citation` element")
        if kind not in {"note", "in-text"}:
            raise fault(root, "the attribute `class` should be `note` or `in-text`")
        info = self._parts.get("info")
        self.id = info_text(info, "id")
        self.title = info_text(info, "title")
        self.is_note = kind == "note"
        self.default_locale = default_locale
        self.options = attributes_of(root)
        self.names = inheritable_options(self.options)  # those that cs:names inherits
        self.has_bibliography = "bibliography" in self._parts

    @cached_property
    def variables(self) -> frozenset[str]:
        """Name all variables that the style can print: those of its areas and of the macros that they call."""
        macros = {xml.get("name"): xml for xml in elements_of(self._root) if tag_of(xml) == "macro"}
        found: set[str] = set()
        waiting = [self._parts[name] for name in ("citation", "bibliography") if name in self._parts]
        for xml in waiting:
            tag, called = tag_of(xml), xml.get("macro")
            if called is not None and tag in {"text", "key"} and called in macros:
                waiting.append(macros.pop(called))
            if tag in PRINTING and (tag != "text" or INSTEAD.isdisjoint(xml.keys())):
                found.update(str(xml.get("variable", "")).split())
            if tag != "institution":  # which is read over, as CSL 1.0.2 does not have it
                waiting.extend(elements_of(xml))
        return frozenset(found)

    @property
    def uses_year_suffix(self) -> bool:
        """Say whether the style places the letter after the year itself."""
        return "year-suffix" in self.variables

    @cached_property
    def areas(self) -> Areas:
        """Read what the style renders, or raise `StyleError` where it uses something that CSL 1.0.2 does not have."""
        from dossier.csl.reader import Reader  # noqa: PLC0415 - only who formats asks for it

        reader = Reader(self._root)
        citation = reader.area(self._parts["citation"])
        bibliography = reader.area(self._parts["bibliography"]) if self.has_bibliography else None
        return Areas(citation, bibliography, reader.tests_disambiguate)

    @property
    def citation(self) -> Area:
        """Give what a citation is made of."""
        return self.areas.citation

    @property
    def bibliography(self) -> Area | None:
        """Give what the list of sources is made of, None for a style that has none."""
        return self.areas.bibliography

    @property
    def tests_disambiguate(self) -> bool:
        """Say whether a condition asks whether cites are told apart."""
        return self.areas.tests_disambiguate

    @cached_property
    def locales(self) -> tuple[LocaleFile, ...]:
        """Read the style's own cs:locale elements."""
        from dossier.csl.localefile import read_locale  # noqa: PLC0415

        return tuple(read_locale(child) for child in elements_of(self._root) if tag_of(child) == "locale")

    @classmethod
    def named(cls, name: str) -> Style:
        """Find an installed style by its name; renamed and dependent ones lead to the style they stand for.

        What it renders is not looked at yet: `read_through` does that, or whoever asks for it first.
        """
        return cls._of(_read(find_style(name)))

    @classmethod
    def read(cls, path: Path) -> Style:
        """Read a style from a file; a dependent one is answered by its parent, in its own locale."""
        return cls.parse(_read(Path(path)))

    @classmethod
    def parse(cls, data: bytes) -> Style:
        """Read a style from bytes, all of it, or raise `StyleError` for what is wrong in it."""
        style = cls._of(data)
        style.read_through()
        return style

    def read_through(self) -> None:
        """Read all of the style, or raise `StyleError` for what is wrong in it."""
        _ = self.areas, self.locales

    @classmethod
    def _of(cls, data: bytes) -> Style:
        """Take a style as it is written.

        A dependent style is only a pointer; its parent is looked up among the installed styles (CSL 1.0.2 § Dependent
        Styles).
        """
        root = parse_xml(data)
        check_root(root)
        parent = parent_name(root)
        if not parent:
            return cls(root, str(root.get("default-locale", "")))
        independent = parse_xml(find_style(parent).read_bytes())
        check_root(independent)
        if parent_name(independent):
            raise fault(independent, f"the parent style `{parent}` is itself a dependent style")
        return cls(independent, str(root.get("default-locale") or independent.get("default-locale", "")))


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise StyleError(f"the style {path} cannot be read: {error.strerror}") from error


def check_root(root: Xml) -> None:
    """Refuse what is no CSL style, or one of another version."""
    if root.tag != f"{NAMESPACE}style":
        raise fault(root, "this is not a CSL style: its outermost element should be `style` in CSL's namespace")
    version = str(root.get("version", ""))
    if version not in VERSIONS:
        raise fault(
            root,
            f"the style is written in CSL {version or 'of an unknown version'}; this program reads CSL 1.0 to 1.0.2",
        )


def info_text(info: Xml | None, name: str) -> str:
    """Return the text of an element of cs:info."""
    return "" if info is None else str(info.findtext(f"{NAMESPACE}{name}") or "")
