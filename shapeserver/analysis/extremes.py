"""`max`, `min` and `bcast` (the common length of two broadcast axes) of dims."""

from __future__ import annotations

from functools import lru_cache

from .bounds import bounds
from .comparing import equal, less_equal
from .polynomial import MOST_KNOWN, OPERATIONS, UNKNOWN, Dim, Expr, add, make_opaque, only_atom, order_of, plain
from .truth import MAYBE, NO, YES


def maximum(a: Dim, b: Dim) -> Dim:
    return _extreme("max", a, b)


def minimum(a: Dim, b: Dim) -> Dim:
    return _extreme("min", a, b)


def _extreme(kind: str, a: Dim, b: Dim) -> Dim:
    if not isinstance(a, Expr) and not isinstance(b, Expr):
        return a if (a >= b) is (kind == "max") or a == b else b
    found = a if a is b else _extreme_of(kind, plain(a), plain(b))
    return found if isinstance(found, Expr) else a if a == found else b


@lru_cache(maxsize=MOST_KNOWN)
def _extreme_of(kind: str, a: Dim, b: Dim) -> Dim:
    largest = kind == "max"
    answer = less_equal(a, b)
    if answer is not MAYBE:
        return b if (answer is YES) is largest else a
    if less_equal(b, a) is YES:
        return a if largest else b
    if a is UNKNOWN or b is UNKNOWN:
        return UNKNOWN
    parts = _undominated(_flatten(kind, a, b), largest)
    if len(parts) == 1:
        return parts[0]
    lows, highs = zip(*map(bounds, parts), strict=True)
    pick = max if largest else min
    low = pick((limit for limit in lows if limit is not None), default=None) if largest or None not in lows else None
    high = (
        pick((limit for limit in highs if limit is not None), default=None)
        if not largest or None not in highs
        else None
    )
    return make_opaque(kind, parts, (low, high))


def _flatten(kind: str, *arguments: Dim) -> tuple[Dim, ...]:
    """The arguments, and those of arguments that are the same operation, without repeats and in order."""
    found = {part for value in arguments for part in _parts(kind, value)}
    return tuple(sorted(found, key=lambda part: (isinstance(part, Expr), order_of(part))))


def _parts(kind: str, value: Dim) -> tuple[Dim, ...]:
    """`max(a, b) + 2` is `max(a + 2, b + 2)`; not so for `bcast`."""
    more = value.constant if isinstance(value, Expr) and kind != "bcast" else 0
    atom = only_atom(add(value, -more))
    return tuple(add(part, more) for part in atom.arguments) if atom is not None and atom.kind == kind else (value,)


def _undominated(parts: tuple[Dim, ...], largest: bool) -> tuple[Dim, ...]:
    """The parts that another one does not make superfluous."""
    kept = list(parts)
    for part in parts:
        others = [other for other in kept if other is not part]
        if any((less_equal(part, other) if largest else less_equal(other, part)) is YES for other in others):
            kept = others
    return tuple(kept)


def bcast(a: Dim, b: Dim) -> Dim:
    """The length that two broadcast axes have, given that they are compatible."""
    if equal(b, 1) is YES or equal(a, b) is YES or equal(a, 1) is NO:
        return a
    if equal(a, 1) is YES or equal(b, 1) is NO:
        return b
    if a is UNKNOWN or b is UNKNOWN:
        return UNKNOWN
    parts = _flatten("bcast", a, b)
    if len(parts) == 1:
        return parts[0]
    limits = [bounds(part) for part in parts]
    lows = [low for low, _ in limits if low is not None]
    highs = [high for _, high in limits if high is not None]
    low = min(lows) if len(lows) == len(parts) else None
    return make_opaque("bcast", parts, (low, max(highs) if len(highs) == len(parts) else None))


OPERATIONS["max"] = maximum
OPERATIONS["min"] = minimum
OPERATIONS["bcast"] = bcast
