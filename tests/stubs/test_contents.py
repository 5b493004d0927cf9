"""Known contents of small arrays: exact where they can be, forgotten as soon as anything may have written to them."""

from __future__ import annotations

import numpy as np
import pytest

from shapeserver.analysis.shape import text as shape_text
from shapeserver.analysis.value import Array

from .harness import Engine

EXACT = {
    "np.zeros(np.array(x.shape))": "[2, 3, 4]",
    "np.zeros(np.array(x.shape)[1])": "[3]",
    "np.zeros(np.array([2, 3]).sum())": "[5]",
    "np.zeros(np.prod(x.shape))": "[24]",
    "np.zeros(np.arange(2, 8, 2))": "[2, 4, 6]",
    "np.zeros(len(np.array([1, 2, 3])))": "[3]",
    "np.zeros(np.array([[1, 2], [3, 4]]).size)": "[4]",
    "np.zeros(int(np.array([5])[0]))": "[5]",
    "np.zeros(np.array([4, 2]).copy())": "[4, 2]",
    "np.zeros(np.int64(3))": "[3]",
    "np.zeros(np.array([2, 3]).astype(int))": "[2, 3]",
    "np.zeros(np.array([2, 3, 4, 5])[1:3])": "[3, 4]",
    "np.zeros(np.array([2, 3, 4, 5])[::-1][1:][::2])": "[4, 2]",
    "np.zeros(np.array([[1, 2], [3, 4], [5, 6]])[:, 1])": "[2, 4, 6]",
    "np.zeros(np.array([[1, 2], [3, 4], [5, 6]])[-1])": "[5, 6]",
    "np.zeros(np.array([[1, 2], [3, 4], [5, 6]])[1:, ::-1][0])": "[4, 3]",
    "np.zeros(np.array([[1, 2], [3, 4]])[..., None, 0][:, 0])": "[1, 3]",
    "np.zeros(np.array([[1, 2], [3, 4]])[1, 0])": "[3]",
    "np.zeros(np.array([2, 3, 4])[1:].sum())": "[7]",
    "np.zeros(np.array([2, 7, 4]).max() + 1)": "[8]",
    "np.zeros(np.array([[2, 7], [4, 5]]).min())": "[2]",
    "np.zeros(np.arange(6).max())": "[5]",
    "np.zeros(np.cumsum([2, 1, 2]))": "[2, 3, 5]",
    "np.hypot(*np.zeros((2, 3)))": "[3]",
    "np.array([*np.zeros((2, 3)), np.ones(3)])": "[3, 3]",
}


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine()


def shape_of_result(engine: Engine, program: str) -> str:
    value, errors = engine.run("import numpy as np\nx = np.ones((2, 3, 4))\n" + program)
    assert errors == []
    assert isinstance(value, Array), value
    return shape_text(value.shape)


@pytest.mark.parametrize("text", EXACT)
def test_exact(engine: Engine, text: str) -> None:
    assert shape_of_result(engine, f"r = {text}\n") == EXACT[text]
    assert str(list(eval(text, {"np": np, "x": np.ones((2, 3, 4))}).shape)) == EXACT[text]


WRITES = {
    "item": "a[0] = 5",
    "slice": "a[:] = 5",
    "view's item": "b = a[:]\nb[0] = 5",
    "later view's item": "b = a[1:]\nb[0] = 5",
    "view of a view": "b = a[:][:]\nb[0] = 5",
    "reshaped": "b = a.reshape(2, 1)\nb[0] = 5",
    "raveled": "b = a.ravel()\nb[0] = 5",
    "transposed": "b = a.T\nb[0] = 5",
    "asarray": "b = np.asarray(a)\nb[0] = 5",
    "np.reshape": "b = np.reshape(a, (1, 2))\nb[0] = 5",
    "expanded": "b = a[None]\nb[0, 0] = 5",
    "in place": "a += 1",
    "fill": "a.fill(7)",
    "sort": "a.sort()",
    "shuffle": "np.random.shuffle(a)",
    "copyto": "np.copyto(a, 9)",
    "out": "np.add(a, 1, out=a)",
    "fill_diagonal": "np.put(a, 0, 9)",
    "at": "np.add.at(a, 0, 3)",
    "base through its view": "b = a[:]\na[0] = 5\na = b",
    "in a function": "def write(y):\n    y[0] = 5\nwrite(a)",
    "in a list": "s = [a]\ns[0][0] = 5",
    "flat": "a.flat[0] = 5",
    "iteration": "for row in a.reshape(2, 1):\n    row[0] = 7",
    "real": "b = a.real\nb[0] = 5",
    "flip": "b = np.flip(a)\nb[0] = 5",
    "astype without a copy": "b = a.astype(a.dtype, copy=False)\nb[0] = 5",
    "nan_to_num": "np.nan_to_num(a, copy=False)\na[1] = 9",
    "method with out": "a.cumsum(out=a)",
    "out in a tuple": "np.add(a, 1, out=(a,))",
    "squeezed": "b = np.squeeze(a)\nb[0] = 5",
    "broadcast": "b = np.atleast_2d(a)\nb[0] = 5",
    "split": "b, c = np.split(a, 2)\nb[0] = 5",
    "part of a view": "b = a[::-1]\nc = b[:1]\nc[0] = 5",
    "part or whole": "b = a if np.random.rand() < 2 else a[1:]\nb[0] = 5",
    "one part or another": "b = a[:1] if np.random.rand() < 2 else a[1:]\nb[0] = 5",
    "part in order": "b = a[::-1]\nb.sort()",
    "shuffled part": "np.random.shuffle(a[::-1])",
    "a part in place": "b = a[1:]\nb += 1",
    "a part in a function": "def write(y):\n    y[0] = 5\nwrite(a[1:])",
    "at a part": "np.add.at(a[1:], 0, 3)",
    "an advanced index copies": "b = a[[1, 0]]\nb[0] = 5",
}


@pytest.mark.parametrize("name", WRITES)
def test_forgotten(engine: Engine, name: str) -> None:
    program = f"a = np.array([2, 3])\n{WRITES[name]}\nr = np.zeros(a)\n"
    shape = shape_of_result(engine, program)
    names: dict[str, object] = {}
    exec("import numpy as np\n" + program, names)
    real = str(list(names["r"].shape))  # type: ignore[attr-defined]
    assert shape in ("[?, ?]", "[...]", real)


SEEN = {
    "base": "a[1] = 7",
    "base in order": "a[::-1].sort()",
    "another part": "c = a[:2]\nc[1] = 7",
    "a part of the part": "c = b[:1]\nc[0] = 7",
    "in a function": "def write(y):\n    y[1] = 7\nwrite(a)",
    "perhaps": "if np.random.rand() < 2:\n    a[1] = 7",
    "in a loop": "for i in range(200):\n    a[1] = 7",
}


@pytest.mark.parametrize("name", SEEN)
def test_what_is_written_is_seen_in_a_part(engine: Engine, name: str) -> None:
    program = f"a = np.array([2, 3, 4])\nb = a[1:]\n{SEEN[name]}\nr = np.zeros(b)\n"
    names: dict[str, object] = {}
    exec("import numpy as np\n" + program, names)
    assert shape_of_result(engine, program) in ("[?, ?]", "[...]", str(list(names["r"].shape)))  # type: ignore[attr-defined]
    untouched = "a = np.array([2, 3, 4])\nb = a[1:]\nr = np.zeros(b)\n"
    assert shape_of_result(engine, untouched) == "[3, 4]"


def test_a_copy_is_not_written_through(engine: Engine) -> None:
    program = "a = np.array([2, 3])\nb = a.copy()\nb[0] = 5\nr = np.zeros(a)\n"
    assert shape_of_result(engine, program) == "[2, 3]"
