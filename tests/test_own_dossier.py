"""Our own dossier, from the Markdown to the finished PDF: what is written is printed, what is noted stays out of sight.

The sections are read here by a few plain expressions of this file and not by dossier's own reader, so that a fault of the
reader cannot hide itself.
"""

from __future__ import annotations

import os
import re
import shutil
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from dossier.pipeline import Mode, build, check
from dossier.project import load

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
SEED = Path(os.environ.get("DOSSIER_SEED", ROOT / "../shared/seed"))
SECTIONS = sorted((ROOT / "sections").glob("*.md"))
NOTES, AUTHOR_DATE = "chicago-notes-bibliography", "chicago-author-date"
EDITIONS = [(style, lang) for style in (NOTES, AUTHOR_DATE) for lang in ("en-GB", "sv-SE")]
TERMS = {"en-GB": {"para": "para.", "paras": "paras.", "secs": "secs."}, "sv-SE": {"para": "st.", "paras": "st.", "secs": "avs."}}
COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)
EVIDENCE = re.compile(r'"([^"]*)"')
KEY = re.compile(r"-?@(\w+)")
NARRATIVE = re.compile(r"(?<![\[\w])@(\w+) \[([^\]]*)\]")
BRACKET = re.compile(r"\[([^\[\]]*@[^\[\]]*)\](?!\()")
LOCATOR = re.compile(r",? *(paras?|secs?)\. (\d+(?:-\d+)?)")
SHINGLE = 8
LONGEST_QUOTE = 7


@dataclass(frozen=True)
class Written:
    """One cite as an author sees it."""

    key: str
    prefix: str
    label: str
    number: str
    suffix: str


@dataclass(frozen=True)
class Pdf:
    """A finished edition, read back page by page; words are joined by single spaces."""

    pages: tuple[str, ...]

    @property
    def text(self) -> str:
        return " ".join(self.pages)

    def before(self, heading: str) -> str:
        return self.text[: self.text.rindex(heading)]


def visible(markdown: str) -> str:
    return COMMENT.sub("", markdown.split("---\n", 2)[-1] if markdown.startswith("---\n") else markdown)


def squeeze(text: str) -> str:
    """Make words comparable: no soft or line-end hyphens, one kind of space, quotation mark and dash."""
    text = text.replace("\u00ad", "").replace("\ufffe", "").replace("\u2010", "-").replace("\u2011", "-").replace("–", "-")
    text = re.sub("[‘’]", "'", re.sub("[“”]", '"', text))
    return " ".join(text.split())


def cites(markdown: str) -> Iterator[Written]:
    text = squeeze(visible(markdown))
    for key, inside in NARRATIVE.findall(text):
        yield written(key, f"@{key}, {inside}")
    for inside in BRACKET.findall(NARRATIVE.sub("", text)):
        for one in inside.split(";"):
            yield written(KEY.search(one)[1], one)


def written(key: str, text: str) -> Written:
    prefix, _, rest = text.strip().partition(f"@{key}")
    locator = LOCATOR.match(rest)
    label, number = locator.groups() if locator else ("", "")
    return Written(key, prefix.strip(), label, number, rest[locator.end() if locator else 0 :].strip(" ,"))


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def read(pdf: bytes) -> Pdf:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return Pdf(tuple(squeeze(page.get_textpage().get_text_range()) for page in document))
    finally:
        document.close()


def copy_with(folder: Path, **settings: str) -> Path:
    """Copy our dossier with other values in dossier.yaml."""
    shutil.copytree(ROOT / "sections", folder / "sections")
    shutil.copy(ROOT / "references.bib", folder)
    config = (ROOT / "dossier.yaml").read_text(encoding="utf-8")
    for name, value in settings.items():
        config, found = re.subn(rf"^{name}:.*$", f"{name}: {value}", config, flags=re.MULTILINE)
        config += "" if found else f"{name}: {value}\n"
    (folder / "dossier.yaml").write_text(config, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def editions(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], Pdf]:
    """Build our dossier in both styles and both languages, once for all tests."""
    made = {}
    for style, lang in EDITIONS:
        folder = copy_with(tmp_path_factory.mktemp(f"{style}-{lang}"), csl=style, lang=lang)
        made[style, lang] = read(build(load(folder), Mode.RELEASE).pdf)
    return made


@pytest.fixture(params=EDITIONS, ids=" ".join)
def edition(request: pytest.FixtureRequest, editions: dict[tuple[str, str], Pdf]) -> tuple[str, str, Pdf]:
    style, lang = request.param
    return style, lang, editions[style, lang]


MARKDOWN = {path.name: path.read_text(encoding="utf-8") for path in SECTIONS}
CITES = [cite for markdown in MARKDOWN.values() for cite in cites(markdown)]
