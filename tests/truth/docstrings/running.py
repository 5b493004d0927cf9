"""Runs examples in processes of their own that share one import of the library.

    python -m tests.truth.docstrings.running EXAMPLES.json RESULTS.json

A *worker* imports the libraries once and forks for each example, before any operation has started a thread of theirs.
The child executes statement by statement: one that raises is noted and left out, the others go on.  What its names
held is recorded as in `recorder`.  An example that ends its process, or takes too long, counts as not run.
"""

from __future__ import annotations

import ast
import contextlib
import importlib
import io
import json
import os
import pickle
import signal
import sys
import tempfile
import warnings
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from ..record import Record
from ..recorder import Recorder, TimeLimit

SECONDS = 20


@dataclass(frozen=True, slots=True)
class Run:
    """`raised` are the errors by the number of the statement; the records' lines are numbers of statements."""

    place: str
    finished: bool
    raised: tuple[tuple[int, str], ...]
    records: tuple[Record, ...]


def run(place: str, statements: list[str], folder: Path) -> Run:
    """Execute the statements in this process, each at the lines that it has in the program of all of them."""
    program = folder / "example.py"
    program.write_text("\n".join(statements) + "\n", encoding="utf-8")
    recorder = Recorder(folder)
    names: dict[str, Any] = {"__name__": "__main__", "__file__": str(program)}
    raised: list[tuple[int, str]] = []
    line = 0
    os.chdir(folder)
    for number, statement in enumerate(statements):
        tree = ast.increment_lineno(ast.parse(statement), line)
        line += statement.count("\n") + 1
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            try:
                code = compile(tree, str(program), "exec")
                sys.settrace(recorder.trace)
                exec(code, names)
            except TimeLimit:
                raise
            except BaseException as error:
                raised.append((number, f"{type(error).__name__}: {error}"[:2000]))
            finally:
                sys.settrace(None)
    return Run(place, True, tuple(raised), tuple(recorder.records))


def _child(place: str, statements: list[str], folder: str, output: Path) -> None:
    def stop(number: int, frame: object) -> None:
        raise TimeLimit

    signal.signal(signal.SIGALRM, stop)
    signal.alarm(SECONDS)
    try:
        result = run(place, statements, Path(folder))
    except TimeLimit:
        result = Run(place, False, (), ())
    output.write_bytes(pickle.dumps(result))


def run_all(examples: list[tuple[str, list[str]]], modules: list[str]) -> list[Run]:
    warnings.simplefilter("ignore")
    for module in modules:
        importlib.import_module(module)
    return [_forked(place, statements) for place, statements in examples]


def _forked(place: str, statements: list[str]) -> Run:
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as room:
        output = Path(room) / "run"
        process = os.fork()
        if process == 0:
            try:
                _child(place, statements, os.path.realpath(folder), output)
            finally:
                os._exit(0)
        _wait(process)
        if not output.exists():
            return Run(place, False, (), ())
        found: Run = pickle.loads(output.read_bytes())
        return found


def _wait(process: int) -> None:
    """Wait for a child; one that does not even heed its alarm is killed."""

    def kill(number: int, frame: object) -> None:
        os.kill(process, signal.SIGKILL)

    signal.signal(signal.SIGALRM, kill)
    signal.alarm(2 * SECONDS)
    os.waitpid(process, 0)
    signal.alarm(0)


def main(examples: str, results: str) -> None:
    asked = json.loads(Path(examples).read_text(encoding="utf-8"))
    runs = run_all([(place, statements) for place, statements in asked["examples"]], asked["modules"])
    Path(results).write_text(json.dumps([asdict(each) for each in runs]), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
