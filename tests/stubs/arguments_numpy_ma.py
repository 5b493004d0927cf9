"""The arguments of the rules of `numpy.ma`, and those that are not exercised."""

from __future__ import annotations

from random import Random

from .cases import Choice, choose

_SHAPES = ("(2, 3)", "(3,)", "(3, 3)", "(2, 1, 3)", "(0, 2)")
_TYPES = ("float64", "int64", "float32", "bool")


def masked(random: Random) -> str:
    """The text of a masked array, of which nothing is masked."""
    return f"np.ma.array(np.ones({random.choice(_SHAPES)}, dtype={random.choice(_TYPES)!r}))"


ARGUMENTS: dict[str, Choice] = {
    "numpy.ma.MaskedArray:self": masked,
    "numpy.ma.MaskedArray:condition": choose("[True, False]"),
    "numpy.ma.MaskedArray:mask": choose("False", "True", "[0]"),
    "numpy.ma.MaskedArray:ndmin": choose("0", "3"),
    "numpy.ma.array:data": choose("[1, 2]", "[[1.5, 2], [3, 4]]", "np.ones((2, 3))", "5"),
    "numpy.ma.MaskedArray:data": choose("[1, 2]", "[[1.5, 2], [3, 4]]", "np.ones((2, 3))", "5"),
    "numpy.ma.array:mask": choose("False", "True", "[0]"),
    "numpy.ma.array:ndmin": choose("0", "3"),
    "numpy.ma:value": choose("1", "2"),
    **{
        f"numpy.ma.masked_{name}:value": choose("1", "2")
        for name in "equal greater greater_equal less less_equal not_equal values object".split()
    },
    "v1": choose("1"),
    "v2": choose("2"),
    "shrink": choose("True", "False"),
    "numpy.ma.arange:start_or_stop": choose("3", "5.5"),
    "numpy.ma.arange:stop": choose("7"),
    "numpy.ma.arange:step": choose("2"),
    "numpy.ma.zeros:shape": choose("(2, 3)", "4"),
    "numpy.ma.ones:shape": choose("(2, 3)", "4"),
    "numpy.ma.empty:shape": choose("(2, 3)", "4"),
    "numpy.ma.identity:n": choose("3"),
    "numpy.ma.indices:dimensions": choose("(2, 3)"),
    "numpy.ma.indices:dtype": choose("int", "'float32'"),
    "numpy.ma.make_mask:dtype": choose("None"),
    "numpy.ma.make_mask_none:dtype": choose("None"),
    "numpy.ma.reshape:new_shape": choose("-1", "(-1, 2)", "(2, 3)"),
    "numpy.ma.resize:new_shape": choose("(2, 3)", "4"),
    "numpy.ma.take:indices": choose("0", "[0, 0]"),
    "numpy.ma.expand_dims:axis": choose("0", "-1"),
    "numpy.ma.squeeze:axis": choose("None", "0"),
    "numpy.ma.hsplit:indices_or_sections": choose("2", "[1]"),
    "numpy.ma.transpose:axes": choose("None"),
    "numpy.ma.polyfit:deg": choose("1"),
    "numpy.ma.convolve:mode": choose("'full'", "'same'"),
    "numpy.ma.correlate:mode": choose("'full'", "'same'"),
    "numpy.ma.choose:choices": choose("[np.ones(3), np.ones(3)]"),
    "numpy.ma.choose:mode": choose("'clip'"),
    "numpy.ma.isin:test_elements": choose("[1, 2]"),
    "numpy.ma.putmask:mask": choose("True"),
    "numpy.ma.putmask:values": choose("1"),
    "numpy.ma.put:indices": choose("0"),
    "numpy.ma.put:values": choose("1"),
    "numpy.ma.cov:rowvar": choose("True", "False"),
    "numpy.ma.corrcoef:rowvar": choose("True", "False"),
}


_OBJECT = "it makes or belongs to an object that a random call does not make; literate pages use it"
_NUMBERS = "it depends on the numbers in the arrays"


def _all(names: str, reason: str) -> dict[str, str]:
    return {f"numpy.ma.{name}": reason for name in names.split()}


UNEXERCISED: dict[str, str] = {
    **_all(
        "MaskedArray.__array_wrap__ MaskedArray.__setattr__ mr_.__class_getitem__ flatten_mask ids fromflex frombuffer "
        "flatten_structured_array set_fill_value make_mask_descr MaskedArray.toflex default_fill_value",
        _OBJECT,
    ),
    **_all("masked nomask", "it is a constant"),
    **_all("isMaskedArray is_mask is_masked", "its result is no array"),
    **_all("apply_along_axis apply_over_axes fromfunction", "it takes a function"),
}
SILENT: dict[str, str] = {
    **_all("MaskedArray.compress choose compress put", _NUMBERS),
    **_all("MaskedArray.view", "it depends on the layout in memory"),
    **_all("compress_nd compress_rowcols mask_rowcols", "which axes may be named is told by the mask"),
    **_all("corrcoef cov", "what is no table is not judged"),
    **_all("hsplit", "NumPy fails to rebuild what it has split, for some sizes only"),
    **_all("inner", "a scalar counts as a vector of one element"),
    **_all("mask_or", "masks of other dtypes than bool are refused"),
    **_all("notmasked_contiguous notmasked_edges", "it gives an unknown value"),
}
