"""Recording what a run computes: each call of a library as a step, each array marked with the step that gave it.

A recorded run is the same interpreter on the same text, kept apart from all memos.  An array's `made` says which step
gave it and where it lies in the result; where ways of the program join, arrays that differ in it lose it.  A step is
there if the state says so (locations of STEPS), which is undone and joined like everything else: what happens on one
of several ways is not there afterwards.

Vocabulary.  A *source* is a step that computes nothing: an array that comes from what was not recorded.  A *scope* is
a rule while it runs.  If what it gives was made by calls inside it (a model calls its layers, a loop its body), these
are the steps, else it is one itself.  A rule that calls others on arrays of its own making is *opaque*.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from ..graph import Argument, Body, DTypeName, Object, Output, Tensor
from ..layout import Code
from ..memo import ABSENT, CHANGED, STEPS, Outcome
from ..path import Path
from ..rule import Arguments, Keywords
from ..value import TRUE, Array, Const, Function, Library, Ref, Tuple, Unknown, Value
from .expressing import DEEPEST, Inexpressible, Lengths, leaves, rewritten, with_leaves
from .making import is_remembered, remember, remembered
from .steps import Called, Scope, Step

if TYPE_CHECKING:
    from ..rule import StubFunction
    from .machine import Machine

Made = tuple[int | str, ...]


class Recording:
    """The steps of one run, in their order."""

    def __init__(self) -> None:
        self.steps: list[Step] = []
        self.calls: list[Called] = []
        self.lengths = Lengths()
        self.restores = False  # whether what the operator in place that runs gives is stored where its operand was
        self._scopes: list[Scope | None] = []  # None: a user's function
        self._last: Scope | None = None  # the rule that ran last
        self._taken: list[list[tuple[str, Value]]] = []  # what the users' functions that run were given
        self._left: Keywords = ()  # and the one that ended last
        self._uses: list[tuple[Ref, Arguments, Value]] = []  # objects that were called, on what, and what they gave
        self._weights: dict[tuple[Path, str], int] = {}
        self._identities: dict[Path, int] = {}
        self._related: dict[int, set[int]] = {}

    @contextmanager
    def apart(self) -> Iterator[None]:
        """Run something whose changes of the state are taken back: what is known of objects is, too."""
        kept = dict(self._weights), dict(self._identities), {key: set(found) for key, found in self._related.items()}
        try:
            yield
        finally:
            self._weights, self._identities, self._related = kept

    # Rules

    def begin(
        self, m: Machine, entry: StubFunction, arguments: Arguments, keywords: Keywords
    ) -> tuple[Arguments, Keywords]:
        """A rule is about to run; its arguments as it is to see them."""
        first = arguments[0] if arguments else None
        called = first if isinstance(first, Ref) and entry.name.endswith(".__call__") else None
        if called is not None:
            self._note_entered()
        outer = self._scopes[-1] if self._scopes else None
        values = (*arguments, *(value for _, value in keywords))
        if outer is None:
            arguments = tuple(self.adopted(m, value) for value in arguments)
            keywords = tuple((name, self.adopted(m, value)) for name, value in keywords)
        elif any(array.made is None for value in values for _, array in leaves(m, value)):
            outer.opaque = True
            if called is not None:
                arguments = tuple(self._adopted_inside(m, value) for value in arguments)
        before = (len(self.calls), len(self._uses))
        self._scopes.append(Scope(entry.name, len(self.steps), before, arguments, keywords, called))
        return arguments, keywords

    def bound(self, given: Mapping[str, object]) -> None:
        """How the rule that runs bound its arguments."""
        if self._scopes and self._scopes[-1] is not None:
            self._scopes[-1].bound = given

    def replays(self) -> None:
        """The rule that runs computes a symbolic graph again."""
        if self._scopes and self._scopes[-1] is not None:
            self._scopes[-1].replays = True

    def end(self) -> Scope:
        found = self._last = self._scopes.pop()
        assert found is not None
        return found

    def result(self, m: Machine, scope: Scope, entry: StubFunction, result: Value) -> Value:
        """What a rule gave, marked."""
        found = self._result(m, scope, entry, result)
        if scope.called is not None:
            self._uses.append((scope.called, scope.arguments[1:], found))
        return found

    def _result(self, m: Machine, scope: Scope, entry: StubFunction, result: Value) -> Value:
        """A step of its own, unless calls inside the rule are."""
        arrays = [array for _, array in leaves(m, result)]
        if isinstance(result, Ref) and result.type == "object" and not is_remembered(m, result):
            remember(m, result, entry.name, scope.arguments, scope.keywords)
        if not arrays and not scope.changed:
            return result
        given = {array.made for value in _values(scope) for _, array in leaves(m, value)}
        passed = any(array.made in given for array in arrays) and not scope.entered
        opaque = scope.opaque and not (scope.entered and self._is_its_calls(m, scope))
        inside = arrays and not opaque and not passed and all(array.made is not None for array in arrays)
        if inside and not self._faulty(scope):
            return result
        if not scope.entered or inside or (opaque and not scope.user):
            self._drop(m, scope.start)
        return self._own_step(m, scope, entry, result, arrays)

    def _is_its_calls(self, m: Machine, scope: Scope) -> bool:
        """Whether a rule has no computation of its own: it calls an object that is a graph, such as a model, or none.

        A rule that computes a graph again which belongs to no object, as a session does, is an operation.
        """
        owner = None if scope.called is None else m.class_of(scope.called)
        return not scope.replays if owner is None else m.catalogue.member(owner, "__graph__") is not None

    def _faulty(self, scope: Scope) -> bool:
        """Whether a call of the library inside cannot be run again, so that the rule had better be a step itself."""
        return not scope.user and any(step.fault for step in self.steps[scope.start :])

    def _drop(self, m: Machine, start: int) -> None:
        for step in self.steps[start:]:
            if step.kind != "parameter":
                m.state.set((STEPS, step.number), ABSENT)

    def _own_step(self, m: Machine, scope: Scope, entry: StubFunction, result: Value, arrays: list[Array]) -> Value:
        if (
            len(arrays) == 1
            and isinstance(result, Array)
            and result.node is not None
            and result.node.operation == "input"
        ):
            return self._source(m, result, "data", _named(result))
        own = self._parameter(m, scope, entry, result)
        if own is not None:
            return own
        operation, called = self._operation(m, scope, entry)
        outputs = self._outputs(m, result)
        changed = scope.changed[0] if not arrays and len(scope.changed) == 1 else None
        if changed is not None:
            outputs = (self._output((), changed),)
        weights = () if called is None else self._weights_of(m, called)
        try:
            layer = None if called is None else self.object(m, called)
            arguments, fault = self._arguments(m, scope, called is not None), ""
        except Inexpressible as error:
            layer, arguments, fault = None, (), str(error)
        step = self._add(
            m,
            "call",
            operation,
            outputs,
            arguments=arguments,
            layer=layer,
            weights=weights,
            fault=fault,
        )
        for array in scope.shared:
            self._relate(step.number, array)
        for array in scope.changed:
            self._changed(m, array, step.number if array is changed else None)
        return self._marked(m, result, step.number)

    def _operation(self, m: Machine, scope: Scope, entry: StubFunction) -> tuple[str, Ref | None]:
        """The name of what is called, and the object that is."""
        first = scope.arguments[0] if scope.arguments else None
        outer = next((item.called for item in reversed(self._scopes) if item is not None and item.called), None)
        for called in (scope.called, outer):
            if called is not None and first == called:
                return m.class_of(called) or entry.name, called
        callers = (item.name for item in reversed(self._scopes) if item is not None)
        return next((name for name in (entry.name, *callers) if _is_public(name)), entry.name), None

    def _arguments(self, m: Machine, scope: Scope, is_called: bool) -> tuple[tuple[str, Argument], ...]:
        found: list[tuple[str, Argument]] = []
        bound = scope.bound
        if bound is None:
            bound = {str(index): value for index, value in enumerate(scope.arguments)}
            bound.update(scope.keywords)
        for index, (name, value) in enumerate(bound.items()):
            if index == 0 and is_called:
                continue
            if isinstance(value, dict):
                found.extend((key, self.express(m, item)) for key, item in value.items())
            elif isinstance(value, tuple):
                found.append((name, self.express(m, Tuple(value))))
            elif isinstance(value, Value):
                found.append((name, self.express(m, value)))
        return tuple(found)

    # Steps

    def _add(self, m: Machine, kind: str, operation: str, outputs: tuple[Output, ...], **more: object) -> Step:
        step = Step(len(self.steps), kind, operation, outputs, m.span(m.node), **more)  # type: ignore[arg-type]
        self.steps.append(step)
        m.state.set((STEPS, step.number), TRUE)
        return step

    def _outputs(self, m: Machine, value: Value) -> tuple[Output, ...]:
        return tuple(self._output(at, array) for at, array in with_leaves(m, value))

    def _output(self, at: tuple[int | str, ...], array: Array) -> Output:
        return Output(at, self.lengths.shape(array.shape), array.dtype, array.kind)

    def _marked(self, m: Machine, value: Value, number: int, at: tuple[int | str, ...] = ()) -> Value:
        """A result whose arrays say which step gave them."""
        if isinstance(value, Array) or len(at) >= DEEPEST:
            return replace(value, made=(number, *at)) if isinstance(value, Array) else value
        if isinstance(value, Tuple):
            items = tuple(self._marked(m, item, number, (*at, index)) for index, item in enumerate(value.items))
            return replace(value, items=items)
        return rewritten(m, value, lambda key, item: self._marked(m, item, number, (*at, key)))

    def adopted(self, m: Machine, value: Value, kind: str = "cut", name: str = "") -> Value:
        """A value whose own arrays are sources, if nothing is known of where they come from."""
        if isinstance(value, Array) and value.made is None:
            return self._source(m, value, kind, name)
        if isinstance(value, Tuple) and any(isinstance(item, Array | Tuple) for item in value.items):
            items = tuple(
                self.adopted(m, item, kind, f"{name}[{index}]" if name else "")
                for index, item in enumerate(value.items)
            )
            return replace(value, items=items)
        return value

    def _adopted_inside(self, m: Machine, value: Value) -> Value:
        """What a rule gives to an object that it calls: in its lists, too."""
        if isinstance(value, Ref) and value.type == "list":
            return rewritten(m, value, lambda _, item: self._adopted_inside(m, item))
        return self.adopted(m, value, "data")

    def _source(self, m: Machine, array: Array, kind: str, name: str = "") -> Array:
        step = self._add(m, kind, "", (self._output((), array),), name=name)
        return replace(array, made=(step.number,))

    # Arrays that are changed in place

    def changed(self, m: Machine, array: Array) -> None:
        """An array is changed: by the rule that runs, or else in a way that is not recorded."""
        if self._scopes and self._scopes[-1] is not None:
            self._scopes[-1].changed.append(array)
        else:
            self._changed(m, array, None)

    def replaced(self, m: Machine, array: Array, value: Value) -> None:
        """An operator in place gave the array's new contents."""
        restores, self.restores = self.restores, False
        if not restores and isinstance(value, Array) and value.made is not None and value.made != array.made:
            self._changed(m, array, value.made[0])

    def _changed(self, m: Machine, array: Array, by: int | str | None) -> None:
        """What shares memory with the array changes with it, in a way that is not recorded."""
        if array.made is None:
            return
        own = int(array.made[0])
        for other in sorted(self._relatives(own) - {own}):
            m.state.set((CHANGED, (other,)), Unknown("it shares memory with an array that was changed in place"))
        m.state.set((CHANGED, array.made), Unknown("it was changed in place") if by is None else Const(by))

    def shares(self, array: Array) -> None:
        """What the rule that runs gives shares memory with an array."""
        if self._scopes and self._scopes[-1] is not None:
            self._scopes[-1].shared.append(array)

    def _relate(self, number: int, array: Array) -> None:
        if array.made is not None:
            source = int(array.made[0])
            self._related.setdefault(source, set()).add(number)
            self._related.setdefault(number, set()).add(source)

    def _relatives(self, number: int) -> set[int]:
        found, stack = {number}, [number]
        while stack:
            new = self._related.get(stack.pop(), set()) - found
            found |= new
            stack.extend(new)
        return found

    def _latest(self, m: Machine, made: Made) -> Made | None:
        """The step that changed an array last; None if none did.  Raises `Inexpressible` if that is not known."""
        found: Made | None = None
        for _ in range(len(self.steps) + 1):
            value = m.get((CHANGED, made))
            if value is ABSENT:
                return found
            if not isinstance(value, Const) or not isinstance(value.value, int):
                raise Inexpressible(
                    value.reason if isinstance(value, Unknown) else "it is changed in place on some ways"
                )
            found = made = (value.value,)
        return found

    # Arguments

    def last_call(self, function: Function) -> Called | None:
        """How a function of the program was called last inside the rule that ran last."""
        since = self._last.called_before[0] if self._last is not None else 0
        return next((one for one in reversed(self.calls[since:]) if one.outcome.function == function), None)

    def express(self, m: Machine, value: Value) -> Argument:
        from .expressing import express

        return express(m, self, value)

    def tensor(self, m: Machine, array: Array) -> Argument:
        """The tensor that an array is now."""
        if array.made is None:
            array = self._source(m, array, "cut")
        assert array.made is not None
        made = self._latest(m, array.made) or array.made
        return self._cast(m, array, Tensor(str(made[0]), made[1:]))

    def _cast(self, m: Machine, array: Array, tensor: Tensor) -> Tensor:
        """A layer converts what it is given to its own dtype: a step that no line of the program has."""
        before = next((item for item in self.steps[int(tensor.source)].outputs if item.at == tensor.at), None)
        if before is None or None in (before.dtype, array.dtype) or before.dtype == array.dtype:
            return tensor
        assert array.dtype is not None
        step = self._add(
            m,
            "call",
            "cast",
            (Output((), before.shape, array.dtype, array.kind),),
            arguments=(("x", tensor), ("dtype", DTypeName(array.dtype))),
        )
        return Tensor(str(step.number))

    def number(self, m: Machine, type: str) -> Tensor:
        """A Python number that is not known."""
        names = {"float": "float64", "complex": "complex128"}
        step = self._add(m, "number", "", (Output((), (), names[type], f"builtins.{type}"),))
        return Tensor(str(step.number))

    # Objects and their weights

    def object(self, m: Machine, ref: Ref) -> Object:
        """An object with what made it."""
        found = remembered(m, ref)
        if found is None:
            raise Inexpressible("it takes an object of the program")
        identity = self._identities.setdefault(ref.cell, len(self._identities))
        arguments = tuple((name, self.express(m, value)) for name, value in found[1])
        return Object(found[0], arguments, identity, self._use(m, ref))

    def _use(self, m: Machine, ref: Ref) -> Body | None:
        """What an object did when the rule that ran last called it last; None if it did not, or that is not known."""
        since = self._last.called_before[1] if self._last is not None else 0
        for called, given, gave in reversed(self._uses[since:]):
            if called == ref:
                try:
                    takes = tuple((str(place), self.express(m, item)) for place, item in enumerate(given))
                    return Body(takes, self.express(m, gave))
                except Inexpressible:
                    return None
        return None

    def _weights_of(self, m: Machine, ref: Ref) -> tuple[tuple[str, int], ...]:
        """The weights of an object that was called, as its class tells by `__parameters__`."""
        owner = m.class_of(ref)
        entry = None if owner is None else m.catalogue.member(owner, "__parameters__")
        if entry is None:
            return ()
        recording, m.recording = m.recording, None
        try:
            rows = m.items(m.call(Library(entry.name), (ref,))) or ()
        finally:
            m.recording = recording
        return tuple(found for row in rows for found in self._weight(m, ref, m.items(row) or ()))

    def _weight(self, m: Machine, ref: Ref, row: Arguments) -> Iterator[tuple[str, int]]:
        """A weight as a parameter; who reads the attribute that holds it reads the parameter."""
        match row:
            case (Const(str() as name), Array() as array, Const(bool() as trainable), Const(str() as initial)):
                key = (ref.cell, name)
                if key not in self._weights:
                    outputs = (self._output((), array),)
                    owner = str(self._identities.setdefault(ref.cell, len(self._identities)))
                    step = self._add(
                        m, "parameter", "", outputs, name=name, owner=owner, initial=initial, trainable=trainable
                    )
                    self._weights[key] = step.number
                m.state.set((ref.cell, name), replace(array, made=(self._weights[key],)))
                yield name, self._weights[key]

    def _parameter(self, m: Machine, scope: Scope, entry: StubFunction, result: Value) -> Value | None:
        """A variable, made of what is none: its class says so by `trained_parameter`."""
        if not isinstance(result, Array):
            return None
        use = m.catalogue.member(result.kind, "trained_parameter")
        mark = getattr(use, "value", None)
        if not isinstance(mark, Const) or any(array.kind == result.kind for _, array in _arrays(m, scope)):
            return None
        initial: str | Tensor = "random"
        made = [array for _, array in _arrays(m, scope)]
        if made:
            try:
                found = self.tensor(m, made[0])
                initial = found if isinstance(found, Tensor) else "random"
            except Inexpressible:
                initial = "random"
        step = self._add(
            m, "parameter", entry.name, (self._output((), result),), initial=initial, trainable=mark.value is True
        )
        return replace(result, made=(step.number,))

    # Users' functions

    def enter(self) -> int:
        """A user's function begins."""
        self._note_entered()
        for scope in self._scopes:
            if scope is not None:
                scope.user = True
        self._scopes.append(None)
        self._taken.append([])
        return len(self.steps)

    def taken(self, m: Machine, name: str, value: Value) -> Value:
        """An argument as the function that begins is to see it."""
        found = self.adopted(m, value, "data", name)
        self._taken[-1].append((name, found))
        return found

    @staticmethod
    def is_in(outcome: Outcome) -> bool:
        """Whether a call has steps: those of another call are others, as what it draws at random is."""
        return any(location[0] is STEPS for location in outcome.effect.writes)

    def leave(self) -> None:
        self._scopes.pop()
        self._left = tuple(self._taken.pop())

    def ran(self, m: Machine, code: Code, start: int, outcome: Outcome) -> None:
        """A user's function has come back."""
        given = tuple(found for name, value in outcome.key for found in leaves(m, value, name))
        result = () if outcome.result is None else tuple(self.latest(m, outcome.result, "result"))
        self.calls.append(Called(code, start, len(self.steps), outcome, given, result, self._left))

    def latest(self, m: Machine, value: Value, name: str) -> Iterator[tuple[str, Array]]:
        """The arrays in a value with the steps that changed them last; without those of which that is not known."""
        for label, array in leaves(m, value, name):
            if array.made is not None:
                try:
                    yield label, replace(array, made=self._latest(m, array.made) or array.made)
                except Inexpressible:
                    continue

    def _note_entered(self) -> None:
        for scope in self._scopes:
            if scope is not None:
                scope.entered = True


def _is_public(name: str) -> bool:
    """Whether programs know a rule by its name; others are parts of the rules that call them."""
    return not any(part.startswith("_") and not part.startswith("__") for part in name.split("."))


def _values(scope: Scope) -> Arguments:
    return (*scope.arguments, *(value for _, value in scope.keywords))


def _arrays(m: Machine, scope: Scope) -> list[tuple[str, Array]]:
    return [found for value in _values(scope) for found in leaves(m, value)]


def _named(array: Array) -> str:
    """The name that a program gave a symbolic input."""
    assert array.node is not None
    found = dict(array.node.keywords).get("name")
    return str(found.value) if isinstance(found, Const) else ""
