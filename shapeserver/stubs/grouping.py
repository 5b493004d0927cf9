"""Patterns with names of axes, for rules: `regrouped` and what goes with it, for patterns as programs give them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..analysis import shape
from ..analysis.dim import UNKNOWN, Dim, Expr
from ..analysis.shape import UNKNOWN_SHAPE, Shape
from .doors import contents
from .runtime import Unclear, machine


def regrouped(pattern: Any, whole: Shape, lengths: Mapping[str, Any], operation: str) -> Shape:
    """The shape after a "rearrange", "reduce" or "repeat" by a pattern such as `b (h w) -> b h w`."""
    if not isinstance(pattern, str):
        return UNKNOWN_SHAPE
    parsed = shape.parse_pattern(pattern)
    parsed.check(operation)
    return shape.regroup(parsed, whole, {name: _length(item) for name, item in lengths.items()}, machine().ask)


def drops_axes(pattern: Any) -> bool:
    """Whether a pattern has names on its left side that the right side lacks."""
    return bool(shape.parse_pattern(_known(pattern)).dropped)


def axis_names(pattern: Any) -> list[str | None]:
    """The names of one side of a pattern, None for an ellipsis."""
    return shape.axis_names(_known(pattern))


def lettered(pattern: Any) -> Any:
    """An einsum pattern of names as one of letters; what is not known stays so."""
    return shape.lettered(pattern) if isinstance(pattern, str) else pattern


def _known(pattern: Any) -> str:
    if not isinstance(pattern, str):
        raise Unclear("a pattern that is not known")
    return pattern


def _length(value: Any) -> Dim:
    if isinstance(value, int | Expr) and not isinstance(value, bool):
        return value
    found = contents(value)
    return found[0] if found and len(found) == 1 else UNKNOWN
