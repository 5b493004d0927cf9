"""What unknown code may change when it is given something: what it holds of it, and calls, at any later time."""

from __future__ import annotations

import ast

from ..attributes import touched
from ..data_files import last_part
from ..layout import Code
from ..memo import ABSENT
from ..path import Path
from ..rule import Arguments, Keywords
from ..value import Array, Const, Function, Method, OneOf, Ref, Tuple, Unknown, Value
from .instances import own_changes
from .machine import Machine
from .names import free_variable

MOST_GIVEN = 100  # objects and containers that are looked into
_GIVEN = "unknown code was given this object"
_CALLED = "a function that unknown code was given changes it"


def escape(m: Machine, arguments: Arguments, keywords: Keywords) -> None:
    """Lists, dicts and small arrays may come back with other contents; functions and methods of objects may be called,
    and what they change is not known from here on.  A file that they are told the name of may be written.
    """
    seen: set[Path] = set()
    for value in (*arguments, *(item for _, item in keywords)):
        _given(m, value, seen)


def escape_receiver(m: Machine, receiver: Value, name: str) -> None:
    """A method `name` was called of which nothing is known, as of a base class: it may call the object's own methods.

    An attribute of the object itself is no method; a function that is kept there knows nothing of the object.
    """
    if isinstance(receiver, Ref) and receiver.type == "object" and m.get((receiver.cell, name)) is ABSENT:
        _object_changed(m, receiver)


def _given(m: Machine, value: Value, seen: set[Path]) -> None:
    match value:
        case Function():
            _called(m, value, seen)
        case Method():
            _method_called(m, value, seen)
        case Const(str() as text):
            if "." in last_part(text):
                m.data_written(text)
        case Tuple(items) | OneOf(items):
            for item in items:
                _given(m, item, seen)
        case Ref(cell, kind):
            if cell not in seen and len(seen) < MOST_GIVEN:
                seen.add(cell)
                for item in _parts(m, value):
                    _given(m, item, seen)
            if kind == "object":
                _object_changed(m, value)
            _changed(m, value, _GIVEN)
        case _:
            _changed(m, value, _GIVEN)


def _parts(m: Machine, value: Ref) -> list[Value]:
    """What a container or a user's object holds: objects and containers that can be got at through it."""
    if value.type == "object":
        held = [m.get((value.cell, name)) for name in sorted(own_changes(m, value)[2])]
    elif value.type == "dict":
        held = [item for _, item in m.mapping(value) or ()]
    else:
        items, known = m.items(value), m.sequence(value)
        held = list(items if items is not None else known[1:] if known is not None else ())
    return [item for item in held if isinstance(item, Ref | Tuple | OneOf)]


def _object_changed(m: Machine, value: Ref) -> None:
    """Any of an object's methods may have been called, in any order."""
    assigned, changed, _ = own_changes(m, value)
    for name in sorted(assigned):
        m.state.set((value.cell, name), Unknown(_GIVEN))
    for name in sorted(changed - assigned):
        held = m.get((value.cell, name))
        if held is ABSENT:
            continue
        _changed(m, held, _GIVEN)
        if not isinstance(held, Ref | Array):
            m.state.set((value.cell, name), Unknown(_GIVEN))


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
