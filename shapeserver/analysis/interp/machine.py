"""The interpreter's one object: the state of a run, and what both statements and library rules do to it.

Expressions, statements, calls, loops and narrowing are functions over a `Machine` in the modules beside this one.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import TYPE_CHECKING

from .. import dim
from ..asking import Requirement
from ..data_files import FILES, WRITTEN, WRITTEN_ELSEWHERE, Facts, last_part, told_by_writer, written_names
from ..dim import Dim, Expr
from ..lattice import join
from ..memo import ABSENT, MANY, Location
from ..path import Path
from ..problem import CODES, Problem, Span
from ..rule import Catalogue, Decide
from ..shape import Shape
from ..spending import Spending
from ..value import (
    FALSE,
    TRUE,
    Array,
    Const,
    DictData,
    ListData,
    Node,
    Part,
    Range,
    Ref,
    SequenceData,
    Tuple,
    Unknown,
    Value,
    dim_value,
    held_at,
)
from . import alternatives
from .containers import items_of, mapping_of, sequence_of
from .facts import FactAsker
from .frame import Cancelled, Frame, OutOfSteps, Raised, position
from .recursion import NO_CUT
from .state import State
from .tracing import origins, read_from

if TYPE_CHECKING:
    from ..layout import Unit
    from .learning import Learnt
    from .memory import Memory
    from .recording import Recording
    from .recursion import Running

REPLAY_LIMIT = 1_000_000  # steps that one top-level statement may take with all that it replays
LETTERS = ("n", "m", "k", "length")
UNROLL_LIMIT = 64
UNROLL_STEPS = 20_000  # that the rounds of one loop may take before those left are run to a fixed point
AMBIENT = Path.root("ambient")
VERSIONS = Path.root("versions")
SORT = "sort"  # where a list keeps what it is to Python, if that is no list: "generator", "collections.deque"


class _At:
    """What `Machine.at` gives: entered for every statement and call, so it is no generator."""

    __slots__ = ("_before", "_machine", "_node", "_ordinals")

    def __init__(self, machine: Machine, node: ast.expr | ast.stmt | ast.arg) -> None:
        self._machine = machine
        self._node = node

    def __enter__(self) -> None:
        machine = self._machine
        self._before, self._ordinals = machine.node, machine.ordinals
        machine.node, machine.ordinals = self._node, {}

    def __exit__(self, *error: object) -> None:
        self._machine.node, self._machine.ordinals = self._before, self._ordinals


class Machine:
    """Runs the code of one module.  It is the `Machine` of the rule contract."""

    def __init__(
        self,
        catalogue: Catalogue,
        memory: Memory,
        state: State,
        imports: Callable[[Machine, ast.Import | ast.ImportFrom], None],
        cancelled: Callable[[], bool],
    ) -> None:
        self.catalogue = catalogue
        self.memory = memory
        self.state = state
        self.run_import = imports
        self.ask = FactAsker(self)
        self.frame: Frame
        self.stack: list[Running] = []
        self.taint = NO_CUT  # the outermost call that a recursion was cut for in the run of a function or step
        self.catching = 0
        self.replaying = -1  # how many calls deep a graph is being replayed
        self.traced = False
        self.recording: Recording | None = None
        self.learnt: list[Learnt] = []
        self.told: tuple[Learnt, ...] = ()
        self.steps = 0  # of this top-level statement, with all that it replays
        self.most = 0  # how many it may take, each call counted once
        self._room = 0  # how many it may take with all that it replays until they are counted
        self._spending = Spending()
        self.node: ast.expr | ast.stmt | ast.arg = ast.Pass(lineno=1, col_offset=0, end_lineno=1, end_col_offset=0)
        self._cancelled = cancelled
        self._until_poll = 0
        self.ordinals: dict[Path, int] = {}

    # Steps and places

    def step(self, count: int = 1) -> None:
        self.state.recorders[-1].steps += count
        self.steps += count
        self._until_poll -= count
        if self._until_poll < 0:
            self._until_poll = 500
            if self._cancelled():
                raise Cancelled
        if self.steps > self._room:
            self._count()

    def charge(self, steps: int) -> None:
        """Count what was replayed as if it had run."""
        self.steps += steps
        if self.steps > self._room:
            self._count()

    def begin(self, most: int) -> None:
        """Begin a top-level statement, which may take so many steps."""
        self.steps, self.most, self._room, self._spending = 0, most, most, Spending()

    def _count(self) -> None:
        """Make room for as many steps as are left for certain: with what will be replayed there may be more."""
        left = self.most - self._spending.total(self.state.recorders[1:])
        if left < 0 or self.steps > REPLAY_LIMIT:
            raise OutOfSteps
        self._room = self.steps + left

    def span(self, node: ast.expr | ast.stmt | ast.arg, unit: Unit | None = None) -> Span:
        """The place of a node in its unit, which is the one that runs unless told."""
        unit = unit or self.frame.unit
        last = node.end_lineno if node.end_lineno is not None else node.lineno
        end = node.end_col_offset if node.end_col_offset is not None else node.col_offset
        return Span(unit.path, node.lineno - unit.line, node.col_offset, last - unit.line, end)

    def here(self, node: ast.expr | ast.stmt | None = None, what: Hashable = None) -> Path:
        """The path of something that a node makes."""
        path = self.frame.site / position(self.frame, node or self.node)
        return path if what is None else path / what

    def at(self, node: ast.expr | ast.stmt | ast.arg) -> AbstractContextManager[None]:
        """Let what rules create and report belong to `node`."""
        return _At(self, node)

    @contextmanager
    def step_of(self, node: ast.expr | ast.stmt | ast.arg, name: str) -> Iterator[None]:
        """As `at`, for what happens at a node besides evaluating it; its paths are of their own."""
        frame = self.frame
        site = frame.site
        frame.site = site / name
        try:
            with self.at(node):
                yield
        finally:
            frame.site = site

    # Reports

    def report(
        self,
        code: str,
        message: str,
        operand: tuple[int, int] | None = None,
        dims: tuple[Dim | None, ...] = (),
        *,
        raises: bool = True,
        related: tuple[tuple[Span, str], ...] = (),
        of_call: bool = False,
        span: Span | None = None,
    ) -> None:
        """A finding at the current node, or at `span`; `dims` are those to blame, `of_call` says that the callers are.

        What certainly raises under an `except` is the handler's business.
        """
        severity = CODES[code].severity
        if raises and self.catching:
            raise Raised
        places = (*related, *origins(dims))
        problem = Problem(code, severity, message, span or self.span(self.node), places, operand, of_call)
        self.state.recorders[-1].problems.append(problem)

    def warn(self, code: str, message: str) -> None:
        self.report(code, message, raises=False)

    def risk(self, message: str) -> None:
        self.note("risk", message, self.node, TRUE)

    def note(self, kind: str, name: str, node: ast.expr | ast.stmt | ast.arg, value: Value) -> None:
        """Remember what was seen at a node, for hover and for bindings."""
        unit = self.frame.unit
        base = unit.line
        self.state.recorders[-1].notes.append(
            (
                kind,
                name,
                unit.path,
                node.lineno - base,
                node.col_offset,
                (node.end_lineno or 0) - base,
                node.end_col_offset or 0,
                value,
            )
        )

    def need(self, requirement: Requirement) -> None:
        self.state.recorders[-1].needs.append((requirement, self.span(self.node)))

    # The heap, as rules see it

    def read(self, ref: Ref, name: str) -> Value | None:
        value = self.state.get((ref.cell, name))
        return None if value is ABSENT else value

    def write(self, ref: Ref, name: str, value: Value) -> None:
        self.state.set((ref.cell, name), value)

    def is_settled(self, ref: Ref) -> bool:
        return not self.state.is_from_before((ref.cell, "__class__"))

    def get(self, location: Location) -> Value:
        return self.state.get(location)

    def allocate(self, kind: str, contents: Value | None = None) -> Ref:
        cell = self.unique(self.here(what=kind))
        self.state.recorders[-1].created.add(cell)
        if cell.any_round is not None:
            self.state.set((cell, MANY), FALSE)
        if contents is not None:
            self.state.set((cell, "data"), contents)
        return Ref(cell, kind)

    def unique(self, path: Path) -> Path:
        """Distinguish several things that one node makes in one evaluation."""
        ordinal = self.ordinals.get(path, 0)
        self.ordinals[path] = ordinal + 1
        return path / ordinal if ordinal else path

    def sort_of(self, listed: Ref) -> str:
        """What a list of ours is to Python: a list, or something else that has items."""
        found = self.get((listed.cell, SORT))
        return found.value if isinstance(found, Const) and isinstance(found.value, str) else listed.type

    def sorted_as(self, listed: Ref, sort: str) -> Ref:
        self.state.set((listed.cell, SORT), Const(sort))
        return listed

    def new_list(self, items: tuple[Value, ...]) -> Ref:
        return self.allocate("list", ListData(items))

    def new_sequence(self, length: Dim, element: Value) -> Ref:
        return self.allocate("list", SequenceData(length, element))

    def new_dict(self, items: tuple[tuple[Value, Value], ...], complete: bool = True) -> Ref:
        return self.allocate("dict", DictData(items, complete))

    def new_object(self, class_name: str) -> Ref:
        from ..value import Library

        ref = self.allocate("object")
        self.state.set((ref.cell, "__class__"), Library(class_name))
        return ref

    def new_array(self, kind: str, shape: Shape, dtype: str | None, data: tuple[Dim, ...]) -> Array:
        ref = self.allocate("array", Tuple(tuple(map(dim_value, data))))
        return Array(kind, shape, dtype, None, ref.cell)

    def contents(self, array: Array) -> tuple[Dim, ...] | None:
        if array.data is not None:
            return array.data
        if array.cell is None:
            return None
        found = self.state.get((held_at(array.cell), "data"))
        if not isinstance(found, Tuple):
            return None
        numbers: tuple[Dim, ...] = tuple(
            item.dim if not isinstance(item, Const) else item.value  # type: ignore[attr-defined, misc]
            for item in found.items
        )
        if not isinstance(array.cell.step, Part):
            return numbers
        return None if array.cell.step.places is None else tuple(numbers[place] for place in array.cell.step.places)

    def new_steps(self, kind: str, length: Dim, dtype: str | None, steps: Range) -> Array:
        return Array(kind, Shape((length,)), dtype, None, self.allocate("array", steps).cell)

    def ends(self, array: Array) -> tuple[Dim, Dim] | None:
        held = self.state.get((array.cell, "data")) if array.cell is not None else None
        if isinstance(held, Range) and isinstance(held.step, int):
            last = held.stop - held.step
            return (held.start, last) if held.step > 0 else (last, held.start)
        numbers = [number for number in self.contents(array) or () if isinstance(number, int)]
        return (min(numbers), max(numbers)) if numbers else None

    def shuffled(self, array: Array) -> None:
        ends = self.ends(array)
        self.changed(array)
        if ends is not None and array.cell is not None and held_at(array.cell) is array.cell:
            self.state.set((array.cell, "data"), Range(ends[0], ends[1] + 1, 1))

    def changed(self, array: Array) -> None:
        self.forget_contents(array)
        if self.recording is not None:
            self.recording.changed(self, array)

    def give_away(self, value: Value) -> None:
        from .escaping import escape

        escape(self, (value,), ())

    def shares(self, array: Array) -> None:
        if self.recording is not None:
            self.recording.shares(array)

    @property
    def records(self) -> bool:
        return self.recording is not None

    def bound(self, given: Mapping[str, object]) -> None:
        if self.recording is not None:
            self.recording.bound(given)

    def forget_contents(self, array: Array) -> None:
        if array.cell is not None:
            self.state.set((held_at(array.cell), "data"), Unknown("the array was changed in place"))

    def items(self, value: Value) -> tuple[Value, ...] | None:
        return items_of(self, value)

    def sequence(self, value: Value) -> tuple[Dim, Value] | None:
        return sequence_of(self, value)

    def mapping(self, value: Value) -> tuple[tuple[Value, Value], ...] | None:
        return mapping_of(self, value)

    def class_of(self, value: Value) -> str | None:
        from .objects import library_class

        return library_class(self, value)

    def attribute(self, value: Value, name: str) -> Value:
        from .objects import get_attribute

        return get_attribute(self, value, name)

    def call(
        self, function: Value, arguments: tuple[Value, ...], keywords: tuple[tuple[str, Value], ...] = ()
    ) -> Value:
        from .calls import call

        return call(self, function, arguments, keywords)

    def parameters(self, function: Value) -> tuple[str, ...] | None:
        from .functions import parameters

        return parameters(self, function)

    def catches_at_yield(self, function: Value) -> bool:
        from .functions import catches_at_yield

        return catches_at_yield(self, function)

    def fresh(self, name: str, lower: int | None = 1, upper: int | None = None, static: bool = True) -> Expr:
        symbol = dim.symbol(name, self.unique(self.here(what=("symbol", name))), lower, upper, static)
        self.state.recorders[-1].symbols.add(symbol)
        return symbol

    def between(self, name: str, least: Dim, most: Dim) -> Expr:
        """Any number from the least to the greatest."""
        low, high = (end if isinstance(end, int) else None for end in (least, most))
        symbol = self.fresh(name, low, high)
        self.ask.limit(symbol, *(end if isinstance(end, Expr) and dim.is_known(end) else None for end in (least, most)))
        return symbol

    def letter(self) -> str:
        """A name for a length that nobody named, and that no variable here has."""
        from .names import resolve

        free = (name for name in LETTERS if self.get(resolve(self, self.frame, name)) is ABSENT)
        return next(free, LETTERS[-1])

    def symbolic(
        self, kind: str, shape: Shape, dtype: str | None, name: str = "", default: Array | None = None
    ) -> Array:
        identity = self.unique(self.here(what=("input", name)))
        self.state.recorders[-1].created.add(identity)
        named = (("name", Const(name)),) if name else ()
        given = () if default is None else (default,)
        return Array(kind, shape, dtype, node=Node("input", given, named, identity=identity))

    def replay(self, outputs: Value, feed: tuple[tuple[Array, Value], ...]) -> Value:
        from .replay import replay

        if self.recording is not None:
            self.recording.replays()
        return replay(self, outputs, feed)

    def learn(self, parameter: str, value: Value | None, equal: str = "") -> None:
        from .learning import Learnt

        self.learnt.append(Learnt(parameter, value, equal))

    def fixpoint(self, function: Value, initial: tuple[Value, ...]) -> tuple[Value, ...]:
        from .repeating import fixpoint

        return fixpoint(self, function, initial)

    def own_name(self, name: str) -> Value:
        value = self.state.get((self.frame.root, name))
        return Unknown(f"`{name}` is not bound in this module") if value is ABSENT else value

    def ambient(self, key: str) -> Value | None:
        value = self.state.get((AMBIENT, key))
        return None if value is ABSENT else value

    def set_ambient(self, key: str, value: Value) -> None:
        self.state.set((AMBIENT, key), value)

    @contextmanager
    def within(self, key: str, value: Value) -> Iterator[None]:
        mark, place = self.state.mark(), (AMBIENT, key)
        self.set_ambient(key, value)
        try:
            yield
        finally:
            self.state.forget(mark, lambda location: location == place)

    def version(self, library: str) -> Value | None:
        value = self.state.get((VERSIONS, library))
        return None if value is ABSENT else value

    def data_file(self, kind: str, name: str, options: Facts = ()) -> Value:
        places = [(root, key) for key in written_names(name) for root in (WRITTEN, WRITTEN_ELSEWHERE)]
        written = [value for place in places if (value := self.get(place)) is not ABSENT]
        if written:
            told = told_by_writer(written[0], kind, name, options) if len(written) == 1 else None
            return told or Unknown(f"the program itself writes `{last_part(name)}`, or may do so")
        found = self.get((FILES, (kind, name, options)))
        return read_from(found, self.span(self.node), name) if self.traced else found

    def data_written(self, name: str, told: Sequence[Value] = ()) -> None:
        self.state.set((WRITTEN, last_part(name)), Tuple(tuple(told)) if told else TRUE)

    def join(self, first: Value, second: Value) -> Value:
        return join(first, second)

    def without_own(self, location: Location) -> Value:
        from .inherited import without_own

        return without_own(self, location)

    def fork(self, ways: Sequence[Callable[[], Value]]) -> Value:
        return alternatives.fork(self, ways)

    def join_states(self, states: Sequence[Mapping[Location, Value]]) -> None:
        alternatives.join_states(self, states)

    def explore(self, run: Callable[[Decide], Value]) -> Value:
        return alternatives.explore(self, run)
