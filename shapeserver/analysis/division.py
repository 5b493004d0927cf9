"""`//` and `%` of dims.

Exact division comes first, `x - x % k` being a multiple of k; then the terms that the divisor divides leave the
quotient, common factors are cancelled, the bounds are asked, and nested quotients are merged.  An opaque atom is made
of what then remains.
"""

from __future__ import annotations

from functools import lru_cache, reduce
from math import gcd

from .bounds import bounds, is_nonzero, is_positive
from .comparing import less, less_equal, tight_bounds, without_remainders
from .exact import divide_exactly, divide_term
from .polynomial import (
    MOST_KNOWN,
    OPERATIONS,
    UNKNOWN,
    Bounds,
    Dim,
    Expr,
    Monomial,
    add,
    build,
    intern,
    make_opaque,
    multiply,
    negate,
    of_atom,
    only_atom,
    plain,
)
from .truth import YES


def floor_divide(a: Dim, b: Dim) -> Dim:
    """Python's `a // b`; raises ZeroDivisionError if b is certainly 0."""
    if not isinstance(b, Expr):
        if b == 1:
            return a
        if not isinstance(a, Expr):
            return a // b
        if b == 0:
            raise ZeroDivisionError("a dimension is divided by zero")
    if a is UNKNOWN or b is UNKNOWN:
        return UNKNOWN
    return _floor_divide(plain(a), plain(b))


def modulo(a: Dim, b: Dim) -> Dim:
    """Python's `a % b`; raises ZeroDivisionError if b is certainly 0."""
    if not isinstance(b, Expr):
        if b == 0:
            raise ZeroDivisionError("a dimension is divided by zero")
        if not isinstance(a, Expr):
            return a % b
    if a is UNKNOWN or b is UNKNOWN:
        return UNKNOWN
    return _modulo(plain(a), plain(b))


def ceil_div(a: Dim, b: Dim) -> Dim:
    """The quotient rounded up."""
    if isinstance(a, Expr) and is_positive(b):
        return floor_divide(add(add(a, b), -1), b)
    return a if not isinstance(b, Expr) and b == 1 else negate(floor_divide(negate(a), b))


@lru_cache(maxsize=MOST_KNOWN)
def _floor_divide(a: Dim, b: Dim) -> Dim:
    if not isinstance(b, Expr) and b < 0:
        return floor_divide(negate(a), -b)
    exact = divide_exactly(a, b)
    if exact is not None:
        return exact
    simpler = without_remainders(a) if isinstance(a, Expr) else a
    if isinstance(a, Expr) and (not isinstance(simpler, Expr) or len(simpler.terms) < len(a.terms)):
        return floor_divide(simpler, b)
    whole, rest = _whole_and_rest(a, b)
    if whole != 0:
        return add(whole, floor_divide(rest, b))
    one, two = _cancel(a, b)
    if two is not b:
        return floor_divide(one, two)
    small = _small_quotient(a, b)
    if small is not None:
        return small
    merged = None if isinstance(b, Expr) else _nested(a, b)
    return merged if merged is not None else make_opaque("//", (a, b), _quotient_bounds(bounds(a), bounds(b)))


def _whole_and_rest(a: Dim, b: Dim) -> tuple[Dim, Dim]:
    """`a == whole * b + rest`: the terms that b divides, and the others."""
    if not isinstance(a, Expr):
        return 0, a
    if isinstance(b, Expr):
        return _whole_monomials(a, b)
    whole = {monomial: factor // b for monomial, factor in a.terms if factor % b == 0}
    rest = {monomial: factor for monomial, factor in a.terms if factor % b}
    quotient, remainder = divmod(a.constant, b)
    return build(whole, quotient), build(rest, remainder)


def _whole_monomials(a: Expr, b: Expr) -> tuple[Dim, Dim]:
    if b.constant or len(b.terms) > 1 or not is_nonzero(b):
        return 0, a
    head, head_factor = b.terms[0]
    whole: Dim = 0
    rest: dict[Monomial, int] = {}
    for term in a.terms:
        part = divide_term(term, head, head_factor)
        if part is None:
            rest[term[0]] = term[1]
        else:
            whole = add(whole, part)
    return (whole, build(rest, a.constant)) if whole != 0 else (0, a)


def _cancel(a: Dim, b: Dim) -> tuple[Dim, Dim]:
    """A quotient without the factors that its two sides share; b itself if they share none."""
    if not isinstance(b, Expr):
        shared = gcd(b, *(factor for _, factor in a.terms)) if isinstance(a, Expr) else 1
        return (_rounded_down(a, shared), b // shared) if shared > 1 else (a, b)
    shared = gcd(_content(a), _content(b))
    common = _common_monomial(a, b) if isinstance(a, Expr) else ()
    if shared <= 1 and not common:
        return a, b
    factor: Dim = intern(((common, shared),), 0) if common else shared
    one, two = divide_exactly(a, factor), divide_exactly(b, factor)
    return (a, b) if one is None or two is None else (one, two)


def _rounded_down(a: Dim, divisor: int) -> Dim:
    """`a // divisor` if it divides every coefficient."""
    assert isinstance(a, Expr)
    return build({monomial: factor // divisor for monomial, factor in a.terms}, a.constant // divisor)


def _content(a: Dim) -> int:
    return gcd(a.constant, *(factor for _, factor in a.terms)) if isinstance(a, Expr) else abs(a)


def _common_monomial(a: Expr, b: Expr) -> Monomial:
    """The product of the atoms, none of them 0, that every term of both dims contains."""
    if a.constant or b.constant:
        return ()
    shared = dict(a.terms[0][0])
    for monomial, _ in (*a.terms, *b.terms):
        powers = dict(monomial)
        shared = {atom: min(power, powers[atom]) for atom, power in shared.items() if atom in powers}
    return tuple((atom, power) for atom, power in shared.items() if is_nonzero(of_atom(atom)))


def _small_quotient(a: Dim, b: Dim) -> Dim | None:
    """The quotient that the bounds of both sides fix."""
    if not isinstance(b, Expr):
        low, high = tight_bounds(a)
        return low // b if low is not None and high is not None and low // b == high // b else None
    if is_positive(b) and less_equal(0, a) is YES and less(a, b) is YES:
        return 0
    return None


def _nested(a: Dim, b: int) -> Dim | None:
    """`(x//k + c)//b` is `(x + c*k)//(k*b)`, and `(max(0, x) + c)//b` is `max(c//b, (x + c)//b)`."""
    if not isinstance(a, Expr) or len(a.terms) != 1:
        return None
    inner = only_atom(add(a, -a.constant))
    if inner is None or sum(isinstance(part, Expr) for part in inner.arguments) != 1:
        return None
    if inner.kind in ("max", "min"):
        return reduce(OPERATIONS[inner.kind], [floor_divide(add(part, a.constant), b) for part in inner.arguments])
    left, right = inner.arguments
    if inner.kind != "//" or isinstance(right, Expr):
        return None
    return floor_divide(add(left, a.constant * right), right * b)


def _quotient_bounds(one: Bounds, two: Bounds) -> Bounds:
    """The bounds of a quotient, for a divisor that may be 0 only if the program has failed by then."""
    (low, high), (least, most) = one, two
    if least is None or least < 0 or (most is not None and most < 1):
        return (None, None)
    least = max(least, 1)
    lowest = low if low is None else low // least if low < 0 else 0 if most is None else low // most
    highest = high if high is None else high // least if high >= 0 else -1 if most is None else high // most
    return (lowest, highest)


@lru_cache(maxsize=MOST_KNOWN)
def _modulo(a: Dim, b: Dim) -> Dim:
    if divide_exactly(a, b) is not None:
        return 0
    if isinstance(b, Expr):
        _, rest = _whole_and_rest(a, b)
        if rest is not a:
            return modulo(rest, b)
        if _small_quotient(a, b) == 0:
            return a
        low, high = bounds(b)
        return make_opaque(
            "%", (a, b), (0, None if high is None else high - 1) if low is not None and low >= 0 else (None, None)
        )
    assert isinstance(a, Expr)
    if b < 0:
        return negate(modulo(negate(a), -b))
    reduced = _residue(a, b)
    if reduced is not a:
        return modulo(reduced, b)
    shared = gcd(b, _content(a))
    if shared > 1:
        return multiply(modulo(_rounded_down(a, shared), b // shared), shared)
    quotient = _small_quotient(a, b)
    return make_opaque("%", (a, b), (0, b - 1)) if quotient is None else add(a, multiply(quotient, -b))


def _residue(a: Expr, b: int) -> Dim:
    """A dim with the same remainder: coefficients less than b, and no `x % k` of a multiple k of b."""
    found: Dim = build({monomial: factor % b for monomial, factor in a.terms}, a.constant % b)
    for monomial, factor in found.terms if isinstance(found, Expr) else ():
        (atom, power), *others = monomial
        divisor = atom.arguments[1] if atom.kind == "%" and power == 1 and not others else 0
        if not isinstance(divisor, Expr) and divisor and divisor % b == 0:
            found = add(found, multiply(add(atom.arguments[0], negate(of_atom(atom))), factor))
    return found


OPERATIONS["//"] = floor_divide
OPERATIONS["%"] = modulo
