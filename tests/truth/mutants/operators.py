"""The faults that are planted: one function each, registered in `OPERATORS` under the name it has in the table.

An operator is given a program's text and one node, and yields the edits that plant its fault there.  The shared
questions ("what is the last name of this call's function?") stand at the end.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from .text import Edit, Text

Operator = Callable[[Text, ast.AST], Iterator[Edit]]
OPERATORS: dict[str, Operator] = {}

CREATORS = frozenset(
    "zeros ones full empty random_normal truncated_normal random_uniform normal uniform randn rand standard_normal "
    "random get_variable add_weight randint integers".split()
)
INPUTS = frozenset("Input InputLayer placeholder TensorSpec".split())
UNITS = frozenset("Dense LSTM GRU SimpleRNN LSTMCell GRUCell BasicLSTMCell BasicRNNCell dense Embedding".split())
FILTERS = frozenset("Conv1D Conv2D Conv3D Conv2DTranspose SeparableConv2D conv2d".split())
WINDOWS = FILTERS | frozenset("MaxPooling2D MaxPool2D AveragePooling2D MaxPooling1D DepthwiseConv2D max_pool".split())
JOINS = frozenset("concatenate concat stack vstack hstack Concatenate unstack split".split())
FLATTENERS = frozenset("Flatten GlobalAveragePooling2D GlobalMaxPooling1D GlobalAveragePooling1D".split())
AXIS_SECOND = frozenset(
    "sum mean max min argmax argmin prod std var all any reduce_sum reduce_mean reduce_max reduce_min argsort sort "
    "cumsum median expand_dims squeeze gather take norm argmax".split()
)
REDUCTIONS = frozenset("sum mean max min std var reduce_sum reduce_mean reduce_max reduce_min".split())
PLAIN = frozenset("len int float range list dict set sorted zip open str Sequential Model".split())
PRODUCTS = frozenset("matmul dot solve lstsq outer tensordot".split())
ONE_HOT = frozenset("to_categorical one_hot".split())
LOSSES = (
    ("sparse_categorical_crossentropy", "categorical_crossentropy"),
    ("SparseCategoricalCrossentropy", "CategoricalCrossentropy"),
    ("sparse_softmax_cross_entropy_with_logits", "softmax_cross_entropy_with_logits"),
    ("sparse_softmax_cross_entropy", "softmax_cross_entropy"),
)


def operator(name: str) -> Callable[[Operator], Operator]:
    def register(function: Operator) -> Operator:
        OPERATORS[name] = function
        return function

    return register


@operator("created dim")
def created_dim(text: Text, node: ast.AST) -> Iterator[Edit]:
    if _called(node) in CREATORS:
        yield from _each_grown(text, _shape_of(node))


@operator("created dims swapped")
def created_dims_swapped(text: Text, node: ast.AST) -> Iterator[Edit]:
    if _called(node) in CREATORS:
        yield from _swapped(text, _shape_of(node))


@operator("input shape")
def input_shape(text: Text, node: ast.AST) -> Iterator[Edit]:
    if _called(node) in INPUTS:
        yield from _each_grown(text, _shape_of(node))
        yield from _swapped(text, _shape_of(node))
    for name in ("input_shape", "input_dim", "batch_input_shape"):
        yield from _each_grown(text, _entries(_keyword(node, name)))


@operator("reshape constant")
def reshape_constant(text: Text, node: ast.AST) -> Iterator[Edit]:
    if _called(node) in ("reshape", "Reshape", "resize"):
        yield from _each_grown(text, _shape_of(node))


@operator("reshape order")
def reshape_order(text: Text, node: ast.AST) -> Iterator[Edit]:
    if _called(node) in ("reshape", "Reshape"):
        yield from _swapped(text, _shape_of(node))


@operator("axis")
def axis(text: Text, node: ast.AST) -> Iterator[Edit]:
    if _called(node) not in JOINS:
        yield from _other_axes(text, _axis_of(node))


@operator("joined axis")
def joined_axis(text: Text, node: ast.AST) -> Iterator[Edit]:
    if _called(node) in JOINS:
        yield from _other_axes(text, _axis_of(node) or _argument(node, 1))


@operator("units")
def units(text: Text, node: ast.AST) -> Iterator[Edit]:
    if _called(node) in UNITS:
        yield from _each_grown(text, [_argument(node, 1 if _called(node) in ("Embedding", "dense") else 0)])
        yield from _each_grown(text, [_keyword(node, "units")])


@operator("filters")
def filters(text: Text, node: ast.AST) -> Iterator[Edit]:
    if _called(node) in FILTERS:
        yield from _each_grown(text, [_argument(node, 0), _keyword(node, "filters")])


@operator("window")
def window(text: Text, node: ast.AST) -> Iterator[Edit]:
    if _called(node) in WINDOWS:
        for name in ("kernel_size", "pool_size", "strides"):
            yield from _each_grown(text, _entries(_keyword(node, name)))
        yield from _each_grown(text, _entries(_argument(node, 1)))


@operator("padding")
def padding(text: Text, node: ast.AST) -> Iterator[Edit]:
    value = _keyword(node, "padding")
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        other = {"same": "valid", "valid": "same", "SAME": "VALID", "VALID": "SAME"}.get(value.value)
        if other:
            yield text.replace(value, repr(other))


@operator("sequences returned")
def sequences_returned(text: Text, node: ast.AST) -> Iterator[Edit]:
    value = _keyword(node, "return_sequences") or _keyword(node, "return_state")
    if isinstance(value, ast.Constant):
        yield text.replace(value, str(not value.value))


@operator("one-hot dropped")
def one_hot_dropped(text: Text, node: ast.AST) -> Iterator[Edit]:
    if _called(node) in ONE_HOT and (labels := _argument(node, 0)):
        yield text.replace(node, text.of(labels))  # type: ignore[arg-type]
    if isinstance(node, ast.Subscript) and _called(node.value) in ("eye", "identity"):
        yield text.replace(node, text.of(node.slice))


@operator("class count")
def class_count(text: Text, node: ast.AST) -> Iterator[Edit]:
    if _called(node) in ONE_HOT:
        yield from _each_grown(text, [_argument(node, 1), _keyword(node, "num_classes"), _keyword(node, "depth")])
    if _called(node) in ("eye", "identity"):
        yield from _each_grown(text, [_argument(node, 0)])


@operator("loss")
def loss(text: Text, node: ast.AST) -> Iterator[Edit]:
    names = dict(LOSSES) | {dense: sparse for sparse, dense in LOSSES}
    if isinstance(node, ast.Constant) and node.value in names:
        yield text.replace(node, repr(names[node.value]))
    if isinstance(node, ast.Attribute) and node.attr in names:
        yield Edit(text.end(node) - len(node.attr), text.end(node), names[node.attr])


@operator("feed")
def feed(text: Text, node: ast.AST) -> Iterator[Edit]:
    fed = _keyword(node, "feed_dict")
    if isinstance(fed, ast.Dict):
        for value in fed.values:
            if not isinstance(value, ast.Constant):
                yield text.replace(value, f"({text.of(value)}).T")
                yield text.replace(value, f"({text.of(value)})[0]")


@operator("training data")
def training_data(text: Text, node: ast.AST) -> Iterator[Edit]:
    if _called(node) in ("fit", "evaluate", "train_on_batch") and isinstance(node, ast.Call) and len(node.args) > 1:
        first, second = node.args[:2]
        if not any(isinstance(part, ast.Dict | ast.List | ast.Tuple | ast.Constant) for part in (first, second)):
            yield text.replace(second, f"({text.of(second)})[:-1]")
            yield _exchange(text, first, second)


@operator("transpose dropped")
def transpose_dropped(text: Text, node: ast.AST) -> Iterator[Edit]:
    if isinstance(node, ast.Attribute) and node.attr == "T":
        yield text.replace(node, text.of(node.value))
    if _called(node) == "transpose" and (operand := _operand(node)):
        yield text.replace(node, text.of(operand))  # type: ignore[arg-type]
    for name in ("transpose_a", "transpose_b"):
        value = _keyword(node, name)
        if isinstance(value, ast.Constant):
            yield text.replace(value, str(not value.value))


@operator("permutation")
def permutation(text: Text, node: ast.AST) -> Iterator[Edit]:
    if _called(node) in ("transpose", "Permute", "swapaxes", "moveaxis"):
        yield from _swapped(text, _shape_of(node))


@operator("flatten dropped")
def flatten_dropped(text: Text, node: ast.AST) -> Iterator[Edit]:
    if isinstance(node, ast.Call) and _called(node.func) in FLATTENERS and len(node.args) == 1:
        yield text.replace(node, text.of(node.args[0]))
    if isinstance(node, ast.List):
        for element in node.elts:
            comma = re.match(r"\s*,", text.text[text.end(element) :])
            if _called(element) in FLATTENERS and comma:
                yield Edit(text.start(element), text.end(element) + comma.end(), "")


@operator("new axis dropped")
def new_axis_dropped(text: Text, node: ast.AST) -> Iterator[Edit]:
    if _called(node) == "expand_dims" and (operand := _argument(node, 0)):
        yield text.replace(node, text.of(operand))  # type: ignore[arg-type]
    if isinstance(node, ast.Subscript) and any(_is_new_axis(part) for part in _entries(node.slice)):
        yield text.replace(node, text.of(node.value))


@operator("kept axis dropped")
def kept_axis_dropped(text: Text, node: ast.AST) -> Iterator[Edit]:
    value = _keyword(node, "keepdims") or _keyword(node, "keep_dims")
    if isinstance(value, ast.Constant) and value.value is True:
        yield text.replace(value, "False")


@operator("squeeze dropped")
def squeeze_dropped(text: Text, node: ast.AST) -> Iterator[Edit]:
    if _called(node) in ("squeeze", "ravel", "flatten") and (operand := _operand(node)):
        yield text.replace(node, text.of(operand))  # type: ignore[arg-type]
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Tuple) and len(node.slice.elts) == 2:
        index = node.slice.elts[1]
        if isinstance(index, ast.Constant) and index.value == 0 and isinstance(node.ctx, ast.Load):
            yield text.replace(index, ":1")
    if (
        _called(node) == "reshape"
        and [_number(each) for each in _shape_of(node)] == [-1]
        and (operand := _operand(node))
    ):
        yield text.replace(node, text.of(operand))  # type: ignore[arg-type]


@operator("column bound")
def column_bound(text: Text, node: ast.AST) -> Iterator[Edit]:
    """What a residual, a comparison or a loss is computed from becomes a column where it is bound."""
    if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id in text.compared:
        yield from _as_column(text, node.value)


@operator("column returned")
def column_returned(text: Text, node: ast.AST) -> Iterator[Edit]:
    if isinstance(node, ast.Return) and node.value is not None and not isinstance(node.value, ast.Name):
        yield from _as_column(text, node.value)


@operator("axis kept")
def axis_kept(text: Text, node: ast.AST) -> Iterator[Edit]:
    given = _keyword(node, "axis")
    if _called(node) in REDUCTIONS and given and not _keyword(node, "keepdims"):
        yield text.replace(given, f"{text.of(given)}, keepdims=True")


@operator("operands swapped")
def operands_swapped(text: Text, node: ast.AST) -> Iterator[Edit]:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.MatMult):
        yield _exchange(text, node.left, node.right)
    if _called(node) in PRODUCTS and isinstance(node, ast.Call) and len(node.args) > 1:
        yield _exchange(text, node.args[0], node.args[1])


@operator("elementwise for matrix product")
def elementwise_for_product(text: Text, node: ast.AST) -> Iterator[Edit]:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.MatMult):
        yield from _other_token(text, node, "@", "*")


@operator("matrix product for elementwise")
def product_for_elementwise(text: Text, node: ast.AST) -> Iterator[Edit]:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult) and not _has_literal(node):
        yield from _other_token(text, node, "*", "@")


@operator("slice bound")
def slice_bound(text: Text, node: ast.AST) -> Iterator[Edit]:
    if isinstance(node, ast.Slice):
        yield from _each_grown(text, [node.lower, node.upper])


@operator("index order")
def index_order(text: Text, node: ast.AST) -> Iterator[Edit]:
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Tuple):
        yield from _swapped(text, node.slice.elts)


@operator("index")
def index(text: Text, node: ast.AST) -> Iterator[Edit]:
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant) and isinstance(node.slice.value, int):
        yield from _each_grown(text, [node.slice])


@operator("equation")
def equation(text: Text, node: ast.AST) -> Iterator[Edit]:
    spec = _argument(node, 0) if _called(node) == "einsum" else None
    if isinstance(spec, ast.Constant) and isinstance(spec.value, str) and len(spec.value) > 1:
        yield text.replace(spec, repr(spec.value[1] + spec.value[0] + spec.value[2:]))
        yield text.replace(spec, repr(spec.value[:-1]))


# What operators ask.


def _called(node: object) -> str:
    """The last name of the function that a call calls, else ""."""
    if not isinstance(node, ast.Call):
        return ""
    function = node.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _as_column(text: Text, node: ast.expr) -> Iterator[Edit]:
    """What may be an array of one axis is given another one."""
    if isinstance(node, ast.Name | ast.Attribute | ast.Subscript | ast.Call | ast.BinOp) and _called(node) not in PLAIN:
        inner = text.of(node)
        yield text.replace(node, f"({inner})[..., None]" if isinstance(node, ast.BinOp) else f"{inner}[..., None]")


def _keyword(node: ast.AST, name: str) -> ast.expr | None:
    if not isinstance(node, ast.Call):
        return None
    return next((keyword.value for keyword in node.keywords if keyword.arg == name), None)


def _argument(node: ast.AST, position: int) -> ast.expr | None:
    if not isinstance(node, ast.Call) or len(node.args) <= position:
        return None
    return node.args[position]


def _operand(node: ast.AST) -> ast.expr | None:
    """The array of `library.f(array)` or `array.f()`; a name is a library if it is a usual one."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return None
    return _argument(node, 0) if _is_library(node.func.value) else node.func.value


def _is_library(node: ast.expr) -> bool:
    while isinstance(node, ast.Attribute):
        node = node.value
    return isinstance(node, ast.Name) and node.id in ("np", "numpy", "tf", "keras", "layers", "K", "ops", "v1")


def _entries(node: ast.expr | None) -> list[ast.expr]:
    """The entries of a shape: of a tuple or list, or one number."""
    if isinstance(node, ast.Tuple | ast.List):
        return list(node.elts)
    return [] if node is None else [node]


def _shape_of(node: ast.AST) -> list[ast.expr]:
    """The entries of the shape that a call is given: a keyword, the first tuple or list, or several numbers."""
    if not isinstance(node, ast.Call):
        return []
    for name in ("shape", "size", "target_shape", "newshape", "perm", "axes"):
        if value := _keyword(node, name):
            return _entries(value) if isinstance(value, ast.Tuple | ast.List) else []
    for argument in node.args:
        if isinstance(argument, ast.Tuple | ast.List):
            return _entries(argument)
    plain = _called(node) in ("zeros", "ones", "empty") and len(node.args) == 1
    several = _called(node) in ("randn", "rand", "reshape", "transpose", "standard_normal")
    library_reshape = (
        _called(node) == "reshape" and isinstance(node.func, ast.Attribute) and _is_library(node.func.value)
    )
    return list(node.args) if plain or (several and not library_reshape) else []


def _axis_of(node: ast.AST) -> ast.expr | None:
    given = _keyword(node, "axis") or _keyword(node, "axes") or _keyword(node, "dim")
    if given or _called(node) not in AXIS_SECOND or not isinstance(node, ast.Call):
        return given
    assert isinstance(node.func, ast.Attribute | ast.Name)
    of_library = isinstance(node.func, ast.Name) or _is_library(node.func.value)
    return _argument(node, 1 if of_library else 0)


def _number(node: ast.expr | None) -> int | None:
    match node:
        case ast.Constant(value=bool()):
            return None
        case ast.Constant(value=int(value)):
            return value
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int(value))):
            return -value
    return None


def _each_grown(text: Text, entries: list[ast.expr | None] | list[ast.expr]) -> Iterator[Edit]:
    """Each entry but -1 made larger by one; a negative one made smaller."""
    for entry in entries:
        number = _number(entry)
        if entry is not None and number is not None and (number != -1 or text.text[text.start(entry) - 1] == ":"):
            yield text.replace(entry, str(number + 1 if number >= 0 else number - 1))
        elif isinstance(entry, ast.Name | ast.Attribute | ast.BinOp | ast.Subscript):
            yield text.replace(entry, f"{text.of(entry)} + 1")


def _other_axes(text: Text, node: ast.expr | None) -> Iterator[Edit]:
    number = _number(node)
    if node is not None and number is not None:
        yield text.replace(node, str(number + 1 if number >= 0 else number - 1))
        yield text.replace(node, str({0: 1, 1: 0, -1: 0}.get(number, number - 1)))


def _swapped(text: Text, entries: list[ast.expr]) -> Iterator[Edit]:
    for left, right in pairwise(entries):
        if text.of(left) != text.of(right):
            yield _exchange(text, left, right)


def _exchange(text: Text, left: ast.expr, right: ast.expr) -> Edit:
    return Edit(text.start(left), text.end(right), text.of(right) + text.between(left, right) + text.of(left))


def _other_token(text: Text, node: ast.BinOp, old: str, new: str) -> Iterator[Edit]:
    between = text.between(node.left, node.right)
    if between.count(old) == 1 and "#" not in between:
        at = text.end(node.left) + between.index(old)
        yield Edit(at, at + 1, new)


def _has_literal(node: ast.BinOp) -> bool:
    return any(isinstance(part, ast.Constant | ast.List | ast.Tuple) for part in (node.left, node.right))


def _is_new_axis(node: ast.expr) -> bool:
    is_none = isinstance(node, ast.Constant) and node.value is None
    return is_none or (isinstance(node, ast.Attribute) and node.attr == "newaxis")
