"""`./dev` on make-believe machines: what it installs, when it does not, and what it says when it cannot."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = "python3-venv libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"

PYTHON = """\
    #!/bin/sh
    echo "python $*" | tr '\\n' ' ' | sed 's/ $//' >>"$LOG"
    echo >>"$LOG"
    case "$*" in
        -V) echo "Python $(cat "$MACHINE/version")" ;;
        -c*pango*) [ -e "$MACHINE/pango" ] ;;
        -c*) [ -e "$MACHINE/python" ] ;;
        "-m venv --clear .venv")
            rm -rf .venv
            mkdir -p .venv/bin
            cp "$0" .venv/bin/python
            for tool in dossier ruff; do
                printf '#!/bin/sh\\necho "%s $*" >>"$LOG"; exit "${EXIT:-0}"\\n' "$tool" >.venv/bin/$tool
                chmod +x .venv/bin/$tool
            done ;;
        *"pip install"*) [ ! -e "$MACHINE/offline" ] ;;
    esac
"""
APT = """\
    #!/bin/sh
    echo "apt-get $*" >>"$LOG"
    case "$*" in *install*) touch "$MACHINE/python" "$MACHINE/pango" ;; esac
"""
SUDO = """\
    #!/bin/sh
    [ -e "$MACHINE/sudo" ] && shift && exec "$@"
"""


@dataclass
class Machine:
    """A checkout on a machine whose python, apt-get, sudo and id are scripts that write down what they are asked."""

    home: Path
    checkout: Path

    @property
    def log(self) -> Path:
        return self.home / "log"

    def has(self, *things: str) -> None:
        for thing in things:
            (self.home / thing).touch()

    def lacks(self, *things: str) -> None:
        for thing in things:
            (self.home / thing).unlink(missing_ok=True)

    def command(self, name: str, script: str) -> None:
        path = self.home / "bin" / name
        path.write_text(dedent(script))
        path.chmod(0o755)

    def dev(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        self.log.write_text("")
        given = {"PATH": f"{self.home / 'bin'}:{os.environ['PATH']}", "LOG": str(self.log), "MACHINE": str(self.home)}
        return subprocess.run(
            [self.checkout / "dev", *arguments],
            env=given | environment,
            cwd=self.home,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )

    @property
    def done(self) -> list[str]:
        """What changed the machine or did the job, questions left out."""
        questions = ("python -c", "python -V", "python -m pip --version")
        return [line for line in self.log.read_text().splitlines() if not line.startswith(questions)]


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """Have Python and Pango, an ordinary user, apt, and no sudo."""
    machine = Machine(tmp_path, tmp_path / "checkout")
    machine.checkout.mkdir()
    (tmp_path / "bin").mkdir()
    for name in ("dev", "requirements.txt", "requirements-dev.txt", "pyproject.toml"):
        shutil.copy(ROOT / name, machine.checkout)
    (tmp_path / "version").write_text("3.11.2")
    machine.command("python3", PYTHON)
    machine.command("apt-get", APT)
    machine.command("sudo", SUDO)
    machine.command("id", "#!/bin/sh\necho 1000\n")
    machine.has("python", "pango")
    return machine


def installation(pins: str) -> list[str]:
    pip = "python -m pip install --quiet --disable-pip-version-check --no-input --no-deps"
    return [
        f"{pip} --require-hashes --only-binary :all: --requirement {pins}",
        f"{pip} --no-build-isolation --editable .",
        "python -m compileall -q dossier",
    ]


def test_the_first_build_makes_the_environment_and_then_the_pdf(machine: Machine) -> None:
    assert machine.dev("build", "--draft").returncode == 0
    assert machine.done == ["python -m venv --clear .venv", *installation("requirements.txt"), "dossier build --draft"]


def test_the_second_build_installs_nothing(machine: Machine) -> None:
    machine.dev("build")
    assert machine.dev("build").returncode == 0
    assert machine.done == ["dossier build"]


def test_a_build_after_the_tests_installs_nothing(machine: Machine) -> None:
    machine.dev("test")
    machine.dev("build")
    assert machine.done == ["dossier build"]


def test_the_tests_lint_first_and_pass_arguments_to_pytest(machine: Machine) -> None:
    assert machine.dev("test", "-k", "spans").returncode == 0
    assert machine.done == [
        "python -m venv --clear .venv",
        *installation("requirements-dev.txt"),
        "ruff check .",
        "ruff format --check .",
        "python -m mypy",
        "python -m pytest -k spans",
    ]


def test_a_finding_of_the_linter_stops_the_tests(machine: Machine) -> None:
    assert machine.dev("test", EXIT="4").returncode == 4
    assert machine.done[-1] == "ruff check ."


def test_the_exit_status_is_that_of_the_job(machine: Machine) -> None:
    assert machine.dev("check", EXIT="1").returncode == 1


@pytest.mark.parametrize("changed", ["requirements.txt", "requirements-dev.txt", "pyproject.toml"])
def test_changed_pins_are_installed_into_the_same_environment(machine: Machine, changed: str) -> None:
    machine.dev("build")
    with (machine.checkout / changed).open("a") as file:
        file.write("# changed\n")
    machine.dev("build")
    assert machine.done == [*installation("requirements.txt"), "dossier build"]


def test_another_python_is_noticed(machine: Machine) -> None:
    machine.dev("build")
    (machine.home / "version").write_text("3.12.3")
    machine.dev("build")
    assert machine.done[:-1] == installation("requirements.txt")


def test_a_moved_checkout_is_installed_again(machine: Machine) -> None:
    machine.dev("build")
    machine.checkout = machine.checkout.rename(machine.home / "moved")
    machine.dev("build")
    assert machine.done == [*installation("requirements.txt"), "dossier build"]


def test_an_installation_that_was_killed_starts_anew(machine: Machine) -> None:
    machine.dev("build")
    (machine.checkout / ".venv" / "ready").unlink()
    (machine.checkout / ".venv" / "unfinished").touch()
    machine.dev("build")
    assert machine.done[0] == "python -m venv --clear .venv"
    assert not (machine.checkout / ".venv" / "unfinished").exists()


def test_an_installation_that_failed_is_tried_again(machine: Machine) -> None:
    machine.has("offline")
    failed = machine.dev("build")
    assert failed.returncode == 3
    assert "pip could not install the packages" in failed.stderr
    machine.lacks("offline")
    assert machine.dev("build").returncode == 0
    assert machine.done == [*installation("requirements.txt"), "dossier build"]


@pytest.mark.parametrize("lacking", ["python", "pango"])
def test_without_root_the_command_to_type_is_printed(machine: Machine, lacking: str) -> None:
    machine.lacks(lacking)
    result = machine.dev("build")
    assert result.returncode == 3
    assert f"This machine lacks {lacking.capitalize()}" in result.stderr
    install = f"apt-get install --no-install-recommends {PACKAGES}"
    assert f"  sudo apt-get update && sudo {install}" in result.stderr.splitlines()
    assert machine.done == []


@pytest.mark.parametrize("lacking", ["python", "pango"])
def test_root_installs_what_is_lacking(machine: Machine, lacking: str) -> None:
    machine.lacks(lacking)
    machine.command("id", "#!/bin/sh\necho 0\n")
    assert machine.dev("build").returncode == 0
    assert machine.done[:2] == ["apt-get -qq update", f"apt-get -qq install --no-install-recommends {PACKAGES}"]


def test_an_interpreter_that_was_named_is_not_replaced_by_another(machine: Machine) -> None:
    machine.command("id", "#!/bin/sh\necho 0\n")
    result = machine.dev("build", PYTHON="python2.7")
    assert result.returncode == 3
    assert "PYTHON names 'python2.7'" in result.stderr
    assert machine.done == []


def test_sudo_that_asks_for_no_password_is_used(machine: Machine) -> None:
    machine.lacks("python")
    machine.has("sudo")
    assert machine.dev("build").returncode == 0
    assert machine.done[1] == f"apt-get -qq install --no-install-recommends {PACKAGES}"


def test_an_installation_that_does_not_help_is_not_believed(machine: Machine) -> None:
    machine.lacks("python")
    machine.command("id", "#!/bin/sh\necho 0\n")
    machine.command("apt-get", "#!/bin/sh\n")
    assert machine.dev("build").returncode == 3


def test_checking_needs_no_pango(machine: Machine) -> None:
    machine.lacks("pango")
    assert machine.dev("check").returncode == 0
    assert machine.dev("build").returncode == 3, "a build does need it, whatever was installed for checking"


def test_an_unknown_job_is_wrong_usage(machine: Machine) -> None:
    result = machine.dev("biuld")
    assert result.returncode == 2
    assert "./dev knows no job 'biuld'" in result.stderr


@pytest.mark.parametrize("arguments", [(), ("help",), ("--help",)])
def test_help_lists_the_jobs_and_installs_nothing(machine: Machine, arguments: tuple[str, ...]) -> None:
    result = machine.dev(*arguments)
    assert result.returncode == 0
    assert {"build", "check", "test", "bench", "pins"} <= {
        line.split()[0] for line in result.stdout.splitlines() if line
    }
    assert machine.done == []


def test_ci_exits_as_the_tests_do(tmp_path: Path) -> None:
    (tmp_path / ".ci").mkdir()
    shutil.copy(ROOT / ".ci" / "run", tmp_path / ".ci")
    (tmp_path / "dev").write_text('#!/bin/sh\n[ "$*" = test ] && exit 7\n')
    (tmp_path / "dev").chmod(0o755)
    ran = subprocess.run([tmp_path / ".ci" / "run"], cwd="/", stdin=subprocess.DEVNULL, check=False)
    assert ran.returncode == 7


@pytest.mark.parametrize("script", ["dev", ".ci/run"])
def test_the_scripts_are_clean_to_shellcheck(script: str) -> None:
    shellcheck = Path(sys.executable).with_name("shellcheck")
    if not shellcheck.exists():
        pytest.skip("shellcheck has no wheel for this processor")
    ran = subprocess.run([shellcheck, ROOT / script], capture_output=True, text=True, check=False)
    assert ran.stdout == ""
