"""The engines, each in a module of its own, so that none is imported before it is wanted."""

from __future__ import annotations

from importlib.util import find_spec

from ..engine import Engine

NAMES = ("jax", "numpy", "tensorflow")


class EngineMissing(Exception):
    """The library of an engine is not installed, or has no such device."""


def make(name: str, device: str = "cpu") -> Engine:
    """An engine by its name; raises `EngineMissing` with what to do about it."""
    if name not in NAMES:
        raise EngineMissing(f"there is no engine `{name}`: choose one of {', '.join(NAMES)}")
    if find_spec(name) is None:
        extra = "pip install 'shapeserver[validate]'" if name != "tensorflow" else "pip install tensorflow"
        raise EngineMissing(f"the engine `{name}` is not installed here: {extra}")
    if name == "jax":
        from .jax import JaxEngine

        return JaxEngine(device)
    if name == "tensorflow":
        from .tensorflow import TensorFlowEngine

        return TensorFlowEngine(device)
    from .numpy import NumPyEngine

    return NumPyEngine(device)
