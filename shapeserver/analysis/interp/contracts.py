"""Annotations and shape comments: promises about parameters, results and assigned values.

A promise is trusted where less is known, and a mistake where it certainly does not hold.  What an annotation means is
a value like any other: `Float[np.ndarray, "n 3"]` is a `Contract` that a library's rule makes.  Names of dims belong
to the frame of a function, so that its parameters, its result and what is annotated inside share them.
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass

from .. import contract
from ..asking import Mismatch
from ..contract import Names, Pattern
from ..layout import Code
from ..memo import Location
from ..problem import Span
from ..rule import AFTER_ERROR
from ..value import Builtin, Class, Const, Contract, Form, Function, Library, Tuple, Value
from .dim_names import DescribingNames, DimNames
from .frame import Frame
from .machine import Machine
from .meeting import faults, fits_dtype, meaning, met

_COMMENT = re.compile(r"#\s*shape:\s*([(\[][^#]*[)\]])\s*(?:#.*)?$")
_RECEIVERS = ("self", "cls")
FIELD = "field"


@dataclass(frozen=True, slots=True)
class Promise:
    """What is said of a value.  `text` is how the program says it, `subject` begins a message: "`x` is".

    of_call: it is the callers who must keep it.  label: the parameter's name, if it is one.
    """

    wanted: Value
    text: str
    subject: str
    label: str = ""
    of_call: bool = False
    code: str = contract.CODE
    related: tuple[tuple[Span, str], ...] = ()


def parameter(m: Machine, function: Function, code: Code, item: ast.arg, value: Value) -> Value:
    """A parameter's value as its annotation or comment lets it be; a mistake belongs to the call."""
    subject = f"`{item.arg}` is"
    if item.annotation is not None:
        wanted = _seen_from_outside(m, function, code, item.annotation)
        _report_faults(m, wanted, item.annotation)
        promise = Promise(wanted, ast.unparse(item.annotation), subject, item.arg, of_call=True)
        return _annotated(m, promise, value, item.annotation)
    pattern = _parameter_comment(code, item)
    if pattern is None:
        return value
    with m.at(item):
        return _kept(m, _said_by_comment(pattern, subject, of_call=True), value, DimNames(m))


def check_result_annotation(m: Machine, function: Function, code: Code) -> None:
    """Say, when the function is entered, what is wrong with the annotation of its result."""
    annotation = None if isinstance(code.node, ast.Lambda) else code.node.returns
    if annotation is not None:
        _report_faults(m, _seen_from_outside(m, function, code, annotation), annotation)


def result(m: Machine, node: ast.Return, value: Value) -> Value:
    """What a function returns, held against its return annotation."""
    function, code = m.frame.function, m.frame.code
    if m.frame.kind != "function" or function is None or code is None or not isinstance(code.node, ast.FunctionDef):
        return value
    annotation = code.node.returns
    if annotation is None or code.generator:
        return value
    wanted = _seen_from_outside(m, function, code, annotation)
    related = ((m.span(annotation, code.unit), "annotated here"),)
    promise = Promise(wanted, ast.unparse(annotation), "what is returned is", related=related)
    return _annotated(m, promise, value, node)


def annotated(m: Machine, node: ast.AnnAssign, value: Value) -> Value:
    """The value of an annotated assignment."""
    wanted = meaning(m, node.annotation)
    _report_faults(m, wanted, node.annotation)
    promise = Promise(wanted, ast.unparse(node.annotation), f"`{ast.unparse(node.target)}` is")
    return _annotated(m, promise, value, node)


def promise_field(m: Machine, node: ast.AnnAssign, name: str) -> None:
    """The class body that runs annotates a field."""
    wanted = meaning(m, node.annotation)
    if isinstance(wanted, Contract | Form | Library):
        m.state.set((m.frame.path, (FIELD, name)), Tuple((wanted, Const(ast.unparse(node.annotation)))))


def fields(m: Machine, order: list[Value], values: dict[str, Value]) -> dict[str, Value]:
    """The fields of a new object as their annotations let them be; they share the names of dims."""
    names = DimNames(m, apart=True)
    found = dict(values)
    for name, value in values.items():
        told = [m.get((item.cell, (FIELD, name))) for item in order if isinstance(item, Class)]
        promise = next((item for item in told if isinstance(item, Tuple)), None)
        if promise is not None and isinstance(text := promise.items[1], Const):
            found[name] = _kept(m, Promise(promise.items[0], str(text.value), f"`{name}` is"), value, names)
    return found


def assigned(m: Machine, node: ast.Assign | ast.AnnAssign, value: Value) -> Value:
    """The value of an assignment that a comment tells the shape of."""
    if not m.frame.layout.has_shape_comments:
        return value
    pattern = _comment(m.frame.layout.after(node))
    target = node.targets[0] if isinstance(node, ast.Assign) else node.target
    if pattern is None or isinstance(target, ast.Tuple | ast.List):
        return value
    with m.at(node):
        return _kept(m, _said_by_comment(pattern, f"`{ast.unparse(target)}` is"), value, DescribingNames(m))


def _seen_from_outside(m: Machine, function: Function, code: Code, annotation: ast.expr) -> Value:
    """What an annotation of a function means where the function is defined."""
    from .names import FUNCTION

    inside, env = m.frame, function.env
    outer = m.get((env, FUNCTION)) if env is not env.module else None
    owner = outer if isinstance(outer, Function) else None
    outer_code = m.memory.codes.get(owner.code) if owner else None
    kind = "function" if outer_code is not None else "module"
    m.frame = Frame(kind, env, inside.root, inside.site, code.unit, code.layout, owner, outer_code)
    try:
        return meaning(m, annotation)
    finally:
        m.frame = inside


def _report_faults(m: Machine, wanted: Value, annotation: ast.expr) -> None:
    with m.at(annotation):
        for fault in faults(m, wanted):
            m.warn("contract-syntax", f"`{ast.unparse(annotation)}` tells no shape: {fault}")


def _annotated(m: Machine, promise: Promise, value: Value, place: ast.expr | ast.stmt) -> Value:
    """The value as its annotation lets it be, after saying how it breaks it."""
    wanted = promise.wanted
    if not isinstance(wanted, Contract | Form | Library | Builtin):
        return value
    with m.at(place):
        loose = isinstance(wanted, Contract) and not wanted.strict and not isinstance(place, ast.Return)
        if isinstance(wanted, Contract) and loose and not fits_dtype(wanted, value):
            _complain(m, promise, "contract-dtype", f"{_shown(m, value)}, and annotated as `{promise.text}`")
        return _kept(m, promise, value, DimNames(m))


def _kept(m: Machine, promise: Promise, value: Value, names: Names) -> Value:
    """The value as a promise lets it be; one that breaks it is a problem at the current node."""
    try:
        return met(m, promise.wanted, value, names, promise.label)
    except Mismatch as error:
        message = f"{_shown(m, value)}, which does not fit `{promise.text}`: {error.message}"
        _complain(m, promise, promise.code, message, error)
        return AFTER_ERROR if promise.of_call and promise.code == contract.CODE else value


def _complain(m: Machine, promise: Promise, code: str, message: str, error: Mismatch | None = None) -> None:
    dims = (error.left, error.right) if error else ()
    m.report(
        code,
        f"{promise.subject} {message}",
        None,
        dims,
        raises=False,
        related=promise.related,
        of_call=promise.of_call,
    )


def _shown(m: Machine, value: Value) -> str:
    from ..display import show

    def peek(location: Location) -> Value:
        return m.state.peek(location)

    return show(peek, value)


# Comments


def _said_by_comment(pattern: Pattern, subject: str, of_call: bool = False) -> Promise:
    """A comment that is wrong does no harm when the program runs."""
    text = f"({', '.join(map(str, pattern))})"
    return Promise(Contract("", axes=pattern), text, subject, of_call=of_call, code="static-shape-mismatch")


def _comment(rest: str) -> Pattern | None:
    """The pattern of a comment in the rest of a line."""
    found = _COMMENT.search(rest)
    return contract.parse_tuple(found[1]) if found is not None else None


def _parameter_comment(code: Code, item: ast.arg) -> Pattern | None:
    """The comment on a parameter's line, if no other parameter is on it."""
    if not code.layout.has_shape_comments or isinstance(code.node, ast.Lambda) or item.arg in _RECEIVERS:
        return None
    spec = code.arguments
    others = (*spec.posonlyargs, *spec.args, *spec.kwonlyargs)
    beside = [other for other in others if other.lineno == item.lineno and other.arg not in _RECEIVERS]
    return _comment(code.layout.after(item)) if len(beside) == 1 else None
