"""Read a CSL style: bytes → `Style` (CSL 1.0.2 § Style Structure)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dossier.csl.data import find_style, parent_name
from dossier.csl.errors import StyleError
from dossier.csl.localefile import LocaleFile, read_locale
from dossier.csl.reader import NAMESPACE, Reader, elements_of, fault, inheritable_options, tag_of
from dossier.csl.xml import parse_xml

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Xml

    from dossier.csl.elements import Area

VERSIONS = {"1.0", "1.0.1", "1.0.2"}


@dataclass(frozen=True, slots=True, eq=False)
class Style:
    """Hold a style that can be used: complete, of a known version, its macros in place."""

    id: str
    title: str
    is_note: bool
    default_locale: str
    variables: frozenset[str]  # all it can print
    options: Mapping[str, str]  # attributes of cs:style
    names: Mapping[str, str]  # those that cs:names inherits
    citation: Area
    bibliography: Area | None
    locales: tuple[LocaleFile, ...]  # its own cs:locale elements
    tests_disambiguate: bool = False  # whether a condition asks for it

    @property
    def has_bibliography(self) -> bool:
        """Say whether the style has a list of sources."""
        return self.bibliography is not None

    @property
    def uses_year_suffix(self) -> bool:
        """Say whether the style places the letter after the year itself."""
        return "year-suffix" in self.variables

    @classmethod
    def named(cls, name: str) -> Style:
        """Read an installed style by its name; renamed and dependent ones lead to the style they stand for."""
        return cls.read(find_style(name))

    @classmethod
    def read(cls, path: Path) -> Style:
        """Read a style from a file; a dependent one is answered by its parent, in its own locale."""
        try:
            data = Path(path).read_bytes()
        except OSError as error:
            raise StyleError(f"the style {path} cannot be read: {error.strerror}") from error
        return cls.parse(data)

    @classmethod
    def parse(cls, data: bytes) -> Style:
        """Read a style from bytes.

        A dependent style is only a pointer; its parent is looked up among the installed styles (CSL 1.0.2 § Dependent
        Styles).
        """
        root = parse_xml(data)
        check_root(root)
        parent = parent_name(root)
        if not parent:
            return read_style(root, str(root.get("default-locale", "")))
        independent = parse_xml(find_style(parent).read_bytes())
        check_root(independent)
        if parent_name(independent):
            raise fault(independent, f"the parent style `{parent}` is itself a dependent style")
        return read_style(independent, str(root.get("default-locale") or independent.get("default-locale", "")))


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


def read_style(root: Xml, default_locale: str) -> Style:
    """Read an independent style."""
    reader = Reader(root)
    parts = {
        tag_of(child): child for child in elements_of(root) if tag_of(child) in {"citation", "bibliography", "info"}
    }
    if "citation" not in parts:
        raise fault(root, "the style has no `citation` element")
    kind = root.get("class")
    if kind not in {"note", "in-text"}:
        raise fault(root, "the attribute `class` should be `note` or `in-text`")
    info = parts.get("info")
    citation = reader.area(parts["citation"])
    bibliography = reader.area(parts["bibliography"]) if "bibliography" in parts else None
    options = {str(name): str(value) for name, value in root.attrib.items()}
    return Style(
        id=info_text(info, "id"),
        title=info_text(info, "title"),
        is_note=kind == "note",
        default_locale=default_locale,
        citation=citation,
        bibliography=bibliography,
        variables=frozenset(reader.variables),
        options=options,
        names=inheritable_options(options),
        locales=tuple(read_locale(child) for child in elements_of(root) if tag_of(child) == "locale"),
        tests_disambiguate=reader.tests_disambiguate,
    )


def info_text(info: Xml | None, name: str) -> str:
    """Return the text of an element of cs:info."""
    return "" if info is None else str(info.findtext(f"{NAMESPACE}{name}") or "")
