"""A graph at a valuation, run on an engine.

*Sources* are nodes that take no tensor: constants, zeros, random numbers.  They and what parameters begin as are run
once, before all else (`Program.begin`); the rest is a function of inputs, parameters and these (`Program.run`), which
an engine may trace and compile.  What cannot be run is replaced by numbers of the predicted shape, so that what comes
after it is still checked.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..analysis.graph import (
    Graph,
    Length,
    Node,
    Output,
    Tensor,
    evaluate,
    symbols_of,
)
from . import inputs
from .engine import Call, Engine
from .flow import doubtful, early, fed, introduced, predicted
from .reruns import Reruns, is_of_program
from .tables import Unsupported
from .values import Made, item_at, value_of, with_item

Values = dict[str, Any]
Dims = tuple[int | None, ...]
Lengths = Mapping[str, int]
Shape = tuple[Length | None, ...] | None


@dataclass(frozen=True)
class Seen:
    """What a run shows of one output of a node.  error: why it has none; `unsupported` if that is ours.

    wanted: the predicted dims at this valuation, None where they are not known.  value: the array as the engine has it.
    """

    node: Node
    output: Output
    wanted: Dims | None
    shape: Dims | None
    dtype: str | None
    error: str = ""
    unsupported: bool = False
    value: Any = None


Observer = Callable[[Seen], None]


class Interrupted(Exception):
    """An engine cannot trace this node, which needs the numbers; the message names it."""


class Program:
    """tracing_errors: what the engine raises where it would need numbers while it traces."""

    def __init__(self, graph: Graph, lengths: Lengths, engine: Engine, seed: int = 0) -> None:
        self.graph, self.lengths, self.engine, self.seed = graph, dict(lengths), engine, seed
        self.introduced, self.torn = introduced(graph), set[str]()
        self.settled = fed(graph)
        self.doubtful = doubtful(graph)
        self.early = early(graph)
        self.shapes, self.dtypes = predicted(graph)
        self.replaced: dict[Tensor, Any] = {}

    def begin(self, given: Values, observe: Observer) -> Values:
        """What sources and the parameters' beginnings give, in addition to the inputs and parameters given."""
        self.engine.restart(self.seed)
        values = {
            name: self.engine.array(value) if isinstance(value, np.ndarray) else value for name, value in given.items()
        }
        for node in self.graph.nodes:
            if node.id in self.early:
                values[node.id] = self._lifted(self._node(node, values, observe))
                self._start_parameters(values)
        self._start_parameters(values)
        return values

    def run(self, values: Values, observe: Observer, before: Callable[[Node], None] | None = None) -> Values:
        """All other nodes; gives all results by identity."""
        found = dict(values)
        for node in self.graph.nodes:
            if node.id not in self.early:
                if before is not None:
                    before(node)
                found[node.id] = self._node(node, found, observe)
        return found

    def outputs(self, values: Values) -> dict[str, Any]:
        """The graph's outputs by name, without those that were not made."""
        found = {}
        for name, tensor in self.graph.outputs:
            value = self.find(tensor, values)
            if value is not None and hasattr(value, "dtype"):
                found[name] = value
        return found

    def _start_parameters(self, values: Values) -> None:
        for parameter in self.graph.parameters:
            tensor = parameter.initial
            if isinstance(tensor, Tensor) and parameter.id not in values and tensor.source in values:
                value = self.engine.host(item_at(values[tensor.source], tensor.at))
                values[parameter.id] = self.engine.array(np.asarray(value).astype(inputs._named(parameter.dtype)))

    def find(self, tensor: Tensor, values: Values) -> Any:
        """The value of a tensor; None if it has none.  What is replaced has another."""
        if tensor in self.replaced:
            return self.replaced[tensor]
        result = values[tensor.source]
        return result if result is None else item_at(result, tensor.at)

    def again(self, node: Node, values: Values) -> Any:
        """A node computed once more, with other values; raises `Unsupported` if it cannot be run."""

        def observe(seen: Seen) -> None:
            if seen.error:
                raise Unsupported(f"it is computed from what was not run: {seen.error}")

        return self._node(node, values, observe)

    def _node(self, node: Node, values: Values, observe: Observer) -> Any:
        of_program = is_of_program(node.operation)
        if not of_program and not self.engine.claims(node.operation):
            return self._stand_in(node, observe, f"there is no row for `{node.operation}`", True)
        try:
            if of_program:
                result = Reruns(self, values).call(node)
            else:
                result = self.engine.call(self._call(node, values))
        except Unsupported as error:
            return self._stand_in(node, observe, str(error), True)
        except MemoryError:
            raise
        except Exception as error:
            if needs_numbers(error):
                raise Interrupted(f"`{node.operation}` depends on the numbers") from error
            message = str(error).strip().splitlines() or [""]
            said = f"{type(error).__name__}: {message[0]}"[:300]
            refuted = self._refutes(node, error) and node.id not in self.doubtful
            return self._stand_in(node, observe, said, not refuted)
        return self._observed(node, result, observe)

    def _refutes(self, node: Node, error: Exception) -> bool:
        """Whether an error speaks against the prediction: the library's own, and about shapes, not about numbers."""
        names = {kind.__name__ for kind in type(error).__mro__}
        about_shapes = names & {"ValueError", "InvalidArgumentError"} and not names & {"LinAlgError", "UnicodeError"}
        return bool(about_shapes) and self.engine.witnesses(node.operation)

    def _call(self, node: Node, values: Values) -> Call:
        def tensor(reference: Tensor) -> Any:
            found = self.find(reference, values)
            if found is None:
                raise Unsupported("it takes what was not run")
            return found

        function = Reruns(self, values).function
        arguments = tuple((name, value_of(item, tensor, self.lengths, function)) for name, item in node.arguments)
        layer = None if node.layer is None else value_of(node.layer, tensor, self.lengths, function)
        assert layer is None or isinstance(layer, Made)
        return Call(node.operation, arguments, layer, {name: tensor(weight) for name, weight in node.weights})

    def _observed(self, node: Node, result: Any, observe: Observer) -> Any:
        own = self.engine.witnesses(node.operation)
        for output in node.outputs:
            try:
                value = item_at(result, output.at)
            except (LookupError, AttributeError, TypeError):
                observe(Seen(node, output, None, None, None, "the result has no such part", True))
                continue
            shape, dtype = described(value)
            wanted = self.wanted(output, shape, self.introduced.get(node.id, frozenset()))
            wanted = None if node.id in self.doubtful else wanted
            if output.dtype and not own and shape is not None and dtype != output.dtype and is_numeric(output.dtype):
                value = self.engine.cast(value, output.dtype)
                dtype = output.dtype
                result = with_item(result, output.at, value)
            observe(Seen(node, output, wanted, shape, dtype, value=value))
        return result

    def wanted(self, output: Output, actual: Dims | None = None, new: frozenset[str] = frozenset()) -> Dims | None:
        """The predicted dims.  Of `new` symbols, which the run decides, it has the length of the array at hand.

        A symbol that was fed with another length before is *torn*, and says nothing any more.
        """
        if output.shape is None:
            return None
        if actual is not None and len(actual) == len(output.shape):
            for length, real in zip(output.shape, actual, strict=True):
                if isinstance(length, str) and real is not None and length in new and self.lengths.get(length) != real:
                    self.torn |= {length} & self.settled
                    self.lengths[length] = real
        self.settled |= new
        return tuple(self._length(length) for length in output.shape)

    def _length(self, length: Length | None) -> int | None:
        try:
            return None if length is None or symbols_of(length) & self.torn else evaluate(length, self.lengths)
        except (ValueError, KeyError):
            return None

    def _stand_in(self, node: Node, observe: Observer, error: str, unsupported: bool) -> Any:
        """Numbers of the predicted shapes in the place of a result."""
        found: Any = None
        for output in node.outputs:
            observe(Seen(node, output, self.wanted(output), None, None, error, unsupported))
            value = self._imagined(node, output)
            found = value if not output.at else _placed(found, output.at, value)
        return found

    def _imagined(self, node: Node, output: Output) -> Any:
        if output.shape is None or output.dtype is None or None in output.shape:
            return None
        try:
            shape = tuple(evaluate(length, self.lengths) for length in output.shape if length is not None)
            if output.kind in ("builtins.float", "builtins.int"):
                return 0.5 if output.kind == "builtins.float" else 1
            chance = np.random.default_rng(zlib.crc32(f"{self.seed}:{node.id}".encode()))
            return self.engine.array(inputs.array(shape, output.dtype, chance, "positive"))
        except (ValueError, KeyError, inputs.Unfeedable, MemoryError):
            return None

    def _lifted(self, result: Any) -> Any:
        """What the engine would rather have as its own arrays."""
        lifted = getattr(self.engine, "lifted", None)
        if lifted is None:
            return result
        if isinstance(result, (list, tuple)) and not hasattr(result, "_fields"):
            return type(result)(self._lifted(item) for item in result)
        return self.engine.array(result) if lifted(result) else result


def needs_numbers(error: Exception) -> bool:
    """Whether JAX raised because it traces; told by the names of its classes, so that JAX need not be there."""
    names = {kind.__name__ for kind in type(error).__mro__}
    if "must be static integers" in str(error):
        return True
    return bool(names & {"ConcretizationTypeError", "TracerArrayConversionError", "NonConcreteBooleanIndexError",
                         "TracerIntegerConversionError", "TracerBoolConversionError"})  # fmt: skip


def is_numeric(dtype: str | None) -> bool:
    return dtype is not None and dtype.startswith(("bool", "int", "uint", "float", "bfloat", "complex"))


def described(value: Any) -> tuple[Dims | None, str | None]:
    """Shape and dtype of an array or a Python number; (None, None) for anything else.  Ragged axes have no length."""
    if type(value) in (bool, int, float, complex):
        return (), {bool: "bool", int: "int64", float: "float64", complex: "complex128"}[type(value)]
    if not hasattr(value, "shape") or not hasattr(value, "dtype"):
        return None, None
    dtype = getattr(value.dtype, "name", str(value.dtype))
    return tuple(None if length is None else int(length) for length in value.shape), dtype


def _placed(container: Any, at: tuple[int | str, ...], value: Any) -> Any:
    """A nest of lists and dicts with a value at a place."""
    key, rest = at[0], at[1:]
    if isinstance(key, str):
        found = dict(container or {})
        found[key] = _placed(found.get(key), rest, value) if rest else value
        return found
    items = list(container or [])
    items += [None] * (key + 1 - len(items))
    items[key] = _placed(items[key], rest, value) if rest else value
    return items
