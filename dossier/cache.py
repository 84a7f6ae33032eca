"""Remember results of pure stage functions: content-addressed, atomic, bounded, and safe in a stranger's folder.

What is stored is plain JSON of our own nouns, never pickles: a `build/.cache` that came with somebody's files can at worst
hold wrong text, it cannot run code. A damaged entry is a miss.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from dossier import diagnostics, model

T = TypeVar("T")
FOLDER = Path("build/.cache")
"""Where a dossier's cache is, from its root."""
DIGEST = hashlib.sha256
DIGEST_LENGTH = 64
LIMIT = 512 * 2**20
"""Bytes kept on disk; the entries longest unused go first."""

NOUNS: dict[str, type] = {
    name: noun for module in (model, diagnostics) for name, noun in vars(module).items() if isinstance(noun, type)
}


class Cache:
    """A folder of results by key. `get` and `put` speak bytes, `memo` wraps a pure function over our nouns."""

    def __init__(self, folder: Path, limit: int = LIMIT) -> None:
        self.folder = folder
        self.limit = limit

    def get(self, key: str) -> bytes | None:
        """Fetch an entry, or None where there is none or where its bytes are not what was stored."""
        path = self._path(key)
        try:
            stored = path.read_bytes()
            os.utime(path)
        except OSError:
            return None
        digest, value = stored[:DIGEST_LENGTH], stored[DIGEST_LENGTH:]
        return value if DIGEST(value).hexdigest().encode() == digest else None

    def put(self, key: str, value: bytes) -> None:
        """Store an entry whole or not at all; a full or read-only disk costs the entry, never the build."""
        path = self._path(key)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=path.parent)
            with os.fdopen(handle, "wb") as file:
                file.write(DIGEST(value).hexdigest().encode() + value)
            Path(name).replace(path)
        except OSError:
            return

    def memo(self, function: Callable[..., T], *arguments: object, **named: object) -> T:
        """Call `function`, or recall what it gave for the same arguments under the same program."""
        key = key_of(function.__module__, function.__qualname__, code_stamp(), arguments, named)
        return self.recall(key, lambda: function(*arguments, **named))

    def recall(self, key: str, make: Callable[[], T]) -> T:
        """Recall what is kept under a key, or make and keep it."""
        stored = self.get(key)
        if stored is not None:
            try:
                return thaw(json.loads(stored))  # type: ignore[no-any-return]
            except (KeyError, TypeError, ValueError):
                pass
        value = make()
        self.put(key, json.dumps(freeze(value), ensure_ascii=False, separators=(",", ":")).encode())
        return value

    def prune(self) -> None:
        """Drop the entries longest unused until the folder is within its limit."""
        found = [(path.stat(), path) for path in self.folder.glob("*/*") if path.is_file()]
        total = sum(stat.st_size for stat, _ in found)
        for stat, path in sorted(found, key=lambda pair: pair[0].st_mtime):
            if total <= self.limit:
                return
            path.unlink(missing_ok=True)
            total -= stat.st_size

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / key[2:]


class NoCache(Cache):
    """Remember nothing."""

    def __init__(self) -> None:
        super().__init__(Path())

    def get(self, key: str) -> bytes | None:  # noqa: ARG002 - the same door
        """Find nothing."""
        return None

    def put(self, key: str, value: bytes) -> None:
        """Keep nothing."""

    def memo(self, function: Callable[..., T], *arguments: object, **named: object) -> T:
        """Call the function."""
        return function(*arguments, **named)

    def recall(self, key: str, make: Callable[[], T]) -> T:  # noqa: ARG002
        """Make the value."""
        return make()

    def prune(self) -> None:
        """Have nothing to drop."""


def kept(root: Path) -> Cache | None:
    """Open the cache of a dossier that has been built. Elsewhere there is none: asking leaves no trace in a stranger's folder."""
    return Cache(root / FOLDER) if (root / FOLDER).is_dir() else None


def key_of(*values: object) -> str:
    """Make the key of these values: SHA-256 over their canonical form."""
    return DIGEST(json.dumps(freeze(values), ensure_ascii=False, sort_keys=True).encode()).hexdigest()


@lru_cache(maxsize=1)
def code_stamp() -> str:
    """Name this state of the program, so that an upgraded program recalls nothing of the old one."""
    root = Path(__file__).parent
    stats = [(str(path.relative_to(root)), path.stat()) for path in sorted(root.rglob("*.py"))]
    return DIGEST(repr([(name, stat.st_size, stat.st_mtime_ns) for name, stat in stats]).encode()).hexdigest()


def freeze(value: object) -> Any:  # noqa: ANN401, PLR0911 - JSON is what json takes; one line a kind
    """Turn nouns, tuples, mappings, enums and bytes into JSON values; every list begins with the name of its kind."""
    if value is None or type(value) in {str, int, float, bool}:
        return value
    if isinstance(value, Enum):
        return ["=" + type(value).__name__, value.value]
    if is_dataclass(value) and not isinstance(value, type):
        return [type(value).__name__, *_frozen_fields(value)]
    if isinstance(value, Mapping):
        return {str(k): freeze(v) for k, v in value.items()}
    if isinstance(value, tuple | list):
        return ["(" if isinstance(value, tuple) else "[", *map(freeze, value)]
    if isinstance(value, frozenset | set):
        return ["{", *sorted(map(freeze, value))]
    if isinstance(value, bytes):
        return ["b", base64.b64encode(value).decode()]
    if isinstance(value, os.PathLike):
        return os.fspath(value)
    raise TypeError(f"{type(value).__name__} cannot be kept in the cache")


def _frozen_fields(noun: Any) -> list[Any]:  # noqa: ANN401 - any of our nouns
    """Freeze a noun's fields up to the last one that says more than its default."""
    values = [getattr(noun, field.name) for field in fields(noun)]
    for field in reversed(fields(noun)):
        if field.default is MISSING or (values[-1] is not field.default and values[-1] != field.default):
            break
        values.pop()
    return [freeze(value) for value in values]


SEQUENCES: dict[str, Callable[[list[Any]], Any]] = {"(": tuple, "[": list, "{": frozenset}
BOXES = frozenset({list, dict})


def thaw(value: Any) -> Any:  # noqa: ANN401 - the inverse of freeze
    """Turn JSON values back into nouns. Only names of our own nouns are known."""
    if type(value) is dict:
        return {k: thaw(v) for k, v in value.items()}
    if type(value) is not list:
        return value
    kind = value[0]
    rest = [
        thaw(v) if type(v) in BOXES else v for v in value[1:]
    ]  # most are plain, and a call costs as much as the rest
    if (noun := NOUNS.get(kind)) is not None:
        return noun(*rest)
    if (sequence := SEQUENCES.get(kind)) is not None:
        return sequence(rest)
    return base64.b64decode(rest[0]) if kind == "b" else NOUNS[kind[1:]](*rest)
