"""The command line as a whole: help, exit codes, streams, lazy start."""

import os
import signal
import subprocess
import sys

import pytest

from dossier import __version__
from dossier.cli import COMMANDS, run
from dossier.diagnostics import DossierError


def dossier(*arguments, **options):
    """Start the program as a user does."""
    return subprocess.run(
        [sys.executable, "-m", "dossier", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=60,
        **options,
    )


def test_version_says_its_name_and_number_and_nothing_else(capsys):
    assert run(["--version"]) == 0
    assert capsys.readouterr().out == f"dossier {__version__}\n"


def test_help_lists_every_command_with_a_line_about_it(capsys):
    assert run(["--help"]) == 0
    listed = capsys.readouterr().out
    for name in COMMANDS:
        (line,) = [line for line in listed.splitlines() if line.startswith(f"  {name} ")]
        assert line.rstrip().endswith(".")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(name, capsys):
    assert run([name, "--help"]) == 0
    assert capsys.readouterr().out.startswith(f"Usage: dossier {name} ")


def test_a_wrong_command_or_option_is_usage_and_names_the_right_one(capsys):
    assert run(["biuld"]) == 2
    assert "Did you mean 'build'?" in capsys.readouterr().err
    assert run(["check", "--stirct"]) == 2
    assert "--strict" in capsys.readouterr().err


def test_the_worlds_trouble_is_two_lines_without_a_traceback(tmp_path, capsys):
    assert run(["check", "-C", str(tmp_path / "nowhere")]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("error: ")
    assert "\n  hint: " in err
    assert "Traceback" not in err


@pytest.mark.usefixtures("here")
def test_what_the_machine_lacks_is_exit_3(pipeline, capsys):
    pipeline.trouble = DossierError("Pango is missing", "apt install libpango-1.0-0", exit_code=3)
    assert run(["build"]) == 3
    assert capsys.readouterr().err == "error: Pango is missing\n  hint: apt install libpango-1.0-0\n"


@pytest.mark.usefixtures("here")
def test_a_fault_of_ours_is_exit_70_with_a_traceback_and_a_request(pipeline, capsys):
    pipeline.trouble = ZeroDivisionError("oops")
    assert run(["check"]) == 70
    err = capsys.readouterr().err
    assert "ZeroDivisionError: oops" in err
    assert err.endswith("Please report it with the lines above.\n")


@pytest.mark.usefixtures("here")
def test_ctrl_c_is_exit_130_without_a_traceback(pipeline, capsys):
    pipeline.trouble = KeyboardInterrupt()
    assert run(["check"]) == 130
    assert capsys.readouterr().err.strip() == "Stopped."


def test_importing_the_command_line_imports_none_of_the_rooms():
    code = "import dossier.cli, sys; print(sorted(m for m in sys.modules if m.startswith('dossier')))"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert eval(told.stdout) == ["dossier", "dossier.cli", "dossier.cli.exits", "dossier.diagnostics", "dossier.noun"]  # noqa: S307 - our own words


def test_a_reader_that_goes_away_is_no_traceback():
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "wb") as gone:
        told = subprocess.run(
            [sys.executable, "-m", "dossier", "--help"],
            stdout=gone,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            timeout=60,
        )
    assert "Traceback" not in told.stderr
    assert told.returncode in {0, 1, -signal.SIGPIPE}


def test_a_terminal_that_knows_few_letters_is_no_traceback(tmp_path):
    told = dossier("init", str(tmp_path / "é"), env={**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})
    assert (told.returncode, "Traceback" in told.stderr) == (0, False)


def test_a_shell_can_complete_commands():
    asked = {"_DOSSIER_COMPLETE": "bash_complete", "COMP_WORDS": "dossier ch", "COMP_CWORD": "1"}
    assert dossier(env={**os.environ, **asked}).stdout == "plain,check\n"
