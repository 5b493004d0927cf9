"""Questions about dims: equal, less, less or equal, for every value that their symbols can have.

A question is one about the sign of a difference.  The bounds of its atoms answer most.  Where they leave it open, the
opaque atoms of the difference are *relaxed* one after the other, and each relaxation bounds the difference anew:
a `max` is one of its arguments, `k * (x//k)` lies between `x - k + 1` and `x`, `x % k` is at most `x` and `k - 1`.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from math import gcd

from .bounds import bounds, is_nonzero, is_positive
from .exact import divide_exactly
from .polynomial import (
    MOST_KNOWN,
    OPERATIONS,
    UNKNOWN,
    Atom,
    Bounds,
    Dim,
    Expr,
    add,
    intern,
    multiply,
    negate,
    of_atom,
    replace_linear,
)
from .truth import MAYBE, NO, YES, Truth

MOST_RELAXED = 5  # opaque atoms


def equal(a: Dim, b: Dim) -> Truth:
    if not isinstance(a, Expr) and not isinstance(b, Expr):
        return YES if a == b else NO
    if a is UNKNOWN or b is UNKNOWN:
        high = bounds(b if a is UNKNOWN else a)[1]
        return NO if high is not None and high < 0 else MAYBE
    return YES if a is b else _is_zero(add(a, negate(b)))


def less_equal(a: Dim, b: Dim) -> Truth:
    if not isinstance(a, Expr) and not isinstance(b, Expr):
        return YES if a <= b else NO
    if a is UNKNOWN or b is UNKNOWN:
        return _separate(bounds(a), bounds(b))
    return _is_natural(add(b, negate(a)))


def less(a: Dim, b: Dim) -> Truth:
    return ~less_equal(b, a)


def _separate(one: Bounds, two: Bounds) -> Truth:
    if one[1] is not None and two[0] is not None and one[1] <= two[0]:
        return YES
    return NO if one[0] is not None and two[1] is not None and one[0] > two[1] else MAYBE


def _is_natural(difference: Dim) -> Truth:
    """Whether a difference is at least 0."""
    low, high = bounds(difference)
    if low is not None and low >= 0:
        return YES
    if high is not None and high < 0:
        return NO
    low, high = tight_bounds(difference)
    if low is not None and low >= 0:
        return YES
    return NO if high is not None and high < 0 else MAYBE


@lru_cache(maxsize=MOST_KNOWN)
def _is_zero(difference: Dim) -> Truth:
    if not isinstance(difference, Expr):
        return YES if difference == 0 else NO
    if difference is UNKNOWN:
        return MAYBE
    if is_nonzero(difference):
        return NO
    shared = gcd(*(factor for _, factor in difference.terms))
    if shared > 1 and difference.constant % shared:
        return NO
    low, high = tight_bounds(difference)
    if (low is not None and low > 0) or (high is not None and high < 0):
        return NO
    if low == high == 0:
        return YES
    defined = without_remainders(difference)
    return _without_common_factor(difference) if defined is difference else _is_zero(defined)


def without_remainders(difference: Expr) -> Dim:
    """`x % k` written as `x - k*(x//k)`."""
    found: Dim = difference
    for monomial, factor in difference.terms:
        (atom, power), *others = monomial
        if atom.kind == "%" and power == 1 and not others:
            left, right = atom.arguments
            whole = add(left, negate(multiply(right, OPERATIONS["//"](left, right))))
            found = add(found, multiply(add(whole, negate(of_atom(atom))), factor))
    return found


def _without_common_factor(difference: Expr) -> Truth:
    """`n*m - n` is zero just if `m - 1` is, where n cannot be zero."""
    if difference.constant:
        return MAYBE
    shared = dict(difference.terms[0][0])
    for monomial, _ in difference.terms[1:]:
        powers = dict(monomial)
        shared = {atom: min(power, powers[atom]) for atom, power in shared.items() if atom in powers}
    shared = {atom: power for atom, power in shared.items() if is_nonzero(of_atom(atom))}
    if not shared:
        return MAYBE
    rest = divide_exactly(difference, intern(((tuple(shared.items()), 1),), 0))
    return MAYBE if rest is None else _is_zero(rest)


def tight_bounds(value: Dim) -> Bounds:
    """Bounds of a dim that heed how its opaque atoms depend on the rest of it."""
    return _tight(value, MOST_RELAXED) if isinstance(value, Expr) and value is not UNKNOWN else bounds(value)


@lru_cache(maxsize=MOST_KNOWN)
def _tight(value: Dim, budget: int) -> Bounds:
    found = bounds(value)
    if not isinstance(value, Expr) or value is UNKNOWN or not budget:
        return found
    for monomial, factor in reversed(value.terms):
        (atom, power), *others = monomial
        if atom.kind != "symbol" and power == 1 and not others and _is_linear(value, atom):
            return _meet(found, _relaxed(value, atom, factor, budget - 1))
    return found


def _is_linear(value: Expr, atom: Atom) -> bool:
    return sum(atom is other for monomial, _ in value.terms for other, _ in monomial) == 1


def _relaxed(value: Expr, atom: Atom, factor: int, budget: int) -> Bounds:
    if atom.kind in ("max", "min", "bcast"):
        return _chosen(value, atom, factor, budget)
    left, right = atom.arguments
    if atom.kind == "//":
        if not isinstance(right, Expr):
            return _quotient(value, atom, factor, budget) if right > 0 else (None, None)
        highest = [left] if is_positive(right) and _is_natural(left) is YES else []
    else:
        highest = [add(right, -1)] if is_positive(right) else []
        if highest and _is_natural(left) is YES:
            highest.append(left)
    if not highest:
        return (None, None)
    outcomes = [_tight(replace_linear(value, atom, limit), budget) for limit in highest]
    if factor > 0:
        return (None, _least(high for _, high in outcomes))
    return (_greatest(low for low, _ in outcomes), None)


def _chosen(value: Expr, atom: Atom, factor: int, budget: int) -> Bounds:
    """The atom is one of its arguments: the greatest, the least, or (broadcast) any."""
    outcomes = [_tight(replace_linear(value, atom, part), budget) for part in atom.arguments]
    lows, highs = [low for low, _ in outcomes], [high for _, high in outcomes]
    if atom.kind == "bcast" and not all(is_positive(part) for part in atom.arguments):
        return (None if None in lows else _least(lows), None if None in highs else _greatest(highs))
    if (atom.kind == "min") == (factor > 0):
        return (None if None in lows else _least(lows), _least(highs))
    return (_greatest(lows), None if None in highs else _greatest(highs))


def _quotient(value: Expr, atom: Atom, factor: int, budget: int) -> Bounds:
    """`k*value` with `k*(x//k)` replaced by `x - r`, where r is at least 0 and less than k."""
    left, divisor = atom.arguments
    assert not isinstance(divisor, Expr)
    scaled = multiply(replace_linear(value, atom, 0), divisor)
    low, high = _tight(add(scaled, multiply(left, factor)), budget)
    slack = abs(factor) * (divisor - 1)
    if factor > 0 and low is not None:
        low -= slack
    elif factor < 0 and high is not None:
        high += slack
    return (None if low is None else -(-low // divisor), None if high is None else high // divisor)


def _least(limits: Iterable[int | None]) -> int | None:
    return min((limit for limit in limits if limit is not None), default=None)


def _greatest(limits: Iterable[int | None]) -> int | None:
    return max((limit for limit in limits if limit is not None), default=None)


def _meet(one: Bounds, two: Bounds) -> Bounds:
    return (_greatest((one[0], two[0])), _least((one[1], two[1])))


def divides(k: Dim, d: Dim) -> Truth:
    """Whether d is a multiple of k."""
    if not isinstance(k, Expr) and k in (1, -1):
        return YES
    if k is UNKNOWN or d is UNKNOWN:
        return MAYBE
    if not isinstance(k, Expr) and k == 0:
        return equal(d, 0)
    if divide_exactly(d, k) is not None:
        return YES
    rest = equal(OPERATIONS["%"](d, k), 0)
    return rest if is_nonzero(k) else MAYBE
