"""Rules that ask for a version: without a known one they report what every version refuses, and nothing else.

Each program is analysed for Keras 2, for Keras 3 and for neither.  What only one of them refuses is silent then; what
both refuse is an error, though each has its own words for it.
"""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from shapeserver.analysis.names import Resolver
from shapeserver.analysis.project import Project
from shapeserver.stubs import load_catalogue

from .harness import SEED
from .libraries import KERAS
from .templates import make
from .test_keras_layers import TEMPLATES

PROGRAMS = {
    "a generator of lists": "m.fit(([np.ones((6, 4)), np.ones((6, 3))] for i in range(3)))",
    "lists of rows": "m.fit([[1.0] * 4] * 6, [[1.0] * 3] * 6)",
    "the old fit": "m.evaluate(np.ones((6, 4)), np.ones((6, 3)), nb_worker=2)",
    "an old option": "m.compile(keras.optimizers.SGD(lr=0.1), 'mse')",
    "no option": "keras.optimizers.SGD(speed=0.1)",
    "a layer's old option": "keras.layers.Dense(3, input_dim=4)",
    "a layer's strange option": "keras.layers.Dense(3, units_of=4)",
    "a layer's weight by name": "keras.layers.Dense(3).add_weight('w', (2, 3))",
    "a layer's weight twice": "keras.layers.Dense(3).add_weight('w', shape=(2, 3))",
    "structures": "m.fit(np.ones((6, 4)), [np.ones((6, 3)), np.ones((6, 2))])",
    "too many classes": "m.fit(np.ones((6, 4)), np.ones((6, 5)))",
    "one target": "m.fit(np.ones((6, 4)), np.ones(6))",
    "other samples": "m.fit(np.ones((6, 4)), np.ones((5, 3)))",
    "other features": "m.predict(np.ones((6, 5)))",
    "an input's shape": "keras.Input(4)",
}
_HEAD = "import keras\nimport numpy as np\nm = keras.Sequential([keras.layers.Dense(3)])\nm.compile('sgd', 'mse')\n"
_BUILT = "m.fit(np.ones((6, 4)), np.ones((6, 3)))\n"
EITHER = """
def each(x):
    require(version("keras") < 3, "the new words")
    if version("keras") <= 2:
        fail("the old words")
    return x
def one(x):
    require(version("keras") < 3, "the new words")
    return 1 if version("keras") < 3 else "text"
def other(x):
    require(version("keras") >= 3, "the old words")
    return 1 if version("keras") > 2 else "text"
"""


def project(known: dict[str, str], folder: str | None = None) -> Project:
    return Project(load_catalogue((folder,) if folder else (), known), Resolver("/versions"))


@pytest.fixture(scope="module")
def projects() -> list[Project]:
    return [project({"keras": "2.15"}), project({"keras": "3.12"}), project({})]


def errors(of: Project, text: str) -> list[str]:
    of.update("/versions/program.py", text)
    return [item.message for item in of.check("/versions/program.py").diagnostics if item.severity == "error"]


def must_be_what_both_say(projects: list[Project], text: str) -> None:
    old, new, open_ = (errors(one, text) for one in projects)
    assert bool(open_) == (bool(old) and bool(new)), (text, old, new, open_)


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_program(name: str, projects: list[Project]) -> None:
    must_be_what_both_say(projects, f"{_HEAD}{_BUILT}{PROGRAMS[name]}\n")


def test_the_programs_reach_all_cases(projects: list[Project]) -> None:
    found = {
        tuple(bool(errors(one, f"{_HEAD}{_BUILT}{program}\n")) for one in projects) for program in PROGRAMS.values()
    }
    assert found >= {(True, True, True), (False, True, False), (False, False, False)}


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_layer(name: str, projects: list[Project]) -> None:
    case = make(TEMPLATES[name], random.Random(f"{SEED}:versions:{name}"), ("float32",), KERAS.sizes)
    must_be_what_both_say(projects, case.concrete(KERAS).replace("import tensorflow as tf\n", ""))


def test_a_rule_stays_with_the_version_that_it_was_told(tmp_path: Path) -> None:
    (tmp_path / "mylib.pyi").write_text(f'MODULE = "mylib"\nARRAY = "numpy.ndarray"\nPROMOTION = "numpy"\n{EITHER}')
    unknown = project({}, str(tmp_path))
    assert errors(unknown, "import mylib\nmylib.each(3)\n") == ["the new words"]
    for name in ("one", "other"):
        text = f"import mylib\nimport numpy as np\nx = mylib.{name}(3)\ny = np.zeros((x, 2)) @ np.zeros((3, 1))\n"
        (message,) = errors(unknown, text)
        assert "left [1, 2]" in message
