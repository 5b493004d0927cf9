"""What the names in annotations and shape comments stand for, in the frame that they are in."""

from __future__ import annotations

import ast

from ..axes import Run
from ..dim import UNKNOWN, Dim, Expr
from ..memo import ABSENT
from ..path import Path
from ..value import Int, Tuple, Value, as_dim, dim_value
from .machine import Machine


class DimNames:
    """What names of dims mean in a frame: a function's are remembered, elsewhere each statement has its own."""

    def __init__(self, m: Machine, apart: bool = False) -> None:
        """`apart`: the names are nobody else's, such as those of the fields of one object."""
        self._m = m
        self._path: Path | None = m.frame.path if m.frame.kind == "function" and not apart else None
        self._own: dict[tuple[str, str], Value] = {}

    def _get(self, key: tuple[str, str]) -> Value:
        return self._own.get(key, ABSENT) if self._path is None else self._m.get((self._path, key))

    def _set(self, key: tuple[str, str], value: Value) -> None:
        if self._path is None:
            self._own[key] = value
        else:
            self._m.state.set((self._path, key), value)

    def dim(self, name: str) -> Dim | None:
        return as_dim(self._get(("dim", name)))

    def axes(self, name: str) -> tuple[Dim, ...] | None:
        found = self._get(("axes", name))
        dims = [as_dim(item) for item in found.items] if isinstance(found, Tuple) else [None]
        return None if None in dims else tuple(dims)  # type: ignore[arg-type]

    def bind(self, name: str, value: Dim) -> None:
        self._set(("dim", name), dim_value(value))

    def bind_axes(self, name: str, value: tuple[Dim, ...]) -> None:
        if UNKNOWN not in value:
            self._set(("axes", name), Tuple(tuple(map(dim_value, value))))

    def fresh(self, name: str) -> Dim:
        return self._m.fresh(name)

    def run(self, name: str) -> Run:
        known = self._get(("run", name))
        if not isinstance(known, Int):
            known = Int(self._m.fresh(name))
            self._set(("run", name), known)
        return Run(name, known.dim)

    def code(self, text: str) -> Dim | None:
        from .narrow import value_of

        try:
            node = ast.parse(text, mode="eval").body
        except SyntaxError:
            return None
        return as_dim(value_of(self._m, node))


class DescribingNames(DimNames):
    """The names of a comment inside a function: they describe, so that only what nobody knows is bound to them."""

    def __init__(self, m: Machine) -> None:
        super().__init__(m)
        self._made: set[Expr] = set()

    def fresh(self, name: str) -> Dim:
        found = self._m.fresh(name)
        self._made.add(found)
        return found

    def bind(self, name: str, value: Dim) -> None:
        if value in self._made:
            super().bind(name, value)

    def bind_axes(self, name: str, value: tuple[Dim, ...]) -> None:
        return
