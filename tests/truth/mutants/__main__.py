"""Plants faults into programs that run, and measures which of them shapeserver finds.

python -m tests.truth.mutants [--programs GLOB]... [--per-program N] [--seed S] [--table FILE] [--details FILE]
    [--runs FILE] [--figures FILE]
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from glob import glob
from pathlib import Path

from .judging import Judgement, judge, open_project
from .planting import sample
from .running import SECONDS, Workers, open_workers
from .table import details, figures, table

DEFAULT = ("examples/right/*.py", "tests/truth/programs/*.py")


def measure(program: Path, count: int, seed: int, workers: Workers) -> Iterator[Judgement]:
    """Judges a sample of a program's mutants; none if the program itself does not finish."""
    original = workers.run_original(program)
    project = open_project(str(program.parent))
    if original.outcome != "finished":
        print(f"left out: {program.name} {original.outcome} {original.kind} {original.message}", file=sys.stderr)
        return
    chosen = sample(program, count, seed)
    runs = workers.run_all(program.name, [mutant.text for mutant in chosen], original)
    for mutant, run in zip(chosen, runs, strict=True):
        yield judge(mutant, run, original, project)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Plant faults into programs and measure which are found.")
    parser.add_argument("--programs", action="append", metavar="GLOB", help=f"default: {' '.join(DEFAULT)}")
    parser.add_argument("--per-program", type=int, default=6)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2, help="programs run at the same time")
    parser.add_argument("--seconds", type=int, default=SECONDS, help="processor time that any run may take")
    parser.add_argument("--table", type=Path, help="write the table there")
    parser.add_argument("--details", type=Path, help="write every miss and alarm there")
    parser.add_argument(
        "--runs", type=Path, help="keep what the libraries made of each mutant there, and do not repeat it"
    )
    parser.add_argument("--figures", type=Path, help="write the totals there")
    options = parser.parse_args(arguments)
    programs = sorted(Path(name).resolve() for pattern in options.programs or DEFAULT for name in glob(pattern))
    judged: list[Judgement] = []
    with open_workers(options.jobs, options.seconds, options.runs) as workers:
        for program in programs:
            judged += measure(program, options.per_program, options.seed, workers)
            if options.details:
                options.details.write_text(details(judged) + "\n")
    written = table(judged, len(programs), f"--per-program {options.per_program} --seed {options.seed}")
    print(written)
    if options.table:
        options.table.write_text(written)
    if options.figures:
        options.figures.write_text("\n".join(figures(judged, len(programs))) + "\n")
    return 1 if any(each.verdict == "false alarm" for each in judged) else 0


if __name__ == "__main__":
    sys.exit(main())
