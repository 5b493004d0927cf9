"""Whether a value of a run is what a text of the analysis says.

Texts are those that people read: `f64[n, 3]`, `(2, f32[4])`, `int n`.  Symbols stand for any int, but for the same one
all over a program.  A value is described as plain data: `{"array": [dtype, dims]}`, `{"int": 3}`,
`{"items": [...], "type": "tuple"}`, `{"literal": "'relu'", "type": "str"}`.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Sequence
from typing import Any

from shapeserver.analysis.dtype import short

from .marks import split_outside

Symbols = dict[str, int]
ARRAY = re.compile(r"([\w?]+)\[(.*)\]")
SEVERAL = re.compile(r"(?:sequence|list|tuple) of (\S+) × (.*)")
FUNCTIONS = {"max": max, "min": min, "bcast": lambda *dims: next((dim for dim in dims if dim != 1), 1)}


def agrees(text: str, value: dict[str, Any], symbols: Symbols) -> bool:
    """Binds the symbols that it meets for the first time, if the text agrees."""
    bound = dict(symbols)
    for each in split_outside(text, " or "):
        if _agrees(each, value, bound):
            symbols.update(bound)
            return True
        bound = dict(symbols)
    return False


def _agrees(text: str, value: dict[str, Any], symbols: Symbols) -> bool:
    if text.startswith("unknown") or text == "…":
        return True
    if "array" in value:
        found = ARRAY.fullmatch(text)
        dtype, dims = value["array"]
        return found is not None and found[1] in ("?", _plain(dtype)) and _dims_agree(found[2], dims, symbols)
    if "items" in value:
        return _items_agree(text, value["type"], value["items"], symbols)
    if "int" in value:
        return text == "int" or _dim_agrees(text.removeprefix("int "), value["int"], symbols)
    return text in (value["literal"], value["type"])


def _dims_agree(inside: str, real: Sequence[int | None] | None, symbols: Symbols) -> bool:
    dims = [item for item in split_outside(inside, ", ") if item]
    if real is None or inside == "...":
        return True
    run = next((index for index, item in enumerate(dims) if item.startswith(("*", "..."))), None)
    if run is not None:
        after = len(dims) - run - 1
        if len(real) < len(dims) - 1:
            return False
        dims, real = dims[:run] + dims[run + 1 :], [*real[:run], *real[len(real) - after :]]
    if len(dims) != len(real):
        return False
    simple_first = sorted(zip(dims, real, strict=True), key=lambda pair: not pair[0].isidentifier())
    return all(length is None or _dim_agrees(item, length, symbols) for item, length in simple_first)


def _items_agree(text: str, kind: str, items: list[dict[str, Any]], symbols: Symbols) -> bool:
    several = SEVERAL.fullmatch(text)
    if several:
        return _dim_agrees(several[1], len(items), symbols) and all(
            _agrees(several[2], item, symbols) for item in items
        )
    if not text or (text[0], text[-1]) != {"tuple": ("(", ")"), "list": ("[", "]")}[kind]:
        return False
    inside = [part for part in split_outside(text[1:-1].removesuffix(","), ", ") if part]
    if inside and inside[-1] == "…":
        inside, items = inside[:-1], items[: len(inside) - 1]
    return len(inside) == len(items) and all(map(lambda part, item: _agrees(part, item, symbols), inside, items))


def _dim_agrees(text: str, length: int, symbols: Symbols) -> bool:
    """An expression with a symbol that was not met yet agrees with everything."""
    if text == "?":
        return True
    if text.isidentifier():
        return symbols.setdefault(text, length) == length
    try:
        expression = ast.parse(text, mode="eval")
    except SyntaxError:
        return False
    names = {node.id for node in ast.walk(expression) if isinstance(node, ast.Name)} - FUNCTIONS.keys()
    if not names <= symbols.keys():
        return True
    return bool(eval(compile(expression, text, "eval"), {**FUNCTIONS, **symbols}) == length)


def _plain(dtype: str) -> str:
    """NumPy tells the length of a text in its dtype."""
    return short(dtype.rstrip("0123456789") if dtype.startswith(("str", "bytes")) else dtype)
