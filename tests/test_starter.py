"""What `dossier init` copies: a small complete dossier that passes, so that the first build succeeds."""

from __future__ import annotations

import re
import shutil
import textwrap
from pathlib import Path

import pypdfium2
import pytest

import dossier
from dossier.diagnostics import Severity
from dossier.pipeline import Mode, build, check
from dossier.project import load

STARTER = Path(dossier.__file__).parent / "starter"
GUIDE = Path(__file__).resolve().parent.parent / "docs" / "guide.md"


@pytest.fixture
def starter(tmp_path: Path) -> Path:
    return Path(shutil.copytree(STARTER, tmp_path / "river-dams"))


def test_the_starter_passes_its_own_check(starter: Path) -> None:
    found = check(load(starter), releasing=True).diagnostics
    assert [f"{d.span}: {d.message}" for d in found if d.severity is not Severity.INFO] == []


def test_the_starter_makes_a_short_pdf(starter: Path) -> None:
    pdf = pypdfium2.PdfDocument(build(load(starter), Mode.RELEASE).printed.pdf)
    text = " ".join(page.get_textpage().get_text_range() for page in pdf)
    assert len(pdf) <= 3
    pdf.close()
    body, _, sources = " ".join(text.split()).rpartition(" Sources ")
    for words in ("Three dams on the Lenn", "Valley Farmers’ Union, as reported by Lenn Herald", "; via "):
        assert words in body
    for title in ("Atlas of Invented Rivers", "Flow Tables, Summer 2025", "A Safety Review", "Mill Towns Run Dry"):
        assert title in sources


def test_the_starter_says_that_it_is_invented() -> None:
    config = (STARTER / "dossier.yaml").read_text(encoding="utf-8")
    assert re.search(r"^subtitle: .*invented", config, re.MULTILINE)
    sources = (STARTER / "references.bib").read_text(encoding="utf-8")
    assert {url.split("/")[2] for url in re.findall(r"https?://[^}\s]+", sources)} == {"example.org"}


def test_the_starter_shows_each_kind_of_sentence() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in sorted((STARTER / "sections").glob("*.md")))
    for shown in (
        "<!-- own",
        "<!-- common",
        "<!-- calc:",
        "<!-- gap:",
        "as reported by @",
        "; via @",
        "kind: assessment",
    ):
        assert shown in text


def test_the_settings_that_wait_in_comments_work_when_uncommented(starter: Path) -> None:
    config = starter / "dossier.yaml"
    text, switched_on = re.subn(r"^# ([a-z-]+: )", r"\1", config.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert switched_on >= 5
    config.write_text(text, encoding="utf-8")
    found = {d.rule.name: d.message for d in load(starter).diagnostics}
    assert found == {}


def test_what_the_guide_tells_to_write_is_understood(starter: Path) -> None:
    blocks = re.findall(r"(?:^ {4}.+\n|\n(?= {4}))+", GUIDE.read_text(encoding="utf-8"), re.MULTILINE)
    written = [textwrap.dedent(block).strip("\n") for block in blocks if re.search(r"@\w+[\], \[]|\(#", block)]
    assert len(written) >= 5
    section = "\n\n".join(["# Guide", *written]).replace("tbl-dams", "tbl-dams-again")
    (starter / "sections" / "09-guide.md").write_text(section, encoding="utf-8")
    (starter / "sections" / "img").mkdir()
    (starter / "sections" / "img" / "map.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
    found = check(load(starter)).diagnostics
    assert [f"{d.span}: {d.message}" for d in found if d.rule.name != "unsourced"] == []
