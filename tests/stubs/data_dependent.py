"""Rules whose results have shapes that the numbers in their arguments decide.

Each has an expression of `x` and two arrays of one shape for which the library gives results of different shapes.
"""

from __future__ import annotations

from dataclasses import dataclass

_ONES, _MIXED = "[1, 1, 1]", "[0, 1, 2]"


@dataclass(frozen=True)
class Proof:
    """`expression` of `x`, which is once `one` and once `other`."""

    expression: str
    one: str = _ONES
    other: str = _MIXED


NUMBERS_DECIDE: dict[str, Proof] = {
    "numpy.nonzero": Proof("np.nonzero(x)[0]"),
    "numpy.flatnonzero": Proof("np.flatnonzero(x)"),
    "numpy.argwhere": Proof("np.argwhere(x)"),
    "numpy.unique": Proof("np.unique(x)"),
    "numpy.bincount": Proof("np.bincount(x)"),
    "numpy.union1d": Proof("np.union1d(x, [1])"),
    "numpy.intersect1d": Proof("np.intersect1d(x, [0, 1])"),
    "numpy.setdiff1d": Proof("np.setdiff1d(x, [1])"),
    "numpy.ndarray.nonzero": Proof("np.asarray(x).nonzero()[0]"),
    "numpy.trim_zeros": Proof("np.trim_zeros(np.array(x))"),
    "numpy.extract": Proof("np.extract(x, [1, 2, 3])"),
    "numpy.compress": Proof("np.compress(x, [1, 2, 3])"),
    "tensorflow.boolean_mask": Proof("tf.boolean_mask([1, 2, 3], tf.cast(x, 'bool'))"),
    "tensorflow.unique": Proof("tf.unique(x)[0]"),
    "tensorflow.unique_with_counts": Proof("tf.unique_with_counts(x)[0]"),
    "tensorflow.dynamic_partition": Proof("tf.dynamic_partition([1, 2, 3], x, 3)[0]"),
    "tensorflow.math.bincount": Proof("tf.math.bincount(x)"),
    "tensorflow.image.non_max_suppression": Proof(
        "tf.image.non_max_suppression(tf.constant([[0., 0, 1, 1], [5., 5, 6, 6], [0., 0, 1, 1]]), "
        "tf.cast(x, 'float32'), 3, score_threshold=0.5)",
        other="[0, 0, 1]",
    ),
}
