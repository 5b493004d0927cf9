"""A rule and NumPy on the same shapes: equal results, and an error just where NumPy has one.

Arrays are zero-stride views of one number, so that no shape costs memory.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from shapeserver.analysis import dim
from shapeserver.analysis.dim import UNKNOWN, Dim, Expr
from shapeserver.analysis.shape import Asker, Mismatch, Requirement, Shape

NUMPY_ERRORS = (ValueError, IndexError, TypeError, ZeroDivisionError)


def array(shape: Sequence[int]) -> np.ndarray:
    return np.broadcast_to(np.zeros(()), tuple(shape))


def by_numpy(call: Callable[[], Any]) -> Any:
    """The shape of NumPy's result (shapes, for a list of arrays); None if it raises."""
    try:
        result = call()
    except NUMPY_ERRORS:
        return None
    return [item.shape for item in result] if isinstance(result, list) else np.shape(result)


def by_rule(call: Callable[[], Shape | tuple[Shape, ...]]) -> Any:
    """The dims of the rule's result; None if it raises."""
    try:
        result = call()
    except Mismatch:
        return None
    return [item.dims for item in result] if isinstance(result, tuple) else result.dims


class Recorder(Asker):
    """Remembers what was left undecided."""

    def __init__(self) -> None:
        self.needs: list[Requirement] = []

    def need(self, requirement: Requirement) -> None:
        self.needs.append(requirement)


def holds(requirement: Requirement, at: Mapping[Expr, int]) -> bool:
    left, right = dim.evaluate(requirement.left, at), dim.evaluate(requirement.right, at)
    return {
        "equal": lambda: left == right,
        "broadcast": lambda: left == right or 1 in (left, right),
        "divides": lambda: left != 0 and right % left == 0,
        "less": lambda: left < right,
        "at-least": lambda: left >= right,
    }[requirement.kind]()


def concrete(shape: Shape, at: Mapping[Expr, int]) -> tuple[int, ...]:
    return tuple(dim.evaluate(item, at) for item in shape.dims)


def check_symbolic(
    rule: Callable[[Asker], Shape], at: Mapping[Expr, int], real: Callable[[], Any], complete: bool = True
) -> None:
    """A symbolic result, evaluated, is NumPy's; where NumPy fails, the rule failed or named an unmet requirement.

    complete: whether the rule names every requirement.
    """
    recorder = Recorder()
    expected = by_numpy(real)
    try:
        result = rule(recorder)
    except Mismatch:
        assert expected is None, "an error that is none"
        return
    met = all(holds(requirement, at) for requirement in recorder.needs)
    if expected is None:
        assert not (complete and met and _is_certain(result)), "an error went unnoticed"
        return
    assert met, "a requirement that does not hold, where NumPy has no error"
    if result.rank is None:
        assert len(expected) >= result.min_rank
        ends = [*zip(result.head, expected, strict=False), *zip(result.tail[::-1], expected[::-1], strict=False)]
    else:
        assert len(expected) == result.rank
        ends = list(zip(result.dims, expected, strict=True))
    for predicted, actual in ends:
        assert agrees(predicted, actual, at)


def agrees(predicted: Dim, actual: int, at: Mapping[Expr, int]) -> bool:
    return predicted is UNKNOWN or dim.evaluate(predicted, at) == actual


def _is_certain(shape: Shape) -> bool:
    return shape.rank is not None and UNKNOWN not in shape.dims
