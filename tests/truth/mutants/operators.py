"""The faults that are planted: one function each, registered in `OPERATORS` under the name it has in the table.

An operator is given a program's text and one node, and yields the edits that plant its fault there.  What several of
them ask of a node, or do to it, is in `asking.py`.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator

from .asking import (
    argument,
    as_column,
    axis_of,
    called,
    each_grown,
    entries,
    exchange,
    has_literal,
    is_new_axis,
    keyword,
    number_of,
    operand_of,
    other_axes,
    other_token,
    shape_of,
    swapped,
)
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
REDUCTIONS = frozenset("sum mean max min std var reduce_sum reduce_mean reduce_max reduce_min".split())
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
    if called(node) in CREATORS:
        yield from each_grown(text, shape_of(node))


@operator("created dims swapped")
def created_dims_swapped(text: Text, node: ast.AST) -> Iterator[Edit]:
    if called(node) in CREATORS:
        yield from swapped(text, shape_of(node))


@operator("input shape")
def input_shape(text: Text, node: ast.AST) -> Iterator[Edit]:
    if called(node) in INPUTS:
        yield from each_grown(text, shape_of(node))
        yield from swapped(text, shape_of(node))
    for name in ("input_shape", "input_dim", "batch_input_shape"):
        yield from each_grown(text, entries(keyword(node, name)))


@operator("reshape constant")
def reshape_constant(text: Text, node: ast.AST) -> Iterator[Edit]:
    if called(node) in ("reshape", "Reshape", "resize"):
        yield from each_grown(text, shape_of(node))


@operator("reshape order")
def reshape_order(text: Text, node: ast.AST) -> Iterator[Edit]:
    if called(node) in ("reshape", "Reshape"):
        yield from swapped(text, shape_of(node))


@operator("axis")
def axis(text: Text, node: ast.AST) -> Iterator[Edit]:
    if called(node) not in JOINS:
        yield from other_axes(text, axis_of(node))


@operator("joined axis")
def joined_axis(text: Text, node: ast.AST) -> Iterator[Edit]:
    if called(node) in JOINS:
        yield from other_axes(text, axis_of(node) or argument(node, 1))


@operator("units")
def units(text: Text, node: ast.AST) -> Iterator[Edit]:
    if called(node) in UNITS:
        yield from each_grown(text, [argument(node, 1 if called(node) in ("Embedding", "dense") else 0)])
        yield from each_grown(text, [keyword(node, "units")])


@operator("filters")
def filters(text: Text, node: ast.AST) -> Iterator[Edit]:
    if called(node) in FILTERS:
        yield from each_grown(text, [argument(node, 0), keyword(node, "filters")])


@operator("window")
def window(text: Text, node: ast.AST) -> Iterator[Edit]:
    if called(node) in WINDOWS:
        for name in ("kernel_size", "pool_size", "strides"):
            yield from each_grown(text, entries(keyword(node, name)))
        yield from each_grown(text, entries(argument(node, 1)))


@operator("padding")
def padding(text: Text, node: ast.AST) -> Iterator[Edit]:
    value = keyword(node, "padding")
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        other = {"same": "valid", "valid": "same", "SAME": "VALID", "VALID": "SAME"}.get(value.value)
        if other:
            yield text.replace(value, repr(other))


@operator("sequences returned")
def sequences_returned(text: Text, node: ast.AST) -> Iterator[Edit]:
    value = keyword(node, "return_sequences") or keyword(node, "return_state")
    if isinstance(value, ast.Constant):
        yield text.replace(value, str(not value.value))


@operator("one-hot dropped")
def one_hot_dropped(text: Text, node: ast.AST) -> Iterator[Edit]:
    if called(node) in ONE_HOT and (labels := argument(node, 0)):
        yield text.replace(node, text.of(labels))  # type: ignore[arg-type]
    if isinstance(node, ast.Subscript) and called(node.value) in ("eye", "identity"):
        yield text.replace(node, text.of(node.slice))


@operator("class count")
def class_count(text: Text, node: ast.AST) -> Iterator[Edit]:
    if called(node) in ONE_HOT:
        yield from each_grown(text, [argument(node, 1), keyword(node, "num_classes"), keyword(node, "depth")])
    if called(node) in ("eye", "identity"):
        yield from each_grown(text, [argument(node, 0)])


@operator("loss")
def loss(text: Text, node: ast.AST) -> Iterator[Edit]:
    names = dict(LOSSES) | {dense: sparse for sparse, dense in LOSSES}
    if isinstance(node, ast.Constant) and node.value in names:
        yield text.replace(node, repr(names[node.value]))
    if isinstance(node, ast.Attribute) and node.attr in names:
        yield Edit(text.end(node) - len(node.attr), text.end(node), names[node.attr])


@operator("feed")
def feed(text: Text, node: ast.AST) -> Iterator[Edit]:
    fed = keyword(node, "feed_dict")
    if isinstance(fed, ast.Dict):
        for value in fed.values:
            if not isinstance(value, ast.Constant):
                yield text.replace(value, f"({text.of(value)}).T")
                yield text.replace(value, f"({text.of(value)})[0]")


@operator("training data")
def training_data(text: Text, node: ast.AST) -> Iterator[Edit]:
    if called(node) in ("fit", "evaluate", "train_on_batch") and isinstance(node, ast.Call) and len(node.args) > 1:
        first, second = node.args[:2]
        if not any(isinstance(part, ast.Dict | ast.List | ast.Tuple | ast.Constant) for part in (first, second)):
            yield text.replace(second, f"({text.of(second)})[:-1]")
            yield exchange(text, first, second)


@operator("transpose dropped")
def transpose_dropped(text: Text, node: ast.AST) -> Iterator[Edit]:
    if isinstance(node, ast.Attribute) and node.attr == "T":
        yield text.replace(node, text.of(node.value))
    if called(node) == "transpose" and (operand := operand_of(node)):
        yield text.replace(node, text.of(operand))  # type: ignore[arg-type]
    for name in ("transpose_a", "transpose_b"):
        value = keyword(node, name)
        if isinstance(value, ast.Constant):
            yield text.replace(value, str(not value.value))


@operator("permutation")
def permutation(text: Text, node: ast.AST) -> Iterator[Edit]:
    if called(node) in ("transpose", "Permute", "swapaxes", "moveaxis"):
        yield from swapped(text, shape_of(node))


@operator("flatten dropped")
def flatten_dropped(text: Text, node: ast.AST) -> Iterator[Edit]:
    if isinstance(node, ast.Call) and called(node.func) in FLATTENERS and len(node.args) == 1:
        yield text.replace(node, text.of(node.args[0]))
    if isinstance(node, ast.List):
        for element in node.elts:
            comma = re.match(r"\s*,", text.text[text.end(element) :])
            if called(element) in FLATTENERS and comma:
                yield Edit(text.start(element), text.end(element) + comma.end(), "")


@operator("new axis dropped")
def new_axis_dropped(text: Text, node: ast.AST) -> Iterator[Edit]:
    if called(node) == "expand_dims" and (operand := argument(node, 0)):
        yield text.replace(node, text.of(operand))  # type: ignore[arg-type]
    if isinstance(node, ast.Subscript) and any(is_new_axis(part) for part in entries(node.slice)):
        yield text.replace(node, text.of(node.value))


@operator("kept axis dropped")
def kept_axis_dropped(text: Text, node: ast.AST) -> Iterator[Edit]:
    value = keyword(node, "keepdims") or keyword(node, "keep_dims")
    if isinstance(value, ast.Constant) and value.value is True:
        yield text.replace(value, "False")


@operator("squeeze dropped")
def squeeze_dropped(text: Text, node: ast.AST) -> Iterator[Edit]:
    if called(node) in ("squeeze", "ravel", "flatten") and (operand := operand_of(node)):
        yield text.replace(node, text.of(operand))  # type: ignore[arg-type]
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Tuple) and len(node.slice.elts) == 2:
        index = node.slice.elts[1]
        if isinstance(index, ast.Constant) and index.value == 0 and isinstance(node.ctx, ast.Load):
            yield text.replace(index, ":1")
    if (
        called(node) == "reshape"
        and [number_of(each) for each in shape_of(node)] == [-1]
        and (operand := operand_of(node))
    ):
        yield text.replace(node, text.of(operand))  # type: ignore[arg-type]


@operator("column bound")
def column_bound(text: Text, node: ast.AST) -> Iterator[Edit]:
    """What a residual, a comparison or a loss is computed from becomes a column where it is bound."""
    if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id in text.compared:
        yield from as_column(text, node.value)


@operator("column returned")
def column_returned(text: Text, node: ast.AST) -> Iterator[Edit]:
    if isinstance(node, ast.Return) and node.value is not None and not isinstance(node.value, ast.Name):
        yield from as_column(text, node.value)


@operator("axis kept")
def axis_kept(text: Text, node: ast.AST) -> Iterator[Edit]:
    given = keyword(node, "axis")
    if called(node) in REDUCTIONS and given and not keyword(node, "keepdims"):
        yield text.replace(given, f"{text.of(given)}, keepdims=True")


@operator("operands swapped")
def operands_swapped(text: Text, node: ast.AST) -> Iterator[Edit]:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.MatMult):
        yield exchange(text, node.left, node.right)
    if called(node) in PRODUCTS and isinstance(node, ast.Call) and len(node.args) > 1:
        yield exchange(text, node.args[0], node.args[1])


@operator("elementwise for matrix product")
def elementwise_for_product(text: Text, node: ast.AST) -> Iterator[Edit]:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.MatMult):
        yield from other_token(text, node, "@", "*")


@operator("matrix product for elementwise")
def product_for_elementwise(text: Text, node: ast.AST) -> Iterator[Edit]:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult) and not has_literal(node):
        yield from other_token(text, node, "*", "@")


@operator("slice bound")
def slice_bound(text: Text, node: ast.AST) -> Iterator[Edit]:
    if isinstance(node, ast.Slice):
        yield from each_grown(text, [node.lower, node.upper])


@operator("index order")
def index_order(text: Text, node: ast.AST) -> Iterator[Edit]:
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Tuple):
        yield from swapped(text, node.slice.elts)


@operator("index")
def index(text: Text, node: ast.AST) -> Iterator[Edit]:
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant) and isinstance(node.slice.value, int):
        yield from each_grown(text, [node.slice])


@operator("equation")
def equation(text: Text, node: ast.AST) -> Iterator[Edit]:
    spec = argument(node, 0) if called(node) == "einsum" else None
    if isinstance(spec, ast.Constant) and isinstance(spec.value, str) and len(spec.value) > 1:
        yield text.replace(spec, repr(spec.value[1] + spec.value[0] + spec.value[2:]))
        yield text.replace(spec, repr(spec.value[:-1]))
