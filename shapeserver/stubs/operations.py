"""What the operators of a rule mean: three-valued questions, bounded arithmetic, guarded attributes and items.

A rule sees dims, shapes, Python's own values and *blanks*, which are not known.  An operator over a blank is blank, a
question about one is MAYBE.  What a rule can make is limited in size, and what it can reach is a table of attributes.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from ..analysis import dim
from ..analysis.dim import Expr
from ..analysis.dtype import short
from ..analysis.shape import UNKNOWN_SHAPE, Requirement, Shape
from ..analysis.shape import text as shape_text
from ..analysis.truth import MAYBE, NO, YES
from ..analysis.value import Array, DType, Library, Slice
from .first_use import set_field
from .objects import Blank, Object, OpenVersion, Several, to_rule
from .runtime import Exhausted, Unclear, as_truth, is_below, iterate, machine, tick

MOST_ITEMS = 4_096
MOST_BITS = 4_096  # of a number
_SEQUENCES = (str, bytes, list, tuple)
_OPEN = (Blank, Several)
_PLAIN = frozenset((bool, int, float, complex, str, bytes, type(None)))
"""Types of values of which Python itself knows whether they are equal."""


def conjunction(*parts: Callable[[], Any]) -> Any:
    """Python's `and` over thunks, three-valued where a part before the last is undecided."""
    result: Any = True
    answer, doubt = YES, False
    for part in parts:
        doubt = doubt or answer is MAYBE
        result = part()
        answer = as_truth(result)
        if answer is NO:
            return result if not doubt or isinstance(result, bool) else NO
    return MAYBE if doubt else result


def disjunction(*parts: Callable[[], Any]) -> Any:
    result: Any = False
    answer, doubt = NO, False
    for part in parts:
        doubt = doubt or answer is MAYBE
        result = part()
        answer = as_truth(result)
        if answer is YES:
            return result if not doubt else YES
    return MAYBE if doubt else result


def negation(value: Any) -> Any:
    if isinstance(value, bool):
        return not value
    answer = ~as_truth(value)
    return answer if answer is MAYBE else answer is YES


_BELOW = {"Lt": (0, True), "LtE": (1, True), "GtE": (0, False), "Gt": (1, False)}
"""Comparisons of a version with a number n: whether it is below n or n + 1, or is not."""


def compare(name: str, left: Any, right: Any) -> Any:
    """A comparison: a bool where Python knows, a Truth where dims decide, MAYBE where nothing is known."""
    if name == "Is":
        return left is right if not (isinstance(left, Blank) or isinstance(right, Blank)) else MAYBE
    if name == "IsNot":
        return negation(compare("Is", left, right))
    if name in ("In", "NotIn"):
        found = MAYBE if isinstance(right, _OPEN) else _contains(left, right)
        return found if name == "In" else negation(found)
    if type(left) in _PLAIN and type(right) in _PLAIN:
        return _python_compare(name, left, right)
    if isinstance(left, OpenVersion) and isinstance(right, int) and name in _BELOW:
        step, told = _BELOW[name]
        return is_below(left.library, right + step) is told
    if isinstance(left, _OPEN) or isinstance(right, _OPEN):
        return _blank_compare(name, left, right)
    if isinstance(left, Expr) or isinstance(right, Expr):
        return _compare_dims(name, left, right)
    if isinstance(left, tuple | list | Shape) and isinstance(right, tuple | list | Shape):
        return _compare_rows(name, left, right)
    return _python_compare(name, left, right)


def _contains(item: Any, items: Any) -> Any:
    if isinstance(items, str):
        return item in items if isinstance(item, str) else MAYBE
    if isinstance(items, tuple | list) and type(item) in _PLAIN and all(type(other) in _PLAIN for other in items):
        tick(len(items))
        return item in items
    return disjunction(*(partial(compare, "Eq", item, other) for other in iterate(items)))


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
    return conjunction(*(partial(compare, "Eq", a, b) for a, b in zip(one, two, strict=True)))


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


def needed(name: str, left: Any, right: Any) -> Any:
    """A comparison that must hold: an undecided one between dims becomes a requirement."""
    answer = compare(name, left, right)
    if answer is MAYBE:
        pairs = [(left, right)]
        if (
            name == "Eq"
            and isinstance(left, Shape)
            and isinstance(right, Shape)
            and left.rank is not None
            and left.rank == right.rank
        ):
            pairs = list(zip(left.dims, right.dims, strict=True))
        for one, two in pairs:
            _need(name, one, two)
    return answer


def _need(name: str, left: Any, right: Any) -> None:
    if not isinstance(left, int | Expr) or not isinstance(right, int | Expr) or dim.UNKNOWN in (left, right):
        return
    if name in ("Gt", "GtE"):
        name, left, right = ("Lt" if name == "Gt" else "LtE"), right, left
    if name == "Eq":
        machine().ask.need(Requirement("equal", left, right))
    elif name == "Lt":
        machine().ask.need(Requirement("less", left, right))
    elif name == "LtE":
        machine().ask.need(Requirement("at-least", right, left))


def binary(name: str, left: Any, right: Any) -> Any:
    """Arithmetic with a limit on what it makes; anything with a blank is blank."""
    if isinstance(left, Blank | Several) or isinstance(right, Blank | Several):
        sizes = [item for item in (left, right) if isinstance(item, Blank) and item.type in ("int", "bool")]
        whole = sizes and name != "Div" and all(isinstance(item, int | Expr | Blank) for item in (left, right))
        return dim.UNKNOWN if whole else Blank()
    if isinstance(left, Shape) or isinstance(right, Shape):
        left, right = (tuple(iterate(item)) if isinstance(item, Shape) else item for item in (left, right))
    _limit(name, left, right)
    if name == "Add" and isinstance(left, list | tuple) and isinstance(right, list | tuple):
        return [*left, *right] if isinstance(left, list) and isinstance(right, list) else (*left, *right)
    return _ARITHMETIC[name](left, right)


_ARITHMETIC: dict[str, Callable[[Any, Any], Any]] = {
    "Add": lambda a, b: a + b,
    "Sub": lambda a, b: a - b,
    "Mult": lambda a, b: a * b,
    "Div": lambda a, b: a / b,
    "FloorDiv": lambda a, b: a // b,
    "Mod": lambda a, b: a % b,
    "Pow": lambda a, b: a**b,
    "LShift": lambda a, b: a << b,
}


def _limit(name: str, left: Any, right: Any) -> None:
    """Refuse what would be too large."""
    if isinstance(left, int) and isinstance(right, int):
        grown = left.bit_length() * abs(right) if name == "Pow" else right if name == "LShift" else 0
        if max(left.bit_length() + right.bit_length(), grown) > MOST_BITS:
            raise Exhausted("a number grows too large")
    elif isinstance(left, _SEQUENCES) or isinstance(right, _SEQUENCES):
        if name == "Mod":
            raise Exhausted("text is formatted by f-strings")
        sizes = [len(item) if isinstance(item, _SEQUENCES) else item for item in (left, right)]
        if (
            not all(isinstance(size, int) for size in sizes)
            or (sizes[0] * sizes[1] if name == "Mult" else sum(sizes)) > MOST_ITEMS
        ):
            raise Exhausted("a sequence grows too long")


# What a rule may read of an object, besides the attributes of a library's own objects.
_VISIBLE: tuple[tuple[type, frozenset[str]], ...] = (
    (Array, frozenset("shape dtype kind cell node".split())),
    (Shape, frozenset("rank min_rank dims head run tail size dim_at is_fully_known".split())),
    (
        str,
        frozenset(
            "startswith endswith partition rpartition join lower upper split strip lstrip rstrip count find isdigit "
            "isalpha replace".split()
        ),
    ),
    (list, frozenset("append index count".split())),
    (tuple, frozenset("index count".split())),
    (dict, frozenset("get items keys values".split())),
    (Several, frozenset("length element".split())),
    (DType, frozenset("name kind".split())),
    (Library, frozenset("name".split())),
    (Slice, frozenset("start stop step".split())),
)


_visible_of: dict[type, frozenset[str]] = {}


def _visible(kind: type) -> frozenset[str]:
    """The attributes that a rule may see of values of a type."""
    found = _visible_of.get(kind)
    if found is None:
        found = next((names for one, names in _VISIBLE if issubclass(kind, one)), frozenset())
        _visible_of[kind] = found
    return found


def attribute(value: Any, name: str) -> Any:
    """`value.name`, if a rule may see it."""
    if isinstance(value, Object):
        return getattr(value, name)
    if isinstance(value, Blank):
        return Blank()
    if name not in _visible(type(value)):
        raise AttributeError(f"a rule sees no `{name}` of `{type(value).__name__}`")
    bounded = _BOUNDED.get(name) if isinstance(value, str) else None
    if bounded is not None:
        return lambda *given: bounded(value, *given)
    found = getattr(value, name)
    return to_rule(machine(), found) if isinstance(value, Slice) else found


def _replaced(value: str, old: str, new: str) -> str:
    if len(value) * max(len(new), 1) > MOST_ITEMS:
        raise Exhausted("a text grows too long")
    return value.replace(old, new)


def _joined(value: str, parts: Any) -> str:
    texts = list(parts)
    if sum(len(text) + len(value) for text in texts) > MOST_ITEMS:
        raise Exhausted("a text grows too long")
    return value.join(texts)


_BOUNDED: dict[str, Callable[..., str]] = {"replace": _replaced, "join": _joined}


def set_attribute(value: Any, name: str, new: Any) -> None:
    """`value.name = new`; only a library's own objects have attributes that a rule can set."""
    if not isinstance(value, Object):
        raise AttributeError(f"a rule cannot set `{name}` of `{type(value).__name__}`")
    set_field(value, name, new)


def item(value: Any, key: Any) -> Any:
    """`value[key]`: unknown where the value is."""
    if isinstance(value, list | tuple | dict | str):
        if isinstance(key, Expr):
            raise Unclear("an index is not known")
        return Blank() if isinstance(key, Blank) else value[key]
    if isinstance(value, Shape):
        return value.dim_at(key) if isinstance(key, int) else dim.UNKNOWN
    if isinstance(value, Blank):
        return value
    return value.element if isinstance(value, Several) else value[key]


def rows(value: Any, start: Any, stop: Any, step: Any) -> Any:
    """`value[start:stop:step]`."""
    if isinstance(value, Blank | Several) or any(isinstance(part, Blank | Expr) for part in (start, stop, step)):
        return Blank("list")
    if isinstance(value, Shape):
        if value.run is not None:
            return UNKNOWN_SHAPE
        return Shape(value.dims[start:stop:step])
    return value[start:stop:step]


def text(value: Any) -> str:
    """A value in a message."""
    found = _text(value)
    return found if len(found) <= 1_000 else found[:1_000] + "…"


def _text(value: Any) -> str:
    if isinstance(value, Expr):
        return dim.text(value)
    if isinstance(value, Shape):
        return shape_text(value)
    if isinstance(value, Array):
        known = value.dtype and not value.dtype.startswith("python")
        return f"{short(value.dtype) if known and value.dtype else ''}{shape_text(value.shape)}"
    if isinstance(value, tuple | list):
        inside = ", ".join(map(text, value))
        return f"[{inside}]" if isinstance(value, list) else f"({inside}{',' if len(value) == 1 else ''})"
    return "?" if isinstance(value, Blank | Several | Object) else str(value)
