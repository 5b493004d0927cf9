"""What an engine is: something that computes operations of a graph, one at a time.

An engine that is the library itself (NumPy for NumPy's operations, TensorFlow for TensorFlow's, Keras's and NumPy's)
witnesses shapes and dtypes.  Where it only imitates a library, results are cast to what is predicted, so that one
difference is not counted again at every node after it, and the dtype is no evidence.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from .values import Made


@dataclass(frozen=True)
class Call:
    """An operation with its values.

    layer: the object that is called, if one is; weights: its weights by name; dtype: what is predicted of a result that
    is one array, which an engine may need to choose between libraries' rules.
    """

    operation: str
    arguments: tuple[tuple[str, Any], ...]
    layer: Made | None = None
    weights: Mapping[str, Any] | None = None


class Engine(Protocol):
    """An engine's arrays are whatever it likes; `host` makes NumPy arrays of them."""

    name: str
    differentiates: bool

    @property
    def device(self) -> str:
        """What computes, in words."""

    def claims(self, operation: str) -> bool:
        """Whether there is a way to compute it."""

    def witnesses(self, operation: str) -> bool:
        """Whether the dtype of its result is that of the library."""

    def restart(self, seed: int) -> None:
        """What is drawn from here on is a function of the seed."""

    def call(self, call: Call) -> Any:
        """The result, as the library would give it.  Raises `Unsupported`, or what the library raises."""

    def slopes(
        self, function: Callable[[Sequence[Any]], list[Any]], given: Sequence[Any], weights: Sequence[Any] | None
    ) -> Sequence[Any]:
        """The gradients of a function's results, weighted and summed, for each array given; None where it has none.

        Raises `Unsupported` if the engine does not differentiate.
        """

    def array(self, value: Any) -> Any:
        """A NumPy array as one of the engine's."""

    def cast(self, value: Any, dtype: str) -> Any:
        """An array as another dtype."""

    def host(self, value: Any) -> Any:
        """An array as NumPy's; what has none raises TypeError."""


METHOD = ".call"


def as_layer(call: Call) -> Call:
    """A method `call` of a layer as a call of the layer, whose weights the graph does not have then."""
    if call.layer is None and is_method(call.operation) and isinstance(call.arguments[0][1], Made):
        made = call.arguments[0][1]
        return Call(made.name, call.arguments[1:], made)
    return call


def is_method(operation: str) -> bool:
    return operation.startswith("keras.layers.") and operation.endswith(METHOD)


def without_ignored(arguments: Sequence[tuple[str, Any]], ignored: frozenset[str]) -> list[tuple[str, Any]]:
    """Arguments that can change a value."""
    return [(name, value) for name, value in arguments if name not in ignored]
