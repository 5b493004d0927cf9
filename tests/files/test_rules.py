"""The rules of `np.loadtxt` and `np.genfromtxt` against the library, over random tables and options."""

from __future__ import annotations

import warnings
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import pytest

from shapeserver.analysis.names import Resolver
from shapeserver.analysis.path import Path as Cell
from shapeserver.analysis.project import Project
from shapeserver.analysis.value import Array
from shapeserver.files import DataFiles
from shapeserver.stubs import load_catalogue

FIELDS = ["1", "-7", "2.5", "1e3", "nan", "0", "12"]
ODD = ["word", "", "True", "1 2", "x1"]


def _table(random: Random, separator: str) -> str:
    width = random.choice([1, 1, 2, 3])
    fields = FIELDS + (random.choices(ODD) if random.random() < 0.3 else [])
    lines = [separator.join(random.choices(fields, k=width)) for _ in range(random.choice([1, 1, 2, 3, 5]))]
    for line, chance in (
        ("# a comment", 0.2),
        ("", 0.1),
        (separator.join(["name"] * width), 0.2),
        ("1" + separator, 0.05),
    ):
        if random.random() < chance:
            lines.insert(random.randint(0, len(lines)), line)
    return "\n".join(lines) + "\n"


def _options(random: Random, function: str, separator: str) -> dict[str, Any]:
    found: dict[str, Any] = {"delimiter": "," if separator == "," else None}
    choices = {
        "skiprows" if function == "loadtxt" else "skip_header": [0, 1],
        "usecols": [0, 1, -1, (0,), [0, 2], (1, 0)],
        "unpack": [True, False],
        "ndmin": [0, 1, 2],
        "max_rows": [1, 2, 10],
        "dtype": ["float32", "int64", float, str] + ([None] if function == "genfromtxt" else []),
    }
    for name, values in choices.items():
        if random.random() < 0.3:
            found[name] = random.choice(values)
    return found


def _written(options: dict[str, Any]) -> str:
    texts = {name: value.__name__ if isinstance(value, type) else repr(value) for name, value in options.items()}
    return ", ".join(f"{name}={text}" for name, text in texts.items())


@pytest.mark.parametrize("function", ["loadtxt", "genfromtxt"])
@pytest.mark.parametrize("seed", range(100))
def test_tables_of_numbers(tmp_path: Path, function: str, seed: int) -> None:
    random = Random(seed)
    separator = random.choice([",", " "])
    file, program = tmp_path / "table.txt", str(tmp_path / "program.py")
    file.write_text(_table(random, separator))
    options = _options(random, function, separator)
    project = Project(load_catalogue(), Resolver(str(tmp_path)), DataFiles(str(tmp_path)))
    project.update(program, f'import numpy as np\nr = np.{function}("table.txt", {_written(options)})\n')
    summary = project.check(program)
    predicted = summary.sweep.heap[Cell.root(program), "r"]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            real = getattr(np, function)(file, **options)
    except (ValueError, TypeError, IndexError):
        return
    told = f"{file.read_text()!r} {options}"
    assert [item.message for item in summary.diagnostics if item.severity == "error"] == [], told
    if isinstance(predicted, Array) and predicted.shape.rank is not None:
        known = zip(predicted.shape.dims, real.shape, strict=True)
        assert all(not isinstance(one, int) or one == two for one, two in known), told
        assert predicted.dtype in (None, real.dtype.name) or (predicted.dtype == "str" and real.dtype.kind == "U"), told
