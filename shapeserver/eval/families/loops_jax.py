"""Loops over an array's first axis in JAX, compiled once for all rounds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import jax
import jax.numpy as jnp
from jax import lax

MOST_ROUNDS = 10_000


def scan(step: Callable[[Any, Any], tuple[Any, Any]], state: Any, items: Any) -> tuple[Any, Any]:
    """`step(state, item)` gives the next state and an output; the outputs are stacked."""
    return lax.scan(step, state, items)


def mapped(function: Callable[[Any], Any], items: Any) -> Any:
    """What a function gives for each item, stacked; items may be of several arrays at once."""
    return lax.scan(lambda _, item: (None, function(item)), None, items)[1]


def accumulated(function: Callable[[Any, Any], Any], items: Any, state: Any, reverse: bool) -> Any:
    """All values of a state that a function takes on; the first item is the start if none is given."""

    def step(before: Any, item: Any) -> tuple[Any, Any]:
        after = function(before, item)
        return after, after

    if state is not None:
        return lax.scan(step, alike(function, state, items), items, reverse=reverse)[1]
    first, rest = (-1, slice(None, -1)) if reverse else (0, slice(1, None))
    start = jax.tree.map(lambda one: one[first], items)
    others = lax.scan(step, start, jax.tree.map(lambda one: one[rest], items), reverse=reverse)[1]
    pair = (lambda one, more: jnp.append(more, one[None], 0)) if reverse else _before
    return jax.tree.map(pair, start, others)


def _before(one: Any, more: Any) -> Any:
    return jnp.concatenate([one[None], more])


def alike(function: Callable[[Any, Any], Any], state: Any, items: Any) -> Any:
    """A start with the dtypes of what follows."""
    item = jax.tree.map(lambda one: one[0], items)
    after = jax.eval_shape(function, state, item)
    return jax.tree.map(lambda one, other: jnp.asarray(one, other.dtype), state, after)


def repeated(goes_on: Callable[..., Any], body: Callable[..., Any], state: Any, most: Any) -> list[Any]:
    """A state while a condition holds, at most some rounds."""
    limit = MOST_ROUNDS if most is None else most

    def step(held: Any) -> Any:
        count, now = held
        found = body(*now)
        return count + 1, list(found) if isinstance(found, (list, tuple)) else [found]

    def holds(held: Any) -> Any:
        return jnp.logical_and(held[0] < limit, jnp.reshape(goes_on(*held[1]), ()))

    return list(lax.while_loop(holds, step, (0, [jnp.asarray(one) for one in state]))[1])


def chosen(condition: Any, yes: Callable[[], Any], no: Callable[[], Any]) -> Any:
    """What one of two functions gives; only one of them is run."""
    return lax.cond(jnp.reshape(condition, ()).astype(bool), yes, no)
