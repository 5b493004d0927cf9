"""Proposals that change a number: a length, a number of units, an axis, solved from the lengths that must agree.

The numbers of the program are those of the failing statement, of the places where its dims came from, and of what made
its operands.  What each may become is solved, not guessed: the lengths that are named in the problem or that the
operands have, so far as the difference, the quotient or the rest of a product of them gives it.  The proof decides.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from math import prod

import libcst as cst

from ..report import Place
from .context import FAR, SHAPE, STEP, Context, Proposal, Site, Spot, conflicts

CHANGE, CHANGE_SUM, INFER = "change {} to {}", "change `{}` to `{}`", "infer `{}`: -1"
TITLES = (CHANGE, CHANGE_SUM, INFER)
MOST_LITERALS = 24
MOST_VALUES = 14
_AXIS, _INDEX, _SOLVED = 16, 22, 24
_AXES = (0, 1, 2, 3, -1, -2)
_AXIS_NAMES = ("axis", "axes", "dim", "axis1", "axis2", "source", "destination")


def propose(context: Context) -> Iterator[Proposal]:
    yield from _inferred(context)
    pairs = conflicts(context.problem.message)
    lengths = list(dict.fromkeys([*context.lengths, *_lengths(context)]))
    turned = _are_turned(context.problem.message)
    for nearness, site in enumerate(_literals(context)):
        old = _value(site.spot.node)
        for rank, new in _values(context, site.spot, old, pairs, lengths):
            if new != old and new >= min(old, -1):
                nearer = FAR + nearness if rank >= FAR else rank + min(nearness, STEP - 1)
                found = _changed(context, site, nearer, old, new)
                if not (turned and found.resizes):
                    yield found


def _are_turned(message: str) -> bool:
    """Whether two shapes have the same lengths in another order, which no other length mends: it hides the order."""
    shapes = [[part.strip() for part in inside.split(",")] for inside in SHAPE.findall(message)]
    return any(one != other and len(one) > 1 and sorted(one) == sorted(other) for one, other in pairwise(shapes))


def _changed(context: Context, site: Site, rank: int, old: int, new: int) -> Proposal:
    """A number changed; a sum with nothing is written without it."""
    spot = site.spot
    above = next(spot.code.around(spot.node), None)
    if new == 0 and isinstance(above, cst.BinaryOperation) and _is_added(spot):
        rest, whole = spot.code.text(above.left), spot.code.text(above)
        return context.proposal(site, rank, CHANGE_SUM.format(whole, rest), spot.code.replace(above, rest))
    found = context.proposal(site, rank, CHANGE.format(old, new), spot.code.replace(spot.node, str(new)))
    picks = _is_axis(context, spot) or _is_index(spot) or isinstance(above, cst.Slice) or new == -1
    return replace(found, resizes=not picks)


def _values(
    context: Context, spot: Spot, old: int, pairs: list[tuple[int, int]], lengths: list[int]
) -> Iterator[tuple[int, int]]:
    """What a number may become, with the rank of each."""
    if _is_axis(context, spot):
        nearest = sorted(_AXES, key=lambda new: (abs(new - old), (new < 0) != (old < 0)))
        yield from ((_AXIS + order, new) for order, new in enumerate(nearest))
        return
    if _is_index(spot):
        yield from ((_INDEX, new) for new in (old - 1, old + 1, 0, -1))
        return
    above = next(spot.code.around(spot.node), None)
    least = 0 if _is_added(spot) or isinstance(above, cst.Slice) else 1
    shifted = _is_added(spot) or isinstance(above, cst.Slice)
    alone = not isinstance(above, cst.BinaryOperation)  # where -1 stands for what is left
    likely = [new for new in _solved(context, old, pairs, shifted) if new >= least or (new == -1 and alone)]
    if old == 1 and _is_added(spot):
        likely.append(0)  # one too many, or too few
    yield from ((_SOLVED, new) for new in dict.fromkeys(likely))
    yield from ((FAR, new) for new in dict.fromkeys(_others(spot, old, lengths)) if new not in likely)


def _inferred(context: Context) -> Iterator[Proposal]:
    """One length of a reshape may be told by the others."""
    node = context.failing
    if context.problem.code != "reshape-mismatch" or not isinstance(node, cst.Call):
        return
    for argument in node.args:
        parts = argument.value.elements if isinstance(argument.value, cst.Tuple | cst.List) else (argument,)
        for part in parts:
            if not isinstance(part.value, cst.Tuple | cst.List | cst.Integer):
                spot = Spot(context.code, part.value)
                yield Proposal(25, INFER.format(spot.text), (context.code.replace(part.value, "-1"),))


def _lengths(context: Context) -> list[int]:
    """The lengths of the operands, and how many elements each has."""
    found: list[int] = []
    failing = Spot(context.code, context.failing)
    for spot in (failing, *context.operands(failing)):
        for array in context.arrays(spot):
            dims = [dim for dim in array.shape.dims if isinstance(dim, int)] if array.shape.rank is not None else []
            found += dims + ([prod(dims)] if array.shape.rank == len(dims) else [])
    return found


def _solved(context: Context, old: int, pairs: list[tuple[int, int]], shifted: bool) -> list[int]:
    """What makes the two lengths of the problem equal, if the number is one of them, a part or a multiple of it.

    A number that is greater than both is a part of none, unless something is taken from it.
    """
    found = [b for a, b in pairs if a == old] + [a for a, b in pairs if b == old]
    found += [old * b // a for a, b in pairs if a and old * b % a == 0]
    found += [old * a // b for a, b in pairs if b and old * a % b == 0]
    whole = [(a, b) for a, b in pairs if shifted or old <= max(a, b)]
    found += [old - a + b for a, b in whole] + [old - b + a for a, b in whole]
    return found + ([-1] if context.problem.code == "reshape-mismatch" else [])


def _others(spot: Spot, old: int, lengths: list[int]) -> list[int]:
    """What the number must be for its product with its neighbours to be a length that is there."""
    return _rests(spot, old, lengths)[:MOST_VALUES]


def _rests(spot: Spot, old: int, lengths: list[int]) -> list[int]:
    """What a number among others must be for their product to be a length; not 1, with which it is one already."""
    above = next(spot.code.around(spot.node), None)
    outer = next(iter([*spot.code.around(above)][:1]), None) if above is not None else None
    parts = (
        outer.elements if isinstance(outer, cst.Tuple | cst.List) else outer.args if isinstance(outer, cst.Call) else ()
    )
    others = [_value(part.value) for part in parts if part is not above and _is_literal(part.value)]
    known = prod(n for n in others if n > 0)
    return [n // known for n in lengths if n > known > 1 and n % known == 0]


def _is_axis(context: Context, spot: Spot) -> bool:
    """Whether a number, or the tuple that it is in, is given for an axis."""
    around = list(spot.code.around(spot.node))[:4]
    for above, outer in pairwise(around):
        if isinstance(above, cst.Arg) and isinstance(outer, cst.Call):
            if above.keyword is not None:
                return above.keyword.value in _AXIS_NAMES
            return context.parameter(Spot(spot.code, outer), outer.args.index(above)) in _AXIS_NAMES
    return False


def _is_added(spot: Spot) -> bool:
    """Whether a number is added to something, or taken from it."""
    above = next(spot.code.around(spot.node), None)
    if not isinstance(above, cst.BinaryOperation) or above.right is not spot.node:
        return False
    return isinstance(above.operator, cst.Add | cst.Subtract)


def _is_index(spot: Spot) -> bool:
    return isinstance(next(spot.code.around(spot.node), None), cst.Index)


def _literals(context: Context) -> Iterator[Site]:
    """The numbers on the way, the nearest first."""
    taken: list[Place] = []
    for site in context.sites:
        place = site.spot.place
        if _is_literal(site.spot.node) and not any(_covers(other, place) for other in taken):
            taken.append(place)
            yield site
            if len(taken) >= MOST_LITERALS:
                return


def _covers(outer: Place, inner: Place) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _is_literal(node: cst.CSTNode) -> bool:
    if isinstance(node, cst.UnaryOperation):
        return isinstance(node.operator, cst.Minus) and isinstance(node.expression, cst.Integer)
    return isinstance(node, cst.Integer)


def _value(node: cst.CSTNode) -> int:
    if isinstance(node, cst.UnaryOperation):
        return -_value(node.expression)
    assert isinstance(node, cst.Integer)
    return node.evaluated_value
