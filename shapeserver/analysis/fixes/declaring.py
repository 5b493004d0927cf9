"""Annotations and checks of a shape that is inferred, where the file has the names for them.

Which there are is knowledge of the libraries (see `Rewrite`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import libcst as cst

from ..report import Binding, Edit, Fix, Place
from ..rewrite import Rewrite
from ..rule import Catalogue
from ..summary import Summary
from ..value import Array
from .code import Code, read
from .naming import Naming


@dataclass(frozen=True, slots=True)
class _Subject:
    """A name, with the class of its arrays."""

    binding: Binding
    kind: str
    naming: Naming
    code: Code


def declarations(summary: Summary, binding: Binding, catalogue: Catalogue) -> Iterator[Fix]:
    """An annotation of the name, and a check around what it is bound to."""
    code = read(summary.path, summary.sweep.source, binding.place.start[0])
    kinds = {value.kind for value in summary.values_at(binding.place) if isinstance(value, Array)}
    if code is not None and len(kinds) == 1:
        subject = _Subject(binding, kinds.pop(), Naming(summary, catalogue), code)
        yield from _annotated(subject, [item for item in catalogue.rewrites() if item.kind == "annotation"])
        yield from _asserted(subject, [item for item in catalogue.rewrites() if item.kind == "assertion"])


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
