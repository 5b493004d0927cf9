"""The cuts of a recorded run: the module from its top level, each function, each model that a name stands for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from .asking import Requirement
from .dim import Expr
from .generalising import generalised, requirements
from .generic import completed
from .graph_building import Cut
from .interp.expressing import leaves
from .interp.machine import Machine
from .interp.objects import library_class
from .interp.recording import Recording
from .interp.steps import Called, steps_of
from .placement import all_effects
from .problem import CODES
from .sweep import Sweep, Sweeper
from .value import Array, Library, Ref

MODULE = "<module>"


@dataclass(frozen=True, eq=False)
class Recorded:
    """A recorded run: its sweep, its steps, the cuts by name, and what must hold of dims in all of it.

    called: the calls that cuts of functions are of.
    """

    sweep: Sweep
    recording: Recording
    cuts: dict[str, Cut]
    needs: tuple[Requirement, ...]
    sweeper: Sweeper
    called: dict[str, Called]

    def general(self, name: str) -> Iterator[tuple[Cut, tuple[Requirement, ...]]]:
        """A function that the program calls, with symbols for the lengths of its arguments, and what must hold."""
        if name in self.called and not any(map(_is_open, self.called[name].given)):
            for found in generalised(self.sweeper, self.called[name]):
                yield replace(_function(found.called), examples=found.examples), found.needs


def record(sweeper: Sweeper) -> Recorded:
    """Analyse a module anew, recording what it computes; the sweeper must be new and have a memory of its own."""
    recording = sweeper.machine.recording = Recording()
    found = completed(sweeper, sweeper.run())
    needs = tuple(dict.fromkeys(need for effect in all_effects(found) for need in requirements(effect)))
    cuts = {MODULE: _module(sweeper, recording, found)}
    own = [called for called in recording.calls if called.code.path.module is sweeper.source.root]
    chosen: dict[str, Called] = {}
    for called in _best(own):
        chosen.setdefault(called.code.qualified, called)
    cuts.update((name, _function(called)) for name, called in chosen.items())
    cuts.update((cut.name, cut) for cut in _models(sweeper, found))
    return Recorded(found, recording, cuts, needs, sweeper, chosen)


def _module(sweeper: Sweeper, recording: Recording, found: Sweep) -> Cut:
    effects = [effect for _, effect in found.effects]
    steps = frozenset().union(*map(steps_of, effects))
    bound = {
        name: value
        for (path, name), value in found.heap.items()
        if path is found.source.root and isinstance(name, str) and name.isidentifier()
    }
    result = [item for name, value in bound.items() for item in recording.latest(sweeper.machine, value, name)]
    return Cut(MODULE, "module", steps, range(len(recording.steps)), (), tuple(result))


def _best(calls: list[Called]) -> Iterator[Called]:
    """Of the calls of each function one without an error that computes something, best with informative arguments."""
    known: dict[object, list[Called]] = {}
    for called in calls:
        if not called.outcome.fails and steps_of(called.outcome.effect):
            known.setdefault(called.code.path, []).append(called)
    for found in known.values():
        yield next((called for called in found if called.outcome.informative), found[0])


def _function(called: Called) -> Cut:
    effect = called.outcome.effect
    span = range(called.start, called.stop)
    steps = frozenset(number for number in steps_of(effect) if number in span)
    return Cut(called.code.qualified, "function", steps, span, called.given, called.result)


def _is_open(given: tuple[str, Array]) -> bool:
    """Whether the rank or a length of an argument is open already."""
    shape = given[1].shape
    return shape.rank is None or any(isinstance(length, Expr) for length in shape.dims)


def _models(sweeper: Sweeper, found: Sweep) -> Iterator[Cut]:
    """The objects that names of the module stand for and that tell of their graph by `__graph__`."""
    for (path, name), value in list(found.heap.items()):
        if path is found.source.root and isinstance(name, str) and isinstance(value, Ref):
            owner = library_class(sweeper.machine, value)
            entry = None if owner is None else sweeper.machine.catalogue.member(owner, "__graph__")
            if entry is not None:
                yield from _model(sweeper, name, value, entry.name)


def _model(sweeper: Sweeper, name: str, value: Ref, entry: str) -> Iterator[Cut]:
    chunk = next(chunk for chunk in sweeper.source.chunks if chunk.piece.body)
    layout = sweeper.layout(chunk)
    ends: list[list[tuple[str, Array]]] = []

    def body() -> None:
        m = sweeper.machine
        m.frame = sweeper.frame(sweeper.source.root / ("graph", name), layout.top, layout)
        with m.at(chunk.piece.body[0]):
            parts = m.items(m.call(Library(entry), (value,))) or ()
            ends.extend(leaves(m, part, label) for part, label in zip(parts, ("input", "output"), strict=False))

    effect = sweeper.guarded("", body, set, layout.top)
    failed = any(CODES[problem.code].severity == "error" for problem in effect.problems)
    if len(ends) == 2 and not failed:
        steps = _cone(sweeper.machine, ends[0], ends[1])
        yield Cut(name, "model", steps, range(0), tuple(ends[0]), tuple(ends[1]))


def _cone(m: Machine, inputs: list[tuple[str, Array]], outputs: list[tuple[str, Array]]) -> frozenset[int]:
    """The steps between the inputs and the outputs."""
    from .graph import tensors_in

    assert m.recording is not None
    given = {array.made[0] for _, array in inputs if array.made is not None}
    stack = [array.made[0] for _, array in outputs if array.made is not None]
    found: set[int] = set()
    while stack:
        number = int(stack.pop())
        if number in found or number in given:
            continue
        found.add(number)
        arguments = m.recording.steps[number].arguments
        stack.extend(int(tensor.source) for _, argument in arguments for tensor in tensors_in(argument))
    return frozenset(found)
