"""How a rule asks about dims, and what it says when they do not fit.

A rule raises `Mismatch` only for what is certain to fail.  What cannot be decided is handed to the `Asker` as a
`Requirement`: it holds from then on, or the program has stopped.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from . import dim
from .axes import Shape
from .dim import UNKNOWN, Dim, Expr
from .truth import MAYBE, NO, YES, Truth


class Mismatch(Exception):
    """Shapes that certainly do not fit.  `operand` is the argument's index and the axis, if one is to blame."""

    def __init__(
        self,
        code: str,
        message: str,
        operand: tuple[int, int] | None = None,
        left: Dim | None = None,
        right: Dim | None = None,
    ) -> None:
        super().__init__(message)
        self.code, self.message, self.operand, self.left, self.right = code, message, operand, left, right


_RELATIONS = {"equal": "==", "less": "<", "at-least": ">=", "broadcast": "can be broadcast with"}


@dataclass(frozen=True, slots=True)
class Requirement:
    """What must hold of two dims: "equal", "broadcast", "divides" (left divides right), "less" or "at-least"."""

    kind: str
    left: Dim
    right: Dim

    def text(self) -> str:
        if self.kind == "divides":
            return f"{dim.text(self.right)} is a multiple of {dim.text(self.left)}"
        return f"{dim.text(self.left)} {_RELATIONS[self.kind]} {dim.text(self.right)}"


class Asker:
    """Answers questions about dims; the engine's also knows what is assumed on the current path."""

    def equal(self, a: Dim, b: Dim) -> Truth:
        return dim.equal(a, b)

    def less(self, a: Dim, b: Dim) -> Truth:
        return dim.less(a, b)

    def less_equal(self, a: Dim, b: Dim) -> Truth:
        return dim.less_equal(a, b)

    def divides(self, k: Dim, d: Dim) -> Truth:
        return dim.divides(k, d)

    def need(self, requirement: Requirement) -> None:
        """An undecided requirement; nothing remembers it here."""


PURE: Final = Asker()


def need_known(ask: Asker, kind: str, left: Dim, right: Dim) -> None:
    """Note a requirement, unless it would speak of an unknown dim."""
    if left is not UNKNOWN and right is not UNKNOWN:
        ask.need(Requirement(kind, left, right))


def require_equal(ask: Asker, a: Dim, b: Dim, mismatch: Callable[[], Mismatch]) -> Dim:
    """The common length of two axes that must agree; the better known of the two."""
    answer = ask.equal(a, b)
    if answer is NO:
        raise mismatch()
    if answer is MAYBE:
        need_known(ask, "equal", a, b)
    return better(a, b)


def better(a: Dim, b: Dim) -> Dim:
    """The one of two equal dims of which more is known."""
    if a is UNKNOWN or (isinstance(a, Expr) and not isinstance(b, Expr)):
        return b
    return a


def normalize_axis(axis: int, rank: int, name: str = "axis") -> int:
    """A non-negative axis; `Mismatch` if the array has no such axis."""
    if not -rank <= axis < rank:
        raise Mismatch("axis-out-of-range", f"{name} {axis} is out of bounds for an array of rank {rank}")
    return axis % rank


def is_compatible(a: Shape, b: Shape, ask: Asker = PURE) -> Truth:
    """Whether two shapes can be the same."""
    if a.run is None and b.run is None and len(a.head) != len(b.head):
        return NO
    for closed, other in ((a, b), (b, a)):
        if closed.rank is not None and other.min_rank > closed.rank:
            return NO
    answer = YES if (a.run is None and b.run is None) or a == b else MAYBE
    for x, y in (*zip(a.head, b.head, strict=False), *zip(a.last[::-1], b.last[::-1], strict=False)):
        answer = answer & ask.equal(x, y)
    return answer
