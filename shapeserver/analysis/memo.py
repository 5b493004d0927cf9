"""What a run read and wrote: the effects that let a result be kept from one edit to the next.

Vocabulary.  A *location* is a path and a name in it: a variable of a frame, an attribute of an object, the contents
of a list, the text of a function, an assumed fact.  An *effect* is what a run did as a function of what it read:
`reads` maps each location that the run looked at before writing it to the value that it saw there.  Because a run
is deterministic, it may be replayed in any state in which those locations hold those values.  Reads are flat: those
of the calls it made are among them, the texts of the functions called too.

An *exit* is a way of leaving other than falling off the end.  An *outcome* is the effect of a call.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from typing import Final

from .asking import Requirement
from .dim import Expr
from .path import Path
from .problem import Problem, Span
from .value import Function, Unknown, Value

Location = tuple[Path, Hashable]
ABSENT: Final = Unknown("not bound")

# Where a recorded run keeps which of its steps are there, and which step changed an array in place.
STEPS: Final = Path.root("steps")
CHANGED: Final = Path.root("changed")
MANY: Final = "$many"
"""Beside the contents of what a round of a loop made: whether it stands for what all rounds made."""

Note = tuple[str, str, Path, int, int, int, int, Value]
"""kind, name, unit, line, column, end line, end column, value.

Kinds: "name", "parameter", "return", "expression"; "function", "class" and "decorated" (with what came of it) for
definitions; "signature" for the arguments and the result of a call; "risk" for what some versions of a library refuse.
"""


@dataclass(frozen=True, slots=True, eq=False)
class Exit:
    """kind: "return", "break", "continue" or "raise"; `writes` are all changes since the segment it left began."""

    kind: str
    value: Value
    writes: Mapping[Location, Value]


@dataclass(frozen=True, slots=True, eq=False)
class CallRecord:
    """A call where it was made; `conditional` as of a `Problem`; `handled`: what it raises is caught around it."""

    span: Span
    outcome: Outcome
    conditional: bool = False
    handled: bool = False

    @property
    def fails(self) -> bool:
        """Whether there is an error in it that nothing catches."""
        return self.outcome.fails and not self.handled


@dataclass(frozen=True, slots=True, eq=False)
class Effect:
    """What one statement did.  `alive` tells whether control can fall off its end.

    steps: all that it took, calls included.  runs: each call that it made and each graph that it fed, on ways that were
    given up too.
    """

    text: str
    reads: Mapping[Location, Value]
    writes: Mapping[Location, Value]
    created: frozenset[Path]
    symbols: frozenset[Expr]
    problems: tuple[Problem, ...]
    notes: tuple[Note, ...]
    calls: tuple[CallRecord, ...]
    needs: tuple[tuple[Requirement, Span], ...]
    exits: tuple[Exit, ...]
    alive: bool
    steps: int
    runs: tuple[Outcome | Replayed, ...]

    @property
    def size(self) -> int:
        """How much there is to remember."""
        return len(self.reads) + len(self.writes) + len(self.notes) + len(self.calls) + 1

    def called(self) -> frozenset[Path]:
        """The functions that informative calls inside this run reached."""
        return frozenset().union(*(record.outcome.called for record in self.calls))


@dataclass(frozen=True, slots=True, eq=False)
class Outcome:
    """What one call did.  `result` is None if the call can only raise; `key` holds the arguments by parameter.

    fails: whether an error was found in it; certain: whether one on every way through it.
    called: the functions that informative calls inside it (itself among them) reached; reached: all of them.
    height: how many calls deep it goes.  provisional: whether it depends on where a recursion was cut, and is not kept.
    """

    function: Function
    key: tuple[tuple[str, Value], ...]
    result: Value | None
    effect: Effect
    informative: bool
    raised: Value | None = None
    fails: bool = False
    certain: bool = False
    called: frozenset[Path] = frozenset()
    reached: frozenset[Path] = frozenset()
    height: int = 1
    provisional: bool = False

    @property
    def size(self) -> int:
        return self.effect.size

    @property
    def is_free(self) -> bool:
        """Whether it mentions nothing that it created, so that any call path may replay it."""
        return not self.effect.created and not self.effect.symbols


@dataclass(frozen=True, slots=True, eq=False)
class Replayed:
    """What a graph gave for the inputs of `key`: the values of the arrays that were asked for, in their order."""

    key: Hashable
    values: tuple[Value, ...]
    effect: Effect

    @property
    def size(self) -> int:
        return self.effect.size


@dataclass(slots=True, eq=False)
class Recorder:
    """Collects an effect while it happens.  `dead` are cells that were created and nothing refers to any more."""

    mark: int
    reads: dict[Location, Value] = field(default_factory=dict)
    written: set[Location] = field(default_factory=set)
    created: set[Path] = field(default_factory=set)
    symbols: set[Expr] = field(default_factory=set)
    dead: set[Path] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    calls: list[CallRecord] = field(default_factory=list)
    needs: list[tuple[Requirement, Span]] = field(default_factory=list)
    runs: list[Outcome | Replayed] = field(default_factory=list)
    steps: int = 0

    def take_reports(self, inner: Recorder | Effect) -> None:
        """Take over what an inner run found, saw and called."""
        self.problems.extend(inner.problems)
        self.notes.extend(inner.notes)
        self.calls.extend(inner.calls)
        self.needs.extend(inner.needs)
        self.runs.extend(inner.runs)

    def absorb(self, effect: Effect) -> None:
        """Take over what a finished inner run read and reported; its writes come by the trail."""
        for location, value in effect.reads.items():
            if location not in self.written and location not in self.reads:
                self.reads[location] = value
        self.created.update(effect.created)
        self.symbols.update(effect.symbols)
        self.steps += effect.steps
