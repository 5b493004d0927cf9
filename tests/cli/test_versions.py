"""The versions of libraries that a program is checked for: told by its text, configured, or installed."""

from __future__ import annotations

from pathlib import Path

import pytest

from shapeserver.analysis.names import Resolver
from shapeserver.analysis.path import Path as Identity
from shapeserver.analysis.project import Project
from shapeserver.analysis.source import resplit, split
from shapeserver.analysis.words import Vocabulary
from shapeserver.config import Config, ConfigError, load_config, target_versions
from shapeserver.installed import installed_versions
from shapeserver.stubs import load_catalogue
from shapeserver.stubs.versions import NEWEST, majors

TOLD = {
    "import keras": 3,
    "import tf_keras as keras": 2,
    "from keras.utils import np_utils": 2,
    "from keras.layers.core import Dense": 2,
    "m.fit_generator(g)": 2,
    "m.fit(x, y, nb_epoch=3)": 2,
    'import os\nos.environ["TF_USE_LEGACY_KERAS"] = "1"': 2,
    'import keras as k\nassert k.__version__ == "2.2.4"': 2,
    'import tensorflow as tf\nassert tf.__version__.startswith("2.15")': 2,
    'import tensorflow as tf\nassert tf.__version__.startswith("2.16")': 3,
    'import tensorflow as tf\nassert tf.__version__ == "1.8.0"': 2,
    "import tensorflow as tf\ntf.contrib.layers": 2,
    'other = "fit_generator"  # np_utils': 3,
}


def told(text: str, known: dict[str, str] | None = None) -> dict[str, int]:
    words = Vocabulary(load_catalogue()).of("/p.py", split(text + "\n", Identity.root("/p.py")))
    return dict(majors(words, NEWEST if known is None else known))


@pytest.mark.parametrize("text", TOLD)
def test_what_a_program_says_counts_for_all_of_it(text: str) -> None:
    assert told(text)["keras"] == TOLD[text]


def test_what_nobody_says_is_not_known() -> None:
    assert told("import keras", {}) == {}
    assert told("import keras", {"tensorflow": "2.10.0"}) == {"keras": 2, "tensorflow": 2}
    assert told("import keras", {"tensorflow": "2.18.0"}) == {"keras": 3, "tensorflow": 2}


def test_words_follow_an_edit() -> None:
    vocabulary, root = Vocabulary(load_catalogue()), Identity.root("/p.py")
    first = split("import keras\nx = 1\n", root)
    assert "tf_keras" not in vocabulary.of("/p.py", first)
    assert "tf_keras" in vocabulary.of("/p.py", resplit(first, "import tf_keras\nx = 1\n"))


def test_installed_versions_are_read_from_the_names_of_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    packages = tmp_path / ".venv" / "lib" / "python3.11" / "site-packages"
    for name in ("keras-2.10.0.dist-info", "tensorflow_cpu-2.10.1.dist-info", "keras_tuner-1.4.7.dist-info", "keras"):
        (packages / name).mkdir(parents=True)
    monkeypatch.delenv("VIRTUAL_ENV", raising=False)
    monkeypatch.delenv("CONDA_PREFIX", raising=False)
    assert installed_versions(str(tmp_path)) == (("keras", "2.10.0"), ("tensorflow", "2.10.1"))
    configured = Config(root=str(tmp_path), versions=(("keras", "3.1"),))
    assert target_versions(configured) == {"keras": "3.1", "tensorflow": "2.10.1"}


def test_versions_are_configured(tmp_path: Path) -> None:
    settings = tmp_path / "pyproject.toml"
    settings.write_text('[tool.shapeserver.versions]\nkeras = "2.15"\n')
    assert load_config(str(tmp_path)).versions == (("keras", "2.15"),)
    for wrong in ('kera = "2"', 'keras = "new"', "keras = 2"):
        settings.write_text(f"[tool.shapeserver.versions]\n{wrong}\n")
        with pytest.raises(ConfigError):
            load_config(str(tmp_path))


PROGRAM = """import keras
import numpy as np

model = keras.Sequential([keras.layers.Input((4,)), keras.layers.Dense(3)])
model.compile("sgd", "mse")
model.fit(np.ones((6, 4)), np.zeros(6))
"""


@pytest.mark.parametrize(
    ("versions", "severity", "words"),
    [
        ({}, "warning", "Keras 3 refuses them, Keras 2 compares every target with several predictions"),
        ({"keras": "2.10"}, "warning", "the loss compares every target with several predictions"),
        ({"keras": "3.1"}, "error", "targets and predictions do not fit"),
    ],
)
def test_what_versions_disagree_about_is_a_warning(versions: dict[str, str], severity: str, words: str) -> None:
    project = Project(load_catalogue((), versions), Resolver("/versions"))
    project.update("/versions/program.py", PROGRAM)
    (found,) = project.check("/versions/program.py").diagnostics
    assert (found.place.start[0], found.severity) == (5, severity)
    assert words in found.message


@pytest.mark.parametrize("versions", [{}, {"keras": "2.10"}, {"keras": "3.1"}], ids=str)
def test_what_all_versions_refuse_needs_none(versions: dict[str, str]) -> None:
    """The README's example fails in every Keras, so its problems are found where none is installed, too."""
    demo = Path(__file__).parents[2] / "examples" / "broken" / "demo.py"
    project = Project(load_catalogue((), versions), Resolver("/versions"))
    project.update("/versions/demo.py", demo.read_text(encoding="utf-8"))
    found = [(item.place.start[0], item.code) for item in project.check("/versions/demo.py").diagnostics]
    codes = ["matmul-mismatch", "concat-mismatch", "layer-input-mismatch"]
    assert found == list(zip((16, 22, 32), codes, strict=True))
