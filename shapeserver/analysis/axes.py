"""What a shape is: a tuple of dims, or, where the rank is not known, a *head* and a *tail* of dims around a *run*."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from . import dim
from .dim import UNKNOWN, Dim, Expr


@dataclass(frozen=True, slots=True)
class Run:
    """Axes of unknown number; an anonymous one says nothing, two with one key are the same axes."""

    name: str = ""
    key: Hashable = None


@dataclass(frozen=True, slots=True)
class Shape:
    """`head` axes, then those of `run`, then `tail` axes; without a run `head` is all."""

    head: tuple[Dim, ...]
    run: Run | None = None
    tail: tuple[Dim, ...] = ()
    _hash: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if self.run is None and self.tail:
            object.__setattr__(self, "head", self.head + self.tail)
            object.__setattr__(self, "tail", ())
        object.__setattr__(self, "_hash", hash((self.head, self.run, self.tail)))

    def __hash__(self) -> int:
        return self._hash

    @staticmethod
    def of(*dims: Dim) -> Shape:
        return Shape(dims)

    @property
    def rank(self) -> int | None:
        return len(self.head) if self.run is None else None

    @property
    def min_rank(self) -> int:
        return len(self.head) + len(self.tail)

    @property
    def dims(self) -> tuple[Dim, ...]:
        """All dims; raises ValueError if the rank is not known."""
        if self.run is not None:
            raise ValueError("the rank is not known")
        return self.head

    @property
    def last(self) -> tuple[Dim, ...]:
        """The last dims, as many as are known."""
        return self.head if self.run is None else self.tail

    @property
    def is_fully_known(self) -> bool:
        return self.run is None and not any(isinstance(item, Expr) for item in self.head)

    def __len__(self) -> int:
        return len(self.dims)

    def __iter__(self) -> Iterator[Dim]:
        return iter(self.dims)

    def __getitem__(self, index: int) -> Dim:
        return self.dims[index]

    def dim_at(self, index: int) -> Dim:
        """The dim of an axis, counted from either end; IndexError only if there certainly is no such axis."""
        if self.run is None:
            return self.head[index]
        if 0 <= index < len(self.head):
            return self.head[index]
        if -len(self.tail) <= index < 0:
            return self.tail[index]
        return UNKNOWN

    def size(self) -> Dim:
        """The number of elements."""
        return product(self.head) if self.run is None else UNKNOWN


UNKNOWN_SHAPE: Final = Shape((), Run())


def product(dims: Sequence[Dim]) -> Dim:
    total: Dim = 1
    for item in dims:
        total = total * item
    return total


def text(shape: Shape) -> str:
    """`[32, 64]`, `[*batch, 3]`, `[...]`, `[?, 3]`."""
    if shape.run is None:
        return f"[{', '.join(map(dim.text, shape.head))}]"
    run = f"*{shape.run.name}" if shape.run.name else "..."
    return f"[{', '.join([*map(dim.text, shape.head), run, *map(dim.text, shape.tail)])}]"


def with_rank(shape: Shape, rank: int) -> Shape:
    """The shape, given its rank, which must be possible: axes of the run that are not known become `?`."""
    if shape.run is None:
        return shape
    return Shape((*shape.head, *(UNKNOWN,) * (rank - shape.min_rank), *shape.tail))


def join(a: Shape, b: Shape) -> Shape:
    """The least shape that covers both: dims that differ become unknown, and of different ranks the ends are kept."""
    if a == b:
        return a
    if a.run == b.run and len(a.head) == len(b.head) and len(a.tail) == len(b.tail):
        return Shape(tuple(map(_join_dims, a.head, b.head)), a.run, tuple(map(_join_dims, a.tail, b.tail)))
    head = _common_start(a.head, b.head)
    least = min(a.min_rank, b.min_rank) - len(head)
    tail = _common_start(a.last[::-1], b.last[::-1])[:least]
    return Shape(head, Run(), tail[::-1])


def _join_dims(x: Dim, y: Dim) -> Dim:
    return x if x == y else UNKNOWN


def _common_start(one: tuple[Dim, ...], two: tuple[Dim, ...]) -> tuple[Dim, ...]:
    count = 0
    for x, y in zip(one, two, strict=False):
        if x != y:
            break
        count += 1
    return one[:count]
