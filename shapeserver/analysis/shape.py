"""Shapes, and how the array libraries combine them.

Vocabulary.  A `Shape` is a tuple of dims, or, where the rank is not known, a *head* and a *tail* of dims around a
*run* of unknown length.  A function here raises `Mismatch` only for what is certain to fail.  What cannot be decided
is handed to the `Asker` as a `Requirement`, and the best result is returned.

The rules are NumPy 2's; TensorFlow and Keras agree where their stubs use them.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from . import dim
from .dim import UNKNOWN, Dim, Expr
from .truth import MAYBE, NO, YES, Truth, any_of


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


class Mismatch(Exception):
    """Shapes that certainly do not fit.  `operand` is the argument's index and the axis, if one is to blame."""

    def __init__(
        self,
        code: str,
        message: str,
        operand: tuple[int, int] | None = None,
        left: Dim | None = None,
        right: Dim | None = None,
    ) -> None:
        super().__init__(message)
        self.code, self.message, self.operand, self.left, self.right = code, message, operand, left, right


_RELATIONS = {"equal": "==", "less": "<", "at-least": ">=", "broadcast": "can be broadcast with"}


@dataclass(frozen=True, slots=True)
class Requirement:
    """What must hold of two dims: "equal", "broadcast", "divides" (left divides right), "less" or "at-least"."""

    kind: str
    left: Dim
    right: Dim

    def text(self) -> str:
        if self.kind == "divides":
            return f"{dim.text(self.right)} is a multiple of {dim.text(self.left)}"
        return f"{dim.text(self.left)} {_RELATIONS[self.kind]} {dim.text(self.right)}"


class Asker:
    """Answers questions about dims; the engine's also knows what is assumed on the current path."""

    def equal(self, a: Dim, b: Dim) -> Truth:
        return dim.equal(a, b)

    def less(self, a: Dim, b: Dim) -> Truth:
        return dim.less(a, b)

    def less_equal(self, a: Dim, b: Dim) -> Truth:
        return dim.less_equal(a, b)

    def divides(self, k: Dim, d: Dim) -> Truth:
        return dim.divides(k, d)

    def need(self, requirement: Requirement) -> None:
        """An undecided requirement; it holds from here on, or the program has stopped."""


PURE: Final = Asker()


def require_equal(ask: Asker, a: Dim, b: Dim, mismatch: Callable[[], Mismatch]) -> Dim:
    """The common length of two axes that must agree; the better known of the two."""
    answer = ask.equal(a, b)
    if answer is NO:
        raise mismatch()
    if answer is MAYBE and a is not UNKNOWN and b is not UNKNOWN:
        ask.need(Requirement("equal", a, b))
    return _better(a, b)


def _better(a: Dim, b: Dim) -> Dim:
    if a is UNKNOWN or (isinstance(a, Expr) and not isinstance(b, Expr)):
        return b
    return a


def normalize_axis(axis: int, rank: int, name: str = "axis") -> int:
    """A non-negative axis; `Mismatch` if the array has no such axis."""
    if not -rank <= axis < rank:
        raise Mismatch("axis-out-of-range", f"{name} {axis} is out of bounds for an array of rank {rank}")
    return axis % rank


# Broadcasting


def broadcast(*shapes: Shape, ask: Asker = PURE) -> Shape:
    """The common shape of operands, aligned at their last axes."""
    result = shapes[0] if shapes else Shape(())
    for index, other in enumerate(shapes[1:], 1):
        result = _broadcast_two(result, other, index, ask)
    return result


def _broadcast_two(a: Shape, b: Shape, index: int, ask: Asker) -> Shape:
    if a.run is None and b.run is None:
        longest = max(len(a.head), len(b.head))
        one = (1,) * (longest - len(a.head)) + a.head
        two = (1,) * (longest - len(b.head)) + b.head
        dims = [_broadcast_dim(x, y, a, b, axis - longest, index, ask) for axis, (x, y) in enumerate(zip(one, two, strict=True))]
        return Shape(tuple(dims))
    if a == b and a.run is not None and a.run.key is not None:
        return a
    return _broadcast_open(a, b, index, ask)


def _broadcast_open(a: Shape, b: Shape, index: int, ask: Asker) -> Shape:
    """At least one rank is unknown: what is certain are the axes that both certainly have."""
    one, two = _ends(a), _ends(b)
    shared = min(len(one), len(two))
    tail = [_broadcast_dim(one[-k], two[-k], a, b, -k, index, ask) for k in range(shared, 0, -1)]
    for closed, dims, other in ((a, one, b), (b, two, a)):
        if closed.run is None and other.run is not None and not other.head and not other.tail and other.run.key is not None:
            ones = all(ask.equal(item, 1) is YES for item in dims)
            if ones and not dims:
                return other
    return Shape((), Run(), tuple(tail))


def _ends(shape: Shape) -> tuple[Dim, ...]:
    return shape.head if shape.run is None else shape.tail


def _broadcast_dim(x: Dim, y: Dim, a: Shape, b: Shape, axis: int, index: int, ask: Asker) -> Dim:
    same = ask.equal(x, y)
    if same is YES:
        return _better(x, y)
    x_one, y_one = ask.equal(x, 1), ask.equal(y, 1)
    if x_one is YES:
        return y
    if y_one is YES:
        return x
    fits = any_of((same, x_one, y_one))
    if fits is NO:
        raise Mismatch(
            "broadcast-mismatch",
            f"operands could not be broadcast together: {dim.text(x)} != {dim.text(y)} at axis {axis} "
            f"({text(a)} and {text(b)})",
            (index, axis),
            x,
            y,
        )
    if x is not UNKNOWN and y is not UNKNOWN:
        ask.need(Requirement("equal" if x_one is NO and y_one is NO else "broadcast", x, y))
    if x_one is NO and (y_one is not NO or not isinstance(x, Expr)):
        return x
    if y_one is NO:
        return y
    return dim.bcast(x, y)


def is_compatible(a: Shape, b: Shape) -> Truth:
    """Whether two shapes can be the same."""
    if a.run is not None or b.run is not None:
        long = max(a.min_rank if b.run is None else 0, b.min_rank if a.run is None else 0)
        closed = a.rank if a.run is None else b.rank
        return NO if closed is not None and long > closed else MAYBE
    if len(a.head) != len(b.head):
        return NO
    answer = YES
    for x, y in zip(a.head, b.head, strict=True):
        answer = answer & dim.equal(x, y)
    return answer


def join(a: Shape, b: Shape) -> Shape:
    """The least shape that covers both: dims that differ become unknown."""
    if a == b:
        return a
    if a.run is None and b.run is None and len(a.head) == len(b.head):
        return Shape(tuple(x if x == y else UNKNOWN for x, y in zip(a.head, b.head, strict=True)))
    one, two = _ends(a), _ends(b)
    shared = 0
    while shared < min(len(one), len(two)) and one[-1 - shared] == two[-1 - shared]:
        shared += 1
    return Shape((), Run(), one[len(one) - shared :])


# Products


def matmul(a: Shape, b: Shape, ask: Asker = PURE) -> Shape:
    """`np.matmul`: the last axis of a against the second-to-last of b; 1-D operands lose their axis."""
    if a.rank == 0 or b.rank == 0:
        raise Mismatch("rank-mismatch", f"matmul: operands must have at least one axis (left {text(a)}, right {text(b)})")
    if a.rank is None or b.rank is None:
        return _matmul_open(a, b, ask)
    left, right = a.head, b.head
    inner = right[-2] if len(right) > 1 else right[-1]
    _contract("matmul", left[-1], inner, a, b, ask)
    batch = broadcast(Shape(left[:-2]), Shape(right[:-2]), ask=ask).head
    return Shape(batch + (left[-2:-1] if len(left) > 1 else ()) + (right[-1:] if len(right) > 1 else ()))


def _matmul_open(a: Shape, b: Shape, ask: Asker) -> Shape:
    left, right = _ends(a), _ends(b)
    if left and len(right) > 1:
        _contract("matmul", left[-1], right[-2], a, b, ask)
        return Shape((), Run(), (*(left[-2:-1] if a.rank != 1 and len(left) > 1 else ()), right[-1]) if len(left) > 1 else (right[-1],))
    return UNKNOWN_SHAPE


def _contract(name: str, x: Dim, y: Dim, a: Shape, b: Shape, ask: Asker) -> None:
    require_equal(
        ask,
        x,
        y,
        lambda: Mismatch(
            "matmul-mismatch",
            f"{name}: inner dimensions differ: {dim.text(x)} != {dim.text(y)} (left {text(a)}, right {text(b)})",
            (0, -1),
            x,
            y,
        ),
    )


def dot(a: Shape, b: Shape, ask: Asker = PURE) -> Shape:
    """`np.dot`: the last axis of a against the second-to-last of b, batch axes side by side."""
    if a.rank == 0:
        return b
    if b.rank == 0:
        return a
    if a.rank is None or b.rank is None:
        return UNKNOWN_SHAPE
    _contract("dot", a.head[-1], b.head[-2] if len(b.head) > 1 else b.head[-1], a, b, ask)
    return Shape(a.head[:-1] + b.head[:-2] + (b.head[-1:] if len(b.head) > 1 else ()))


def tensordot(a: Shape, b: Shape, axes: int | tuple[Sequence[int], Sequence[int]], ask: Asker = PURE) -> Shape:
    """`np.tensordot` with a number of axes or two lists of them."""
    if a.rank is None or b.rank is None:
        return UNKNOWN_SHAPE
    if isinstance(axes, int):
        if axes > min(a.rank, b.rank):
            raise Mismatch("axis-out-of-range", f"tensordot: {axes} axes of {text(a)} and {text(b)}")
        left, right = list(range(a.rank - axes, a.rank)), list(range(axes))
    else:
        left = [normalize_axis(axis, a.rank) for axis in axes[0]]
        right = [normalize_axis(axis, b.rank) for axis in axes[1]]
        if len(left) != len(right):
            raise Mismatch("matmul-mismatch", f"tensordot: {len(left)} axes of the left against {len(right)} of the right operand")
    for one, two in zip(left, right, strict=True):
        _contract("tensordot", a.head[one], b.head[two], a, b, ask)
    return Shape(
        tuple(item for axis, item in enumerate(a.head) if axis not in left)
        + tuple(item for axis, item in enumerate(b.head) if axis not in right)
    )


# Rearranging


def transpose(shape: Shape, perm: Sequence[int] | None = None) -> Shape:
    """The axes reversed, or in the order of `perm`."""
    if shape.rank is None:
        return Shape(tuple(reversed(shape.tail)), shape.run and Run(), tuple(reversed(shape.head))) if perm is None else Shape((UNKNOWN,) * len(perm))
    if perm is None:
        return Shape(tuple(reversed(shape.head)))
    if len(perm) != shape.rank:
        raise Mismatch("transpose-mismatch", f"transpose: {len(perm)} axes for an array of rank {shape.rank} ({text(shape)})")
    order = [normalize_axis(axis, shape.rank) for axis in perm]
    if len(set(order)) != len(order):
        raise Mismatch("transpose-mismatch", f"transpose: repeated axis in {tuple(perm)}")
    return Shape(tuple(shape.head[axis] for axis in order))


def reshape(shape: Shape, target: Sequence[Dim], ask: Asker = PURE) -> Shape:
    """`np.reshape` to dims of which one may be -1."""
    holes = [index for index, item in enumerate(target) if not isinstance(item, Expr) and item == -1]
    if len(holes) > 1:
        raise Mismatch("reshape-mismatch", "reshape: can only specify one unknown dimension")
    for item in target:
        if not isinstance(item, Expr) and item < -1:
            raise Mismatch("reshape-mismatch", f"reshape: negative dimension {item}")
    known = product([item for index, item in enumerate(target) if index not in holes])
    size = shape.size()
    if not holes:
        _same_size(shape, size, target, known, ask)
        return Shape(tuple(target))
    return Shape(tuple(_hole(shape, size, target, known, ask) if index in holes else item for index, item in enumerate(target)))


def _reshape_mismatch(shape: Shape, size: Dim, target: Sequence[Dim]) -> Mismatch:
    return Mismatch(
        "reshape-mismatch",
        f"reshape: cannot reshape an array of size {dim.text(size)} {text(shape)} into {text(Shape(tuple(target)))}",
        (0, 0),
        size,
        product(list(target)),
    )


def _same_size(shape: Shape, size: Dim, target: Sequence[Dim], known: Dim, ask: Asker) -> None:
    require_equal(ask, size, known, lambda: _reshape_mismatch(shape, size, target))


def _hole(shape: Shape, size: Dim, target: Sequence[Dim], known: Dim, ask: Asker) -> Dim:
    if ask.equal(known, 0) is YES:
        if ask.equal(size, 0) is NO or True:
            raise _reshape_mismatch(shape, size, target)
    answer = ask.divides(known, size)
    if answer is NO:
        raise _reshape_mismatch(shape, size, target)
    if answer is MAYBE and dim.is_known(known) and dim.is_known(size):
        ask.need(Requirement("divides", known, size))
    if ask.equal(known, 0) is not NO:
        return UNKNOWN
    return size // known


def squeeze(shape: Shape, axis: int | Sequence[int] | None = None, ask: Asker = PURE) -> Shape:
    """Axes of length 1 removed: the given ones, or all."""
    if shape.rank is None:
        return UNKNOWN_SHAPE
    if axis is None:
        if any(ask.equal(item, 1) is MAYBE for item in shape.head):
            return UNKNOWN_SHAPE
        return Shape(tuple(item for item in shape.head if ask.equal(item, 1) is not YES))
    axes = {normalize_axis(item, shape.rank) for item in ((axis,) if isinstance(axis, int) else axis)}
    for item in axes:
        length = shape.head[item]
        answer = ask.equal(length, 1)
        if answer is NO:
            raise Mismatch(
                "squeeze-mismatch", f"squeeze: axis {item} of {text(shape)} has length {dim.text(length)}, not 1", (0, item), length, 1
            )
        if answer is MAYBE and length is not UNKNOWN:
            ask.need(Requirement("equal", length, 1))
    return Shape(tuple(item for index, item in enumerate(shape.head) if index not in axes))


def expand_dims(shape: Shape, axis: int | Sequence[int]) -> Shape:
    if shape.rank is None:
        return UNKNOWN_SHAPE
    axes = (axis,) if isinstance(axis, int) else tuple(axis)
    rank = shape.rank + len(axes)
    places = {normalize_axis(item, rank) for item in axes}
    if len(places) != len(axes):
        raise Mismatch("axis-out-of-range", f"expand_dims: repeated axis in {axes}")
    rest = iter(shape.head)
    return Shape(tuple(1 if index in places else next(rest) for index in range(rank)))


def reduce(shape: Shape, axes: int | Sequence[int] | None, keepdims: bool = False) -> Shape:
    """The shape of a reduction over `axes` (None: all)."""
    if axes is None:
        if shape.rank is None:
            return UNKNOWN_SHAPE if keepdims else Shape(())
        return Shape((1,) * shape.rank if keepdims else ())
    chosen = (axes,) if isinstance(axes, int) else tuple(axes)
    if shape.rank is None:
        return _reduce_open(shape, chosen, keepdims)
    places = [normalize_axis(axis, shape.rank) for axis in chosen]
    if len(set(places)) != len(places):
        raise Mismatch("axis-out-of-range", f"repeated axis in {chosen}")
    if keepdims:
        return Shape(tuple(1 if index in places else item for index, item in enumerate(shape.head)))
    return Shape(tuple(item for index, item in enumerate(shape.head) if index not in places))


def _reduce_open(shape: Shape, axes: tuple[int, ...], keepdims: bool) -> Shape:
    if all(-len(shape.tail) <= axis < 0 for axis in axes):
        gone = {axis % len(shape.tail) for axis in axes}
        tail = [1 if index in gone else item for index, item in enumerate(shape.tail) if keepdims or index not in gone]
        return Shape(shape.head, shape.run, tuple(tail))
    if all(0 <= axis < len(shape.head) for axis in axes):
        head = [1 if index in axes else item for index, item in enumerate(shape.head) if keepdims or index not in axes]
        return Shape(tuple(head), shape.run, shape.tail)
    return UNKNOWN_SHAPE


# Joining and splitting


def concat(shapes: Sequence[Shape], axis: int, ask: Asker = PURE, name: str = "concatenate") -> Shape:
    """Arrays joined along an axis; all others must agree."""
    closed = [shape for shape in shapes if shape.rank is not None]
    if not shapes:
        raise Mismatch("concat-mismatch", f"{name}: need at least one array")
    if not closed:
        return UNKNOWN_SHAPE
    first = closed[0]
    rank = len(first.head)
    if rank == 0:
        raise Mismatch("rank-mismatch", f"{name}: zero-dimensional arrays cannot be concatenated")
    place = normalize_axis(axis, rank)
    dims = list(first.head)
    total: Dim = 0
    for index, shape in enumerate(shapes):
        if shape.rank is None:
            total = UNKNOWN
            continue
        if shape.rank != rank:
            raise Mismatch(
                "rank-mismatch", f"{name}: all arrays must have the same rank: {text(first)} and {text(shape)} (argument {index})", (index, 0)
            )
        total = total + shape.head[place]
        for other in range(rank):
            if other != place:
                dims[other] = _agree(ask, dims[other], shape.head[other], name, other, first, shape, index)
    dims[place] = total
    return Shape(tuple(dims))


def _agree(ask: Asker, x: Dim, y: Dim, name: str, axis: int, first: Shape, shape: Shape, index: int) -> Dim:
    return require_equal(
        ask,
        x,
        y,
        lambda: Mismatch(
            "concat-mismatch",
            f"{name}: axis {axis} differs: {dim.text(x)} != {dim.text(y)} ({text(first)} and {text(shape)})",
            (index, axis),
            x,
            y,
        ),
    )


def stack(shapes: Sequence[Shape], axis: int, ask: Asker = PURE, name: str = "stack") -> Shape:
    """Arrays of one shape joined along a new axis."""
    if not shapes:
        raise Mismatch("concat-mismatch", f"{name}: need at least one array")
    closed = [shape for shape in shapes if shape.rank is not None]
    if not closed:
        return UNKNOWN_SHAPE
    first = closed[0]
    dims = list(first.head)
    for index, shape in enumerate(shapes):
        if shape.rank is None:
            continue
        if shape.rank != len(dims):
            raise Mismatch("concat-mismatch", f"{name}: all arrays must have the same shape: {text(first)} and {text(shape)}", (index, 0))
        dims = [_agree(ask, x, y, name, axis_, first, shape, index) for axis_, (x, y) in enumerate(zip(dims, shape.head, strict=True))]
    place = normalize_axis(axis, len(dims) + 1)
    return Shape((*dims[:place], len(shapes), *dims[place:]))


def split_even(shape: Shape, parts: int, axis: int, ask: Asker = PURE) -> Shape:
    """The shape of each of `parts` equal parts."""
    if shape.rank is None:
        return UNKNOWN_SHAPE
    place = normalize_axis(axis, shape.rank)
    length = shape.head[place]
    answer = ask.divides(parts, length)
    if answer is NO:
        raise Mismatch(
            "split-mismatch",
            f"split: axis {place} of {text(shape)} has length {dim.text(length)}, which {parts} parts do not divide",
            (0, place),
            length,
            parts,
        )
    if answer is MAYBE and length is not UNKNOWN:
        ask.need(Requirement("divides", parts, length))
    return Shape((*shape.head[:place], length // parts, *shape.head[place + 1 :]))


def pad(shape: Shape, widths: Sequence[tuple[Dim, Dim]]) -> Shape:
    if shape.rank is None:
        return Shape((UNKNOWN,) * len(widths))
    if len(widths) != shape.rank:
        raise Mismatch("rank-mismatch", f"pad: {len(widths)} pairs for an array of rank {shape.rank} ({text(shape)})")
    return Shape(tuple(item + before + after for item, (before, after) in zip(shape.head, widths, strict=True)))


def tile(shape: Shape, counts: Sequence[Dim]) -> Shape:
    """`np.tile`: the shorter of shape and counts is extended by ones in front."""
    if shape.rank is None:
        return UNKNOWN_SHAPE
    rank = max(shape.rank, len(counts))
    dims = (1,) * (rank - shape.rank) + shape.head
    times = (1,) * (rank - len(counts)) + tuple(counts)
    return Shape(tuple(item * count for item, count in zip(dims, times, strict=True)))


def repeat(shape: Shape, count: Dim, axis: int | None) -> Shape:
    if axis is None:
        return Shape((shape.size() * count,))
    if shape.rank is None:
        return UNKNOWN_SHAPE
    place = normalize_axis(axis, shape.rank)
    return Shape((*shape.head[:place], shape.head[place] * count, *shape.head[place + 1 :]))


def conv_window(size: Dim, kernel: Dim, stride: Dim, padding: str, dilation: Dim = 1) -> Dim:
    """The length of a sliding window's output; padding is "valid", "same", "causal" or "full"."""
    span = (kernel - 1) * dilation + 1
    if padding in ("same", "causal"):
        return dim.ceil_div(size, stride)
    if padding == "full":
        return dim.ceil_div(size + span - 1, stride)
    return dim.maximum((size - span) // stride + 1, 0)


# Einstein summation


def einsum(spec: str, shapes: Sequence[Shape], ask: Asker = PURE) -> Shape:
    """`np.einsum`: the shape of the output; implicit outputs, ellipses and repeated letters in full."""
    inputs, output = _parse_einsum(spec, len(shapes))
    lengths: dict[str, Dim] = {}
    runs: list[Shape] = []
    for index, (letters, shape) in enumerate(zip(inputs, shapes, strict=True)):
        run = _einsum_operand(spec, letters, shape, index, lengths, ask)
        if run is not None:
            runs.append(run)
    spread = broadcast(*runs, ask=ask) if runs else Shape(())
    if output is None:
        output = _implicit_output(inputs)
    return _einsum_output(spec, output, lengths, spread)


def _parse_einsum(spec: str, count: int) -> tuple[list[str], str | None]:
    left, arrow, right = spec.replace(" ", "").partition("->")
    inputs = left.split(",")
    if len(inputs) != count:
        raise Mismatch("einsum-mismatch", f"einsum: '{spec}' names {len(inputs)} operands but {count} were given")
    for letters in (*inputs, right):
        plain = letters.replace("...", "", 1)
        if not all(letter.isascii() and letter.isalpha() for letter in plain):
            raise Mismatch("einsum-mismatch", f"einsum: '{letters}' is not a valid subscript")
    return inputs, right if arrow else None


def _einsum_operand(spec: str, letters: str, shape: Shape, index: int, lengths: dict[str, Dim], ask: Asker) -> Shape | None:
    before, dots, after = letters.partition("...")
    if shape.rank is None:
        for letter in before + after:
            lengths.setdefault(letter, UNKNOWN)
        return UNKNOWN_SHAPE if dots else None
    rank, named = shape.rank, len(before) + len(after)
    if rank < named or (rank > named and not dots):
        raise Mismatch(
            "einsum-mismatch", f"einsum: operand {index} {text(shape)} has rank {rank} but '{letters}' names {named} axes", (index, 0)
        )
    dims = shape.head
    middle = dims[len(before) : rank - len(after)]
    for letter, length in zip(before + after, dims[: len(before)] + dims[rank - len(after) :], strict=True):
        known = lengths.get(letter)
        lengths[letter] = length if known is None else _einsum_axis(spec, letter, known, length, index, ask)
    return Shape(middle) if dots else None


def _einsum_axis(spec: str, letter: str, known: Dim, length: Dim, index: int, ask: Asker) -> Dim:
    if ask.equal(known, 1) is YES:
        return length
    if ask.equal(length, 1) is YES:
        return known
    if ask.equal(known, length) is NO and (ask.equal(known, 1) is MAYBE or ask.equal(length, 1) is MAYBE):
        return UNKNOWN
    return require_equal(
        ask,
        known,
        length,
        lambda: Mismatch(
            "einsum-mismatch", f"einsum: '{letter}' in '{spec}' is both {dim.text(known)} and {dim.text(length)}", (index, 0), known, length
        ),
    )


def _implicit_output(inputs: Sequence[str]) -> str:
    letters = "".join(inputs).replace("...", "")
    once = "".join(sorted(letter for letter in set(letters) if letters.count(letter) == 1))
    return ("..." if any("..." in item for item in inputs) else "") + once


def _einsum_output(spec: str, output: str, lengths: dict[str, Dim], spread: Shape) -> Shape:
    before, dots, after = output.partition("...")
    letters = before + after
    missing = next((letter for letter in letters if letter not in lengths), None)
    if missing or len(set(letters)) != len(letters):
        raise Mismatch("einsum-mismatch", f"einsum: the output of '{spec}' names '{missing or letters}', which no operand has once")
    if not dots and spread.rank != 0:
        if spread.rank is None:
            return Shape(tuple(lengths[letter] for letter in letters))
        raise Mismatch("einsum-mismatch", f"einsum: the output of '{spec}' lacks the ellipsis")
    head = tuple(lengths[letter] for letter in before)
    tail = tuple(lengths[letter] for letter in after)
    if spread.run is None:
        return Shape(head + spread.head + tail)
    return Shape(head + spread.head, spread.run, spread.tail + tail)
