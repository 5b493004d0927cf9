"""What rules say of annotations: an annotation's type is a value that a rule makes.

A *contract* promises the class, the dtype and the axes of an array.  A *form* is a type made of others.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..analysis import contract as patterns
from ..analysis.contract import ANY, REST, Axis, Malformed, Pattern
from ..analysis.dim import UNKNOWN, Expr
from ..analysis.shape import Shape
from ..analysis.value import Const, Contract, Form, Library
from .makers import dtype_name
from .objects import from_rule
from .runtime import machine


def contract(kind: Any, axes: Any = None, dtypes: Iterable[Any] = (), strict: bool = True) -> Contract:
    """What is promised of an array: its class, its axes, the dtypes or categories of them that it may have.

    kind: a class of the catalogue, or a contract, whose axes come last; anything else says nothing.
    axes: a text such as "batch 3 *rest", a sequence of dims and None, or None.
    """
    fault = ""
    pattern: Pattern | None = None
    try:
        pattern = patterns.parse(axes) if isinstance(axes, str) else _pattern(axes)
        if isinstance(kind, Contract) and pattern is not None and kind.axes is not None:
            pattern = (*pattern, *kind.axes)
    except Malformed as error:
        fault = str(error)
    inner = kind.kind if isinstance(kind, Contract) else kind.name if _is_array_class(kind) else ""
    return Contract(inner, tuple(_dtype(item) for item in dtypes), pattern, fault, strict)


def _pattern(axes: Any) -> Pattern | None:
    if isinstance(axes, Shape):
        axes = axes.head if axes.run is None else None
    if not isinstance(axes, tuple | list):
        return None
    return tuple(map(_axis, axes))


def _axis(item: Any) -> Axis:
    if item is Ellipsis:
        return REST
    if isinstance(item, str):
        found = patterns.parse(item)
        return found[0] if len(found) == 1 else ANY
    if isinstance(item, int | Expr) and item is not UNKNOWN and not isinstance(item, bool):
        return Axis("fixed", size=item)
    if isinstance(item, Form) and item.origin == "literal":
        return _axis(getattr(item.arguments[0], "value", None))
    return ANY


def _is_array_class(kind: Any) -> bool:
    return isinstance(kind, Library) and getattr(machine().catalogue.find(kind.name), "is_array", False)


def _dtype(item: Any) -> str:
    return item if isinstance(item, str) else dtype_name(item) or ""


def dims_of_type(kind: Any) -> Any:
    """The axes that `tuple[Literal[3], int]` says, or None."""
    if not isinstance(kind, Form) or kind.origin != "tuple" or Const(...) in kind.arguments:
        return None
    return [Ellipsis if item == Const(...) else item for item in kind.arguments]


def form(origin: str, arguments: Any) -> Form:
    """A type made of others: `form("union", (int, None))`."""
    items = arguments if isinstance(arguments, tuple | list) else (arguments,)
    return Form(origin, tuple(from_rule(machine(), item) for item in items))


def is_contract(value: Any) -> bool:
    return isinstance(value, Contract)


def dims_of_text(text: Any) -> Any:
    """The text of axes between spaces that `"(batch, 3)"` stands for, or None for another text."""
    found = patterns.parse_tuple(text) if isinstance(text, str) else None
    return None if found is None else patterns.text(found)
