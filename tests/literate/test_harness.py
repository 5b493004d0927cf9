"""The harness finds fault with pages that are wrong: in what they say, and in what they leave out."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from shapeserver.analysis.report import Edit, Fix, Place
from tests.truth.record import Record

from . import edits, fixes
from .check import Finding
from .library import Library, Outcome, Raised
from .marks import read_marks
from .page import read_page
from .section import examine
from .test_pages import update
from .texts import agrees
from .truth import Truth
from .workspace import PROGRAM, Workspace

START = """\
# A section

```python
import numpy as np

x = np.zeros((4, 3))
{}
```
"""


def findings(folder: Path, library: Library, text: str) -> list[Finding]:
    page = folder / "page.md"
    page.write_text(text)
    return [item for section in read_page(page) for item in examine(section, folder / "work", library)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("y = x.T  # shape: f64[3, 4]", []),
        ("y = x.T  # shape: f64[3, 5]", ["shape: f64[3, 5] is told, the analysis says: f64[3, 4]", "in the run y was"]),
        ("y = x.T  # shape: f32[3, 4]", ["the analysis says: f64[3, 4]", "in the run y was"]),
        ("y, z = x, x.T  # shape: y f64[4, 3], z f64[3, 4]", []),
        ("y, z = x, x.T  # shape: y f64[4, 3], z f64[4, 3]", ["says: y f64[4, 3], z f64[3, 4]", "in the run z was"]),
        ("for y in (x, x.T):  # shape: f64[4, 3] | f64[3, 4]\n    pass", []),
        ("y = [row * 2 for row in x][0]  # shape: f64[3]", []),
        ("y = len(x)  # shape: f64[4]", ["the analysis says: nothing", "in the run  was no array"]),
        ("reveal_shape(x)  # revealed: f64[4, 3]", []),
        ("reveal_shape(x)  # revealed: f64[4, 4]", ["the analysis says: f64[4, 3]", "in the run it was"]),
        ("reveal_shape(x)", ["not announced: info: [reveal]"]),
        ('y = x @ x  # error: [matmul-mismatch] "3 != 4"', []),
        ("y = x @ x", ["not announced: error: [matmul-mismatch]"]),
        ('y = x @ x  # error: [matmul-mismatch] "4 != 3"', ["not found", "not announced"]),
        ('y = x @ x  # error: [broadcast-mismatch] "3 != 4"', ["not found", "not announced"]),
        ('y = x.T  # error: [matmul-mismatch] "3 != 4"', ["not found"]),
        ('# error: [matmul-mismatch] "3 != 4"\ny = x @ x', []),
        ("y = (\n    x\n    @ x.T\n)  # shape: f64[4, 4]", []),
        ("raise ValueError", ["raises in the run: ValueError"]),
        ("y = x @ x  # error: matmul", ["is not of the form"]),
        ('y = x @ x  # error: [matmul-mismatch] "3 != 4"\nz = y + 1', []),
        ("import os\nos._exit(0)", ["gave no answer"]),
    ],
)
def test_a_program(tmp_path: Path, library: Library, line: str, expected: list[str]) -> None:
    found = [item.message for item in findings(tmp_path, library, START.format(line))]
    assert len(found) == len(expected), found
    assert all(part in message for part, message in zip(expected, found, strict=True)), found


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("edit x = np.zeros((5, 2))\nx: f64[5, 2]\ny: f64[2, 5]\nrecomputed: x, y", []),
        ("edit x = np.zeros((5, 2))\nx: f64[5, 2]\nrecomputed: x, y", ["changed and not told: y: f64[2, 5]"]),
        ("edit x = np.ones((4, 3))\nrecomputed: x, y", ["recomputed was: x"]),
        ("edit x = np.ones((4, 3))\ny: f64[3, 4]\nrecomputed: x", ["after the edit, y is f64[3, 4], told is"]),
        ("edit insert-after x x = x[None]\nx: f64[4, 3] | f64[1, 4, 3]\ny: f64[3, 4, 1]\nrecomputed: x, y", []),
        ("edit delete y\ny: unknown\nrecomputed: nothing", []),
        ('edit y = x @ x\ny: unknown\nerror: [matmul-mismatch] "3 != 4"', []),
        ("edit y = x @ x\ny: unknown\nno errors", ["not announced: error"]),
        ('edit y = x.T\nerror: [matmul-mismatch] "3 != 4"', ["not found"]),
        ('edit y = x.T[\ny: unknown\ninfo: [syntax-error] "was never closed"', []),
        ("edit z = x", ["no statement is called 'z'"]),
        ("edit y = x.T; raise KeyError", ["line 4 of the edited program: raises in the run: KeyError"]),
    ],
)
def test_an_edit(tmp_path: Path, library: Library, block: str, expected: list[str]) -> None:
    page = START.format("y = x.T") + f"\n```{block}\n```\n"
    found = [item.message for item in findings(tmp_path, library, page)]
    assert len(found) == len(expected), found
    assert all(part in message for part, message in zip(expected, found, strict=True)), found


def test_a_block_before_any_program(tmp_path: Path, library: Library) -> None:
    found = findings(tmp_path, library, "```edit x = 3\n```\n")
    assert [item.message for item in found] == ["there is no program before"]


def test_a_program_that_must_not_run(tmp_path: Path, library: Library) -> None:
    page = START.format("raise ValueError").replace("```python", "```python no-run")
    assert findings(tmp_path, library, page) == []


FIXABLE = START.format('y = x @ x  # error: [matmul-mismatch] "3 != 4"')


@pytest.mark.parametrize(
    ("written", "body", "expected"),
    [
        ("y = x @ x.T", "y = x @ x.T", []),
        ("y = x @ x.T", "y = x.T @ x", ["the fix writes:\ny = x @ x.T"]),
        ("y = x + x.T", "y = x + x.T", ["new after the fix", "no problem is gone"]),
    ],
)
def test_a_fix(
    tmp_path: Path, library: Library, monkeypatch: pytest.MonkeyPatch, written: str, body: str, expected: list[str]
) -> None:
    place = Place("", (3, 0), (3, len("y = x @ x")))
    monkeypatch.setattr(fixes, "chosen", lambda *_: Fix("transpose", (Edit(place, written),)))
    found = findings(tmp_path, library, f"{FIXABLE}\n```fix\n{body}\n```\n")
    assert len(found) == len(expected), found
    assert all(item.message.startswith(part) for part, item in zip(expected, found, strict=True)), found


def test_a_fix_that_there_is_not(tmp_path: Path, library: Library) -> None:
    found = findings(tmp_path, library, f"{FIXABLE}\n```fix Buy a bigger matrix\ny = x\n```\n")
    assert [item.message for item in found] == ["there is no such fix: Buy a bigger matrix"]


def test_update_writes_shapes_and_never_errors(tmp_path: Path, library: Library) -> None:
    lines = 'y = x.T  # shape: f64[1]\nreveal_shape(y)  # revealed: ?\nz = x @ x  # error: [matmul-mismatch] "9"'
    found = findings(tmp_path, library, START.format(lines))
    page = tmp_path / "page.md"
    update(page, found)
    assert page.read_text() == START.format(
        lines.replace("shape: f64[1]", "shape: f64[3, 4]").replace("revealed: ?", "revealed: f64[3, 4]")
    )


def truth_of(tmp_path: Path, text: str, **happened: Any) -> list[str]:
    """What a made-up run of a program proves wrong."""
    files = Workspace(tmp_path, {PROGRAM: text}, {PROGRAM: 0}).analysed()
    nothing: dict[str, Any] = {"records": (), "raised": (), "ran": frozenset(), "revealed": ()}
    return [item.message for item in Truth(files, Outcome(**(nothing | happened))).findings()]


def test_an_error_that_the_run_does_not_have(tmp_path: Path) -> None:
    text = "import numpy as np\nx = np.zeros((4, 3))\ny = x @ x\n"
    place = (str(tmp_path / PROGRAM), 3)
    assert len(truth_of(tmp_path, text, ran=frozenset({place}))) == 1
    assert not truth_of(tmp_path, text, ran=frozenset({place}), raised=(Raised("ValueError: no", (place,)),))
    assert not truth_of(tmp_path, text)


def test_an_array_that_was_not_predicted(tmp_path: Path) -> None:
    path = str(tmp_path / PROGRAM)
    record = Record(path, 2, "<module>", 0, "x", "variable", (4, 4), "float64", "ndarray")
    found = truth_of(tmp_path, "import numpy as np\nx = np.zeros((4, 3))\n", records=(record,))
    assert found == ["not so in the run: x: predicted f64[4, 3], held float64[4, 4]"]


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("f64[2, 3]", {"array": ["float64", [2, 3]]}, True),
        ("f64[2, 3]", {"array": ["float64", [3, 2]]}, False),
        ("f32[2]", {"array": ["float64", [2]]}, False),
        ("?[2]", {"array": ["float64", [2]]}, True),
        ("f64[...]", {"array": ["float64", [2, 3]]}, True),
        ("f64[]", {"array": ["float64", []]}, True),
        ("f64[]", {"array": ["float64", [1]]}, False),
        ("f64[n, n]", {"array": ["float64", [2, 2]]}, True),
        ("f64[n, n]", {"array": ["float64", [2, 3]]}, False),
        ("f64[2*n + 1, n]", {"array": ["float64", [7, 3]]}, True),
        ("f64[2*n + 1, n]", {"array": ["float64", [6, 3]]}, False),
        ("f64[max(n, 2), n]", {"array": ["float64", [2, 1]]}, True),
        ("f64[?, 3]", {"array": ["float64", [9, 3]]}, True),
        ("f32[*batch, 3]", {"array": ["float32", [5, 6, 3]]}, True),
        ("f32[*batch, 3]", {"array": ["float32", [5, 6, 4]]}, False),
        ("f32[n, 3]", {"array": ["float32", [None, 3]]}, True),
        ("f32[3]", {"array": ["float32", None]}, True),
        ("3", {"int": 3}, True),
        ("3", {"int": 4}, False),
        ("int n//2", {"int": 4}, True),
        ("(2, f64[3])", {"type": "tuple", "items": [{"int": 2}, {"array": ["float64", [3]]}]}, True),
        ("(2, f64[3])", {"type": "list", "items": [{"int": 2}, {"array": ["float64", [3]]}]}, False),
        ("(2,)", {"type": "tuple", "items": [{"int": 2}]}, True),
        ("[2, …]", {"type": "list", "items": [{"int": 2}, {"int": 5}]}, True),
        ("list of n × f64[n]", {"type": "list", "items": [{"array": ["float64", [1]]}]}, True),
        ("list of 2 × f64[1]", {"type": "list", "items": [{"array": ["float64", [1]]}]}, False),
        ("'relu'", {"literal": "'relu'", "type": "str"}, True),
        ("float", {"literal": "2.5", "type": "float"}, True),
        ("None or 3", {"literal": "None", "type": "NoneType"}, True),
        ("True", {"literal": "False", "type": "bool"}, False),
        ("unknown: no stub", {"int": 3}, True),
    ],
)
def test_texts(text: str, value: dict[str, Any], expected: bool) -> None:
    assert agrees(text, value, {}) is expected


def test_a_symbol_is_one_number_all_over() -> None:
    symbols = {"n": 3}
    assert agrees("int n", {"int": 3}, symbols)
    assert not agrees("f64[m, n]", {"array": ["float64", [5, 4]]}, symbols)
    assert symbols == {"n": 3}


def test_marks_know_their_statement() -> None:
    program = '# shape: f64[3]\nx = f(\n    3\n)\nfor row in x:  # shape: f64[]\n    y = row  # shape: f64[]  # hint: [a] "b"\n'
    found = [(mark.kind, mark.line, list(mark.statement)) for mark in read_marks(program)]
    assert found == [("shape", 0, [1, 2, 3]), ("shape", 4, [4]), ("shape", 5, [5]), ("hint", 5, [5])]


@pytest.mark.parametrize(
    ("statement", "name"),
    [
        ("x = f(3)", "x"),
        ("a, b = c", "a, b"),
        ("x += 1", "x"),
        ("x[0] = 1", "x[0]"),
        ("def f(x):\n    return x == 3", "def f"),
        ("@g\ndef f(x): pass", "def f"),
        ("class A(B):\n    pass", "class A"),
        ("fit(x, y=3)", "fit"),
        ("import numpy as np", "import numpy as np"),
    ],
)
def test_what_a_statement_is_called(statement: str, name: str) -> None:
    assert edits.label(statement) == name


def test_only_blocks_of_known_kinds_count(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# One\n```text\nx\n```\n## Two\ntext\n```python m.py\nx = 1\n```\n````python\ny = 2\n````\n")
    (section,) = read_page(page)
    assert section.title == "Two"
    assert [(block.filename, block.text, block.first) for block in section.blocks] == [
        ("m.py", "x = 1\n", 7),
        ("", "y = 2\n", 10),
    ]
    assert not any(re.search("`", block.text) for block in section.blocks)
