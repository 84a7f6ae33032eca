"""7 html: the theme: Jinja2 templates from the project's folder, then the default ones → markup, or a diagnostic.

A project's template may be a stranger's: it runs in a sandbox, sees only what is handed to it, and every value is escaped.
"""

from __future__ import annotations

import traceback
from typing import TYPE_CHECKING, Any

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing

from dossier.diagnostics import Diagnostic, Span, nearest
from dossier.html.folders import find_file, list_files, read_file
from dossier.html.rules import TEMPLATE_ERROR

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from jinja2 import Environment

TEMPLATES = ("body.html", "front.html", "end.html")
"""The templates that make the parts; all others are included or extended by them."""


class ThemeError(Exception):
    """A template failed; `diagnostic` says where and how."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


class FolderLoader(BaseLoader):
    """Reads the templates of one folder, and no file elsewhere."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """Read a template for Jinja2: its text, its path for error messages, and that it stays as it is."""
        del environment
        path = find_file(self.folder, template)
        if path is None:
            raise TemplateNotFound(template)
        return read_file(path), str(path), lambda: True


class Missing(StrictUndefined):
    """A name that templates are not offered; it says so in plain words, with the near miss."""

    @property
    def _undefined_message(self) -> str:
        if self._undefined_hint:
            return self._undefined_hint
        name = str(self._undefined_name)
        there = [] if self._undefined_obj is missing else [n for n in dir(self._undefined_obj) if not n.startswith("_")]
        near = nearest(name, there)
        return f"there is no `{name}` here" + (f"; did you mean `{near}`?" if near else "")


class Theme:
    """The templates of a search path: the project's folder first, the default theme last.

    `{% extends "default/body.html" %}` in a project's `body.html` reaches the file it stands in for.
    """

    def __init__(self, templates: tuple[Path, ...]) -> None:
        self.folders = tuple(dict.fromkeys(templates))
        self.environment = ImmutableSandboxedEnvironment(
            loader=ChoiceLoader(
                [
                    *(FolderLoader(folder) for folder in self.folders),
                    PrefixLoader({"default": FolderLoader(self.folders[-1])}),
                ]
            ),
            autoescape=True,
            undefined=Missing,
            trim_blocks=True,
            lstrip_blocks=True,
            cache_size=-1,
            auto_reload=False,
        )

    def render(self, name: str, context: Mapping[str, Any]) -> str:
        """Fill a template. Raises ThemeError."""
        try:
            return self.environment.get_template(name).render(context)
        except Exception as error:
            diagnostic = self._diagnose(error, name)
            if diagnostic is None:
                raise
            raise ThemeError(diagnostic) from error

    def check(self) -> tuple[Diagnostic, ...]:
        """Find templates of the project whose syntax is broken, without rendering anything."""
        names = (name for folder in self.folders[:-1] for name in list_files(folder, ".html", ".css"))
        return tuple(found for name in names for found in self._check(name))

    def _check(self, name: str) -> list[Diagnostic]:
        try:
            self.environment.get_template(name)
        except (TemplateError, UnicodeDecodeError) as error:
            diagnostic = self._diagnose(error, name)
            return [diagnostic] if diagnostic else []
        return []

    def _diagnose(self, error: Exception, name: str) -> Diagnostic | None:
        """Turn what went wrong inside a template into a finding; None where the fault is not a template's."""
        hint = "docs/templates.md lists what templates can use"
        if isinstance(error, UnicodeDecodeError):
            return TEMPLATE_ERROR.at(self._span(name, 1), "this template is not UTF-8 text", "save it as UTF-8")
        if isinstance(error, TemplateSyntaxError):
            span = self._span(error.filename or error.name or name, error.lineno)
            return TEMPLATE_ERROR.at(span, f"this template cannot be read: {error.message}", hint)
        frames = [f for f in traceback.extract_tb(error.__traceback__) if self._is_template(f.filename)]
        if isinstance(error, TemplateNotFound):
            where = self._span(frames[-1].filename, frames[-1].lineno or 1) if frames else self._span(name, 1)
            return TEMPLATE_ERROR.at(where, f"there is no template `{error.message}`", hint)
        if not frames:
            return None
        words = f"{error}" if isinstance(error, TemplateError) else f"{type(error).__name__}: {error}"
        return TEMPLATE_ERROR.at(
            self._span(frames[-1].filename, frames[-1].lineno or 1), f"this template fails: {words}", hint
        )

    def _is_template(self, filename: str) -> bool:
        return any(filename.startswith(f"{folder}/") for folder in self.folders)

    def _span(self, filename: str, line: int) -> Span:
        """Name a template's place by its folder's own name, as authors know it: `templates/body.html`."""
        for folder in self.folders:
            if filename.startswith(f"{folder}/"):
                return Span(f"{folder.name}/{filename[len(str(folder)) + 1 :]}", line)
        return Span(f"{self.folders[0].name}/{filename}", line)
