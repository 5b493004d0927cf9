"""The libraries as the harness sees them: how a program makes an array, what a result's shape and dtype are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from types import ModuleType
from typing import Any

import numpy as np

from . import (
    arguments_einops,
    arguments_images,
    arguments_keras,
    arguments_numpy,
    arguments_pandas,
    arguments_scipy,
    arguments_sklearn,
    arguments_tensorflow,
)
from .cases import Dims, Library

_FLOATS = ("float32", "float32", "float32")


def _array_by(module: str) -> Any:
    return lambda shape, dtype: f"{module}.ones({shape!r}, dtype={dtype!r})"


def _shape_of(value: Any) -> tuple[Dims | None, str] | None:
    """The dims and the dtype of anything that has them; of Python's numbers too.  No dims: the library knows no rank."""
    if isinstance(value, bool | int | float | complex) and not hasattr(value, "dtype"):
        return (), {bool: "bool", int: "int64", float: "float64", complex: "complex128"}[type(value)]
    shape, dtype = getattr(value, "shape", None), getattr(value, "dtype", None)
    if shape is None or dtype is None:
        return None
    name = getattr(dtype, "name", str(dtype)).removesuffix("_ref")
    if hasattr(shape, "as_list"):
        dims = None if shape.rank is None else tuple(shape.as_list())
    else:
        dims = tuple(shape)
    return dims, {"string": "str"}.get(
        name, next((sort for sort in ("str", "bytes", "datetime64", "timedelta64") if name.startswith(sort)), name)
    )


def _about_numbers(error: Exception) -> bool:
    """NumPy's casting tables (`TypeError`) are modelled for operators only, singular matrices not at all."""
    return isinstance(error, TypeError | np.linalg.LinAlgError)


NUMPY = Library(
    name="numpy",
    imports="import numpy as np",
    spell=lambda name: name.replace("numpy", "np", 1),
    array=_array_by("np"),
    dtypes=("float64", "float64", "float32", "int64", "int32", "bool", "uint8", "complex128"),
    shape_of=_shape_of,
    arguments=arguments_numpy.ARGUMENTS,
    unexercised=arguments_numpy.UNEXERCISED,
    silent=arguments_numpy.SILENT,
    excused=_about_numbers,
)


def _tensorflow_name(name: str) -> str:
    """A name as TensorFlow 2 has it: what only version 1 had at the top is in `compat.v1` now."""
    import tensorflow

    path = name.split(".")[1:]
    here: Any = tensorflow
    for part in path:
        here = getattr(here, part, None)
    return ".".join(["tf", *([] if here is not None else ["compat", "v1"]), *path])


def _about_kernels(error: Exception) -> bool:
    """Which dtypes an operation has a kernel for is not modelled."""
    text = str(error)
    kernels = (
        "is not in the list of allowed values" in text
        or "expected to be a" in text
        or "Tensor conversion requested" in text
    )
    return kernels or type(error).__name__ in ("TypeError", "UnimplementedError", "NotFoundError")


TENSORFLOW = Library(
    name="tensorflow",
    imports="import tensorflow as tf",
    spell=_tensorflow_name,
    array=_array_by("tf"),
    dtypes=(*_FLOATS, "float64", "int32", "int64", "bool"),
    shape_of=_shape_of,
    arguments=arguments_tensorflow.ARGUMENTS,
    unexercised=arguments_tensorflow.UNEXERCISED,
    silent=arguments_tensorflow.SILENT,
    excused=_about_kernels,
)


def _keras_name(name: str) -> str:
    """A name as Keras 3 has it: the functions of its old backend are in TensorFlow's copy alone."""
    import keras

    is_old = name.startswith("keras.backend.") and not hasattr(keras.backend, name.split(".")[2])
    return f"tf.{name}" if is_old else name


def _with_a_new_graph() -> None:
    """A new graph for each program; what Slim looks for is put where it was when Slim was written."""
    import importlib
    import sys

    import tensorflow.compat.v1 as tf
    from tensorflow.python.framework import ops

    ops.Tensor, ops.IndexedSlices = tf.Tensor, tf.IndexedSlices

    tf.logging.set_verbosity(tf.logging.ERROR)
    for part in ("", ".base", ".convolutional", ".core", ".normalization", ".pooling"):
        moved = importlib.import_module(f"tf_keras.src.legacy_tf_layers{part}")
        sys.modules.setdefault(f"tf_keras.legacy_tf_layers{part}", moved)
    tf.reset_default_graph()


TENSORFLOW_1 = Library(
    name="tensorflow",
    imports="import numpy as np\nimport tensorflow.compat.v1 as tf\nimport tf_slim as slim\ntf.disable_v2_behavior()",
    spell=lambda name: name.replace("tensorflow", "tf", 1),
    array=_array_by("tf"),
    dtypes=("float32",),
    shape_of=_shape_of,
    arguments={},
    excused=_about_kernels,
    environment=(("TF_USE_LEGACY_KERAS", "1"),),
    before=_with_a_new_graph,
)
"""TensorFlow 1 as programs for version 2 still have it, with Keras 2 and with Slim, which was a part of `tf.contrib`."""
TENSORFLOW_AS_NUMPY = replace(
    TENSORFLOW,
    imports=("import numpy as np\nimport tensorflow as tf\ntf.experimental.numpy.experimental_enable_numpy_behavior()"),
    environment=(("SHAPESERVER_JUDGE", "a process of its own: the mode cannot be left"),),
)
KERAS = Library(
    name="keras",
    imports="import keras\nimport tensorflow as tf",
    spell=_keras_name,
    array=_array_by("keras.ops"),
    dtypes=(*_FLOATS, "int32"),
    shape_of=_shape_of,
    arguments=arguments_keras.ARGUMENTS,
    unexercised=arguments_keras.UNEXERCISED,
    excused=_about_kernels,
    called=frozenset({"__call__", "call"}),
    ranks=(1, 2, 2, 3, 3, 4, 4, 5),
    sizes=(1, 2, 3, 4, 5),
)


def _samples(shape: Dims, dtype: str) -> str:
    """Whole numbers from 0 to 3: features, labels and counts at once."""
    return f"np.random.default_rng(1).integers(0, 4, {shape!r}).astype({dtype!r})"


def _unless(parts: tuple[str, ...]) -> Callable[[Exception], bool]:
    """What the numbers themselves do not allow: too few classes, negative counts, labels that are not there."""
    return lambda error: not any(part in str(error) for part in parts)


def _of_samples(name: str, module: ModuleType, dtypes: tuple[str, ...], **details: Any) -> Library:
    """A library that templates exercise with samples; its module of arguments says what it imports and refuses."""
    details.setdefault("excused", _unless(getattr(module, "OF_SHAPES", ())))
    return Library(
        name=name,
        imports=module.IMPORTS,
        spell=lambda name: name,
        array=_samples,
        dtypes=dtypes,
        shape_of=_shape_of,
        arguments={},
        sizes=details.pop("sizes", (1, 2, 3, 4, 6)),
        **details,
    )


_NUMBERS = ("float64", "float64", "float32", "int64")
SKLEARN = _of_samples("sklearn", arguments_sklearn, _NUMBERS, ranks=(1, 1, 2, 2, 2, 3), sizes=(1, 2, 3, 4, 6, 8))
PANDAS = _of_samples("pandas", arguments_pandas, (*_NUMBERS, "bool"))
IMAGES = _of_samples("images", arguments_images, ("uint8", "uint8", "float32", "float64", "int64", "bool"))
SCIPY = _of_samples("scipy", arguments_scipy, (*_NUMBERS, "int32"))
EINOPS = _of_samples(
    "einops",
    arguments_einops,
    (*_NUMBERS, "int32", "bool"),
    excused=lambda error: isinstance(error, TypeError | ZeroDivisionError),
)
LIBRARIES = (NUMPY, TENSORFLOW, KERAS, SKLEARN, PANDAS, IMAGES)
