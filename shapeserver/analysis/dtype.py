"""dtypes: their names, and what each library makes of several of them.

An operand of a promotion is a dtype's canonical name, None if it is not known, or one of the weak Python scalars
("python bool", "python int", "python float", "python complex"), which give way to arrays (NumPy 2, NEP 50).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import reduce
from typing import cast

from .shape import Mismatch

INTEGERS = ("int8", "int16", "int32", "int64")
UNSIGNED = ("uint8", "uint16", "uint32", "uint64")
FLOATS = ("float16", "float32", "float64")
COMPLEX = ("complex64", "complex128")
WEAK = ("python bool", "python int", "python float", "python complex")

_SHORT = {
    "bool": "bool", "str": "str", "bytes": "bytes", "object": "object", "bfloat16": "bf16", "string": "string",
    **{name: f"i{name[3:]}" for name in INTEGERS}, **{name: f"u{name[4:]}" for name in UNSIGNED},
    **{name: f"f{name[5:]}" for name in FLOATS}, "complex64": "c64", "complex128": "c128",
}  # fmt: skip
_NAMES = {
    "float": "float64", "double": "float64", "single": "float32", "half": "float16", "int": "int64", "long": "int64",
    "intp": "int64", "longlong": "int64", "uint": "uint64", "uintp": "uint64", "short": "int16", "byte": "int8",
    "ubyte": "uint8", "intc": "int32", "ushort": "uint16", "uintc": "uint32", "complex": "complex128", "bool_": "bool",
    "str_": "str", "bytes_": "bytes", "object_": "object", "float_": "float64", "int_": "int64",
    "complex_": "complex128", "cdouble": "complex128", "csingle": "complex64", "O": "object", "?": "bool", "U": "str",
    "S": "bytes", "b": "int8", "h": "int16", "i": "int32", "l": "int64", "q": "int64", "B": "uint8", "H": "uint16",
    "I": "uint32", "L": "uint64", "Q": "uint64", "e": "float16", "f": "float32", "d": "float64", "F": "complex64",
    "D": "complex128", "b1": "bool", "i1": "int8", "i2": "int16", "i4": "int32", "i8": "int64", "u1": "uint8",
    "u2": "uint16", "u4": "uint32", "u8": "uint64", "f2": "float16", "f4": "float32", "f8": "float64",
    "c8": "complex64", "c16": "complex128", "M": "datetime64", "M8": "datetime64", "m": "timedelta64",
    "m8": "timedelta64", "V": "void", "string": "string", "unicode": "str", "str": "str", "bytes": "bytes",
}  # fmt: skip
_KNOWN = frozenset((*_SHORT, "datetime64", "timedelta64", "float8_e4m3fn", "float8_e5m2", "StringDType", "void"))
_WORD = re.compile(r":(\w+)")


def short(name: str) -> str:
    """`f32` for `float32`; in the name of a dtype of records too."""
    if name.startswith("{"):
        return _WORD.sub(lambda found: ": " + _SHORT.get(found[1], found[1]), name).replace(",", ", ")
    return _SHORT.get(name, name)


def canonical(code: str) -> str | None:
    """The canonical name of a dtype's text, such as "f4", "<f8" or "float"; None if there is none."""
    code = code.partition("[")[0].rpartition(".")[2].lstrip("<>=|")
    if code in _KNOWN:
        return code
    if code in _NAMES:
        return _NAMES[code]
    if not code[1:].isdigit():
        return None
    return {"U": "str", "S": "bytes", "a": "bytes"}.get(code[:1])


def category(name: str) -> str:
    """ "bool", "integer", "unsigned", "float", "complex" or "other"."""
    if name in ("bool", "python bool"):
        return "bool"
    if name in INTEGERS or name == "python int":
        return "integer"
    if name in UNSIGNED:
        return "unsigned"
    if name in FLOATS or name in ("bfloat16", "python float"):
        return "float"
    return "complex" if name in COMPLEX or name == "python complex" else "other"


def is_floating(name: str) -> bool:
    return category(name) == "float"


def is_integer(name: str) -> bool:
    return category(name) in ("integer", "unsigned")


def is_complex(name: str) -> bool:
    return category(name) == "complex"


def bits(name: str) -> int:
    digits = "".join(letter for letter in name if letter.isdigit())
    return int(digits) if digits else 8


_RANK = {"bool": 0, "unsigned": 1, "integer": 1, "float": 2, "complex": 3}


def numpy_promote(*operands: str | None) -> str | None:
    """NumPy 2's result dtype; None if it is not known."""
    if None in operands or not operands:
        return None
    strong = [item for item in operands if item is not None and item not in WEAK]
    weak = [item for item in operands if item in WEAK]
    if not strong:
        order = max((WEAK.index(item) for item in weak if item is not None), default=0)
        return ("bool", "int64", "float64", "complex128")[order]
    strong.sort(key=lambda item: (-_RANK.get(category(item), 9), -bits(item)))  # the order matters with three or more
    result = reduce(_numpy_two, strong[1:], cast("str | None", strong[0]))
    for item in weak:
        result = _with_weak(result, item) if result is not None and item is not None else None
    return result


def _numpy_two(a: str | None, b: str) -> str | None:
    if a is None or a == b:
        return a
    one, two = category(a), category(b)
    if "other" in (one, two) or "bfloat16" in (a, b):
        return "object" if "object" in (a, b) else None
    if one == "bool":
        return b
    if two == "bool":
        return a
    if one == two:
        return a if bits(a) >= bits(b) else b
    if {one, two} == {"unsigned", "integer"}:
        signed, plain = (a, b) if one == "integer" else (b, a)
        if bits(signed) > bits(plain):
            return signed
        return f"int{bits(plain) * 2}" if bits(plain) < 64 else "float64"
    wide, narrow = (a, b) if _RANK[one] > _RANK[two] else (b, a)
    return _widen(wide, narrow)


def _widen(wide: str, narrow: str) -> str:
    """A float or complex dtype that also holds the other one."""
    if category(wide) == "complex":
        needed = bits(narrow) * 2 if category(narrow) == "float" else _float_for(narrow) * 2
        return f"complex{min(128, max(bits(wide), needed))}"
    return f"float{max(bits(wide), _float_for(narrow))}"


def _float_for(name: str) -> int:
    """The bits of the float that NumPy uses for an integer dtype."""
    return {8: 16, 16: 32}.get(bits(name), 64)


def _with_weak(name: str, weak: str) -> str | None:
    one, two = category(name), category(weak)
    if one == "other":
        return "object" if name == "object" else None
    if _RANK[one] >= _RANK[two]:
        return name
    if two == "integer":
        return "int64"
    if two == "float":
        return "float64"
    return {16: "complex64", 32: "complex64"}.get(bits(name), "complex128") if one == "float" else "complex128"


def numpy_true_divide(*operands: str | None) -> str | None:
    """The dtype of `/`: integers become floats, and so do two lengths of time."""
    result = numpy_promote(*operands)
    if result == "timedelta64" and len(operands) == 2:
        return "float64"
    if result is None or category(result) not in ("bool", "integer", "unsigned"):
        return result
    return "float64"


def numpy_float(name: str | None) -> str | None:
    """The dtype of `np.exp` and the like: the smallest float that holds the integers."""
    if name is None or category(name) not in ("bool", "integer", "unsigned"):
        return "float64" if name == "python float" else "complex128" if name == "python complex" else name
    return "float64" if name in WEAK else f"float{_float_for(name) if name != 'bool' else 16}"


def numpy_default_sum(name: str | None) -> str | None:
    """The dtype in which NumPy sums: small integers widen to 64 bits."""
    if name is None or category(name) not in ("bool", "integer", "unsigned"):
        return name
    return "uint64" if category(name) == "unsigned" else "int64"


def tensorflow_combine(*operands: str | None, name: str = "operands") -> str | None:
    """TensorFlow's result: all tensors must have one dtype; Python scalars take it on if they can."""
    strong = [item for item in operands if item is not None and item not in WEAK]
    if len(set(strong)) > 1:
        first = strong[0]
        other = next(item for item in strong if item != first)
        raise Mismatch("dtype-mismatch", f"{name} must have the same dtype: {first} and {other}")
    if None in operands:
        return strong[0] if strong else None
    weak = [item for item in operands if item in WEAK]
    if not strong:
        order = max((WEAK.index(item) for item in weak if item is not None), default=1)
        return ("bool", "int32", "float32", "complex128")[order]
    for item in weak:
        if item is not None and not _takes(strong[0], item):
            raise Mismatch(
                "dtype-mismatch",
                f"cannot convert a Python {item.removeprefix('python ')} to a tensor of dtype {strong[0]}",
            )
    return strong[0]


def _takes(name: str, weak: str) -> bool:
    """Whether a Python number converts to a tensor of a dtype.  In a graph, a bool converts to every number."""
    kind = category(name)
    if weak == "python bool":
        return name != "string"
    if kind in ("bool", "other"):
        return kind == "other" and name != "string"
    return _RANK[kind] >= _RANK[category(weak)] or (kind == "unsigned" and weak == "python int")


def keras_promote(*operands: str | None) -> str | None:
    """Keras 3's result dtype (`keras.backend.result_type` with the TensorFlow backend)."""
    if None in operands or not operands:
        return None
    names = [item for item in operands if item is not None]
    kinds = {category(item) for item in names}
    if "other" in kinds:
        return names[0] if len(set(names)) == 1 else None
    if "complex" in kinds:
        return "complex64"
    floats = [item for item in names if category(item) == "float" and item not in WEAK]
    if floats:
        return reduce(_keras_floats, floats)
    if "float" in kinds:
        return "float32"
    integers = [item for item in names if is_integer(item) and item not in WEAK]
    if integers:
        result = reduce(_keras_integers, integers)
        return "uint32" if result == "uint64" else result
    return "int32" if "integer" in kinds else "bool"


def _keras_floats(a: str, b: str) -> str:
    if {a, b} == {"bfloat16", "float16"}:
        return "float32"
    return a if bits(a) >= bits(b) else b


def _keras_integers(a: str, b: str) -> str:
    if "float32" in (a, b):
        return "float32"
    if category(a) == category(b):
        return a if bits(a) >= bits(b) else b
    signed, plain = (a, b) if category(a) == "integer" else (b, a)
    if bits(signed) > bits(plain):
        return signed
    return f"int{bits(plain) * 2}" if bits(plain) < 64 else "float32"


def promote(operands: Sequence[str | None]) -> str | None:
    """The dtype of operands of one library whose rules are not known: theirs, if they all agree."""
    known = set(operands)
    return known.pop() if len(known) == 1 else None
