"""The arguments of the rules of `np.matrix`, and those that are not exercised."""

from __future__ import annotations

from random import Random

from .cases import Choice, choose

_SHAPES = ("(2, 3)", "(1, 3)", "(3, 1)", "(3, 3)", "(1, 1)", "(0, 2)")
_TYPES = ("float64", "int64", "float32", "bool", "complex128")


def matrix(random: Random) -> str:
    """The text of a matrix."""
    return f"np.asmatrix(np.ones({random.choice(_SHAPES)}, dtype={random.choice(_TYPES)!r}))"


ARGUMENTS: dict[str, Choice] = {
    "numpy.matrix:self": matrix,
    "numpy.matrix:data": choose("'1 2; 3 4'", "'1.5, 2'", "[1, 2]", "np.ones((3, 2))", "3", "np.ones((1, 2, 3))"),
    "numpy.asmatrix:data": choose("'1 2; 3 4'", "[1, 2]", "np.ones((3, 2))", "3"),
    "numpy.bmat:obj": choose(
        "[[np.ones((2, 3)), np.ones((2, 1))], [np.ones((1, 2)), np.ones((1, 2))]]", "[np.ones((2, 3)), np.ones((2, 1))]"
    ),
    "numpy.matrix:axis": choose("None", "0", "1", "-1", "2"),
    "numpy.matrix:key": choose(
        "0",
        "(0, 0)",
        "slice(0, 1)",
        "(slice(None), 0)",
        "(0, slice(None))",
        "np.array([0, 0])",
        "(slice(None), [0, 0])",
        "(0, [0, 0])",
        "np.ones(2) > 0",
    ),
    "numpy.matrix.__pow__:other": choose("2", "0", "3"),
    "numpy.matrix.__mul__:other": choose("2", "np.ones((3, 2))", "[1, 2, 3]", "1.5", "np.asmatrix(np.ones((3, 1)))"),
    "numpy.matrix.__imul__:other": choose("2"),
    "numpy.matrix.__rmul__:other": choose("2"),
    "numpy.matrix.reshape:shape": choose("-1", "(-1, 1)", "1, -1", "2, 3"),
    "numpy.matrix.astype:dtype": choose("'float32'", "int"),
    "numpy.matrix.__rmatmul__:other": choose("np.ones((3, 2))"),
    "numpy.matlib.rand:args": choose("2, 3", "(2, 3)", "4"),
    "numpy.matlib.randn:args": choose("2, 3", "(2, 3)", "4"),
    "numpy.matlib.eye:n": choose("3"),
}
UNEXERCISED: dict[str, str] = {
    "numpy.matrix.__array_wrap__": "it is what other rules' results go through: see test_numpy_derived",
    **{f"numpy.matrix.{name}": "its result is no array" for name in ("__iter__", "tolist")},
    **{
        f"numpy.matlib.{name}": "the module is imported by its own name"
        for name in "zeros ones empty identity eye rand randn repmat".split()
    },
}
SILENT: dict[str, str] = {
    **{
        f"numpy.matrix.{name}": "a result of more than two axes may or may not be a matrix"
        for name in "__matmul__ dot __new__".split()
    },
    "numpy.matrix.view": "it depends on the layout in memory",
    "numpy.matrix.__getitem__": "it depends on the numbers in the arrays",
    **{f"numpy.matrix.{name}": "what is not square has an inverse of its own kind" for name in ("I", "getI")},
    **{
        f"numpy.matrix.{name}": "of no elements there is none that is the largest"
        for name in ("max", "min", "ptp", "argmax", "argmin")
    },
}
