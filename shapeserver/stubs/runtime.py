"""Running a rule: the questions, products and loops that `syntax` rewrote, and the context they run in.

A rule first runs as if every question could be answered.  Only when one cannot is it handed to the engine, which
runs it once for each way (`Machine.explore`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from ..analysis import dim
from ..analysis.dim import Dim, Expr
from ..analysis.dtype import short
from ..analysis.rule import Decide, Machine, RuleError
from ..analysis.shape import Shape
from ..analysis.shape import text as shape_text
from ..analysis.truth import MAYBE, NO, YES, Truth, truth
from ..analysis.value import Array, Value
from .objects import Blank, Object, Several

MOST_TICKS = 20_000
MOST_ITEMS = 4_096


class Undecided(Exception):
    """A question of the first, straight run could not be answered."""


class Exhausted(Exception):
    """A rule used up its budget."""


@dataclass(slots=True)
class Context:
    """What the running rule runs in."""

    machine: Machine
    decide: Decide
    ticks: int = MOST_TICKS


_current: list[Context] = []


def context() -> Context:
    return _current[-1]


def machine() -> Machine:
    return _current[-1].machine


def run(on: Machine, body: Callable[[], Any]) -> Any:
    """Run a rule's body: straight if all questions have answers, else every way."""
    known = Context(on, _straight)
    _current.append(known)
    try:
        return body()
    except Undecided:
        pass
    finally:
        _current.pop()

    def way(decide: Decide) -> Value:
        from .objects import from_rule

        _current.append(Context(on, decide))
        try:
            return from_rule(on, body())
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
        raise Exhausted("the rule takes too many steps")


def as_truth(value: Any) -> Truth:
    """A condition's answer."""
    if isinstance(value, Truth):
        return value
    if isinstance(value, Blank | Several | Object | Array):
        return MAYBE
    if isinstance(value, Expr):
        return ~machine().ask.equal(value, 0)
    return truth(bool(value))


def decide(value: Any) -> bool:
    if value is True or value is False or value is None:
        return bool(value)
    return context().decide(as_truth(value))


def counted(value: Any) -> Any:
    tick()
    return value


def iterate(value: Any) -> Iterator[Any]:
    if isinstance(value, Shape):
        value = value.dims
    if isinstance(value, Blank | Several | Object):
        raise Undecided
    for item in value:
        tick()
        yield item


def conjunction(*parts: Callable[[], Any]) -> Any:
    """Python's `and` over thunks, three-valued where a part is undecided."""
    result: Any = True
    doubt = False
    for part in parts:
        result = part()
        answer = _answer(result)
        if answer is NO:
            return result if not doubt or isinstance(result, bool) else NO
        doubt = doubt or answer is MAYBE
    return MAYBE if doubt else result


def disjunction(*parts: Callable[[], Any]) -> Any:
    result: Any = False
    doubt = False
    for part in parts:
        result = part()
        answer = _answer(result)
        if answer is YES:
            return result if not doubt else YES
        doubt = doubt or answer is MAYBE
    return MAYBE if doubt else result


def _answer(value: Any) -> Truth:
    return as_truth(value)


def negation(value: Any) -> Any:
    if isinstance(value, bool):
        return not value
    answer = ~as_truth(value)
    return answer if answer is MAYBE else answer is YES


def compare(name: str, left: Any, right: Any) -> Any:
    """A comparison: a bool where Python knows, a Truth where dims decide, MAYBE where nothing is known."""
    if name == "Is":
        return left is right if not (isinstance(left, Blank) or isinstance(right, Blank)) else MAYBE
    if name == "IsNot":
        return negation(compare("Is", left, right))
    if name in ("In", "NotIn"):
        found = disjunction(*(lambda item=item: compare("Eq", left, item) for item in iterate(right)))  # type: ignore[misc]
        return found if name == "In" else negation(found)
    if isinstance(left, Blank | Several) or isinstance(right, Blank | Several):
        return _blank_compare(name, left, right)
    if isinstance(left, Expr) or isinstance(right, Expr):
        return _compare_dims(name, left, right)
    if isinstance(left, tuple | list | Shape) and isinstance(right, tuple | list | Shape):
        return _compare_rows(name, left, right)
    return _python_compare(name, left, right)


def _blank_compare(name: str, left: Any, right: Any) -> Any:
    """A value of known type is never equal to one of another sort."""
    for one, two in ((left, right), (right, left)):
        if isinstance(one, Blank) and one.type and name in ("Eq", "NotEq"):
            number = one.type in ("int", "float", "bool", "complex")
            if two is None or (number and isinstance(two, str)) or (one.type == "str" and isinstance(two, int | float)):
                return name == "NotEq"
    return MAYBE


def _compare_dims(name: str, left: Any, right: Any) -> Any:
    if not isinstance(left, int | Expr) or not isinstance(right, int | Expr):
        return name == "NotEq" if name in ("Eq", "NotEq") else MAYBE
    ask = machine().ask
    if name == "Eq":
        return ask.equal(left, right)
    if name == "NotEq":
        return ~ask.equal(left, right)
    if name in ("Lt", "LtE"):
        return (ask.less if name == "Lt" else ask.less_equal)(left, right)
    return (ask.less if name == "Gt" else ask.less_equal)(right, left)


def _compare_rows(name: str, left: Any, right: Any) -> Any:
    if any(isinstance(item, Shape) and item.rank is None for item in (left, right)):
        return MAYBE
    one, two = list(left), list(right)
    if name not in ("Eq", "NotEq"):
        return MAYBE
    same = _all_equal(one, two)
    return same if name == "Eq" else negation(same)


def _all_equal(one: list[Any], two: list[Any]) -> Any:
    if len(one) != len(two):
        return False
    return conjunction(*(lambda a=a, b=b: compare("Eq", a, b) for a, b in zip(one, two, strict=True)))  # type: ignore[misc]


_PYTHON: dict[str, Callable[[Any, Any], Any]] = {
    "Eq": lambda a, b: a == b,
    "NotEq": lambda a, b: a != b,
    "Lt": lambda a, b: a < b,
    "LtE": lambda a, b: a <= b,
    "Gt": lambda a, b: a > b,
    "GtE": lambda a, b: a >= b,
}


def _python_compare(name: str, left: Any, right: Any) -> Any:
    try:
        return bool(_PYTHON[name](left, right))
    except TypeError:
        return MAYBE


def binary(name: str, left: Any, right: Any) -> Any:
    """Arithmetic with a limit on what it makes; anything with a blank is blank."""
    if isinstance(left, Blank | Several) or isinstance(right, Blank | Several):
        sizes = [item for item in (left, right) if isinstance(item, Blank) and item.type in ("int", "bool")]
        return dim.UNKNOWN if sizes and all(isinstance(item, int | Expr | Blank) for item in (left, right)) else Blank()
    if isinstance(left, Shape):
        left = left.dims
    if isinstance(right, Shape):
        right = right.dims
    if name == "Mult":
        _limit(left, right)
        return left * right
    if name == "Add":
        if isinstance(left, str | list | tuple) and len(left) + len(right) > MOST_ITEMS:
            raise Exhausted("a sequence grows too long")
        return (tuple(left) + tuple(right)) if isinstance(left, tuple) != isinstance(right, tuple) and not isinstance(left, int | Expr) else left + right
    if name == "Sub":
        return left - right
    if name == "FloorDiv":
        return left // right
    if name == "Mod":
        if isinstance(left, str):
            raise Exhausted("text is formatted by f-strings")
        return left % right
    if not (isinstance(left, int) and isinstance(right, int) and 0 <= right <= 32 and abs(left) <= 1 << 20):
        raise Exhausted("a power is too large")
    return left**right if name == "Pow" else left << right


def _limit(left: Any, right: Any) -> None:
    for items, times in ((left, right), (right, left)):
        if isinstance(items, str | list | tuple) and (not isinstance(times, int) or len(items) * times > MOST_ITEMS):
            raise Exhausted("a sequence grows too long")


def text(value: Any) -> str:
    """A value in a message."""
    if isinstance(value, Expr):
        return dim.text(value)
    if isinstance(value, Shape):
        return shape_text(value)
    if isinstance(value, Array):
        return f"{short(value.dtype) if value.dtype and not value.dtype.startswith('python') else ''}{shape_text(value.shape)}"
    if isinstance(value, tuple | list):
        inside = ", ".join(map(text, value))
        return f"[{inside}]" if isinstance(value, list) else f"({inside}{',' if len(value) == 1 else ''})"
    return "?" if isinstance(value, Blank | Several | Object) else str(value)


def require(condition: Any, message: str, code: str = "value-mismatch", raises: str = "", operand: Any = None, dims: Iterable[Any] = ()) -> None:
    """What must hold; certainly false is a problem, undecided is nothing."""
    if as_truth(condition) is NO:
        raise RuleError(code, message, operand=operand, dims=tuple(item for item in dims if isinstance(item, int | Expr)))


def warn(condition: Any, message: str, code: str = "suspicious-broadcast") -> None:
    """A warning, if the condition certainly holds."""
    if as_truth(condition) is YES:
        machine().warn(code, message)


def known_int(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def is_dim(value: Any) -> bool:
    return isinstance(value, int | Expr)


def dim_of(value: Any) -> Dim:
    """A value as a dim; what is no known int is unknown."""
    return value if isinstance(value, int | Expr) else dim.UNKNOWN
