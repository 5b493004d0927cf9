"""Parts of a graph that are computed again, with other arrays in the place of some.

This is what a function of the program is that an operation was given (`Body`), what `Session.run` does with what it is
fed, and what a gradient is taken of.  Rows of `[program]` in the tables are called with *references*: tensors of the
graph instead of their values.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np

from ..analysis.graph import Argument, Body, Node, Tensor, tensors_in
from .flow import cuts_of, stale
from .tables import Unsupported, compiled, tables
from .values import leaves, value_of

if TYPE_CHECKING:
    from .program import Program, Values

Places = dict[Tensor, Any]


@dataclass(frozen=True, slots=True)
class Reference:
    """A tensor of the graph, not its value."""

    tensor: Tensor


def is_of_program(operation: str) -> bool:
    """Whether an operation is about the graph itself, and so is done by the program and not by an engine."""
    return operation in tables().programs


class Reruns:
    """A program and what it has computed up to a node."""

    def __init__(self, program: Program, values: Values) -> None:
        self.program, self.values = program, values

    def call(self, node: Node) -> Any:
        """An operation of the program by its row; `lengths` go into numbers as they do elsewhere."""
        names = {"again": self.again, "slopes": self.slopes, "value": self._value}
        row = compiled(tables().programs[node.operation], names)
        lengths = self.program.lengths
        return row(**{name: value_of(item, Reference, lengths, self.function) for name, item in node.arguments})

    def function(self, body: Body) -> Callable[..., Any]:
        """A function of the program, to be called with arrays; `examples` are what it was followed with."""

        def called(*given: Any, **named: Any) -> Any:
            takes = dict(body.takes)
            places: Places = {}
            for (_, place), value in zip(body.takes, given, strict=False):
                places |= _placed(place, value)
            for name, value in named.items():
                places |= _placed(takes[name], value)
            return self._with(places, body.gives)

        find = partial(self.program.find, values=self.values)
        called.examples = [value_of(item, find, self.program.lengths, self.function) for _, item in body.takes]  # type: ignore[attr-defined]
        return called

    def again(self, what: Any, fed: Mapping[Any, Any] | None = None) -> Any:
        """References, in any structure, computed with what is fed in the place of others."""
        places: Places = {}
        for key, value in (fed or {}).items():
            if isinstance(key, Reference):
                places[key.tensor] = self._value(value)
        return _mapped(what, lambda reference: self._with(places, reference.tensor))

    def slopes(self, of: Any, by: Any, weights: Any = None) -> Any:
        """The gradients of the sum of what `of` refers to, weighted, for each reference in `by`, in its structure."""
        sources = list(_references(by))
        targets = [reference.tensor for reference in _references(of)]
        if not sources or not targets:
            raise Unsupported("a gradient of what is no array of the graph")

        def results(given: Sequence[Any]) -> list[Any]:
            places = {source.tensor: value for source, value in zip(sources, given, strict=True)}
            return [self._with(places, target) for target in targets]

        weighed = None if weights is None else [self._value(one) for one in _references(weights)]
        given = [self._value(source) for source in sources]
        found = iter(self.program.engine.slopes(results, given, weighed))
        return _mapped(by, lambda reference: next(found))

    def _value(self, item: Any) -> Any:
        """The value of a reference, or of references in a structure; anything else as it is."""
        return _mapped(item, lambda reference: self._tensor(reference.tensor), keep=True)

    def _tensor(self, tensor: Tensor) -> Any:
        """What a tensor is here: what it was replaced by, if it was."""
        found = self.program.find(tensor, self.values)
        if found is None:
            raise Unsupported("it takes what was not run")
        return found

    def _with(self, places: Places, wanted: Argument) -> Any:
        """An argument as it is with other values in these places; lengths are those of the values."""
        places = {tensor: self._fitting(tensor, value) for tensor, value in places.items()}
        program, lengths = copy.copy(self.program), self._lengths(places)
        nodes, sources = stale(self.program.graph, frozenset(places), tuple(tensors_in(wanted)))
        if sources & cuts_of(self.program.graph, lengths):
            raise Unsupported("it is computed from what was not recorded")
        program.lengths = {**self.program.lengths, **lengths}
        program.torn = set(self.program.torn)
        program.replaced = {**self.program.replaced, **places}
        values = dict(self.values)
        for node in nodes:
            values[node.id] = program.again(node, values)
        inner = Reruns(program, values)
        find = partial(program.find, values=values)
        return value_of(wanted, find, program.lengths, inner.function)

    def _fitting(self, tensor: Tensor, value: Any) -> Any:
        """A value with the dtype of the tensor that it replaces: placeholders and models cast what they are given."""
        if all(isinstance(one, (bool, int, float, complex)) for one in leaves(value)):
            value = np.asarray(value)
        wanted = self.program.dtypes.get(tensor)
        dtype = getattr(getattr(value, "dtype", None), "name", None)
        if wanted is None or dtype in (None, wanted) or not wanted.startswith(("float", "int", "uint", "bfloat")):
            return value
        return self.program.engine.cast(value, wanted)

    def _lengths(self, places: Places) -> dict[str, int]:
        """The symbols that are the lengths of what is replaced."""
        found: dict[str, int] = {}
        for tensor, value in places.items():
            shape = self.program.shapes.get(tensor)
            if shape is not None and len(shape) == len(getattr(value, "shape", ())):
                found |= {
                    name: int(length) for name, length in zip(shape, value.shape, strict=True) if isinstance(name, str)
                }
        return found


def _placed(place: Argument, value: Any) -> Places:
    """A value, or what lies in it, in the place of a tensor or of the tensors of a structure."""
    if isinstance(place, Tensor):
        return {place: value}
    items = getattr(place, "items", None)
    if items is None or not isinstance(value, (list, tuple)) or len(items) != len(value):
        raise Unsupported("a function of the program that was followed with arguments of another kind")
    return {tensor: one for item, part in zip(items, value, strict=True) for tensor, one in _placed(item, part).items()}


def _mapped(item: Any, change: Callable[[Reference], Any], keep: bool = False) -> Any:
    """A structure with something else for each reference; what is none becomes None, unless it is kept."""
    if isinstance(item, Reference):
        return change(item)
    if isinstance(item, (list, tuple)):
        return type(item)(_mapped(one, change, keep) for one in item)
    if isinstance(item, dict):
        return {key: _mapped(one, change, keep) for key, one in item.items()}
    return item if keep else None


def _references(item: Any) -> Iterator[Reference]:
    if isinstance(item, Reference):
        yield item
    elif isinstance(item, (list, tuple)):
        for one in item:
            yield from _references(one)
    elif isinstance(item, dict):
        yield from _references(list(item.values()))
