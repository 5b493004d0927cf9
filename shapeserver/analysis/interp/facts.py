"""What is assumed about dims on the current path: consulted by every question, never substituted into values.

A fact `symbol == expression` is a location of the heap, so that effects record which facts they asked for, branches
undo and join them, and an edit that changes one invalidates just those who looked at it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from .. import dim
from ..dim import Dim, Expr
from ..memo import ABSENT
from ..path import Path
from ..shape import Asker, Requirement
from ..truth import MAYBE, Truth
from ..value import Tuple, Value, as_dim, dim_value

if TYPE_CHECKING:
    from .machine import Machine

FACTS = Path.root("facts")
EQUATIONS = (FACTS, "equations")
MOST_SUBSTITUTIONS = 4


class FactAsker(Asker):
    """Answers by the algebra first and, where that leaves it open, with the facts of the path."""

    def __init__(self, machine: Machine) -> None:
        self._machine = machine

    def equal(self, a: Dim, b: Dim) -> Truth:
        answer = self._ask(dim.equal, a, b)
        return self._by_equations(a, b) if answer is MAYBE and (_is_compound(a) or _is_compound(b)) else answer

    def less(self, a: Dim, b: Dim) -> Truth:
        return self._ask(dim.less, a, b)

    def less_equal(self, a: Dim, b: Dim) -> Truth:
        return self._ask(dim.less_equal, a, b)

    def divides(self, k: Dim, d: Dim) -> Truth:
        return self._ask(dim.divides, k, d)

    def need(self, requirement: Requirement) -> None:
        """An undecided requirement is recorded, and holds from here on: otherwise the program has stopped."""
        self._machine.need(requirement)
        if requirement.kind == "equal" and not self.learn_equal(requirement.left, requirement.right):
            self._learn_equation(requirement)

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


def _is_compound(value: Dim) -> bool:
    """Whether more than one symbol, or one in an expression, makes up a dim."""
    return isinstance(value, Expr) and dim.is_known(value) and dim.symbols(value) != {value}
