"""Writing down what was inferred: in a shape comment, an annotation, or a check that is made when the program runs.

What is written is held against the program from then on, so it is offered only where a second analysis agrees with it.
A comment needs no parser, so it is offered where libcst is missing too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..report import Binding, Edit, Fix, Place, Position
from ..rule import Catalogue
from ..source import Source
from ..summary import Summary
from . import can_fix
from .standing import Standing, apply

COMMENT = "write down the shape: `{}`"
TITLES = (COMMENT,)
Ask = Callable[[str], Summary]


def find_annotations(summary: Summary, position: Position, catalogue: Catalogue, ask: Ask) -> tuple[Fix, ...]:
    """Edits that tell the shape of the name which the line at a position binds, or of the parameter there."""
    before = Standing.of(summary)
    found = []
    for fix in _proposals(summary, position, catalogue):
        after = Standing.of(ask(apply(summary.sweep.source.text, fix.edits)))
        if after.problems == before.problems and after.keeps(before, fix.edits):
            found.append(fix)
    return tuple(found)


def _proposals(summary: Summary, position: Position, catalogue: Catalogue) -> Iterator[Fix]:
    rows = [item for item in summary.bindings() if item.kind in ("variable", "parameter")]
    bound = [item for item in rows if item.kind == "variable" and item.place.start[0] == position[0]]
    under = bound or [item for item in rows if item.place.start <= position <= item.place.end]
    if len(under) != 1 or not _is_told(under[0]):
        return
    binding, source = under[0], summary.sweep.source
    if binding.kind == "variable":
        yield from _comment(summary.path, source, binding)
    if can_fix():
        from .declaring import declarations

        yield from declarations(summary, binding, catalogue)


def _is_told(item: Binding) -> bool:
    """Whether all is known: what is written down should be short and say all, so no dim may be an expression."""
    dims = item.shape
    return dims is not None and all(isinstance(dim, int) or (dim is not None and dim.isidentifier()) for dim in dims)


def _comment(path: str, source: Source, item: Binding) -> Iterator[Fix]:
    line = item.place.start[0]
    row = source.text.split("\n")[line]
    dims = [str(dim) for dim in item.shape or ()]
    text = f"# shape: ({', '.join(dims)}{',' if len(dims) == 1 else ''})"
    if "#" not in row:
        end = len(row.rstrip())
        edit = Edit(Place(path, (line, end), (line, len(row))), f"  {text}")
        yield Fix(COMMENT.format(text), (edit,))
