"""Do the quick fixes mend?  Every fix of a planted fault is applied and the program run under the real library.

    python -m tests.truth.mutants.mending [--programs GLOB]... [--per-program N] [--seed S] [--runs FILE] [--table FILE]

A mutant counts if the real library refuses it and shapeserver reports an error.  It is *restored* if the program with
one of the fixes runs to its end, by the *first* if that was the one.  A fix is *wrong* if the program with it still
fails at the line that the fix was for: then what was proved is not so.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from glob import glob
from pathlib import Path

from shapeserver.analysis.fixes.standing import apply
from shapeserver.analysis.project import Project
from shapeserver.analysis.report import Diagnostic, Fix

from .__main__ import DEFAULT
from .judging import check, fate_of, open_project
from .planting import Mutant, sample
from .running import SECONDS, Run, Workers, open_workers


@dataclass(frozen=True, slots=True)
class Mending:
    """`ran` tells for each fix whether the program with it ran; `wrong` are those that failed where they mend."""

    mutant: Mutant
    titles: tuple[str, ...]
    ran: tuple[bool, ...]
    wrong: tuple[str, ...]


def mend(program: Path, count: int, seed: int, workers: Workers) -> Iterator[Mending]:
    """The mendings of a sample of a program's mutants."""
    original = workers.run_original(program)
    if original.outcome != "finished":
        return
    project = open_project(str(program.parent))
    chosen = sample(program, count, seed)
    runs = workers.run_all(program.name, [mutant.text for mutant in chosen], original)
    for mutant, run in zip(chosen, runs, strict=True):
        if fate_of(mutant, run, original)[0] == "refused" and _has_errors(project, mutant):
            yield mended(original, mutant, list(fixes(project, mutant)), workers)


def _has_errors(project: Project, mutant: Mutant) -> bool:
    return any(item.severity == "error" for item in check(project, mutant).diagnostics)


def fixes(project: Project, mutant: Mutant) -> Iterator[tuple[Diagnostic, Fix]]:
    """The fixes of the first problem of the file that has one."""
    summary = check(project, mutant)
    for problem in summary.explained:
        found = summary.fixes(problem) if problem.severity == "error" else ()
        if found:
            yield from ((problem, fix) for fix in found)
            return


def mended(original: Run, mutant: Mutant, offered: Sequence[tuple[Diagnostic, Fix]], workers: Workers) -> Mending:
    texts = [apply(mutant.text, fix.edits) for _, fix in offered]
    runs = list(workers.run_all(mutant.program.name, texts, original))
    wrong = []
    for (problem, fix), text, run in zip(offered, texts, runs, strict=True):
        line = problem.place.start[0] + 1 + text.count("\n") - mutant.text.count("\n")
        if run.outcome == "raised" and run.lines[-1:] in ((line,), (problem.place.start[0] + 1,)):
            wrong.append(f"{fix.title}: {run.kind}: {run.message.splitlines()[0] if run.message else ''}")
    ran = tuple(run.outcome == "finished" for run in runs)
    return Mending(mutant, tuple(fix.title for _, fix in offered), ran, tuple(wrong))


def table(found: Sequence[Mending], options: str) -> str:
    """The figures, by kind of fault."""
    lines = [
        "# Quick fixes",
        "",
        f"Written by `python -m tests.truth.mutants.mending {options} --table docs/fixes.md`; the words are explained there.",
        "",
        f"{len(found)} programs with one planted fault that the library refuses and shapeserver reports: "
        f"{_count(found, 'offered')} have a proved fix, {_count(found, 'restored')} run again with one of them, "
        f"{_count(found, 'first')} with the first. Fixes whose program fails where they were to mend: "
        f"{sum(len(each.wrong) for each in found)} of {sum(len(each.titles) for each in found)}.",
        "",
        "| fault | programs | offered | restored | by the first |",
        "|---|---|---|---|---|",
    ]
    for kind in sorted({each.mutant.operator for each in found}):
        own = [each for each in found if each.mutant.operator == kind]
        counts = " | ".join(str(_count(own, what)) for what in ("offered", "restored", "first"))
        lines.append(f"| {kind} | {len(own)} | {counts} |")
    return "\n".join(lines) + "\n"


def _count(found: Sequence[Mending], what: str) -> int:
    tests = {
        "offered": lambda each: bool(each.titles),
        "restored": lambda each: any(each.ran),
        "first": lambda each: any(each.ran[:1]),
    }
    return sum(1 for each in found if tests[what](each))


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Run the programs that quick fixes make of planted faults.")
    parser.add_argument("--programs", action="append", metavar="GLOB", help=f"default: {' '.join(DEFAULT)}")
    parser.add_argument("--per-program", type=int, default=4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2, help="programs run at the same time")
    parser.add_argument("--seconds", type=int, default=SECONDS, help="processor time that any run may take")
    parser.add_argument("--runs", type=Path, help="keep what the libraries made of each program there")
    parser.add_argument("--table", type=Path, help="write the table there")
    options = parser.parse_args(arguments)
    programs = sorted(Path(name).resolve() for pattern in options.programs or DEFAULT for name in glob(pattern))
    found: list[Mending] = []
    with open_workers(options.jobs, options.seconds, options.runs) as workers:
        for program in programs:
            for each in mend(program, options.per_program, options.seed, workers):
                found.append(each)
                state = "restored" if any(each.ran) else "offered" if each.titles else "none"
                print(f"{state}: {each.mutant}", *(f"    wrong: {text}" for text in each.wrong), sep="\n", flush=True)
    written = table(found, f"--per-program {options.per_program} --seed {options.seed}")
    print(written)
    if options.table:
        options.table.write_text(written)
    return 1 if any(each.wrong for each in found) else 0


if __name__ == "__main__":
    sys.exit(main())
