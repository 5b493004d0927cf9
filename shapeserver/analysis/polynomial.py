"""Integer polynomials over atoms, interned, so that equality is identity.

Vocabulary.  A *dim* is an `int` (a constant is always one) or an `Expr`.  An `Expr` is a sum of *terms* and a
constant; a term is a *monomial* (a product of powers of *atoms*) times an integer.  An atom is a *symbol*, or an
opaque `//`, `%`, `max`, `min` or `bcast` of dims.  Which opaque atoms exist, and what becomes of those that need not,
is the matter of `dim`, which enters its operations in `OPERATIONS`.

Terms are ordered by structure, never by when they were made.  An `Expr` holds plain ints only, so that an int of a
subclass, which may know where it came from, never leaks through a table.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from functools import lru_cache
from typing import ClassVar, Final
from weakref import WeakValueDictionary

Bounds = tuple[int | None, int | None]
Monomial = tuple[tuple["Atom", int], ...]

MOST_KNOWN: Final = 8_192
"""Results of each operation that are remembered: more than a large program needs, about 5 MB of all together."""

# What is larger than this becomes UNKNOWN.
MOST_TERMS = 64
MOST_DEGREE = 32
MOST_WEIGHT = 400


class Atom:
    """A symbol or an opaque operation; `order` tells any two apart, and `weight` is the number of parts it has."""

    __slots__ = ("__weakref__", "arguments", "bounds", "key", "kind", "name", "order", "static", "weight")
    _table: ClassVar[WeakValueDictionary[tuple[object, ...], Atom]] = WeakValueDictionary()

    kind: str
    name: str
    key: Hashable
    static: bool
    arguments: tuple[Dim, ...]
    bounds: Bounds
    order: str
    weight: int

    @classmethod
    def symbol(cls, name: str, key: Hashable, bounds: Bounds, static: bool) -> Atom:
        identity = (name, key, bounds, static)
        found = cls._table.get(identity)
        if found is None:
            found = cls._fresh("symbol", name, key, bounds, static, ())
            found.order = f"{name}\0{key!r}{bounds}{static}"
            cls._table[identity] = found
        return found

    @classmethod
    def opaque(cls, kind: str, arguments: tuple[Dim, ...], bounds: Bounds) -> Atom:
        arguments = tuple(item if isinstance(item, Expr) else int(item) for item in arguments)
        identity = (kind, arguments)
        found = cls._table.get(identity)
        if found is None:
            found = cls._fresh(kind, "", None, bounds, True, arguments)
            found.order = f"~{kind}({','.join(map(order_of, arguments))})"
            cls._table[identity] = found
        return found

    @classmethod
    def _fresh(
        cls, kind: str, name: str, key: Hashable, bounds: Bounds, static: bool, arguments: tuple[Dim, ...]
    ) -> Atom:
        found = object.__new__(cls)
        found.kind, found.name, found.key, found.bounds = kind, name, key, bounds
        found.static, found.arguments, found.weight = static, arguments, 1 + sum(map(weight_of, arguments))
        return found


class Expr:
    """An interned polynomial; make one with `symbol` and arithmetic.  `==` is identity."""

    __slots__ = ("__weakref__", "_bounds", "_symbols", "_text", "constant", "terms")
    _table: ClassVar[WeakValueDictionary[tuple[object, ...], Expr]] = WeakValueDictionary()

    terms: tuple[tuple[Monomial, int], ...]
    constant: int
    _bounds: Bounds
    _symbols: frozenset[Expr]
    _text: str

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
        return OPERATIONS["//"](self, other)

    def __rfloordiv__(self, other: int) -> Dim:
        return OPERATIONS["//"](other, self)

    def __mod__(self, other: Dim) -> Dim:
        return OPERATIONS["%"](self, other)

    def __rmod__(self, other: int) -> Dim:
        return OPERATIONS["%"](other, self)

    def __neg__(self) -> Dim:
        return negate(self)

    def __repr__(self) -> str:
        from .dim_text import text

        return text(self)


Dim = int | Expr

OPERATIONS: Final[dict[str, Callable[[Dim, Dim], Dim]]] = {}
"""How the opaque operations are computed, by the kind of their atoms."""

UNKNOWN: Final = object.__new__(Expr)
"""The dim of which nothing is known.  It has no identity: it is not even known to equal itself."""
UNKNOWN.terms, UNKNOWN.constant = (), 0


def symbol(name: str, key: Hashable, lower: int | None = 1, upper: int | None = None, static: bool = True) -> Expr:
    """A symbol; its identity is all of its arguments.  `static=False` marks a dim that the library sees as None."""
    return of_atom(Atom.symbol(name, key, (lower, upper), static))


def of_atom(atom: Atom) -> Expr:
    return intern(((((atom, 1),), 1),), 0)


def make_opaque(kind: str, arguments: tuple[Dim, ...], limits: Bounds) -> Dim:
    """The dim of an operation that no rule could resolve; `limits` are its bounds."""
    low, high = limits
    if low is not None and low == high:
        return low
    if sum(map(weight_of, arguments)) > MOST_WEIGHT:
        return UNKNOWN
    return of_atom(Atom.opaque(kind, arguments, limits))


def only_atom(value: Dim) -> Atom | None:
    """The atom that a dim consists of, if it is nothing else."""
    if isinstance(value, Expr) and not value.constant and len(value.terms) == 1:
        monomial, factor = value.terms[0]
        if factor == 1 and len(monomial) == 1 and monomial[0][1] == 1:
            return monomial[0][0]
    return None


def intern(terms: tuple[tuple[Monomial, int], ...], constant: int) -> Expr:
    """The expression of ordered terms, of which there must be one at least."""
    identity = (terms, constant)
    found = Expr._table.get(identity)
    if found is None:
        found = object.__new__(Expr)
        found.terms, found.constant = terms, constant
        Expr._table[identity] = found
    return found


def build(terms: Mapping[Monomial, int], constant: int) -> Dim:
    """The dim of a sum, from unordered terms."""
    kept = [(monomial, factor) for monomial, factor in terms.items() if factor]
    if not kept:
        return constant
    if len(kept) > 1:
        if len(kept) > MOST_TERMS:
            return UNKNOWN
        kept.sort(key=_term_order)
    return intern(tuple(kept), constant)


def plain(value: Dim) -> Dim:
    """The dim as a table may hold it: an int of a subclass becomes a plain one."""
    return value if isinstance(value, Expr) or type(value) is int else int(value)


def degree(monomial: Monomial) -> int:
    return sum(power for _, power in monomial)


def _term_order(term: tuple[Monomial, int]) -> tuple[int, list[tuple[str, int]]]:
    return (-degree(term[0]), [(atom.order, -power) for atom, power in term[0]])


def order_of(value: Dim) -> str:
    """A text that tells any two dims apart and depends on nothing but their structure."""
    if not isinstance(value, Expr):
        return str(int(value))
    if value is UNKNOWN:
        return "?"
    terms = (
        "*".join([str(factor), *(f"{atom.order}^{power}" for atom, power in monomial)])
        for monomial, factor in value.terms
    )
    return f"{'+'.join(terms)}+{value.constant}"


def weight_of(value: Dim) -> int:
    return sum(atom.weight for monomial, _ in value.terms for atom, _ in monomial) + 1 if isinstance(value, Expr) else 1


# Sums and products


def add(a: Dim, b: Dim) -> Dim:
    if not isinstance(a, Expr):
        if not isinstance(b, Expr):
            return a if b == 0 else b if a == 0 else a + b
        a, b = b, a
    if a is UNKNOWN or b is UNKNOWN:
        return UNKNOWN
    return a if b == 0 else _add(a, plain(b))


@lru_cache(maxsize=MOST_KNOWN)
def _add(a: Expr, b: Dim) -> Dim:
    if not isinstance(b, Expr):
        return intern(a.terms, a.constant + b)
    terms = dict(a.terms)
    for monomial, factor in b.terms:
        terms[monomial] = terms.get(monomial, 0) + factor
    return build(terms, a.constant + b.constant)


def multiply(a: Dim, b: Dim) -> Dim:
    if not isinstance(a, Expr):
        if not isinstance(b, Expr):
            return a if b == 1 else b if a == 1 else a * b
        a, b = b, a
    if not isinstance(b, Expr) and b == 0:
        return b
    if a is UNKNOWN or b is UNKNOWN:
        return UNKNOWN
    return a if b == 1 else _multiply(a, plain(b))


@lru_cache(maxsize=MOST_KNOWN)
def _multiply(a: Expr, b: Dim) -> Dim:
    if not isinstance(b, Expr):
        return intern(tuple((monomial, factor * b) for monomial, factor in a.terms), a.constant * b)
    left = (*a.terms, ((), a.constant)) if a.constant else a.terms
    right = (*b.terms, ((), b.constant)) if b.constant else b.terms
    if len(left) * len(right) > 4 * MOST_TERMS or degree(left[0][0]) + degree(right[0][0]) > MOST_DEGREE:
        return UNKNOWN
    terms: dict[Monomial, int] = {}
    for one, one_factor in left:
        for two, two_factor in right:
            monomial = _times(one, two)
            terms[monomial] = terms.get(monomial, 0) + one_factor * two_factor
    constant = terms.pop((), 0)
    return build(terms, constant)


def _times(one: Monomial, two: Monomial) -> Monomial:
    if not one or not two:
        return one or two
    powers = dict(one)
    for atom, power in two:
        powers[atom] = powers.get(atom, 0) + power
    return tuple(sorted(powers.items(), key=lambda item: item[0].order))


def negate(a: Dim) -> Dim:
    return multiply(a, -1)


def replace_linear(value: Expr, atom: Atom, replacement: Dim) -> Dim:
    """The dim with an atom replaced that occurs as a term of its own only."""
    own: Monomial = ((atom, 1),)
    factor = dict(value.terms)[own]
    rest = build(
        {monomial: other for monomial, other in value.terms if monomial is not own and monomial != own}, value.constant
    )
    return add(rest, multiply(replacement, factor))
