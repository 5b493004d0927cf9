"""Gradients of a graph's outputs with respect to its parameters, and whether finite differences agree.

The outputs are summed with random weights: with equal ones the gradient of a softmax would vanish.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from ..analysis.graph import Graph, Parameter, Tensor, tensors_in
from . import inputs
from .comparing import placed
from .differences import Compared, compared
from .engine import Engine
from .options import Options
from .program import Interrupted, Program, Values
from .report import Finding, Gradient
from .statistics import is_floating

LARGEST_NORM = 1e6
MOST_COMPARED = 30
Loss = Callable[[dict[str, Any]], Any]


def of_parameters(
    graph: Graph, lengths: Mapping[str, int], engine: Engine, options: Options
) -> tuple[tuple[Gradient, ...], list[Finding]]:
    """A row for each parameter that is trained, and a finding for each that the outputs do not depend on.

    Where nothing is reached, the outputs are no function to differentiate, and nothing is said.
    """
    trained = [item for item in graph.parameters if item.trainable and is_floating(item.dtype)]
    made = inputs.make(graph, lengths, options.seed, "signed")
    program = Program(graph, lengths, engine, options.seed)
    values = program.begin(made, lambda seen: None)
    given = {item.id: values[item.id] for item in trained if item.id in values}
    if not given:
        return (), []
    try:
        found = _gradients(program, values, given)
    except (Interrupted, TypeError, ValueError, NotImplementedError, LookupError):
        return (), []
    differences = _compared(graph, lengths, options, made, found) if engine.name == "jax" else {}
    reached = _reached(graph)
    rows = tuple(
        _row(item, found[item.id], item.id in reached, differences.get(item.id)) for item in trained if item.id in found
    )
    wrong = [_wrong(item, differences[item.id]) for item in trained if _differs(differences.get(item.id))]
    if not any(row.state in ("reached", "exploding") for row in rows):
        return rows, wrong
    return rows, wrong + [
        _dead(item, row) for item, row in zip(trained, rows, strict=False) if row.state in ("unreached", "zero")
    ]


def _compared(
    graph: Graph, lengths: Mapping[str, int], options: Options, made: Values, found: dict[str, Any]
) -> dict[str, Compared]:
    """Gradients and finite differences, both in 64 bits."""
    from .engines.jax import JaxEngine

    program = Program(graph, lengths, JaxEngine(options.device, wide=True), options.seed)
    values = program.begin(made, lambda seen: None)
    slopes = _gradients(program, values, {name: values[name] for name in list(found)[:MOST_COMPARED]})
    return compared(program, values, slopes, _loss(program, values))


def _gradients(program: Program, values: Values, given: dict[str, Any]) -> dict[str, Any]:
    """By identity, as NumPy's arrays; None where TensorFlow finds no path."""
    loss = _loss(program, values)
    if program.engine.name == "jax":
        import jax

        return {name: np.asarray(one) for name, one in jax.jit(jax.grad(loss))(given).items()}
    import tensorflow as tf

    watched = {name: tf.convert_to_tensor(value) for name, value in given.items()}
    with tf.GradientTape() as tape:
        tape.watch(list(watched.values()))
        total = loss(watched)
    found = tape.gradient(total, list(watched.values())) if hasattr(total, "dtype") else [None] * len(watched)
    return {
        name: None if one is None else np.asarray(tf.convert_to_tensor(one))
        for name, one in zip(watched, found, strict=True)
    }


def _loss(program: Program, values: Values) -> Loss:
    def loss(parameters: dict[str, Any]) -> Any:
        results = program.run({**values, **parameters}, lambda seen: None)
        total: Any = 0.0
        for name, value in program.outputs(results).items():
            dtype = getattr(value.dtype, "name", str(value.dtype))
            if is_floating(dtype):
                chance = np.random.default_rng(zlib.crc32(name.encode()))
                weights = chance.uniform(0.5, 1.5, tuple(value.shape)).astype(dtype)
                product = weights * value
                total = total + (product.sum() if hasattr(product, "sum") else _sum(product))
        return total

    return loss


def _sum(value: Any) -> Any:
    import tensorflow as tf

    return tf.reduce_sum(value)


def _row(parameter: Parameter, value: Any, reached: bool, own: Compared | None) -> Gradient:
    if value is None or not reached:
        return Gradient(_named(parameter), () if value is None else value.shape, 0.0, "unreached", None)
    norm = float(np.linalg.norm(value.astype("float64")))
    exploding = not np.isfinite(norm) or norm > LARGEST_NORM
    state = "exploding" if exploding else "zero" if norm == 0 else "reached"
    return Gradient(_named(parameter), value.shape, norm, state, None if own is None else own.error)


def _named(parameter: Parameter) -> str:
    return f"{parameter.owner}.{parameter.name}" if parameter.owner else parameter.name


def _dead(parameter: Parameter, row: Gradient) -> Finding:
    why = "no output depends on it" if row.state == "unreached" else "its gradient is zero everywhere"
    return Finding("dead-gradient", f"`{row.parameter}` is never trained: {why}", parameter.id, placed(parameter.place))


def _differs(found: Compared | None) -> bool:
    return found is not None and found.differs


def _wrong(parameter: Parameter, found: Compared) -> Finding:
    """At the operation that is the first to disagree."""
    name, node = _named(parameter), found.node
    first = f", `{node.operation}` is the first that disagrees" if node is not None else ""
    said = f"its slope along a random direction is {found.slope:.4g}, finite differences give {found.difference:.4g}"
    place = parameter.place if node is None or node.place is None else node.place
    text = f"the gradient with respect to `{name}` is wrong: {said}{first}"
    return Finding("wrong-gradient", text, "" if node is None else node.id, placed(place))


def _reached(graph: Graph) -> set[str]:
    """What the outputs are computed from."""
    sources = {
        node.id: {t.source for _, item in node.arguments for t in tensors_in(item)}
        | {t.source for _, t in node.weights}
        for node in graph.nodes
    }
    sources |= {item.id: {item.initial.source} for item in graph.parameters if isinstance(item.initial, Tensor)}
    found: set[str] = set()
    waiting = [tensor.source for _, tensor in graph.outputs]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += sources.get(name, ())
    return found
