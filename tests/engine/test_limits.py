"""What is too large to be followed in full: loops of costly rounds, statements that are given up, deep graphs."""

from __future__ import annotations

from typing import Any

import pytest

from shapeserver.analysis.interp import functions, replay
from shapeserver.analysis.interp.machine import Machine
from shapeserver.analysis.layout import Code
from shapeserver.analysis.memo import Outcome
from shapeserver.analysis.names import Resolver
from shapeserver.analysis.path import Path
from shapeserver.analysis.project import Project
from shapeserver.analysis.rule import Keywords
from shapeserver.analysis.shape import text as shape_text
from shapeserver.analysis.value import Array, Function, Unknown, Value
from shapeserver.stubs import load_catalogue

FILE = "/limits/main.py"

COSTLY_ROUNDS = """
import numpy as np

def smooth(x):
    for i in range(50):
        x = x + np.ones(7) * i
    return x

total = np.zeros(7)
kept = []
for i in range(60):
    for j in range(60):
        total = total + smooth(total)
        last = total[: j % 2 + 3]
    kept.append(total)
stacked = np.stack(kept)
"""

TOO_LARGE = """
import numpy as np

def work(x):
    for i in range(60):
        for j in range(60):
            for k in range(60):
                x = x + np.ones(3) * i + np.sqrt(x) - np.ones((3,)) + np.abs(np.exp(x)) * k
    return x

kept = []
if True:
    for a in range(60):
        kept.append(a)
        for b in range(60):
            for c in range(60):
                y = work(np.zeros(3) + c) + work(np.zeros(3) * b)
                for d in range(60):
                    for e in range(60):
                        y = (np.ones(3) + 1) * 2 + np.ones(3) + work(y)
first = kept[0]
"""

DEEP_GRAPH = """
import keras

def block(x):
    y = keras.layers.Conv2D(5, 3, padding="same")(x)
    y = keras.layers.ReLU()(y)
    return keras.layers.Add()([x, y])

x = keras.Input((9, 9, 5))
for _ in range(50):
    x = block(x)
"""

FED_OFTEN = """
import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()
x = tf.placeholder(tf.float32, [8, 15])
state = tf.zeros([8, 4])
for step in tf.unstack(x, axis=1):
    state = tf.tanh(tf.matmul(tf.concat([tf.reshape(step, [8, 1]), state], axis=1), tf.zeros([5, 4])))
with tf.Session() as session:
    for i in range(60):
        for j in range(60):
            last = session.run(state, feed_dict={x: np.ones((8, 15))})
"""

ANY_OBJECT = """
import numpy as np

def encode(item, depth):
    if isinstance(item, np.ndarray):
        return [encode(part, depth + 1) for part in item]
    if isinstance(item, (tuple, list)):
        return [encode(part, depth + 1) for part in item]
    if isinstance(item, dict):
        return {encode(key, depth + 1): encode(value, depth + 1) for key, value in item.items()}
    if callable(item):
        return encode(item(), depth + 1)
    if depth > 10:
        return encode(item.first, depth + 1), encode(item.second, depth + 1)
    return item

def same(item):
    if isinstance(item, dict):
        return {same(key): same(value) for key, value in item.items()}
    return [same(part) for part in item] if isinstance(item, (list, set)) else (same(item.a), same(item.b))
"""

HALVED = """
import numpy as np

def halved(x):
    if x.shape[0] == 1:
        return x
    half = x.shape[0] // 2
    return halved(x[:half]) + halved(x[half:])

least = halved(np.ones((16, 3)))
"""

BESIDE_A_CUT = """
def walk(tree):
    found = walk(tree.left)
    return leaf9(found)

def leaf0(x):
    return x
""" + "".join(
    f"""
def leaf{depth + 1}(x):
    return leaf{depth}(x), leaf{depth}(x)
"""
    for depth in range(9)
)

OPEN_LAYERS = """
import keras

class Layer0(keras.layers.Layer):
    def build(self, shape):
        self.w = self.add_weight(shape=(shape[-1], 4))
    def call(self, x):
        return keras.ops.matmul(x, self.w)
""" + "".join(
    f"""
class Layer{depth + 1}(keras.layers.Layer):
    def __init__(self, early):
        super().__init__()
        self.part = Layer{depth}({"early" if depth else ""})
        if early:
            self.part.built = True
    def build(self, shape):
        pass
    def call(self, x):
        return self.part(x)
"""
    for depth in range(12)
)
OPEN_LAYERS += """
def run(early):
    return Layer12(early)(keras.Input((7, 5)))

y = run(bool(input()))
"""


def analysed(text: str) -> tuple[list[str], dict[str, Value]]:
    """The codes of what is reported, and what the module's names hold."""
    project = Project(load_catalogue(), Resolver("/limits"))
    project.update(FILE, text)
    summary = project.check(FILE)
    root = Path.root(FILE)
    names = {name: value for (cell, name), value in summary.sweep.heap.items() if cell == root}
    return [item.code for item in summary.diagnostics], names  # type: ignore[misc]


def shape(value: Value) -> str:
    return shape_text(value.shape) if isinstance(value, Array) else repr(value)


def test_a_loop_of_costly_rounds_ends_at_a_fixed_point() -> None:
    codes, names = analysed(COSTLY_ROUNDS)
    assert codes == []
    assert shape(names["total"]) == "[7]"
    assert shape(names["stacked"]) == "[60, 7]"


def test_nothing_is_claimed_after_a_statement_that_is_given_up() -> None:
    codes, names = analysed(TOO_LARGE)
    assert set(codes) == {"analysis-limit"}
    assert isinstance(names["first"], Unknown)


def test_a_recursion_over_any_object_is_cut_before_its_statement_is_given_up() -> None:
    codes, _ = analysed(ANY_OBJECT)
    assert codes == []


def test_a_recursion_that_ends_is_followed_to_its_end() -> None:
    codes, names = analysed(HALVED)
    assert codes == []
    assert shape(names["least"]) == "[1, 3]"


def test_what_is_called_beside_a_cut_recursion_is_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forgotten, the innermost of nine functions that call the next one twice would run 512 times."""
    run, names = functions._run, []

    def counted(m: Machine, path: Path, function: Function, code: Code, key: Keywords) -> Outcome:
        names.append(code.name)
        return run(m, path, function, code, key)

    monkeypatch.setattr(functions, "_run", counted)
    codes, _ = analysed(BESIDE_A_CUT)
    assert codes == []
    assert 1 <= names.count("leaf0") <= 4


def test_a_graph_of_many_shared_branches_is_followed_at_once() -> None:
    codes, names = analysed(DEEP_GRAPH)
    assert codes == []
    assert shape(names["x"]) == "[batch, 9, 9, 5]"


def test_layers_of_which_it_is_open_whether_they_are_built_are_called_once() -> None:
    """Behind twelve of them, a call that went both ways to its end would be made 4096 times."""
    codes, names = analysed(OPEN_LAYERS)
    assert codes == []
    assert shape(names["y"]) == "[batch, 7, 4]"


def test_a_graph_with_lists_inside_is_not_computed_again_for_the_same_inputs(monkeypatch: pytest.MonkeyPatch) -> None:
    computed, often = replay._computed, []

    def counted(*arguments: Any) -> tuple[Value, ...]:
        often.append(arguments)
        return computed(*arguments)

    monkeypatch.setattr(replay, "_computed", counted)
    codes, names = analysed(FED_OFTEN)
    assert codes == []
    assert shape(names["last"]) == "[8, 4]"
    assert 1 <= len(often) <= 2
