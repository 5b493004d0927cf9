"""The tables that models and datasets show on hover, against what the libraries say of the same objects."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from shapeserver.analysis.names import Resolver
from shapeserver.analysis.project import Project
from shapeserver.stubs import load_catalogue

MODELS = {
    "sequential": """
from keras import Sequential, layers
model = Sequential([layers.Input((28, 28, 1)), layers.Conv2D(8, 3), layers.MaxPooling2D(), layers.Flatten(),
                    layers.BatchNormalization(), layers.Dense(10)])
""",
    "functional": """
from keras import Input, Model, layers
tokens = Input((12,), dtype="int32")
h = layers.Embedding(100, 16)(tokens)
h = layers.Bidirectional(layers.LSTM(4))(h)
model = Model(tokens, layers.Dense(3, use_bias=False)(h))
""",
    "recurrent": """
from keras import Sequential, layers
model = Sequential([layers.Input((None, 7)), layers.GRU(5, return_sequences=True), layers.LayerNormalization(),
                    layers.SimpleRNN(3)])
""",
}
DATASET = """
import tensorflow as tf
model = tf.data.Dataset.from_tensor_slices((tf.zeros((100, 4)), tf.zeros(100, tf.int64))).batch(10)
"""


def table(folder: Path, text: str) -> tuple[tuple[str, ...], ...]:
    file = folder / "program.py"
    file.write_text(text, encoding="utf-8")
    project = Project(load_catalogue(), Resolver(str(folder)))
    line = next(number for number, row in enumerate(text.split("\n")) if row.startswith("model"))
    hover = project.check(str(file)).hover(line, 0)
    assert hover is not None
    return hover.table


def run(text: str) -> Any:
    names: dict[str, Any] = {}
    exec(text, names)
    return names["model"]


@pytest.mark.parametrize("name", MODELS)
def test_a_model_shows_its_layers(name: str, tmp_path: Path) -> None:
    head, *rows, last = table(tmp_path, MODELS[name])
    model = run(MODELS[name])
    assert head == ("layer", "output", "parameters")
    assert [row[0] for row in rows] == [type(layer).__name__ for layer in model.layers]
    assert [int(row[2].replace(",", "")) for row in rows] == [layer.count_params() for layer in model.layers]
    assert int(last[2].replace(",", "")) == model.count_params()
    for row, layer in zip(rows, model.layers, strict=True):
        shape = (layer.output[0] if isinstance(layer.output, list) else layer.output).shape
        dims = row[1].partition("[")[2].rstrip("]").split(", ")
        assert [int(dim) if dim.isdigit() else None for dim in dims] == list(shape)


def test_a_dataset_shows_its_elements(tmp_path: Path) -> None:
    assert table(tmp_path, DATASET) == (("element", "(f32[10, 4], i64[10])"), ("elements", "10"))
    dataset = run(DATASET)
    assert [tuple(spec.shape) for spec in dataset.element_spec] == [(None, 4), (None,)]
    assert [tuple(part.shape) for part in next(iter(dataset))] == [(10, 4), (10,)]


def test_another_object_has_none(tmp_path: Path) -> None:
    assert table(tmp_path, "import numpy as np\nmodel = np.random.default_rng(0)\n") == ()
