"""dtypes of records for rules: in whatever form a program writes them, and what of their fields a rule asks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..analysis.dim import Expr
from ..analysis.shape import Shape
from ..analysis.structured import Field, fields_of, is_structured, leaves, read_commas, width, write
from ..analysis.value import Array, DType, Ref
from .objects import Blank, to_rule
from .runtime import machine

Namer = Callable[[Any], str | None]


def structured_name(value: Any, namer: Namer) -> str | None:
    """The canonical name of a dtype given as a list of fields, as a dict of them, or as a text with commas."""
    match value:
        case str() if "," in value:
            return read_commas(value)
        case list():
            fields = [_field(item, number, namer) for number, item in enumerate(value)]
            return None if None in fields else write(tuple(field for field in fields if field is not None))
        case dict():
            return _of_dict(value, namer)
        case Ref(_, "dict"):
            on = machine()
            rows = on.mapping(value)
            known = {to_rule(on, key): to_rule(on, item) for key, item in rows or ()}
            return None if rows is None else _of_dict(known, namer)
    return None


def _of_dict(value: dict[Any, Any], namer: Namer) -> str | None:
    if "names" in value and "formats" in value:
        names, formats = value["names"], value["formats"]
        if not isinstance(names, list | tuple) or not isinstance(formats, list | tuple) or len(names) != len(formats):
            return None
        return structured_name([(name, form) for name, form in zip(names, formats, strict=True)], namer)
    rows = [(name, item[0]) for name, item in value.items() if isinstance(item, tuple) and item]
    return structured_name(rows, namer) if len(rows) == len(value) else None


def _field(item: Any, number: int, namer: Namer) -> Field | None:
    """`(name, dtype)` or `(name, dtype, axes)`; a name may be a pair of a title and a name, or empty."""
    if not isinstance(item, tuple) or len(item) not in (2, 3):
        return None
    name = item[0][1] if isinstance(item[0], tuple) and len(item[0]) == 2 else item[0]
    dims = _dims(item[2]) if len(item) == 3 else ()
    dtype = item[1]
    inner: tuple[int, ...] = ()
    if isinstance(dtype, tuple) and len(dtype) == 2:
        dtype, inner = dtype[0], _dims(dtype[1]) or ()
        if not inner:
            return None
    found = namer(dtype)
    if not isinstance(name, str) or found is None or dims is None or " " in found:
        return None
    return Field(name or f"f{number}", found, (*dims, *inner))


def _dims(value: Any) -> tuple[int, ...] | None:
    items = value if isinstance(value, tuple | list) else (value,)
    return tuple(items) if all(isinstance(item, int) and not isinstance(item, Expr) for item in items) else None


def _name(value: Any) -> Any:
    """The name of a dtype, of a dtype's object, or of what has one: an array or a maker."""
    return value.name if isinstance(value, DType) else getattr(value, "dtype", value)


def fields(value: Any) -> Any:
    """The fields of a dtype, or of an array's, as (name, dtype, axes); None if it has none, blank if not known."""
    name = _name(value)
    if not isinstance(name, str):
        return Blank()
    found = fields_of(name)
    return None if found is None else [(field.name, field.dtype, Shape(field.dims)) for field in found]


def with_fields(rows: Any) -> str | None:
    """The dtype with these fields, rows as `fields` gives them."""
    return write(tuple(Field(name, dtype, tuple(dims.dims)) for name, dtype, dims in rows))


def element_dtypes(value: Any) -> Any:
    """The dtypes of the elements of one record, or None."""
    name = _name(value)
    found = leaves(name) if isinstance(name, str) else None
    return None if found is None else list(found)


def bytes_of(value: Any) -> Any:
    """The bytes of one element, or None."""
    name = _name(value)
    return width(name) if isinstance(name, str) else None


def field_of(array: Array, key: str | list[str]) -> tuple[str, tuple[int, ...]] | None:
    """The dtype and the axes of what `array["x"]` or `array[["x", "y"]]` reads; None if that is not known."""
    found = fields_of(array.dtype)
    if found is None:
        return None
    known = {field.name: field for field in found}
    if isinstance(key, str):
        return (known[key].dtype, known[key].dims) if key in known else None
    chosen = write(tuple(known[name] for name in key)) if all(name in known for name in key) else None
    return None if chosen is None else (chosen, ())


__all__ = ["bytes_of", "element_dtypes", "field_of", "fields", "is_structured", "structured_name", "with_fields"]
