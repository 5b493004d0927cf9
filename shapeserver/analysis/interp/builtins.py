"""Python's builtin functions and the methods of its builtin types."""

from __future__ import annotations

import ast
import builtins as python
from collections.abc import Callable

from .. import dim
from ..dim import Dim, Expr
from ..display import show
from ..lattice import NEVER, join_all
from ..rule import AFTER_ERROR, Arguments, Keywords
from ..value import (
    FALSE,
    NONE,
    TRUE,
    Array,
    Builtin,
    Const,
    Int,
    Library,
    ListData,
    OneOf,
    Range,
    Ref,
    Scalar,
    Sequence,
    SequenceData,
    Slice,
    Tuple,
    Unknown,
    Value,
    Wrapped,
    as_dim,
    dim_value,
)
from . import namespace
from .machine import Machine
from .many import changing

NAMES = frozenset(dir(python)) | {"reveal_shape", "reveal_type"}
MOST_SORTED = 256
_EXCEPTIONS = frozenset(
    n for n, item in vars(python).items() if isinstance(item, type) and issubclass(item, BaseException)
)


def call_builtin(m: Machine, name: str, arguments: Arguments, keywords: Keywords) -> Value:
    owner, _, method = name.partition(".")
    if owner == namespace.KIND:
        return namespace.call_namespace(m, method, arguments, keywords)
    try:
        if method:
            from .methods import call_method
            from .standard import call_standard

            with changing(m, arguments[0] if arguments else NONE):
                found = call_standard(m, name, arguments, keywords)
                return call_method(m, owner, method, arguments, dict(keywords)) if found is None else found
        return _call_function(m, name, arguments, keywords)
    except TypeError as error:
        if _is_binding(error):
            return Unknown(f"this form of `{name}` is not followed")
        raise


def _is_binding(error: TypeError) -> bool:
    """Whether a function refused its arguments, rather than failed inside."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return trace is not None and trace.tb_frame.f_code.co_name in ("_call_function", "call_standard")


def _call_function(m: Machine, name: str, arguments: Arguments, keywords: Keywords) -> Value:
    if name in _EXCEPTIONS:
        return Unknown(f"a {name}")
    function = _FUNCTIONS.get(name)
    if function is None:
        return Scalar(_RESULTS[name]) if name in _RESULTS else Unknown(f"`{name}` is not followed")
    if any(isinstance(value, OneOf) for value in arguments) and name not in _TAKE_ALTERNATIVES:
        index = next(i for i, value in enumerate(arguments) if isinstance(value, OneOf))
        several = arguments[index]
        assert isinstance(several, OneOf)
        return m.fork(
            [
                lambda item=item: call_builtin(m, name, (*arguments[:index], item, *arguments[index + 1 :]), keywords)  # type: ignore[misc]
                for item in several.members
            ]
        )
    return function(m, *arguments, **dict(keywords))


_RESULTS = {
    "repr": "str", "ascii": "str", "chr": "str", "format": "str", "input": "str", "bin": "str", "hex": "str",
    "oct": "str", "hash": "int", "id": "int", "ord": "int", "callable": "bool", "issubclass": "bool",
    "complex": "complex", "bytes": "bytes",
}  # fmt: skip
_TAKE_ALTERNATIVES = ("isinstance", "print", "reveal_shape", "reveal_type", "tuple", "list")


def range_length(start: Dim, stop: Dim, step: Dim) -> Dim:
    """How many numbers `range(start, stop, step)` has."""
    if isinstance(step, Expr) or step == 0:
        return dim.UNKNOWN
    span = stop - start if step > 0 else start - stop
    return dim.maximum(dim.ceil_div(span, abs(step)), 0)


def _len(m: Machine, value: Value) -> Value:
    if isinstance(value, Array):
        return dim_value(value.shape.dim_at(0)) if value.shape.rank != 0 else Unknown("len() of an unsized array")
    if isinstance(value, Ref) and value.type == "object":
        return m.call(m.attribute(value, "__len__"), ())
    known = m.sequence(value)
    if known is None or known[0] is dim.UNKNOWN or (_is_dict(value) and m.mapping(value) is None):
        return Int(m.fresh(_measured(m.node), 0))
    return dim_value(known[0])


def _is_dict(value: Value) -> bool:
    return isinstance(value, Ref) and value.type == "dict"


def _measured(node: ast.AST) -> str:
    """A name for `len(x)`: that of x."""
    place = node.args[0] if isinstance(node, ast.Call) and len(node.args) == 1 else node
    return place.id if isinstance(place, ast.Name) else place.attr if isinstance(place, ast.Attribute) else "n"


def _range(m: Machine, first: Value, second: Value | None = None, third: Value = Const(1)) -> Value:
    parts = [as_dim(item) for item in ((Const(0), first, third) if second is None else (first, second, third))]
    if any(part is None for part in parts):
        return Sequence(dim.UNKNOWN, Scalar("int"))
    return Range(*parts)  # type: ignore[arg-type]


def iterate(m: Machine, value: Value) -> tuple[Arguments | None, Dim, Value]:
    """What iterating gives: the values if known, else their number and join."""
    from .assign import unpacked
    from .loops import element_of

    items = unpacked(m, value)
    if items is not None:
        return items, len(items), join_all(items)
    element, length = element_of(m, value, ast.Name("i"))
    return None, length, element


def _zip(m: Machine, *values: Value, strict: Value = FALSE) -> Value:
    parts = [iterate(m, value) for value in values]
    if parts and all(items is not None for items, _, _ in parts):
        return Tuple(
            tuple(Tuple(row) for row in zip(*(items for items, _, _ in parts if items is not None), strict=False))
        )
    lengths = [length for _, length, _ in parts]
    least = lengths[0] if lengths else 0
    for length in lengths[1:]:
        least = dim.minimum(least, length)
    return Sequence(least, Tuple(tuple(element for _, _, element in parts)))


def _enumerate(m: Machine, value: Value, start: Value = Const(0)) -> Value:
    items, length, element = iterate(m, value)
    first = as_dim(start)
    if items is not None and first is not None:
        return Tuple(tuple(Tuple((dim_value(first + index), item)) for index, item in enumerate(items)))
    return Sequence(length, Tuple((Scalar("int"), element)), first)


def _map(m: Machine, function: Value, *values: Value) -> Value:
    rows = _zip(m, *values)
    if isinstance(rows, Tuple):
        return Tuple(tuple(m.call(function, row.items) for row in rows.items if isinstance(row, Tuple)))
    assert isinstance(rows, Sequence) and isinstance(rows.element, Tuple)
    return Sequence(rows.length, m.call(function, rows.element.items))


def _filter(m: Machine, function: Value, value: Value) -> Value:
    _, _, element = iterate(m, value)
    return Sequence(dim.UNKNOWN, element)


def _reversed(m: Machine, value: Value) -> Value:
    items, length, element = iterate(m, value)
    return Tuple(tuple(reversed(items))) if items is not None else Sequence(length, element)


def _sorted(m: Machine, value: Value, key: Value = NONE, reverse: Value = FALSE) -> Value:
    items, length, element = iterate(m, value)
    ordered = in_order(m, items, key, reverse) if items is not None else None
    return m.new_list(ordered) if ordered is not None else m.new_sequence(length, element)


def in_order(m: Machine, items: Arguments, key: Value, reverse: Value) -> Arguments | None:
    """Items in the order that their keys are known to have."""
    if not isinstance(reverse, Const) or len(items) > MOST_SORTED:
        return None
    names = [_plain(m.call(key, (item,)) if key != NONE else item) for item in items]
    if None in names:
        return None
    try:
        places = sorted(range(len(items)), key=lambda index: names[index], reverse=bool(reverse.value))  # type: ignore[arg-type, return-value]
    except TypeError:
        return None
    return tuple(items[index] for index in places)


def _plain(value: Value) -> object:
    """A value as Python's own, to be compared; None if it is not known."""
    match value:
        case Const(int() | float() | str() as known):
            return known
        case Tuple(items):
            parts = tuple(map(_plain, items))
            return None if None in parts else parts
    return None


def _list(m: Machine, value: Value | None = None) -> Value:
    items, length, element = iterate(m, value) if value is not None else ((), 0, NEVER)
    return m.new_list(items) if items is not None else m.new_sequence(length, element)


def _tuple(m: Machine, value: Value | None = None) -> Value:
    items, length, element = iterate(m, value) if value is not None else ((), 0, NEVER)
    return Tuple(items) if items is not None else Sequence(length, element)


def _set(m: Machine, value: Value | None = None) -> Value:
    items, _, element = iterate(m, value) if value is not None else ((), 0, NEVER)
    return m.allocate("set", distinct(items, element))


def distinct(items: Arguments | None, element: Value) -> Value:
    """The contents of a set of these."""
    if items is not None and all(isinstance(item, Const) for item in items):
        return ListData(tuple(dict.fromkeys(items)))
    return SequenceData(dim.UNKNOWN, element)


def _dict(m: Machine, value: Value | None = None, **named: Value) -> Value:
    pairs: dict[Value, Value] = {}
    complete = True
    if value is not None:
        known = m.mapping(value)
        if known is None:
            known = _by_keys(m, value)
        if known is None:
            rows = m.items(value)
            complete = rows is not None and all(isinstance(row, Tuple) and len(row.items) == 2 for row in rows)
            known = tuple((row.items[0], row.items[1]) for row in rows or () if complete and isinstance(row, Tuple))
        pairs.update(known)
    pairs.update((Const(name), item) for name, item in named.items())
    return m.new_dict(tuple(pairs.items()), complete)


def _by_keys(m: Machine, value: Value) -> tuple[tuple[Value, Value], ...] | None:
    """An object that has `keys` is asked for what belongs to each; None for any other value, or if it does not tell."""
    from .subscripts import get_item

    names = _asked(m, value, "keys")
    found = m.items(_asked(m, names, "__iter__") if isinstance(names, Ref) and names.type == "object" else names)
    return None if found is None else tuple((key, get_item(m, value, key)) for key in found)


def _asked(m: Machine, value: Value, name: str) -> Value:
    """What an object's method gives; unknown if it has none."""
    method = m.attribute(value, name) if isinstance(value, Ref) and value.type == "object" else NEVER
    return Unknown("no such method") if isinstance(method, Unknown) or method is NEVER else m.call(method, ())


def _int(m: Machine, value: Value = Const(0), base: Value | None = None) -> Value:
    known = as_dim(value)
    if known is not None:
        return dim_value(known)
    match value:
        case Const(None):
            return _no_number(m, "int() argument must be a string, a bytes-like object or a real number")
        case Const(float() as number) if number == number and abs(number) < 2**53:
            return Const(int(number))
        case Const(str() as text) if base is None:
            try:
                return Const(int(text))
            except ValueError:
                return Scalar("int")
        case Array():
            _converted(m, value, "__int__")
            contents = m.contents(value)
            if contents is not None and len(contents) == 1:
                return dim_value(contents[0])
    return Int(m.fresh("n", None))


def _no_number(m: Machine, words: str) -> Value:
    m.report("value-mismatch", f"{words}, not 'NoneType'")
    return AFTER_ERROR


def _converted(m: Machine, value: Value, name: str) -> None:
    """Have the class of an array say whether it can be made one number."""
    if isinstance(value, Array) and _library_member(m, value, name):
        m.call(m.attribute(value, name), ())


def _float(m: Machine, value: Value = Const(0.0)) -> Value:
    _converted(m, value, "__float__")
    if value == NONE:
        return _no_number(m, "float() argument must be a string or a real number")
    if isinstance(value, Const) and isinstance(value.value, int | float | str):
        try:
            return Const(float(value.value))
        except (ValueError, OverflowError):
            return Scalar("float")
    return Scalar("float")


def _bool(m: Machine, value: Value = FALSE) -> Value:
    from .operators import truth_of

    known = truth_of(m, value)
    return Scalar("bool") if known is None else TRUE if known else FALSE


def _library_member(m: Machine, value: Value, name: str) -> bool:
    """Whether the value's class is a library's and has a rule for `name`."""
    from .objects import library_class

    owner = library_class(m, value)
    return owner is not None and m.catalogue.member(owner, name) is not None


def _open(m: Machine, *arguments: Value, **named: Value) -> Value:
    return m.call(Library("io.open"), arguments, tuple(named.items()))


def _str(m: Machine, value: Value = Const(""), *rest: Value) -> Value:
    if isinstance(value, Ref) and _library_member(m, value, "__str__"):
        found = m.call(m.attribute(value, "__str__"), ())
        return found if isinstance(found, Const) else Scalar("str")
    if isinstance(value, Const) and isinstance(value.value, str | int):
        return Const(str(value.value))
    return Scalar("str")


def _extreme(largest: bool) -> Callable[..., Value]:
    def run(m: Machine, *values: Value, key: Value = NONE, default: Value = NONE) -> Value:
        items: Arguments | None = values
        element: Value = NEVER
        if len(values) == 1:
            items, _, element = iterate(m, values[0])
        if items and key == NONE:
            dims = [as_dim(item) for item in items]
            if all(item is not None for item in dims):
                best = dims[0]
                for item in dims[1:]:
                    best = (dim.maximum if largest else dim.minimum)(best, item)  # type: ignore[arg-type]
                return dim_value(best)  # type: ignore[arg-type]
            if all(isinstance(item, Const) and isinstance(item.value, int | float) for item in items):
                return Const((max if largest else min)(item.value for item in items))  # type: ignore[attr-defined]
        return join_all(items) if items else element if element is not NEVER else Unknown("of an empty sequence")

    return run


def _sum(m: Machine, value: Value, start: Value = Const(0)) -> Value:
    from .operators import binary

    items, _, element = iterate(m, value)
    total = start
    if items is not None and len(items) <= 256:
        for item in items:
            total = binary(m, ast.Add, total, item)
        return total
    if isinstance(element, Unknown):
        return element
    once = binary(m, ast.Add, total, element)
    return Scalar("int") if isinstance(once, Const | Int) else once


def _abs(m: Machine, value: Value) -> Value:
    if isinstance(value, Const) and isinstance(value.value, int | float | complex):
        return Const(abs(value.value))
    if isinstance(value, Int):
        return value if dim.less_equal(0, value.dim) is dim.equal(0, 0) else Scalar("int")
    if isinstance(value, Array) or (isinstance(value, Ref) and value.type == "object"):
        return m.call(m.attribute(value, "__abs__"), ())
    return value if isinstance(value, Scalar | Unknown) else Unknown("abs() of this is not known")


def _round(m: Machine, value: Value, digits: Value = NONE) -> Value:
    if isinstance(value, Const) and isinstance(value.value, int | float) and isinstance(digits, Const):
        try:
            return Const(round(value.value, digits.value))  # type: ignore[call-overload]
        except (TypeError, ValueError, OverflowError):
            return Scalar("int")
    if isinstance(value, Array):
        return (
            m.call(m.attribute(value, "round"), (digits,))
            if digits != NONE
            else m.call(m.attribute(value, "round"), ())
        )
    return Scalar("int" if digits == NONE else "float")


def _any_all(stop: bool) -> Callable[..., Value]:
    def run(m: Machine, value: Value) -> Value:
        from .operators import truth_of

        items, _, _ = iterate(m, value)
        if items is None:
            return Scalar("bool")
        answers = [truth_of(m, item) for item in items]
        if stop in answers:
            return Const(stop)
        return Scalar("bool") if None in answers else Const(not stop)

    return run


def _isinstance(m: Machine, value: Value, classes: Value) -> Value:
    from .narrow import is_instance

    answer = is_instance(m, value, classes.items if isinstance(classes, Tuple) else (classes,))
    return Scalar("bool") if answer is None else Const(answer)


def _getattr(m: Machine, value: Value, name: Value, default: Value | None = None) -> Value:
    if not (isinstance(name, Const) and isinstance(name.value, str)):
        return Unknown("the attribute's name is not known")
    found = m.attribute(value, name.value)
    return found if default is None or not isinstance(found, Unknown) else Unknown("the attribute may be absent")


def _setattr(m: Machine, value: Value, name: Value, new: Value) -> Value:
    namespace.write(m, value, name, new)
    return NONE


def _vars(m: Machine, value: Value = NONE) -> Value:
    is_object = isinstance(value, Ref) and value.type == "object"
    return namespace.namespace_of(value) if is_object else Unknown("the variables of this are not followed")  # type: ignore[arg-type]


def _hasattr(m: Machine, value: Value, name: Value) -> Value:
    if (
        isinstance(name, Const)
        and isinstance(name.value, str)
        and not isinstance(m.attribute(value, name.value), Unknown)
    ):
        return TRUE
    return Scalar("bool")


def _type(m: Machine, value: Value, *rest: Value) -> Value:
    from .narrow import _kind
    from .objects import class_value

    found = None if rest else class_value(m, value)
    kind = _kind(value)
    return found or (Builtin(kind) if kind and not rest else Unknown("the type is not known"))


def _iter(m: Machine, value: Value, *rest: Value) -> Value:
    if rest:
        return Unknown("this form of `iter` is not followed")
    return _list(m, value)


def _next(m: Machine, value: Value, *default: Value) -> Value:
    """An iterator is a list here, which loses what it gives."""
    if isinstance(value, Ref) and value.type == "object":
        return m.call(m.attribute(value, "__next__"), ())
    if isinstance(value, Ref) and m.items(value):
        return m.call(Builtin("list.pop"), (value, Const(0)))
    known = m.sequence(value)
    return (
        join_all((known[1], *default)) if known and known[1] is not NEVER else Unknown("what `next` gives is not known")
    )


def _divmod(m: Machine, left: Value, right: Value) -> Value:
    from .operators import binary

    return Tuple((binary(m, ast.FloorDiv, left, right), binary(m, ast.Mod, left, right)))


def _pow(m: Machine, left: Value, right: Value, *rest: Value) -> Value:
    from .operators import binary

    return Scalar("int") if rest else binary(m, ast.Pow, left, right)


def _slice(m: Machine, *parts: Value) -> Value:
    if len(parts) == 1:
        return Slice(NONE, parts[0], NONE)
    return Slice(parts[0], parts[1], parts[2] if len(parts) > 2 else NONE)


def _print(m: Machine, *values: Value, **named: Value) -> Value:
    return NONE


def _reveal(m: Machine, value: Value, *rest: Value) -> Value:
    m.report("reveal", show(m.state.peek, value), raises=False)
    return value


def _wrap(kind: str) -> Callable[..., Value]:
    def run(m: Machine, function: Value) -> Value:
        return Wrapped(kind, function)

    return run


def _object(m: Machine) -> Value:
    return m.allocate("object")


_FUNCTIONS: dict[str, Callable[..., Value]] = {
    "len": _len, "range": _range, "zip": _zip, "enumerate": _enumerate, "map": _map, "filter": _filter,
    "reversed": _reversed, "sorted": _sorted, "list": _list, "tuple": _tuple, "set": _set, "frozenset": _set,
    "dict": _dict, "int": _int, "float": _float, "bool": _bool, "str": _str, "open": _open, "min": _extreme(False),
    "max": _extreme(True), "sum": _sum, "abs": _abs, "round": _round, "any": _any_all(True), "all": _any_all(False),
    "isinstance": _isinstance, "getattr": _getattr, "setattr": _setattr, "hasattr": _hasattr, "type": _type,
    "vars": _vars, "iter": _iter, "next": _next, "divmod": _divmod, "pow": _pow, "slice": _slice, "print": _print,
    "reveal_shape": _reveal, "reveal_type": _reveal, "property": _wrap("property"),
    "staticmethod": _wrap("staticmethod"), "classmethod": _wrap("classmethod"), "object": _object,
}  # fmt: skip
