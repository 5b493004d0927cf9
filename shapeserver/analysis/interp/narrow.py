"""Narrowing: what a test that holds, or fails, tells about the values of the names in it.

A place that can be narrowed is a name or a chain of attributes on one.  Facts about dims go to the fact store, which
is consulted, never substituted into values.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import replace

from ..dim import Dim, add, is_known
from ..memo import ABSENT, Outcome
from ..shape import UNKNOWN_SHAPE, Shape
from ..truth import MAYBE, NO, YES
from ..value import (
    NONE,
    Array,
    Builtin,
    DType,
    Library,
    OneOf,
    Ref,
    Scalar,
    Tuple,
    Unknown,
    Value,
    as_dim,
)
from .machine import Machine
from .membership import is_instance, options_of
from .objects import may_be_scalar

_OPPOSITE = {
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
    ast.Lt: ast.GtE, ast.GtE: ast.Lt, ast.Gt: ast.LtE, ast.LtE: ast.Gt,
}  # fmt: skip


def narrowed(m: Machine, test: ast.expr, truth: bool) -> bool:
    """Take up that `test` is `truth`; False if that contradicts what is known, so that the branch is dead."""
    match test:
        case ast.UnaryOp(op=ast.Not(), operand=inner):
            return narrowed(m, inner, not truth)
        case ast.BoolOp(op=operator, values=values):
            if isinstance(operator, ast.And) is truth:
                answers = [narrowed(m, value, truth) for value in values]  # each of them narrows
                return all(answers)
            if truth:
                for value in values:
                    _take_up_axes(m, value)
            return True
        case ast.Compare(left=left, ops=[operator], comparators=[right]):
            kind = type(operator) if truth else _OPPOSITE.get(type(operator))
            if truth:
                _take_up_axes(m, test)
            return kind is None or compared(m, kind, left, right)
        case ast.Compare(left=left, ops=operators, comparators=others) if truth:
            pairs = zip(operators, [left, *others], others, strict=False)
            answers = [compared(m, type(operator), one, two) for operator, one, two in pairs]
            return all(answers)
        case ast.Call(func=ast.Name(id="isinstance"), args=[place, classes]):
            if truth:
                _take_up_axes(m, test)
            return _instance(m, place, classes, truth)
        case ast.Call(func=ast.Name(id="hasattr")) if truth:
            _take_up_axes(m, test)
        case ast.NamedExpr(target=target):
            return narrowed(m, target, truth)
        case ast.Name() | ast.Attribute():
            return _truthy(m, test, truth)
    return True


def value_of(m: Machine, node: ast.expr) -> Value:
    """The value of an expression, evaluated for its own sake: nothing it finds is reported."""
    from .expressions import evaluate

    return aside(m, lambda: evaluate(m, node))


def aside(m: Machine, run: Callable[[], Value]) -> Value:
    """What something would give; nothing it finds is reported, nothing it changes stays."""
    recorder = m.state.recorders[-1]
    known, notes, calls = len(recorder.problems), len(recorder.notes), len(recorder.calls)
    mark, catching = m.state.mark(), m.catching
    m.catching = 0
    try:
        return run()
    finally:
        m.catching = catching
        m.state.undo(mark)
        del recorder.problems[known:], recorder.notes[notes:], recorder.calls[calls:]


def is_place(node: ast.expr) -> bool:
    while isinstance(node, ast.Attribute):
        node = node.value
    return isinstance(node, ast.Name)


def rebind(m: Machine, node: ast.expr, value: Value) -> None:
    """Give a place a narrower value, without a note: the program binds nothing here.

    What lies elsewhere (in a class, behind a property, in a module that is not known) stays as it is: after a branch,
    nobody could tell what was learnt there from what was set.
    """
    from .names import given_as, resolve

    if isinstance(node, ast.Name):
        location = resolve(m, m.frame, node.id)
        if m.get(location) is ABSENT:
            return
        given = (location[0], given_as(node.id))
        if m.frame.kind == "function" and m.state.peek(given) is not ABSENT and m.get(given) == m.get(location):
            m.state.set(given, value)
        m.state.set(location, value)
    elif isinstance(node, ast.Attribute):
        owner = value_of(m, node.value)
        if isinstance(owner, Ref) and owner.type == "object" and m.get((owner.cell, node.attr)) is not ABSENT:
            m.state.set((owner.cell, node.attr), value)


def _truthy(m: Machine, place: ast.expr, truth: bool) -> bool:
    value = value_of(m, place)
    if isinstance(value, OneOf) and truth:
        kept = tuple(item for item in value.members if item != NONE)
        rebind(m, place, kept[0] if len(kept) == 1 else OneOf(kept))
    return True


def compared(m: Machine, kind: type, left: ast.expr, right: ast.expr) -> bool:
    if kind in (ast.Is, ast.IsNot):
        return _identity(m, left, right, kind is ast.Is)
    if kind in (ast.Lt, ast.LtE, ast.Gt, ast.GtE):
        return _ordered(m, kind, left, right)
    if kind is ast.NotEq:
        return _apart(m, left, right)
    if kind is not ast.Eq:
        return True
    for place, other in ((left, right), (right, left)):
        if not _shape_fact(m, place, other):
            return False
    one, two = as_dim(value_of(m, left)), as_dim(value_of(m, right))
    if one is not None and two is not None:
        return assume_equal(m, one, two)
    return True


def _is_cheap(m: Machine, node: ast.AST) -> bool:
    """Whether a part of an expression calls nothing but Python's own functions, such as `len`."""
    called = node.func if isinstance(node, ast.Call) else None
    return called is None or (isinstance(called, ast.Name) and isinstance(value_of(m, called), Builtin))


def _ordered(m: Machine, kind: type, left: ast.expr, right: ast.expr) -> bool:
    """Of two ints the one is less, or at most the other; what a function gives is not computed once more."""
    if not all(_is_cheap(m, node) for side in (left, right) for node in ast.walk(side)):
        return True
    sides = (left, right) if kind in (ast.Lt, ast.LtE) else (right, left)
    small, large = (as_dim(value_of(m, side)) for side in sides)
    if small is None or large is None or not (is_known(small) and is_known(large)):
        return True
    least = add(small, 1) if kind in (ast.Lt, ast.Gt) else small
    answer = m.ask.less_equal(least, large)
    if answer is MAYBE:
        m.ask.learn_order(least, large)
    return answer is not NO


def _apart(m: Machine, left: ast.expr, right: ast.expr) -> bool:
    """Of two ints that differ the one is less, if it is at most the other."""
    for one, two in ((left, right), (right, left)):
        small, large = as_dim(value_of(m, one)), as_dim(value_of(m, two))
        if small is not None and large is not None and m.ask.less_equal(small, large) is YES:
            return _ordered(m, ast.Lt, one, two)
    return True


def _identity(m: Machine, left: ast.expr, right: ast.expr, same: bool) -> bool:
    place, other = (left, right) if isinstance(right, ast.Constant) else (right, left)
    if not (isinstance(other, ast.Constant) and other.value is None and is_place(place)):
        return True
    value = value_of(m, place)
    if isinstance(value, OneOf):
        kept = tuple(item for item in value.members if (item == NONE) is same)
        if not kept:
            return False
        rebind(m, place, kept[0] if len(kept) == 1 else OneOf(kept))
    elif isinstance(value, Unknown) and same:
        rebind(m, place, NONE)
    return True


def _instance(m: Machine, place: ast.expr, classes: ast.expr, truth: bool) -> bool:
    value = value_of(m, place)
    wanted = value_of(m, classes)
    options = options_of(wanted)
    if isinstance(value, OneOf) and is_place(place):
        answers = [(item, is_instance(m, item, options)) for item in value.members]
        kept = tuple(item for item, answer in answers if answer is None or answer is truth)
        if not kept:
            return False
        rebind(m, place, kept[0] if len(kept) == 1 else OneOf(kept))
    return True


def _take_up_axes(m: Machine, test: ast.expr) -> None:
    """What may be a number was found to be an array: then nothing is known of its axes, if there is such a run."""
    match test:
        case ast.Call(func=ast.Name(id="isinstance"), args=[place, classes]):
            wanted = value_of(m, classes)
            options = options_of(wanted)
            arrays = tuple(option for option in options if isinstance(option, Library))
            asked = is_instance(m, value_of(m, place), arrays) is None
        case ast.Call(func=ast.Name(id="hasattr"), args=[place, ast.Constant(str() as name)]):
            asked = name.startswith("__")
            _take_for_another(m, place, name)
        case ast.Compare(left=ast.Call(func=ast.Name(id="type"), args=[place]), ops=[ast.Is() | ast.Eq() | ast.In()]):
            asked = True
        case _:
            return
    value = value_of(m, place) if asked and is_place(place) else None
    members = value.members if isinstance(value, OneOf) else () if value is None else (value,)
    found = tuple(_with_any_axes(item) if may_be_scalar(m, item) else item for item in members)
    if found != members:
        rebind(m, place, found[0] if len(found) == 1 else OneOf(found))


def _take_for_another(m: Machine, place: ast.expr, name: str) -> None:
    """What was taken for a text has an attribute that no text has: then it is something else."""
    value = value_of(m, place) if is_place(place) else None
    if isinstance(value, Scalar) and isinstance(m.attribute(value, name), Unknown):
        rebind(m, place, Unknown(f"it has `{name}`"))


def _with_any_axes(value: Value) -> Value:
    if not isinstance(value, Array) or value.shape.rank != 0:
        return value
    return Array(value.kind, UNKNOWN_SHAPE, value.dtype)


def _shape_fact(m: Machine, node: ast.expr, other: ast.expr) -> bool:
    """Facts of the forms `x.ndim == 2`, `len(x.shape) == 2`, `x.shape == (a, b)`, `x.shape[i] == n`, `x.dtype == t`."""
    match node:
        case ast.Attribute(value=place, attr="dtype") if is_place(place):
            _learn_dtype(m, place, value_of(m, other))
        case ast.Attribute(value=place, attr="ndim"):
            return _rank_fact(m, place, value_of(m, other))
        case ast.Call(func=ast.Name(id="len"), args=[ast.Attribute(value=place, attr="shape")]):
            return _rank_fact(m, place, value_of(m, other))
        case ast.Attribute(value=place, attr="shape") if is_place(place):
            items = m.items(value_of(m, other))
            if items is not None:
                return _learn_shape(m, place, [as_dim(item) for item in items])
    return True


def _rank_fact(m: Machine, place: ast.expr, value: Value) -> bool:
    rank = as_dim(value)
    if not isinstance(rank, int) or not is_place(place):
        return True
    return _learn_shape(m, place, [None] * rank)


def _learn_dtype(m: Machine, place: ast.expr, wanted: Value) -> None:
    """A place holds an array of a dtype that is named by itself, or of any objects."""
    value = value_of(m, place)
    name = wanted.name if isinstance(wanted, DType) or wanted == Builtin("object") else None
    if isinstance(value, Array) and value.dtype is None and name is not None:
        rebind(m, place, replace(value, dtype=name))


def _learn_shape(m: Machine, place: ast.expr, dims: list[Dim | None]) -> bool:
    """A place holds an array of these dims (None: whatever it was); False if it certainly does not."""
    value = value_of(m, place)
    if isinstance(value, Array) and value.shape.rank is not None:
        if value.shape.rank != len(dims):
            return False
        pairs = zip(value.shape.dims, dims, strict=True)
        answers = [new is None or assume_equal(m, old, new) for old, new in pairs]  # each of them is learnt
        return all(answers)
    if isinstance(value, Array | Unknown):
        with m.at(place):
            known = tuple(m.fresh(_axis_name(place, axis)) if item is None else item for axis, item in enumerate(dims))
        kind, dtype = (value.kind, value.dtype) if isinstance(value, Array) else ("", None)
        rebind(m, place, Array(kind, Shape(known), dtype, made=_made(value)))
    return True


def _made(value: Value) -> tuple[int | str, ...] | None:
    return value.made if isinstance(value, Array) else None


def _axis_name(place: ast.expr, axis: int) -> str:
    return f"{ast.unparse(place).rpartition('.')[2]}{axis}"


def assume_equal(m: Machine, left: Dim, right: Dim) -> bool:
    """Take up `left == right`; False if that is certainly wrong."""
    if m.ask.equal(left, right) is NO:
        return False
    m.ask.learn_equal(left, right)
    return True


def learn_unpacked(m: Machine, node: ast.Assign) -> None:
    """`b, t, d = x.shape` tells the rank of an unknown x and names its dims."""
    match node:
        case ast.Assign(targets=[ast.Tuple(elts=names)], value=ast.Attribute(value=place, attr="shape")) if is_place(
            place
        ):
            pass
        case _:
            return
    value = value_of(m, place)
    if (isinstance(value, Array) and value.shape.rank is not None) or not isinstance(value, Array | Unknown):
        return
    if not all(isinstance(name, ast.Name) for name in names):
        return
    from ..value import Int
    from .assign import assign

    with m.at(node.value):
        dims = [m.fresh(name.id if name.id != "_" else _axis_name(place, axis)) for axis, name in enumerate(names)]  # type: ignore[attr-defined]
    kind, dtype = (value.kind, value.dtype) if isinstance(value, Array) else ("", None)
    rebind(m, place, Array(kind, Shape(tuple(dims)), dtype, made=_made(value)))
    for name, dim in zip(names, dims, strict=True):
        assign(m, name, Int(dim))


def learn_from_call(m: Machine, node: ast.Call, outcome: Outcome, in_front: int) -> None:
    """What a call that came back has learnt of arrays that were unknown holds for the names that it was given.

    in_front: how many arguments the function was given before those of the call, as a method its object.
    """
    notes = [note[7] for note in outcome.effect.notes if note[0] == "signature" and note[2] is outcome.function.code]
    if len(notes) != 1 or not isinstance(notes[0], Tuple):
        return
    learnt = {name: value for (name, _), value in zip(outcome.key, notes[0].items, strict=False)}
    names = [name for name, _ in outcome.key][in_front:]
    given = [*zip(names, node.args, strict=False), *((word.arg, word.value) for word in node.keywords)]
    for name, place in given:
        if isinstance(place, ast.Starred):
            return
        value = learnt.get(name or "")
        if isinstance(place, ast.Name) and isinstance(value, Array) and isinstance(value_of(m, place), Unknown):
            rebind(m, place, value)
