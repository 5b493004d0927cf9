"""Functions of Python's standard library whose arguments keep their identity, or that call what they are given.

The catalogue says which names are these, as values `builtin("functools.reduce")`; what needs less is a rule there.
"""

from __future__ import annotations

import ast
import itertools
import math
from collections.abc import Callable, Iterable
from typing import Final

from .. import dim
from ..dim import Dim
from ..lattice import NEVER, join_all
from ..rule import Arguments, Keywords
from ..value import (
    NONE,
    Array,
    Builtin,
    Class,
    Const,
    DictData,
    ListData,
    Ref,
    Scalar,
    Sequence,
    SequenceData,
    Tuple,
    Unknown,
    Value,
    Wrapped,
    as_dim,
    dim_value,
)
from . import records
from .builtins import iterate
from .machine import Machine

MOST_COMBINATIONS: Final = 1024
DEFAULT: Final = "default"
"""Where a dict keeps what makes the values of missing keys."""


def call_standard(m: Machine, name: str, arguments: Arguments, keywords: Keywords) -> Value | None:
    """What a function of the standard library gives; None if the name is none of these."""
    module, _, short = name.partition(".")
    if module == "math":
        return _math(m, short, arguments)
    if module == "operator" and short in _OPERATORS:
        return _operator(m, _OPERATORS[short], arguments)
    function = _FUNCTIONS.get(name)
    return None if function is None else function(m, *arguments, **dict(keywords))


# functools


def _partial(m: Machine, function: Value, *arguments: Value, **named: Value) -> Value:
    return Wrapped("partial", function, arguments, tuple(named.items()))


def _reduce(m: Machine, function: Value, values: Value, *initial: Value) -> Value:
    items, _, element = iterate(m, values)
    if items is None:
        once = m.call(function, (*(initial or (element,)), element))
        return join_all((*initial, element, once))
    queue = [*initial, *items]
    if not queue:
        return Unknown("reduce() of an empty sequence")
    result = queue[0]
    for item in queue[1:]:
        result = m.call(function, (result, item))
    return result


def _same(m: Machine, function: Value, *rest: Value, **named: Value) -> Value:
    return function


def _maker_of_same(m: Machine, *arguments: Value, **named: Value) -> Value:
    """A decorator that keeps the function, used plainly or with arguments."""
    plain = len(arguments) == 1 and not named and not isinstance(arguments[0], Const)
    return arguments[0] if plain else Builtin("functools.update_wrapper")


def _wrapping(kind: str) -> Callable[..., Value]:
    def run(m: Machine, function: Value) -> Value:
        return Wrapped(kind, function)

    return run


# itertools


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


# operator

_OPERATORS: Final[dict[str, type]] = {
    "add": ast.Add, "sub": ast.Sub, "mul": ast.Mult, "truediv": ast.Div, "floordiv": ast.FloorDiv, "mod": ast.Mod,
    "pow": ast.Pow, "matmul": ast.MatMult, "and_": ast.BitAnd, "or_": ast.BitOr, "xor": ast.BitXor, "eq": ast.Eq,
    "ne": ast.NotEq, "lt": ast.Lt, "le": ast.LtE, "gt": ast.Gt, "ge": ast.GtE, "neg": ast.USub, "not_": ast.Not,
}  # fmt: skip


def _operator(m: Machine, kind: type, arguments: Arguments) -> Value:
    from .operators import binary, compare, unary

    if issubclass(kind, ast.operator):
        return binary(m, kind, arguments[0], arguments[1])
    if issubclass(kind, ast.unaryop):
        return unary(m, kind, *arguments)
    return compare(m, kind, *arguments)


def _picker(name: str) -> Callable[..., Value]:
    """`itemgetter` and `attrgetter`: a function of the object that the keys are looked up in."""

    def run(m: Machine, *keys: Value) -> Value:
        return Wrapped("partial", Builtin(name), keys)

    return run


def _picked(look: Callable[[Machine, Value, Value], Value]) -> Callable[..., Value]:
    def run(m: Machine, *arguments: Value) -> Value:
        *keys, value = arguments
        found = tuple(look(m, value, key) for key in keys)
        return found[0] if len(found) == 1 else Tuple(found)

    return run


def _item(m: Machine, value: Value, key: Value) -> Value:
    from .subscripts import get_item

    return get_item(m, value, key)


def _attribute(m: Machine, value: Value, name: Value) -> Value:
    for part in name.value.split(".") if isinstance(name, Const) and isinstance(name.value, str) else ():
        value = m.attribute(value, part)
    return value


# copy


def _copy(m: Machine, value: Value) -> Value:
    return copied(m, value, deep=False)


def _deepcopy(m: Machine, value: Value, memo: Value = NONE) -> Value:
    return copied(m, value, deep=True)


def copied(m: Machine, value: Value, deep: bool) -> Value:
    """A copy of a structure; what a user's object holds is not listed anywhere, so its copy is unknown."""
    match value:
        case Ref(cell, "list" | "dict" | "set" as kind):
            found = m.get((cell, "data"))
            return m.allocate(kind, _copied_data(m, found) if deep else found)
        case Ref():
            return Unknown("what a copied object holds is not known")
        case Tuple(items, owner) if deep:
            return Tuple(tuple(copied(m, item, deep) for item in items), owner)
        case Array(kind, shape, dtype) if value.cell is not None:
            data = m.contents(value)
            return m.new_array(kind, shape, dtype, data) if data is not None else Array(kind, shape, dtype)
    return value


def _copied_data(m: Machine, found: Value) -> Value:
    match found:
        case ListData(items):
            return ListData(tuple(copied(m, item, True) for item in items))
        case SequenceData(length, element):
            return SequenceData(length, copied(m, element, True))
        case DictData(items, complete):
            return DictData(tuple((key, copied(m, item, True)) for key, item in items), complete)
    return found


# collections


def _new_object(m: Machine, owner: Value, *rest: Value, **named: Value) -> Value:
    """An object of a user's class before its `__init__`."""
    ref = m.allocate("object")
    m.state.set((ref.cell, "__class__"), owner)
    return ref


def _namedtuple(m: Machine, name: Value, fields: Value, *, defaults: Value = NONE, **rest: Value) -> Value:
    names = m.items(fields)
    if isinstance(fields, Const) and isinstance(fields.value, str):
        names = tuple(Const(part) for part in fields.value.replace(",", " ").split())
    if names is None or not all(isinstance(item, Const) and isinstance(item.value, str) for item in names):
        return Unknown("the fields of a named tuple are not known")
    title = name.value if isinstance(name, Const) and isinstance(name.value, str) else "tuple"
    own = () if defaults == NONE else m.items(defaults) or ()
    return records.new_class(m, title, tuple(str(item.value) for item in names), own)  # type: ignore[attr-defined]


def _make(m: Machine, owner: Value, values: Value) -> Value:
    items, _, _ = iterate(m, values)
    return Unknown("the items of a named tuple are not known") if items is None else m.call(owner, items)


def _deque(m: Machine, values: Value | None = None, maxlen: Value = NONE) -> Value:
    items, length, element = iterate(m, values) if values is not None else ((), 0, NEVER)
    if maxlen != NONE:
        return m.new_sequence(dim.UNKNOWN, element)
    return m.new_list(items) if items is not None else m.new_sequence(length, element)


def _defaultdict(m: Machine, factory: Value = NONE, *values: Value, **named: Value) -> Value:
    result = m.call(Builtin("dict"), values, tuple(named.items()))
    if isinstance(result, Ref) and factory != NONE:
        m.state.set((result.cell, DEFAULT), factory)
    return result


def _counter(m: Machine, values: Value | None = None, **named: Value) -> Value:
    found = m.new_dict((), complete=False)
    m.state.set((found.cell, DEFAULT), Builtin("int"))
    return found


# dataclasses, enum


def _dataclass(m: Machine, *owner: Value, **options: Value) -> Value:
    return records.mark(m, owner[0], "data") if owner else Builtin("dataclasses.dataclass")


def _field(m: Machine, *, default: Value | None = None, default_factory: Value = NONE, **options: Value) -> Value:
    return Wrapped("field", default_factory, () if default is None else (default,), tuple(options.items()))


def _replace(m: Machine, value: Value, **changes: Value) -> Value:
    return records.replaced(m, value, tuple(changes.items()))


def _asdict(m: Machine, value: Value, **options: Value) -> Value:
    fields = records.values_of(m, value)
    if fields is None:
        return Unknown("the fields are not known")
    return m.new_dict(tuple((Const(name), copied(m, item, True)) for name, item in fields.items()))


def _astuple(m: Machine, value: Value) -> Value:
    fields = records.values_of(m, value)
    return Unknown("the fields are not known") if fields is None else Tuple(tuple(fields.values()))


def _tuple_class(m: Machine, owner: Value, **options: Value) -> Value:
    return records.mark(m, owner, "tuple")


def _enumeration(plain: bool) -> Callable[..., Value]:
    def run(m: Machine, owner: Value, **options: Value) -> Value:
        if isinstance(owner, Class):
            records.add_members(m, owner, plain)
        return NONE

    return run


# math

_INTEGERS: Final = frozenset("ceil floor trunc factorial comb perm gcd lcm isqrt".split())
_TRUTHS: Final = frozenset("isnan isinf isfinite isclose".split())


def _math(m: Machine, name: str, arguments: Arguments) -> Value:
    values = [_number(m, value) for value in arguments]
    if name in ("prod", "fsum", "hypot", "dist") and arguments:
        return _math_of_sequence(m, name, arguments)
    if all(isinstance(item, Const) and isinstance(item.value, int | float) for item in values):
        try:
            return Const(getattr(math, name)(*(item.value for item in values)))  # type: ignore[attr-defined]
        except (ValueError, TypeError, OverflowError, AttributeError):
            return Unknown(f"math.{name} of these numbers is not followed")
    if name in ("ceil", "floor", "trunc") and len(values) == 1 and as_dim(values[0]) is not None:
        return values[0]
    return Scalar("int" if name in _INTEGERS else "bool" if name in _TRUTHS else "float")


def _number(m: Machine, value: Value) -> Value:
    contents = m.contents(value) if isinstance(value, Array) else None
    return dim_value(contents[0]) if contents is not None and len(contents) == 1 else value


def _math_of_sequence(m: Machine, name: str, arguments: Arguments) -> Value:
    if name != "prod":
        return Scalar("float")
    items, _, element = iterate(m, arguments[0])
    if items is not None and all(as_dim(item) is not None for item in items):
        total: Dim = 1
        for item in items:
            total = total * as_dim(item)  # type: ignore[operator]
        return dim_value(total)
    return Scalar("int") if isinstance(element, Scalar) and element.type == "int" else Unknown("a product")


# random


def _choice(m: Machine, values: Value, *rest: Value) -> Value:
    return iterate(m, values)[2]


def _shuffle(m: Machine, values: Value, *rest: Value) -> Value:
    if isinstance(values, Ref):
        _, length, element = iterate(m, values)
        m.state.set((values.cell, "data"), SequenceData(length, element))
    elif isinstance(values, Array):
        m.changed(values)
    return NONE


def _sample(m: Machine, values: Value, k: Value = Const(1), **options: Value) -> Value:
    count = as_dim(k)
    return m.new_sequence(dim.UNKNOWN if count is None else count, iterate(m, values)[2])


def _choices(m: Machine, values: Value, weights: Value = NONE, *, k: Value = Const(1), **options: Value) -> Value:
    return _sample(m, values, k)


_FUNCTIONS: Final[dict[str, Callable[..., Value]]] = {
    "functools.partial": _partial, "functools.reduce": _reduce, "functools.update_wrapper": _same,
    "functools.cache": _maker_of_same, "functools.cached_property": _wrapping("cached_property"),
    "itertools.product": _product, "itertools.combinations": _combined(itertools.combinations),
    "itertools.permutations": _combined(itertools.permutations), "itertools.chain": _chain,
    "itertools.combinations_with_replacement": _combined(itertools.combinations_with_replacement),
    "itertools.pairwise": _combined(_pairwise, 2), "itertools.chain.from_iterable": _chain_of,
    "itertools.islice": _islice, "itertools.accumulate": _accumulate, "itertools.starmap": _starmap,
    "itertools.repeat": _repeated, "itertools.cycle": _cycle, "itertools.count": _count, "itertools.groupby": _groups,
    "operator.itemgetter": _picker("operator.pick_item"), "operator.pick_item": _picked(_item),
    "operator.attrgetter": _picker("operator.pick_attribute"), "operator.pick_attribute": _picked(_attribute),
    "operator.getitem": _item, "copy.copy": _copy, "copy.deepcopy": _deepcopy,
    "object.__new__": _new_object,
    "collections.namedtuple": _namedtuple, "collections.make": _make, "collections.deque": _deque,
    "collections.defaultdict": _defaultdict, "collections.Counter": _counter, "dataclasses.dataclass": _dataclass,
    "dataclasses.field": _field, "dataclasses.replace": _replace, "dataclasses.asdict": _asdict,
    "dataclasses.astuple": _astuple, "typing.NamedTuple": _tuple_class, "enum.members": _enumeration(False),
    "enum.numbers": _enumeration(True), "enum.auto": lambda m: Wrapped("auto", NONE), "random.choice": _choice,
    "random.shuffle": _shuffle, "random.sample": _sample, "random.choices": _choices,
}  # fmt: skip
