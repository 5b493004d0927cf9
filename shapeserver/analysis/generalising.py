"""A function that the program calls, run again with symbols for the lengths of its arguments.

Axes of one length in the call get one symbol, so what the call relates stays related.  Lengths that turn out to be
fixed, because a weight or a constant has them, are left as they are; if a run with all symbols fails, only the first
axes get them.  The run changes nothing: its steps are kept, but the state is as it was.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from . import dim
from .asking import Requirement
from .dim import Expr
from .interp.facts import FACTS
from .interp.machine import Machine
from .interp.recording import Recording
from .interp.steps import Called
from .memo import Effect, Outcome
from .rule import Arguments, Keywords
from .shape import Shape
from .sweep import Sweeper
from .value import Array, Tuple, Value, as_dim

MOST_RUNS = 4


@dataclass(frozen=True, eq=False)
class General:
    """A call with symbols, the length that each symbol has in the program's own call, and what must hold."""

    called: Called
    examples: Mapping[Expr, int]
    needs: tuple[Requirement, ...]


def generalised(sweeper: Sweeper, called: Called) -> Iterator[General]:
    """Runs with symbols that found no error: with as many as may be first, then with those of first axes."""
    for first_only in (False, True):
        fixed: frozenset[int] = frozenset()
        for _ in range(MOST_RUNS):
            found = _run(sweeper, called, fixed, first_only)
            if found is None or not found.examples:
                break
            more = _fixed(found)
            if not more:
                yield found
                break
            fixed |= more


def _run(sweeper: Sweeper, called: Called, fixed: frozenset[int], first_only: bool) -> General | None:
    recording = sweeper.machine.recording
    assert recording is not None
    code, since = called.code, len(recording.calls)
    symbols: dict[int, Expr] = {}

    def body() -> None:
        m = sweeper.machine
        m.frame = sweeper.frame(sweeper.source.root / ("general", code.path), code.unit, code.layout)
        with m.at(code.node):
            key = tuple(
                (name, _with_symbols(m, value, name, symbols, fixed, first_only)) for name, value in called.outcome.key
            )
            m.call(called.outcome.function, *_arguments(m, called, dict(key)))

    with recording.apart():
        effect = sweeper.guarded(code.text, body, set, code.unit)
    own = [one for one in recording.calls[since:] if one.code.path is code.path]
    if not own or own[-1].outcome.fails or own[-1].outcome.result is None or effect.problems:
        return None
    needs = tuple(dict.fromkeys(_needs(own[-1].outcome, set())))
    return General(own[-1], {symbol: length for length, symbol in symbols.items()}, needs)


def _arguments(m: Machine, called: Called, values: dict[str, Value]) -> tuple[Arguments, Keywords]:
    """The arguments of a call as they were bound, as a caller gives them."""
    spec = called.code.arguments
    positional = [values[item.arg] for item in (*spec.posonlyargs, *spec.args)]
    if spec.vararg is not None:
        positional += m.items(values[spec.vararg.arg]) or ()
    named = [(item.arg, values[item.arg]) for item in spec.kwonlyargs]
    if spec.kwarg is not None:
        pairs = m.mapping(values[spec.kwarg.arg]) or ()
        named += [(str(getattr(name, "value", "")), value) for name, value in pairs]
    return tuple(positional), tuple(named)


def _with_symbols(
    m: Machine, value: Value, name: str, symbols: dict[int, Expr], fixed: frozenset[int], first_only: bool
) -> Value:
    """An argument with symbols for its lengths; weights stay what they are."""
    if isinstance(value, Tuple):
        items = tuple(
            _with_symbols(m, item, f"{name}{place}", symbols, fixed, first_only)
            for place, item in enumerate(value.items)
        )
        return replace(value, items=items)
    if not isinstance(value, Array) or value.node is not None or value.shape.dims is None or _is_weight(m, value):
        return value
    dims = list(value.shape.dims)
    for axis, length in enumerate(dims):
        if isinstance(length, int) and length > 1 and length not in fixed and (axis == 0 or not first_only):
            if length not in symbols:
                symbols[length] = m.fresh(f"{name}{axis}")
            dims[axis] = symbols[length]
    if dims == list(value.shape.dims):
        return value
    return Array(value.kind, Shape(tuple(dims)), value.dtype)


def _is_weight(m: Machine, array: Array) -> bool:
    recording = m.recording
    assert isinstance(recording, Recording)
    return array.made is not None and recording.steps[int(array.made[0])].kind == "parameter"


def _fixed(found: General) -> frozenset[int]:
    """The lengths of the call whose symbols must be what they are."""
    return frozenset(
        found.examples[symbol]
        for need in found.needs
        for symbol, other in ((need.left, need.right), (need.right, need.left))
        if need.kind == "equal" and isinstance(symbol, Expr) and symbol in found.examples and not _symbols(other)
    )


def _symbols(value: object) -> frozenset[Expr]:
    return dim.symbols(value) if isinstance(value, Expr) else frozenset()


def _needs(outcome: Outcome, seen: set[int]) -> Iterator[Requirement]:
    if id(outcome) in seen:
        return
    seen.add(id(outcome))
    yield from requirements(outcome.effect)
    for record in outcome.effect.calls:
        yield from _needs(record.outcome, seen)


def requirements(effect: Effect) -> Iterator[Requirement]:
    """What must hold for a run to get through, and what it was assumed to be: by an assertion, say."""
    yield from (need for need, _ in effect.needs)
    for (path, key), value in effect.writes.items():
        if path is FACTS:
            pairs = [(key, value)] if isinstance(key, Expr) else [tuple(item.items) for item in _pairs(value)]
            for one, two in pairs:
                left, right = one if isinstance(one, Expr) else as_dim(one), as_dim(two)
                if left is not None and right is not None:
                    yield Requirement("equal", left, right)


def _pairs(value: Value) -> list[Tuple]:
    items = value.items if isinstance(value, Tuple) else ()
    return [item for item in items if isinstance(item, Tuple)]
