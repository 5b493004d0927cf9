"""The least and the greatest value that a dim can have, from the bounds of its atoms."""

from __future__ import annotations

from .polynomial import UNKNOWN, Bounds, Dim, Expr, Monomial


def bounds(value: Dim) -> Bounds:
    """The least and the greatest value a dim can have, from the bounds of its atoms; None where there is no limit."""
    if not isinstance(value, Expr):
        return (int(value), int(value))
    if value is UNKNOWN:
        return (0, None)
    try:
        return value._bounds
    except AttributeError:
        low: int | None = value.constant
        high: int | None = value.constant
        for monomial, factor in value.terms:
            one = _scale(_monomial_bounds(monomial), factor)
            low = None if low is None or one[0] is None else low + one[0]
            high = None if high is None or one[1] is None else high + one[1]
        value._bounds = (low, high)
        return value._bounds


def is_nonzero(value: Dim) -> bool:
    low, high = bounds(value)
    return (low is not None and low > 0) or (high is not None and high < 0)


def is_positive(value: Dim) -> bool:
    low = bounds(value)[0]
    return low is not None and low > 0


def _monomial_bounds(monomial: Monomial) -> Bounds:
    found: Bounds = (1, 1)
    for atom, power in monomial:
        for _ in range(power):
            found = _product_bounds(found, atom.bounds)
    return found


def _product_bounds(one: Bounds, two: Bounds) -> Bounds:
    (a, b), (c, d) = one, two
    if a is not None and c is not None and a >= 0 and c >= 0:
        return (a * c, None if b is None or d is None else b * d)
    if a is None or b is None or c is None or d is None:
        return (None, None)
    corners = (a * c, a * d, b * c, b * d)
    return (min(corners), max(corners))


def _scale(limits: Bounds, factor: int) -> Bounds:
    low, high = (None if limit is None else limit * factor for limit in limits)
    return (low, high) if factor > 0 else (high, low)
