"""The ledger: scripts that prove reports of the corpus.

An entry is a Python file of the folder `ledger`.  Its docstring has a line for each report that it proves,

    package path/of/the/file.py:line code

and the line that fails as the report says ends with `# fails: code`.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "ledger"
_REPORT = re.compile(r"^(\S+) (\S+\.py):(\d+) ([\w-]+)$", re.MULTILINE)
_FAILS = re.compile(r"# fails: ([\w-]+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True, order=True)
class Report:
    """An error in a file of a package; lines count from 1."""

    package: str
    path: str
    line: int
    code: str


@dataclass(frozen=True, slots=True)
class Entry:
    """line: where the script fails, with which code."""

    script: Path
    line: int
    code: str
    reports: tuple[Report, ...]


def entries() -> Iterator[Entry]:
    """All entries; raises ValueError for one that says nothing."""
    for script in sorted(FOLDER.glob("*.py")):
        text = script.read_text(encoding="utf-8")
        said = ast.get_docstring(ast.parse(text)) or ""
        reports = tuple(Report(one, path, int(line), code) for one, path, line, code in _REPORT.findall(said))
        failing = _FAILS.search(text)
        if failing is None or not reports:
            raise ValueError(f"{script} proves no report or has no line that ends with `# fails: code`")
        yield Entry(script, text.count("\n", 0, failing.start()) + 1, failing[1], reports)


def proved() -> frozenset[Report]:
    return frozenset(report for entry in entries() for report in entry.reports)
