"""What unknown code may change when it is given something: what it holds of it, and calls, at any later time."""

from __future__ import annotations

import ast

from ..attributes import touched
from ..data_files import last_part
from ..layout import Code
from ..memo import ABSENT
from ..path import Path
from ..rule import Arguments, Keywords
from ..value import Array, Const, Function, Method, Ref, Unknown, Value
from .machine import Machine
from .names import free_variable

_GIVEN = "unknown code was given this object"
_CALLED = "a function that unknown code was given changes it"


def escape(m: Machine, arguments: Arguments, keywords: Keywords) -> None:
    """Lists, dicts and small arrays may come back with other contents; functions may be called, and what they change
    is not known from here on.  A file that they are told the name of may be written.
    """
    seen: set[Path] = set()
    for value in (*arguments, *(item for _, item in keywords)):
        if isinstance(value, Function):
            _called(m, value, seen)
        elif isinstance(value, Method):
            _method_called(m, value, seen)
        elif isinstance(value, Const) and isinstance(value.value, str):
            if "." in last_part(value.value):
                m.data_written(value.value)
        else:
            _changed(m, value, _GIVEN)


def _changed(m: Machine, value: Value, reason: str) -> None:
    if isinstance(value, Ref) and value.type in ("list", "dict", "set"):
        m.state.set((value.cell, "data"), Unknown(reason))
    elif isinstance(value, Array):
        m.forget_contents(value)


def _called(m: Machine, function: Function, seen: set[Path]) -> None:
    m.get((function.code, "code"))
    code = m.memory.codes.get(function.code)
    if code is None or function.code in seen:
        return
    seen.add(function.code)
    for name in sorted(code.outer):
        m.state.set(free_variable(m, function, name), Unknown(_CALLED))
    for name in sorted(code.changes - code.outer):
        _changed(m, m.get(free_variable(m, function, name)), _CALLED)
    for name in _calls(code):
        value = m.get(free_variable(m, function, name))
        if isinstance(value, Function):
            _called(m, value, seen)


def _calls(code: Code) -> list[str]:
    """The names around a function that it calls."""
    names = {
        node.func.id for node in ast.walk(code.node) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    return sorted(names - code.local)


def _method_called(m: Machine, method: Method, seen: set[Path]) -> None:
    receiver, function = method.receiver, method.function
    if not isinstance(function, Function):
        return
    _called(m, function, seen)
    code = m.memory.codes.get(function.code)
    if code is None or not isinstance(receiver, Ref) or receiver.type != "object":
        return
    done = touched(code.text)
    for name in sorted(done.assigned):
        m.state.set((receiver.cell, name), Unknown(_CALLED))
    for name in sorted(done.changed - done.assigned):
        value = m.get((receiver.cell, name))
        if value is not ABSENT:
            _changed(m, value, _CALLED)
