"""What a recorded run consists of: steps, calls of users' functions, and rules while they run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..graph import Argument, Object, Output, Tensor
from ..layout import Code
from ..memo import STEPS, Effect, Outcome
from ..problem import Span
from ..rule import Arguments, Keywords
from ..value import TRUE, Array, Ref


@dataclass(frozen=True, slots=True)
class Step:
    """One call, or a source.

    kind: "call", "data", "number" or "cut" for sources, or "parameter".  fault: why a call cannot be run again.
    Tensors in `arguments` name steps by their numbers, lengths name symbols by those of the recording.
    `initial` is what a parameter starts as, `owner` tells apart the objects that have weights.
    """

    number: int
    kind: str
    operation: str
    outputs: tuple[Output, ...]
    span: Span
    arguments: tuple[tuple[str, Argument], ...] = ()
    layer: Object | None = None
    weights: tuple[tuple[str, int], ...] = ()
    fault: str = ""
    name: str = ""
    owner: str = ""
    initial: str | Tensor = "random"
    trainable: bool = True


@dataclass(frozen=True, eq=False)
class Called:
    """A call of a user's function: the steps of it, what it was given and what it gave (as `leaves`).

    taken: its arguments by parameter, where arrays that come from nowhere are sources.
    """

    code: Code
    start: int
    stop: int
    outcome: Outcome
    given: tuple[tuple[str, Array], ...]
    result: tuple[tuple[str, Array], ...]
    taken: Keywords


def steps_of(effect: Effect) -> frozenset[int]:
    """The numbers of the steps that are there at the end of a run."""
    return frozenset(
        number
        for (path, number), value in effect.writes.items()
        if path is STEPS and isinstance(number, int) and value == TRUE
    )


@dataclass(slots=True, eq=False)
class Scope:
    """A rule that runs, by its qualified name.

    start, called_before: how many steps there were, and calls of users' functions and of objects.
    called: the object that the rule calls.  entered: whether a user's function or an object was called inside; user:
    whether a user's function was.  replays: whether a symbolic graph was computed again.
    bound: how it bound its arguments.  changed, shared: arrays that it changed, and that share memory with its result.
    """

    name: str
    start: int
    called_before: tuple[int, int]
    arguments: Arguments
    keywords: Keywords
    called: Ref | None = None
    opaque: bool = False
    entered: bool = False
    user: bool = False
    replays: bool = False
    bound: Mapping[str, object] | None = None
    changed: list[Array] = field(default_factory=list)
    shared: list[Array] = field(default_factory=list)
