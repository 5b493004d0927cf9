"""Broadcasting: operands are aligned at their last axes, and an axis of length 1 stretches."""

from __future__ import annotations

from . import dim
from .asking import PURE, Asker, Mismatch, better, need_known
from .axes import Run, Shape, text
from .dim import UNKNOWN, Dim
from .truth import NO, YES, any_of


def broadcast(*shapes: Shape, ask: Asker = PURE) -> Shape:
    """The common shape of operands."""
    result = shapes[0] if shapes else Shape(())
    for index, other in enumerate(shapes[1:], 1):
        result = _broadcast_two(result, other, index, ask)
    return result


def _broadcast_two(a: Shape, b: Shape, index: int, ask: Asker) -> Shape:
    if a.run is None and b.run is None:
        return Shape(_align(a.head, b.head, a, b, index, ask, fill=1))
    if _have_the_same_run(a, b):
        tail = _align(a.tail, b.tail, a, b, index, ask, fill=1)
        return Shape(_align(a.head, b.head, a, b, index, ask, fill=1), a.run, tail)
    for closed, other in ((a, b), (b, a)):
        if closed.rank is not None and closed.rank <= len(other.tail):
            return Shape(other.head, other.run, _align(a.last, b.last, a, b, index, ask, fill=1))
    return Shape((), Run(), _align(a.last, b.last, a, b, index, ask, fill=UNKNOWN))


def _have_the_same_run(a: Shape, b: Shape) -> bool:
    named = a.run is not None and a.run.key is not None
    return named and a.run == b.run and len(a.head) == len(b.head) and len(a.tail) == len(b.tail)


def _align(
    one: tuple[Dim, ...], two: tuple[Dim, ...], a: Shape, b: Shape, index: int, ask: Asker, fill: Dim
) -> tuple[Dim, ...]:
    """The common dims of two ends, the shorter of which goes on with `fill`."""
    longest = max(len(one), len(two))
    one = (fill,) * (longest - len(one)) + one
    two = (fill,) * (longest - len(two)) + two
    return tuple(
        _broadcast_dim(x, y, a, b, axis - longest, index, ask) for axis, (x, y) in enumerate(zip(one, two, strict=True))
    )


def _broadcast_dim(x: Dim, y: Dim, a: Shape, b: Shape, axis: int, index: int, ask: Asker) -> Dim:
    same = ask.equal(x, y)
    if same is YES:
        return better(x, y)
    x_one, y_one = ask.equal(x, 1), ask.equal(y, 1)
    if x_one is YES:
        return y
    if y_one is YES:
        return x
    if any_of((same, x_one, y_one)) is NO:
        raise Mismatch(
            "broadcast-mismatch",
            f"operands could not be broadcast together: {dim.text(x)} != {dim.text(y)} at axis {axis} "
            f"({text(a)} and {text(b)})",
            (index, axis),
            x,
            y,
        )
    need_known(ask, "equal" if x_one is NO and y_one is NO else "broadcast", x, y)
    if x_one is NO and y_one is NO:
        return better(x, y)
    return x if x_one is NO else y if y_one is NO else dim.bcast(x, y)
