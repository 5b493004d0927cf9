"""Exact division of polynomials: by an int, by a term, and by long division."""

from __future__ import annotations

from functools import lru_cache

from .bounds import is_nonzero
from .polynomial import MOST_KNOWN, UNKNOWN, Dim, Expr, Monomial, add, intern, multiply, negate


def divide_exactly(a: Dim, b: Dim, certain: bool = True) -> Dim | None:
    """The polynomial c with `a == b * c`; None if there is none, or (if that must be certain) if b may be 0."""
    if not isinstance(b, Expr):
        return None if b == 0 else a if b == 1 else _divide_by_int(a, b)
    if a is UNKNOWN or b is UNKNOWN or (certain and not is_nonzero(b)):
        return None
    if not isinstance(a, Expr):
        return a if a == 0 else None
    return 1 if a is b else _long_division(a, b)


def _divide_by_int(a: Dim, b: int) -> Dim | None:
    if not isinstance(a, Expr):
        return a // b if a % b == 0 else None
    if a is UNKNOWN or a.constant % b or any(factor % b for _, factor in a.terms):
        return None
    b = int(b)
    return intern(tuple((monomial, factor // b) for monomial, factor in a.terms), a.constant // b)


@lru_cache(maxsize=MOST_KNOWN)
def _long_division(a: Expr, b: Expr) -> Dim | None:
    quotient: Dim = 0
    rest: Dim = a
    head, head_factor = b.terms[0]
    for _ in range(len(a.terms) + 2):
        if not isinstance(rest, Expr):
            return quotient if rest == 0 else None
        step = divide_term(rest.terms[0], head, head_factor) if rest is not UNKNOWN else None
        if step is None:
            return None
        quotient = add(quotient, step)
        rest = add(rest, negate(multiply(step, b)))
    return None


def divide_term(term: tuple[Monomial, int], head: Monomial, head_factor: int) -> Dim | None:
    """One term divided by another; None if it is no multiple."""
    monomial, factor = term
    powers = dict(monomial)
    for atom, power in head:
        left = powers.get(atom, 0) - power
        if left < 0:
            return None
        powers[atom] = left
        if not left:
            del powers[atom]
    if factor % head_factor:
        return None
    if not powers:
        return factor // head_factor
    return intern(((tuple(powers.items()), factor // head_factor),), 0)
