"""Writing down what was inferred: in a shape comment, an annotation, or a check that is made when the program runs.

What is written is held against the program from then on, so it is offered only where a second analysis agrees with it.
Which annotations and checks there are is knowledge of the libraries (see `Rewrite`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import libcst as cst

from ..report import Binding, Edit, Fix, Place, Position
from ..rewrite import Rewrite
from ..rule import Catalogue
from ..source import Source
from ..summary import Summary
from ..value import Array
from .code import Code, read
from .naming import Naming
from .standing import Standing, apply

COMMENT = "write down the shape: `{}`"
TITLES = (COMMENT,)
Ask = Callable[[str], Summary]


@dataclass(frozen=True, slots=True)
class _Subject:
    """The one name that a line binds, or the parameter under the cursor, with the class of its arrays."""

    binding: Binding
    kind: str
    naming: Naming
    code: Code


def find_annotations(summary: Summary, position: Position, catalogue: Catalogue, ask: Ask) -> tuple[Fix, ...]:
    """Edits that tell the shape of the name which the line at a position binds, or of the parameter there."""
    before = Standing.of(summary)
    found = []
    for fix in _proposals(summary, position, catalogue):
        after = Standing.of(ask(apply(summary.sweep.source.text, fix.edits)))
        if after.problems == before.problems and after.known >= before.known and not after.unknown - before.unknown:
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
    code = read(summary.path, source, binding.place.start[0])
    kinds = {value.kind for value in summary.values_at(binding.place) if isinstance(value, Array)}
    if code is not None and len(kinds) == 1:
        subject = _Subject(binding, kinds.pop(), Naming(summary, catalogue), code)
        yield from _annotated(subject, [item for item in catalogue.rewrites() if item.kind == "annotation"])
        yield from _asserted(subject, [item for item in catalogue.rewrites() if item.kind == "assertion"])


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


def _annotated(subject: _Subject, rewrites: list[Rewrite]) -> Iterator[Fix]:
    """The first of the annotations that the file has the names for."""
    item, naming = subject.binding, subject.naming
    if not _takes_annotation(subject):
        return
    dims = " ".join(map(str, item.shape or ()))
    for rewrite in rewrites:
        kind = naming.name_of(subject.kind)
        if kind is None or not _is_for(rewrite, subject):
            continue
        text, title = naming.spelled(rewrite.code, kind=kind, dims=dims), naming.spelled(rewrite.title, x=item.name)
        if text is not None and title is not None:
            end = item.place.end
            yield Fix(title, (Edit(Place(item.place.path, end, end), f": {text}"),))
            return


def _asserted(subject: _Subject, rewrites: list[Rewrite]) -> Iterator[Fix]:
    """A check around the value that is bound."""
    value = _assigned(subject)
    lengths = ", ".join(str(dim) if isinstance(dim, int) else "None" for dim in subject.binding.shape or ())
    for rewrite in rewrites if value is not None else ():
        assert value is not None
        text = subject.naming.spelled(rewrite.code, x=subject.code.text(value), shape=f"[{lengths}]")
        title = subject.naming.spelled(rewrite.title, x=subject.binding.name)
        if _is_for(rewrite, subject) and text is not None and title is not None:
            yield Fix(title, (subject.code.replace(value, text),))


def _is_for(rewrite: Rewrite, subject: _Subject) -> bool:
    fits = not rewrite.dtypes or subject.binding.dtype in rewrite.dtypes
    return fits and subject.naming.catalogue.is_subclass(subject.kind, rewrite.subject)


def _takes_annotation(subject: _Subject) -> bool:
    if subject.binding.kind == "variable":
        return _assigned(subject) is not None
    found = (node for node in subject.code.nodes(cst.Param) if subject.code.place(node.name) == subject.binding.place)
    return any(node.annotation is None for node in found)


def _assigned(subject: _Subject) -> cst.BaseExpression | None:
    """The value of a plain assignment to the one name."""
    for node in subject.code.nodes(cst.Assign):
        if len(node.targets) == 1 and subject.code.place(node.targets[0].target) == subject.binding.place:
            value = node.value
            return value if isinstance(value, cst.BaseExpression) else None
    return None
