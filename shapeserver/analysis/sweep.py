"""The chunks of a module in order: replay what still holds, run what does not.

Steps.  As long as the chunks are those of the sweep before, their effects are applied blindly.  From the first one
that is not, the sweep keeps the set of locations that differ from the sweep before at the same point (`dirty`); an
effect that read none of them is applied too, one that did is verified by value, and only if that fails is its chunk
run.  When a chunk writes what it wrote before, the difference ends there.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from .interp.frame import Cancelled, Frame, OutOfSteps, Raised
from .interp.machine import Machine
from .interp.memory import Memory
from .interp.names import CHANGED_LATER
from .interp.recursion import NO_CUT
from .interp.state import State
from .interp.statements import freeze, run_statement
from .layout import Layout, Unit
from .memo import ABSENT, Effect, Location, Recorder
from .path import Path
from .problem import CODES, Problem, Span
from .rule import Catalogue
from .source import Chunk, Source
from .value import Const, Tuple, Unknown, Value

STATEMENT_LIMIT = 40_000  # steps of one top-level statement
Imports = Callable[[Machine, ast.Import | ast.ImportFrom], None]


@dataclass(frozen=True, eq=False)
class World:
    """What a module does not contain: libraries, other modules, and how imports lead to them."""

    catalogue: Catalogue
    external: Callable[[Location], Value]
    imports: Imports
    token: object
    """Equal as long as nothing outside of the module has changed."""


@dataclass(frozen=True, eq=False)
class Sweep:
    """A finished analysis of a module's statements, which is all that its importers see."""

    source: Source
    token: object
    heap: Mapping[Location, Value]
    effects: tuple[tuple[Chunk, Effect], ...]
    layouts: Mapping[Chunk, Layout]
    recomputed: tuple[str, ...]
    generic: tuple[Effect, ...] | None = None
    """The functions that nobody calls, run with symbols; None as long as only importers have asked for the module."""
    edition: object = field(default_factory=object)
    """Stands for this sweep in the tokens of the modules that see it, and does not keep it alive."""

    @cached_property
    def changed_later(self) -> Value:
        """The module's names that its functions bind, and those whose objects they change."""
        codes = [code for layout in self.layouts.values() for code in layout.codes.values()]
        bound, changed = [code.outer for code in codes], [code.changes for code in codes]
        return Tuple((_names(bound), _names(changed)))


def sweep(source: Source, world: World, memory: Memory, before: Sweep | None, cancelled: Callable[[], bool]) -> Sweep:
    """Analyse a module; raises `Cancelled` as soon as `cancelled()` is true."""
    sweeper = Sweeper(source, world, memory, before, cancelled)
    try:
        found = sweeper.run()
    except Cancelled:
        memory.forget_codes(sweeper.layouts, sweeper.known)
        raise
    memory.forget_codes(sweeper.known, sweeper.layouts)
    return found


class Sweeper:
    """One analysis of a module."""

    def __init__(
        self, source: Source, world: World, memory: Memory, before: Sweep | None, cancelled: Callable[[], bool]
    ) -> None:
        self.source, self.world, self.memory, self.before = source, world, memory, before
        self.state = State(world.external)
        self.machine = Machine(world.catalogue, memory, self.state, world.imports, cancelled)
        self.known = before.layouts if before else {}
        self.layouts: dict[Chunk, Layout] = {}
        self.recomputed: list[str] = []
        self.dirty: set[Location] = set()

    @classmethod
    def after(cls, found: Sweep, world: World, memory: Memory, cancelled: Callable[[], bool]) -> Sweeper:
        """The state in which a sweep ended, to go on from."""
        sweeper = cls(found.source, world, memory, found, cancelled)
        sweeper.layouts.update(found.layouts)
        sweeper.state.heap.update(found.heap)
        sweeper.at_the_end(found)
        return sweeper

    def at_the_end(self, found: Sweep) -> None:
        """From here on functions are run as the program may call them at any time."""
        self.state.heap[found.source.root, CHANGED_LATER] = found.changed_later

    def run(self) -> Sweep:
        self.memory.begin()
        chunks = list(self.source.standing)
        old = list(self.before.effects) if self.before else []
        blind = self.before is not None and self.before.token == self.world.token
        prefix, suffix = _alignment(chunks, [chunk for chunk, _ in old]) if blind else (0, 0)
        effects = [old[index] for index in range(prefix)]
        for chunk, effect in effects:
            self._apply_blindly(chunk, effect)
        middle = chunks[prefix : len(chunks) - suffix]
        start = dict(self.state.heap) if suffix else {}
        effects.extend((chunk, self._settle(chunk)) for chunk in middle)
        if suffix:
            self.dirty = self._difference(start, old[prefix : len(old) - suffix], effects[prefix:])
        for chunk, effect in old[len(old) - suffix :] if suffix else ():
            effects.append((chunk, self._settle_after(chunk, effect)))
        recomputed = tuple(self.recomputed)
        return Sweep(self.source, self.world.token, self.state.heap, tuple(effects), self.layouts, recomputed)

    def layout(self, chunk: Chunk) -> Layout:
        layout = self.layouts.get(chunk) or self.known.get(chunk) or Layout(chunk)
        if chunk not in self.layouts:
            self.layouts[chunk] = layout
            self.memory.codes.update((code.path, code) for code in layout.codes.values())
        return layout

    def _apply_blindly(self, chunk: Chunk, effect: Effect) -> None:
        self.layout(chunk)
        self.state.heap.update(effect.writes)

    def _settle(self, chunk: Chunk) -> Effect:
        """The effect of a chunk here: a kept one that holds, else that of a new run."""
        layout = self.layout(chunk)
        kept = self.memory.effect(self.state, chunk.path, chunk.piece.text)
        if kept is not None:
            self.state.heap.update(kept.writes)
            return kept
        self.recomputed.append(str(chunk.path.step[0]) if isinstance(chunk.path.step, tuple) else "")
        effect = self._record(chunk, layout)
        self.memory.keep_effect(chunk.path, effect)
        self.state.heap.update(effect.writes)
        return effect

    def _difference(
        self,
        start: Mapping[Location, Value],
        replaced: Iterable[tuple[Chunk, Effect]],
        new: Iterable[tuple[Chunk, Effect]],
    ) -> set[Location]:
        """The locations whose value after the edited chunks is not what it was there before."""
        then: dict[Location, Value] = {}
        for _, effect in replaced:
            then.update(effect.writes)
        written = {*then, *(location for _, effect in new for location in effect.writes)}
        now = self.state.heap
        return {
            location
            for location in written
            if now.get(location, ABSENT) != then.get(location, start.get(location, ABSENT))
        }

    def _settle_after(self, chunk: Chunk, old: Effect) -> Effect:
        """As `_settle`, knowing what differs from the sweep in which `old` was the effect of this chunk."""
        if not self.dirty or self.dirty.isdisjoint(old.reads):
            self._apply_blindly(chunk, old)
            self.dirty.difference_update(old.writes)
            return old
        heap = self.state.heap
        before = {location: heap.get(location, ABSENT) for location in old.writes}
        new = self._settle(chunk)
        for location in {*old.writes, *new.writes}:
            then = old.writes.get(location)
            if then is None:
                if before.get(location, ABSENT) != new.writes[location]:
                    self.dirty.add(location)
            elif then != heap.get(location, ABSENT):
                self.dirty.add(location)
            else:
                self.dirty.discard(location)
        return new

    def frame(self, site: Path, unit: Unit, layout: Layout) -> Frame:
        return Frame("module", self.source.root, self.source.root, site, unit, layout)

    def _record(self, chunk: Chunk, layout: Layout) -> Effect:
        self.machine.frame = self.frame(chunk.path, layout.top, layout)

        def body() -> None:
            for code in layout.codes.values():
                self.state.set((code.path, "code"), Const(code.text))
            for node in chunk.piece.body:
                run_statement(self.machine, node)

        return self.guarded(chunk.piece.text, body, lambda: _assigned(chunk.piece.body), layout.top)

    def guarded(
        self,
        text: str,
        body: Callable[[], None],
        names: Callable[[], set[str]],
        unit: Unit,
        most: int = STATEMENT_LIMIT,
    ) -> Effect:
        """Run `body` for at most so many steps, leave the state as it was and return the effect."""
        machine, state = self.machine, self.state
        machine.begin(most)
        machine.taint, machine.catching = NO_CUT, 0
        machine.stack.clear()
        mark = state.mark()
        try:
            with state.recording() as recorder, state.segment():
                try:
                    body()
                except Raised:
                    pass
                except (OutOfSteps, RecursionError) as error:
                    self._give_up(
                        recorder, unit, "analysis-limit", "this statement is too large to analyse", names(), error
                    )
                except Cancelled:
                    raise
                except Exception as error:  # a fault of ours must not cost the user the rest of the file
                    self._give_up(recorder, unit, "internal-error", f"{type(error).__name__}: {error}", names(), error)
            return freeze(machine, text, recorder, True)
        finally:
            state.undo(mark)

    def _give_up(
        self, recorder: Recorder, unit: Unit, code: str, message: str, names: set[str], error: BaseException
    ) -> None:
        """What the statement binds, or changed as far as it came, is unknown."""
        del error
        changed = self.state.changes(recorder.mark)
        self.state.undo(recorder.mark)
        recorder.problems[:] = [Problem(code, CODES[code].severity, message, Span(unit.path, 0, 0, 0, 1))]
        recorder.notes.clear()
        recorder.calls.clear()
        recorder.runs.clear()
        recorder.steps = self.machine.most  # how many it was given up after depends on what was remembered
        for location in changed:
            if isinstance(location[1], str) and self.state.get(location) is not ABSENT:
                self.state.set(location, Unknown(message))
        for name in sorted(names):
            self.state.set((self.source.root, name), Unknown(message))


def _names(names: Iterable[frozenset[str]]) -> Value:
    return Tuple(tuple(map(Const, sorted(frozenset().union(*names)))))


def _alignment(new: list[Chunk], old: list[Chunk]) -> tuple[int, int]:
    """How many chunks at the start and at the end are the same objects."""
    shortest = min(len(new), len(old))
    prefix = 0
    while prefix < shortest and new[prefix] is old[prefix]:
        prefix += 1
    suffix = 0
    while suffix < shortest - prefix and new[-1 - suffix] is old[-1 - suffix]:
        suffix += 1
    return prefix, suffix


def _assigned(body: Iterable[ast.stmt]) -> set[str]:
    """The module's names that statements can bind."""
    found: set[str] = set()
    for statement in body:
        for node in ast.walk(statement):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store | ast.Del):
                found.add(node.id)
            elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                found.add(node.name)
            elif isinstance(node, ast.Import | ast.ImportFrom):
                found.update(alias.asname or alias.name.partition(".")[0] for alias in node.names)
    return found
