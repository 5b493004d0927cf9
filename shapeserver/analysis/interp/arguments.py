"""Binding the arguments of a call to a user's function, in the words of Python's own errors."""

from __future__ import annotations

from ..layout import Code
from ..rule import UNPACKED, Arguments, Keywords
from ..value import Const, Function, Tuple, Unknown, Value
from .machine import Machine

_MISSING = Unknown("a call passes arguments of unknown number")


def bind(
    m: Machine, function: Function, code: Code, arguments: Arguments, keywords: Keywords
) -> dict[str, Value] | str:
    """Parameters to values, in order; or what Python would say when they do not fit."""
    spec = code.arguments
    positional = [item.arg for item in (*spec.posonlyargs, *spec.args)]
    keyword_only = [item.arg for item in spec.kwonlyargs]
    open_ended = any(name == UNPACKED for name, _ in keywords)
    given = {name: value for name, value in keywords if name != UNPACKED}
    bound: dict[str, Value] = dict(zip(positional, arguments, strict=False))
    extra = arguments[len(positional) :]
    if extra and spec.vararg is None:
        return f"{code.name}() takes {_count(len(positional))} but {len(arguments)} were given"
    names = {*[item.arg for item in spec.args], *keyword_only}
    twice = next((name for name in given if name in bound and name in names), None)
    if twice:
        return f"{code.name}() got multiple values for argument '{twice}'"
    bound.update((name, value) for name, value in given.items() if name in names)
    rest = {name: value for name, value in given.items() if name not in names}
    if rest and spec.kwarg is None:
        return f"{code.name}() got an unexpected keyword argument '{next(iter(rest))}'"
    defaults = dict(function.defaults)
    missing = [name for name in (*positional, *keyword_only) if name not in bound and name not in defaults]
    if missing and not open_ended:
        return f"{code.name}() missing required argument '{missing[0]}'"
    ordered = {
        name: bound.get(name, _MISSING if open_ended else defaults.get(name, _MISSING))
        for name in (*positional, *keyword_only)
    }
    if spec.vararg:
        ordered[spec.vararg.arg] = _MISSING if open_ended else Tuple(extra)
    if spec.kwarg:
        pairs = tuple((Const(name), value) for name, value in rest.items())
        ordered[spec.kwarg.arg] = _MISSING if open_ended else m.new_dict(pairs)
    return ordered


def _count(number: int) -> str:
    return f"{number} positional argument{'' if number == 1 else 's'}"
