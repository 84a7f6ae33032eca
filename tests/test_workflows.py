"""The GitHub workflows: valid, safe, and what their steps run really runs, in a scratch repository without a network."""

import hashlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from dossier import __version__

ROOT = Path(__file__).parents[1]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))

# The interpreter of a make-believe .venv: the real one, but for what needs a network or would start these tests again.
PYTHON = f"""\
#!/bin/sh
case "$*" in
    "-m pip install"*) exit 0 ;;
    "-m pytest"*) echo "1 passed"; exit ;;
    "-m mypy"*) exit ;;
esac
exec {sys.executable} "$@"
"""
DOSSIER = f"""\
#!/bin/sh
exec {sys.executable} -c 'from dossier.cli import main; main()' "$@"
"""
GH = """\
#!/usr/bin/env python3
import json, os, sys
with open(os.environ["GH_LOG"], "a") as log:
    log.write(json.dumps(sys.argv[1:]) + "\\n")
"""


def workflow(name):
    return YAML(typ="safe").load(ROOT / ".github" / "workflows" / f"{name}.yml")


def steps(name):
    return [step for job in workflow(name)["jobs"].values() for step in job["steps"]]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_fits_githubs_schema(path):
    check = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", str(path)]
    ran = subprocess.run(check, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout


def test_the_workflows_are_safe():
    audit = [Path(sys.executable).with_name("zizmor"), "--offline", "--no-progress", "--persona", "pedantic"]
    ran = subprocess.run([*audit, *WORKFLOWS], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout


@pytest.mark.parametrize("name", ["test", "release"])
def test_actions_are_pinned_by_commit(name):
    used = [step["uses"] for step in steps(name) if "uses" in step]
    assert used
    assert [action for action in used if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", action)] == []


@pytest.mark.parametrize("name", ["test", "release"])
def test_no_credentials_are_left_in_the_checkout(name):
    checkouts = [step for step in steps(name) if step.get("uses", "").startswith("actions/checkout@")]
    assert checkouts
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)


def test_only_the_release_may_write():
    assert workflow("test")["permissions"] == workflow("release")["permissions"] == {}
    assert [job["permissions"] for job in workflow("test")["jobs"].values()] == [{"contents": "read"}] * 2
    assert [job["permissions"] for job in workflow("release")["jobs"].values()] == [{"contents": "write"}]


def test_only_the_step_that_publishes_sees_the_token():
    assert [step["name"] for step in steps("release") if "env" in step] == ["Publish"]


class Runner:
    """A scratch repository at a tag, in which steps are run as GitHub runs them."""

    def __init__(self, folder, tools):
        self.folder = folder
        self.log = tools / "gh.jsonl"
        self.environment = os.environ | {
            "PATH": f"{tools}:{os.environ['PATH']}",
            "PYTHONPATH": str(folder),
            "CI": "true",
            "GITHUB_REF_NAME": f"v{__version__}",
            "GITHUB_WORKSPACE": str(folder),
            "GH_LOG": str(self.log),
        }

    def run(self, script, **environment):
        """Run one step's script as `shell: bash` does."""
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
            cwd=self.folder,
            env=self.environment | environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )

    def run_all(self, name):
        for step in steps(name):
            if "run" in step:
                ran = self.run(step["run"], GH_TOKEN="x")  # noqa: S106 - no token, and gh is make-believe
                assert ran.returncode == 0, f"{step['name']}\n{ran.stdout}\n{ran.stderr}"

    @property
    def asked_of_github(self):
        return [json.loads(line) for line in self.log.read_text().splitlines()]


def executable(path, script):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(script)
    path.chmod(0o755)


@pytest.fixture
def runner(tmp_path, check_out):
    folder = check_out(tmp_path / "repository")
    executable(folder / ".venv" / "bin" / "python", PYTHON)
    executable(folder / ".venv" / "bin" / "dossier", DOSSIER)
    executable(folder / ".venv" / "bin" / "ruff", "#!/bin/sh\n")
    executable(tmp_path / "tools" / "gh", GH)
    return Runner(folder, tmp_path / "tools")


def test_the_test_workflow_tests_and_builds_the_pdf_it_offers(runner):
    runner.run_all("test")
    offered = next(step["with"]["path"] for step in steps("test") if "upload-artifact" in step.get("uses", ""))
    assert (runner.folder / offered).read_bytes().startswith(b"%PDF-")


def test_a_release_attaches_the_pdf_its_ledger_the_package_and_their_checksums(runner):
    runner.run_all("release")
    create, publish = runner.asked_of_github
    tag = f"v{__version__}"
    assert create[:4] == ["release", "create", tag, "--verify-tag"]
    assert "--draft" in create
    assert publish == ["release", "edit", tag, "--draft=false"]
    attached = {Path(word).name: runner.folder / word for word in create if word.startswith("dist/release/")}
    package = {f"dossier_builder-{__version__}-py3-none-any.whl", f"dossier_builder-{__version__}.tar.gz"}
    assert set(attached) == {"dossier.pdf", "ledger.json", "SHA256SUMS"} | package
    assert json.loads(attached["ledger.json"].read_text())
    listed = dict(reversed(line.split("  ")) for line in attached["SHA256SUMS"].read_text().splitlines())
    digests = {name: hashlib.sha256(file.read_bytes()).hexdigest() for name, file in attached.items()}
    assert listed == {name: digest for name, digest in digests.items() if name != "SHA256SUMS"}


def test_the_release_notes_are_this_versions_part_of_the_change_log(runner):
    log = f"# Changes\n\n## {__version__} – some day\n\n- One thing.\n\n## 0.0.1\n\n- Another.\n"
    (runner.folder / "CHANGELOG.md").write_text(log)
    assert runner.run(steps("release")[1]["run"]).returncode == 0
    assert (runner.folder / "dist" / "notes.md").read_text().strip() == "- One thing."


def test_a_tag_that_is_not_the_version_is_not_released(runner):
    ran = runner.run(steps("release")[1]["run"], GITHUB_REF_NAME="v999.0")
    assert ran.returncode == 1
    assert "The tag is v999.0" in ran.stdout


def test_a_version_without_a_word_in_the_change_log_is_not_released(runner):
    (runner.folder / "CHANGELOG.md").write_text("# Changes\n\n## 0.0.1\n\n- Another.\n")
    ran = runner.run(steps("release")[1]["run"])
    assert ran.returncode == 1
    assert "no heading" in ran.stdout
