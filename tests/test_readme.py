"""What the first page and the picture of the architecture show is so."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import dossier
from dossier import pipeline

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")


def block(begin):
    """Find the block of the README that begins so."""
    blocks = re.findall(r"^```\w*\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    return next(text for text in blocks if text.startswith(begin))


@pytest.fixture
def first_screen(project):
    """Make a dossier of the text that the README shows, with the sources of the starter."""
    root = project(**{"sections/02-dams.md": block("The Lenn")})
    shutil.copy(Path(dossier.__file__).parent / "starter" / "references.bib", root)
    return root


def test_the_text_on_the_first_screen_gets_the_message_beside_it(first_screen):
    ran = subprocess.run(
        [sys.executable, "-m", "dossier", "check"], cwd=first_screen, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 1
    assert block("error[") in ran.stderr


def test_the_picture_of_the_stages_is_the_one_in_the_code():
    def drawn(text):
        return [line.strip() for line in text.splitlines() if re.search(r"[│─┌└▼►]", line)]

    assert drawn(ARCHITECTURE) == drawn(pipeline.__doc__)


def test_every_room_is_in_the_table():
    package = Path(dossier.__file__).parent
    rooms = {path.name + "/" * path.is_dir() for path in package.iterdir()}
    rooms -= {"__init__.py", "__main__.py", "__pycache__/", "py.typed", "templates/"}
    assert rooms == {room for room in rooms if f"`{room}`" in ARCHITECTURE}
