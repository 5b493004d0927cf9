"""What iterating an object of a user's class goes through: what its `__iter__` gives, or its items by number.

An object without `__iter__` is asked for item 0, 1, … until that raises.  Where `__iter__` gives an object, that is
asked for the next item in each round.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass

from ..dim import UNKNOWN
from ..rule import RuleError
from ..shape import Mismatch
from ..value import Const, Int, Ref, Sequence, Tuple, Unknown, Value
from .machine import UNROLL_LIMIT, Machine, Raised


def iterable_of(m: Machine, value: Value) -> Value:
    """A value whose items are those of the object; anything else stands for itself."""
    if not isinstance(value, Ref) or value.type != "object":
        return value
    iterator = m.attribute(value, "__iter__")
    if not isinstance(iterator, Unknown):
        found = m.call(iterator, ())
        return value if isinstance(found, Ref) and found.type == "object" else found
    items = m.attribute(value, "__getitem__")
    return value if isinstance(items, Unknown) else _by_number(m, items)


@dataclass(frozen=True, slots=True)
class NextItems:
    """An object that is asked for one item after another, at `node`."""

    m: Machine
    method: Value
    node: ast.expr | ast.stmt | ast.arg

    def ask(self) -> Value | None:
        """The next item; None where there certainly is none."""
        try:
            with self.m.step_of(self.node, "next"):
                return self.m.call(self.method, ())
        except Raised:
            return None

    def end(self) -> None:
        """What the object did before it raised is not known."""
        from .escaping import escape

        escape(self.m, (self.method,), ())


def next_items(m: Machine, iterator: Value, node: ast.expr | ast.stmt | ast.arg) -> NextItems | None:
    """None if what is iterated is no such object."""
    if not isinstance(iterator, Ref) or iterator.type != "object":
        return None
    method = m.attribute(iterator, "__next__")
    return None if isinstance(method, Unknown) else NextItems(m, method, node)


def _by_number(m: Machine, getter: Value) -> Value:
    found: list[Value] = []
    while len(found) <= UNROLL_LIMIT:
        item = _item(m, getter, len(found))
        if item is None:
            return Tuple(tuple(found))
        if isinstance(item, Unknown):
            break
        found.append(item)
    return Sequence(UNKNOWN, m.call(getter, (Int(m.fresh("i", 0)),)))


def _item(m: Machine, getter: Value, number: int) -> Value | None:
    """None if there certainly is no such item."""
    mark = m.state.mark()
    m.catching += 1
    try:
        return m.call(getter, (Const(number),))
    except (Raised, RuleError, Mismatch):
        m.state.undo(mark)
        return None
    finally:
        m.catching -= 1
