"""What no file of this repository may hold: a package index's address, a machine's paths, lock files, build output."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

# Put together here, so that this file keeps the rule that it tests.
INDEX_HOSTS = re.compile(
    "|".join(
        re.escape(".".join(parts))
        for parts in [
            ("pypi", "org"),
            ("pypi", "python", "org"),
            ("pythonhosted", "org"),
            ("npmjs", "org"),
            ("npmjs", "com"),
            ("yarnpkg", "com"),
            ("deb", "debian", "org"),
            ("security", "debian", "org"),
            ("archive", "ubuntu", "com"),
            ("ports", "ubuntu", "com"),
            ("proxy", "golang", "org"),
            ("crates", "io"),
            ("conda", "anaconda", "org"),
        ]
    )
)
# An example of what not to write may name the folder of somebody called "me".
FOLDERS = "home|Users|root|tmp|work|opt|srv"
MACHINE_PATHS = re.compile(rf"(?:(?<=file://)|(?<![\w.~$}}*\])/-]))/(?:{FOLDERS})/(?!me/)\w")
LOCK_FILES = {"uv.lock", "pylock.toml", "poetry.lock", "pdm.lock", "Pipfile.lock", "package-lock.json", "yarn.lock"}


def lines_matching(pattern, names):
    found = []
    for name in names:
        text = (ROOT / name).read_bytes().decode("utf-8", "replace")
        if pattern.search(text):
            lines = enumerate(text.splitlines(), 1)
            found += [f"{name}:{number}: {line.strip()}" for number, line in lines if pattern.search(line)]
    return found


def test_no_file_names_a_package_index(tracked):
    assert lines_matching(INDEX_HOSTS, tracked) == []


def test_no_file_holds_a_path_of_one_machine(tracked):
    assert lines_matching(MACHINE_PATHS, tracked) == []


def test_no_lock_file_is_tracked(tracked):
    assert [name for name in tracked if Path(name).name in LOCK_FILES] == []


def test_no_build_output_is_tracked(tracked):
    output = [name for name in tracked if name.startswith(("build/", "dist/", ".venv/")) or name.endswith(".pdf")]
    assert output == ["build/.gitkeep"]


@pytest.mark.parametrize(
    ("line", "is_found"),
    [
        ("Path('/" + "home/anna/dossier')", True),
        ("cd /" + "tmp/x", True),
        ("file:///" + "srv/pages/index.html", True),
        ("see https://example.org/home/page", False),
        ("../work/shared", False),
        ("a/tmp/b", False),
    ],
)
def test_a_machine_path_is_told_from_a_web_address(line, is_found):
    assert bool(MACHINE_PATHS.search(line)) is is_found


def test_no_group_is_repeated_possessively(tracked):
    """Python before 3.11.5, Debian 12's among them, reads `(?:…)*+` wrongly; `(?>(?:…)*)` says the same and is read rightly."""
    code = [name for name in tracked if name.startswith("dossier/") and name.endswith(".py")]
    assert lines_matching(re.compile(r"[^\\]\)[*+?]\+"), code) == []
