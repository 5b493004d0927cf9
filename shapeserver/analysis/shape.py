"""Shapes, and how the array libraries combine them: the door to the modules that hold the rules.

A function here raises `Mismatch` only for what is certain to fail.  What cannot be decided is handed to the `Asker`
as a `Requirement`, and the best result is returned.  The rules are NumPy 2's; TensorFlow and Keras agree where their
stubs use them.
"""

from __future__ import annotations

from .asking import PURE, Asker, Mismatch, Requirement, is_compatible, normalize_axis, require_equal
from .axes import UNKNOWN_SHAPE, Run, Shape, join, product, text, with_rank
from .broadcasting import broadcast
from .combining import concat, conv_window, pad, repeat, split_at, split_even, split_near, split_sizes, stack, tile
from .products import dot, matmul, tensordot
from .rearranging import expand_dims, reduce, reshape, squeeze, swap_axes, transpose
from .regrouping import axis_names, lettered, regroup
from .regrouping import parse as parse_pattern
from .summation import einsum

__all__ = [
    "PURE",
    "UNKNOWN_SHAPE",
    "Asker",
    "Mismatch",
    "Requirement",
    "Run",
    "Shape",
    "axis_names",
    "broadcast",
    "concat",
    "conv_window",
    "dot",
    "einsum",
    "expand_dims",
    "is_compatible",
    "join",
    "lettered",
    "matmul",
    "normalize_axis",
    "pad",
    "parse_pattern",
    "product",
    "reduce",
    "regroup",
    "repeat",
    "require_equal",
    "reshape",
    "split_at",
    "split_even",
    "split_near",
    "split_sizes",
    "squeeze",
    "stack",
    "swap_axes",
    "tensordot",
    "text",
    "tile",
    "transpose",
    "with_rank",
]
