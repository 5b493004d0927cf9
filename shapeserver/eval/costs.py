"""What a graph costs when JAX compiles it: operations, bytes and seconds, and formulas of them in the symbols."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from typing import Any

import jax
import numpy as np

from ..analysis.graph import Graph, holds
from . import inputs
from .engine import Engine
from .engines.compiling import forward
from .options import Options, Valuation
from .program import Interrupted, Program
from .report import Cost, Formula

SIDES = (2, 3, 4, 5, 6, 8, 12)
REPEATS = 5
MOST_SYMBOLS = 2
MOST_NODES = 60  # with more, compiling takes so long that only one symbol varies


def of_graph(
    graph: Graph, valuations: Sequence[Valuation], engine: Engine, options: Options
) -> tuple[tuple[Cost, ...], tuple[Formula, ...], tuple[str, int, int] | None, list[str]]:
    """Costs at the valuations, formulas, the largest (symbol, length, bytes) that fits the memory, and notes."""
    costs = tuple(cost for valuation in valuations if (cost := measured(graph, valuation, engine, options.seed)))
    if not costs or not graph.symbols:
        return costs, (), None, []
    base = min(valuations, key=lambda valuation: sum(length for _, length in valuation))
    points = _points(graph, dict(base))
    fitted = [cost for point in points if (cost := measured(graph, point, engine, options.seed, run=False))]
    varied = [name for name in dict(base) if len({dict(point)[name] for point in points}) > 1]
    formulas = tuple(_formula(quantity, varied, fitted) for quantity in ("flops", "memory")) if len(fitted) > 2 else ()
    notes = (
        [f"formulas with {', '.join(f'{n}={v}' for n, v in base if n not in varied)}"]
        if len(varied) < len(base)
        else []
    )
    return costs, formulas, _largest(graph, dict(base), varied, fitted, engine, options), notes


def measured(graph: Graph, valuation: Valuation, engine: Engine, seed: int, run: bool = True) -> Cost | None:
    """One compiled valuation; None where it cannot be compiled."""
    lengths = dict(valuation)
    program = Program(graph, lengths, engine, seed)
    try:
        values = program.begin(inputs.make(graph, lengths, seed, "signed"), lambda seen: None)
        function, arrays = forward(program, values)
        started = time.perf_counter()
        compiled = jax.jit(function).lower(arrays).compile()
    except (Interrupted, inputs.Unfeedable, ValueError, TypeError):
        return None
    seconds = time.perf_counter() - started
    memory: Any = compiled.memory_analysis()
    return Cost(
        valuation=valuation,
        flops=float((compiled.cost_analysis() or {}).get("flops", 0.0)),
        arguments=int(memory.argument_size_in_bytes),
        outputs=int(memory.output_size_in_bytes),
        temporaries=int(memory.temp_size_in_bytes),
        aliases=int(memory.alias_size_in_bytes),
        compile_seconds=seconds,
        run_seconds=_seconds(compiled, arrays) if run else None,
    )


def _wait(value: Any) -> None:
    for leaf in jax.tree.leaves(value):
        leaf.block_until_ready()


def _seconds(compiled: Any, arrays: list[Any]) -> float:
    """The median of some runs after one that is not counted."""
    _wait(compiled(arrays))
    times = []
    for _ in range(REPEATS):
        started = time.perf_counter()
        _wait(compiled(arrays))
        times.append(time.perf_counter() - started)
    return statistics.median(times)


def _points(graph: Graph, base: Mapping[str, int]) -> list[Valuation]:
    """Small valuations, more than a polynomial of the second degree needs; the first symbols vary."""
    varied = list(base)[: MOST_SYMBOLS if len(graph.nodes) <= MOST_NODES else 1]
    sides = {name: [side for side in SIDES if _allowed(graph, {**base, name: side})] for name in varied}
    found = []
    for lengths in product(*(sides[name][: 4 if len(varied) == 1 else 3] for name in varied)):
        values = {**base, **dict(zip(varied, lengths, strict=True))}
        if _allowed(graph, values):
            found.append(tuple(sorted(values.items())))
    return found


def _allowed(graph: Graph, lengths: Mapping[str, int]) -> bool:
    bounds = all(
        (one.lower is None or lengths[one.name] >= one.lower) and (one.upper is None or lengths[one.name] <= one.upper)
        for one in graph.symbols
    )
    return bounds and all(holds(requirement, lengths) for requirement in graph.requirements)


def _powers(names: Sequence[str]) -> list[tuple[int, ...]]:
    return [power for power in product(range(3), repeat=len(names)) if sum(power) <= 2]


def _terms(names: Sequence[str], points: Iterable[Mapping[str, int]]) -> Any:
    """A row of monomials for each point."""
    powers = _powers(names)
    return np.array(
        [[np.prod([float(p[n]) ** k for n, k in zip(names, power, strict=True)]) for power in powers] for p in points]
    )


def _formula(quantity: str, names: Sequence[str], costs: Sequence[Cost]) -> Formula:
    """A polynomial through all points but the last, which tells whether it is exact."""
    points = [dict(cost.valuation) for cost in costs]
    wanted = np.array([float(getattr(cost, quantity)) for cost in costs])
    terms = _terms(names, points)
    factors = np.linalg.lstsq(terms[:-1], wanted[:-1], rcond=None)[0]
    exact = bool(np.allclose(terms @ factors, wanted, rtol=1e-6, atol=0.5))
    return Formula(quantity, _written(names, factors), exact)


def _written(names: Sequence[str], factors: Any) -> str:
    parts = []
    for power, factor in sorted(zip(_powers(names), factors, strict=True), key=lambda one: -sum(one[0])):
        name = "*".join(n if k == 1 else f"{n}^{k}" for n, k in zip(names, power, strict=True) if k)
        if abs(factor) > 1e-3:
            parts.append(f"{factor:.10g}" + (f"*{name}" if name else ""))
    return " + ".join(parts).replace("+ -", "- ") or "0"


def _largest(
    graph: Graph,
    base: Mapping[str, int],
    varied: Sequence[str],
    fitted: Sequence[Cost],
    engine: Engine,
    options: Options,
) -> tuple[str, int, int] | None:
    """The largest length of the first symbol whose memory fits, by the formula through the fitted points."""
    if options.memory is None or len(fitted) < 3:
        return None
    terms = _terms(varied, [dict(cost.valuation) for cost in fitted])
    factors = np.linalg.lstsq(terms, np.array([float(cost.memory) for cost in fitted]), rcond=None)[0]
    name = varied[0]

    def needed(length: int) -> float:
        return float((_terms(varied, [{**base, name: length}]) @ factors)[0])

    low, high = 0, 1
    while needed(high) <= options.memory and high < 1 << 40:
        low, high = high, high * 2
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if needed(middle) <= options.memory else (low, middle)
    while low > 0 and not _allowed(graph, {**base, name: low}):
        low -= 1
    return (name, low, int(needed(low))) if low else None
