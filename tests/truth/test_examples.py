"""The examples, under the real libraries and under shapeserver.

A right example runs, is reported clean, and holds the shapes that were predicted.  A broken one has its failing lines
marked with `# expect: [code] "part of the message"`: the real library raises there, and shapeserver reports exactly
these problems.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from .compare import compare_program
from .trace import trace_program

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
MARK = re.compile(r'# expect: \[([a-z-]+)\] "([^"]*)"')
SECONDS = 300
NAMES = (
    "numpy_mlp",
    "kmeans",
    "keras_cnn",
    "functional_residual",
    "transformer_block",
    "tf2_training_loop",
    "tf1_graph",
)
PROGRAMS = (*(f"{name}.py" for name in NAMES), "project/train.py")


@dataclass(frozen=True, slots=True)
class Mark:
    path: Path
    line: int
    code: str
    text: str


def sources(program: Path) -> list[Path]:
    """The files of a program: a project's folder holds nothing else."""
    return sorted(program.parent.glob("*.py")) if program.parent.name == "project" else [program]


def marks(program: Path) -> list[Mark]:
    found = []
    for path in sources(program):
        for line, text in enumerate(path.read_text().splitlines(), start=1):
            if mark := MARK.search(text):
                found.append(Mark(path, line, *mark.groups()))
    return found


def check(program: Path) -> tuple[int, list[dict[str, Any]]]:
    paths = [str(path) for path in sources(program)]
    command = [sys.executable, "-m", "shapeserver", "check", *paths, "--output-format", "json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout.strip(), done.stderr
    return done.returncode, json.loads(done.stdout)


def failing_places(program: Path, folder: Path, count: int) -> list[tuple[str, int]]:
    """Where a program raises; a run ends at its first error, so the call that led there is taken out for the next."""
    for path in sources(program):
        (folder / path.name).write_text(path.read_text())
    copy = folder / program.name
    found = []
    for _ in range(count):
        places = trace_program(copy, SECONDS).ending.places
        found.append((Path(places[-1][0]).name, places[-1][1]))
        if len(places) > 1:
            lines = Path(places[-2][0]).read_text().splitlines(keepends=True)
            lines[places[-2][1] - 1] = re.sub(r"\S.*", "pass", lines[places[-2][1] - 1])
            Path(places[-2][0]).write_text("".join(lines))
    return found


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_right_example_is_reported_clean(name: str) -> None:
    assert check(EXAMPLES / "right" / name) == (0, [])


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_right_example_runs_and_holds_the_predicted_shapes(name: str) -> None:
    report = compare_program(EXAMPLES / "right" / name, SECONDS)
    assert report.outcome == "finished", report.error
    assert [str(spot) for spot in report.contradictions] == []
    assert report.count("known") >= 1


@pytest.mark.parametrize("name", [*PROGRAMS, "demo.py"])
def test_a_broken_example_is_reported_at_its_marks_alone(name: str) -> None:
    program = EXAMPLES / "broken" / name
    code, problems = check(program)
    expected = marks(program)
    found = [(Path(each["path"]).name, each["start"]["line"], each["code"]) for each in problems]
    assert sorted(found) == sorted((mark.path.name, mark.line, mark.code) for mark in expected)
    messages = {(each["start"]["line"], each["code"]): each["message"] for each in problems}
    assert all(mark.text in messages[mark.line, mark.code] for mark in expected), messages
    assert code == 1


@pytest.mark.parametrize("name", [*PROGRAMS, "demo.py"])
def test_a_broken_example_raises_at_its_marks(name: str, tmp_path: Path) -> None:
    program = EXAMPLES / "broken" / name
    expected = marks(program)
    assert expected
    assert failing_places(program, tmp_path, len(expected)) == [(mark.path.name, mark.line) for mark in expected]
