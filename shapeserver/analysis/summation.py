"""Einstein summation in full: implicit outputs, ellipses, repeated letters.

Vocabulary.  A *subscript* is the letters of one operand, with at most one ellipsis, which stands for its other axes.
A letter's length is common to all operands, where 1 stretches; within one operand the lengths must be equal.
"""

from __future__ import annotations

from collections.abc import Sequence

from . import dim
from .asking import PURE, Asker, Mismatch, better, need_known, require_equal
from .axes import UNKNOWN_SHAPE, Shape, text
from .broadcasting import broadcast
from .dim import UNKNOWN, Dim
from .truth import NO, YES, any_of


def einsum(spec: str, shapes: Sequence[Shape], ask: Asker = PURE) -> Shape:
    """The shape of `np.einsum(spec, *operands)`."""
    inputs, output = _parse(spec, len(shapes))
    lengths: dict[str, Dim] = {}
    spreads: list[Shape] = []
    for index, (subscript, shape) in enumerate(zip(inputs, shapes, strict=True)):
        own, spread = _operand(spec, subscript, shape, index, ask)
        for letter, length in own.items():
            known = lengths.get(letter)
            lengths[letter] = length if known is None else _stretch(spec, letter, known, length, index, ask)
        if spread is not None:
            spreads.append(spread)
    return _output(spec, _implicit(inputs) if output is None else output, lengths, broadcast(*spreads, ask=ask))


def _parse(spec: str, count: int) -> tuple[list[str], str | None]:
    left, arrow, right = spec.replace(" ", "").partition("->")
    inputs = left.split(",")
    if len(inputs) != count:
        raise Mismatch("einsum-mismatch", f"einsum: '{spec}' names {len(inputs)} operands but {count} were given")
    for subscript in (*inputs, right):
        letters = subscript.replace("...", "", 1)
        if letters and not (letters.isascii() and letters.isalpha()):
            raise Mismatch("einsum-mismatch", f"einsum: '{subscript}' is not a valid subscript")
    return inputs, right if arrow else None


def _operand(spec: str, subscript: str, shape: Shape, index: int, ask: Asker) -> tuple[dict[str, Dim], Shape | None]:
    """The lengths of an operand's letters, and the axes under its ellipsis, if it has one."""
    before, dots, after = subscript.partition("...")
    named = len(before) + len(after)
    if (shape.min_rank > named and not dots) or (shape.rank is not None and shape.rank < named):
        raise Mismatch(
            "einsum-mismatch",
            f"einsum: operand {index} {text(shape)} does not have the {named} axes of '{subscript}'",
            (index, 0),
        )
    if shape.run is not None and dots:
        return dict.fromkeys(before + after, UNKNOWN), UNKNOWN_SHAPE
    dims = shape.head if shape.run is None else (*shape.head, *(UNKNOWN,) * (named - shape.min_rank), *shape.tail)
    last = len(dims) - len(after)
    lengths: dict[str, Dim] = {}
    for letter, length in zip(before + after, dims[: len(before)] + dims[last:], strict=True):
        lengths[letter] = _same(spec, letter, lengths.get(letter, length), length, index, ask)
    return lengths, Shape(dims[len(before) : last]) if dots else None


def _wrong(spec: str, letter: str, known: Dim, length: Dim, index: int) -> Mismatch:
    message = f"einsum: '{letter}' in '{spec}' is both {dim.text(known)} and {dim.text(length)} (operand {index})"
    return Mismatch("einsum-mismatch", message, (index, 0), known, length)


def _same(spec: str, letter: str, known: Dim, length: Dim, index: int, ask: Asker) -> Dim:
    return require_equal(ask, known, length, lambda: _wrong(spec, letter, known, length, index))


def _stretch(spec: str, letter: str, known: Dim, length: Dim, index: int, ask: Asker) -> Dim:
    """A letter's length in two operands: equal, but for a 1, which stretches."""
    same, one, other = ask.equal(known, length), ask.equal(known, 1), ask.equal(length, 1)
    if same is YES:
        return better(known, length)
    if one is YES or other is YES:
        return length if one is YES else known
    if any_of((same, one, other)) is NO:
        raise _wrong(spec, letter, known, length, index)
    need_known(ask, "equal" if one is NO and other is NO else "broadcast", known, length)
    if one is NO and other is NO:
        return better(known, length)
    return dim.bcast(known, length)


def _implicit(inputs: Sequence[str]) -> str:
    """The output where none is given: the ellipsis, then the letters that occur once, sorted."""
    letters = "".join(inputs).replace("...", "")
    once = "".join(sorted(letter for letter in set(letters) if letters.count(letter) == 1))
    return ("..." if any("..." in item for item in inputs) else "") + once


def _output(spec: str, output: str, lengths: dict[str, Dim], spread: Shape) -> Shape:
    before, dots, after = output.partition("...")
    letters = before + after
    for letter in letters:
        if letter not in lengths or letters.count(letter) > 1:
            why = "which no operand has" if letter not in lengths else "more than once"
            raise Mismatch("einsum-mismatch", f"einsum: the output of '{spec}' names '{letter}', {why}")
    head, tail = (tuple(lengths[letter] for letter in part) for part in (before, after))
    if dots:
        return Shape((*head, *spread.head), spread.run, (*spread.tail, *tail))
    if spread.min_rank:
        raise Mismatch(
            "einsum-mismatch",
            f"einsum: the output of '{spec}' lacks the ellipsis, which stands for axes of {text(spread)}",
        )
    return Shape(head)
