"""The graphs of a recorded run: its steps cut out for a function, a model or the module.

A graph has the steps that are there at the end of what it is of, in their order.  What they take from outside is an
input, or a parameter.  A step that cannot be run again (`fault`), or that takes what nothing is known of, is left out
and named; an array that it gave is fed in its place where its shape and dtype are known, so that what follows stays in
the graph.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from . import dim
from .asking import Requirement as Need
from .dim import Expr
from .graph import (
    Argument,
    Body,
    DictOf,
    Graph,
    Input,
    Length,
    ListOf,
    Node,
    Number,
    Object,
    Output,
    Parameter,
    Place,
    Requirement,
    SliceOf,
    Symbol,
    Tensor,
    Term,
    TupleOf,
    Unrecorded,
    symbols_of,
    tensors_in,
)
from .graph.model import Shape
from .interp.recording import Recording
from .interp.steps import Step
from .problem import Span
from .value import Array

MOST_NODES = 2000
PlaceOf = Callable[[Span], Place | None]
Named = Iterable[tuple[str, Array]]


class Lost(Exception):
    """An array that can neither be computed nor fed, with the reason."""


@dataclass(frozen=True, eq=False)
class Cut:
    """What a graph is of: its steps, what it is given and what it gives.

    span: the numbers of all steps that ran in it, those too that are not there any more.
    examples: the lengths that symbols have in the program's own call.
    """

    name: str
    kind: str
    steps: frozenset[int]
    span: range
    given: tuple[tuple[str, Array], ...]
    result: tuple[tuple[str, Array], ...]
    examples: Mapping[Expr, int] = field(default_factory=dict)


def graph_of(
    recording: Recording, cut: Cut, needs: tuple[Need, ...], file: str, names: dict[int, str], place_of: PlaceOf
) -> Graph:
    """The graph of a cut; `needs` must hold in the run, `names` are the variables that results are bound to."""
    return Builder(recording, cut, needs, names, place_of).build(file)


@dataclass(eq=False)
class Builder:
    recording: Recording
    cut: Cut
    needs: tuple[Need, ...]
    names: dict[int, str]
    place_of: PlaceOf
    inputs: dict[tuple[object, ...], Input] = field(default_factory=dict)
    parameters: dict[int, Parameter] = field(default_factory=dict)
    nodes: list[Node] = field(default_factory=list)
    unrecorded: list[Unrecorded] = field(default_factory=list)
    _ids: dict[int, str] = field(default_factory=dict)
    _faults: dict[int, str] = field(default_factory=dict)
    _symbols: dict[str, str] = field(default_factory=dict)
    _owners: dict[str, str] = field(default_factory=dict)
    _objects: dict[int, int] = field(default_factory=dict)

    def build(self, file: str) -> Graph:
        for name, array in self.cut.given:
            self._given(name, array)
        calls = [step for number in sorted(self.cut.steps) if (step := self.recording.steps[number]).kind == "call"]
        for step in calls[:MOST_NODES]:
            self._node(step)
        for step in calls[MOST_NODES:][:1]:
            reason = f"the {len(calls) - MOST_NODES} calls from here on are too many"
            self.unrecorded.append(Unrecorded(reason, step.operation, self.place_of(step.span)))
        outputs = tuple(self._outputs())
        symbols = tuple(map(self._symbol, self._symbols))
        return Graph(
            self.cut.name,
            file,
            tuple(self.inputs.values()),
            tuple(self.parameters.values()),
            tuple(self.nodes),
            outputs,
            symbols,
            tuple(self._requirements()),
            tuple(dict.fromkeys(self.unrecorded)),
            self.cut.kind,
        )

    def _outputs(self) -> Iterator[tuple[str, Tensor]]:
        for name, array in self.cut.result:
            if array.made is not None:
                try:
                    yield name, self._tensor(Tensor(str(array.made[0]), array.made[1:]))
                except Lost as reason:
                    self.unrecorded.append(Unrecorded(f"the result `{name}` is not known: {reason}"))

    # Nodes

    def _node(self, step: Step) -> None:
        place = self.place_of(step.span)
        reason = step.fault
        if not reason:
            try:
                arguments = self._named(step.arguments)
                layer = None if step.layer is None else self._object(step.layer)
                weights = tuple((name, self._tensor(Tensor(str(number)))) for name, number in step.weights)
                self._append(step, arguments, layer, weights, place)
                return
            except Lost as error:
                reason = str(error)
        self._faults[step.number] = reason
        self.unrecorded.append(Unrecorded(reason, step.operation, place))

    def _append(
        self,
        step: Step,
        arguments: tuple[tuple[str, Argument], ...],
        layer: Object | None,
        weights: tuple[tuple[str, Tensor], ...],
        place: Place | None,
    ) -> None:
        self._ids[step.number] = f"n{len(self.nodes)}"
        outputs = tuple(replace(output, shape=self._shape(output.shape)) for output in step.outputs)
        name = self.names.get(step.number, "")
        self.nodes.append(Node(self._ids[step.number], step.operation, arguments, outputs, layer, weights, name, place))

    def _named(self, arguments: tuple[tuple[str, Argument], ...]) -> tuple[tuple[str, Argument], ...]:
        return tuple((name, self._argument(value)) for name, value in arguments)

    def _argument(self, argument: Argument) -> Argument:
        match argument:
            case Tensor():
                return self._tensor(argument)
            case Number(length):
                return Number(self._length(length))
            case ListOf(items):
                return ListOf(tuple(map(self._argument, items)))
            case TupleOf(items):
                return TupleOf(tuple(map(self._argument, items)))
            case DictOf(pairs):
                return DictOf(tuple((self._argument(key), self._argument(value)) for key, value in pairs))
            case SliceOf(start, stop, step):
                return SliceOf(self._argument(start), self._argument(stop), self._argument(step))
            case Object():
                return self._object(argument)
            case Body():
                return self._body(argument)
        return argument

    def _body(self, body: Body) -> Body:
        """A function, if all that it computes is in the graph."""
        inside = [int(tensor.source) for tensor in tensors_in(body.gives)]
        taken = {int(tensor.source) for _, item in body.takes for tensor in tensors_in(item)}
        if any(number in self.cut.span and number not in self._ids and number not in taken for number in inside):
            raise Lost("it takes a function of the program that is not followed step by step")
        return Body(self._named(body.takes), self._argument(body.gives))

    def _object(self, found: Object) -> Object:
        identity = self._objects.setdefault(found.identity, len(self._objects))
        return Object(found.name, self._named(found.arguments), identity, self._called(found.called))

    def _called(self, body: Body | None) -> Body | None:
        """What an object did, if that is in the graph."""
        try:
            return None if body is None else self._body(body)
        except Lost:
            return None

    # Tensors

    def _tensor(self, tensor: Tensor) -> Tensor:
        """A tensor of the recording as one of the graph; what was not computed in it is fed."""
        number = int(tensor.source)
        step = self.recording.steps[number]
        if number in self._ids:
            return Tensor(self._ids[number], tensor.at)
        if step.kind == "parameter":
            return Tensor(self._parameter(step))
        return Tensor(self._input(step, tensor.at))

    def _input(self, step: Step, at: tuple[int | str, ...], name: str = "") -> str:
        key = (step.number, *at)
        if key not in self.inputs:
            output = next((item for item in step.outputs if item.at == at), None)
            inside = step.number in self.cut.span or step.number in self.cut.steps
            role = "number" if step.kind == "number" else self._role(step, inside)
            if role == "cut" and step.number not in self._faults:
                reason = "it comes from a loop, a branch or data that is not followed step by step"
                self.unrecorded.append(Unrecorded(reason, step.operation, self.place_of(step.span)))
            known = name or step.name or self.names.get(step.number, "")
            self.inputs[key] = self._fed(step, output, known, role)
        return self.inputs[key].id

    def _role(self, step: Step, inside: bool) -> str:
        """What comes from outside is data."""
        return "data" if not inside or step.kind == "data" else "cut"

    def _fed(self, step: Step, output: Output | None, name: str, role: str) -> Input:
        shape = None if output is None else self._shape(output.shape)
        if output is None or output.dtype is None or shape is None or None in shape:
            raise Lost(self._faults.get(step.number, "") or "it takes an array whose shape or dtype is not known")
        lengths = tuple(length for length in shape if length is not None)
        return Input(
            f"i{len(self.inputs)}",
            name,
            lengths,
            output.dtype,
            role,
            output.kind,
            place=self.place_of(step.span),
        )

    def _given(self, name: str, array: Array) -> None:
        """An argument of the function is an input under its parameter's name, whether it is used or not."""
        if array.made is None:
            return
        step = self.recording.steps[int(array.made[0])]
        if step.kind == "parameter" or (step.number in self.cut.steps and step.kind == "call"):
            return
        try:
            self._input(step, array.made[1:], name)
        except Lost:
            return

    def _parameter(self, step: Step) -> str:
        if step.number not in self.parameters:
            output = step.outputs[0]
            shape = self._shape(output.shape)
            if shape is None or None in shape or output.dtype is None:
                raise Lost("it takes a weight whose shape or dtype is not known")
            lengths = tuple(length for length in shape if length is not None)
            initial = step.initial
            if isinstance(initial, Tensor):
                initial = self._tensor(initial) if int(initial.source) in self._ids else "random"
            owner = self._owners.setdefault(step.owner, f"layer{len(self._owners)}") if step.owner else ""
            self.parameters[step.number] = Parameter(
                f"p{len(self.parameters)}",
                step.name or self.names.get(step.number, ""),
                lengths,
                output.dtype,
                initial,
                owner,
                step.trainable,
                self.place_of(step.span),
            )
        return self.parameters[step.number].id

    # Lengths

    def _shape(self, shape: Shape) -> Shape:
        return None if shape is None else tuple(None if item is None else self._length(item) for item in shape)

    def _length(self, length: Length) -> Length:
        if isinstance(length, Term):
            return Term(length.operation, tuple(map(self._length, length.arguments)))
        if isinstance(length, str) and length not in self._symbols:
            self._symbols[length] = self._fresh_name(dim.name_of(self._expression(length)))
        return self._symbols[length] if isinstance(length, str) else length

    def _fresh_name(self, name: str) -> str:
        taken = set(self._symbols.values())
        numbered = (name if count == 1 else f"{name}_{count}" for count in range(1, len(taken) + 2))
        return next(candidate for candidate in numbered if candidate not in taken)

    def _expression(self, symbol: str) -> Expr:
        return next(expression for expression, name in self.recording.lengths.names.items() if name == symbol)

    def _symbol(self, symbol: str) -> Symbol:
        expression = self._expression(symbol)
        lower, upper = dim.bounds(expression)
        example = self.cut.examples.get(expression)
        return Symbol(self._symbols[symbol], lower, upper, dim.is_static(expression), example)

    def _requirements(self) -> Iterator[Requirement]:
        """What must hold of the symbols that the graph has."""
        found: dict[Requirement, None] = {}
        for need in self.needs:
            left, right = self.recording.lengths.length(need.left), self.recording.lengths.length(need.right)
            if left is None or right is None or not (symbols_of(left) | symbols_of(right)) <= set(self._symbols):
                continue
            found[Requirement(need.kind, self._length(left), self._length(right))] = None
        yield from found
