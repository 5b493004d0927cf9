"""TensorFlow: the library itself for TensorFlow's, Keras's and (by NumPy) NumPy's operations; the second witness.

A Keras layer is made anew with the arguments of the graph, built on its input, and called with the graph's weights.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import Any

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("KERAS_BACKEND", "tensorflow")

import keras
import numpy as np
import tensorflow as tf

from ..calling import OPERATORS, call, call_method, operate, resolved
from ..engine import Call, as_layer, is_method
from ..families import loops_tensorflow
from ..tables import Unsupported, canonical, compiled, tables
from ..values import Function, Made
from .numpy import FAMILIES, NumPyEngine, apply_row

TRAINING = ("training",)
STARTS = ("_initializer", "_regularizer", "_constraint")  # of weights, which the graph brings itself


class TensorFlowEngine:
    """Eager: every operation is TensorFlow's own kernel."""

    name = "tensorflow"
    differentiates = True

    def __init__(self, device: str = "cpu") -> None:
        from . import EngineMissing

        if device == "gpu" and not tf.config.list_physical_devices("GPU"):
            raise EngineMissing("TensorFlow finds no gpu here")
        self.place = "/GPU:0" if device == "gpu" else "/CPU:0"
        self.numpy = NumPyEngine()
        self.names = {
            **FAMILIES,
            "tf": tf,
            "tnp": tf.experimental.numpy,
            "keras": keras,
            "draw": self.numpy.draw,
            "loops": loops_tensorflow,
            "known": self._real,
            "dtypes": _dtypes,
            "plainly": tf.autograph.experimental.do_not_convert,
        }
        self.functions: dict[str, Any] = {}
        self.made: dict[int, Any] = {}

    @property
    def device(self) -> str:
        return f"{self.place[1:]} by TensorFlow {tf.__version__}"

    def claims(self, operation: str) -> bool:
        if is_method(operation):
            return True
        name = canonical(operation)
        if operation.startswith("numpy."):
            return self.numpy.claims(operation)
        return (name.startswith("operator.") and name[9:] in OPERATORS) or {operation, name} & tables().known != set()

    def witnesses(self, operation: str) -> bool:
        name = canonical(operation)
        return ".random." not in name if not name.startswith("operator.") else True

    def restart(self, seed: int) -> None:
        self.numpy.restart(seed)
        tf.random.set_seed(seed)
        self.made.clear()

    def call(self, given: Call) -> Any:
        given = as_layer(given)
        name = canonical(given.operation)
        if given.operation.startswith("numpy."):
            return self._by_numpy(given)
        if not self.claims(given.operation):
            raise Unsupported(f"TensorFlow has no row for `{given.operation}`")
        with tf.device(self.place):
            row = self.row(given.operation) or self.row(name)
            if row is not None:
                return apply_row(row, given)
            if name.startswith("operator."):
                return operate(name[9:], [(key, self._real(value)) for key, value in given.arguments])
            if given.layer is not None:
                return self._layer(given)
            arguments = [(key, self._real(value)) for key, value in given.arguments]
            if name.startswith("tensorflow.Tensor."):
                return call_method(name.rpartition(".")[2], arguments)
            return self._function(name, arguments)

    def _by_numpy(self, given: Call) -> Any:
        arguments = tuple((key, _to_numpy(value)) for key, value in given.arguments)
        return self.numpy.call(Call(given.operation, arguments, given.layer, given.weights))

    def row(self, operation: str) -> Any:
        if operation not in self.functions:
            text = tables().text(operation, "tensorflow")
            self.functions[operation] = None if text is None else compiled(text, self.names)
        return self.functions[operation]

    def _function(self, name: str, arguments: list[tuple[str, Any]]) -> Any:
        """By the newest name that takes these arguments: TensorFlow 1 called some of them otherwise."""
        failed: Exception = Unsupported(f"TensorFlow has no `{name}`")
        for root, path in _roots(name):
            try:
                return call(resolved(root, path), arguments)
            except AttributeError as error:
                if "has no attribute" not in str(error):
                    raise
            except TypeError as error:
                if "argument" not in str(error):
                    raise
                failed = error
        raise failed

    def _layer(self, given: Call) -> Any:
        assert given.layer is not None
        layer = self._object(given.layer)
        kept = [item for item in given.arguments if item[0] not in ("self", *TRAINING)]
        (_, first), *rest = [(key, self._real(value)) for key, value in kept]
        if isinstance(first, (list, tuple)) and len(first) == 1:
            (first,) = first
        if not given.weights:
            return layer(first, **dict(rest))
        if not layer.built:
            layer(first, **dict(rest))
        trained = [_weight(given.weights, variable, layer) for variable in layer.trainable_variables]
        others = [_weight(given.weights, variable, layer) for variable in layer.non_trainable_variables]
        found, _ = layer.stateless_call(trained, others, first, **dict(rest))
        return found

    def _object(self, made: Made) -> Any:
        """The object; the same for the same identity, so that a layer is built once."""
        if made.identity not in self.made or made.identity < 0:
            if made.name not in tables().known:
                raise Unsupported(f"an object of `{made.name}`")
            arguments = [(key, self._real(value)) for key, value in made.arguments if not key.endswith(STARTS)]
            self.made[made.identity] = call(resolved(keras, made.name.removeprefix("keras.")), arguments)
        return self.made[made.identity]

    def _real(self, value: Any) -> Any:
        """Functions and objects of the libraries in the place of their names."""
        if isinstance(value, Function):
            if value.name not in tables().known:
                raise Unsupported(f"the function `{value.name}`")
            root, path = next(iter(_roots(value.name)))
            return resolved(root, path)
        if isinstance(value, Made):
            return self._object(value)
        if isinstance(value, (list, tuple)) and not hasattr(value, "_fields"):
            return type(value)(self._real(item) for item in value)
        return value

    def slopes(
        self, function: Callable[[Sequence[Any]], list[Any]], given: Sequence[Any], weights: Sequence[Any] | None
    ) -> Sequence[Any]:
        watched = list(map(tf.convert_to_tensor, given))
        with tf.GradientTape() as tape:
            tape.watch(watched)
            results = list(map(tf.convert_to_tensor, function(watched)))
        found = tape.gradient(results, watched, output_gradients=weights)
        return [None if one is None else tf.convert_to_tensor(one) for one in found]

    def array(self, value: Any) -> Any:
        return value

    def cast(self, value: Any, dtype: str) -> Any:
        return tf.cast(value, dtype) if isinstance(value, (tf.Tensor, tf.Variable)) else np.asarray(value).astype(dtype)

    def host(self, value: Any) -> Any:
        return value.numpy() if hasattr(value, "numpy") else np.asarray(value)


def _dtypes(names: Any) -> Any:
    """TensorFlow's dtypes for a structure of their names; None for None."""
    return None if names is None else tf.nest.map_structure(tf.as_dtype, names)


def _roots(name: str) -> list[tuple[Any, str]]:
    library, _, path = name.partition(".")
    if library == "keras":
        return [(keras, path)]
    return [(tf, path), (tf.compat.v1, path)]


def _weight(weights: Any, variable: Any, layer: Any) -> Any:
    """The graph's weight for a variable of the layer: by its own name, or for a part of the layer by both names.

    What the graph does not have (a counter, a seed) stays as it is.
    """
    parts = variable.path.split("/")
    names = ["_".join(parts[-count:]) for count in (1, 2)]
    names += [name.replace("attention_output", "output") for name in names]
    return next((weights[name] for name in names if name in weights), variable.value)


def _to_numpy(value: Any) -> Any:
    if isinstance(value, (list, tuple)) and not hasattr(value, "_fields"):
        return type(value)(_to_numpy(item) for item in value)
    if isinstance(value, slice):
        return slice(*(_to_numpy(item) for item in (value.start, value.stop, value.step)))
    return value.numpy() if hasattr(value, "numpy") else value
