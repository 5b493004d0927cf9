"""Methods of Python's builtin types; the receiver is the first argument."""

from __future__ import annotations

from collections.abc import Mapping

from ... import dim
from ...lattice import join_all
from ...rule import Arguments
from ...value import (
    FALSE,
    NONE,
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
)
from ..assign import MOST
from ..machine import Machine
from . import texts
from .of_copy import copied
from .of_counters import COUNTER, counted, most_common
from .sequences import distinct, in_order, iterate


def call_method(m: Machine, owner: str, name: str, arguments: Arguments, named: dict[str, Value]) -> Value:
    if owner == "object":
        return NONE
    receiver, rest = (arguments[0], arguments[1:]) if arguments else (NONE, ())
    if owner in ("tuple", "list") and name in ("index", "count"):
        return _position(m, receiver, name, rest)
    if owner == "list" and isinstance(receiver, Ref):
        return _list_method(m, receiver, name, rest, named)
    if owner == "dict" and isinstance(receiver, Ref):
        return _dict_method(m, receiver, name, rest, named)
    if owner == "str":
        return _text_method(m, receiver, name, rest, named)
    if owner == "property" and isinstance(receiver, Wrapped) and rest:
        getter = rest[0] if name == "getter" else receiver.function
        return Wrapped("property", getter, rest if name == "setter" else receiver.arguments)
    if owner == "set" and isinstance(receiver, Ref):
        return _set_method(m, receiver, name, rest)
    if owner in ("int", "float") and name == "bit_length":
        return Scalar("int")
    return Unknown(f"`{owner}.{name}` is not followed")


def _position(m: Machine, receiver: Value, name: str, rest: Arguments) -> Value:
    """`index` and `count` of a value among known ones."""
    items = m.items(receiver)
    if items is None or len(rest) != 1 or not all(isinstance(item, Const) for item in (*items, *rest)):
        return Scalar("int")
    if name == "count":
        return Const(items.count(rest[0]))
    return Const(items.index(rest[0])) if rest[0] in items else Unknown("it is not among the items")


def _set_method(m: Machine, receiver: Ref, name: str, rest: Arguments) -> Value:
    location = (receiver.cell, "data")
    items, _, element = iterate(m, receiver)
    if name == "add" and rest:
        m.state.set(location, distinct((*items, *rest) if items is not None else None, join_all((element, *rest))))
        return NONE
    if name == "copy":
        return m.allocate("set", m.get(location))
    others = [iterate(m, value) for value in rest]
    joined = SequenceData(dim.UNKNOWN, join_all((element, *(item for _, _, item in others))))
    if name.endswith("update") or name in ("discard", "remove", "clear", "pop"):
        m.state.set(location, joined)
        return element if name == "pop" else NONE
    return Scalar("bool") if name.startswith("is") else m.allocate("set", joined)


def _list_method(m: Machine, receiver: Ref, name: str, rest: Arguments, named: Mapping[str, Value] = {}) -> Value:
    from ..assign import extend

    location = (receiver.cell, "data")
    found = m.get(location)
    if name == "append" and rest:
        extend(m, receiver, (rest[0],), rest[0])
        return NONE
    if name == "extend" and rest:
        items, _, element = iterate(m, rest[0])
        extend(m, receiver, items, element)
        return NONE
    if name == "copy":
        return copied(m, receiver, deep=False)
    if name == "clear":
        m.state.set(location, ListData(()))
        return NONE
    if name in _DEQUE:
        name, rest = _DEQUE[name], (Const(0), *rest)
        most = as_dim(m.get((receiver.cell, MOST)))
        if name == "insert" and most is not None:
            kept: Value = Unknown("what a deque keeps that may be full")
            if isinstance(found, ListData) and isinstance(most, int):
                kept = ListData((rest[1], *found.items)[:most])
            m.state.set(location, kept)
            return NONE
    if name == "sort" and isinstance(found, ListData):
        ordered = in_order(m, found.items, named.get("key", NONE), named.get("reverse", FALSE))
        unordered = SequenceData(len(found.items), join_all(found.items))
        m.state.set(location, unordered if ordered is None else ListData(ordered))
        return NONE
    if isinstance(found, ListData):
        return _known_list(m, receiver, found, name, rest)
    if isinstance(found, SequenceData) and name in ("pop", "insert", "remove", "reverse", "sort", "rotate"):
        more = {"pop": -1, "remove": -1, "insert": 1}.get(name, 0)
        m.state.set(location, SequenceData(found.length + more, join_all((found.element, *rest[1:]))))
        return found.element if name == "pop" else NONE
    m.state.set(location, Unknown("the list was changed"))
    return NONE if name in ("insert", "remove", "reverse", "sort") else Unknown("the list's contents are not known")


_DEQUE = {"appendleft": "insert", "popleft": "pop"}  # of a deque, which is a list here


def _known_list(m: Machine, receiver: Ref, found: ListData, name: str, rest: Arguments) -> Value:
    location, items = (receiver.cell, "data"), list(found.items)
    index = as_dim(rest[0]) if rest else -1
    if name == "insert" and isinstance(index, int) and len(rest) == 2:
        items.insert(index, rest[1])
    elif name == "pop" and isinstance(index, int) and -len(items) <= index < len(items):
        value = items.pop(index)
        m.state.set(location, ListData(tuple(items)))
        return value
    elif name == "reverse":
        items.reverse()
    elif name == "remove" and rest and rest[0] in items and all(isinstance(item, Const) for item in items):
        items.remove(rest[0])
    elif items:
        shorter = len(items) - 1 if name in ("pop", "remove") else len(items) + (name == "insert")
        m.state.set(location, SequenceData(shorter, join_all((*items, *rest[1:]))))
        return join_all(items) if name == "pop" else NONE
    m.state.set(location, ListData(tuple(items)))
    return NONE


def _dict_method(m: Machine, receiver: Ref, name: str, rest: Arguments, named: dict[str, Value]) -> Value:
    from ..expressions import is_exact
    from ..subscripts import any_of, delete_item, set_item

    location = (receiver.cell, "data")
    found = m.get(location)
    if not isinstance(found, DictData):
        return Unknown("the dict's contents are not known")
    pairs = dict(found.items)
    if name in ("keys", "values", "items"):
        rows: list[Value] = list(pairs) if name == "keys" else list(pairs.values())
        if name == "items":
            rows = [Tuple(pair) for pair in found.items]
        if found.each is not None:
            rows = [found.each[0] if name == "keys" else found.each[1] if name == "values" else Tuple(found.each)]
        return (
            Tuple(tuple(rows))
            if found.complete
            else Sequence(dim.UNKNOWN, join_all(rows) if rows else Unknown("unknown items"))
        )
    if name in ("get", "setdefault", "pop") and rest:
        default = rest[1] if len(rest) > 1 else NONE
        present = rest[0] in pairs
        absent = found.complete and is_exact(rest[0]) and not present
        value = default if absent else pairs[rest[0]] if present else Unknown("the key is not known")
        if not present and found.each is not None:
            value = join_all((default, found.each[1]))
        if not absent and not present and found.complete and pairs:
            value = any_of(m, (default, *pairs.values()))
        if name == "setdefault" and not present:
            set_item(m, receiver, rest[0], value)
        if name == "pop":
            delete_item(m, receiver, rest[0])
        return value
    if name == "update" and m.get((receiver.cell, "default")) == COUNTER:
        m.state.set(location, counted(m, found, rest[0] if rest else None, tuple(named)))
        return NONE
    if name == "update":
        spread = m.mapping(rest[0]) if rest else ()
        pairs.update(spread or ())
        pairs.update((Const(key), value) for key, value in named.items())
        m.state.set(location, DictData(tuple(pairs.items()), found.complete and spread is not None))
        return NONE
    if name == "copy":
        return m.allocate("dict", found)
    if name == "popitem" and found.items:
        m.state.set(location, DictData(found.items[:-1], found.complete))
        return Tuple(found.items[-1])
    if name == "most_common":
        return most_common(found, rest[0] if rest else None)
    m.state.set(location, DictData(()) if name == "clear" else Unknown("the dict was changed"))
    return NONE if name == "clear" else Unknown(f"`dict.{name}` is not followed")


_TEXT_TO_TEXT = (
    "lower",
    "upper",
    "strip",
    "lstrip",
    "rstrip",
    "title",
    "capitalize",
    "replace",
    "removeprefix",
    "removesuffix",
)


def _text_method(m: Machine, receiver: Value, name: str, rest: Arguments, named: Mapping[str, Value]) -> Value:
    if name == "format":
        return texts.formatted(m, receiver, rest, named)
    if name == "join" and rest:
        return texts.join(m, receiver, rest[0])
    known = [item.value for item in (receiver, *rest) if isinstance(item, Const) and isinstance(item.value, str)]
    exact = len(known) == 1 + len(rest)
    if name in _TEXT_TO_TEXT:
        return Const(getattr(known[0], name)(*known[1:])) if exact else Scalar("str")
    if exact and (name.startswith("is") or (name in ("startswith", "endswith") and rest)):
        return Const(getattr(known[0], name)(*known[1:]))
    if name in ("split", "rsplit", "splitlines"):
        return (
            m.new_list(tuple(map(Const, getattr(known[0], name)(*known[1:]))))
            if exact and len(known[0]) < 1000
            else m.new_sequence(dim.UNKNOWN, Scalar("str"))
        )
    if name.startswith("is") or name in ("startswith", "endswith"):
        return Scalar("bool")
    if name in ("find", "rfind", "index", "rindex", "count"):
        return Scalar("int")
    return Scalar("str")
