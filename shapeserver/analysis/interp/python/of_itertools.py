"""The functions of `itertools`."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable
from typing import Final

from ... import dim
from ...dim import Dim
from ...lattice import join_all
from ...rule import Arguments
from ...value import NONE, Builtin, Const, Scalar, Sequence, Tuple, Unknown, Value, as_dim
from ..machine import Machine
from .sequences import iterate

MOST_COMBINATIONS: Final = 1024


def _combined(combine: Callable[..., Iterable[tuple[Value, ...]]], width: int | None = None) -> Callable[..., Value]:
    """All combinations of known items; of unknown ones `width` says how many make one, None that it is the argument."""

    def run(m: Machine, values: Value, count: Value = NONE) -> Value:
        items, _, element = iterate(m, values)
        number = as_dim(count)
        size = number if isinstance(number, int) else width
        if items is not None and (isinstance(number, int) or count == NONE):
            arguments = (items, number) if isinstance(number, int) else (items,)
            found = list(itertools.islice(combine(*arguments), MOST_COMBINATIONS + 1))
            if len(found) <= MOST_COMBINATIONS:
                return Tuple(tuple(map(Tuple, found)))
        row = Tuple((element,) * size) if isinstance(size, int) else Sequence(dim.UNKNOWN, element)
        return Sequence(dim.UNKNOWN, row)

    return run


def _product(m: Machine, *values: Value, repeat: Value = Const(1)) -> Value:
    times = as_dim(repeat)
    parts = [iterate(m, value) for value in values]
    if not isinstance(times, int) or times > 8:
        return Sequence(dim.UNKNOWN, Unknown("the number of factors is not known"))
    total: Dim = 1
    for _, length, _ in parts * times:
        total = total * length
    known = [items for items, _, _ in parts if items is not None]
    if len(known) == len(parts) and isinstance(total, int) and total <= MOST_COMBINATIONS:
        return Tuple(tuple(map(Tuple, itertools.product(*known, repeat=times))))
    return Sequence(total, Tuple(tuple(element for _, _, element in parts * times)))


def _chain(m: Machine, *values: Value) -> Value:
    parts = [iterate(m, value) for value in values]
    known = [items for items, _, _ in parts if items is not None]
    if len(known) == len(parts):
        return Tuple(tuple(itertools.chain.from_iterable(known)))
    total: Dim = 0
    for _, length, _ in parts:
        total = total + length
    return Sequence(total, join_all(element for _, _, element in parts))


def _chain_of(m: Machine, values: Value) -> Value:
    items, _, element = iterate(m, values)
    if items is not None:
        return _chain(m, *items)
    return Sequence(dim.UNKNOWN, iterate(m, element)[2])


def _islice(m: Machine, values: Value, *bounds: Value) -> Value:
    items, length, element = iterate(m, values)
    numbers = [None if bound == NONE else as_dim(bound) for bound in bounds]
    exact = all(bound == NONE or isinstance(number, int) for bound, number in zip(bounds, numbers, strict=True))
    if items is not None and exact:
        return Tuple(tuple(itertools.islice(items, *numbers)))  # type: ignore[arg-type]
    count = numbers[0] if len(numbers) == 1 and numbers[0] is not None else dim.UNKNOWN
    return Sequence(dim.minimum(count, length) if length is not dim.UNKNOWN else dim.UNKNOWN, element)


def _accumulate(m: Machine, values: Value, function: Value = Builtin("operator.add"), initial: Value = NONE) -> Value:
    items, length, element = iterate(m, values)
    if items is None:
        total = join_all((element, m.call(function, (element,) * 2)))
        return Sequence(length if initial == NONE else length + 1, total)
    found = [initial] if initial != NONE else []
    for item in items:
        found.append(m.call(function, (found[-1], item)) if found else item)
    return Tuple(tuple(found))


def _starmap(m: Machine, function: Value, rows: Value) -> Value:
    items, length, element = iterate(m, rows)
    if items is None:
        parts = m.items(element)
        known = m.call(function, parts) if parts is not None else Unknown("what it is given is not known")
        return Sequence(length, known)
    found = [m.items(item) for item in items]
    return Tuple(tuple(m.call(function, row or ()) for row in found))


def _repeated(m: Machine, value: Value, times: Value = NONE) -> Value:
    count = as_dim(times)
    if isinstance(count, int) and 0 <= count <= MOST_COMBINATIONS:
        return Tuple((value,) * count)
    return Sequence(dim.UNKNOWN if count is None else count, value)


def _cycle(m: Machine, values: Value) -> Value:
    return Sequence(dim.UNKNOWN, iterate(m, values)[2])


def _count(m: Machine, *start: Value) -> Value:
    return Sequence(dim.UNKNOWN, Scalar("int"))


def _pairwise(items: Arguments) -> Iterable[tuple[Value, ...]]:
    return itertools.pairwise(items)


def _groups(m: Machine, values: Value, key: Value = NONE) -> Value:
    _, _, element = iterate(m, values)
    name = element if key == NONE else m.call(key, (element,))
    return Sequence(dim.UNKNOWN, Tuple((name, Sequence(dim.UNKNOWN, element))))


FUNCTIONS: Final[dict[str, Callable[..., Value]]] = {
    "itertools.product": _product, "itertools.combinations": _combined(itertools.combinations),
    "itertools.permutations": _combined(itertools.permutations), "itertools.chain": _chain,
    "itertools.combinations_with_replacement": _combined(itertools.combinations_with_replacement),
    "itertools.pairwise": _combined(_pairwise, 2), "itertools.chain.from_iterable": _chain_of,
    "itertools.islice": _islice, "itertools.accumulate": _accumulate, "itertools.starmap": _starmap,
    "itertools.repeat": _repeated, "itertools.cycle": _cycle, "itertools.count": _count, "itertools.groupby": _groups,
}  # fmt: skip
