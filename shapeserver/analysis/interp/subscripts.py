"""Indexing: reading, writing and deleting items of every kind of value."""

from __future__ import annotations

from ..dim import UNKNOWN, Dim, Expr, text
from ..indexing import slice_length
from ..lattice import each_pair, has_refs, join, join_all, joined_pairs
from ..memo import ABSENT
from ..rule import AFTER_ERROR, PLAIN_ARRAY
from ..truth import YES
from ..value import (
    NONE,
    Array,
    Builtin,
    Class,
    Const,
    DictData,
    DType,
    Form,
    Function,
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
    is_fractional,
)
from .machine import Machine
from .many import changing
from .python import namespace
from .python.of_counters import COUNTER, missing


def get_item(m: Machine, value: Value, key: Value) -> Value:
    """What `value[key]` gives."""
    from .calls import call_rule

    match value:
        case OneOf(members):
            kept = [member for member in members if member != NONE]
            return m.fork([lambda member=member: get_item(m, member, key) for member in kept])  # type: ignore[misc]
        case Array(kind=kind):
            entry = m.catalogue.member(kind or PLAIN_ARRAY, "__getitem__")
            return m.call(Library(entry.name), (value, key)) if entry else Unknown(f"indexing a `{kind}` is not known")
        case Ref(_, "dict"):
            return _dict_item(m, value, key)
        case Ref(_, "object") | DType():
            return m.call(m.attribute(value, "__getitem__"), (key,))
        case Wrapped("attributes", Ref() as owner):
            return namespace.read(m, owner, key)
        case Library(name):
            entry = m.catalogue.member(name, "__class_getitem__")
            return call_rule(m, entry, (key,), ()) if entry else value
        case Builtin(name):
            return Form(name, key.items if isinstance(key, Tuple) else (key,))
        case Class():
            named = m.items(value)
            if named is None:
                return value
            return m.attribute(value, str(key.value)) if isinstance(key, Const) else join_all(named)
        case Function():
            return Unknown("a subscripted type is not followed")
        case Unknown():
            return value
        case Range(start, _, step):
            index = as_dim(key)
            if index is not None and isinstance(index, int) and index >= 0:
                return dim_value(start + index * step)
        case Const(str() | bytes() as text):
            return _text_item(text, key)
        case Scalar(kind):
            return Scalar(kind)
    return _sequence_item(m, value, key)


def _text_item(text: str | bytes, key: Value) -> Value:
    index = as_dim(key)
    if isinstance(index, int) and -len(text) <= index < len(text) and isinstance(text, str):
        return Const(text[index])
    return Scalar("str" if isinstance(text, str) else "bytes")


def _sequence_item(m: Machine, value: Value, key: Value) -> Value:
    items, known = m.items(value), m.sequence(value)
    if known is None:
        return Unknown("the list's contents are not known")
    is_list = isinstance(value, Ref)
    if isinstance(value, Sequence) and not _is_place(key):
        return Unknown("some items of a sequence")  # of a library's iterator, which takes masks and lists of places
    fractional = any(map(is_fractional, (key.start, key.stop, key.step) if isinstance(key, Slice) else (key,)))
    if fractional:
        m.report("dtype-mismatch", f"{'list' if is_list else 'tuple'} indices must be whole numbers, got a float")
        return AFTER_ERROR
    if isinstance(key, Slice):
        return _slice_of(m, items, known, key, is_list)
    index = as_dim(key)
    if items is None and not _is_outside(m, index, known[0]):
        return known[1]
    if items is not None and not isinstance(index, int):
        return any_of(m, items) if items else Unknown("the list is empty")
    if items is not None and isinstance(index, int) and -len(items) <= index < len(items):
        return items[index]
    kind, where = "list" if is_list else "tuple", f"{text(index or 0)} in {text(known[0])} items"
    m.report("index-out-of-range", f"{kind} index out of range: {where}")
    return AFTER_ERROR


def _is_place(key: Value) -> bool:
    number = isinstance(key, Array) and key.shape.rank == 0
    return number or isinstance(key, Const | Int | Scalar | Slice)


def _is_outside(m: Machine, index: Dim | None, length: Dim) -> bool:
    if index is None or length is UNKNOWN:
        return False
    return m.ask.less_equal(length, index) is YES or m.ask.less(index + length, 0) is YES


def any_of(m: Machine, values: tuple[Value, ...]) -> Value:
    """One of some values, and nobody knows which; one that is lost from sight may be changed from there on."""
    from .escaping import escape

    found = join_all(values)
    if isinstance(found, Unknown):
        escape(m, values, ())
    return found


def _slice_of(
    m: Machine, items: tuple[Value, ...] | None, known: tuple[Dim, Value], key: Slice, is_list: bool
) -> Value:
    place = exact_slice(key)
    if items is not None and place is not None:
        chosen = items[place]
        return m.new_list(chosen) if is_list else Tuple(chosen)
    bounds = _bounds(key)
    length = UNKNOWN if bounds is None else slice_length(known[0], bounds, m.ask)
    return m.new_sequence(length, known[1]) if is_list else Sequence(length, known[1])


def _dict_item(m: Machine, value: Ref, key: Value) -> Value:
    found = m.get((value.cell, "data"))
    if not isinstance(found, DictData):
        return Unknown("the dict's contents are not known")
    from .expressions import is_exact

    if is_exact(key):
        for name, item in found.items:
            if name == key:
                return item
        factory = m.get((value.cell, "default"))
        if factory == COUNTER:
            return missing(found)
        if factory is ABSENT and found.each is not None:
            return found.each[1]
        if factory is ABSENT:
            return Unknown(f"the dict has no known key {_text(key)}")
        made = m.call(factory, ())
        if found.complete:
            set_item(m, value, key, made)
            return made
        return Scalar("int") if made == Const(0) else Unknown("the key is not known")
    if found.each is not None and m.get((value.cell, "default")) is ABSENT:
        return found.each[1]
    factory, values = m.get((value.cell, "default")), tuple(item for _, item in found.items)
    if factory == COUNTER:
        return Scalar("int")
    if found.complete and values and factory is ABSENT:
        return any_of(m, values)
    if found.complete and factory is not ABSENT:
        m.state.set((value.cell, "data"), DictData(found.items, False))
    counts = factory == Builtin("int") and not values
    return Scalar("int") if counts else any_of(m, (*values, Unknown("the key is not known")))


def _text(key: Value) -> str:
    return repr(key.value) if isinstance(key, Const) else "of that value"


def set_item(m: Machine, value: Value, key: Value, new: Value) -> None:
    """`value[key] = new`."""
    match value:
        case Array(kind=kind) if kind:
            entry = m.catalogue.member(kind, "__setitem__")
            if entry is not None:
                m.call(Library(entry.name), (value, key, new))
            m.forget_contents(value)
        case Ref(cell, "list"):
            with changing(m, value):
                m.state.set((cell, "data"), _list_with(m, m.get((cell, "data")), key, new))
        case Ref(cell, "dict"):
            with changing(m, value):
                m.state.set((cell, "data"), _dict_with(m.get((cell, "data")), key, new))
        case Ref(_, "object"):
            m.call(m.attribute(value, "__setitem__"), (key, new))
        case Wrapped("attributes", Ref() as owner):
            namespace.store(m, owner, key, new)
        case OneOf(members):
            for member in members:
                if isinstance(member, Ref) and member.type in ("list", "dict"):
                    location = (member.cell, "data")
                    before = m.get(location)
                    set_item(m, member, key, new)
                    m.state.set(location, join(before, m.get(location)))


def _list_with(m: Machine, found: Value, key: Value, new: Value) -> Value:
    index = as_dim(key)
    if isinstance(found, ListData) and isinstance(index, int):
        if not -len(found.items) <= index < len(found.items):
            return found
        items = list(found.items)
        items[index] = new
        return ListData(tuple(items))
    if isinstance(key, Slice):
        place, given = exact_slice(key), m.items(new)
        if isinstance(found, ListData) and place is not None and place.step is None and given is not None:
            changed = list(found.items)
            changed[place] = given
            return ListData(tuple(changed))
        return Unknown("a slice of the list was assigned")
    if isinstance(found, ListData):
        return ListData(tuple(join(item, new) for item in found.items))
    if isinstance(found, SequenceData):
        return SequenceData(found.length, join(found.element, new))
    return found


def _dict_with(found: Value, key: Value, new: Value) -> Value:
    from .expressions import is_exact

    if not isinstance(found, DictData):
        return found
    each = _with_pair(found, key, new)
    if not is_exact(key):
        return DictData(tuple((name, join(value, new)) for name, value in found.items), False, each)
    pairs = dict(found.items)
    pairs[key] = new
    return DictData(tuple(pairs.items()), found.complete, None if found.complete else each)


def _with_pair(found: DictData, key: Value, new: Value) -> tuple[Value, Value] | None:
    """What stands for all pairs of a dict with one more; objects are none that one could stand for."""
    if has_refs(new):
        return None
    known = each_pair(found)
    return (key, new) if known is None and found.complete else joined_pairs(known, (key, new))


def delete_item(m: Machine, value: Value, key: Value) -> None:
    with changing(m, value):
        _delete_item(m, value, key)


def _delete_item(m: Machine, value: Value, key: Value) -> None:
    if isinstance(value, Ref) and value.type == "dict":
        found = m.get((value.cell, "data"))
        from .expressions import is_exact

        if isinstance(found, DictData) and is_exact(key):
            m.state.set(
                (value.cell, "data"), DictData(tuple(pair for pair in found.items if pair[0] != key), found.complete)
            )
            return
    if isinstance(value, Ref) and value.type == "list":
        m.state.set((value.cell, "data"), _list_without(m.get((value.cell, "data")), key))
    elif isinstance(value, Ref) and value.type == "dict":
        m.state.set((value.cell, "data"), Unknown("an item of unknown place was deleted"))
    elif isinstance(value, Ref):
        m.call(m.attribute(value, "__delitem__"), (key,))


def _list_without(found: Value, key: Value) -> Value:
    place = exact_slice(key) if isinstance(key, Slice) else as_dim(key)
    if isinstance(found, ListData) and isinstance(place, int | slice):
        items = list(found.items)
        if isinstance(place, slice) or -len(items) <= place < len(items):
            del items[place]
        return ListData(tuple(items))
    if isinstance(found, ListData | SequenceData) and not isinstance(key, Slice):
        element = join_all(found.items) if isinstance(found, ListData) else found.element
        return SequenceData((len(found.items) if isinstance(found, ListData) else found.length) - 1, element)
    return Unknown("a slice of unknown place was deleted")


def exact_slice(key: Slice) -> slice | None:
    """A slice whose bounds are all known."""
    found = _bounds(key)
    parts = () if found is None else (found.start, found.stop, found.step)
    return None if any(isinstance(part, Expr) for part in parts) else found


def _bounds(key: Slice) -> slice | None:
    """A slice of dims; None if a bound is not known to be one, or the step is 0."""
    values = (key.start, key.stop, key.step)
    parts = [None if part == NONE else as_dim(part) for part in values]
    if parts[2] == 0 or any(part is None and value != NONE for part, value in zip(parts, values, strict=True)):
        return None
    return slice(*parts)


def rows(m: Machine, array: Array, count: int) -> tuple[Value, ...]:
    """What iterating over an array of known length gives."""
    if array.kind and m.contents(array) is not None:
        return tuple(get_item(m, array, Const(index)) for index in range(count))
    if not array.kind or array.node is not None:
        return tuple(get_item(m, array, Const(index)) for index in range(count))
    if m.recording is not None:
        return tuple(get_item(m, array, Const(index)) for index in range(count))
    first = get_item(m, array, Const(0)) if count else ABSENT
    return (first,) * count
