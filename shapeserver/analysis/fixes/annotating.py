"""Writing down what was inferred: a shape comment, which is held against the program from then on."""

from __future__ import annotations

from collections.abc import Callable

from ..report import Binding, Edit, Fix, Place, Position
from ..summary import Summary
from .standing import Standing, apply


def find_annotations(summary: Summary, position: Position, ask: Callable[[str], Summary]) -> tuple[Fix, ...]:
    """The comment that tells the shape of the one name which the line at a position binds."""
    bound = [item for item in summary.bindings() if item.kind == "variable" and item.place.start[0] == position[0]]
    text = _comment(bound[0]) if len(bound) == 1 else None
    if text is None:
        return ()
    source = summary.sweep.source.text
    row = source.split("\n")[position[0]]
    if "#" in row or not row.strip():
        return ()
    end = (position[0], len(row.rstrip()))
    edit = Edit(Place(summary.path, end, (position[0], len(row))), f"  {text}")
    before, after = Standing.of(summary), Standing.of(ask(apply(source, (edit,))))
    fits = after.problems == before.problems and after.known >= before.known and not after.unknown - before.unknown
    return (Fix(f"write down the shape: `{text}`", (edit,)),) if fits else ()


def _comment(item: Binding) -> str | None:
    """None where a dim is not known, or is an expression: a comment should be short and say all."""
    dims = item.shape
    if dims is None or any(dim is None or (not str(dim).isidentifier() and not isinstance(dim, int)) for dim in dims):
        return None
    inside = ", ".join(map(str, dims)) + ("," if len(dims) == 1 else "")
    return f"# shape: ({inside})"
