"""Time the bibliography: 1,000 sources all converted, 10,000 and 100,000 with 50 cited.

Run `python benchmarks/references.py`; each size runs in a process of its own, so that its memory is its own.
"""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import time

from dossier.model import Data
from dossier.references import read_bibliography

TARGETS = {(1_000, 0): (0.6, 800), (10_000, 50): (2.0, 800), (100_000, 50): (30.0, 800), (10_000, 0): (6.0, 800)}
WORDS = (
    "north sea cable fleet report annual review forces baltic winter trade policy grid harbour sanctions export".split()
)


def make(sources: int) -> bytes:
    """Write a bibliography of so many sources, nine fields each, with accents, macros and parents among them."""
    chance = random.Random(sources)  # noqa: S311 - the same bytes every time
    parts = ['@string{nor = "Norstedts"}\n']
    for number in range(sources):
        title = " ".join(chance.choice(WORDS) for _ in range(8)).title()
        parts.append(
            f"""@article{{key{number},
  author       = {{Lindqvist, {{\\AA}}sa and van der Berg, Jan and {{Institute {number % 97}}}}},
  title        = {{{title}: {{NATO}} \\& \\enquote{{{number}}}}},
  journaltitle = {{Journal of {chance.choice(WORDS)} Studies}},
  publisher    = nor,
  date         = {{{chance.randint(1990, 2025)}-0{chance.randint(1, 9)}-1{chance.randint(0, 9)}}},
  volume       = {chance.randint(1, 80)},
  pages        = {{{number}--{number + 12}}},
  url          = {{https://example.org/a/{number}?b=c&d=%20e#f_{number}}},
  urldate      = {{2026-11-20}},
}}

"""
        )
    return "".join(parts).encode()


def measure(sources: int, cited: int) -> None:
    """Read once and print seconds of processor time, microseconds a source, and peak memory."""
    data = (Data("references.bib", make(sources)),)
    wanted = frozenset(f"key{n * (sources // cited)}" for n in range(cited)) if cited else None
    start = time.process_time()
    bibliography = read_bibliography(data, wanted)
    seconds = time.process_time() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    most, megabytes = TARGETS[sources, cited]
    verdict = "ok" if seconds <= most and memory <= megabytes else "over the target"
    print(
        f"{sources:7,} sources, {len(bibliography.entries):6,} converted: {seconds:6.2f} s, "
        f"{seconds / sources * 1e6:5.0f} µs a source, {memory:4.0f} MB, target {most} s: {verdict}"
    )


def main() -> None:
    """Measure every size."""
    if len(sys.argv) > 1:
        measure(int(sys.argv[1]), int(sys.argv[2]))
        return
    for sources, cited in TARGETS:
        subprocess.run([sys.executable, __file__, str(sources), str(cited)], check=True)


if __name__ == "__main__":
    main()
