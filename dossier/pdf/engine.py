"""8 pdf: start WeasyPrint, or say in one line what the machine lacks.

Nothing here imports WeasyPrint before `start()`: keys and reports must work, and start fast, where Pango is missing.
"""

from __future__ import annotations

import contextlib
import ctypes
import gc
import io
import warnings
from functools import cache
from importlib.metadata import PackageNotFoundError, version

from dossier.diagnostics import DossierError

_PANGO = ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll", "libpango-1.0.0.dylib")
_HARFBUZZ = ("libharfbuzz.so.0", "libharfbuzz.dylib", "libharfbuzz-0.dll", "libharfbuzz.0.dylib")
_HINT = (
    "Debian and Ubuntu: apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0. "
    "Fedora: dnf install pango. macOS: brew install pango."
)


@cache
def start() -> None:
    """Import WeasyPrint, inside `private_fontconfig()`. Raises `DossierError` (exit code 3) where Pango is missing.

    WeasyPrint prints a banner to standard output when a library is missing; it is swallowed. What is loaded by then
    stays for good, so the garbage collector is told not to look at it again (9 to 15 % of a layout's time).
    """
    try:
        with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            import weasyprint  # noqa: F401, PLC0415 - half a second, and only a layout needs it
    except OSError as error:
        raise DossierError("Pango is missing: PDF output needs it.", _HINT, exit_code=3) from error
    gc.freeze()


@cache
def versions() -> tuple[tuple[str, str], ...]:
    """Name what decides about line breaks and bytes: pairs of library and version, without importing WeasyPrint."""
    packages = ("weasyprint", "pydyf", "pikepdf", "fonttools", "pyphen")
    return (
        *((name, _package(name)) for name in packages),
        ("pango", _library(_PANGO, "pango_version_string")),
        ("harfbuzz", _library(_HARFBUZZ, "hb_version_string")),
    )


def _package(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "missing"


def _library(names: tuple[str, ...], function: str) -> str:
    for name in names:
        with contextlib.suppress(OSError, AttributeError):
            ask = getattr(ctypes.CDLL(name), function)
            ask.restype = ctypes.c_char_p
            return str(ask().decode("ascii"))
    return "missing"
