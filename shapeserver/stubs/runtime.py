"""Running a rule: its context, its budget and the answers to its questions.

A rule first runs as if every question could be answered.  Only when one cannot is it handed to the engine, which
runs it once for each way (`Machine.explore`).  A rule that needs to know what nobody knows (`Unclear`) gives an
unknown value; one that uses up its budget (`Exhausted`) is refused.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from ..analysis.dim import Expr
from ..analysis.rule import Decide, Machine
from ..analysis.shape import Shape
from ..analysis.truth import MAYBE, NO, YES, Truth, truth
from ..analysis.value import Array, Unknown, Value
from .objects import Blank, Object, Several, from_rule

MOST_TICKS = 20_000
_UNDECIDED = (Blank, Several, Object, Array)


class Undecided(Exception):
    """A question of the first, straight run could not be answered."""


class Unclear(Exception):
    """The rule cannot go on without something that is not known."""


class Exhausted(Exception):
    """The rule used up its budget of steps or sizes."""


@dataclass(slots=True)
class Context:
    """What the running rule runs in; `machine` is None while a stub is read.

    versions: the least and the first impossible major version of each library that this run has been asked about.
    """

    machine: Machine | None
    decide: Decide
    ticks: int = MOST_TICKS
    versions: dict[str, tuple[int, int | None]] = field(default_factory=dict)


_current: list[Context] = []


@contextmanager
def reading() -> Iterator[None]:
    """What a stub's own values are computed in."""
    _current.append(Context(None, _straight))
    try:
        yield
    finally:
        _current.pop()


def machine() -> Machine:
    found = _current[-1].machine
    if found is None:
        raise Unclear("only a rule can ask for this")
    return found


def run(on: Machine, body: Callable[[], Any]) -> Value:
    """Run a rule's body: straight if all questions have answers, else every way."""
    _current.append(Context(on, _straight))
    try:
        return from_rule(on, body())
    except Undecided:
        pass
    finally:
        _current.pop()
    return _every_way(on, body)


def _every_way(on: Machine, body: Callable[[], Any]) -> Value:
    def way(decide: Decide) -> Value:
        _current.append(Context(on, decide))
        try:
            return from_rule(on, body())
        except Unclear as error:
            return Unknown(str(error))
        finally:
            _current.pop()

    return on.explore(way)


def _straight(question: Truth) -> bool:
    if question is MAYBE:
        raise Undecided
    return question is YES


def tick(count: int = 1) -> None:
    here = _current[-1]
    here.ticks -= count
    if here.ticks < 0:
        raise Exhausted("it takes too many steps")


def counted(value: Any) -> Any:
    tick()
    return value


def iterate(value: Any) -> Iterator[Any]:
    """The items of a sequence, counted."""
    if isinstance(value, Shape):
        if value.run is not None:
            raise Unclear("the rank is not known")
        value = value.dims
    if isinstance(value, Blank | Several | Object | Expr):
        raise Unclear("the items of a sequence are not known")
    for item in value:
        tick()
        yield item


def as_truth(value: Any) -> Truth:
    """A condition's answer."""
    if value is True or value is False:
        return YES if value else NO
    if isinstance(value, Truth):
        return value
    if isinstance(value, _UNDECIDED):
        return MAYBE
    if isinstance(value, Expr):
        return ~machine().ask.equal(value, 0)
    if isinstance(value, Shape):
        return MAYBE if value.run is not None else truth(bool(value.dims))
    return truth(bool(value))


def decide(value: Any) -> bool:
    """Which way a condition goes."""
    if value is True or value is False or value is None:
        return bool(value)
    return _current[-1].decide(as_truth(value))


def is_below(library: str, version: int) -> bool:
    """Whether an open version is less than this one: a run takes one way, newer ones first, and stays with it."""
    here = _current[-1]
    least, end = here.versions.get(library, (0, None))
    if version <= least or (end is not None and version >= end):
        return version > least
    answer = not here.decide(MAYBE)
    here.versions[library] = (least, version) if answer else (version, end)
    return answer
