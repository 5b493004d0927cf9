"""All that is held against the real libraries: programs, planted faults and the examples of docstrings.

    python -m tests.truth.whole [--jobs N] [--table FILE] PROGRAM...

Each *part* is a command of its own, as many run at a time as there are jobs, the longest first.  What a part prints is
shown when it is done.  The figures that it leaves in the file given by `--figures` stand together at the end.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

from .docstrings.harvest import LIBRARIES


@dataclass(frozen=True, slots=True)
class Part:
    """`command` is what follows `python`; it is given `--figures FILE` besides."""

    title: str
    command: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Done:
    part: Part
    code: int
    printed: str
    figures: str
    minutes: float


def parts(programs: Sequence[str], table: str | None) -> list[Part]:
    """The longest first."""
    kept = () if table is None else ("--table", table)
    docstrings = (
        Part(f"docstrings of {library.name}", ("-m", "tests.truth.docstrings", "--library", library.name))
        for library in reversed(LIBRARIES)
    )
    return [
        Part("planted faults", ("-m", "tests.truth.mutants", "--jobs", "1", *kept)),
        *docstrings,
        Part("programs", ("-m", "tests.truth.compare", *programs)),
    ]


def run(part: Part) -> Done:
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        figures = Path(folder) / "figures"
        command = [sys.executable, *part.command, "--figures", str(figures)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        found = figures.read_text() if figures.exists() else f"no figures: it ended with {done.returncode}\n"
    return Done(part, done.returncode, done.stdout + done.stderr, found, (time.monotonic() - started) / 60)


def run_all(wanted: Sequence[Part], jobs: int) -> Iterator[Done]:
    """The parts in the order in which they end."""
    with ThreadPoolExecutor(jobs) as pool:
        for future in as_completed([pool.submit(run, part) for part in wanted]):
            yield future.result()


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Hold everything against the real libraries.")
    parser.add_argument("programs", nargs="+", metavar="PROGRAM")
    parser.add_argument("--jobs", type=int, default=2, help="parts that run at the same time")
    parser.add_argument("--table", help="write the table of the planted faults there")
    options = parser.parse_args(arguments)
    wanted = parts(options.programs, options.table)
    found: dict[Part, Done] = {}
    for done in run_all(wanted, options.jobs):
        print(f"== {done.part.title}: {done.minutes:.1f} minutes, exit code {done.code}\n{done.printed}", flush=True)
        found[done.part] = done
    print("== Summary")
    for part in wanted:
        print(f"{part.title}:\n  " + "\n  ".join(found[part].figures.splitlines()))
    return 1 if any(done.code for done in found.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
