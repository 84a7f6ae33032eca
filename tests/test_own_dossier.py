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
TERMS = {
    "en-GB": {"para": "para.", "paras": "paras", "secs": "sects"},
    "sv-SE": {"para": "st.", "paras": "st.", "secs": "avs."},
}
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
    text = (
        text.replace("\u00ad", "").replace("\ufffe", "").replace("\u2010", "-").replace("\u2011", "-").replace("–", "-")
    )
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
        made[style, lang] = read(build(load(folder), Mode.RELEASE).printed.pdf)
    return made


@pytest.fixture(params=EDITIONS, ids=" ".join)
def edition(request: pytest.FixtureRequest, editions: dict[tuple[str, str], Pdf]) -> tuple[str, str, Pdf]:
    style, lang = request.param
    return style, lang, editions[style, lang]


MARKDOWN = {path.name: path.read_text(encoding="utf-8") for path in SECTIONS}
CITES = [cite for markdown in MARKDOWN.values() for cite in cites(markdown)]


def test_the_check_finds_nothing_to_say(tmp_path: Path) -> None:
    found = check(load(copy_with(tmp_path)), releasing=True).diagnostics
    assert [f"{d.span}: {d.rule.code} {d.message}" for d in found] == []


def test_the_sections_use_the_whole_grammar_of_citations() -> None:
    assert {cite.label for cite in CITES} >= {"para", "paras", "secs"}
    assert {"see", "cf.", "CNN, as reported by"} <= {cite.prefix for cite in CITES}
    assert [cite.suffix for cite in CITES if cite.suffix]
    assert [key for markdown in MARKDOWN.values() for key, _ in NARRATIVE.findall(visible(markdown))]


def test_every_locator_is_printed(edition: tuple[str, str, Pdf]) -> None:
    _, lang, pdf = edition
    wanted = Counter(f"{TERMS[lang][cite.label]} {cite.number}" for cite in CITES if cite.label)
    found = Counter({place: len(re.findall(rf"{re.escape(place)}(?![\d-])", pdf.text)) for place in wanted})
    assert found == wanted


def test_every_prefix_and_suffix_is_printed(edition: tuple[str, str, Pdf]) -> None:
    _, _, pdf = edition
    wanted = Counter(part for cite in CITES for part in (cite.prefix, cite.suffix) if part)
    text = pdf.text.casefold()
    missing = {part for part, times in wanted.items() if text.count(part.casefold()) < times}
    assert not missing


def test_a_prefix_stands_directly_before_its_source(edition: tuple[str, str, Pdf]) -> None:
    _, _, pdf = edition
    for cite in CITES:
        if cite.prefix:
            name = "News text" if cite.key == "news" else "(Landguiden/UI|fact box)"
            assert re.search(rf"{re.escape(cite.prefix)} {name}", pdf.text, re.IGNORECASE), cite


def test_no_word_of_a_comment_is_printed(edition: tuple[str, str, Pdf]) -> None:
    _, _, pdf = edition
    text = pdf.text.casefold()
    shown = squeeze(" ".join(map(visible, MARKDOWN.values()))).casefold()
    comments = [squeeze(comment) for markdown in MARKDOWN.values() for comment in COMMENT.findall(markdown)]
    pieces = {
        piece.strip(' "')
        for comment in comments
        for piece in (comment, *EVIDENCE.findall(comment), *(p for p in comment.split(":") if not LOCATOR.search(p)))
    }
    telling = {piece.casefold() for piece in pieces if len(piece.split()) > 1 and piece.casefold() not in shown}
    assert len(telling) > 50
    assert {piece for piece in telling if piece in text} == set()
    assert "<!--" not in text


def test_cited_on_names_the_pages_that_have_the_citation(edition: tuple[str, str, Pdf]) -> None:
    _, lang, pdf = edition
    heading, phrase = {"en-GB": ("Sources", r"cited on pp?\."), "sv-SE": ("Källor", r"anförd på s\.")}[lang]
    start = max(n for n, page in enumerate(pdf.pages) if heading in page)
    body = (*pdf.pages[:start], pdf.pages[start].rpartition(heading)[0])
    register = " ".join((pdf.pages[start].rpartition(heading)[2], *pdf.pages[start + 1 :]))
    cut = r"(?:(?!News text)[^;.]|n\.d\.|u\.å\.){0,40}?(?:paras?|sects?|st|avs)\.? \d"
    names = {"news": f"News text{cut}", "ui": f"(?:Landguiden/UI|[Ff]act box on North Korea){cut}"}
    entries = {"news": r"News text\b", "ui": "Landguiden/UI"}
    for key, pattern in names.items():
        listed = re.search(rf"{entries[key]}.*?{phrase}\s?([\d, -]+)", register, re.IGNORECASE)
        assert listed, key
        assert pages_of(listed[1]) == {n for n, page in enumerate(body, 1) if re.search(pattern, page)}


def pages_of(text: str) -> set[int]:
    found = set()
    for first, last in re.findall(r"(\d+)(?:-(\d+))?", text):
        found.update(range(int(first), int(last or first) + 1))
    return found


def test_the_contents_name_the_page_of_each_heading(tmp_path: Path) -> None:
    pdf = build(load(copy_with(tmp_path, toc="always")), Mode.NORMAL).printed.pdf
    text = " ".join(map(visible, MARKDOWN.values()))
    titles = [re.sub(r" \{.*", "", title) for title in re.findall(r"^##? (.+)$", text, re.MULTILINE)]
    listed = contents(pdf, titles)
    printed = {title: folios_of(read(pdf), title) for title in titles}
    assert listed.keys() == set(titles)
    assert {title: number for title, number in listed.items() if number not in printed[title]} == {}


def contents(pdf: bytes, titles: list[str]) -> dict[str, str]:
    """Read what stands on the line of each title on the page headed Contents."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        page = next(text for text in (page.get_textpage() for page in document) if "Contents" in text.get_text_range())
        found = {}
        for title in titles:
            place = page.search(title, match_case=True).get_next()
            if place:
                _, bottom, _, top = page.get_charbox(place[0])
                line = squeeze(page.get_text_bounded(bottom=bottom - 1, top=top + 1))
                found[title] = line.replace(title, "").strip()
        return found
    finally:
        document.close()


def folios_of(pdf: Pdf, title: str) -> set[str]:
    """Say which page numbers the pages of the text bear on which the words stand."""
    stamped = ((re.search(r"(\d+) / \d+$", page), page) for page in pdf.pages)
    return {folio[1] for folio, page in stamped if folio and title in page}


def seed_text() -> str:
    files = sorted(SEED.glob("*.txt"))
    if not files:
        pytest.skip(f"the text our dossier was read from is not at {SEED} (set DOSSIER_SEED)")
    return squeeze(files[0].read_text(encoding="utf-8"))


def test_no_sentence_is_taken_over_from_the_text_we_read() -> None:
    seed = words(seed_text())
    taken = {tuple(seed[n : n + SHINGLE]) for n in range(len(seed))}
    for name, markdown in MARKDOWN.items():
        ours = words(BRACKET.sub("", visible(markdown)))
        copied = [" ".join(ours[n : n + SHINGLE]) for n in range(len(ours)) if tuple(ours[n : n + SHINGLE]) in taken]
        assert not copied, name


def test_every_quoted_evidence_stands_in_the_text_we_read() -> None:
    seed = seed_text().replace('"', "'")
    for name, markdown in MARKDOWN.items():
        for comment in COMMENT.findall(markdown):
            for quote in EVIDENCE.findall(squeeze(comment)):
                assert quote.replace('"', "'") in seed, (name, quote)
                assert len(quote.split()) <= LONGEST_QUOTE, (name, quote)
