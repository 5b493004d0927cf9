"""Calling a library's own function with arguments that a graph names."""

from __future__ import annotations

import inspect
import operator
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from .tables import Unsupported

Arguments = Iterable[tuple[str, Any]]


def resolved(root: Any, path: str) -> Any:
    """What an attribute path below a module means; AttributeError if there is no such thing."""
    for name in path.split("."):
        root = getattr(root, name)
    return root


def call(function: Callable[..., Any], arguments: Arguments, like: Callable[..., Any] | None = None) -> Any:
    """Call by name where the function takes names, else by position; `like` is one with the same parameters.

    What comes before the items of `*args` goes by position, too; so do `args` of a rule where the function names them.
    """
    given = list(arguments)
    kinds = {**_kinds(function), **(_kinds(like) if like else {})}
    leading = {name for name, kind in _kinds(function).items() if kind is _POSITIONAL}
    spread = next((place for place, (name, value) in enumerate(given) if _is_spread(name, value, kinds)), -1)
    positional, named = [], {}
    for place, (name, value) in enumerate(given):
        if place == spread:
            positional.extend(value)
        elif place < spread or kinds.get(name) is _POSITIONAL or name in leading or name == "self" or name.isdigit():
            positional.append(value)
        else:
            named[name] = value
    return function(*positional, **named)


def _is_spread(name: str, value: Any, kinds: dict[str, Any]) -> bool:
    return kinds.get(name) is _SPREAD or (name == "args" and name not in kinds and isinstance(value, tuple))


_SPREAD, _POSITIONAL = inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.POSITIONAL_ONLY


@cache
def _kinds(function: Callable[..., Any]) -> dict[str, Any]:
    try:
        return {name: parameter.kind for name, parameter in inspect.signature(function).parameters.items()}
    except (ValueError, TypeError):
        return {}


LEADING = ("x", "x1", "x2", "xs", "condition")


def counterpart(function: Callable[..., Any], named: dict[str, Any]) -> Any:
    """Call NumPy's or JAX's function as Keras calls its own: the arrays have other names, all else has the same."""
    arrays = [value for name, value in named.items() if name in LEADING]
    return function(*arrays, **{name: value for name, value in named.items() if name not in LEADING})


def call_method(name: str, arguments: Arguments) -> Any:
    """A method, or a property, of the first argument."""
    (_, owner), *rest = arguments
    member = getattr(owner, name)
    return call(member, rest) if callable(member) else member


def operate(name: str, arguments: Arguments) -> Any:
    """An operator by the name of Python's method without underscores: "add", "rsub", "iadd", "getitem"."""
    values = [value for _, value in arguments]
    if name in ("getitem", "setitem", "neg", "pos", "abs", "invert", "contains"):
        return getattr(operator, name)(*values)
    if name == "divmod":
        return divmod(values[0], values[1])
    plain = _PLAIN.get(name)
    if plain is None:
        raise Unsupported(f"the operator `{name}`")
    one, two = values[:2]
    if name in _IN_PLACE:
        return getattr(operator, plain)(one, two)
    return (
        getattr(operator, plain)(two, one)
        if name[0] == "r" and name != "rshift"
        else getattr(operator, plain)(one, two)
    )


_ARITHMETIC = (
    "add",
    "sub",
    "mul",
    "truediv",
    "floordiv",
    "mod",
    "pow",
    "matmul",
    "and",
    "or",
    "xor",
    "lshift",
    "rshift",
)
_PLAIN = {
    **{
        f"{prefix}{name}": f"{name}_" if name in ("and", "or") else name for name in _ARITHMETIC for prefix in ("", "r")
    },
    **{name: name for name in ("lt", "le", "eq", "ne", "gt", "ge")},
}
_IN_PLACE = {f"i{name}": f"i{name}" for name in _ARITHMETIC}
_PLAIN |= _IN_PLACE
UNARY = ("neg", "pos", "abs", "invert")
OPERATORS = frozenset(_PLAIN) | set(UNARY) | {"getitem", "divmod"}
