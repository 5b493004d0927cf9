"""Do the quick fixes mend?  Every fix of a planted fault is applied and the program run under the real library.

    python -m tests.truth.mutants.mending [--programs GLOB]... [--per-program N] [--seed S] [--most N] [--fixes N]
        [--runs FILE] [--table FILE]

A mutant counts if the real library refuses it and shapeserver reports an error.  It is *restored* if the program with
one of the fixes runs to its end, by the *first* if that was the one.  It is *as it was* if a fix gives the program from
before the fault again, which is known to run: a fix can make a program run that does not do what was meant.

A program with a fix may fail.  If that is at the line that the fix was for, the fix is *wrong*: then what was proved is
not so.  The other ways are told apart in `WAYS`: a file may have more problems than the one that a fix is for, and those
that shapeserver goes on reporting are no surprise.
"""

from __future__ import annotations

import argparse
import ast
import random
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from glob import glob
from pathlib import Path

from shapeserver.analysis.fixes.finding import MOST_FIXES
from shapeserver.analysis.fixes.standing import apply
from shapeserver.analysis.project import Project
from shapeserver.analysis.report import Diagnostic, Fix

from .__main__ import DEFAULT
from .judging import check, fate_of, open_project
from .planting import Mutant, sample
from .running import SECONDS, Run, Workers, open_workers, refuses_itself

WAYS = {
    "there": "where they were to mend",
    "reported": "elsewhere, at an error that is reported with the fix",
    "itself": "by an assertion or exception of their own",
    "unseen": "elsewhere, at nothing that is reported",
}


@dataclass(frozen=True, slots=True)
class Failure:
    """A program with a fix that failed, in one of `WAYS`."""

    way: str
    text: str


@dataclass(frozen=True, slots=True)
class Mending:
    """`ran` tells for each fix whether the program with it ran.

    same: for each fix, whether the program is as it was before the fault.
    """

    mutant: Mutant
    titles: tuple[str, ...]
    ran: tuple[bool, ...]
    failures: tuple[Failure, ...]
    same: tuple[bool, ...]

    @property
    def wrong(self) -> tuple[str, ...]:
        """The fixes that failed where they mend."""
        return tuple(each.text for each in self.failures if each.way == "there")


def mend(program: Path, count: int, seed: int, workers: Workers, most: int = MOST_FIXES) -> Iterator[Mending]:
    """The mendings of a sample of a program's mutants, by their first fixes; only those with an error reported are run."""
    original = workers.run_original(program)
    if original.outcome != "finished":
        return
    project = open_project(str(program.parent))
    chosen = [mutant for mutant in sample(program, count, seed) if _has_errors(project, mutant)]
    runs = workers.run_all(program.name, [mutant.text for mutant in chosen], original)
    for mutant, run in zip(chosen, runs, strict=True):
        if fate_of(mutant, run, original)[0] == "refused":
            yield mended(original, mutant, list(fixes(project, mutant))[:most], workers, project)


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


def mended(
    original: Run, mutant: Mutant, offered: Sequence[tuple[Diagnostic, Fix]], workers: Workers, project: Project
) -> Mending:
    texts = [apply(mutant.text, fix.edits) for _, fix in offered]
    before = mutant.program.read_text()
    same = tuple(_means(text) == _means(before) for text in texts)
    found = workers.run_all(
        mutant.program.name, [text for text, known in zip(texts, same, strict=True) if not known], original
    )
    runs = [original if known else next(found) for known in same]
    failures = []
    for (problem, fix), text, run in zip(offered, texts, runs, strict=True):
        if run.outcome == "raised":
            said = run.message.splitlines()[0] if run.message else ""
            way = _way(problem, mutant, text, run, project)
            failures.append(Failure(way, f"{fix.title}: {run.kind} on lines {run.lines}: {said}"))
    ran = tuple(run.outcome == "finished" for run in runs)
    return Mending(mutant, tuple(fix.title for _, fix in offered), ran, tuple(failures), same)


def _way(problem: Diagnostic, mutant: Mutant, fixed: str, run: Run, project: Project) -> str:
    """In which of `WAYS` a program failed that was fixed for a problem."""
    line = problem.place.start[0] + 1
    if run.lines[-1:] in ((line + fixed.count("\n") - mutant.text.count("\n"),), (line,)):
        return "there"
    left = check(project, replace(mutant, text=fixed)).diagnostics
    errors = [item.place for item in left if item.severity == "error"]
    if any(place.start[0] < line <= place.end[0] + 1 for place in errors for line in run.lines):
        return "reported"
    return "itself" if refuses_itself(fixed, run) else "unseen"


def _means(text: str) -> str:
    """A program without its spacing, comments and spare parentheses."""
    return ast.dump(ast.parse(text))


PROVED = """\
## What is proved

With a fix the file has its problem no more, no new one, and nothing that was known is unknown or is reached no more. What
is left open must not bear on it either:

- The failing expression's lengths agree for certain, in every round of a loop: no unknown length stands beside a number,
  and nothing has become unknown on the way that the values came. If a call fails, that holds where it does inside, too.
- The mended values come to no error that is left, and no other call goes on failing at the same place.
- The cause does not show elsewhere. It does if an error is left where something comes that comes to the failing expression,
  too, and which stands before it, has the same two lengths in conflict, or was given by the same function; and likewise an
  unknown length beside a number. A fix then mends a symptom.
- The result of an operator, a comparison or an elementwise function has no more axes than its operands had, and is no grid
  of them, unless one of them had an axis of length 1 and both have as many axes as before.
- Of fixes that mend as much those are left with which the fewest tables are put in an order that has numbers for a part of
  their rows alone, and then those that leave most rows to tables from which unknown numbers pick.
- Nothing is refused by some versions or backends of a library that was not refused by them before.
- Another length (`change 4 to 3`) is offered only if nothing likelier lets the lengths be as they are, and if it makes no
  table shorter from which numbers that nobody knows pick rows.

What a program asserts of its numbers is not proved.
"""


def table(found: Sequence[Mending], options: str) -> str:
    """The figures, by kind of fault."""
    count = {what: _count(found, what) for what in TESTS}
    share = 100 * count["restored"] // max(len(found), 1)
    lines = [
        "# Quick fixes",
        "",
        "How often a proved fix restores a program into which one fault was planted that the library refuses and shapeserver",
        f"reports. Written by `python -m tests.truth.mutants.mending {options} --table docs/fixes.md`,",
        "where the words are explained.",
        "",
        f"{len(found)} programs: {count['offered']} have a proved fix, {count['restored']} run again with one of them "
        f"({share} %), {count['first']} with the first;",
        f"{count['same']} are as they were before the fault with one of them, {count['same first']} with the first.",
        "",
        PROVED,
        "## Fixes whose program fails",
        "",
        f"Of the {sum(len(each.titles) for each in found)} fixes, so many leave a program that fails:",
        "",
        *(line for way in WAYS for line in _failing(found, way)),
        "",
        "## By kind of fault",
        "",
        "| fault | programs | offered | restored | by the first | as it was | by the first |",
        "|---|---|---|---|---|---|---|",
    ]
    for kind in sorted({each.mutant.operator for each in found}):
        own = [each for each in found if each.mutant.operator == kind]
        counts = " | ".join(str(_count(own, what)) for what in TESTS)
        lines.append(f"| {kind} | {len(own)} | {counts} |")
    return "\n".join(lines) + "\n"


def _failing(found: Sequence[Mending], way: str) -> list[str]:
    """How many programs failed in one of `WAYS`, and which."""
    texts = [f"{each.mutant}, {one.text}" for each in found for one in each.failures if one.way == way]
    return [f"- {WAYS[way]}: {len(texts)}", *(f"  - `{text.replace('`', chr(39))}`" for text in texts)]


TESTS: dict[str, Callable[[Mending], bool]] = {
    "offered": lambda each: bool(each.titles),
    "restored": lambda each: any(each.ran),
    "first": lambda each: any(each.ran[:1]),
    "same": lambda each: any(each.same),
    "same first": lambda each: any(each.same[:1]),
}


def _count(found: Sequence[Mending], what: str) -> int:
    return sum(1 for each in found if TESTS[what](each))


def _all(programs: Sequence[Path], options: argparse.Namespace, workers: Workers) -> Iterator[Mending]:
    """The mendings of all programs, in an order drawn by the seed."""
    shuffled = random.Random(options.seed).sample(programs, len(programs))
    for program in shuffled:
        yield from mend(program, options.per_program, options.seed, workers, options.fixes)


def _told(each: Mending) -> str:
    if any(each.same):
        return f"as it was, by fix {each.same.index(True) + 1} of {len(each.same)}"
    return "restored" if any(each.ran) else "offered" if each.titles else "none"


def _failed(each: Mending) -> list[str]:
    return [f"    fails {WAYS[one.way]}: {one.text}" for one in each.failures]


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Run the programs that quick fixes make of planted faults.")
    parser.add_argument("--programs", action="append", metavar="GLOB", help=f"default: {' '.join(DEFAULT)}")
    parser.add_argument("--per-program", type=int, default=4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--most", type=int, help="end when so many programs have been counted")
    parser.add_argument("--fixes", type=int, default=MOST_FIXES, help="how many fixes of a program are run")
    parser.add_argument("--jobs", type=int, default=2, help="programs run at the same time")
    parser.add_argument("--seconds", type=int, default=SECONDS, help="processor time that any run may take")
    parser.add_argument("--runs", type=Path, help="keep what the libraries made of each program there")
    parser.add_argument("--table", type=Path, help="write the table there")
    options = parser.parse_args(arguments)
    programs = sorted(Path(name).resolve() for pattern in options.programs or DEFAULT for name in glob(pattern))
    most = f" --most {options.most}" if options.most else ""
    told = f"--per-program {options.per_program} --seed {options.seed}{most} --fixes {options.fixes}"
    found: list[Mending] = []
    with open_workers(options.jobs, options.seconds, options.runs) as workers:
        for each in _all(programs, options, workers):
            found.append(each)
            if options.table:
                options.table.write_text(table(found, told))
            print(f"{_told(each)}: {each.mutant}", *_failed(each), sep="\n", flush=True)
            if len(found) == options.most:
                break
    print(table(found, told))
    return 1 if any(each.wrong for each in found) else 0


if __name__ == "__main__":
    sys.exit(main())
