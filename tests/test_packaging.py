"""What is in the wheel and the sdist, and that every way to install finds the templates."""

import os
import re
import subprocess
import sys
import tarfile
import zipfile
from importlib.metadata import distribution
from pathlib import Path

import pytest

from dossier import __version__

WHERE_TEMPLATES_ARE = """
from pathlib import Path
from dossier.project import load
print(load(Path.cwd()).templates[-1].resolve())
"""


def run(*command, cwd, **environment):
    """Run a command and give its output; it must succeed."""
    ran = subprocess.run(command, cwd=cwd, env=os.environ | environment, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout.strip()


def build(folder, *kind):
    run(sys.executable, "-m", "hatchling", "build", "--directory", "dist", *kind, cwd=folder)
    return folder / "dist"


@pytest.fixture(scope="module")
def checkout(tmp_path_factory, check_out):
    """Copy the tree as it stands, with leftovers of a build that must not be packed."""
    folder = check_out(tmp_path_factory.mktemp("checkout"))
    for leftover in ["build/dossier.pdf", "build/cache/part.pdf", "dist/old.whl", ".venv/pyvenv.cfg", "draft.pdf"]:
        (folder / leftover).parent.mkdir(parents=True, exist_ok=True)
        (folder / leftover).write_bytes(b"%PDF-1.7")
    return folder


@pytest.fixture(scope="module")
def dist(checkout):
    return build(checkout)


@pytest.fixture(scope="module")
def wheel(dist):
    return dist / f"dossier_builder-{__version__}-py3-none-any.whl"


@pytest.fixture(scope="module")
def sdist(dist):
    return dist / f"dossier_builder-{__version__}.tar.gz"


@pytest.fixture
def environment(tmp_path):
    """Make an empty environment that sees the libraries of this one, but not this one's dossier."""
    folder = tmp_path / "environment"
    run(sys.executable, "-m", "venv", "--without-pip", str(folder), cwd=tmp_path)
    # A folder named in a .pth file is searched, but the .pth files in it are not: an editable dossier stays unseen.
    libraries = Path(pytest.__file__).parents[1]
    packages = folder / "lib" / f"python{sys.version_info.major}.{sys.version_info.minor}" / "site-packages"
    (packages / "libraries.pth").write_text(f"{libraries}\n")
    return folder


def install(environment, *what):
    pip = (sys.executable, "-m", "pip", "--python", str(environment / "bin" / "python"), "--disable-pip-version-check")
    run(*pip, "install", "--quiet", "--no-index", "--no-deps", "--no-build-isolation", *what, cwd=environment)


def names_in(wheel):
    with zipfile.ZipFile(wheel) as archive:
        return {name for name in archive.namelist() if ".dist-info/" not in name}


def files_below(folder):
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_the_wheel_holds_the_package_and_the_templates_and_nothing_else(wheel, checkout):
    package = {f"dossier/{name}" for name in files_below(checkout / "dossier")}
    theme = {f"dossier/templates/{name}" for name in files_below(checkout / "templates")}
    assert names_in(wheel) == package | theme


def test_the_wheel_holds_what_is_read_at_run_time(wheel):
    kinds = {(Path(name).parts[1], Path(name).suffix) for name in names_in(wheel)}
    assert {("templates", ".html"), ("templates", ".json"), ("starter", ".md"), ("starter", ".bib")} <= kinds
    assert {"dossier/py.typed", "dossier/starter/dossier.yaml", "dossier/templates/terms/en.json"} <= names_in(wheel)


def test_no_code_lies_among_the_templates(wheel):
    assert [name for name in names_in(wheel) if name.startswith("dossier/templates/") and name.endswith(".py")] == []


def test_nothing_that_was_built_is_packed(wheel, sdist):
    with tarfile.open(sdist) as archive:
        names = names_in(wheel) | set(archive.getnames())
    assert [name for name in names if re.search(r"\.(pdf|whl|pyc)$|/\.venv/|/build/cache", name)] == []


def test_the_sdist_makes_the_same_wheel(sdist, wheel, tmp_path):
    run("tar", "--extract", "--file", sdist, cwd=tmp_path)
    again = build(tmp_path / sdist.name.removesuffix(".tar.gz"), "--target", "wheel")
    assert names_in(again / wheel.name) == names_in(wheel)


def test_the_sdist_holds_the_tests_and_this_repositorys_own_dossier(sdist):
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {"dev", "requirements.txt", "dossier.yaml", "references.bib", "tests/conftest.py", "LICENSE"} <= names


def test_the_installed_wheel_has_the_command_and_the_templates(wheel, environment, checkout):
    install(environment, str(wheel))
    assert __version__ in run(environment / "bin" / "dossier", "--version", cwd=environment)
    found = run(environment / "bin" / "python", "-c", WHERE_TEMPLATES_ARE, cwd=checkout, PYTHONSAFEPATH="1")
    assert Path(found).is_relative_to(environment.resolve())
    assert files_below(Path(found)) == files_below(checkout / "templates")


def test_the_editable_install_uses_the_checkouts_templates(environment, checkout):
    install(environment, "--editable", str(checkout))
    found = run(environment / "bin" / "python", "-c", WHERE_TEMPLATES_ARE, cwd=checkout, PYTHONSAFEPATH="1")
    assert Path(found) == (checkout / "templates").resolve()


def test_a_checkout_that_is_not_installed_finds_its_templates(environment, checkout):
    found = run(environment / "bin" / "python", "-c", WHERE_TEMPLATES_ARE, cwd=checkout, PYTHONPATH=str(checkout))
    assert Path(found) == (checkout / "templates").resolve()


def test_every_pin_of_a_user_is_a_pin_of_a_developer():
    root = Path(__file__).parents[1]
    users, developers = (
        set(re.findall(r"^\S+==\S+", (root / name).read_text(), re.MULTILINE))
        for name in ("requirements.txt", "requirements-dev.txt")
    )
    assert users
    assert users <= developers


def test_every_dependency_is_pinned_with_a_hash():
    root = Path(__file__).parents[1]
    pins = (root / "requirements.txt").read_text()
    blocks = re.findall(
        r"^([A-Za-z0-9_.-]+)==\S+.*\\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", pins, re.MULTILINE
    )
    assert len(blocks) == len(re.findall(r"^[A-Za-z]", pins, re.MULTILINE))
    pinned = {name.replace("_", "-").replace(".", "-").lower() for name, _ in blocks}
    needed = re.findall(r'^    "([A-Za-z0-9_.-]+)', _dependencies(root), re.MULTILINE)
    assert needed
    assert {name.replace(".", "-").lower() for name in needed} <= pinned


def _dependencies(root):
    return (root / "pyproject.toml").read_text().partition("\ndependencies = [\n")[2].partition("\n]\n")[0] + "\n"


def test_the_build_backend_is_there_for_the_editable_install():
    assert distribution("hatchling").version in (Path(__file__).parents[1] / "requirements.txt").read_text()
