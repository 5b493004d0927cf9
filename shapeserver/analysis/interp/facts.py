"""What is assumed about dims on the current path: consulted by every question, never substituted into values.

A fact `symbol == expression` is a location of the heap, so that effects record which facts they asked for, branches
undo and join them, and an edit that changes one invalidates just those who looked at it.  So are the *limits* of a
symbol where its own bounds do not tell them: in `for i in range(k, n - 2)` it lies between `k` and `n - 3`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from .. import dim
from ..dim import Dim, Expr
from ..memo import ABSENT
from ..path import Path
from ..polynomial import of_atom
from ..shape import Asker, Requirement
from ..truth import MAYBE, NO, YES, Truth
from ..value import Tuple, Value, as_dim, dim_value

if TYPE_CHECKING:
    from .machine import Machine

FACTS = Path.root("facts")
LIMITS = Path.root("limits")
EQUATIONS = (FACTS, "equations")
MOST_SUBSTITUTIONS = 4
MOST_LIMITS = 4
MOST_LOWERED = 12


class FactAsker(Asker):
    """Answers by the algebra first and, where that leaves it open, with the facts of the path."""

    def __init__(self, machine: Machine) -> None:
        self._machine = machine

    def equal(self, a: Dim, b: Dim) -> Truth:
        answer = self._ask(dim.equal, a, b)
        return self._by_equations(a, b) if answer is MAYBE and (_is_compound(a) or _is_compound(b)) else answer

    def less(self, a: Dim, b: Dim) -> Truth:
        return ~self.less_equal(b, a)

    def less_equal(self, a: Dim, b: Dim) -> Truth:
        answer = self._ask(dim.less_equal, a, b)
        return self._by_limits(a, b) if answer is MAYBE and dim.is_known(a) and dim.is_known(b) else answer

    def limit(self, symbol: Expr, least: Dim | None, most: Dim | None) -> None:
        """What a symbol lies between, wherever it is read from here on; None is no limit."""
        known = _limits(self._machine.get((LIMITS, symbol)))
        found = tuple(
            (*before, dim_value(end))
            if end is not None and symbol not in dim.symbols(end) and dim_value(end) not in before[-MOST_LIMITS + 1 :]
            else before
            for end, before in zip((least, most), known, strict=True)
        )
        if found != known:
            self._machine.state.set((LIMITS, symbol), Tuple(tuple(Tuple(ends[-MOST_LIMITS:]) for ends in found)))

    def learn_order(self, a: Dim, b: Dim) -> None:
        """Remember `a <= b` as a limit of each symbol that it can be solved for."""
        difference = self._known(dim.add(b, dim.negate(a)))
        for symbol in sorted(dim.symbols(difference), key=dim.text):
            factor = _factor(difference, symbol)
            if factor == 1:
                self.limit(symbol, dim.add(symbol, dim.negate(difference)), None)
            elif factor == -1:
                self.limit(symbol, None, dim.add(symbol, difference))

    def _by_limits(self, a: Dim, b: Dim) -> Truth:
        """Whether `a <= b`, by what their difference is at least and at most."""
        difference = self._known(dim.add(b, dim.negate(a)))
        if self._is_natural(difference):
            return YES
        return NO if self._is_natural(dim.add(dim.negate(difference), -1)) else MAYBE

    def _is_natural(self, value: Dim) -> bool:
        """Whether a dim is at least 0 with some of its symbols at a limit where it is least."""
        queue, seen = [value], {value}
        while queue:
            for lower in self._lowered(queue.pop(0)):
                if lower in seen:
                    continue
                if self._ask(dim.less_equal, 0, lower) is YES:
                    return True
                if len(seen) < MOST_LOWERED:
                    seen.add(lower)
                    queue.append(lower)
        return False

    def _lowered(self, value: Dim) -> Iterator[Dim]:
        """The dim with one of its symbols at a limit where it is least."""
        for symbol in sorted(dim.symbols(value), key=dim.text):
            least, most = _limits(self._machine.get((LIMITS, symbol)))
            factor = _factor(value, symbol) if least or most else None
            if factor is None:
                continue
            ends = least if dim.less_equal(0, factor) is YES else most if dim.less_equal(factor, 0) is YES else ()
            for end in map(as_dim, ends):
                if end is not None:
                    yield dim.substitute(value, {symbol: end})

    def need(self, requirement: Requirement) -> None:
        """An undecided requirement is recorded, and holds from here on: otherwise the program has stopped."""
        self._machine.need(requirement)
        left, right = requirement.left, requirement.right
        if requirement.kind == "equal" and not self.learn_equal(left, right):
            self._learn_equation(requirement)
        elif requirement.kind == "at-least":
            self.learn_order(right, left)
        elif requirement.kind == "less":
            self.learn_order(dim.add(left, 1), right)

    def _ask(self, question: Callable[[Dim, Dim], Truth], a: Dim, b: Dim) -> Truth:
        answer = question(a, b)
        for _ in range(MOST_SUBSTITUTIONS):
            if answer is not MAYBE:
                return answer
            one, two = self._known(a), self._known(b)
            if one is a and two is b:
                return answer
            a, b = one, two
            answer = question(a, b)
        return answer

    def _known(self, value: Dim) -> Dim:
        """The dim with every symbol replaced that a fact equates to something."""
        if not isinstance(value, Expr):
            return value
        found: dict[Expr, Dim] = {}
        for symbol in sorted(dim.symbols(value), key=dim.text):
            fact = self._machine.get((FACTS, symbol))
            known = None if fact is ABSENT else as_dim(fact)
            if known is not None:
                found[symbol] = known
        return dim.substitute(value, found) if found else value

    def learn_equal(self, left: Dim, right: Dim) -> bool:
        """Remember an equation, if one side is a symbol that the other does not mention."""
        left, right = self._known(left), self._known(right)
        for one, two in ((left, right), (right, left)):
            is_symbol = isinstance(one, Expr) and dim.symbols(one) == {one}
            if is_symbol and dim.is_known(two) and one not in dim.symbols(two):
                self._machine.state.set((FACTS, one), dim_value(two))
                return True
        return False

    # Equations that give no symbol

    def _equations(self) -> tuple[Value, ...]:
        found = self._machine.get(EQUATIONS)
        return found.items if isinstance(found, Tuple) else ()

    def _learn_equation(self, requirement: Requirement) -> None:
        from ..solver import MOST_FACTS, canonical

        found = canonical(requirement)
        left, right = found.left, found.right
        if found.kind == "divides":
            left, right = right, dim.multiply(left, dim.floor_divide(right, left))
        known, new = self._equations(), Tuple((dim_value(left), dim_value(right)))
        if dim.is_known(left) and dim.is_known(right) and new not in known and len(known) < MOST_FACTS:
            self._machine.state.set(EQUATIONS, Tuple((*known, new)))

    def _by_equations(self, a: Dim, b: Dim) -> Truth:
        known = self._equations()
        if not known:
            return MAYBE
        from ..solver import prove_equal

        pairs = [tuple(map(as_dim, item.items)) for item in known if isinstance(item, Tuple)]
        facts = frozenset(
            (self._known(one), self._known(two)) for one, two in pairs if one is not None and two is not None
        )
        return prove_equal(self._known(a), self._known(b), facts)


def join_limits(values: list[Value]) -> Value:
    """The limits that hold on all ways."""
    first, *others = map(_limits, values)
    kept = [
        tuple(end for end in ends if all(end in other[side] for other in others)) for side, ends in enumerate(first)
    ]
    return Tuple(tuple(map(Tuple, kept))) if any(kept) else ABSENT


def _limits(value: Value) -> tuple[tuple[Value, ...], ...]:
    """What a symbol is at least, and what at most; a part that differs on the ways to a handler tells nothing."""
    parts = value.items if isinstance(value, Tuple) else ()
    return tuple(part.items if isinstance(part, Tuple) else () for part in parts) if len(parts) == 2 else ((), ())


def _is_compound(value: Dim) -> bool:
    """Whether more than one symbol, or one in an expression, makes up a dim."""
    return isinstance(value, Expr) and dim.is_known(value) and dim.symbols(value) != {value}


def _factor(value: Dim, symbol: Expr) -> Dim | None:
    """What a symbol is multiplied by in a sum; None if it is inside of another operation, or multiplied by itself."""
    factor: Dim = 0
    for monomial, times in value.terms if isinstance(value, Expr) else ():
        powers = {of_atom(atom): power for atom, power in monomial}
        if any(symbol in dim.symbols(part) and part is not symbol for part in powers) or powers.get(symbol, 1) != 1:
            return None
        if symbol in powers:
            rest: Dim = times
            for part, power in powers.items():
                for _ in range(power if part is not symbol else 0):
                    rest = dim.multiply(rest, part)
            factor = dim.add(factor, rest)
    return factor
