"""Which major version of a library a program is written for: what its words say, else what is configured or installed.

`WORDS` holds what exists in one version only.  TensorFlow brought its own Keras until 2.16, of the same version.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

NEWEST: Mapping[str, str] = {"keras": "3", "tensorflow": "2.21"}
"""The versions that the rules tell of where they ask for none."""

_OLD_KERAS = """
tf_keras [TF_USE_LEGACY_KERAS]
keras.utils.np_utils keras.layers.core keras.layers.convolutional keras.layers.pooling keras.layers.normalization
keras.layers.recurrent keras.layers.embeddings keras.layers.wrappers
keras.layers.advanced_activations keras.layers.merge
keras.layers.noise keras.layers.local keras.engine keras.legacy keras.wrappers.scikit_learn
tensorflow.keras.wrappers.scikit_learn tensorflow.python.keras keras.objectives keras.backend.tensorflow_backend
keras.utils.vis_utils keras.utils.generic_utils keras.utils.training_utils keras.layers.CuDNNLSTM keras.layers.CuDNNGRU
keras.layers.LocallyConnected1D keras.layers.LocallyConnected2D keras.layers.ThresholdedReLU
.fit_generator .predict_generator .evaluate_generator .predict_classes .LocallyConnected1D
.LocallyConnected2D .ThresholdedReLU .CuDNNLSTM .CuDNNGRU .set_learning_phase
nb_epoch= tensorflow.keras.layers.experimental
keras.optimizers.legacy tensorflow.keras.optimizers.legacy .optimizers.legacy
""".split()
_OLD_TENSORFLOW = """
tensorflow.contrib .contrib tensorflow.examples.tutorials.mnist
""".split()
WORDS: Mapping[str, tuple[str, str]] = {
    **dict.fromkeys(_OLD_KERAS, ("keras", "2")),
    **dict.fromkeys(_OLD_TENSORFLOW, ("tensorflow", "1")),
}
_ASSERTED = re.compile(r"(keras|tensorflow|tensorflow\.keras)\.__version__ == (\d+(?:\.\d+)*)")


def majors(words: Iterable[str], known: Mapping[str, str]) -> tuple[tuple[str, int], ...]:
    """The major version of each library of which it is known; `known` are versions such as "2.15.0"."""
    told: dict[str, str] = {}
    for word in sorted(words):
        if word in WORDS:
            library, version = WORDS[word]
            told.setdefault(library, version)
    for word in sorted(words):
        if asserted := _ASSERTED.fullmatch(word):
            told["keras" if "keras" in asserted[1] else asserted[1]] = asserted[2]
    if "tensorflow" in told and "keras" not in told:
        told["keras"] = _keras_of(told["tensorflow"])
    versions = {**known, **told}
    if "keras" not in versions and "tensorflow" in versions:
        versions["keras"] = _keras_of(versions["tensorflow"])
    return tuple(sorted((library, _numbers(version)[0]) for library, version in versions.items() if _numbers(version)))


def _keras_of(tensorflow: str) -> str:
    """The Keras that a TensorFlow brings."""
    numbers = _numbers(tensorflow)
    return "" if len(numbers) < 2 and numbers[:1] == (2,) else "3" if numbers >= (2, 16) else "2"


def _numbers(version: str) -> tuple[int, ...]:
    found = re.match(r"\d+(?:\.\d+)*", version)
    return tuple(map(int, found[0].split("."))) if found else ()
