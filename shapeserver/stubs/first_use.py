"""State that is bound at its first use: `self.kernel = once(Array[c, self.units], …)`.

A layer's weights get their shapes from the first array that it is called with, and every later one must fit them.
What `once` gives is a proposal: assigned to an attribute that the object does not have, it is bound; else each of its
axes must agree with what is bound, and the better known of the two stays.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..analysis import dim
from ..analysis.dim import Dim, Expr
from ..analysis.shape import Mismatch, Shape, require_equal
from ..analysis.value import NONE, Array
from .objects import Object, to_rule
from .runtime import machine

KNOWN, GIVEN = "{known}", "{given}"


@dataclass(frozen=True, slots=True)
class Once:
    """An array or a dim that an attribute is to be bound to, and the words for one that does not fit."""

    proposed: Any
    message: str
    code: str
    operand: tuple[int, int] | None


def once(
    proposed: Any,
    message: str = "expected {known}, got {given}",
    code: str = "dim-mismatch",
    operand: tuple[int, int] | None = None,
) -> Once:
    """Bound at its first use; `{known}` and `{given}` in the message stand for the two dims that differ."""
    return Once(proposed, message, code, operand)


def set_field(owner: Object, name: str, new: Any) -> None:
    """`owner.name = new`; what `once` gives is settled with what the attribute holds."""
    if isinstance(new, Once):
        new = settle(to_rule(machine(), machine().read(owner._ref, name) or NONE), new)
    setattr(owner, name, new)


def settle(bound: Any, new: Once) -> Any:
    """What an attribute that holds `bound` (None: nothing yet) holds after `new` was assigned to it."""
    proposed = new.proposed
    if isinstance(bound, Array) and isinstance(proposed, Array):
        return Array(
            bound.kind, _shape(bound.shape, proposed.shape, new), bound.dtype or proposed.dtype, made=bound.made
        )
    if _is_dim(bound) and _is_dim(proposed):
        return _dim(bound, proposed, new)
    return proposed if bound is None else bound


def _is_dim(value: Any) -> bool:
    return isinstance(value, int | Expr) and not isinstance(value, bool)


def _shape(bound: Shape, proposed: Shape, new: Once) -> Shape:
    if bound.rank is None or proposed.rank is None:
        return proposed if bound.rank is None else bound
    if bound.rank != proposed.rank:
        raise Mismatch(new.code, _told(new, bound.rank, proposed.rank), new.operand)
    return Shape(tuple(_dim(one, two, new) for one, two in zip(bound.dims, proposed.dims, strict=True)))


def _dim(bound: Dim, proposed: Dim, new: Once) -> Dim:
    def fault() -> Mismatch:
        return Mismatch(new.code, _told(new, bound, proposed), new.operand, bound, proposed)

    return require_equal(machine().ask, bound, proposed, fault)


def _told(new: Once, bound: Dim, proposed: Dim) -> str:
    return new.message.replace(KNOWN, dim.text(bound)).replace(GIVEN, dim.text(proposed))
