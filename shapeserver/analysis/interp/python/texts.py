"""Texts that are put together of known parts: `%`, `str.format`, f-strings and `str.join`.

Names of scopes, layers and keys are often made so.  A part that is not known, or a field of great width, makes a text
of which nothing is known.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Mapping, Sequence
from string import Formatter

from ...value import Array, Builtin, Const, Ref, Scalar, Tuple, Value
from ..machine import Machine
from .conversions import library_member

TEXT = Scalar("str")
LONGEST = 1000
_WIDE = re.compile(r"\d{4}|\*")
_FIELD = re.compile(r"%(?P<key>\(.*?\))?[#0\- +]*[*\d]*(?:\.[*\d]*)?[hlL]?(?P<kind>[diouxXeEfFgGcrsa%])")
_NUMBERS = {**dict.fromkeys("eEfFgG", "float"), **dict.fromkeys("di", "int")}
_CONVERSIONS: dict[int, Callable[[object], str]] = {ord("s"): str, ord("r"): repr, ord("a"): ascii}
_PLAIN = str | int | float | None


def percent(m: Machine, template: Value, right: Value) -> Value:
    """`template % right`."""
    given = right.items if isinstance(right, Tuple) else (right,)
    values = _plain(given)
    text = _text(template)
    if text is not None:
        _convert_arrays(m, text, given)
    if text is None or values is None or _is_wide(text, values):
        return TEXT
    try:
        return Const(text % values)
    except (TypeError, ValueError, KeyError, OverflowError):
        return TEXT


def formatted(m: Machine, template: Value, arguments: Sequence[Value], named: Mapping[str, Value]) -> Value:
    """`template.format(*arguments, **named)`; fields with attributes or items are not followed."""
    _format_arrays(m, template, arguments, named)
    text, values, pairs = _text(template), _plain(arguments), _plain(tuple(named.values()))
    if text is None or values is None or pairs is None or re.search(r"\{[^}]*[.\[][^}:]*[:}]", text):
        return TEXT
    if _is_wide(text, (*values, *pairs)):
        return TEXT
    try:
        return Const(text.format(*values, **dict(zip(named, pairs, strict=True))))
    except (TypeError, ValueError, LookupError, OverflowError):
        return TEXT


def field(value: Value, conversion: int, spec: Value) -> str | None:
    """What `{value!conversion:spec}` puts into an f-string."""
    values, text = _plain((value,)), _text(spec)
    if values is None or text is None or _is_wide(text, values):
        return None
    shown = _CONVERSIONS[conversion](values[0]) if conversion in _CONVERSIONS else values[0]
    try:
        return format(shown, text)
    except (TypeError, ValueError, OverflowError):
        return None


def join(m: Machine, separator: Value, parts: Value) -> Value:
    """`separator.join(parts)`."""
    between, items = _text(separator), m.items(parts)
    texts = None if items is None else [_text(item) for item in items]
    known = None if texts is None else [text for text in texts if text is not None]
    if between is None or texts is None or known is None or len(known) < len(texts):
        return TEXT
    joined = between.join(known) if sum(map(len, known)) + len(between) * len(known) <= LONGEST else None
    return TEXT if joined is None else Const(joined)


def joined(m: Machine, node: ast.JoinedStr) -> Value:
    """The value of an f-string; every part is evaluated for what it does."""
    from ..expressions import evaluate

    parts: list[str | None] = []
    for item in node.values:
        if isinstance(item, ast.FormattedValue):
            value = evaluate(m, item.value)
            if isinstance(value, Ref) and item.format_spec is None and item.conversion in (-1, ord("s")):
                value = m.call(Builtin("str"), (value,))
            spec = evaluate(m, item.format_spec) if item.format_spec else Const("")
            if item.format_spec and item.conversion < 0:
                with m.step_of(item.value, "format"):
                    format_array(m, value, spec)
            parts.append(field(value, item.conversion, spec))
        else:
            parts.append(str(item.value) if isinstance(item, ast.Constant) else None)
    known = [part for part in parts if part is not None]
    return Const("".join(known)) if len(known) == len(parts) else TEXT


def format_array(m: Machine, value: Value, spec: Value) -> None:
    """Have the class of an array say whether it can be written so."""
    if isinstance(value, Array) and library_member(m, value, "__format__"):
        m.call(m.attribute(value, "__format__"), (spec,))


def _format_arrays(m: Machine, template: Value, arguments: Sequence[Value], named: Mapping[str, Value]) -> None:
    """The same for each array that a field of `str.format` takes as it is."""
    given = {**{str(place): value for place, value in enumerate(arguments)}, **named}
    try:
        fields = [part for part in Formatter().parse(_text(template) or "") if part[1] is not None]
    except ValueError:
        return
    for place, (_, name, spec, conversion) in enumerate(fields):
        value = given.get(name or str(place))
        if value is not None and spec and "{" not in spec and conversion is None:
            format_array(m, value, Const(spec))


def _convert_arrays(m: Machine, template: str, values: Sequence[Value]) -> None:
    """Have the classes of arrays say whether each can be made the one number that its field asks for."""
    fields = [found for found in _FIELD.finditer(template) if found["kind"] != "%"]
    if any(found["key"] is not None or "*" in found[0] for found in fields):
        return
    for found, value in zip(fields, values, strict=False):
        if isinstance(value, Array) and found["kind"] in _NUMBERS:
            m.call(Builtin(_NUMBERS[found["kind"]]), (value,))


def _text(value: Value) -> str | None:
    return value.value if isinstance(value, Const) and isinstance(value.value, str) else None


def _plain(values: Sequence[Value]) -> tuple[_PLAIN, ...] | None:
    """The values as Python's own, if all are known and print alike everywhere."""
    found = tuple(item.value for item in values if isinstance(item, Const) and isinstance(item.value, _PLAIN))
    return found if len(found) == len(values) else None


def _is_wide(template: str, values: Sequence[_PLAIN]) -> bool:
    sizes = sum(len(item) for item in values if isinstance(item, str))
    huge = any(isinstance(item, int | float) and abs(item) > 1e15 for item in values)
    return huge or len(template) + sizes > LONGEST or _WIDE.search(template) is not None
