"""Compares what `shapeserver shapes` predicts for a program with what a traced run of it held.

    python -m tests.truth.compare [--details] PROGRAM...

A *row* is one line of the prediction: a name where it is bound, with what is known of its shape and dtype.  A *spot*
is a name at one line of a file for which the run held arrays; all rows of that name at that line belong to it.

- A *contradiction* is a row of a spot that no traced array of the spot agrees with.  Symbolic text agrees with any
  length, and so does what the library itself left unknown.  Of a name bound several times in a line, as in
  `_, _, vt = svd(a)`, the run held what was bound last, so only the last place can be contradicted.
- An array is *uncovered* when its spot has rows, but none that agrees with it: the run had a case not predicted.
- A spot is *known* when all its rows give every dim and the dtype, *partly* known when all tell something
  of the shape, else *unknown*; *missing* when it has no row at all.  The ragged axis of a ragged tensor has no length:
  there, not to give one is to know it.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .record import Dims, Record, Trace
from .trace import SECONDS, trace_program

Position = tuple[str, int, str]
LEVELS = ("known", "partly", "unknown", "missing")
RAGGED = "RaggedTensor"
PYTHON_DTYPES = {"python bool": "bool", "python int": "int64", "python float": "float64"}


@dataclass(frozen=True, slots=True)
class Row:
    path: str
    line: int
    column: int
    name: str
    shape: tuple[int | str | None, ...] | None
    dtype: str | None
    text: str

    def agrees(self, record: Record) -> bool:
        return _agree_shapes(self.shape, record.shape) and _agree_dtypes(self.dtype, record.dtype)

    def level(self, held: Sequence[Record] = ()) -> str:
        if self.shape is None:
            return "unknown"
        ragged = [record.shape for record in held if record.kind_of_array == RAGGED and record.shape is not None]
        without = {axis for axis in range(len(self.shape)) if ragged and all(_is_ragged(dims, axis) for dims in ragged)}
        open_dims = any((dim is None and axis not in without) or is_run(dim) for axis, dim in enumerate(self.shape))
        return "partly" if open_dims or self.dtype is None else "known"


@dataclass(frozen=True, slots=True)
class Spot:
    """A name at a line, with its rows and the arrays that it held."""

    path: str
    line: int
    name: str
    rows: tuple[Row, ...]
    held: tuple[Record, ...]

    @property
    def level(self) -> str:
        return max((row.level(self.held) for row in self.rows), key=LEVELS.index, default="missing")

    @property
    def contradictions(self) -> tuple[Row, ...]:
        last = max((row.column for row in self.rows), default=0)
        rows = (row for row in self.rows if row.column == last)
        return tuple(row for row in rows if not any(row.agrees(record) for record in self.held))

    @property
    def uncovered(self) -> tuple[Record, ...]:
        if not self.rows:
            return ()
        return tuple(record for record in self.held if not any(row.agrees(record) for row in self.rows))

    def __str__(self) -> str:
        predicted = " | ".join(dict.fromkeys(row.text for row in self.rows)) or "nothing"
        held = " | ".join(dict.fromkeys(f"{record.dtype}{_dims_text(record.shape)}" for record in self.held))
        return f"{self.path}:{self.line} {self.name}: predicted {predicted}, held {held}"


@dataclass(frozen=True, slots=True)
class Report:
    """The comparison of one program.  `spots` are the names that must have rows, `extras` optional ones that have."""

    program: str
    outcome: str
    error: str
    spots: tuple[Spot, ...]
    extras: tuple[Spot, ...]

    @property
    def contradictions(self) -> tuple[Spot, ...]:
        return tuple(spot for spot in self.spots + self.extras if spot.contradictions)

    @property
    def uncovered(self) -> tuple[Spot, ...]:
        return tuple(spot for spot in self.spots + self.extras if spot.uncovered)

    def count(self, level: str) -> int:
        return Counter(spot.level for spot in self.spots)[level]


def compare_program(program: Path | str, seconds: int = SECONDS) -> Report:
    """Runs the program under the real libraries, asks for its shapes and compares the two."""
    trace = trace_program(Path(program), seconds)
    paths = sorted({record.path for record in trace.records} | {trace.program})
    return compare(trace, [row for path in paths for row in predicted_rows(path)])


def predicted_rows(path: str) -> list[Row]:
    """What the command line predicts for one file."""
    command = [sys.executable, "-m", "shapeserver", "shapes", path, "--output-format", "json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if not done.stdout.strip():
        raise RuntimeError(f"shapeserver shapes {path} printed nothing, exit code {done.returncode}:\n{done.stderr}")
    return read_rows(json.loads(done.stdout))


def read_rows(data: Iterable[dict[str, Any]]) -> list[Row]:
    return [_row(each) for each in data]


def compare(trace: Trace, rows: Sequence[Row]) -> Report:
    predicted: dict[Position, list[Row]] = {}
    for row in rows:
        predicted.setdefault((row.path, row.line, row.name), []).append(row)
    held: dict[tuple[Position, bool], list[Record]] = {}
    for record in trace.records:
        held.setdefault((_position(record, predicted), record.optional), []).append(record)
    spots, extras = [], []
    for (position, optional), records in held.items():
        spot = Spot(*position, tuple(predicted.get(position, ())), tuple(records))
        if not optional:
            spots.append(spot)
        elif spot.rows:
            extras.append(spot)
    return Report(trace.program, trace.ending.outcome, trace.ending.error, tuple(spots), tuple(extras))


def _position(record: Record, predicted: Container[Position]) -> Position:
    """Where a record's rows are: a return may be told at its `def`, under the function's own name."""
    own = (record.path, record.line, record.name)
    if record.kind != "return" or record.optional or own in predicted:
        return own
    at_definition = (record.path, record.definition, record.function.rpartition(".")[2])
    return at_definition if at_definition in predicted else own


def _row(data: dict[str, Any]) -> Row:
    shape = data["shape"]
    path = str(Path(data["path"]).resolve())
    shape = None if shape is None else tuple(shape)
    return Row(path, data["start"]["line"], data["start"]["column"], data["name"], shape, data["dtype"], data["text"])


def _agree_shapes(predicted: tuple[int | str | None, ...] | None, held: Dims) -> bool:
    if predicted is None or held is None or any(is_run(dim) for dim in predicted):
        return True
    return len(predicted) == len(held) and all(map(_agree_dims, predicted, held))


def is_run(dim: int | str | None) -> bool:
    """A run of dims of unknown length, such as `*batch` or `...`."""
    return isinstance(dim, str) and dim.startswith(("*", "..."))


def _is_ragged(dims: tuple[int | None, ...], axis: int) -> bool:
    return axis < len(dims) and dims[axis] is None


def _agree_dims(predicted: int | str | None, held: int | None) -> bool:
    return not isinstance(predicted, int) or held is None or predicted == held


def _agree_dtypes(predicted: str | None, held: str) -> bool:
    if predicted is None:
        return True
    return _plain_dtype(predicted) == _plain_dtype(held)


def _plain_dtype(name: str) -> str:
    """One spelling for each: NumPy tells the length of a text in its dtype, and TensorFlow calls text `string`."""
    if name.startswith(("<U", ">U", "str")):
        return "str"
    if name.startswith(("|S", "bytes")):
        return "bytes"
    if name.startswith(("void", "record", "{")):
        return "void"  # the run tells the width of a record, a prediction its fields
    if name.startswith("StringDType"):
        return "StringDType"
    if name.startswith(("datetime64", "timedelta64")):
        return name.partition("[")[0]  # a prediction tells no unit
    return PYTHON_DTYPES.get(name, name)


def _dims_text(shape: Dims) -> str:
    if shape is None:
        return "[...]"
    return "[" + ", ".join("?" if dim is None else str(dim) for dim in shape) + "]"


def print_table(reports: Sequence[Report], details: bool) -> None:
    width = max(len(Path(report.program).name) for report in reports) + 2
    print(f"{'program':{width}} {'outcome':10} {'names':>6}", *(f"{level:>8}" for level in LEVELS), end="")
    print(f" {'uncovered':>10} {'contradictions':>15}")
    for report in reports:
        counts = [f"{report.count(level):8}" for level in LEVELS]
        print(f"{Path(report.program).name:{width}} {report.outcome:10} {len(report.spots):6}", *counts, end="")
        print(f" {len(report.uncovered):10} {len(report.contradictions):15}")
    for report in reports:
        print_details(report, details)
    print(f"\n{total(reports)}")


def total(reports: Sequence[Report]) -> str:
    names = sum(len(report.spots) for report in reports)
    known = sum(report.count("known") for report in reports)
    finished = sum(report.outcome == "finished" for report in reports)
    contradictions = sum(len(report.contradictions) for report in reports)
    return (
        f"{finished} of {len(reports)} programs finished; {contradictions} contradictions; "
        f"{known} of {names} names fully known ({known / max(1, names):.1%})"
    )


def print_details(report: Report, everything: bool) -> None:
    if report.error:
        print(f"\n{report.program} {report.outcome}: {report.error}")
    for spot in report.contradictions:
        print(f"contradiction: {spot}")
    if everything:
        for spot in report.uncovered:
            print(f"uncovered: {spot}")
        for spot in report.spots:
            if spot.level != "known":
                print(f"{spot.level}: {spot}")


def main() -> int:
    parser = argparse.ArgumentParser(description="Compare predicted shapes with those of a real run.")
    parser.add_argument("programs", nargs="+", type=Path, metavar="PROGRAM")
    parser.add_argument("--seconds", type=int, default=SECONDS, help="time limit of each run")
    parser.add_argument("--details", action="store_true", help="list every name that is not fully known")
    parser.add_argument("--figures", type=Path, help="write the line of totals there")
    options = parser.parse_args()
    reports = [compare_program(program, options.seconds) for program in options.programs]
    print_table(reports, options.details)
    if options.figures:
        options.figures.write_text(total(reports) + "\n")
    return 1 if any(report.contradictions or report.outcome != "finished" for report in reports) else 0


if __name__ == "__main__":
    sys.exit(main())
