"""Dimensions: an int, or an integer polynomial over symbols.

Vocabulary.  A *dim* is an `int` (a constant is always one) or an `Expr`.  An `Expr` is an interned polynomial: a sum
of *terms*, each a *monomial* (a product of powers of *atoms*) times an integer.  An atom is a *symbol*, or an opaque
`//`, `%`, `max`, `min` or `bcast` of dims that no rule below could resolve.  Interning makes equality identity.

A question (`equal`, `less`) is answered from the bounds of the atoms.  `UNKNOWN` is the dim of which nothing is
known; it has no identity, so it is not even known to equal itself.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from functools import lru_cache
from math import gcd
from typing import ClassVar, Final
from weakref import WeakValueDictionary

from .truth import MAYBE, NO, YES, Truth

Bounds = tuple[int | None, int | None]
Monomial = tuple[tuple["Atom", int], ...]
MOST_TERMS = 64  # a larger polynomial becomes UNKNOWN


class Atom:
    """A symbol or an opaque operation; interned, ordered by `order`, which is structural."""

    __slots__ = ("__weakref__", "arguments", "bounds", "key", "kind", "name", "order", "static")
    _table: ClassVar[WeakValueDictionary[tuple[object, ...], Atom]] = WeakValueDictionary()

    kind: str
    name: str
    key: Hashable
    static: bool
    arguments: tuple[Dim, ...]
    bounds: Bounds
    order: str

    @classmethod
    def make(cls, kind: str, name: str, key: Hashable, bounds: Bounds, static: bool, arguments: tuple[Dim, ...]) -> Atom:
        identity = (kind, name, key, bounds, static, arguments)
        found = cls._table.get(identity)
        if found is None:
            found = object.__new__(cls)
            found.kind, found.name, found.key, found.bounds = kind, name, key, bounds
            found.static, found.arguments = static, arguments
            found.order = name if kind == "symbol" else f"~{kind}({', '.join(map(text, arguments))})"
            cls._table[identity] = found
        return found

    def __lt__(self, other: Atom) -> bool:
        return (self.order, repr(self.key)) < (other.order, repr(other.key))


class Expr:
    """An interned polynomial; make one with `symbol` and arithmetic.  `==` is identity."""

    __slots__ = ("__weakref__", "_bounds", "_symbols", "_text", "constant", "terms")
    _table: ClassVar[WeakValueDictionary[tuple[object, ...], Expr]] = WeakValueDictionary()

    terms: tuple[tuple[Monomial, int], ...]
    constant: int

    def __add__(self, other: Dim) -> Dim:
        return add(self, other)

    def __radd__(self, other: int) -> Dim:
        return add(other, self)

    def __sub__(self, other: Dim) -> Dim:
        return add(self, negate(other))

    def __rsub__(self, other: int) -> Dim:
        return add(other, negate(self))

    def __mul__(self, other: Dim) -> Dim:
        return multiply(self, other)

    def __rmul__(self, other: int) -> Dim:
        return multiply(other, self)

    def __floordiv__(self, other: Dim) -> Dim:
        return floor_divide(self, other)

    def __rfloordiv__(self, other: int) -> Dim:
        return floor_divide(other, self)

    def __mod__(self, other: Dim) -> Dim:
        return modulo(self, other)

    def __rmod__(self, other: int) -> Dim:
        return modulo(other, self)

    def __neg__(self) -> Dim:
        return negate(self)

    def __repr__(self) -> str:
        return text(self)


Dim = int | Expr


def _unknown() -> Expr:
    found = object.__new__(Expr)
    found.terms, found.constant = (), 0
    return found


UNKNOWN: Final = _unknown()


def is_known(value: Dim) -> bool:
    return value is not UNKNOWN


def _build(terms: Mapping[Monomial, int], constant: int) -> Dim:
    """The dim of a sum, from unordered terms."""
    kept = [(monomial, factor) for monomial, factor in terms.items() if factor]
    if not kept:
        return constant
    if len(kept) > MOST_TERMS:
        return UNKNOWN
    if len(kept) > 1:
        kept.sort(key=_term_order)
    return _intern(tuple(kept), constant)


def _intern(terms: tuple[tuple[Monomial, int], ...], constant: int) -> Expr:
    identity = (terms, constant)
    found = Expr._table.get(identity)
    if found is None:
        found = object.__new__(Expr)
        found.terms, found.constant = terms, constant
        Expr._table[identity] = found
    return found


def _term_order(term: tuple[Monomial, int]) -> tuple[object, ...]:
    monomial = term[0]
    degree = sum(power for _, power in monomial)
    return (-degree, tuple((atom.order, repr(atom.key), -power) for atom, power in monomial))


def symbol(name: str, key: Hashable, lower: int | None = 1, upper: int | None = None, static: bool = True) -> Expr:
    """A symbol; its identity is all of its arguments.  `static=False` marks a dim that the library sees as None."""
    return _of_atom(Atom.make("symbol", name, key, (lower, upper), static, ()))


def _of_atom(atom: Atom) -> Expr:
    return _intern(((((atom, 1),), 1),), 0)


def _opaque(kind: str, arguments: tuple[Dim, ...], bounds: Bounds) -> Dim:
    return _of_atom(Atom.make(kind, "", None, bounds, True, arguments))


def only_atom(value: Dim) -> Atom | None:
    """The atom that a dim consists of, if it is nothing else."""
    if isinstance(value, Expr) and not value.constant and len(value.terms) == 1:
        monomial, factor = value.terms[0]
        if factor == 1 and len(monomial) == 1 and monomial[0][1] == 1:
            return monomial[0][0]
    return None


# Arithmetic


@lru_cache(maxsize=100_000)
def _add(a: Expr, b: Dim) -> Dim:
    if not isinstance(b, Expr):
        return _intern(a.terms, a.constant + b)
    terms = dict(a.terms)
    for monomial, factor in b.terms:
        terms[monomial] = terms.get(monomial, 0) + factor
    return _build(terms, a.constant + b.constant)


def add(a: Dim, b: Dim) -> Dim:
    if not isinstance(a, Expr):
        if not isinstance(b, Expr):
            return a if b == 0 else b if a == 0 else a + b
        a, b = b, a
    if a is UNKNOWN or b is UNKNOWN:
        return UNKNOWN
    return a if b == 0 else _add(a, b)


@lru_cache(maxsize=100_000)
def _multiply(a: Expr, b: Dim) -> Dim:
    if not isinstance(b, Expr):
        return _intern(tuple((monomial, factor * b) for monomial, factor in a.terms), a.constant * b)
    terms: dict[Monomial, int] = {}
    left = (*a.terms, ((), a.constant)) if a.constant else a.terms
    right = (*b.terms, ((), b.constant)) if b.constant else b.terms
    if len(left) * len(right) > 4 * MOST_TERMS:
        return UNKNOWN
    for one, one_factor in left:
        for two, two_factor in right:
            monomial = _times(one, two)
            terms[monomial] = terms.get(monomial, 0) + one_factor * two_factor
    constant = terms.pop((), 0)
    return _build(terms, constant)


def _times(one: Monomial, two: Monomial) -> Monomial:
    if not one or not two:
        return one or two
    powers = dict(one)
    for atom, power in two:
        powers[atom] = powers.get(atom, 0) + power
    return tuple(sorted(powers.items(), key=lambda item: (item[0].order, repr(item[0].key))))


def multiply(a: Dim, b: Dim) -> Dim:
    if not isinstance(a, Expr):
        if not isinstance(b, Expr):
            return a if b == 1 else b if a == 1 else a * b
        a, b = b, a
    if b == 0:
        return 0
    if a is UNKNOWN or b is UNKNOWN:
        return UNKNOWN
    return a if b == 1 else _multiply(a, b)


def negate(a: Dim) -> Dim:
    return multiply(a, -1)


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
    return _floor_divide(a, b)


@lru_cache(maxsize=50_000)
def _floor_divide(a: Dim, b: Dim) -> Dim:
    exact = divide_exactly(a, b)
    if exact is not None:
        return exact
    if isinstance(b, int) and isinstance(a, Expr):
        if b < 0:
            return _floor_divide(negate(a), -b)
        whole, rest = _split(a, b)
        if whole != 0:
            return add(whole, floor_divide(rest, b))
        low, high = bounds(a)
        if low is not None and high is not None and low // b == high // b:
            return low // b
        shared = _content(a, b)
        if shared > 1:
            smaller = _shrink(a, shared)
            return floor_divide(smaller, b // shared)
        inner = only_atom(a)
        if inner is not None and inner.kind == "//" and isinstance(inner.arguments[1], int):
            return floor_divide(inner.arguments[0], inner.arguments[1] * b)
    return _opaque("//", (a, b), _quotient_bounds(bounds(a), bounds(b)))


def _split(a: Expr, b: int) -> tuple[Dim, Dim]:
    """`a == whole * b + rest`: the terms that b divides, and the others with a constant in [0, b)."""
    whole = {monomial: factor // b for monomial, factor in a.terms if factor % b == 0}
    rest = {monomial: factor for monomial, factor in a.terms if factor % b}
    quotient, remainder = divmod(a.constant, b)
    return _build(whole, quotient), _build(rest, remainder)


def _content(a: Expr, b: int) -> int:
    """The largest common divisor of b and every coefficient; the constant may be rounded down to it."""
    shared = b
    for _, factor in a.terms:
        shared = gcd(shared, factor)
    return shared


def _shrink(a: Expr, divisor: int) -> Dim:
    return _build({monomial: factor // divisor for monomial, factor in a.terms}, a.constant // divisor)


def divide_exactly(a: Dim, b: Dim) -> Dim | None:
    """The polynomial c with `a == b * c`, for a divisor that is not zero; None if there is none."""
    if not isinstance(b, Expr):
        if b == 0:
            return None
        if not isinstance(a, Expr):
            return a // b if a % b == 0 else None
        if a.constant % b or any(factor % b for _, factor in a.terms):
            return None
        return _intern(tuple((monomial, factor // b) for monomial, factor in a.terms), a.constant // b) if b != 1 else a
    if a == 0:
        return 0 if _is_nonzero(b) else None
    if not isinstance(a, Expr) or a is UNKNOWN or b is UNKNOWN or not _is_nonzero(b):
        return None
    if a is b:
        return 1
    return _long_division(a, b)


def _long_division(a: Expr, b: Expr) -> Dim | None:
    quotient: Dim = 0
    rest: Dim = a
    head, head_factor = b.terms[0]
    for _ in range(len(a.terms) + 2):
        if rest == 0:
            return quotient
        if not isinstance(rest, Expr) or rest is UNKNOWN:
            return None
        step = _divide_term(rest.terms[0], head, head_factor)
        if step is None:
            return None
        quotient = add(quotient, step)
        rest = add(rest, negate(multiply(step, b)))
    return None


def _divide_term(term: tuple[Monomial, int], head: Monomial, head_factor: int) -> Dim | None:
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
    return _intern(((tuple(powers.items()), factor // head_factor),), 0)


def _is_nonzero(value: Dim) -> bool:
    low, high = bounds(value)
    return (low is not None and low > 0) or (high is not None and high < 0)


def modulo(a: Dim, b: Dim) -> Dim:
    """Python's `a % b`."""
    if not isinstance(b, Expr):
        if b == 0:
            raise ZeroDivisionError("a dimension is divided by zero")
        if not isinstance(a, Expr):
            return a % b
        if b in (1, -1):
            return 0
    if a is UNKNOWN or b is UNKNOWN:
        return UNKNOWN
    return _modulo(a, b)


@lru_cache(maxsize=50_000)
def _modulo(a: Dim, b: Dim) -> Dim:
    if divide_exactly(a, b) is not None:
        return 0
    if isinstance(b, int) and isinstance(a, Expr) and b > 0:
        _, rest = _split(a, b)
        if rest is not a:
            return modulo(rest, b)
        low, high = bounds(a)
        if low is not None and high is not None and low // b == high // b:
            return add(a, -(low // b) * b)
        return _opaque("%", (a, b), (0, b - 1))
    low, high = bounds(b)
    if low is not None and low > 0:
        return _opaque("%", (a, b), (0, None if high is None else high - 1))
    return _opaque("%", (a, b), (None, None))


def ceil_div(a: Dim, b: Dim) -> Dim:
    """The quotient rounded up."""
    if b == 1:
        return a
    return negate(floor_divide(negate(a), b)) if not isinstance(a, Expr) and not isinstance(b, Expr) else floor_divide(add(add(a, b), -1), b)


def maximum(a: Dim, b: Dim) -> Dim:
    return _extreme("max", a, b)


def minimum(a: Dim, b: Dim) -> Dim:
    return _extreme("min", a, b)


def _extreme(kind: str, a: Dim, b: Dim) -> Dim:
    largest = kind == "max"
    if not isinstance(a, Expr) and not isinstance(b, Expr):
        return a if (a >= b) is largest or a == b else b
    if a is b:
        return a if a is not UNKNOWN else UNKNOWN
    answer = less_equal(a, b)
    if answer is not MAYBE:
        return b if (answer is YES) is largest else a
    if less_equal(b, a) is YES:
        return a if largest else b
    if a is UNKNOWN or b is UNKNOWN:
        return UNKNOWN
    parts = _flatten(kind, (a, b))
    lows, highs = zip(*(bounds(part) for part in parts), strict=True)
    pick = max if largest else min
    some_low = [low for low in lows if low is not None]
    some_high = [high for high in highs if high is not None]
    low = pick(some_low) if (some_low if largest else len(some_low) == len(parts)) else None
    high = pick(some_high) if (len(some_high) == len(parts) if largest else some_high) else None
    return _opaque(kind, parts, (low, high))


def _flatten(kind: str, arguments: Iterable[Dim]) -> tuple[Dim, ...]:
    found: dict[Dim, None] = {}
    for value in arguments:
        atom = only_atom(value)
        for part in atom.arguments if atom is not None and atom.kind == kind else (value,):
            found[part] = None
    return tuple(sorted(found, key=lambda part: (not isinstance(part, int), text(part), _keys(part))))


def _keys(value: Dim) -> str:
    return "" if not isinstance(value, Expr) else repr([[repr(atom.key) for atom, _ in monomial] for monomial, _ in value.terms])


def bcast(a: Dim, b: Dim) -> Dim:
    """The length that two broadcast axes have, given that they are compatible."""
    if equal(a, b) is YES or equal(b, 1) is YES:
        return a
    if equal(a, 1) is YES:
        return b
    if equal(a, 1) is NO:
        return a
    if equal(b, 1) is NO:
        return b
    if a is UNKNOWN or b is UNKNOWN:
        return UNKNOWN
    parts = _flatten("bcast", (a, b))
    highs = [bounds(part)[1] for part in parts]
    lows = [bounds(part)[0] or 0 for part in parts]
    return _opaque("bcast", parts, (min(lows), None if None in highs else max(high for high in highs if high is not None)))


# Bounds and questions


def bounds(value: Dim) -> Bounds:
    """The least and the greatest value a dim can have; None where there is no limit."""
    if not isinstance(value, Expr):
        return (value, value)
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


def _quotient_bounds(one: Bounds, two: Bounds) -> Bounds:
    low, high = two
    if low is None or low <= 0:
        return (0, None) if one[0] is not None and one[0] >= 0 and low == 0 else (None, None)
    least = None if one[0] is None else (one[0] // (high if one[0] >= 0 and high is not None else low) if one[0] < 0 or high is not None else 0)
    most = None if one[1] is None else (one[1] // low if one[1] >= 0 else (-1 if high is None else one[1] // high))
    return (least, most)


def equal(a: Dim, b: Dim) -> Truth:
    """Whether two dims are equal, for every value their symbols can have."""
    if not isinstance(a, Expr) and not isinstance(b, Expr):
        return YES if a == b else NO
    if a is UNKNOWN or b is UNKNOWN:
        other = b if a is UNKNOWN else a
        high = bounds(other)[1]
        return NO if high is not None and high < 0 else MAYBE
    return YES if a is b else _equal_zero(add(a, negate(b)))


@lru_cache(maxsize=50_000)
def _equal_zero(difference: Dim) -> Truth:
    if not isinstance(difference, Expr):
        return YES if difference == 0 else NO
    low, high = bounds(difference)
    if (low is not None and low > 0) or (high is not None and high < 0):
        return NO
    shared = 0
    for _, factor in difference.terms:
        shared = gcd(shared, factor)
    if shared > 1 and difference.constant % shared:
        return NO
    return _common_factor(difference)


def _common_factor(difference: Expr) -> Truth:
    """`n*m - n` is zero just if `m - 1` is, where n cannot be zero."""
    if difference.constant:
        return MAYBE
    shared = dict(difference.terms[0][0])
    for monomial, _ in difference.terms[1:]:
        powers = dict(monomial)
        shared = {atom: min(power, powers[atom]) for atom, power in shared.items() if atom in powers}
    shared = {atom: power for atom, power in shared.items() if _is_nonzero(_of_atom(atom))}
    if not shared:
        return MAYBE
    rest = divide_exactly(difference, _intern(((tuple(shared.items()), 1),), 0))
    return MAYBE if rest is None else _equal_zero(rest)


def less_equal(a: Dim, b: Dim) -> Truth:
    if not isinstance(a, Expr) and not isinstance(b, Expr):
        return YES if a <= b else NO
    if a is UNKNOWN or b is UNKNOWN:
        return _separate(bounds(a), bounds(b))
    low, high = bounds(add(b, negate(a)))
    if low is not None and low >= 0:
        return YES
    return NO if high is not None and high < 0 else _by_extremes(a, b)


def _by_extremes(a: Dim, b: Dim) -> Truth:
    """`x <= max(x, y)` and `min(x, y) <= x`, which bounds alone do not show."""
    atom = only_atom(b)
    if atom is not None and atom.kind == "max" and any(less_equal(a, part) is YES for part in atom.arguments):
        return YES
    if atom is not None and atom.kind == "min" and all(less_equal(a, part) is YES for part in atom.arguments):
        return YES
    atom = only_atom(a)
    if atom is not None and atom.kind == "min" and any(less_equal(part, b) is YES for part in atom.arguments):
        return YES
    if atom is not None and atom.kind == "max" and all(less_equal(part, b) is YES for part in atom.arguments):
        return YES
    return MAYBE


def _separate(one: Bounds, two: Bounds) -> Truth:
    if one[1] is not None and two[0] is not None and one[1] <= two[0]:
        return YES
    return NO if one[0] is not None and two[1] is not None and one[0] > two[1] else MAYBE


def less(a: Dim, b: Dim) -> Truth:
    return ~less_equal(b, a)


def divides(k: Dim, d: Dim) -> Truth:
    """Whether d is a multiple of k."""
    if k is UNKNOWN or d is UNKNOWN:
        return YES if k == 1 else MAYBE
    if not isinstance(k, Expr) and k == 0:
        return equal(d, 0)
    if divide_exactly(d, k) is not None:
        return YES
    return equal(modulo(d, k), 0)


# Looking inside


def symbols(value: Dim) -> frozenset[Expr]:
    """The symbols that a dim mentions, inside its atoms too."""
    if not isinstance(value, Expr):
        return frozenset()
    try:
        return value._symbols
    except AttributeError:
        found: set[Expr] = set()
        for monomial, _ in value.terms:
            for atom, _ in monomial:
                if atom.kind == "symbol":
                    found.add(_of_atom(atom))
                for part in atom.arguments:
                    found |= symbols(part)
        value._symbols = frozenset(found)
        return value._symbols


_APPLY = {"//": floor_divide, "%": modulo, "max": maximum, "min": minimum, "bcast": bcast}


def substitute(value: Dim, mapping: Mapping[Expr, Dim]) -> Dim:
    """The dim with symbols replaced."""
    if not isinstance(value, Expr) or value is UNKNOWN or symbols(value).isdisjoint(mapping):
        return value
    total: Dim = value.constant
    for monomial, factor in value.terms:
        product: Dim = factor
        for atom, power in monomial:
            part = _substitute_atom(atom, mapping)
            for _ in range(power):
                product = multiply(product, part)
        total = add(total, product)
    return total


def _substitute_atom(atom: Atom, mapping: Mapping[Expr, Dim]) -> Dim:
    own = _of_atom(atom)
    if atom.kind == "symbol":
        return mapping.get(own, own)
    parts = [substitute(part, mapping) for part in atom.arguments]
    result = parts[0]
    for part in parts[1:]:
        result = _APPLY[atom.kind](result, part)
    return result


def evaluate(value: Dim, values: Mapping[Expr, int]) -> int:
    """The number a dim is when its symbols have these values; `bcast` of incompatible lengths raises ValueError."""
    if not isinstance(value, Expr):
        return value
    if value is UNKNOWN:
        raise ValueError("an unknown dim has no value")
    total = value.constant
    for monomial, factor in value.terms:
        product = factor
        for atom, power in monomial:
            product *= _evaluate_atom(atom, values) ** power
        total += product
    return total


def _evaluate_atom(atom: Atom, values: Mapping[Expr, int]) -> int:
    if atom.kind == "symbol":
        return values[_of_atom(atom)]
    parts = [evaluate(part, values) for part in atom.arguments]
    if atom.kind == "//":
        return parts[0] // parts[1]
    if atom.kind == "%":
        return parts[0] % parts[1]
    if atom.kind == "bcast":
        sizes = {part for part in parts if part != 1}
        if len(sizes) > 1:
            raise ValueError("these lengths cannot be broadcast")
        return sizes.pop() if sizes else 1
    return max(parts) if atom.kind == "max" else min(parts)


def name_of(value: Expr) -> str:
    atom = only_atom(value)
    return atom.name if atom is not None else text(value)


def key_of(value: Expr) -> Hashable:
    atom = only_atom(value)
    return atom.key if atom is not None else None


def is_static(value: Dim) -> bool:
    """Whether the library itself knows this dim."""
    return not isinstance(value, Expr) or all(_atom_of(item).static for item in symbols(value))


def _atom_of(value: Expr) -> Atom:
    atom = only_atom(value)
    assert atom is not None
    return atom


def text(value: Dim) -> str:
    """A dim as a person writes it: `2*h + 1`, `n//2`, `max(0, n - 3)`, `?`."""
    if not isinstance(value, Expr):
        return str(value)
    if value is UNKNOWN:
        return "?"
    try:
        return value._text
    except AttributeError:
        parts: list[str] = []
        for monomial, factor in value.terms:
            parts.append(_signed(_term_text(monomial, abs(factor)), factor < 0, bool(parts)))
        if value.constant:
            parts.append(_signed(str(abs(value.constant)), value.constant < 0, bool(parts)))
        value._text = "".join(parts)
        return value._text


def _signed(term: str, negative: bool, follows: bool) -> str:
    if follows:
        return f" - {term}" if negative else f" + {term}"
    return f"-{term}" if negative else term


def _term_text(monomial: Monomial, factor: int) -> str:
    factors = [str(factor)] if factor != 1 else []
    for atom, power in monomial:
        base = _atom_text(atom)
        if atom.kind in ("//", "%") and (len(monomial) > 1 or factor != 1 or power > 1):
            base = f"({base})"
        factors.append(base if power == 1 else f"{base}**{power}")
    return "*".join(factors)


def _atom_text(atom: Atom) -> str:
    if atom.kind == "symbol":
        return atom.name
    if atom.kind in ("//", "%"):
        left, right = (part if _is_simple(value) else f"({part})" for value in atom.arguments for part in (text(value),))
        return f"{left}{atom.kind}{right}" if atom.kind == "//" else f"{left} % {right}"
    return f"{atom.kind}({', '.join(map(text, atom.arguments))})"


def _is_simple(value: Dim) -> bool:
    atom = only_atom(value)
    return not isinstance(value, Expr) and value >= 0 if atom is None else atom.kind not in ("//", "%")
