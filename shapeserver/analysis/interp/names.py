"""Looking names up: the frame, the frames it closes over, the module, Python's builtins."""

from __future__ import annotations

from ..layout import Code
from ..memo import ABSENT, Location
from ..path import Path
from ..value import Builtin, Const, Function, Ref, Scalar, Unknown, Value
from .frame import Frame
from .machine import Machine
from .python.builtins import NAMES

CHANGED_LATER = "$changed"
"""Where a module keeps the names of its own variables that its functions bind anew, and that they change in place."""
FUNCTION = "$function"
"""Where a frame keeps the function that runs in it, for the closures made there."""


def given_as(name: str) -> tuple[str, str]:
    """Where a frame keeps what is known of the argument that it was given for a parameter."""
    return ("given", name)


def lookup(m: Machine, name: str) -> Value:
    location = resolve(m, m.frame, name)
    value = m.get(location)
    frame = m.frame
    while value is ABSENT and frame.kind == "class" and frame.outer is not None:
        frame = frame.outer
        value = m.get(resolve(m, frame, name))
    if value is not ABSENT:
        return Unknown(f"other functions change `{name}`") if _changes_later(m, location, value) else value
    if location[0] is m.frame.root or m.frame.kind == "class":
        return _builtin(m, name)
    return Unknown(f"`{name}` is not bound here")


def _changes_later(m: Machine, location: Location, value: Value) -> bool:
    """Whether a module's variable may be different by the time that a function is called."""
    root, name = location
    if root is not root.module or not m.state.is_from_before(location):
        return False
    lists = getattr(m.get((root, CHANGED_LATER)), "items", ())
    bound, changed = ((Const(name) in getattr(item, "items", ())) for item in lists or ((), ()))
    return bound or (changed and isinstance(value, Ref) and value.type != "object")


def resolve(m: Machine, frame: Frame, name: str) -> Location:
    """Where the variable that `name` means in a frame lives."""
    if frame.kind != "function":
        return (frame.path, name)
    return _variable(m, frame.code, frame.function, frame.path, name) or (frame.root, name)


def free_variable(m: Machine, function: Function, name: str) -> Location:
    """Where the variable lives that a name means in a function that does not bind it itself."""
    return _variable(m, _code_around(m, function), function, function.env, name) or (function.code.module, name)


def _variable(m: Machine, code: Code | None, function: Function | None, path: Path, name: str) -> Location | None:
    """Searches a function, whose variables live at `path`, and those around it; None for a variable of the module."""
    outer = False
    while code is not None and function is not None:
        if name in code.local and not (outer and name in code.outer):
            return (path, name)
        if name in code.outer and not outer and _is_global(m, function, name):
            return None
        outer = True
        path = function.env
        found = m.get((path, FUNCTION)) if path is not path.module else None
        function = found if isinstance(found, Function) else None
        code = _code_around(m, function) if function else None
    return (path, name) if path.module is path else None


def _is_global(m: Machine, function: Function, name: str) -> bool:
    """Whether a name that a function declares as an outer one is not found in the frames around it."""
    path: Path = function.env
    while path is not path.module:
        found = m.get((path, FUNCTION))
        if not isinstance(found, Function):
            return True
        code = _code_around(m, found)
        if code and name in code.local:
            return False
        path = found.env
    return True


def _code_around(m: Machine, function: Function) -> Code | None:
    """The text of a function around the one that runs: what its names mean depends on it."""
    m.get((function.code, "code"))
    return m.memory.codes.get(function.code)


def _builtin(m: Machine, name: str) -> Value:
    if name in NAMES:
        return Builtin(name)
    if name == "__name__":
        return Scalar("str")
    if name == "__file__" and isinstance(m.frame.root.step, str):
        return Const(m.frame.root.step)
    if name in ("__file__", "__doc__"):
        return Scalar("str")
    if name == "__debug__":
        return Const(True)
    return Unknown(f"`{name}` is not known")
