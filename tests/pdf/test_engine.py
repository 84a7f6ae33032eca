"""Starting WeasyPrint, and what is said where it cannot start."""

import subprocess
import sys

PANGO_IS_MISSING = """
import ctypes.util, sys
import cffi.api
real = cffi.api.FFI.dlopen
def dlopen(self, name, flags=0):
    if "pango" in str(name):
        raise OSError(f"cannot load library {name!r}")
    return real(self, name, flags)
cffi.api.FFI.dlopen = dlopen
from dossier.diagnostics import DossierError
from dossier.model import Part
from dossier.pdf import lay_out
from pathlib import Path
try:
    lay_out(Part("a", "<p>a</p>"), Path())
except DossierError as error:
    print(error.exit_code, error.message, error.hint, sep="|")
"""


def run(program):
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout


def test_where_pango_is_missing_one_line_says_what_to_install():
    lines = run(PANGO_IS_MISSING).splitlines()
    assert len(lines) == 1  # and none of WeasyPrint's banner
    code, message, hint = lines[0].split("|")
    assert code == "3"
    assert message == "Pango is missing: PDF output needs it."
    assert "apt install libpango-1.0-0" in hint


def test_keys_and_versions_need_no_weasyprint():
    program = """
import sys
from pathlib import Path
from dossier.model import Part
from dossier.pdf import join_key, part_key, versions, Metadata
key = part_key(Part("a", "<p>a</p>"), Path())
print(join_key([key], Metadata("T")) != key, dict(versions())["weasyprint"])
print([name for name in sys.modules if name in {"weasyprint", "pikepdf", "fontTools"}])
"""
    first, second = run(program).splitlines()
    assert first.startswith("True 7")
    assert second == "[]"
