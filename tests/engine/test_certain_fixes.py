"""A fix is not offered where its proof would rest on what is left open."""

from __future__ import annotations

from pathlib import Path

import pytest

from shapeserver.analysis.fixes.standing import moved
from shapeserver.analysis.names import Resolver
from shapeserver.analysis.project import Project
from shapeserver.analysis.report import Edit, Place
from shapeserver.stubs import load_catalogue

IMPORTS = "import numpy as np\n"


def titles(folder: Path, text: str, position: int = 0) -> list[str]:
    """What is offered for one of the errors of a program, of which there are so many before it."""
    path = str(folder / "program.py")
    project = Project(load_catalogue(()), Resolver(str(folder)))
    project.update(path, IMPORTS + text)
    summary = project.check(path)
    problems = [item for item in summary.explained if item.severity == "error"]
    return [fix.title for fix in summary.fixes(problems[position])]


def test_none_leaves_an_error_that_the_mended_values_come_to(tmp_path: Path) -> None:
    first = "x = np.zeros((4, 3))\nw = np.zeros((5, 2))\nh = x @ w\n"
    assert "change 5 to 3 (line 3)" in titles(tmp_path, first)
    assert "change 5 to 3 (line 3)" in titles(tmp_path, first + "other = np.zeros((2, 3)) @ np.zeros((2, 3))\n")
    assert "change 5 to 3 (line 3)" not in titles(tmp_path, first + "g = w @ np.zeros(3)\n")


def test_none_mends_one_of_several_calls_that_fail_at_one_place(tmp_path: Path) -> None:
    text = "def project(x):\n    return x @ np.ones((4, 2))\na = project(np.zeros((3, 4)))\nb = project(np.zeros((3, 5)))\n"
    assert "change 5 to 4" in titles(tmp_path, text)
    assert titles(tmp_path, text + "c = project(np.zeros((3, 6)))\n") == []


def test_none_makes_a_grid_inside_of_a_call_that_fails(tmp_path: Path) -> None:
    text = "def both(x, y):\n    return x + y\nboth(np.zeros(40), np.zeros(40))\nboth(np.zeros(39), np.zeros(40))\n"
    assert titles(tmp_path, text) == ["change 39 to 40", "change 40 to 39"]


def test_none_stretches_an_axis_of_length_one_by_another_rank(tmp_path: Path) -> None:
    found = titles(tmp_path, "d = np.zeros((9, 7, 1)) - np.zeros((9, 7))\n")
    assert found and "make `np.zeros((9, 7))` a vector" not in found
    assert "add an axis after the first of `np.zeros((9, 7))`" not in found
    assert "transpose `np.zeros((7, 4))`" in titles(tmp_path, "d = np.zeros((9, 1, 7)) - np.zeros((7, 4))\n")


def test_none_proves_less_than_was_known_of_a_loop(tmp_path: Path) -> None:
    text = """
from itertools import combinations
columns = [np.zeros(187)]
for size in range(1, {}):
    for chosen in combinations(range(3), size):
        columns.append(np.ones((187, 3))[chosen, :].sum(axis=1))
table = np.stack(columns)
"""
    assert not [title for title in titles(tmp_path, text.format("2 + 1")) if "to 187" in title]


def test_what_keeps_the_rows_that_are_picked_from_goes_first(tmp_path: Path) -> None:
    text = "words, width = 60, 18\ntable = np.zeros((width, words))\nids = np.random.randint(0, 60, 5)\n"
    later = "picked = table[ids]\nweights = np.zeros((words, width))\nscores = np.sum(picked * weights[ids])\n"
    assert titles(tmp_path, text + later) == ["exchange `width` and `words` (line 3)"]


@pytest.mark.parametrize("length", [1, "int(input())"])
def test_what_a_loop_learns_in_its_first_round_was_open(tmp_path: Path, length: object) -> None:
    text = f"""
import tensorflow as tf
p = tf.zeros({length})
def draw(batch):
    count = tf.shape(batch)[0]
    drawn = tf.random.categorical(p, 6 * count)
    return tf.reshape(drawn, [count, 6])
for batch in tf.data.Dataset.range(100).batch(30):
    draw(batch)
"""
    found = titles(tmp_path, text)
    assert "add an axis at the front of `p`" in found
    assert ("add an axis at the end of `p`" in found) is (length == 1)


PREDICT = """
def predict(x, w):
    return x * w
residual = predict(np.zeros((38, 4)), np.zeros(4)) - np.zeros(38)
"""


def test_none_leaves_a_guess_about_what_comes_from_the_same_place(tmp_path: Path) -> None:
    column = "add an axis at the end of `np.zeros(38)`"
    assert column in titles(tmp_path, PREDICT)
    later = "m = int(input())\nlater = predict(np.zeros((71, m)), np.zeros(m)) - np.zeros(71)\n"
    assert titles(tmp_path, PREDICT + later) == ["multiply as matrices (line 4)"]
    assert column in titles(tmp_path, PREDICT + "m = int(input())\nother = np.zeros((71, m)) - np.zeros(71)\n")


def test_another_length_gives_way_to_what_lets_them_be(tmp_path: Path) -> None:
    found = titles(tmp_path, "x = np.zeros((32, 64))\nw = np.zeros((10, 64))\ny = x @ w\n")
    assert found[0] == "transpose `w`" and not [title for title in found if title.startswith("change")]


@pytest.mark.parametrize("length", [4001, 7])
def test_a_length_is_no_part_of_a_smaller_one(tmp_path: Path, length: int) -> None:
    found = titles(tmp_path, f"n = {length}\nhalf = np.zeros(n // 2)\nd = half - np.zeros(n - n // 2)\n")
    assert not [title for title in found if title.startswith(f"change {length}")]


def test_a_row_is_not_laid_across_an_axis_of_its_length(tmp_path: Path) -> None:
    found = titles(tmp_path, "w = np.zeros(11)\ncolumn = w.reshape(-1, 1, 1)\ny = np.zeros((11, 9, 9, 1)) * column\n")
    assert found and "use `w` as it is (line 3)" not in found


def test_none_mends_a_symptom_where_the_same_lengths_are_in_conflict_elsewhere(tmp_path: Path) -> None:
    first = "x = np.zeros((32, 64))\nh = x @ np.zeros((10, 64))\n"
    swapped = "transpose `np.zeros((10, 64))`"
    assert swapped in titles(tmp_path, first)
    assert swapped in titles(tmp_path, first + "g = x @ np.zeros((20, 64))\n")
    assert swapped not in titles(tmp_path, first + "g = x @ np.zeros((10, 3))\n")


def test_of_errors_that_share_a_value_the_first_is_mended_first(tmp_path: Path) -> None:
    """The second error's fixes leave the program where it is."""
    later = "g = x @ np.zeros((20, 64))\n"
    first = "x = np.zeros((32, 64))\nh = x.reshape(7, 5)\n"
    assert titles(tmp_path, "x = np.zeros((32, 64))\n" + later)
    assert not titles(tmp_path, first + later, 1)
    assert titles(tmp_path, first.replace("h = x", "h = np.zeros(4)") + later, 1)


def test_none_mends_the_first_round_of_a_loop_only(tmp_path: Path) -> None:
    text = "c = np.zeros((24, 5))\nfor f in [np.ones((5, 24))] * 400:\n    c = f * c\n"
    assert titles(tmp_path, text)
    assert "transpose `c`" not in titles(tmp_path, text)


def test_a_table_keeps_the_rows_that_unknown_numbers_pick(tmp_path: Path) -> None:
    change = "change 7 to 3 (line 2)"
    made = "n = 7\ntable = np.ones((n, 4))\n"
    failing = "s = np.zeros(n) + np.zeros(3)\n"
    assert change in titles(tmp_path, made + failing)
    assert change in titles(tmp_path, made + "rows = table[:2]\n" + failing)
    assert change not in titles(tmp_path, made + "rows = table[np.random.randint(0, 7, 20)]\n" + failing)
    assert change not in titles(tmp_path, made + "rows = np.take(table, np.random.randint(0, 7, 20), 0)\n" + failing)
    assert change in titles(tmp_path, made + "rows = np.multiply(table, np.random.normal(size=4))\n" + failing)


def test_a_place_is_followed_through_several_edits_on_its_line() -> None:
    edits = (Edit(Place("a.py", (0, 2), (0, 7)), "0"), Edit(Place("a.py", (0, 9), (0, 10)), "i + 1"))
    assert moved(Place("a.py", (0, 0), (0, 11)), edits) == Place("a.py", (0, 0), (0, 11))
    assert moved(Place("a.py", (0, 9), (0, 10)), edits) == Place("a.py", (0, 5), (0, 10))


def test_a_length_does_not_hide_the_order_of_the_axes(tmp_path: Path) -> None:
    found = titles(tmp_path, "x = np.zeros((5, 24))\ny = x + np.zeros((24, 5))\n")
    assert found and not [title for title in found if title.startswith("change")]


def test_an_index_beyond_an_axis_becomes_no_empty_slice(tmp_path: Path) -> None:
    text = "import tensorflow as tf\nx = tf.zeros(12)\n"
    assert titles(tmp_path, text + "e = tf.eye(tf.shape(x)[1])\n") == ["change 1 to 0"]


def test_labels_become_no_rows_of_one_class(tmp_path: Path) -> None:
    layers = "keras.Input((3,)), keras.layers.Dense(4), keras.layers.Reshape((4, 1))"
    model = f"import keras\nmodel = keras.Sequential([{layers}])\n"
    model += 'model.compile("sgd", "{}categorical_crossentropy")\n'
    model += "model.fit(np.zeros((9, 3)), np.random.default_rng(0).integers(0, 4, size=9))\n"
    assert any("a number of 4 classes" in title for title in titles(tmp_path, model.format("")))
    assert not titles(tmp_path, model.format("sparse_"))


def test_a_place_is_given_one_number(tmp_path: Path) -> None:
    text = "mask = np.zeros((4, 9)).sum(axis=2) > 0\nk = int(input())\npicked = np.zeros(k)[mask]\n"
    assert titles(tmp_path, text) == ["change 2 to 1"]


def test_a_number_is_not_filled_in_as_one(tmp_path: Path) -> None:
    program = Path(__file__).parents[1] / "truth" / "programs" / "numpy_tensor_network.py"
    right, wrong = (f"imag = rng.standard_normal(({length}, phys" for length in ("left", "left + 1"))
    text = program.read_text(encoding="utf-8").replace(right, wrong)
    assert not [title for title in titles(tmp_path, text) if title.startswith("change 9 to 1")]


def test_a_length_is_inferred_only_where_it_divides(tmp_path: Path) -> None:
    text = "import tensorflow as tf\nfor rows in tf.data.Dataset.range(10).batch(4):\n    n = tf.shape(rows)[0]\n"
    text += "    x = tf.reshape(tf.zeros([{} * n]), [n, 7])\n"
    assert "infer `n`: -1" in titles(tmp_path, text.format(21))
    assert "infer `n`: -1" not in titles(tmp_path, text.format(6))


def test_what_is_left_is_no_factor(tmp_path: Path) -> None:
    text = "import tensorflow as tf\nSIDE = 12\nx = tf.reshape(tf.zeros((7, 12, 84)), [7 * SIDE, {}])\n"
    assert "change 7 to -1" in titles(tmp_path, "x = np.zeros((4, 9)).reshape(7, 4)\n")
    assert "change 7 to -1" not in titles(tmp_path, text.format("7 * SIDE + 1"))


def test_what_is_made_one_number_gets_no_axes(tmp_path: Path) -> None:
    """NumPy takes an array of one element for a number in some versions only."""
    far = "d = np.zeros((6, 2))\nfar = np.hypot(d[..., :1], d[..., 1])\nlast = far[-1].reshape(1)\n"
    kept, dropped = "keep the axis: `1:2` for `1` (line 3)", "drop the axis: `0` for `:1` (line 3)"
    assert {kept, dropped} <= set(titles(tmp_path, far))
    assert {kept, dropped} <= set(titles(tmp_path, far + "print(far[-1].item(), int(np.ones((1, 1))))\n"))
    for asked in ("float(far[-1])", "'%.3f' % far[-1]", "np.exp(far[-1]) + int(far[-1])"):
        found = titles(tmp_path, far + f"print({asked})\n")
        assert dropped in found and kept not in found


VECTORS = """
import tensorflow as tf
def hits(a, b):
    return {}
"""


@pytest.mark.parametrize("met", ["a - b", "a == b", "np.maximum(a, b)", "tf.equal(b, y=a)"])
def test_no_grid_is_made_of_two_vectors(tmp_path: Path, met: str) -> None:
    """Neither by an operator nor by a function, called once or often."""
    once = VECTORS.format(met) + "x = np.zeros((8, 5))\ny = hits(x.max(axis=0), np.zeros(8))\n"
    for text in (once, once + "z = hits(x.max(axis=0), np.zeros(9))\n"):
        assert not [title for title in titles(tmp_path, text) if title.startswith("add an axis")]


def test_targets_have_the_axes_that_they_had_before(tmp_path: Path) -> None:
    """Keras compiles an evaluation once for targets with some axes, and a split of the data is evaluated, too."""
    model = """
import keras
model = keras.Sequential([keras.layers.Input((4,)), keras.layers.Dense(1)])
model.compile("sgd", "mse")
x, y = np.ones((20, 4)), np.ones(20)
model.fit(x, y.reshape(-1, 2){})
"""
    as_it_is = "use `y` as it is"
    assert titles(tmp_path, model.format(""))[0] == as_it_is
    later = "model.evaluate(x, y{})\n"
    assert as_it_is in titles(tmp_path, model.format("") + later.format("[:, None]"))
    assert as_it_is in titles(tmp_path, model.format(", validation_split=0.2") + later.format(""))
    found = titles(tmp_path, model.format(", validation_split=0.2") + later.format("[:, None]"))
    assert found and as_it_is not in found
    again = model.format("") + "model.compile('sgd', 'mae')\nmodel.fit(x, y[:, None])\n"
    assert as_it_is in titles(tmp_path, again)


def test_an_order_is_of_all_the_rows_of_what_it_puts_in_order(tmp_path: Path) -> None:
    """Of two ways to bring the axes in order the one after which there is a number for each row of the other array."""
    marks = "marks = np.zeros((5, 12, 7))\nwho = np.zeros(12)\nfor k in range(12):\n    marks[k, 4, 6] = 1.0\n"
    near, far = "exchange `k` and `4`", "exchange `5` and `12` (line 2)"
    assert {near, far} <= set(titles(tmp_path, marks))
    order = marks + "order = np.random.permutation(len(marks))\n"
    assert {near, far} <= set(titles(tmp_path, order + "marks = marks[order]\n"))
    found = titles(tmp_path, order + "marks, who = marks[order], who[order]\n")
    assert far in found and near not in found


OBJECTS = """
class Scale:
    def __call__(self, x):
        return (x * 2)[..., None]
scales = [Scale(), Scale()]
for scale in scales:
    y = scale(np.zeros((5, 4))) + np.zeros((7, 5, 4))
{}
"""


def test_a_symptom_is_told_where_an_object_is_called(tmp_path: Path) -> None:
    """What a method gave that is called under a name of its object is given elsewhere, too, and does not fit there."""
    dropped = "drop the axes of length 1 of `scale(np.zeros((5, 4)))`"
    assert dropped in titles(tmp_path, OBJECTS.format(""))
    found = titles(tmp_path, OBJECTS.format("z = scales[0]\nw = np.transpose(z(np.ones((3, 4))), [1, 0])"))
    assert "use `x * 2` as it is (line 5)" in found and dropped not in found


def test_a_symptom_is_told_where_a_library_calls_back(tmp_path: Path) -> None:
    """The library gives the loss what it was given, so the way back goes on at that call."""
    text = """
import keras
class Loss(keras.losses.Loss):
    def call(self, y_true, y_pred):
        return abs(y_true - y_pred)
def data(n):
    y = np.ones(n)
    return np.ones((n, 3)), y
x, y = data(40)
test, wanted = data(9)
model = keras.Sequential([keras.layers.Input((3,)), keras.layers.Dense(5)])
model.compile("sgd", Loss())
{}
below = wanted <= model.predict(test)
"""
    column = "add an axis at the end of `wanted`"
    assert column in titles(tmp_path, text.format(""))
    assert column not in titles(tmp_path, text.format("model.fit(x, y)"), 1)
