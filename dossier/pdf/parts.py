"""8 pdf: parts on their pages.

`Part` -> `LaidOut`, one by one or many at a time; what the cache holds is not laid out again.
"""

from __future__ import annotations

import os
import signal
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from multiprocessing import get_all_start_methods, get_context
from typing import TYPE_CHECKING, Protocol

from dossier.pdf.blob import pack, unpack
from dossier.pdf.engine import start
from dossier.pdf.fonts import fonts_folder, private_fontconfig
from dossier.pdf.key import part_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from multiprocessing.context import BaseContext
    from pathlib import Path

    from dossier.model import LaidOut, Part

WORTH_A_POOL = 400_000
"""Characters of HTML from which a second process pays: it needs 0.7 s to start, a page of 4,000 characters 0.1 s."""


class Cache(Protocol):
    """Bytes by key; a miss is None."""

    def get(self, key: str) -> bytes | None:
        """Fetch an entry."""

    def put(self, key: str, value: bytes) -> None:
        """Store an entry."""


def lay_out(part: Part, root: Path) -> LaidOut:
    """Lay one part out on pages. The same input gives the same bytes; raises `DossierError` (3) where Pango is missing.

    `root` is the project's folder, the only one that pictures are read from.
    """
    with private_fontconfig():
        start()
        from dossier.pdf.press import press  # noqa: PLC0415 - imports WeasyPrint

        return press(part, root)


def lay_out_all(
    parts: tuple[Part, ...],
    root: Path,
    cache: Cache | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> tuple[LaidOut, ...]:
    """Lay out many parts, in order, those the cache lacks in several processes where that is quicker.

    `progress` is called with the number of parts done and their total.
    """
    keys = [part_key(part, root) for part in parts]
    done: dict[int, LaidOut] = {}
    for index, key in enumerate(keys):
        blob = cache.get(key) if cache is not None else None
        if blob is not None and (laid_out := unpack(blob)) is not None:
            done[index] = laid_out
    missing = [index for index in range(len(parts)) if index not in done]
    for index, blob in _blobs(parts, missing, root):
        laid_out = unpack(blob)
        if laid_out is None:
            raise RuntimeError(f"part {parts[index].name} was not packed as it is unpacked")
        done[index] = laid_out
        if cache is not None:
            cache.put(keys[index], blob)
        if progress:
            progress(len(done), len(parts))
    return tuple(done[index] for index in range(len(parts)))


def _blobs(parts: tuple[Part, ...], missing: list[int], root: Path) -> Iterator[tuple[int, bytes]]:
    """Lay out the missing parts. Where processes cannot be had, or the system stops one, the rest is done in this one."""
    left = dict.fromkeys(missing)
    workers = min(_cores(), len(missing))
    if workers > 1 and sum(len(parts[index].html) for index in missing) >= WORTH_A_POOL:
        with suppress(BrokenProcessPool, OSError, ImportError):
            for index, blob in _in_processes(parts, missing, root, workers):
                del left[index]
                yield index, blob
    for index in left:
        yield index, pack(lay_out(parts[index], root))


def _in_processes(parts: tuple[Part, ...], missing: list[int], root: Path, workers: int) -> Iterator[tuple[int, bytes]]:
    """Lay parts out side by side, longest first, so that no process ends up alone with a long one."""
    fonts_folder()  # the workers inherit it
    order = sorted(missing, key=lambda index: (-len(parts[index].html), index))
    pool = ProcessPoolExecutor(workers, _context(), _leave_interrupts_to_the_parent)
    try:
        jobs = {pool.submit(_blob, parts[index], root): index for index in order}
        for job in as_completed(jobs):
            yield jobs.pop(job), job.result()
    finally:
        pool.shutdown(wait=False, cancel_futures=True)  # who stops a build does not wait for the parts not begun


def _leave_interrupts_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _blob(part: Part, root: Path) -> bytes:
    return pack(lay_out(part, root))


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _context() -> BaseContext:
    """Start workers as forks of one server that has imported WeasyPrint already, where the system has such."""
    if "forkserver" not in get_all_start_methods():
        return get_context("spawn")
    context = get_context("forkserver")
    context.set_forkserver_preload(["dossier.pdf.warm"])
    return context
