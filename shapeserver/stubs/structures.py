"""What rules ask of structures of arrays, of users' functions and of users' classes.

A *structure* is an array or a list, tuple or dict of structures, as a layer or a model is given and gives back.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from ..analysis import dim
from ..analysis.dim import Expr
from ..analysis.rule import UNPACKED
from ..analysis.shape import Shape
from ..analysis.value import Array, Builtin, Class, Const, Function, Library, Method, Ref, Unknown, Value
from .makers import dtype_name
from .objects import Blank, Named, Several, alike, from_rule, to_rule
from .runtime import machine, tick


def each(function: Callable[[Any], Any], value: Any) -> Any:
    """A structure with `function` applied to its leaves."""
    tick()
    match value:
        case list():
            return [each(function, item) for item in value]
        case tuple():
            return alike(value, [each(function, item) for item in value])
        case dict():
            return {key: each(function, item) for key, item in value.items()}
        case Several(length, element):
            return Several(length, each(function, element))
        case Ref(_, "dict"):
            on = machine()
            pairs = on.mapping(value)
            if pairs is None:
                return Blank("", "the contents of a dict are not known")
            return {to_rule(on, key): each(function, to_rule(on, item)) for key, item in pairs}
    return function(value)


def leaves(value: Any) -> list[Any]:
    """The leaves of a structure in order."""
    found: list[Any] = []
    each(found.append, value)
    return found


def flattened(value: Any) -> Any:
    """The leaves as the libraries list them, a dict's by sorted keys; their number is known if all the parts are."""
    if isinstance(value, Several) and isinstance(value.element, Array):
        return value
    found = _flattened(value)
    return Several(dim.UNKNOWN, Blank("", "the parts of a structure are not known")) if found is None else found


def _flattened(value: Any) -> list[Any] | None:
    tick()
    if isinstance(value, Ref) and value.type == "dict":
        value = each(lambda part: part, value)
    if isinstance(value, dict):
        if not all(isinstance(key, str) for key in value):
            return None
        value = [value[key] for key in sorted(value)]
    if isinstance(value, list | tuple):
        parts = [_flattened(part) for part in value]
        return None if None in parts else [leaf for part in parts for leaf in part or ()]
    return [value] if value is None or isinstance(value, Array | int | float | str | Expr) else None


def tensor(array: Any, kind: str, dtype: Any = None) -> Any:
    """The same array as an object of another class, computed by nothing; what is no array stays as it is."""
    if not isinstance(array, Array):
        return array
    name = array.dtype if dtype is None else dtype_name(dtype)
    data = machine().contents(array) if name == array.dtype else None
    return Array(kind, array.shape, name, data, made=array.made)


def as_kind(array: Any, kind: str) -> Any:
    """The same memory as an array of another class; what is no array stays as it is."""
    return replace(array, kind=kind) if isinstance(array, Array) else array


def with_shape(array: Array, shape: Shape) -> Array:
    """An array of the same class and dtype."""
    return Array(array.kind, shape, array.dtype, made=array.made if shape == array.shape else None)


def is_symbolic(value: Any) -> bool:
    """Whether an array is part of a graph that is fed later."""
    return isinstance(value, Array) and value.node is not None


def is_a(value: Any, class_name: str) -> bool:
    """Whether an object is of a library's class or of one derived from it."""
    on = machine()
    found = on.class_of(from_rule(on, value))
    return found is not None and on.catalogue.is_subclass(found, class_name)


def array_class(value: Any) -> str | None:
    """The name of a library's class of arrays; None for anything else."""
    entry = machine().catalogue.find(value.name) if isinstance(value, Library) else None
    return entry.name if entry is not None and getattr(entry, "is_array", False) else None


def own_method(value: Any, name: str) -> Any:
    """The method if a user's class defines it, else None."""
    on = machine()
    ref = from_rule(on, value)
    if not isinstance(ref, Ref):
        return None
    found = on.attribute(ref, name)
    return found if isinstance(found, Method) and isinstance(found.function, Function | Ref) else None


def name_of(value: Any) -> str:
    """The qualified name of a library's function or class, else ""."""
    return value.name if isinstance(value, Library | Builtin) else ""


def library(name: str) -> Library:
    """A function or class of a library, by its qualified name."""
    return Library(name)


def named(class_name: str, *values: Any) -> Named:
    """A named tuple of a library's class."""
    return Named.of(Library(class_name), values)


def class_name(value: Any) -> str:
    """The short name of an object's class, for messages."""
    on = machine()
    ref = from_rule(on, value)
    owner = on.read(ref, "__class__") if isinstance(ref, Ref) else None
    if isinstance(owner, Class):
        return owner.name
    return owner.name.rpartition(".")[2] if isinstance(owner, Library) else "layer"


def snake_case(text: str) -> str:
    """A class's name as the names of its objects begin: "max_pooling2d" of "MaxPooling2D"."""
    apart = re.sub(r"(.)([A-Z][a-z]+)", r"\1_\2", text)
    return re.sub(r"([a-z])([A-Z])", r"\1_\2", apart).lower()


def parameters_of(function: Any) -> list[str] | None:
    """The parameters that a call can name; None if it takes any name, or if nothing is known of it."""
    on = machine()
    value: Value = from_rule(on, function)
    bound = isinstance(value, Method)
    while isinstance(value, Method):
        value = value.function
    names = on.parameters(value)
    return None if names is None else list(names[1:] if bound else names)


def default_of(function: Any, name: str) -> Any:
    """What a parameter of a user's function is if it is not given; None if that is not known, or there is none."""
    on = machine()
    value: Value = from_rule(on, function)
    while isinstance(value, Method):
        value = value.function
    found = dict(value.defaults).get(name) if isinstance(value, Function) else None
    return None if found is None else to_rule(on, found)


def catches_at_yield(function: Any) -> bool:
    """Whether a generator yields under an `except`."""
    return machine().catches_at_yield(from_rule(machine(), function))


def elements(value: Any) -> Any:
    """What iterating gives: a list or `Several`, or an unknown."""
    if isinstance(value, list | tuple | Several):
        return value
    on = machine()
    ref = from_rule(on, value)
    known = on.sequence(ref)
    if known is not None:
        return Several(known[0], to_rule(on, known[1]))
    if not isinstance(ref, Ref) or ref.type != "object":
        return Blank()
    found = to_rule(on, on.call(on.attribute(ref, "__iter__"), ()))
    return found if isinstance(found, list | tuple | Several) else Blank()


def invoke(function: Any, arguments: Any, named: Any) -> Any:
    """Call with a list of arguments and a dict of keyword arguments."""
    on = machine()
    keywords = tuple((str(key), from_rule(on, item)) for key, item in named.items())
    return to_rule(on, on.call(from_rule(on, function), tuple(from_rule(on, item) for item in arguments), keywords))


def call_with_some(function: Any) -> Any:
    """Call with arguments of which not even the number is known."""
    on = machine()
    return to_rule(on, on.call(from_rule(on, function), (), ((UNPACKED, Unknown("a call by a library")),)))


def is_none(value: Any) -> bool:
    return value is None or value == Const(None)
