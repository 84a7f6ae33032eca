"""1 load: a folder → `Project`: settings, sections, bibliographies, style and templates, with what is wrong in them."""

from __future__ import annotations

import datetime as dt
from dataclasses import field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from dossier.diagnostics import Diagnostic, Span, nearest
from dossier.model.settings import Data, Settings, Text
from dossier.noun import noun
from dossier.project import rules
from dossier.project.folder import Folder, decode, normalise
from dossier.project.images import check_images
from dossier.project.placing import place_images
from dossier.project.root import CONFIG, SECTIONS, find_root
from dossier.project.sources import unnamed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dossier.diagnostics import Rule
    from dossier.model import Section

TEMPLATES = "templates"
BIBLIOGRAPHIES = (".bib", ".json", ".yaml", ".yml")
PACKAGE = Path(__file__).resolve().parent.parent


@noun(frozen=True, slots=True)
class Project:
    """All that a dossier's folder holds, read once.

    `style` is the file that `csl:` names, None where it is a style's bare name; `templates` is where to look for a
    template, in order. `folder` is the only door to further files, and leads nowhere else; `today` is the day it is judged on.
    """

    root: Path
    settings: Settings
    sections: tuple[Text, ...]
    bibliographies: tuple[Data, ...]
    style: Data | None
    templates: tuple[Path, ...]
    diagnostics: tuple[Diagnostic, ...]
    folder: Folder
    config: Text | None = None
    today: dt.date = field(default_factory=dt.date.today)

    def place_images(self, section: Section) -> Section:
        """Find the pictures of a section in its own folder, or else in the project's."""
        return place_images(section, self.folder)

    def resolve_images(self, sections: tuple[Section, ...]) -> tuple[Diagnostic, ...]:
        """Find the images of these sections that cannot be shown."""
        return check_images(sections, self.folder)

    def source(self, path: str) -> str:
        """Give the text of a file for excerpts: as it was read, or "" where there is none; it never fails."""
        for text in (*self.sections, self.config):
            if text and text.path == path:
                return text.text
        for data in (*self.bibliographies, self.style):
            if data and data.path == path:
                return _any_text(data)
        found = self.folder.read(path, None)
        return "" if isinstance(found, Diagnostic) else _any_text(found)

    def unknown_rules(self, known: Iterable[Rule]) -> tuple[Diagnostic, ...]:
        """Find the names in `severity:` and `ignore:` that are no rule's code or name."""
        words = {word for rule in known for word in (rule.code, rule.name)}
        chosen = [(f"severity.{name}", name) for name in self.settings.severity]
        chosen += [(f"ignore.{i}", name) for i, name in enumerate(self.settings.ignore)]
        found = []
        for place, name in chosen:
            if name not in words:
                meant = nearest(name, words)
                hint = f"did you mean `{meant}`?" if meant else "`dossier explain` lists all rules"
                found.append(rules.UNKNOWN_RULE.at(self.settings.spans.get(place), f"there is no rule `{name}`", hint))
        return tuple(found)


def load(start: Path, overlay: Mapping[str, str] | None = None, *, today: dt.date | None = None) -> Project:
    """Read the dossier that `start` belongs to.

    `overlay` is unsaved text by path from the root, as an editor has it; `today` the day it is judged on, by default the
    clock's. Raises `DossierError` only where there is no dossier; what is wrong in one is in `.diagnostics`.
    """
    root = find_root(start)
    folder = Folder(root, {path: normalise(text) for path, text in (overlay or {}).items()})
    sections, found = _read_sections(folder)
    config, settings, problems = _read_settings(folder, sections)
    found += problems
    settings = replace(settings, bibliography=_name_bibliographies(folder, settings))
    bibliographies, problems = _read_bibliographies(folder, settings)
    found += problems
    style, problems = _read_style(folder, settings)
    found += problems
    templates, problems = _find_templates(folder)
    found += problems
    ordered = tuple(sorted(found, key=lambda d: d.order))
    day = today or dt.date.today()  # noqa: DTZ011 - the reader's own calendar
    return Project(root, settings, sections, bibliographies, style, templates, ordered, folder, config, day)


def _read_sections(folder: Folder) -> tuple[tuple[Text, ...], list[Diagnostic]]:
    """Read `sections/*.md` in the order of their names, and name the texts there that are not read."""
    unsaved = {path.removeprefix(f"{SECTIONS}/") for path in folder.overlay if path.startswith(f"{SECTIONS}/")}
    names = sorted(name for name in {*folder.names(SECTIONS), *unsaved} if not name.startswith("."))
    texts: list[Text] = []
    found: list[Diagnostic] = []
    for name in names:
        path = f"{SECTIONS}/{name}"
        if name.lower().endswith(".md") and "/" not in name:
            text, problems = folder.read_text(path)
            texts.append(text)
            found += problems
        elif _holds_text(folder, path):
            what = "is not read: only `.md` files directly in sections/ are"
            found.append(rules.UNREAD_SECTION.at(Span(path, length=0), f"`{path}` {what}", "rename or move it"))
    where = folder.locate(SECTIONS, "", Span(SECTIONS, length=0))
    if isinstance(where, Diagnostic):
        found.append(where)
    elif not texts:
        hint = "write one, such as sections/01-summary.md"
        found.append(rules.NO_SECTIONS.at(None, "there is no `.md` file in sections/", hint))
    return tuple(texts), found


def _holds_text(folder: Folder, path: str) -> bool:
    """Say whether a file in sections/ that is not read looks as if its author meant it to be."""
    texts = (".md", ".markdown", ".mdown", ".qmd", ".rmd", ".txt")
    if path.lower().endswith(texts):
        return True
    return any(name.lower().endswith(texts) for name in folder.names(path))


def _read_settings(folder: Folder, sections: tuple[Text, ...]) -> tuple[Text | None, Settings, tuple[Diagnostic, ...]]:
    """Read dossier.yaml, or without one the top of the first section."""
    if CONFIG not in folder.overlay and CONFIG not in folder.names(""):
        if not sections or not sections[0].text.startswith("---"):
            return None, Settings(), ()
        from dossier.project.settings import read_front_matter  # noqa: PLC0415 - most sections have no block

        return None, *read_front_matter(sections[0])
    from dossier.project.settings import read_config  # noqa: PLC0415 - a bare dossier starts without it

    config, problems = folder.read_text(CONFIG)
    settings, found = read_config(config)
    return config, settings, problems + found


def _name_bibliographies(folder: Folder, settings: Settings) -> tuple[str, ...]:
    """Name the bibliographies: those that are chosen, else what is found in the folder."""
    if "bibliography" in settings.spans and settings.bibliography:
        return settings.bibliography
    return unnamed(folder) or Settings().bibliography


def _read_bibliographies(folder: Folder, settings: Settings) -> tuple[tuple[Data, ...], tuple[Diagnostic, ...]]:
    """Read the bibliographies, each named where it is written, or found where nothing is."""
    span = settings.spans.get("bibliography")
    if span is None and settings.bibliography == Settings().bibliography and not _is_there(folder, settings):
        hint = "make a references.bib, or name your file in `bibliography:`"
        return (), (rules.NO_BIBLIOGRAPHY.at(None, "there is no `references.bib` beside dossier.yaml", hint),)
    read: list[Data | Diagnostic] = []
    for i, name in enumerate(settings.bibliography):
        here = settings.spans.get(f"bibliography.{i}", span)
        if name.endswith(BIBLIOGRAPHIES):
            read.append(_read_beside(folder, name, here))
        else:
            message = f"`{name}` is neither a .bib file nor CSL-JSON or CSL-YAML (.json, .yaml)"
            read.append(rules.BAD_VALUE.at(here, message, "export your library as BibLaTeX"))
    return tuple(d for d in read if isinstance(d, Data)), tuple(d for d in read if isinstance(d, Diagnostic))


def _is_there(folder: Folder, settings: Settings) -> bool:
    return settings.bibliography[0] in {*folder.names(""), *folder.overlay}


def _read_beside(folder: Folder, name: str, span: Span | None) -> Data | Diagnostic:
    """Read a file by a name that starts at the file it is written in or, as Pandoc has it, at the root."""
    base = span.path.rpartition("/")[0] if span else ""
    beside = _read_from(folder, name, base, span)
    if not base or isinstance(beside, Data):
        return beside
    found = _read_from(folder, name, "", span)
    if isinstance(found, Diagnostic) and found.rule is rules.OUTSIDE_PROJECT and beside.rule is rules.MISSING_FILE:
        message = f"{beside.message}, and no file outside the project's folder is read"
        return replace(beside, message=message, hint=f"copy it to `{folder.locate(name, base, span)}`")
    return found


def _read_from(folder: Folder, name: str, base: str, span: Span | None) -> Data | Diagnostic:
    path = folder.locate(name, base, span)
    return path if isinstance(path, Diagnostic) else folder.read(path, span)


def _read_style(folder: Folder, settings: Settings) -> tuple[Data | None, tuple[Diagnostic, ...]]:
    """Read the file that `csl:` names; a bare name is a style of the collection, looked up by the citation stage."""
    name, span = settings.csl, settings.spans.get("csl", Span(CONFIG))
    if "://" in name:
        bare = name.rstrip("/").rpartition("/")[2].removesuffix(".csl")
        message = f"`{name}` stands on the network, and nothing is fetched"
        return None, (
            rules.BAD_VALUE.at(span, message, f"write `csl: {bare}`, or download the style into the project"),
        )
    if "/" not in name and not name.endswith(".csl"):
        return None, ()
    found = _read_beside(folder, name, span)
    return (None, (found,)) if isinstance(found, Diagnostic) else (found, ())


def _find_templates(folder: Folder) -> tuple[tuple[Path, ...], tuple[Diagnostic, ...]]:
    """List where templates are looked for: the project's own folder first, then the theme that comes with dossier."""
    built_in = PACKAGE / TEMPLATES
    default = built_in if built_in.is_dir() else PACKAGE.parent / TEMPLATES
    own = folder.root / TEMPLATES
    if not own.is_dir() or own.resolve() == default.resolve():
        return (default,), ()
    inside = folder.locate(TEMPLATES, "", Span(TEMPLATES, length=0))
    return ((default,), (inside,)) if isinstance(inside, Diagnostic) else ((own, default), ())


def _any_text(data: Data) -> str:
    """Decode a file for an excerpt: UTF-8, else Windows-1252 as old .bib files are written, else with gaps."""
    text, problems = decode(data)
    if not problems:
        return text.text
    try:
        return normalise(data.data.decode("cp1252"))
    except UnicodeDecodeError:
        return text.text
