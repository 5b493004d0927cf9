"""A catalogue of some twenty rules, written in Python: enough to drive the engine without the stubs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from inspect import signature

from shapeserver.analysis import dim, shape
from shapeserver.analysis.contract import parse
from shapeserver.analysis.rule import PLAIN_ARRAY, Arguments, Entry, Keywords, Machine, RuleError, StubModule, StubValue
from shapeserver.analysis.shape import UNKNOWN_SHAPE, Shape
from shapeserver.analysis.value import (
    NONE,
    Array,
    Const,
    Contract,
    Int,
    Slice,
    Tuple,
    Unknown,
    Value,
    as_dim,
    dim_value,
)

ND, TYPED = "lib.ndarray", "lib.Typed"


@dataclass(frozen=True)
class Rule:
    name: str
    kind: str
    run: Callable[..., Value]
    signature: str = "(...)"
    traits: frozenset[str] = frozenset()

    def apply(self, machine: Machine, arguments: Arguments, keywords: Keywords) -> Value:
        try:
            given = signature(self.run).bind(machine, *arguments, **dict(keywords))
        except TypeError as error:
            raise RuleError("argument-mismatch", str(error)) from None
        return self.run(*given.args, **given.kwargs)


@dataclass(frozen=True)
class Kind:
    name: str
    members: dict[str, Entry] = field(default_factory=dict)
    bases: tuple[str, ...] = ()
    is_array: bool = True
    priority: int = 0


def _shape_of(value: Value) -> Shape:
    if isinstance(value, Array):
        return value.shape
    return UNKNOWN_SHAPE if isinstance(value, Unknown) else Shape(())


def _dims(machine: Machine, value: Value) -> Shape:
    single = as_dim(value)
    if single is not None:
        return Shape((single,))
    items = machine.items(value)
    if items is None:
        return UNKNOWN_SHAPE
    dims = [as_dim(item) for item in items]
    return Shape(tuple(dim.UNKNOWN if item is None else item for item in dims))


def _zeros(machine: Machine, size: Value, dtype: Value = NONE) -> Value:
    return Array(ND, _dims(machine, size), "float64")


def _binary(machine: Machine, left: Value, right: Value) -> Value:
    return Array(ND, shape.broadcast(_shape_of(left), _shape_of(right), ask=machine.ask), "float64")


def _matmul(machine: Machine, left: Value, right: Value) -> Value:
    return Array(ND, shape.matmul(_shape_of(left), _shape_of(right), machine.ask), "float64")


def _sum(machine: Machine, array: Value, axis: Value = NONE) -> Value:
    place = as_dim(axis)
    return Array(ND, shape.reduce(_shape_of(array), place if isinstance(place, int) else None), "float64")


def _reshape(machine: Machine, array: Value, *sizes: Value) -> Value:
    target = _dims(machine, sizes[0] if len(sizes) == 1 else Tuple(sizes))
    if target.rank is None:
        return Array(ND, UNKNOWN_SHAPE, "float64")
    return Array(ND, shape.reshape(_shape_of(array), target.dims, machine.ask), "float64")


def _concat(machine: Machine, arrays: Value, axis: Value = Const(0)) -> Value:
    items = machine.items(arrays)
    if items is None:
        return Array(ND, UNKNOWN_SHAPE, "float64")
    place = as_dim(axis)
    assert isinstance(place, int)
    return Array(ND, shape.concat([_shape_of(item) for item in items], place, machine.ask), "float64")


def _shape(machine: Machine, array: Value) -> Value:
    found = _shape_of(array)
    return Unknown("rank") if found.rank is None else Tuple(tuple(map(dim_value, found.dims)))


def _rank(machine: Machine, array: Value) -> Value:
    found = _shape_of(array)
    return Unknown("rank") if found.rank is None else Const(found.rank)


def _transpose(machine: Machine, array: Value) -> Value:
    return Array(ND, shape.transpose(_shape_of(array)), "float64")


def _item(machine: Machine, array: Value, key: Value) -> Value:
    found = _shape_of(array)
    if found.rank is None:
        return Array(ND, UNKNOWN_SHAPE, "float64")
    if found.rank == 0:
        raise RuleError("too-many-indices", "too many indices")
    if isinstance(key, Slice):
        return Array(ND, Shape((dim.UNKNOWN, *found.dims[1:])), "float64")
    return Array(ND, Shape(found.dims[1:]), "float64")


def _nonzero(machine: Machine, array: Value) -> Value:
    return Array(ND, Shape((machine.fresh("count", 0),)), "int64")


def _typed(machine: Machine, key: Value) -> Value:
    text = key.value if isinstance(key, Const) else ""
    return Contract(ND, axes=parse(text)) if isinstance(text, str) else Unknown("a type")


def _edition(machine: Machine) -> Value:
    version = machine.version("lib")
    size = as_dim(version) if version is not None else None
    return Array(ND, Shape((dim.UNKNOWN if size is None else size,)), "float64")


def _scoped(machine: Machine, size: Value, function: Value, *arguments: Value) -> Value:
    """A call inside of which an ambient length is another."""
    with machine.within("length", size):
        return machine.call(function, arguments)


def _length(machine: Machine) -> Value:
    found = machine.ambient("length")
    return Const(1) if found is None else found


def _set_length(machine: Machine, size: Value) -> Value:
    machine.set_ambient("length", size)
    return NONE


_METHODS = {
    "__add__": _binary, "__radd__": _binary, "__mul__": _binary, "__rmul__": _binary, "__sub__": _binary,
    "__matmul__": _matmul, "__getitem__": _item, "sum": _sum, "reshape": _reshape,
}  # fmt: skip
_TRAITS = {
    "__add__": "elementwise", "__radd__": "elementwise", "__mul__": "elementwise", "__rmul__": "elementwise",
    "__sub__": "elementwise difference", "__matmul__": "product", "dot": "product", "sum": "total",
}  # fmt: skip
_PROPERTIES = {"shape": _shape, "T": _transpose, "ndim": _rank}
_FUNCTIONS = {
    "zeros": _zeros, "concat": _concat, "nonzero": _nonzero, "dot": _matmul, "edition": _edition,
    "scoped": _scoped, "length": _length, "set_length": _set_length,
}  # fmt: skip


def _traits(name: str) -> frozenset[str]:
    return frozenset(_TRAITS.get(name, "").split())


class SmallCatalogue:
    def __init__(self) -> None:
        members: dict[str, Entry] = {
            name: Rule(f"{ND}.{name}", "method", run, traits=_traits(name)) for name, run in _METHODS.items()
        }
        members.update({name: Rule(f"{ND}.{name}", "property", run) for name, run in _PROPERTIES.items()})
        self._kind = Kind(ND, members)
        self._entries: dict[str, Entry] = {"lib": StubModule("lib"), "lib.old": StubModule("lib.old"), ND: self._kind}
        self._entries[TYPED] = Kind(TYPED, {}, is_array=False)
        self._entries[f"{TYPED}.__class_getitem__"] = Rule(f"{TYPED}.__class_getitem__", "classmethod", _typed)
        self._entries["lib.pi"] = StubValue("lib.pi", Const(3.14))
        for name, run in _FUNCTIONS.items():
            self._entries[f"lib.{name}"] = Rule(f"lib.{name}", "function", run, traits=_traits(name))
        self._entries.update({f"{ND}.{name}": entry for name, entry in members.items()})

    def find(self, name: str) -> Entry | None:
        return self._entries.get(name)

    def member(self, class_name: str, attribute: str) -> Entry | None:
        if class_name == TYPED:
            return self._entries.get(f"{TYPED}.{attribute}")
        return self._kind.members.get(attribute) if class_name in (ND, PLAIN_ARRAY) else None

    def is_subclass(self, class_name: str, ancestor: str) -> bool:
        return class_name == ancestor

    def exports(self, module: str) -> tuple[str, ...]:
        return ("pi", *_FUNCTIONS) if module == "lib" else ()

    def versions(self, words: frozenset[str]) -> tuple[tuple[str, int], ...]:
        return (("lib", 1 if words & {"lib.old", "old="} else 2),)

    def digest(self) -> str:
        return "small"


__all__ = ["Int", "SmallCatalogue"]
