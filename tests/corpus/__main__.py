"""Checks real packages and asks of every error whether the ledger proves it.

    python -m tests.corpus [--into FOLDER] [PACKAGE...]

Prints a table and what is not proved; the exit code is 1 if there is any such error or a fault of the analysis.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from shapeserver.analysis.names import Resolver
from shapeserver.analysis.project import Project
from shapeserver.stubs import load_catalogue

from .ledger import Report, proved

PACKAGES = Path(__file__).parent / "packages.txt"
SECONDS = 2.0  # for 1,000 lines, and at least for a file


@dataclass(slots=True)
class Result:
    """What was found in a package."""

    package: str
    files: int = 0
    lines: int = 0
    seconds: float = 0.0
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


def check(package: str, root: Path) -> Result:
    """Check each file; a file counts as slow after those that it imports were analysed."""
    project, found = Project(load_catalogue(), Resolver(str(root))), Result(package)
    files = sorted(root.rglob("*.py"))
    began = time.perf_counter()
    for file in files:
        _check_file(project, file.resolve(), root.resolve(), found)
    found.files, found.seconds = len(files), time.perf_counter() - began
    return found


def _check_file(project: Project, file: Path, root: Path, found: Result) -> None:
    try:
        began = time.perf_counter()
        summary = project.check(str(file))
    except (OSError, SyntaxError, UnicodeDecodeError):
        return
    spent, lines = time.perf_counter() - began, summary.text.count("\n")
    found.lines += lines
    if spent > SECONDS * max(1.0, lines / 1000):
        found.slow.append((spent, file))
    for item in summary.diagnostics:
        found.codes[item.code] += 1
        if item.severity == "error" or item.code == "internal-error":
            report = Report(found.package, str(file.relative_to(root)), item.place.start[0] + 1, item.code)
            found.errors.append((report, item.message))


def unproved(results: list[Result]) -> Iterator[tuple[Report, str]]:
    known = proved()
    for result in results:
        yield from ((report, message) for report, message in result.errors if report not in known)


def print_table(results: list[Result]) -> None:
    print(f"{'package':28} {'files':>6} {'lines':>8} {'seconds':>8} {'errors':>7} {'warnings':>9} {'limits':>7} {'slow':>5}")
    for item in results:
        warnings = sum(count for code, count in item.codes.items() if code in ("suspicious-broadcast", "degenerate-axis"))
        print(f"{item.package:28} {item.files:6} {item.lines:8} {item.seconds:8.1f} {len(item.errors):7}", end="")
        print(f" {warnings:9} {item.codes['analysis-limit']:7} {len(item.slow):5}")


def main() -> int:
    parser = argparse.ArgumentParser(description="Check real packages; every error must be proved by the ledger.")
    parser.add_argument("packages", nargs="*", help="names out of packages.txt; all, if none is given")
    parser.add_argument("--into", type=Path, default=Path("artifacts/corpus"))
    options = parser.parse_args()
    chosen = [item for item in pinned() if not options.packages or item.partition("==")[0] in options.packages]
    results = [check(item.partition("==")[0], bring(item, options.into)) for item in chosen]
    print_table(results)
    missing = list(unproved(results))
    for report, message in missing:
        print(f"not proved: {report.package} {report.path}:{report.line} {report.code}: {message}")
    for result in results:
        for seconds, file in sorted(result.slow, reverse=True)[:5]:
            print(f"slow: {seconds:.1f} s {file}")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
