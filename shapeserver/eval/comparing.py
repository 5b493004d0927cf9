"""Predictions against what a run showed."""

from __future__ import annotations

from collections.abc import Mapping

from ..analysis.graph import Node, Output, Place, evaluate, width
from .options import Valuation
from .program import Seen, is_numeric
from .report import Check, Dims, Finding
from .units import shown


def predicted_shape(output: Output, lengths: Mapping[str, int]) -> Dims | None:
    """The dims at a valuation; None where they are not known or cannot be computed."""
    if output.shape is None:
        return None
    return tuple(_evaluated(length, lengths) for length in output.shape)


def _evaluated(length: object, lengths: Mapping[str, int]) -> int | None:
    try:
        return None if length is None else evaluate(length, lengths)  # type: ignore[arg-type]
    except (ValueError, KeyError):
        return None


def check(seen: Seen, valuation: Valuation, witness: bool) -> Check:
    """Whether shape and dtype are as predicted; a dtype counts only where the engine is its library."""
    wanted = seen.wanted
    agreed = None
    if seen.shape is not None and wanted is not None:
        agreed = fits(wanted, seen.shape) and (
            not witness or not is_numeric(seen.output.dtype) or seen.dtype == seen.output.dtype
        )
    if seen.error and not seen.unsupported:
        agreed = False
    place = seen.node.place
    return Check(
        node=seen.node.id,
        at="".join(f"[{key!r}]" for key in seen.output.at),
        operation=seen.node.operation,
        line=place.line if place else 0,
        valuation=valuation,
        predicted=wanted,
        predicted_dtype=seen.output.dtype,
        actual=seen.shape,
        actual_dtype=seen.dtype,
        agreed=agreed,
        witness=witness,
    )


def fits(wanted: Dims, actual: Dims) -> bool:
    """None stands for any length."""
    return len(wanted) == len(actual) and all(one in (None, two) for one, two in zip(wanted, actual, strict=True))


def contradiction(seen: Seen, found: Check) -> Finding:
    """One line: what was predicted and what came."""
    at = f" at {dict(found.valuation)}" if found.valuation else ""
    said = f"{shown(found.predicted, found.predicted_dtype)} was predicted of `{found.operation}`{found.at}{at}"
    came = f"the run raised {seen.error}" if seen.error else f"the run gave {shown(found.actual, found.actual_dtype)}"
    return Finding("contradiction", f"{said}, {came}", found.node, placed(seen.node.place))


def placed(place: Place | None) -> tuple[str, int, int] | None:
    return None if place is None else (place.file, place.line, place.column)


def bytes_of(node: Node, lengths: Mapping[str, int]) -> int:
    """What the outputs of a node take, as far as it is predicted."""
    return sum(_bytes(output, lengths) for output in node.outputs)


def _bytes(output: Output, lengths: Mapping[str, int]) -> int:
    dims = predicted_shape(output, lengths)
    if dims is None or None in dims:
        return 0
    total = width(output.dtype) or 1
    for length in dims:
        total *= length or 0
    return total
