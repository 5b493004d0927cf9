"""Loops over an array's first axis in NumPy."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

MOST_ROUNDS = 10_000


def scan(step: Callable[[Any, Any], tuple[Any, Any]], state: Any, items: Any) -> tuple[Any, Any]:
    """`step(state, item)` gives the next state and an output; the outputs are stacked."""
    outputs = []
    for item in items:
        state, output = step(state, item)
        outputs.append(output)
    return state, stacked(outputs)


def mapped(function: Callable[[Any], Any], items: Any) -> Any:
    """What a function gives for each item, stacked; items may be of several arrays at once."""
    return stacked([function(item) for item in each(items)])


def accumulated(function: Callable[[Any, Any], Any], items: Any, state: Any, reverse: bool) -> Any:
    """All values of a state that a function takes on; the first item is the start if none is given."""
    todo = each(items)[::-1] if reverse else each(items)
    found = [todo.pop(0)] if state is None else []
    for item in todo:
        found.append(function(found[-1] if found else state, item))
    return stacked(found[::-1] if reverse else found)


def repeated(goes_on: Callable[..., Any], body: Callable[..., Any], state: Any, most: Any) -> list[Any]:
    """A state while a condition holds, at most some rounds."""
    for _ in range(MOST_ROUNDS if most is None else int(most)):
        if not goes_on(*state):
            break
        found = body(*state)
        state = found if isinstance(found, (list, tuple)) else [found]
    return list(state)


def chosen(condition: Any, yes: Callable[[], Any], no: Callable[[], Any]) -> Any:
    """What one of two functions gives."""
    return yes() if bool(condition) else no()


def each(items: Any) -> list[Any]:
    """The items of an array, or of arrays of one length side by side."""
    if isinstance(items, (list, tuple)):
        return list(zip(*items, strict=True))
    return list(items)


def stacked(found: list[Any]) -> Any:
    """Arrays one above the other; structures of arrays likewise."""
    if isinstance(found[0], (list, tuple)):
        return type(found[0])(stacked(list(part)) for part in zip(*found, strict=True))
    return np.stack(found)
