"""dtypes of records: the fields of a structured array, written in one name.

The canonical name of such a dtype lists its fields, `{x:int32,y:float64[2,3]}`.  A field has a name, a dtype, which
may be of records itself, and axes of its own, which an array of records gives to what is read of the field.
"""

from __future__ import annotations

from dataclasses import dataclass

from .dtype import bits, canonical, category

Dims = tuple[int, ...]
_RESERVED = frozenset("{}[]:,")
MOST_FIELDS = 64


@dataclass(frozen=True, slots=True)
class Field:
    name: str
    dtype: str
    dims: Dims = ()


def is_structured(name: str | None) -> bool:
    return name is not None and name.startswith("{")


def write(fields: tuple[Field, ...]) -> str | None:
    """The canonical name of a dtype with these fields; None where their own names cannot be written in it."""
    names = [field.name for field in fields]
    if not fields or len(fields) > MOST_FIELDS or len(set(names)) < len(names):
        return None
    if any(not name or _RESERVED.intersection(name) for name in names):
        return None
    return "{" + ",".join(f"{field.name}:{field.dtype}{_dims_text(field.dims)}" for field in fields) + "}"


def _dims_text(dims: Dims) -> str:
    return f"[{','.join(map(str, dims))}]" if dims else ""


def fields_of(name: str | None) -> tuple[Field, ...] | None:
    """The fields of a canonical name; None if it is not one of records."""
    if name is None or not is_structured(name):
        return None
    return tuple(_field(part) for part in _split(name[1:-1]))


def _split(text: str) -> list[str]:
    """The parts between commas that are in no brackets."""
    parts, depth, start = [], 0, 0
    for at, letter in enumerate(text):
        depth += (letter in "{[") - (letter in "}]")
        if letter == "," and depth == 0:
            parts.append(text[start:at])
            start = at + 1
    return [*parts, text[start:]]


def _field(text: str) -> Field:
    name, _, rest = text.partition(":")
    if not rest.endswith("]"):
        return Field(name, rest)
    dtype, _, dims = rest[:-1].rpartition("[")
    return Field(name, dtype, tuple(map(int, dims.split(","))))


def read_commas(text: str) -> str | None:
    """The dtype that a text such as "i4, (2,3)f8, 3f4" names; its fields are f0, f1, …"""
    fields = []
    for number, part in enumerate(_outside_parentheses(text)):
        count, code = _counted(part.strip())
        dtype = canonical(code)
        if dtype is None or count is None:
            return None
        fields.append(Field(f"f{number}", dtype, count))
    return write(tuple(fields))


def _outside_parentheses(text: str) -> list[str]:
    return [part.replace(";", ",") for part in _split_round(text)]


def _split_round(text: str) -> list[str]:
    depth, out = 0, []
    for letter in text:
        depth += (letter == "(") - (letter == ")")
        out.append(";" if letter == "," and depth else letter)
    return [part for part in "".join(out).split(",") if part.strip()]


def _counted(part: str) -> tuple[Dims | None, str]:
    """The axes in front of a code, and the code."""
    if part.startswith("("):
        inside, _, code = part[1:].partition(")")
        numbers = [number.strip() for number in inside.split(",") if number.strip()]
        return (tuple(map(int, numbers)), code) if all(number.isdigit() for number in numbers) else (None, code)
    digits = part[: len(part) - len(part.lstrip("0123456789"))]
    return ((int(digits),) if digits and digits != "1" else ()), part[len(digits) :]


def width(name: str | None) -> int | None:
    """The bytes of one element, where the name tells it; of packed records."""
    fields = fields_of(name)
    if fields is not None:
        total = 0
        for field in fields:
            size = width(field.dtype)
            if size is None:
                return None
            for length in field.dims:
                size *= length
            total += size
        return total
    if name == "bool":
        return 1
    known = name is not None and category(name) in ("integer", "unsigned", "float", "complex")
    return bits(name) // 8 if known and name is not None else None


def leaves(name: str | None) -> tuple[str, ...] | None:
    """The dtypes of all elements of one record, fields of fields and axes of their own counted one by one."""
    fields = fields_of(name)
    if fields is None:
        return None
    found: list[str] = []
    for field in fields:
        inner = leaves(field.dtype) or (field.dtype,)
        times = 1
        for length in field.dims:
            times *= length
        if len(found) + times * len(inner) > MOST_FIELDS * MOST_FIELDS:
            return None
        found.extend(inner * times)
    return tuple(found)
