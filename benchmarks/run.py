"""Measure building and checking at several sizes, as ratios that hold on any machine.

    ./dev bench                    about 10 and 100 pages, three runs each
    ./dev bench --sizes 10 100 500 --runs 1 --json build/bench.json

Each run of each job is a fresh process, and the jobs of a size take turns, so that a busy spell of the machine falls on
all of them. CPU is user and system time of the process and its children; memory is the largest sum of what the processes
of the tree hold for themselves (PSS, Linux only). A *yardstick* is the CPU time of WeasyPrint alone on a fixed document,
measured in the same turns: divide by it to compare machines.
"""

from __future__ import annotations

import argparse
import ctypes
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from itertools import pairwise
from pathlib import Path
from statistics import median

import pikepdf

ROOT = Path(__file__).resolve().parents[1]
GENERATOR = Path(os.environ.get("DOSSIER_BENCH", ROOT / ".." / "shared" / "bench" / "gen.py"))
SIZES = {10: (3, 30), 100: (30, 250), 500: (154, 1000)}
"""About so many pages come from so many sections and sources."""
DOSSIER = (sys.executable, "-m", "dossier")
JOBS = ("yardstick", "check", "build", "same", "edit", "longer")
PR_SET_CHILD_SUBREAPER = 36  # linux/prctl.h
SAMPLE = 0.1  # seconds between two looks at the memory
YARDSTICK = """
from weasyprint import HTML
words = "The mission visited the province and spoke with witnesses, officers and officials of the ministry. "
body = "".join(f"<h2>Part {n}</h2>" + f"<p>{words * 8}</p>" * 6 for n in range(10))
HTML(string=f"<html lang=en><title>Yardstick</title><style>@page {{ size: A4 }}</style>{body}").write_pdf()
"""


@dataclass(frozen=True, slots=True)
class Run:
    """One process and what it cost: seconds and MiB."""

    wall: float
    cpu: float
    memory: float


@dataclass(frozen=True, slots=True)
class Result:
    """One job at one size, over all its runs."""

    pages: int
    job: str
    runs: tuple[Run, ...]

    @property
    def wall(self) -> float:
        """Give the median wall time in seconds."""
        return median(run.wall for run in self.runs)

    @property
    def cpu(self) -> float:
        """Give the median CPU time in seconds."""
        return median(run.cpu for run in self.runs)

    @property
    def memory(self) -> float:
        """Give the largest memory of any run in MiB."""
        return max(run.memory for run in self.runs)

    @property
    def spread(self) -> float:
        """Say how far the runs lie apart: the slowest CPU time over the fastest."""
        return max(run.cpu for run in self.runs) / min(run.cpu for run in self.runs)


def main() -> None:
    """Measure what was asked for and print it."""
    asked = _arguments()
    if not GENERATOR.is_file():
        sys.exit("The generator of benchmark dossiers is not here. Name its gen.py in the variable DOSSIER_BENCH.")
    adopt_orphans()
    results: list[Result] = []
    with tempfile.TemporaryDirectory() as folder:
        for size in asked.sizes:
            results += measure(Path(folder) / str(size), size, asked.runs, asked.jobs)
    print("\n".join(table(results)))
    if asked.json:
        asked.json.write_text(json.dumps([asdict(result) for result in results], indent=1) + "\n")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./dev bench", description="Measure speed and memory.")
    parser.add_argument("--sizes", type=int, nargs="+", choices=SIZES, default=[10, 100], help="pages, roughly")
    parser.add_argument("--runs", type=int, default=3, help="how often each job is done (default: 3)")
    parser.add_argument(
        "--jobs", nargs="+", choices=JOBS, default=JOBS, help="beside yardstick and build; default: all"
    )
    parser.add_argument("--json", type=Path, help="write every run to this file")
    return parser.parse_args()


def measure(folder: Path, size: int, runs: int, jobs: tuple[str, ...]) -> list[Result]:
    """Do each job in turn, `runs` times, on a dossier of about `size` pages."""
    sections, sources = SIZES[size]
    made = ["--sections", str(sections), "--sources", str(sources)]
    subprocess.run([sys.executable, GENERATOR, folder, *made], check=True, stdout=subprocess.DEVNULL)
    done: dict[str, list[Run]] = {job: [] for job in JOBS if job in {*jobs, "yardstick", "build"}}
    for turn in range(runs):
        for job, taken in done.items():
            print(f"{size} pages, run {turn + 1} of {runs}: {job}", file=sys.stderr)
            prepare(job, folder, turn)
            taken.append(start(command(job), folder))
    with pikepdf.open(folder / "build" / "dossier.pdf") as pdf:
        pages = len(pdf.pages)
    return [Result(pages, job, tuple(taken)) for job, taken in done.items()]


def command(job: str) -> tuple[str, ...]:
    """Say what to run for a job."""
    if job == "yardstick":
        return (sys.executable, "-c", YARDSTICK)
    return (*DOSSIER, "check" if job == "check" else "build", "--quiet")


def prepare(job: str, folder: Path, turn: int) -> None:
    """Put the dossier in the state in which the job starts: no cache, or one word changed."""
    if job == "build":
        shutil.rmtree(folder / "build", ignore_errors=True)
    if job in {"edit", "longer"}:
        files = sorted((folder / "sections").glob("*.md"))
        edit(
            files[len(files) // 2], f"edited{turn % 10}" if job == "edit" else "words that push the following lines on"
        )


def edit(file: Path, words: str) -> None:
    """Put other words in the place of the first word of seven letters in a text."""
    text, changed = re.subn(r"(?<= )[a-z]{7}(?= )", words, file.read_text(encoding="utf-8"), count=1)
    if not changed:
        sys.exit(f"{file.name} has no word of seven letters left to edit.")
    file.write_text(text, encoding="utf-8")


def start(words: tuple[str, ...], folder: Path) -> Run:
    """Run a command to its end and take its time and memory; what it says is shown only if it fails."""
    with tempfile.TemporaryFile() as said:
        began = time.perf_counter()
        process = subprocess.Popen(words, cwd=folder, stdin=subprocess.DEVNULL, stdout=said, stderr=said)
        peak = 0.0
        while True:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                break
            peak = max(peak, held_by_tree(process.pid))
            time.sleep(min(SAMPLE, (time.perf_counter() - began) / 50))
        wall = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            sys.exit(f"{' '.join(words[1:])} failed:\n{said.read().decode()[-3000:]}")
    return Run(wall, usage.ru_utime + usage.ru_stime + left_behind(), peak or usage.ru_maxrss / 1024)


def adopt_orphans() -> None:
    """Become the parent of processes whose own parent ends first, to learn what they cost (prctl(2), Linux only)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def left_behind() -> float:
    """Wait for the orphans and add up their CPU time: a press that works in parallel does not wait for its helpers."""
    cpu = 0.0
    while True:
        try:
            _, _, usage = os.wait4(-1, 0)
        except ChildProcessError:
            return cpu
        cpu += usage.ru_utime + usage.ru_stime


def held_by_tree(pid: int) -> float:
    """Add up what a process and its children hold, in MiB; 0 where the system does not say."""
    try:
        rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:  # it has just ended, or this is no Linux
        return 0.0
    found = re.search(r"^Pss:\s+(\d+) kB", rollup, re.MULTILINE)
    return (int(found[1]) / 1024 if found else 0.0) + sum(held_by_tree(int(child)) for child in children)


def table(results: list[Result]) -> list[str]:
    """Lay out the results as a Markdown table, one line a job, times as seconds and as ratios."""
    lines = [
        "| pages | job | wall s | CPU s | ms/page | of the build | yardsticks | spread | MiB |",
        "|--:|:--|" + "--:|" * 7,
    ]
    builds = {result.pages: result.cpu for result in results if result.job == "build"}
    yardsticks = {result.pages: result.cpu for result in results if result.job == "yardstick"}
    for result in results:
        pages, cpu = result.pages, result.cpu
        own = ("", "") if result.job == "yardstick" else (f"{1000 * cpu / pages:.1f}", f"{cpu / builds[pages]:.3f}")
        ratios = f"{' | '.join(own)} | {cpu / yardsticks[pages]:.2f} | {result.spread:.2f}"
        lines.append(f"| {pages} | {result.job} | {result.wall:.2f} | {cpu:.2f} | {ratios} | {result.memory:.0f} |")
    sizes = sorted(builds)
    for small, large in pairwise(sizes):
        grown = (builds[large] / large) / (builds[small] / small)
        lines.append(f"\nCPU a page, cold: {large} pages to {small} pages = {grown:.2f}")
    return lines


if __name__ == "__main__":
    main()
