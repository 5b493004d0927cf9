"""Proposals that undo a slip of the pen: two that change places, a step that is too many, an axis kept or dropped.

They need no knowledge of a library.  Where the values of the failing expression came from, two neighbours may have been
written in the wrong order (lengths of a shape, indices, arguments); an array may be meant as it was before it was
transposed, reshaped or cut; and an index may be meant as a slice of length 1, or the other way round.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import prod

import libcst as cst

from ..report import Edit
from ..shape import Shape
from ..value import Array, Const, Int, Unknown
from .context import FAR, Context, Proposal, Site, Spot

AS_IT_IS, EXCHANGE = "use `{}` as it is", "exchange `{}` and `{}`"
KEEP, DROP = "keep the axis: `{}` for `{}`", "drop the axis: `{}` for `{}`"
TITLES = (AS_IT_IS, EXCHANGE, KEEP, DROP)
_LEFT_OUT, _EXCHANGED, _INDEX, _CUT = 8, 12, 14, 26
MOST_NEIGHBOURS = 6


def propose(context: Context) -> Iterator[Proposal]:
    for site in context.sites:
        yield from _left_out(context, site)
        for first, second in pairwise(_neighbours(context, site)):
            yield from _exchanged(context, site, first, second)
        yield from _index(context, site)


def _left_out(context: Context, site: Site) -> Iterator[Proposal]:
    """The array that another one is a view or a part of, in its place."""
    inner = _source(context, site)
    after = _array(context, site.spot)
    before = _array(context, inner) if inner is not None else None
    if inner is None or before is None or after is None or before.shape == after.shape:
        return
    same, cut = _same_elements(before.shape, after.shape), isinstance(site.spot.node, cst.Subscript)
    if cut or same:
        edit = site.spot.code.replace(site.spot.node, inner.code.atom(inner.node))
        picked = (before.shape.rank or 0) > (after.shape.rank or 0)
        rank = _LEFT_OUT if same else FAR if picked else _CUT
        yield context.proposal(site, rank, AS_IT_IS.format(inner.text), edit)


def _source(context: Context, site: Site) -> Spot | None:
    """What a subscript, an attribute, or a library's method or function of an array works on; a model is none."""
    code, node = site.spot.code, site.spot.node
    match node:
        case cst.Subscript(value=inner) | cst.Attribute(value=inner) | cst.Call(func=cst.Attribute(value=inner)):
            found = Spot(code, inner)
            if not isinstance(node, cst.Call) or context.arrays(found):
                return found
    called = isinstance(node, cst.Call) and context.function(site.spot)
    first = node.args[0] if called and isinstance(node, cst.Call) and node.args else None
    return Spot(code, first.value) if first is not None and not first.star else None


def _same_elements(before: Shape, after: Shape) -> bool:
    if before.rank is None or after.rank is None:
        return False
    first, second = before.dims, after.dims
    if Counter(dim for dim in first if dim != 1) == Counter(dim for dim in second if dim != 1):
        return True
    return all(isinstance(dim, int) for dim in (*first, *second)) and _size(first) == _size(second)


def _size(dims: Sequence[object]) -> int:
    return prod(dim for dim in dims if isinstance(dim, int))


def _neighbours(context: Context, site: Site) -> list[cst.CSTNode]:
    """What stands beside each other and may have been meant in another order."""
    match site.spot.node:
        case cst.Tuple(elements=items) | cst.List(elements=items):
            values = [item.value for item in items if isinstance(item, cst.Element)]
            lengths = all(_is_length(context, Spot(site.spot.code, item)) for item in values)
            return list(values) if lengths and len(values) <= min(len(items), MOST_NEIGHBOURS) else []
        case cst.Subscript(slice=items) if len(items) > 1:
            return [item.slice for item in items]
        case cst.Call(args=arguments):
            return [argument.value for argument in arguments if argument.keyword is None and not argument.star]
    return []


def _is_length(context: Context, spot: Spot) -> bool:
    if isinstance(spot.node, cst.Integer | cst.UnaryOperation):
        return True
    if not isinstance(spot.node, cst.Name | cst.Attribute | cst.Subscript | cst.Call | cst.BinaryOperation):
        return False
    values = [value for value in context.values(spot) if not isinstance(value, Unknown)]
    return all(isinstance(value, Int) or (isinstance(value, Const) and _counts(value.value)) for value in values)


def _counts(value: object) -> bool:
    return value is None or isinstance(value, int)


def _exchanged(context: Context, site: Site, first: cst.CSTNode, second: cst.CSTNode) -> Iterator[Proposal]:
    code = site.spot.code
    left, right = code.text(first), code.text(second)
    if left == right:
        return
    if isinstance(site.spot.node, cst.Call) and not _alike(context, _spots(site, first, second)):
        return
    edits = (Edit(code.place(first), right), Edit(code.place(second), left))
    yield context.proposal(site, _EXCHANGED, EXCHANGE.format(left, right), *edits)


def _spots(site: Site, *nodes: cst.CSTNode) -> list[Spot]:
    return [Spot(site.spot.code, node) for node in nodes if isinstance(node, cst.BaseExpression)]


def _alike(context: Context, spots: list[Spot]) -> bool:
    """Arguments that may have been exchanged: two arrays, or two lengths."""
    arrays = [bool(context.arrays(spot)) for spot in spots]
    return len(spots) == 2 and (all(arrays) or all(_is_length(context, spot) for spot in spots))


def _index(context: Context, site: Site) -> Iterator[Proposal]:
    """`x[:, 0]` for `x[:, :1]`, and the other way round; beyond an axis, where `0` fails, `:1` is empty."""
    node, outside = site.spot.node, context.problem.code == "index-out-of-range"
    if not isinstance(node, cst.Subscript) or not context.arrays(Spot(site.spot.code, node.value)):
        return
    for item in node.slice:
        edit = site.spot.code.replace
        match item.slice:
            case cst.Index(value=cst.Integer() as number) if not outside:
                old, at = number.evaluated_value, number.value
                text = f"{at}:{old + 1}" if old else ":1"
                yield context.proposal(site, _INDEX, KEEP.format(text, at), edit(item.slice, text))
            case cst.Slice(lower=lower, upper=cst.Integer() as upper, step=None):
                low = 0 if lower is None else lower.evaluated_value if isinstance(lower, cst.Integer) else -1
                if upper.evaluated_value == low + 1:
                    title = DROP.format(low, site.spot.code.text(item.slice))
                    yield context.proposal(site, _INDEX, title, edit(item.slice, str(low)))


def _array(context: Context, spot: Spot) -> Array | None:
    """The first array that an expression was seen to be; in a function that is called often, of the first call."""
    return next(iter(context.arrays(spot)), None)
