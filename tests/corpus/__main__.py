"""Checks real packages and asks of every error whether the ledger proves it.

    python -m tests.corpus [PACKAGE...] [--into FOLDER] [--under FOLDER...] [--table FILE] [--findings FILE]

Prints a table, what is not proved, and what is proved but not reported; the exit code is 1 if an error or a fault of the
analysis is not proved.  The rows of the packages that were checked are put into the table of `FILE`, which is
`docs/corpus.md` for the project.  The file of findings gets a line for each problem, warnings included, once it is found.
"""

from __future__ import annotations

import argparse
import gc
import os
import subprocess
import sys
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from shapeserver.analysis.names import Resolver
from shapeserver.analysis.project import Project
from shapeserver.cli.checking import collect_young_garbage
from shapeserver.stubs import load_catalogue

from .clock import Clock
from .ledger import Report, proved
from .table import Row, update

PACKAGES = Path(__file__).parent / "packages.txt"
SECONDS = 2.0  # of the processor for 1,000 lines, and at least for a file


@dataclass(slots=True)
class Result:
    """What was found in a package; `slow` are the files over their budget of time."""

    package: str
    version: str
    counts: dict[str, int] = field(default_factory=dict)  # lines by file
    seconds: float = 0.0
    warnings: int = 0
    codes: Counter[str] = field(default_factory=Counter)
    errors: list[tuple[Report, str]] = field(default_factory=list)
    slow: list[tuple[float, Path]] = field(default_factory=list)


def pinned() -> list[str]:
    lines = (line.partition("#")[0].strip() for line in PACKAGES.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line]


def bring(requirement: str, into: Path) -> Path:
    """The folder with a package's sources, fetched if it is not there yet."""
    folder = into / requirement
    if not folder.is_dir():
        wheels = into / "wheels" / requirement
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:"]
        subprocess.run([*command, "--dest", str(wheels), requirement], check=True)
        for wheel in wheels.glob("*.whl"):
            with zipfile.ZipFile(wheel) as archive:
                archive.extractall(folder)
    return folder


def check(requirement: str, root: Path, under: tuple[str, ...], tell: Callable[[str], object]) -> Result:
    """Check each file; its time is that of the processor, without that of the files that it imports.

    under: the folders of the package that are checked; all, if none is given.  tell: is given a line for each problem.
    """
    collect_young_garbage()
    gc.collect()  # the package before
    project, (package, _, version) = Project(load_catalogue(), Resolver(str(root))), requirement.partition("==")
    found = Result(package, version)
    with Clock() as clock:
        for file in sorted(root.rglob("*.py")):
            if _is_chosen(file.relative_to(root), under):
                _check_file(project, file.resolve(), root.resolve(), found, tell)
    for (path, _), seconds in clock.seconds.items():
        found.seconds += seconds
        if seconds > SECONDS * max(1.0, found.counts.get(path, 0) / 1000):
            found.slow.append((seconds, Path(path)))
    return found


def _is_chosen(path: Path, under: tuple[str, ...]) -> bool:
    """Whether a file is to be checked; the `substrates` of a package are rewritten copies of its other files."""
    return "substrates" not in path.parts and (not under or path.as_posix().startswith(under))


def _check_file(project: Project, file: Path, root: Path, found: Result, tell: Callable[[str], object]) -> None:
    try:
        summary = project.check(str(file))
    except (OSError, SyntaxError, UnicodeDecodeError):
        return
    found.counts[str(file)] = summary.text.count("\n")
    for item in summary.diagnostics:
        found.codes[item.code] += 1
        found.warnings += item.severity == "warning"
        report = Report(found.package, str(file.relative_to(root)), item.place.start[0] + 1, item.code)
        tell(f"{item.severity} {_line(report, item.message)}\n")
        if item.severity == "error" or item.code == "internal-error":
            found.errors.append((report, item.message))


def _line(report: Report, message: str) -> str:
    return f"{report.package} {report.path}:{report.line} {report.code}: {message}"


def unproved(results: list[Result]) -> Iterator[tuple[Report, str]]:
    known = proved()
    for result in results:
        yield from ((report, message) for report, message in result.errors if report not in known)


def outdated(results: list[Result]) -> list[Report]:
    """What the ledger proves and nobody reports any more."""
    packages = {result.package for result in results}
    reported = {report for result in results for report, _ in result.errors}
    return sorted(report for report in proved() - reported if report.package in packages)


def row(result: Result) -> Row:
    missing = len(list(unproved([result])))
    errors = len(result.errors)
    return Row(
        f"{result.package} {result.version}",
        (
            len(result.counts),
            sum(result.counts.values()),
            round(result.seconds),
            errors,
            errors - missing,
            result.warnings,
            result.codes["analysis-limit"],
            len(result.slow),
        ),
    )


def main() -> int:
    parser = argparse.ArgumentParser(description="Check real packages; every error must be proved by the ledger.")
    parser.add_argument("packages", nargs="*", help="names out of packages.txt; all, if none is given")
    parser.add_argument("--into", type=Path, default=Path("artifacts/corpus"))
    parser.add_argument("--under", nargs="+", default=[], help="folders of the package; all, if none is given")
    parser.add_argument("--table", type=Path, help="the text with a table that the figures are put into")
    parser.add_argument("--findings", type=Path, help="a file that gets a line for each problem")
    options = parser.parse_args()
    chosen = [item for item in pinned() if not options.packages or item.partition("==")[0] in options.packages]
    with open(options.findings or os.devnull, "a", encoding="utf-8", buffering=1) as findings:
        results = [check(item, bring(item, options.into), tuple(options.under), findings.write) for item in chosen]
    print(update("", [row(result) for result in results]))
    if options.table:
        text = update(options.table.read_text(encoding="utf-8"), [row(result) for result in results])
        options.table.write_text(text, encoding="utf-8")
    missing = list(unproved(results))
    for report, message in missing:
        print(f"not proved: {_line(report, message)}")
    for report in [] if options.under else outdated(results):
        print(f"in the ledger, but not reported: {report.package} {report.path}:{report.line} {report.code}")
    for result in results:
        for seconds, file in sorted(result.slow, reverse=True)[:5]:
            print(f"slow: {seconds:.1f} s {file}")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
