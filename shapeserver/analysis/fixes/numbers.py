"""Proposals that change a number: a length, a number of units, an axis, solved from the lengths that must agree.

The numbers of the program are those of the failing statement, of the places where its dims came from, and of what made
its operands.  What each may become is solved, not guessed: the lengths that are named in the problem or that the
operands have, so far as the difference, the quotient or the rest of a product of them gives it.  The proof decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import prod

import libcst as cst

from ..report import Place
from .code import Code
from .context import FAR, Context, Proposal, Spot

MOST_LITERALS = 24
MOST_VALUES = 14
_AXES = (-1, 0, 1, 2, 3)
_AXIS_NAMES = ("axis", "axes", "dim", "perm")
_DIFFERENT = re.compile(r"(\d+) != (\d+)")
_INTEGER = re.compile(r"(?<![\w.])\d+(?![\w.])")


def propose(context: Context) -> Iterator[Proposal]:
    yield from _inferred(context)
    named = [int(text) for text in _INTEGER.findall(context.problem.message)]
    pairs = [(int(a), int(b)) for a, b in _DIFFERENT.findall(context.problem.message)]
    lengths = list(dict.fromkeys(named + _lengths(context)))
    for nearness, spot in enumerate(_literals(context)):
        old = _value(spot.node)
        likely = _solved(context, spot, old, pairs)
        for new in dict.fromkeys([*likely, *_others(spot, old, lengths)]):
            if new != old and new >= -1:
                line = spot.place.start[0]
                where = "" if line == context.problem.place.start[0] else f" (line {line + 1})"
                rank = 30 + nearness if new in likely else FAR + nearness
                yield Proposal(rank, f"change {old} to {new}{where}", (spot.code.replace(spot.node, str(new)),))


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
                yield Proposal(25, f"infer `{spot.text}`: -1", (context.code.replace(part.value, "-1"),))


def _lengths(context: Context) -> list[int]:
    """The lengths of the operands, and how many elements each has."""
    found: list[int] = []
    failing = Spot(context.code, context.failing)
    for spot in (failing, *context.operands(failing)):
        for array in context.arrays(spot):
            dims = [dim for dim in array.shape.dims if isinstance(dim, int)] if array.shape.rank is not None else []
            found += dims + ([prod(dims)] if array.shape.rank == len(dims) else [])
    return found


def _solved(context: Context, spot: Spot, old: int, pairs: list[tuple[int, int]]) -> list[int]:
    """What makes the two lengths of the problem equal, if the number is one of them, a part or a multiple of it."""
    if _is_axis(spot):
        return list(_AXES)
    found = [b for a, b in pairs if a == old] + [a for a, b in pairs if b == old]
    found += [old * b // a for a, b in pairs if a and old * b % a == 0]
    found += [old * a // b for a, b in pairs if b and old * a % b == 0]
    found += [old - a + b for a, b in pairs] + [old - b + a for a, b in pairs]
    return found + ([-1] if context.problem.code == "reshape-mismatch" else [])


def _others(spot: Spot, old: int, lengths: list[int]) -> list[int]:
    """Other lengths that are there, and what the number must be for its product with its neighbours to be one."""
    return [] if _is_axis(spot) else [*_rests(spot, old, lengths), *lengths][:MOST_VALUES]


def _rests(spot: Spot, old: int, lengths: list[int]) -> list[int]:
    """What a number among others must be for their product to be a length."""
    above = next(spot.code.around(spot.node), None)
    outer = next(iter([*spot.code.around(above)][:1]), None) if above is not None else None
    parts = (
        outer.elements if isinstance(outer, cst.Tuple | cst.List) else outer.args if isinstance(outer, cst.Call) else ()
    )
    others = [_value(part.value) for part in parts if part is not above and _is_literal(part.value)]
    known = prod(n for n in others if n > 0)
    return [n // known for n in lengths if known > 1 and n % known == 0]


def _is_axis(spot: Spot) -> bool:
    for above in list(spot.code.around(spot.node))[:3]:
        if isinstance(above, cst.Arg) and above.keyword is not None:
            return above.keyword.value in _AXIS_NAMES
    return False


def _literals(context: Context) -> Iterator[Spot]:
    """The numbers that the failing shapes may depend on, the nearest first."""
    seen: set[Place] = set()
    for code, inside in _regions(context):
        for node in code.nodes(cst.Integer, cst.UnaryOperation):
            place = code.place(node)
            if _is_literal(node) and _covers(inside, place) and not any(_covers(other, place) for other in seen):
                seen.add(place)
                yield Spot(code, node)
                if len(seen) >= MOST_LITERALS:
                    return


def _regions(context: Context) -> Iterator[tuple[Code, Place]]:
    failing = Spot(context.code, context.failing)
    yield context.code, failing.place
    for related in context.problem.related:
        code = context.code_at(related.place.start[0]) if related.place.path == context.summary.path else None
        if code is not None:
            yield code, related.place
    for operand in context.operands(failing):
        for maker in context.makers(operand):
            yield maker.code, maker.place
    statement = context.code.statement(context.problem.place)
    if statement is not None and isinstance(statement, cst.SimpleStatementLine):
        yield context.code, context.code.place(statement)


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
