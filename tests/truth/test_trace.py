"""The recorder attributes each array to the line that bound it; the comparison judges hand-made predictions."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from .compare import Report, compare, read_rows
from .record import Ending, Record, Trace
from .trace import trace_program

BINDINGS = """\
import numpy as np

x = np.zeros(
    (2, 3),
)
for row in x:
    row = row[None]
a, (b, *rest) = np.ones(4), [np.ones(5), np.ones(6)]
x += 1
if (y := x.T).size: z = y.astype("float32")


class Scale:
    def __init__(self, by):
        self.by = by

    def __call__(self, value, *, flip=False):
        try:
            value = value @ self.by
        except ValueError:
            value = value.T @ self.by
        if flip:
            return value.T
        return value


scale = Scale(x)
out = scale(y)
out = scale(np.ones((2, 7)), flip=True)
pairs = {"out": out}
squares = [v * v for v in x]


def batches(data):
    for start in (0, 1):
        yield data[start:start + 1]


for batch in batches(x):
    pass
match [x, y]:
    case [first, _]:
        last = first.sum()
raise ValueError("the end")
"""

GRAPH = """\
import tensorflow as tf


@tf.function
def total(values):
    result = tf.zeros([3])
    for value in values:
        if tf.reduce_sum(value) > 0:
            result = result + value
    return result


print(total(tf.ones([4, 3])))
"""


def traced(folder: Path, text: str) -> Trace:
    program = folder / "program.py"
    program.write_text(text)
    return trace_program(program, seconds=60)


def held(trace: Trace) -> set[str]:
    return {f"{each.line} {each.name} {each.kind} {each.dtype}{list(each.shape or ())}" for each in trace.records}


def test_every_binding_is_recorded_at_its_line(tmp_path: Path) -> None:
    trace = traced(tmp_path, BINDINGS)
    assert held(trace) == {
        "3 x variable float64[2, 3]",
        "6 row variable float64[3]",
        "7 row variable float64[1, 3]",
        "8 a variable float64[4]",
        "8 b variable float64[5]",
        "8 rest[0] variable float64[6]",
        "9 x variable float64[2, 3]",
        "10 y variable float64[3, 2]",
        "10 z variable float32[3, 2]",
        "14 by parameter float64[2, 3]",
        "15 self.by variable float64[2, 3]",
        "17 value parameter float64[3, 2]",
        "17 value parameter float64[2, 7]",
        "19 value variable float64[3, 3]",
        "21 value variable float64[7, 3]",
        "23 return return float64[3, 7]",
        "24 return return float64[3, 3]",
        "28 out variable float64[3, 3]",
        "29 out variable float64[3, 7]",
        "30 pairs['out'] variable float64[3, 7]",
        "31 squares[0] variable float64[3]",
        "31 squares[1] variable float64[3]",
        "34 data parameter float64[2, 3]",
        "39 batch variable float64[1, 3]",
        "42 first variable float64[2, 3]",
        "43 last variable float64[]",
    }
    program = str((tmp_path / "program.py").resolve())
    assert trace.ending == Ending("raised", "ValueError: the end", ((program, 44),))


def test_code_that_tensorflow_rewrites_is_recorded_where_it_was_written(tmp_path: Path) -> None:
    trace = traced(tmp_path, GRAPH)
    assert trace.ending.outcome == "finished"
    assert {
        "5 values parameter float32[4, 3]",
        "6 result variable float32[3]",
        "7 value variable float32[3]",
        "9 result variable float32[3]",
        "10 return return float32[3]",
    } <= held(trace)


def test_a_program_that_does_not_end_is_stopped_and_keeps_its_records(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text("import numpy as np\nx = np.ones(3)\nwhile True:\n    pass\n")
    trace = trace_program(program, seconds=2)
    assert trace.ending.outcome == "timed out"
    assert held(trace) == {"2 x variable float64[3]"}


def record(shape: tuple[int | None, ...] | None, dtype: str = "float32", name: str = "x", **more: object) -> Record:
    about = {"line": 7, "function": "<module>", "definition": 0, "kind": "variable", "kind_of_array": "Tensor"}
    return Record(path="/p.py", name=name, shape=shape, dtype=dtype, **(about | more))  # type: ignore[arg-type]


def compared(records: list[Record], *rows: tuple[str, int, Sequence[int | str | None] | None, str | None]) -> Report:
    data = [
        {
            "path": "/p.py",
            "name": name,
            "start": {"line": line, "column": 1},
            "end": {"line": line, "column": 2},
            "shape": shape,
            "dtype": dtype,
            "text": f"{dtype}{shape}",
        }
        for name, line, shape, dtype in rows
    ]
    return compare(Trace("/p.py", Ending("finished"), tuple(records)), read_rows(data))


@pytest.mark.parametrize(
    ("shape", "dtype", "level", "contradicted"),
    [
        ([32, 10], "float32", "known", False),
        (["batch", 10], "float32", "known", False),
        (["2*n + 1", "m"], "float32", "known", False),
        ([None, 10], "float32", "partly", False),
        ([32, 10], None, "partly", False),
        (["*batch", 10], "float32", "partly", False),
        (None, "float32", "unknown", False),
        ([32, 11], "float32", "known", True),
        ([32], "float32", "known", True),
        ([32, 10], "float64", "known", True),
        (None, "int32", "unknown", True),
    ],
)
def test_a_row_agrees_or_contradicts(
    shape: Sequence[int | str | None] | None, dtype: str | None, level: str, contradicted: bool
) -> None:
    report = compared([record((32, 10))], ("x", 7, shape, dtype))
    assert [spot.level for spot in report.spots] == [level]
    assert bool(report.contradictions) is contradicted


def test_what_the_library_left_unknown_agrees_with_everything() -> None:
    assert not compared([record((None, 10))], ("x", 7, [32, 10], "float32")).contradictions
    assert not compared([record(None)], ("x", 7, [32, 10], "float32")).contradictions


def test_rows_of_another_line_or_name_leave_a_name_missing() -> None:
    report = compared([record((3,))], ("x", 8, [4], "float32"), ("y", 7, [4], "float32"))
    assert report.count("missing") == 1
    assert not report.contradictions


def test_several_values_at_one_place() -> None:
    both = [record((3,)), record((4,))]
    report = compared(both, ("x", 7, [3], "float32"), ("x", 7, [4], "float32"))
    assert not report.contradictions and not report.uncovered
    report = compared(both, ("x", 7, [3], "float32"))
    assert not report.contradictions and [each.shape for each in report.uncovered[0].uncovered] == [(4,)]
    assert compared(both, ("x", 7, [3], "float32"), ("x", 7, [5], "float32")).contradictions


def test_the_least_known_row_gives_the_level() -> None:
    report = compared([record((3,))], ("x", 7, [3], "float32"), ("x", 7, None, None))
    assert report.count("unknown") == 1


def test_optional_names_count_only_when_they_are_predicted() -> None:
    inside = record((3,), name="xs[0]", optional=True)
    assert not compared([inside]).spots
    assert compared([inside], ("xs[0]", 7, [4], "float32")).contradictions


def test_a_return_may_be_told_at_its_definition() -> None:
    about: dict[str, Any] = {"name": "return", "kind": "return", "function": "Net.call", "definition": 4}
    short, long = record((3,), **about), record((4,), **about | {"line": 9})
    assert compared([short], ("return", 7, [3], "float32")).count("known") == 1
    report = compared([short, long], ("call", 4, [3], "float32"), ("call", 4, [4], "float32"))
    assert report.count("known") == len(report.spots) == 1
    assert not report.contradictions and not report.uncovered


def test_spellings_of_text_and_python_numbers() -> None:
    assert not compared([record((3,), "<U5")], ("x", 7, [3], "str")).contradictions
    assert not compared([record((), "int64")], ("x", 7, [], "python int")).contradictions
