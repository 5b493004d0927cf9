"""What takes more than bounds: equations, consequences of facts, factoring.  sympy is behind it, on first use.

To sympy a dim is a polynomial whose generators are the atoms, opaque ones too.  A *fact* is a pair of dims that are
known to be equal.  Questions beyond a limit on size are not answered (MAYBE or None); no answer depends on time or on
what was asked before.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final
from weakref import WeakValueDictionary

from . import dim
from .asking import Requirement
from .dim import Dim, Expr
from .dim_text import text
from .polynomial import Atom, degree, negate, of_atom, order_of, replace_linear
from .truth import MAYBE, NO, YES, Truth

if TYPE_CHECKING:
    import sympy

MOST_FACTS = 8
MOST_ATOMS = 10
MOST_TERMS = 40
MOST_DEGREE = 4
MOST_BRANCHES = 3  # extremes that are replaced by one of their arguments

Fact = tuple[Dim, Dim]

_GENERATORS: Final[WeakValueDictionary[str, Atom]] = WeakValueDictionary()


# To sympy and back


@lru_cache(maxsize=2_000)
def to_sympy(value: Dim) -> sympy.Expr:
    """The polynomial as sympy's; every atom becomes a symbol."""
    import sympy

    if not isinstance(value, Expr):
        return sympy.Integer(value)
    terms = [sympy.Integer(value.constant)]
    for monomial, factor in value.terms:
        terms.append(sympy.Mul(factor, *(_generator(atom) ** power for atom, power in monomial)))
    return sympy.Add(*terms)


def _generator(atom: Atom) -> sympy.Symbol:
    import sympy

    _GENERATORS[atom.order] = atom
    return sympy.Symbol(atom.order)


@lru_cache(maxsize=2_000)
def from_sympy(expression: sympy.Expr) -> Dim | None:
    """The dim of a polynomial with integer coefficients over symbols that `to_sympy` made; None if it is none."""
    import sympy

    expression = sympy.expand(expression)
    total: Dim = 0
    for term, factor in expression.as_coefficients_dict().items():
        if not factor.is_Integer:
            return None
        product: Dim = int(factor)
        for base, power in term.as_powers_dict().items():
            if base == 1:
                continue
            atom = _GENERATORS.get(base.name) if base.is_Symbol else None
            if atom is None or not power.is_Integer or power < 0:
                return None
            for _ in range(int(power)):
                product = dim.multiply(product, of_atom(atom))
        total = dim.add(total, product)
    return total


def _atoms(values: Iterable[Dim]) -> list[Atom]:
    found = {atom for value in values if isinstance(value, Expr) for monomial, _ in value.terms for atom, _ in monomial}
    return sorted(found, key=lambda atom: atom.order)


def _is_small(values: Sequence[Dim]) -> bool:
    expressions = [value for value in values if isinstance(value, Expr)]
    terms = sum(len(value.terms) for value in expressions)
    degrees = (degree(monomial) for value in expressions for monomial, _ in value.terms)
    return len(_atoms(values)) <= MOST_ATOMS and terms <= MOST_TERMS and max(degrees, default=0) <= MOST_DEGREE


# Equations


@lru_cache(maxsize=2_000)
def solve(left: Dim, right: Dim, symbol: Expr) -> Dim | None:
    """The only value of a symbol, within its bounds, for which two dims are equal; None if there may be others."""
    difference = dim.add(left, negate(right))
    if not dim.is_known(difference) or not _is_small([difference]):
        return None
    roots = _roots(difference, symbol, MOST_BRANCHES)
    if roots is None:
        return None
    possible = {root for root in roots if _is_possible(root, difference, symbol)}
    return possible.pop() if len(possible) == 1 else None


def _is_possible(root: Dim, difference: Dim, symbol: Expr) -> bool:
    low, high = dim.bounds(symbol)
    outside = (low is not None and dim.less(root, low) is YES) or (high is not None and dim.less(high, root) is YES)
    return not outside and dim.equal(dim.substitute(difference, {symbol: root}), 0) is not NO


def _roots(difference: Dim, symbol: Expr, budget: int) -> list[Dim] | None:
    """All integers that may be solutions; None if they cannot be listed."""
    if not isinstance(difference, Expr) or symbol not in dim.symbols(difference):
        return [] if dim.equal(difference, 0) is NO else None
    hidden = [atom for atom in _atoms([difference]) if atom.kind != "symbol" and symbol in dim.symbols(of_atom(atom))]
    if hidden:
        return _roots_of_extreme(difference, hidden[0], symbol, budget)
    return _roots_of_polynomial(difference, symbol)


def _roots_of_extreme(difference: Expr, atom: Atom, symbol: Expr, budget: int) -> list[Dim] | None:
    """A `max` or `min` is one of its arguments: the solutions are among those of each choice."""
    alone = all(
        atom is not other for monomial, _ in difference.terms if monomial != ((atom, 1),) for other, _ in monomial
    )
    if not budget or not alone or atom.kind not in ("max", "min"):
        return None
    found: list[Dim] = []
    for choice in atom.arguments:
        chosen = replace_linear(difference, atom, choice)
        if isinstance(chosen, Expr) and symbol in dim.symbols(chosen):
            roots = _roots(chosen, symbol, budget - 1)
            if roots is None:
                return None
            found += roots
        elif dim.equal(chosen, 0) is not NO:
            return None
    return found


def _roots_of_polynomial(difference: Expr, symbol: Expr) -> list[Dim] | None:
    import sympy

    unknown = to_sympy(symbol)
    found: list[Dim] = []
    for factor, _ in sympy.factor_list(to_sympy(difference))[1]:
        coefficients = sympy.Poly(factor, unknown).all_coeffs()
        if len(coefficients) == 1:
            dims = from_sympy(factor)
            if dims is None or dim.equal(dims, 0) is not NO:
                return None
            continue
        if len(coefficients) > 2:
            if factor.free_symbols != {unknown}:
                return None
            continue  # irreducible, so that no integer is a root
        slope, rest = (from_sympy(item) for item in coefficients)
        if slope is None or rest is None or dim.equal(slope, 0) is not NO:
            return None
        root = dim.divide_exactly(negate(rest), slope)
        if root is not None:
            found.append(root)
        elif isinstance(slope, Expr) or isinstance(rest, Expr):
            return None
    return found


# Facts


@lru_cache(maxsize=2_000)
def prove_equal(a: Dim, b: Dim, facts: frozenset[Fact]) -> Truth:
    """Whether two dims are equal wherever all facts hold."""
    answer = dim.equal(a, b)
    if answer is not MAYBE or not facts or not (dim.is_known(a) and dim.is_known(b)):
        return answer
    equations = [dim.add(left, negate(right)) for left, right in sorted(facts, key=_fact_order)]
    difference, rest = _substituted(dim.add(a, negate(b)), [item for item in equations if dim.is_known(item)])
    if any(dim.equal(equation, 0) is NO for equation in rest):
        return MAYBE  # the facts contradict each other
    answer = dim.equal(difference, 0)
    if answer is not MAYBE or not rest:
        return answer
    related = _related(difference, rest)
    if not related or len(related) > MOST_FACTS or not _is_small([difference, *related]):
        return MAYBE
    return _by_elimination(difference, related)


def _fact_order(fact: Fact) -> tuple[str, str]:
    return (order_of(fact[0]), order_of(fact[1]))


def _substituted(difference: Dim, equations: list[Dim]) -> tuple[Dim, list[Dim]]:
    """The question and the equations, with every symbol replaced that an equation gives in terms of others."""
    pending, rest = list(equations), []
    while pending:
        equation = pending.pop(0)
        given = _given_symbol(equation)
        if given is None:
            rest.append(equation)
            continue
        difference = dim.substitute(difference, dict([given]))
        pending = [dim.substitute(item, dict([given])) for item in (*rest, *pending)]
        rest = []
    return difference, [item for item in rest if item != 0 and dim.is_known(item)]


def _given_symbol(equation: Dim) -> tuple[Expr, Dim] | None:
    """A symbol that occurs once in an equation, with the factor 1 or -1, and what it is equal to."""
    if not isinstance(equation, Expr):
        return None
    for monomial, factor in equation.terms:
        if factor in (1, -1) and len(monomial) == 1 and monomial[0][1] == 1 and monomial[0][0].kind == "symbol":
            symbol = of_atom(monomial[0][0])
            value = replace_linear(equation, monomial[0][0], 0) if _occurs_once(equation, monomial[0][0]) else symbol
            if symbol not in dim.symbols(value):
                return symbol, negate(value) if factor == 1 else value
    return None


def _occurs_once(equation: Expr, atom: Atom) -> bool:
    return sum(atom is other for monomial, _ in equation.terms for other, _ in monomial) == 1


def _related(difference: Dim, equations: list[Dim]) -> list[Dim]:
    """The equations that share atoms with the question, or with one that does."""
    reached = set(_atoms([difference]))
    found: list[Dim] = []
    for _ in equations:
        for equation in equations:
            if equation not in found and reached.intersection(_atoms([equation])):
                found.append(equation)
                reached.update(_atoms([equation]))
    return found


def _by_elimination(difference: Dim, equations: list[Dim]) -> Truth:
    """The remainder of the question by a Gröbner basis of the equations."""
    import sympy

    generators = [_generator(atom) for atom in _atoms([difference, *equations])]
    basis = sympy.groebner(list(map(to_sympy, equations)), *generators, order="grevlex")
    if basis.exprs == [1]:
        return MAYBE
    rest = basis.reduce(to_sympy(difference))[1]
    if rest == 0:
        return YES
    scaled = from_sympy(rest * sympy.Poly(rest, *generators).clear_denoms()[0])
    return NO if scaled is not None and dim.equal(scaled, 0) is NO else MAYBE


# Requirements and text


@lru_cache(maxsize=1_000)
def simplify(requirements: frozenset[Requirement]) -> tuple[Requirement, ...]:
    """The requirements, without those that follow from others, in an order that depends on nothing else."""
    kept = sorted({canonical(requirement) for requirement in requirements}, key=_requirement_order)
    for requirement in reversed(tuple(kept)):
        others = [other for other in kept if other is not requirement]
        if _follows(requirement, others):
            kept = others
    return tuple(kept)


@lru_cache(maxsize=2_000)
def canonical(requirement: Requirement) -> Requirement:
    """The same in simpler words: without common factors, and `n == 2*(n//2)` as a question of divisibility."""
    difference = dim.add(requirement.left, negate(requirement.right))
    if requirement.kind != "equal" or not isinstance(difference, Expr) or not _is_small([difference]):
        return requirement
    if all(not isinstance(side, Expr) or dim.symbols(side) == {side} for side in (requirement.left, requirement.right)):
        return requirement
    import sympy

    factors = [from_sympy(factor) for factor, _ in sympy.factor_list(to_sympy(difference))[1]]
    open_ones = [factor for factor in factors if factor is None or dim.equal(factor, 0) is not NO]
    if len(open_ones) != 1 or not isinstance(open_ones[0], Expr):
        return requirement
    return _divisibility(open_ones[0]) or (requirement if len(factors) == 1 else _equation(open_ones[0]))


def _divisibility(value: Expr) -> Requirement | None:
    """That `a - b*(a//b)` is zero says that b divides a."""
    for atom in _atoms([value]):
        if atom.kind == "//":
            whole, part = atom.arguments
            product = dim.multiply(part, of_atom(atom))
            for one in (value, negate(value)):
                if dim.add(one, product) == whole:
                    return Requirement("divides", part, whole)
    return None


def _equation(value: Expr) -> Requirement:
    """That a value is zero, as an equation of two sides without a minus."""
    left: Dim = max(value.constant, 0)
    right: Dim = max(-value.constant, 0)
    for monomial, factor in value.terms:
        product: Dim = abs(factor)
        for atom, power in monomial:
            for _ in range(power):
                product = dim.multiply(product, of_atom(atom))
        left, right = (dim.add(left, product), right) if factor > 0 else (left, dim.add(right, product))
    return Requirement("equal", left, right)


def _requirement_order(requirement: Requirement) -> tuple[Any, ...]:
    size = len(requirement.text())
    return (requirement.kind, size, order_of(requirement.left), order_of(requirement.right))


def _follows(requirement: Requirement, others: list[Requirement]) -> bool:
    left, right = requirement.left, requirement.right
    facts = frozenset((other.left, other.right) for other in others if other.kind == "equal")
    if requirement.kind in ("equal", "broadcast"):
        ones = (prove_equal(left, 1, facts), prove_equal(right, 1, facts)) if requirement.kind == "broadcast" else ()
        return YES in (prove_equal(left, right, facts), *ones)
    if requirement.kind == "divides":
        by = (other.left for other in others if other.kind == "divides" and other.right == right)
        return dim.divides(left, right) is YES or any(dim.divides(left, factor) is YES for factor in by)
    if requirement.kind == "at-least":
        at_least = (other.right for other in others if other.kind == "at-least" and other.left == left)
        return dim.less_equal(right, left) is YES or any(dim.less_equal(right, other) is YES for other in at_least)
    return dim.less(left, right) is YES


@lru_cache(maxsize=1_000)
def factor_text(value: Dim) -> str:
    """The text of a dim as a product, where it is one: `2*n*(m + 1)`."""
    import sympy

    if not isinstance(value, Expr) or not dim.is_known(value) or dim.only_atom(value) or not _is_small([value]):
        return text(value)
    content, factors = sympy.factor_list(to_sympy(value))
    parts = [(from_sympy(factor), power) for factor, power in factors]
    if any(part is None for part, _ in parts):
        return text(value)
    if content == 1 and len(parts) == 1 and parts[0][1] == 1:
        return text(value)
    texts = sorted(_factor(part, power) for part, power in parts if part is not None)
    texts.sort(key=lambda item: "(" in item)
    sign, number = "-" if content < 0 else "", abs(content)
    return sign + "*".join(texts if number == 1 else [str(number), *texts])


def _factor(part: Dim, power: int) -> str:
    atom = dim.only_atom(part)
    base = text(part) if atom is not None and atom.kind not in ("//", "%") else f"({text(part)})"
    return base if power == 1 else f"{base}**{power}"
