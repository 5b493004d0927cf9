"""Problems as text: what is said of several places is said once."""

from __future__ import annotations

import io
import os

import pytest
from rich.console import Console

from shapeserver.analysis.report import Diagnostic, Place, Related
from shapeserver.cli.rendering import Report


def related(message: str, path: str, line: int) -> Related:
    return Related(Place(os.path.abspath(path), (line, 4), (line, 5)), message)


@pytest.mark.parametrize(
    ("places", "told"),
    [
        ((("a.py", 0),), "(a.py:1:5)"),
        ((("a.py", 0), ("a.py", 7)), "(a.py:1:5, 8:5)"),
        ((("a.py", 0), ("b.py", 1), ("a.py", 2)), "(a.py:1:5, 3:5, b.py:2:5)"),
    ],
)
def test_a_remark_names_its_places(places: tuple[tuple[str, int], ...], told: str) -> None:
    through = tuple(related("4 goes through `x`", path, line) for path, line in places)
    found = Diagnostic("reveal", "error", "wrong", Place(os.path.abspath("a.py"), (9, 0), (9, 1)), through)
    output = io.StringIO()
    Report(Console(file=output), {}).problem(found)
    remarks = [line.strip() for line in output.getvalue().splitlines() if "note:" in line]
    assert remarks == [f"= note: 4 goes through `x` {told}"]
