"""Gradients against central finite differences, in 64 bits, by JAX.

A gradient *differs* only if that is certain: differences of two steps agree with each other, so the function is smooth
there, and both are far from the slope.  What stops gradients on purpose (`stops` in the tables) is left out.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..analysis.graph import Graph, Node
from .flow import behind
from .program import Program, Values
from .statistics import is_floating
from .tables import canonical, tables

STEPS = (1e-5, 1e-4)
SMOOTH, WRONG = 1e-3, 0.05  # relative differences: of two steps that agree, and of a slope that does not
MOST_NODES = 300  # after the parameter, among which the first that disagrees is looked for
Loss = Callable[[dict[str, Any]], Any]


@dataclass(frozen=True)
class Compared:
    """A slope along a random direction and the finite difference; error: relative.  node: the first that disagrees."""

    slope: float
    difference: float
    error: float
    differs: bool = False
    node: Node | None = None


def compared(program: Program, values: Values, slopes: Mapping[str, Any], loss: Loss) -> dict[str, Compared]:
    """For each parameter that a slope, an array like it, is given of."""
    import jax

    run = jax.jit(loss)
    stopped = any(canonical(node.operation) in tables().stops for node in program.graph.nodes)
    found = {}
    for name, slope in slopes.items():
        direction = _direction(name, slope.shape)
        one, two = (_difference(lambda given: float(run(given)), program, values, name, direction, h) for h in STEPS)
        own = float(np.sum(slope * direction))
        least = max(1e-6 * float(np.linalg.norm(slope)) * float(np.linalg.norm(direction)), 1e-12)
        error = _relative(one, own, least)
        differs = not stopped and _is_wrong(one, two, own, least)
        node = _first(program, values, name, direction) if differs else None
        found[name] = Compared(own, one, error, differs, node)
    return found


def _direction(name: str, shape: tuple[int, ...]) -> Any:
    return np.random.default_rng(zlib.crc32(name.encode())).normal(size=shape)


def _difference(run: Any, program: Program, values: Values, name: str, direction: Any, step: float) -> Any:
    """The central difference of what a function of parameters gives, along a direction of one of them."""
    start = np.asarray(values[name], dtype="float64")
    sides = [run({name: program.engine.array(start + sign * step * direction)}) for sign in (1, -1)]
    return (sides[0] - sides[1]) / (2 * step)


def _relative(one: float, two: float, least: float) -> float:
    return abs(one - two) / max(abs(one), abs(two), least)


def _is_wrong(one: float, two: float, slope: float, least: float) -> bool:
    smooth = np.isfinite([one, two, slope]).all() and _relative(one, two, least) < SMOOTH
    return bool(smooth) and _relative(one, slope, least) > WRONG


def _first(program: Program, values: Values, name: str, direction: Any) -> Node | None:
    """The first node after a parameter whose sum has another slope than its finite differences."""
    import jax
    import jax.numpy as jnp

    nodes = [node for node in behind(program.graph, name) if _is_float(program.graph, node)][:MOST_NODES]

    def sums(given: dict[str, Any]) -> Any:
        results = program.run({**values, **given}, lambda seen: None)
        return jnp.stack(
            [jnp.sum(jnp.asarray(results[node.id], "float64") * _weights(results[node.id])) for node in nodes]
        )

    run = jax.jit(sums)
    one, two = (_difference(lambda given: np.asarray(run(given)), program, values, name, direction, h) for h in STEPS)
    _, back = jax.vjp(sums, {name: values[name]})
    for place, node in enumerate(nodes):
        (slope,) = back(jnp.zeros(len(nodes)).at[place].set(1.0))
        own = float(np.sum(np.asarray(slope[name]) * direction))
        if _is_wrong(float(one[place]), float(two[place]), own, 1e-12):
            return node
    return None


def _weights(value: Any) -> Any:
    return np.random.default_rng(value.size).uniform(0.5, 1.5, value.shape)


def _is_float(graph: Graph, node: Node) -> bool:
    return len(node.outputs) == 1 and not node.outputs[0].at and is_floating(node.outputs[0].dtype)
