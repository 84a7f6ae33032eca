"""1 load: a path as written → bytes or text, from inside the project's folder and nowhere else."""

from __future__ import annotations

import codecs
import posixpath
from dataclasses import field
from typing import TYPE_CHECKING

from dossier.diagnostics import Diagnostic, LineMap, Span, nearest
from dossier.model.settings import Data, Text
from dossier.noun import noun
from dossier.project import rules

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from dossier.diagnostics import Rule

UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@noun(frozen=True, slots=True)
class Folder:
    """The project's folder, the only place files are read from. `overlay` is unsaved text that hides files of that path."""

    root: Path
    overlay: Mapping[str, str] = field(default_factory=dict)

    def locate(self, written: str, base: str, span: Span | None) -> str | Diagnostic:
        """Turn a path as written in a file of folder `base` into one from the root, refusing all that leads outside.

        Symbolic links are followed to their end before it is decided; a file that is not there is the reader's finding.
        """
        path = posixpath.normpath(posixpath.join(base, written))
        if posixpath.isabs(path) or path == ".." or path.startswith("../") or "\0" in path:
            return self._outside(written, span)
        try:
            inside = (self.root / path).resolve().is_relative_to(self.root)
        except (OSError, RuntimeError) as error:
            return rules.UNREADABLE_FILE.at(span, f"`{written}` cannot be followed: {_reason(error)}")
        return path if inside else self._outside(written, span)

    def _outside(self, written: str, span: Span | None) -> Diagnostic:
        return rules.OUTSIDE_PROJECT.at(
            span,
            f"`{written}` leads out of the project, where nothing is read",
            "copy the file into the project's folder and name it from there",
        )

    def read(
        self, path: str, span: Span | None, missing: Rule = rules.MISSING_FILE, limit: int = -1
    ) -> Data | Diagnostic:
        """Read a file of the project, or its first `limit` bytes.

        `span` is where its name is written, and `missing` the rule for a file that is not there.
        """
        if path in self.overlay:
            return Data(path, self.overlay[path].encode())
        inside = self.locate(path, "", span)
        if isinstance(inside, Diagnostic):
            return inside
        file = self.root / path
        try:
            if file.exists() and not file.is_file():
                return rules.UNREADABLE_FILE.at(span, f"`{path}` is not a file")
            with file.open("rb") as opened:
                return Data(path, opened.read(limit))
        except (FileNotFoundError, NotADirectoryError):
            return missing.at(span, f"`{path}` is not there", self._advise(path))
        except OSError as error:
            return rules.UNREADABLE_FILE.at(span, f"`{path}` cannot be read: {_reason(error)}")

    def read_text(self, path: str) -> tuple[Text, tuple[Diagnostic, ...]]:
        """Read a file of the project as text; where it cannot be, the text is as much of it as can."""
        data = self.read(path, Span(path))
        if isinstance(data, Diagnostic):
            return Text(path, ""), (data,)
        return decode(data)

    def _advise(self, path: str) -> str:
        if "\\" in path:
            return f"write `{path.replace(chr(92), '/')}`, with forward slashes"
        found = self.near(path)
        return f"did you mean `{found}`?" if found else "paths start at the project's folder"

    def near(self, path: str) -> str:
        """Find a file of a similar name beside one that is not there; "" where there is none."""
        folder, name = posixpath.split(path)
        found = nearest(name, self.names(folder))
        return posixpath.join(folder, found) if found else ""

    def names(self, folder: str) -> tuple[str, ...]:
        """List what lies in a folder of the project, sorted by name; nothing where there is no such folder."""
        if isinstance(self.locate(folder, "", None), Diagnostic):
            return ()
        try:
            return tuple(sorted(path.name for path in (self.root / folder).iterdir()))
        except OSError:
            return ()


def _reason(error: Exception) -> str:
    """Say in the system's words why a file cannot be read, without its full path."""
    return (getattr(error, "strerror", None) or str(error)).lower()


def decode(data: Data) -> tuple[Text, tuple[Diagnostic, ...]]:
    r"""Turn bytes into text with `\\n` line ends and no byte order mark; a byte that is not UTF-8 becomes U+FFFD and is named."""
    raw = data.data.removeprefix(codecs.BOM_UTF8)
    try:
        return Text(data.path, normalise(raw.decode())), ()
    except UnicodeDecodeError as error:
        encoding = "utf-16" if raw.startswith(UTF16) else "utf-8"
        text = normalise(raw.decode(encoding, errors="replace"))
        return Text(data.path, text), (_not_utf8(data.path, raw, error.start),)


def normalise(text: str) -> str:
    r"""End every line with `\\n`, whatever system the file comes from."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _not_utf8(path: str, raw: bytes, offset: int) -> Diagnostic:
    """Name the line and column of the first wrong byte, and the letter it probably is."""
    before = normalise(raw[:offset].decode())
    span = LineMap.of(path, before).span(len(before), len(before) + 1)
    byte = raw[offset : offset + 1]
    if raw.startswith(UTF16):
        message, hint = "the file is UTF-16, not UTF-8", "save it with the encoding UTF-8"
    else:
        message = f"the byte 0x{byte[0]:02X} is not UTF-8"
        letter = byte.decode("cp1252", errors="replace")
        guess = "" if letter == "�" else f"; in Windows-1252 it is “{letter}”"
        hint = f"save the file with the encoding UTF-8{guess}"
    return rules.NOT_UTF8.at(span, message, hint)
