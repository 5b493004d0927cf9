"""Arguments of a graph as values for an engine, and the arrays in a nested result."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..analysis.graph import (
    Argument,
    Body,
    Constant,
    DictOf,
    DTypeName,
    ListOf,
    Name,
    Number,
    Object,
    SliceOf,
    Tensor,
    TupleOf,
    evaluate,
)
from .tables import Unsupported

BUILTINS = {"builtins.float": float, "builtins.int": int, "builtins.bool": bool, "builtins.complex": complex}
At = tuple[int | str, ...]


@dataclass(frozen=True, slots=True)
class Function:
    """A function or class of a library, by its qualified name."""

    name: str

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class Made:
    """An object of a library's class and the arguments that it was made with.

    called: what it computes, if the operation that has it calls it.
    """

    name: str
    arguments: tuple[tuple[str, Any], ...]
    identity: int
    called: Callable[..., Any] | None = field(default=None, compare=False)

    def __call__(self, *given: Any) -> Any:
        if self.called is None:
            raise Unsupported(f"what the `{self.name}` that it takes computes is not known")
        return self.called(*given)

    @property
    def examples(self) -> list[Any]:
        """What it was followed with when it was called."""
        return getattr(self.called, "examples", [])

    def __str__(self) -> str:
        return self.name


def value_of(
    argument: Argument,
    tensor: Callable[[Tensor], Any],
    lengths: Mapping[str, int],
    function: Callable[[Body], Any],
) -> Any:
    """An argument at a valuation; `tensor` finds arrays, `function` makes one of what a program did."""

    def inside(item: Argument) -> Any:
        return value_of(item, tensor, lengths, function)

    match argument:
        case Constant(value):
            return value
        case Tensor():
            return tensor(argument)
        case Number(length):
            return evaluate(length, lengths)
        case DTypeName(name):
            return name
        case Name(name):
            return BUILTINS.get(name) or Function(name)
        case SliceOf(start, stop, step):
            return slice(inside(start), inside(stop), inside(step))
        case ListOf(items):
            return [inside(item) for item in items]
        case TupleOf(items):
            return tuple(inside(item) for item in items)
        case DictOf(pairs):
            return {inside(key): inside(item) for key, item in pairs}
        case Object(name, arguments, identity, called):
            made = tuple((key, inside(item)) for key, item in arguments)
            return Made(name, made, identity, None if called is None else function(called))
        case Body():
            return function(argument)


def item_at(result: Any, at: At) -> Any:
    """What lies in a result under these indices, keys or fields.

    Raises LookupError or AttributeError where nothing does.
    """
    for key in at:
        if isinstance(key, str) and not isinstance(result, Mapping):
            result = getattr(result, key)
        else:
            result = result[key]
    return result


def with_item(result: Any, at: At, value: Any) -> Any:
    """The result with another value there; tuples become lists, named tuples keep their class."""
    if not at:
        return value
    key, rest = at[0], at[1:]
    if isinstance(result, Mapping):
        return {**result, key: with_item(result[key], rest, value)}
    if hasattr(result, "_fields"):
        name = key if isinstance(key, str) else result._fields[key]
        return result._replace(**{name: with_item(getattr(result, name), rest, value)})
    items = list(result)
    items[int(key)] = with_item(items[int(key)], rest, value)
    return items


def leaves(value: Any) -> list[Any]:
    """The values in nested lists, tuples, dicts and slices."""
    if isinstance(value, (list, tuple)):
        return [leaf for item in value for leaf in leaves(item)]
    if isinstance(value, Mapping):
        return [leaf for item in value.values() for leaf in leaves(item)]
    if isinstance(value, slice):
        return [value.start, value.stop, value.step]
    return [value]
