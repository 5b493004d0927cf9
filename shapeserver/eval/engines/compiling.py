"""Programs compiled by JAX: what is known while it traces, and what comes of the run."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import jax
import jax.numpy as jnp

from ..program import Program, Seen, Values
from ..statistics import Told, is_floating, told


def split(values: Values) -> tuple[list[Any], Callable[[list[Any]], Values]]:
    """The arrays in nested values, and the function that puts others in their places."""
    leaves, tree = jax.tree.flatten(values, is_leaf=lambda item: item is None)
    places = [place for place, leaf in enumerate(leaves) if isinstance(leaf, jax.Array)]

    def rebuilt(arrays: list[Any]) -> Values:
        found = list(leaves)
        for place, array in zip(places, arrays, strict=True):
            found[place] = array
        return jax.tree.unflatten(tree, found)

    return [leaves[place] for place in places], rebuilt


def observed(program: Program, values: Values) -> list[tuple[Seen, Told | None]]:
    """One compiled run of a program that tells of every array; nothing else is kept.

    Raises `Interrupted` where the program cannot be traced.
    """
    arrays, rebuilt = split(values)
    seen: list[Seen] = []

    def traced(given: list[Any]) -> list[Any]:
        seen.clear()
        program.run(rebuilt(given), seen.append)
        return [_told(one.value) for one in seen]

    figures = jax.jit(traced)(arrays)
    return [(replace(one, value=None), _numbers(figure)) for one, figure in zip(seen, figures, strict=True)]


def _told(value: Any) -> Any:
    if not hasattr(value, "dtype") or not is_floating(str(value.dtype)) or not value.size:
        return None
    return told(jnp, jnp.asarray(value))


def _numbers(figure: Any) -> Told | None:
    return None if figure is None else (bool(figure[0]), float(figure[1]), float(figure[2]))


def forward(program: Program, values: Values) -> tuple[Callable[[list[Any]], Any], list[Any]]:
    """The program as a function of arrays that gives its outputs, and the arrays."""
    arrays, rebuilt = split(values)

    def run(given: list[Any]) -> Any:
        return program.outputs(program.run(rebuilt(given), lambda seen: None))

    return run, arrays
