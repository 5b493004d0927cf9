"""The data sets of Keras against its own loaders, which read files of the right format made here.

The files have the documented numbers of samples and nothing in them: nothing is downloaded.
"""

from __future__ import annotations

import gzip
import importlib
import pickle
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

import numpy as np
import pytest

from .harness import Engine, run_text
from .libraries import KERAS
from .templates import Template, must_agree_on

NAMES = ("mnist", "fashion_mnist", "cifar10", "boston_housing", "california_housing", "imdb", "reuters")
TEMPLATES: dict[str, Template] = {
    **{name: (f"keras.datasets.{name}.load_data()", ()) for name in NAMES},
    "boston_housing parted": ("keras.datasets.boston_housing.load_data(test_split={0.0|0.1|0.25|1.5})", ()),
    "california_housing parted": (
        "keras.datasets.california_housing.load_data(version={'small'|'large'|'tiny'}, test_split={0.1|0.3})",
        (),
    ),
    "imdb of some words": ("keras.datasets.imdb.load_data(num_words={100|20000})", ()),
    "reuters parted": ("keras.datasets.reuters.load_data(num_words=10000, test_split={0.1|0.3})", ()),
}


def _sequences(count: int) -> np.ndarray:
    """Texts of different lengths."""
    texts = np.empty(count, dtype=object)
    texts[:] = [[3] * (1 + index % 3) for index in range(count)]
    return texts


def _make(folder: Path) -> None:
    """All files, as the loaders expect them."""
    images = {"x_train": (60000, 28, 28), "y_train": (60000,), "x_test": (10000, 28, 28), "y_test": (10000,)}
    np.savez(folder / "mnist.npz", **{name: np.zeros(shape, np.uint8) for name, shape in images.items()})
    for part, count in (("train", 60000), ("t10k", 10000)):
        for name, width, head in (("labels-idx1", 1, 8), ("images-idx3", 784, 16)):
            data = bytes(head + count * width)
            (folder / f"{part}-{name}-ubyte.gz").write_bytes(gzip.compress(data, 1))
    np.savez(folder / "boston_housing.npz", x=np.zeros((506, 13)), y=np.zeros(506))
    np.savez(folder / "california_housing.npz", x=np.zeros((20640, 8), np.float32), y=np.zeros(20640, np.float32))
    labels = {"y_train": np.zeros(25000, np.int64), "y_test": np.zeros(25000, np.int64)}
    np.savez(folder / "imdb.npz", x_train=_sequences(25000), x_test=_sequences(25000), **labels)
    np.savez(folder / "reuters.npz", x=_sequences(11228), y=np.zeros(11228, np.int64))
    batches = folder / "cifar-10-batches-py"
    batches.mkdir()
    (batches / "test_batch").write_bytes(
        pickle.dumps({b"data": np.zeros((10000, 3072), np.uint8), b"labels": [0] * 10000})
    )
    for number in range(1, 6):
        (batches / f"data_batch_{number}").symlink_to(batches / "test_batch")


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine()


@pytest.fixture(scope="module", autouse=True)
def files(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What `get_file` would have downloaded; of an archive, the folder of what is in it."""
    folder = tmp_path_factory.mktemp("datasets")
    _make(folder)

    def found(fname: str, *args: object, extract: bool = False, **kwargs: object) -> str:
        return str(folder if extract else folder / fname)

    modules = [importlib.import_module(f"keras.src.datasets.{name}") for name in NAMES]
    patches = [mock.patch.object(module, "get_file", found) for module in modules]
    for patch in patches:
        patch.start()
    yield
    for patch in patches:
        patch.stop()


@pytest.mark.parametrize("name", TEMPLATES)
def test_data_set(name: str, engine: Engine) -> None:
    must_agree_on(KERAS, name, TEMPLATES[name], engine, run_text, 1 if "(" not in name and " " not in name else 2)
