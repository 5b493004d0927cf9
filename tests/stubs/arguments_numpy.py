"""The arguments of NumPy's rules that their signatures do not tell, and the rules that are not exercised."""

from __future__ import annotations

from random import Random

from .cases import Choice, choose


def _axis(random: Random) -> str:
    return random.choice(("0", "1", "-1", "2", "-3"))


ARGUMENTS: dict[str, Choice] = {
    "axis": _axis,
    "keepdims": choose("True", "False"),
    "dtype": choose("'float32'", "np.int64", "float", "None"),
    "axes": choose("None"),
    "k": choose("0", "1", "-2"),
    "offset": choose("0", "1", "-1"),
    "axis1": _axis,
    "axis2": _axis,
    "endpoint": choose("True"),
    "numpy.convolve:mode": choose("'full'", "'same'"),
    "numpy.correlate:mode": choose("'full'", "'same'"),
    "mode": choose("'wrap'", "'clip'"),
    "numpy.result_type:arrays_and_dtypes": choose("np.float32, np.int64", "np.int8"),
    "numpy.linspace:axis": choose("0", "-1"),
    "repeats": choose("2", "0", "3"),
    "shift": choose("1", "2"),
    "source": choose("0", "-1", "1"),
    "destination": choose("0", "-1", "1"),
    "n": choose("1", "2"),
    "size": choose("None", "3", "(2, 4)"),
    "numpy.reshape:shape": choose("-1", "(-1, 2)", "(2, 3)", "(4, -1)", "(3, 1, -1)", "6"),
    "numpy.ndarray.reshape:shape": choose("-1", "-1, 2", "(2, 3)", "4, -1", "(3, 1, -1)", "6"),
    "numpy.ndarray.astype:dtype": choose("'float32'", "np.int64", "int", "bool"),
    "numpy.transpose:axes": choose("None", "(1, 0)", "(0, 2, 1)"),
    "numpy.ndarray.transpose:axes": choose("", "1, 0", "(0, 2, 1)"),
    "numpy.expand_dims:axis": choose("0", "1", "-1", "(0, 1)"),
    "numpy.squeeze:axis": choose("None", "0", "-1"),
    "numpy.ndarray.squeeze:axis": choose("None", "0", "-1"),
    "numpy.concatenate:axis": choose("0", "1", "-1", "None"),
    "numpy.tensordot:axes": choose("0", "1", "2", "([0], [0])", "([1], [0])", "(0, 0)"),
    "numpy.einsum:subscripts": choose("'ij'", "'ij->ji'", "'i->'", "'...i->...'"),
    "numpy.einsum:operands": choose("np.ones((2, 3))", "np.ones((3,))"),
    "numpy.full:fill_value": choose("7", "1.5", "np.ones(2)"),
    "numpy.full_like:fill_value": choose("7", "1.5"),
    "numpy.split:indices_or_sections": choose("2", "[1]", "[1, 2]"),
    "numpy.array_split:indices_or_sections": choose("2", "3", "[1]"),
    "numpy.vsplit:indices_or_sections": choose("2", "[1]"),
    "numpy.hsplit:indices_or_sections": choose("2", "[1]"),
    "numpy.pad:mode": choose("'constant'", "'edge'"),
    "numpy.pad:pad_width": choose("1", "(1, 2)", "((1, 1), (0, 2))"),
    "numpy.tile:reps": choose("2", "(2, 1)", "(1, 2, 3)"),
    "numpy.take:indices": choose("0", "[0, 0]", "[[0], [0]]"),
    "numpy.ndarray.take:indices": choose("0", "[0, 0]"),
    "numpy.broadcast_to:shape": choose("(2, 3)", "(3, 3)", "4", "(2, 2, 3)"),
    "numpy.broadcast_shapes:args": choose("(2, 1), (3,)", "(2,), (3,)"),
    "numpy.arange:start": choose("0", "2", "5", "1.5"),
    "numpy.arange:stop": choose("3", "10", "7.5"),
    "numpy.arange:step": choose("1", "2", "-1", "0.5"),
    "numpy.linspace:start": choose("0", "1.0"),
    "numpy.linspace:stop": choose("1", "5.5"),
    "numpy.logspace:start": choose("0"),
    "numpy.logspace:stop": choose("1", "2"),
    "numpy.geomspace:start": choose("1"),
    "numpy.geomspace:stop": choose("10", "100"),
    "numpy.linalg.matrix_power:n": choose("2", "0", "3"),
    "numpy.linalg.norm:ord": choose("None"),
    "numpy.linalg.svd:full_matrices": choose("True", "False"),
    "numpy.linalg.svd:compute_uv": choose("True", "False"),
    "numpy.linalg.qr:mode": choose("'reduced'", "'complete'", "'r'"),
    "numpy.percentile:q": choose("50", "[25, 75]"),
    "numpy.quantile:q": choose("0.5", "[0.2, 0.5]"),
    "numpy.nanpercentile:q": choose("50", "[25, 75]"),
    "numpy.partition:kth": choose("0"),
    "numpy.argpartition:kth": choose("0"),
    "numpy.searchsorted:a": choose("np.arange(4)"),
    "numpy.ndarray.searchsorted:self": choose("np.arange(4)"),
    "numpy.digitize:bins": choose("np.array([0.5, 1.5])"),
    "numpy.bincount:x": choose("np.array([0, 1, 1])"),
    "numpy.isin:test_elements": choose("[1, 2]"),
    "numpy.unravel_index:indices": choose("3", "[1, 2]"),
    "numpy.unravel_index:shape": choose("(3, 4)", "(2, 2, 2)"),
    "numpy.insert:obj": choose("0"),
    "numpy.insert:values": choose("1"),
    "numpy.delete:obj": choose("0"),
    "numpy.rot90:k": choose("1", "2"),
    "numpy.ndarray.fill:value": choose("0", "1"),
    "numpy.ndarray.view:dtype": choose("None"),
    "numpy.ndarray.__getitem__:key": choose("0", "slice(1, None)", "(slice(None), None)", "(0, 0)", "...", "[0, 0]"),
    "numpy.ndarray.__setitem__:key": choose("0", "slice(1, None)", "..."),
    "numpy.ndarray.__setitem__:value": choose("0", "np.ones(2)", "np.ones((2, 3))"),
    "numpy.ndarray.round:decimals": choose("1"),
    "numpy.fft.fft:n": choose("None", "4"),
    "numpy.random.choice:a": choose("5", "np.arange(3)"),
    "numpy.random.permutation:x": choose("5", "np.ones((3, 2))"),
    "numpy.random.randint:low": choose("5", "np.array([3, 4])"),
    "numpy.random.randint:high": choose("10"),
    "numpy.random.random_integers:low": choose("5"),
    "numpy.random.rand:sizes": choose("", "3", "2, 3"),
    "numpy.random.randn:sizes": choose("", "3", "2, 3"),
    "numpy.random.poisson:lam": choose("2.0", "np.ones(3)"),
    "numpy.random.binomial:n": choose("5"),
    "numpy.random.binomial:p": choose("0.5", "np.full(3, 0.5)"),
    "numpy.random.geometric:p": choose("0.5"),
    "numpy.random.triangular:left": choose("0.0"),
    "numpy.random.triangular:mode": choose("1.0"),
    "numpy.random.triangular:right": choose("2.0", "np.full(3, 2.0)"),
    "numpy.random.multinomial:n": choose("5"),
    "numpy.random.multinomial:pvals": choose("[0.5, 0.5]"),
    "numpy.random.dirichlet:alpha": choose("[1.0, 2.0]"),
    "numpy.random.multivariate_normal:mean": choose("np.zeros(2)", "np.zeros(3)"),
    "numpy.random.multivariate_normal:cov": choose("np.eye(2)"),
    "numpy.identity:n": choose("0", "3"),
    "numpy.vander:N": choose("3"),
    "numpy.indices:dimensions": choose("(2, 3)", "(4,)"),
    "numpy.fromiter:iter": choose("[1, 2]"),
    "numpy.fromiter:dtype": choose("float"),
    "numpy.dtype.__new__:dtype": choose("'float32'"),
    "numpy.issubdtype:arg1": choose("np.float32"),
    "numpy.issubdtype:arg2": choose("np.floating"),
    "numpy.ravel_multi_index:multi_index": choose("(1, 2)"),
    "numpy.ravel_multi_index:dims": choose("(3, 4)"),
    "numpy.meshgrid:indexing": choose("'ij'", "'xy'"),
    "numpy.meshgrid:sparse": choose("True", "False"),
    "numpy.unique:return_counts": choose("True"),
    "numpy.unique:return_index": choose("True"),
    "numpy.random.Generator:self": choose("np.random.default_rng(0)"),
    "numpy.random.RandomState:self": choose("np.random.RandomState(0)"),
    "numpy.random.RandomState:sizes": choose("", "3", "2, 3"),
    "numpy.random.RandomState:low": choose("5", "np.array([3, 4])"),
    "numpy.random.RandomState:high": choose("10"),
    "numpy.random.Generator:low": choose("5", "np.array([3, 4])"),
    "numpy.random.Generator:high": choose("10"),
    "numpy.random.Generator:lam": choose("2.0", "np.ones(3)"),
    "numpy.random.Generator:n": choose("5"),
    "numpy.random.Generator:p": choose("0.5"),
    "numpy.random.Generator.choice:a": choose("5", "np.arange(3)", "np.ones((3, 2))"),
    "numpy.random.Generator.choice:p": choose("None"),
    "numpy.random.Generator.choice:axis": choose("0"),
    "numpy.random.Generator.permutation:x": choose("5", "np.ones((3, 2))"),
    "numpy.random.Generator.permutation:axis": choose("0"),
    "numpy.random.Generator.multivariate_normal:mean": choose("np.zeros(2)", "np.zeros(3)"),
    "numpy.random.Generator.multivariate_normal:cov": choose("np.eye(2)"),
    "numpy.random.Generator.random:dtype": choose("'float32'", "None"),
    "numpy.random.Generator.standard_normal:dtype": choose("'float32'"),
    "numpy.random.Generator.integers:dtype": choose("'int32'"),
    "numpy.random.RandomState.randint:dtype": choose("'int32'"),
    "numpy.array:object": choose("[1, 2]", "[[1.5, 2], [3, 4]]", "np.ones((2, 3))", "(1, 2, 3)", "5"),
    "numpy.asarray:a": choose("[1, 2]", "[[1.5, 2], [3, 4]]", "np.ones((2, 3))", "np.arange(3)", "5"),
    "numpy.average:weights": choose("None"),
    "numpy.cov:rowvar": choose("True", "False"),
}


_FILE = "it reads or writes a file or a buffer"
_TEXT = "its result is no array"
_OBJECT = "it makes or belongs to an object that a random call does not make; literate pages use it"
_FUNCTION = "it takes a function or nested lists, and gives an unknown value"


def _all(names: str, reason: str) -> dict[str, str]:
    return {f"numpy.{name}": reason for name in names.split()}


UNEXERCISED: dict[str, str] = {
    **_all(
        "load loadtxt genfromtxt save savez savez_compressed savetxt fromfile frombuffer fromstring ndarray.tofile",
        _FILE,
    ),
    **_all("set_printoptions seterr errstate array2string array_repr finfo iinfo isscalar iscomplexobj", _TEXT),
    **_all("may_share_memory shares_memory", _TEXT),
    **_all(
        "dtype.__new__ dtype.name dtype.itemsize dtype.__call__ ndarray.__new__ random.RandomState.__init__", _OBJECT
    ),
    **_all("fromfunction piecewise vectorize block choose select put_along_axis apply_along_axis", _FUNCTION),
}

_NUMBERS = "it depends on the numbers in the arrays"
SILENT: dict[str, str] = {
    **_all(
        "random.Generator.uniform random.uniform ravel_multi_index extract ndarray.__getitem__ lexsort average compress "
        "take_along_axis",
        _NUMBERS,
    ),
    **_all("pad", "it depends on the text of another argument"),
    **_all("nanmean nanstd nanvar nanmedian", "a scalar's axis is refused for some dtypes only"),
    **_all("ndarray.view", "it depends on the layout in memory"),
}
